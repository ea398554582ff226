import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { systemClock } from '../../../src/sandbox/time/clock.ts';
import { Scene } from '../../support/discord/scene.ts';

const hour = 3_600_000;
const window = 2_000;

let scene: Scene;

beforeEach(async () => {
  const started = Date.now() - performance.now();
  scene = await Scene.open({
    sandbox: {
      // Two messages in a channel, and then the bot has to wait.
      rateLimits: { global: { requests: 1_000, window }, bucket: { requests: 2, window } },
      // Discord's clock is another one.
      wireClock: { now: () => started + performance.now(), setTimeout: systemClock.setTimeout },
    },
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await scene.close();
});

/** Puts the system's clock to another time; what measures durations goes on. */
function changeClock(milliseconds: number): void {
  const now = Date.now.bind(Date);
  vi.spyOn(Date, 'now').mockImplementation(() => now() + milliseconds);
}

it.each([
  ['back', -hour],
  ['forward', hour],
])(
  'questions are answered on after the clock was put %s, and the log says so once',
  async (_, step) => {
    const anna = scene.sandbox.user('Anna');
    const ask = () => scene.sandbox.general.send(anna, `${scene.sandbox.botMention} Welche Risse?`);
    for (let answers = 1; answers <= 2; answers += 1) {
      ask();
      await scene.handled(answers);
    }
    changeClock(step);
    ask();
    await expect.poll(() => changes(), { timeout: 5_000 }).toHaveLength(1);
    await scene.handled(3);

    expect(scene.outcomes()).toEqual(['answered', 'answered', 'answered']);
    expect(changes()).toEqual([expect.objectContaining({ seconds: step / 1000 })]);
  },
  30_000,
);

function changes() {
  return scene.logLines
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg.startsWith('The clock'));
}
