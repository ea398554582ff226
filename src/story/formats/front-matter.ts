// What stands above an article.

import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { UserError } from '../../base/errors.ts';
import { languages } from '../../language/language.ts';
import { foldSpaces } from '../../language/words/characters.ts';

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/u.test(new URL(value).protocol);
}

const text = z
  .string({ error: 'must be text; put the value in quotes' })
  .transform(foldSpaces)
  .refine((value) => value !== '', { error: 'is empty; give it a value or remove the line' });

const date = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })], {
  error: 'must be an ISO 8601 date or date-time, such as 2026-02-04 or 2026-02-04T18:30:00Z',
});

const fields = {
  title: text,
  standfirst: text,
  author: text,
  outlet: text,
  language: text.pipe(z.enum(languages, { error: `must be one of ${languages.join(', ')}` })),
  url: text.refine(isWebAddress, {
    error: 'must be an address that starts with http:// or https://',
  }),
  published: text.pipe(date),
};

type FieldName = keyof typeof fields;

const fieldNames = Object.keys(fields).join(', ');

function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fields, name);
}

/** What an article says about itself before its body; every field is absent when unknown. */
export type FrontMatter = { readonly [Name in FieldName]?: z.output<(typeof fields)[Name]> };

/** A file in its two parts. */
export interface SplitFile {
  readonly frontMatter: FrontMatter;
  readonly body: string;
}

interface Fault {
  readonly line: number;
  readonly problem: string;
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}

function readFields(map: YAMLMap, lineAt: (offset: number) => number) {
  const frontMatter: Record<string, unknown> = {};
  const faults: Fault[] = [];

  for (const { key, value } of map.items) {
    const line = lineAt(isScalar(key) ? (key.range?.[0] ?? 0) : 0);
    const name = isScalar(key) ? String(key.value) : '';
    if (!isFieldName(name)) {
      const problem = `unknown field ${shown(name)}; remove it or use one of ${fieldNames}`;
      faults.push({ line, problem });
      continue;
    }

    const raw = isScalar(value) ? (value.value ?? '') : value;
    const result = fields[name].safeParse(raw);
    if (result.success) {
      frontMatter[name] = result.data;
      continue;
    }
    const offender = isScalar(value) ? ` (${shown(raw)})` : '';
    faults.push({ line, problem: `${name}${offender} ${result.error.issues[0]?.message}` });
  }

  return { frontMatter: frontMatter as FrontMatter, faults };
}

function refuse(file: string, faults: readonly Fault[]): never {
  throw new UserError(
    faults.map(({ line, problem }) => `${file}: line ${line}: ${problem}.`).join('\n'),
  );
}

/**
 * Takes the front matter (YAML between two lines `---`, the first of them line 1) off a Markdown file.
 * A file without it is all body. `text` is as `decodeText` gives it.
 *
 * @throws UserError that names every fault with its line: broken YAML, an unknown field, a bad value.
 */
export function splitFrontMatter(text: string, file: string): SplitFile {
  const opening = /^--- *\n/u.exec(text);
  if (!opening) return { frontMatter: {}, body: text };

  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.) *$/mu.exec(text.slice(start));
  if (!closing) {
    refuse(file, [
      {
        line: 1,
        problem: 'the front matter that starts here has no end; close it with a line "---"',
      },
    ]);
  }

  const lines = new LineCounter();
  const source = text.slice(start, start + closing.index);
  // The opening line is not part of the source, so line 1 there is line 2 of the file.
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const body = text.slice(start + closing.index + closing[0].length);
  const broken = document.errors.map((error) => ({
    line: lineAt(error.pos[0]),
    problem: `the front matter is not valid YAML: ${error.message.replace(/\.$/u, '')}`,
  }));

  if (document.contents === null && broken.length === 0) return { frontMatter: {}, body };
  if (!isMap(document.contents)) {
    const problem = 'the front matter must be lines of the form "name: value"';
    refuse(file, broken.length > 0 ? broken : [{ line: 2, problem }]);
  }

  const { frontMatter, faults } = readFields(document.contents, lineAt);
  if (broken.length + faults.length > 0) {
    refuse(
      file,
      [...broken, ...faults].sort((one, other) => one.line - other.line),
    );
  }
  return { frontMatter, body };
}
