import { describe, expect, it } from 'vitest';
import { opinionAsked } from '../../../src/answer/question/opinion.ts';

describe('a question for a judgement', () => {
  it.each([
    'Was denkst du darüber?',
    'Wer hat recht?',
    'Ist das fair?',
    'What do you think about it?',
    "who's to blame for this",
    'Is it really fair?',
    'Should the state pay more for music?',
    'Did the home side really deserve it?',
    'Is the new coach too strict?',
    'Was she the right person for the post?',
    'Ist Frau Kern die beste Trainerin im Land?',
    'War er ein schlechter Minister?',
    'ist das neue bad besser als das alte',
    'Hat Trump recht?',
    'Wer würde ein Spiel zwischen den beiden gewinnen?',
    'war der alte trainer besser im umgang mit den spielern als kern',
    'wie lange bleibt sie noch, deine schätzung',
    'Was soll man davon halten?',
    'Wen soll ich wählen?',
    'What should I make of this?',
    'Who should we believe?',
  ])('knows that %j asks for more than a story can prove', (question) => {
    expect(opinionAsked(question)).toBe('own');
  });

  it.each([
    'Sollte man das Auto jetzt kaufen?',
    'wer gewinnt die wahl',
    'Who will win?',
    'should we worry?',
    'Will there be an investigation?',
    'Sollte meine Tochter das lernen?',
    'Soll ich nach Ahlbrunn ziehen?',
    'Sollten wir uns Sorgen machen?',
    'Lohnt sich eine Klage?',
  ])('knows that %j asks for a forecast or advice, which a story may give', (question) => {
    expect(opinionAsked(question)).toBe('forecast');
  });

  it.each([
    'Was passiert, wenn die Gespräche scheitern?',
    'What if the talks collapse?',
    'Was denkt Rubio über die Gespräche?',
    'Wer hat das gesagt?',
    'Wann sollten die Gespräche stattfinden?',
    'Wo soll das Stadion stehen?',
    'Was hält die Bürgermeisterin davon?',
    'Wer gewann das Spiel?',
    'What does Trump think about the deal?',
    'Who won the match?',
    'Why should the talks be moved?',
    'What did the analyst say was right?',
    'Is it true that Iran refused?',
    'Sollten die Gespräche in Oman stattfinden?',
    'Ist das neue Bad gut besucht?',
    'Is the new pool too far away to walk?',
    'Was the bridge closed for good?',
    'Was soll man bei einer Erkältung essen?',
    'Wie viele Stunden soll man schlafen?',
    'Wo sollte ich mich melden?',
    'What should I do in an emergency?',
    'Where should you look for details?',
  ])('leaves %j to the story', (question) => {
    expect(opinionAsked(question)).toBeUndefined();
  });
});
