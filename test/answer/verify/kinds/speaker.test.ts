import { describe, expect, it } from 'vitest';
import { checkSpeaker } from '../../../../src/answer/verify/kinds/speaker.ts';
import { held } from '../../../support/story.ts';

const closed = '„Die Brücke am Hafen ist gesperrt“, sagte';
const kern = 'Jan Kern sagte, die Brücke am Hafen sei gesperrt.';
const police = 'Die Polizei sagte, die Brücke am Hafen sei gesperrt.';

describe('who says something', () => {
  it.each([
    ['de', kern, `${closed} Anna Lang.`, 'Jan Kern'],
    ['de', 'Kern sagte, die Brücke am Hafen sei gesperrt.', `${closed} Anna Lang.`, 'Kern'],
    ['de', kern, `${closed} Anna Lang. Jan Kern schwieg.`, 'Jan Kern'],
    ['de', police, `${closed} die Sprecherin der Feuerwehr.`, 'Polizei'],
    [
      'de',
      'Die deutsche Polizei sagte, die Brücke am Hafen sei gesperrt.',
      `${closed} die französische Polizei.`,
      'deutsche Polizei',
    ],
    ['de', kern, `${closed} die Feuerwehr.`, 'Jan Kern'],
    ['de', kern, 'Die Brücke am Hafen ist gesperrt, weil Anna Lang es so will.', 'Jan Kern'],
    [
      'en',
      'Jan Kern said the bridge at the harbour was closed.',
      '“The bridge at the harbour is closed,” Anna Lang said.',
      'Jan Kern',
    ],
  ] as const)('is somebody else (%s) in "%s" than in "%s"', (language, claim, story, detail) => {
    expect(checkSpeaker(held(claim, story, language))).toEqual({
      outcome: 'changed-speaker',
      detail,
    });
  });

  it.each([
    ['de', 'says so', kern, `${closed} Jan Kern.`],
    [
      'de',
      'calls them by more',
      'Kern sagte, die Brücke am Hafen sei gesperrt.',
      `${closed} Bürgermeister Jan Kern.`,
    ],
    [
      'en',
      'says so',
      'Jan Kern said the bridge at the harbour was closed.',
      '“The bridge at the harbour is closed,” Jan Kern said.',
    ],
    [
      'de',
      'names several who say so',
      kern,
      'Laut Anna Lang und Jan Kern ist die Brücke am Hafen gesperrt.',
    ],
    ['de', 'names somebody who may be the same', police, `${closed} die Feuerwehr.`],
    ['de', 'names nobody', police, 'Die Brücke am Hafen ist gesperrt.'],
    [
      'de',
      'names them beside it',
      kern,
      'Die Brücke am Hafen ist gesperrt, weil Jan Kern es so will.',
    ],
    ['de', 'has them say the same elsewhere', kern, `${closed} Anna Lang. ${closed} Jan Kern.`],
    ['de', 'says something else', 'Jan Kern sagte, die Brücke sei grün.', `${closed} Anna Lang.`],
  ] as const)(
    'is not told apart (%s) where the story %s: "%s" beside "%s"',
    (language, _, claim, story) => {
      expect(checkSpeaker(held(claim, story, language))).toBeUndefined();
    },
  );

  it('is asked of words alone, not of deeds', () => {
    expect(
      checkSpeaker(held('Jan Kern sperrt die Brücke am Hafen.', `${closed} Anna Lang.`)),
    ).toBeUndefined();
  });
});
