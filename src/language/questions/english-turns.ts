// English phrases of turns in a conversation.

import { englishCopulas } from '../words/english.ts';
import { listed } from '../words/word-list.ts';
import type { TurnPhrases } from './turn-phrases.ts';

/** Phrases of English. */
export const englishTurns: TurnPhrases = {
  fillers: listed('please pls plz really just now actually though'),
  leadIns: ['and', 'ok[ay]', 'so', 'but', 'hm[m]', 'yes', 'thanks'],
  moves: {
    more: [
      '[some|a bit|a little] more [details|detail|info|information|context|about (that|this|it)|on (that|this|it)|of (that|this|it)]',
      '(tell|give|show) (me|us) [some|a bit|a little] more [details|detail|info|information|context] [about (that|this|it)|on (that|this|it)|of (that|this|it)]',
      '(can|could) (you|i) [tell me|give me|show me|say|have|get|see|hear] [some|a bit|a little] more [details|detail|info|information|context] [about (that|this|it)|on (that|this|it)]',
      "i (want|would like|'d like) [to (know|read|hear|see)] [some|a bit] more [about (that|this|it)]",
      '(go on|continue|keep going|carry on|elaborate|expand|details|longer)',
      '(can|could) you (elaborate|expand|go into [more] detail[s]) [on (that|this|it)]',
      '(any|anything) more [details|info|information|context] [about (that|this|it)|on (that|this|it)]',
      '(is|are) there [any] more [details|info|information|context] [about (that|this|it)|on (that|this|it)]',
      '(what|anything|something) else [about (that|this|it)|on (that|this|it)]',
      'what else does (it|the article|the story|the text) say [about (that|this|it)]',
      '(is|was) that (all|it|everything)',
      'and',
    ],
    'who-says': [
      'who (says|said|claims|claimed|reports|reported|wrote|told) (so|that|this|it) [exactly]',
      'says who',
      '(whose|what) (words|quote|claim|statement) (is|are|was) (that|this|it|those)',
      'who is the source [for|of] [that|this|it]',
      'according to who[m]',
      'who (is|was) (saying|claiming) (that|this|it|so)',
      'where does (that|this) (info|information|quote|claim|number|figure) come from',
      'who is quoted (there|here)',
      'who is (speaking|talking) [there|here]',
    ],
    sure: [
      '(are you|you) (sure|certain|positive|really sure|absolutely sure|100 sure) [about (that|this|it)|of (that|this|it)|that is (right|true|correct)]',
      '(sure|certain) [about (that|this|it)]',
      'how sure are you [about (that|this|it)]',
      'does it [really|actually] say (that|so|this) [there|in the (article|text|story)]',
      'is that [really|actually] in (the|there) [article|text|story]',
      'where does it say (that|so|this)',
      '[in] (which|what) (paragraph|para) [(is|was) (that|this|it) [in|from]|says (that|this|so)|does it say (that|this|so) [in]]',
      'how do you know [it|this|that]',
      'where (do|did) you (get|have|take) (this|that|it) from',
      '(u sure|for real|seriously|no way)',
      '(prove it|proof|evidence)',
      'can you prove (it|that|this)',
    ],
    again: [
      '(once|one more time|again|repeat|one more time please)',
      'once (more|again)',
      '(say|show|tell me|repeat) (that|it|this) [once] [again|more]',
      '(can|could) you (repeat|say|show|tell me) (that|it|this) [again|once more]',
      'what (was that|did you say) [again]',
      '(come again|pardon|excuse me)',
    ],
    shorter: [
      '[much|even|a bit|a little] shorter [version]',
      '(make|keep|say) (it|that|this) [much|even|a bit] (shorter|short|brief|briefer|more briefly)',
      "(too|way too|that is too|that was too|thats too|that's too) long",
      '(be|more) brief[er|ly]',
      '(can|could) you (make|keep|say) (it|that|this) [a bit] (shorter|short|briefer)',
      'shorten (it|that|this)',
    ],
  },
  inLanguage: {
    de: [
      '[and] [say|answer|write|repeat] [it|that|this] [now|again] in german',
      'german',
      '(can|could|would) you (say|answer|write|repeat|translate|put|give me) [it|that|this|the answer] (in|into|to) german',
      '(speak|use|write|answer|reply) [to me] [in] german [from now on]',
      'i (only|just) (speak|understand) german',
      'translate (it|that|this|the answer) [in]to german',
    ],
    en: [
      '[and] [say|answer|write|repeat] [it|that|this] [now|again] in english',
      'english',
      '(can|could|would) you (say|answer|write|repeat|translate|put|give me) [it|that|this|the answer] (in|into|to) english',
      '(speak|use|write|answer|reply) [to me] [in] english [from now on]',
      "i (don't|do not|dont|can't|cannot) (speak|understand|read) german",
      'i (only|just) (speak|understand) english',
      'translate (it|that|this|the answer) [in]to english',
      'translate [it|that|this|the answer]',
      '(can|could) you translate (it|that|this|the answer)',
    ],
  },
  bare: [
    '{and|but|so|yes|no} (why|who|whom|what|when|where|how|which|how come|what for) {exactly|not|so|then|that|though}',
    '{and|but|so} how (much|many|long|often|old|big|far)',
    '{and|but|so} (why|who|when|where|how|what) (is|was|are|were|did) (it|that|this|he|she|they) {exactly}',
    '(for (what|which) reason|what is the reason)',
    '(and|but|so|or|then)',
  ],
  contractions: [
    ['([Ww]ho|[Ww]hat|[Ww]here|[Ww]hen|[Hh]ow|[Ww]hy|[Tt]here|[Tt]hat|[Hh]e|[Ss]he)s', '$1 is'],
    [
      '([Dd]id|[Dd]oes|[Dd]o|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Hh]as|[Hh]ave|[Cc]ould|[Ww]ould)nt',
      "$1n't",
    ],
    ['([Tt]hey|[Yy]ou)re', '$1 are'],
  ],
  topicLeads: [
    '[and|but|ok|okay|so] (what about|how about|what of|what is with|what (was|happened) (to|with))',
    '[ok|okay|yes|well] (and|but)',
  ],
  askedAbout: ['(what about|how about|what (happened|was) (to|with))'],
  topicTails: ['then', 'though', 'too', 'as well'],
  corrections: [
    '(no|nope|nah|wrong|sorry|wait|hang on|not that|actually) [sorry|wait|hang on] [i] [mean|meant|not that] [rather]',
    'i (mean|meant) [rather]',
    '(rather|instead)',
    'i (was asking|asked) about',
  ],
  aboutTopic: 'What about <topic>?',
  personWords: ['whose', 'whom'],
  afterPreposition: {},
  aboutDeterminers: {},
  aboutPlurals: {},
  plural: '(?!)',
  noPlural: '(?!)',
  aboutPlace: 'What about <topic>?',
  questionWords: listed('who whom whose what which when where why how'),
  questionWordsBeforeNouns: listed('whose which'),
  degreeWords: listed(
    'many much long often high far old fast big large soon heavy deep wide strong',
  ),
  subjectWords: ['who'],
  verbFirst: false,
  clauseWords: listed(`
    i you we
    is are was were be been has have had do does did can could may might must shall should will would isn't aren't
    wasn't weren't didn't doesn't don't won't hasn't haven't let tell show give
    anyone anybody someone somebody nobody anything
  `),
  clauseSubjects: listed(
    'i you he she it we they the a an this that these those his her their my your there',
  ),
  determiners: listed('the a an this that these those his her its their my your our any some'),
  definitePlural: 'the',
  prepositions: listed(`
    of in on at by for with about against between into through during before after to from up down over under without
    since until across around near
  `),
  pronouns: listed('he she it they him her them'),
  demonstratives: [],
  quantifiers: [],
  several: listed('they them'),
  severalNouns:
    '(?:.*[^sui]s|(?:.* )?(?:crew|police|people|staff|men|women|children|kids|fishermen|firemen))',
  men: listed('he him'),
  women: listed('she her'),
  manyPersons: [],
  pluralVerb: '(?!)',
  pronounsOf: {},
  verbsOfNothing: [],
  impersonal: ['it'],
  pointers: listed('that this those these there then his hers its their theirs one ones so'),
  copulas: englishCopulas,
  verbLast: listed('did does do can could will would should must may might gonna'),
  perfect: listed('has have had'),
  reporting: listed('say says think thinks want wants claim claims believe believes expect'),
  predicates: listed('worth dead hurt injured'),
  conditions: listed('if unless'),
  countWords: listed('many much'),
  fullVerb: '.+',
  participle:
    '.+(?:ed|own|oken|osen|iven|itten)|stuck|held|sold|built|found|lost|left|sent|shot|hit|kept|caught|made|paid|taken|sunk|(?:go|do|com|happen|say|ask|pay|gett|tak|mak|runn|leav|stay|mov|fly|sail|head|travell|charg|demand|work|liv|play|sell|buy|los|call|look|plann|try|giv|carry|offer|su|fac|wait|investigat)ing',
  joiners: ['and', 'and also'],
};
