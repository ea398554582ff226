// What a story tells so plainly that its form proves it, however little the reader of sentences makes of it.

import type { Language } from '../../language/language.ts';
import { ageIn, askedAge, isAgeAloneIn } from '../../language/questions/people/age.ts';
import { askedName, isNamedIn } from '../../language/questions/people/identity.ts';
import { askedParty, partyIn } from '../../language/questions/people/party.ts';
import { askedRole } from '../../language/questions/people/role.ts';
import type { QuestionReader } from '../../search/question/question.ts';
import type { Paragraph } from '../../story/article.ts';
import type { Judgement, ReadCandidate } from '../evidence/judge.ts';
import { mentionedShare, type Named } from '../evidence/mentions.ts';
import { bearersOf } from './roles/bearers.ts';

/** A question with what its words are put in another language with. */
export interface PlainQuestion {
  readonly wording: string;
  readonly language: Language;
  readonly read: QuestionReader;
}

/**
 * The judgement with only the paragraphs that tell the age or the party of the one asked about, or who is what is asked for,
 * quoted where they do, or, where nothing else answers, those that name in full whoever is asked about: what a story says of a
 * person in passing ("the spokesman, …", "Kern, 41, …", "Judge Preska") is little to a reader of sentences, and all that the
 * asker wants. Undefined where nothing of the kind is asked or told.
 *
 * @param isEnough - Whether the paragraphs answer anyway.
 */
export function toldPlainly(
  question: PlainQuestion,
  judgement: Judgement,
  isEnough: boolean,
): Judgement | undefined {
  return (
    besideName(question.wording, judgement) ??
    bearing(question, judgement) ??
    (isEnough ? undefined : introducing(question.wording, judgement))
  );
}

function bearing(
  { wording, language, read }: PlainQuestion,
  judgement: Judgement,
): Judgement | undefined {
  const asked = askedRole(wording);
  if (asked === undefined) return undefined;

  const places = judgement.candidates.map((place) => ({ place, paragraph: place.paragraph }));
  const found = bearersOf(asked, language, places, judgement.article.language, read);
  return withOnly(
    found.map(({ place, bearers }) => quotedAt(place, bearers.slice(0, 1))),
    judgement,
  );
}

function besideName(question: string, judgement: Judgement): Judgement | undefined {
  const find = placeOf(question);
  if (find === undefined) return undefined;

  const candidates = judgement.candidates.flatMap((candidate) => {
    const start = find(candidate.paragraph);
    return start === undefined ? [] : quotedAt(candidate, [{ start, end: start + 1 }]);
  });
  return withOnly(candidates, judgement);
}

/** Where a text tells what a question asks of somebody by its form; undefined where it asks nothing of the kind. */
function placeOf(question: string): ((paragraph: Paragraph) => number | undefined) | undefined {
  const aged = askedAge(question);
  if (aged !== undefined) {
    return (paragraph) => ageIn(aged, paragraph.text) ?? ageOfSpeaker(aged, paragraph);
  }

  const member = askedParty(question);
  return member === undefined ? undefined : ({ text }) => partyIn(member, text);
}

/** "…, sagte der 51-Jährige", where that is whoever is asked about. */
function ageOfSpeaker(name: string, { text, sentences }: Paragraph): number | undefined {
  return sentences.find(
    ({ start, end, speaker }) =>
      speaker?.toLowerCase().split(' ').includes(name.toLowerCase()) === true &&
      isAgeAloneIn(text.slice(start, end)),
  )?.start;
}

function introducing(question: string, judgement: Judgement): Judgement | undefined {
  const name = askedName(question);
  if (name === undefined) return undefined;

  return withOnly(
    judgement.candidates.filter(({ paragraph }) => isNamedIn(name, paragraph.text)),
    judgement,
  );
}

/** A story that speaks of something in more paragraphs is about it: naming it again tells nothing. */
const mostNaming = 3;

/**
 * The judgement with only the paragraphs that speak of what was named instead of asking ("Und die Azubis?"), quoted where they
 * do: whatever a story says of it is wanted. Undefined where none does, or too many do.
 */
export function tellingOf(
  named: Named,
  judgement: Judgement,
  read: QuestionReader,
): Judgement | undefined {
  const { article } = judgement;
  const share = mentionedShare(named, read);
  const isOf = (text: string) => share(text, article.language) === 1;
  const naming = article.paragraphs.filter(({ number, text }) => number > 0 && isOf(text));
  if (naming.length === 0 || naming.length > mostNaming) return undefined;

  const candidates = judgement.candidates
    .filter(({ paragraph }) => naming.includes(paragraph))
    .map((candidate) => {
      const { sentences, text } = candidate.paragraph;
      const own = sentences.filter(({ start, end }) => isOf(text.slice(start, end)));
      return own.length === 0 ? candidate : quotedAt(candidate, own);
    });
  return withOnly(candidates, judgement);
}

/** A candidate that is quoted at these places of its paragraph, whatever the reader saw in it. */
function quotedAt(
  candidate: ReadCandidate,
  places: readonly { readonly start: number; readonly end: number }[],
): ReadCandidate {
  const spans = places.map(({ start, end }) => ({ start, end, score: 1 }));

  return { ...candidate, reading: { ...candidate.reading, spans }, near: [] };
}

function withOnly(
  candidates: readonly ReadCandidate[],
  judgement: Judgement,
): Judgement | undefined {
  return candidates.length === 0 ? undefined : { ...judgement, candidates };
}

/**
 * The judgement with the sentence in which a paragraph first names in full whoever is asked about as its likeliest place: who
 * somebody is stands beside the name. As it is for every other question.
 */
export function whereNamed(question: string, judgement: Judgement): Judgement {
  const name = askedName(question);
  if (name === undefined) return judgement;

  return {
    ...judgement,
    candidates: judgement.candidates.map((candidate) => namedFirst(candidate, name)),
  };
}

function namedFirst(candidate: ReadCandidate, name: readonly string[]): ReadCandidate {
  const { paragraph, reading } = candidate;
  const naming = paragraph.sentences.find(({ start, end }) =>
    isNamedIn(name, paragraph.text.slice(start, end)),
  );
  if (naming === undefined) return candidate;

  const { start, end } = naming;
  const [likeliest] = reading.spans;
  const spans = [{ start, end, score: likeliest?.score ?? 1 }, ...reading.spans];
  return { ...candidate, reading: { ...reading, spans }, near: [] };
}
