// German questions that take something for granted.

import { listed } from '../../words/word-list.ts';
import type { PremiseWords } from './premise-words.ts';

/** Phrases of German. */
export const german: PremiseWords = {
  openers: {
    reason: ['(warum|wieso|weshalb|weswegen|wozu|wofür)'],
    manner: ['(wodurch|womit)'],
    circumstance: ['(seit|ab|bis) wann', '(wann|wo|wohin|woher)', 'wie (lange|oft)'],
    amount: ['wie viel[e]', 'wieviel[e]'],
  },
  openersOfVerbs: { reason: [], manner: ['wie'], circumstance: [], amount: ['wie (hoch|groß)'] },
  auxiliaries: listed(`
    hat haben hatte hatten ist sind war waren wird werden wurde wurden kann können konnte konnten will wollen wollte
    wollten soll sollen sollte sollten muss müssen musste mussten darf dürfen durfte durften lief liefen kam kamen ging
    gelang gelingt reagierte reagierten begründet begründete begründen verlief endete schaffte
  `),
  openersOfStatements: [],
  intentions: ['sollte[n]', 'würde[n]', 'hätte[n]', 'ursprünglich', 'eigentlich', 'geplant'],
  asking: [],
  verbEndsClause: true,
  particles: listed(
    'ab an auf aus bei durch ein fest fort frei her heraus hin hinaus hinzu los mit nach nieder statt teil um unter vor voran vorbei weg weiter wieder zu zurück zusammen',
  ),
  distinguishing: ['(alt|neu|früher|bisherig|damalig|jetzig|ehemalig)(e|en|er|es|em)'],
  beforeSubjects: [],
  afterSubjects: [],
  beforeVerbs: [],
  denial: 'nicht',
  untrue: 'Es stimmt nicht, dass',
  undenied: [
    ['nicht mehr', ''],
    ['nicht', ''],
    ['nie', 'immer'],
    ['niemals', 'immer'],
    ['niemand', 'jemand'],
    ['nichts', 'etwas'],
    ['kein', 'ein'],
    ['keine', 'eine'],
    ['keinen', 'einen'],
    ['keinem', 'einem'],
    ['keiner', 'einer'],
  ],
  pronouns: listed('er sie es man ich wir ihr du'),
  refusals: listed('gegen dagegen wogegen'),
};
