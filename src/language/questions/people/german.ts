// German phrases for people and their age.

import { listed } from '../../words/word-list.ts';
import type { PeoplePhrases } from './people-phrases.ts';

/** Phrases of German. */
export const german: PeoplePhrases = {
  whoIs: ['wer (ist|war)'],
  describing: ['d(er|ie|as|en)', 'ein[e|er]', 'dies(er|e|es)'],
  howOld: ['wie alt (ist|war|wurde|sind|waren) [denn]'],
  ageOf: [],
  trailing: ['denn', 'eigentlich', 'jetzt', 'heute'],
  beforeThings: listed('im ins in am vom zum zur beim'),
  things: listed('Straße Platz Schule Stadt Bahn Bank Universität Nord Süd Ost West'),
  whichParty: [
    'in (welcher|was für einer) partei (ist|war|sitzt) [denn]',
    '[zu] welche[r] partei (gehört|gehörte) [denn]',
    '[von|aus] welche[r] partei (ist|war|kommt|stammt|vertritt) [denn]',
    '[für] welche partei (vertritt|sitzt|tritt|kandidiert|regiert) [denn]',
  ],
  afterMember: ['an'],
  parties: [
    ...listed('CDU CSU SPD FDP AfD BSW NPD SSW Volt ÖVP SPÖ FPÖ NEOS Neos KPÖ SVP SP GLP EVP'),
    'Grüne[n|r]',
    'Linke[n|r]',
    'Linkspartei',
    'Die Linke',
    'Die Mitte',
    'Bündnis 90/Die Grünen',
    'Freie[n] Wähler',
    'parteilos',
  ],
  ofParty: ['von (der|den)', 'aus der'],
  roles: {
    whoHas: [
      'wer (ist|war|wird|wurde|bleibt) [denn|eigentlich] [jetzt|nun] d(er|ie|as) <role>',
      'wie (heißt|heisst|hieß|hiess) [denn|eigentlich] d(er|ie|as) <role>',
      'wie (ist|war|lautet) der name (des|der|vom) <role>',
    ],
    whoIs: ['wer (ist|war|wird|wurde|bleibt) [denn|eigentlich] [jetzt|nun] <role>'],
    ofWhat: listed('von vom der des bei beim in im'),
    linking: listed('der des den dem die von vom bei beim in im am an für aus zu zur zum und'),
    becoming: [
      '(ist|war|wird|wurde|bleibt|soll) [jetzt|nun|künftig|seit * *] [zu(m|r)] [der|die|ein|eine]',
    ],
    being: ['(ist|war|wird|wurde|bleibt|heißt|hieß)', 'namens'],
    newly: ['neu[e|er|en|es]', 'künftig[e|er|en]', 'nächste[r|n]', 'designierte[r|n]'],
    current: ['aktuelle[r|n]', 'jetzige[r|n]', 'derzeitige[r|n]', 'amtierende[r|n]'],
    notQuite: listed(
      'früher* ehemalig* einstig* damalig* bisherig* alte[r|n] ex-* co-* vize* stellvertretend* interims* vorig* verstorben*',
    ),
    titles: ['dr.', 'prof.', 'professor*', 'herr', 'frau'],
  },
  ages: {
    old: ['<gap>jahre alt', '-jährig'],
    aged: ['-jährige[r|s|n]'],
    byAge: ['-Jährige[r|n]'],
    new: ['[E|e]in[e][r|n|m]'],
    before: ['ein[e]'],
    being: ['ist', 'war'],
    after: ['(und|aber|als|doch)'],
    lately: ['heute', 'erst', 'gerade', 'damals'],
    elsewhere: [
      ...listed(`
        und oder die das sein seine ihre ihr von vom aus im am auf mit in an bei für gegen hat hatte ist war wurde sagte
      `),
      'de(r|s|m|n)',
      'ein[e][r|n|m|s]',
    ],
  },
};
