import type { Language } from '../language.ts';
import { stopwords } from '../words/stopwords.ts';
import { dateWord } from './dates.ts';
import { numberWord, scaleWord } from './number-words.ts';
import { placesIn, withoutPlaces } from './places.ts';
import { isSameName, nameSkeleton } from './transliterate.ts';

/** What the paragraphs of a citation name. */
export interface KnownNames {
  readonly skeletons: readonly string[];
  readonly places: ReadonlySet<string>;
}

/** Collects what a text names; every word may be one, since it is only asked whether a name is among them. */
export function namesOf(text: string): KnownNames {
  const skeletons = Array.from(text.matchAll(wordPattern), ([word]) => nameSkeleton(word));

  return { skeletons: [...new Set(skeletons)], places: placesIn(text) };
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’](?=\p{L})\p{L}+)?/gu;

/** The names in a sentence that are not among the known ones, in order; by the rules of its language for capitals. */
export function unknownNames(
  sentence: string,
  language: Language,
  known: KnownNames,
): readonly string[] {
  const unknownPlaces = [...placesIn(sentence)].filter((place) => !known.places.has(place));
  if (unknownPlaces.length > 0) return unknownPlaces;

  return candidates(withoutPlaces(sentence), language).filter((name) => {
    const skeleton = nameSkeleton(name);
    return skeleton !== '' && !known.skeletons.some((other) => isSameName(skeleton, other));
  });
}

interface Token {
  readonly word: string;
  /** The last letter, mark or digit before it with what is between; empty at the start. */
  readonly gap: string;
}

function candidates(sentence: string, language: Language): readonly string[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of sentence.normalize('NFC').matchAll(wordPattern)) {
    tokens.push({ word: match[0], gap: sentence.slice(end, match.index) });
    end = match.index + match[0].length;
  }

  return tokens.flatMap(({ word }, index) =>
    isCapitalised(word) && !isKnownWord(word, language) && isName(tokens, index, language)
      ? word
      : [],
  );
}

function isCapitalised(word: string): boolean {
  return /\p{Lu}/u.test(word) && word.length > 1;
}

function isKnownWord(word: string, language: Language): boolean {
  const lower = word.toLowerCase();

  return (
    stopwords[language].has(lower) ||
    dateWord(word) !== undefined ||
    numberWord(lower, language) !== undefined ||
    scaleWord(lower, language) !== undefined ||
    commonWords[language].has(lower)
  );
}

function isName(tokens: readonly Token[], index: number, language: Language): boolean {
  const { word = '', gap = '' } = tokens[index] ?? {};
  // Acronyms, names with a capital inside, and what mixes letters with digits.
  if (/\p{L}\p{Lu}|\p{N}/u.test(word)) return true;

  const opens = index === 0 || /[.!?:]\s|["„“»«]/u.test(gap);
  return language === 'en'
    ? isEnglishName(tokens, index, opens)
    : isGermanName(tokens, index, opens);
}

/** Inside a sentence a capital is a name; at its start where another capital or a verb in the singular follows. */
function isEnglishName(tokens: readonly Token[], index: number, opens: boolean): boolean {
  if (!opens) return true;

  const { word = '' } = tokens[index] ?? {};
  const next = tokens[index + 1]?.word ?? '';
  if (/(?:ly|ing|ed)$/u.test(word)) return false;

  return isCapitalised(next) || afterName.test(next);
}

/** Verbs in the third person, regular ones by their ending. */
const afterName =
  /^(?:is|was|has|had|does|did|will|would|can|could|may|might|must|should|shall|says?|said|told|tells|spoke|wrote|met|went|came|made|gave|took|held|led|left|won|lost|sent|saw|knew|thinks?|thought|fought|began|fell|got|\p{Ll}+(?:ed|es|s))$/u;

const determiner =
  /^(?:der|die|das|den|dem|des|d?ein\p{L}{0,2}|kein\p{L}{0,2}|dies\p{L}{1,2}|jen\p{L}{1,2}|jed\p{L}{1,2}|ihr\p{L}{0,2}|sein\p{L}{0,2}|mein\p{L}{0,2}|uns\p{L}{1,3}|euer|eure\p{L}?|alle\p{L}?|viele\p{L}?|einige\p{L}?|mehrere\p{L}?|beide\p{L}?|im|am|zum|zur|vom|beim|ins|ans)$/iu;

/**
 * German writes every noun with a capital. What stands without a determiner, or after another capitalised word, is
 * taken for a name unless its ending says that it is none: rather a common noun too many than a name too few.
 */
function isGermanName(tokens: readonly Token[], index: number, opens: boolean): boolean {
  const { word = '' } = tokens[index] ?? {};
  const before = tokens[index - 1]?.word ?? '';
  if (commonEnding.test(word)) return false;
  if (opens && /^\p{Ll}/u.test(tokens[index + 1]?.word ?? '') && isAdverb(word)) return false;
  if (determiner.test(before)) return false;

  const beforeThat = tokens[index - 2]?.word ?? '';
  const isDetermined = determiner.test(beforeThat) && /^\p{Ll}\p{L}*e[nmrs]?$/u.test(before);

  return !isDetermined;
}

const commonEnding =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|nis|nisse|nissen|ismus|ierung|ierungen|ments?|tum|enz|anz|age|agen)s?$/u;

function isAdverb(word: string): boolean {
  return /(?:weise|lich|wärts|dem|falls|lings|bar|sam|end)$/u.test(word);
}

const list = (text: string) => new Set(text.split(/\s+/u));

/** Words of reporting with a capital that name nobody. English titles are capitalised before names. */
const commonWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: list(
    `angaben bericht berichten berichte beamte beamten sprecher sprecherin quelle quellen medien reporter reportern
    artikel absatz text grund gründe gründen folge folgen druck kraft blick bezug frage fragen antwort ende anfang
    beginn ziel ziele hintergrund streit krise plan pläne teil teile zeit tage tagen wochen jahre jahren monate
    stunden uhr prozent euro dollar menschen leute personen mitglieder vertreter verhandlungen gespräche gesprächen
    forderungen änderungen bedingungen themen anlass kritik zweifel hoffnung sorge recht vorwürfe vorwurf worte
    worten aussage aussagen äußerungen hinweis hinweise details informationen kontakt rahmen sicht seite seiten
    gegenüber laut zufolge demnach zudem außerdem allerdings dabei später zuvor danach bislang bisher
    offenbar angeblich zunächst schließlich stattdessen deshalb trotzdem dennoch inzwischen gestern heute morgen`,
  ),
  en: list(
    `president minister ministers prime foreign secretary state department ministry government senior official
    officials envoy ambassador spokesman spokeswoman spokesperson spokespeople chief adviser advisor general leader
    head house news agency television channel broadcaster newspaper network talks negotiations article paragraph
    according however meanwhile instead later earlier yesterday today tomorrow officials sources media reports
    special representative foreign affairs think tank mr mrs ms dr sir lord king queen prince
    republic regime islamic nuclear`,
  ),
};
