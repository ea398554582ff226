import { describe, expect, it } from 'vitest';
import { missingWords } from '../../../src/answer/look/missing-words.ts';
import { createReader } from '../../../src/app/open-answerer.ts';
import { articleOf } from '../../support/articles.ts';

const pool = articleOf('bad.md', 'Das Freibad schließt im Herbst. Der Rat stimmte dafür.\n');
const read = createReader();

describe('what of a question a story does not speak of', () => {
  it.each([
    ['Was kostet das Freibad?', 'de', ['kostet']],
    ['Wann schließen die Freibäder im Dorf?', 'de', ['dorf']],
    ['Is the autumn cold?', 'en', ['cold']],
  ] as const)('%s', (text, language, missing) => {
    expect(missingWords({ text, language, story: pool }, read)).toEqual(missing);
  });

  it('is all of it where each word stands somewhere, or no story is about it', () => {
    expect(
      missingWords({ text: 'Stimmte das Freibad?', language: 'de', story: pool }, read),
    ).toEqual(['stimmte', 'freibad']);
    expect(missingWords({ text: 'Wo ist der Zoo?', language: 'de' }, read)).toEqual(['zoo']);
  });

  it('never holds a number or an address', () => {
    const text = 'Ruft 0171 2345678 wegen max@example.org oder https://example.org/ich Lena an?';

    expect(missingWords({ text, language: 'de' }, read)).toEqual(['ruft', 'lena']);
  });
});
