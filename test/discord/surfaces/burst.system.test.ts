import { expect, it } from 'vitest';
import { Scene } from '../../support/discord/scene.ts';

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
