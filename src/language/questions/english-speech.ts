// English phrases of questions about who says what.

import { listed } from '../words/word-list.ts';
import type { SpeechPhrases } from './speech-phrases.ts';

const does = '(does|do|did|has|have|had|is|are|was|were)';

/** Phrases of English. */
export const englishSpeech: SpeechPhrases = {
  fillers: listed('please actually exactly really again literally'),
  leadIns: ['and', 'ok[ay]', 'so', 'but', '(tell|show) (me|us)'],
  say: {
    finite: [
      '(says|said|say)',
      '(states|stated)',
      '(tells|told)',
      '(thinks|thought)',
      '(believes|believed)',
      '(writes|wrote)',
      '(claims|claimed)',
      '(argues|argued)',
      '(explains|explained)',
      '(reports|reported)',
      '(answers|answered)',
    ],
    participle: [
      'said',
      'saying',
      'stated',
      'told',
      'written',
      'claimed',
      'argued',
      'explained',
      'reported',
      'answered',
    ],
    infinitive: [
      'say',
      'state',
      'tell',
      'think',
      'believe',
      'write',
      'claim',
      'argue',
      'explain',
      'report',
      'answer',
      'have to say',
    ],
  },
  attitudes: {
    demand: {
      finite: ['demand[s|ed]', 'call[s|ed] for', 'urge[s|d]', 'insist[s|ed] on'],
      participle: ['demand(ed|ing)', 'call(ed|ing) for', 'urg(ed|ing)'],
      infinitive: ['demand', 'call for', 'urge', 'insist on', 'ask for'],
      cues: ['demand*', 'call* … for', 'urg*', 'insist*', 'press* … for'],
    },
    announce: {
      finite: ['announce[s|d]'],
      participle: ['announc(ed|ing)'],
      infinitive: ['announce'],
      cues: ['announc*'],
    },
    deny: {
      finite: ['(denies|denied|deny)', 'reject[s|ed]', 'dispute[s|d]', 'contradict[s|ed]'],
      participle: ['den(ied|ying)', 'reject(ed|ing)', 'disput(ed|ing)'],
      infinitive: ['deny', 'reject', 'dispute'],
      cues: ['den(y|ies|ied|ying)', 'reject*', 'disput*', 'contradict*', 'dismiss*', 'rebut*'],
    },
    warn: {
      finite: ['warn[s|ed]'],
      participle: ['warn(ed|ing)'],
      infinitive: ['warn'],
      cues: ['warn*', 'caution*'],
    },
    criticise: {
      finite: [
        'critici(se|ze)[s|d]',
        'blame[s|d]',
        'complain[s|ed]',
        'attack[s|ed]',
        'accuse[s|d]',
      ],
      participle: ['critici(s|z)(ed|ing)', 'blam(ed|ing)', 'complain(ed|ing)', 'accus(ed|ing)'],
      infinitive: ['critici(se|ze)', 'blame', 'complain', 'accuse'],
      cues: ['critici*', 'blam*', 'complain*', 'accus*', 'attack*', 'condemn*', 'slam*'],
    },
    fear: {
      finite: ['fear[s|ed]', '(worries|worried)'],
      participle: ['fear(ed|ing)', 'worried', 'afraid'],
      infinitive: ['fear', 'worry'],
      cues: ['fear*', 'worr*'],
    },
    propose: {
      finite: ['propose[s|d]', 'suggest[s|ed]', 'recommend[s|ed]'],
      participle: ['propos(ed|ing)', 'suggest(ed|ing)', 'recommend(ed|ing)'],
      infinitive: ['propose', 'suggest', 'recommend'],
      cues: ['propos*', 'suggest*', 'recommend*', 'advis*'],
    },
    promise: {
      finite: ['promise[s|d]', 'pledge[s|d]', 'vow[s|ed]'],
      participle: ['promis(ed|ing)', 'pledg(ed|ing)', 'vow(ed|ing)'],
      infinitive: ['promise', 'pledge'],
      cues: ['promis*', 'pledg*', 'vow*'],
    },
    praise: {
      finite: ['praise[s|d]', 'welcome[s|d]'],
      participle: ['prais(ed|ing)', 'welcom(ed|ing)'],
      infinitive: ['praise', 'welcome'],
      cues: ['prais*', 'welcom*'],
    },
  },
  said: [
    `what ${does} <name> (<infinitive>|<participle>) [<topic>]`,
    `what <name> (<finite>) [<topic>]`,
  ],
  words: [
    `quote <name>`,
    `(a|the) quote (from|by|of) <name>`,
    `what (is|was) the (position|stance|opinion|view|statement|reaction) of <name>`,
    `what (is|was) <name>'s (position|stance|opinion|view|statement|reaction)`,
  ],
  allWords: [
    '[show|give|list|read] [me|us] [all|every|all of] [the] (quotes|quote|quotations|statements|words) (from|by|of) <name>',
    '[all|every] <name> (quotes|quotations)',
    '(all|everything) [that] <name> (says|said|has said|say)',
    'what else (does|did) <name> say',
    'quote everything (from|by) <name>',
  ],
  reacted: [
    'how (does|do|did|has|have) <name> (react|reacted|respond|responded) [<topic>]',
    'what (is|was) the reaction of <name>',
  ],
  who: [
    'who <finite> [that] <claim>',
    'who <finite>',
    'who (has|have|had|is|was) <participle> [that] <claim>',
    'who (has|have|had|is|was) <participle>',
    'according to whom <claim>',
  ],
  contradicts: [
    'who (contradicts|contradicted|disagrees with|disagreed with) <name>',
    'who (objects|objected) to <name>',
  ],
  contradictions: [
    'disagree*',
    'contradict*',
    'reject*',
    'oppos*',
    'disput*',
    'criticis*',
    'denies',
    'denied',
    'deny',
    'counter*',
    'rebut*',
  ],
  speakers: [
    'who (is|was|gets|are) [being] quoted [here|in (the|this) (article|story|text)]',
    'who (speaks|talks|is speaking) [here|in (the|this) (article|story|text)]',
    '(which|what) (people|speakers|sources|persons) are quoted [here|in (the|this) (article|story|text)]',
    '(which|whose) (quotes|words) are (here|in (the|this) (article|story|text))',
    'who has a say [here|in (the|this) (article|story)]',
  ],
  determiners: listed('the a an his her its their our this that these those some any every all'),
  notNames: listed(`
    he she it they we you i him them one who what everyone anybody nobody somebody article story text report piece law
    study paragraph headline title and or not it's people
  `),

  aboutBefore: ['(about|to|of|on) (that|this|it)'],
  circumstances: listed(
    'after before during at in afterwards beforehand later first finally yesterday today when while',
  ),
};
