// What Discord takes of a message of components.

import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';

/** Components, with those inside others. */
const mostComponents = 40;

/** UTF-16 code units of all text displays together. */
const mostText = 4000;

/** Bytes of all text displays in UTF-8, with an allowance for each; above it Discord fails without a reason. */
const mostBytes = 10_170;
const bytesEach = 12;

/** A component as far as it is looked at here. */
interface Part {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Part[];
  readonly accessory?: Part;
}

/** What is to be put beside components later. */
export interface Reserve {
  readonly components: number;
  /** UTF-16 code units. */
  readonly text: number;
  readonly bytes: number;
}

const nothing: Reserve = { components: 0, text: 0, bytes: 0 };

/** Room for one text display above an answer, which says what became of it. */
export const correctionRoom: Reserve = { components: 1, text: 600, bytes: 1_800 + bytesEach };

/** Whether Discord takes components as a message. @param reserve - Room that they must leave */
export function fits(
  components: readonly APIMessageTopLevelComponent[],
  reserve = nothing,
): boolean {
  const all = components.flatMap((one) => withInner(one));
  const texts = all.flatMap(({ type, content = '' }) =>
    type === ComponentType.TextDisplay ? [content] : [],
  );
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + bytesEach, 0);

  return (
    all.length + reserve.components <= mostComponents &&
    length + reserve.text <= mostText &&
    bytes + reserve.bytes <= mostBytes
  );
}

function withInner(part: Part): readonly Part[] {
  const { components = [], accessory } = part;
  return [part, ...[...components, ...(accessory ? [accessory] : [])].flatMap(withInner)];
}
