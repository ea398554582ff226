// Wrong sentences about the story beside true ones.

import type { Language } from '../../../src/language/language.ts';

/** A wrong sentence about the story with its true twin, in a language, and the paragraphs that both cite. */
export type SentencePair = readonly [
  language: Language,
  cites: readonly number[],
  wrong: string,
  right: string,
];

/** By what is changed in the wrong one. */
export const sentencePairs: Readonly<Record<string, readonly SentencePair[]>> = {
  'who does what to whom': [
    [
      'de',
      [7],
      'Die USA warfen einer iranischen Quelle mangelnde Ernsthaftigkeit vor.',
      'Eine iranische Quelle warf den USA mangelnde Ernsthaftigkeit vor.',
    ],
    [
      'en',
      [7],
      'The US accused an Iranian source of a lack of seriousness.',
      'An Iranian source accused the US of a lack of seriousness.',
    ],
    [
      'de',
      [22],
      'Witkoff warnte israelische Beamte während des Treffens vor den Aktionen des Iran.',
      'Israelische Beamte warnten Witkoff während des Treffens vor den Aktionen des Iran.',
    ],
    [
      'en',
      [22],
      'Witkoff warned Israeli officials about Iran’s actions during the meeting.',
      'Israeli officials warned Witkoff about Iran’s actions during the meeting.',
    ],
    [
      'de',
      [18],
      'Die USA drängten Saudi-Arabien und Katar, eine diplomatische Lösung zu finden.',
      'Saudi-Arabien und Katar drängten die USA Berichten zufolge, eine diplomatische Lösung zu finden.',
    ],
    [
      'en',
      [18],
      'The US reportedly pushed Saudi Arabia and Qatar to find a diplomatic solution.',
      'Saudi Arabia and Qatar reportedly pushed the US to find a diplomatic solution.',
    ],
  ],
  'what is denied': [
    [
      'de',
      [2],
      'Die USA haben den iranischen Forderungen Berichten zufolge zugestimmt.',
      'Die USA haben den iranischen Forderungen Berichten zufolge nicht zugestimmt.',
    ],
    [
      'en',
      [2],
      'The US has reportedly agreed to the Iranian demands.',
      'The US has reportedly not agreed to the Iranian demands.',
    ],
    [
      'de',
      [8],
      'Iran akzeptiert laut der Quelle auch Verhandlungen über andere Themen als das Atomprogramm.',
      'Iran akzeptiert laut der Quelle keine Verhandlungen über andere Themen als das Atomprogramm.',
    ],
    [
      'en',
      [8],
      'According to the source, Iran will accept negotiations on topics other than the nuclear programme.',
      'According to the source, Iran will not accept negotiations on topics other than the nuclear programme.',
    ],
    [
      'de',
      [3],
      'Die Differenzen zwischen den USA und dem Iran können laut dem israelischen Beamten überbrückt werden.',
      'Die Differenzen zwischen den USA und dem Iran können laut dem israelischen Beamten nicht überbrückt werden.',
    ],
    [
      'en',
      [3],
      'The gaps between the US and Iran can be bridged, a senior Israeli official said.',
      'The gaps between the US and Iran cannot be bridged, a senior Israeli official said.',
    ],
    [
      'de',
      [4],
      'Die USA sind laut einem US-Beamten nicht mehr zu Gesprächen im ursprünglichen Format bereit.',
      'Die USA sind laut einem US-Beamten weiterhin zu Gesprächen im ursprünglichen Format bereit.',
    ],
    [
      'en',
      [4],
      'The US is no longer ready for talks in the original format, a senior US official told Axios.',
      'The US is still ready for talks in the original format, a senior US official told Axios.',
    ],
  ],
  'a number and what it counts': [
    [
      'de',
      [16],
      'Der Iran hat laut Brodsky einen 21-tägigen Krieg überstanden.',
      'Der Iran hat laut Brodsky einen 12-tägigen Krieg überstanden.',
    ],
    [
      'en',
      [16],
      'According to Brodsky, Iran survived a 12-week war.',
      'According to Brodsky, Iran survived a 12-day war.',
    ],
    [
      'de',
      [11],
      'Drei „sehr aggressive“ Aktionen Irans gegenüber US-Schiffen verschärften die Spannungen.',
      'Zwei „sehr aggressive“ Aktionen Irans gegenüber US-Schiffen verschärften die Spannungen.',
    ],
    [
      'en',
      [11],
      'Twelve Iranian actions against US ships had further increased tensions.',
      'Two Iranian actions against US ships had further increased tensions.',
    ],
    [
      'de',
      [16],
      'Der Krieg, den die Islamische Republik überstanden hat, dauerte 12 Monate.',
      'Der Krieg, den die Islamische Republik überstanden hat, dauerte 12 Tage.',
    ],
    [
      'en',
      [16],
      'The war that the Islamic Republic survived lasted 12 years.',
      'The war that the Islamic Republic survived lasted 12 days.',
    ],
  ],
  'who says it': [
    [
      'de',
      [3],
      'Ein hochrangiger US-Beamter sagte, die Differenzen könnten nicht überbrückt werden.',
      'Ein hochrangiger israelischer Beamter sagte, die Differenzen könnten nicht überbrückt werden.',
    ],
    [
      'en',
      [3],
      'A senior US official said the differences cannot be bridged.',
      'A senior Israeli official said the differences cannot be bridged.',
    ],
    [
      'de',
      [13],
      'Trump warnte, dass die Forderungen des Regimes den Erfolg der Gespräche gefährdeten.',
      'Rubio warnte, dass die Forderungen des Regimes den Erfolg der Gespräche gefährdeten.',
    ],
    [
      'en',
      [13],
      'Witkoff warned that the regime’s demands endangered the success of the talks.',
      'Rubio warned that the regime’s demands endangered the success of the talks.',
    ],
    [
      'de',
      [16, 21],
      'Al Ansari analysierte, die Islamische Republik würde lieber einen Regimewechsel durch einen Angriff riskieren.',
      'Brodsky analysierte, die Islamische Republik würde lieber einen Regimewechsel durch einen Angriff riskieren.',
    ],
    [
      'en',
      [16, 21],
      'Majed Al Ansari said that it takes a lot to annoy Qatar.',
      'Brodsky said that it takes a lot to annoy Qatar.',
    ],
    [
      'en',
      [24, 22],
      'Israeli officials replied that they would not reach a deal at any price.',
      'Witkoff allegedly replied that they would not reach a deal at any price.',
    ],
  ],
  'how sure it is': [
    [
      'de',
      [11],
      'Die USA stimmten einer Verlegung nach Oman zu.',
      'Die USA stimmten einer Verlegung nach Oman angeblich zu.',
    ],
    [
      'en',
      [11],
      'The US agreed to the move to Oman.',
      'The US allegedly agreed to the move to Oman.',
    ],
    [
      'de',
      [6],
      'Trump hat erneut militärische Schläge gegen das Regime befohlen.',
      'Trump wird dazu gedrängt, erneut militärische Schläge gegen das Regime in Betracht zu ziehen.',
    ],
    [
      'en',
      [6],
      'Trump has decided on new military strikes against the regime, US officials said.',
      'Trump is being pushed to consider military strikes against the regime again, US officials said.',
    ],
    [
      'de',
      [24],
      'Witkoff antwortete, man werde nicht um jeden Preis eine Einigung erzielen.',
      'Witkoff antwortete angeblich, man werde nicht um jeden Preis eine Einigung erzielen.',
    ],
    [
      'de',
      [18],
      'Saudi-Arabien und Katar drängten die USA zu einer diplomatischen Lösung.',
      'Saudi-Arabien und Katar drängten die USA Berichten zufolge zu einer diplomatischen Lösung.',
    ],
    [
      'en',
      [18],
      'Several countries, including Saudi Arabia, pushed the US to find a diplomatic solution.',
      'Several countries, including Saudi Arabia, reportedly pushed the US to find a diplomatic solution.',
    ],
  ],
  'how much is meant': [
    [
      'de',
      [10],
      'Alle Außenminister aus Ländern der Region sollten an dem Gipfeltreffen teilnehmen.',
      'Mehrere Außenminister aus Ländern der Region sollten an dem Gipfeltreffen teilnehmen.',
    ],
    [
      'en',
      [10],
      'All foreign ministers from countries of the region were to attend the summit.',
      'Several foreign ministers from countries of the region were to attend the summit.',
    ],
    [
      'de',
      [18],
      'Sämtliche Länder der Region drängten die USA Berichten zufolge zu einer diplomatischen Lösung.',
      'Mehrere dieser Länder drängten die USA Berichten zufolge zu einer diplomatischen Lösung.',
    ],
    [
      'en',
      [18],
      'Every one of these countries reportedly urged the US to find a diplomatic solution.',
      'Several of these countries reportedly urged the US to find a diplomatic solution.',
    ],
    [
      'de',
      [1],
      'Alle Medien berichteten am Mittwochabend über die Absage.',
      'Verschiedene Medien berichteten am Mittwochabend über die Absage.',
    ],
    [
      'en',
      [1],
      'All media reported on Wednesday evening that the talks had been called off.',
      'Various media reported on Wednesday evening that the talks had been called off.',
    ],
  ],
  'the reason': [
    [
      'de',
      [1],
      'Die Verhandlungen wurden abgesagt, weil die USA militärische Schläge angekündigt hatten.',
      'Die Verhandlungen wurden abgesagt, nachdem das Regime Änderungen am Format gefordert hatte.',
    ],
    [
      'en',
      [17],
      'Khamenei refuses to discuss non-nuclear topics because he trusts Russia, Brodsky wrote.',
      'Khamenei refuses to discuss non-nuclear topics because he believes the regime’s chances of survival are better even after an attack, Brodsky wrote.',
    ],
    [
      'de',
      [11],
      'Die Spannungen verschärften sich, weil die USA der Verlegung nach Oman zustimmten.',
      'Die Spannungen verschärften sich durch zwei Aktionen Irans gegenüber US-Schiffen.',
    ],
    [
      'en',
      [11],
      'Tensions rose because the talks were moved to Oman.',
      'Tensions rose because of two Iranian actions against US ships.',
    ],
  ],
  'when it happens': [
    [
      'de',
      [9],
      'Witkoff und Kushner waren am Donnerstag in der Region eingetroffen.',
      'Witkoff und Kushner waren am Dienstag in der Region eingetroffen.',
    ],
    [
      'en',
      [9],
      'Witkoff and Kushner had arrived in the region on Thursday.',
      'Witkoff and Kushner had arrived in the region on Tuesday.',
    ],
    [
      'de',
      [1],
      'Medien berichteten am Freitagabend, dass die Verhandlungen abgesagt wurden.',
      'Medien berichteten am Mittwochabend, dass die Verhandlungen abgesagt wurden.',
    ],
    [
      'de',
      [9],
      'Die US-Beamten teilten Axios schon vor der Absage mit, dass Witkoff und Kushner nach Hause zurückkehren würden.',
      'Die US-Beamten teilten Axios nach der Absage mit, dass Witkoff und Kushner nach Hause zurückkehren würden.',
    ],
    [
      'en',
      [9],
      'Before the cancellation, US officials told Axios that Witkoff and Kushner would return home.',
      'After the cancellation, US officials told Axios that Witkoff and Kushner would return home.',
    ],
  ],
  'where it happens': [
    [
      'de',
      [2],
      'Der Iran wollte die Gespräche von Oman in die Türkei verlegen.',
      'Der Iran wollte die Gespräche von der Türkei nach Oman verlegen.',
    ],
    [
      'en',
      [2],
      'Iran wanted to move the talks from Oman to Turkey.',
      'Iran wanted to move the talks from Turkey to Oman.',
    ],
    [
      'de',
      [10, 11],
      'Das vereinbarte Gipfeltreffen sollte in Oman stattfinden.',
      'Das vereinbarte Gipfeltreffen sollte in der Türkei stattfinden.',
    ],
    [
      'en',
      [10, 11],
      'The agreed summit was to take place in Oman.',
      'The agreed summit was to take place in Turkey.',
    ],
    [
      'de',
      [11],
      'Der Iran drängte auf eine Verlegung nach Katar.',
      'Der Iran drängte auf eine Verlegung nach Oman.',
    ],
    ['en', [11], 'Iran pushed for a move to Saudi Arabia.', 'Iran pushed for a move to Oman.'],
  ],
  'a word by its opposite': [
    [
      'de',
      [18],
      'Die iranischen Forderungen erfreuten offenbar auch die anderen Staaten.',
      'Die iranischen Forderungen verärgerten offenbar auch die anderen Staaten.',
    ],
    [
      'en',
      [18],
      'The Iranian demands apparently pleased the other states, too.',
      'The Iranian demands apparently annoyed the other states, too.',
    ],
    [
      'de',
      [11],
      'Zwei Aktionen Irans gegenüber US-Schiffen hatten die Spannungen entschärft.',
      'Zwei Aktionen Irans gegenüber US-Schiffen hatten die Spannungen weiter verschärft.',
    ],
    [
      'en',
      [11],
      'Two Iranian actions against US ships had eased tensions.',
      'Two Iranian actions against US ships had further heightened tensions.',
    ],
    [
      'de',
      [18],
      'Katar unterhält kalte Beziehungen zum Regime.',
      'Katar unterhält warme Beziehungen zum Regime.',
    ],
    [
      'en',
      [18],
      'Qatar has hostile relations with the regime.',
      'Qatar has warm relations with the regime.',
    ],
    [
      'de',
      [17],
      'Khamenei erklärt sich laut Brodsky bereit, nicht-nukleare Themen in den Gesprächen zu diskutieren.',
      'Khamenei weigert sich laut Brodsky, nicht-nukleare Themen in den Gesprächen zu diskutieren.',
    ],
    [
      'en',
      [17],
      'Khamenei agrees to discuss non-nuclear topics in the talks, Brodsky wrote.',
      'Khamenei refuses to discuss non-nuclear topics in the talks, Brodsky wrote.',
    ],
  ],
  'what is compared': [
    [
      'en',
      [17],
      'Khamenei believes the regime’s chances of survival are worse after an attack.',
      'Khamenei believes the regime’s chances of survival are better even after an attack.',
    ],
    [
      'de',
      [16],
      'Die Islamische Republik würde laut Brodsky lieber einen Regimewechsel durch ein Abkommen riskieren als einen durch einen Angriff.',
      'Die Islamische Republik würde laut Brodsky lieber einen Regimewechsel durch einen Angriff riskieren als einen durch ein Abkommen.',
    ],
    [
      'en',
      [16],
      'The Islamic Republic would rather risk regime change through an agreement than through an attack, Brodsky said.',
      'The Islamic Republic would rather risk regime change through an attack than through an agreement, Brodsky said.',
    ],
    [
      'de',
      [10],
      'Der Zusammenbruch der Gespräche war im Laufe des Dienstags und Mittwochs offenbar immer unwahrscheinlicher geworden.',
      'Der Zusammenbruch der Gespräche war im Laufe des Dienstags und Mittwochs offenbar immer wahrscheinlicher geworden.',
    ],
    [
      'en',
      [10],
      'The collapse of the talks had apparently become less and less likely on Tuesday and Wednesday.',
      'The collapse of the talks had apparently become more and more likely on Tuesday and Wednesday.',
    ],
  ],
  'a quotation in single marks': [
    [
      'de',
      [13],
      'Rubio nannte die Forderungen ‚völlig inakzeptabel und dumm‘.',
      'Rubio sagte: ‚Ich bin mir nicht sicher, ob man mit diesen Leuten eine Einigung erzielen kann‘.',
    ],
    [
      'en',
      [13],
      "Rubio called the demands 'a disgrace to the region'.",
      'Rubio is not sure whether a deal can be reached with these people.',
    ],
    [
      'de',
      [21],
      'Brodsky sagte: ›Katar hat endgültig genug vom Iran‹.',
      'Brodsky sagte: ›Es braucht viel, um Katar zu verärgern‹.',
    ],
    [
      'en',
      [21],
      'Brodsky said that Qatar is ‘finally done with Iran’.',
      'Brodsky said that it takes a lot to annoy Qatar.',
    ],
    [
      'de',
      [24],
      "Witkoff antwortete angeblich, man sei 'zu allem bereit'.",
      "Witkoff antwortete angeblich: 'Wir wissen sehr gut, wo Ihre roten Linien liegen.'",
    ],
  ],
  'what a clause adds': [
    [
      'de',
      [1],
      'Die Verhandlungen wurden abgesagt, nachdem das Regime Änderungen am Format gefordert hatte, und die Börsen reagierten mit Kursverlusten.',
      'Die für Freitag geplanten Verhandlungen wurden abgesagt, nachdem das Regime Änderungen am Format und Ort der Gespräche gefordert hatte.',
    ],
    [
      'en',
      [1],
      'The talks were called off after the regime had demanded changes to the format, and oil prices rose sharply.',
      'The talks planned for Friday were called off after the regime had demanded changes to their format and venue.',
    ],
    [
      'de',
      [9],
      'Witkoff und Kushner, die sich heftig gestritten hatten, waren am Dienstag in der Region eingetroffen.',
      'Witkoff und Kushner, die die USA bei den Gesprächen vertreten sollten, waren am Dienstag in der Region eingetroffen.',
    ],
    [
      'en',
      [9],
      'Witkoff and Kushner, who secretly met Russian diplomats, had arrived in the region on Tuesday.',
      'Witkoff and Kushner, who were to represent the US at the talks, had arrived in the region on Tuesday.',
    ],
    [
      'de',
      [18],
      'Katar unterhält warme Beziehungen zum Regime, weil es dessen Raketen bezahlt.',
      'Katar, das warme Beziehungen zum Regime unterhält, war offenbar verärgert über die iranischen Forderungen.',
    ],
    [
      'en',
      [18],
      'Qatar, which has warm relations with the regime and finances its missiles, was apparently annoyed by the demands.',
      'Qatar, which has warm relations with the regime, was apparently annoyed by the Iranian demands.',
    ],
  ],
};
