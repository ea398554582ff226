// Waiting times in words.

import { remembering } from '../../base/remember.ts';
import { byLanguage, type Language } from '../../language/language.ts';

/** A waiting time in words, rounded up: seconds below two minutes, then minutes, then hours. */
export function duration(language: Language, seconds: number): string {
  const [value, unit] = inUnits(Math.max(1, Math.ceil(seconds)));

  return formats[language](unit).format(value);
}

type Unit = 'second' | 'minute' | 'hour';

/** Each is made once: that takes sixty times as long as using it, and a busy bot tells many people how long. */
const formats = byLanguage((language) =>
  remembering(
    (unit: Unit) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }),
    3,
  ),
);

function inUnits(seconds: number): [number, Unit] {
  if (seconds < 120) return [seconds, 'second'];
  if (seconds < 7200) return [Math.ceil(seconds / 60), 'minute'];

  return [Math.ceil(seconds / 3600), 'hour'];
}
