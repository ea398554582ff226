const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
};

const inlineTag =
  /<\/?(?:a|abbr|b|br|cite|code|del|em|i|ins|kbd|mark|p|q|s|small|span|strong|sub|sup|time|u)(?:\s[^<>]*)?\/?>/giu;

/** Characters of the private use area stand for escaped punctuation until the markup is gone. */
const escapeBase = 0xe000;

function hideEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/gu, (_, mark: string) =>
    String.fromCharCode(escapeBase + mark.charCodeAt(0)),
  );
}

function showEscapes(text: string): string {
  return text.replace(/[\ue021-\ue07e]/gu, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) - escapeBase),
  );
}

function stripEmphasis(text: string): string {
  return text
    .replace(/(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]*[^\s_])\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~(?=[^\s~])([^~]*[^\s~])~~/gu, '$1');
}

/**
 * The text that a reader of the rendered page sees: links and emphasis without their markup, images
 * gone, escapes and the common entities resolved. Text without markup comes back unchanged.
 */
export function stripInlineMarkdown(text: string): string {
  const bare = hideEscapes(text)
    .replace(/!\[[^[\]\n]*\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)|\[[^\]\n]*\])/gu, '')
    .replace(/\[([^[\]\n]+)\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)|\[[^\]\n]*\])/gu, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^\s<>]+)>/gu, '$1')
    .replace(inlineTag, (tag) => (/^<br/iu.test(tag) ? ' ' : ''))
    .replace(/(?<!`)(`{1,2})(?!`)([^`\n]+)\1(?!`)/gu, '$2');

  return showEscapes(stripEmphasis(bare)).replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]+));/giu,
    (entity, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? entity;
      const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
      return code > 0x1f && code < 0xd800 ? String.fromCharCode(code) : entity;
    },
  );
}
