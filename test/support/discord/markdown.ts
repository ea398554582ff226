/** Discord's rule: a backslash before anything but letters, digits and white space shows that character as it is. */
export function withoutEscapes(markdown: string): string {
  return markdown.replace(/\\[^0-9A-Za-z\s]/gu, 'x');
}

/** Everything that Discord would turn into something else than text, where it is not escaped. */
export const inlineMarkup =
  /[*_~`|<[\]]|@everyone|@here|https?:\/\/|discord\.gg\/|discord\.com\//iu;
