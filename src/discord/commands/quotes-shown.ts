// What is shown to somebody who looks for what a person says.

import type { StoryDesk } from '../../answer/desk.ts';
import { notSaid } from '../../answer/extractive/reply.ts';
import { type NamedSpeaker, speakerMeant } from '../../answer/look/speaker-meant.ts';
import { answerCatalogue } from '../../answer/texts/catalogue.ts';
import type { Language } from '../../language/language.ts';
import type { Article } from '../../story/article.ts';
import type { Saying } from '../reply/saying.ts';
import { keyOf } from '../views/story-key.ts';
import type { Showing } from './show.ts';

/** Speakers of one name whose words are shown together; the rest can be named more exactly. */
const mostSpeakers = 4;

/**
 * The words of whom somebody names, of everybody where nobody is named; else that somebody is only mentioned, or isn't
 * there, with the nearest spelling.
 */
export function quotesShown(
  typed: string | null,
  language: Language,
  article: Article,
  desk: StoryDesk,
): Showing {
  const story = keyOf(article.slug);
  if (typed === null || typed.trim() === '') return { view: 'quotes', parts: [story] };

  const { speech } = answerCatalogue[language];
  const meant = speakerMeant(typed, language, article, desk);
  switch (meant.kind) {
    case 'speakers': {
      const keys = meant.speakers.slice(0, mostSpeakers).map(({ name }) => keyOf(name));
      return { view: 'quotes', parts: [story, ...keys] };
    }
    case 'silent':
      return { say: [mentioned(meant, language)], isPublic: true };
    case 'unknown': {
      const near = meant.near.map(({ name }) => name);
      return { say: [{ kind: 'notice', text: speech.unknown(meant.name, near), language }] };
    }
  }
}

/** Somebody is written about, and how, but not quoted. */
function mentioned(
  { name, mentions }: Extract<NamedSpeaker, { kind: 'silent' }>,
  language: Language,
): Saying {
  const notice = answerCatalogue[language].speech.silent(name);
  const timings = { retrieval: 0, answer: 0, total: 0 };

  return { kind: 'answer', answer: { ...notSaid(notice, language, mentions), timings } };
}
