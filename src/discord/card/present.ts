// What the bot says, in the form that is wanted.

import type { AnswerForm } from '../../config/discord.ts';
import type { Stories } from '../../story/stories.ts';
import type { OutgoingMessage } from '../reply/outgoing.ts';
import { render } from '../reply/render.ts';
import type { Saying } from '../reply/saying.ts';
import { cardOf } from './card.ts';

/** How things are said. */
export interface Presentation {
  readonly form: AnswerForm;
  /** What quotes are of. */
  readonly stories: Stories;
  /** The id of who may take an answer away; absent where nobody else sees it. */
  readonly asker?: string;
}

/** Everything that is said, as messages that Discord takes; at least one for each saying. */
export function present(
  sayings: readonly Saying[],
  { form, stories, asker }: Presentation,
): readonly OutgoingMessage[] {
  return form === 'text'
    ? render(sayings)
    : sayings.map((saying) => ({
        ...cardOf(saying, stories, asker),
        asText: () => render([saying]),
      }));
}
