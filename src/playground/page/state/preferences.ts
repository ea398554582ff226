// What the page remembers of how it was left, on this machine alone.

import { type Language, languages } from '../../../language/language.ts';
import type { State } from './state.ts';

/** Absent: nobody has chosen. */
export interface Preferences {
  readonly language?: Language;
  readonly theme?: State['theme'];
  /** Id of the channel that was open. */
  readonly channel?: string;
}

/**
 * A cookie, since the page has another port, and with it another storage, after each start of the program; cookies know
 * no ports. It holds nothing but these three words.
 */
const name = 'footnote-playground';
const oneYear = 31_536_000;

/** @param cookies - As the document gives them. */
export function readPreferences(cookies: string): Preferences {
  const [, value = ''] = new RegExp(`(?:^|; )${name}=([^;]*)`).exec(cookies) ?? [];
  const words = new URLSearchParams(decoded(value));
  const language = languages.find((one) => one === words.get('language'));
  const theme = (['light', 'dark'] as const).find((one) => one === words.get('theme'));
  const channel = words.get('channel');

  return {
    ...(language !== undefined && { language }),
    ...(theme !== undefined && { theme }),
    ...(channel !== null && { channel }),
  };
}

/** The cookie that a document is given. */
export function preferenceCookie(preferences: Preferences): string {
  const words = new URLSearchParams({ ...preferences });

  return `${name}=${encodeURIComponent(words.toString())}; path=/; max-age=${oneYear}; SameSite=Strict`;
}

/** The language of a browser, as far as the page speaks it: the first of those that its reader wants. */
export function browserLanguage(wanted: readonly string[]): Language {
  const known = wanted.flatMap(
    (tag) => languages.find((one) => tag.toLowerCase().startsWith(one)) ?? [],
  );

  return known[0] ?? 'en';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
