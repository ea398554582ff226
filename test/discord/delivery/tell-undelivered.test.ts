import { afterEach, beforeEach, expect, it } from 'vitest';
import { Scene } from '../../support/discord/scene.ts';

const create = { method: 'POST', path: /^\/channels\/\d+\/messages$/ };

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.open();
});
afterEach(() => scene.close());

it.each([
  ['may not write there', { status: 403, code: 50_013 }, 'reply-forbidden', /permissions/],
  ['finds nobody there', { status: 404, code: 10_003 }, 'reply-gone', /nobody misses it/],
  ['is never told what became of it', { status: 502 }, 'reply-unclear', /not sent twice/],
])(
  'a bot that %s says so once, with what follows and what to do',
  async (_, fault, incident, text) => {
    const anna = scene.sandbox.user('Anna');
    scene.sandbox.fail({ ...create, ...fault, times: 50 });
    for (let asked = 1; asked <= 2; asked += 1) {
      scene.sandbox.general.send(anna, `${scene.sandbox.botMention} Welche Risse?`);
      await scene.handled(asked);
    }
    scene.sandbox.clearFaults();

    expect(scene.outcomes()).toEqual(['undelivered', 'undelivered']);
    expect(scene.incidents).toEqual([incident, incident]);
    expect(scene.logLines.filter((line) => JSON.parse(line).level > 30)).toEqual([
      expect.stringMatching(text),
    ]);
  },
);
