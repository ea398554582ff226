// Who says what in an article.

import type { Language } from '../language/language.ts';
import { findQuotations, outermost, type Quotation } from '../language/sentences/quotations.ts';
import { type FoundSpeech, findSpeech } from '../language/speech/find-speech.ts';
import type { Mention } from '../language/speech/shared/speech.ts';
import { speakerWords } from '../language/speech/speaker-words.ts';
import { openingMarks } from '../language/words/characters.ts';
import type { Paragraph, Sentence, Utterance } from './article.ts';
import { isRole } from './document/turns.ts';
import { type KnownSpeaker, type KnownSpeakers, knownSpeakers } from './known-speakers.ts';

/** An article's paragraphs with the speakers of their sentences, and everything that is said in it. */
export interface Attribution {
  readonly paragraphs: readonly Paragraph[];
  readonly utterances: readonly Utterance[];
}

/** What goes on from sentence to sentence. */
interface Course {
  readonly known: KnownSpeakers;
  readonly language: Language;
  /** Whoever spoke in the sentence just before. */
  last: KnownSpeaker | undefined;
  /** Whom alone that sentence is about, where it says nothing: the only person in it. */
  subject: KnownSpeaker | undefined;
  /** Whether the paragraph before leaves a quotation open. */
  isOpen: boolean;
  /** Whether that sentence ends with a colon. */
  isIntroduced: boolean;
}

type Said = Omit<Utterance, 'paragraph'>;

/** Sentences that one quotation runs through are one. */
function unitsOf(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): readonly Quotation[] {
  const units: { start: number; end: number }[] = [];
  for (const { start, end } of sentences) {
    const last = units.at(-1);
    const isInside = quotations.some((one) => one.start < start && one.end > start);
    if (last && isInside) last.end = end;
    else units.push({ start, end });
  }
  return units;
}

const opening = new RegExp(`^[${openingMarks}]`, 'u');

/** A quotation that a paragraph leaves open, because it goes on in the next one. */
function openQuotation(text: string, closed: readonly Quotation[]): Quotation | undefined {
  const from = closed.at(-1)?.end ?? 0;
  const rest = text.slice(from);
  const at = rest.search(new RegExp(`(?<=^|\\s)[${openingMarks}](?=\\S)`, 'u'));
  return at < 0 || rest.length - at < 20 ? undefined : { start: from + at, end: text.length };
}

function readParagraph({ text, sentences }: Paragraph, course: Course): readonly Said[] {
  const closed = outermost(findQuotations(text));
  const open = openQuotation(text, closed);
  const quotations = open ? [...closed, open] : closed;
  const said: Said[] = [];
  if (course.isOpen && !opening.test(text)) course.last = undefined;
  course.isIntroduced ||= course.isOpen && opening.test(text);
  course.isOpen = open !== undefined;
  const units = unitsOf(sentences, quotations);
  for (const [index, { start, end }] of units.entries()) {
    const found = findSpeech(text, start, end, quotations, course.language);
    const own = readUnit(text.slice(start, end), found, course, index > 0);
    const told = own.find(({ cue }) => cue === found.before?.cue);
    const before = units[index - 1];
    const isUntold =
      before !== undefined && !said.some((one) => one.start < before.end && one.end > before.start);
    if (found.before && told && before && isUntold) {
      said.push({ ...told, kind: 'indirect', start: before.start, end: before.end });
    }
    said.push(...own);
  }
  return said;
}

function readUnit(
  unit: string,
  found: FoundSpeech,
  course: Course,
  isWithin: boolean,
): readonly Said[] {
  const { last } = course;
  const isBare = found.tokens.every(({ kind }) => kind !== 'word');
  const mayGoOn = last !== undefined && (isWithin || course.isIntroduced);
  course.isIntroduced = unit.endsWith(':');

  if (isBare) {
    if (!mayGoOn) course.last = undefined;
    return mayGoOn
      ? found.unclaimed.map(({ start, end }) => ({
          ...whoever(last),
          kind: 'direct',
          cue: '',
          start,
          end,
        }))
      : [];
  }

  if (found.speeches.length === 0) {
    const isReported = mayGoOn && isWithin && isOthersWords(found, course.language);
    if (!isReported) {
      course.subject = subjectIn(found, course);
      course.last = undefined;
      return [];
    }
    const [first] = found.tokens;
    const end = found.tokens.at(-1)?.end ?? 0;
    return [
      ...found.unclaimed.map((one) => ({
        ...whoever(last),
        kind: 'direct' as const,
        cue: '',
        start: one.start,
        end: one.end,
      })),
      { ...whoever(last), kind: 'indirect', cue: '', start: first?.start ?? 0, end },
    ];
  }

  const { subject } = course;
  course.subject = undefined;
  const said: Said[] = [];
  const resolved = new Map<Mention, KnownSpeaker | undefined>();
  let current: KnownSpeaker | undefined;
  let before = last;
  for (const speech of [...found.speeches].sort((one, other) => one.cueStart - other.cueStart)) {
    const { speaker: mention, kind, start, end, cue, addressee } = speech;
    if (mention && !resolved.has(mention))
      resolved.set(mention, resolveIn(mention, found, speech.cueStart, before ?? subject, course));
    const speaker = mention === undefined ? before : resolved.get(mention);
    before = speaker;
    current = speaker;
    if (speaker === undefined) continue;
    said.push({
      ...whoever(speaker),
      kind,
      cue,
      start,
      end,
      ...(addressee !== undefined && { addressee }),
    });
  }
  course.last = current;
  return said.sort((one, other) => one.start - other.start || one.end - other.end);
}

/** The person whom a sentence is about, if it names no other one. */
function subjectIn(found: FoundSpeech, course: Course): KnownSpeaker | undefined {
  const { subject, tokens } = found;
  const { known, language } = course;
  if (subject === undefined) return undefined;
  const { notNames, men, women } = speakerWords[language];
  const hasOther = tokens.some(({ kind, text }, at) => {
    if (kind !== 'word' || subject.text.includes(text) || !/^\p{Lu}/u.test(text)) return false;
    const next = tokens[at + 1];
    const isName =
      next?.kind === 'word' &&
      /^\p{Lu}\p{Ll}/u.test(next.text) &&
      !notNames.has(text) &&
      /^\p{Lu}\p{Ll}+$/u.test(text);
    return isName || men.test(text) || women.test(text);
  });
  return hasOther ? undefined : known.peek(subject, course.last ?? course.subject);
}

/** A pronoun means nobody where the sentence names another person before it. */
function resolveIn(
  mention: Mention,
  { tokens }: FoundSpeech,
  cueStart: number,
  last: KnownSpeaker | undefined,
  course: Course,
): KnownSpeaker | undefined {
  if (mention.form === 'pronoun' && last) {
    const words = speakerWords[course.language];
    const isOther = tokens.some(({ kind, text, start }, at) => {
      if (kind !== 'word' || start >= cueStart || !/^\p{Lu}/u.test(text)) return false;
      if (last.name.includes(text) || last.description?.includes(text)) return false;
      const next = tokens[at + 1];
      const isName =
        next?.kind === 'word' &&
        /^\p{Lu}\p{Ll}/u.test(next.text) &&
        !words.notNames.has(text) &&
        !last.name.includes(next.text) &&
        /^\p{Lu}\p{Ll}+$/u.test(text);
      if (mention.gender === 'masculine' && words.men.test(text)) return true;
      if (mention.gender === 'feminine' && words.women.test(text)) return true;
      return isName || course.known.isLastName(text);
    });
    if (isOther) return undefined;
  }
  return course.known.resolve(mention, last);
}

/** "Der Airbus sei zu spät gelandet." after somebody has spoken. */
function isOthersWords({ tokens }: FoundSpeech, language: Language): boolean {
  const { reported, first } = speakerWords[language];
  const words = tokens.filter(({ kind }) => kind === 'word');
  return words.some(({ text }) => reported(text)) && !words.some(({ lower }) => first.test(lower));
}

function whoever({ name, description }: KnownSpeaker): Pick<Utterance, 'speaker' | 'description'> {
  return { speaker: name, ...(description !== undefined && { description }) };
}

/** Who speaks in a sentence: whoever says all that is said in it, or most of it by far. */
function speakerOf(sentence: Sentence, said: readonly Said[]): string | undefined {
  const shares = new Map<string, number>();
  for (const { speaker, start, end } of said) {
    const shared = Math.min(end, sentence.end) - Math.max(start, sentence.start);
    if (shared > 0) shares.set(speaker, Math.max(shares.get(speaker) ?? 0, shared));
  }
  const [most, second] = [...shares].sort(([, one], [, other]) => other - one);
  if (most === undefined) return undefined;
  return second === undefined || most[1] > 1.5 * second[1] ? most[0] : undefined;
}

function withSpeakers(paragraph: Paragraph, said: readonly Said[]): Paragraph {
  if (said.length === 0) return paragraph;
  return {
    ...paragraph,
    sentences: paragraph.sentences.map((sentence) => {
      const speaker = speakerOf(sentence, said);
      return speaker === undefined ? sentence : { ...sentence, speaker };
    }),
  };
}

/** "Rubio: Iran lehnt … ab": a headline names its speaker so; certain only if the body quotes that speaker. */
function readHeadline({ text }: Paragraph, known: KnownSpeakers): readonly Said[] {
  const groups = /^(?<label>(?:\p{Lu}[\p{L}-]+ ){0,2}(?<name>\p{Lu}[\p{L}-]+)): (?=\S)/u.exec(
    text,
  )?.groups;
  const speaker = groups?.['name'] === undefined ? undefined : known.byLastName(groups['name']);
  if (speaker === undefined) return [];
  return [
    {
      ...whoever(speaker),
      kind: 'indirect',
      cue: ':',
      start: (groups?.['label']?.length ?? 0) + 2,
      end: text.length,
    },
  ];
}

/** "Brandt: Am ersten Mai.", "[Host]: Welcome.", "00:09 BRANDT: The pool …": whoever speaks in a transcript. */
const label =
  /^(?:[([]?\d{1,2}:\d{2}(?::\d{2})?[)\]]? )?(?:\[(?<bracketed>[^\]]{2,40})\]|(?<plain>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})):\s+(?=\S)/u;

/** The labels of a transcript by paragraph; none where too few begin with one, or all with another. */
function labelsOf(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, RegExpExecArray> {
  const found = paragraphs
    .filter(({ kind }) => kind === 'text')
    .map((paragraph) => [paragraph, label.exec(paragraph.text)] as const)
    .filter((one): one is [Paragraph, RegExpExecArray] => one[1] !== null);
  const names = new Set(found.map(([, { groups }]) => groups?.['bracketed'] ?? groups?.['plain']));
  const texts = paragraphs.filter(({ kind }) => kind === 'text').length;
  const isWhole = found.length === texts && found.length >= 2;
  const isRepeated = found.length > names.size && found.length >= 4 && found.length >= texts / 2;
  const isTranscript = names.size >= 2 && (isWhole || isRepeated);

  return new Map(isTranscript ? found : []);
}

/** What a labelled paragraph says. */
function readLabelled(
  { text }: Paragraph,
  [{ length }, ...names]: RegExpExecArray,
  known: KnownSpeakers,
): readonly Said[] {
  const name = names.find((one) => one !== undefined) ?? '';
  if (isRole(name)) return [];

  const speaker = known.resolve({ text: name, plural: false, form: 'name' }, undefined);
  return speaker === undefined
    ? []
    : [{ ...whoever(speaker), kind: 'direct', cue: ':', start: length, end: text.length }];
}

/**
 * Names who says what in an article: the author of a post, and in the text whoever a verb or preposition of reported
 * speech points to. A later last name, description or pronoun gets the words that the article first named the speaker
 * with. A pronoun is resolved only if the sentence just before has a speaker that agrees with it; where the rules are
 * not sure, there is no utterance. A sentence's speaker is that of what is said in it.
 */
export function nameSpeakers(paragraphs: readonly Paragraph[], language: Language): Attribution {
  const known = knownSpeakers(paragraphs.map(({ text }) => text).join('\n'), language);
  const course: Course = {
    known,
    language,
    last: undefined,
    subject: undefined,
    isOpen: false,
    isIntroduced: false,
  };
  const labels = labelsOf(paragraphs);
  const said = paragraphs.map((paragraph): readonly Said[] => {
    const { kind, post, text } = paragraph;
    if (post)
      return [{ speaker: post.author, kind: 'direct', cue: '', start: 0, end: text.length }];
    const labelled = labels.get(paragraph);
    if (labelled) {
      course.last = undefined;
      return readLabelled(paragraph, labelled, known);
    }
    return kind === 'text' ? readParagraph(paragraph, course) : [];
  });
  const all = paragraphs.map((paragraph, index) =>
    paragraph.kind === 'title' || paragraph.kind === 'standfirst'
      ? readHeadline(paragraph, known)
      : (said[index] ?? []),
  );

  return {
    paragraphs: paragraphs.map((paragraph, index) => withSpeakers(paragraph, all[index] ?? [])),
    utterances: all.flatMap((one, paragraph) =>
      one.map((utterance) => ({ ...utterance, paragraph })),
    ),
  };
}
