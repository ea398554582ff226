// The figures of labelled quotations for a reader.

import type { QuotationCounts, QuotationEvaluation } from './evaluate-quotations.ts';

/** A line for each kind of quotation and one for both; what is wrong below, where it is asked for. */
export function quotationText(
  { documents, direct, indirect, errors }: QuotationEvaluation,
  withErrors: boolean,
): string {
  const both: QuotationCounts = {
    labelled: direct.labelled + indirect.labelled,
    found: direct.found + indirect.found,
    attributed: direct.attributed + indirect.attributed,
    right: direct.right + indirect.right,
    beside: direct.beside + indirect.beside,
  };
  const lines = [
    `${documents} documents`,
    lineOf('direct', direct),
    lineOf('indirect', indirect),
    lineOf('both', both),
  ];
  const told = errors.map(
    ({ kind, fault, document, quote, labelled, found }) =>
      `${fault} (${kind}) ${document}: ${found || 'nobody'}, labelled ${labelled || 'nobody'}: ${quote.replace(/\s+/gu, ' ')}`,
  );

  return [...lines, ...(withErrors ? told : [])].join('\n');
}

function lineOf(
  name: string,
  { labelled, found, attributed, right, beside }: QuotationCounts,
): string {
  const precision = `precision ${share(right, attributed)} (${right} of ${attributed})`;
  const recall = `recall ${share(found, labelled)} (${found} of ${labelled})`;

  return `${name.padEnd(8)} ${precision}, ${recall}, ${beside} beside every label`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3).replace(/^0/u, '');
}
