/** Commands of the READMEs that a test cannot type, with what shows instead that they are as they should be. */
export const tried: Readonly<Record<string, string>> = {
  'npm install': 'the first hour runs it dry; CI begins with `npm ci`',
  'npm test':
    'it is what runs this, and test/scripts/check.system.test.ts tries it on small projects',
  'docker compose up -d':
    'test/scripts/operations-files.test.ts reads compose.yaml and the Dockerfile',
};

/**
 * Whether a command that the README tells was typed: FILE and `…` stand for what the reader puts there, and options may
 * follow. An option that is told alone (`--page answer.html`) may stand in any command.
 */
export function isTyped(told: string, typed: string): boolean {
  const pattern = told
    .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('FILE', '\\S+')
    .replaceAll('"…"', '"[^"]+"');

  return new RegExp(`(?:^| )${pattern}(?: --\\w.*| "[^"]+".*)?$`).test(typed);
}
