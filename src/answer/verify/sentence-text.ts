/** A longer sentence is none. */
const longestSentence = 600;

const concealed = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/**
 * A sentence as it may be shown: one line without characters that nobody sees, and without the marks and places of
 * citations that a model adds by itself ("[4]", "(Absatz 4)"), since they are added by whoever shows it.
 */
export function cleanSentence(text: string): string {
  return text
    .slice(0, 2 * longestSentence)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(concealed, '')
    .replace(/\s*\[(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|\^\d+)\]/gu, '')
    .replace(/\s*\((?:Abs[aä]tze?|Abs\.|Paragraphs?|Quelle|Source)\s+\d[\d\s,–-]*\)/giu, '')
    .replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/u, '')
    .trim();
}

/** Addresses, mentions of Discord, markup and code: no sentence of an answer needs them. */
const notProse =
  /https?:|www\.|:\/\/|\b[\w-]+\.(?:com|org|net|gg|io|de|ru|xyz|info|example|test|invalid)\b|@|<[@#:/a-z!]|[<>{}\\|]|```|`|\]\(|\[[^\]]*\]|\*\*|__|~~|^#|&\w+;/iu;

/** Whether a cleaned sentence is plain prose of a length that can be read. */
export function isProse(text: string): boolean {
  return text.length <= longestSentence && /\p{L}{2}.*\p{L}{2}/u.test(text) && !notProse.test(text);
}

const quotation = /["„“”«»]([^"„“”«»]{2,})["„“”«»]/gu;

/** What stands between quotation marks. */
export function quotationsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(quotation), ([, inner = '']) => inner);
}

/** The sentence's own words: quotations, which stay in the article's language, are taken out. */
export function withoutQuotations(text: string): string {
  return text.replace(quotation, ' ');
}
