// A number for a term.

/** A well-mixed 32-bit hash of a term: FNV-1a over UTF-16 code units, then the finaliser of MurmurHash3. */
export function hashOf(term: string): number {
  let hash = 0x811c9dc5;

  for (let index = 0; index < term.length; index += 1) {
    hash = Math.imul(hash ^ term.charCodeAt(index), 0x01000193);
  }

  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);

  return (hash ^ (hash >>> 16)) >>> 0;
}
