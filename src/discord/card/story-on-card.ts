// The one story that is asked on from a card, read back from its button.

import { readCustomId } from '../components/custom-id.ts';
import { morePrefix } from './ids.ts';

/** A component as far as it is looked at here. */
interface Part {
  readonly type: number;
  readonly custom_id?: string;
  readonly components?: readonly Part[];
}

/** The story's key, as `keyOf` makes it; undefined where all stories are asked. */
export function storyKeyOnCard(components: readonly Part[]): string | undefined {
  for (const { custom_id, components: inner = [] } of components) {
    const id = custom_id === undefined ? undefined : readCustomId(custom_id);
    const key = id?.prefix === morePrefix ? id.parts[0] : storyKeyOnCard(inner);
    if (key !== undefined) return key;
  }

  return undefined;
}
