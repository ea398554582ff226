// Makes what sentences are checked with.

import type { QuestionReader } from '../../search/question/question.ts';
import { WordLikeness } from './claims/likeness.ts';
import { PassageReader } from './claims/passages.ts';
import { ParagraphReader } from './paragraph-reader.ts';
import type { Supports } from './supports.ts';
import type { VerificationTools } from './verification-tools.ts';

/**
 * What sentences are compared with the story by; to be shared by all answerers.
 *
 * @param read - The same as retrieval reads questions with.
 * @param supports - A network that judges sentences too; without it, words alone decide.
 */
export function openVerificationTools(
  read: QuestionReader,
  supports?: Supports,
): VerificationTools {
  return {
    likeness: new WordLikeness(read),
    passages: new PassageReader(),
    reader: new ParagraphReader(),
    ...(supports !== undefined && { supports }),
  };
}
