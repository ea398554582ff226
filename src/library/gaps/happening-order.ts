// Which happenings are the same, and the order that they are told in.

import type { Happening, Waiting } from './gap-desk.ts';

/** The same for those that say the same, whatever the order of their parts. */
export function contentOf(happening: Happening): string {
  switch (happening.kind) {
    case 'missed':
      return JSON.stringify({ words: happening.words });
    case 'doubted': {
      const { reason, paragraphs, question } = happening;
      return JSON.stringify({ reason, paragraphs, question });
    }
    default:
      return JSON.stringify({ paragraph: happening.paragraph });
  }
}

/** By story, kind, day and server. */
export function byHappening(one: Happening, other: Happening): number {
  return keyOfHappening(one) < keyOfHappening(other) ? -1 : 1;
}

export function keyOfHappening(happening: Happening): string {
  const { story, kind, day, server } = happening;

  return JSON.stringify([story, kind, day, server, contentOf(happening)]);
}

/** The same for those who wait for the same. */
export function keyOfWaiting({ server, story, person, words }: Waiting): string {
  return JSON.stringify([server, story, person, words]);
}
