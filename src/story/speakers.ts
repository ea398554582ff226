// Who says the sentences of an article.

import type { Language } from '../language/language.ts';
import { oneOf } from '../language/phrases/phrases.ts';
import { findQuotations, outermost, type Quotation } from '../language/sentences/quotations.ts';
import { findMention } from '../language/speech/find-mention.ts';
import { type GenderWords, speakerWordsOf } from '../language/speech/speaker-words.ts';
import {
  type Mention,
  type MentionFinder,
  maskCharacter,
  maskQuotations,
} from '../language/speech/speech.ts';
import { dashes } from '../language/words/characters.ts';
import type { Paragraph, Sentence } from './article.ts';

/** Longer sentences are lists or tables; the bound keeps the rules' time small. */
const longestSentence = 1000;

/** How many speakers are remembered. */
const mostSpeakers = 60;

/** A speaker as first named, with what is known for later pronouns. */
interface Speaker {
  readonly name: string;
  readonly plural: boolean;
}

/** Matches the descriptions that tell this gender by their article, ending or title. */
function ofGender(gender: 'feminine' | 'masculine'): RegExp {
  const sources = (part: keyof GenderWords) =>
    oneOf(speakerWordsOf((words) => words[gender][part]));

  return new RegExp(
    `^${sources('articles')} |${sources('endings')}$|^${sources('titles')}\\.? `,
    'iu',
  );
}

const feminine = ofGender('feminine');
const masculine = ofGender('masculine');
const neuter = new RegExp(`^${oneOf(speakerWordsOf((words) => words.neuter))} `, 'iu');
const onlyFeminine = new RegExp(`^${oneOf(speakerWordsOf((words) => words.onlyFeminine))} `, 'iu');

const pronouns = {
  masculine: new Set(speakerWordsOf((words) => words.pronouns.masculine)),
  feminine: new Set(speakerWordsOf((words) => words.pronouns.feminine)),
  plural: new Set(speakerWordsOf((words) => words.pronouns.plural)),
};

/** Whether a pronoun may stand for a speaker; unknown gender may be either. */
function agrees(pronoun: string, plural: boolean, { name, plural: many }: Speaker): boolean {
  const isMasculine = pronouns.masculine.has(pronoun);
  if (!isMasculine && !pronouns.feminine.has(pronoun)) return many;
  if (plural !== many) return false;
  if (isMasculine) return !onlyFeminine.test(name) && !neuter.test(name);
  return plural || feminine.test(name) || !(masculine.test(name) || neuter.test(name));
}

const ending = new RegExp(`(?<=\\p{L}{4})${oneOf(speakerWordsOf((words) => words.endings))}$`, 'u');

/** The head of a description without its inflection: "der hochrangige Beamte" and "ein US-Beamter" agree. */
function stem(word: string): string {
  return (word.split('-').at(-1) ?? word).toLowerCase().replace(ending, '');
}

const definite = new RegExp(
  `^${oneOf(speakerWordsOf((words) => words.definite))} (?:\\p{Ll}[\\p{L}-]* )*(?<head>[\\p{L}-]+)$`,
  'iu',
);

/** The speaker whom "Brodsky" or "der hochrangige Beamte" means, among those named before, latest first. */
function namedBefore(text: string, known: readonly Speaker[]): Speaker | undefined {
  const head = definite.exec(text)?.groups?.['head'];
  const isFullName = text.includes(' ');
  if (head === undefined && isFullName) return undefined;

  if (head !== undefined) {
    return known.findLast(({ name }) =>
      name.split(/[ ,]+/u).some((word) => stem(word) === stem(head)),
    );
  }
  const namesakes = new Set(
    known
      .map(({ name }) => name)
      .filter((name) => name.split(' ').length > 1 && name.endsWith(` ${text}`)),
  );
  return namesakes.size === 1 ? known.findLast(({ name }) => namesakes.has(name)) : undefined;
}

function isPronoun(text: string): boolean {
  return Object.values(pronouns).some((known) => known.has(text));
}

/** Follows who speaks through an article, sentence by sentence. */
class SpeakerTracker {
  /** Distinct, latest last; as many as an article can name before a description is no longer clear. */
  #known: readonly Speaker[] = [];
  /** Whoever spoke in the sentence just before; a pronoun reaches no further. */
  #last: Speaker | undefined;

  get last(): string | undefined {
    return this.#last?.name;
  }

  /** The sentence names nobody; a pronoun after it is not certain. */
  pass(): void {
    this.#last = undefined;
  }

  resolve({ text, plural }: Mention): string | undefined {
    if (isPronoun(text)) {
      if (this.#last && !agrees(text, plural, this.#last)) this.#last = undefined;
      return this.#last?.name;
    }

    this.#last = namedBefore(text, this.#known) ?? { name: text, plural };
    const latest = this.#last;
    this.#known = [
      ...this.#known.filter(({ name }) => name !== latest.name).slice(-mostSpeakers),
      latest,
    ];
    return latest.name;
  }

  /** The only speaker of the article whose last name this is. */
  fullNameOf(lastName: string): string | undefined {
    return namedBefore(lastName, this.#known)?.name;
  }
}

function withSpeaker(sentence: Sentence, speaker: string | undefined): Sentence {
  return speaker === undefined ? sentence : { ...sentence, speaker };
}

/** A quotation so long that it was split has one speaker throughout. Both lists are in order. */
function shareQuotations(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): Sentence[] {
  const shared = [...sentences];
  let first = 0;
  for (const { start, end } of quotations) {
    while (first < sentences.length && (sentences[first]?.end ?? 0) <= start) first += 1;
    let after = first;
    while (after < sentences.length && (sentences[after]?.start ?? end) < end) after += 1;

    const touching = sentences.slice(first, after);
    const speaker = touching.find((sentence) => sentence.speaker !== undefined)?.speaker;
    if (speaker === undefined) continue;
    touching.forEach((sentence, offset) => {
      shared[first + offset] = { ...sentence, speaker: sentence.speaker ?? speaker };
    });
  }
  return shared;
}

function readParagraph(
  paragraph: Paragraph,
  find: MentionFinder,
  tracker: SpeakerTracker,
  isIntroduced: boolean,
) {
  const { text, sentences } = paragraph;
  const quotations = outermost(findQuotations(text));
  const masked = maskQuotations(text, quotations);
  const bare = new RegExp(`^[\\s${maskCharacter}.,!?…${dashes}-]*$`, 'u');

  const read = sentences.map((sentence, index) => {
    const frame = masked.slice(sentence.start, sentence.end);
    if (bare.test(frame)) {
      // Nothing but a quotation: whoever spoke just before, in this paragraph or up to its colon, goes on.
      return withSpeaker(sentence, index > 0 || isIntroduced ? tracker.last : undefined);
    }

    const mention = frame.length > longestSentence ? undefined : find(frame);
    if (mention) return withSpeaker(sentence, tracker.resolve(mention));
    tracker.pass();
    return sentence;
  });

  const longOnes = quotations.filter(({ start, end }) => end - start > 400);
  return { ...paragraph, sentences: shareQuotations(read, longOnes) };
}

/** "Rubio: Iran lehnt … ab": a headline names its speaker so; certain only if the body quotes that speaker. */
function readHeadline(paragraph: Paragraph, tracker: SpeakerTracker): Paragraph {
  const lastName = /^(?:[\p{Lu}][\p{L}-]+ ){0,2}(?<name>\p{Lu}[\p{L}-]+): /u.exec(paragraph.text)
    ?.groups?.['name'];
  const speaker = lastName === undefined ? undefined : tracker.fullNameOf(lastName);
  return {
    ...paragraph,
    sentences: paragraph.sentences.map((sentence) => withSpeaker(sentence, speaker)),
  };
}

/**
 * Names the speaker of each sentence where the article does: the author of a post, and in the text whoever a
 * verb or preposition of reported speech points to. A later last name, description or pronoun gets the words
 * that the article first named the speaker with. A pronoun is resolved only if the sentence just before has
 * a speaker that agrees with it; where the rules are not sure, the speaker stays absent.
 */
export function nameSpeakers(paragraphs: readonly Paragraph[], language: Language): Paragraph[] {
  const tracker = new SpeakerTracker();
  let isIntroduced = false;

  const read = paragraphs.map((paragraph) => {
    const { kind, post, text } = paragraph;
    if (post) {
      return {
        ...paragraph,
        sentences: paragraph.sentences.map((one) => withSpeaker(one, post.author)),
      };
    }
    if (kind !== 'text') return paragraph;

    const done = readParagraph(
      paragraph,
      (masked) => findMention(masked, language),
      tracker,
      isIntroduced,
    );
    isIntroduced = text.endsWith(':');
    return done;
  });

  return read.map((paragraph) =>
    paragraph.kind === 'title' || paragraph.kind === 'standfirst'
      ? readHeadline(paragraph, tracker)
      : paragraph,
  );
}
