import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitting } from '../../../src/discord/commands/choices.ts';
import { choiceFaults } from '../../../src/sandbox/rules/choices.ts';

const choicesOf = (...names: readonly string[]) => names.map((name) => ({ name, value: name }));
const shown = (typed: string, ...names: readonly string[]) =>
  fitting(typed, choicesOf(...names)).map(({ name }) => name);

describe('what fits what was typed', () => {
  it('has a word that begins with each of its words, whatever their accents and order', () => {
    expect(shown('peTRic ivana', 'Ivana Petrić', 'Ivana Kolb', 'Petra Ivan')).toEqual([
      'Ivana Petrić',
    ]);
  });

  it('comes first where it begins with it', () => {
    expect(shown('was', 'Und was sagte Rubio?', 'Was sagte Rubio?')).toEqual([
      'Was sagte Rubio?',
      'Und was sagte Rubio?',
    ]);
  });

  it('is everything where nothing was typed', () => {
    expect(shown(' ', 'B', 'A')).toEqual(['B', 'A']);
  });

  it('never is more, longer or emptier than Discord takes', () => {
    const text = fc.string({ unit: 'binary', maxLength: 150 });
    fc.assert(
      fc.property(
        fc.oneof(fc.constant(''), text),
        fc.array(fc.record({ name: text, value: text }), { maxLength: 30 }),
        (typed, all) => {
          const choices = fitting(
            typed,
            all.map(({ name, value }) => ({ name: `a${name}`, value })),
          );

          expect(choices.length).toBeLessThanOrEqual(25);
          expect(choiceFaults({ choices }, 3)).toEqual([]);
          for (const { name } of choices) {
            expect(name.length).toBeLessThanOrEqual(100);
            expect(name).not.toMatch(/\p{Surrogate}/u);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
