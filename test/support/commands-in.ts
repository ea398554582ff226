/** The commands that a text tells its readers to type: indented lines and inline code. */
export function commandsIn(markdown: string): readonly string[] {
  const indented = [...markdown.matchAll(/^ {4}(?:\$ )?((?:npm|npx|docker|node) .+)$/gm)];
  const inline = [...markdown.matchAll(/`((?:npm|npx|docker|node) [^`]+)`/g)];
  const all = [...indented, ...inline].map(([, command = '']) => command.trim());

  return [...new Set(all)].toSorted();
}
