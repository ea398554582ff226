/** Which languages there are; every table of a language is a `Record<Language, …>`, so that the compiler misses none. */

/** The languages that Footnote answers in, as ISO 639-1 codes; the first one is taken where a text tells nothing. */
export const languages = ['de', 'en'] as const;

/** A language that Footnote answers in. An article in another language can still be indexed and quoted. */
export type Language = (typeof languages)[number];

/** Something for each language. */
export type ByLanguage<T> = Readonly<Record<Language, T>>;

/**
 * What `make` makes of each language, when it is first looked at: expressions over all tables are a third of what a
 * program does before it begins, and most runs need few of them, in one language.
 */
export function byLanguage<T>(make: (language: Language) => T): ByLanguage<T> {
  const made = {} as Record<Language, T>;

  for (const language of languages) {
    Object.defineProperty(made, language, {
      enumerable: true,
      configurable: true,
      get() {
        const value = make(language);
        Object.defineProperty(made, language, { value, enumerable: true });

        return value;
      },
    });
  }

  return made;
}

/** What all languages have in their tables, those of the first language first. */
export function ofAllLanguages<Table, Entry>(
  tables: ByLanguage<Table>,
  entries: (table: Table) => readonly Entry[],
): readonly Entry[] {
  return languages.flatMap((language) => entries(tables[language]));
}
