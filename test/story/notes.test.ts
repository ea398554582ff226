import { describe, expect, it } from 'vitest';
import { isNote } from '../../src/story/notes.ts';

describe('a note about the authors', () => {
  it.each([
    ['Die Mitarbeiter von All Israel News sind ein Team von Journalisten in Israel.', undefined],
    ['Die Redaktion der Morgenpost besteht aus 20 Redakteurinnen.', undefined],
    ['Der Autor ist freier Journalist in Wien.', undefined],
    ['Die Autorin ist seit 2014 Korrespondentin in Kairo.', undefined],
    ['Die Autorin Jana Weber ist Redakteurin im Ressort Politik.', undefined],
    ['The author is a senior fellow at the Institute for Peace.', undefined],
    ['All Israel News staff is a team of journalists in Israel.', undefined],
    ['The All Israel News Staff is a team of journalists in Israel.', undefined],
    ['About the author: Jane Doe lives in Boston.', undefined],
    ['Jane Doe is a reporter at The Daily.', 'The Daily'],
    ['The Daily is a news site in Boston.', 'The Daily'],
  ])('is %j', (text, outlet) => {
    expect(isNote(text, outlet)).toBe(true);
  });

  it.each([
    'Der Autor ist in Paris gestorben, teilte die Polizei mit.',
    'Die Mitarbeiter von Tesla sind seit Montag im Streik.',
    'Jane Doe is a reporter who was arrested on Monday.',
    'Witkoff antwortete angeblich: „Der Autor ist Journalist.“',
    'Rubio is a team player, officials said.',
    'The author was attacked in 2022.',
    'The Daily reported on Monday that the talks were over.',
  ])('is not %j', (text) => {
    expect(isNote(text, 'The Daily')).toBe(false);
  });
});
