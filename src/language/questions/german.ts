// German phrases of what people write to the bot.

import { listed } from '../words/word-list.ts';
import type { QuestionPhrases } from './question-phrases.ts';

/** Phrases of German, with the English ones that are usual in it. */
export const german: QuestionPhrases = {
  greetings: [
    'hallo',
    'hi',
    'hey',
    'moin',
    'servus',
    'gr(ü|ue)(ß|ss) (dich|gott|euch)',
    'guten (morgen|tag|abend)',
  ],
  greeted: ['zusammen', 'footnote', 'bot', 'du', 'ihr'],

  salutations: [
    'hallo',
    'hi',
    'hey',
    'moin',
    'servus',
    'guten (morgen|tag|abend)',
    'bitte',
    'ok[ay]',
    'danke',
  ],
  saluted: ['zusammen', 'footnote', 'bot', 'nochmal'],

  smallTalk: [
    'ok[ay]',
    'super',
    'cool',
    'toll',
    'lol',
    'haha{a}',
    'gut gemacht',
    'ja',
    'nein',
    'bitte',
    'test',
    'ping',
    'bist du (da|dumm)',
    '(erz(ä|ae)hl[e]|sag|mach) [mir|uns] [mal|bitte] [[noch] einen] (witz|joke)',
    'ich (liebe|mag|hasse) dich',
    '(liebst|magst) du mich',
  ],

  commands: [
    '(ignorier[e|en sie|t]|vergiss|missachte|vergessen sie) … *(anweisung|vorgabe|regel|instruktion|prompt)*',
    '(ignorier[e|en sie|t]|vergiss|missachte|vergessen sie) … alles (bisherige|davor|vorherige)*',
    'systemprompt',
    'entwicklermodus',
  ],
  clauseCommands: [],
  openingCommands: [
    'du bist (jetzt|ab jetzt|nun)',
    'tu so[,] als',
    'spiel[e] [jetzt] (die rolle|einen|eine)',
    'verhalte dich (wie|als)',
    'antworte (ab jetzt|nur noch|von nun an)',
    '{bitte[,]|kannst du[,]} (schreib[e|st]|verfass[e|en]|dichte|reime) [mir|uns] [bitte|mal] [ein|eine|einen|den|das] [*] [*] [*] *(gedicht|geschichte|aufsatz|lied|brief|rede|song|story|haiku|essay|e[-]mail|tweet|rap|limerick)',
    '{bitte[,]} (ü|ue)bersetz*',
    'l(ö|oe)sche',
    'banne',
    'ban',
    'kick',
    'mute',
    'schalte dich',
  ],
  repeatCommands: ['(sag|wiederhole|sprich mir nach|gib) [mir|nach] [mal|bitte]'],

  make: [
    'schreib*',
    'erstell*',
    'programmier*',
    'generier*',
    'implementier*',
    'gib mir',
    'behebe',
    'bau*',
  ],
  code: [
    'code',
    'quellcode',
    'skript',
    'script',
    'funktion',
    'algorithmus',
    'programm',
    'klasse',
    'webseite',
    'website',
    'discord bot',
    'regulären ausdruck',
  ],
  howTo: ['wie (kann|programmiere|schreibe|erstelle) ich'],
  withTool: ['in', 'mit'],

  followUps: [
    'und',
    'aber',
    'also',
    'auch',
    'denn',
    'sondern',
    'warum denn',
    'wieso denn',
    'was ist mit',
    'wie ist es mit',
    'wie sieht es mit',
  ],
  referring: listed(`
    er sie es ihn ihm ihnen das dies dieser diese dieses diesen diesem davon dazu dafür dagegen daran darauf darüber
    dabei damit dort da dorthin daher damals derjenige dessen deren sein seine seinen seiner ihre ihren ihrer
  `),
};
