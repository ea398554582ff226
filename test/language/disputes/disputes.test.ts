import { describe, expect, it } from 'vitest';
import {
  answersWanted,
  corrects,
  excepts,
  tellsOtherwise,
} from '../../../src/language/disputes/disputes.ts';

describe('what a question wants to know', () => {
  it.each([
    ['Wie viele Risse hat die Brücke?', 'de', 'amount'],
    ['Was kosten die Bilder?', 'de', 'amount'],
    ['Wann wurde das Feuer gelöscht?', 'de', 'time'],
    ['Wird die Brücke abgerissen?', 'de', 'whether'],
    ['Gibt es bald eine Einigung?', 'de', 'whether'],
    ['How long will the closure last?', 'en', 'amount'],
    ['What are the stolen paintings worth?', 'en', 'amount'],
    ['When was the fire put out?', 'en', 'time'],
    ['Was the alarm on?', 'en', 'whether'],
    ['Warum wird die Brücke abgerissen?', 'de', undefined],
    ['Who put the fire out?', 'en', undefined],
  ] as const)('%s', (question, language, wanted) => {
    expect(answersWanted(question, language)).toBe(wanted);
  });
});

describe('a sentence', () => {
  it('says that somebody says otherwise', () => {
    expect(tellsOtherwise('Der frühere Brückenmeister widerspricht.', 'de')).toBe(true);
    expect(tellsOtherwise('Er wies das zurück.', 'de')).toBe(true);
    expect(tellsOtherwise('Passengers remember it differently.', 'en')).toBe(true);
    expect(tellsOtherwise('Der Brückenmeister stimmt zu.', 'de')).toBe(false);
  });

  it('says no more than that somebody is against something, or in contrast', () => {
    expect(tellsOtherwise('Der Notarzt sagte dagegen, sie sei gefährdet gewesen.', 'de')).toBe(
      true,
    );
    expect(tellsOtherwise('Die Union stimmte dagegen.', 'de')).toBe(false);
    expect(tellsOtherwise('The council, however, is still waiting.', 'en')).toBe(false);
  });

  it('denies something of others alone', () => {
    expect(excepts('keine Verhandlungen über andere Themen', 'de')).toBe(true);
    expect(excepts('no talks about other topics', 'en')).toBe(true);
    expect(excepts('keine Sirene hat gewarnt', 'de')).toBe(false);
  });

  it('puts right what was told before', () => {
    expect(corrects('Später korrigierte das Amt die Zahl auf 14.', 'de')).toBe(true);
    expect(corrects('The police corrected the figure to nine.', 'en')).toBe(true);
    expect(corrects('Am Abend sprach das Amt von 23 Rissen.', 'de')).toBe(false);
  });
});
