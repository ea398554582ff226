// What Discord allows of a modal.

import { ComponentType } from 'discord-api-types/v10';
import type { PathError } from './api-error.ts';
import { flatten } from './component-tree.ts';

const topLevelLimit = 5;

/** Faults of a modal that the published schema lets through: more than five components, a custom id used twice. */
export function modalFaults(data: unknown): PathError[] {
  const { components = [] } = (data ?? {}) as { components?: readonly unknown[] };
  const faults: PathError[] = [];
  const seen = new Set<string>();

  if (components.length > topLevelLimit) {
    faults.push({
      path: ['data', 'components'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: `Must be between 1 and ${topLevelLimit} in length.`,
    });
  }

  for (const { node, path } of flatten(components, ['data', 'components'])) {
    const { custom_id: id } = node;
    if (id !== undefined && seen.has(id)) {
      faults.push({
        path: [...path, 'custom_id'],
        code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
        message: 'Component custom id cannot be duplicated',
      });
    }
    if (id !== undefined) seen.add(id);

    // Inside a label component the label is the component's; in an action row it is the input's own.
    const isInRow = node.type === ComponentType.TextInput && path.at(-2) === 'components';
    if (isInRow && (node.label ?? '') === '') {
      faults.push({
        path: [...path, 'label'],
        code: 'BASE_TYPE_REQUIRED',
        message: 'This field is required',
      });
    }
  }

  return faults;
}
