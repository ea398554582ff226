// Text of files on a terminal.

import { stripVTControlCharacters } from 'node:util';

/** Control characters, but for the end of a line, and what overrides the direction of the text around it. */
const controls = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu;

/** The text as a terminal may show it: names of files and titles of stories hold what their authors put there. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(controls, '');
}
