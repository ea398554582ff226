// The custom ids of a card.

import { outcomes, type Vote } from '../../library/feedback/feedback.ts';
import { writeCustomId } from '../components/custom-id.ts';

const version = 1;

/** Opens the reader at a passage. @param target - As `writeTarget` writes it. @param source - Its number on the card. */
export function readId(target: string, source: number): string {
  return writeCustomId({ prefix: 'read', version, parts: [target, String(source)] });
}

/** Turns to another paragraph in the reader. @param role - Tells the buttons of one reader apart. */
export function turnId(role: 'back' | 'left' | 'right', target: string, position: number): string {
  return writeCustomId({ prefix: 'turn', version, parts: [role, target, String(position)] });
}

/** A menu whose values are passages to read. */
export const pickId = writeCustomId({ prefix: 'pick', version, parts: [] });

/**
 * Asks what the button says. @param index - Tells buttons of one message apart. @param story - The key of the one story
 * that is asked, as `keyOf` makes it.
 */
export function askId(index: number, story?: string): string {
  return writeCustomId({ prefix: 'ask', version, parts: [String(index), ...partOf(story)] });
}

/** Asks a question again, of one story. @param key - As `keyOf` names it. */
export function whichId(key: string): string {
  return writeCustomId({ prefix: 'which', version, parts: [key] });
}

/** Opens a form for a question; the form has it too. @param story - The key of the one story that is asked. */
export function moreId(story?: string): string {
  return writeCustomId({ prefix: morePrefix, version, parts: partOf(story) });
}

/** Of `moreId`. */
export const morePrefix = 'more';

function partOf(story: string | undefined): readonly string[] {
  return story === undefined ? [] : [story];
}

/** Says of an answer whether it is good. @param outcome - How it was given. */
export function rateId(direction: 'up' | 'down', outcome: Vote['outcome']): string {
  return writeCustomId({ prefix: 'rate', version, parts: [direction, outcome] });
}

/** Whether a part of a custom id is how an answer was given. */
export function isOutcome(part: string): part is Vote['outcome'] {
  return outcomes.some((outcome) => outcome === part);
}

/** Asks to be told when the story says more. */
export const waitId = writeCustomId({ prefix: 'wait', version, parts: [] });

/** Gives the proof of an answer. */
export const proveId = writeCustomId({ prefix: 'prove', version, parts: [] });

/** Takes an answer away. @param asker - The id of whom alone it obeys. */
export function dismissId(asker: string): string {
  return writeCustomId({ prefix: 'dismiss', version, parts: [asker] });
}
