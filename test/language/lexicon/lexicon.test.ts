import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import type { Lexicon } from '../../../src/language/lexicon/lexicon.ts';
import { lazyLexicons, loadLexicon } from '../../../src/language/lexicon/load-lexicon.ts';
import { words } from '../../../src/language/words/words.ts';

let english: Lexicon;
let german: Lexicon;

beforeAll(() => {
  english = loadLexicon('en');
  german = loadLexicon('de');
});

const translationsOf = (lexicon: Lexicon, text: string, word: string): string[] =>
  lexicon
    .translate(words(text))
    .filter((translated) => translated.word === word)
    .flatMap(({ translations }) => translations.map((translation) => translation.text));

describe('the lexicon that comes with the program', () => {
  it.each([
    ['Who is the president?', 'president', 'präsident'],
    ['Who is the Secretary of State?', 'secretary', 'außenminister'],
    ['Where are the foreign ministers?', 'ministers', 'außenminister'],
    ['What was cancelled?', 'cancelled', 'absagen'],
    ['Who won?', 'won', 'gewann'],
    ['Is Iranian oil cheap?', 'iranian', 'iranisch'],
    ['What does Turkey say?', 'turkey', 'türkei'],
  ])('translates "%s": %s as %s', (question, word, expected) => {
    expect(translationsOf(english, question, word)).toContain(expected);
  });

  it.each([
    ['Wer ist der Außenminister?', 'außenminister', 'foreign minister'],
    ['Wer sprach von Verhandlungen?', 'verhandlungen', 'negotiations'],
    ['Wer gewann?', 'gewann', 'win'],
    ['Welche Häuser?', 'häuser', 'houses'],
  ])('translates "%s": %s as %s', (question, word, expected) => {
    expect(translationsOf(german, question, word)).toContain(expected);
  });

  it('takes an unknown German compound as its parts', () => {
    const translated = german.translate(['raketenabkommen']);

    expect(translated.map(({ word }) => word)).toEqual(['raketen', 'abkommen']);
    expect(translated.every(({ translations }) => translations.length > 0)).toBe(true);
  });

  it('knows no translation of a name', () => {
    expect(english.translate(['witkoff'])).toEqual([{ word: 'witkoff', translations: [] }]);
  });

  it('drops function words, unless there are no others', () => {
    expect(english.translate(['who', 'won']).map(({ word }) => word)).toEqual(['won']);
    expect(english.translate(['who']).map(({ word }) => word)).toEqual(['who']);
    expect(english.translate([])).toEqual([]);
  });

  it('gives weights above 0 to 1, best first, the best 1, for any words, the same every time', () => {
    const token = fc.oneof(
      fc.constantFrom('foreign', 'ministers', 'talks', 'won', 'of', 'state', 'plants', 'häuser'),
      fc.stringMatching(/^[a-zäöü]{1,10}$/),
    );

    fc.assert(
      fc.property(fc.array(token, { maxLength: 6 }), (question) => {
        for (const lexicon of [english, german]) {
          const translated = lexicon.translate(question);
          expect(lexicon.translate(question)).toEqual(translated);

          for (const { translations } of translated) {
            const weights = translations.map(({ weight }) => weight);

            expect(weights).toEqual(weights.toSorted((one, other) => other - one));
            expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
            if (weights.length > 0) expect(weights[0]).toBe(1);
          }
        }
      }),
    );
  });
});

describe('loadLexicon', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lexicon-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('names a missing file and how to get it back', () => {
    const path = join(folder, 'none.bin');

    expect(() => loadLexicon('en', path)).toThrow(UserError);
    expect(() => loadLexicon('en', path)).toThrow(/none\.bin.*build-lexicon/);
  });

  it('refuses a damaged file', () => {
    const path = join(folder, 'damaged.bin');
    writeFileSync(path, 'FNTR, but not really a lexicon at all');

    expect(() => loadLexicon('en', path)).toThrow(UserError);
  });

  it('loads a lexicon at first need only, and once', () => {
    const loaded: string[] = [];
    const lexiconFrom = lazyLexicons((from) => {
      loaded.push(from);

      return english;
    });

    expect(loaded).toEqual([]);
    lexiconFrom('en');
    lexiconFrom('en');
    expect(loaded).toEqual(['en']);
  });
});
