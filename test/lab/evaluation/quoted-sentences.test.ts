import { describe, expect, it } from 'vitest';
import { judgeQuotes, quotesText } from '../../../lab/evaluation/quoted-sentences.ts';
import { readerFinding } from '../../support/evidence/scripted-reader.ts';
import { trigramEmbedder } from '../../support/evidence/trigram-embedder.ts';

const long = {
  de: [
    'Die Brücke am Hafen bleibt nach Angaben der Stadt vom Montag bis Freitag kommender Woche gesperrt.',
    'Grund sind drei Risse im Stahl, die ein Gutachter bei einer Prüfung der Pfeiler gefunden hatte.',
    'Die Reparatur kostet nach einer ersten Schätzung des Bauamts rund zwei Millionen Euro.',
  ],
  en: [
    'The bridge at the harbour stays closed from Monday to Friday of next week, according to the town.',
    'The reason is three cracks in the steel, which an expert had found when testing the piers.',
    'According to a first estimate of the building office the repair costs some two million euros.',
  ],
};
const short = { de: ['Eine Fähre fährt.'], en: ['There is a ferry.'] };
const story = {
  type: 'story',
  name: 'bridge',
  headline: { de: 'Brücke gesperrt', en: 'Bridge closed' },
  paragraphs: [long, short],
};
const cost = {
  type: 'question',
  de: 'Was kostet das?',
  en: 'How much, and who pays?',
  sentences: ['1.3'],
};
const ferry = { type: 'question', de: 'Was fährt?', en: 'What runs?', sentences: ['2.1'] };
const fileOf = (...lines: readonly object[]) =>
  lines.map((line) => JSON.stringify(line)).join('\n');

describe('what is quoted of long paragraphs', () => {
  it('is held against the sentences that answer, each language asked of each', async () => {
    const reader = readerFinding('zwei Millionen', 'closed from Monday');
    const judged = await judgeQuotes(fileOf(story, cost), 'bridge.jsonl', trigramEmbedder, reader);

    expect(judged.map(({ reader }) => reader.holds)).toEqual([true, true, false, false]);
    expect(judged.slice(0, 2).every(({ program }) => program.holds)).toBe(true);
    expect(judged.every(({ program }) => program.length > 0)).toBe(true);
    expect(quotesText('bridge', judged)).toContain('50.0 %');
  });

  it('leaves out what is quoted whole, and what the story does not answer', async () => {
    const unanswered = { ...cost, sentences: [] };
    const text = fileOf(story, ferry, unanswered);

    expect(
      await judgeQuotes(text, 'bridge.jsonl', trigramEmbedder, readerFinding('Fähre')),
    ).toEqual([]);
  });
});
