/** Values in standard deviations from their mean; all 0 where they are the same. */
export function standardised(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const variance =
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length);
  const deviation = Math.sqrt(variance);

  return values.map((value) => (deviation > 1e-9 ? (value - mean) / deviation : 0));
}
