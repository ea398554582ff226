import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answered } from '../../../src/answer/answer.ts';
import { citeWhole } from '../../../src/answer/citations.ts';
import { canonicalJson, type Json } from '../../../src/answer/proof/canonical-json.ts';
import { type Proof, proofOf, proofSchema } from '../../../src/answer/proof/proof.ts';
import { checkSignature, signed } from '../../../src/answer/proof/signature.ts';
import { verifyProof } from '../../../src/answer/proof/verify-proof.ts';
import { numberSentences } from '../../../src/answer/sources.ts';
import type { Article } from '../../../src/story/article.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import { articleOf } from '../../support/story.ts';

const paragraphs = [
  'Der Gemeinderat hat den Umbau des Freibads beschlossen. Er kostet zwei Millionen Euro.',
  '„Das Bad war am Ende“, sagte Bürgermeisterin Ina Brandt.',
  'Baubeginn ist im Oktober, die Bauzeit beträgt acht Monate.',
];
const storyOf = (...texts: readonly string[]) =>
  articleOf(`# Freibad\n\n${texts.join('\n\n')}`, 'pool.md');
const story = storyOf(...paragraphs);

function answerFrom(article: Article): Answered {
  const cited = article.paragraphs.filter(({ number }) => number > 0);
  return {
    status: 'answered',
    language: 'de',
    wording: { kind: 'quoted', lead: 'Der Artikel sagt dazu:' },
    ...numberSentences(
      cited.map((one) => ({ text: one.text, citations: [citeWhole(article, one)] })),
    ),
    lookup: { retrieved: [], probability: 0.9, answeredAt: [], threshold: 0.5 },
    timings: { retrieval: 1, answer: 1, total: 2 },
  };
}

const context = {
  question: 'Was wird gebaut?',
  text: 'Der Artikel sagt dazu …',
  program: '0.1.0',
  made: new Date(0),
};
const proof = proofOf(answerFrom(story), storiesOf([story]), context);
const verdicts = (given: Proof, ...stories: readonly Article[]) =>
  verifyProof(given, storiesOf(stories)).citations.map(({ verdict }) => verdict.kind);

describe('a proof', () => {
  it('has each quote with its place, the hash of its paragraph, and the story', () => {
    expect(proof).toMatchObject({
      question: 'Was wird gebaut?',
      made: '1970-01-01T00:00:00.000Z',
      stories: [{ slug: 'pool', contentHash: story.contentHash }],
    });
    for (const { quote, start, end, paragraph } of proof.answers.flatMap(
      ({ citations }) => citations,
    )) {
      const text = story.paragraphs.find(({ number }) => number === paragraph)?.text;
      expect(text?.slice(start, end)).toBe(quote);
    }
  });

  it('is read back as it was written', () => {
    expect(proofSchema.parse(JSON.parse(JSON.stringify(proof)))).toEqual(proof);
  });

  it('holds over the story that it was made from', () => {
    const report = verifyProof(proof, storiesOf([story]));

    expect(report).toMatchObject({ holds: true, signature: 'none', unchanged: ['pool'] });
    expect(verdicts(proof, story)).toEqual(['stands', 'stands', 'stands']);
  });

  it('tells what has moved, changed and gone', () => {
    const [first = '', second = '', third = ''] = paragraphs;
    const moved = storyOf(
      'Neu davor steht ein ganz anderer Satz über das Wetter.',
      first,
      second,
      third,
    );
    const changed = storyOf(first, second, third.replace('Oktober', 'November'));

    expect(verdicts(proof, moved)).toEqual(['moved', 'moved', 'moved']);
    expect(verifyProof(proof, storiesOf([moved])).holds).toBe(true);
    expect(verdicts(proof, changed)).toEqual(['stands', 'stands', 'changed']);
    expect(verdicts(proof, storyOf(first, third))).toEqual(['stands', 'gone', 'moved']);
    expect(verifyProof(proof, storiesOf([changed])).holds).toBe(false);
  });

  it('does not hold without the story', () => {
    expect(verdicts(proof)).toEqual(['no-story', 'no-story', 'no-story']);
    expect(verifyProof(proof, storiesOf([])).holds).toBe(false);
  });

  it('does not hold with words that its paragraph never had', () => {
    const forged = structuredClone(proof);
    const citation = forged.answers[0]?.citations[0];
    if (citation) citation.quote = 'Er kostet drei Millionen Euro.';

    expect(verdicts(forged, story)[0]).toBe('false');
  });
});

describe('a signature', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const own = signed(proof, privateKey);

  it('holds for the proof as it was signed, in whatever order and spacing it is written', () => {
    const { signature, ...rest } = own;
    const reordered = JSON.parse(JSON.stringify({ signature, ...rest }, null, 4)) as Proof;

    expect(checkSignature(reordered)).toBe('valid');
    expect(checkSignature(reordered, publicKey)).toBe('valid');
  });

  it('is wrong after any change', () => {
    expect(checkSignature({ ...own, question: 'Was wird abgerissen?' })).toBe('invalid');
    expect(checkSignature({ ...own, program: '0.1.1' })).toBe('invalid');
  });

  it('of another key is told apart', () => {
    const other = generateKeyPairSync('ed25519');

    expect(checkSignature(signed(proof, other.privateKey), publicKey)).toBe('untrusted');
    expect(verifyProof(proof, storiesOf([story]), publicKey).holds).toBe(false);
  });
});

describe('canonical JSON', () => {
  it('is the same for the same value, and says the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as Json);
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('sorts names, and writes no space', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"x","d":null}]}',
    );
  });
});
