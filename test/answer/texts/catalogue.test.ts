import { describe, expect, it } from 'vitest';
import { suggestQuestions } from '../../../src/answer/extractive/suggestions.ts';
import { answerCatalogue } from '../../../src/answer/texts/catalogue.ts';
import { articleOf } from '../../support/articles.ts';

describe('questions to ask instead', () => {
  it('are a choice, as a person would put it', () => {
    expect(answerCatalogue.de.askInstead(['Wer?', 'Wo?', 'Wann?'])).toBe(
      'Frag mich zum Beispiel: „Wer?“, „Wo?“ oder „Wann?“.',
    );
    expect(answerCatalogue.en.askInstead(['Who?', 'Where?'])).toBe(
      'You could ask: “Who?” or “Where?”.',
    );
    expect(answerCatalogue.en.askInstead(['Who?'])).toBe('You could ask: “Who?”.');
  });

  it('name people without their office', () => {
    const story = articleOf(
      'bad.md',
      '„Das Bad bleibt“, sagte Bürgermeisterin Sabine Hettich.\n\n„Es leckt“, sagte Bauamtsleiter Ralf Zoller.\n',
    );

    expect(suggestQuestions(story, 'en')).toEqual([
      'What is the article about?',
      'What did Sabine Hettich say?',
      'What did Ralf Zoller say?',
    ]);
  });
});
