import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../../src/base/log.ts';
import { Secret } from '../../src/base/secret.ts';

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(
    createLogger({ level: 'debug' }, [new Secret('s3cret')], { write: (line) => lines.push(line) }),
  );

  return lines.join('');
}

describe('createLogger', () => {
  it('writes a JSON line with the time and without the machine', () => {
    const line = JSON.parse(logged((log) => log.info({ event: '1' }, 'Done')));

    expect(line).toEqual({
      level: 30,
      time: expect.stringMatching(/^\d{4}-/),
      event: '1',
      msg: 'Done',
    });
  });

  it('never shows a secret, wherever it stands', () => {
    const text = logged((log) => {
      log.warn({ nested: { list: ['Bot s3cret'] } }, 's3cret');
      log.error({ err: new Error('refused s3cret') }, 'x');
    });

    expect(text).not.toContain('s3cret');
    expect(text).toContain('[secret]');
  });

  it('shows of an error of the API neither the body of the request nor the token of the interaction', () => {
    const url = 'https://discord.com/api/v10/webhooks/1/interaction-token/messages/@original';
    const body = { files: undefined, body: { content: 'the answer' } };
    const error = new DiscordAPIError(
      { code: 10008, message: 'Unknown Message' },
      10008,
      404,
      'PATCH',
      url,
      body,
    );

    const line = JSON.parse(logged((log) => log.warn({ err: error }, 'x')));

    expect(line.err).toEqual({
      type: 'DiscordAPIError[10008]',
      message: 'Unknown Message',
      status: 404,
      code: 10008,
      method: 'PATCH',
      url: 'https://discord.com/api/v10/webhooks/1/[token]/messages/@original',
    });
  });

  it('redacts questions, contents and names should somebody log them', () => {
    const text = logged((log) => {
      log.info({ question: 'who?', message: { content: 'who?' }, user: { username: 'anna' } }, 'x');
    });

    expect(text).not.toMatch(/who|anna/);
  });
});
