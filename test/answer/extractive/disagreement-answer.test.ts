import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.ts';
import { cardOf } from '../../../src/discord/card/card.ts';
import { renderAnswer } from '../../../src/discord/reply/render.ts';
import type { Language } from '../../../src/language/language.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import { answerJson } from '../../../src/terminal/answer-json.ts';
import { answerPage } from '../../../src/terminal/answer-page/answer-page.ts';
import { answerText } from '../../../src/terminal/answer-text.ts';
import { plainStyle } from '../../../src/terminal/style.ts';
import { articleOf } from '../../support/articles.ts';
import { textOf } from '../../support/discord/card.ts';
import { scriptedAnswerer } from '../../support/evidence/scripted-answerer.ts';
import { scriptedReader } from '../../support/evidence/scripted-reader.ts';

const story = articleOf(
  'bruecke.md',
  [
    '---\ntitle: Die Brücke\nlanguage: de\n---',
    'Ingenieure entdeckten in der Brücke 14 Risse, teilte das Landesamt mit.',
    'Es regnete den ganzen Tag.',
    'Am Abend sprach das Amt von 23 Rissen in der Brücke.',
  ].join('\n\n'),
);
const stories = storiesOf([story]);
const reader = scriptedReader((_, { text }) => ({
  answers: text.includes('Brücke') ? 3 : -4,
  spans: [{ start: 0, end: text.length, score: 0.9 }],
}));

/** Every surface on which an answer is read. */
const surfaces: readonly (readonly [string, (answer: Answer, question: string) => string])[] = [
  ['the terminal', (answer) => answerText(answer, plainStyle)],
  ['JSON', (answer) => answerJson(answer).text],
  [
    'the page',
    (answer, question) =>
      answerPage({ question, answer, stories, made: new Date(0), program: 'Footnote' }),
  ],
  ['the card', (answer) => textOf(cardOf({ kind: 'answer', answer }, stories).components)],
  [
    'messages of text',
    (answer) =>
      renderAnswer(answer)
        .map(({ content }) => content)
        .join('\n'),
  ],
];

const questions: Record<Language, readonly [question: string, lead: string]> = {
  de: ['Wie viele Risse hat die Brücke?', 'Der Artikel nennt dazu zwei verschiedene Zahlen'],
  en: [
    'How many cracks (Risse) has the bridge (Brücke)?',
    'The story gives two different figures for this',
  ],
};

describe('two paragraphs that disagree', { timeout: 120_000 }, () => {
  it.each(
    (['de', 'en'] as const).flatMap((language) =>
      surfaces.map(([name, show]) => [name, language, show] as const),
    ),
  )('are shown as disagreeing, each with its paragraph, on %s (%s)', async (_, language, show) => {
    const [text, lead] = questions[language];
    const answerer = await scriptedAnswerer([story], reader);
    const shown = show(await answerer.answer({ text, language, history: [] }), text);

    expect(shown).toContain(lead);
    expect(shown).toContain('14 Risse');
    expect(shown).toContain('23 Rissen');
    expect(shown).toMatch(/(Absatz|Paragraph|¶) ?1/u);
    expect(shown).toMatch(/(Absatz|Paragraph|¶) ?3/u);
  });
});
