import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../src/base/printable.ts';

describe('text on a terminal', () => {
  it.each([
    ['\x1b[31mred\x1b[0m', 'red'],
    ['\x1b]0;title\x07text', 'text'],
    ['\x1b]8;;https://a.b\x1b\\link\x1b]8;;\x1b\\', 'link'],
    ['\x9b2Ja\rb\bc', 'abc'],
    ['a\u202egnp.md', 'agnp.md'],
    ['Grüße\naus „Köln“ 👩‍🚒', 'Grüße\naus „Köln“ 👩‍🚒'],
  ])('has no commands: %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('has no control character but ends of lines, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[^\P{Cc}\n]/u);
      }),
    );
  });
});
