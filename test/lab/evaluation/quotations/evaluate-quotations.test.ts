import { describe, expect, it } from 'vitest';
import { evaluateQuotations } from '../../../../lab/evaluation/quotations/evaluate-quotations.ts';
import { openQuotations } from '../../../../lab/evaluation/quotations/quotation-set.ts';

const text = 'Anna Weber kam. „Wir warten“, sagte Jan Klein. Sie ging.';
const label = (quote: string, speaker: string) => ({
  kind: 'direct' as const,
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  speaker,
});
const set = (...quotations: ReturnType<typeof label>[]) => [
  { name: 'a', language: 'de' as const, text, quotations },
];

describe('the evaluation of quotations', () => {
  it('counts a speaker by any word of the name', () => {
    const { direct } = evaluateQuotations(set(label('„Wir warten“', 'der Trainer Klein')));
    expect(direct).toEqual({ labelled: 1, found: 1, attributed: 1, right: 1, beside: 0 });
  });

  it('counts another speaker as wrong, and what nobody labelled apart', () => {
    const wrong = evaluateQuotations(set(label('„Wir warten“', 'Anna Weber')));
    expect(wrong.direct).toEqual({ labelled: 1, found: 0, attributed: 1, right: 0, beside: 0 });
    expect(evaluateQuotations(set()).direct.beside).toBe(1);
  });

  it.each([
    ['english', 'en', 60],
    ['german', 'de', 30],
  ] as const)('finds who speaks in the %s set', async (file, language, least) => {
    const documents = await openQuotations(`data/eval/quotations/${file}.jsonl`);
    const { direct, indirect } = evaluateQuotations(documents);

    expect(documents.every((one) => one.language === language)).toBe(true);
    expect(direct.labelled + indirect.labelled).toBeGreaterThanOrEqual(least);
    expect(direct.right + indirect.right).toBe(direct.attributed + indirect.attributed);
    expect(direct.found + indirect.found).toBeGreaterThan(
      0.9 * (direct.labelled + indirect.labelled),
    );
  });
});
