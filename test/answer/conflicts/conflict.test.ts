import { describe, expect, it } from 'vitest';
import { conflictWith } from '../../../src/answer/conflicts/conflict.ts';
import { openVerificationTools } from '../../../src/answer/verify/open-tools.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { articleOf } from '../../support/articles.ts';

const tools = openVerificationTools(readQuestion);

const held = (claim: string, text: string) => {
  const article = articleOf('bilder.md', `---\nlanguage: de\n---\n\n${text}\n`);
  const [paragraph] = article.paragraphs.filter(({ number }) => number === 1);

  return paragraph && conflictWith(claim, 'de', article, paragraph, tools);
};
const faultOf = (claim: string, text: string) => held(claim, text)?.fault?.outcome;

describe('a paragraph that says a claim', () => {
  it.each([
    ['Nun musste der alte Trainer gehen.', 1],
    ['Nun musste der frühere Trainer gehen.', 1],
    ['Nun musste der beliebte Trainer gehen.', 2 / 3],
  ])('needs no word that only tells one from another: %s', (claim, nearness) => {
    const conflict = held(claim, 'Am Dienstag musste Trainer Ole Brandt gehen.');

    expect(conflict?.nearness).toBeCloseTo(nearness);
    expect(conflict?.fault).toBeUndefined();
  });
});

describe('a word whose opposite a paragraph has', () => {
  it.each([
    ['Nun sinkt die Arbeitszeit.', 1],
    ['Nun sinkt die Arbeitszeit am Montag.', 2 / 3],
  ])('is none that it lacks, where it tells of the same: %s', (claim, nearness) => {
    const conflict = held(claim, 'Die Arbeitszeit steigt von 35 auf 37 Stunden.');

    expect(conflict?.nearness).toBeCloseTo(nearness);
    expect(conflict?.fault?.outcome).toBe('turned-around');
  });

  it('is one where the opposite is told of something else', () => {
    const text = 'Über die Arbeitszeit wird verhandelt; der Umsatz steigt.';

    expect(held('Nun sinkt die Arbeitszeit.', text)?.nearness).toBeCloseTo(1 / 2);
  });
});

describe('a number of a claim', () => {
  it.each([
    ['Nun sind die Bilder neun Millionen Euro wert.', undefined],
    ['Nun sind die Bilder 9 Millionen Euro wert.', undefined],
    ['Nun sind die Bilder vier Millionen Euro wert.', 'changed-number'],
    ['Nun sind die Bilder neunzig Euro wert.', 'changed-number'],
  ])('that is written in several words is one number: %s', (claim, fault) => {
    expect(faultOf(claim, 'Die Bilder sind neun Millionen Euro wert.')).toBe(fault);
    expect(faultOf(claim, 'Die Bilder sind 9.000.000 Euro wert.')).toBe(fault);
  });

  it('is another one where it counts the same', () => {
    expect(faultOf('Nun fehlen 20 Bilder.', 'Seit Sonntag fehlen 12 Bilder.')).toBe(
      'changed-number',
    );
  });
});
