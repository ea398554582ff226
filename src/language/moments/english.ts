// How English names days, months and years.

import type { MomentWords } from './moment-words.ts';

/** English. */
export const english: MomentWords = {
  days: [
    '(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<month>MONTH)(?:,?\\s(?<year>\\d{4}))?',
    '(?<month>MONTH)\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s(?<year>\\d{4}))?',
  ],
  months: ['(?<month>MONTH)\\s(?<year>\\d{4})'],
  beforeYears:
    '(?:in|since|until|by|of|from|before|after|late|early|mid|spring|summer|autumn|fall|winter|season|between)',
  relative: { yesterday: -1 },
  past: '(?:last|past)',
  coming: '(?:next|coming)',
  since: '(?:since)',
  until: '(?:until|till|by)',
  from: ['from', 'on(?:wards)?'],
};
