import { describe, expect, it } from 'vitest';
import { articleOf } from '../support/articles.ts';

const spokenIn = (...paragraphs: readonly string[]) => {
  const { utterances, paragraphs: all } = articleOf(
    'gespraech.md',
    ['# Ein Gespräch', ...paragraphs].join('\n\n'),
  );
  return utterances.map(({ speaker, kind, paragraph, start, end }) => [
    speaker,
    kind,
    all[paragraph]?.text.slice(start, end),
  ]);
};

const intro = 'Wer Wiebke Tjarks besucht, muss den Kopf einziehen: Die Decke ist niedrig.';
const answers = ['Nein, gezählt.', 'Von 2.346 Pfeifen 411.', 'Die Kirchenheizung.'] as const;
const asked = [
  '**Frau Tjarks, haben Sie geweint?**',
  answers[0],
  '**Was war nach dem Feuer noch übrig?**',
  answers[1],
  '**Was ist der ärgste Feind einer Orgel?**',
  answers[2],
] as const;
const said = (text: string) => ['Wiebke Tjarks', 'direct', text];

describe('an interview without names before its turns', () => {
  it('has what stands behind each question said by whom the first one addresses, by their whole name', () => {
    expect(spokenIn(intro, ...asked)).toEqual(answers.map(said));
  });

  it('leaves open who speaks where a turn does not end as a question', () => {
    const open = ['**Sie haben auch im Ausland gebaut.**', 'Zweimal in Südkorea.'];

    expect(spokenIn(intro, ...asked, ...open)).toEqual(answers.map(said));
  });

  it('leaves open who speaks behind two questions in a row', () => {
    const open = ['**Und dann?**', 'Wer weiß das schon?', '**Sie lachen.**'];

    expect(spokenIn(intro, ...asked, ...open)).toEqual(answers.map(said));
  });

  it.each([
    ['nobody is addressed', ['**Haben Sie geweint?**', ...asked.slice(1)]],
    ['only two questions are asked', asked.slice(0, 4)],
  ])('has no words of anybody where %s', (_, turns) => {
    expect(spokenIn(intro, ...turns)).toEqual([]);
  });

  it('has them said by whom the label of the first answer names, where later turns bear none', () => {
    const [first = '', , ...later] = asked.map((turn) =>
      turn.replace('Frau Tjarks, haben', 'Haben'),
    );
    const labelled = [
      `**Weser-Magazin: ${first.replaceAll('*', '')}**`,
      `**Wiebke Tjarks:** ${answers[0]}`,
    ];

    expect(spokenIn(intro, ...labelled, ...later)).toEqual(answers.map(said));
    expect(spokenIn(intro, labelled[0] ?? '', answers[0], ...later)).toEqual([]);
  });

  it('is read in English too', () => {
    const turns = [
      'Ruth Ferrand has walked the same six miles since 1996.',
      '**Ms. Ferrand, how many owls are there this year?**',
      'Forty-three that I heard.',
      '**What changed?**',
      'The hedges went.',
      '**Did you ever get scared?**',
      'Once, in 2004.',
    ];
    const { utterances } = articleOf('owls.md', ['# Five questions', ...turns].join('\n\n'));

    expect(utterances.map(({ speaker }) => speaker)).toEqual(Array(3).fill('Ruth Ferrand'));
  });
});
