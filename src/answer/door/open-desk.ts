// The desk of an answerer: its stories, to be looked at.

import type { Language } from '../../language/language.ts';
import type { Knowledge } from '../../search/knowledge.ts';
import type { QuestionReader } from '../../search/question/question.ts';
import type { Article } from '../../story/article.ts';
import { standing } from '../../story/standing.ts';
import { checkText } from '../check/check-text.ts';
import type { StoryDesk } from '../desk.ts';
import { possibleQuestions } from '../extractive/possible-questions.ts';
import type { VerificationTools } from '../verify/verification-tools.ts';
import { KnownQuestions } from './known-questions.ts';

/** What a desk is made of. */
export interface DeskParts {
  readonly knowledge: Knowledge;
  readonly readWords: QuestionReader;
  /** What texts are checked with. */
  readonly tools: () => VerificationTools;
  /** Tries whether a story answers a question. */
  readonly isAnswered: (text: string, story: Article, language: Language) => Promise<boolean>;
}

/** A desk over stories that stay as they are; what it finds out of them, it remembers. */
export function openDesk({ knowledge, readWords, tools, isAnswered }: DeskParts): StoryDesk {
  const { stories } = knowledge;
  const known = new KnownQuestions();

  return {
    stories,
    readWords,
    standing: (words) => standing(words, stories.one(words.article)),
    questions: (story, language) =>
      known.of(
        story,
        language,
        () => possibleQuestions(story, language, readWords),
        (text) => isAnswered(text, story, language),
      ),
    check(text, signal) {
      return checkText(text, { ...knowledge, tools: tools() }, signal);
    },
  };
}
