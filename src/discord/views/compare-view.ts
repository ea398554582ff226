// /compare: what two people say in a story, one below the other.

import { quotesOf } from '../../answer/look/quotes-of.ts';
import { type StorySpeaker, speakersOf } from '../../answer/speech/story-speakers.ts';
import { describedFor } from '../../language/descriptions/describe-in.ts';
import type { Language } from '../../language/language.ts';
import { capitalised } from '../../language/words/characters.ts';
import type { Article } from '../../story/article.ts';
import { viewTexts } from '../catalogue/views/view-texts.ts';
import { clip } from '../reply/clip.ts';
import type { Block } from '../reply/pack-blocks.ts';
import { citedBlock } from './cited-blocks.ts';
import { keyOf, storyOfKey } from './story-key.ts';
import { bold, section, type View } from './view.ts';

const longestName = 60;

/** @param parts - The story's key, then those of the two. */
export const compareView: View = ({ desk, language }, [key, ...names]) => {
  const article = storyOfKey(key, desk.stories);
  const [one, other] = names.flatMap(
    (name) => (article ? speakersOf(article).find((own) => keyOf(own.name) === name) : []) ?? [],
  );
  if (article === undefined || one === undefined || other === undefined) return undefined;

  const name = (speaker: StorySpeaker) => clip(describedFor(speaker.name, language), longestName);
  const { url } = article;

  return {
    heading: [bold(viewTexts[language].compare(capitalised(name(one)), name(other)))],
    entries: [one, other].flatMap((speaker) => wordsOf(speaker, article, language)),
    ...(url !== undefined && { url }),
  };
};

function wordsOf(speaker: StorySpeaker, article: Article, language: Language): readonly Block[] {
  const groups = quotesOf(article, speaker.utterances);

  return [
    section(capitalised(clip(describedFor(speaker.name, language), longestName))),
    ...groups.flatMap(({ citations }) => citations.map((one) => citedBlock(one, language))),
  ];
}
