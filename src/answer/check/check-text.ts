// A text held against stories, claim by claim.

import { detectLanguage } from '../../language/detection/detect-language.ts';
import type { Retriever } from '../../search/retriever.ts';
import type { Stories } from '../../story/stories.ts';
import type { CheckedClaim, CheckedText } from '../checked-text.ts';
import type { TextToCheck } from '../desk.ts';
import type { VerificationTools } from '../verify/verification-tools.ts';
import { type Candidate, checkClaim } from './check-claim.ts';
import { claimsIn } from './claims-in.ts';

/** What a text is checked with. */
export interface CheckParts {
  readonly stories: Stories;
  readonly retriever: Pick<Retriever, 'retrieve'>;
  readonly tools: VerificationTools;
}

/** Paragraphs that are found for a claim. */
const mostFound = 40;

/** What the stories say of each claim of a text. @throws The signal's reason where that is aborted. */
export async function checkText(
  { text, language: usual, story }: TextToCheck,
  { stories, retriever, tools }: CheckParts,
  signal?: AbortSignal,
): Promise<CheckedText> {
  const language = detectLanguage(text, usual);
  const { claims, leftOut } = claimsIn(text, language);
  const checked: CheckedClaim[] = [];
  for (const claim of claims) {
    signal?.throwIfAborted();
    const found = await retriever.retrieve(claim, {
      count: mostFound,
      ...(story !== undefined && { story }),
    });
    const candidates = found.flatMap(({ chunk }): readonly Candidate[] => {
      const article = stories.one(chunk.article);
      const paragraph = article?.paragraphs[chunk.position];

      return article && paragraph && paragraph.number > 0 ? [{ article, paragraph }] : [];
    });
    checked.push({ claim, verdict: checkClaim(claim, language, candidates, tools) });
  }

  return { claims: checked, leftOut };
}
