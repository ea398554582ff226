// What somebody who writes to the bot wants, before anything is looked up.

import {
  asWords,
  oneOf,
  openingPhrase,
  phraseWithin,
  wholePhrase,
} from '../../language/phrases/phrases.ts';
import { questionPhrasesOf } from '../../language/questions/question-phrases.ts';
import { foldSpaces, wordEnd, wordStart } from '../../language/words/characters.ts';

import type { NoQuestionReason } from '../answer.ts';

/** Longest question that is looked up, in characters. */
export const longestQuestion = 1_000;

/** What somebody wants. `overview` asks what the story is about; `question` is everything that is looked up in it. */
export type QuestionKind =
  | { readonly kind: 'question' | 'overview'; readonly text: string }
  | { readonly kind: NoQuestionReason };

const greeting = oneOf(questionPhrasesOf('greetings'));
const greeted = oneOf(questionPhrasesOf('greeted'));

/** Stands before a question without being part of it: "Hallo Footnote, …", "Hey bot, please tell me: …". */
const salutation = new RegExp(
  `^(?:${oneOf(questionPhrasesOf('salutations'))}(?: ${oneOf(questionPhrasesOf('saluted'))})?[\\s,.!:–-]+)+`,
  'iu',
);

const smallTalk: readonly RegExp[] = [
  new RegExp(`^${greeting}(?: ${greeted})*$`, 'iu'),
  wholePhrase(questionPhrasesOf('smallTalk')),
];

const instruction: readonly RegExp[] = [
  phraseWithin(questionPhrasesOf('commands')),
  new RegExp(`(?:^|[.!?,:;–-]\\s*)${asWords(questionPhrasesOf('clauseCommands'))}`, 'iu'),
  openingPhrase(questionPhrasesOf('openingCommands')),
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

/** Asks for the whole story; nothing else is in it, so that a question that names something is looked up. */
const overview = [wholePhrase(questionPhrasesOf('overview'))];

const matchesAny = (patterns: readonly RegExp[], text: string) =>
  patterns.some((pattern) => pattern.test(text));

/**
 * What a text wants, by rules that name what they match: pure and total.
 *
 * Small talk must be the whole text, so that "Hallo, warum …?" stays the question that it is. A question is
 * returned without its salutation.
 */
export function questionKind(written: string): QuestionKind {
  const text = foldSpaces(written.normalize('NFC'));
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'empty-question' };
  if (text.length > longestQuestion) return { kind: 'question-too-long' };

  if (matchesAny(codeRequest, text)) return { kind: 'code-request' };

  const bare = trimPunctuation(text);
  if (matchesAny(smallTalk, bare)) return { kind: 'small-talk' };

  const asked = text.replace(salutation, '');
  const bareAsked = trimPunctuation(asked);
  if (bareAsked === '' || matchesAny(smallTalk, bareAsked)) return { kind: 'small-talk' };
  if (matchesAny(instruction, text) || matchesAny(instruction, asked))
    return { kind: 'instruction' };
  if (matchesAny(overview, bareAsked)) return { kind: 'overview', text: asked };

  return { kind: 'question', text: asked };
}

function trimPunctuation(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
