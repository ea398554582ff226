import { expect, it } from 'vitest';
import { usualLoad } from '../../../src/discord/gate/load.ts';
import { Scene } from '../../support/discord/scene.ts';

it('tells at once those for whom there is no room, and answers all others', async () => {
  const plenty = '1000/60s';
  const scene = await Scene.open({
    settings: {
      FOOTNOTE_BUDGET_USER: plenty,
      FOOTNOTE_BUDGET_CHANNEL: plenty,
      FOOTNOTE_BUDGET_GUILD: plenty,
    },
  });
  const anna = scene.sandbox.user('Anna');
  scene.holdAnswers();
  const room = usualLoad.share;

  const handles = Array.from({ length: room + 5 }, () =>
    anna.slash(scene.sandbox.general, 'ask', { question: 'langsam: welche Risse?' }),
  );
  for (const handle of handles.slice(room)) {
    expect((await handle.finalMessage()).content).toMatch(/Please try again in about \d+ seconds/);
  }
  scene.release();
  for (const handle of handles.slice(0, room)) {
    expect((await handle.finalMessage()).content).toContain('Risse gefunden');
  }

  await scene.handled(handles.length);
  expect(scene.outcomes().filter((outcome) => outcome === 'busy')).toHaveLength(5);
  await scene.close();
});

it('acknowledges a burst of questions and answers it to the last one', async () => {
  const plenty = '1000/60s';
  const scene = await Scene.open({
    settings: {
      FOOTNOTE_BUDGET_USER: plenty,
      FOOTNOTE_BUDGET_CHANNEL: plenty,
      FOOTNOTE_BUDGET_GUILD: plenty,
    },
  });
  const anna = scene.sandbox.user('Anna');

  const handles = Array.from({ length: 45 }, () =>
    anna.slash(scene.sandbox.general, 'ask', { question: 'Welche Risse?' }),
  );

  for (const handle of handles) {
    expect((await handle.finalMessage()).content).toContain('[1] Paragraph 2');
  }
  await scene.close();
});
