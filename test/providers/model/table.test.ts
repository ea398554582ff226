import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { readTable } from '../../../src/providers/model/table.ts';

function tableBytes(scales: readonly number[], numbers: readonly number[]): Uint8Array {
  const counts = new Uint32Array([scales.length, numbers.length / scales.length]);

  return Buffer.concat([
    Buffer.from(counts.buffer),
    Buffer.from(new Float32Array(scales).buffer),
    Buffer.from(new Int8Array(numbers).buffer),
  ]);
}

const bytes = tableBytes([0.5, 2], [1, -2, 127, 0, -127, 3]);

describe('the table of vectors', () => {
  const table = readTable(bytes, 'table.int8');

  it('gives the vectors of pieces, one after the other', () => {
    expect(table).toMatchObject({ rows: 2, width: 3 });
    expect([...table.rowsOf([1, 0, 1])]).toEqual([0, -254, 6, 0.5, -1, 63.5, 0, -254, 6]);
    expect([...table.rowsOf([])]).toEqual([]);
  });

  it('reads bytes that lie unaligned', () => {
    const shifted = Buffer.concat([Buffer.from('x'), bytes]).subarray(1);

    expect([...readTable(shifted, 'table.int8').rowsOf([0])]).toEqual([0.5, -1, 63.5]);
  });

  it('knows no other pieces', () => {
    expect(() => table.rowsOf([2])).toThrow(RangeError);
  });

  it.each([[0], [4], [8], [bytes.length - 1]])('is refused when cut to %i bytes', (length) => {
    const read = () => readTable(bytes.subarray(0, length), 'table.int8');

    expect(read).toThrow(UserError);
    expect(read).toThrow('table.int8');
  });
});
