/** Texts that are made to take long or much to read, by the names of their files. */
export const bombs: Readonly<Record<string, () => string>> = {
  'nested.html': () => `${'<div>'.repeat(100_000)}Text`,
  'angles.html': () => '<'.repeat(3_000_000),
  'paragraphs.html': () => `<html><body><article>${'<p>Ein Satz.</p>\n'.repeat(100_000)}`,
  'keys.md': () =>
    `---\n${Array.from({ length: 100_000 }, (_, index) => `key${index}: value\n`).join('')}---\n\nText.`,
  'quotes.md': () => `${'> '.repeat(100_000)}Text.`,
  'paragraphs.txt': () => 'Ein Satz.\n\n'.repeat(100_000),
};
