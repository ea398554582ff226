import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { ManualClock } from '../../../src/sandbox/time/clock.ts';
import { Scene } from '../../support/discord/scene.ts';

const callback = { method: 'POST', path: /\/callback$/ };
const edit = { method: 'PATCH', path: /\/messages\/@original$/ };
const create = { method: 'POST', path: /^\/channels\/\d+\/messages$/ };

describe('when Discord refuses', () => {
  let scene: Scene;
  let anna: SandboxUser;
  let clock: ManualClock;

  beforeEach(async () => {
    clock = new ManualClock();
    scene = await Scene.open({ sandbox: { clock } });
    anna = scene.sandbox.user('Anna');
  });

  afterEach(() => scene.close());

  const ask = (question = 'Wie lange ist die Brücke gesperrt?') =>
    anna.slash(scene.sandbox.general, 'ask', { question });
  const say = (text = 'Welche Risse?') =>
    scene.sandbox.general.send(anna, `${scene.sandbox.botMention} ${text}`);
  const sent = ({ path }: { path: RegExp }) =>
    scene.sandbox.requests.filter((request) => path.test(request.path)).length;

  /** The bot did nothing that it would have to be ashamed of, and still works. */
  const goesOn = async () => {
    const before = scene.outcomes().length;
    await scene.replyTo(say('Wie ist die Umleitung?'));
    await scene.handled(before + 1);
    expect(scene.outcomes().at(-1)).toBe('answered');
  };

  it('an acknowledgement that came after three seconds, no answer is worked out', async () => {
    const release = scene.sandbox.hold(callback);
    const handle = ask();
    await scene.sandbox.waitForRequest(() => true);
    clock.advance(3_100);
    release();
    await scene.handled(1);

    expect(handle.hasFailed).toBe(true);
    expect(scene.outcomes()).toEqual(['undelivered']);
    expect(scene.questions).toEqual([]);
    await goesOn();
  });

  it('an answer that came after fifteen minutes, it is not tried again', async () => {
    scene.holdAnswers();
    ask('langsam');
    await scene.asked(1);
    clock.advance(15 * 60_000 + 1_000);
    scene.release();
    await scene.handled(1);

    expect(scene.outcomes()).toEqual(['undelivered']);
    expect(sent(edit)).toBe(1);
    await goesOn();
  });

  it.each([
    ['an interaction that it does not know (10062)', callback, 404, 10062, 0],
    ['an interaction that is acknowledged already (40060)', callback, 400, 40060, 0],
    ['a webhook that it does not know (10015)', edit, 404, 10015, 1],
    ['a message that somebody deleted (10008)', edit, 404, 10008, 1],
    ['a token that has expired (50027)', edit, 401, 50027, 1],
  ])('%s, the bot logs it and goes on', async (_, matcher, status, code, edits) => {
    scene.sandbox.fail({ ...matcher, status, code });
    ask();
    await scene.handled(1);

    expect(scene.outcomes()).toEqual(['undelivered']);
    expect(sent(callback)).toBe(1);
    expect(sent(edit)).toBe(edits);
    await goesOn();
  });

  it.each([
    ['access (50001)', 50001],
    ['permissions (50013)', 50013],
    ['direct messages to that person (50007)', 50007],
  ])('%s, the bot logs it and does not try again', async (_, code) => {
    scene.sandbox.fail({ ...create, status: 403, code });
    say();
    await scene.handled(1);

    expect(scene.outcomes()).toEqual(['undelivered']);
    expect(sent(create)).toBe(1);
    await goesOn();
  });

  it('sending in a channel, the asker is told in private, once, and nothing is worked out', async () => {
    scene.sandbox.denyPermission(scene.sandbox.general, 'SendMessages');
    say();
    await scene.handled(1);
    say();
    await scene.handled(2);

    const told = scene.replies(anna.directChannel).map(({ content }) => content);
    expect(told).toEqual([expect.stringMatching(/#general.*(?:may not write|nicht schreiben)/u)]);
    expect(scene.questions).toEqual([]);
    expect(scene.outcomes()).toEqual(['undelivered', 'undelivered']);
    scene.sandbox.allowPermission(scene.sandbox.general, 'SendMessages');
    await goesOn();
  });

  it('a reply without the history (160002), the bot sends a plain message', async () => {
    scene.sandbox.denyPermission(scene.sandbox.general, 'ReadMessageHistory');
    say();
    await scene.handled(1);

    const [answer] = scene.replies(scene.sandbox.general);
    expect(scene.outcomes()).toEqual(['answered']);
    expect(answer?.content).toContain('drei');
    expect(answer?.message_reference).toBeUndefined();
    scene.sandbox.allowPermission(scene.sandbox.general, 'ReadMessageHistory');
  });

  it('a channel that was deleted meanwhile, the bot logs it', async () => {
    const channel = scene.sandbox.addChannel('short-lived');
    scene.holdAnswers();
    channel.send(anna, `${scene.sandbox.botMention} langsam: welche Risse?`);
    await scene.asked(1);
    scene.sandbox.deleteChannel(channel);
    scene.release();
    await scene.handled(1);

    expect(scene.outcomes()).toEqual(['undelivered']);
    await goesOn();
  });

  it('nothing, but the question is deleted while its answer is on the way: it comes without a reference, and goes', async () => {
    const posted = { method: 'POST', path: /\/messages$/ };
    const letGo = scene.sandbox.hold(posted);
    const message = say('welche Risse?');
    await scene.asked(1);
    scene.sandbox.general.delete(message);
    letGo();
    await scene.handled(2);

    const sent = scene.sandbox.requests.find(
      ({ method, path }) => method === posted.method && posted.path.test(path),
    );
    expect(sent).toMatchObject({
      status: 200,
      body: { message_reference: { fail_if_not_exists: false } },
    });
    expect(scene.replies(scene.sandbox.general)).toEqual([]);
  });

  it('the typing indicator, the answer comes all the same', async () => {
    scene.sandbox.fail({ method: 'POST', path: /\/typing$/, status: 403, code: 50013 });

    await scene.replyTo(say());
    await scene.handled(1);

    expect(scene.outcomes()).toEqual(['answered']);
  });

  it('a message as malformed, the asker reads the id of the fault', async () => {
    scene.expectsErrors = true;
    scene.sandbox.fail({ ...create, status: 400, code: 50035, message: 'Invalid Form Body' });

    const reply = await scene.replyTo(say());
    await scene.handled(1);

    expect(reply.content).toMatch(/nenne bitte: [0-9a-f]{8}$/);
    expect(scene.outcomes()).toEqual(['failed']);
  });

  it.each(['user', 'shared', 'global'] as const)(
    'too many requests (%s), the answer comes after the wait and is sent once',
    async (scope) => {
      scene.sandbox.rateLimit({ ...create, scope, retryAfter: 0.2 });

      await scene.replyTo(say());

      expect(scene.sandbox.requests.filter(({ path }) => create.path.test(path)).length).toBe(2);
      expect(scene.replies(scene.sandbox.general)).toHaveLength(1);
    },
  );

  it('because it is down for a moment, the answer comes when it is back', async () => {
    scene.sandbox.fail({ ...create, status: 503, times: 2 });

    await scene.replyTo(say());

    expect(scene.replies(scene.sandbox.general)).toHaveLength(1);
  });

  it('because it is down for longer, the bot gives up and goes on', async () => {
    scene.expectsErrors = true;
    scene.sandbox.fail({ ...create, status: 503, times: 20 });
    say();
    await scene.handled(1);

    expect(scene.outcomes()).toEqual(['undelivered']);
    expect(sent(create)).toBeLessThanOrEqual(8);
    scene.sandbox.clearFaults();
    await goesOn();
  });
});
