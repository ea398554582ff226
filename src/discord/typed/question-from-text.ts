// The question in a text that comes alone: of a command, a form, an earlier message.

import type { Request } from '../gate/request.ts';
import { type Names, readTyped } from './markdown.ts';
import { composed, saysSomething, stanceOf } from './pointing.ts';

/** What a text asks by itself, or of what it quotes. */
export function questionFromText(content: string, names: Names): Request {
  const { text, aside } = readTyped(content, names);
  if (aside !== '' && stanceOf(text) !== 'whole') {
    return { kind: 'question', text: composed(text, aside) };
  }

  return saysSomething(text) ? { kind: 'question', text } : { kind: 'introduction' };
}
