import { describe, expect, it } from 'vitest';
import type { Names } from '../../../src/discord/typed/markdown.ts';
import {
  type IncomingMessage,
  questionFromMessage,
} from '../../../src/discord/typed/question-from-message.ts';
import type { Other, Written } from '../../../src/discord/typed/written.ts';

const names: Names = { botId: '42', nameOf: (id) => ({ 7: 'Ina Brandt' })[id] };

const written = (content: string, parts: Partial<Written> = {}): Written => ({
  content,
  names,
  file: async () => undefined,
  ...parts,
});

interface Said extends Partial<Omit<IncomingMessage, 'written' | 'repliedTo' | 'threadStart'>> {
  readonly content?: string;
  readonly parts?: Partial<Written>;
  readonly repliedTo?: Other;
  readonly threadStart?: Other;
}

function ask({ content = '', parts, repliedTo, threadStart, ...message }: Said) {
  return questionFromMessage({
    place: 'guild',
    pings: 'bot',
    ...message,
    written: written(content, parts),
    repliedTo: async () => repliedTo,
    threadStart: async () => threadStart,
  });
}

const question = (text: string) => ({ kind: 'question', text });

describe('questionFromMessage', () => {
  it.each([
    ['at the start', '<@42> Wer sagte das?', 'Wer sagte das?'],
    ['at the start with a comma', '<@!42>, wer sagte das?', 'wer sagte das?'],
    ['in the middle', 'Sag mal <@42> wer war das?', 'Sag mal wer war das?'],
    ['at the end', 'Wer sagte das <@42>?', 'Wer sagte das?'],
    ['twice', '<@42> wer <@42> war das', 'wer war das'],
  ])('takes the text around a mention %s', async (_, content, text) => {
    expect(await ask({ content })).toEqual(question(text));
  });

  it('takes over the name of somebody else, and no channel', async () => {
    expect(await ask({ content: '<@42> meint <@7> das in <#8> so?' })).toEqual(
      question('meint Ina Brandt das in so?'),
    );
  });

  it('keeps line breaks', async () => {
    expect(await ask({ content: '<@42>\neins\nzwei' })).toEqual(question('eins\nzwei'));
  });

  it('answers to the role of the bot, where it is shown the message', async () => {
    expect(await ask({ pings: 'role', content: '<@&9> Wer war das?' })).toEqual(
      question('Wer war das?'),
    );
    expect(await ask({ pings: 'role' })).toEqual({ kind: 'not-shown' });
  });

  it('asks about the message of somebody else that a mention replies to', async () => {
    const repliedTo = written('Iran will nach Oman');

    expect(await ask({ content: '<@42>', repliedTo })).toEqual(question('Iran will nach Oman'));
    expect(await ask({ content: '<@42> stimmt das?', repliedTo })).toEqual(
      question('stimmt das?\n„Iran will nach Oman“'),
    );
  });

  it('asks what another message asks, where it is only pointed at', async () => {
    const repliedTo = written('Wer will nach Oman?');

    expect(await ask({ content: '<@42> weißt du das?', repliedTo })).toEqual(
      question('Wer will nach Oman?'),
    );
    expect(await ask({ content: '<@42> do you know?', threadStart: repliedTo })).toEqual(
      question('Wer will nach Oman?'),
    );
  });

  it('takes nothing over where something is asked by itself', async () => {
    const repliedTo = written('Hat jemand Pizza bestellt?');

    expect(await ask({ content: '<@42> wer ist Witkoff?', repliedTo })).toEqual(
      question('wer ist Witkoff?'),
    );
    expect(await ask({ content: '> Die Rutsche ist alt.\n<@42> worum geht es?' })).toEqual(
      question('worum geht es?'),
    );
  });

  it.each(['', ' stimmt das?', ' is that true?', ' Warum?', '?'])(
    'says so when it may not read that message and "%s" is asked',
    async (text) => {
      const expected = { kind: 'unreadable-message' };

      expect(await ask({ content: `<@42>${text}`, repliedTo: 'hidden' })).toEqual(expected);
      expect(await ask({ content: `<@42>${text}`, repliedTo: written('') })).toEqual(expected);
    },
  );

  it('needs no other message for a question of its own', async () => {
    expect(await ask({ content: '<@42> wer ist Witkoff?', repliedTo: 'hidden' })).toEqual(
      question('wer ist Witkoff?'),
    );
    expect(await ask({ content: '<@42> weißt du das?', threadStart: 'hidden' })).toEqual({
      kind: 'unreadable-message',
    });
    expect(await ask({ content: '<@42>', threadStart: 'hidden' })).toEqual({
      kind: 'introduction',
    });
  });

  it.each([
    ['a fence', '<@42>\n```\nWer war das?\n```', {}],
    ['a fence in a language', '<@42> ```txt\nWer war das?```', {}],
    ['a quote', '> Wer war das?\n<@42>', {}],
    ['a forwarded message', '<@42>', { enclosed: 'Wer war das?' }],
    ['a file', '<@42>', { file: async () => 'Wer war das?\r\n' }],
    [
      'a file that is pointed at',
      '<@42> Frage steht im Anhang',
      { file: async () => 'Wer war das?' },
    ],
  ] satisfies [string, string, Partial<Written>][])(
    'reads a question in %s',
    async (_, content, parts) => {
      expect(await ask({ content, parts })).toEqual(question('Wer war das?'));
    },
  );

  it('reads no file where something is asked without it', async () => {
    const file = async () => expect.fail('read');

    expect(await ask({ content: '<@42> Wer ist Witkoff?', parts: { file } })).toEqual(
      question('Wer ist Witkoff?'),
    );
  });

  it('says so when it cannot read a file', async () => {
    const parts = { file: async () => 'unreadable' } as const;

    expect(await ask({ content: '<@42> siehe Anhang', parts })).toEqual({
      kind: 'unreadable-file',
    });
    expect(await ask({ content: '<@42> Wer ist das auf dem Foto?', parts })).toEqual(
      question('Wer ist das auf dem Foto?'),
    );
  });

  it.each(['<@42>', ' <@42> ', '<@42>,', '<@42>!', '<@42> <:ok:1> \u200b', '<@42> @here'])(
    'introduces itself when it is called by "%s" and nothing is asked',
    async (content) => {
      expect(await ask({ content })).toEqual({ kind: 'introduction' });
    },
  );

  it('takes every direct message as a question', async () => {
    const direct = { place: 'direct-message', pings: 'nobody' } as const;

    expect(await ask({ ...direct, content: 'Und warum?' })).toEqual(question('Und warum?'));
    expect(await ask(direct)).toEqual({ kind: 'introduction' });
  });
});
