/** Replaces a piece of text; `undefined` where it stays as it is. */
export type CharacterMap = (piece: string) => string | undefined;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Reads SentencePiece's compiled normalisation rules: the length of a trie in bytes, the trie (a double array of 32-bit
 * units, least significant byte first), and the replacements as text that ends in zero bytes.
 *
 * @param bytes at least four, aligned or not
 */
export function readCharacterMap(bytes: Uint8Array): CharacterMap {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const trieBytes = view.getUint32(0, true);
  const units = Uint32Array.from({ length: trieBytes / 4 }, (_, index) =>
    view.getUint32(4 + 4 * index, true),
  );
  const replacements = bytes.subarray(4 + trieBytes);

  return (piece) => {
    const position = shortestMatch(units, encoder.encode(piece));
    if (position === undefined) return undefined;

    const end = replacements.indexOf(0, position);
    return decoder.decode(replacements.subarray(position, end < 0 ? undefined : end));
  };
}

/** The value of the shortest key of the trie that the text begins with. */
function shortestMatch(units: Uint32Array, text: Uint8Array): number | undefined {
  let node = offsetOf(units[0] ?? 0);

  for (const byte of text) {
    node ^= byte;
    const unit = units[node] ?? 0;
    if ((unit & 0x800000ff) >>> 0 !== byte) return undefined;

    node ^= offsetOf(unit);
    // Bit 8 says that a key ends here; its value stands where the node's children begin.
    if ((unit >>> 8) & 1) return (units[node] ?? 0) & 0x7fffffff;
  }

  return undefined;
}

function offsetOf(unit: number): number {
  return (unit >>> 10) << ((unit & 0x200) >>> 6);
}
