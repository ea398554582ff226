// German words that tell how far a sentence goes and how its parts hang together.

import { listed } from '../words/word-list.ts';
import type { ClaimWords } from './claim-words.ts';

/** Phrases of German. */
export const german: ClaimWords = {
  clauses: {
    afterComma: [
      ...['dass', 'daß', 'ob', 'weil', 'da', 'denn', 'nachdem', 'bevor', 'ehe', 'während', 'wenn'],
      ...['falls', 'sofern', 'obwohl', 'obgleich', 'wobei', 'damit', 'sodass', 'so dass', 'indem'],
      ...['als', 'bis', 'seit', 'seitdem', 'solange', 'sobald', 'wie', 'um', 'ohne', '[an]statt'],
      ...['der', 'die', 'das', 'den', 'dem', 'de(r|ss)en', 'denen', 'welche[r|s|n|m]', 'wer', 'was'],
      ...['wo', 'wohin', 'woraufhin', 'womit', 'wofür', 'weshalb', '(in|an|auf|bei|aus|vor|nach|gegen|für|über|durch|um) d(er|ie|as|en|em|enen)'],
      ...['(mit|von) de(r|m|nen)', 'und', 'aber'],
      ...['sondern', 'doch', 'jedoch', 'oder'],
    ],
    opensSentence: [
      ...['dass', 'ob', 'weil', 'nachdem', 'bevor', 'ehe', 'während', 'wenn', 'falls', 'sofern', 'obwohl'],
      ...['wer', 'was', 'sobald', 'solange', 'seitdem', 'um', 'anstatt', 'wie'],
    ],
    anywhere: ['nachdem', 'weil', 'obwohl', 'bevor'],
    joining: ['und', 'aber', 'sowie', 'sondern', 'doch'],
    verbs: [
      ...['ist', 'sind', 'war[en]', 'wird', 'werden', 'wurde[n]', 'worden', 'ha(t|ben)', 'hatte[n]'],
      ...['(kann|können|konnte|könnte|konnten|könnten)', 'soll[en|te|ten]', 'will', 'woll(en|te|ten)'],
      ...['muss', 'müssen', 'musste[n]', 'darf', 'dürfen', 'durfte[n]', 'bleib(t|en)', 'blieb[en]'],
      ...['würde[n]', 'sei[en]', 'habe', 'möchte[n]', 'gab', 'gibt', 'kam[en]', 'ging[en]'],
    ],
    saying: [],
    particlesEndClauses: true,
  },

  certainty: {
    hearsay: [
      ...['angeblich[e|en|er|es|em]', 'mutmaßlich[e|en|er|es|em]', 'Berichten zufolge'],
      ...['dem Vernehmen nach', 'Gerüchten zufolge', 'Verdacht', 'verdächtig*'],
    ],
    possible: [
      ...['könn(te|ten|e)', 'möglicherweise', 'womöglich', 'vielleicht', 'eventuell', 'dürfte[n]', 'unklar'],
      ...['wahrscheinlich', 'voraussichtlich', 'vermutlich', 'unter Umständen', 'nicht ausgeschlossen'],
      ...['nicht aus[zu]schließen'],
    ],
    ambiguous: ['soll[en|te|ten]'],
    intended: [
      ...['geplant', 'plan(t|en|te|ten)', 'will', 'woll(en|te|ten)', 'möchte[n]', 'beabsichtig*'],
      ...['vorgesehen', 'erwäg*', 'erwog*', 'in Betracht', 'angekündigt', 'kündig(t|te|ten|en)', 'Plan'],
      ...['vorgeschlag*', 'schl(ug|ägt) vor', 'Vorschlag', 'werde[n]', 'wird', 'würde[n]', 'Absicht'],
      ...['hofft', 'hoffte', 'hoffen', 'forder(t|te|ten|n)', 'gefordert', 'verlang(t|te|ten|en)', 'droh(t|te|ten|en)', 'drängt'],
    ],
    reported: [
      ...['laut', 'zufolge', 'nach Angaben', 'nach Ansicht', 'nach Einschätzung', 'nach Aussage'],
      ...['nach [*] Worten', 'nach * Darstellung', 'aus Sicht', 'sag(t|te|ten|en)', 'gesagt'],
      ...['erklär*', 'beton*', 'bericht*', 'berichten', 'meld(et|ete|eten)', 'teilte[n]', 'mitgeteilt'],
      ...['warn(t|te|ten|en)', 'gewarnt', 'warf[en]', 'wirft', 'werfen', 'mein(t|te|ten|en)', 'zitier*'],
      ...['schr(ieb|eibt|ieben)', 'bekräftig*', 'kommentier*', 'analysier*', 'behaupt*', 'sieht', 'sehen'],
      ...['nannte[n]', 'nenn(t|en)', 'bezeichne*', 'sprach[en]', 'spricht', 'antwort*', 'kritisier*'],
      ...['argumentier*', 'findet', 'finden', 'fand[en]', 'räum*', 'bestreit*', 'bestritt*'],
      ...['glaub*', 'hält', 'halten', 'hielt[en]', 'urteil*', 'versicher*', 'beschuldig*', 'Angaben'],
      ...['äußer*', 'Worten', 'mahn*', 'klag*', 'beteuer*', 'vermut*', 'fügte[n]', 'gab[en] an'],
    ],
    certain: [
      ...['nachweislich', 'erwiesen*', 'definitiv', 'endgültig', 'garantiert', 'zweifelsfrei', 'bewiesen'],
      ...['zweifellos', 'mit Sicherheit', 'steht fest', 'fest vereinbart', 'fest zugesagt'],
    ],
    done: [
      ...['ha(t|ben)', 'hatte[n]', 'wurde[n]', 'war[en]', 'worden', '*te[n]', 'gab[en]', 'kam[en]'],
      ...['ging[en]', 'nahm[en]', 'fand[en]', 'hielt[en]', 'beschloss*', 'schloss*', 'trat[en]', 'stand[en]'],
    ],
  },

  amounts: {
    all: [
      ...['alle[r|n|m|s]', 'sämtliche[r|n|m|s]', 'jede[r|n|m|s]', 'ganz[e|er|en|em|es]', 'gesamte[r|n|m|s]'],
      ...['vollständig*', 'komplett*', 'ausnahmslos', 'überall', 'völlig', 'restlos'],
      ...['durchweg', 'allesamt'],
    ],
    most: [
      ...['die meisten', 'der meisten', 'den meisten', 'Mehrheit', 'Mehrzahl', 'überwiegend*'],
      ...['Großteil', 'größtenteils', 'größte[r|n] Teil[s]', 'mehrheitlich', 'hauptsächlich'],
    ],
    only: ['nur', 'ausschließlich', 'lediglich', 'einzig[e|en|er|es]', 'allein', 'bloß'],
    always: ['immer', 'stets', 'jederzeit', 'ständig', 'dauerhaft', 'nie[mals]', 'täglich'],
  },

  causes: ['weil', 'da', 'denn'],
  blame: ['schuld*', 'verantwortlich*', 'Ursache*', 'verursach*', 'ausgelöst', 'verschuldet'],
  causesOfNouns: [
    ...['wegen', 'aufgrund', 'auf Grund', 'infolge', 'dank', 'aus (Angst|Sorge|Furcht) vor', 'angesichts'],
  ],

  links: {
    after: ['nach', 'nachdem'],
    before: ['vor', 'bevor', 'ehe', 'woraufhin'],
    none: ['nach Hause', 'vor Ort', 'vor allem', 'nach wie vor', 'vor sich'],
    than: ['als'],
    greater: [
      ...['mehr', 'lieber', 'eher', 'besser*', 'größer*', 'höher*', 'länger*', 'stärker*', 'teurer*', 'später'],
      ...['schneller*', 'häufiger', 'älter*', 'wichtiger*', 'öfter'],
    ],
    lesser: [
      ...['weniger', 'schlechter*', 'kleiner*', 'niedriger*', 'kürzer*', 'schwächer*', 'billiger*', 'günstiger*'],
      ...['früher', 'langsamer*', 'seltener', 'jünger*', 'geringer*'],
    ],
  },

  bounds: {
    least: ['mindestens', 'wenigstens', 'mehr als', 'über', 'nicht weniger als', 'nicht unter'],
    most: ['höchstens', 'maximal', 'weniger als', 'unter', 'bis zu', 'nicht mehr als', 'knapp', 'fast', 'allenfalls'],
    orMore: ['oder mehr'],
    orLess: ['oder weniger'],
  },

  roles: {
    determiners: ['mehrer*', 'einige*', 'viele*', 'manche*', 'alle*', 'beide*', 'zahlreiche*', 'wenige*', 'sämtliche*'],
    examples: ['darunter', 'wie', 'insbesondere'],
    copulas: ['ist', 'sind', 'war[en]', 'sei[en]', 'bleib(t|en)'],
    by: ['von', 'vom', 'durch'],
    prepositions: listed(`
      in im ins an am ans auf aus bei beim bis durch für fürs gegen ohne um mit nach seit von vom vor zu zum zur über
      unter zwischen während wegen trotz hinter neben außer gegenüber laut gemäß per pro innerhalb außerhalb
    `),
    passive: ['wurde[n]', 'wird', 'werden', 'worden'],
    participles: ['ge*t', 'ge*en', '*ge*t', '*ge*en', 'be*t', 'ver*t', 'er*t', '*iert', 'be*en', 'ver*en'],
    objectArticles: ['den', 'dem', 'einen', 'einem', 'ihren', 'ihrem', 'seinen', 'seinem', 'diesen', 'diesem'],
    ownerArticles: ['des', 'eines', 'dessen', 'deren'],
    relatives: ['d(er|ie|as|en|em)', 'welche[r|s|n|m]', 'denen'],
    symmetric: ['mit', 'zwischen', 'als'],
    from: ['aus', 'von', 'vom'],
    to: ['nach', 'ins', 'in die', 'zum', 'zur', 'bis', 'zu'],
    in: ['in', 'im', 'in der', 'bei'],
  },

  times: [
    ['day', 'yesterday', ['gestern', 'Vortag']],
    ['day', 'today', ['heute', 'am selben Tag']],
    ['day', 'tomorrow', ['morgen', 'am nächsten Tag']],
    ['hour', 'morning', ['[am] Morgen', '*vormittag*', '*morgen[s]', 'morgens', 'früh']],
    ['hour', 'noon', ['[*]mittag[s]']],
    ['hour', 'evening', ['*abend[s]', 'Abend[s]']],
    ['hour', 'night', ['*nacht[s]', 'Nacht']],
    ['season', 'spring', ['Frühjahr[s]', 'Frühling[s]']],
    ['season', 'summer', ['Sommer[s|n]']],
    ['season', 'autumn', ['Herbst[es|s]']],
    ['season', 'winter', ['Winter[s|n]']],
    ['turn', 'last', ['(vorig|vergangen|letzt)e[n|r|s|m] (Jahr|Monat|Woche|Herbst|Sommer|Winter|Frühjahr)[es|s]', 'in der Woche zuvor', 'im (Jahr|Monat) zuvor', '(Vorjahr|Vorwoche|Vormonat)[es|s]']],
    ['turn', 'next', ['(nächst|kommend|folgend)e[n|r|s|m] (Jahr|Monat|Woche|Herbst|Sommer|Winter|Frühjahr)[es|s]', '(Jahr|Monat|Woche) darauf']],
  ],

  units: {
    second: ['Sekunde[n]'],
    minute: ['Minute[n]', '*minütig*'],
    hour: ['Stunde[n]', '*stündig*', 'Uhr'],
    day: ['Tag[e|en|s|es]', '*tägig*'],
    week: ['Woche[n]', '*wöchig*'],
    month: ['Monat[e|en|s]', '*monatig*'],
    year: ['Jahr[e|en|s|es]', '*jährig*'],
    percent: ['Prozent[punkt|punkte|punkten]'],
    euro: ['Euro[s]'],
    dollar: ['*Dollar[s]'],
    metre: ['Meter[n|s]'],
    kilometre: ['Kilometer[n|s]', 'km'],
    kilogram: ['Kilo[s|gramm]', 'kg'],
    tonne: ['Tonne[n]'],
    people: ['Mensch[en]', 'Leute[n]', 'Person[en]', '*Mann', 'Personen'],
  },

  light: listed('lassen lässt machen macht gemacht machte tun tat sache sachen dinge art weise weiter neu erneut nahe'),

  ofNouns: ['ohne'],
  subjects: ['ich', 'du', 'er', 'sie', 'es', 'wir', 'ihr', 'man', 'niemand', 'wer'],

  noNegations: [
    'ohne',
    ...['nicht nur', 'nicht allein', 'nicht bloß', 'nicht zuletzt', 'nichts anderes als', 'ohne weiteres'],
    ...['noch', 'nicht mehr als', 'nicht weniger als', 'ob nicht'],
  ],
};
