// English phrases of what people write to the bot.

import { listed } from '../words/word-list.ts';
import type { QuestionPhrases } from './question-phrases.ts';

const overriding =
  '(ignore|disregard|forget|override) … (instruction[s]|prompt[s]|rules|guidelines|everything above|all [of] the above)';

/** Phrases of English. */
export const english: QuestionPhrases = {
  greetings: [
    'hi',
    'hey',
    'hello',
    'good (morning|afternoon|evening|night)',
    'bye',
    'goodbye',
    'ciao',
  ],
  greeted: ['footnote', 'bot', 'there', 'everyone', 'all'],

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
    'thank[s] {you|a lot|so much|very much}',
    'thx',
    'ty',
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
    'how are you {doing|today}',
    "(how's|how is) it going",
    "(what's|what is) up",
    'sup',
    'wassup',
    '(who|what) are you [exactly]',
    "(what's|what is) your name",
    'are you [a|an] [real] (bot|human|robot|ai|person|there|stupid)',
    'what can you do [for me]',
    'help [me]',
    'can you help me',
    '(tell|make) [me|us] [a|another] [funny] joke',
    'i (love|like|hate) you',
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

  overview: [
    "(what's|what is) ((this|the) (article|story|text|news|report)|this|it) [all] about",
    'what (is going on|happened|does the (article|story|text) say) [here]',
    '(summary|overview|summari(s|z)e|tl[;]dr) {please|it|this|(this|the) (article|story|text)|the news|of the (article|story)}',
    '{please[,]|can you[,]|could you[,]} (summari(s|z)e|sum up|give me (a|an) (summary|overview) [of]) [(the|this) (article|story|text|news|report)] {please|for me|briefly}',
  ],

  followUps: ['and', 'but', 'so', 'also', 'then', 'what about', 'how about'],
  referring: listed(`
    he she it they him her them that this those these there then his hers its their theirs one ones
  `),
};
