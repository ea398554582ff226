import { describe, expect, it } from 'vitest';
import { sentencesOf, shownSources } from '../../../src/answer/answer.ts';
import type { Language } from '../../../src/language/language.ts';
import { answered } from '../../support/answers.ts';
import { articleOf } from '../../support/articles.ts';
import { scriptedAnswerer } from '../../support/evidence/scripted-answerer.ts';
import { scriptedReader } from '../../support/evidence/scripted-reader.ts';

const german = [
  '---\ntitle: Die Brücke\nlanguage: de\n---',
  'Ingenieure entdeckten in der Brücke 14 Risse, teilte das Landesamt mit.',
  'Am Abend sprach das Amt von 23 Rissen in der Brücke.',
  'Die Alarmanlage war eingeschaltet, sagte die Direktorin.',
  'Ein Wachmann sagte, die Alarmanlage sei ausgeschaltet gewesen.',
  'Das Fest beginnt am Freitag, heißt es im Rathaus.',
  'Das Fest beginnt am Samstag, sagt der Verein.',
  'Der Bürgermeister erklärte, die Stadt habe den Hinweis geprüft.',
  'Die Anwohnerin widerspricht: Die Stadt habe den Hinweis weggeworfen.',
  'Zunächst waren zwölf Straßen gesperrt.',
  'Später korrigierte die Polizei die Zahl: Neun Straßen waren gesperrt.',
  'Der Bahnhof wird 2029 eröffnet, sagte die Leiterin.',
  'Im Ministerium heißt es, der Bahnhof werde 2031 eröffnet.',
  'Der Turm ist 40 Meter hoch. Der Brunnen ist 3 Meter hoch.',
  'Die für Montag geplante Sitzung des Rates fällt aus, hieß es am Mittwoch.',
  'Nach der Sitzung des Rates, zu der am Dienstag alle kamen, fahren sie am Donnerstag heim.',
  'Die Partei soll den Forderungen, die Beratungen von Kiel nach Bonn zu verlegen, nicht zugestimmt haben.',
  'Die Forderungen der Partei, die den Beratungen in Kiel zusahen, verärgerten den Senat.',
  'Die Reederei ist weiterhin zu Verhandlungen mit dem Hafen bereit, sagte ihr Sprecher.',
  'Der Hafen werde keine Verhandlungen über andere Themen mit der Reederei führen, hieß es.',
  'Der Verein hat den Zuschuss erhalten, sagte die Kassiererin.',
  'Auf den Zuschuss warten andere Vereine. Eine Partei sprach sich jedoch dagegen aus.',
  'Den Bau der Halle will der Rat auf 2030 verschieben.',
  'Bauen will der Verein bald; im Stadion spielt er 2026 noch.',
  'Eine Umfrage zählte 31 Kinder bei dem Ausflug, der sie ins Museum gebracht hatte.',
  'Neun Kinder wurden nach dem Unfall in die Klinik gebracht.',
  'Schweden trat dem Bündnis im März bei.',
  'Finnland, das an Russland grenzt, trat dem Bündnis im April bei.',
  'In der Stunde schlachten sie im Hof 45 Schweine, sagt der Chef.',
  'Der Hof schlachtet pro Woche rund 800 Schweine.',
  'Kräfte der USA haben bei einer Kontrolle einen unter russischer Flagge fahrenden Tanker beschlagnahmt.',
  'Bei der Kontrolle griffen russische Kräfte jedoch nicht ein.',
  'Bei dem Sturm wurden 80 Menschen verletzt.',
  'In der Nacht davor seien 40 weitere Menschen verletzt worden.',
  'Die Bahn lehnt es ab, alte Tickets zu erstatten.',
  'Tickets werden nicht erstattet, auch alte nicht, sagte der Sprecher.',
];
const english = [
  '---\ntitle: The fire\nlanguage: en\n---',
  'All 214 passengers were taken off the ship, the operator said.',
  'The coastguard counted 231 passengers of the ship.',
  'The ship passed the inspection without a single fault, the operator said.',
  'The union said that the inspection of the ship had found five faults.',
  'The ferry leaves on Friday, the operator said.',
  'The ferry leaves on Sunday, the harbour said.',
  'He held six women in the cellar, killing two of them.',
  'The coin jumped from 100 dollars to a peak of 680 dollars.',
  'The coin, at 300 dollars now, is worth double what it was then.',
  'Another two women have been killed in the cellar, the police said.',
  'The commissioner declined to carry out an investigation into the failure to declare the gifts.',
  'Her office said there would be no investigation into the gifts.',
];

const stories = { de: german, en: english };

/** The paragraphs that begin so answer, as a whole. */
const reading = (...answering: readonly string[]) =>
  scriptedReader((_, { text }) => ({
    answers: answering.some((start) => text.startsWith(start)) ? 3 : -4,
    supports: 3,
    spans: [{ start: 0, end: text.length, score: 0.9 }],
  }));

const ask = async (text: string, language: Language, answering: readonly string[]) => {
  const story = articleOf(`story-${language}.md`, stories[language].join('\n\n'));
  const answerer = await scriptedAnswerer([story], reading(...answering));

  return answered(await answerer.answer({ text, language, history: [] }));
};
const paragraphsOf = (answer: Awaited<ReturnType<typeof ask>>) =>
  shownSources(answer).map(({ citation }) => citation.paragraph);

describe('a question that a story answers twice', { timeout: 120_000 }, () => {
  it.each([
    ['Wie viele Risse hat die Brücke?', 'de', ['Ingenieure', 'Am Abend'], [1, 2]],
    ['War die Alarmanlage eingeschaltet?', 'de', ['Die Alarm', 'Ein Wach'], [3, 4]],
    ['Wann beginnt das Fest?', 'de', ['Das Fest'], [5, 6]],
    ['Wann wird der Bahnhof eröffnet?', 'de', ['Der Bahnhof', 'Im Mini'], [11, 12]],
    ['Hat die Stadt den Hinweis geprüft?', 'de', ['Der Bürger', 'Die Anwohn'], [7, 8]],
    ['How many passengers were on the ship?', 'en', ['All 214', 'The coast'], [1, 2]],
    ['Did the inspection of the ship find faults?', 'en', ['The ship', 'The union'], [3, 4]],
    ['When does the ferry leave?', 'en', ['The ferry'], [5, 6]],
  ] as const)(
    'is shown both answers, each with its own citation: %s',
    async (question, language, answering, paragraphs) => {
      const answer = await ask(question, language, answering);

      expect(answer.disagrees).toBe(true);
      expect(paragraphsOf(answer)).toEqual(paragraphs);
      expect(sentencesOf(answer)).toHaveLength(2);
    },
  );

  it('is told in the language of the question that they disagree', async () => {
    const both = ['All 214', 'The coast'];

    expect(await ask('How many passengers were on the ship?', 'en', both)).toMatchObject({
      wording: { lead: 'The story gives two different figures for this:' },
    });
    const story = articleOf('story-en.md', english.join('\n\n'));
    const answerer = await scriptedAnswerer([story], reading(...both));
    const question = {
      text: 'Wie viele passengers hatte das Schiff (ship)?',
      language: 'de' as const,
    };
    expect(await answerer.answer({ ...question, history: [] })).toMatchObject({
      wording: {
        lead: 'Der Artikel nennt dazu zwei verschiedene Zahlen (auf Englisch):',
      },
    });
  });

  it('is answered by the one that openly puts the other right', async () => {
    const answer = await ask('Wie viele Straßen waren gesperrt?', 'de', ['Zunächst', 'Später']);

    expect(answer).not.toHaveProperty('disagrees');
    expect(answer.wording).toMatchObject({
      lead: 'Der Artikel berichtigt dazu eine frühere Angabe:',
    });
    expect(paragraphsOf(answer)).toEqual([10]);
  });

  it('is answered once where one paragraph is far surer to answer than the other', async () => {
    const story = articleOf('story-de.md', german.join('\n\n'));
    const answers = (text: string) =>
      text.startsWith('Ingenieure') ? 4 : text.startsWith('Am Abend') ? surely : -4;
    let surely = 4;
    const reader = scriptedReader((_, { text }) => ({
      answers: answers(text),
      supports: 3,
      spans: [{ start: 0, end: text.length, score: 0.9 }],
    }));
    const answerer = await scriptedAnswerer([story], reader);
    const question = {
      text: 'Wie viele Risse hat die Brücke?',
      language: 'de',
      history: [],
    } as const;

    expect(await answerer.answer(question)).toHaveProperty('disagrees');
    surely = 0;
    expect(await answerer.answer(question)).not.toHaveProperty('disagrees');
  });

  it.each([
    ['Wie viele Risse hat die Brücke?', ['Ingenieure']],
    ['Warum hat die Brücke Risse?', ['Ingenieure', 'Am Abend']],
    ['Wer sprach von der Brücke?', ['Ingenieure', 'Am Abend']],
    ['Wie hoch ist der Turm?', ['Der Turm']],
    ['Wann beginnt das Fest?', ['Das Fest beginnt am Freitag']],
    ['Wann sollte die Sitzung des Rates sein?', ['Die für Montag', 'Nach der Sitzung']],
    ['Sollten die Beratungen in Kiel sein?', ['Die Partei', 'Die Forderungen']],
    ['Ist die Reederei weiterhin zu Verhandlungen bereit?', ['Die Reederei', 'Der Hafen']],
    ['Hat der Verein den Zuschuss erhalten?', ['Der Verein', 'Auf den']],
    ['Wie steht die Stadt zu dem Hinweis?', ['Der Bürger', 'Die Anwohn']],
    ['Wann wird die Halle gebaut?', ['Den Bau', 'Bauen will']],
    ['Wie viele Kinder wurden in die Klinik gebracht?', ['Eine Umfrage', 'Neun']],
    ['Wann trat Schweden dem Bündnis bei?', ['Schweden', 'Finnland']],
    ['Wie viele Schweine schlachten sie im Hof?', ['In der Stunde', 'Der Hof schlachtet']],
    ['Hat Russland eingegriffen?', ['Kräfte der USA', 'Bei der Kontrolle']],
    ['Wie viele Menschen wurden verletzt?', ['Bei dem Sturm', 'In der Nacht']],
    ['How many dollars is the coin worth now?', ['The coin jumped', 'The coin, at'], 'en'],
    ['How many women were killed in the cellar?', ['He held', 'Another two'], 'en'],
    ['Will there be an investigation into the gifts?', ['The comm', 'Her office'], 'en'],
    ['Werden die Tickets erstattet?', ['Die Bahn lehnt', 'Tickets werden']],
  ] as const)(
    'is no such one where the story says one thing, or it is not what differs: %s',
    async (question, answering, language: Language = 'de') => {
      expect(await ask(question, language, answering)).not.toHaveProperty('disagrees');
    },
  );
});
