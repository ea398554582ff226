// Bounds on what a grammar lets a model write.

/**
 * Characters of a text and entries of a list. A small model repeats itself until its tokens are spent, and a reply that was
 * cut off is no reply; an answer has far fewer.
 */
const mostCharacters = 400;
const mostEntries = 4;

/**
 * A JSON schema whose texts and lists are bounded; bounds of its own stand. For models that a grammar holds token by token:
 * those on servers are asked without, since not all of them take bounds.
 */
export function boundedSchema(schema: object): object {
  const bounds = { string: { maxLength: mostCharacters }, array: { maxItems: mostEntries } };

  return Object.fromEntries([
    ...Object.entries(bounds[(schema as { type?: string }).type as keyof typeof bounds] ?? {}),
    ...Object.entries(schema).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? boundedSchema(value)
        : value,
    ]),
  ]);
}
