// Values that cannot be printed by accident.

import { inspect } from 'node:util';

const concealed = '[secret]';

/**
 * A key or token that must reach one place and be seen nowhere else. Printing, joining, logging or
 * serialising it gives `[secret]`; only `reveal` gives the value.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself, for the one call that needs it. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return concealed;
  }

  toJSON(): string {
    return concealed;
  }

  [inspect.custom](): string {
    return concealed;
  }
}
