// Modals as Discord's client sends them off, filled in.

import { ComponentType } from 'discord-api-types/v10';
import { UserError } from '../../base/errors.ts';
import type { ComponentNode } from '../rules/component-tree.ts';

/** What a person filled into a modal, by custom id; lists for selects. */
export type ModalValues = Readonly<Record<string, string | readonly string[]>>;

interface Modal {
  readonly custom_id: string;
  readonly components: readonly ComponentNode[];
}

/** A MODAL_SUBMIT's `data`. Throws a `UserError` for what Discord's client would not let a person send. */
export function modalData(modal: unknown, values: ModalValues): object {
  const { custom_id: id, components } = modal as Modal;
  const left = new Set(Object.keys(values));
  let lastId = 0;
  const submit = (node: ComponentNode): object | undefined => {
    lastId += 1;
    const own = { type: node.type, id: node.id ?? lastId };
    if (node.type === ComponentType.Label && node.component !== undefined) {
      return { ...own, component: submit(node.component) };
    }
    if (node.components !== undefined) {
      return { ...own, components: node.components.flatMap((child) => submit(child) ?? []) };
    }
    if (node.custom_id === undefined) return own;

    const value = values[node.custom_id];
    left.delete(node.custom_id);
    checkValue(node, value);

    return {
      ...own,
      custom_id: node.custom_id,
      ...(typeof value === 'object' ? { values: value } : { value: value ?? '' }),
    };
  };
  const submitted = components.flatMap((node) => submit(node) ?? []);
  const [unknown] = left;
  if (unknown !== undefined) throw new UserError(`The modal has no field "${unknown}".`);

  return { custom_id: id, components: submitted };
}

function checkValue(node: ComponentNode, value: string | readonly string[] | undefined): void {
  const length = value?.length ?? 0;
  const name = node.custom_id ?? '';
  if (node.required !== false && length === 0) {
    throw new UserError(`The field "${name}" must be filled in.`);
  }
  if (node.type !== ComponentType.TextInput || length === 0) return;

  if (length > (node.max_length ?? 4000)) {
    throw new UserError(
      `The field "${name}" takes at most ${node.max_length ?? 4000} characters, got ${length}.`,
    );
  }
  if (length < (node.min_length ?? 0)) {
    throw new UserError(
      `The field "${name}" takes at least ${node.min_length} characters, got ${length}.`,
    );
  }
}
