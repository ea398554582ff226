// English words that tell where a sentence ends. Case matters.

import { listed } from '../words/word-list.ts';
import type { SentenceWords } from './sentence-words.ts';

/** Words of English. */
export const english: SentenceWords = {
  neverFinal: listed(`
    Adm Amb Asst Atty Brig Capt Cdr Cmdr Cmdt Col Cpl Det Dr Gen Gov Hon Lieut Lt Maj Messrs Mlle Mme Mr Mrs Ms Mt Mts
    Mx Pfc Pres Prof Profs Rep Reps Rev Sen Sens Sgt St Ste Supt Treas approx viz vs
  `),
  dottedNeverFinal: ['i. e.', 'e. g.'],
  beforeNumber: listed('Art Fig Figs No Nos Vol Vols figs p pp'),
  seldomFinal: listed(`
    Inc Ltd Corp Bros Co Jr Sr Esq Ave Blvd Rd Univ Dept dept etc al Ph Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan
    Ky La Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Ct Ft US UK UN
  `),
  speakingVerbs: listed(`
    said says asked asks told wrote writes added adds replied warned joked shouted
  `),
  starters: listed(`
    A According After Again All Although Among And Another Any Are As At Because Before Both But By Can Did Do During
    Each Even Every Few First From Had Has Have He Her His How However I If Instead It Its Just Last Later Many
    Meanwhile More Most Much My Neither No None Nor Not Nothing Now Of On Once One Only Or Other Our Perhaps She Should
    Since Some Still Such Than That The Their Then There These They This Those Though Three Through Thus To Today Two
    Until We What When Where Whether Which While Who Why Will With Would Yes Yet You Your
  `),
  leaning: [
    'he',
    'she',
    'it',
    'they',
    'his',
    'her',
    'its',
    'their',
    'this',
    'that',
    'these',
    'those',
    'there',
    'then',
    'so',
    'therefore',
    'instead',
    'both',
    'the reason[s] (is|are|was|were)',
    'because of (this|that)',
    'as a result',
    'among them',
    'the former',
    'the latter',
  ],
  openPronoun:
    /^(?:In|On|At|After|Before|During|By|With|For|From|As|Since|Until|Now|Later|Earlier|Today|Still|Yet|Also) [^,;:–—“”"()]{0,60}?,? ?(?<!\p{L})(?:he|she|they)(?!\p{L})/u,
};
