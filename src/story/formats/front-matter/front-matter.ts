// What stands above an article: YAML between "---", TOML between "+++", JSON between ";;;" or in braces.

import { parse as parseToml, TomlError } from 'smol-toml';
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import { messageOf, UserError } from '../../../base/errors.ts';
import { type FieldsRead, readFields } from './metadata-fields.ts';

/** No blog's front matter comes near it, and no parser takes long for it. */
const mostCharacters = 64 * 1024;

/** How often anchors of YAML may be repeated before they are taken for a bomb. */
const mostAliases = 100;

const deepest = 50;

/** A file in its two parts. */
export interface SplitFile extends FieldsRead {
  readonly body: string;
}

type Fields = Readonly<Record<string, unknown>>;

interface Fence {
  readonly opening: RegExp;
  readonly closing: RegExp;
  readonly shown: string;
  /** @throws UserError that names the line, counted in the file. */
  readonly parse: (source: string, file: string) => Fields;
}

const fences: readonly Fence[] = [
  {
    opening: /^--- *(?:yaml)? *\n/u,
    closing: /^(?:---|\.\.\.) *$/mu,
    shown: '---',
    parse: parseYaml,
  },
  {
    opening: /^(?:\+\+\+|---toml) *\n/u,
    closing: /^(?:\+\+\+|---) *$/mu,
    shown: '+++',
    parse: parseTomlFields,
  },
  {
    opening: /^(?:;;;|---json) *\n/u,
    closing: /^(?:;;;|---) *$/mu,
    shown: ';;;',
    parse: parseJson,
  },
];

/**
 * Takes the front matter, which starts in line 1, off a file. A file without it is all body. `text` is as `decodeText`
 * gives it.
 *
 * @throws UserError that names line, fault and remedy: no end, more than 64 KiB, more than 50 levels, broken YAML, TOML
 * or JSON. Fields that a story does not know, and values that it cannot use, are told in a notice.
 */
export function splitFrontMatter(text: string, file: string): SplitFile {
  const braces = jsonObjectEnd(text);
  if (braces !== undefined) {
    return {
      ...readFields(parseJson(bounded(text.slice(0, braces), file), file, 1)),
      body: text.slice(braces),
    };
  }

  for (const { opening, closing, shown, parse } of fences) {
    const start = opening.exec(text)?.[0].length;
    if (start === undefined) continue;

    const end = closing.exec(text.slice(start));
    if (end === null) {
      refuse(
        file,
        1,
        `the front matter that starts here has no end; close it with a line "${shown}"`,
      );
    }
    const fields = parse(bounded(text.slice(start, start + end.index), file), file);
    return { ...readFields(fields), body: text.slice(start + end.index + end[0].length) };
  }

  return { metadata: {}, notices: [], body: text };
}

function refuse(file: string, line: number, problem: string): never {
  throw new UserError(`${file}: line ${line}: ${problem.replace(/\.$/u, '')}.`);
}

/** The parsers of all three take their time over what is nested deeply, and end in a full stack. */
function bounded(source: string, file: string): string {
  if (source.length > mostCharacters) {
    refuse(
      file,
      1,
      `the front matter has ${source.length} characters, at most ${mostCharacters} are read; shorten it`,
    );
  }

  let depth = 0;
  for (const [, opened, closed, dashes] of source.matchAll(
    /([[{])|([\]}])|^ *((?:[-?] ){2,})/gmu,
  )) {
    depth += opened === undefined ? 0 : 1;
    depth = Math.max(0, depth - (closed === undefined ? 0 : 1));
    if (Math.max(depth, (dashes ?? '').length / 2) > deepest) {
      refuse(file, 1, `the front matter is nested in more than ${deepest} levels; flatten it`);
    }
  }
  return source;
}

function parseYaml(source: string, file: string): Fields {
  const lines = new LineCounter();
  const document = readYaml(source, lines);
  const [fault] = document.errors;

  // A colon in a title that nobody put in quotes is what blogs get wrong most, and every one of their readers forgives.
  const mended =
    fault === undefined ? document : readYaml(withQuotedValues(source), new LineCounter());
  if (fault !== undefined && mended.errors.length > 0) {
    // The opening line is not part of the source, so line 1 there is line 2 of the file.
    refuse(
      file,
      lines.linePos(fault.pos[0]).line + 1,
      `the front matter is not valid YAML: ${fault.message}`,
    );
  }
  if (mended.contents === null) return {};
  if (!isMap(mended.contents)) {
    refuse(file, 2, 'the front matter must be lines of the form "name: value"');
  }

  try {
    return mended.toJS({ maxAliasCount: mostAliases }) as Fields;
  } catch (error) {
    return refuse(file, 1, `the front matter is not valid YAML: ${messageOf(error)}`);
  }
}

/** Every value is text, as it is written: `no` is a word, and 1.10 keeps its nought. */
function readYaml(source: string, lineCounter: LineCounter): Document {
  // Looking for equal keys takes time by the square of their number; the last of them counts.
  return parseDocument(source, {
    lineCounter,
    prettyErrors: false,
    schema: 'failsafe',
    uniqueKeys: false,
  });
}

/** Puts values of lines "name: value" in quotes where they are neither quoted nor the start of something nested. */
function withQuotedValues(source: string): string {
  return source.replace(
    /^([\w-]+): +(?!["'[{|>&*!#])(.*\S) *$/gmu,
    (_, name: string, value: string) => `${name}: ${JSON.stringify(value)}`,
  );
}

function parseTomlFields(source: string, file: string): Fields {
  try {
    return parseToml(source);
  } catch (error) {
    const line = error instanceof TomlError ? error.line + 1 : 1;
    const [reason = ''] = messageOf(error).split('\n');
    return refuse(file, line, `the front matter is not valid TOML: ${reason}`);
  }
}

function parseJson(source: string, file: string, line = 2): Fields {
  try {
    const value: unknown = JSON.parse(source);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Fields;
  } catch (error) {
    return refuse(file, line, `the front matter is not valid JSON: ${messageOf(error)}`);
  }
  return refuse(file, line, 'the front matter must be a JSON object, {"title": …}');
}

/** Where the JSON object ends that a file begins with; undefined where it begins with anything else. */
function jsonObjectEnd(text: string): number | undefined {
  if (!/^\{\s*"/u.test(text)) return undefined;

  let depth = 0;
  // What ends later is too long in any case.
  for (const match of text.slice(0, mostCharacters + 2).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gsu)) {
    if (match[0] === '{') depth += 1;
    if (match[0] === '}') depth -= 1;
    if (depth === 0 && match[0] === '}') return match.index + 1;
  }
  return text.length > mostCharacters ? text.length : undefined;
}
