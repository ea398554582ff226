const pattern = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The words of a text as the lexicon knows them: NFC, lower case, without punctuation; an English
 * possessive ("minister's") loses its "s".
 */
export function tokens(text: string): string[] {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(\p{L})['’]s\b/gu, '$1');

  return plain.match(pattern) ?? [];
}
