import { describe, expect, it } from 'vitest';
import { answered } from '../../support/answers.ts';
import { articleOf } from '../../support/articles.ts';
import { scriptedAnswerer } from '../../support/evidence/scripted-answerer.ts';
import { scriptedReader } from '../../support/evidence/scripted-reader.ts';

const story = articleOf(
  'faehre.md',
  [
    '---\ntitle: Die Fähre\n---',
    'Auf der Fähre waren 214 Passagiere, teilte die Reederei mit.',
    'Die Küstenwache zählte 231 Passagiere.',
    'Der Alarm funktionierte sofort, sagte der Kapitän.',
    'Der Alarm funktionierte nicht, sagte eine Lehrerin.',
    'Die Prüfer fanden keine Mängel.',
    'Die Gewerkschaft spricht von fünf Mängeln.',
    'An Bord waren 40 Autos und 12 Lastwagen.',
  ].join('\n\n'),
);

/** Two paragraphs answer. */
const answering = (...paragraphs: number[]) =>
  scriptedReader((_, { text }) => {
    const number = story.paragraphs.find((one) => one.text === text)?.number ?? 0;
    return {
      answers: paragraphs.includes(number) ? 3 : -5,
      supports: 2,
      spans: [{ start: 0, end: text.length, score: 0.9 }],
    };
  });
const ask = async (text: string, ...paragraphs: number[]) => {
  const answerer = await scriptedAnswerer([story], answering(...paragraphs));

  return answered(await answerer.answer({ text, history: [] }));
};

describe('paragraphs that disagree', () => {
  it.each([
    ['Wie viele Passagiere waren an Bord?', [1, 2]],
    ['Wie viele Mängel wurden gefunden?', [5, 6]],
    ['Funktionierte der Alarm?', [3, 4]],
  ] as const)('are both shown: %s', async (question, paragraphs) => {
    const answer = await ask(question, ...paragraphs);

    expect(answer.conflict).toBe('story');
    expect(answer.sources.map(({ citation }) => citation.paragraph)).toEqual(paragraphs);
  });

  it('are led in as what they are', async () => {
    const figures = await ask('Wie viele Passagiere waren an Bord?', 1, 2);
    const statements = await ask('Funktionierte der Alarm?', 3, 4);

    expect(figures.wording).toMatchObject({
      lead: 'Der Artikel macht dazu zwei verschiedene Angaben:',
    });
    expect(statements.wording).toMatchObject({
      lead: 'Dazu gibt der Artikel zwei Aussagen wieder, die einander widersprechen:',
    });
  });

  it('do not where each counts something else, or only one answers', async () => {
    expect(await ask('Wie viele Passagiere waren an Bord?', 1, 7)).not.toHaveProperty('conflict');
    expect(await ask('Wie viele Passagiere waren an Bord?', 1)).not.toHaveProperty('conflict');
    expect(await ask('Wie viele Autos waren an Bord?', 7)).not.toHaveProperty('conflict');
  });
});
