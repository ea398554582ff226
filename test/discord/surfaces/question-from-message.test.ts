import { describe, expect, it } from 'vitest';
import {
  type IncomingMessage,
  questionFromMessage,
} from '../../../src/discord/surfaces/question-from-message.ts';

const botId = '42';

function ask(message: Partial<IncomingMessage>) {
  return questionFromMessage(
    { content: '', author: 'person', place: 'guild', pingsBot: true, ...message },
    botId,
  );
}

describe('questionFromMessage', () => {
  it.each([
    ['at the start', '<@42> Wer sagte das?', 'Wer sagte das?'],
    ['at the start with a comma', '<@!42>, wer sagte das?', 'wer sagte das?'],
    ['in the middle', 'Sag mal <@42> wer war das?', 'Sag mal wer war das?'],
    ['at the end', 'Wer sagte das <@42>?', 'Wer sagte das?'],
    ['twice', '<@42> wer <@42> war das', 'wer war das'],
  ])('takes the text around a mention %s', (_, content, text) => {
    expect(ask({ content })).toEqual({ kind: 'question', text });
  });

  it('removes only the mention of the bot', () => {
    expect(ask({ content: '<@42> meint <@7> das in <#8> so?' })).toEqual({
      kind: 'question',
      text: 'meint <@7> das in <#8> so?',
    });
  });

  it('keeps line breaks', () => {
    expect(ask({ content: '<@42>\neins\nzwei' })).toEqual({ kind: 'question', text: 'eins\nzwei' });
  });

  it.each([
    ['a message without a mention', { pingsBot: false, content: 'Hallo alle' }],
    ['@everyone and roles', { pingsBot: false, content: '@everyone <@&42> <@42' }],
    ['other bots', { author: 'bot', content: '<@42> hi' }],
    ['webhooks', { author: 'webhook', content: '<@42> hi' }],
    ['system messages', { author: 'system', content: '<@42> hi' }],
    [
      'a reply to the bot that does not ping it',
      { pingsBot: false, repliedTo: { author: 'this-bot', content: '' } },
    ],
  ] satisfies [string, Partial<IncomingMessage>][])('ignores %s', (_, message) => {
    expect(ask(message)).toBeUndefined();
  });

  it('takes a reply to the bot that pings it as a question', () => {
    const repliedTo = { author: 'this-bot', content: 'Antwort' } as const;

    expect(ask({ content: 'Und warum?', repliedTo })).toEqual({
      kind: 'question',
      text: 'Und warum?',
    });
  });

  it('asks about the message of somebody else that a mention replies to', () => {
    const repliedTo = { author: 'other', content: 'Iran will nach Oman' } as const;

    expect(ask({ content: '<@42>', repliedTo })).toEqual({
      kind: 'question',
      text: 'Iran will nach Oman',
    });
    expect(ask({ content: '<@42> stimmt das?', repliedTo })).toEqual({
      kind: 'question',
      text: 'stimmt das?\n„Iran will nach Oman“',
    });
  });

  it('says so when it may not read that message and nothing else is asked', () => {
    const repliedTo = { author: 'other', content: '' } as const;

    expect(ask({ content: '<@42>', repliedTo })).toEqual({ kind: 'unreadable-message' });
    expect(ask({ content: '<@42> wer ist Witkoff?', repliedTo })).toEqual({
      kind: 'question',
      text: 'wer ist Witkoff?',
    });
  });

  it('introduces itself when it is called and nothing is asked', () => {
    expect(ask({ content: ' <@42> ' })).toEqual({ kind: 'introduction' });
    expect(ask({ place: 'direct-message', pingsBot: false })).toEqual({ kind: 'introduction' });
  });

  it('takes every direct message as a question', () => {
    expect(ask({ place: 'direct-message', pingsBot: false, content: 'Wer?' })).toEqual({
      kind: 'question',
      text: 'Wer?',
    });
  });
});
