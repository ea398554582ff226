// How a section of settings is declared and read.

import type { z } from 'zod';

/** The environment as a program sees it: names and values, all of them optional. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One environment variable: how it is read, and what is said to a person when it cannot be read. */
export interface Setting<Value> {
  /** Reads the value. It is given `undefined` where the variable is absent or blank. */
  readonly schema: z.ZodType<Value, string | undefined>;
  /** What is accepted, as it completes "must be …". */
  readonly accepted: string;
  /** Where to get a good value; absent where `accepted` says it all. */
  readonly remedy?: string;
  /** Whether the value must never be shown. */
  readonly secret?: boolean;
}

/** What is wrong with an environment variable and how to mend it, in sentences that begin with its name. */
export type Fault = string;

/** What reading a section gives: its settings, or every fault that was found. */
type SectionResult<Settings> =
  | { readonly settings: Settings; readonly faults?: never }
  | { readonly settings?: never; readonly faults: readonly Fault[] };

/** The settings of one part of the program. */
export interface Section<Settings> {
  /** The environment variables that it reads. */
  readonly names: readonly string[];
  /** Reads them. A blank variable counts as absent, as lines such as `NAME=` in `.env` mean it. */
  readonly read: (environment: Environment) => SectionResult<Settings>;
}

/** What a section is made of; `Values` holds what its variables were read as, by name of the variable. */
interface SectionParts<Values, Settings> {
  readonly settings: { readonly [Name in keyof Values]: Setting<Values[Name]> };
  /** Faults that only show where variables meet. It sees those that could be read, also when others could not. */
  readonly check?: (values: Partial<Values>) => Fault[];
  /** Called only when there is no fault. */
  readonly build: (values: Values) => Settings;
}

/** Declares a section; the types of its values follow from their schemas. */
export function defineSection<Values, Settings>(
  parts: SectionParts<Values, Settings>,
): Section<Settings> {
  return {
    names: Object.keys(parts.settings),
    read: (environment) => readSection(parts, environment),
  };
}

function readSection<Values, Settings>(
  section: SectionParts<Values, Settings>,
  environment: Environment,
): SectionResult<Settings> {
  const faults: Fault[] = [];
  const values: Partial<Values> = {};

  for (const name in section.settings) {
    const setting = section.settings[name];
    const text = environment[name]?.trim() || undefined;
    const result = setting.schema.safeParse(text);

    if (result.success) values[name] = result.data;
    else faults.push(describeFault(name, setting, text));
  }

  faults.push(...(section.check?.(values) ?? []));

  if (faults.length > 0) return { faults };

  // Every setting was read, or there would be a fault.
  return { settings: section.build(values as Values) };
}

function describeFault(name: string, setting: Setting<unknown>, text: string | undefined): Fault {
  const remedy = setting.remedy === undefined ? '' : ` ${setting.remedy}`;

  return `${name} ${describeValue(setting, text)}; it must be ${setting.accepted}.${remedy}`;
}

function describeValue(setting: Setting<unknown>, text: string | undefined): string {
  if (text === undefined) return 'is not set';
  if (setting.secret === true) return 'is set but malformed';

  const longest = 100;
  const safe = concealCredentials(text);
  const shown = safe.length > longest ? `${safe.slice(0, longest)}…` : safe;

  return `is ${JSON.stringify(shown)}`;
}

/** Addresses may hold a password before the host, or a key in the query. */
function concealCredentials(text: string): string {
  if (!text.includes('//')) return text;

  return text.replace(/\/\/.*@/s, '//[secret]@').replace(/\?.*/s, '?[secret]');
}
