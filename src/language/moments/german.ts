// How German names days, months and years.

import type { MomentWords } from './moment-words.ts';

/** German. */
export const german: MomentWords = {
  days: ['(?<day>\\d{1,2})\\.\\s?(?<month>MONTH)(?:\\s(?<year>\\d{4}))?'],
  months: ['(?<month>MONTH)\\s(?<year>\\d{4})'],
  beforeYears:
    '(?:im jahr|jahr|jahre|seit|bis|ende|anfang|mitte|von|vor|nach|sommer|winter|herbst|frühjahr|frühling|saison|auf|wurde|zwischen)',
  relative: { vorgestern: -2, gestern: -1, übermorgen: 2 },
  past: '(?:vergangene[nrms]?|letzte[nrms]?|vorige[nrms]?)',
  coming: '(?:kommende[nrms]?|nächste[nrms]?)',
  since: '(?:seit(?: dem)?)',
  until: '(?:bis(?: zum)?|ab(?: dem)?)',
  from: ['vom', 'an'],
};
