// What is read of German clauses: their verbs, pronouns, ends.

import { wholeWord } from '../../phrases/phrases.ts';
import { listed } from '../../words/word-list.ts';
import type { CueForm } from '../shared/cue-verbs.ts';
import type { Mention } from '../shared/speech.ts';
import { isCapital, isMark, type Token } from '../shared/tokens.ts';
import * as words from './german.ts';
import { behindDay, determiners, isTitle, type Phrase } from './german-phrases.ts';
import { reportedForms, reportedPlurals } from './german-verbs.ts';

export type Tokens = readonly Token[];

export type Count = CueForm['number'];

export const listeners: ReadonlySet<string> = new Set(words.listeners);

export const joiners: ReadonlySet<string> = new Set(words.joiners);

export const prepositions: ReadonlySet<string> = new Set([
  ...words.prepositions,
  'gegenüber',
  'laut',
  'entgegen',
  'neben',
  'angesichts',
  'gemäß',
  'anlässlich',
  'bezüglich',
  'hinsichtlich',
  'aufgrund',
  'innerhalb',
  'nahe',
  'per',
  'via',
]);

/** A verb of speech at a position, of whatever form, in the clause that it stands in. */
export interface Verb {
  readonly form: CueForm;
  /** The finite verb, and behind the last token of the verb. */
  readonly finite: number;
  readonly end: number;
  readonly number: Count;
  readonly isLast: boolean;
  readonly isPassive: boolean;
  readonly text: string;
}

export interface Found {
  readonly mention: Mention | undefined;
  readonly from: number;
  readonly end: number;
  readonly addressee?: string;
}

export const isPronoun = (token: Token | undefined) => /^(?:er|sie)$/u.test(token?.lower ?? '');

export const pronounMention = (lower: string, number: Count): Mention => ({
  text: lower,
  plural: lower === 'sie' && number === 'plural',
  form: 'pronoun',
  ...(lower === 'er'
    ? { gender: 'masculine' as const }
    : number === 'plural'
      ? {}
      : { gender: 'feminine' as const }),
});

/** Whether only adverbs and days stand between two positions. */
export function onlyAdverbs(tokens: Tokens, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const token = tokens[at];
    const day = behindDay(tokens, at);
    if (day > at) at = day;
    else if (
      token &&
      (words.adverbs.has(token.lower) || words.adverbEnding.test(token.lower)) &&
      !isCapital(token)
    )
      at += 1;
    else return false;
  }
  return at === to;
}

/** The end of the clause: the next mark or quotation that breaks it. */
export function behindClause(tokens: Tokens, from: number): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token?.kind === 'quotation' && !isTitle(token)) break;
    if (isMark(token, '(')) {
      const close = tokens.findIndex((one, index) => index > at && isMark(one, ')'));
      if (close < 0) break;
      at = close + 1;
      continue;
    }
    if (isMark(token, ',;:–—.!?…')) break;
    at += 1;
  }
  return at;
}

export function looksFinite(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    !isCapital(token) &&
    (/(?:t|te|ten|en|e)$/u.test(token.text) ||
      /^(?:ist|sind|war|hat|wird|kann|soll|muss|will|darf|mag|lag|stand|kam|ging|sei|schrieb|sah|nahm|gab|fand)$/u.test(
        token.lower,
      ))
  );
}

/** Of verbs that change their vowel in the past. */
const strongPasts: ReadonlySet<string> = new Set(
  listed(`
    bat bot band barg begann bekam besaß betraf betrat bewies biss blies blieb brach brachte brannte dachte drang empfahl empfand
    empfing entging entkam entschied entschloss entstand entwarf erfand erfuhr ergriff erhielt erhob erlag erlitt ernannte erschien
    erschrak ertrug erwarb erwies erzwang fand fiel fing floh flog floss fraß fror fuhr gab galt gebar gefiel gelang genoss gestand
    gewann ging glich griff grub half hielt hieß hob kam kannte klang kroch lag las ließ lief litt log lud maß mied misslang missriet
    nahm nannte pfiff pries riss rief rang rannte riet ritt roch sandte sang sank sann saß schied schien schlief schlug schloss
    schmolz schnitt schob schoss schrie schrieb schritt schuf schwamm schwieg schwor sah spann sprach sprang stach stahl stand starb
    stieg stieß strich stritt tat trank traf trat trieb trug trog unterbrach unterlag unterschied unterschrieb verbarg verband verbot
    verbrachte verdarb verfiel vergab vergaß verglich verhielt verlieh verließ verlor vermied verriet verschlief verschwand versprach
    verstand verstarb vertrat vertrieb verwies verzieh wandte warf warb widersprach widerstand wies wog wuchs wusch wusste zog zerbrach
    zwang befand beging beließ beriet berief beschloss beschrieb besprach bestand bezog bog durchbrach ergab
  `),
);

/** Finite forms of the commonest verbs. */
const commonFinite = wholeWord(
  listed(`
  ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können soll sollen muss müssen will
  wollen darf gibt gab geht ging steht stand bleibt blieb plant baut hält nahm kam fand liegt lag sei habe
  erhielt verlor stieg sank
`),
);

export function isFiniteAny(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || isCapital(token)) return false;
  if (strongPasts.has(token.lower) || strongPasts.has(token.lower.replace(/e?n$/u, '')))
    return true;
  return commonFinite.test(token.lower) || /^\p{Ll}{3,}te[n]?$/u.test(token.text);
}

/** Finite forms that tell something. */
const finiteForms = wholeWord(
  listed(`
  kommt kommen kamen gelangt gelangte vertritt vertrat vertreten erhebt erhob erhoben bringt brachte macht gibt
  gab übt übte übten äußert griff greift lässt ließ zieht zog stellt hält zeigt sieht sah nimmt nahm hegt teilt
  wagt trat tritt legt fand findet schloss begann gingen gehen heißt wandte wendet spart schlug hob rief wies
  warf bat bot sprach schrieb verwies meldet fasst drückt äußerten setzt betont reagiert unterstrich untermauert
  begründet veröffentlicht twittert biss lud traf verlor gewann floh starb half lief fiel saß aß trank trug
  schlief verließ betrat bekam entschied unterlag verbrachte erschien begab verschwand entkam erlitt ergriff
  griffen legten stellten brachten gaben hegten zogen äußern
`),
);

export const isFiniteVerb = (token: Token | undefined) =>
  isFiniteAny(token) || finiteForms.test(token?.lower ?? '');

export const isReported = (token: Token) =>
  token.kind === 'word' &&
  !isCapital(token) &&
  (reportedForms.has(token.lower) || reportedPlurals.has(token.lower));

export function isThing(text: string): boolean {
  if (/^(?:[\p{N}.,]+ )?Prozent(?: |$)/u.test(text)) return true;
  // "Edmon Chung" is a name, whatever it ends with.
  if (/^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.]+)* \p{Lu}\p{Ll}{2,5}$/u.test(text)) return false;
  const head =
    text.split(
      / (?:de[rs]|eine[rs]|seine[rs]|ihre[rs]|von|in|für|aus|zu[mr]?|über|an|gegen|mit|auf|nach|bei|beim|im) /u,
    )[0] ?? text;
  const word = head.split(' ').at(-1) ?? '';
  if (words.abstract.test(word) && !words.bodies.test(word) && !/ \p{Lu}\S+ \p{Lu}/u.test(head))
    return true;
  return (
    words.things.test(word.split('-').at(-1) ?? '') &&
    /^(?:d(?:ie|er|as)|eine?|diese[rs]?|seine?|ihre?|mehrere|neue|\p{Lu}\p{L}+) /iu.test(`${text} `)
  );
}

/** "vom Sprecher" has its article in the preposition. */
export function withArticle(phrase: Phrase): Phrase {
  return { ...phrase, determiner: phrase.determiner ?? 'dem' };
}

export const isAdjectiveUse = (tokens: Tokens, at: number) =>
  determiners.has(tokens[at - 1]?.lower ?? '') &&
  !/^(?:das|dies)$/u.test(tokens[at - 1]?.lower ?? '');
