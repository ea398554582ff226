// Modals as Discord's client sends them off, filled in.

import { ComponentType } from 'discord-api-types/v10';
import { UserError } from '../../base/errors.ts';
import type { ComponentNode } from '../rules/component-tree.ts';

/** What a person filled into a field: lists for selects and groups of boxes, true for a box that is ticked. */
export type ModalValue = string | readonly string[] | boolean;

/** What a person filled into a modal, by custom id. */
export type ModalValues = Readonly<Record<string, ModalValue>>;

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
      ...submittedValue(node, value),
    };
  };
  const submitted = components.flatMap((node) => submit(node) ?? []);
  const [unknown] = left;
  if (unknown !== undefined) throw new UserError(`The modal has no field "${unknown}".`);

  return { custom_id: id, components: submitted };
}

/** The value in the form that its kind of field has. */
function submittedValue({ type }: ComponentNode, value: ModalValue | undefined): object {
  switch (type) {
    case ComponentType.Checkbox:
      return { value: value === true };
    case ComponentType.RadioGroup:
      return { value: value ?? null };
    case ComponentType.TextInput:
      return { value: value ?? '' };
    default:
      return { values: value ?? [] };
  }
}

function checkValue(node: ComponentNode, value: ModalValue | undefined): void {
  const name = node.custom_id ?? '';
  if (
    (typeof value === 'boolean') !==
    (node.type === ComponentType.Checkbox && value !== undefined)
  )
    throw new UserError(`The field "${name}" takes another kind of value.`);
  if (typeof value === 'boolean' || node.type === ComponentType.Checkbox) return;

  const length = value?.length ?? 0;
  const isGroup =
    node.type === ComponentType.RadioGroup || node.type === ComponentType.CheckboxGroup;
  const chosen = typeof value === 'string' ? [value] : (value ?? []);
  const unknown = chosen.find((one) => !node.options?.some((option) => option.value === one));
  if (isGroup && length > 0 && unknown !== undefined) {
    throw new UserError(`The field "${name}" has no option "${unknown}".`);
  }
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
