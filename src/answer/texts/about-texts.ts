// What answers say about a story as a whole and about the bot, the same on every surface.

import type { ByLanguage, Language } from '../../language/language.ts';
import type { BotTopic, SmallTalkTopic } from '../../language/questions/about-phrases.ts';
import { germanAboutTexts } from './about-de.ts';
import { englishAboutTexts } from './about-en.ts';

/** How long the body of a story is. */
export interface StoryLength {
  readonly paragraphs: number;
  readonly words: number;
  /** At least one. */
  readonly minutes: number;
}

/** Every phrase of such an answer, in one language. `outlet` and `author` are given as the story's file has them. */
export interface AboutTexts {
  /** Leads in quotes with some of the words below. @param quoteLanguage - The quotes' language, where it is not the asker's. */
  readonly lead: (words: string, quoteLanguage: Language | undefined) => string;
  /** There is no story to be asked about. */
  readonly noStory: string;

  readonly author: (author: string) => string;
  /** Leads in what the story itself says about its authors. */
  readonly authorNote: string;
  readonly noAuthor: (outlet: string | undefined) => string;

  /** @param date - ISO 8601, the day alone. */
  readonly published: (date: string, outlet: string | undefined) => string;
  readonly notDated: string;
  readonly outlet: (outlet: string, date: string | undefined) => string;
  readonly noOutlet: string;
  readonly link: (url: string, outlet: string | undefined) => string;
  readonly noLink: (outlet: string) => string;
  readonly noSource: string;
  /** Whether it is true is not known; where it comes from may be. */
  readonly truth: (outlet: string | undefined) => string;
  readonly length: (length: StoryLength) => string;
  readonly paragraphCount: (paragraphs: number) => string;
  readonly writtenIn: (language: Language) => string;

  /** Lead in the title, the standfirst and a paragraph of this number. */
  readonly title: string;
  readonly noTitle: string;
  readonly standfirst: string;
  readonly noStandfirst: string;
  readonly paragraph: (number: number) => string;
  /** There are only so many paragraphs. */
  readonly noParagraph: (paragraphs: number) => string;
  /** Nothing stands on that side of what was named. */
  readonly nothingBefore: string;
  readonly nothingAfter: (paragraphs: number) => string;
  /** It was not said before or after what. */
  readonly besideWhat: string;

  /** Somebody says what the last answer quotes. @param speakers - At least one, as the story names them. */
  readonly saidBy: (speakers: readonly string[]) => string;
  /** The story names nobody for it. */
  readonly saidByStory: (outlet: string | undefined) => string;
  /** It stands there; whether that is so is not known. @param places - At least one, such as "Absatz 4". */
  readonly standsIn: (places: readonly string[]) => string;
  /** Lead in what else there is: of the same, or what stands next. */
  readonly more: string;
  readonly nextParagraph: string;
  readonly noMore: string;
  /** The last answer is forgotten or was none that could be told again. */
  readonly nothingToGoOn: string;

  /** Leads in what the whole story is about. */
  readonly summary: string;
  /** Leads in what the story says about what is still to come. */
  readonly next: string;
  readonly noNext: string;
  /** Leads in what happened when, in that order. */
  readonly timeline: string;
  readonly noTimeline: string;

  readonly smallTalk: Readonly<Record<SmallTalkTopic, string>>;
  readonly bot: Readonly<Record<Exclude<BotTopic, 'stories'>, string>>;
  /** @param named - At least one, as `AnswerCatalogue.stories` names it. @param more - How many there are beside these. */
  readonly stories: (named: readonly string[], more: number) => string;
}

/** What such an answer says, by the asker's language. */
export const aboutTexts: ByLanguage<AboutTexts> = {
  de: germanAboutTexts,
  en: englishAboutTexts,
};
