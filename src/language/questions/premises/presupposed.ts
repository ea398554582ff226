// What a question takes for granted, as a statement that can be held against a story.

import { byLanguage, type Language } from '../../language.ts';
import { asWords, oneOf, phraseWithin, wholePhrase } from '../../phrases/phrases.ts';
import { foldSpaces, wordEnd } from '../../words/characters.ts';
import { stopwords } from '../../words/stopwords.ts';
import { premiseWords } from './premise-words.ts';

/** Something that is taken for granted. */
export interface Presupposed {
  /** As a statement, near enough to compare its words with those of others. */
  readonly claim: string;
  /** As a clause after "that", in the words of the question; absent where it can't be put so for certain. */
  readonly told?: string;
}

const tables = byLanguage((language) => {
  const words = premiseWords[language];
  const verb = oneOf(words.auxiliaries);

  return {
    clause: new RegExp(
      `^(?:${asWords(words.openers)}|${asWords(words.openersOfVerbs)}(?= ${verb}${wordEnd})) `,
      'iu',
    ),
    statement: new RegExp(`^${asWords(words.openersOfStatements)} `, 'iu'),
    auxiliary: wholePhrase(words.auxiliaries),
    intention: phraseWithin(words.intentions),
    asking: wholePhrase(words.asking),
    particle: wholePhrase(words.particles),
    pronoun: wholePhrase(words.pronouns),
    subjects: {
      article: wholePhrase(words.beforeSubjects),
      goesOn: wholePhrase(words.afterSubjects),
      beforeVerb: wholePhrase(words.beforeVerbs),
    },
    verbEndsClause: words.verbEndsClause,
  };
});

type Table = (typeof tables)[Language];

/** With two commas, what stands between them may belong to the subject. */
const severalCommas = /,.*,/u;

/**
 * What a question takes for granted; undefined where it only asks whether something is so, for somebody or something, or
 * for what was only meant to be.
 */
export function presupposed(question: string, language: Language): Presupposed | undefined {
  const text = foldSpaces(question).replace(/[\s.?!…]+$/u, '');
  const table = tables[language];
  if (table.intention.test(text)) return undefined;

  const [statement] = table.statement.exec(text) ?? [];
  if (statement !== undefined) {
    const told = text.slice(statement.length);
    return { told, claim: `${told}.` };
  }

  const [opener] = table.clause.exec(text) ?? [];
  if (opener === undefined) return undefined;

  const clause = text.slice(opener.length);
  return table.verbEndsClause
    ? verbFirst(clause, table)
    : auxiliaryFirst(clause, table, stopwords[language]);
}

/** "Haben die USA zugestimmt": after an adverb that is a statement. */
function verbFirst(clause: string, table: Table): Presupposed {
  const told = verbLast(clause, table);

  return { claim: `Nun ${clause}.`, ...(told !== undefined && { told }) };
}

/** "Die USA zugestimmt haben": the verb goes to the end of its clause, behind what was parted from it. */
function verbLast(clause: string, { auxiliary, particle }: Table): string | undefined {
  if (severalCommas.test(clause)) return undefined;

  const comma = clause.search(/(?<!\d),|,(?!\d)/u);
  const main = comma < 0 ? clause : clause.slice(0, comma);
  const after = comma < 0 ? '' : clause.slice(comma);
  const [verb = '', ...others] = main.split(' ');
  const last = others.at(-1) ?? '';
  const isParted = particle.test(last) && !auxiliary.test(verb);
  const rest = isParted ? others.slice(0, -1) : others;
  const ending = isParted ? `${last}${verb}` : verb;

  return [...rest, ending].filter((word) => word !== '').join(' ') + after;
}

/** "Did the US agree": the verb goes behind its subject, where it is certain where that ends. */
function auxiliaryFirst(
  clause: string,
  { asking, pronoun, subjects: { article, goesOn, beforeVerb } }: Table,
  functionWords: ReadonlySet<string>,
): Presupposed {
  const [verb = '', ...others] = clause.split(' ');
  const plain = asking.test(verb) ? others.join(' ') : clause;
  const isFunction = (word: string) =>
    functionWords.has(word.toLowerCase()) || /^\P{L}/u.test(word);

  const length = subjectLength(others, {
    isPronoun: (word) => pronoun.test(word),
    isArticle: (word) => article.test(word),
    goesOn: (word) => goesOn.test(word),
    isVerb: (word) => beforeVerb.test(word),
    isFunction,
  });
  if (length === undefined) return { claim: `${capital(plain)}.` };

  const told = [...others.slice(0, length), verb, ...others.slice(length)].join(' ');
  return { claim: `${capital(told)}.`, told };
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

interface WordKinds {
  readonly isPronoun: (word: string) => boolean;
  readonly isArticle: (word: string) => boolean;
  /** Whether a subject goes on with it: "of". */
  readonly goesOn: (word: string) => boolean;
  /** Whether it can only be part of what is said of the subject: "be". */
  readonly isVerb: (word: string) => boolean;
  readonly isFunction: (word: string) => boolean;
}

/**
 * How many words the subject has that a text begins with: a pronoun, a name, or a noun that one word or a verb such as
 * "be" follows; undefined where it may end anywhere.
 */
function subjectLength(words: readonly string[], kinds: WordKinds): number | undefined {
  const [first = ''] = words;
  if (kinds.isPronoun(first)) return 1;

  const start = words.findIndex((word) => !kinds.isArticle(word));
  if (start < 0) return undefined;

  const isName = (word: string | undefined) => /^["“]?\p{Lu}.*(?<!['’]s?|,)$/u.test(word ?? '');
  let end = start;
  while (isName(words[end])) end += 1;
  if (end > start) return endsBefore(words[end], kinds) ? end : undefined;

  while (end < words.length && !kinds.isFunction(words[end] ?? '')) end += 1;
  const count = end - start;
  if (count > 0 && kinds.isVerb(words[end] ?? '')) return end;

  return start > 0 && count === 2 ? end - 1 : undefined;
}

function endsBefore(word: string | undefined, { goesOn }: WordKinds): boolean {
  return word !== undefined && !goesOn(word);
}
