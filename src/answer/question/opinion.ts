// Whether a question asks for something that no story can prove.

import { openingPhrase, phraseWithin } from '../../language/phrases/phrases.ts';
import { questionPhrasesOf } from '../../language/questions/question-phrases.ts';

/**
 * What kind of judgement is asked for: an opinion or a comparison of the asked one's own, or a forecast or advice, which a
 * story may report.
 */
export type Opinion = 'own' | 'forecast';

const within = phraseWithin(questionPhrasesOf('opinions'));
const opening = openingPhrase(questionPhrasesOf('openingOpinions'));
const forecastWithin = phraseWithin(questionPhrasesOf('forecasts'));
const openingForecast = openingPhrase(questionPhrasesOf('openingForecasts'));

/**
 * Whether somebody asks for a judgement: a story reports, and what it reports about it may be shown as that. A question for
 * what a person of the story thinks is none, nor is one for what happens if something does: stories tell that.
 */
export function opinionAsked(question: string): Opinion | undefined {
  const text = question.trim();
  if (within.test(text)) return 'own';
  if (forecastWithin.test(text) || openingForecast.test(text)) return 'forecast';

  return opening.test(text) ? 'own' : undefined;
}
