// Rules for the choices of an autocomplete.

import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { PathError } from './api-error.ts';

/** Characters of a choice's name and of its value, where that is a string. */
const lengthLimit = 100;

/** Faults of an autocomplete result that the published schema lets through: values of the wrong type or too long. */
export function choiceFaults(data: unknown, optionType: number | undefined): PathError[] {
  const { choices } = (data ?? {}) as { choices?: readonly ({ value: unknown } | null)[] | null };
  const wantsString = optionType === ApplicationCommandOptionType.String;

  return (choices ?? []).flatMap((choice, index) => {
    const path = ['data', 'choices', String(index), 'value'];
    const value = choice?.value;
    if (optionType !== undefined && wantsString !== (typeof value === 'string')) {
      return [
        {
          path,
          code: 'BASE_TYPE_INVALID',
          message: 'The value must be of the type of the option.',
        },
      ];
    }
    if (typeof value === 'string' && value.length > lengthLimit) {
      return [
        {
          path,
          code: 'BASE_TYPE_MAX_LENGTH',
          message: `Must be ${lengthLimit} or fewer in length.`,
        },
      ];
    }

    return [];
  });
}
