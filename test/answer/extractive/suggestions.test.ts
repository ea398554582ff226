import { describe, expect, it } from 'vitest';
import { suggestQuestions } from '../../../src/answer/extractive/suggestions.ts';
import { articleOf } from '../../support/story.ts';

const story = (text: string) => articleOf(`---\ntitle: Das Bad\nlanguage: de\n---\n\n${text}\n`);

describe('suggested questions', () => {
  it('ask for the words of whoever has a name', () => {
    const asked = suggestQuestions(
      story('„Das Bad bleibt“, sagte Bürgermeisterin Ina Brandt.'),
      'de',
    );

    expect(asked).toEqual(['Worum geht es in dem Artikel?', 'Was sagte Ina Brandt?']);
  });

  it('name nobody who is only described', () => {
    const described = story(
      'Die Opposition kritisierte die Kosten. Die Opposition sagte, das Bad sei zu teuer.',
    );

    expect(suggestQuestions(described, 'de')).toEqual(['Worum geht es in dem Artikel?']);
    expect(suggestQuestions(described, 'en')).toEqual(['What is the story about?']);
  });
});
