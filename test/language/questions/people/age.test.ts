import { describe, expect, it } from 'vitest';
import { ageIn, askedAge } from '../../../../src/language/questions/people/age.ts';

describe('a question for an age', () => {
  it.each([
    ['Wie alt ist Nadeschdin?', 'Nadeschdin'],
    ['wie alt war denn der täter', 'täter'],
    ['How old was Issam Abdallah?', 'Abdallah'],
    ['How old is the driver now?', 'driver'],
    ['What is Kern’s age?', 'Kern'],
    ['Sag mal, wie alt ist Karl-Heinz?', 'Karl-Heinz'],
  ])('%s asks of %s', (question, name) => {
    expect(askedAge(question)).toBe(name);
  });

  it.each(['Wie heißt Kern?', 'How old, and where from?', 'Wer ist der alte Mann?', 'Wie alt?'])(
    '%s is none',
    (question) => {
      expect(askedAge(question)).toBeUndefined();
    },
  );
});

describe('an age in a text', () => {
  it.each([
    ['Abdallah', 'The first shell killed Abdallah, 37, and wounded others.', '37'],
    ['abdallah', 'It killed Issam Abdallah (37).', '37'],
    ['Nadeschdin', 'Er ist der heute 60-jährige Nadeschdin.', '60'],
    ['Assi', 'They met 28-year-old AFP photographer Christina Assi.', '28'],
    ['Täter', 'Die Polizei nahm den 19-jährigen mutmaßlichen Täter fest.', '19'],
    ['Kern', 'Kern ist 41 Jahre alt.', '41'],
    ['Kern', 'Ina Kern, aged 41, left.', '41'],
    ['Kern', 'Ina Kern, eine 41-jährige Malerin.', '41'],
    ['driver', 'The driver was 23.', '23'],
    ['Blair', 'Blair is 71 and yet could pass for a younger man.', '71'],
    ['Kern', 'Kern war 41, und Kern ist 42 und malt noch.', '41'],
    ['Kern', 'Frau Kern ist 42 und malt noch.', '42'],
  ])('of %s stands in: %s', (name, text, age) => {
    const at = ageIn(name, text);

    expect(at === undefined ? undefined : text.slice(at, at + age.length)).toBe(age);
  });

  it.each([
    ['Kern', 'Kern, 3,5 Prozent mehr, und 41 Stimmen.'],
    ['bridge', 'A 37-year-old fell off the bridge.'],
    ['Kern', 'Ein 37-jähriger sagte Kern ab.'],
    ['Kern', 'Kern war 20 Minuten zu spät.'],
    ['driver', 'The driver was 3 and a half hours late.'],
    ['Kern', 'Die 37-jährige Kernerin kam.'],
    ['Abdallah', 'The first shell killed Abdallah and wounded Assi, 28.'],
  ])('of %s does not stand in: %s', (name, text) => {
    expect(ageIn(name, text)).toBeUndefined();
  });
});
