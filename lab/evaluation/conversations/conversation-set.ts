// Conversations about stories, with what is right at each turn.

import { z } from 'zod';
import { languages } from '../../../src/language/language.ts';
import type { Article } from '../../../src/story/article.ts';
import { readStoryLines } from '../story-lines.ts';

/** The first paragraph that is cited, or the kind of reply. */
const expected = z.union([
  z.int().min(1),
  z.enum([
    'answered',
    'refused',
    'small-talk',
    'incomplete',
    'about-bot',
    'instruction',
    'other-language',
  ]),
]);

const turnSchema = z.strictObject({
  say: z.string().min(1),
  /** What sort of turn it is, for figures by move. */
  move: z.string().min(1),
  /** Who says it, where several people do; each is answered in a language of their own. */
  by: z.string().min(1).optional(),
  /** Any of these is right. */
  expect: z.array(expected).min(1).optional(),
  /** The same for each question of a message that asks several. */
  parts: z.array(z.array(expected).min(1)).min(2).optional(),
  /** The language of the reply, where that matters. */
  language: z.enum(languages).optional(),
});

const conversationSchema = z.strictObject({
  id: z.string().min(1),
  turns: z.array(turnSchema).min(1),
});

/** What is right, any of these. */
export type Expected = z.infer<typeof expected>;

/** Something that somebody says, with what is right to reply. */
export type ScriptedTurn = Readonly<z.infer<typeof turnSchema>>;

/** A conversation about a story. */
export interface ScriptedConversation {
  readonly id: string;
  readonly article: Article;
  readonly turns: readonly ScriptedTurn[];
}

/**
 * Reads conversations: one JSON object a line, blank lines ignored. A line names a story, and each line after it is a
 * conversation about that.
 *
 * @throws UserError naming file and line of the first fault.
 */
export function openConversations(file: string): Promise<readonly ScriptedConversation[]> {
  return readStoryLines(file, (value, article) => ({
    ...conversationSchema.parse(value),
    article,
  }));
}
