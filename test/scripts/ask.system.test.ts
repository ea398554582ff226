import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { firstStory, paragraphsOf } from '../support/articles.ts';
import { createWorkspace, type Workspace } from '../support/programs/run-script.ts';

const kind = z.enum(['title', 'standfirst', 'text', 'post', 'note']);

const citation = z.strictObject({
  article: z.literal('us-iran-verhandlungen'),
  paragraph: z.int().min(0),
  quote: z.string().min(1),
  kind,
  speaker: z.string().min(1).optional(),
});

/** The object that issue trackers, shells and other programs read; nothing may go missing from it. */
const answerSchema = z.strictObject({
  status: z.enum(['answered', 'abstained']),
  language: z.enum(['de', 'en']),
  text: z.string().min(1),
  citations: z.array(citation),
  retrieved: z.array(
    z.strictObject({
      article: z.literal('us-iran-verhandlungen'),
      paragraph: z.int().min(0),
      kind,
      score: z.number(),
    }),
  ),
  reason: z.string().optional(),
  nearest: z.array(citation).optional(),
  suggestions: z.array(z.string().min(1)).max(3).optional(),
  probability: z.number().min(0).max(1).optional(),
  timings: z.strictObject({
    retrieval: z.number().min(0),
    answer: z.number().min(0),
    total: z.number().min(0),
  }),
});

const cancelled = 'Wann sollten die Verhandlungen stattfinden?';
const absurd = 'Wie koche ich Spaghetti?';
const suggestion = '„Worum geht es in dem Artikel?“';

let workspace: Workspace;

beforeAll(async () => {
  workspace = await createWorkspace();
});

afterAll(() => workspace.remove());

const ask = (parameters: readonly string[], stdin?: string, environment = {}) =>
  workspace.run('scripts/ask.ts', parameters, {
    environment,
    ...(stdin !== undefined && { stdin }),
  });

describe('npm run ask', () => {
  it('makes the index when it is missing, also twice at the same time', async () => {
    const outcomes = await Promise.all([ask([cancelled]), ask([cancelled])]);

    for (const { code, stdout, stderr } of outcomes) {
      expect(code).toBe(0);
      // The one that comes second may have to wait, and says so.
      expect(stderr).toMatch(/^(?:Waiting until another process \(.*\) has finished\.\n)?$/);
      expect(stdout).toMatch(/^\[1\] Absatz \d+/m);
    }
    expect(
      (await readdir(join(workspace.data, 'index'))).filter((name) => /lock/.test(name)),
    ).toEqual([]);
  });

  it('prints the answer with its numbered sources, without colour, and nothing else', async () => {
    const { code, stdout, stderr } = await ask(cancelled.split(' '));

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Der Artikel sagt dazu: \[1\]/);
    expect(stdout).toMatch(/\n\n\[1\] Absatz \d+.*\n {4}\S/);
    expect(stdout).toContain('Freitag');
    expect(stdout).not.toContain('\u001b');
  });

  it('says in words and with exit code 0 that the article does not say', async () => {
    const { code, stdout, stderr } = await ask([absurd]);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Das sagt der Artikel nicht\. Frag mich zum Beispiel: „/);
    expect(stdout).toContain(suggestion);
  });

  it('writes the answer as a page with the quotes marked, or says why it cannot', async () => {
    const file = join(workspace.folder, 'answer.html');
    const { code, stdout } = await ask(['--page', file, cancelled]);
    const page = await readFile(file, 'utf8');

    expect(code).toBe(0);
    expect(stdout).toMatch(/^Der Artikel sagt dazu: \[1\]/);
    expect(page).toContain('<mark id="quote-1">');
    expect(page).toContain('id="discord:component-embed"');

    const nowhere = await ask(['--page', join(workspace.folder, 'none', 'a.html'), cancelled]);
    expect(nowhere.code).toBe(1);
    expect(nowhere.stderr).toContain('the page cannot be written');
  });

  it('prints one JSON object on request', async () => {
    const { code, stdout, stderr } = await ask(['--json', cancelled]);
    const answer = answerSchema.parse(JSON.parse(stdout));

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(answer).toMatchObject({ status: 'answered', language: 'de' });
    expect(answer).not.toHaveProperty('reason');
    expect(answer.citations.map(({ quote }) => quote).join()).toContain('Freitag');
    for (const { quote, paragraph, kind } of answer.citations) {
      expect(paragraphsOf(firstStory(), { paragraph, kind })[0]?.text).toContain(quote);
      expect(answer.retrieved).toContainEqual(expect.objectContaining({ paragraph, kind }));
    }
  });

  it('cites nothing in the JSON of a refusal, names its reason, and says what to ask instead', async () => {
    const { stdout } = await ask(['--json', absurd]);
    const answer = answerSchema.parse(JSON.parse(stdout));

    expect(answer).toMatchObject({ status: 'abstained', citations: [] });
    expect(answer.reason).toBe(answer.nearest?.length === 0 ? 'not-in-article' : 'related');
    expect(answer.suggestions).toContain('Worum geht es in dem Artikel?');
  });

  it('answers lines in one process and keeps their ids', async () => {
    const lines = [
      { id: 'first', question: cancelled },
      { id: 2, question: '' },
      { id: 'third', question: 'x'.repeat(4_000) },
    ];
    const { code, stdout, stderr } = await ask(
      ['--jsonl'],
      `${lines.map((line) => JSON.stringify(line)).join('\r\n\r\n')}`,
    );
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => answerSchema.extend({ id: z.unknown() }).parse(JSON.parse(line)));

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(answers.map(({ id, status, reason }) => [id, status, reason])).toEqual([
      ['first', 'answered', undefined],
      [2, 'abstained', 'empty-question'],
      ['third', 'abstained', 'question-too-long'],
    ]);
  });

  it('prints nothing for no lines', async () => {
    expect(await ask(['--jsonl'], '')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it.each(['{"id": 1}', 'warum?', '[]'])(
    'names the number of the malformed line %j after the answers before it',
    async (line) => {
      const { code, stdout, stderr } = await ask(
        ['--jsonl'],
        `{"id": 1, "question": "${cancelled}"}\n\n${line}\n{"id": 4, "question": "Wer?"}\n`,
      );

      expect(code).toBe(1);
      expect(stdout.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr).toBe(`stdin, line 3: expected {"id": …, "question": "…"}, got ${line}\n`);
    },
  );

  it.each([
    [[], 0],
    [['--strict'], 2],
  ])(
    'says why a chat model does not answer, and answers without it: %j',
    async (options, expected) => {
      const server = createServer((_, response) => {
        response.writeHead(401, { 'content-type': 'application/json' });
        response.end('{"error": {"message": "Incorrect API key provided: sk-wrong-key"}}');
      });
      await once(server.listen(0, '127.0.0.1'), 'listening');
      const { port } = server.address() as AddressInfo;
      const { code, stdout, stderr } = await ask([...options, cancelled], undefined, {
        FOOTNOTE_MODEL: 'openai:small',
        FOOTNOTE_MODEL_BASE_URL: `http://127.0.0.1:${port}/v1`,
        FOOTNOTE_MODEL_API_KEY: 'sk-wrong-key',
      });
      server.close();

      expect(code).toBe(expected);
      expect(stdout).toMatch(/\n\[1\] Absatz \d+/);
      expect(stderr).toMatch(
        /^The chat model openai:small did not answer\. It does not accept the key\. .*\(401, .*\[secret\]/,
      );
      expect(stderr).not.toContain('sk-wrong-key');
    },
  );

  it('says that a chat model cannot be reached', async () => {
    const { stderr } = await ask([cancelled], undefined, {
      FOOTNOTE_MODEL: 'openai:small',
      FOOTNOTE_MODEL_BASE_URL: 'http://127.0.0.1:9/v1',
    });

    expect(stderr).toMatch(/^The chat model openai:small did not answer\. It cannot be reached\./);
  });

  it('ends quietly when its reader has heard enough', async () => {
    const line = JSON.stringify({ id: 1, question: cancelled });
    const lines = `${line}\n`.repeat(200);
    const { code, stderr } = await workspace.run('scripts/ask.ts', ['--jsonl'], {
      stdin: lines,
      readsAll: false,
    });

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('answers over one file alone, without an index', async () => {
    await writeFile(
      join(workspace.folder, 'bruecke.txt'),
      'Die Brücke bleibt bis Freitag gesperrt.',
    );
    const { code, stdout, stderr } = await ask(
      ['--article', 'bruecke.txt', 'Bis wann bleibt die Brücke gesperrt?'],
      undefined,
      { FOOTNOTE_DATA_DIR: 'nowhere' },
    );

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('„Die Brücke bleibt bis Freitag gesperrt.“');
    expect(existsSync(join(workspace.folder, 'nowhere'))).toBe(false);
  });

  it.each([
    ['no question', [], {}, /^There is no question\. For example: npm run ask -- "/],
    ['a blank question', [' ', ''], {}, /^There is no question\./],
    [
      'an article that is not there',
      ['--article', 'nirgends.md', 'Warum?'],
      {},
      /^nirgends\.md: there is no such file or folder\. Check the path\.\n$/,
    ],
    [
      'an address on this machine',
      ['--article', 'http://localhost:9/story', 'Warum?'],
      {},
      /^http:\/\/localhost:9\/story: its host is on this machine or in a private network/,
    ],
    [
      'no articles',
      ['Warum?'],
      { FOOTNOTE_DATA_DIR: 'empty' },
      /^There is no article in empty\/articles\. Put a \.md, \.txt or \.html file there/,
    ],
    [
      'bad settings, all at once',
      ['Warum?'],
      { FOOTNOTE_EMBEDDING: 'magic', FOOTNOTE_DATADIR: 'x', FOOTNOTE_LOG_LEVEL: 'loud' },
      /3 faults:\n.*FOOTNOTE_DATADIR is not a setting\. Did you mean FOOTNOTE_DATA_DIR\?\n.*magic.*\n.*loud/,
    ],
    ['an unknown option', ['--jsno', 'Warum?'], {}, /unknown option '--jsno'/],
  ])(
    'exits with 1 on %s, and prints the remedy on stderr alone',
    async (_, words, environment, message) => {
      const { code, stdout, stderr } = await ask(words, undefined, environment);

      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/This is a bug|\n\s+at /);
    },
  );
});
