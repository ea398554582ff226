// What an answer is and which story it is from, in words; a surface escapes and shortens them in its own way.

import { isAboutStory, type OneAnswer } from '../../answer/answer.ts';
import type { Language } from '../../language/language.ts';
import type { Article } from '../../story/article.ts';
import type { Making } from '../catalogue/card-texts.ts';
import { messagesIn } from '../catalogue/catalogue.ts';

/**
 * The state of an answer and whose words it is in; empty where nothing was asked of a story.
 *
 * @param nameOf - How the name of a model that wrote it is shown; a name that is not shown at all is empty.
 */
export function stateWords(
  answer: OneAnswer,
  nameOf: (name: string) => string = (name) => name,
): string {
  const { card } = messagesIn(answer.language);
  if (answer.status === 'answered')
    return `${card.answered}: ${card.made(makingOf(answer.wording, nameOf))}`;
  if (!isAboutStory(answer)) return '';

  return answer.reason === 'related'
    ? `${card.related}: ${card.made({ kind: 'quoted' })}`
    : card.notInStory;
}

function makingOf(
  wording: Extract<OneAnswer, { status: 'answered' }>['wording'],
  nameOf: (name: string) => string,
): Making {
  if (wording.kind === 'quoted') return wording;

  const name = nameOf(wording.writer ?? '');
  return name === '' ? { kind: 'told' } : { kind: 'model', name };
}

/** Outlet, headline, and the days of publishing and of the last change, as far as they are known. */
export function storyWords(
  { outlet, title, published, modified }: Article,
  language: Language,
): readonly string[] {
  const { card } = messagesIn(language);
  const dayOf = (date: string | undefined) => {
    const day = /^\d{4}-\d{2}-\d{2}/u.exec(date ?? '')?.[0];
    return day === undefined || Number.isNaN(Date.parse(day)) ? undefined : card.day(day);
  };

  return [outlet, title, card.dated(dayOf(published), dayOf(modified))].flatMap(
    (part) => part || [],
  );
}
