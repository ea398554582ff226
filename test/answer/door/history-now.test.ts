import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/answer/answerer.ts';
import { historyNow } from '../../../src/answer/door/history-now.ts';
import type { Article } from '../../../src/story/article.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import { answered, citationsOf } from '../../support/answers.ts';
import { scriptedAnswerer } from '../../support/evidence/scripted-answerer.ts';
import { readerFinding } from '../../support/evidence/scripted-reader.ts';
import { articleOf } from '../../support/story.ts';

const cracks = '„Wir fanden Risse“, sagte Anna Berg.';
const before = articleOf(`Die Brücke bleibt gesperrt.\n\n${cracks}\n`, 'bruecke.md');
const now = (text: string) => articleOf(text, 'bruecke.md');
const finding = readerFinding('Risse');
const question = 'Was sagte Anna Berg?';

async function exchange(): Promise<Exchange> {
  const answerer = await scriptedAnswerer([before], finding);

  return { question, answer: answered(await answerer.answer({ text: question, history: [] })) };
}

const answerNow = async (...stories: readonly Article[]) =>
  historyNow([await exchange()], storiesOf(stories))[0]?.answer;

describe('an earlier answer', () => {
  it('is what it was while its words stand', async () => {
    const said = await exchange();

    expect(historyNow([said], storiesOf([before]))).toEqual([said]);
    expect(historyNow([said], storiesOf([before]))[0]).toBe(said);
  });

  it('cites the paragraph in which its words stand now', async () => {
    const answer = await answerNow(now(`Neu.\n\nDie Brücke bleibt gesperrt.\n\n${cracks}\n`));

    expect(citationsOf(answered(answer ?? (await exchange()).answer))).toMatchObject([
      { paragraph: 3, quote: cracks },
    ]);
  });

  it.each([
    ['its words were changed', [now(cracks.replace('Risse', 'Löcher'))]],
    ['its words are gone', [now('Die Brücke ist offen.\n')]],
    ['its story is gone', []],
  ])('counts as none when %s, and its question stays', async (_, stories) => {
    const [said] = historyNow([await exchange()], storiesOf(stories));

    expect(said?.question).toBe(question);
    expect(said?.answer).toMatchObject({ status: 'abstained', reason: 'not-in-article' });
    expect(JSON.stringify(said)).not.toContain('fanden Risse');
  });

  it('is not read out again after a retraction', async () => {
    const answerer = await scriptedAnswerer([now('Die Brücke ist offen.\n')], finding);
    const history = [await exchange()];

    for (const text of ['Und warum?', 'Was steht im Absatz davor?', 'Wer hat das gesagt?']) {
      const answer = await answerer.answer({ text, history });
      expect(JSON.stringify(answer)).not.toContain('Risse');
    }
  });
});
