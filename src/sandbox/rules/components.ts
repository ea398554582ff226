// What Discord allows of a message's components.

import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { PathError } from './api-error.ts';
import { type ComponentNode, flatten, type PlacedComponent } from './component-tree.ts';

const totalComponents = 40;
const totalText = 4000;
const rowsWithoutV2 = 5;
const buttonsInRow = 5;

/** The component rules of a message that the published schema lacks. `isV2`: whether the message carries that flag. */
export function componentFaults(components: readonly unknown[], isV2: boolean): PathError[] {
  const all = flatten(components);

  return [
    ...layoutFaults(components, all, isV2),
    ...duplicateFaults(all),
    ...all.flatMap(({ node, path }) =>
      nodeFaults(node).map((fault) => ({ ...fault, path: [...path, ...fault.path] })),
    ),
  ];
}

function layoutFaults(
  top: readonly unknown[],
  all: readonly PlacedComponent[],
  isV2: boolean,
): PathError[] {
  const faults: PathError[] = [];

  if (!isV2) {
    if (top.length > rowsWithoutV2) {
      faults.push(
        fault(
          ['components'],
          'BASE_TYPE_BAD_LENGTH',
          `Must be between 1 and ${rowsWithoutV2} in length.`,
        ),
      );
    }
    all.forEach(({ node, path }) => {
      if (path.length === 2 && node.type !== ComponentType.ActionRow) {
        faults.push(
          fault(
            [...path, 'type'],
            'UNION_TYPE_CHOICES',
            'Value of field "type" must be one of (1,).',
          ),
        );
      }
    });

    return faults;
  }

  if (all.length > totalComponents) {
    faults.push(
      fault(
        ['components'],
        'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
        `The total number of components exceeds the maximum of ${totalComponents}`,
      ),
    );
  }

  const text = all.reduce(
    (sum, { node }) =>
      sum + (node.type === ComponentType.TextDisplay ? (node.content?.length ?? 0) : 0),
    0,
  );
  if (text > totalText) {
    faults.push(
      fault(
        ['components'],
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        `The displayable text size exceeds the maximum of ${totalText}`,
      ),
    );
  }

  return faults;
}

function duplicateFaults(all: readonly PlacedComponent[]): PathError[] {
  const seen = new Set<string>();

  return all.flatMap(({ node, path }) => {
    if (node.custom_id === undefined) return [];
    if (!seen.has(node.custom_id)) {
      seen.add(node.custom_id);

      return [];
    }

    return [
      fault(
        [...path, 'custom_id'],
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      ),
    ];
  });
}

function nodeFaults(node: ComponentNode): PathError[] {
  if (node.type === ComponentType.ActionRow) return rowFaults(node);
  if (node.type === ComponentType.Button) return buttonFaults(node);
  if (node.type === ComponentType.StringSelect) return selectFaults(node);

  return [];
}

function rowFaults(row: ComponentNode): PathError[] {
  const children = row.components ?? [];
  const selects = children.filter((child) => child.type !== ComponentType.Button).length;
  if (children.length <= buttonsInRow && (selects === 0 || children.length === 1)) return [];

  return [
    fault(
      ['components'],
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    ),
  ];
}

function buttonFaults(button: ComponentNode): PathError[] {
  const isLink = button.style === ButtonStyle.Link;
  const isPremium = button.style === ButtonStyle.Premium;
  const faults: PathError[] = [];

  if (isLink !== (button.url !== undefined && button.url !== null)) {
    faults.push(
      fault(['url'], 'BUTTON_COMPONENT_INVALID_URL', 'A link button, and only it, must have a url'),
    );
  }
  if ((isLink || isPremium) === (button.custom_id !== undefined && button.custom_id !== null)) {
    faults.push(
      fault(
        ['custom_id'],
        'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
        'A custom id is required for every button but links and premium buttons, which have none',
      ),
    );
  }
  if (!isPremium && (button.label ?? '') === '' && button.emoji === undefined) {
    faults.push(
      fault(['label'], 'BUTTON_COMPONENT_LABEL_REQUIRED', 'A button needs a label or an emoji'),
    );
  }
  if (isLink && button.url !== undefined && !/^(https?|discord):\/\//.test(button.url)) {
    faults.push(
      fault(['url'], 'URL_TYPE_INVALID_SCHEME', 'Scheme must be one of (http, https, discord).'),
    );
  }

  return faults;
}

function selectFaults(select: ComponentNode): PathError[] {
  const options = select.options ?? [];
  const faults: PathError[] = [];
  const values = new Set<string>();

  options.forEach(({ value }, index) => {
    if (values.has(value)) {
      faults.push(
        fault(
          ['options', String(index), 'value'],
          'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
          'The specified option value is already used',
        ),
      );
    }
    values.add(value);
  });

  const least = select.min_values ?? 1;
  const most = select.max_values ?? 1;
  if (most > options.length || least > most) {
    faults.push(
      fault(
        ['max_values'],
        'BASE_TYPE_BAD_LENGTH',
        `Must be between ${least} and ${options.length}.`,
      ),
    );
  }

  return faults;
}

function fault(path: readonly string[], code: string, message: string): PathError {
  return { path, code, message };
}
