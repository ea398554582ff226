// What a question wants of who says what.

import { byLanguage } from '../../language/language.ts';
import { oneOf, type Slots } from '../../language/phrases/phrases.ts';
import {
  type Attitude,
  attitudes,
  type SayingVerbs,
  speechPhrases,
} from '../../language/questions/speech-phrases.ts';
import { type Recognised, recognise, type WordsAround, wordsAround } from './recognise.ts';

/** A question about speech. */
export type SpeechQuestion =
  /** What somebody says. */
  | {
      readonly kind: 'said';
      /** Somebody as the question names them, and what may stand behind that. */
      readonly name: string;
      /** What about; absent where it is not said, or stands behind the name. */
      readonly topic?: string;
      /** Absent where it is only asked what is said. */
      readonly attitude?: Attitude;
      readonly wants: 'some' | 'all' | 'reaction';
    }
  /** Who says something. */
  | { readonly kind: 'who'; readonly claim?: string; readonly attitude?: Attitude }
  | { readonly kind: 'contradicts'; readonly name: string }
  /** Who is quoted at all. */
  | { readonly kind: 'speakers' };

interface Patterns extends WordsAround {
  readonly all: readonly (readonly [RegExp, (groups: Groups) => SpeechQuestion])[];
}

type Groups = Partial<Readonly<Record<'name' | 'topic' | 'claim', string>>>;

const people = '(?<name>[^ ].{0,80}?)';
const topic = '(?<topic>[^ ].{0,100})';
const claim = '(?<claim>[^ ].{0,140}?)';

const patterns = byLanguage((language): Patterns => {
  const table = speechPhrases[language];
  const verbs: readonly (readonly [Attitude | undefined, SayingVerbs])[] = [
    [undefined, table.say],
    ...attitudes.map((attitude) => [attitude, table.attitudes[attitude]] as const),
  ];
  const compiled = (
    phrases: readonly string[],
    meant: (groups: Groups) => SpeechQuestion,
    slots: Slots = {},
  ) =>
    phrases.map(
      (phrase) =>
        [
          new RegExp(`^${oneOf([phrase], { name: people, topic, claim, ...slots })}$`, 'iu'),
          meant,
        ] as const,
    );
  const withVerbs = (
    phrases: readonly string[],
    meant: (groups: Groups, attitude: Attitude | undefined) => SpeechQuestion,
  ) =>
    verbs.flatMap(([attitude, { finite, participle, infinitive }]) =>
      compiled(phrases, (groups) => meant(groups, attitude), {
        finite: oneOf(finite),
        participle: oneOf(participle),
        infinitive: oneOf(infinitive),
      }),
    );

  return {
    ...wordsAround(table),
    all: [
      ...compiled(table.speakers, () => ({ kind: 'speakers' })),
      ...compiled(table.allWords, (groups) => said(groups, 'all')),
      ...compiled(table.words, (groups) => said(groups, 'some')),
      ...compiled(table.reacted, (groups) => said(groups, 'reaction')),
      ...compiled(table.contradicts, ({ name = '' }) => ({ kind: 'contradicts', name })),
      ...withVerbs(table.said, (groups, attitude) => said(groups, 'some', attitude)),
      ...withVerbs(table.who, ({ claim: claimed }, attitude) => ({
        kind: 'who',
        ...(claimed !== undefined && { claim: claimed }),
        ...(attitude !== undefined && { attitude }),
      })),
    ],
  };
});

function said(
  { name = '', topic: about }: Groups,
  wants: 'some' | 'all' | 'reaction',
  attitude?: Attitude,
): SpeechQuestion {
  return {
    kind: 'said',
    name,
    wants,
    ...(about !== undefined && { topic: about }),
    ...(attitude !== undefined && { attitude }),
  };
}

/** What a text asks about speech; undefined where it asks anything else. */
export function speechQuestion(text: string): Recognised<SpeechQuestion> | undefined {
  return recognise(text, patterns, (form, { all }) => {
    for (const [pattern, meant] of all) {
      const match = pattern.exec(form);
      if (match !== null) return meant({ ...match.groups });
    }
    return undefined;
  });
}
