// /quotes: what somebody says in a story, or who speaks in it at all.

import { countsOf, quotesOf } from '../../answer/look/quotes-of.ts';
import { type StorySpeaker, speakersOf } from '../../answer/speech/story-speakers.ts';
import { answerCatalogue } from '../../answer/texts/catalogue.ts';
import { describedFor } from '../../language/descriptions/describe-in.ts';
import type { Language } from '../../language/language.ts';
import { capitalised } from '../../language/words/characters.ts';
import type { Article } from '../../story/article.ts';
import { viewTexts } from '../catalogue/views/view-texts.ts';
import { clip } from '../reply/clip.ts';
import { escapeLine } from '../reply/escape.ts';
import type { Block } from '../reply/pack-blocks.ts';
import { citedBlock } from './cited-blocks.ts';
import { keyOf, storyOfKey } from './story-key.ts';
import { bold, type Listing, plain, section, type View } from './view.ts';

const longestName = 120;

/** @param parts - The story's key; then of those whose words are shown, of everybody where there is none. */
export const quotesView: View = ({ desk, language }, [key, ...names]) => {
  const article = storyOfKey(key, desk.stories);
  if (article === undefined) return undefined;

  const speakers = speakersOf(article);
  if (names.length === 0) return everybody(article, speakers, language);

  const meant = speakers.filter(({ name }) => names.includes(keyOf(name)));
  return meant.length === 0 ? undefined : wordsOf(article, meant, language);
};

function everybody(
  article: Article,
  speakers: readonly StorySpeaker[],
  language: Language,
): Listing {
  const texts = viewTexts[language];
  if (speakers.length === 0) {
    return { heading: [plain(answerCatalogue[language].speech.nobody)], entries: [] };
  }

  return {
    heading: [bold(texts.quotes.everybody(headline(article)))],
    entries: speakers.flatMap((speaker) => {
      const [first] = quotesOf(article, speaker.utterances);
      const [citation] = first?.citations ?? [];
      const head: Block = {
        before: '\n**',
        text: capitalised(clip(describedFor(speaker.name, language), longestName)),
        after: `** · ${escapeLine(texts.counts(countsOf(article, speaker)))}`,
        keepsWithNext: true,
      };

      return citation === undefined ? [] : [head, citedBlock(citation, language)];
    }),
  };
}

function wordsOf(article: Article, speakers: readonly StorySpeaker[], language: Language): Listing {
  const texts = viewTexts[language].quotes;
  const utterances = speakers.flatMap((speaker) => speaker.utterances);
  const names = speakers
    .map(({ name }) => clip(describedFor(name, language), longestName))
    .join(', ');
  const descriptions = speakers.length === 1 ? (speakers[0]?.descriptions ?? []) : [];
  const about = article.language === language ? undefined : texts.inLanguage(article.language);
  const notes = [
    ...descriptions.slice(0, 1).map((one) => describedFor(one, language)),
    ...(about === undefined ? [] : [about]),
  ];

  return {
    heading: [
      bold(texts.wordsOf(capitalised(names), headline(article))),
      ...(notes.length === 0 ? [] : [plain(notes.join(' · '))]),
    ],
    entries: quotesOf(article, utterances).flatMap(({ kind, citations }) => [
      section(texts.kinds[kind]),
      ...citations.map((citation) => citedBlock(citation, language, speakers.length > 1)),
    ]),
    ...(article.url !== undefined && { url: article.url }),
  };
}

const longestHeadline = 70;

function headline({ title, slug }: Article): string {
  return clip(title ?? slug, longestHeadline);
}
