import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { Scene } from '../../support/discord/scene.ts';

const callback = { method: 'POST', path: /\/callback$/ };
const edit = { method: 'PATCH', path: /\/messages\/@original$/ };
const followUp = { method: 'POST', path: /^\/webhooks\/\d+\/[^/]+$/ };
const create = { method: 'POST', path: /^\/channels\/\d+\/messages$/ };
const plenty = '9999/60s';
/** Messages of which it is unclear whether they were sent: `FOOTNOTE_SENDS=1000` for more. */
const sends = Number(process.env['FOOTNOTE_SENDS'] ?? 40);

describe('a message whose sending has no clear outcome', () => {
  let scene: Scene;
  let anna: SandboxUser;

  beforeEach(async () => {
    scene = await Scene.open({
      settings: {
        FOOTNOTE_BUDGET_USER: plenty,
        FOOTNOTE_BUDGET_CHANNEL: plenty,
        FOOTNOTE_BUDGET_GUILD: plenty,
      },
    });
    anna = scene.sandbox.user('Anna');
  });

  afterEach(() => scene.close());

  const say = (text: string) =>
    scene.sandbox.general.send(anna, `${scene.sandbox.botMention} ${text}`);
  const ask = (question: string, isPrivate = false) =>
    anna.slash(scene.sandbox.general, 'ask', {
      question,
      ...(isPrivate && { private: true }),
    });
  const contents = () => scene.replies(scene.sandbox.general).map(({ content }) => content);

  it.each([
    ['a 502', 502],
    ['a time-out of the proxy', 504],
    ['a dropped connection', undefined],
  ])('after %s is not doubled, in reply and below it', async (_, status) => {
    const lost = { ...create, ...(status !== undefined && { status }) };
    scene.sandbox.loseResponse({ ...lost, times: 3 });
    say('lang:14');
    await scene.handled(1);

    expect(scene.outcomes()).toEqual(['answered']);
    expect(contents().length).toBeGreaterThan(1);
    expect(new Set(contents()).size).toBe(contents().length);
  });

  it('is followed by no apology when it never becomes clear', async () => {
    scene.sandbox.loseResponse({ ...create, times: 50 });
    say('welche Risse?');
    await scene.handled(1);

    expect(scene.outcomes()).toEqual(['undelivered']);
    expect(contents()).toEqual([expect.stringContaining('Risse gefunden')]);
    scene.sandbox.clearFaults();
  });

  it.each([
    ['a 502', 502],
    ['a dropped connection', undefined],
  ])('after %s to its acknowledgement and its edit, a command is answered', async (_, status) => {
    const how = status === undefined ? {} : { status };
    scene.sandbox.loseResponse({ ...callback, ...how });
    scene.sandbox.loseResponse({ ...edit, ...how });

    expect((await ask('welche Risse?').finalMessage()).content).toContain('Risse gefunden');
    await scene.handled(1);
    expect(scene.outcomes()).toEqual(['answered']);
    expect(contents()).toHaveLength(1);
  });

  it.each([
    ['a 502', 502],
    ['a dropped connection', undefined],
  ])('as a follow-up is looked for after %s before it is sent again', async (_, status) => {
    scene.sandbox.loseResponse({ ...followUp, ...(status !== undefined && { status }) });
    ask('lang:14');
    await scene.handled(1);
    const whole = contents();

    expect(scene.outcomes()).toEqual(['answered']);
    expect(whole.length).toBeGreaterThan(1);
    expect(new Set(whole).size).toBe(whole.length);

    // What did not arrive is sent again.
    scene.sandbox.fail({ ...followUp, status: status ?? 503 });
    ask('lang:14');
    await scene.handled(2);
    expect(contents()).toHaveLength(2 * whole.length);
  });

  it('as a follow-up that one person alone would see is not sent again, for nobody can look', async () => {
    scene.sandbox.loseResponse(followUp);
    ask('lang:14', true);
    await scene.handled(1);

    expect(scene.outcomes()).toEqual(['undelivered']);
    expect(scene.sandbox.requests.filter(({ path }) => followUp.path.test(path))).toEqual([]);
  });

  it('is doubled in none of many sends', async () => {
    const channels = Array.from({ length: 40 }, (_, index) =>
      scene.sandbox.addChannel(`c${index}`),
    );
    const losses = [502, 503, 504, undefined];
    for (let sent = channels.length; sent <= sends; sent += channels.length) {
      for (const [index, channel] of channels.entries()) {
        const status = losses[index % losses.length];
        scene.sandbox.loseResponse({
          method: 'POST',
          path: `/channels/${channel.id}/messages`,
          times: 1 + (index % 3),
          ...(status !== undefined && { status }),
        });
        channel.send(anna, `${scene.sandbox.botMention} welche Risse?`);
      }
      await expect.poll(() => scene.outcomes().length, { timeout: 60_000 }).toBe(sent);
    }

    expect(new Set(scene.outcomes())).toEqual(new Set(['answered']));
    const rounds = scene.outcomes().length / channels.length;
    for (const channel of channels) expect(scene.replies(channel)).toHaveLength(rounds);
  }, 600_000);
});
