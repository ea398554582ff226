import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answeringSentences,
  type SentenceChoice,
} from '../../../src/answer/evidence/answering-sentences.ts';
import type { AnswerSpan } from '../../../src/search/reader.ts';
import type { Paragraph, Sentence } from '../../../src/story/article.ts';
import { spanOf } from '../../support/evidence/scripted-reader.ts';

/** Sentences as a paragraph, with who speaks in which. */
function paragraphOf(
  texts: readonly string[],
  speakers: readonly (string | undefined)[] = [],
): Paragraph {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const [index, text] of texts.entries()) {
    const speaker = speakers[index];
    const end = start + text.length;
    sentences.push({ start, end, ...(speaker !== undefined && { speaker }) });
    start = end + 1;
  }

  return { number: 1, kind: 'text', text: texts.join(' '), sentences };
}

const bridge =
  'Die Brücke am Hafen bleibt nach Angaben der Stadt vom Montag bis Freitag kommender Woche gesperrt.';
const cracks =
  'Grund sind drei Risse im Stahl, die ein Gutachter bei einer Prüfung der Pfeiler gefunden hatte.';
const bus =
  'Busse fahren so lange über die Uferstraße, für Fußgänger gibt es eine Fähre ohne Preis.';
const cost =
  'Die Reparatur kostet nach einer ersten Schätzung des Bauamts rund zwei Millionen Euro.';
const long = paragraphOf([bridge, cracks, bus, cost]);

const never = () => false;
const leans = (sentence: string) => sentence.startsWith('Grund');
const at = (part: string, score = 0.5): AnswerSpan => {
  const span = spanOf(long.text, part, score);
  if (span === undefined) throw new Error(`Not in the paragraph: ${part}`);

  return span;
};
/** How near in meaning each sentence of the long paragraph is. */
const nearBy = (...vectors: readonly number[]) =>
  vectors.flatMap((vector, index) => {
    const sentence = long.sentences[index];
    return sentence === undefined ? [] : { start: sentence.start, end: sentence.end, vector };
  });
const quotes = (
  paragraph: Paragraph,
  spans: readonly AnswerSpan[],
  leansOnBefore: (sentence: string) => boolean = never,
  choice?: SentenceChoice,
) =>
  answeringSentences(paragraph, spans, leansOnBefore, choice).map(({ start, end }) =>
    paragraph.text.slice(start, end),
  );

describe('of a long paragraph is quoted', () => {
  it('the sentence that holds the answer', () => {
    expect(quotes(long, [at('zwei Millionen Euro')])).toEqual([cost]);
  });

  it('the sentence before too, where it cannot be understood alone', () => {
    expect(quotes(long, [at('drei Risse')], leans)).toEqual([`${bridge} ${cracks}`]);
  });

  it('a first sentence as it is, whatever it leans on', () => {
    const paragraph = paragraphOf([cracks, bridge, bus]);

    expect(quotes(paragraph, [{ start: 0, end: 5, score: 1 }], leans)).toEqual([cracks]);
  });

  it('a second place that is nearly as likely, apart and in reading order', () => {
    expect(quotes(long, [at('Millionen', 0.5), at('Freitag', 0.3)])).toEqual([bridge, cost]);
  });

  it('neighbours as one stretch', () => {
    expect(quotes(long, [at('Fähre', 0.5), at('Millionen', 0.4)])).toEqual([`${bus} ${cost}`]);
  });

  it('no place that is much less likely', () => {
    expect(quotes(long, [at('Millionen', 0.8), at('Freitag', 0.07)])).toEqual([cost]);
  });

  it('one place where no more are wanted', () => {
    const spans = [at('Millionen', 0.5), at('Freitag', 0.4)];

    expect(quotes(long, spans, undefined, { most: 1 })).toEqual([cost]);
  });

  it('what gives what is asked for beside the likeliest, where that does not and is not sure', () => {
    const gives = (sentence: string) => sentence.startsWith('Grund');

    expect(quotes(long, [at('Millionen', 0.3)], never, { gives })).toEqual([cracks, cost]);
    expect(quotes(long, [at('Millionen', 0.8)], never, { gives })).toEqual([cost]);
    expect(quotes(long, [at('drei Risse', 0.3)], never, { gives })).toEqual([cracks]);
    expect(quotes(long, [at('Millionen', 0.3)], never, { gives: never })).toEqual([cost]);
  });

  it('no more than two sentences, the likeliest', () => {
    const spans = [at('Fähre', 0.6), at('Risse', 0.5), at('Freitag', 0.4), at('Millionen', 0.3)];

    expect(quotes(long, spans)).toEqual([`${cracks} ${bus}`]);
  });

  it('both sentences that an answer goes over', () => {
    const from = at('Uferstraße');
    const to = at('Reparatur');

    expect(quotes(long, [{ start: from.start, end: to.end, score: 1 }])).toEqual([
      `${bus} ${cost}`,
    ]);
  });

  it('what is nearest in meaning, where the reader holds no place for likely', () => {
    const spans = [at('Millionen', 0.02), at('Freitag', 0.01)];

    expect(quotes(long, spans, never, { near: nearBy(0.8, 0.8, 0.95, 0.8) })).toEqual([bus]);
    expect(quotes(long, spans, never, { near: nearBy(0.95, 0.8, 0.8, 0.8) })).toEqual([bridge]);
  });

  it('where the reader is sure, however near another sentence is in meaning', () => {
    const near = nearBy(0.8, 0.8, 0.83, 0.8);

    expect(quotes(long, [at('Millionen', 0.9)], never, { near })).toEqual([cost]);
  });

  it('what the reader says where the nearness of one sentence alone is known', () => {
    const near = nearBy(0.95).slice(0, 1);

    expect(quotes(long, [at('Millionen', 0.3)], never, { near })).toEqual([cost]);
  });

  it('its beginning where the reader names no place', () => {
    expect(quotes(long, [])).toEqual([bridge]);
  });

  it('what tells, not what only asks', () => {
    const why =
      'Warum ist die Brücke am Hafen denn schon wieder für alle Autos und Busse gesperrt?';
    const asking = paragraphOf([why, cracks, bus, cost]);
    const spans = [spanOf(asking.text, 'gesperrt', 0.6), spanOf(asking.text, 'Millionen', 0.4)];
    const found = spans.flatMap((span) => span ?? []);

    expect(quotes(asking, found)).toEqual([cost]);
    expect(quotes(asking, found.slice(0, 1))).toEqual([`${why} ${cracks}`]);
  });

  it('a speaker only where all of a stretch has the same', () => {
    const spoken = paragraphOf([bridge, cracks, bus, cost], ['Berg', 'Berg', 'Kurz']);
    const stretch = (...parts: readonly string[]) =>
      answeringSentences(
        spoken,
        parts.map((part) => at(part)),
        never,
      )[0];

    expect(stretch('Freitag', 'Risse')).toMatchObject({ speaker: 'Berg' });
    expect(stretch('Fähre')).toMatchObject({ speaker: 'Kurz' });
    expect(stretch('Risse', 'Fähre')).not.toHaveProperty('speaker');
    expect(stretch('Millionen')).not.toHaveProperty('speaker');
  });
});

describe('a short paragraph', () => {
  it('is quoted whole, wherever the answer stands', () => {
    const short = paragraphOf(['Die Brücke ist gesperrt.', 'Grund sind drei Risse.']);

    expect(quotes(short, [{ start: 25, end: 30, score: 1 }])).toEqual([short.text]);
    expect(quotes(short, [])).toEqual([short.text]);
  });
});

describe('whatever the reader says of whatever paragraph', () => {
  const anyParagraph = fc
    .array(
      fc.tuple(fc.stringMatching(/^[a-zä 😀]{1,90}$/u), fc.constantFrom('A', 'B', undefined)),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((sentences) =>
      paragraphOf(
        sentences.map(([text]) => text),
        sentences.map(([, speaker]) => speaker),
      ),
    );
  const anySpans = fc.array(
    fc.record({
      start: fc.nat(700),
      length: fc.integer({ min: 1, max: 200 }),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 5 },
  );

  it('whole sentences are quoted, in reading order, apart from each other', () =>
    fc.assert(
      fc.property(anyParagraph, anySpans, fc.boolean(), (paragraph, places, isLeaning) => {
        const spans = places
          .map(({ start, length, score }) => ({ start, end: start + length, score }))
          .sort((one, other) => other.score - one.score);
        const stretches = answeringSentences(paragraph, spans, () => isLeaning);

        expect(stretches.length).toBeGreaterThan(0);
        expect(stretches.length).toBeLessThanOrEqual(2);
        for (const [index, { start, end }] of stretches.entries()) {
          expect(paragraph.sentences.map((sentence) => sentence.start)).toContain(start);
          expect(paragraph.sentences.map((sentence) => sentence.end)).toContain(end);
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThan(stretches[index - 1]?.end ?? -1);
        }
      }),
    ));
});
