import { describe, expect, it } from 'vitest';
import { checkMagnitude } from '../../../../src/answer/verify/kinds/magnitude.ts';
import { held } from '../../../support/story.ts';

const heights = 'Der Turm misst 30 Meter. Das Rathaus misst 50 Meter.';
const measures = 'The tower measures 30 metres. The town hall measures 50 metres.';
const higher = 'Der Turm ist höher als das Rathaus.';
const more = 'Frankreich verkauft mehr als Spanien.';

describe('of two numbers, the greater one', () => {
  it.each([
    ['de', higher, heights, 'als das Rathaus.'],
    ['de', 'Das Rathaus ist niedriger als der Turm.', heights, 'als der Turm.'],
    [
      'de',
      'Der alte Turm ist nach allem, was man hört, höher als das Rathaus.',
      heights,
      'als das Rathaus.',
    ],
    ['en', 'The tower is taller than the town hall.', measures, 'than the town hall.'],
    ['en', 'The town hall is lower than the tower.', measures, 'than the tower.'],
    ['de', more, 'Frankreich verkauft 30 Tonnen. Spanien verkauft 50 Tonnen.', 'als Spanien.'],
    // Years tell nothing of how much.
    [
      'de',
      more,
      'Frankreich verkauft 1950 rund 30 Tonnen. Spanien verkauft 2020 rund 50 Tonnen.',
      'als Spanien.',
    ],
    ['de', more, 'Frankreich verkauft 1899 Tonnen. Spanien verkauft 2101 Tonnen.', 'als Spanien.'],
    // A name tells what a number is of, before other words.
    [
      'de',
      'Frankreich verkauft mehr Wein als Spanien.',
      'Frankreich verkauft 30 Tonnen, auch viel Wein. Spanien verkauft 50 Tonnen. Den besten Wein gibt es 90 Tage lang.',
      'als Spanien.',
    ],
  ] as const)(
    'is taken for the lesser (%s) in "%s" beside "%s"',
    (language, claim, story, detail) => {
      expect(checkMagnitude(held(claim, story, language))).toEqual({
        outcome: 'changed-comparison',
        detail,
      });
    },
  );

  it.each([
    ['de', 'Der Turm ist niedriger als das Rathaus.', heights],
    ['de', 'Das Rathaus ist höher als der Turm.', heights],
    ['en', 'The town hall is taller than the tower.', measures],
    ['en', 'The tower is lower than the town hall.', measures],
    [
      'de',
      'Spanien verkauft mehr als Frankreich.',
      'Frankreich verkauft 30 Tonnen. Spanien verkauft 50 Tonnen.',
    ],
  ] as const)('is the greater one (%s) in "%s" beside "%s"', (language, claim, story) => {
    expect(checkMagnitude(held(claim, story, language))).toBeUndefined();
  });

  it.each([
    ['both have the same number', higher, 'Der Turm misst 50 Meter. Das Rathaus misst 50 Meter.'],
    ['one has none', higher, 'Der Turm misst 30 Meter. Das Rathaus wird gebaut.'],
    ['the other has none', higher, 'Der Turm wird gebaut. Das Rathaus misst 20 Meter.'],
    [
      'a year stands there alone',
      more,
      'Frankreich verkauft seit 1900. Spanien verkauft 3000 Tonnen.',
    ],
    [
      'a year stands there, too',
      more,
      'Frankreich verkauft 50 Tonnen. Spanien verkauft seit 2100.',
    ],
    [
      'a number stands too far away',
      higher,
      'Der Turm misst am Tag und bei Nacht 30 Meter. Das Rathaus misst 50 Meter.',
    ],
    [
      'two numbers stand as near',
      higher,
      'Auf 20 Metern Turm stehen 30 Leute. Das Rathaus misst 50 Meter.',
    ],
    ['nothing is compared', 'Der Turm wurde nach dem Rathaus höher.', heights],
    ['what is compared is in no paragraph', 'Der Kran ist höher als der Baum.', heights],
  ])('is not looked for where %s: "%s" beside "%s"', (_, claim, story) => {
    expect(checkMagnitude(held(claim, story))).toBeUndefined();
  });
});
