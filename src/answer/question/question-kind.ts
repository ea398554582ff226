// What somebody who writes to the bot wants, before anything is looked up.

import { remembering } from '../../base/remember.ts';
import type { Language } from '../../language/language.ts';
import {
  asWords,
  oneOf,
  openingPhraseTest,
  phraseWithinTest,
  type TextTest,
} from '../../language/phrases/phrases.ts';
import { questionPhrasesOf } from '../../language/questions/question-phrases.ts';
import { foldSpaces, wordEnd, wordStart } from '../../language/words/characters.ts';
import type { NoQuestionReason } from '../answer.ts';
import { type AboutTopic, aboutTopic, type BotTalk, botTalk } from './about-topic.ts';

/** Longest question that is looked up, in characters. */
export const longestQuestion = 1_000;

/**
 * What somebody wants: something of a story as a whole, something of the bot, or, as a `question`, everything that is
 * looked up in the story. `languages` are those in which it is a phrase.
 */
export type QuestionKind =
  | { readonly kind: 'question'; readonly text: string }
  | {
      readonly kind: 'about';
      readonly text: string;
      readonly topic: AboutTopic;
      readonly languages: readonly Language[];
    }
  | (BotTalk & { readonly languages: readonly Language[] })
  | {
      readonly kind: Exclude<NoQuestionReason, BotTalk['kind'] | 'incomplete' | 'other-language'>;
    };

/** Stands before a question without being part of it: "Hallo Footnote, …", "Hey bot, please tell me: …". */
const salutation = new RegExp(
  `^(?:${oneOf(questionPhrasesOf('salutations'))}(?: ${oneOf(questionPhrasesOf('saluted'))})?[\\s,.!:–-]+)+`,
  'iu',
);

const instruction: readonly TextTest[] = [
  phraseWithinTest(questionPhrasesOf('commands')),
  new RegExp(`(?:^|[.!?,:;–-]\\s*)${asWords(questionPhrasesOf('clauseCommands'))}`, 'iu'),
  openingPhraseTest(questionPhrasesOf('openingCommands')),
  new RegExp(`^${oneOf(questionPhrasesOf('repeatCommands'))} ?[:"„“']`, 'iu'),
];

const programmingLanguages = [
  'python',
  'javascript',
  'java script',
  'java',
  'typescript',
  'html',
  'css',
  'sql',
  'bash',
  'c++',
  'rust',
];

const make = asWords(questionPhrasesOf('make'));
const code = asWords([...questionPhrasesOf('code'), ...programmingLanguages, 'regex', 'api']);
const howTo = oneOf(questionPhrasesOf('howTo'));
const tool = `${oneOf(questionPhrasesOf('withTool'))} ${oneOf([...programmingLanguages, 'excel'])}`;

const codeRequest: readonly RegExp[] = [
  /```|<\/?(?:script|html|div)\b|^\s*(?:select\s.+\sfrom\s|drop\s+table|sudo\s|rm\s+-|def\s+\w+\(|function\s+\w+\(|console\.log|import\s+\w+\s+from\b)/iu,
  new RegExp(`${make}[^.?!]{0,60}${code}`, 'iu'),
  new RegExp(`^${howTo}[^?]{0,60}${wordStart}${tool}${wordEnd}`, 'iu'),
];

const matchesAny = (patterns: readonly TextTest[], text: string) =>
  patterns.some((pattern) => pattern.test(text));

/** A face or a thumb says something, if not in words; a mark alone does not. */
function withoutWords(text: string): QuestionKind {
  const isFace = pictograph.test(text) || emoticon.test(text);

  return isFace && !wondering.test(text)
    ? { kind: 'small-talk', topic: 'assent', languages: [] }
    : { kind: 'empty-question' };
}

/** Faces that ask, and question marks in colour. */
const wondering = /[🤔🧐❓❔⁉]/u;
const pictograph = /\p{Extended_Pictographic}/u;
const emoticon = /^(?:[:;=]['-]?[()/|\\*]|\^\^|<3)+$/u;

/** Texts whose kind is remembered: each is asked for several times, as a question and again in the history of the next. */
const mostKnown = 500;

/**
 * What a text wants, by rules that name what they match: pure and total.
 *
 * Small talk must be the whole text, so that "Hallo, warum …?" stays the question that it is. A question is
 * returned without its salutation.
 */
export const questionKind: (written: string) => QuestionKind = remembering(readKind, mostKnown);

function readKind(written: string): QuestionKind {
  const text = foldSpaces(written.normalize('NFC'));
  if (!/[\p{L}\p{N}]/u.test(text)) return withoutWords(text);
  if (text.length > longestQuestion) return { kind: 'question-too-long' };

  if (matchesAny(codeRequest, text)) return { kind: 'code-request' };

  const asked = text.replace(salutation, '');
  const talk = botTalk(text) ?? botTalk(asked);
  if (talk !== undefined) return { ...talk.topic, languages: talk.languages };
  if (!/[\p{L}\p{N}]/u.test(asked)) return { kind: 'small-talk', topic: 'chat', languages: [] };

  // Before commands: "write a summary of the story" is none.
  const about = aboutTopic(asked);
  if (about !== undefined) return { kind: 'about', text: asked, ...about };
  if (matchesAny(instruction, text) || matchesAny(instruction, asked))
    return { kind: 'instruction' };

  return { kind: 'question', text: asked };
}
