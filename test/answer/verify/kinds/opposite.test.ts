import { describe, expect, it } from 'vitest';
import { checkOpposite } from '../../../../src/answer/verify/kinds/opposite.ts';
import { held } from '../../../support/story.ts';

const raised = 'Die Regierung erhöhte die Steuern auf Wein.';
const lowered = 'Die Regierung senkte die Steuern auf Wein.';

describe('the opposite', () => {
  it.each([
    ['de', raised, lowered, raised],
    [
      'de',
      'Die Regierung erhöhte die Steuern auf Wein, sagte Kern.',
      lowered,
      'Die Regierung erhöhte die Steuern auf Wein,',
    ],
    [
      'de',
      'Der Minister lehnte den Umbau der Brücke ab.',
      'Der Minister stimmte dem Umbau der Brücke zu.',
      'Der Minister lehnte den Umbau der Brücke ab.',
    ],
    [
      'en',
      'The government raised the taxes on wine.',
      'The government lowered the taxes on wine.',
      'The government raised the taxes on wine.',
    ],
  ] as const)('is said (%s) by "%s" of "%s"', (language, claim, story, detail) => {
    expect(checkOpposite(held(claim, story, language))).toEqual({
      outcome: 'turned-around',
      detail,
    });
  });

  it.each([
    ['de', 'it is denied', 'Die Regierung erhöhte die Steuern auf Wein nicht.', lowered],
    ['de', 'the story denies it', raised, 'Die Regierung senkte die Steuern auf Wein nicht.'],
    [
      'en',
      'it is denied',
      'The government did not raise the taxes on wine.',
      'The government lowered the taxes on wine.',
    ],
    ['de', 'the story says both', raised, `${raised} ${lowered}`],
    [
      'de',
      'one sentence says both',
      raised,
      'Die Regierung senkte die Steuern auf Wein, dann erhöhte sie die Steuern auf Wein.',
    ],
    [
      'de',
      'the claim says both',
      'Die Regierung erhöhte und senkte die Steuern auf Wein.',
      lowered,
    ],
    [
      'de',
      'it is of something else',
      'Die Regierung erhöhte die Zölle.',
      'Die Stadt senkte die Gebühren.',
    ],
    [
      'de',
      'a clause beside tells it',
      'Die Firma baute das Werk in Altdorf.',
      'Die Firma baute das Werk in Altdorf, und sie schloss das Werk in Neustadt.',
    ],
  ] as const)('is not said (%s) where %s: "%s" of "%s"', (language, _, claim, story) => {
    expect(checkOpposite(held(claim, story, language))).toBeUndefined();
  });
});
