// What the bot says about itself, and to small talk.

import type { Language } from '../../language/language.ts';
import type { Article } from '../../story/article.ts';
import type { Stories } from '../../story/stories.ts';
import type { BotTalk } from '../question/about-topic.ts';
import { aboutTexts } from '../texts/about-texts.ts';

const mostTitles = 10;
/** In code points; a longer title is cut, since it only says which story is meant. */
const longestTitle = 120;

/** One or two sentences in the asker's language. */
export function botReply(talk: BotTalk, language: Language, stories: Stories): string {
  const texts = aboutTexts[language];
  if (talk.kind === 'small-talk') return texts.smallTalk[talk.topic];
  if (talk.topic !== 'stories') return texts.bot[talk.topic];

  const all = stories.list();
  if (all.length === 0) return texts.noStory;

  const titles = all.slice(0, mostTitles).map(titleOf);
  return texts.stories(titles, all.length - titles.length);
}

function titleOf({ title, slug }: Article): string {
  const characters = [...(title ?? slug)];

  return characters.length <= longestTitle
    ? characters.join('')
    : `${characters
        .slice(0, longestTitle - 1)
        .join('')
        .trimEnd()}…`;
}
