// Whom a sentence is about, and whom its pronouns mean.

import type { FoundSpeech } from '../language/speech/find-speech.ts';
import type { Gender, Mention } from '../language/speech/shared/speech.ts';
import type { Token } from '../language/speech/shared/tokens.ts';
import { speakerWords } from '../language/speech/speaker-words.ts';
import type { KnownSpeaker } from './known-speakers.ts';
import type { Course, Topic } from './speech-course.ts';

/** Whom a sentence that says nothing is about. */
export function topicOf(
  { subject, tokens, noRivals }: FoundSpeech,
  course: Course,
): Topic | undefined {
  if (subject === undefined) return undefined;

  // A word by itself is a name only where the story names somebody so in full.
  const isWord = subject.form === 'name' && !subject.text.includes(' ');
  if (isWord && !course.known.isLastName(subject.text)) return undefined;

  const isSubject = (token: Token) =>
    `${subject.text} ${subject.description ?? ''}`.includes(token.text) || noRivals.has(token);
  const others = othersIn(tokens, isSubject, course);
  const who =
    subject.form === 'pronoun'
      ? pronounOf(subject, course)
      : course.known.peek(subject, course.last ?? course.topic?.who);
  return who && { who, others };
}

/** Whom a mention in a sentence means; `last` is whoever spoke before it. */
export function resolveIn(
  mention: Mention,
  found: FoundSpeech,
  cueStart: number,
  last: KnownSpeaker | undefined,
  course: Course,
): KnownSpeaker | undefined {
  if (course.known.isByAge(mention)) {
    const who = resolveIn({ ...mention, text: '', form: 'pronoun' }, found, cueStart, last, course);
    if (who !== undefined) return who;
  }
  if (mention.form !== 'pronoun') return course.known.resolve(mention, last ?? course.topic?.who);

  const lead = leadOf(mention, found, cueStart, last ?? course.topic?.who, course);
  if (lead !== undefined) return lead === 'unclear' ? undefined : lead;

  const who = last ?? pronounOf(mention, course);
  if (who === undefined) return undefined;
  const { tokens } = found;
  const inClause = ofClause(tokens, cueStart, mention.text);
  const isWho = (token: Token) =>
    token.start >= cueStart ||
    inClause.has(token) ||
    who.name.includes(token.text) ||
    who.description?.includes(token.text) === true;
  const others = othersIn(tokens, isWho, course);
  return hasRival(others, mention) ? undefined : course.known.resolve(mention, who);
}

/**
 * "Als Weber kam, sagte er": whoever the first clause of the sentence tells of. Unclear where that may as well be somebody
 * before, or somebody else in the clause; undefined where it is about nobody whom the pronoun fits.
 */
function leadOf(
  mention: Mention,
  { tokens, noRivals, lead }: FoundSpeech,
  cueStart: number,
  before: KnownSpeaker | undefined,
  course: Course,
): KnownSpeaker | 'unclear' | undefined {
  if (lead === undefined || lead.end > cueStart) return undefined;
  const isWord = lead.mention.form === 'name' && !lead.mention.text.includes(' ');
  if (isWord && !course.known.isLastName(lead.mention.text)) return undefined;

  const who = course.known.peek(lead.mention, before);
  if (who === undefined || course.known.peek(mention, who) === undefined) return undefined;
  const isOther =
    before !== undefined &&
    before.name !== who.name &&
    course.known.peek(mention, before) !== undefined;
  if (isOther && !lead.isMain) return 'unclear';

  const named = `${lead.mention.text} ${lead.mention.description ?? ''} ${who.name}`;
  const inClause = ofClause(tokens, cueStart, mention.text);
  const isLead = (token: Token) =>
    token.start >= cueStart ||
    inClause.has(token) ||
    named.includes(token.text) ||
    (lead.isMain && noRivals.has(token));
  const others = othersIn(tokens, isLead, course);
  return hasRival(others, mention) ? 'unclear' : course.known.resolve(lead.mention, before);
}

/** "Gegenüber der Rätin Weber erklärte sie": whoever is named in the clause of a pronoun is somebody else. */
function ofClause(tokens: readonly Token[], cueStart: number, pronoun: string): ReadonlySet<Token> {
  const cue = tokens.findIndex(({ start }) => start === cueStart);
  const isEdge = ({ kind, text }: Token) => kind === 'quotation' || /^[,;:.–—]$/u.test(text);
  const from = tokens.slice(0, Math.max(0, cue)).findLastIndex(isEdge) + 1;
  const behind = tokens.findIndex((token, at) => at > cue && isEdge(token));
  const clause = tokens.slice(from, behind < 0 ? tokens.length : behind);

  return new Set(clause.some(({ lower }) => lower === pronoun) ? clause : []);
}

/** Whoever the sentence before is about, unless the pronoun may mean somebody else in it. */
function pronounOf(mention: Mention, { last, topic }: Course): KnownSpeaker | undefined {
  if (last) return last;
  return topic && !hasRival(topic.others, mention) ? topic.who : undefined;
}

function hasRival(others: ReadonlySet<Gender | 'unknown'>, { gender }: Mention): boolean {
  if (others.has('unknown')) return true;
  return gender === undefined ? others.size > 0 : others.has(gender);
}

/** The genders of people among words; of a name alone it is unknown. */
function othersIn(
  tokens: readonly Token[],
  isIgnored: (token: Token) => boolean,
  { known, language }: Course,
): Set<Gender | 'unknown'> {
  const { notNames, men, women } = speakerWords[language];
  const others = new Set<Gender | 'unknown'>();
  const titled = (word: string, pattern: RegExp) =>
    pattern.test(word) || pattern.test(word.replace(/(?:e?n|e?s)$/u, ''));
  let isTitled = false;
  for (const [at, token] of tokens.entries()) {
    const { kind, text } = token;
    const isCapital = kind === 'word' && /^\p{Lu}/u.test(text);
    // "den Präsidenten Mahmud Ahmadi": of whom the title tells the gender.
    if (!isCapital) isTitled = false;
    if (!isCapital || isIgnored(token)) continue;
    const next = tokens[at + 1];
    const isName =
      next?.kind === 'word' &&
      !isIgnored(next) &&
      /^\p{Lu}\p{Ll}/u.test(next.text) &&
      !notNames.has(text) &&
      /^\p{Lu}\p{Ll}+$/u.test(text);
    const gender = titled(text, women) ? 'feminine' : titled(text, men) ? 'masculine' : undefined;
    if (gender !== undefined) others.add(gender);
    else if (!isTitled && (isName || known.isLastName(text))) others.add('unknown');
    isTitled ||= gender !== undefined;
  }
  return others;
}
