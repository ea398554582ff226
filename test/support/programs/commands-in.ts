/** What a text shows as code: whole lines in blocks, and words in its sentences. */
interface Code {
  /** A block that shows what is printed marks its commands with `$`; in others every line is one. */
  readonly lines: readonly string[];
  readonly spans: readonly string[];
}

/**
 * The commands that a text tells its readers to type, each once; also an option that is told alone, such as
 * `--page answer.html`.
 */
export function commandsIn(markdown: string): readonly string[] {
  const { lines, spans } = codeIn(markdown);

  return [...new Set([...lines, ...spans.filter(isCommand)])].toSorted();
}

/** Code of several words of which nobody can tell whether it is to be typed. */
export function unclearIn(markdown: string): readonly string[] {
  return codeIn(markdown).spans.filter((span) => /\s/.test(span) && !isCommand(span));
}

function isCommand(span: string): boolean {
  return /^(?:[a-z][\w-]*|--[a-z][\w-]*) \S/.test(span);
}

function codeIn(markdown: string): Code {
  const blocks = markdown.match(/(?<=\n\n)(?: {4}.*\n|\n(?= {4}))+/g) ?? [];
  const lines = blocks.flatMap((block) => {
    const shown = block.split('\n').map((line) => line.trim());
    const marked = shown.filter((line) => line.startsWith('$ '));

    return marked.length > 0 ? marked.map((line) => line.slice(2)) : shown.filter(Boolean);
  });
  const prose = blocks.reduce((text, block) => text.replace(block, '\n'), markdown);
  const spans = [...prose.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span.replace(/\s+/g, ' '));

  return { lines, spans };
}
