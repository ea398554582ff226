// What stands on a card.

import type {
  APIButtonComponent,
  APIMessage,
  APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import { MessageFlags } from 'discord-api-types/v10';
import { flatten } from '../../../src/sandbox/rules/component-tree.ts';

type Components = readonly APIMessageTopLevelComponent[] | readonly object[];

/** Everything that a message says: its content, or the text of its components, in order. */
export function saidIn({
  content,
  components,
}: Pick<APIMessage, 'content' | 'components'>): string {
  return [content, textOf(components ?? [])].filter((text) => text !== '').join('\n');
}

/** The text displays of components, in order. */
export function textOf(components: Components): string {
  return flatten(components)
    .flatMap(({ node }) => (node.type === 10 ? (node.content ?? []) : []))
    .join('\n');
}

/** The custom id of the button or menu that is labelled so; of the first whose id begins so. */
export function customIdOf({ components }: Pick<APIMessage, 'components'>, wanted: string): string {
  const found = flatten(components ?? []).find(
    ({ node }) =>
      node.custom_id !== undefined &&
      (node.label === wanted || node.custom_id.startsWith(`${wanted}:`)),
  )?.node.custom_id;
  if (found === undefined)
    throw new Error(`No button "${wanted}" in ${JSON.stringify(components)}`);

  return found;
}

/** The labels of all buttons, in order. */
export function labelsOf(components: Components): readonly string[] {
  return flatten(components).flatMap(({ node }) =>
    node.type === 2 ? ((node as APIButtonComponent & { label?: string }).label ?? []) : [],
  );
}

/** Whether only one person sees a message. */
export function isPrivate({ flags }: Pick<APIMessage, 'flags'>): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
