import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../../lab/lexicon/build-lexicon.ts';

const sources = {
  wiktionary: 'win {v} :: gewinnen, siegen\nprime minister {n} :: Premierminister {m}\n',
  supplement: 'ceasefire {n} :: Waffenruhe\n',
  news: { english: 'The house\nThe dog\n', german: 'Das Haus\nDer Hund\n' },
  bible: { english: '### Ruth\n[1:1] The house\n', german: '### Ruth\n[1:1] Das Haus\n' },
};

describe('buildLexicon', () => {
  it('translates in both directions, words and phrases, irregular forms too', () => {
    const { en, de } = buildLexicon(sources);
    const texts = (translations: readonly { text: string }[]) => translations.map((t) => t.text);

    expect(texts(en.get('win'))).toEqual(expect.arrayContaining(['gewinnen', 'gewann', 'siegen']));
    expect(texts(en.get('won'))).toContain('gewinnen');
    expect(texts(en.get('prime minister'))).toEqual(['premierminister']);
    expect(texts(en.get('ceasefire'))).toEqual(['waffenruhe']);
    expect(texts(de.get('premierminister'))).toContain('prime minister');
    expect(texts(de.get('gewann'))).toContain('win');
    expect(texts(de.get('haus'))[0]).toBe('house');
  });

  it('gives the same bytes for the same sources', () => {
    const one = buildLexicon(sources);
    const other = buildLexicon(sources);

    expect(one.en.toBytes()).toEqual(other.en.toBytes());
    expect(one.de.toBytes()).toEqual(other.de.toBytes());
  });

  it('gives weights above 0 to 1, best first, at most twelve', () => {
    const { en } = buildLexicon({
      ...sources,
      wiktionary: `set {v} :: ${Array.from({ length: 30 }, (_, index) => `wort${index}`).join(', ')}\n`,
    });
    const weights = en.get('set').map(({ weight }) => weight);

    expect(weights.length).toBeGreaterThan(0);
    expect(weights.length).toBeLessThanOrEqual(12);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
  });
});
