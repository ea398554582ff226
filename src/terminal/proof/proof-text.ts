// What became of a proof, as lines of text.

import type { Proof } from '../../answer/proof/proof.ts';
import type {
  CheckedCitation,
  CitationVerdict,
  ProofReport,
} from '../../answer/proof/verify-proof.ts';
import type { Place } from '../../story/place.ts';

const signatures: Readonly<Record<ProofReport['signature'], string>> = {
  none: 'The proof is not signed.',
  valid: 'The signature is valid.',
  invalid: 'The signature is wrong: the proof was changed after it was signed.',
  untrusted: 'The signature is valid, but by another key than the one that you named.',
};

/** A line a quote, then the signature and what it comes to. */
export function proofText({ question, made }: Proof, report: ProofReport): string {
  const { citations, signature, holds, unchanged } = report;
  const same =
    unchanged.length === 0 ? [] : [`Word for word as they were: ${unchanged.join(', ')}.`];

  return [
    `${made}: ${question}`,
    ...(citations.length === 0 ? ['The answer quotes nothing.'] : citations.map(lineOf)),
    ...same,
    signatures[signature],
    holds ? 'The proof holds.' : 'The proof does not hold.',
  ].join('\n');
}

function lineOf({ citation, verdict }: CheckedCitation): string {
  const { number, story, quote } = citation;

  return `[${number}] ${story} ${placeText(citation)}: ${verdictText(verdict)}\n    “${quote}”`;
}

function placeText({ paragraph, kind }: Place): string {
  return paragraph === 0 ? kind : `¶${paragraph}`;
}

function verdictText(verdict: CitationVerdict): string {
  switch (verdict.kind) {
    case 'stands':
      return 'stands';
    case 'moved':
      return `stands, but at ${placeText(verdict.to)} now`;
    case 'changed':
      return `has changed; at ${placeText(verdict.to)} it says: “${verdict.after}”`;
    case 'gone':
      return 'is gone from the story';
    case 'false':
      return 'never stood there: the paragraph is the same, and has other words';
    case 'no-story':
      return 'there is no such story here; name its file with --article';
  }
}
