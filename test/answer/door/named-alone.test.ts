import { describe, expect, it } from 'vitest';
import { namedAlone } from '../../../src/answer/door/named-alone.ts';
import { articleOf } from '../../support/articles.ts';

const beavers = articleOf(
  'beavers.md',
  'Five beavers were released on the Wenlow, said Gordon Pask of Marlbridge.',
);
const library = articleOf(
  'library.md',
  'In der Bücherei von Eschenau platzte ein Rohr. Geld kommt aus Marlbridge.',
);

describe('the story that alone has a name of a question', () => {
  it.each([
    ['Wie viele Biber wurden am Wenlow ausgesetzt?', 'beavers'],
    ['What did Gordon Pask say?', 'beavers'],
    ['What happened in Eschenau?', 'library'],
    ['Wo platzte das Rohr?', 'library'],
  ])('is known: %s', (question, slug) => {
    expect(namedAlone(question, [library, beavers])?.slug).toBe(slug);
  });

  it.each([
    ['all have it', 'Was geschah in Marlbridge?'],
    ['none has it', 'Was geschah in Kiel?'],
    ['each has one', 'Was hat Gordon mit Eschenau zu tun?'],
    ['it only opens the question', 'Wenlow?'],
    ['it is in small letters', 'what happened in eschenau'],
  ])('is none where %s', (_, question) => {
    expect(namedAlone(question, [library, beavers])).toBeUndefined();
  });
});
