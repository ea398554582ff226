// Telling somebody that nothing is done for them now, and why.

import { messagesIn } from './catalogue/catalogue.ts';
import type { Refusal } from './gate/admission.ts';
import type { Bot } from './state/bot.ts';
import type { Surface } from './surfaces/surface.ts';

/** Tells the asker why, unless they were told already. Resolves to the outcome. */
export async function refuse(surface: Surface, { text, outcome }: Refusal): Promise<string> {
  if (text !== undefined) {
    await surface.refuse([{ kind: 'notice', text, language: surface.reader }]);
  }

  return outcome;
}

/** Says after how long it is worth another try; in a channel only to so many at a time, since that is a load as well. */
export async function refuseForLoad(bot: Bot, surface: Surface): Promise<string> {
  const done = surface.refusesPrivately ? () => {} : bot.load.notice();
  if (done === undefined) return 'busy-untold';

  try {
    const { reader: language } = surface;
    const text = messagesIn(language).busy(bot.load.seconds());
    await surface.refuse([{ kind: 'notice', text, language }]);
    return 'busy';
  } finally {
    done();
  }
}
