// Fields that a published schema does not know.

/** A zod schema, as far as its structure is read here. */
export interface InspectedSchema {
  readonly _zod: { readonly def: SchemaDefinition };
  safeParse(value: unknown): { readonly success: boolean };
}

interface SchemaDefinition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, InspectedSchema>>;
  readonly element?: InspectedSchema;
  readonly innerType?: InspectedSchema;
  readonly valueType?: InspectedSchema;
  readonly options?: readonly InspectedSchema[];
  readonly getter?: () => InspectedSchema;
}

/**
 * Paths of the fields of `value` that `schema` does not know. The published schemas let such fields pass, so a
 * misspelt optional field would go unnoticed.
 */
export function unknownFields(
  schema: InspectedSchema,
  value: unknown,
  path: readonly string[] = [],
): string[][] {
  if (typeof value !== 'object' || value === null) return [];

  const { def } = schema._zod;
  if (def.getter !== undefined) return unknownFields(def.getter(), value, path);
  if (def.innerType !== undefined) return unknownFields(def.innerType, value, path);
  if (def.options !== undefined) return ofUnion(def.options, value, path);

  if (Array.isArray(value)) {
    const { element } = def;

    return element === undefined
      ? []
      : value.flatMap((item, index) => unknownFields(element, item, [...path, String(index)]));
  }

  const { shape, valueType } = def;
  if (shape === undefined && valueType === undefined) return [];

  return Object.entries(value).flatMap(([key, item]) => {
    // A field may be called what every object has ("toString").
    const known = shape !== undefined && Object.hasOwn(shape, key) ? shape[key] : undefined;
    const field = shape === undefined ? valueType : known;

    return field === undefined ? [[...path, key]] : unknownFields(field, item, [...path, key]);
  });
}

/** Of the alternatives that the value fits, the one that knows most of its fields speaks. */
function ofUnion(
  options: readonly InspectedSchema[],
  value: unknown,
  path: readonly string[],
): string[][] {
  const [fewest = []] = options
    .filter((option) => option.safeParse(value).success)
    .map((option) => unknownFields(option, value, path))
    .sort((left, right) => left.length - right.length);

  return fewest;
}
