// What the bot says about itself, and to small talk.

import type { Language } from '../../language/language.ts';
import type { Stories } from '../../story/stories.ts';
import type { BotTalk } from '../question/about-topic.ts';
import { aboutTexts } from '../texts/about-texts.ts';
import { answerCatalogue } from '../texts/catalogue.ts';
import { namedStory } from './named-story.ts';

const mostTitles = 10;

/** One or two sentences in the asker's language. */
export function botReply(talk: BotTalk, language: Language, stories: Stories): string {
  const texts = aboutTexts[language];
  if (talk.kind === 'small-talk') return texts.smallTalk[talk.topic];
  if (talk.topic !== 'stories') return texts.bot[talk.topic];

  const all = stories.list();
  if (all.length === 0) return texts.noStory;

  const { one } = answerCatalogue[language].stories;
  const named = all.slice(0, mostTitles).map((story) => one(namedStory(story)));
  return texts.stories(named, all.length - named.length);
}
