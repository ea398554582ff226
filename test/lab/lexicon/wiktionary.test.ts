import { describe, expect, it } from 'vitest';
import { parseWiktionary } from '../../../lab/lexicon/wiktionary.ts';

const parsed = (...lines: string[]) =>
  parseWiktionary(lines.join('\n')).map(
    ({ english, german }) => `${english.join(' ')}=${german.join(' ')}`,
  );

describe('parseWiktionary', () => {
  it('reads every translation and drops gender, senses and notes', () => {
    expect(
      parsed(
        'abide {v} (to await (for)) :: [with genitive] harren, sich legen (storm), der Rest {m}',
      ),
    ).toEqual(['abide=harren', 'abide=legen', 'abide=rest']);
  });

  it('keeps entries of several words on either side', () => {
    expect(parsed('nuclear winter {n} (drop in temperature) :: nuklearer Winter')).toEqual([
      'nuclear winter=nuklearer winter',
    ]);
  });

  it('gives a redirected headword the translations of its target, wherever that stands', () => {
    expect(
      parsed(
        'fiber {n} (fibre) SEE: fibre ::',
        'fibre {n} :: Faser {f}',
        'fiber {n} SEE: fibre ::',
      ),
    ).toEqual(['fibre=faser', 'fiber=faser']);
  });

  it('leaves out comments, affixes, proverbs and what has no translation', () => {
    expect(
      parsed(
        '# License :: CC BY-SA',
        '-hood {suffix} :: -heit',
        'anti- {prefix} :: anti-',
        'all that glitters is not gold {proverb} :: es ist nicht alles Gold, was glänzt',
        'nothing {n} ::',
        '',
      ),
    ).toEqual([]);
  });
});
