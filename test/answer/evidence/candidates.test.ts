import { describe, expect, it } from 'vitest';
import { candidatesOf, passageToRead } from '../../../src/answer/evidence/candidates.ts';
import { nearnessAmong } from '../../../src/answer/evidence/nearness.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import { articleOf } from '../../support/articles.ts';
import { passageOf } from '../../support/evidence/passages.ts';

const bridge = articleOf(
  'bruecke.md',
  '---\ntitle: Die Brücke\nstandfirst: Es wird gebaut.\n---\n\nErstens.\n\nZweitens.\n\nDrittens.\n\nViertens.\n',
);
const ferry = articleOf('faehre.txt', 'Die Fähre fährt.\n\nSie kostet nichts.\n\nHunde auch.\n');
const stories = storiesOf([bridge, ferry]);
const found = (vectors: readonly number[], article = bridge) =>
  vectors.map((vector, position) => passageOf(article, position, vector));
const textsOf = (candidates: ReturnType<typeof candidatesOf>) =>
  candidates.map(({ paragraph }) => paragraph.text);

describe('candidates', () => {
  it('are the paragraphs of the body in the order in which they were found', () => {
    const passages = found([0.9, 0.8, 0.7, 0.6, 0.5, 0.4]).toReversed();

    expect(textsOf(candidatesOf('Wo?', passages, stories))).toEqual([
      'Viertens.',
      'Drittens.',
      'Zweitens.',
      'Erstens.',
    ]);
  });

  it('are a standfirst in whole sentences too, none that is a second headline', () => {
    const told = 'Die Brücke am Hafen wird bis zum Herbst gebaut.';
    const withHead = (standfirst: string) =>
      articleOf('kopf.md', `---\ntitle: Die Brücke\nstandfirst: ${standfirst}\n---\n\nErstens.\n`);
    const all = (article: typeof bridge) =>
      textsOf(candidatesOf('Wo?', found([0.9, 0.8, 0.7], article), storiesOf([article])));

    expect(all(withHead(told))).toEqual([told, 'Erstens.']);
    expect(all(withHead('Die Brücke am Hafen und was sie die Stadt kostet'))).toEqual(['Erstens.']);
  });

  it('are no standfirst that only announces the reason that is asked for', () => {
    const announced = 'Die Bürgermeisterin erklärt im Gespräch, warum die Brücke teurer wird.';
    const article = articleOf(
      'kopf.md',
      `---\ntitle: Die Brücke\nstandfirst: ${announced}\n---\n\nErstens.\n`,
    );
    const asked = (question: string) =>
      textsOf(candidatesOf(question, found([0.9, 0.8, 0.7], article), storiesOf([article])));

    expect(asked('Warum wird sie teurer?')).toEqual(['Erstens.']);
    expect(asked('Why does it cost more?')).toEqual(['Erstens.']);
    expect(asked('Wer erklärt das?')).toEqual([announced, 'Erstens.']);
  });

  it('are a standfirst of any length, one that also asks, and one without a mark at its end', () => {
    const withHead = (standfirst: string) =>
      articleOf('kopf.md', `---\ntitle: Die Brücke\nstandfirst: ${standfirst}\n---\n\nErstens.\n`);
    const all = (article: typeof bridge) =>
      textsOf(candidatesOf('Wo?', found([0.9, 0.8, 0.7], article), storiesOf([article])));
    const long = `Ida Vos wird neue Leiterin des Hafenamts. ${'Der Rat hat sie am Donnerstag in Altdorf gewählt, wie er mitteilte. '.repeat(8).trim()}`;
    const asking =
      'Die Brücke bleibt bis Mai zu. Wer zahlt das? Der Rat hat am Montag bis in die Nacht darüber beraten.';
    const unmarked =
      'Vos and Berg won to advance to the second round in Altdorf after a night of rain and long waits';

    for (const one of [long, asking, unmarked])
      expect(all(withHead(one))).toEqual([one, 'Erstens.']);
  });

  it('are none of a story that is not there, and none where nothing was found', () => {
    expect(candidatesOf('Wo?', found([0.9, 0.8], ferry), storiesOf([bridge]))).toEqual([]);
    expect(candidatesOf('Wo?', [], stories)).toEqual([]);
  });

  it('are no more than can be read while somebody waits, the best found', () => {
    const long = articleOf(
      'lang.txt',
      Array.from({ length: 60 }, (_, n) => `Satz ${n}.`).join('\n\n'),
    );
    const passages = found(
      long.paragraphs.map((_, position) => 1 - position / 100),
      long,
    );
    const texts = textsOf(candidatesOf('Wo?', passages, storiesOf([long])));

    expect(texts.length).toBeLessThan(60);
    expect(texts).toEqual(long.paragraphs.slice(0, texts.length).map(({ text }) => text));
  });

  it('are no questions of the story, which only ask', () => {
    const interview = articleOf(
      'orgel.txt',
      'Ein Besuch.\n\nFrau Tjarks, was stört Sie?\n\nDer Staub.\n\nKirchen schließen. Haben Sie Angst?\n\nNein.\n\nUnd nun?\n\nWeiter.\n',
    );
    const report = articleOf(
      'bericht.txt',
      'Wie weiter? Wer zahlt?\n\nDie Stadt zögert. Aber wie lange noch?\n\nSie zahlt.\n',
    );
    const all = (article: typeof interview) =>
      textsOf(
        candidatesOf(
          'Wo?',
          found(
            article.paragraphs.map(() => 1),
            article,
          ),
          storiesOf([article]),
        ),
      );

    expect(all(interview)).toEqual(['Ein Besuch.', 'Der Staub.', 'Nein.', 'Weiter.']);
    expect(all(report)).toEqual(['Die Stadt zögert. Aber wie lange noch?', 'Sie zahlt.']);
  });

  it('are near among the paragraphs of their own story', () => {
    const nearness = (passages: ReturnType<typeof found>) =>
      candidatesOf('Wo?', passages, stories).map((candidate) => candidate.nearness);
    const own = found([0.2, 0.4, 0.6], ferry);

    const [nearest, middle, furthest] = nearnessAmong([0.6, 0.4, 0.2]);

    expect(nearness(own)).toEqual([
      expect.closeTo(furthest ?? 0, 9),
      expect.closeTo(middle ?? 0, 9),
      expect.closeTo(nearest ?? 0, 9),
    ]);
    expect(nearness([...found([0.9, 0.9, 0.9, 0.9, 0.8, 0.7]), ...own]).slice(-3)).toEqual(
      nearness(own),
    );
  });
});

describe('a candidate is read', () => {
  const readings = candidatesOf('Wo?', found([1, 1, 1, 1, 1, 1]), stories).map(passageToRead);

  it('after its headline and the two paragraphs before it', () => {
    expect(readings.at(-1)).toEqual({
      text: 'Viertens.',
      headline: 'Die Brücke',
      before: 'Zweitens. Drittens.',
    });
    expect(readings[1]).toMatchObject({ text: 'Zweitens.', before: 'Erstens.' });
  });

  it('without headline and standfirst as what stands before it', () => {
    expect(readings[0]).toEqual({ text: 'Erstens.', headline: 'Die Brücke' });
  });

  it('alone where it begins a story without a title', () => {
    const [first] = candidatesOf('Wo?', found([1], ferry), stories).map(passageToRead);

    expect(first).toEqual({ text: 'Die Fähre fährt.' });
  });
});
