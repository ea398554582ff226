/** What is made ready while nobody waits. */
import type { Answerer } from '../answer/answerer.ts';
import { languages } from '../language/language.ts';
import { bundledModel } from './bundled-model.ts';

/**
 * Has ready what a first question needs: encoder and reader, and the questions that a refusal suggests.
 *
 * @throws UserError When the model that comes with the program is missing or damaged.
 */
export async function warmUp(answerer: Pick<Answerer, 'suggestions'>): Promise<void> {
  await bundledModel().warm();
  for (const language of languages) await answerer.suggestions(language);
}
