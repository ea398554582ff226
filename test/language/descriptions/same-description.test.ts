import { describe, expect, it } from 'vitest';
import { likenessTo } from '../../../src/language/descriptions/same-description.ts';

const toGerman = (asked: string, text: string) =>
  likenessTo({ text: asked, language: 'en' })?.({ text, language: 'de' });
const toEnglish = (asked: string, text: string) =>
  likenessTo({ text: asked, language: 'de' })?.({ text, language: 'en' });

describe('somebody without a name is known again', () => {
  it.each([
    ['the US official', 'ein hochrangiger US-Beamter'],
    ['the us official', 'ein hochrangiger US-Beamter'],
    ['the American official', 'ein hochrangiger US-Beamter'],
    ['the senior Israeli official', 'ein hochrangiger israelischer Beamter'],
    ['the Iranian source', 'eine hochrangige iranische Quelle'],
    ['the mayor', 'die Bürgermeisterin'],
    ['the farmer', 'Landwirt Emil Prasser'],
    ['the farmer', 'Landwirt'],
  ])('in a German story: %s', (asked, text) => {
    expect(toGerman(asked, text)).toMatchObject({ isSame: true, isFromElsewhere: false });
  });

  it.each([
    ['der US-Beamte', 'a senior US official'],
    ['der us-beamte', 'a senior US official'],
    ['der israelische Beamte', 'a senior Israeli official'],
    ['die Sprecherin', 'a spokeswoman'],
    ['der Sprecher der Polizei', 'a spokesman for the police'],
    ['der Trainer', 'coach Ruth Abernethy'],
  ])('in an English story: %s', (asked, text) => {
    expect(toEnglish(asked, text)).toMatchObject({ isSame: true, isFromElsewhere: false });
  });

  it('in other words of its own language', () => {
    const likeness = likenessTo({ text: 'der Bauer', language: 'de' });

    expect(likeness?.({ text: 'Landwirt Emil Prasser', language: 'de' }).isSame).toBe(true);
  });

  it('by how many they are', () => {
    expect(toGerman('the US official', 'US-Beamte')).toMatchObject({
      isSame: true,
      isSameNumber: false,
    });
    expect(toGerman('the US officials', 'US-Beamte')?.isSameNumber).toBe(true);
  });

  it.each([
    ['the US official', 'ein hochrangiger israelischer Beamter'],
    ['the US official', 'hochrangige Beamte'],
    ['the US source', 'eine hochrangige iranische Quelle'],
  ])('and told from those of elsewhere: %s, %s', (asked, text) => {
    expect(toGerman(asked, text)).toMatchObject({ isSame: false, isFromElsewhere: true });
  });

  it.each([
    ['the senior official', 'ein Beamter'],
    ['the 58-year-old', 'die 52-Jährige'],
    ['the teacher', 'die Bürgermeisterin'],
  ])('and from others: %s, %s', (asked, text) => {
    expect(toGerman(asked, text)?.isSame).toBe(false);
  });

  it.each(['Marco Rubio', 'the teacher Rahel Teka', 'Fischer', 'the harbour'])(
    'but not by a name, or by what is no person: %s',
    (asked) => {
      expect(likenessTo({ text: asked, language: 'en' })).toBeUndefined();
    },
  );
});
