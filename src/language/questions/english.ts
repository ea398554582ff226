// English phrases of what people write to the bot.

import { listed } from '../words/word-list.ts';
import type { QuestionPhrases } from './question-phrases.ts';

const overriding =
  '(ignore|disregard|forget|override) … (instruction[s]|prompt[s]|rules|guidelines|everything above|all [of] the above)';

/** Phrases of English. */
export const english: QuestionPhrases = {
  greetings: ['hi', 'hey', 'hello', 'good (morning|afternoon|evening)'],
  greeted: [
    'footnote',
    'bot',
    'there',
    'everyone',
    'all',
    'mate',
    'man',
    'bro',
    'dude',
    'buddy',
    'friend',
    'guys',
  ],

  salutations: [
    'hi',
    'hey',
    'hello',
    'good (morning|afternoon|evening)',
    'please',
    'ok[ay]',
    'thanks',
    'thank you',
  ],
  saluted: ['footnote', 'bot', 'there', 'everyone', 'all', 'again'],

  smallTalk: [
    'ok[ay]',
    'super',
    'cool',
    'great',
    'nice',
    'lol',
    'haha{a}',
    'good (bot|job)',
    'well done',
    'yes',
    'no',
    'please',
    'test[ing]',
    'ping',
    'are you [so] (there|stupid)',
    '(tell|make) [me|us] [a|another] [funny] joke',
    '[i] (love|like|hate) you',
    '(happy|merry) (birthday|christmas|easter|new year|holidays)',
    'do you [love|like] me',
  ],

  commands: [
    `(please|and|now|then|to) ${overriding}`,
    'system prompt',
    'systemprompt',
    'jailbreak',
    'developer mode',
    'dan mode',
  ],
  clauseCommands: [overriding],
  openingCommands: [
    'you are now',
    'act as',
    'pretend (to be|that you|you)',
    'roleplay',
    'role-play',
    'from now on you',
    '{please[,]|could you[,]|can you[,]} (write|compose) [me|us] [a|an|the] [*] [*] [*] *(poem|story|essay|song|haiku|letter|e[-]mail|tweet|rap|speech|limerick)',
    '{please[,]} translate',
    'delete',
    'remove',
    'ban',
    'kick',
    'mute',
    'shutdown',
    'shut down',
    'restart',
  ],
  repeatCommands: ['(say|repeat|print|echo) [me|after me]'],

  make: ['write', 'create', 'generate', 'give me', 'build', 'code', 'implement', 'fix', 'debug'],
  code: [
    'code',
    'source code',
    'sourcecode',
    'script',
    'function',
    'algorithm',
    'program',
    'class',
    'website',
    'discord bot',
    'regular expression',
  ],
  howTo: ['how (do|can|would) (i|you)'],
  withTool: ['in', 'with', 'using'],

  followUps: ['and', 'but', 'so', 'also', 'then', 'what about', 'how about'],
  referring: listed(`
    he she it they him her them that this those these there then his hers its their theirs one ones
  `),

  opinions: [
    'do you (think|believe|agree|like|prefer|reckon|support)',
    'would you',
    'your (opinion|view|take|thoughts|guess|prediction)',
    "(who's|who is|who was) (right|wrong|to blame|at fault|better|worse|stronger|smarter)",
    '(what|who) should (i|we|one|people|you) [really] (think|believe|trust|vote for|support|blame|make of)',
    'good or bad',
    'right or wrong',
  ],
  forecasts: [
    '(who|which (team|side|party|country)) (will|is going to|would|should) win',
    'how likely (is|are)',
    'what are the (chances|odds)',
    'worth it',
  ],
  openingForecasts: ['will there be', 'should (i|we|you|one|people|anyone|my|our)'],
  acrossStories: [
    '[and] what do [all] (the|your|these|those|all) (stories|articles|texts|reports) [all] (say|write|report|tell [me|us]) (about|on|regarding)',
    '[and] what (is|do you know|is there) in (the|all|your|all the|all your) (stories|articles|texts|reports) (about|on|regarding)',
    '[and] what do you have in [all] [the|your] (stories|articles) (about|on)',
  ],
  openingOpinions: [
    'should',
    '(is|was|are|were) * [*] [*] [*] (the best|the worst|a good|a bad|a great|a terrible|better than|worse than|more fun|overrated|underrated)',
    '(is|was|are|were) * [*] [*] the right (man|woman|person|people|choice)',
    '(is|was|are|were) * [*] [*] [being] too (hard|soft|harsh|strict|lenient|easy)',
    '(did|does|do) * [*] [*] [really] deserve',
    '(is|was|are|were) (it|this|that|the) [*] (fair|unfair|moral|immoral|justified|right|wrong|good|bad|smart|stupid|worth)',
    'who (do|would) (you|i|we) (trust|believe|vote for|support)',
  ],
};
