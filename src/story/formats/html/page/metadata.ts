// What a page says about its story outside of its text: JSON-LD, Open Graph, meta elements, links.

import { type Language, languages, ofAllLanguages } from '../../../../language/language.ts';
import { byAuthor, pageWords } from '../../../../language/pages/page-words.ts';
import { oneOf } from '../../../../language/phrases/phrases.ts';
import { foldSpaces } from '../../../../language/words/characters.ts';
import type { DocumentMetadata } from '../../../document/document.ts';
import type { Element, Root } from './parse.ts';
import { tidy } from './tidy.ts';
import { attribute, elementsOf, textOf } from './tree.ts';

/** JSON-LD is read as deep as pages nest it. */
const mostDepth = 6;
const mostObjects = 500;

const articleType =
  /(?:Article|BlogPosting|LiveBlogPosting|Report|Review|PressRelease|OpinionNewsArticle)$/u;

type Json = { readonly [name: string]: unknown };

/** What is known of a page from its head. */
export interface PageMetadata extends DocumentMetadata {
  /** Whether only a part of the story is there for those who do not pay, as the page says. */
  readonly isPaid: boolean;
  readonly isLive: boolean;
  /** How many words the whole story has; not a number where the page does not say so. */
  readonly wordCount: number;
  /** What the page says about itself for search engines; often the standfirst. */
  readonly description?: string;
  /** What is said of its pictures, in their own words. */
  readonly captions: readonly string[];
  /** Further names of the site, as it and its address have them. */
  readonly sites: readonly string[];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectsIn(value: unknown): readonly Json[] {
  const found: Json[] = [];
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth < mostDepth && level.length > 0; depth += 1) {
    const objects = level.flat(3).filter(isObject).slice(0, mostObjects);
    found.push(...objects);
    level = objects.flatMap((object) =>
      Object.values(object).filter((one) => typeof one === 'object'),
    );
    if (found.length > mostObjects) break;
  }
  return found;
}

function parseLoosely(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    try {
      // Line breaks within strings are what is most often wrong.
      return JSON.parse(
        foldSpaces(json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/gu, '')),
      );
    } catch {
      return undefined;
    }
  }
}

function typesOf(object: Json): readonly string[] {
  return [object['@type']].flat().filter((type) => typeof type === 'string');
}

function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  // Some systems escape what they write into JSON a second time.
  const folded = tidy(
    value
      .replace(/<[^>]{0,200}>/gu, ' ')
      .replace(/&(amp|quot|lt|gt|nbsp|#0?39|apos);/gu, unescapeOne),
  );
  return folded === '' ? undefined : folded;
}

function unescapeOne(_: string, name: string): string {
  const characters: Readonly<Record<string, string>> = {
    amp: '&',
    quot: '"',
    lt: '<',
    gt: '>',
    nbsp: ' ',
    apos: "'",
  };
  return characters[name] ?? "'";
}

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const names = value.flatMap((one) => nameOf(one) ?? []);
    return names.length === 0 ? undefined : [...new Set(names)].join(', ');
  }
  return isObject(value) ? nameOf(value['name']) : text(value);
}

/** ISO 8601 of a date as pages write it; undefined for anything else. */
function isoDate(value: string | undefined): string | undefined {
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)? ?(Z|[+-]\d{2}:?\d{2})?)?/u.exec(
      value?.trim() ?? '',
    );
  if (match === null) return undefined;

  const [, date = '', time, zone = ''] = match;
  if (Number.isNaN(Date.parse(`${date}T00:00:00Z`))) return undefined;
  if (time === undefined || Number.isNaN(Date.parse(`${date}T${time}Z`))) return date;
  return `${date}T${time}${zone.replace(/^([+-]\d{2})(\d{2})$/u, '$1:$2')}`;
}

function webAddress(value: string | undefined): string | undefined {
  const address = value?.trim() ?? '';
  return /^https?:\/\//u.test(address) && URL.canParse(address) ? address : undefined;
}

function languageOf(...values: readonly (string | undefined)[]): Language | undefined {
  for (const value of values) {
    const code = value?.trim().slice(0, 2).toLowerCase();
    const known = languages.find((language) => language === code);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** The meta elements by name, each with its first value. */
function metaOf(elements: readonly Element[]): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const element of elements) {
    const name =
      attribute(element, 'property') ??
      attribute(element, 'name') ??
      attribute(element, 'itemprop');
    const content = tidy(attribute(element, 'content') ?? '');
    if (name === undefined || content === '') continue;
    const key = name.toLowerCase();
    values.set(key, [...(values.get(key) ?? []), content]);
  }
  return values;
}

const headTags = new Set(['meta', 'link', 'script', 'title', 'html', 'time', 'img']);

function withoutUndefined<T extends object>(
  values: T,
): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>;
  };
}

/** A name of a person; addresses and accounts stand in its place on many pages. */
function authorName(value: string | undefined): string | undefined {
  const name = value?.replace(byAuthor, '').trim();
  return name === undefined || name === '' || /^https?:|@|^\d+$/u.test(name) || name.length > 300
    ? undefined
    : name;
}

/** The title without the site's name behind or before it. */
function withoutSite(title: string, site: string | undefined): string {
  const parts = title.split(/ (?:[|·•»–—:]|-{1,2}|::) /u);
  if (parts.length < 2) return title;

  const separators = [...title.matchAll(/ (?:[|·•»–—:]|-{1,2}|::) /gu)];
  const last = separators.at(-1);
  if (last === undefined) return title;
  const end = parts.at(-1) ?? '';
  const isSite = site !== undefined && sameName(end, site);
  // Nothing but a name stands behind a bar.
  const isBehindBar = /^ [|·•»] $/u.test(last[0]) && end.split(' ').length <= 5;
  if (isSite || isBehindBar) return withoutSite(title.slice(0, last.index), site);
  const [start = ''] = parts;
  return site !== undefined && sameName(start, site)
    ? title.slice((separators[0]?.index ?? 0) + (separators[0]?.[0].length ?? 0))
    : title;
}

const siteArticles = oneOf(ofAllLanguages(pageWords, (words) => words.siteArticles));
const siteNouns = oneOf(ofAllLanguages(pageWords, (words) => words.siteNouns));

/** What a site's name has in one place and not in another, in small letters. */
const besideName = new RegExp(
  `^${siteArticles} |\\.(?:de|com|org|net|at|ch|co\\.uk)$|${siteNouns}|[^\\p{L}\\p{N}]`,
  'gu',
);

/** Whether two names mean one site, however it writes itself. */
export function sameName(one: string, other: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(besideName, '');
  return plain(one) === plain(other);
}

function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element === undefined ? undefined : attribute(element, name);
}

/** "example" of "https://www.example.co.uk/story"; empty for none. */
function hostName(address: string | undefined): string {
  if (address === undefined) return '';
  const parts = new URL(address).hostname.split('.');
  return parts.findLast((part, index) => index < parts.length - 1 && part.length > 3) ?? '';
}

function captionsOf(elements: readonly Element[], objects: readonly Json[]): readonly string[] {
  const shown = elements
    .filter(({ tagName }) => tagName === 'img')
    .flatMap((image) => [attribute(image, 'alt'), attribute(image, 'title')]);
  const told = objects
    .filter((object) => typesOf(object).some((type) => /^(?:Image|Video)Object$/u.test(type)))
    .flatMap((object) => [text(object['caption']), text(object['description'])]);
  return [...shown, ...told].flatMap((caption) => caption ?? []);
}

/** Reads what a page says about its story. */
export function readMetadata(root: Root): PageMetadata {
  const elements = elementsOf(root, headTags);
  const tagged = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
  const meta = metaOf(tagged('meta'));
  const first = (...names: readonly string[]) =>
    names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined);

  const objects = tagged('script')
    .filter((script) => /^application\/ld\+json/iu.test(attribute(script, 'type')?.trim() ?? ''))
    .flatMap((script) => objectsIn(parseLoosely(textOf(script))));
  const articles = objects.filter((object) =>
    typesOf(object).some((type) => articleType.test(type)),
  );
  const article =
    articles.find((one) => one['headline'] !== undefined || one['datePublished'] !== undefined) ??
    articles[0] ??
    {};

  const publisher = article['publisher'];
  const resolved = (value: unknown) =>
    isObject(value) && value['name'] === undefined && value['@id'] !== undefined
      ? objects.find((object) => object['@id'] === value['@id'] && object['name'] !== undefined)
      : value;
  const authors = [article['author']].flat(2).map(resolved);
  const canonical = tagged('link').find((link) =>
    /(?:^|\s)canonical(?:\s|$)/iu.test(attribute(link, 'rel') ?? ''),
  );
  const site = first('og:site_name', 'application-name');
  const outlet =
    nameOf(resolved(publisher)) ?? site ?? first('dc.publisher', 'publisher', 'article:publisher');
  const times = tagged('time').map((time) => attribute(time, 'datetime'));
  const title = tidy(textOf(tagged('title')[0] ?? { childNodes: [] }));
  const headline =
    text(article['headline']) ??
    first('og:title', 'twitter:title', 'dc.title') ??
    (title === '' ? undefined : title);
  const metaAuthors =
    meta.get('author') ??
    meta.get('article:author') ??
    meta.get('dc.creator') ??
    meta.get('parsely-author') ??
    meta.get('sailthru.author') ??
    [];
  const free = [
    article['isAccessibleForFree'],
    ...objects.map((object) => object['isAccessibleForFree']),
  ].find((value) => value !== undefined);

  return {
    ...withoutUndefined({
      title: headline === undefined ? undefined : withoutSite(headline, site ?? outlet),
      author:
        authorName(nameOf(authors)) ??
        authorName([...new Set(metaAuthors.flatMap((name) => authorName(name) ?? []))].join(', ')),
      outlet: outlet === undefined || /^https?:/u.test(outlet) ? site : outlet,
      language: languageOf(
        text(article['inLanguage']),
        attributeOf(tagged('html')[0], 'lang'),
        first('og:locale', 'content-language', 'dc.language', 'language'),
      ),
      url:
        webAddress(attributeOf(canonical, 'href')) ??
        webAddress(first('og:url')) ??
        webAddress(text(article['url'])),
      published:
        isoDate(text(article['datePublished'])) ??
        isoDate(
          first(
            'article:published_time',
            'og:published_time',
            'datepublished',
            'date',
            'dc.date',
            'dc.date.issued',
            'pubdate',
            'publish-date',
            'parsely-pub-date',
            'cxenseparse:recs:publishtime',
            'sailthru.date',
            'last-modified',
          ),
        ) ??
        times.map(isoDate).find((date) => date !== undefined),
      modified:
        isoDate(text(article['dateModified'])) ??
        isoDate(
          first(
            'article:modified_time',
            'og:updated_time',
            'datemodified',
            'dc.date.modified',
            'last-modified',
          ),
        ),
      description:
        first('og:description', 'description', 'twitter:description') ??
        text(article['description']),
    }),
    isPaid:
      free === false ||
      /^false$/iu.test(String(free)) ||
      /^(?:locked|metered|paid)$/iu.test(first('article:content_tier') ?? ''),
    captions: captionsOf(elements, objects),
    sites: [
      ...(site ?? '').split(/\s[|–—-]\s/u),
      outlet ?? '',
      hostName(webAddress(attributeOf(canonical, 'href')) ?? webAddress(first('og:url'))),
    ]
      .map((name) => name.replace(/\.\p{L}{2,3}$/u, ''))
      .filter((name) => name !== '' && !name.startsWith('http')),
    wordCount: Number.parseInt(String(article['wordCount']), 10),
    isLive: articles.some((one) => typesOf(one).includes('LiveBlogPosting')),
  };
}
