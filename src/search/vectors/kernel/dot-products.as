// Dot products of one query with many rows, in AssemblyScript; lab/build/build-kernel.ts compiles it.
// Every row is summed in the same order whether it is scored alone or in a group of four, so a row's
// score never depends on where it lies.

// @ts-ignore: decorator
@inline
function sumLanes(values: v128): f32 {
  return (
    f32x4.extract_lane(values, 0) +
    f32x4.extract_lane(values, 1) +
    (f32x4.extract_lane(values, 2) + f32x4.extract_lane(values, 3))
  );
}

// @ts-ignore: decorator
@inline
function sumTail(query: usize, row: usize, from: usize, bytes: usize): f32 {
  let sum: f32 = 0;

  for (let offset = from; offset < bytes; offset += 4) {
    sum += load<f32>(query + offset) * load<f32>(row + offset);
  }

  return sum;
}

// @ts-ignore: decorator
@inline
function dotProduct(query: usize, row: usize, bytes: usize, paired: usize): f32 {
  let even = f32x4.splat(0);
  let odd = f32x4.splat(0);

  for (let offset: usize = 0; offset < paired; offset += 32) {
    even = f32x4.add(even, f32x4.mul(v128.load(query + offset), v128.load(row + offset)));
    odd = f32x4.add(odd, f32x4.mul(v128.load(query + offset, 16), v128.load(row + offset, 16)));
  }

  return sumLanes(f32x4.add(even, odd)) + sumTail(query, row, paired, bytes);
}

// Writes to `output` the dot product of the query at `query` with each of `count` rows from `rows` on.
// All are byte addresses of 32-bit floats; `dimension` is the number of floats of a row.
export function dotProducts(query: usize, rows: usize, output: usize, dimension: u32, count: u32): void {
  const bytes: usize = (<usize>dimension) << 2;
  const paired: usize = bytes & ~31;
  const grouped = count & ~3;
  let row = rows;
  let position: u32 = 0;

  for (; position < grouped; position += 4) {
    const second = row + bytes;
    const third = second + bytes;
    const fourth = third + bytes;
    let even1 = f32x4.splat(0);
    let odd1 = f32x4.splat(0);
    let even2 = f32x4.splat(0);
    let odd2 = f32x4.splat(0);
    let even3 = f32x4.splat(0);
    let odd3 = f32x4.splat(0);
    let even4 = f32x4.splat(0);
    let odd4 = f32x4.splat(0);

    for (let offset: usize = 0; offset < paired; offset += 32) {
      const left = v128.load(query + offset);
      const right = v128.load(query + offset, 16);
      even1 = f32x4.add(even1, f32x4.mul(left, v128.load(row + offset)));
      odd1 = f32x4.add(odd1, f32x4.mul(right, v128.load(row + offset, 16)));
      even2 = f32x4.add(even2, f32x4.mul(left, v128.load(second + offset)));
      odd2 = f32x4.add(odd2, f32x4.mul(right, v128.load(second + offset, 16)));
      even3 = f32x4.add(even3, f32x4.mul(left, v128.load(third + offset)));
      odd3 = f32x4.add(odd3, f32x4.mul(right, v128.load(third + offset, 16)));
      even4 = f32x4.add(even4, f32x4.mul(left, v128.load(fourth + offset)));
      odd4 = f32x4.add(odd4, f32x4.mul(right, v128.load(fourth + offset, 16)));
    }

    store<f32>(output, sumLanes(f32x4.add(even1, odd1)) + sumTail(query, row, paired, bytes));
    store<f32>(output, sumLanes(f32x4.add(even2, odd2)) + sumTail(query, second, paired, bytes), 4);
    store<f32>(output, sumLanes(f32x4.add(even3, odd3)) + sumTail(query, third, paired, bytes), 8);
    store<f32>(output, sumLanes(f32x4.add(even4, odd4)) + sumTail(query, fourth, paired, bytes), 12);
    output += 16;
    row = fourth + bytes;
  }

  for (; position < count; position++) {
    store<f32>(output, dotProduct(query, row, bytes, paired));
    output += 4;
    row += bytes;
  }
}
