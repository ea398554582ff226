// What of a file `.env` cannot be read, which its parser passes over in silence.

const setting = /^\s*(?:export\s+)?(?<name>[\w.-]+)(?:\s*=|:\s)\s*(?<value>.*)$/;
/** What may be named: anything else in a line that cannot be read may be a secret. */
const knownName = /^\s*(?:export\s+)?((?:FOOTNOTE|DISCORD)_[A-Z_]+|PORT)\b/;

/**
 * The lines of a `.env` that say nothing to the program, each with its number and what to do. What stands in them is
 * not repeated but for the name of a setting: it may be a key.
 */
export function unreadableLines(text: string): readonly string[] {
  if (text.includes('\0')) return ['every line: the file is not UTF-8. Save it as UTF-8.'];

  const lines = text.split(/\r\n|\r|\n/);
  const faults: string[] = [];

  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;

    const { name, value = '' } = setting.exec(line)?.groups ?? {};
    const at = `line ${index + 1}`;
    if (name === undefined) {
      const known = knownName.exec(line)?.[1];
      faults.push(
        known === undefined
          ? `${at} is no setting. Write NAME=value, or # before a remark.`
          : `${at}: ${known} has no "=" after it. Write ${known}=value.`,
      );
      continue;
    }

    const quote = /^["'`]/.exec(value)?.[0];
    if (quote === undefined) {
      if (/^[^#]*[^\s#]#/.test(value)) {
        faults.push(`${at}: what follows "#" in ${name} is lost. Put the value in quotes.`);
      }
      continue;
    }
    const end = closingLine(lines, index, quote, value.slice(1));
    if (end === undefined) {
      faults.push(`${at}: the quote that opens in ${name} is not closed. Put ${quote} behind it.`);
    } else {
      index = end;
    }
  }

  return faults;
}

/** The number of the line in which a quoted value ends: it may have several. */
function closingLine(
  lines: readonly string[],
  start: number,
  quote: string,
  first: string,
): number | undefined {
  const closes = (text: string) => text.replaceAll(`\\${quote}`, '').includes(quote);
  if (closes(first)) return start;

  const after = lines.slice(start + 1).findIndex(closes);
  return after === -1 ? undefined : start + 1 + after;
}
