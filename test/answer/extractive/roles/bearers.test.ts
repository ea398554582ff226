import { describe, expect, it } from 'vitest';
import { bearersOf } from '../../../../src/answer/extractive/roles/bearers.ts';
import { createReader } from '../../../../src/app/open-answerer.ts';
import type { Language } from '../../../../src/language/language.ts';
import { askedRole } from '../../../../src/language/questions/people/role.ts';
import { parseArticle } from '../../../../src/story/parse-article.ts';

const read = createReader();

function namesFor(question: string, language: Language, text: string, target: Language) {
  const asked = askedRole(question);
  if (asked === undefined) throw new Error(`${question} asks for nobody`);

  const bytes = new TextEncoder().encode(`# A headline\n\n${text}\n`);
  const { paragraphs } = parseArticle(bytes, 'story.md', { detectLanguage: () => target });
  const places = paragraphs.map((paragraph) => ({ place: paragraph.number, paragraph }));

  return bearersOf(asked, language, places, target, read).flatMap(({ bearers }) =>
    bearers.map(({ name }) => name),
  );
}

describe('who is what was asked for', () => {
  it.each([
    [
      'Wer ist der russische Botschafter?',
      'Das sagte der russische UN-Botschafter Wassili Nebensja.',
      'Nebensja',
    ],
    [
      'Wer ist die Botschafterin?',
      '„Nein“, sagte Christina Lassen, dänische Botschafterin bei der UNO.',
      'Lassen',
    ],
    ['Wer ist der neue Trainer?', 'Neuer Trainer wird Ole Werner.', 'Werner'],
    ['Wer wird neuer Trainer?', 'Ole Werner wird neuer Trainer des Vereins.', 'Werner'],
    [
      'Wer ist der Chef der Lufthansa?',
      'Der Chef der Lufthansa, Carsten Spohr, sprach von Mut.',
      'Spohr',
    ],
    ['Wie heißt die Bürgermeisterin?', 'Ina Kern (Bürgermeisterin) lehnte ab.', 'Kern'],
    ['Wer ist der Leiter des Museums?', 'Jan Berg ist Leiter des Museums.', 'Berg'],
  ])('%s: %s', (question, text, name) => {
    expect(namesFor(question, 'de', text, 'de')).toEqual([name]);
  });

  it.each([
    [
      'Who is the judge?',
      'Files that US District Judge Loretta Preska released are public.',
      'Preska',
    ],
    [
      'Who is the new leader of Hamas?',
      "Yahya Sinwar was named the new leader of Hamas's bureau.",
      'Sinwar',
    ],
    [
      'Who is the standards commissioner?',
      'A letter to Daniel Greenberg, the standards commissioner, said no.',
      'Greenberg',
    ],
    ['Who is the head of the museum?', 'Ann Hill is the head of the museum.', 'Hill'],
  ])('%s: %s', (question, text, name) => {
    expect(namesFor(question, 'en', text, 'en')).toEqual([name]);
  });

  it('is found in the other language', () => {
    const text = 'Das sagte der russische UN-Botschafter Wassili Nebensja.';

    expect(namesFor('Who is the Russian ambassador?', 'en', text, 'de')).toEqual(['Nebensja']);
  });

  it.each([
    ['Wer ist der Trainer?', 'Das sagte Co-Trainer Ole Werner.'],
    ['Wer ist der Trainer?', 'Das sagte der frühere Trainer Ole Werner.'],
    ['Wer ist der neue Trainer?', 'Trainer Ole Werner sprach von Mut.'],
    ['Wer ist der Botschafter?', 'Die Regierung hat den Botschafter von Orsk einbestellt.'],
    [
      'Wer ist der chinesische Botschafter?',
      'Das sagte der russische Botschafter Wassili Nebensja.',
    ],
    [
      'Wie heißt der Sohn?',
      'Das sagte der Landwirt Piotr Kania, dessen Sohn genäht werden musste.',
    ],
    ['Wer ist der Trainer?', 'Der Trainer der Mannschaft lobte Ole Werner und Jan Berg.'],
    ['Wie heißt der Richter?', 'Der Anwalt Ole Werner lobte den Richter.'],
  ])('is nobody by: %s %s', (question, text) => {
    expect(namesFor(question, 'de', text, 'de')).toEqual([]);
  });
});
