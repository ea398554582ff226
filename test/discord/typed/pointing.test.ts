import { describe, expect, it } from 'vitest';
import { asksAlone, stanceOf, withText } from '../../../src/discord/typed/pointing.ts';

describe('words beside another text', () => {
  it.each([
    '',
    '?',
    'stimmt das?',
    'ist das wirklich wahr?',
    'weißt du das?',
    'Kannst du ihm das bitte beantworten?',
    'Frage steht im Anhang',
    'siehe oben',
    'Warum?',
    'Und wann?',
    'Was sagst du dazu?',
    'is that true?',
    'do you know?',
    'can you answer this',
    'the question is in the file',
    'Why?',
    'who said that?',
  ])('point at it: "%s"', (text) => {
    expect(stanceOf(text)).toBe('pointing');
    expect(asksAlone(text)).toBe(false);
  });

  it.each([
    'Wer hat ihn bezahlt?',
    'Wie lange?',
    'Was kostet das?',
    'Who paid for it then, and this?',
  ])('lean on it: "%s"', (text) => {
    expect(stanceOf(text)).toBe('leaning');
  });

  it.each([
    'Wer baut den Kletterturm?',
    'Gibt es einen Bus?',
    'Is there a bus?',
    'Was sagte Ina Brandt über die Rutsche und das Bad?',
    'Who pays for the slide?',
    'Und die Rutsche?',
  ])('ask something without it: "%s"', (text) => {
    expect(stanceOf(text)).toBe('whole');
  });

  it.each(['Worum geht es?', 'Wer bist du?', 'hallo', 'danke', 'What is it about?', 'thanks'])(
    'ask something of the story as a whole or of the bot: "%s"',
    (text) => {
      expect(stanceOf(text) === 'whole' || asksAlone(text)).toBe(true);
    },
  );

  it('give way to a question, and stand before a statement that they ask about', () => {
    expect(withText('weißt du das?', 'Wer baut den Turm?')).toBe('Wer baut den Turm?');
    expect(withText('stimmt das?', 'Wer baut den Turm?')).toBe('Wer baut den Turm?');
    expect(withText('stimmt das?', 'Der Turm fällt.')).toBe('stimmt das?\n„Der Turm fällt.“');
    expect(withText('Warum?', 'Der Turm fällt.')).toBe('Warum?\n„Der Turm fällt.“');
    expect(withText('schau mal', 'Der Turm fällt.')).toBe('Der Turm fällt.');
  });
});
