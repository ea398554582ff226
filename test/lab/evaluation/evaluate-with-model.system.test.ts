import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launched } from '../../support/programs/launch.ts';
import {
  type ScriptedModelServer,
  startScriptedModelServer,
} from '../../support/servers/scripted-model-server.ts';
import { obedient } from '../../support/written/scripts.ts';

const sights = [
  ...['Brücke', 'Fähre', 'Mühle', 'Bücherei', 'Werkstatt', 'Turnhalle'],
  ...['Bäckerei', 'Schleuse', 'Kirche', 'Scheune', 'Gärtnerei', 'Sternwarte'],
];

/** Questions in the words of the paragraphs, since the scripted model knows no others. */
const town = {
  id: 'town',
  title: 'Rundgang',
  language: 'de',
  paragraphs: sights.map((sight) => `Bürgermeisterin Berg besuchte am Montag die alte ${sight}.`),
  questions: [
    ...sights.map((sight, index) => ({
      id: sight,
      question: `Wer besuchte die alte ${sight}?`,
      language: 'de',
      relevant: [index + 1],
    })),
    { id: 'none', question: 'Wie koche ich Spaghetti?', language: 'de', relevant: [] },
  ],
};

// It tests the machinery: the figures say nothing of any model, because the scripted one only copies.
describe('npm run eval -- --model', () => {
  let server: ScriptedModelServer;
  let folder: string;
  let golden: string;

  beforeAll(async () => {
    server = await startScriptedModelServer(obedient);
    folder = await mkdtemp(join(tmpdir(), 'footnote-eval-'));
    golden = join(folder, 'town.jsonl');
    await writeFile(golden, JSON.stringify(town));
  });

  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const evaluate = (...options: string[]) =>
    promisify(execFile)(process.execPath, [...launched('lab/eval.ts'), ...options, golden], {
      cwd: folder,
      env: {
        PATH: process.env['PATH'],
        FOOTNOTE_DATA_DIR: folder,
        FOOTNOTE_MODEL_BASE_URL: server.address('openai'),
      },
    });

  it('scores citations, abstention and what became of quotes and sentences', async () => {
    const { stdout } = await evaluate('--model', 'openai:scripted', '--json');
    const [{ model, citations, abstention, verification, questions }] = JSON.parse(stdout);

    expect(model).toBe('openai:scripted');
    expect(server.requests.length).toBeGreaterThanOrEqual(questions);
    expect(citations.precision).toBeGreaterThan(0);
    expect(abstention.falseRefusalRate).toBeLessThan(1);
    expect(verification.failures).toBe(0);
    expect(verification.outcomes.quotes.verbatim).toBeGreaterThan(10);
    expect(verification.outcomes.sentences.proved).toBeGreaterThan(10);
  }, 120_000);

  it('says in words how often the model failed', async () => {
    server.script = () => ({ status: 400 });
    const { stdout, stderr } = await evaluate('--model', 'openai:scripted');

    expect(stdout).toMatch(/^model {7}openai:scripted, failed on \d{2} questions$/mu);
    expect(stderr).toContain('The model failed (rejected)');
  }, 120_000);
});
