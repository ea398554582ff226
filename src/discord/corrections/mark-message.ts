// A message of the bot with a note above what it says, in place of the note that it had.

import {
  type APIMessage,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
  type RESTPatchAPIChannelMessageJSONBody,
} from 'discord.js';
import type { Language } from '../../language/language.ts';
import { fits } from '../card/card-limits.ts';
import { textDisplay } from '../card/parts.ts';
import { clipped } from '../reply/clip.ts';
import { contentLimit } from '../reply/outgoing.ts';
import { noteHeadings } from './correction-note.ts';

/** A message as far as it is looked at here. */
export type Marked = Pick<APIMessage, 'content' | 'components' | 'flags'>;

/** The note's id within a card. */
const noteId = 9003;

const pingsNobody = { parse: [] };

/**
 * The change that marks a message, or takes its mark away where the note is empty. Undefined where the note is too long
 * for a card.
 *
 * @param note - Markdown without an empty line.
 */
export function markedMessage(
  message: Marked,
  note: string,
  language: Language,
): RESTPatchAPIChannelMessageJSONBody | undefined {
  const isCard = ((message.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  if (!isCard) {
    return {
      content: markedText(message.content, note, language),
      allowed_mentions: pingsNobody,
    };
  }

  const components = (message.components ?? []).map((part, index) =>
    index === 0 ? markedPart(part, note) : part,
  );
  return fits(components) ? { components, allowed_mentions: pingsNobody } : undefined;
}

/** What an answer says stands in one container. */
function markedPart(part: APIMessageTopLevelComponent, note: string): APIMessageTopLevelComponent {
  if (part.type !== ComponentType.Container) return part;

  const others = part.components.filter(({ id }) => id !== noteId);
  return { ...part, components: [...textDisplay(note, noteId), ...others] };
}

/** The note stands below the question that a command shows, which is read back from the first line. */
function markedText(content: string, note: string, language: Language): string {
  const [first = '', ...others] = content.split('\n');
  const isEcho = first.startsWith('> ');
  const echo = isEcho ? `${first}\n` : '';
  const said = unmarked(isEcho ? others.join('\n') : content, language);
  const marked = note === '' ? `${echo}${said}` : `${echo}${note}\n\n${said}`;
  if (marked.length <= contentLimit) return marked;

  // That it was corrected matters more than its end.
  const kept = marked.slice(0, contentLimit - clipped.length).replace(/\p{Surrogate}$/u, '');
  return `${kept}${clipped}`;
}

function unmarked(said: string, language: Language): string {
  const isMarked = noteHeadings(language).some((heading) => said.startsWith(heading));
  const end = said.indexOf('\n\n');

  return isMarked && end >= 0 ? said.slice(end + 2) : said;
}
