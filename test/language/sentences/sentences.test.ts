import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/language/language.ts';
import { splitSentences } from '../../../src/language/sentences/sentences.ts';

function split(text: string, language: Language = 'de'): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

/** "|" marks where a sentence ends. */
const german = [
  'Er kam am 4. Februar. | Dann ging er.',
  'Am 3. und 4. Mai war Ruhe. | Zum 2. Mal siegte er.',
  'Karl der 5. starb. | Ludwig XIV. Hof war groß.',
  'Das war im Jahr 2015. | Frau Merkel regierte.',
  'Vom 31. 12. 2026 an gilt das. | 12 weitere folgten.',
  'Wir essen z. B. Brot, d. h. Getreide, u. a. Roggen. | Das schmeckt.',
  'Dr. Maier und Prof. Dr. Weber kamen. | Hr. Klein nicht.',
  'Nach Art. 5 Abs. 1 gilt das. | Siehe Nr. 7.',
  'Es kostete 3 Mio. Euro, ca. 2 Mrd. Dollar. | Er zahlte 3 Mio. | Die Bank half.',
  'Äpfel, Birnen usw. | Das reicht.',
  'J. D. Vance und George W. Bush sprachen. | J. A. Hobson schwieg.',
  'Er las „Das ist gut. Wirklich gut.“ und ging. | Sie blieb.',
  '„Er sagte: ‚Nein. Nie.‘ Dann ging er“, sagte sie. | Punkt.',
  '„Irregulär. Geschlossen”, sagte er. | „Ja.” | Gut.',
  '»Nein. Nie«, rief er. | «Doch. Ja», sagte sie.',
  '„Kommst du?“ fragte er. | Sie kam.',
  '„Nie geschlossen. | Er ging. | Sie blieb.',
  'Siehe https://a.b/c?D=E.f und www.x.de. | Danke @a.b.',
  'Es sind 3,5 Prozent oder 1.000.000 Euro. | Viel.',
  'Er war … Präsident... | Dann ging er.',
  'In St. Pölten wohnt er. | Yahoo! hat geschlossen.',
];
const english = [
  'Mr. Smith met Mrs. Jones. | Dr. Who vs. Mr. X was on.',
  'The U.S. President came. | He left the U.S. | He was ill.',
  'Fruit, e.g. Apples, i.e. Food. | No. 5 is alive. | No. | Yes.',
  'On Jan. 5 he came at 5 p.m. | The door was open.',
  '“Are you there? I am,” she said. | “Yes!” he said. | “No?” Jane Doe asked.',
  '‘We are here. We stay,’ he said. | Don’t go. | It’s late.',
  'He was 42. | Smith was 43.',
  '"One. Two," he said. | "Three."',
];

describe('sentences', () => {
  it.each(german)('%s', (marked) => {
    const expected = marked.split(' | ');
    expect(split(expected.join(' '))).toEqual(expected);
  });

  it.each(english)('%s', (marked) => {
    const expected = marked.split(' | ');
    expect(split(expected.join(' '), 'en')).toEqual(expected);
  });

  it('splits inside a quotation of more than 400 characters', () => {
    const inner = 'Das ist ein Satz, der etwas länger ist als andere. '.repeat(9).trim();
    expect(split(`„${inner}“, sagte er.`)).toHaveLength(9);
    expect(split(`„${inner.slice(0, 350)}“, sagte er.`)).toHaveLength(1);
  });

  it('always ends at a line end', () => {
    expect(split('„Good\n— Jane“ Doe')).toEqual(['„Good', '— Jane“ Doe']);
  });

  const pieces = fc.constantFrom(
    ...[
      'Er',
      'kam',
      ' ',
      ' ',
      '. ',
      '.',
      '! ',
      '? ',
      '„',
      '“',
      '”',
      '"',
      '‚',
      '‘',
      '’',
      '«',
      '»',
      '(',
      ')',
      '…',
      '\n',
    ],
    ...[
      'z. B.',
      'Dr.',
      '4.',
      'U.S.',
      'J.',
      '𝕏',
      '🙂',
      'https://a.b/?C',
      '- ',
      ': ',
      '12',
      'Das',
      '[',
      ']',
    ],
  );
  const anyText = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
    fc.string({ unit: 'grapheme' }),
  );

  it('cover every character but white space, in order, trimmed and never empty', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom<Language>('de', 'en'), (text, language) => {
        let from = 0;
        for (const { start, end } of splitSentences(text, language)) {
          expect(text.slice(from, start).trim()).toBe('');
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          from = end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  const clause = fc.constantFrom(
    'Er kam am 4. Mai.',
    'Dr. Maier ging z. B. nach Wien.',
    '„Nein. Nie“, sagte sie.',
    'Sie zahlten ca. 3 Mio. Euro.',
    'War das so?',
    'George W. Bush schwieg!',
    'Das sagte Nr. 5 gem. Art. 3.',
  );

  it('come back as they were put together, and do not change when split again', () => {
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 12 }), (clauses) => {
        const sentences = split(clauses.join(' '));
        expect(sentences).toEqual(clauses);
        for (const sentence of sentences) expect(split(sentence)).toEqual([sentence]);
      }),
    );
  });

  it('are found in a paragraph of a megabyte', () => {
    const text = 'Er kam am 4. Mai. Dr. Maier ging „zu. Fuß“ heim. '.repeat(20_000).trim();
    expect(splitSentences(text, 'de')).toHaveLength(40_000);
  });
});
