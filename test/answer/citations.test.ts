import { describe, expect, it } from 'vitest';
import { type CitedWords, checked, cite, citeWhole } from '../../src/answer/citations.ts';
import { suggestQuestions } from '../../src/answer/extractive/suggestions.ts';
import type { Paragraph } from '../../src/story/article.ts';
import { articleOf, firstStory } from '../support/articles.ts';

const article = articleOf(
  'bruecke.md',
  'Die Brücke bleibt gesperrt. „Wir haben drei Risse gefunden“, sagte Anna Berg.\n\nAuf dem Fluss ist es ruhig.\n',
);
const [first, second] = article.paragraphs;
if (first === undefined || second === undefined) throw new Error('Expected two paragraphs.');

describe('a citation', () => {
  it('of a sentence is that sentence with who speaks in it', () => {
    const [, sentence] = first.sentences;
    if (sentence === undefined) throw new Error('Expected two sentences.');

    expect(cite(article, first, sentence)).toEqual({
      article: 'bruecke',
      paragraph: 1,
      kind: 'text',
      quote: '„Wir haben drei Risse gefunden“, sagte Anna Berg.',
      speaker: 'Anna Berg',
    });
  });

  it('of a whole paragraph names a speaker only where all of it has the same', () => {
    expect(citeWhole(article, first)).toEqual({
      article: 'bruecke',
      paragraph: 1,
      kind: 'text',
      quote: first.text,
    });
    const said: Paragraph = {
      ...first,
      sentences: first.sentences.map((sentence) => ({ ...sentence, speaker: 'Anna Berg' })),
    };
    expect(citeWhole(article, said)).toHaveProperty('speaker', 'Anna Berg');
  });

  const right: CitedWords = { article: 'bruecke', paragraph: 1, kind: 'text', quote: 'drei Risse' };

  it.each<[string, Partial<CitedWords>]>([
    ['a word is left out', { quote: 'Die Brücke gesperrt' }],
    ['a letter differs', { quote: 'drei risse' }],
    ['a space is doubled', { quote: 'drei  Risse' }],
    ['it joins two places', { quote: 'Die Brücke … Risse' }],
    ['it is empty', { quote: '' }],
    ['it is a space', { quote: ' ' }],
    ['it names another paragraph', { paragraph: 2 }],
    ['it names another kind', { kind: 'note' }],
  ])('is not let through when %s', (_, change) => {
    expect(checked(right, first)).toBe(right);
    expect(() => checked({ ...right, ...change }, first)).toThrow(/not verbatim in paragraph/);
  });

  it('does not repeat in its error what nobody proved', () => {
    expect(() => checked({ ...right, quote: 'Erfundenes' }, first)).toThrow(
      /^(?!.*Erfundenes).*10 characters/,
    );
  });

  it('of offsets outside the paragraph is not let through', () => {
    const { length } = first.text;

    expect(() => cite(article, first, { start: length, end: length + 5 })).toThrow(/not verbatim/);
  });
});

describe('questions to suggest', () => {
  it('ask for the overview first and then for those who speak most', () => {
    const [overview, ...said] = suggestQuestions(firstStory(), 'de');

    expect(overview).toBe('Worum geht es in dem Artikel?');
    expect(said).toContain('Was sagte Jason Brodsky?');
    expect(said.every((text) => /^Was sagte \p{Lu}.* .*\?$/u.test(text))).toBe(true);
  });

  it('do not ask for somebody who is only described', () => {
    expect(suggestQuestions(firstStory(), 'en').join(' ')).not.toMatch(/hochrangig|Beamte|Quelle/);
  });

  it('leave away what somebody is', () => {
    const story = articleOf(
      'a.md',
      '„Das wird eng“, sagte Vertriebsleiter Robert Weiss am Montag.',
    );

    expect(suggestQuestions(story, 'de')[1]).toBe('Was sagte Robert Weiss?');
    expect(suggestQuestions(story, 'en')[1]).toBe('What did Robert Weiss say?');
  });

  it('ask for the overview where nobody speaks', () => {
    expect(suggestQuestions(articleOf('a.md', 'Es regnet.'), 'en')).toEqual([
      'What is the story about?',
    ]);
  });
});
