// Whether this Node is new enough, told before anything is loaded that it may not understand.
import { readFileSync } from 'node:fs';

/**
 * What to say to somebody whose Node is too old for the program; nothing where it is not.
 *
 * @param {string} version such as "18.20.8"
 * @param {string} [needed] the oldest that does, as `engines` of package.json names it: ">=20.19"
 * @returns {string | undefined}
 */
export function nodeTrouble(version, needed = neededNode()) {
  const oldest = needed.replace('>=', '');
  if (!isOlder(version, oldest)) return undefined;

  return (
    `Footnote needs Node ${oldest} or newer, and this is Node ${version}. ` +
    'Install a newer one from https://nodejs.org, then run `npm install` again.'
  );
}

function neededNode() {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

  return engines.node;
}

function isOlder(version, oldest) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = oldest.split('.').map(Number);

  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}
