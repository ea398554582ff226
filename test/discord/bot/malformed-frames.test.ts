import { afterAll, beforeAll, expect, it } from 'vitest';
import { Scene } from '../../support/discord/scene.ts';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const dispatch = (t: unknown, d: unknown, s: unknown = 1) => JSON.stringify({ op: 0, t, s, d });

/** What a gateway must never send, by what is wrong with it. */
const frames: readonly (readonly [string, string | Uint8Array])[] = [
  ['no JSON', 'hello'],
  ['an empty frame', ''],
  ['cut JSON', '{"op":0,"t":"MESSAGE_CREATE","d":{'],
  ['null', 'null'],
  ['a number', '42'],
  ['a string', '"op"'],
  ['a list', '[1,2,3]'],
  ['an empty object', '{}'],
  ['bytes', new Uint8Array([1, 2, 3, 255])],
  ['compressed bytes of nothing', new Uint8Array([0x78, 0x9c, 0, 0, 0xff, 0xff])],
  ['an unknown opcode', '{"op":99,"d":null}'],
  ['a negative opcode', '{"op":-1,"d":{}}'],
  ['an opcode in words', '{"op":"0","t":"READY","d":{}}'],
  ['a fraction for an opcode', '{"op":0.5}'],
  ['a huge opcode', '{"op":1e308}'],
  ['an infinite opcode', '{"op":1e999}'],
  ['an opcode that is an object', '{"op":{}}'],
  ['an invalid session without its flag', '{"op":9}'],
  ['an invalid session with null', '{"op":9,"d":null}'],
  ['an invalid session with an object', '{"op":9,"d":{}}'],
  ['a hello without data', '{"op":10}'],
  ['a hello with null', '{"op":10,"d":null}'],
  ['a hello without an interval', '{"op":10,"d":{}}'],
  ['a hello with an interval of 0', '{"op":10,"d":{"heartbeat_interval":0}}'],
  ['a hello with a negative interval', '{"op":10,"d":{"heartbeat_interval":-5}}'],
  ['a hello with a huge interval', '{"op":10,"d":{"heartbeat_interval":1e300}}'],
  ['a hello with an interval in words', '{"op":10,"d":{"heartbeat_interval":"soon"}}'],
  ['a READY with null', dispatch('READY', null)],
  ['a READY with nothing in it', dispatch('READY', {})],
  [
    'a READY with an address that is none',
    dispatch('READY', { session_id: 'x', resume_gateway_url: 5 }),
  ],
  ['a dispatch without a name', dispatch(undefined, {})],
  ['a dispatch with a number for a name', dispatch(7, {})],
  ['a dispatch without a sequence', dispatch('MESSAGE_CREATE', {}, undefined)],
  ['a dispatch with a sequence in words', dispatch('MESSAGE_CREATE', {}, 'two')],
  ['a dispatch with an infinite sequence', '{"op":0,"t":"RESUMED","s":1e999,"d":{}}'],
  ['a message of null', dispatch('MESSAGE_CREATE', null)],
  ['a message that is a list', dispatch('MESSAGE_CREATE', [1])],
  ['a message without an author', dispatch('MESSAGE_CREATE', { id: '1', channel_id: '2' })],
  [
    'a message with wrong types everywhere',
    dispatch('MESSAGE_CREATE', { id: {}, channel_id: [], author: 5, content: {}, mentions: 'x' }),
  ],
  ['an interaction of null', dispatch('INTERACTION_CREATE', null)],
  ['an interaction without data', dispatch('INTERACTION_CREATE', { id: '1', type: 2 })],
  [
    'an interaction with wrong types',
    dispatch('INTERACTION_CREATE', { id: 1, type: 'x', token: {}, user: null, data: [] }),
  ],
  ['a guild of null', dispatch('GUILD_CREATE', null)],
  ['a guild whose channels are a number', dispatch('GUILD_CREATE', { id: '1', channels: 5 })],
  ['a deleted channel of null', dispatch('CHANNEL_DELETE', null)],
  ['a member of null', dispatch('GUILD_MEMBER_ADD', null)],
  ['deep nesting', nested(20_000)],
  ['deep nesting in a message', `{"op":0,"t":"MESSAGE_CREATE","s":1,"d":${nested(20_000)}}`],
  ['an unknown event', dispatch('NEVER_HEARD_OF', { id: '1' })],
];

let scene: Scene;
beforeAll(async () => {
  const plenty = '1000/60s';
  scene = await Scene.open({
    settings: {
      FOOTNOTE_BUDGET_USER: plenty,
      FOOTNOTE_BUDGET_CHANNEL: plenty,
      FOOTNOTE_BUDGET_GUILD: plenty,
    },
  });
});
afterAll(() => scene.close());

it('survives every malformed frame, answers after each, and logs each once with its cause', async () => {
  const anna = scene.sandbox.user('Anna');
  for (const [name, frame] of frames) {
    for (let times = 0; times < 3; times += 1) scene.sandbox.sendFrame(frame);
    // Discord delivers in order: what is answered was asked after the frame was read.
    const handle = anna.slash(scene.sandbox.general, 'ask', {
      question: 'Welche Risse?',
      private: true,
    });
    expect((await handle.finalMessage()).content, name).toContain('Risse gefunden');
  }

  const causes = scene.logLines
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg.startsWith('A frame of the gateway was left out'))
    .map(({ notice }) => notice);
  expect(new Set(causes).size).toBe(causes.length);
  expect(causes).toEqual(
    expect.arrayContaining([
      'a frame that is no JSON object',
      'an unknown opcode (99)',
      expect.stringMatching(/^opcode 10: d\.heartbeat_interval/),
      expect.stringMatching(/^opcode 9: d /),
      expect.stringMatching(/^READY: /),
      'GUILD_MEMBER_ADD could not be handled',
    ]),
  );
  expect(causes.join()).not.toContain('NEVER_HEARD_OF');
}, 60_000);
