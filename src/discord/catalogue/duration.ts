// Waiting times in words.

import type { Language } from '../../language/language.ts';

/** A waiting time in words, rounded up: seconds below two minutes, then minutes, then hours. */
export function duration(language: Language, seconds: number): string {
  const [value, unit] = inUnits(Math.max(1, Math.ceil(seconds)));

  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    value,
  );
}

function inUnits(seconds: number): [number, string] {
  if (seconds < 120) return [seconds, 'second'];
  if (seconds < 7200) return [Math.ceil(seconds / 60), 'minute'];

  return [Math.ceil(seconds / 3600), 'hour'];
}
