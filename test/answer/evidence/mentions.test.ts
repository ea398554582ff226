import { describe, expect, it } from 'vitest';
import { mentionChange, mentionedShare } from '../../../src/answer/evidence/mentions.ts';
import { readQuestion } from '../../../src/search/question/question.ts';

describe('what was named', () => {
  it.each([
    ['Bus', 'Der Busverkehr wird nicht eingestellt.', 1],
    ['Bus', 'Ein Badebus fährt ins Hallenbad.', 1],
    ['Bus', 'Der Verkehr ruht.', 0],
    ['Seekarten', 'Verloren ist die Sammlung der Seefahrtskarten.', 1],
    ['Seekarten', 'Die Landkarten sind noch da.', 0],
    ['Beiträge', 'Das Land trägt bei, was fehlt.', 0],
  ])('is mentioned where a compound begins or ends with it: %s, %s', (named, text, share) => {
    expect(mentionedShare({ text: named, language: 'de' }, readQuestion)(text, 'de')).toBe(share);
  });

  it('is what a word says by itself, where a paragraph has that, before any word that begins with it', () => {
    const change = mentionChange({ text: 'the councillor', language: 'en' }, readQuestion);
    const [board, woman] = change([
      { text: 'They are paid by the council.', language: 'en' },
      { text: 'The councillor drew up the ban.', language: 'en' },
    ]);

    expect(woman).toBeGreaterThan(board ?? Number.POSITIVE_INFINITY);
    expect(change([{ text: 'They are paid by the council.', language: 'en' }])).toEqual([woman]);
  });
});
