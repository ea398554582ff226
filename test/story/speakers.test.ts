import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { parseArticle } from '../../src/story/parse-article.ts';

function speakersOf(bytes: Uint8Array, file: string, language: Language) {
  const article = parseArticle(bytes, file, { detectLanguage: () => language });
  return article.paragraphs.flatMap(({ number, text, sentences }) =>
    sentences.map(({ start, end, speaker }) => ({
      number,
      opening: text.slice(start, end).split(' ').slice(0, 3).join(' '),
      speaker,
    })),
  );
}

const none = undefined;
const rubio = 'US-Außenminister Marco Rubio';
const quelle = 'eine hochrangige iranische Quelle';

const story: readonly [number, string, string | undefined][] = [
  [0, 'US-Iran-Verhandlungen scheitern, nachdem', none],
  [0, 'Rubio: Iran lehnt', rubio],
  [1, 'Die für Freitag', 'verschiedene Medien'],
  [2, 'Die USA sollen', none],
  [3, '„Die Differenzen zwischen', 'ein hochrangiger israelischer Beamter'],
  [4, '„Wir haben ihnen', 'ein hochrangiger US-Beamter'],
  [5, '„Wir wollen schnell', 'ein hochrangiger US-Beamter'],
  [6, 'Der Zusammenbruch der', 'US-Beamte'],
  [7, 'Eine hochrangige iranische', quelle],
  [8, '„Wir werden keine', quelle],
  [9, 'Nach der Absage', 'US-Beamte'],
  [10, 'Der Zusammenbruch der', none],
  [11, 'Sie drängten auf', none],
  [11, 'Zwei „sehr aggressive“', none],
  [12, 'Good answer. pic.twitter.com/QvjLYG0FfI', 'Jason Brodsky'],
  [12, '— Jason Brodsky', 'Jason Brodsky'],
  [13, 'Am Mittwoch hatte', rubio],
  [13, '„Ich bin mir', rubio],
  [13, '„Wir sehen keinen', rubio],
  [14, 'Er bekräftigte außerdem,', rubio],
  [15, 'Nach Rubios Äußerungen', 'ein hochrangiger iranischer Beamter'],
  [16, '„Die Islamische Republik', 'Jason Brodsky'],
  [17, '„Aus diesem Grund', 'Jason Brodsky'],
  [18, 'Die iranischen Forderungen', none],
  [18, 'Mehrere dieser Länder,', none],
  [19, 'Der Sprecher des', 'Majed Al Ansari'],
  [20, '„Katar konzentriert sich', 'Majed Al Ansari'],
  [21, 'Brodsky kommentierte dies', 'Jason Brodsky'],
  [22, 'Der israelische Fernsehsender', 'der israelische Fernsehsender Channel 12'],
  [23, '„Der Iran zögert', 'hochrangige Beamte'],
  [24, 'Witkoff antwortete angeblich:', 'Witkoff'],
  [25, 'Die Mitarbeiter von', none],
];

describe('speakers', () => {
  it('of the first story, sentence by sentence', () => {
    const file = 'data/articles/us-iran-verhandlungen.md';
    const found = speakersOf(readFileSync(file), file, 'de');
    expect(found.map(({ number, opening, speaker }) => [number, opening, speaker])).toEqual(story);
  });

  const german: readonly [string, ...(string | undefined)[]][] = [
    [
      '„Wir sind bereit“, sagte Ministerin Anna Weber am Montag in Berlin. Sie warnte zugleich vor Gewalt.',
      'Ministerin Anna Weber',
      'Ministerin Anna Weber',
    ],
    [
      'Der Sprecher der Feuerwehr, Jan Müller, sagte der Zeitung, der Brand sei gelöscht.',
      'Jan Müller',
    ],
    ['Laut Axios sollen die Gespräche am Freitag beginnen.', 'Axios'],
    ['Dem Sender zufolge gab es keine Verletzten.', 'der Sender'],
    [
      'Nach Angaben der Polizei wurden zwei Männer verletzt. Die Polizei teilte mit, dass sie ermittelt.',
      'die Polizei',
      'die Polizei',
    ],
    [
      'Am Abend hatte Bundeskanzler Karl Klein erklärt, er werde reisen.',
      'Bundeskanzler Karl Klein',
    ],
    ['„Das ist falsch“, so der Minister.', 'der Minister'],
    ['„Kommst du?“, fragte Jan Weber. „Ja.“', 'Jan Weber', 'Jan Weber'],
    [
      'Kommissionspräsidentin Ursula von der Leyen kündigte neue Sanktionen an.',
      'Kommissionspräsidentin Ursula von der Leyen',
    ],
    ['In Gaza sagten Augenzeugen, sie hätten Schüsse gehört.', 'Augenzeugen'],
    ['Das Amt teilte Reuters mit, dass es zahlt.', 'das Amt'],
    ['Der Präsident wurde mit den Worten zitiert, er gehe.', 'der Präsident'],
    [
      'Jan Weber sagte, er gehe. Anna Klein reiste ab. Er sagte, das sei gut.',
      'Jan Weber',
      none,
      none,
    ],
    ['Die Behörde warnte vor Sturm. Er sagte, das sei gut.', 'die Behörde', none],
    ['Berichten zufolge starben zwei Soldaten.', none],
    ['Laut Gesetz ist das verboten.', none],
    ['Es hieß, die Lage sei ruhig. Das sagte niemand.', none, none],
    ['Die Firma baut neue Werke in Sachsen.', none],
    ['Der Zug ist „sehr schnell“ und teuer.', none],
  ];

  it.each(german)('%s', (text, ...expected) => {
    const found = speakersOf(new TextEncoder().encode(text), 'a.txt', 'de');
    expect(found.map(({ speaker }) => speaker)).toEqual(expected);
  });

  const english: readonly [string, ...(string | undefined)[]][] = [
    [
      "“We are ready,” said Jane Doe, the company's chief executive. “It is over,” she added.",
      'Jane Doe',
      'Jane Doe',
    ],
    [
      'A senior Iranian official told Reuters that talks were off. The official said it was over.',
      'a senior Iranian official',
      'a senior Iranian official',
    ],
    ['According to Axios, the meeting will be held on Friday.', 'Axios'],
    [
      "The spokesman for Qatar's foreign ministry, Majed Al Ansari, said talks must go on.",
      'Majed Al Ansari',
    ],
    [
      'Secretary of State Marco Rubio warned of war. Rubio later wrote that “nothing is final.”',
      'Secretary of State Marco Rubio',
      'Secretary of State Marco Rubio',
    ],
    ['On Wednesday, Karen Hill said the talks would go on.', 'Karen Hill'],
    ['Reuters quoted a senior official as saying that the plan was dead.', 'a senior official'],
    [
      'John J. Smith, a lawyer in Boston, said he was surprised. “Never,” he said. “Never again.”',
      'John J. Smith',
      'John J. Smith',
      'John J. Smith',
    ],
    ['Officials said the road was closed.', 'Officials'],
    ['The storm hit the coast on Monday.', none],
    ['According to reports, two people died.', none],
    ['The law says nothing about it.', none],
  ];

  it.each(english)('%s', (text, ...expected) => {
    const found = speakersOf(new TextEncoder().encode(text), 'a.txt', 'en');
    expect(found.map(({ speaker }) => speaker)).toEqual(expected);
  });

  it('give every part of a long quotation its speaker', () => {
    const inner = 'Das ist ein Satz, der etwas länger ist als andere. '.repeat(9).trim();
    const found = speakersOf(
      new TextEncoder().encode(`„${inner}“, sagte Jan Weber.`),
      'a.txt',
      'de',
    );
    expect(found).toHaveLength(9);
    expect(new Set(found.map(({ speaker }) => speaker))).toEqual(new Set(['Jan Weber']));
  });

  it('go on in a paragraph that a colon announces', () => {
    const text = 'Jan Weber sagte dazu:\n„Das ist gut.“\n„Unklar, wer das sagt.“';
    const found = speakersOf(new TextEncoder().encode(text), 'a.txt', 'de');
    expect(found.map(({ speaker }) => speaker)).toEqual(['Jan Weber', 'Jan Weber', none]);
  });
});
