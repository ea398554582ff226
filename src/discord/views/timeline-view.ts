// /timeline: what happened when, as far as a story dates it.

import { type Dated, timelineOf } from '../../answer/look/timeline.ts';
import type { Language } from '../../language/language.ts';
import { viewTexts } from '../catalogue/views/view-texts.ts';
import { escapeLine } from '../reply/escape.ts';
import type { Block } from '../reply/pack-blocks.ts';
import { citedBlock } from './cited-blocks.ts';
import { dayInWords, whenInWords } from './dates.ts';
import { headOf } from './heading.ts';
import { storyOfKey } from './story-key.ts';
import { plain, section, type View } from './view.ts';

/** @param parts - The story's key. */
export const timelineView: View = ({ desk, language }, [key]) => {
  const article = storyOfKey(key, desk.stories);
  if (article === undefined) return undefined;

  const texts = viewTexts[language].timeline;
  const all = timelineOf(article);
  const dated = all.filter(({ date }) => date !== undefined);
  const others = all.filter(({ date }) => date === undefined);
  const { published, url } = article;

  return {
    heading: headOf(article),
    intro: [
      plain(
        published === undefined ? texts.undated : texts.published(dayInWords(published, language)),
      ),
      ...(all.length === 0 ? [plain(texts.none)] : []),
    ],
    entries: [
      ...dated.flatMap((one) => entry(one, language)),
      ...(others.length > 0 && dated.length > 0 ? [section(texts.withoutDate)] : []),
      ...others.flatMap((one) => entry(one, language)),
    ],
    ...(url !== undefined && { url }),
  };
};

function entry({ date, words, isReckoned, citation }: Dated, language: Language): readonly Block[] {
  const after = isReckoned ? `** (${escapeLine(words)})` : '**';
  const text = date === undefined ? words : whenInWords(date, language);

  return [{ before: '\n**', text, after, keepsWithNext: true }, citedBlock(citation, language)];
}
