// Which answer a message shows.

import { sentencesOf, shownSources } from '../../../answer/answer.ts';
import { foldSpaces } from '../../../language/words/characters.ts';
import type { Trace } from '../../protocol/page-wire.ts';

/** What the answerer did for a message of the bot: the latest trace of which the message shows something. */
export function traceOf(traces: readonly Trace[], text: string): Trace | undefined {
  return traces.findLast(
    ({ answer }) =>
      shownSources(answer).some(({ citation }) => text.includes(flat(citation.quote))) ||
      sentencesOf(answer).some((sentence) => text.includes(flat(sentence.text))) ||
      (answer.status === 'abstained' && text.includes(flat(answer.notice))),
  );
}

/** A text as a line shows it. */
export function flat(text: string): string {
  return foldSpaces(text);
}
