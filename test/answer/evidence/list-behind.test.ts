import { describe, expect, it } from 'vitest';
import { listBehind } from '../../../src/answer/evidence/list-behind.ts';
import { articleOf } from '../../support/articles.ts';

function behind(text: string): readonly string[] {
  const article = articleOf('a.md', text);
  const position = article.paragraphs.findIndex((one) => one.text.endsWith(':'));

  return listBehind({ article, position }).map((at) => article.paragraphs[at]?.text ?? '');
}

describe('what a colon announces', () => {
  it('is the items of the list behind it, up to what is none', () => {
    const text =
      'Das sind ihre Namen:\n\nMamertus, 11. Mai\n\nPankratius, 12. Mai\n\nServatius, 13. Mai\n\nSie haben mit dem Wetter nichts zu tun.\n';

    expect(behind(text)).toEqual([
      'Mamertus, 11. Mai',
      'Pankratius, 12. Mai',
      'Servatius, 13. Mai',
    ]);
  });

  it('is the paragraph behind it, where that is no list', () => {
    const statement =
      `Wir bedauern das sehr. ${'Es wird besser werden als zuvor. '.repeat(6)}`.trim();

    expect(behind(`In einer Erklärung heißt es:\n\n${statement}\n\nMehr nicht.\n`)).toEqual([
      statement,
    ]);
  });

  it('is nothing at the end of a story, or where no colon stands', () => {
    expect(behind('Vorweg ein Satz.\n\nDas sind ihre Namen:\n')).toEqual([]);
    expect(behind('Das sind ihre Namen.\n\nMamertus.\n')).toEqual([]);
  });

  it('is no more than eight items', () => {
    const items = Array.from({ length: 20 }, (_, index) => `Punkt ${index + 1}`).join('\n\n');

    expect(behind(`Die Liste:\n\n${items}\n`)).toHaveLength(8);
  });
});
