// English words that tell how far a sentence goes and how its parts hang together.

import { listed } from '../words/word-list.ts';
import type { ClaimWords } from './claim-words.ts';

/** Phrases of English. */
export const english: ClaimWords = {
  clauses: {
    afterComma: [
      ...['and', 'but', 'or', 'so', 'yet', 'as', 'with', 'since', 'until', 'once', 'whose', 'whom'],
      ...['who', 'which', 'where', 'when', 'in order to', 'leaving', 'making', 'saying', 'adding'],
    ],
    opensSentence: [
      ...['because', 'although', 'though', 'while', 'whereas', 'after', 'before', 'unless', 'if', 'when'],
      ...['since', 'once', 'until', 'as', 'having', 'whether', 'to', 'in order to'],
    ],
    anywhere: [
      ...['because', 'although', 'though', 'while', 'whereas', 'after', 'before', 'unless', 'if'],
      ...['whether', 'which', 'who', 'whose', 'where', 'when', 'that', 'so that', 'in order to'],
    ],
    joining: ['and', 'but', 'as well as', 'yet'],
    verbs: [
      ...['is', 'are', 'was', 'were', 'be', 'been', 'has', 'have', 'had', 'will', 'would', 'can'],
      ...['could', 'may', 'might', 'must', 'should', 'shall', 'does', 'do', 'did', 'wants', 'want[ed]'],
      ...['went', 'came', 'made', 'gave', 'took', 'got', 'said', 'says', '*ed'],
    ],
    saying: ['said', 'says'],
    particlesEndClauses: false,
  },

  certainty: {
    hearsay: [
      ...['alleged[ly]', 'reported[ly]', 'according to reports', 'supposed[ly]', 'rumo[u]red'],
      ...['(is|are|was|were) said to', 'purported[ly]', 'suspicion', '(is|are) believed to'],
      ...['suspected'],
    ],
    possible: [
      ...['could', 'might', 'possibl(e|y)', 'perhaps', 'likely', 'probably', 'potentially', 'may', 'unclear'],
      ...['(is|are|was|were) expected', 'not ruled out', 'presumably', 'cannot be ruled out'],
    ],
    ambiguous: ['(is|are|was|were) (due|to)', '(been|were|was) expected'],
    intended: [
      ...['plan[s]', 'planning', 'planned', 'want[s|ed|ing]', 'intend[s|ed]', 'intention'],
      ...['aim[s|ed]', 'wish(es|ed)', 'seek[s|ing]', 'consider[s|ed|ing]', 'weigh[s|ed|ing]', 'scheduled'],
      ...['proposed', 'proposes', 'proposal', 'announced', 'will', 'would', 'going to', 'supposed to', 'hop(e|es|ed|ing)'],
      ...['meant to', 'demand[s|ed|ing]', 'threaten[s|ed]', 'call(ed|s|ing) for'],
    ],
    reported: [
      ...['according to', 'say[s|ing]', 'said', 'tell[s]', 'told', 'report[s|ed]', 'stat(es|ed)', 'claim*'],
      ...['warn[s|ed|ing]', 'explain[s|ed]', 'stress[es|ed]', 'insist[s|ed]', 'wrote', 'writes', 'add[s|ed]'],
      ...['argu(es|ed)', 'note[s|d]', 'accus*', 'quot*', 'cit(es|ed|ing)', 'call[s|ed]', 'described', 'sees'],
      ...['saw', 'think[s]', 'thought', 'believ*', 'consider[s|ed]', 'respond[s|ed]', 'repl(y|ies|ied)'],
      ...['critici(s|z)*', 'den(y|ies|ied)', 'admit[s|ted]', 'acknowledg*', 'comment*'],
      ...['in the view of', 'in the opinion of', 'in the words of', 'reiterat*', 'emphasi*', 'declared'],
      ...['blam*', 'complain*', 'announc*', 'analy(s|z)ed', 'analyst*', 'suspect*', 'by * account'],
    ],
    certain: [
      ...['proven', 'definite[ly]', 'undoubtedly', 'confirmed', 'proved', 'for certain', 'binding'],
      ...['on the record', 'verifiabl[y|e]', 'conclusive[ly]'],
    ],
    done: [
      ...['ha(s|ve|d)', 'was', 'were', '*ed', 'went', 'came', 'made', 'gave', 'took', 'got', 'held', 'met'],
      ...['left', 'won', 'lost', 'began', 'sent', 'put', 'cut', 'found', 'built', 'bought', 'sold', 'paid'],
    ],
  },

  amounts: {
    all: [
      ...['all', 'every', 'everyone', 'everybody', 'everything', 'entire[ly]', 'whole', 'totally'],
      ...['complete[ly]', 'without exception', 'everywhere', 'fully'],
    ],
    most: ['most of', 'majority', 'mostly', 'mainly', 'largely'],
    only: ['only', 'exclusively', 'solely', 'merely', 'alone', 'just', 'purely', 'nothing but'],
    always: ['always', 'constantly', 'permanently', 'never', 'at any time', 'daily'],
  },

  causes: ['because', 'given that'],
  blame: ['blam*', 'responsible', 'responsibility', 'fault', 'caused', 'guilty', 'guilt', 'prompted', 'forced'],
  causesOfNouns: [
    ...['because of', 'owing to', 'thanks to', 'as a result of', 'on account of', 'for fear of', 'down to'],
    ...['due to (the|a|an|its|their|his|her|this)', 'blamed on'],
  ],

  links: {
    after: ['after', 'following'],
    before: ['before', 'ahead of', 'prior to'],
    none: ['after all', 'before long'],
    than: ['than'],
    greater: [
      ...['more', 'rather', 'better', 'later', 'bigger', 'larger', 'higher', 'longer', 'stronger', 'older', 'faster'],
      ...['greater', 'dearer'],
    ],
    lesser: [
      ...['less', 'fewer', 'worse', 'earlier', 'sooner', 'smaller', 'lower', 'shorter', 'weaker', 'cheaper', 'younger'],
      ...['slower'],
    ],
  },

  bounds: {
    least: ['at least', 'more than', 'over', 'no less than', 'no fewer than', 'above', 'upwards of'],
    most: ['at most', 'less than', 'fewer than', 'under', 'up to', 'no more than', 'below', 'nearly', 'almost'],
    orMore: ['or more'],
    orLess: ['or less', 'or fewer'],
  },

  roles: {
    determiners: [
      ...['the', 'a', 'an', 'his', 'her', 'their', 'its', 'this', 'that', 'these', 'those', 'several', 'some'],
      ...['many', 'all', 'two', 'three', 'every', 'each'],
    ],
    examples: ['including', 'such as', 'among them'],
    copulas: ['is', 'are', 'was', 'were', 'remain(s|ed)'],
    by: ['by'],
    prepositions: listed(`
      of in on at by for with about against between into through during before after above below to from up down out off
      over under within without upon among toward towards per via since until onto across along around behind beside
      besides despite except
    `),
    passive: ['is', 'are', 'was', 'were', 'be', 'been', 'being', 'got'],
    participles: ['*ed', '*en', 'told', 'made', 'held', 'said', 'sent', 'put', 'met', 'called', 'shot', 'hit'],
    objectArticles: [],
    ownerArticles: [],
    relatives: ['who', 'which', 'that', 'whom'],
    symmetric: ['with', 'between', 'as', 'of'],
    from: ['from', 'out of'],
    to: ['to', 'into', 'towards'],
    in: ['in', 'at'],
  },

  times: [
    ['day', 'yesterday', ['yesterday', 'the day before', 'the previous day']],
    ['day', 'today', ['today', 'the same day']],
    ['day', 'tomorrow', ['tomorrow', 'the next day', 'the following day']],
    ['hour', 'morning', ['morning[s]', 'early']],
    ['hour', 'noon', ['noon', 'midday', 'afternoon[s]']],
    ['hour', 'evening', ['evening[s]']],
    ['hour', 'night', ['night[s]', 'overnight']],
    ['season', 'spring', ['spring']],
    ['season', 'summer', ['summer[s]']],
    ['season', 'autumn', ['autumn', 'fall']],
    ['season', 'winter', ['winter[s]']],
    ['turn', 'last', ['(last|previous) (year|month|week|autumn|spring|summer|winter|season)', 'the (year|month|week) before']],
    ['turn', 'next', ['(next|coming|following) (year|month|week|autumn|spring|summer|winter|season)', 'the (year|month|week) after']],
  ],

  units: {
    second: ['second[s]'],
    minute: ['minute[s]'],
    hour: ['hour[s]', "o'clock"],
    day: ['day[s]'],
    week: ['week[s]'],
    month: ['month[s]'],
    year: ['year[s]'],
    percent: ['per cent', 'percent', 'percentage'],
    euro: ['euro[s]'],
    dollar: ['dollar[s]'],
    metre: ['met(re|er)[s]'],
    kilometre: ['kilomet(re|er)[s]', 'km'],
    kilogram: ['kilo[s|gram|grams]', 'kg'],
    tonne: ['ton[ne][s]'],
    people: ['people', 'person[s]', 'men', 'women'],
  },

  light: listed(`
    take takes took taken taking lot lots make makes made making get gets got put puts go goes went come comes came keep
    keeps kept longer anymore thing things way ways kind sort further also back well set sets set given give gives
  `),

  ofNouns: ['without'],
  subjects: ['i', 'you', 'he', 'she', 'it', 'we', 'they', 'who', 'nobody'],

  noNegations: [
    'without',
    ...['not only', 'not … until', 'not just', 'not least', 'nothing but', 'no more than', 'no less than', 'no longer than'],
    ...['not merely', 'whether or not'],
  ],
};
