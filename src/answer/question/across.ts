// Questions that are put to all stories: "Was sagen die Artikel über die Kosten?"

import { openingPhrase } from '../../language/phrases/phrases.ts';
import { questionPhrasesOf } from '../../language/questions/question-phrases.ts';
import { foldSpaces } from '../../language/words/characters.ts';

const opening = openingPhrase(questionPhrasesOf('acrossStories'));

/** What all stories are asked about; undefined where they are not asked together. */
export function acrossTopic(text: string): string | undefined {
  const asked = foldSpaces(text.normalize('NFC'));
  if (!opening.test(asked)) return undefined;

  const topic = asked
    .replace(opening, '')
    .replace(/[\s?.!]+$/u, '')
    .trim();
  return topic === '' ? undefined : topic;
}
