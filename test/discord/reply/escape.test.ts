import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeLine, toLine, unescapeLine } from '../../../src/discord/reply/escape.ts';
import { anyText } from '../../support/discord/arbitrary.ts';
import { inlineMarkup, withoutEscapes } from '../../support/discord/markdown.ts';

describe('toLine', () => {
  it('makes one line of white space and line breaks', () => {
    expect(toLine('  a \n\n b\t\u2028c  ')).toBe('a b c');
  });

  it('replaces unpaired surrogates and keeps pairs', () => {
    expect(toLine('\ud800a𝕏b\udc00')).toBe('\ufffda𝕏b\ufffd');
  });

  it('removes control characters and those that turn the direction of what follows', () => {
    expect(toLine('a\u202eb\u0000c\u2066d')).toBe('abcd');
  });
});

describe('toLine, applied again,', () => {
  it('changes nothing', () => {
    expect(toLine('!\t\u0000\t?')).toBe('! ?');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toLine(toLine(text))).toBe(toLine(text));
      }),
    );
  });
});

describe('escapeLine', () => {
  it.each([
    ['mentions of everybody', '@everyone and @here', '\\@everyone and \\@here'],
    ['mentions, channels, roles', '<@1> <#2> <@&3>', '\\<@1> \\<#2> \\<@&3>'],
    ['time stamps and emoji', '<t:1:R> <:a:2>', '\\<t:1:R> \\<:a:2>'],
    ['masked links', '[here](https://a.example)', '\\[here\\](https\\://a.example)'],
    ['bare addresses', 'http://a.example/b_c', 'http\\://a.example/b\\_c'],
    ['invitations', 'discord.gg/abc', 'discord\\.gg/abc'],
    [
      'emphasis, code and spoilers',
      '*a* _b_ ~~c~~ `d` ||e||',
      '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\|\\|e\\|\\|',
    ],
    ['headings', '# a', '\\# a'],
    ['small print', '-# a', '\\-# a'],
    ['lists', '- a', '\\- a'],
    ['numbered lists', '12. a', '12\\. a'],
    ['quotes', '>>> a', '\\>>> a'],
    ['backslashes', 'a\\*b', 'a\\\\\\*b'],
  ])('shows %s as they are', (_, text, escaped) => {
    expect(escapeLine(text)).toBe(escaped);
  });

  it('leaves ordinary sentences alone', () => {
    const sentence = 'Am 4. Februar sagte er: „Nein“ (so Axios) – 12-tägig, 50 %!';

    expect(escapeLine(sentence)).toBe(sentence);
  });

  it('leaves no markup in any text, and can be undone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = toLine(text);
        const escaped = escapeLine(line);

        expect(withoutEscapes(escaped)).not.toMatch(inlineMarkup);
        expect(withoutEscapes(escaped)).not.toMatch(/^(#|-|>|\d+\. )/u);
        expect(unescapeLine(escaped)).toBe(line);
      }),
      { numRuns: 500 },
    );
  });
});
