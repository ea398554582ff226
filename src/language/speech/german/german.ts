// German words of reported speech: what phrases are made of, and what stands around a verb of saying.

import { monthNames } from '../../facts/calendar.ts';
import { factWords } from '../../facts/fact-words.ts';
import { oneOf, wholePhrase, wholeWord, wordEnding } from '../../phrases/phrases.ts';
import { listed } from '../../words/word-list.ts';
import type { SpeakerWords } from '../shared/speaker-table.ts';
import { reportedForms } from './german-verbs.ts';

/** Before a noun, in lower case. */
export const determiners = listed(`
  der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner
  dieser diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem
  mehrere mehreren mehrerer verschiedene verschiedenen einige einigen einiger viele vielen vieler zahlreiche zahlreichen zahlreicher
  alle allen aller beide beiden beider manche manchen etliche etlichen wenige
  sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer
  deren dessen
`);

/** Never of a nominative. */
export const obliqueDeterminers: ReadonlySet<string> = new Set(
  listed(`
    den dem des einen einem einer eines keinen keinem diesen diesem jenen jenem jeden jedem mehreren mehrerer verschiedenen
    einigen einiger vielen vieler zahlreichen zahlreicher allen aller beider manchen etlichen seinen seinem seiner seines ihren ihrem ihrer
    ihres unseren unserem unserer
  `),
);

export const pluralDeterminers: ReadonlySet<string> = new Set(
  listed(`
    mehrere mehreren verschiedene verschiedenen einige einigen viele vielen zahlreiche zahlreichen alle allen beide beiden
    manche manchen etliche etlichen wenige
  `),
);

export const numerals = listed(
  'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hunderte tausende dutzende',
);

/** Words that end like an adjective and are none. */
export const noAdjectives = listed(`
  aber außer dabei denen deren gegen gegenüber gestern haben habe hatte hatten heute hinter immer neben oder ohne später über
  unter weiter werden werde wieder worden wurde wurden zwischen sie er wäre wären seien sollen sollten sollte konnte konnten
  könne könnten könnte müsse müsste müssten dürfe dürfte wolle wollte wollten würde würden waren wegen eben neue-
  einer einem einen eines eine dieser diesen diesem diese dieses jener der dem den des weder sowie viele mehrere
  anderem unter allerdings bisher nachdem jedoch unterdessen indessen währenddessen deswegen dagegen hingegen denen seine seiner
  starben kamen gingen fielen blieben standen lagen fanden sanken stiegen flohen entstanden verloren liefen trafen nahmen
  alle allen aller beide viele vielen mehreren einige einigen
  ihre ihrer außerdem trotzdem zudem seitdem indem ehe sobald gerne beide meine oberhalb ende
`);

/** Capitalised words that open sentences or stand for nobody. */
export const notNouns: ReadonlySet<string> = new Set(
  listed(`
    Ende Anfang Mitte Zumindest Beides Beide Einiges Vieles Manches Letzteres Ersteres Dergleichen Man Niemand Wer Es Er Sie Wir Ich Dies Das Jemand Was Dem Der Die Den Des Dass Ein Eine Einer Einen Einem Auch Aber Doch Und Oder Denn
    Wie Als Wenn Weil Obwohl Während Nachdem Bevor Seit Da Damit Ob Sowohl Weder Nicht Nur Noch Schon So Dort Hier Dann Danach Demnach
    Zuvor Später Zudem Außerdem Ferner Weiter Weiterhin Dabei Dazu Daher Deshalb Deswegen Darum Dagegen Jedoch Allerdings Inzwischen
    Mittlerweile Unterdessen Gleichzeitig Zugleich Zunächst Zuletzt Schließlich Anschließend Daraufhin Darüber Bereits Heute Gestern Morgen
    Nach Laut Mit Bei In Im Am An Auf Aus Von Vom Für Gegen Durch Über Unter Vor Zu Zum Zur Zwischen Ohne Um Bis Gegenüber Gemäß Trotz Wegen
    Deren Dessen Sein Seine Ihr Ihre Seiner Ihrer Ihren Seinen Ihrem Seinem Unser Unsere Kein Keine Dieser Diese Dieses Diesen Diesem Jener Jene
    Insgesamt Erst Ebenso Ebenfalls Sogar Immerhin Offenbar Angeblich Vielmehr Trotzdem Dennoch Nun Jetzt Bislang Bisher Zwar
    Zusätzlich Ähnlich Wörtlich Weshalb Warum Wo Wann Wonach Woraufhin Mehrere Einige Viele Alle Beide Manche Zahlreiche Verschiedene
    Sondern Beim Hinter Neben Innerhalb Außerhalb Hierzu Hierbei Derzeit Damals Kurz Lediglich Möglicherweise Vermutlich Wahrscheinlich
    Nämlich Also Besonders Insbesondere Immer Nie Niemals Eigentlich Eben Zwei Drei Vier Fünf Sechs Sieben Acht Neun Zehn Hierfür Dafür Davon
    Daran Darin Darauf Indes Indessen Währenddessen Seitdem Seither Einerseits Andererseits Hingegen Laufend Gleichwohl Ansonsten Sonst Somit
    Folglich Entsprechend Ausdrücklich Umgekehrt Wiederum Sollte Könnte Hätte Wäre Würde Ist Sind War Hat Wird Kann Muss Soll Gibt Alles Etwas Nichts
    Jeder Jede Jedes Uhr Zitat Weiteres Anderes Einst Abends Morgens Mittags Nachts Vormittags Nachmittags Jenseits Diesbezüglich Rund Etwa Gegenwärtig Kurzum Spätestens Mindestens Wenigstens Bezüglich Angesichts Hinsichtlich Aufgrund Anlässlich Mithilfe Anstelle Entgegen Infolge Mangels Mittels Seitens Zugunsten Dank Binnen Abgesehen Einzig Besorgt Ihnen Ihm Ihn Mir Mich Uns Letztere Letzterer Erstere Ersterer Relativierend Sinngemäß Offiziell Selbst Allein Statt Anstatt Sofern Falls Beispielsweise Außer Neuerdings Daraus Hieraus Damit Worauf Wodurch Stattdessen Ferner Vorher Nachher Hinzu Zuletzt Wahr Gut Schlecht Schon Zitiert Auffällig Wichtig Klar Schade Fest Umgebaut Kein Rund Fast Gegen Nahe Unweit Oft Häufig Manchmal Mehr Viel Wenig Weniger Genau Gerade Unklar Offen Strittig Fraglich Ungewiss Umstritten Unstrittig Unbekannt Ungeklärt Sicher Unsicher Bekannt Denkbar Möglich Unmöglich Richtig Falsch Entscheidend Bemerkenswert Gleich Konkret Generell Allgemein Aktuell Parallel Direkt Indirekt Intern Obendrein Überdies Überhaupt Hinterher Gewiss Freilich Nebenbei Kurzerhand Übrigens Ebenso Derweil Grundsätzlich Prinzipiell Nachfolgend Vorerst Lange Vielleicht Leider Gern Bald Kürzlich Jüngst Erneut Wieder Abermals Nochmals Wohl
  `),
);

/** Those of them that are last names where their capital is not that of a sentence's beginning. */
export const surnames: ReadonlySet<string> = new Set(
  listed('Lange Kurz Gut Klar Fest Bald Gern Wahr Rund Oft Sicher Gerade'),
);

/** An opening word that ends so is an adverb. */
export const adverbEnding =
  /(?:weise|erseits|lich|falls|maßen|rdings|tens|dessen|wärts|mals|isch|wegs)$/u;

/** Between article and adjective. */
export const modifiers: ReadonlySet<string> = new Set(
  listed(`
    so sehr eher besonders gestern damals früher derzeit jetzt neu ehemals heute noch bereits politisch international wirtschaftlich
    ebenfalls zuletzt kürzlich gerade inzwischen einst seinerzeit erst schwer streng fast mehr als politisch gut rechtlich
    offiziell zuständigen namentlich nicht stellvertretend fachlich örtlich
  `),
);

/** Before whom they are part of. */
export const partitives = listed(
  'einer eine eines einige mehrere viele zwei drei vier beide manche keiner',
);

/** Before what a thing belongs to. */
export const genitiveArticles = listed(
  'des der eines einer seines seiner ihres ihrer dieses dieser deren dessen unserer mehrerer zweier zahlreicher',
);

export const closePrepositions = listed('von vom für aus zum zur');
/** Particles of verbs: at the end of a clause they make another verb of it ("meldeten … an"). */
export const particles: ReadonlySet<string> = new Set(
  listed(
    'statt teil heraus ab an auf aus bei bekannt klar deutlich geltend nahe ein fest fort her hin los mit nach nieder um vor weg zu zurück zusammen',
  ),
);
export const prepositions = listed(
  'von vom für aus zum zur beim bei in im an am auf gegen über unter mit nach zwischen vor zu durch um ohne seit während wegen trotz hinter neben',
);
export const joiners = listed('und sowie oder bzw. beziehungsweise u.');
export const nameParticles = listed(
  'von van de del della di da der den dem zu zur al el bin ibn ben du la le dos und-',
);

/** Behind "zu" these are no part of a name: "zu Guttenberg", never "zu Beginn", "zu den Größten". */
export const afterZu = wholeWord(
  listed(`
  den dem der *(B|b)eginn *(E|e)nde Anfang Recht Gast Wort Protokoll Hause Fuß Besuch Mittag Weihnachten Ostern
  Pfingsten Unrecht Lasten Gunsten Hilfe Boden Tode Tisch Lebzeiten
`),
);

/** Nouns, in their singular, whose "der" is a genitive or dative. */
export const feminineNouns =
  '(?:ung|heit|keit|schaft|ion|tät|[^l]ei|nz|t?atur|ultur|ik|[rtfe]in|[Pp]resse|[Ss]tadt|[Ff]irma|[Gg]ruppe|[Bb]ehörde|[Bb]ank|[Kk]asse|[Zz]entrale|[Aa]rmee|[Kk]irche|[Kk]ammer|[Ss]chule|[Kk]anzlei|[Ff]eier|[Ww]ehr|[Ww]acht|[Zz]eit|[Ww]elt|[Rr]undschau|[Pp]ost|[Oo]pposition|SPD|CDU|CSU|FDP|NPD|AfD|PDS|EU|UNO?|NATO|Nato|IAEA|WHO|OSZE|FIFA|UEFA|NASA|ESA|CIA|Hamas|Fatah|Hisbollah|[Mm]ehrheit|[Mm]acht|[Ll]eitstelle|[Ss]telle|[Gg]emeinde|[Ff]amilie|[Mm]utter|[Ss]chwester|[Tt]ochter|[Ff]rau|dpa|AFP|AP|BBC|ARD|taz|FAZ|[Ww]oche|[Ll]iga|[Aa]nwaltschaft|[Jj]ustiz|[Ii]nitiative|[Uu]niversität|[Hh]ochschule|[Ff]akultät)$';

/** Nouns of the neuter. */
export const neuterNouns = wordEnding(
  listed(`
  um chen lein ment amt werk büro gericht institut haus magazin blatt komitee team kommando ium zentrum kabinett
  parlament militär unternehmen portal netzwerk bündnis gremium system land reich volk studio fernsehen radio
  internet lager mitglied opfer kind paar projekt kollegium plenum plädoyer urteil schreiben papier buch
  dokument gutachten interview protokoll gesetz abkommen regime königreich hilfswerk labor management board
  konsortium syndikat (R|r)eferat (D|d)ezernat (P|p)residium konzil café hotel theater museum klinikum
  krankenhaus heim Weiße Weißen Pentagon NOK IOC IKRK BKA LKA BVerfG FBI ZDF DRK THW Rote DIW RKI BSI
  Boulevardblatt forum archiv konsulat sekretariat patriarchat
`),
);

const weekdays = factWords.de.calendar.weekdays.flatMap(({ names }) => names);

/** Days and months, in lower case. */
export const calendar = [
  ...weekdays.map((name) => name.toLowerCase()),
  ...monthNames.map((name) => name.toLowerCase()),
  ...listed(
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober november dezember uhr',
  ),
];
export const dayParts = wholeWord(
  listed(`
  (montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)[s][abend|morgen|mittag|nacht|vormittag|nachmittag][s]
  abend morgen mittag nachmittag vormittag nacht wochenende heute gestern früh tag dem ersten selben vergangenen
  letzten
`),
);
export const dayPrepositions: ReadonlySet<string> = new Set(
  listed('am an in im seit bis zum vom gegen'),
);

/** To whom things are said. */
export const outlets = wordEnding(
  listed(`
  (Z|z)eitung (Z|z)eitungen agentur sender (M|m)agazin Spiegel Bild Welt Presse Times Post Rundschau Journal dpa
  epd KNA APA RND AFP AP Reuters Bloomberg Axios ARD DW ZDF NDR WDR SWR MDR RBB ORF SRF RTL BBC CNN SZ FAZ NZZ
  Tagesspiegel Tagesschau Guardian Mediengruppe Redaktionsnetzwerk Kurier Anzeiger Nachrichten (B|b)latt
  rundfunk radio
`),
  'u',
);
export const listeners = listed(`
  Journalisten Reportern Medienvertretern Pressevertretern Abgeordneten Reuters dpa AFP AP Axios Parlamentariern Anhängern Zuhörern
`);

/** Between a verb and its subject, or between a subject and its verb. */
export const adverbs: ReadonlySet<string> = new Set(
  listed(`
    auch jedoch dazu daraufhin später weiter zudem außerdem hingegen dagegen aber allerdings selbst bereits schon noch zugleich
    gleichzeitig ferner weiterhin nun jetzt heute gestern hierzu dabei sich ihm ihr ihnen uns wiederum unterdessen inzwischen
    mittlerweile zuvor zunächst anschließend schließlich zuletzt kürzlich dann ebenfalls erneut wiederholt mehrfach öffentlich
    offiziell ausdrücklich deutlich scharf heftig indes indessen wörtlich dort hier darauf darin daran damit darüber davon denn
    angeblich offenbar kurz danach etwa unter anderem dennoch trotzdem nämlich also einst früher deshalb gegenüber
    selber stets immer nochmals abermals zwar lediglich nur sogar u.a. mehrmals einmal vorab telefonisch schriftlich heute-
  `),
);

export const openers: ReadonlySet<string> = new Set(
  listed(
    'aber doch und auch denn nur allein selbst sogar einzig insbesondere besonders lediglich sowohl',
  ),
);

/** Begin a clause whose verb stands last. */
export const subordinators: ReadonlySet<string> = new Set(
  listed(`
    dass daß ob wie als nachdem weil obwohl obgleich zumal wohingegen während wenn da damit sodass bevor ehe seit seitdem indem falls sofern solange sobald
    wo wann warum weshalb wieso wer was wem wen wonach woraufhin wobei womit wodurch worauf welche welcher welches welchen
  `),
);
/** Begin what is said. */
export const contentWords: ReadonlySet<string> = new Set(
  listed('dass daß ob wann warum weshalb wieso wer wem wen inwieweit inwiefern'),
);
export const relatives: ReadonlySet<string> = new Set(
  listed('der die das den dem dessen deren denen welcher welche welches'),
);

export const auxiliaries: Readonly<Record<string, 'singular' | 'plural'>> = {
  hat: 'singular',
  hatte: 'singular',
  haben: 'plural',
  hatten: 'plural',
};
export const beingAuxiliaries: Readonly<Record<string, 'singular' | 'plural'>> = {
  ist: 'singular',
  war: 'singular',
  sei: 'singular',
  sind: 'plural',
  waren: 'plural',
};
/** Stand before a colon and name nobody. */
export const notLabels = wordEnding(
  listed(`
  wort worte zitat motto titel frage antwort fazit name satz beispiel grund update hintergrund info wörtlich
  schlagzeile überschrift text slogan parole spruch kommentar original these ergebnis botschaft meldung dazu
  bilanz
`),
);
export const passives: Readonly<Record<string, 'singular' | 'plural'>> = {
  wird: 'singular',
  wurde: 'singular',
  werden: 'plural',
  wurden: 'plural',
};

/** Adjectives that tell, beside any verb, what somebody thinks. */
export const predicates =
  /^(?:sicher|überzeugt|zuversichtlich|besorgt|optimistisch|skeptisch|enttäuscht|erfreut|zufrieden|verwundert|erstaunt|erleichtert|empört)$/u;

/** Nouns that, beside any verb, tell that something is said or thought. */
export const speechNouns = wholeWord(
  listed(`
  Theorie Wert Meinung Ansicht Auffassung Überzeugung Hoffnung Befürchtung Befürchtungen Forderung Vorwurf
  Vorwürfe Kritik Erklärung Behauptung These Ergebnis Schluss Schlussfolgerung Worten Worte Ankündigung Warnung
  Vermutung Vermutungen Zweifel Bedenken Einschätzung Sorge Standpunkt Bedauern Empörung Ausdruck Prognose
  Protokoll Aussage Aussicht Wunsch Verdacht Position Bitte Antrag Vorschlag Appell Ultimatum Frage Hinweis
  Begründung Überraschung Anklage Urteil Zusicherung Einwand Enttäuschung Zuversicht Erwartung Drohung
  Versprechen Angebot Glauben Glaube Idee Gerücht Eindruck Zwischenruf Ausruf Kommentar Fazit Bilanz Statement
  Empfehlung Rat Stellung
`),
);

/** With whose they are, they stand before a colon and somebody's words: "Sein Fazit: „…“". */
export const labels = wholeWord(
  listed(`
  Fazit Zitat Worte Kommentar Begründung Antwort Reaktion Urteil Bilanz Botschaft Appell Forderung Meinung
  Ansicht Einschätzung Erklärung Rat Tipp Vorwurf Wunsch Hoffnung Warnung Aussage Kernaussage Argument Prognose
  Vorwürfe Kritik Lob Klage Mahnung Resümee These Credo Devise Vermutung Befürchtung Bitte Versprechen Ankündigung Ansage Erkenntnis
`),
);

/** What crowds call. */
export const calls =
  /^\p{Lu}?\p{L}*(?:[Pp]arolen?|[Ss]logans?|[Ss]pr(?:uch|üche)|[Rr]ufe?n?|[Ss]prechch(?:or|öre)n?)$/u;

/** Nouns that take an infinitive along, whoever speaks: "die Entscheidung, das Bad zu schließen". */
export const withInfinitive =
  /(?:Entscheidung|Versuch|Vorhaben|Beschluss|Möglichkeit|Chance|Gelegenheit|Fähigkeit|Recht)$/u;

/** Nouns whose genitive names who says it: "nach Angaben der Polizei". */
export const statements = new RegExp(
  `^(?:\\p{Lu}[\\p{L}-]*-?${oneOf(
    listed(`
    angaben bericht[e][n][s] informationen aussagen meldung[en] -Meldung[en] -Angaben -Bericht[e][n][s] meinung
    kreisen schätzungen
    `),
  )}|${oneOf(
    listed(`
    (V|v)orhersage[n] Untersuchungsergebnisse[n] Ermittlungen Veröffentlichung[en] Analyse[n] [Eigen](A|a)ngabe[n]
    (A|a)ussage[n] (M|m)einung (A|a)nsicht (A|a)uffassung (D|d)arstellung[en] (E|e)inschätzung[en]
    (I|i)nformation[en] (W|w)orte[n] (B|b)ericht[en|s|es] (M|m)itteilung[en] (E|e)rkenntnis[sen] (S|s)chätzung[en]
    (B|b)erechnung[en] (Ü|ü)berzeugung (M|m)eldung[en] (Ä|ä)ußerung[en] (E|e)rklärung[en] (A|a)uskunft
    (A|a)uskünften (P|p)rognose[n] Ü(B|b)erzeugung (B|b)ekunden (E|e)insicht (B|b)eurteilung Lesart
    Beobachtung[en] Ankündigung[en] Sicht Argumentation Pressemitteilung Presseerklärung Pressemeldung[en]
    Zeugenaussage[n] Stellungnahme Urteil Vorwürfen Umfrage Studie Untersuchung[en] Artikel[s] Kreisen Wunsch Idee
    Vorstellung[en] Planungen Plänen
    `),
  )})$`,
  'u',
);
/** Of these, what is written: it speaks itself where it names nobody. */
export const documents = new RegExp(
  `^(?:\\p{Lu}\\p{L}*-?${oneOf(
    listed(`
    bericht[en|s|es] studie[n] meldung[en] umfrage[n]
    `),
  )}|${oneOf(
    listed(`
    Analyse[n] Veröffentlichung[en] Artikel[s] Stellungnahme[n] Mitteilung[en] Pressemitteilung[en] Angaben
    Informationen Ermittlungen Erkenntnissen Kreisen Quellen (B|b)ericht[en|s|es] Umfrage Studie Urteil
    Untersuchung[en] Prognose[n] Meldung[en] Pressemeldung[en]
    `),
  )})$`,
  'u',
);

/** "Polizeiangaben", "Medienberichten": who says it stands in the word. */
export const compounds: readonly (readonly [RegExp, string])[] = [
  [/^Polizei(?:angaben|bericht|informationen|sprecherangaben)$/u, 'die Polizei'],
  [/^Regierungs(?:angaben|kreisen|informationen)$/u, 'die Regierung'],
  [/^Behörden(?:angaben|informationen)$/u, 'die Behörden'],
  [/^Feuerwehrangaben$/u, 'die Feuerwehr'],
  [/^Unternehmensangaben$/u, 'das Unternehmen'],
  [/^Veranstalterangaben$/u, 'die Veranstalter'],
  [/^Krankenhausangaben$/u, 'das Krankenhaus'],
  [/^Armeeangaben$/u, 'die Armee'],
  [/^Militärangaben$/u, 'das Militär'],
];

/** Sources that are nobody who speaks. */
export const nobody = wholePhrase(
  listed(`
    *gesetz[(e|en|es|buch)][s] artikel absatz paragraph paragraf vertrag vereinbarung verfassung plan zeitplan
    fahrplan satzung statistik grund anfang ende teil gerüchte[n] *berichte[n] *angaben *informationen aussage[n]
    meinung ansicht auffassung umfrage umfragen studie[n] prognose[n] definition tarif abkommen beschluss wikipedia
    mal sinne weise motto ordnung verordnung programm protokoll drehbuch tabelle karte duden kalender legende
    überlieferung tradition urteil meldung[en] schätzungen medienberichten presseberichten zeitungsberichten
    pressemeldungen *meldungen untersuchung[en] wetterbericht kreisen
  `),
);

/** Before "zufolge": nobody stands for what is told. */
export const rumours = /^(?:Berichten|Gerüchten|Angaben|Meldungen|Informationen|Schätzungen)$/u;

/** What is no person and no body of persons, so that it only seems to say something. */
/** Bodies of people that end like abstract nouns. */
export const bodies = wordEnding(
  listed(`
    regierung verwaltung zeitung stiftung versicherung leitung abteilung vereinigung bewegung führung vertretung
    versammlung kammer organisation union kommission delegation fraktion koalition opposition redaktion direktion
    institution inspektion division föderation administration nation region rundschau religion innung siedlung
    mission universität fakultät minderheit mehrheit öffentlichkeit einheit gesellschaft gewerkschaft mannschaft
    anwaltschaft genossenschaft gemeinschaft bruderschaft belegschaft wirtschaft nachbarschaft bereitschaft
    körperschaft botschaft milize[n] polizei kanzlei partei bücherei
  `).map((ending) => `${ending}[en|n]`),
);
/** Where people work. */
export const institutions =
  /^\p{Lu}{2,}$|(?:schule|klinik|institut|akademie|museum|theater|zentrum|verband|verein|behörde|bank|kirche|firma|stadt|gemeinde|agentur|ministerium|amt|[Uu]ni)$/u;
/** Endings of nouns that are no person. */
export const abstract = wordEnding(
  listed(`
  ung ungen heit keit ion ionen tät schaft ismus nis nisse tum dokument argument experiment medikament wunsch
  fall streit tritt antrag beschluss vorfall sturm kurs angriff anschlag krieg verbot termin einsatz unfall
  auftrag bau umbau verkauf kauf test versuch protest streik bruch einsicht zuversicht worte passus parole sorte
  bereich rede sieg niederlage tod beginn anfang ziel vorwürfe vorbehalte kritik frage sache hilfe debatte
  reform wahl krise zitat brief angst sorge hoffnung version gerät sensoren masse massen
`),
);

export const things = wordEnding(
  listed(`
  prozent jahr[e] monat[e] woche[n] stunde[n] minute[n] syndrom zahl[en] preis[e] ergebnis[se] daten wert[e]
  statistik umfrage[n] besuchermassen vorfäll[e] vorgang fakten bilder foto[s] spuren umstände ereigniss[e]
  entwicklung[en] tatsache[n] regel[n] ruhe wetter lage situation maßnahme[n] beispiel[e] fehler verkehr kosten
  zeit sonne wind regen satz sätze titel name begriff wort pläne plan klima schild[er] film roman lied stück
  kunst technik methode analyse idee gesetz[e] vertrag artikel paragraf paragraph gewalt brand feuer unwetter
  gewitter hitze
`),
);

/** Whose gender the ending of a title tells. */
export const womenTitles =
  /^(?:Frau|\p{L}+(?:er|or|ent|ist|at|ef|zl|ör|ög|ant|et|ät|zt|ält|öch|mt|eund)in)$/u;
export const menTitles = wholePhrase(
  listed(`
  Herr Papst König Prinz Bischof Kardinal
  *(minister|präsident|sprecher|kanzler|chef|vorsitzender|trainer|direktor|meister|sekretär|anwalt|richter|führer|leiter|experte|forscher|politiker|botschafter|general|senator|premier|professor|vater|sohn|bruder)
`),
);

/** Nouns of people and of bodies that can say something, by how they end. */
export const persons = wordEnding(
  listed(`
  er ern or oren ent enten ist isten ant anten at aten ologe[n] ome[n] eute[r] eur[e] är äre in innen erte[r|n]
  chef mann männer frau frauen leute rat räte kind kinder jährige[r|n] ige[r|n] igte[r|n] ende[r|n] ndte[r|n]
  fangene[r|n] deute[r|n] amte[r|n] ler ling linge papst könig königin prinz bischof kardinal pater vater mutter
  bruder schwester sohn tochter eltern familie freund kollege[n] experte[n] zeuge[n] dame dame[n] herr herren
  anwalt anwälte arzt ärzte kreise[n] quelle[n] partei[en] regierung[en] amt ämter ministerium ministerien
  polizei feuerwehr staatsanwaltschaft gericht[e|s] behörde[n] verband verbände verein[e] bund union firma
  firmen konzern[e] unternehmen gruppe[n] bank[en] zeitung[en] magazin[e] blatt sender agentur[en] dienst[e]
  portal[e] medien presse institut[e] universität hochschule schule kirche[n] stadt städte land länder staat
  staaten gemeinde[n] kommission kommissar ausschuss senat parlament kongress bundestag kabinett fraktion[en]
  opposition koalition gewerkschaft[en] gesellschaft stiftung organisation[en] verwaltung leitung führung spitze
  vorstand direktion redaktion armee militär marine botschaft botschaften konsulat kammer kasse klub club team
  mannschaft liga demonstranten netzwerk bündnis initiative[n] bewegung zentrum zentrale werk haus studie[n]
  bericht[e] gutachten untersuchung umfrage papier schreiben erklärung urteil seite justiz kreml vatikan
  pentagon notenbank börse hersteller betreiber anbieter veranstalter verlag airline bahn nasa nato who eu uno
  un usa spd cdu csu fdp afd grüne[n] linke linkspartei fed bka lka hof höfe yste[n] entwurf gesetzbuch text
  resolution fazit mitteilung meldung
`),
);

/** Nouns of several people, who bear no name. */
export const several = wordEnding(
  listed(`
  leute männer frauen kinder eltern beamte experten zeugen kollegen ärzte anwälte forscher forscherinnen wissenschaftler
  politiker kritiker anwohner bewohner nachbarn schüler studenten helfer retter ermittler händler bauern mitglieder
  demonstranten passanten abgeordnete spieler vertreter sprecher kreise quellen medien zeitungen behörden verbände
  parteien gruppen organisationen
`),
);

/** Who is somebody though no title. */
export const people =
  /^(?:Mann|Frau|Junge|Mädchen|Student|Studentin|Schüler|Täter|Opfer|Fahrer|Pilot|Angeklagte[rn]?|Verdächtige[rn]?|Beamte[rn]?|Schauspieler|Autor|Künstler|Arzt|Randalierer|Zeuge|Anwohner|Wahlsieger|Kandidat|Franzose|Italiener|Deutsche[rn]?|Brite|Amerikaner|\p{N}+-[Jj]ährige[rn]?)$/u;

/** Finite forms that tell something as it is. */
const indicatives = wholeWord(
  listed(`
  ist sind war waren hat haben hatte hatten wird wurde wurden kann konnte konnten soll will muss musste mussten
  kam kamen sagte sagten erklärte behauptete behaupteten begegnet begegnete erwartet zeigte gab ging ließ hielt
  hält sah sieht nannte fand blieb bleibt steht stand liegt lag machte macht
`),
);

/** How German stands for somebody who was named before. */
export const germanSpeakers: SpeakerWords = {
  definite: /^(?:der|die|das|dieser|diese|dieses|den|dem|des)$/u,
  owners: /^(?:(?:sein|ihr|unser|mein|euer|eur)e?[rsnm]?|deren|dessen)$/u,
  ownerGender: (word) =>
    word.startsWith('sein') ? 'masculine' : word.startsWith('ihr') ? 'feminine' : undefined,
  light:
    /^(?:der|die|das|des|dem|den|ein|eine|einer|eines|einem|einen|von|vom|für|aus|in|im|und|zum|zur|bei|beim)$/u,
  endings: /(?<=\p{L}{4})(?:in|innen|en|er|es|e|n|r|s)$/u,
  title: wholeWord(
    listed(`
  *[-]*(minister|präsident|sprecher|kanzler|chef|vorsitzende[r]|trainer|direktor|meister|sekretär|anwalt|richter|führer|leiter|experte|forscher|politiker|botschafter|general|senator|premier|professor|vertreter|kandidat|abgeordnete[r]|bischof|manager|kommissar|berater|gründer|autor|beauftragte[r]|rat|ökonom|inne[n]|er|or|ent|ist|at|in)
  Frau Herr Familie Papst König Königin Prinz Dr[.] Prof[.] Sir Scheich Ayatollah Mutter Vater Bruder
  Präsidentschaft Regierung
`),
  ),
  inflectedTitle: wordEnding(
    listed(
      'anten enten isten aten ogen omen ollegen xperten eugen oten neten igten ndten ierten aphen',
    ),
    'u',
  ),
  titleEnding: /(?:er|or|ent|ist|in|chef|rat|at|är|mann|frau|anwalt|Frau|Herr)$/u,
  articles: 'd(?:er|ie|as|en|em|es)|ein(?:e[rsnm]?)?',
  courtesy: /^(?:Frau|Herrn?)$/u,
  notNames: notNouns,
  matters: new RegExp(
    `${statements.source}|${speechNouns.source}|(?:ung|ungen|heit|keit|ion)$`,
    'u',
  ),
  men: menTitles,
  women: womenTitles,
  // "hätten" stands for "haben", "hätte" may be anybody's guess.
  reported: (word) => reportedForms.has(word) || /^(?:hätten|würden)$/u.test(word),
  indicative: (word) => indicatives.test(word),
  first: /^(?:ich|wir|mich|uns|mein|unser)/u,
  stance:
    /äußer|kommentier|bestätig|schlie|schlo|streit|stritt|leugne|dementier|lehn|wies|weis|verr[aä]t|verriet|nenn|nannt|sag|spr[aei]ch|spricht|äuß|entschuldig|zweifel|vernein|offenbar|antwort|erwähn|verrat|mitteil|teil|rück|distanzier/u,
};
