// What sentences are checked with.

import type { WordLikeness } from './claims/likeness.ts';
import type { PassageReader } from './claims/passages.ts';
import type { ParagraphReader } from './paragraph-reader.ts';
import type { Supports } from './supports.ts';

/** What sentences are compared with paragraphs by; to be shared, because what was read of a paragraph is kept. */
export interface VerificationTools {
  readonly reader: ParagraphReader;
  readonly passages: PassageReader;
  readonly likeness: WordLikeness;
  /** Absent where no network judges sentences. */
  readonly supports?: Supports;
}
