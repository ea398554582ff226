// German phrases of turns in a conversation.

import { germanCopulas } from '../words/german.ts';
import { listed } from '../words/word-list.ts';
import type { TurnPhrases } from './turn-phrases.ts';

/** Phrases of German. */
export const germanTurns: TurnPhrases = {
  fillers: listed('bitte doch denn eigentlich echt wirklich jetzt mal gerne'),
  leadIns: ['und', 'ok[ay]', 'also', 'aber', 'hm[m]', 'ja', 'gut', 'danke'],
  moves: {
    more: [
      '[noch|etwas|was|bisschen|ein bisschen] mehr [davon|dazu|darüber|details|infos|informationen|einzelheiten|kontext|wissen|lesen|hören]',
      '(gib|sag|zeig|zeige|erzähl|erzähle|erzaehl|nenn|nenne) [mir|uns] [noch|etwas|was] (mehr|weiteres) [davon|dazu|darüber|details|infos|informationen|einzelheiten]',
      '(kannst|könntest) du [mir|uns] [noch|etwas|was] mehr [davon|dazu|darüber] (sagen|erzählen|zeigen|geben)',
      'ich (will|möchte|würde gern[e]) [noch|etwas|was] mehr [davon|dazu|darüber] (wissen|lesen|erfahren|hören|sehen)',
      '(weiter|weiteres|weitere details|details|einzelheiten|ausführlicher|genauer|länger)',
      '(was|und was|steht da|gibt es|gibts|hast du) [da|dazu] (noch|sonst|sonst noch) [was|etwas|mehr] [dazu|darüber]',
      '(sonst|und sonst|sonst noch|noch) (was|etwas|mehr)',
      'sonst [noch]',
      '(weitere|nähere) (infos|informationen|details|einzelheiten) [dazu|darüber]',
      '(gibt es|gibts|hast du) [da|dazu|darüber] [noch] (mehr|weitere|nähere) (infos|informationen|details|einzelheiten) [dazu|darüber]',
      '(erklär|erkläre|erläuter|erläutere|beschreib|sag) [mir|uns] [das|es] [etwas|noch|ein bisschen] (genauer|ausführlicher|näher)',
      '(kannst|könntest) du [mir|uns] (das|es) [etwas|noch|ein bisschen] (genauer|ausführlicher|näher) (erklären|erläutern|beschreiben|sagen)',
      'was steht (da|dort|dazu|darüber) (noch|sonst noch|sonst) [dazu|darüber|drin]',
      'und [(was|wie)] weiter',
      'ist das alles',
      'war (das|es das) [schon] [alles]',
      'und',
    ],
    'who-says': [
      'wer (sagt|sagte|behauptet|behauptete|meint|erzählt|schreibt|berichtet) [denn] (das|so etwas|sowas|so was|dies)',
      'wer hat (das|so etwas|sowas|so was|dies) (gesagt|behauptet|gemeint|erzählt|geschrieben|berichtet)',
      'sagt wer',
      'von wem (ist|stammt|kommt) (die|das|diese|dieses) (aussage|behauptung|einschätzung|zitat|info|information|angabe|zahl)',
      'wessen (worte|aussage|zitat|angabe[n]) (ist|sind) (das|es)',
      'wer ist (die|deine) quelle [dafür|dazu]',
      '(laut|nach) wem',
      'woher (stammt|kommt|ist) (die info|die information|die aussage|die angabe|das zitat)',
    ],
    sure: [
      '[bist du] [dir] [da] [ganz|auch] sicher',
      '(bist|warst) du [dir] (da|dabei|damit) [ganz] sicher',
      'wie sicher bist du [dir] [da|dabei|damit]',
      '[bist du] [dir] [da] [ganz] sicher dass das (stimmt|so ist)',
      'sicher dass das (stimmt|so ist)',
      'steht das [da|so|auch] [im (artikel|text)|drin]',
      '(steht|stand) das (da|dort) [so] [drin]',
      'wo steht das [denn] [im (artikel|text)]',
      '[in|an] welche(r|m|n) (absatz|abschnitt|stelle) [(steht|stand|ist|war) (das|es)]',
      'woher (weißt|weisst|hast|nimmst) du (das|es)',
      'wo hast du das [denn] her',
      '(wirklich|ernsthaft|im ernst)',
      'ist das [auch] richtig [so]',
      'kann das [wirklich] (sein|stimmen)',
      '(beweis|beleg|nachweis)[e]',
      '(beweis|beleg[e]) (es|das)',
      'woran (siehst|erkennst) du das',
      'nicht wirklich oder',
    ],
    again: [
      'noch [ein] [mal] [von vorn[e]]',
      'nochmal[s] [von vorn[e]]',
      'noch einmal',
      '(sag|sags|sag es|sag das|zeig|zeig es|zeig das|wiederhol|wiederhole|wiederhol es|wiederhol das|wiederhole das) [mir|uns] [noch] [ein] [mal|nochmal|einmal]',
      '(kannst|könntest) du (das|es) [bitte] [noch] [ein] [mal|nochmal] (wiederholen|sagen|zeigen)',
      'wie [war das] [nochmal]',
      'was hast du gesagt',
      '(wiederholung|wiederholen)',
      'wie (bitte|meinen)',
    ],
    shorter: [
      '[geht (das|es)] [noch|viel|etwas|ein bisschen] kürzer',
      '[nur] [ganz] kurz',
      '(kannst|könntest) du (das|es|dich) [etwas|noch] (kürzer|kurz) (machen|fassen|sagen)',
      '(mach|machs|mach es|mach das|fass dich|fasse dich|sag es|sags|sag das|antworte) [etwas|viel|noch] kürzer',
      'kürzer gesagt',
      '[viel] zu lang',
      'das (ist|war) [mir] [viel] zu lang',
      'geht das auch [in] (kurz|kürzer)',
      '(kürze|kürz) (es|das) [ab]',
    ],
  },
  inLanguage: {
    de: [
      '[und] [das|es|alles] [antwort|antworte|sag|sags|schreib|sag es|sag das] [mir] [jetzt|nochmal] (auf|in) deutsch',
      'deutsch',
      'geht (das|es) [auch] (auf|in) deutsch',
      '(kannst|könntest|würdest) du [mir|uns] (das|es|die antwort) [auch|nochmal] (auf|in|ins) deutsch[e] (sagen|schreiben|geben|antworten|wiederholen|übersetzen)',
      '(gib|zeig|schreib|sag) [mir|uns] (das|es|die antwort) [nochmal] (auf|in) deutsch',
      '(das ganze|alles) (auf|in) deutsch',
      '(sprich|schreib|rede|antworte) [mit mir] [ab jetzt|weiter] [auf] deutsch',
      'ich (kann|verstehe|spreche) (kein englisch|nur deutsch)',
      '(übersetz|übersetze|uebersetze) (es|das|die antwort) (ins|auf) deutsch[e]',
      'wie (heißt|heisst|wäre|ist|lautet|klingt) (das|es) (auf|in) deutsch',
      '(übersetz|übersetze|übersetzen) [mir] [es|das|die antwort]',
      '(kannst|könntest) du [mir] (es|das|die antwort) übersetzen',
    ],
    en: [
      '[und] [das|es|alles] [antwort|antworte|sag|sags|schreib|sag es|sag das] [mir] [jetzt|nochmal] (auf|in) englisch',
      'englisch',
      'geht (das|es) [auch] (auf|in) englisch',
      '(kannst|könntest|würdest) du [mir|uns] (das|es|die antwort) [auch|nochmal] (auf|in|ins) englisch[e] (sagen|schreiben|geben|antworten|wiederholen|übersetzen)',
      '(gib|zeig|schreib|sag) [mir|uns] (das|es|die antwort) [nochmal] (auf|in) englisch',
      '(das ganze|alles) (auf|in) englisch',
      '(sprich|schreib|rede|antworte) [mit mir] [ab jetzt|weiter] [auf] englisch',
      'ich (kann|verstehe|spreche) (kein deutsch|nur englisch)',
      '(übersetz|übersetze|uebersetze) (es|das|die antwort) (ins|auf) englisch[e]',
      'wie (heißt|heisst|wäre|ist|lautet|klingt) (das|es) (auf|in) englisch',
    ],
  },
  bare: [
    '{und|aber|ja|nein} (warum|wieso|weshalb|wer|wen|wem|was|wann|wo|wohin|woher|wie|welche|welcher|welches|womit|wozu) {denn|das|genau|nicht|noch|so|da|dann}',
    '{und|aber} wie (viel|viele|lange|oft|hoch|teuer|groß|weit|alt) {denn|genau}',
    '{und|aber} (wieviel|wieviele)',
    '{und|aber} (warum|wieso|wer|wann|wo|wie|was) (ist|war|sind|waren|wurde|hat) (das|es|er|sie|die|dies) {denn|so|genau|da}',
    '(aus welchem grund|zu welchem zweck|wie (kommt|kam) (das|es)|wie (kommts|kams)) {denn|so}',
    '(und|aber|also|oder|dann)',
  ],
  contractions: [
    ['(war|ist|hat|geht|ging|gibt|gab|kommt|kam|macht|wird|kann|soll|liegt|heißt|läuft)s', '$1 es'],
  ],
  topicLeads: [
    '[und|aber|ok|okay] (was ist mit|was war mit|wie (steht|stehts|sieht|siehts|ist|war) es (mit|um|bei|für)|wie (stehts|siehts) (mit|um|bei))',
    '[ok|okay|ja|gut] (und|aber)',
  ],
  askedAbout: ['(was ist mit|was war mit|wie (steht|sieht|ist) es (mit|um))'],
  topicTails: ['aus', 'denn', 'dann', 'so', 'eigentlich', 'dazu'],
  corrections: [
    '(nein|ne|nee|nö|quatsch|falsch|sorry|moment|warte|stopp|halt) [sorry|moment|warte|halt] [ich] [meine|mein|meinte|nicht das sondern|sondern|eher]',
    'ich (meine|mein|meinte) [eher|doch|aber]',
    '(sondern|eher|vielmehr)',
    '(gemeint|gefragt) (war|ist|hatte ich|habe ich) [eher] [nach]',
  ],
  aboutTopic: 'Was ist mit <topic>?',
  personWords: ['wessen', 'wem', 'wen'],
  afterPreposition: { der: 'die' },
  aboutDeterminers: {
    der: 'dem',
    die: 'der',
    das: 'dem',
    den: 'dem',
    ein: 'einem',
    eine: 'einer',
    einen: 'einem',
  },
  aboutPlurals: { die: 'den' },
  plural: '\\p{L}{2,}(?:en|ern?|eln?|s)',
  noPlural:
    '\\p{L}*(?:mutter|schwester|tochter|feier|steuer|mauer|nummer|kammer|leiter|dauer|trauer|oper|feder|schulter|butter|formel|regel|insel|tafel|ampel|kugel|nadel|schüssel|kartoffel|fackel|maus|praxis|basis|gans)',
  aboutPlace: 'Was ist <topic>?',
  questionWords: listed(`
    wer wen wem wessen was welche welcher welches welchen welchem wann wo wohin woher wie warum weshalb wieso wozu womit
    wodurch wovon wovor woran worauf worin worüber worum woraus wofür wogegen weswegen wieviel wieviele
  `),
  questionWordsBeforeNouns: listed(
    'wessen welche welcher welches welchen welchem wieviel wieviele',
  ),
  degreeWords: listed(
    'viel viele vielen lange oft hoch teuer groß weit alt schnell schwer tief breit lang stark sehr',
  ),
  subjectWords: ['wer'],
  verbFirst: true,
  clauseWords: listed(`
    ist sind war waren wäre wird werden wurde wurden hat haben hatte hatten kann können könnte muss müssen soll sollen
    sollte will wollen wollte ich du wir man jemand niemand keiner gibts darf dürfen gibt gab geht ging kommt kam heißt steht stimmt
  `),
  clauseSubjects: listed(`
    ich du er sie es wir ihr man das dies der die den dem des ein eine einen einem einer jemand sich sein seine ihre
  `),
  determiners: listed(`
    der die das den dem des ein eine einen einem einer eines ne nen nem ner dieser diese dieses diesen diesem
    kein keine keinen sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere alle
  `),
  definitePlural: 'die',
  prepositions: listed(`
    in im ins an am ans auf aus bei beim bis durch für gegen ohne um mit nach seit von vom vor zu zum zur über unter
    zwischen während wegen trotz hinter neben außer laut pro
  `),
  pronouns: listed('er sie es ihn ihm ihr ihnen'),
  demonstratives: listed('der die den dem'),
  quantifiers: listed('beide beiden andere anderen meisten wenigen vielen ersten letzten'),
  several: listed('ihnen die'),
  severalNouns: '(?!)',
  men: listed('er ihn ihm der den dem'),
  women: listed('sie ihr die'),
  manyPersons: listed('sie die'),
  pluralVerb: '\\p{Ll}{2,}(?:en|ern|eln)|sind',
  pronounsOf: {
    das: ['es', 'ihm', 'dem'],
    die: ['sie', 'ihr', 'ihnen', 'die'],
    eine: ['sie', 'ihr', 'die'],
  },
  verbsOfNothing: listed('gibt gab gäbe'),
  impersonal: ['es'],
  pointers: listed(`
    das dies davon dazu dafür dagegen daran darauf darüber dabei damit dort da dorthin daher damals danach deren dessen
    sein seine seinen seinem seiner ihre ihren ihrem ihrer dieser diese dieses
  `),
  copulas: [...germanCopulas, ...listed('wird werden wurde wurden')],
  verbLast: listed(`
    hat haben hatte hatten wird werden wurde wurden kann können konnte konnten soll sollen sollte sollten will wollen wollte
    wollten muss müssen musste mussten darf dürfen durfte durften würde würden
  `),
  perfect: listed('hat haben hatte hatten wird werden wurde wurden'),
  reporting: [],
  predicates: listed('wert tot verletzt schuld zurück weg los raus rein weiter'),
  conditions: listed('wenn falls sobald'),
  countWords: listed('viel viele'),
  fullVerb: '\\p{L}{2,}(?:t|en|ern|eln)',
  participle: '(?:\\p{L}*ge\\p{L}{2,}|(?:ver|be|ent|er|zer|miss)\\p{L}{2,})(?:t|en)|\\p{L}{3,}iert',
  joiners: ['und', 'sowie', 'und zwar', 'und außerdem'],
};
