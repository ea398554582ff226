import { describe, expect, it } from 'vitest';
import { asksForOpinion } from '../../../src/answer/question/opinion.ts';

describe('asksForOpinion', () => {
  it.each([
    'Was denkst du darüber?',
    'Wer hat recht?',
    'Sollte man das Auto jetzt kaufen?',
    'wer gewinnt die wahl',
    'Ist das fair?',
    'Was passiert, wenn die Gespräche scheitern?',
    'What do you think about it?',
    "who's to blame for this",
    'Who will win?',
    'should we worry?',
    'Is it really fair?',
    'Should the state pay more for music?',
    'Did the home side really deserve it?',
    'Is the new coach too strict?',
    'Was she the right person for the post?',
    'Sollte meine Tochter das lernen?',
    'Ist Frau Kern die beste Trainerin im Land?',
    'War er ein schlechter Minister?',
    'ist das neue bad besser als das alte',
    'Soll ich nach Ahlbrunn ziehen?',
    'Hat Trump recht?',
    'Wer würde ein Spiel zwischen den beiden gewinnen?',
    'war der alte trainer besser im umgang mit den spielern als kern',
    'wie lange bleibt sie noch, deine schätzung',
    'Sollten wir uns Sorgen machen?',
    'Was soll man davon halten?',
    'Wen soll ich wählen?',
    'What should I make of this?',
    'Who should we believe?',
  ])('knows that %j asks for more than a story can prove', (question) => {
    expect(asksForOpinion(question)).toBe(true);
  });

  it.each([
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
    expect(asksForOpinion(question)).toBe(false);
  });
});
