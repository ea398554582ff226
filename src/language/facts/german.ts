// German words for dates, names and negations.

import { listed } from '../words/word-list.ts';
import type { FactWords } from './fact-words.ts';

/** Endings of pronouns and articles. */
const inflected = 'e[n|m|r|s]';

/** Words of German. */
export const german: FactWords = {
  calendar: {
    months: [
      { names: ['januar', 'jänner'], short: ['jan'], shortInDates: ['jän'] },
      { names: ['februar', 'feber'], short: ['feb'], shortInDates: ['febr'] },
      { names: ['märz'], short: ['mrz'], shortInDates: ['mär'] },
      { names: ['april'], short: ['apr'] },
      { names: ['mai'], short: [] },
      { names: ['juni'], short: ['jun'] },
      { names: ['juli'], short: ['jul'] },
      { names: ['august'], short: ['aug'] },
      { names: ['september'], short: ['sept', 'sep'] },
      { names: ['oktober'], short: ['okt'] },
      { names: ['november'], short: ['nov'] },
      { names: ['dezember'], short: ['dez'] },
    ],
    weekdays: [
      { names: ['montag', 'montags'], short: [] },
      { names: ['dienstag', 'dienstags'], short: [] },
      { names: ['mittwoch', 'mittwochs'], short: [] },
      { names: ['donnerstag', 'donnerstags'], short: [] },
      { names: ['freitag', 'freitags'], short: [] },
      { names: ['samstag', 'samstags', 'sonnabend', 'sonnabends'], short: [] },
      { names: ['sonntag', 'sonntags'], short: [] },
    ],
    ambiguousMonths: [],
    beforeMonths: ['im'],
    dayEndings: ['.'],
    beforeDates: ['am'],
  },

  names: {
    capitals: 'nouns',
    determiners: [
      ...['der', 'die', 'das', 'den', 'dem', 'des', `[d]ein[${inflected}|s]`, `kein[${inflected}]`],
      ...[`(dies|jen|jed)${inflected}`, `(ihr|sein|mein)[${inflected}]`, 'unser[e]', 'euer'],
      ...[`(eur|all|viel|einig|mehrer|beid)${inflected}`],
      ...['im', 'am', 'zum', 'zur', 'vom', 'beim', 'ins', 'ans'],
    ],
    adjectiveEndings: ['e', 'en', 'em', 'er', 'es'],
    nounEndings: [
      ...['ung[en]', 'heit[en]', 'keit[en]', 'schaft[en]', 'tion[en]', '(tät|täten)', 'nis[se[n]]'],
      ...['ismus', 'ierung[en]', 'ment[s]', 'tum', 'enz', 'anz', 'age[n]'],
    ],
    adverbEndings: ['weise', 'lich', 'wärts', 'dem', 'falls', 'lings', 'bar', 'sam', 'end'],
    /** Words of reporting. */
    commonWords: listed(`
      angaben bericht berichten berichte beamte beamten sprecher sprecherin quelle quellen medien reporter reportern
      artikel absatz text grund gründe gründen folge folgen druck kraft blick bezug frage fragen antwort ende anfang
      beginn ziel ziele hintergrund streit krise plan pläne teil teile zeit tage tagen wochen jahre jahren monate
      stunden uhr prozent euro dollar menschen leute personen mitglieder vertreter verhandlungen gespräche gesprächen
      forderungen änderungen bedingungen themen anlass kritik zweifel hoffnung sorge recht vorwürfe vorwurf worte
      worten aussage aussagen äußerungen hinweis hinweise details informationen kontakt rahmen sicht seite seiten
      gegenüber laut zufolge demnach zudem außerdem allerdings dabei später zuvor danach bislang bisher
      offenbar angeblich zunächst schließlich stattdessen deshalb trotzdem dennoch inzwischen gestern heute morgen
    `),
  },

  negations: {
    words: listed(`
      nicht nichts nie niemals niemand niemanden niemandem nirgends nirgendwo weder noch ohne kein keine keinen keinem
      keiner keines keineswegs keinesfalls kaum
    `),
    beforeDenied: ['nicht', 'niemals', 'nie', `kein[${inflected}]`],
    denyingStarts: [
      ...[
        'ab[ge]lehn',
        'lehnt',
        'verweiger',
        'weiger',
        'bestr(e|i)',
        'dementier',
        'scheiter',
        'un',
      ],
    ],
    oppositeStarts: [
      'un',
      'in',
      'im',
      'ir',
      'il',
      'dis',
      'non',
      'miss',
      'anti',
      'ent',
      'ab',
      'nicht',
    ],
  },

  placesInLowerCase: ['deutsch*', '*isch*'],
  indefiniteArticles: listed('ein eine einen einem einer eines eins'),
  impliedNumbers: [
    [
      2,
      ['beide[n|r|s]', 'bilateral*', 'doppel*', 'verdoppel*', 'zweimal', 'Zwei*', 'Paar', 'sowohl'],
    ],
    [3, ['dreifach*', 'Dreifach*', 'verdreifach*', 'dreimal', 'Drei*', 'Drittel[n|s]']],
    [4, ['Vier*', 'vervierfach*', 'Viertel[n|s]']],
    [5, ['Fünf*']],
    [6, ['Halbjahr*', 'Sechs*']],
    [12, ['Dutzend*']],
  ],
  listOpeners: [],
};
