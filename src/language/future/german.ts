// How German speaks of what is still to come.

import type { FutureWords } from './future-words.ts';

/**
 * Phrases of German. Where "werden" has an infinitive behind it, it is no passive; participles that end alike ("gegeben")
 * begin with "ge".
 */
export const german: FutureWords = {
  certain: [
    '(wird|werde|werden|werdet) … <infinitive>',
    '<infinitive> (wird|würde[n])',
    '(kündigte[n]|kündigt|kündigen|kündigten) … an',
    'angekündigt',
    '(plant|planen)',
    'ist … geplant',
    'sind … geplant',
    '(künftig|zukünftig|demnächst|bald|voraussichtlich|bevorsteh)*',
    'steht … bevor',
    'stehen … bevor',
    '(nächste|kommende)[n|r|s|m] (Woche[n]|Monat[e|en|s]|Jahr[e|en|es]|Tag[e|en]|Mal|Schritt[e|en]|Runde|Sitzung|Spieltag|Spiel|Saison)',
    'ab (nächstem|kommendem|dem kommenden|dem nächsten|der kommenden|der nächsten) *',
    'in Betracht (zu ziehen|ziehen|zieht)',
    '(erwägt|erwägen)',
  ],
  likely: [
    '(will|wollen|möchte[n]|hofft|hoffen|beabsichtigt|beabsichtigen)',
    '(soll|sollen) … (werden|<infinitive>)',
    'bereit (sei[en]|ist|sind)',
    '(könnte[n]|dürfte[n]) … (<infinitive>|werden)',
    'weiterhin',
  ],
  otherwise: ['(soll|sollen) … (haben|sein)', 'worden'],
};
