// What a person typed, without Discord's notation: the words that a reader would hear, and what is set apart from them.

import { leadsToName } from '../../language/pointing/pointing-words.ts';
import { breakHints, directionMarks, wordEnd, wordStart } from '../../language/words/characters.ts';
import { words } from '../../language/words/words.ts';

/** Who a text may mention. */
export interface Names {
  /** The bot's user id, whose mention calls it and is no word. */
  readonly botId: string;
  /** What people call the bot here; typed at the beginning it calls the bot too. */
  readonly botName?: string;
  /** The name under which a person is shown; undefined where it is unknown, or no person's. */
  nameOf(userId: string): string | undefined;
}

/** A text without notation. Lines are kept, invisible characters are not. */
export interface Typed {
  /** The person's own words. */
  readonly text: string;
  /** What stands in a quote or a fence beside them. */
  readonly aside: string;
}

const fence = /```(?:[\w+#-]+(?=\n))?([\s\S]*?)```/gu;
const blockQuote = /(?:^|\n)[^\S\n]*>>> ([\s\S]*)$/u;
const lineQuote = /^[^\S\n]*> ?(.*)$/gmu;

const user = /<@!?(\d+)>/gu;
/** Roles, channels, emoji, commands, times and places of a server. */
const named = /<(?:@&\d+|#\d+|a?:\w+:\d+|\/[^:>\n]+:\d+|t:-?\d+(?::[a-zA-Z])?|id:[\w-]+)>/gu;
const everybody = new RegExp(`(?<![\\p{L}\\p{N}])@(?:everyone|here)${wordEnd}`, 'giu');
const maskedLink = /\[([^\]\n]+)\]\(<?https?:\/\/[^)\s]+\)/giu;
const address = /<?(?:https?:\/\/|www\.|discord\.gg\/)[^\s>]*[^\s>.,;:!?)\]}'"“”»]>?/giu;
const unseen = new RegExp(`[${breakHints}${directionMarks}]`, 'gu');

/** Marks around words, longest first. */
const emphasis = [
  /\|\|([\s\S]+?)\|\|/gu,
  /\*\*\*(\S(?:[\s\S]*?\S)?)\*\*\*/gu,
  /\*\*(\S(?:[\s\S]*?\S)?)\*\*/gu,
  /(?<!\p{N})\*(\S(?:[^*\n]*?[^*\s])?)\*(?!\p{N})/gu,
  new RegExp(`${wordStart}__(\\S(?:[\\s\\S]*?\\S)?)__${wordEnd}`, 'gu'),
  new RegExp(`${wordStart}_(\\S(?:[^_\\n]*?\\S)?)_${wordEnd}`, 'gu'),
  /~~([\s\S]+?)~~/gu,
  /``([^\n]+?)``/gu,
  /`([^`\n]+)`/gu,
];
const lineMark = /^[^\S\n]*(?:#{1,3}|-#|[-*•]) +/gmu;

/** A character that stands for itself is hidden from the notation until all of it is gone. */
const escaped = /\\([!-/:-@[-`{-~])/gu;
const hidden = /[\ue021-\ue07e]/gu;
const hide = (_: string, character: string) => shifted(character, 0xe000);
const reveal = (character: string) => shifted(character, -0xe000);
const shifted = (character: string, by: number) =>
  String.fromCharCode(character.charCodeAt(0) + by);

/** Reads what a person typed. Pure and total; what is no notation stays as it is. */
export function readTyped(content: string, names: Names): Typed {
  const asides: string[] = [];
  const setApart = (_: string, inner: string) => {
    asides.push(inner);
    return '\n';
  };
  const own = content
    .replace(unseen, '')
    .replace(escaped, hide)
    .replace(fence, setApart)
    .replace(blockQuote, setApart)
    .replace(lineQuote, setApart);
  const plain = (text: string) => withoutNotation(text, names);
  const aside = asides.map(plain).filter((text) => text !== '');

  return { text: withoutBotName(plain(own), names.botName), aside: aside.join('\n') };
}

function withoutNotation(typed: string, names: Names): string {
  const shown = withoutMentions(
    typed
      .replace(maskedLink, '$1')
      .replace(address, ' ')
      .replace(named, ' ')
      .replace(everybody, ' '),
    names,
  );
  const bare = emphasis.reduce(
    (text, marks) => text.replace(marks, '$1'),
    shown.replace(lineMark, ''),
  );

  return bare
    .replace(hidden, reveal)
    .replace(/\([^\S\n]+\)/gu, ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{2,}/gu, '\n')
    .replace(/ ([,.;:!?])(?=\s|$|[,.;:!?])/gu, '$1')
    .replace(/^[\s,:;]+|[\s,:;]+$/gu, '');
}

/**
 * People who are called or told do not belong to what is asked: those before the first word, after the end of a
 * sentence or set off at its end. Others become the name under which they are shown.
 */
function withoutMentions(typed: string, { botId, nameOf }: Names): string {
  const isWord = /[\p{L}\p{N}]/u;

  return typed.replace(user, (_, id: string, offset: number, whole: string) => {
    const name = id === botId ? undefined : nameOf(id);
    if (name === undefined) return ' ';

    const before = whole.slice(0, offset).replace(user, ' ').trimEnd();
    const after = whole.slice(offset).replace(user, ' ');
    const opensSentence = !isWord.test(before.slice(before.search(/[^.!?\n]*$/u)));
    const [rest = ''] = after.split(/[.!?\n]/u, 1);
    const goesOn = isWord.test(rest) && !/^\s*,/u.test(rest);
    const isTold =
      opensSentence || /,$/u.test(before) || (!goesOn && !leadsToName(words(before).at(-1) ?? ''));

    return isTold ? ' ' : name;
  });
}

function withoutBotName(text: string, botName: string | undefined): string {
  const called = botName === undefined ? '' : `@${botName}`;
  if (called === '' || !text.toLowerCase().startsWith(called.toLowerCase())) return text;

  return text.slice(called.length).replace(/^[\s,:;]+/u, '');
}
