/** The languages that Footnote answers in, as ISO 639-1 codes. */
export const languages = ['de', 'en'] as const;

/** A language that Footnote answers in. An article in another language can still be indexed and quoted. */
export type Language = (typeof languages)[number];
