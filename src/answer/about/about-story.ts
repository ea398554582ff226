// Answers to questions about a story as a whole, from what was read of it: no search, no model.

import { groupBy } from '../../base/group-by.ts';
import type { Article } from '../../story/article.ts';
import type { PlacedSentence } from '../../story/sentences.ts';
import type { Stories } from '../../story/stories.ts';
import { type Citation, cite } from '../citations.ts';
import { notSaid, quoting, type Untimed } from '../extractive/reply.ts';
import { type Dated, timelineOf } from '../look/timeline.ts';
import type { AskedAbout } from '../question/asked.ts';
import { aboutTexts } from '../texts/about-texts.ts';
import { futureSentences } from './future-sentences.ts';
import { evenly, keySentences } from './key-sentences.ts';
import { lastCitations } from './last-citations.ts';
import { factAnswer } from './story-facts.ts';
import { paragraphAnswer } from './story-paragraph.ts';

/** The answer about the story that is meant: the one asked about, that of the conversation, or the newest. */
export function aboutStory(asked: AskedAbout, stories: Stories): Untimed {
  const { topic, language } = asked;
  const texts = aboutTexts[language];
  const article = storyOf(asked, stories);
  if (article === undefined) return notSaid(texts.noStory, language);

  switch (topic.kind) {
    case 'summary': {
      const found = keySentences(article, topic.sentences);
      return quoting(article, cited(article, found), texts.summary, language);
    }
    case 'next': {
      const found = futureSentences(article);
      return found.length === 0
        ? notSaid(texts.noNext, language)
        : quoting(article, cited(article, found), texts.next, language);
    }
    case 'timeline': {
      const found = timelineOf(article).filter(({ date }) => date !== undefined);
      return found.length === 0
        ? notSaid(texts.noTimeline, language)
        : quoting(article, firstOfEach(found), texts.timeline, language);
    }
    case 'paragraph':
      return paragraphAnswer(article, topic.place, asked);
    default:
      return factAnswer(article, topic.kind, language);
  }
}

/** Most sentences of a timeline: `/timeline` has all of it. */
const mostDated = 6;

/** Each sentence once, where its first moment stands; evenly spread ones where there are many. */
function firstOfEach(dated: readonly Dated[]): readonly Citation[] {
  const sentences = groupBy(
    dated.map(({ citation }) => citation),
    ({ paragraph, quote }) => `${paragraph} ${quote}`,
  );

  return evenly(
    [...sentences.values()].flatMap(([first]) => first ?? []),
    mostDated,
  );
}

function storyOf({ scope, history }: AskedAbout, stories: Stories): Article | undefined {
  if (scope !== undefined) return stories.one(scope);

  const [cited] = lastCitations(history);
  return (cited && stories.one(cited.article)) ?? stories.newest();
}

function cited(article: Article, sentences: readonly PlacedSentence[]): readonly Citation[] {
  return sentences.map(({ paragraph, sentence }) => cite(article, paragraph, sentence));
}
