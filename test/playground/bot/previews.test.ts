import { describe, expect, it } from 'vitest';
import { languageOfArticle } from '../../../src/language/detection/detect-language.ts';
import { previewOf } from '../../../src/playground/bot/previews.ts';
import { readArticle } from '../../../src/story/parse-article.ts';

const preview = (text: string, file: string) =>
  previewOf(readArticle(Buffer.from(text), file, { detectLanguage: languageOfArticle }));

describe('the preview of a file', () => {
  it('tells how a story begins, and what was left out', () => {
    const page = `<html lang="de"><body><nav><a href="/">Start</a></nav><article><h1>Die Brücke</h1>
      <p>Die Brücke am Hafen bleibt bis Freitag gesperrt, teilte die Stadt mit.</p>
      <p>Ein Gutachter hatte drei Risse im Stahl gefunden.</p></article></body></html>`;

    expect(preview(page, 'bruecke.html')).toMatchObject({
      title: 'Die Brücke',
      language: 'de',
      paragraphs: 2,
      beginning: [
        'Die Brücke am Hafen bleibt bis Freitag gesperrt, teilte die Stadt mit.',
        'Ein Gutachter hatte drei Risse im Stahl gefunden.',
      ],
      leftOut: [expect.objectContaining({ text: 'Start' })],
    });
  });

  it('counts all paragraphs and shows the first three', () => {
    const { paragraphs, beginning } = preview('One.\n\nTwo.\n\nThree.\n\nFour.\n', 'a.md');

    expect(paragraphs).toBe(4);
    expect(beginning).toEqual(['One.', 'Two.', 'Three.']);
  });
});
