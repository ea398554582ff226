// Conversations about stories, with what is right at each turn.

import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { messageOf, UserError } from '../../../src/base/errors.ts';
import { languages } from '../../../src/language/language.ts';
import type { Article } from '../../../src/story/article.ts';
import { namedStorySchema, openNamedStory } from '../named-story.ts';

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
export async function openConversations(file: string): Promise<readonly ScriptedConversation[]> {
  const conversations: ScriptedConversation[] = [];
  let article: Article | undefined;

  for (const [index, line] of (await readFile(file, 'utf8')).split('\n').entries()) {
    if (line.trim() === '') continue;

    try {
      const value: unknown = JSON.parse(line);
      const story = namedStorySchema.safeParse(value);
      if (story.success) {
        article = await openNamedStory(story.data, dirname(file));
        continue;
      }

      if (article === undefined) throw new Error('no story was named before');
      conversations.push({ ...conversationSchema.parse(value), article });
    } catch (error) {
      throw new UserError(`${file}, line ${index + 1}: ${messageOf(error)}`);
    }
  }

  return conversations;
}
