// The custom ids of components: all that a button, a select or a modal remembers across a restart.

/** Discord's limit, in characters. */
const limit = 100;

/** What a custom id says. */
export interface CustomId {
  /** Names the component that understands it: lower-case letters and hyphens. */
  readonly prefix: string;
  /** Of the meaning of `parts`, from 1; raised when that changes. */
  readonly version: number;
  readonly parts: readonly string[];
}

const shape = /^(?<prefix>[a-z][a-z-]*):(?<version>[1-9]\d{0,3})(?<parts>(?::[^:]*)*)$/u;

/** @throws RangeError when it would be longer than Discord takes */
export function writeCustomId({ prefix, version, parts }: CustomId): string {
  const id = [prefix, String(version), ...parts.map(encodeURIComponent)].join(':');
  if (id.length <= limit) return id;

  throw new RangeError(
    `A custom id of ${id.length} characters is longer than ${limit}: ${prefix}.`,
  );
}

/** Undefined for what `writeCustomId` did not write. */
export function readCustomId(id: string): CustomId | undefined {
  const found = shape.exec(id)?.groups;
  if (found === undefined) return undefined;

  const parts = decoded((found['parts'] ?? '').split(':').slice(1));

  return parts && { prefix: found['prefix'] ?? '', version: Number(found['version']), parts };
}

function decoded(parts: readonly string[]): readonly string[] | undefined {
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
