// Bytes as text, in whatever encoding they are written.

/** A file with a larger share of control characters is no text. */
const largestControlShare = 0.01;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\0-\x08\x0b\x0e-\x1f\x7f]/gu;

/** What Windows-1252 has at 0x80 to 0x9f, where some decoders of the runtime give control characters. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes what it can, and puts U+FFFD in place of the rest. */
export function decodeAs(label: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(label);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;

  return text.replace(/[\u0080-\u009f]/gu, (control) =>
    windows1252.charAt(control.charCodeAt(0) - 0x80),
  );
}

/** The encoding that the first two bytes stand for; undefined where they are text. */
export function byteOrderMark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** UTF-8 with some broken sequences, unless most of what is no ASCII is broken: then it is Windows-1252. */
export function decodeBroken(bytes: Uint8Array): string {
  const text = decodeAs('utf-8', bytes);
  const others = text.match(/[^\p{ASCII}]/gu) ?? [];
  const broken = others.filter((character) => character === '\ufffd').length;

  return broken * 2 > others.length ? decodeAs('windows-1252', bytes) : text;
}

/** The text without control characters; undefined where so many stand in it that it is none. */
export function withoutControls(decoded: string): string | undefined {
  const text = decoded.replace(controls, '');
  return decoded.length - text.length > decoded.length * largestControlShare ? undefined : text;
}
