import { readFileSync } from 'node:fs';
import fc from 'fast-check';
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
  [11, 'Sie drängten auf', 'iranische Beamte'],
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
  it.each([
    [
      'de',
      'Lahm nennt die Sängerin Nina Chuba ihr Publikum.\n\n„Ich liebe alle Fans“, sagte Frau Chuba am Montag.\n\n„Gut so“, sagte Herr Weber.',
      ['Sängerin Nina Chuba', 'Herr Weber'],
    ],
    [
      'en',
      'The ferry stops on Friday, and Nina Chubb has to tell people.\n\n“We have no choice,” Ms Chubb said.\n\n“I am glad,” Mr Webber said.',
      ['Nina Chubb', 'Mr Webber'],
    ],
  ] as const)('by the whole name of whom a last name means, %s', (language, text, expected) => {
    const found = speakersOf(new TextEncoder().encode(text), 'a.txt', language);

    expect(found.flatMap(({ number, speaker }) => (number > 1 ? (speaker ?? []) : []))).toEqual(
      expected,
    );
  });

  it('by a last name that is an adverb with a small letter', () => {
    const text =
      'Der Krieg dauert, sagte der Experte Nico Lange.\n\nLange Reden helfen nicht.\n\nDas sei viel, so Lange. „Ja“, erklärt Lange.\n\nDas reiche nicht, sagte der Minister Kevin Kurz.\n\nEs sei wenig, so Kurz.';
    const found = speakersOf(new TextEncoder().encode(text), 'a.txt', 'de');

    expect(found.map(({ speaker }) => speaker)).toEqual([
      'der Experte Nico Lange',
      none,
      'der Experte Nico Lange',
      'der Experte Nico Lange',
      'der Minister Kevin Kurz',
      'der Minister Kevin Kurz',
    ]);
  });

  it('by an office and a name, though another sentence begins with the office', () => {
    const text =
      'Wladimir Putin warnt. Für den Kremlchef war das schlimm.\n\nAm Ende verkündete Kremlchef Putin zwei Feiertage: Gefeiert werde im Mai.';
    const found = speakersOf(new TextEncoder().encode(text), 'a.txt', 'de');

    expect(found.at(-1)?.speaker).toBe('Kremlchef Putin');
  });

  it.each(['der DW', 'der ARD', 'dem NDR', 'der taz', 'der dpa'])(
    'by a name alone, never with %s, to which it was said',
    (outlet) => {
      const text = `Boris Nadeschdin will antreten.\n\n„Die meisten sind jung“, erzählt Nadeschdin ${outlet}.`;
      const found = speakersOf(new TextEncoder().encode(text), 'a.txt', 'de');

      expect(found.at(-1)?.speaker).toMatch(/^(?:Boris )?Nadeschdin$/u);
    },
  );

  it('by two bodies together, each of which is named alone elsewhere', () => {
    const text =
      'Verdi ruft zum Streik auf, und Komba geht mit.\n\nDer Job sei schwer, argumentieren die Gewerkschaften Verdi und Komba. Verdi will mehr, und für Komba reicht das.';
    const found = speakersOf(new TextEncoder().encode(text), 'a.txt', 'de');

    expect(found.map(({ speaker }) => speaker)).toContain('die Gewerkschaften Verdi und Komba');
  });

  it('by a name without where its bearer works', () => {
    const text =
      'Das helfe nicht, meint Arbeitsforscher Thomas Langhoff von der Hochschule Niederrhein.\n\nEs schade, warnt Langhoff. Das sei neu, sagt Ursula von der Leyen.';
    const found = speakersOf(new TextEncoder().encode(text), 'a.txt', 'de');

    expect(found.map(({ speaker }) => speaker)).toEqual([
      'Arbeitsforscher Thomas Langhoff',
      'Arbeitsforscher Thomas Langhoff',
      'Ursula von der Leyen',
    ]);
  });

  it('never by a quotation behind "ein"', () => {
    const text =
      'Ein „Riesen-Rennen“ urteilte Hendrik Pfeiffer.\n\nEine „Farce“ nannte Ina Brandt die Wahl.';
    const found = speakersOf(new TextEncoder().encode(text), 'a.txt', 'de');

    expect(found.map(({ speaker }) => speaker)).toEqual(['Hendrik Pfeiffer', 'Ina Brandt']);
  });

  it('of a quotation alone, where "wie er sagte" stands behind it in a sentence of the story’s own', () => {
    const read = (text: string) =>
      parseArticle(new TextEncoder().encode(text), 'a.txt', {
        detectLanguage: () => 'de',
      }).utterances.map(({ kind, start, end }) => [kind, text.slice(start, end)]);

    expect(
      read('Sie liegen uns nicht „quer im Magen“, wie Udo Kern spottete, sondern sie zergehen.'),
    ).toEqual([['direct', '„quer im Magen“']]);
    expect(read('Man habe „viel erreicht“, wie Udo Kern sagte.')).toContainEqual([
      'indirect',
      expect.stringContaining('Man habe „viel erreicht“'),
    ]);
  });

  it.each([
    [
      'Franklin Roosevelt spoke to a crowd, stating “No state has a finer record.”',
      'Franklin Roosevelt',
    ],
    ['In the evening, Ann Low left the room, shouting: “This is a shame.”', 'Ann Low'],
    ['The police waited outside, saying nothing of “the plan”.', none],
    ['Acme workers left early, calling it “a farce”.', none],
  ])('of a quotation behind what they did: %s', (text, expected) => {
    const [found] = speakersOf(new TextEncoder().encode(text), 'a.txt', 'en');

    expect(found?.speaker).toBe(expected);
  });

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
    [
      'Die Dokumente seien geheim, wie der britische Sender BBC am Dienstag berichtete.',
      'der britische Sender BBC',
    ],
    ['Der Damm sei gebrochen, wie die Agentur Reuters meldete.', 'die Agentur Reuters'],
  ];

  it.each(german)('%s', (text, ...expected) => {
    const found = speakersOf(new TextEncoder().encode(text), 'a.txt', 'de');
    expect(found.map(({ speaker }) => speaker)).toEqual(expected);
  });

  const english: readonly [string, ...(string | undefined)[]][] = [
    [
      'It was criticised by politicians and Tom Hall Jr who wrote on X: “They want a war.”',
      'Tom Hall Jr',
    ],
    ['The police met Ann Berg, who later told the Gazette: “It went well.”', 'Ann Berg'],
    ['It was praised by Tom Hall and Ann Berg, who said: “We like it.”', none],
    ['Ann Berg, who was told that the bridge is safe, left the town.', none],
    ['People who said “it is a lie” were arrested.', none],
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
    [
      'A video posted on the internet by the group showed two men with a sign that read “over 1.5 degrees”.',
      none,
    ],
    ['That he never left, occasionally hates it, thinks Ann Hall is tough but has no idea.', none],
    [
      'Because of that, Norland has always maintained a high level of preparedness, including forces based on service.',
      none,
    ],
    ['The banner actually read: “Norland since birth”.', 'the banner'],
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

  const cases: readonly [Language, string, ...(string | undefined)[]][] = [
    [
      'de',
      '„Das ist teuer“, sagte der SPD-Sprecher Ole Brandt.\nDas Geld sei da, so der CDU-Sprecher. „Wir bauen.“',
      'der SPD-Sprecher Ole Brandt',
      'der CDU-Sprecher',
      'der CDU-Sprecher',
    ],
    [
      'en',
      'The Tory councillor Ann Hall said it was safe. "It is not," the Labour councillor said.',
      'the Tory councillor Ann Hall',
      'the Labour councillor',
    ],
    [
      'de',
      'Umgebaut werden muss das Becken, forderte die Partei „Neue Mitte“.',
      'die Partei „Neue Mitte“',
    ],
    [
      'de',
      'Laut Experte Jan Lange steckt mehr dahinter. Für den Bürgermeister war die Absage ein Schlag, sagte er einmal.',
      'Experte Jan Lange',
      none,
    ],
    [
      'de',
      'Ina Brandt kam am Montag. Ferner sagte sie, das Bad bleibe im Winter geschlossen.',
      none,
      'Ina Brandt',
    ],
    ['de', 'Ferner sagte sie, das Bad bleibe im Winter geschlossen.', none],
    ['de', 'Örtliche Medien berichteten, das Bad sei zu.', 'örtliche Medien'],
    [
      'de',
      '„Wir prüfen das“, sagte der Bau-, Umwelt- und Sportdezernent Udo Kern.',
      'der Bau-, Umwelt- und Sportdezernent Udo Kern',
    ],
    ['de', '„Das ist gut“, sagt Dr. Meta Lang.', 'Dr. Meta Lang'],
    ['de', 'Die Stadt hat nach eigenen Angaben drei Bademeister eingestellt.', 'die Stadt'],
    ['de', 'Die Preise geben die Pächter an die Gäste weiter.', none],
    ['de', 'Eine betonte Ruhe herrschte im Saal.', none],
    ['de', 'Die Kosten kritisierte der Rat scharf.', 'der Rat'],
    ['en', 'Fires continued to burn near the pool.', none],
    ['en', 'The reported memo follows a series of complaints by residents.', none],
    ['en', 'An array of sensors explained why the water was warm.', none],
    [
      'en',
      '"We had no choice," said council leader Maria Quinn. "Safety comes first."',
      'Maria Quinn',
      'Maria Quinn',
    ],
    ['en', 'The pool will close, chief engineer Tom Lind told reporters.', 'Tom Lind'],
    [
      'en',
      'The flats go up, argued the group leader, Ann Hall, so families would come.',
      'Ann Hall',
    ],
    ['en', "What's promised is a new pool with six lanes.", none],
    [
      'en',
      'Broz said the line was shut. "It is over," Broz said. "We are going home."',
      'Broz',
      'Broz',
      'Broz',
    ],
    ['en', 'Two officials said it was shut, adding that it would stay so.', 'two officials'],
    ['de', 'Podolski war dabei und sagte, er freue sich.', 'Podolski'],
    ['de', 'Wie der Richter, Ottmar Breidling, ausführte, war der Plan alt.', 'Ottmar Breidling'],
    [
      'de',
      'Das Bad bleibt zu. Das teilte Sprecherin Mia Kolb mit.',
      'Sprecherin Mia Kolb',
      'Sprecherin Mia Kolb',
    ],
    [
      'de',
      '[Moderatorin]: Wann öffnet das Bad?\n[Brandt]: Am ersten Mai.',
      'Moderatorin',
      'Brandt',
    ],
    [
      'en',
      '"The first part," said Ann Hall. "It goes on and on and on\n"until here."',
      'Ann Hall',
      'Ann Hall',
      'Ann Hall',
    ],
    // An article or preposition before a quotation is no particle of the verb.
    [
      'de',
      'Der Vorsitzende Karl Voss bezeichnete den Besuch als ein „wichtiges Zeichen“.',
      'der Vorsitzende Karl Voss',
    ],
    [
      'de',
      'Die Grünen-Chefin Mia Kolb hofft auf einen „milden Winter“.',
      'die Grünen-Chefin Mia Kolb',
    ],
    // Names that end like things.
    ['de', '„Es läuft“, sagte Edgar Jung, Leiter des Bades.', 'Edgar Jung'],
    ['de', 'Lambert würdigte die Feuerwehr als „Stütze der Stadt“.', 'Lambert'],
    [
      'de',
      'Nora Pohl, Sprecherin von Bündnis 90/Die Grünen, kritisierte: „Das ist zu wenig.“',
      'Nora Pohl',
    ],
    ['de', 'Wie die „Elb“-Zeitung berichtete, bleibt das Bad geschlossen.', 'die „Elb“-Zeitung'],
    // A participle before a noun is no verb.
    ['de', 'Es sei das alte, aus der Idee abgeleitete System „kaputt“.', none],
    // Verbs whose parts stand apart, and modal verbs.
    ['de', 'Das Gericht machte klar, dass die Klage zu spät kam.', 'das Gericht'],
    ['de', 'Wie die Bank bekannt gab, soll der Verkauf ruhen.', 'die Bank'],
    ['de', '„Es hat gedauert“, musste Dezernentin Ina Brandt einräumen.', 'Dezernentin Ina Brandt'],
    [
      'de',
      'Ein Sprecher des Amtes wollte nicht ausschließen, dass Wasser fehlt.',
      'ein Sprecher des Amtes',
    ],
    // A relative clause, a noun of speech, a passive.
    [
      'de',
      'Kritik kam vom Fahrgastverband Nord, der die Pläne als „Kapitulation“ bezeichnet.',
      'Fahrgastverband Nord',
    ],
    ['de', 'Auf den Vorwurf der Opposition, es fehle an Geld, ging niemand ein.', 'die Opposition'],
    ['de', 'Der Rat, der sich „Die Mitte“ nennt, tagt am Montag.', none],
    ['de', 'Die Gefahr wird vom Wetterdienst als „sehr hoch“ eingestuft.', 'der Wetterdienst'],
    [
      'de',
      'In einem Bericht der Zeitung wurde vermutet, dass Wasser fehlt.',
      'ein Bericht der Zeitung',
    ],
    // What stands in brackets says nothing of the sentence around it.
    ['de', 'Das Bad ist seit Mai zu (die Zeitung berichtete).', none],
    // A name ends where something else begins.
    ['de', 'Es gibt laut Klinikum 44 Patienten.', 'Klinikum'],
    ['de', '„Das hilft“, sagt Arzt und Autor Andreas Pfeifer.', 'Arzt und Autor Andreas Pfeifer'],
    [
      'de',
      '„Nein“, twitterte der 35 Jahre alte Kapitän Jan Weber.',
      'der 35 Jahre alte Kapitän Jan Weber',
    ],
    [
      'de',
      'Das Amt fand einen Mann aus Gaza, der geltend machte, getäuscht worden zu sein.',
      'ein Mann aus Gaza',
    ],
    ['de', 'Nach RMV-Angaben von Menschen bezahlt, lohnt es sich.', 'RMV'],
    ['de', 'Dem Gericht zufolge drohen Strafen.', 'das Gericht'],
    // Who says nothing: things, things that are looked at, names that somebody bears.
    ['de', 'Wegen der Gefahren, die von dort ausgehen, sollen Helfer fortgeschickt werden.', none],
    ['de', 'Meiner Meinung nach ist das Bad zu klein.', none],
    ['de', 'Der Impfschutz soll gemäß Impfkalender aktuell sein.', none],
    ['de', 'Die Szenen zeigen, dass das Leben hart war.', none],
    ['de', 'Das Treffen mit dem Rat war bewegend: „Ein Tag, den niemand vergisst.“', none],
    ['de', 'Nicht nur Lewis erwartet ein „Fifty-Fifty-Ding“.', none],
    ['de', 'Der Großbrand fordert die Feuerwehr.', none],
    ['de', 'Die Brigade hat ihn für tot erklärt.', none],
    ['en', 'The Republican state Sen. Keith Rowe left early.', none],
    [
      'en',
      'Scott Lind, executive director of the Pool Alliance, a body for pools, told reporters that demand grows.',
      'Scott Lind',
    ],
    ['en', '“It works,” Peter White, SVP of automation at Acme, told TechPost.', 'Peter White'],
    [
      'de',
      'FDP-Mitglied Marie Strack sagte, es sei gut. Die FDP bezeichnet den Wahlkampf als „Feldschlacht“.',
      'FDP-Mitglied Marie Strack',
      'die FDP',
    ],
    [
      'de',
      'Minister Jan Wong von der Kanzlei des Ministerpräsidenten erklärte, die Lage bleibe ernst.',
      'Minister Jan Wong',
    ],
    [
      'de',
      'In der Debatte stritt er mit seinem CDU-Kontrahenten Mario Voigt. Voigt sagte, es gehe ums Prinzip.',
      none,
      'Mario Voigt',
    ],
    [
      'de',
      'Den Gipfel richtete er mit seinem Amtskollegen Jean Morel aus. Morel sagte, es gehe ums Prinzip.',
      none,
      'Jean Morel',
    ],
    [
      'de',
      'Sie traf den Abgeordneten Karl Huber. Huber sagte, er bleibe gern.',
      none,
      'Karl Huber',
    ],
    ['en', 'The city went on to widen the operation to promote “order”.', none],
    ['en', 'When a policeman first called, Heidnik shrugged and “the officer left”.', none],
    [
      'en',
      '"It is rare," Chad Hawk, vice president of PMG, a money company in Florida told Fox.',
      'Chad Hawk',
    ],
    [
      'en',
      'The member for Housing and Traditional Affairs, Jacob Mamabolo, said the centre was ready.',
      'Jacob Mamabolo',
    ],
    ['en', 'He urged residents to avoid floods and immediately report hazards.', none],
    [
      'de',
      'Zurückhaltender äußerte sich die Rätin Fatma Aydin. Sie wolle nicht streiten.',
      'die Rätin Fatma Aydin',
      'die Rätin Fatma Aydin',
    ],
    // Who goes on: behind a sentence about them alone, and in the next paragraph.
    [
      'de',
      'Bürgermeister Ole Brandt will das Bad schließen. „Es ist in den letzten Jahren zu teuer geworden.“',
      none,
      'Bürgermeister Ole Brandt',
    ],
    [
      'de',
      'Bürgermeister Ole Brandt und Stadträtin Mia Kolb kamen. „Es ist in den letzten Jahren zu teuer geworden.“',
      none,
      none,
    ],
    [
      'de',
      '„Es ist zu teuer“, sagte Jan Weber. „Wir haben kein Geld.“\n„Im Herbst entscheiden wir neu.“',
      'Jan Weber',
      'Jan Weber',
      'Jan Weber',
    ],
    // Behind an aside whoever a sentence is about goes on to speak.
    [
      'en',
      'Farmer Gordon Pask, whose meadows lie below the wood, remains opposed. "Nobody has told me," he said.',
      none,
      'Farmer Gordon Pask',
    ],
    ['en', 'Gordon Pask, Ellen Roe, Ann Hall came too. "Nobody has told me," he said.', none, none],
    // Whose words a noun of speech stands for.
    [
      'de',
      '„Das Bad ist zu klein“, so der Vorwurf der Anwältin Ina Celik.',
      'die Anwältin Ina Celik',
    ],
    ['de', '„Das Bad ist zu klein“, so das bittere Fazit von Udo Kern.', 'Udo Kern'],
    ['de', '„Das Bad ist zu klein“, so der Vorwurf.', none],
    ['de', 'Die Kernaussage von Udo Kern lautete dazu: „Das Bad ist zu klein.“', 'Udo Kern'],
    [
      'de',
      'Udo Kern war in Bonn. „Wir haben das Bad gesehen“, sagte Kern. „Es ist zu klein“, so sein Fazit.',
      none,
      'Udo Kern',
      'Udo Kern',
    ],
    // Behind what describes them in more than one phrase.
    [
      'de',
      'Udo Kern, ein dem Verein lange verbundener Bademeister außer Dienst, sagte, das Bad sei zu klein.',
      'Udo Kern',
    ],
    ['de', 'Ina Celik, 30, beschrieb den Abend: „Das Bad war voll.“', 'Ina Celik'],
    [
      'de',
      'Wie Udo Kern, der am Montag das Bad besucht hatte, dazu feststellte, sei das Becken „zu klein für alle“.',
      'Udo Kern',
    ],
    [
      'de',
      'Auch der Sprecher des Vereins, Udo Kern, will das Bad „in den kommenden Wochen genau prüfen“.',
      'Udo Kern',
    ],
    [
      'de',
      'Das Becken sei „viel zu klein für alle“, wie Udo Kern von der Zeitung zitiert wird.',
      'Udo Kern',
    ],
    [
      'de',
      'Unterdessen verteidigte der Vorsitzende des Vereins, Udo Kern (SPD), den Umbau. Er nannte ihn „maßvoll“.',
      none,
      'Udo Kern',
    ],
    // Whoever is named in the clause of a pronoun is somebody else.
    [
      'de',
      '„Das Bad ist zu klein“, sagte die Rätin Ina Celik. Gegenüber dem Reporter Jan Weber erklärte sie: „Wir bauen um.“',
      'die Rätin Ina Celik',
      'die Rätin Ina Celik',
    ],
    [
      'de',
      '„Das Bad ist zu klein“, sagte die Rätin Ina Celik. Als Maria Weber kam, erklärte sie: „Wir bauen um.“',
      'die Rätin Ina Celik',
      none,
    ],
    // What crowds call, and what is only called so.
    [
      'de',
      'Am Abend zogen Demonstranten vor das Rathaus und skandierten Parolen wie „Rettet das Bad“.',
      'Demonstranten',
    ],
    ['de', 'Die Schüler lesen Bücher wie „Das Bad“.', none],
    ['de', 'Ausgebildete Bademeisterinnen und Retter kamen.', none],
    [
      'de',
      'Ausgebildete Feuerwehrleute sagten, das Bad sei sicher.',
      'ausgebildete Feuerwehrleute',
    ],
  ];

  it.each(cases)('%s: %s', (language, text, ...expected) => {
    const found = speakersOf(new TextEncoder().encode(text), 'a.txt', language);
    expect(found.map(({ speaker }) => speaker)).toEqual(expected);
  });
});

describe('utterances', () => {
  const read = (text: string, language: Language) =>
    parseArticle(new TextEncoder().encode(text), 'a.txt', { detectLanguage: () => language });

  it('tell kind, cue, addressee and what is said', () => {
    const article = read(
      '„Wir warten“, sagte Mia Kolb, die Sprecherin des Amtes, und fügte hinzu, dass es eile. Das Amt lehnte den Antrag gegenüber dem Altdorfer Boten ab.',
      'de',
    );
    const told = article.utterances.map(({ start, end, ...rest }) => ({
      ...rest,
      said: article.paragraphs[rest.paragraph]?.text.slice(start, end),
    }));

    expect(told).toEqual([
      expect.objectContaining({
        kind: 'direct',
        speaker: 'Mia Kolb',
        description: 'die Sprecherin des Amtes',
        cue: 'sagte',
        said: '„Wir warten“',
      }),
      expect.objectContaining({
        kind: 'indirect',
        speaker: 'Mia Kolb',
        cue: 'fügte hinzu',
        said: 'dass es eile',
      }),
      expect.objectContaining({
        kind: 'act',
        speaker: 'das Amt',
        cue: 'lehnte ab',
        addressee: 'dem Altdorfer Boten',
      }),
    ]);
  });

  it.each([
    [
      '„Nein“, sagte Ina Kern, dänische Botschafterin bei den Vereinten Nationen.',
      'dänische Botschafterin',
    ],
    ['„Nein“, sagte Ina Kern, Professorin an der Universität Kiel.', 'Professorin'],
    [
      'Das sei falsch, sagte Ina Kern, Leiterin der Abteilung bei Siemens.',
      'Leiterin der Abteilung',
    ],
    ['„Nein“, sagten Ina Kern und Jan Berg in Berlin.', undefined],
  ])('tell what somebody is behind their name, wherever they are that: %s', (text, description) => {
    const [first] = read(text, 'de').utterances;

    expect(first?.description).toBe(description);
  });

  it('are of whoever was named before, where somebody is called by an age alone', () => {
    const told = (text: string) => read(text, 'de').utterances.map(({ speaker }) => speaker);

    expect(
      told('Der Trainer Jan Berg hat entschieden. „Es reicht“, sagte der 51-Jährige.'),
    ).toEqual(['der Trainer Jan Berg']);
    expect(
      told('Ein 51-Jähriger fiel vom Rad. Jan Berg half ihm. „Danke“, sagte der 51-Jährige.'),
    ).toEqual(['der 51-Jährige']);
    expect(told('Die Trainerin Ina Berg kam. „Es reicht“, sagte der 51-Jährige.')).toEqual([
      'der 51-Jährige',
    ]);
  });

  it('are of the name behind what its bearer is to another', () => {
    const text = '"No," Bolt\'s neighbor in both Florida and Texas, Jane Doe, said in the story.';
    const [first] = read(text, 'en').utterances;

    expect(first?.speaker).toBe('Jane Doe');
  });

  const pieces = {
    de: [
      ...[
        '„Das ist gut“',
        'sagte',
        'Jan Weber',
        'die Polizei',
        'dem Sprecher',
        'zufolge',
        ',',
        '.',
      ],
      ...[
        ': „Nein.“',
        'teilte',
        'mit',
        'dass es eilt',
        'laut',
        'nach Angaben',
        'so',
        'er',
        '„',
        '“',
      ],
    ],
    en: [
      ...['“It is good,”', 'said', 'Jane Doe', 'the police', 'according to', ',', '.', 'who'],
      ...[': “No.”', 'told', 'reporters', 'that it was late', 'she', 'added', 'denied', '“', '”'],
    ],
  };

  it.each(['de', 'en'] as const)(
    'stand in the text, and one kind never overlaps (%s)',
    (language) => {
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(...pieces[language], '\n'), { minLength: 1, maxLength: 30 }),
          (parts) => {
            const text = `2026 was quiet. ${parts.join(' ')}`;
            const { paragraphs, utterances } = read(text, language);

            for (const { paragraph, start, end, speaker } of utterances) {
              const whole = paragraphs[paragraph]?.text ?? '';
              expect(start).toBeGreaterThanOrEqual(0);
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(whole.length);
              expect(speaker.trim()).toBe(speaker);
              expect(speaker).not.toMatch(/^$|\ue000/u);
            }
            const direct = utterances.filter(({ kind }) => kind === 'direct');
            for (const [index, one] of direct.entries()) {
              const other = direct[index + 1];
              const isApart =
                other === undefined || other.paragraph !== one.paragraph || other.start >= one.end;
              expect(isApart).toBe(true);
            }
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it('there are none in a text without a cue', () => {
    const { utterances } = read(
      'Das Bad ist zu. Der Zug ist „sehr schnell“ und Jan Weber reist ab.',
      'de',
    );
    expect(utterances).toEqual([]);
  });

  it.each([
    'Unklar blieb in der Erklärung, warum der Hafen schließt.',
    'Strittig bleibt in der Mitteilung, ob die Miete steigt.',
  ])('what is said of a matter is nobody: %s', (text) => {
    expect(read(text, 'de').utterances).toEqual([]);
  });
});

describe('who says what in a German sentence', () => {
  const told = (text: string) => {
    const { paragraphs, utterances } = parseArticle(Buffer.from(text), 'a.txt', {
      detectLanguage: () => 'de',
    });
    return utterances.map(({ speaker, paragraph, start, end }) => [
      speaker,
      paragraphs[paragraph]?.text.slice(start, end),
    ]);
  };

  it.each([
    [
      'the end of a list',
      'Der Film, in dem der Rapper seinen Weg durch Sucht, psychische Krisen und Entzug schildert, läuft heute.',
    ],
    [
      'whose decision a relative clause tells',
      'Am Donnerstag hat der Bundestag einen Antrag von SPD, CDU, Grünen und FDP angenommen, der den 15. Juni zum „Nationalen Veteranentag“ erklärt.',
    ],
    [
      'a thing that stands somewhere',
      'Zuvor hatte ein möglicher Elfmeter für Everton im Raum gestanden, doch ein Abseits verhinderte ihn.',
    ],
    ['what shows itself', 'In der Stadt Petnal offenbarte sich ein gänzlich anderer Charakter.'],
    ['what is shown', 'Er zeigte ein KI-generiertes Bild, das einen Kranken heilt.'],
    ['what whoever writes concludes', 'Der Entwurf zeigt: Es geht voran mit dem Recht.'],
    ['whose words are not told', 'Nach damaligen Aussagen war die Technik fast bereit.'],
    [
      'what somebody does not do meanwhile',
      'Präsident Jan Weber hat erneut über Einsätze gesprochen, ohne dabei konkret zu werden.',
    ],
    ['what something is like', 'Der Verein brauchte einen Namen, so wie die „Neue Schule“.'],
    ['who leads a list', 'Mit 81 Punkten führt der „Greek Freak“ die Liste der Werfer an.'],
    [
      'how somebody rates something',
      'Entscheidend ist zudem, wie der Kapitalmarkt künftige Schritte einschätzt.',
    ],
    [
      'what a law is called',
      'Das Recht will die Regierung mit dem „Gesetz über die Selbstbestimmung“ schaffen.',
    ],
    [
      'what was not expected',
      'Klimaforscher hatten das so nicht erwartet, die Luft wurde um 0,2 Grad wärmer.',
    ],
    [
      'what goes on behind a relative clause',
      'Jetzt tippt er ein, was die Kinder ihm sagen, und an der Tafel zeigen sich Antworten.',
    ],
  ])('nobody is %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    [
      'what is called so behind a clause',
      'Klose nannte die Karte „hart“, Trainer Jan Weber bezeichnete acht Karten in einem Spiel, in dem kaum etwas geschah, als „übertrieben“.',
      'Trainer Jan Weber',
      '„übertrieben“',
    ],
    [
      'what a crowd shouts that came along',
      'Am Abend zogen die Demonstranten bis zur Kirche und skandierten dabei Parolen wie „Stoppt den Wahn“.',
      'die Demonstranten',
      '„Stoppt den Wahn“',
    ],
  ])('somebody says %s', (_, text, speaker, quote) => {
    expect(told(text)).toContainEqual([speaker, quote]);
  });

  it.each([
    ['Am Abend sprach das Landesamt von 23 Rissen.', 'das Landesamt'],
    ['Später berichtete die Polizei von zwei Toten.', 'die Polizei'],
    ['Am Abend meldete das Klinikum 31 verschobene Operationen.', 'das Klinikum'],
    [
      'Der Leiter von drei Schulen sprach am Abend von einem Fehler.',
      'der Leiter von drei Schulen',
    ],
  ])('nobody is called by what they count: %s', (text, speaker) => {
    expect(told(text).map(([who]) => who)).toEqual([speaker]);
  });

  it('each is quoted alone who spoke together with somebody before', () => {
    const spoken = told(
      'Das teilten Geschäftsführer Rolf Ahrens und die Betriebsrätin Sevim Kaya mit. Die Stadt zahlt nichts.\n\n„Das reicht nicht“, sagte Kaya. Ahrens sagte, er habe mehr versprochen.',
    ).slice(-2);

    expect(spoken.map(([speaker]) => speaker)).toEqual([
      expect.stringMatching(/^(?!.*Ahrens).*Sevim Kaya$/u),
      expect.stringMatching(/^(?!.*Kaya).*Rolf Ahrens$/u),
    ]);
  });

  it('says nothing more that somebody else thinks', () => {
    const spoken = told(
      '„Der Zug ist in Bewegung“, sagt Erna Neumann. Volker Brandt hielt das Ende 2021 für die letzte Gelegenheit, ein Netz zu bauen, das mithalten könne.',
    );

    expect(spoken).not.toContainEqual(['Erna Neumann', expect.stringContaining('Brandt')]);
  });

  it.each(['–', '-'])('is not quoted with what the story makes of it behind %s', (dash) => {
    const spoken = told(
      `Spieler Jan Fournier kritisierte den Trainer Udo Kern scharf ${dash} ein weiteres Zeichen, dass die Nerven blank liegen.`,
    );

    expect(spoken).not.toContainEqual([
      expect.anything(),
      expect.stringContaining('die Nerven blank liegen'),
    ]);
  });

  it.each([
    ['90 der 610 Stellen fallen weg, sagte Rolf Ahrens.', 'Rolf Ahrens'],
    ['Die Agentur zitiert dazu Udo Kern mit den Worten: „Das Geld ist weg.“', 'Udo Kern'],
    [
      '„Er ist die eiserne Hand“, so charakterisierte ihn der Gewerkschafter Bernd Aubin.',
      'der Gewerkschafter Bernd Aubin',
    ],
    [
      'Ministerin Ursula von der Leyen kam. Von der Leyen betonte, die Zeit dränge.',
      'Ursula von der Leyen',
    ],
    ['Jan Weber postet erneut ein Bild mit einem Hund.', 'Jan Weber'],
    ['Auch Lewentz verkündete ein halbes Jahr später den Rücktritt.', 'Lewentz'],
  ])('%s is of one', (text, speaker) => {
    expect(told(text).map(([one]) => one)).toEqual([expect.stringContaining(speaker)]);
  });

  it('tells nothing of a source that begins like a last name', () => {
    expect(told('Von der Gewerkschaft betonte niemand, dass die Zeit dränge.')).toEqual([]);
  });

  it.each([
    [
      'Miersch warf der Spitze vor, die Öffentlichkeit wiederholt getäuscht zu haben.',
      [['Miersch', 'die Öffentlichkeit wiederholt getäuscht zu haben']],
    ],
    [
      'Gestern bezeichnete es Jan Weber als „zynisch“, dass die FDP den Wahlkampf als „offene Feldschlacht“ bezeichnet.',
      [
        ['Jan Weber', '„zynisch“'],
        ['die FDP', '„offene Feldschlacht“'],
      ],
    ],
    [
      'Auf die Frage, ob es um Öl gehe, sagte Karoline Leavitt: „Der Präsident hat einen neuen Ansatz.“',
      [['Karoline Leavitt', '„Der Präsident hat einen neuen Ansatz.“']],
    ],
    [
      'Jan Weber selbst sagte auf die Frage eines Journalisten, ob der Grund Öl sei: „Es geht um viele Dinge.“',
      [['Jan Weber', '„Es geht um viele Dinge.“']],
    ],
    [
      'Jan Weber kam am Montag zurück. Sein Fazit: „Das war eine gute Reise.“',
      [['Jan Weber', '„Das war eine gute Reise.“']],
    ],
    [
      'Es blieb ein Zitat von Gerda Schröder: „Wir bauen.“ Worte von Gerda Schröder: „Wir sind da.“',
      [
        ['Gerda Schröder', '„Wir bauen.“'],
        ['Gerda Schröder', '„Wir sind da.“'],
      ],
    ],
    [
      'Kanzlerin Angela Merkel kam. Dabei griff sie auch den Präsidenten Mahmud Ahmadi an: „Wer das leugnet, hat keine Nachsicht verdient.“',
      [['Kanzlerin Angela Merkel', '„Wer das leugnet, hat keine Nachsicht verdient.“']],
    ],
    [
      'Heide Wieck sprach sich gegen Gewalt aus. Zwar sei Druck notwendig, das sei aber keine „Sanktion“.',
      [
        ['Heide Wieck', 'Heide Wieck sprach sich gegen Gewalt aus'],
        ['Heide Wieck', 'Zwar sei Druck notwendig, das sei aber keine „Sanktion“.'],
      ],
    ],
    [
      'Die Menge rief: „Thaksin raus!“ und „Freiheit jetzt!“',
      [
        ['die Menge', '„Thaksin raus!“'],
        ['die Menge', '„Freiheit jetzt!“'],
      ],
    ],
    [
      'Neil Armstrong meldete sich mit den Worten: „Hier ist der Adler.“',
      [['Neil Armstrong', '„Hier ist der Adler.“']],
    ],
    [
      'Jim DeMint wollte sich nicht festlegen, sagte aber, die Republikaner müssten sich besinnen.',
      [['Jim DeMint', 'die Republikaner müssten sich besinnen']],
    ],
    [
      'Ihr Staatssekretär Kai Brenner wollte einen Abriss der Brücke nicht mehr ausschließen.',
      [
        [
          'Staatssekretär Kai Brenner',
          'Ihr Staatssekretär Kai Brenner wollte einen Abriss der Brücke nicht mehr ausschließen',
        ],
      ],
    ],
    [
      'Talma Atzili, ihre Mutter, sagte: „Ja.“ Auch Rina Atzili kam. „Sie waren schockiert“, erzählte Atzili.',
      [
        ['Talma Atzili', '„Ja.“'],
        ['Atzili', '„Sie waren schockiert“'],
      ],
    ],
    [
      'Einen Abriss der Brücke schloss Jan Weber aus.',
      [['Jan Weber', 'Einen Abriss der Brücke schloss Jan Weber aus']],
    ],
    [
      '„Ich hoffe es“, sagt Jan Weber über die Entscheidung, Bachmut zu halten.',
      [['Jan Weber', '„Ich hoffe es“']],
    ],
    [
      '„Das wirkt“, sagte Ernährungsmediziner Andreas Pfeiffer. Jens Aberle, Leiter der Klinik, sagte: „Ja.“ Zwar gebe es Einwände, so der Mediziner.',
      [
        ['Ernährungsmediziner Andreas Pfeiffer', '„Das wirkt“'],
        ['Jens Aberle', '„Ja.“'],
      ],
    ],
    // A pronoun means whom the sentence before is about, whoever else stands there behind a preposition or in a genitive.
    [
      'Der Kanzler nahm zu der Entscheidung des Präsidenten Stellung. Er bezeichnete sie als „souveräne Entscheidung“.',
      [['der Kanzler', '„souveräne Entscheidung“']],
    ],
    [
      'Anne Weber ist Sprecherin der Partei. Sie warf dem Minister vor, „alle Daten“ zu missbrauchen.',
      [['Anne Weber', '„alle Daten“']],
    ],
    [
      'Kanzlerin Weber will Kanzlerin bleiben. Dennoch nimmt sie Abschied. Sie erklärt: „Ich wurde nicht als Kanzlerin geboren.“',
      [['Kanzlerin Weber', '„Ich wurde nicht als Kanzlerin geboren.“']],
    ],
    [
      'Anschließend verschanzte sich der Mann im Bad. Er erklärte, dass er eine Bombe bei sich trage.',
      [['der Mann', 'dass er eine Bombe bei sich trage']],
    ],
    ['Am Abend traf der Kanzler den Präsidenten. Er sagte, dass die Zeit dränge.', []],
    // Behind what was said.
    [
      '„Endlich haben wir genug Platz, auch wenn es teuer war“, ist Udo Kern überzeugt.',
      [['Udo Kern', '„Endlich haben wir genug Platz, auch wenn es teuer war“']],
    ],
    [
      '„Endlich haben wir genug Platz für alle.“ Mit diesen Worten eröffnete Udo Kern das Bad.',
      [['Udo Kern', '„Endlich haben wir genug Platz für alle.“']],
    ],
    [
      '„Ja, es gibt Zumutungen.“ Das musste Minister Udo Kern am Montag einräumen.',
      [['Minister Udo Kern', '„Ja, es gibt Zumutungen.“']],
    ],
    // Whose judgement, wish or reason a quotation is.
    [
      'Für den Vorsitzenden Udo Kern steht fest: „Das ist ein schwerer Fehler.“',
      [['der Vorsitzende Udo Kern', '„Das ist ein schwerer Fehler.“']],
    ],
    [
      'Udo Kern will das „in den kommenden Wochen noch einmal sorgfältig prüfen“.',
      [['Udo Kern', '„in den kommenden Wochen noch einmal sorgfältig prüfen“']],
    ],
    [
      '„Das ist gut“, sagt Udo Kern. Seine Zuversicht gründet sich auf Erfahrung: „Am Ende ist es immer gelungen.“',
      [
        ['Udo Kern', '„Das ist gut“'],
        ['Udo Kern', '„Am Ende ist es immer gelungen.“'],
      ],
    ],
    [
      '„Das ist gut“, sagt Minister Udo Kern. Ihre Zuversicht gründet sich auf Erfahrung: „Am Ende ist es gelungen.“',
      [['Minister Udo Kern', '„Das ist gut“']],
    ],
    // A pronoun means whom the first clause of its sentence is about.
    [
      'Als Jan Weber aus dem Saal kam, sagte er: „Das war knapp für uns alle.“',
      [['Jan Weber', '„Das war knapp für uns alle.“']],
    ],
    [
      'Zu dem Plan, den Rätin Anna Kern gemacht hatte, sagte sie: „Er ist der beste, den wir haben.“',
      [['Rätin Anna Kern', '„Er ist der beste, den wir haben.“']],
    ],
    [
      'Der Student schlief immer wieder ein, nur ab und zu war er wach und hatte gefragt: „Was ist passiert?“',
      [['der Student', '„Was ist passiert?“']],
    ],
    [
      'Jan Weber wartete vor dem Haus. Als der Minister kam, sagte er: „Das war knapp für uns alle.“',
      [],
    ],
    [
      'Mit dem Plan, den Rätin Anna Kern dem Bürgermeister gemacht hatte, war er zufrieden: „Er ist der beste.“',
      [],
    ],
    [
      'Trainer Jan Weber musste gehen, Leiter Udo Kern übernimmt und hat „nicht mehr viel zu verlieren“, wie er zugab.',
      [],
    ],
    // Who spoke goes on where the sentence tells nothing else.
    [
      'Das ist ein Zeichen – das zumindest meint Lena Brandt. „Ein Name wie dieser ist viel wert“, führte sie aus.',
      [['Lena Brandt', '„Ein Name wie dieser ist viel wert“']],
    ],
    [
      'Erfreut über die Wahl zeigte sich auch Ministerin Anna Kern. „Das ist ein guter Tag“, schrieb sie.',
      [],
    ],
    [
      'Die oft in der Kritik stehende Plattform Temu kam bei dem Test gut weg. Der Einkauf sei leicht gewesen.',
      [],
    ],
    // Of sources in each other the inner one.
    [
      'Wie die Zeitung berichtet, zahlt laut der Polizei nur jeder Zweite „den vollen Preis“.',
      [
        ['die Zeitung', 'zahlt laut der Polizei nur jeder Zweite „den vollen Preis“'],
        ['die Polizei', '„den vollen Preis“'],
      ],
    ],
    // Where a verb agrees with somebody else.
    [
      'Die Mönche, die gekommen waren, beschrieb die Zeitung als „laut“.',
      [['die Zeitung', '„laut“']],
    ],
    [
      'Anna Kern sagte, das Bad sei zu teuer, und Bürgermeister Jan Weber: „Wir haben kein Geld mehr.“',
      [
        ['Anna Kern', 'das Bad sei zu teuer, und'],
        ['Bürgermeister Jan Weber', '„Wir haben kein Geld mehr.“'],
      ],
    ],
    // Whose words are opened by a noun.
    [
      'Anna Kerns Urteil fällt hart aus: „Das ist ein Fehler, der uns teuer wird.“',
      [['Anna Kern', '„Das ist ein Fehler, der uns teuer wird.“']],
    ],
    [
      'Die Antwort von Anna Kern kam prompt: „Das ist ein Fehler, der uns teuer wird.“',
      [['Anna Kern', '„Das ist ein Fehler, der uns teuer wird.“']],
    ],
    [
      'Von Anna Kern kam Widerspruch: „Das ist ein Fehler, der uns teuer wird.“',
      [['Anna Kern', '„Das ist ein Fehler, der uns teuer wird.“']],
    ],
    [
      'Bei Anna Kern klingt das anders: „Das ist ein Fehler, der uns teuer wird.“',
      [['Anna Kern', '„Das ist ein Fehler, der uns teuer wird.“']],
    ],
    [
      'Dazu Anna Kern: „Das ist ein Fehler, der uns teuer wird.“',
      [['Anna Kern', '„Das ist ein Fehler, der uns teuer wird.“']],
    ],
    [
      'Anna Kern kann darüber nur lachen: „Wir hatten nichts, und trotzdem waren wir froh.“',
      [['Anna Kern', '„Wir hatten nichts, und trotzdem waren wir froh.“']],
    ],
    [
      'Im Gespräch mit dem Sender wurde Weber deutlicher: „Das ist Betrug, nichts anderes.“',
      [['Weber', '„Das ist Betrug, nichts anderes.“']],
    ],
    [
      '„So geht das nicht weiter“, wird Jan Weber deutlich.',
      [['Jan Weber', '„So geht das nicht weiter“']],
    ],
    // What somebody calls something.
    ['Weber beschreibt sie als „stille Arbeiterin“.', [['Weber', '„stille Arbeiterin“']]],
    [
      'Das ist für Ministerin Anna Kern „ein großer Erfolg“.',
      [['Ministerin Anna Kern', '„ein großer Erfolg“']],
    ],
    [
      'Wenn es nach Anna Kern geht, ist das „ein Fehler“.',
      [
        ['Anna Kern', 'Wenn es nach Anna Kern geht, ist das „ein Fehler“'],
        ['Anna Kern', '„ein Fehler“'],
      ],
    ],
    // A participle with its own words before the noun.
    [
      'Der sich selbst als Retter feiernde Unternehmer Jan Weber rief: „Das ist der schlechteste Tag aller Zeiten!“',
      [['Unternehmer Jan Weber', '„Das ist der schlechteste Tag aller Zeiten!“']],
    ],
    // Beside other words.
    [
      '„Das ist gut“, sagt Udo Kern. Nach Kerns Ansicht ist die Zeit knapp.',
      [
        ['Udo Kern', '„Das ist gut“'],
        ['Udo Kern', 'Nach Kerns Ansicht ist die Zeit knapp'],
      ],
    ],
    ['Im Rathaus sieht Weber viele Menschen, die glauben, unter der Krankheit zu leiden.', []],
    [
      'Es gibt Pläne, die der Minister als „ganz großen Unsinn“ bezeichnet hatte.',
      [['der Minister', '„ganz großen Unsinn“']],
    ],
    [
      'Den Unmut brachte die Sprecherin der Fraktion im Bundestag, Anne Weber, zum Ausdruck: „Es gibt keinen Grund.“',
      [['Anne Weber', '„Es gibt keinen Grund.“']],
    ],
    [
      'Die Wahl ging verloren, zumal Anwalt Jan Weber immer betont hatte, er sei „weder faul noch müde“.',
      [
        ['Anwalt Jan Weber', 'er sei „weder faul noch müde“'],
        ['Anwalt Jan Weber', '„weder faul noch müde“'],
      ],
    ],
    [
      'Teilhabe fordert auch der junge Anführer Udo Kern.',
      [['der junge Anführer Udo Kern', 'Teilhabe fordert auch der junge Anführer Udo Kern']],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('who did not speak', () => {
  const actsIn = (text: string, language: Language) =>
    parseArticle(Buffer.from(text), 'text.txt', { detectLanguage: () => language }).utterances.map(
      ({ speaker, kind }) => [speaker, kind],
    );

  it.each<readonly [string, Language]>([
    ['Der Prediger Udo Kern ruft nicht zu Gewalt auf.', 'de'],
    ['Die Stadt fordert kein Verbot.', 'de'],
    ['The preacher Giles Quinn does not call for violence.', 'en'],
    ['Mayor Ann Hall never demanded a ban.', 'en'],
  ])('says nothing: %s', (text, language) => {
    expect(actsIn(text, language)).toEqual([]);
  });

  it.each<readonly [string, Language, string]>([
    ['Der Prediger Udo Kern ruft zu Spenden auf.', 'de', 'der Prediger Udo Kern'],
    ['Kern schloss weitere Schritte nicht aus.', 'de', 'Kern'],
    ['Der Minister Udo Kern äußerte sich nicht zu den Vorwürfen.', 'de', 'der Minister Udo Kern'],
    ['Ann Hall called for calm.', 'en', 'Ann Hall'],
  ])('but tells where they stand: %s', (text, language, speaker) => {
    expect(actsIn(text, language)).toEqual([[speaker, 'act']]);
  });
});

describe('who somebody belongs to', () => {
  const speakersIn = (text: string, language: Language) =>
    parseArticle(Buffer.from(text), 'text.txt', { detectLanguage: () => language }).utterances.map(
      ({ speaker }) => speaker,
    );

  it.each<readonly [string, Language, readonly string[]]>([
    [
      'Der Sprecher der Polizei, Jan Weber, sagte, es sei gut.\n\nDie Polizei teilte mit, es gebe keine Verletzten.',
      'de',
      ['Jan Weber', 'die Polizei'],
    ],
    [
      'Der Sprecher der Bahn sagte, es sei gut.\n\nDie Bahn erklärte, sie werde prüfen.',
      'de',
      ['der Sprecher der Bahn', 'die Bahn'],
    ],
    [
      "The trust's ecologist, Dr Nisha Bowman, said it was sound.\n\nThe plan is sound, the trust said.",
      'en',
      ['Dr Nisha Bowman', 'the trust'],
    ],
  ])('speaks for itself: %s', (text, language, speakers) => {
    expect(speakersIn(text, language)).toEqual(speakers);
  });

  it('is not needed to tell whom a description means', () => {
    expect(
      speakersIn(
        'Der Sprecher der Polizei, Jan Weber, sagte, es sei gut.\n\nDer Sprecher sagte, es werde geprüft.',
        'de',
      ),
    ).toEqual(['Jan Weber', 'Jan Weber']);
  });
});

describe('who says what in an English sentence', () => {
  const told = (text: string) => {
    const { paragraphs, utterances } = parseArticle(Buffer.from(text), 'a.txt', {
      detectLanguage: () => 'en',
    });
    return utterances.map(({ speaker, paragraph, start, end }) => [
      speaker,
      paragraphs[paragraph]?.text.slice(start, end),
    ]);
  };

  it.each([
    [
      'with a reason behind it',
      'Dogs stay banned for good, Bowman said, because a beaver was killed.',
      'Bowman',
      'Dogs stay banned for good',
    ],
    [
      'behind a time that no comma parts from them',
      'By the evening the hospital in Lanmouth said that eleven people were being treated.',
      'the hospital in Lanmouth',
      'that eleven people were being treated',
    ],
    [
      'with a word put in',
      'The traffic commissioner, however, wrote that the coach had been checked in August.',
      'the traffic commissioner',
      'that the coach had been checked in August',
    ],
    [
      'with all of what they promise',
      'The trust promised to open any dam that blocks the fish.',
      'the trust',
      'to open any dam that blocks the fish',
    ],
    [
      'after a sentence about them',
      'Yasmin Arslan from Kell bought new tickets. “The hotel had no rooms left,” she said.',
      'Yasmin Arslan',
      '“The hotel had no rooms left,”',
    ],
    [
      'before a semicolon',
      'The town will not pay a ransom, the mayor said; the cameras had never been connected.',
      'the mayor',
      'The town will not pay a ransom',
    ],
    [
      'of somewhere',
      'Peter Losch of the university in Kell said that the mud would stay.',
      'Peter Losch',
      'that the mud would stay',
    ],
    [
      'who asked not to be named',
      'A security guard, who asked not to be named, said that the alarm had been off.',
      'a security guard',
      'that the alarm had been off',
    ],
    [
      'described and named before',
      'A neighbour, Signe Dahl, saw three men at the door. “One of them waved at me,” she said.',
      'Signe Dahl',
      '“One of them waved at me,”',
    ],
    [
      'after a plain sentence about them',
      'Gordon Pask lost two hectares. “Nobody told me why,” he said.',
      'Gordon Pask',
      '“Nobody told me why,”',
    ],
  ])('somebody %s', (_, text, speaker, said) => {
    expect(told(text)).toContainEqual([speaker, said]);
  });
});

describe('what is not said', () => {
  it.each([
    'A video posted online by the group showed activists holding a sign that read “Stop”.',
    'Photos shared on Monday show “a wall of water”.',
  ])('by a recording: %s', (text) => {
    const { utterances } = parseArticle(Buffer.from(text), 'text.txt', {
      detectLanguage: () => 'en',
    });

    expect(utterances).toEqual([]);
  });

  it('in an apposition before whom a quotation behind a colon is from', () => {
    const text = 'One of the protesters, Hayley Walsh, 42, a lecturer, said: “It is not enough.”';
    const { utterances } = parseArticle(Buffer.from(text), 'text.txt', {
      detectLanguage: () => 'en',
    });

    expect(utterances.map(({ speaker, kind }) => [speaker, kind])).toEqual([
      ['Hayley Walsh', 'direct'],
    ]);
  });
});

describe('a last name that ends like what somebody is', () => {
  const namesIn = (text: string) =>
    parseArticle(Buffer.from(text), 'text.txt', { detectLanguage: () => 'de' }).utterances.map(
      ({ speaker }) => speaker,
    );

  it('stands for whom the story named in full', () => {
    const faeser = 'Innenministerin Nancy Faeser';

    expect(namesIn(`Die Lage sei ernst, sagte ${faeser}. „Wir sind wachsam“, so Faeser.`)).toEqual([
      faeser,
      faeser,
    ]);
  });

  it('is what somebody is where it has an article, or stands before a name', () => {
    const kern = 'Bayerns Trainer Udo Kern';

    expect(namesIn(`„Weiter“, sagte ${kern}. „Gut so“, sagte der Trainer.`)).toEqual([kern, kern]);
  });
});

describe('the name of a speaker', () => {
  const named = (text: string, language: Language) =>
    parseArticle(Buffer.from(text), 'story.txt', {
      detectLanguage: () => language,
    }).utterances.map(({ speaker }) => speaker);

  it.each([
    [
      'Der Verein ist dagegen, so sein Vorsitzender Udo Kern. „Das geht nicht“, sagte er.',
      'de',
      'Vorsitzender Udo Kern',
    ],
    [
      'Die CDU ist dagegen. Deren Vorsitzende Anna Biehler warnte, die Schulden stiegen.',
      'de',
      'Vorsitzende Anna Biehler',
    ],
    ['"No," said its chairman, Tom Lind, on Monday.', 'en', 'Tom Lind'],
    ['„Das ist gut“, sagte Streeck dieser Redaktion.', 'de', 'Streeck'],
    [
      'Das stehe fest, erklärte der Politiker Johannes Arlt zu Beginn der Aussprache.',
      'de',
      'der Politiker Johannes Arlt',
    ],
    [
      'Der Konzern zählte laut Statistischem Bundesamt zu den größten drei.',
      'de',
      'Statistisches Bundesamt',
    ],
    [
      'Das ist nach Angaben des Statistischen Bundesamts der größte Wert.',
      'de',
      'das Statistische Bundesamt',
    ],
    [
      'Gleich zu Beginn der Synode gab Präsidentin Anna Preidel den Ton vor: „Wir haben uns schuldig gemacht.“',
      'de',
      'Präsidentin Anna Preidel',
    ],
    [
      'Nach Angaben des Schweizer Nachrichtendienstes sind es 220.',
      'de',
      'der Schweizer Nachrichtendienst',
    ],
    ['Die Armut, so argwöhnte die Musikerin, habe damit zu tun.', 'de', 'die Musikerin'],
    ['Nach Einschätzung von Experten war er zu leicht.', 'de', 'Experten'],
    [
      'Das ist aus Sicht des Gesetzgebers und der Kassen sinnvoll.',
      'de',
      'der Gesetzgeber und die Kassen',
    ],
    [
      'Der Vizepräsident für Studium und Lehre der Universität, Jochen Oltmer, geht davon aus, dass es bleibt.',
      'de',
      'Jochen Oltmer',
    ],
    [
      'Gestern betonte die Sprecherin für Busse und Bahnen, Katharina Wagner, dass es weh tut.',
      'de',
      'Katharina Wagner',
    ],
    [
      'Erling Haaland ist krank, und wenn Haaland fehlt, schweigt Guardiola. Er wird laut Trainer Pep Guardiola Erling Haaland wegen der Muskeln nicht bringen.',
      'de',
      'Trainer Pep Guardiola',
    ],
    [
      'Corina Machado verlor. Trump schwieg. Machado auch, und Trump blieb. Deshalb lehnt Trump Machado ab: Sie würde stören.',
      'de',
      'Trump',
    ],
  ] as const)('is known away from its sentence: %s', (text, language, name) => {
    const names = named(text, language);

    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names)).toEqual(new Set([name]));
  });

  it('keeps whose somebody is who has no name', () => {
    expect(named('„Ja“, sagte seine Sprecherin.', 'de')).toEqual(['seine Sprecherin']);
  });
});

describe('a headline with a name before a colon', () => {
  const body = 'Anna Berg tritt heute ihr Amt an. „Ich spare am Theater“, sagte Anna Berg.';
  const headlineOf = (headline: string) =>
    speakersOf(new TextEncoder().encode(`# ${headline}\n\n${body}\n`), 'rat.md', 'de')[0]?.speaker;

  it('is said by whoever the body quotes with it', () => {
    expect(headlineOf('Anna Berg: Am Theater wird gespart')).toBe('Anna Berg');
  });

  it('is said by nobody where it only tells whom the story is about', () => {
    expect(headlineOf('Anna Berg: Jetzt im Rathaus – folgt bald der Landtag?')).toBeUndefined();
  });
});
