import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/answer/evidence/decide.ts';
import { readEvidenceWeights } from '../../../src/answer/evidence/weights.ts';
import { articleOf } from '../../support/articles.ts';
import { weighed } from '../../support/weighed.ts';

const weights = readEvidenceWeights();

const page = articleOf(
  'schule.txt',
  [
    'Anmeldung in der Schule',
    'Jedes Kind ab sechs Jahren geht in Deutschland zur Schule.',
    'Wann melde ich mein Kind an?',
    'Die Anmeldung ist im Frühjahr.',
    'Welche Dokumente brauche ich für die Anmeldung?',
    'Sie brauchen folgende Dokumente:',
    'Ihren Ausweis',
    'die Geburtsurkunde des Kindes',
    'eine Meldebescheinigung',
    'Wie komme ich zur Schule?',
    'Der Bus fährt jede Stunde.',
    'Zwei Linien halten vor der Tür.',
  ].join('\n'),
);

async function answerLines(question: string, language: 'de' | 'en'): Promise<readonly string[]> {
  const found = await weighed(question, page, language);
  const { statements } = decide(found, language === 'de', weights);

  expect(statements).toHaveLength(1);
  return (statements[0] ?? []).map((index) => found.matches[index]?.paragraph.text ?? '');
}

describe('deciding over a page of lines', () => {
  it.each([
    ['de', 'Welche Dokumente brauche ich für die Anmeldung?'],
    ['en', 'Which documents do I need for the registration?'],
  ] as const)('quotes a list with what leads it in (%s)', async (language, question) => {
    const lines = await answerLines(question, language);

    expect(lines).toEqual(
      expect.arrayContaining([
        'Sie brauchen folgende Dokumente:',
        'Ihren Ausweis',
        'die Geburtsurkunde des Kindes',
        'eine Meldebescheinigung',
      ]),
    );
    expect(lines).not.toContain('Zwei Linien halten vor der Tür.');
  });

  it('is surer of what the page answers than of what it does not', async () => {
    const probability = async (question: string) =>
      decide(await weighed(question, page), true, weights).probability;

    expect(await probability('Welche Dokumente brauche ich?')).toBeGreaterThan(
      await probability('Welche Noten braucht man für das Abitur?'),
    );
  });

  it('says what it comes from', async () => {
    const { evidence } = decide(await weighed('Wann ist die Anmeldung?', page), true, weights);

    expect(evidence.isPage).toBe(1);
    expect(evidence.likeliestLine).toBeGreaterThan(0);
    expect(evidence.likeliestLine).toBeLessThanOrEqual(1);
  });
});

describe('deciding over paragraphs that stand alone', () => {
  it('takes each as a statement of its own', async () => {
    const story = articleOf(
      'bruecke.md',
      [
        'Die Brücke am Hafen bleibt nach Angaben der Verwaltung noch bis mindestens Freitag der kommenden Woche für alle Fahrzeuge gesperrt, weil ein Gutachter drei tiefe Risse im Beton fand.',
        'Am Wochenende soll es nach der Vorhersage der Meteorologen in der ganzen Region stark regnen, danach wird es bei steigenden Temperaturen langsam wieder trockener und freundlicher.',
      ].join('\n\n'),
    );
    const found = await weighed('Wer fand Risse im Beton?', story);
    const { statements, evidence } = decide(found, true, weights);

    expect(found.lines).toBeUndefined();
    expect(Object.keys(evidence)).not.toContain('likeliestLine');
    expect(statements[0]).toEqual([
      found.matches.findIndex(({ paragraph }) => paragraph.text.includes('Risse')),
    ]);
  });
});
