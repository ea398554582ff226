// All settings, checked at once.

import { closestMatch } from 'leven';
import { UserError } from '../base/errors.ts';
import { answerSection } from './answer.ts';
import { discordSection } from './discord.ts';
import { embeddingSection } from './embedding.ts';
import { loggingSection } from './logging.ts';
import { modelSection } from './model.ts';
import { operationsSection } from './operations.ts';
import { playgroundSection } from './playground.ts';
import { proofSection } from './proof.ts';
import type { Environment, Fault, Section } from './section.ts';
import { storageSection } from './storage.ts';

/** Every setting of the program. A new section is added here and documented in `.env.example`. */
const sections = {
  answer: answerSection,
  embedding: embeddingSection,
  model: modelSection,
  storage: storageSection,
  logging: loggingSection,
  discord: discordSection,
  operations: operationsSection,
  playground: playgroundSection,
  proof: proofSection,
};

/** What the environment says, checked and with defaults. Secrets in it print as `[secret]`. */
export type Config = {
  readonly [Name in keyof typeof sections]: (typeof sections)[Name] extends Section<infer Settings>
    ? Settings
    : never;
};

/** The environment variables that are read, section by section. */
export const settingNames: readonly string[] = Object.values(sections).flatMap(
  (section) => section.names,
);

/**
 * Reads the configuration from environment variables. Other programs' variables are ignored; an
 * unknown one that starts with `FOOTNOTE_` is a fault, because it is a misspelt setting.
 *
 * @throws {UserError} that names every fault at once.
 */
export function parseConfig(environment: Environment): Config {
  const faults: Fault[] = unknownSettings(environment);
  const parts: [string, unknown][] = [];

  for (const [name, section] of Object.entries<Section<unknown>>(sections)) {
    const result = section.read(environment);
    faults.push(...(result.faults ?? []));
    parts.push([name, result.settings]);
  }

  if (faults.length > 0) throw new UserError(describeFaults(faults));

  // The entries are exactly those of `sections`, each built by its own section.
  return Object.fromEntries(parts) as Config;
}

function unknownSettings(environment: Environment): Fault[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith('FOOTNOTE_') && !settingNames.includes(name))
    .map((name) => {
      const suggestion = closestMatch(name, [...settingNames], { maxDistance: 6 });
      const remedy =
        suggestion === undefined
          ? 'Remove it; .env.example lists every setting.'
          : `Did you mean ${suggestion}?`;

      return `${name} is not a setting. ${remedy}`;
    });
}

function describeFaults(faults: readonly Fault[]): string {
  const heading =
    faults.length === 1
      ? 'The configuration has a fault:'
      : `The configuration has ${faults.length} faults:`;

  const lines = faults.map((fault) => `  - ${fault}`);
  const remedy = 'Settings come from the environment and from .env; .env.example explains each.';

  return [heading, ...lines, remedy].join('\n');
}
