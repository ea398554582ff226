// What stands at the foot of a card: what the answer is, and of which story.

import { isAboutStory, type OneAnswer, shownSources } from '../../answer/answer.ts';
import type { Language } from '../../language/language.ts';
import type { Article } from '../../story/article.ts';
import type { Stories } from '../../story/stories.ts';
import type { Making } from '../catalogue/card-texts.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import { clip } from '../reply/clip.ts';
import { escapeLine, toLine } from '../reply/escape.ts';
import { isVisible } from '../reply/pack-blocks.ts';

const nameLength = 120;
const mostStories = 3;

/** State and making, then a line for each story that is cited; of the newest where none is. */
export function footerLines(
  answers: readonly OneAnswer[],
  stories: Stories,
  length: number,
  language: Language,
): readonly string[] {
  const states = answers.flatMap((one) => stateOf(one, length));
  const asked = answers.flatMap((one) => (isAboutStory(one) ? (one.story?.slug ?? []) : []));
  const slugs = new Set([
    ...answers.flatMap(shownSources).map(({ citation }) => citation.article),
    ...asked,
  ]);
  const cited = [...slugs].slice(0, mostStories).flatMap((slug) => stories.one(slug) ?? []);

  return [
    [...new Set(states)].join(' · '),
    ...cited.map((story) => storyLine(story, Math.min(length, nameLength), language)),
  ]
    .filter((line) => line !== '')
    .map((line) => `-# ${line}`);
}

function stateOf(answer: OneAnswer, length: number): readonly string[] {
  const { card } = messagesIn(answer.language);
  const quoted = card.made({ kind: 'quoted' });
  if (answer.status === 'answered') {
    return [`${card.answered}: ${escapeLine(card.made(makingOf(answer.wording, length)))}`];
  }
  if (!('lookup' in answer)) return [];

  return answer.reason === 'related' ? [`${card.related}: ${quoted}`] : [card.notInStory];
}

function makingOf(
  wording: Extract<OneAnswer, { status: 'answered' }>['wording'],
  length: number,
): Making {
  if (wording.kind === 'quoted') return wording;

  const { writer } = wording;
  return writer === undefined || !isVisible(toLine(writer))
    ? { kind: 'told' }
    : { kind: 'model', name: clip(writer, Math.min(length, nameLength)) };
}

function storyLine(story: Article, length: number, language: Language): string {
  const { card } = messagesIn(language);
  const dayOf = (date: string | undefined) => {
    const day = /^\d{4}-\d{2}-\d{2}/u.exec(date ?? '')?.[0];
    return day === undefined || Number.isNaN(Date.parse(day)) ? undefined : card.day(day);
  };

  return [story.outlet, story.title, card.dated(dayOf(story.published), dayOf(story.modified))]
    .flatMap((part) => (part !== undefined && isVisible(toLine(part)) ? [part] : []))
    .map((part) => escapeLine(clip(part, length)))
    .join(' · ');
}
