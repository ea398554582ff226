/**
 * Hashed character trigrams as a vector: small, real and language-neutral, for servers that tests
 * run. The text counts as it stands, prefixes included.
 */
export function embedTrigrams(text: string, dimension: number): number[] {
  const vector = new Array<number>(dimension).fill(0);
  const padded = `  ${text.toLowerCase()}  `;

  for (let start = 0; start + 3 <= padded.length; start++) {
    let hash = 2_166_136_261;
    for (const character of padded.slice(start, start + 3)) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
    }

    const slot = hash % dimension;
    vector[slot] = (vector[slot] ?? 0) + 1;
  }

  return vector;
}
