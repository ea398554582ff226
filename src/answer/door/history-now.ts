// What was said earlier, as the stories stand now.

import { type Place, paragraphAt } from '../../story/place.ts';
import { type Standing, standing } from '../../story/standing.ts';
import type { Stories } from '../../story/stories.ts';
import type { Answer, Answered, NotInStory, Source } from '../answer.ts';
import type { Exchange } from '../answerer.ts';
import { type Citation, type CitedWords, checked } from '../citations.ts';

/**
 * The exchanges of a conversation for a question that is asked now. What was cited is followed to its paragraph; an
 * answer of which a story no longer says a word counts as none, so that nothing of it is referred to or repeated. The
 * question stays: what it was about is no word of the story.
 */
export function historyNow(history: readonly Exchange[], stories: Stories): readonly Exchange[] {
  return history.map((exchange) => {
    const answer = answerNow(exchange.answer, stories);
    return answer === exchange.answer ? exchange : { ...exchange, answer };
  });
}

function answerNow(answer: Answer, stories: Stories): Answer {
  if (answer.status === 'abstained' && answer.reason === 'related') {
    const isThere = ({ citation }: Source) => citationNow(citation, stories) === citation;
    return answer.nearest.every(isThere) ? answer : takenBack(answer);
  }
  if (answer.status !== 'answered') return answer;

  const found = answer.sources.map(({ citation }) => citationNow(citation, stories));
  if (found.every((citation, index) => citation === answer.sources[index]?.citation)) return answer;

  const sources = answer.sources.flatMap((source, index) => {
    const citation = found[index];
    return citation === undefined ? [] : [{ source, now: { ...source, citation } }];
  });
  return sources.length < answer.sources.length ? takenBack(answer) : withSources(answer, sources);
}

/** The citation at its present place; undefined where the words are not there any more. */
function citationNow(citation: Citation, stories: Stories): Citation | undefined {
  const story = stories.one(citation.article);
  const place = placeNow(citation, standing(citation, story));
  if (place === citation) return citation;

  const paragraph = story && place && paragraphAt(story, place);
  if (paragraph === undefined) return undefined;

  const { article, quote, speaker } = citation;
  const words = { article, quote, paragraph: paragraph.number, kind: paragraph.kind };
  return checked({ ...words, ...(speaker !== undefined && { speaker }) }, paragraph);
}

function placeNow(citation: CitedWords, now: Standing): Place | undefined {
  if (now.kind === 'stands') return citation;

  return now.kind === 'moved' ? now.to : undefined;
}

function withSources(
  answer: Answered,
  sources: readonly { readonly source: Source; readonly now: Source }[],
): Answered {
  const nowOf = new Map(sources.map(({ source, now }) => [source.number, now]));

  return {
    ...answer,
    sources: sources.map(({ now }) => now),
    sentences: answer.sentences.map((sentence) => ({
      ...sentence,
      sources: sentence.sources.map((source) => nowOf.get(source.number) ?? source),
    })),
  };
}

function takenBack({ language, timings, lookup }: Answered | NotInStory): Answer {
  return {
    status: 'abstained',
    reason: 'not-in-article',
    notice: '',
    nearest: [],
    suggestions: [],
    language,
    timings,
    lookup,
  };
}
