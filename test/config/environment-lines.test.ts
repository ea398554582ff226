import { describe, expect, it } from 'vitest';
import { unreadableLines } from '../../src/config/environment-lines.ts';

describe('lines of .env that cannot be read', () => {
  it.each([
    ['nothing', ''],
    [
      'settings, remarks and empty lines',
      '# a remark\n\nA=1\nexport B = "two" # why\r\nC: 3\nD=\n',
    ],
    ['a mark at its beginning', '\ufeffA=1'],
    ['values of several lines', 'A="one\ntwo # three\nfour"\nB=1'],
    ['a remark behind a value', 'A=1 # one\nB="#"\nC=# none'],
    ['a quote within quotes', `A='it\\'s'\nB="a 'b' c"`],
  ])('are none in %s', (_, text) => {
    expect(unreadableLines(text)).toEqual([]);
  });

  it.each([
    ['A=1\nhello world\n', 'line 2 is no setting. Write NAME=value, or # before a remark.'],
    [
      'DISCORD_TOKEN abc.def',
      'line 1: DISCORD_TOKEN has no "=" after it. Write DISCORD_TOKEN=value.',
    ],
    ['=1', 'line 1 is no setting. Write NAME=value, or # before a remark.'],
    ['A="one\nB=2', 'line 1: the quote that opens in A is not closed. Put " behind it.'],
    ['A=one#two', 'line 1: what follows "#" in A is lost. Put the value in quotes.'],
    ['A\0=\x001\0', 'every line: the file is not UTF-8. Save it as UTF-8.'],
  ])('are named with what to do: %j', (text, fault) => {
    expect(unreadableLines(text)).toContain(fault);
  });

  it('are named without what stands in them, which may be a key', () => {
    const text = 'sk-secret1\nDISCORD_TOKEN sk-secret2\nA=sk#secret3\nB="sk-secret4';

    expect(unreadableLines(text)).toHaveLength(4);
    expect(unreadableLines(text).join()).not.toContain('secret');
  });
});
