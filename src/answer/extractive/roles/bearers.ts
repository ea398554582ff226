// Who is what a question asks for, where a text says it beside their name.

import { factWords } from '../../../language/facts/fact-words.ts';
import type { Language } from '../../../language/language.ts';
import {
  type AskedRole,
  becoming,
  being,
  isRoleWord,
} from '../../../language/questions/people/role.ts';
import type { QuestionReader } from '../../../search/question/question.ts';
import type { Paragraph } from '../../../story/article.ts';
import { wordsMeant } from '../../evidence/mentions.ts';
import { isBeside, textBetween, wordsBefore } from './beside.ts';
import {
  type NamedSentence,
  namedSentence,
  type PersonName,
  surnameOf,
  surnamesIn,
} from './named-sentence.ts';

/** Somebody who is what was asked for. */
interface Bearer {
  readonly name: string;
  /** Where the sentence that says so stands in its paragraph, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** A paragraph with those whom it gives. */
export interface Bearing<Place> {
  readonly place: Place;
  /** At least one. */
  readonly bearers: readonly Bearer[];
}

/** What a sentence is read with. */
interface Meant {
  readonly asked: AskedRole;
  readonly isHead: (word: string) => boolean;
  readonly qualifiers: readonly ((word: string) => boolean)[];
}

/**
 * The paragraphs of a story that give somebody's name beside what was asked for: "der russische UN-Botschafter Wassili
 * Nebensja", "Loretta Preska, the judge", "Neuer Trainer wird Ole Werner". All that was said of them must stand in the sentence.
 *
 * @param target - The language of the story.
 * @param read - How words are put in another language.
 */
export function bearersOf<Place>(
  asked: AskedRole,
  language: Language,
  places: readonly { readonly place: Place; readonly paragraph: Paragraph }[],
  target: Language,
  read: QuestionReader,
): readonly Bearing<Place>[] {
  const meaning = (text: string) =>
    text === '' ? [] : wordsMeant({ text, language }, read, target);
  const heads = meaning(asked.head);
  if (heads.length === 0) return [];

  const hasCapital = factWords[target].names.capitals === 'nouns';
  const isHead = (word: string) =>
    (!hasCapital || /^\p{Lu}/u.test(word)) && heads.every((isMeant) => isMeant(word));
  const meant = { asked, isHead, qualifiers: meaning(asked.qualifiers) };
  const surnames = surnamesIn(places.map(({ paragraph }) => paragraph.text));

  return places.flatMap(({ place, paragraph }) => {
    const bearers = paragraph.sentences.flatMap(({ start, end }) => {
      const sentence = namedSentence(paragraph.text.slice(start, end), surnames, isHead);
      return namesOf(sentence, meant).map((name) => ({ name, start, end }));
    });
    return bearers.length === 0 ? [] : [{ place, bearers }];
  });
}

function namesOf(sentence: NamedSentence, meant: Meant): readonly string[] {
  const { tokens, names } = sentence;

  return tokens.flatMap(({ text }, at) => {
    const isPart = names.some(({ first, behind }) => first <= at && at < behind);
    if (isPart || !meant.isHead(text)) return [];

    const name = names.find((one) => isBeside(sentence, at, one));
    const rest = tokens.toSpliced(at, 1);
    const isAll = meant.qualifiers.every((isMeant) => rest.some((one) => isMeant(one.text)));
    return name !== undefined && isAll && isTheOne(sentence, at, name, meant)
      ? surnameOf(name.name)
      : [];
  });
}

/** Whether it is the one who is that now, or the new one where that was asked. */
function isTheOne(
  sentence: NamedSentence,
  at: number,
  name: PersonName,
  { asked }: Meant,
): boolean {
  const before = wordsBefore(sentence, at);
  const role = [...before, sentence.tokens[at]?.text ?? ''];
  if (!asked.isNotQuite && role.some((one) => isRoleWord('notQuite', one))) return false;
  if (!asked.isNew || before.some((one) => isRoleWord('newly', one))) return true;

  const between = textBetween(sentence, at, name);
  return becoming.test(between) || being.test(between);
}
