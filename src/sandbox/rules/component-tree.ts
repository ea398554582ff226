// Components as a tree: walking it and finding in it.

import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';

/** A component as JSON: its type and whatever fields that type has. */
export interface ComponentNode {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly components?: readonly ComponentNode[];
  readonly component?: ComponentNode;
  readonly accessory?: ComponentNode;
  readonly content?: string;
  readonly style?: number;
  readonly label?: string;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly emoji?: unknown;
  readonly sku_id?: string;
  readonly options?: readonly { readonly value: string; readonly label?: string }[];
  readonly min_values?: number;
  readonly max_values?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly required?: boolean;
}

/** A component with its path in the payload. */
export interface PlacedComponent {
  readonly node: ComponentNode;
  readonly path: readonly string[];
}

/** Every component, parents before children. */
export function flatten(
  components: readonly unknown[],
  path: readonly string[] = ['components'],
): PlacedComponent[] {
  return components.flatMap((component, index) => visit(component, [...path, String(index)]));
}

function visit(component: unknown, path: readonly string[]): PlacedComponent[] {
  if (!isNode(component)) return [];

  return [
    { node: component, path },
    ...flatten(component.components ?? [], [...path, 'components']),
    ...(component.component === undefined
      ? []
      : visit(component.component, [...path, 'component'])),
    ...(component.accessory === undefined
      ? []
      : visit(component.accessory, [...path, 'accessory'])),
  ];
}

function isNode(value: unknown): value is ComponentNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The component that a person means by its `custom_id`. */
export function findComponent(
  components: readonly APIMessageTopLevelComponent[] | undefined,
  customId: string,
): ComponentNode | undefined {
  return flatten(components ?? []).find(({ node }) => node.custom_id === customId)?.node;
}

/** What all text displays say. */
export function textOf(components: readonly unknown[]): string[] {
  return flatten(components).flatMap(({ node }) =>
    node.type === 10 && node.content !== undefined ? [node.content] : [],
  );
}
