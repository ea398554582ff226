// What readers of files have to say to whoever edits the stories.

import { foldControls } from '../language/words/characters.ts';
import type { LeftOut } from '../story/document/document.ts';

/** Longer texts are cut: their beginning tells which they are. */
const longestText = 100;

/** A file with what its reader noticed. */
export interface ToldFile {
  readonly file: string;
  readonly notices?: readonly string[];
  readonly leftOut?: readonly LeftOut[];
}

/** A line a notice. */
export function noticeLines(files: readonly ToldFile[]): readonly string[] {
  return files.flatMap(({ file, notices = [] }) =>
    notices.map((notice) => foldControls(`${file}: ${notice}`)),
  );
}

/** What was left out of each file with its reason, in the order of the file; empty where nothing was. */
export function leftOutText(files: readonly ToldFile[]): string {
  return files
    .filter(({ leftOut = [] }) => leftOut.length > 0)
    .map(({ file, leftOut = [] }) => {
      const lines = leftOut.map(({ text, reason }) => `  ${reason}: ${shortened(text)}\n`);
      return `\n${foldControls(file)}: left out\n${lines.join('')}`;
    })
    .join('');
}

function shortened(text: string): string {
  const line = foldControls(text);
  return line.length > longestText ? `${line.slice(0, longestText - 1).trimEnd()}…` : line;
}
