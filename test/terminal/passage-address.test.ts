import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageAddress } from '../../src/terminal/passage-address.ts';

describe('the address of quoted words', () => {
  it('is the page that is told which words to look for', () => {
    expect(passageAddress({ url: 'https://example.org/a?b=1#top' }, 'A well-known bridge.')).toBe(
      'https://example.org/a?b=1#:~:text=A%20well%2Dknown%20bridge.',
    );
  });

  it('names a long quote by its beginning and its end', () => {
    const quote = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    expect(passageAddress({ url: 'https://example.org/' }, quote)).toBe(
      'https://example.org/#:~:text=one%20two%20three%20four%20five%20six,eight%20nine%20ten%20eleven%20twelve%20thirteen',
    );
  });

  it('is the file where there is no web address', () => {
    expect(passageAddress({ file: '/stories/a b.md' }, 'x')).toBe('file:///stories/a%20b.md');
    expect(passageAddress({ url: 'javascript:alert(1)', file: '/a.md' }, 'x')).toBe('file:///a.md');
    expect(passageAddress({}, 'x')).toBeUndefined();
  });

  it('never holds what could end a link on a terminal, whatever a story says', () => {
    const anything = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(anything, anything, (path, quote) => {
        const address = passageAddress({ url: `https://example.org/${path}` }, quote) ?? '';
        expect(address).toMatch(/^[\x21-\x7e]+$/);
      }),
    );
  });
});
