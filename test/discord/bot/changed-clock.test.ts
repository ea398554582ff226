import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Scene } from '../../support/discord/scene.ts';

const plenty = '1000/60s';
const hour = 3_600_000;
/** The loopback Discord has the same clock, and would refuse by it. */
const unlimited = { requests: Number.MAX_SAFE_INTEGER, window: 1_000 };
/** More than discord.js edits messages in a second. */
const questions = 60;

let scene: Scene;

beforeEach(async () => {
  scene = await Scene.open({
    sandbox: { rateLimits: { global: unlimited, bucket: unlimited } },
    settings: {
      FOOTNOTE_BUDGET_USER: plenty,
      FOOTNOTE_BUDGET_CHANNEL: plenty,
      FOOTNOTE_BUDGET_GUILD: plenty,
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
    const ask = () => anna.slash(scene.sandbox.general, 'ask', { question: 'Welche Risse?' });
    await ask().finalMessage();
    changeClock(step);
    await expect.poll(() => changes(), { timeout: 5_000 }).toHaveLength(1);

    const answers = await Promise.all(
      Array.from({ length: questions }, () => ask().finalMessage()),
    );

    expect(answers).toHaveLength(questions);
    expect(changes()).toEqual([expect.objectContaining({ seconds: step / 1000 })]);
  },
  30_000,
);

function changes() {
  return scene.logLines
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg.startsWith('The clock'));
}
