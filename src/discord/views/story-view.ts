// /story: what a story is, who speaks in it, and what its paragraphs are about.

import { outlineOf } from '../../answer/look/outline.ts';
import { countsOf } from '../../answer/look/quotes-of.ts';
import { speakersOf } from '../../answer/speech/story-speakers.ts';
import { answerCatalogue } from '../../answer/texts/catalogue.ts';
import { describedFor } from '../../language/descriptions/describe-in.ts';
import { capitalised } from '../../language/words/characters.ts';
import type { Article } from '../../story/article.ts';
import { viewTexts } from '../catalogue/views/view-texts.ts';
import { clip } from '../reply/clip.ts';
import type { Block } from '../reply/pack-blocks.ts';
import { ageInWords, dayInWords } from './dates.ts';
import { headOf } from './heading.ts';
import { storyOfKey } from './story-key.ts';
import { plain, section, type View, type ViewContext } from './view.ts';

const longestOpening = 110;
const longestStandfirst = 400;
const mostSpeakers = 12;

/** @param parts - The story's key. */
export const storyView: View = (context, [key]) => {
  const article = storyOfKey(key, context.desk.stories);
  if (article === undefined) return undefined;

  const texts = viewTexts[context.language].story;

  return {
    heading: headOf(article),
    intro: [...aboutBlocks(article, context), ...speakerBlocks(article, context)],
    entries: [section(texts.contents), ...contentBlocks(article, context)],
    ...(article.url !== undefined && { url: article.url }),
  };
};

function aboutBlocks(article: Article, { language, now }: ViewContext): readonly Block[] {
  const { standfirst, outlet, author, published, modified } = article;
  const texts = viewTexts[language].story;
  const dated = (iso: string) =>
    [dayInWords(iso, language), ageInWords(iso, now, language)] as const;
  const facts = [
    outlet,
    author === undefined ? undefined : texts.by(author),
    published === undefined ? texts.undated : texts.published(...dated(published)),
    modified === undefined ? undefined : texts.modified(...dated(modified)),
  ].flatMap((fact) => fact ?? []);

  return [
    ...(standfirst === undefined
      ? []
      : [{ before: '> ', text: clip(standfirst, longestStandfirst), after: '' }]),
    plain(facts.join(' · ')),
  ];
}

function speakerBlocks(article: Article, { language }: ViewContext): readonly Block[] {
  const texts = viewTexts[language];
  const speakers = speakersOf(article).toSorted((one, other) => total(other) - total(one) || 0);
  if (speakers.length === 0) return [plain(''), plain(answerCatalogue[language].speech.nobody)];

  const left = speakers.length - mostSpeakers;
  return [
    section(texts.story.speakers),
    ...speakers.slice(0, mostSpeakers).map((speaker) => ({
      before: '- ',
      text: `${capitalised(clip(describedFor(speaker.name, language), longestOpening))}: ${texts.counts(countsOf(article, speaker))}`,
      after: '',
    })),
    ...(left > 0 ? [plain(texts.story.moreSpeakers(left))] : []),
  ];

  function total(speaker: (typeof speakers)[number]): number {
    const { direct, indirect, act } = countsOf(article, speaker);
    return direct + indirect + act;
  }
}

function contentBlocks(article: Article, { language }: ViewContext): readonly Block[] {
  const { place } = answerCatalogue[language];

  return outlineOf(article).flatMap(({ paragraph: { kind, number }, opening, heading }) => [
    ...(heading === undefined ? [] : [section(clip(heading, longestOpening))]),
    { before: `${place(kind, number)}: `, text: clip(opening, longestOpening), after: '' },
  ]);
}
