import { describe, expect, it } from 'vitest';
import { conflictWith } from '../../../src/answer/conflicts/conflict.ts';
import { openVerificationTools } from '../../../src/answer/verify/open-tools.ts';
import type { Language } from '../../../src/language/language.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { articleOf } from '../../support/articles.ts';

const tools = openVerificationTools(readQuestion);

function faultOf(language: Language, claim: string, text: string): string | undefined {
  const article = articleOf('bad.md', `---\nlanguage: ${language}\n---\n\n${text}\n`);
  const [paragraph] = article.paragraphs.filter(({ number }) => number === 1);

  return paragraph && conflictWith(claim, language, article, paragraph, tools)?.fault?.outcome;
}

describe('what a claim is for, or with', () => {
  it.each<[Language, string, string, string | undefined]>([
    [
      'de',
      'Nun war Hettich gegen die Sanierung.',
      'Hettich hatte für die Sanierung geworben.',
      'turned-around',
    ],
    [
      'de',
      'Nun war Hettich für die Sanierung.',
      'Hettich hatte für die Sanierung geworben.',
      undefined,
    ],
    [
      'de',
      'Nun stand Hettich vor der Sanierung.',
      'Hettich hatte für die Sanierung geworben.',
      undefined,
    ],
    [
      'en',
      'They did want an organ with mistakes.',
      'They wanted an organ without mistakes.',
      'turned-around',
    ],
    [
      'en',
      'They did want an organ without mistakes.',
      'They wanted an organ without mistakes.',
      undefined,
    ],
  ])('is not what it is against, or without: %s %s %s', (language, claim, text, fault) => {
    expect(faultOf(language, claim, text)).toBe(fault);
  });
});

describe('what is somebody’s', () => {
  const text = 'Four minutes later Dahl dived to save Whitlock’s penalty.';

  it('is not somebody else’s', () => {
    expect(faultOf('en', "Dahl did save Oduya's penalty.", text)).toBe('changed-speaker');
    expect(faultOf('en', "Dahl did save Whitlock's penalty.", text)).toBeUndefined();
    expect(faultOf('en', 'Dahl did save the penalty.', text)).toBeUndefined();
  });
});
