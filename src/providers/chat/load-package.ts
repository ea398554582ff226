// Packages that only some choose, named when they are missing.

import { messageOf, UserError } from '../../base/errors.ts';

/** A provider's package, in the version that runs on every Node that this program runs on. */
export interface ProviderPackage<Module> {
  readonly name: string;
  readonly version: string;
  /** Rejects as `import()` does. */
  readonly load: () => Promise<Module>;
}

/**
 * Loads the package of a chosen provider; no other one is ever loaded.
 *
 * @throws UserError With the command that installs it, when it is missing or broken.
 */
export async function loadPackage<Module>(
  { name, version, load }: ProviderPackage<Module>,
  provider: string,
): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    const [reason] = messageOf(error).split('\n');

    throw new UserError(
      `FOOTNOTE_MODEL=${provider}:… needs the package ${name}, which could not be loaded (${reason}). ` +
        `Run \`npm install ${name}@${version}\`.`,
    );
  }
}
