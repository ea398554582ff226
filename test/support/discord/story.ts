// A small story with its answerer.

import { namedStory } from '../../../src/answer/about/named-story.ts';
import type { Answered, NotInStory } from '../../../src/answer/answer.ts';
import type { Answerer, Question } from '../../../src/answer/answerer.ts';
import type { CheckedText } from '../../../src/answer/checked-text.ts';
import type { Citation, CitedWords } from '../../../src/answer/citations.ts';
import { answerCatalogue } from '../../../src/answer/texts/catalogue.ts';
import { createReader } from '../../../src/app/open-answerer.ts';
import { UserError } from '../../../src/base/errors.ts';
import type { ByLanguage, Language } from '../../../src/language/language.ts';
import type { Article } from '../../../src/story/article.ts';
import { standing } from '../../../src/story/standing.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import {
  answeredWith,
  citationsOf,
  noQuestionWith,
  notInStoryWith,
  unchecked,
} from '../answers.ts';
import { articleOf } from '../articles.ts';

/** A small story of its own, so that what the bot does with answers is tested apart from how they are found. */
const words: readonly CitedWords[] = [
  {
    article: 'bruecke',
    paragraph: 1,
    kind: 'text',
    quote: 'Die Brücke am Hafen bleibt bis Freitag gesperrt.',
  },
  {
    article: 'bruecke',
    paragraph: 2,
    kind: 'text',
    speaker: 'die Bürgermeisterin',
    quote: '„Wir haben *drei* Risse gefunden“, sagte die Bürgermeisterin.',
  },
  {
    article: 'bruecke',
    paragraph: 3,
    kind: 'post',
    speaker: '@hafenamt',
    quote: '@everyone Umleitung über <#12345>: https://hafen.example/umleitung',
  },
];
const paragraphs = words.map(unchecked);

/** The same story as it is read from a file. */
export const bridge = articleOf(
  'bruecke.md',
  `---
title: "Brücke gesperrt"
outlet: Hafenbote
published: 2026-03-02
---

Die Brücke am Hafen bleibt bis Freitag gesperrt.

„Wir haben *drei* Risse gefunden“, sagte die Bürgermeisterin.

@everyone Umleitung über <#12345>: https://hafen.example/umleitung
`,
);

const readWords = createReader();

const questions: ByLanguage<readonly string[]> = {
  de: ['Wie lange ist die Brücke gesperrt?', 'Warum ist sie gesperrt?', 'Wo ist die Umleitung?'],
  en: ['How long is the bridge closed?', 'Why is it closed?', 'Where is the detour?'],
};

const topics: readonly (readonly [RegExp, number])[] = [
  [/gesperrt|closed/i, 0],
  [/risse|cracks|warum|why/i, 1],
  [/umleitung|detour/i, 2],
];

/** The last answer's paragraph leads to the next when a follow-up names nothing itself. */
function topicOf({ text, history }: Question): number | undefined {
  const named = topics.find(([pattern]) => pattern.test(text))?.[1];
  if (named !== undefined) return named;

  const last = history.at(-1)?.answer;
  const before = last && citationsOf(last)[0]?.paragraph;
  return /^(und|and)\b/i.test(text) && before !== undefined
    ? before % paragraphs.length
    : undefined;
}

function languageOf({ text, language }: Question): Language {
  if (/\b(the|who|what|why|is|and)\b/i.test(text)) return 'en';
  if (/\b(der|die|das|wer|was|warum|ist|und)\b/i.test(text)) return 'de';

  return language ?? 'de';
}

function notice(language: Language): string {
  return language === 'de' ? 'Das steht nicht im Artikel.' : 'The story does not say.';
}

function abstained(question: Question): NotInStory {
  const language = languageOf(question);

  return notInStoryWith(paragraphs.slice(0, 1), { language, notice: notice(language) });
}

function answered(question: Question, citations: readonly Citation[]): Answered {
  const sentences = citations.map((citation) => ({
    text: `Absatz ${citation.paragraph}: ${citation.quote}`,
    citations: [citation],
  }));

  return answeredWith(sentences, { language: languageOf(question) });
}

/** How a test steers the story's answerer. */
export interface StoryOptions {
  /** Awaited before a question with the word "langsam" (slow) is answered. */
  readonly gate?: () => Promise<void>;
  /** Called with every question. */
  readonly onQuestion?: (question: Question) => void;
  /** What can be looked at, newest first; the small story when absent. */
  readonly stories?: readonly Article[];
}

/**
 * Answers deterministically from the small story. The words "lang:<n>" ask for an answer of n sentences, "kaputt" for
 * a bug, "alles" for every paragraph, "fehler" for a `UserError`, "hallo" for small talk, "bist du" for a reply about the
 * bot, "worauf" for what leaves too much out; "kosten" fits every story. Of several stories the one is named that is asked.
 */
export function storyAnswerer({
  gate,
  onQuestion,
  stories = [bridge],
}: StoryOptions = {}): Answerer {
  return {
    desk: () => ({
      stories: storiesOf(stories),
      readWords,
      standing: (words) => standing(words, storiesOf(stories).one(words.article)),
      check: async ({ text }) => checkedBy(text),
      questions: (_, language) => ({ questions: questions[language], done: Promise.resolve() }),
    }),

    async answer(question) {
      onQuestion?.(question);
      const { text } = question;
      if (/langsam/i.test(text)) await gate?.();
      if (/kaputt/i.test(text)) throw new Error(`secret detail of: ${text}`);
      if (/fehler/i.test(text)) throw new UserError('Der Index *fehlt*. Starte `npm run ingest`.');
      if (/^hallo/i.test(text)) {
        const language = languageOf(question);
        return noQuestionWith({ language, notice: notice(language) });
      }

      if (/^worauf\b/i.test(text)) {
        return noQuestionWith({ reason: 'incomplete', notice: 'Worauf bezieht sich das?' });
      }

      if (/^bist du/i.test(text)) {
        return noQuestionWith({ reason: 'about-bot', notice: 'Ich bin ein Programm.' });
      }

      if (
        /kosten|cost/i.test(text) &&
        question.story === undefined &&
        question.lean === undefined
      ) {
        const language = languageOf(question);
        const choices = stories.map(namedStory);
        const notice = answerCatalogue[language].stories.which(choices);
        return {
          ...noQuestionWith({ language, notice }),
          reason: 'which-story',
          choices,
        };
      }

      const long = /lang:(\d+)/.exec(text)?.[1];
      if (long !== undefined) return answered(question, longCitations(Number(long)));

      if (/^alles/i.test(text)) return answered(question, paragraphs);

      const topic = topicOf(question);
      const citation = topic === undefined ? undefined : paragraphs[topic];
      const answer = citation === undefined ? abstained(question) : answered(question, [citation]);
      const asked = stories.length > 1 && stories.find(({ slug }) => slug === question.story);
      return asked ? { ...answer, story: namedStory(asked) } : answer;
    },

    async suggestions(language) {
      return questions[language];
    },
  };
}

function longCitations(count: number): readonly Citation[] {
  return Array.from({ length: count }, (_, index) =>
    unchecked({
      article: 'bruecke',
      paragraph: index + 1,
      kind: 'text',
      quote:
        `Satz ${index + 1} steht hier. ${'Er ist ziemlich lang und nennt Zahlen. '.repeat(8)}`.trim(),
    }),
  );
}

/** Says of each line that it is supported, of one with "nicht" that it is contradicted, of the rest that it is new. */
function checkedBy(text: string): CheckedText {
  const [citation] = paragraphs;
  if (citation === undefined) throw new Error('The story has no paragraph.');
  const claims = text.split('\n').map((claim): CheckedText['claims'][number] => {
    if (/gesperrt/u.test(claim)) {
      return {
        claim,
        verdict: { kind: /nicht/u.test(claim) ? 'contradicted' : 'supported', citation },
      };
    }
    return { claim, verdict: { kind: 'not-mentioned' } };
  });

  return { claims: claims.filter(({ claim }) => claim.trim() !== ''), leftOut: 0 };
}
