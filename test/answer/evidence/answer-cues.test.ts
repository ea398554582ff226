import { describe, expect, it } from 'vitest';
import { expectedCues, showsAnyCue } from '../../../src/answer/evidence/answer-cues.ts';

const shows = (question: string, line: string) => showsAnyCue(line, expectedCues(question));

describe('the look of an answer', () => {
  it.each([
    ['Was kostet der Eintritt?', 'Karten gibt es ab 12,70 €.', 'Wir freuen uns auf Sie.'],
    ['How much does it cost?', 'Entry is free.', 'We look forward to you.'],
    ['Für welche Altersgruppe ist das?', 'Kinder von 6 bis 12 Jahren', 'Wir öffnen bald.'],
    ['In welchen Sprachen gibt es Kurse?', 'Deutsch, Türkisch, Dari', 'Wir öffnen bald.'],
    ['Wie kann ich das Rathaus kontaktieren?', 'rathaus@stadt.example', 'Der Bau ist alt.'],
    ['Wo kann ich mich beraten lassen?', 'Beim Jugendamt', 'Viele tun es.'],
    ['Wer kann teilnehmen?', 'Für wen: Frauen mit Kindern', 'Anmeldung erforderlich'],
    ['Welche Unterlagen brauche ich?', 'Reisepass und Geburtsurkunde', 'Wir freuen uns.'],
    ['When is it open?', 'Monday to Friday, 8:00 to 12:00', 'It is a fine building.'],
    ['Wie lange dauert der Kurs?', 'Er geht über sechs Wochen.', 'Er ist beliebt.'],
    ['Wo melde ich mich an?', 'www.stadt.example', 'Viele tun es.'],
    ['Was sind die Voraussetzungen?', 'Sie müssen hier wohnen.', 'Karten am Eingang'],
    ['Warum gibt es das?', 'Damit niemand allein bleibt.', 'Karten am Eingang'],
  ])('%s %s, not %s', (question, answer, other) => {
    expect(shows(question, answer)).toBe(true);
    expect(shows(question, other)).toBe(false);
  });

  it('is nothing in particular for a question that asks for none', () => {
    expect(expectedCues('Erzähl mir vom Zoo')).toEqual([]);
    expect(shows('Erzähl mir vom Zoo', '12,70 €')).toBe(false);
  });

  it('takes whole words where it says so', () => {
    expect(shows('Wie viele sind es?', 'Allerdings keine')).toBe(false);
    expect(shows('Wie viele sind es?', 'Drei')).toBe(true);
  });
});
