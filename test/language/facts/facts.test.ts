import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf, unknownFact } from '../../../src/answer/verify/check-facts.ts';
import { datesIn } from '../../../src/language/facts/dates.ts';
import { numbersIn } from '../../../src/language/facts/numbers.ts';
import { namedPlaces } from '../../../src/language/facts/place-names.ts';
import { findPlaces, placesIn } from '../../../src/language/facts/places.ts';
import { isSameName, nameSkeleton } from '../../../src/language/words/transliterate.ts';

describe('numbers', () => {
  it.each([
    ['den 12-tägigen Krieg', 'de', [12]],
    ['den zwölftägigen Krieg', 'de', [12]],
    ['the twelve-day war', 'en', [12]],
    ['the twelfth day', 'en', [12]],
    ['einundzwanzig', 'de', [21]],
    ['twenty-one men', 'en', [21]],
    ['twenty one men', 'en', [21]],
    ['dreihundertfünfundvierzig', 'de', [345]],
    ['zweitausend', 'de', [2000]],
    ['1.250 Euro und 1,250 Dollar', 'de', [1250]],
    ['2,5 Millionen', 'de', [2_500_000]],
    ['2.5 million', 'en', [2_500_000]],
    ['3 Milliarden', 'de', [3e9]],
    ['3 billion', 'en', [3e9]],
    ['3 Billionen', 'de', [3e12]],
    ['3 trillion', 'en', [3e12]],
    ['Hunderte', 'de', [100]],
    ['hundreds', 'en', [100]],
    ['der vierte Februar, zum siebten Mal', 'de', [4, 7]],
    ['zweimal', 'de', [2]],
    ['ein Beamter und eine Quelle', 'de', []],
    ['one of the officials', 'en', []],
    ['First, the talks failed.', 'en', []],
    ['die Achtung und ein Viertel', 'de', []],
  ] as const)('of %j (%s) are %j', (text, language, numbers) => {
    expect([...numbersIn(text, language)]).toEqual(numbers);
  });

  it('are the same in words of both languages', () => {
    const german =
      'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig'.split(
        ' ',
      );
    const english =
      'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
        ' ',
      );

    for (const [index, word] of german.entries()) {
      expect([...numbersIn(word, 'de')]).toEqual([index + 2]);
      expect([...numbersIn(english[index] ?? '', 'en')]).toEqual([index + 2]);
    }
  });

  it('come out of digits as they went in', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), (value) => {
        expect([...numbersIn(value.toLocaleString('de'), 'de')]).toEqual([value]);
        expect([...numbersIn(value.toLocaleString('en'), 'en')]).toEqual([value]);
        expect([...numbersIn(String(value), 'en')]).toEqual([value]);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['am 4. Februar 2026', ['month 2']],
    ['February 4, 2026', ['month 2']],
    ['am 04.02.2026', ['month 2']],
    ['2026-02-04', ['month 2']],
    ['am Mittwochabend', ['weekday 3']],
    ['on Wednesday evening', ['weekday 3']],
    ['He may march on Monday', ['weekday 1']],
    ['in May', ['month 5']],
    ['im März', ['month 3']],
    ['Trump May be asked', []],
  ])('of %j are %j', (text, dates) => {
    expect([...datesIn(text)]).toEqual(dates);
  });
});

describe('places', () => {
  it.each([
    ['die Türkei', 'Turkey'],
    ['türkische Beamte', 'Turkish officials'],
    ['Deutschland', 'Germany'],
    ['die Vereinigten Staaten', 'the United States'],
    ['USA', 'US'],
    ['Saudi-Arabien', 'Saudi Arabia'],
    ['das Weiße Haus', 'the White House'],
    ['die Schweiz', 'Switzerland'],
    ['Ägypten', 'Egypt'],
    ['Jemens', 'Yemen'],
    ['Kiew', 'Kyiv'],
    ['die Vereinten Nationen', 'the United Nations'],
  ])('%j and %j are one', (german, english) => {
    expect([...placesIn(german)]).toEqual([...placesIn(english)]);
    expect(placesIn(german).size).toBe(1);
  });

  it.each(['they told us', 'he ate turkey', 'sie sagten es uns', 'Un homme'])(
    'are none in %j',
    (text) => {
      expect(placesIn(text).size).toBe(0);
    },
  );
});

describe('the places of a text', () => {
  const named = namedPlaces().flatMap(({ name, forms }) => forms.map((form) => ({ name, form })));
  const source = (form: string) =>
    form.replace(/[.()]/gu, '\\$&').replace(/\*/gu, '\\p{L}*').replace(/ /gu, '\\s+');
  const oneOfAll = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${named
      .map(({ form }) => form)
      .sort((one, other) => other.length - one.length)
      .map(source)
      .join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  const openEnds = named
    .filter(({ form }) => form.includes('*'))
    .map(({ form, name }) => ({ shape: new RegExp(`^${source(form)}$`, 'u'), name }));

  /** The names that one expression of all forms finds, those that no text writes small. */
  function byOneExpression(text: string) {
    return Array.from(text.toLowerCase().matchAll(oneOfAll), ({ 0: found, index }) => {
      const plain = found.replace(/\s+/gu, ' ');
      const place =
        named.findLast(({ form }) => form === plain)?.name ??
        openEnds.find(({ shape }) => shape.test(plain))?.name ??
        plain;
      return { place, start: index, length: found.length };
    }).filter(({ start }) => /\p{Lu}/u.test(text.charAt(start)));
  }

  it('are those that one expression of all names finds', () => {
    const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
    const form$ = fc
      .constantFrom(...named.map(({ form }) => form))
      .filter((form) => !/^(?:us|usa|u\.s\.?|uk|un|uno|eu)$/u.test(form))
      .map((form) => capital(form.replace('*', 'en')));
    const between$ = fc.constantFrom(' ', '-', ', ', '', 's ', ' und ', '\n', '. ', '2', ' (');
    const text$ = fc
      .array(fc.tuple(form$, between$), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.map(([form, between]) => form + between).join(''));

    fc.assert(
      fc.property(text$, (text) => {
        const isCapital = ({ start }: { start: number }) => /\p{Lu}/u.test(text.charAt(start));
        expect(findPlaces(text).filter(isCapital)).toEqual(
          byOneExpression(text).filter(
            ({ start, length }) =>
              !/^(?:us|usa|u\.s\.?|uk|un|uno|eu)$/iu.test(text.slice(start, start + length)),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('names', () => {
  it.each([
    ['Qatar', 'Katar'],
    ['Netanyahu', 'Netanjahu'],
    ['Zelensky', 'Selenskyj'],
    ['Khamenei', 'Chamenei'],
    ['Witkoff', 'Witkoffs'],
    ['Rubio', 'Rubio’s'],
    ['Iran', 'iranischen'],
    ['Israeli', 'israelische'],
  ])('%j is %j', (one, other) => {
    expect(isSameName(nameSkeleton(one), nameSkeleton(other))).toBe(true);
  });

  it.each([
    ['Austria', 'Australia'],
    ['Katar', 'Katarina'],
    ['Iran', 'Irak'],
    ['Putin', 'Puten'],
    ['', ''],
  ])('%j is not %j', (one, other) => {
    expect(isSameName(nameSkeleton(one), nameSkeleton(other))).toBe(false);
  });
});

describe('a sentence', () => {
  const facts = factsOf(
    'Am Mittwoch warnte US-Außenminister Marco Rubio den Iran vor 12 Raketen aus Teheran.',
    'de',
  );

  it.each([
    ['Rubio warnte den Iran am Mittwoch vor zwölf Raketen.', 'de'],
    [
      'On Wednesday, Secretary of State Marco Rubio warned Iran about twelve missiles from Tehran.',
      'en',
    ],
    ['The American minister spoke.', 'en'],
    ['Meanwhile the talks failed.', 'en'],
    ['Der Minister sprach nach Angaben der Zeitung eine Warnung aus.', 'de'],
  ] as const)('has no fact that its paragraph lacks: %j', (sentence, language) => {
    expect(unknownFact(sentence, language, facts)).toBeUndefined();
  });

  it.each([
    ['Rubio warnte am Donnerstag.', 'de', 'unknown-date'],
    ['Rubio warnte vor 13 Raketen.', 'de', 'unknown-number'],
    ['Rubio warned of thirteen missiles.', 'en', 'unknown-number'],
    ['Lawrow warnte den Iran.', 'de', 'unknown-name'],
    ['Es warnte Sergej Lawrow.', 'de', 'unknown-name'],
    ['Netanyahu told Iran so.', 'en', 'unknown-name'],
    ['Rubio warned Iraq.', 'en', 'unknown-name'],
    ['Rubio warned the NATO.', 'en', 'unknown-name'],
    ['Laut CNN warnte Rubio.', 'de', 'unknown-name'],
  ] as const)('has one: %j', (sentence, language, outcome) => {
    expect(unknownFact(sentence, language, facts)?.outcome).toBe(outcome);
  });
});
