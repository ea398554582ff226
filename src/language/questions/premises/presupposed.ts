// What a question takes for granted, as a statement that can be held against a story.

import { negationsIn } from '../../claims/denials.ts';
import { byLanguage, type Language } from '../../language.ts';
import { polesIn } from '../../opposites/opposites.ts';
import { asWords, oneOf, phraseWithin, wholePhrase } from '../../phrases/phrases.ts';
import { foldSpaces, wordEnd } from '../../words/characters.ts';
import { contentWords, stopwords } from '../../words/stopwords.ts';
import { words } from '../../words/words.ts';
import { affirmed, deniedAtEnd, untrue } from './contrary.ts';
import { type AskedFor, askedFor, premiseWords } from './premise-words.ts';

/** Something that is taken for granted. */
export interface Presupposed {
  /** As a statement, near enough to compare its words with those of others. */
  readonly claim: string;
  /** The contrary: the claim denied, or without its denial. */
  readonly contrary: string;
  /** As a clause after "that", in the words of the question; absent where it can't be put so for certain. */
  readonly told?: string;
  /** What of it the question asks for. */
  readonly asksFor: AskedFor;
}

const tables = byLanguage((language) => {
  const words = premiseWords[language];
  const verb = oneOf(words.auxiliaries);

  return {
    clauses: askedFor.map((asksFor) => ({
      asksFor,
      opener: new RegExp(
        `^(?:${asWords(words.openers[asksFor])}|${asWords(words.openersOfVerbs[asksFor])}(?= ${verb}${wordEnd})) `,
        'iu',
      ),
    })),
    statement: new RegExp(`^${asWords(words.openersOfStatements)} `, 'iu'),
    auxiliary: wholePhrase(words.auxiliaries),
    intention: phraseWithin(words.intentions),
    asking: wholePhrase(words.asking),
    particle: wholePhrase(words.particles),
    pronoun: wholePhrase(words.pronouns),
    refusal: wholePhrase(words.refusals),
    subjects: {
      article: wholePhrase(words.beforeSubjects),
      goesOn: wholePhrase(words.afterSubjects),
      beforeVerb: wholePhrase(words.beforeVerbs),
    },
    verbEndsClause: words.verbEndsClause,
    denial: words.denial,
    language,
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
    const contrary = affirmed(told, language) ?? untrue(told, language);
    return { told, claim: `${told}.`, contrary: `${contrary}.`, asksFor: 'reason' };
  }

  for (const { asksFor, opener } of table.clauses) {
    const [found] = opener.exec(text) ?? [];
    if (found === undefined) continue;

    const clause = text.slice(found.length);
    const put = table.verbEndsClause ? verbFirst(clause, table) : auxiliaryFirst(clause, table);
    return asksFor === 'amount'
      ? { ...amountOf(clause, put, table), asksFor }
      : { ...put, asksFor };
  }

  return undefined;
}

/** A clause, before it is known what is asked for. */
type Put = Omit<Presupposed, 'asksFor'>;

/** "Haben die USA zugestimmt": after an adverb that is a statement. */
function verbFirst(clause: string, table: Table): Put {
  const told = verbLast(clause, table);
  const contrary = affirmed(clause, table.language) ?? deniedVerbFirst(clause, table);

  return {
    claim: `Nun ${clause}.`,
    contrary: `Nun ${contrary}.`,
    ...(told !== undefined && { told }),
  };
}

/** "Haben die USA nicht zugestimmt". */
function deniedVerbFirst(clause: string, { auxiliary, particle, language }: Table): string {
  const { main, after } = mainClause(clause);
  const words = main.split(' ');
  const isParted = auxiliary.test(words[0] ?? '') || particle.test(words.at(-1) ?? '');

  return deniedAtEnd(words, isParted, language).join(' ') + after;
}

/** What stands before the first comma that is no decimal one, and the rest. */
function mainClause(clause: string): { readonly main: string; readonly after: string } {
  const comma = clause.search(/(?<!\d),|,(?!\d)/u);

  return comma < 0
    ? { main: clause, after: '' }
    : { main: clause.slice(0, comma), after: clause.slice(comma) };
}

/** "Die USA zugestimmt haben": the verb goes to the end of its clause, behind what was parted from it. */
function verbLast(clause: string, { auxiliary, particle }: Table): string | undefined {
  if (severalCommas.test(clause)) return undefined;

  const { main, after } = mainClause(clause);
  const [verb = '', ...others] = main.split(' ');
  const last = others.at(-1) ?? '';
  const isParted = particle.test(last) && !auxiliary.test(verb);
  const rest = isParted ? others.slice(0, -1) : others;
  const ending = isParted ? `${last}${verb}` : verb;

  return [...rest, ending].filter((word) => word !== '').join(' ') + after;
}

/** "People died" takes the order of a statement already; how much there is of something is no clause after "that". */
function amountOf(clause: string, put: Put, { auxiliary, language }: Table): Put {
  if (auxiliary.test(clause.split(' ')[0] ?? '')) {
    return { claim: put.claim, contrary: put.contrary };
  }
  const contrary = affirmed(clause, language) ?? untrue(clause, language);

  return { claim: `${capital(clause)}.`, contrary: `${capital(contrary)}.` };
}

/** "Did the US agree": the verb goes behind its subject, where it is certain where that ends. */
function auxiliaryFirst(
  clause: string,
  { asking, pronoun, denial, language, subjects: { article, goesOn, beforeVerb } }: Table,
): Put {
  const [verb = '', ...others] = clause.split(' ');
  const plain = asking.test(verb) ? others.join(' ') : clause;
  const isFunction = (word: string) =>
    stopwords[language].has(word.toLowerCase()) || /^\P{L}/u.test(word);

  const length = subjectLength(others, {
    isPronoun: (word) => pronoun.test(word),
    isArticle: (word) => article.test(word),
    goesOn: (word) => goesOn.test(word),
    isVerb: (word) => beforeVerb.test(word),
    isFunction,
  });
  if (length === undefined) {
    const contrary = affirmed(plain, language) ?? untrue(plain, language);
    return { claim: `${capital(plain)}.`, contrary: `${capital(contrary)}.` };
  }

  const toldWith = (...verbs: readonly string[]) =>
    [...others.slice(0, length), ...verbs, ...others.slice(length)].join(' ');
  const told = toldWith(verb);
  const contrary = affirmed(told, language) ?? toldWith(verb, denial);
  return { claim: `${capital(told)}.`, contrary: `${capital(contrary)}.`, told };
}

/** Fewer words with a meaning of their own fit too much of a story. */
const fewestTelling = 3;

/** Whether a claim tells by itself, in enough words and without a pronoun, a denial or a refusal, what would have to be so. */
export function isTelling({ claim }: Presupposed, language: Language): boolean {
  const { pronoun, refusal } = tables[language];
  const all = words(claim);

  return (
    contentWords(all, language).filter((word) => word.length > 1).length >= fewestTelling &&
    !all.some((word) => pronoun.test(word)) &&
    negationsIn(claim, language).length === 0 &&
    !all.some((word) => refusal.test(word)) &&
    !polesIn(claim, language).some(({ scale, end }) => scale === 'agreement' && end === -1)
  );
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

  const isOwner = /['’]$/u.test(words[end - 2] ?? '');
  return start > 0 && count === 2 && !isOwner ? end - 1 : undefined;
}

function endsBefore(word: string | undefined, { goesOn }: WordKinds): boolean {
  return word !== undefined && !goesOn(word);
}
