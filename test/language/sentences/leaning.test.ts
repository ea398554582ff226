import { describe, expect, it } from 'vitest';
import { leansOnBefore } from '../../../src/language/sentences/leaning.ts';

describe('a sentence leans on the one before it', () => {
  it.each([
    'Dorthin sollten die Gespräche verlegt werden.',
    'Grund sind drei Risse im Stahl.',
    'Er bekräftigte seine Forderung.',
    'Deshalb fiel die Sitzung aus.',
    'Der ist aktuell Generalsekretär.',
    'Das bekräftigte die Stadt.',
    'Den lehnte der Rat ab.',
    '„Das war klar“, sagte sie.',
    'It wants to move the talks.',
    'The reason is a crack.',
    'Their demands were refused.',
    '“They knew,” he said.',
  ])('when it begins with what only that explains: %s', (sentence) => {
    expect(leansOnBefore(sentence)).toBe(true);
  });

  it.each([
    'An einem normalen Tag brauche er eine halbe Stunde.',
    'Am Montag nahmen sie das zurück.',
    'Die Stadt verkaufte ihm das Haus.',
    'In 2019, she moved to Leeds.',
    'After the war he moved to Leeds, where he taught.',
  ])('when its first clause has nothing but a pronoun for somebody: %s', (sentence) => {
    expect(leansOnBefore(sentence)).toBe(true);
  });

  it.each([
    'Unterschriften, die er braucht, um bei der Wahl antreten zu dürfen.',
    'Ein Mann, der auf den Stufen sitzt.',
    'Menschen, für die das Bad gebaut wurde.',
  ])('when it is a noun with nothing but clauses about it: %s', (sentence) => {
    expect(leansOnBefore(sentence)).toBe(true);
  });

  it.each([
    'Kinder, die viel lesen, lernen mehr.',
    'Fragen, die der Rat nicht beantwortet, bleiben.',
    'Am Montag sagte Merz, er werde kommen.',
    'Fragen beantworten Sie bitte schriftlich.',
    'In Leeds, Ann Low said they would come.',
    'Die Brücke bleibt gesperrt.',
    'Das Amt wird frei.',
    'Der neue Rat tagt.',
    'Ersatz fährt stündlich.',
    'Dortmund gewann.',
    'Grundlos war das nicht.',
    'Iran wants to move the talks.',
    'Italy agreed.',
    'Thatcher spoke.',
    'Witkoff weiß, was er will.',
    '',
  ])('and not when it says itself what it is about: %s', (sentence) => {
    expect(leansOnBefore(sentence)).toBe(false);
  });
});
