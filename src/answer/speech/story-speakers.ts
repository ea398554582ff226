// Who speaks in a story, and who of them is meant by a name.

import leven from 'leven';
import { groupBy } from '../../base/group-by.ts';
import { likenessTo } from '../../language/descriptions/same-description.ts';
import { placesIn } from '../../language/facts/places.ts';
import type { Language } from '../../language/language.ts';
import { speechPhrases } from '../../language/questions/speech-phrases.ts';
import { turnPhrases } from '../../language/questions/turn-phrases.ts';
import { stopwords } from '../../language/words/stopwords.ts';
import { words } from '../../language/words/words.ts';
import type { QuestionReader } from '../../search/question/question.ts';
import type { Article, Utterance } from '../../story/article.ts';
import { mentionedShare } from '../evidence/mentions.ts';
import { isNamedIn } from './mentions-of.ts';

/** Somebody who speaks in a story. */
export interface StorySpeaker {
  /** As the story names them. */
  readonly name: string;
  /** What the story calls them beside that; may be empty. */
  readonly descriptions: readonly string[];
  /** In the order of the story; at least one. */
  readonly utterances: readonly Utterance[];
}

/** Who speaks in a story, in the order in which they begin. */
export function speakersOf({ utterances }: Article): readonly StorySpeaker[] {
  return [...groupBy(utterances, ({ speaker }) => speaker)].map(([name, own]) => ({
    name,
    descriptions: [...new Set(own.flatMap(({ description }) => description ?? []))],
    utterances: own,
  }));
}

/** Whom a question means. */
export type Meant =
  /** People who speak in the story. @param rest - What stands behind the name; may be empty. */
  | {
      readonly kind: 'speakers';
      readonly speakers: readonly StorySpeaker[];
      readonly rest: string;
      /** The name as it was written, where that is spelt otherwise in the story. */
      readonly misspelt?: string;
    }
  /** Somebody by whom the story has no word. */
  | { readonly kind: 'silent'; readonly name: string }
  /** Somebody who isn't in the story. @param near - Speakers with a similar name. */
  | {
      readonly kind: 'unknown';
      readonly name: string;
      readonly near: readonly StorySpeaker[];
    }
  /** Nobody of whom the story has a word. @param near - Those of the same trade from elsewhere; at least one. */
  | {
      readonly kind: 'elsewhere';
      readonly name: string;
      readonly near: readonly StorySpeaker[];
    };

/** Words of a name. A longer text is a clause. */
const longestName = 3;

/** Letters of the shortest word that may be misspelt. */
const shortestMisspelt = 4;

/** A letter may be wrong for so many. */
const lettersForMistake = 4;

/**
 * Whom somebody means in a question about speech; undefined where that is no name and nobody's description.
 *
 * @param asked - Begins with whom it names; more may stand behind that.
 * @param read - How words are put in another language.
 */
export function whoIsMeant(
  asked: string,
  language: Language,
  article: Article,
  read: QuestionReader,
): Meant | undefined {
  const tokens = asked.split(' ');
  const speakers = speakersOf(article);
  for (let length = tokens.length; length > 0; length -= 1) {
    if (!hasContent(tokens[length - 1] ?? '', language)) continue;

    const name = tokens.slice(0, length).join(' ');
    const found = speakersCalled(name, language, speakers, article, read);
    if (found.length > 0) {
      return { kind: 'speakers', speakers: found, rest: tokens.slice(length).join(' ') };
    }
    // "the US source" is nobody of the US where the sources are from elsewhere.
    const near = fromElsewhere(name, language, speakers, article);
    if (near.length > 0) return { kind: 'elsewhere', name, near };
  }

  return nobody(tokens, language, article, speakers, read);
}

/** Those by that description, in whatever language the story has it; else those by that name, or called so beside theirs. */
function speakersCalled(
  name: string,
  language: Language,
  speakers: readonly StorySpeaker[],
  article: Article,
  read: QuestionReader,
): readonly StorySpeaker[] {
  const share = mentionedShare({ text: name, language }, read);
  const isPlace = placesIn(name).size > 0;
  const land = onlyPlace(name, language);
  const isCalled = (text: string) =>
    (land !== undefined && placesIn(text).has(land)) ||
    share(isPlace ? text : withoutOwners(text, name), article.language) === 1;
  const likeness = likenessTo({ text: name, language });
  const likenesses = (one: StorySpeaker) =>
    [one.name, ...one.descriptions].flatMap(
      (text) => likeness?.({ text, language: article.language }) ?? [],
    );
  const described = speakers.filter((one) => likenesses(one).some(({ isSame }) => isSame));
  if (described.length > 0) {
    const alike = described.filter((one) =>
      likenesses(one).some(({ isSameNumber }) => isSameNumber),
    );
    return alike.length > 0 ? alike : described;
  }

  // A word of what is asked for is little: the Israeli official is not the one of the United States.
  const others = speakers.filter(
    (one) => !likenesses(one).some(({ isFromElsewhere }) => isFromElsewhere),
  );
  const named = others.filter((speaker) => isCalled(speaker.name));

  return named.length > 0
    ? named
    : others.filter((one) => isCalled([one.name, ...one.descriptions].join(' ')));
}

/** Speakers that are what a description says, but from somewhere else than it says. */
function fromElsewhere(
  name: string,
  language: Language,
  speakers: readonly StorySpeaker[],
  article: Article,
): readonly StorySpeaker[] {
  const likeness = likenessTo({ text: name, language });

  return speakers.filter((one) =>
    [one.name, ...one.descriptions].some((text) => {
      const found = likeness?.({ text, language: article.language });
      return found?.isFromElsewhere === true && found.isSameTrade;
    }),
  );
}

/** The place that a name is and nothing else: "die USA", "the US". */
function onlyPlace(name: string, language: Language): string | undefined {
  const own = name
    .split(' ')
    .filter((token) => !speechPhrases[language].determiners.includes(token.toLowerCase()));
  const [place] = placesIn(own[0] ?? '');

  return own.length === 1 ? place : undefined;
}

/** Whoever speaks for somebody is not that one: "Trumps Anwalt", "Trump's lawyer". A name may end in s: "Giles". */
function withoutOwners(text: string, name: string): string {
  const asked = words(name);

  return text.replace(
    /\p{Lu}[\p{L}\p{M}]*['’]?s(?=\s+\p{L})|\p{Lu}[\p{L}\p{M}]*s['’]/gu,
    (owner) => {
      const isMarked = /['’]/u.test(owner);
      const word = owner.toLowerCase().replace(/['’]s?$/u, '');
      if (isMarked) return asked.includes(word) ? ' ' : owner;

      return !asked.includes(word) && asked.includes(word.slice(0, -1)) ? ' ' : owner;
    },
  );
}

/** Somebody by whom there is nothing, by a name alone: a description may be of anything. */
function nobody(
  tokens: readonly string[],
  language: Language,
  article: Article,
  speakers: readonly StorySpeaker[],
  read: QuestionReader,
): Meant | undefined {
  // "der Iran", "the Netherlands": an article before anything else makes a description of it.
  const isBehindArticle = speechPhrases[language].determiners.includes(
    tokens[0]?.toLowerCase() ?? '',
  );
  const named = isBehindArticle ? tokens.slice(1) : tokens;
  const end = named.findIndex((token) => !hasContent(token, language));
  const own = end < 0 ? named : named.slice(0, end);
  if (own.length === 0 || own.length > longestName || !own.every(isNameLike)) return undefined;

  const name = own.join(' ');
  if (isBehindArticle && placesIn(name).size === 0) return undefined;

  const text = article.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const isOnlyName = read({ text: name, language }, article.language).words.every(
    ({ word, variants }) => variants.every((variant) => variant.word === word) || isWritten(own),
  );
  const share = mentionedShare({ text: name, language }, read)(text, article.language);
  const rest = named.slice(own.length).join(' ');
  if (share === 1 && isNamedIn(text, name)) {
    const shorter = calledShorter(name, speakers);
    if (shorter.length > 0) return { kind: 'speakers', speakers: shorter, rest };

    return isOnlyName ? { kind: 'silent', name } : undefined;
  }

  const near = speakers.filter((speaker) => isNear(own, speaker.name));
  const [only] = near;
  if (only !== undefined && near.length === 1) {
    return {
      kind: 'speakers',
      speakers: near,
      rest,
      misspelt: name,
    };
  }
  // "What do independents think?": a word of the story in small letters is whoever it describes.
  if (!isOnlyName || isWordOf(own, text)) return undefined;

  const last = own.slice(-1);
  return {
    kind: 'unknown',
    name,
    near: near.length > 0 ? near : speakers.filter((speaker) => isNear(last, speaker.name)),
  };
}

/** Whom the story quotes by a part of a name that stands whole elsewhere in it: "Witkoff" for Steve Witkoff. */
function calledShorter(name: string, speakers: readonly StorySpeaker[]): readonly StorySpeaker[] {
  const own = words(name);

  return speakers.filter((speaker) => {
    const parts = words(speaker.name);
    return parts.every((part) => own.includes(part)) && parts.at(-1) === own.at(-1);
  });
}

/** Whether a text has all words as they are. */
function isWordOf(tokens: readonly string[], text: string): boolean {
  const written = new Set(words(text));

  return tokens.every((token) => words(token).every((word) => written.has(word)));
}

/** Whether all words have a capital. */
function isWritten(tokens: readonly string[]): boolean {
  return tokens.every((token) => /^\p{Lu}/u.test(token));
}

function isNameLike(token: string): boolean {
  return /^\p{L}[\p{L}\p{M}'’-]+$/u.test(token);
}

/** Whether a word may be part of a name or of a description. */
function hasContent(token: string, language: Language): boolean {
  const word = token.toLowerCase();
  const { determiners, notNames } = speechPhrases[language];
  // "US" is a place, "us" is none.
  if (placesIn(token).size > 0) return true;

  return !(
    stopwords[language].has(word) ||
    determiners.includes(word) ||
    notNames.includes(word) ||
    turnPhrases[language].prepositions.includes(word) ||
    turnPhrases[language].questionWords.includes(word)
  );
}

/** Whether each word is spelt nearly as one of a name. */
function isNear(asked: readonly string[], name: string): boolean {
  const own = words(name).map(plain);

  return asked.map(plain).every((word) =>
    own.some((other) => {
      const shorter = Math.min(word.length, other.length);
      if (word === other) return true;
      if (shorter < shortestMisspelt) return false;
      return leven(word, other) <= Math.max(1, Math.floor(shorter / lettersForMistake));
    }),
  );
}

function plain(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
