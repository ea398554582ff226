// Which paragraphs a chat model is shown.

import type { Passage } from '../../search/retriever.ts';
import type { Article } from '../../story/article.ts';
import type { Stories } from '../../story/stories.ts';
import type { EvidenceParagraph } from '../verify/evidence.ts';

/** Characters of German or English text that make a token, taken low so that a budget holds. */
const charactersPerToken = 3;

/** For the id, the kind and the punctuation around a paragraph. */
const tokensAround = 20;

/** Paragraphs on either side that are shown with one that was found. */
const neighbours = 1;

/** An estimate of the tokens of a text, rather too many than too few. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}

/** A whole story as evidence; undefined where it does not fit the budget. */
export function wholeStory(
  story: Article,
  budget: number,
): readonly EvidenceParagraph[] | undefined {
  if (costOf(story.paragraphs) > budget) return undefined;

  return labelled(story.paragraphs.map((_, position) => ({ article: story, position })));
}

/**
 * The paragraphs that a model is shown, in reading order: the whole story of the best passage where it fits the
 * budget, else what was found, best first with its neighbours, until the budget is full.
 *
 * @param passages - Best first; of any articles.
 * @param budget - In tokens.
 */
export function chooseEvidence(
  stories: Pick<Stories, 'one'>,
  passages: readonly Passage[],
  budget: number,
): readonly EvidenceParagraph[] {
  const [best] = passages;
  const story = best && stories.one(best.chunk.article);
  const isOneStory = passages.every(({ chunk }) => chunk.article === best?.chunk.article);
  const whole = story && isOneStory ? wholeStory(story, budget) : undefined;
  if (whole !== undefined) return whole;

  const chosen: Place[] = [];
  const seen = new Set<string>();
  let left = budget;
  for (const place of placesAround(stories, passages)) {
    const paragraph = place.article.paragraphs[place.position];
    const key = `${place.article.slug}#${place.position}`;
    if (paragraph === undefined || seen.has(key)) continue;

    const cost = costOf([paragraph]);
    if (cost > left) continue;

    seen.add(key);
    left -= cost;
    chosen.push(place);
  }

  return labelled(chosen);
}

interface Place {
  readonly article: Article;
  readonly position: number;
}

function* placesAround(
  stories: Pick<Stories, 'one'>,
  passages: readonly Passage[],
): Generator<Place> {
  for (const { chunk } of passages) {
    const article = stories.one(chunk.article);
    if (article === undefined) continue;

    yield { article, position: chunk.position };
    for (let distance = 1; distance <= neighbours; distance += 1) {
      yield { article, position: chunk.position - distance };
      yield { article, position: chunk.position + distance };
    }
  }
}

/** In reading order; articles in the order in which they were found first. */
function labelled(places: readonly Place[]): readonly EvidenceParagraph[] {
  const order = [...new Set(places.map(({ article }) => article))];
  const sorted = places.toSorted(
    (one, other) =>
      order.indexOf(one.article) - order.indexOf(other.article) || one.position - other.position,
  );

  return sorted.flatMap(({ article, position }, index) => {
    const paragraph = article.paragraphs[position];

    return paragraph === undefined ? [] : { label: index + 1, article, paragraph };
  });
}

function costOf(paragraphs: Article['paragraphs']): number {
  return paragraphs.reduce((sum, { text }) => sum + estimateTokens(text) + tokensAround, 0);
}
