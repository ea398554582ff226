// Who says what in an article.

import type { Language } from '../language/language.ts';
import { findQuotations, outermost, type Quotation } from '../language/sentences/quotations.ts';
import { type FoundSpeech, findSpeech } from '../language/speech/find-speech.ts';
import type { Mention } from '../language/speech/shared/speech.ts';
import { speakerWords, withoutOwner } from '../language/speech/speaker-words.ts';
import { openingMarks } from '../language/words/characters.ts';
import { contentWords } from '../language/words/stopwords.ts';
import { words } from '../language/words/words.ts';
import type { Paragraph, Sentence, Utterance } from './article.ts';
import { interviewIn, wordsStart } from './interviews.ts';
import { type KnownSpeaker, knownSpeakers } from './known-speakers.ts';
import { resolveIn, topicOf } from './persons.ts';
import { type Course, type Said, whoever } from './speech-course.ts';
import { labelsOf, readLabelled } from './transcripts.ts';

/** An article's paragraphs with the speakers of their sentences, and everything that is said in it. */
export interface Attribution {
  readonly paragraphs: readonly Paragraph[];
  readonly utterances: readonly Utterance[];
}

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
    const told = found.before && toldBefore(found.before, own, found, course);
    const before = units[index - 1];
    const isUntold =
      before !== undefined && !said.some((one) => one.start < before.end && one.end > before.start);
    if (told && before && isUntold) {
      const kind = opening.test(text.slice(before.start, before.end)) ? 'direct' : 'indirect';
      said.push({ ...told, kind, start: before.start, end: before.end });
    }
    said.push(...own);
  }
  course.endsQuoted = endsQuoted(text, said);
  return said;
}

/** Whether a paragraph names somebody and ends with their direct speech, which the next one may go on with. */
function endsQuoted(text: string, said: readonly Said[]): boolean {
  const last = said.at(-1);
  const isNamed = said.some(({ speaker, cue }) => speaker === last?.speaker && cue !== '');
  return isNamed && last?.kind === 'direct' && text.slice(last.end).trim().length <= 1;
}

/** Who says what the sentence before tells: "Das berichtet die Zeitung." */
function toldBefore(
  { speaker: mention, cue }: NonNullable<FoundSpeech['before']>,
  own: readonly Said[],
  found: FoundSpeech,
  course: Course,
): Pick<Said, 'speaker' | 'description' | 'cue'> | undefined {
  const told = own.find((one) => one.cue === cue);
  if (told || mention === undefined) return told;

  const speaker = resolveIn(mention, found, 0, undefined, course);
  course.last = speaker;
  return speaker && { ...whoever(speaker), cue };
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
    const whose =
      mayGoOn || (course.endsQuoted && !isWithin) ? last : topicOfQuotation(unit, isWithin, course);
    course.last = whose;
    return whose === undefined
      ? []
      : found.unclaimed.map(({ start, end }) => ({
          ...whoever(whose),
          kind: 'direct',
          cue: '',
          start,
          end,
        }));
  }

  if (found.speeches.length === 0) {
    const own = mayGoOn && isWithin ? ownWords(found, last, course) : [];
    if (own.length > 0) return own;

    const isReported = mayGoOn && isWithin && isOthersWords(found, course.language);
    if (!isReported) {
      const told =
        found.teller && resolveIn(found.teller.speaker, found, found.teller.at, last, course);
      course.topic = topicOf(found, course);
      course.last = told;
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

  const said: Said[] = [];
  const resolved = new Map<Mention, KnownSpeaker | undefined>();
  let current: KnownSpeaker | undefined;
  let before = last;
  for (const speech of [...found.speeches].sort((one, other) => one.cueStart - other.cueStart)) {
    const { speaker: mention, kind, start, end, cue, addressee } = speech;
    if (mention && !resolved.has(mention))
      resolved.set(mention, resolveIn(mention, found, speech.cueStart, before, course));
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
  course.topic = undefined;
  return said.sort((one, other) => one.start - other.start || one.end - other.end);
}

/** "„…“, sagte Brandt. Seine Zuversicht hat einen Grund: „…“": quoted behind a colon, of whoever spoke just before. */
function ownWords(
  { tokens, unclaimed }: FoundSpeech,
  last: KnownSpeaker,
  { language }: Course,
): readonly Said[] {
  const [first] = tokens;
  const [quotation, ...others] = unclaimed;
  const at = quotation === undefined ? -1 : tokens.indexOf(quotation);
  if (quotation === undefined || others.length > 0 || tokens[at - 1]?.text !== ':') return [];
  if (first === undefined || !speakerWords[language].owners.test(first.lower)) return [];

  const gender = speakerWords[language].ownerGender(first.lower);
  if (last.plural || (last.gender !== undefined && last.gender !== gender)) return [];
  const { start, end } = quotation;
  return [{ ...whoever(last), kind: 'direct', cue: ':', start, end }];
}

/** "Brandt will das Bad schließen. „Es ist zu teuer geworden.“": a sentence that is quoted behind one about somebody alone. */
function topicOfQuotation(
  unit: string,
  isWithin: boolean,
  { topic }: Course,
): KnownSpeaker | undefined {
  const isSentence = unit.length > 30 && /[.!?…]\S?\S?$/u.test(unit);
  return isWithin && isSentence && topic?.others.size === 0 ? topic.who : undefined;
}

/** "Der Airbus sei zu spät gelandet." after somebody has spoken. */
function isOthersWords({ tokens }: FoundSpeech, language: Language): boolean {
  const { reported, indicative, first } = speakerWords[language];
  const words = tokens.filter(({ kind }) => kind === 'word');
  if (words.some(({ lower }) => first.test(lower))) return false;

  // "Die Regierung war nicht sicher, ob es gehe": only the clause by itself tells whose words it has.
  const comma = tokens.findIndex(({ text }) => text === ',');
  const clause = (comma < 0 ? tokens : tokens.slice(0, comma)).filter(
    ({ kind }) => kind === 'word',
  );
  return (
    words.some(({ text }) => reported(text)) &&
    (clause.some(({ text }) => reported(text)) || !clause.some(({ lower }) => indicative(lower)))
  );
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

/** Letters that two words begin with where they are taken for forms of one. */
const sharedStem = 5;

/**
 * "Rubio: Iran lehnt … ab": a headline names its speaker so, and as well whom it is about ("Rubio: Ein Porträt"). Certain only
 * where the body quotes that speaker with a word of the headline.
 *
 * @param said - What the body quotes of somebody.
 */
function readHeadline(
  { text }: Paragraph,
  { known, language }: Pick<Course, 'known' | 'language'>,
  said: (speaker: KnownSpeaker) => string,
): readonly Said[] {
  const groups = /^(?<label>(?:\p{Lu}[\p{L}-]+ ){0,2}(?<name>\p{Lu}[\p{L}-]+)): (?=\S)/u.exec(
    text,
  )?.groups;
  const speaker = groups?.['name'] === undefined ? undefined : known.byLastName(groups['name']);
  if (speaker === undefined) return [];

  const start = (groups?.['label']?.length ?? 0) + 2;
  const told = contentWords(words(text.slice(start)), language);
  const heard = contentWords(words(said(speaker)), language);
  const isOfOne = (one: string, other: string) =>
    one === other ||
    (one.length >= sharedStem && one.slice(0, sharedStem) === other.slice(0, sharedStem));
  if (!told.some((one) => heard.some((other) => isOfOne(one, other)))) return [];

  return [{ ...whoever(speaker), kind: 'indirect', cue: ':', start, end: text.length }];
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
    topic: undefined,
    endsQuoted: false,
    isOpen: false,
    isIntroduced: false,
  };
  const labels = labelsOf(paragraphs);
  const interview = interviewIn(paragraphs);
  const said = paragraphs.map((paragraph): readonly Said[] => {
    const { kind, post, text } = paragraph;
    if (post)
      return [{ speaker: post.author, kind: 'direct', cue: '', start: 0, end: text.length }];
    const labelled = labels.get(paragraph);
    if (labelled) {
      course.last = undefined;
      return readLabelled(paragraph, labelled, known);
    }
    if (interview?.answers.has(paragraph)) {
      course.last = undefined;
      const asked = known.resolve({ text: interview.name, plural: false, form: 'name' }, undefined);
      return asked === undefined
        ? []
        : [
            {
              ...whoever(asked),
              kind: 'direct',
              cue: '',
              start: wordsStart(interview, paragraph),
              end: text.length,
            },
          ];
    }
    return kind === 'text' ? readParagraph(paragraph, course) : [];
  });
  const saidBy = (speaker: KnownSpeaker) =>
    said
      .flatMap((own, index) =>
        own
          .filter((one) => one.speaker === speaker.name)
          .map(({ start, end }) => paragraphs[index]?.text.slice(start, end)),
      )
      .join(' ');
  const all = paragraphs.map((paragraph, index) => {
    const isHeadline = paragraph.kind === 'title' || paragraph.kind === 'standfirst';
    const own = isHeadline ? readHeadline(paragraph, course, saidBy) : (said[index] ?? []);

    return own.map((one) => ({ ...one, speaker: withoutOwner(one.speaker, language) }));
  });

  return {
    paragraphs: paragraphs.map((paragraph, index) => withSpeakers(paragraph, all[index] ?? [])),
    utterances: all.flatMap((one, paragraph) =>
      one.map((utterance) => ({ ...utterance, paragraph })),
    ),
  };
}
