import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createWorkspace, type Workspace } from '../support/programs/run-script.ts';

const rate = z.number().min(0).max(1);
const retrieval = z.strictObject({
  recallAt1: rate,
  recallAt3: rate,
  recallAt5: rate,
  mrrAt10: rate,
});
const errors = { falseRefusalRate: rate, falseAnswerRate: rate };
const agreement = z.strictObject({ precision: rate, recall: rate, f1: rate });
const milliseconds = z.number().min(0);
const count = z.int().min(0);
const verdicts = z.strictObject({
  right: count,
  half: count,
  wrong: count,
  'rightly refused': count,
  'wrongly refused': count,
});

/** What programs that compare runs read: rates between 0 and 1. */
const evaluationsSchema = z.array(
  z.strictObject({
    file: z.string(),
    documents: z.int().min(1),
    questions: z.int().min(0),
    retrieval,
    citations: agreement,
    citationsOfAnswerable: agreement,
    citationsPerQuestion: agreement,
    abstention: z.strictObject({
      precision: rate,
      recall: rate,
      f1: rate,
      ...errors,
      auroc: rate,
      operatingPoints: z.strictObject({
        strict: z.strictObject(errors),
        balanced: z.strictObject(errors),
        eager: z.strictObject(errors),
      }),
    }),
    verdicts: z.record(z.string(), verdicts),
    milliseconds: z.strictObject({ p50: milliseconds, p99: milliseconds }),
    baselines: z.strictObject({
      bm25Words: retrieval,
      bm25Char4: retrieval,
      vector: retrieval,
    }),
  }),
);

const school = {
  id: 'school',
  title: 'Mittelschule',
  language: 'de',
  paragraphs: [
    'Die Mittelschule geht von der 5. bis zur 9. Klasse und endet mit einem Abschluss.',
    'Eine Ausbildung zum Schreiner dauert drei Jahre und beginnt im September.',
  ],
  questions: [
    {
      id: 'a',
      question: 'Wie lange dauert die Ausbildung zum Schreiner?',
      language: 'de',
      relevant: [2],
      kind: 'fact',
    },
    { id: 'b', question: 'Wer gewann die Weltmeisterschaft?', language: 'de', relevant: [] },
  ],
};

let workspace: Workspace;

beforeAll(async () => {
  workspace = await createWorkspace();
  const write = (name: string, text: string) => writeFile(join(workspace.folder, name), text);
  await write('school.jsonl', `${JSON.stringify(school)}\n\n`);
  await write('unasked.jsonl', JSON.stringify({ ...school, questions: [] }));
  await write('broken.jsonl', `${JSON.stringify(school)}\n{"id": "x"}\n`);
  await mkdir(join(workspace.folder, 'folder.jsonl'));
});

afterAll(() => workspace.remove());

describe('npm run eval', () => {
  it('prints an array with an object for each file, also for one without questions', async () => {
    const { code, stdout, stderr } = await workspace.run('lab/eval.ts', [
      'school.jsonl',
      'unasked.jsonl',
      '--json',
    ]);
    const [first, second, ...others] = evaluationsSchema.parse(JSON.parse(stdout));

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(first).toMatchObject({
      file: 'school.jsonl',
      documents: 1,
      questions: 2,
      retrieval: { recallAt1: 1, mrrAt10: 1 },
      abstention: { auroc: 1 },
    });
    expect(Object.keys(first?.verdicts ?? {})).toEqual(['fact', 'unanswerable', 'all']);
    expect(second).toMatchObject({ file: 'unasked.jsonl', documents: 1, questions: 0 });
    expect(others).toEqual([]);
  });

  it('prints a table for people, and draws the curve of refusals on request, without an index', async () => {
    const { code, stdout } = await workspace.run(
      'lab/eval.ts',
      ['school.jsonl', '--curve', 'curve.svg'],
      { environment: { FOOTNOTE_DATA_DIR: 'nowhere' } },
    );

    expect(code).toBe(0);
    expect(stdout).toMatch(/^school\.jsonl: 1 document, 2 questions\n/);
    expect(stdout).toMatch(/\nFootnote +1\.000 +1\.000 +1\.000 +1\.000\n/);
    expect(stdout).toMatch(/\nBM25 over character 4-grams +1\.000/);
    expect(stdout).toMatch(/\nby kind +right +half +wrong +rightly refused +wrongly refused\n/);
    expect(stdout).toMatch(/\nfact( +\d){5}\n/);
    expect(await readFile(join(workspace.folder, 'curve.svg'), 'utf8')).toMatch(
      /^<svg[\s\S]*<\/svg>\s*$/,
    );
    expect(existsSync(join(workspace.folder, 'nowhere'))).toBe(false);
  });

  it('measures how articles are read, with a peer beside it', async () => {
    const page = join(workspace.folder, 'pages', 'school');
    await mkdir(page, { recursive: true });
    await writeFile(
      join(page, 'source.txt'),
      `${school.title}\n\n${school.paragraphs.join('\n\n')}`,
    );
    await writeFile(join(page, 'expected.json'), JSON.stringify(school));
    const parameters = ['--articles', 'pages', '--peer', 'readability', '--verbose'];
    const { code, stdout } = await workspace.run('lab/eval.ts', parameters);

    expect(code).toBe(0);
    expect(stdout).toMatch(/^school: F1 1\.000 {2}exact /);
    expect(stdout).toMatch(/^Footnote: 1 pages, refused 0, crashed 0$/m);
    expect(stdout).toMatch(/^readability: 0 pages/m);
  });

  it('asks for a file or a folder where neither is named', async () => {
    const { code, stderr } = await workspace.run('lab/eval.ts');

    expect(code).not.toBe(0);
    expect(stderr).toContain('Name one, or a folder with --articles.');
  });

  it.each([
    ['nirgends.jsonl', /^nirgends\.jsonl cannot be read: ENOENT.*Check the path\.\n$/],
    ['folder.jsonl', /^folder\.jsonl cannot be read: EISDIR.*Check the path\.\n$/],
    ['broken.jsonl', /^broken\.jsonl, line 2: title: /],
  ])('exits with 1 and prints no figures for %s', async (file, message) => {
    const { code, stdout, stderr } = await workspace.run('lab/eval.ts', [
      'school.jsonl',
      file,
      '--json',
    ]);

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
