import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStructure } from '../../../src/answer/evidence/page-structure.ts';

describe('the structure of a page', () => {
  it('opens a section at each heading', () => {
    const { sections } = readStructure([
      'Mülltrennung',
      'Der Müll muss in die Tonnen.',
      'Papier in die blaue Tonne',
      'In die blaue Tonne kommt sauberes Papier.',
      'Zeitungen und Hefte gehören dazu.',
      '3. Glas in die Container',
      'Die Container stehen in jedem Viertel.',
    ]);

    expect(sections).toEqual([0, 0, 2, 2, 2, 5, 5]);
  });

  it('takes a question for a heading', () => {
    const { sections } = readStructure([
      'Kurse',
      'Es gibt viele Kurse.',
      'Was kostet ein Kurs?',
      'Er ist kostenlos.',
    ]);

    expect(sections).toEqual([0, 0, 2, 2]);
  });

  it('takes neither addresses nor the items of a list for headings', () => {
    const { sections } = readStructure([
      'Rathaus',
      'Wir helfen gern.',
      'Hauptstraße 12',
      'rathaus@stadt.example',
      'Pässe',
      'Urkunden',
      'Kommen Sie einfach vorbei.',
    ]);

    expect(sections[2]).toBe(0);
    expect(sections[3]).toBe(0);
    expect(sections[4]).toBe(0);
  });

  it('lets lines follow what leads them in', () => {
    const { leadIns } = readStructure([
      'Anmeldung',
      'Sie melden sich hier an.',
      'Sie brauchen folgende Dokumente:',
      'Ausweis',
      'Meldebescheinigung',
    ]);

    expect(leadIns.slice(2)).toEqual([2, 2, 2]);
  });

  it('names a line before or at each line', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string(), fc.constantFrom('Kurse', 'Kurse:', 'Was kostet es?', 'Es kostet.')),
        ),
        (lines) => {
          const { sections, leadIns } = readStructure(lines);

          for (const starts of [sections, leadIns]) {
            expect(starts).toHaveLength(lines.length);
            for (const [index, start] of starts.entries()) {
              expect(start).toBeLessThanOrEqual(index);
              expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
              expect(starts[start]).toBe(start);
            }
          }
        },
      ),
    ));
});
