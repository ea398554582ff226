// What the fields above an article mean, by the names that blogs and content systems give them.

import { type Language, languages } from '../../../language/language.ts';
import { foldControls } from '../../../language/words/characters.ts';
import type { DocumentMetadata } from '../../document/document.ts';
import { isoDateOf } from '../../document/iso-date.ts';

type FieldName = keyof DocumentMetadata;

interface Field {
  /** Lower case, without hyphens, underscores and spaces; where a file has several, the first one counts. */
  readonly names: readonly string[];
  /** undefined for a value that this field cannot have. */
  readonly read: (value: unknown) => string | undefined;
  /** What a value has to be, for people. */
  readonly expected: string;
}

const fields: Readonly<Record<FieldName, Field>> = {
  title: { names: ['title', 'titel', 'headline', 'überschrift'], read: textOf, expected: 'text' },
  standfirst: {
    names: [
      'standfirst',
      'subtitle',
      'untertitel',
      'dek',
      'lead',
      'teaser',
      'summary',
      'description',
      'beschreibung',
      'excerpt',
    ],
    read: textOf,
    expected: 'text',
  },
  author: {
    names: ['author', 'authors', 'autor', 'autoren', 'autorin', 'byline'],
    read: namesOf,
    expected: 'a name or a list of names',
  },
  outlet: {
    names: ['outlet', 'source', 'quelle', 'publisher', 'site', 'sitename', 'publication'],
    read: namesOf,
    expected: 'a name',
  },
  language: {
    names: ['language', 'lang', 'locale', 'sprache'],
    read: languageOf,
    expected: `one of ${languages.join(', ')}`,
  },
  url: {
    names: ['url', 'canonical', 'canonicalurl', 'sourceurl', 'originalurl', 'permalink', 'link'],
    read: addressOf,
    expected: 'an address that starts with http:// or https://',
  },
  published: {
    names: [
      'published',
      'publishedat',
      'publishdate',
      'datepublished',
      'pubdate',
      'pubdatetime',
      'date',
      'datum',
      'created',
      'createdat',
      'veröffentlicht',
    ],
    read: dateOf,
    expected: 'a date, such as 2026-02-04 or 2026-02-04T18:30:00Z',
  },
  modified: {
    names: [
      'modified',
      'modifiedat',
      'datemodified',
      'moddatetime',
      'lastmod',
      'lastmodified',
      'lastmodifiedat',
      'lastupdated',
      'updated',
      'updatedat',
      'updateddate',
      'aktualisiert',
    ],
    read: dateOf,
    expected: 'a date, such as 2026-02-04 or 2026-02-04T18:30:00Z',
  },
};

const fieldsByName = Object.entries(fields) as readonly [FieldName, Field][];

/** Of a page on one's own site, which is no address without the site; says nothing about a fault. */
const siteAddresses = new Set(['permalink', 'link', 'url', 'canonical']);

/** What a file says about its story, and what of it was left aside. */
export interface FieldsRead {
  readonly metadata: DocumentMetadata;
  /** Sentences for whoever edits the story. */
  readonly notices: readonly string[];
}

/**
 * Reads the fields above an article. Names that a story has no use for are left aside with one notice; so is a value
 * that its field cannot have, with one of its own.
 */
export function readFields(record: Readonly<Record<string, unknown>>): FieldsRead {
  const metadata: Partial<Record<FieldName, string>> = {};
  const notices: string[] = [];
  const unused = new Map(Object.keys(record).map((name) => [plain(name), name]));

  for (const [field, { names, read, expected }] of fieldsByName) {
    for (const name of names) {
      const written = unused.get(name);
      if (written === undefined) continue;

      unused.delete(name);
      const raw = record[written];
      if (metadata[field] !== undefined || isNothing(raw)) continue;

      const value = read(raw);
      if (value !== undefined) metadata[field] = value;
      else if (!(siteAddresses.has(name) && typeof raw === 'string' && raw.startsWith('/'))) {
        notices.push(`The field ${written} (${shown(raw)}) is left aside: it must be ${expected}.`);
      }
    }
  }

  if (unused.size > 0) {
    const named = [...unused.values()].map((name) => shown(name, true)).join(', ');
    notices.push(`Fields that a story does not use are left aside: ${named}.`);
  }

  return { metadata: metadata as DocumentMetadata, notices };
}

/** At most 80 characters of a value, for a message. */
function shown(value: unknown, bare = false): string {
  const text = bare ? foldControls(String(value)) : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]/gu, '');
}

/** Whether a value says nothing, as does Jekyll's `published: true`, which is no date but whether a post is shown. */
function isNothing(value: unknown): boolean {
  return (
    value === true ||
    value === false ||
    value === 'true' ||
    value === 'false' ||
    value === null ||
    value === undefined ||
    (typeof value === 'string' && value.trim() === '')
  );
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;

  const text = foldControls(value);
  return text === '' ? undefined : text;
}

/** A name, a list of names, or records that have one, as one text. */
function namesOf(value: unknown): string | undefined {
  const several = Array.isArray(value) ? value : [value];
  const names = several.flatMap((one) => {
    const name = isRecord(one)
      ? textOf(one['name'] ?? one['title'] ?? one['display_name'])
      : textOf(one);
    return name === undefined ? [] : [name];
  });

  return names.length === 0 ? undefined : names.join(', ');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** "de", "de-DE", "en_US", "Deutsch". */
function languageOf(value: unknown): Language | undefined {
  const [first = ''] = (textOf(value) ?? '').toLowerCase().split(/[-_]/u);
  const names: Readonly<Record<string, string>> = {
    deutsch: 'de',
    german: 'de',
    englisch: 'en',
    english: 'en',
  };
  const code = names[first] ?? first;

  return languages.find((language) => language === code);
}

function addressOf(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined || !URL.canParse(text)) return undefined;

  return /^https?:$/u.test(new URL(text).protocol) ? text : undefined;
}

function dateOf(value: unknown): string | undefined {
  if (value instanceof Date)
    return isoDateOf(value.toISOString().replace(/T00:00:00(?:\.000)?Z?$/u, ''));

  const text = textOf(value);
  return text === undefined ? undefined : isoDateOf(text);
}
