import { describe, expect, it } from 'vitest';
import { readCharacterMap } from '../../../../src/providers/model/tokenizer/charsmap.ts';

/** A compiled map of one key, laid out as SentencePiece does: each node's children stand at its base xor their byte. */
function compile(key: string, replacement: string): Uint8Array {
  const units = new Uint32Array(4_096);
  let node = 0;
  let base = 256;
  units[0] = base << 10;

  for (const byte of Buffer.from(key)) {
    node = base ^ byte;
    base += 256;
    units[node] = (((node ^ base) << 10) | byte) >>> 0;
  }
  units[node] = ((units[node] ?? 0) | 0x100) >>> 0;
  units[base] = 0x80000000;

  const length = new Uint32Array([units.byteLength]);
  return Buffer.concat([
    Buffer.from(length.buffer),
    Buffer.from(units.buffer),
    Buffer.from(`${replacement}\0other\0`),
  ]);
}

describe('the character map', () => {
  const map = readCharacterMap(compile('Ａ', 'A'));

  it('replaces what it has', () => {
    expect(map('Ａ')).toBe('A');
  });

  it.each([['A'], ['Ｂ'], ['x'], ['']])('leaves %j as it is', (text) => {
    expect(map(text)).toBeUndefined();
  });

  it('reads bytes that lie unaligned', () => {
    const bytes = Buffer.concat([Buffer.from('odd'), compile('ﬁ', 'fi')]);

    expect(readCharacterMap(bytes.subarray(3))('ﬁ')).toBe('fi');
  });
});
