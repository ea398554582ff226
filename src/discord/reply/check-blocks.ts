// What a story says of each claim of a message, as lines.

import type { CheckedClaim, CheckedText, Verdict } from '../../answer/checked-text.ts';
import type { Citation } from '../../answer/citations.ts';
import { answerCatalogue } from '../../answer/texts/catalogue.ts';
import type { Language } from '../../language/language.ts';
import { viewTexts } from '../catalogue/views/view-texts.ts';
import { clip } from './clip.ts';
import type { Block } from './pack-blocks.ts';

/** Characters of a claim and of a quote, so that five of each fit into one message. */
const longestClaim = 130;
const longestQuote = 180;

/** Each claim with what the story says of it, and what that is worth below them. */
export function checkBlocks(
  { claims, leftOut }: CheckedText,
  language: Language,
): readonly Block[] {
  const texts = viewTexts[language].check;
  if (claims.length === 0) return [line(texts.nothing)];

  return [
    { before: '**', text: texts.heading, after: '**' },
    ...claims.flatMap((one) => claimBlocks(one, language)),
    ...(leftOut > 0 ? [{ ...line(texts.leftOut(leftOut)), before: '\n' }] : []),
    { before: '\n-# ', text: texts.limits, after: '' },
  ];
}

function claimBlocks({ claim, verdict }: CheckedClaim, language: Language): readonly Block[] {
  const texts = viewTexts[language].check;
  const { mark, name } = texts.verdicts[verdict.kind];
  const citation = shownBy(verdict);

  return [
    { before: `\n${mark} **${name}** · `, text: clip(claim, longestClaim), after: '' },
    ...(citation === undefined ? [] : [quoteBlock(citation, verdict.kind, language)]),
  ];
}

function shownBy(verdict: Verdict): Citation | undefined {
  return verdict.kind === 'not-mentioned' ? verdict.nearest : verdict.citation;
}

function quoteBlock(
  { kind, paragraph, quote }: Citation,
  verdict: Verdict['kind'],
  language: Language,
): Block {
  const { place, marksAround } = answerCatalogue[language];
  const [open, close] = marksAround(quote);
  const lead = verdict === 'not-mentioned' ? `${viewTexts[language].check.nearest} ` : '';

  return {
    before: `> ${lead}${place(kind, paragraph)}: ${open}`,
    text: clip(quote, longestQuote),
    after: close,
  };
}

function line(text: string): Block {
  return { before: '', text, after: '' };
}
