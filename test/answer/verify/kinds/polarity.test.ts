import { describe, expect, it } from 'vitest';
import { isTurnedAround } from '../../../../src/answer/verify/kinds/polarity.ts';

describe('a sentence that affirms what its quotes deny', () => {
  it.each([
    'nicht',
    'niemals',
    'nie',
    'kein',
    'keine',
    'keinen',
    'keinem',
    'keiner',
    'keines',
    'not',
    'never',
    'no',
  ])('is turned around after %j', (negation) => {
    expect(isTurnedAround('Es gab Zugeständnisse.', [`Es gab ${negation} Zugeständnisse.`])).toBe(
      true,
    );
  });

  it.each([
    ['over any space, also a line break', 'Sie hatten nicht \n zugestimmt.'],
    ['whatever the case', 'NICHT ZUGESTIMMT haben sie.'],
  ])('is turned around %s', (_, quote) => {
    expect(isTurnedAround('Sie haben zugestimmt.', [quote])).toBe(true);
  });

  it('is turned around by whichever of its quotes', () => {
    expect(isTurnedAround('Sie haben zugestimmt.', ['Sie redeten.', 'Nicht zugestimmt!'])).toBe(
      true,
    );
  });

  it.each([
    ['its word is affirmed elsewhere', 'Wir wurden befragt.', ['nicht befragt', 'heute befragt']],
    ['it denies too', 'Sie haben niemals zugestimmt.', ['nicht zugestimmt']],
    ['its word is short', 'Er kam gern.', ['nicht gern']],
    ['a word ends like a negation', 'Es gab Zugeständnisse.', ['Casino Zugeständnisse']],
    ['something stands between', 'Es gab Zugeständnisse.', ['nicht: Zugeständnisse']],
    ['another word is denied', 'Sie haben zugestimmt.', ['nicht gefragt, zugestimmt']],
    ['nothing is quoted', 'Sie haben zugestimmt.', []],
  ])('is not when %s', (_, sentence, quotes) => {
    expect(isTurnedAround(sentence, quotes)).toBe(false);
  });

  it('is turned around by a quote that begins with the negation, after another quote', () => {
    expect(isTurnedAround('Sie haben zugestimmt.', ['Sie haben', 'nicht zugestimmt'])).toBe(true);
  });

  it('counts words from five letters on', () => {
    expect(isTurnedAround('Er kam gerne.', ['nicht gerne'])).toBe(true);
  });

  it('does not take words of two quotes for neighbours that follow each other on one line', () => {
    expect(isTurnedAround('Es war Absicht.', ['Das war es, nichts', 'Absicht'])).toBe(false);
  });

  it.each([
    'abgelehnt',
    'ablehnte',
    'lehnte',
    'verweigerte',
    'weigerte',
    'bestritt',
    'bestreitet',
    'dementierte',
    'scheiterte',
    'rejected',
    'refused',
    'denied',
    'denying',
    'declined',
    'failed',
    'unklar',
  ])('is a denial itself with %j', (verb) => {
    expect(isTurnedAround(`Zugestimmt ${verb}.`, ['nicht zugestimmt'])).toBe(false);
  });

  it('is no denial by such letters within a word', () => {
    expect(isTurnedAround('Zugestimmt gründlich.', ['nicht zugestimmt'])).toBe(true);
  });
});
