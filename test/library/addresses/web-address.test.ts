import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import {
  hostOf,
  isAddress,
  readAddress,
  shownAddress,
} from '../../../src/library/addresses/web-address.ts';

describe('an address that a person names', () => {
  it.each([
    ['https://example.org/story', true],
    ['HTTP://example.org', true],
    ['ftp://example.org/a.txt', true],
    ['story.md', false],
    ['../https/story.md', false],
    ['C:\\stories\\a.txt', false],
  ])('is told from a file: %s', (text, isOne) => {
    expect(isAddress(text)).toBe(isOne);
  });

  it.each([
    ['ftp://example.org/a.txt', /^ftp:\/\/example\.org\/a\.txt: only addresses that start with/],
    ['file:///etc/passwd', /only addresses that start with https/],
    ['javascript:alert(1)', /only addresses/],
    ['https://', /^https:\/\/: the address cannot be read/],
    ['https://ida:geheim@example.org/a', /^https:\/\/example\.org\/a: there is a user name/],
    ['https://ida@example.org/a', /there is a user name/],
  ])('is refused in words: %s', (text, why) => {
    expect(() => readAddress(text)).toThrow(UserError);
    expect(() => readAddress(text)).toThrow(why);
  });

  it.each([
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
    ['http://LOCALHOST/', 'localhost'],
  ])('has one way to write its host: %s', (text, host) => {
    expect(hostOf(readAddress(text))).toBe(host);
  });

  it('is shown without what may be secret, and without what a terminal would obey', () => {
    expect(shownAddress(readAddress('https://example.org:8443/a?token=geheim#geheim'))).toBe(
      'https://example.org:8443/a',
    );
    for (const text of [
      'http://[geheim',
      'https://ida:geheim@[/',
      'ftp://ida:geheim@example.org/a?geheim',
      'ftp://example.org/\u001b[31m',
    ]) {
      const message = messageOf(() => readAddress(text));
      if (text !== 'http://[geheim') expect(message).not.toContain('geheim');
      expect(message).not.toContain('\u001b');
    }
  });

  it('is read or refused in words, whatever is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        try {
          return /^https?:$/.test(readAddress(text).protocol);
        } catch (error) {
          return error instanceof UserError;
        }
      }),
    );
  });
});

function messageOf(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}
