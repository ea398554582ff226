import { expect, it } from 'vitest';
import { ingestTable } from '../../src/terminal/ingest-table.ts';

it('names files without what a terminal takes for commands', () => {
  const table = ingestTable([{ file: 'a\u001b[31m\u001b]0;b\u0007.md\n', change: 'removed' }]);

  expect(table).toMatch(/^a\.md/mu);
  expect(table).not.toMatch(/[^\P{Cc}\n]/u);
});
