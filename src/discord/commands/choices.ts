// What is offered while an option is typed.

import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { clip } from '../reply/clip.ts';

/** Something that can be chosen. */
export interface Choice {
  /** As it is shown; cut where Discord takes less. */
  readonly name: string;
  /** As the command gets it. */
  readonly value: string;
}

/** Discord's limits: choices of a list, and characters of a name and of a value. */
const mostChoices = 25;
const longest = 100;

/**
 * What fits what was typed: each of its words begins a word of the name. Those that begin with it come first, else the
 * order stays. What is too long for Discord to send back is left out.
 */
export function fitting(
  typed: string,
  choices: readonly Choice[],
): APIApplicationCommandOptionChoice<string>[] {
  const wanted = wordsOf(typed);
  const whole = wanted.join(' ');
  const matches = choices
    .filter(({ value }) => value.length <= longest && value.trim() !== '')
    .map((choice) => ({ choice, own: wordsOf(choice.name) }))
    .filter(({ own }) => wanted.every((word) => own.some((other) => other.startsWith(word))));
  const isFirst = ({ own }: { own: readonly string[] }) => own.join(' ').startsWith(whole);

  return [...matches.filter(isFirst), ...matches.filter((one) => !isFirst(one))]
    .slice(0, mostChoices)
    .map(({ choice: { name, value } }) => ({ name: shortened(name), value }));
}

function wordsOf(text: string): readonly string[] {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Counted in UTF-16 code units, as Discord may do; never cut inside a character. */
function shortened(name: string): string {
  let length = longest;
  let text = clip(name, length);
  while (text.length > longest) {
    length -= 1;
    text = clip(name, length - 1);
  }

  return text;
}
