// German phrases of questions about who says what.

import { listed } from '../words/word-list.ts';
import type { SpeechPhrases } from './speech-phrases.ts';

/** Phrases of German. */
export const germanSpeech: SpeechPhrases = {
  fillers: listed('bitte denn eigentlich nochmal genau wörtlich dazu darüber davon darauf'),
  leadIns: ['und', 'ok[ay]', 'also', 'aber', 'sag [mir|uns]', 'weißt du'],
  say: {
    finite: [
      'sag(t|te|ten|en)',
      'erklär(t|te|ten|en)',
      'mein(t|te|ten|en)',
      '(äußert|äußerte|äußerten|äußern)',
      'schreib(t|en)',
      'schrieb[en]',
      'erzähl(t|te|ten|en)',
      'bericht(et|ete|eten|en)',
      'antwort(et|ete|eten|en)',
      'beton(t|te|ten|en)',
      'behaupt(et|ete|eten|en)',
      'denk(t|en)',
      '(dachte|dachten)',
      'find(et|en)',
      'fand[en]',
    ],
    participle: [
      'gesagt',
      'erklärt',
      'gemeint',
      'geäußert',
      'geschrieben',
      'erzählt',
      'berichtet',
      'geantwortet',
      'betont',
      'behauptet',
    ],
    infinitive: ['sagen', 'erklären', 'meinen'],
  },
  attitudes: {
    demand: {
      finite: ['forder(t|te|ten|n)', 'verlang(t|te|ten|en)', 'dräng(t|te|ten|en)'],
      participle: ['gefordert', 'verlangt'],
      infinitive: ['fordern', 'verlangen'],
      cues: ['*forder*', '*verlang*', 'dräng*', 'gedrängt', 'appellier*', 'mahn*'],
    },
    announce: {
      finite: ['kündig(t|te|ten|en)'],
      participle: ['angekündigt'],
      infinitive: ['ankündigen'],
      cues: ['kündig*', 'angekündigt', 'ankündig*'],
    },
    deny: {
      finite: [
        'bestreit(et|en)',
        'bestritt[en]',
        'dementier(t|te|ten|en)',
        'leugn(et|ete|eten|en)',
        'wider(spricht|sprach|sprechen|sprachen)',
      ],
      participle: ['bestritten', 'dementiert', 'geleugnet', 'zurückgewiesen', 'widersprochen'],
      infinitive: ['bestreiten', 'dementieren'],
      cues: [
        'bestr*',
        'dementier*',
        '*leugn*',
        'widersp*',
        '(wies|wiesen|weist|weisen) … zurück',
        'zurückgewiesen',
        'zurückweis*',
      ],
    },
    warn: {
      finite: ['warn(t|te|ten|en)'],
      participle: ['gewarnt'],
      infinitive: ['warnen'],
      cues: ['warn*', 'gewarnt', 'mahn*'],
    },
    criticise: {
      finite: [
        'kritisier(t|te|ten|en)',
        'bemängel(t|te|ten|n)',
        'beklag(t|te|ten|en)',
        'rüg(t|te|ten|en)',
        '(wirft|warf|werfen|warfen)',
        'beschuldig(t|te|ten|en)',
      ],
      participle: ['kritisiert', 'bemängelt', 'beklagt', 'gerügt', 'vorgeworfen', 'beschuldigt'],
      infinitive: ['kritisieren', 'bemängeln', 'vorwerfen'],
      cues: [
        'kritisier*',
        'bemängel*',
        '*klag*',
        'rüg*',
        'gerügt',
        '(warf|warfen|wirft|werfen) … vor',
        'vorgeworfen',
        'beschuldig*',
      ],
    },
    fear: {
      finite: ['(befürchtet|befürchtete|befürchten|fürchtet|fürchtete|fürchten)'],
      participle: ['befürchtet', 'gefürchtet'],
      infinitive: ['befürchten', 'fürchten'],
      cues: ['*fürcht*', '*sorg*'],
    },
    propose: {
      finite: ['schlag(e|en)', '(schlägt|schlug|schlugen)', 'empf(iehlt|ahl|ehlen)', 'rät', 'riet'],
      participle: ['vorgeschlagen', 'empfohlen', 'angeregt'],
      infinitive: ['vorschlagen', 'empfehlen'],
      cues: ['*schlag*', '*schlug*', '*schlägt', 'empf*', 'anreg*', 'angeregt', 'rät', 'riet'],
    },
    promise: {
      finite: ['ver(spricht|sprach|sprechen|sprachen)', 'sicher(t|te|ten|n)'],
      participle: ['versprochen', 'zugesagt', 'zugesichert'],
      infinitive: ['versprechen'],
      cues: ['verspr*', '*sagte … zu', 'zugesagt', 'sicher*', 'zugesichert'],
    },
    praise: {
      finite: ['lob(t|te|ten|en)', 'begrüß(t|te|ten|en)'],
      participle: ['gelobt', 'begrüßt'],
      infinitive: ['loben', 'begrüßen'],
      cues: ['lob*', 'gelobt', 'begrüß*'],
    },
  },
  said: [
    `was <finite> <name> [an|vor|zurück|zu|aus]`,
    `(wovor|worüber|wogegen|worauf) <finite> <name>`,
    `was (hat|haben|hatte|hatten) <name> <participle>`,
    `wovor (hat|haben|hatte|hatten) <name> <participle>`,
    'was (hat|haben|hatte|hatten) <name> <participle> <topic>',
    `was (will|wollte|wollen) <name> <infinitive>`,
  ],
  words: [
    `(zitier|zitiere|zitiert) [mir|uns|mal] <name>`,
    `(ein|das) zitat von <name>`,
    `was (ist|war) die (position|haltung|meinung|aussage|reaktion|ansicht) von <name>`,
    `wie (äußert|äußerte|äußerten|äußern) sich <name>`,
    `wie hat sich <name> geäußert`,
  ],
  allWords: [
    '[zeig|zeige|gib|nenn|nenne] [mir|uns] [alle|sämtliche] (zitate|aussagen|äußerungen|worte) von <name>',
    'alles was <name> [so|alles] (sagt|sagte|gesagt hat|sagten|gesagt haben)',
    'was (hat|haben) <name> alles gesagt',
    'was (sagt|sagte|sagten|sagen) <name> alles',
    '(zitier|zitiere) alles (von|was) <name>',
  ],
  reacted: [
    'wie (reagiert|reagierte|reagieren|reagierten) <name>',
    'wie (hat|haben) <name> reagiert',
  ],
  who: [
    'wer <finite> <claim> (vor|ab|an|zurück|zu)',
    'wer <finite> [dass|das] <claim>',
    'wer <finite>',
    'wer (hat|hatte|haben) <participle> [dass|das] <claim>',
    'wer (hat|hatte|haben) <claim> <participle>',
    'wer (hat|hatte|haben) [etwas] <participle>',
    'von wem (stammt|ist|kommt) (das zitat|der satz|die aussage) <claim>',
    'laut wem <claim>',
  ],
  contradicts: [
    'wer (widerspricht|widersprach|widersprechen|widersprachen) <name>',
    'wer (hat|haben) <name> widersprochen',
    'wer ist anderer meinung als <name>',
  ],
  contradictions: [
    'widersp*',
    'dagegen',
    'hingegen',
    'kritisier*',
    'bestr*',
    'dementier*',
    'lehn* … ab',
    'abgelehnt',
    'zurückgewiesen',
    '(wies|wiesen|weist|weisen) … zurück',
    'anders',
  ],
  speakers: [
    'wer (kommt|kam) [hier|in dem artikel|im artikel|in der geschichte|im text|alles] [alles] zu wort',
    'wer wird [hier|in dem artikel|im artikel|im text|alles] [alles] zitiert',
    'wer [alles] (spricht|redet|äußert sich) [hier|in dem artikel|im artikel|im text]',
    'welche (personen|leute|stimmen|sprecher|quellen) (kommen zu wort|werden zitiert)',
    'von wem (sind|gibt es|stehen) [hier|im artikel] zitate [im artikel|drin]',
    'wessen (zitate|worte) stehen (im artikel|hier)',
  ],
  determiners: listed(`
    der die das den dem des ein eine einen einem einer sein seine ihr ihre unser unsere dieser diese dieses jeder alle
  `),
  notNames: listed(`
    er sie es man ich du wir ihr ihm ihn ihnen jemand keiner niemand wer was alle artikel text geschichte beitrag bericht
    gesetz studie absatz überschrift titel und oder nicht mehr
  `),
  aboutBefore: listed('dazu darüber davon daran darauf hierzu hierüber'),
  circumstances: [
    ...listed(`
      nach vor bei beim während am im in an danach davor anschließend daraufhin zuerst zunächst zuletzt schließlich später
      gestern heute gegenüber
    `),
    // "zum Wetter" is about what.
    'zum (schluss|ende|abschluss|abschied|auftakt|beginn|start|jahrestag)',
    'zu (beginn|anfang|ostern|weihnachten)',
  ],
};
