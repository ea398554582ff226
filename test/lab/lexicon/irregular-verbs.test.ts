import { describe, expect, it } from 'vitest';
import {
  irregularEnglishForms,
  irregularGermanForms,
} from '../../../lab/lexicon/irregular-verbs.ts';

describe('the irregular forms', () => {
  it('are known for verbs of both languages', () => {
    expect(irregularEnglishForms('win')).toEqual(['won']);
    expect(irregularGermanForms('gewinnen')).toEqual(['gewann', 'gewonnen']);
    expect(irregularGermanForms('essen')).toEqual(['isst', 'aß', 'gegessen']);
  });

  it.each([
    ['abbrechen', ['abbricht', 'abbrach', 'abgebrochen']],
    ['verlassen', ['verlässt', 'verließ', 'verlassen']],
    ['vergessen', ['vergisst', 'vergaß', 'vergessen']],
    ['beschreiben', ['beschrieb', 'beschrieben']],
  ])('follow the prefix of %s', (infinitive, forms) => {
    expect(irregularGermanForms(infinitive)).toEqual(forms);
  });

  it.each(['spielen', 'begleiten', 'heiraten', 'haus'])('are none for %s', (infinitive) => {
    expect(irregularGermanForms(infinitive)).toEqual([]);
  });
});
