import { describe, expect, it } from 'vitest';
import { checkOrder } from '../../../../src/answer/verify/kinds/order.ts';
import { held } from '../../../support/story.ts';

const burned = 'Die Halle am Hafen brannte, bevor die Feuerwehr kam.';
const higher = 'Der Turm ist höher als das Rathaus.';

describe('what comes first', () => {
  it.each([
    [
      'de',
      burned,
      'Die Feuerwehr kam, bevor die Halle am Hafen brannte.',
      'bevor die Feuerwehr kam.',
    ],
    [
      'de',
      'Bevor die Feuerwehr kam, brannte die Halle am Hafen.',
      'Bevor die Halle am Hafen brannte, kam die Feuerwehr.',
      'Bevor die Feuerwehr kam, brannte die Halle am Hafen.',
    ],
    [
      'de',
      'Nach dem Sturm fiel die Mauer am Hafen.',
      'Nach dem Einsturz der Mauer am Hafen kam der Sturm.',
      'Nach dem Sturm fiel die Mauer am Hafen.',
    ],
    [
      'de',
      'Nach dem Brand am Hafen kam die Feuerwehr aus Altdorf.',
      'Vor dem Brand am Hafen kam die Feuerwehr aus Altdorf.',
      'Nach dem Brand am Hafen kam die Feuerwehr aus Altdorf.',
    ],
    [
      'en',
      'The hall burned before the fire brigade came.',
      'The fire brigade came before the hall burned.',
      'before the fire brigade came.',
    ],
    [
      'en',
      'The hall burned after the fire brigade came.',
      'The hall burned before the fire brigade came.',
      'after the fire brigade came.',
    ],
    [
      'de',
      'Die Halle brannte, bevor die Feuerwehr aus dem Nachbarort am Hafen kam und löschte.',
      'Die Feuerwehr aus dem Nachbarort kam am Hafen, bevor die Halle brannte.',
      'bevor die Feuerwehr aus dem Nachbarort am Hafen kam und lösc',
    ],
  ] as const)('comes last (%s) in "%s" against "%s"', (language, claim, story, detail) => {
    expect(checkOrder(held(claim, story, language))).toEqual({ outcome: 'changed-time', detail });
  });

  it.each([
    ['de', burned, burned],
    ['de', 'Bevor die Feuerwehr kam, brannte die Halle am Hafen.', burned],
    ['de', burned, 'Nachdem die Halle am Hafen gebrannt hatte, kam die Feuerwehr.'],
    [
      'en',
      'The hall burned before the fire brigade came.',
      'The fire brigade came after the hall had burned.',
    ],
    ['de', burned, 'Die Feuerwehr kam. Die Halle am Hafen brannte.'],
    ['de', burned, 'Der Bürgermeister kam, bevor das Wasser stieg.'],
    ['de', burned, 'Die Feuerwehr war größer als die Halle am Hafen.'],
  ] as const)('comes first (%s) in "%s" as in "%s", or nothing tells', (language, claim, story) => {
    expect(checkOrder(held(claim, story, language))).toBeUndefined();
  });
});

describe('what is the lesser', () => {
  it.each([
    ['is turned', 'Das Rathaus ist höher als der Turm.'],
    ['is compared with nothing', 'Der Turm steht am Markt.'],
    ['has one number', 'Der Turm misst 30 Meter. Das Rathaus wird gebaut.'],
  ])('is told wrongly where the story %s: "%s"', (_, story) => {
    expect(checkOrder(held(higher, story))).toEqual({
      outcome: 'changed-comparison',
      detail: 'als das Rathaus.',
    });
  });

  it.each([
    ['says the same', higher],
    ['has two numbers', 'Der Turm misst 30 Meter, das Rathaus 20 Meter.'],
    ['has two times', 'Der Turm wuchs im Mai, das Rathaus im Juni.'],
    ['has a word for more', 'Der Turm wurde größer. Das Rathaus wird gebaut.'],
  ])('may be told rightly where the story %s: "%s"', (_, story) => {
    expect(checkOrder(held(higher, story))).toBeUndefined();
  });

  it.each([
    [
      'de',
      'Deutschland verkauft mehr Wein als Frankreich.',
      'Frankreich verkauft mehr Wein als Deutschland.',
      'als Frankreich.',
    ],
    [
      'en',
      'Germany sells more wine than France.',
      'France sells more wine than Germany.',
      'than France.',
    ],
  ] as const)(
    'is found where both are places (%s): "%s" against "%s"',
    (language, claim, story, detail) => {
      expect(checkOrder(held(claim, story, language))).toEqual({
        outcome: 'changed-comparison',
        detail,
      });
      expect(checkOrder(held(story, story, language))).toBeUndefined();
    },
  );
});
