import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from '../support/programs/run-script.ts';

const document = (id: string, subject: string) => ({
  id,
  title: 'Nachrichten',
  language: 'de',
  paragraphs: [
    `Die Sanierung von ${subject} kostet zwei Millionen Euro.`,
    'Am Wochenende regnet es.',
    `${subject} öffnet wieder nach den Ferien.`,
  ],
  questions: [
    { id: 'a', question: `Was kostet die Sanierung?`, language: 'de', relevant: [1] },
    { id: 'b', question: `Wann öffnet ${subject}?`, language: 'de', relevant: [3] },
    { id: 'c', question: 'Wer malte die Mona Lisa?', language: 'de', relevant: [] },
  ],
});

let workspace: Workspace;

beforeAll(async () => {
  workspace = await createWorkspace();
  const lines = [document('bridge', 'Brücke'), document('ferry', 'Fähre')].map((one) =>
    JSON.stringify(one),
  );
  await writeFile(join(workspace.folder, 'town.jsonl'), lines.join('\n'));
});

afterAll(() => workspace.remove());

const calibrate = (...parameters: readonly string[]) =>
  workspace.run('lab/calibrate.ts', parameters);

describe('npm run calibrate', () => {
  it('writes the fitted models where it is told, and tells what they promise', async () => {
    const { code, stdout, stderr } = await calibrate('town.jsonl', '--out', 'evidence.json');
    const written = JSON.parse(await readFile(join(workspace.folder, 'evidence.json'), 'utf8'));

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^6 questions of 2 documents, judged by models of other documents:\n/);
    expect(stdout).toMatch(/\n {2}balanced +answers from .*95 % confidence/);
    // Two questions that were unanswerable, and four that are without their paragraph.
    expect(written).toMatchObject({ version: 4, points: { balanced: { questions: 6 } } });
  });

  it('writes nothing where a file cannot be read', async () => {
    const { code, stdout, stderr } = await calibrate('gone.jsonl', '--out', 'none.json');

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^gone\.jsonl cannot be read/);
    await expect(readFile(join(workspace.folder, 'none.json'))).rejects.toThrow('ENOENT');
  });
});
