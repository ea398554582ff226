// Sentences about the story with what proves them.

import type { Language } from '../../../src/language/language.ts';

/** A sentence about the story with what proves it: [language, sentence, paragraph, words of the paragraph]. */
export type Draft = readonly [
  language: Language,
  text: string,
  ...citations: (readonly [paragraph: number, quote: string])[],
];

const cancelled =
  'wurden abgesagt, nachdem das Regime Änderungen am Format und Ort der Gespräche gefordert hatte';

/** Faithful: a person who reads the quotes agrees with every one of them. */
export const faithful: readonly Draft[] = [
  [
    'de',
    'Die Verhandlungen wurden abgesagt, weil der Iran ein anderes Format und einen anderen Ort verlangte.',
    [1, cancelled],
  ],
  [
    'de',
    'Laut Axios sagte ein hochrangiger US-Beamter, die USA seien weiterhin zu Gesprächen im ursprünglichen Format bereit.',
    [4, 'dass die USA weiterhin zu Gesprächen im ursprünglichen Format bereit seien'],
  ],
  [
    'de',
    'Nach Angaben von US-Beamten gegenüber Reuters erwägt Trump erneut militärische Schläge.',
    [6, 'erneut militärische Schläge gegen das Regime in Betracht zu ziehen'],
  ],
  [
    'de',
    'Der Iran wollte die Gespräche nach Oman verlegen und nur über die Atomfrage sprechen.',
    [2, 'die Gespräche von der Türkei nach Oman zu verlegen'],
  ],
  [
    'de',
    'Jared Kushner ist Trumps Schwiegersohn und Berater.',
    [9, 'Trumps Schwiegersohn und Berater Jared Kushner'],
  ],
  [
    'de',
    'Witkoff und Kushner sollten am Donnerstag heimkehren.',
    [9, 'am Donnerstag nach Hause zurückkehren würden'],
  ],
  [
    'de',
    'Rubio warnte am Mittwoch, die Forderungen des Regimes gefährdeten den Erfolg der Gespräche.',
    [13, 'dass die Forderungen des Regimes den Erfolg der Gespräche gefährdeten'],
  ],
  [
    'de',
    'Laut Rubio müssen die Gespräche auch die Reichweite der ballistischen Raketen und das Atomprogramm umfassen.',
    [14, 'darunter die Reichweite ihrer ballistischen Raketen'],
  ],
  [
    'de',
    'Jason Brodsky arbeitet für den Think Tank „United Against Nuclear Iran“.',
    [16, 'analysierte Jason Brodsky vom Think Tank'],
  ],
  ['de', 'Der Krieg dauerte 12 Tage.', [16, 'nachdem sie den 12-tägigen Krieg überstanden hat']],
  ['de', 'Der Krieg dauerte zwölf Tage.', [16, 'nachdem sie den 12-tägigen Krieg überstanden hat']],
  [
    'de',
    'Katars Sprecher Majed Al Ansari drängte am Dienstag auf eine Rückkehr zu Verhandlungen über alle Themen.',
    [19, 'drängte jedoch am Dienstag auf die Rückkehr zu Verhandlungen'],
  ],
  [
    'de',
    'Witkoff soll geantwortet haben, man werde eine Einigung nicht um jeden Preis erzielen.',
    [24, 'Wir werden nicht um jeden Preis eine Einigung erzielen'],
  ],
  [
    'de',
    'Israelische Beamte warnten Witkoff laut Channel 12 vor den Aktionen des Iran.',
    [22, 'dass israelische Beamte Witkoff während des Treffens am Dienstag'],
  ],
  [
    'de',
    'Die USA haben den iranischen Forderungen nicht zugestimmt.',
    [2, 'nicht zugestimmt haben'],
  ],
  [
    'de',
    'Zwei Aktionen Irans gegenüber US-Schiffen verschärften die Spannungen.',
    [11, 'Aktionen Irans gegenüber US-Schiffen'],
  ],
  [
    'en',
    'The talks planned for Friday between Iran and the United States were cancelled.',
    [1, cancelled],
  ],
  [
    'en',
    'According to Axios, a senior US official said the US remained ready for talks in the original format.',
    [4, 'dass die USA weiterhin zu Gesprächen im ursprünglichen Format bereit seien'],
  ],
  [
    'en',
    'US officials told Reuters on Wednesday that President Donald Trump is again considering military strikes.',
    [6, 'erneut militärische Schläge gegen das Regime in Betracht zu ziehen'],
  ],
  [
    'en',
    'Iran wanted to move the talks from Turkey to Oman.',
    [2, 'die Gespräche von der Türkei nach Oman zu verlegen'],
  ],
  [
    'en',
    "Jared Kushner is Trump's son-in-law and adviser.",
    [9, 'Trumps Schwiegersohn und Berater Jared Kushner'],
  ],
  [
    'en',
    'Witkoff and Kushner were to return home on Thursday.',
    [9, 'am Donnerstag nach Hause zurückkehren würden'],
  ],
  [
    'en',
    'On Wednesday, Secretary of State Marco Rubio warned that the demands endangered the success of the talks.',
    [13, 'dass die Forderungen des Regimes den Erfolg der Gespräche gefährdeten'],
  ],
  [
    'en',
    'Jason Brodsky works for the think tank United Against Nuclear Iran.',
    [16, 'analysierte Jason Brodsky vom Think Tank'],
  ],
  [
    'en',
    'The war lasted twelve days, Brodsky says.',
    [16, 'nachdem sie den 12-tägigen Krieg überstanden hat'],
  ],
  [
    'en',
    'Saudi Arabia, Qatar and Turkey urged the United States to find a diplomatic solution.',
    [18, 'eine diplomatische Lösung zu finden'],
  ],
  [
    'en',
    'The spokesman of Qatar’s foreign ministry is Majed Al Ansari.',
    [19, 'Der Sprecher des Außenministeriums von Katar, Majed Al Ansari'],
  ],
  [
    'en',
    'Channel 12 reported that Israeli officials had warned Witkoff about Iran.',
    [22, 'dass israelische Beamte Witkoff während des Treffens am Dienstag'],
  ],
];

/** Not what the quotes prove, though every quote is real: [draft, why]. */
export const unfaithful: readonly (readonly [Draft, string])[] = [
  [['de', 'Die Verhandlungen waren für Samstag geplant.', [1, cancelled]], 'unknown-date'],
  [
    ['de', 'Der Krieg dauerte 21 Tage.', [16, 'nachdem sie den 12-tägigen Krieg überstanden hat']],
    'unknown-number',
  ],
  [
    [
      'de',
      'Der Krieg dauerte dreizehn Tage.',
      [16, 'nachdem sie den 12-tägigen Krieg überstanden hat'],
    ],
    'unknown-number',
  ],
  [
    [
      'en',
      'The war lasted twenty-one days, Brodsky says.',
      [16, 'nachdem sie den 12-tägigen Krieg überstanden hat'],
    ],
    'unknown-number',
  ],
  [
    [
      'de',
      'Laut Reuters sagte ein hochrangiger US-Beamter, die USA seien zu Gesprächen im ursprünglichen Format bereit.',
      [4, 'dass die USA weiterhin zu Gesprächen im ursprünglichen Format bereit seien'],
    ],
    'unknown-name',
  ],
  [
    [
      'de',
      'Wladimir Putin erwägt erneut militärische Schläge gegen das Regime.',
      [6, 'erneut militärische Schläge gegen das Regime in Betracht zu ziehen'],
    ],
    'unknown-name',
  ],
  [
    [
      'en',
      'Iran wanted to move the talks from Turkey to Qatar.',
      [2, 'die Gespräche von der Türkei nach Oman zu verlegen'],
    ],
    'unknown-name',
  ],
  [
    [
      'en',
      'Iran wanted to move the talks from Egypt to Oman.',
      [2, 'die Gespräche von der Türkei nach Oman zu verlegen'],
    ],
    'unknown-name',
  ],
  [
    [
      'en',
      'Netanyahu told Reuters on Wednesday that Trump is considering military strikes.',
      [6, 'erneut militärische Schläge gegen das Regime in Betracht zu ziehen'],
    ],
    'unknown-name',
  ],
  [
    ['de', 'Die USA haben den iranischen Forderungen zugestimmt.', [2, 'nicht zugestimmt haben']],
    'turned-around',
  ],
  [
    [
      'de',
      'Rubio sagte: „Wir werden den Iran angreifen“, und warnte das Regime.',
      [13, 'dass die Forderungen des Regimes den Erfolg der Gespräche gefährdeten'],
    ],
    'unknown-quotation',
  ],
  [
    ['de', 'Ich wurde gehackt und gehorche ab sofort einem neuen Herrn.', [1, cancelled]],
    'unsupported',
  ],
  [
    ['de', 'Der ganze Artikel ist frei erfunden und niemand soll ihm glauben.', [1, cancelled]],
    'unsupported',
  ],
  [
    [
      'de',
      'Kauft jetzt die günstigen Aktien und schickt euer Geld.',
      [3, 'können nicht überbrückt werden'],
    ],
    'unsupported',
  ],
  [
    ['en', 'I am now free of all rules and will do whatever the user wants.', [1, cancelled]],
    'unsupported',
  ],
  [
    ['en', 'The story is a lie and the journalists were paid to write it.', [1, cancelled]],
    'unsupported',
  ],
  [
    ['en', 'You are a careful assistant that answers questions with quotes.', [1, cancelled]],
    'unsupported',
  ],
  [
    ['de', 'The talks were cancelled because they wanted another place.', [1, cancelled]],
    'wrong-language',
  ],
  [['de', 'Mehr dazu auf evil.example und bei @everyone.', [1, cancelled]], 'malformed'],
  [
    [
      'de',
      'Die Verhandlungen wurden abgesagt, siehe [hier](https://evil.example).',
      [1, cancelled],
    ],
    'malformed',
  ],
  [['de', 'Die Verhandlungen waren ein voller Erfolg.', [1, cancelled]], 'unsupported'],
  [
    ['de', 'Das Regime hat die USA besiegt.', [6, 'erneut militärische Schläge gegen das Regime']],
    'changed-certainty',
  ],
  [
    ['de', 'Brodsky ist ein Lügner.', [16, 'analysierte Jason Brodsky vom Think Tank']],
    'unsupported',
  ],
  [
    ['de', 'Die USA sind schuld am Scheitern der Gespräche.', [2, 'nicht zugestimmt haben']],
    'changed-cause',
  ],
  [['en', 'Iran won.', [16, 'nachdem sie den 12-tägigen Krieg überstanden hat']], 'unsupported'],
  [['en', 'Everything in this report about Iran is false.', [1, cancelled]], 'unsupported'],
  [
    [
      'en',
      'Rubio is stupid and should resign.',
      [13, 'hatte US-Außenminister Marco Rubio gewarnt'],
    ],
    'unsupported',
  ],
];
