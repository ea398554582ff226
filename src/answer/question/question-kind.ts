// Which kind of question a text is, by what it looks like.

import type { AbstentionReason } from '../answer.ts';

/** Longest question that is looked up, in characters. */
export const longestQuestion = 1_000;

/** What somebody wants. `overview` asks what the story is about; `question` is everything that is looked up in it. */
export type QuestionKind =
  | { readonly kind: 'question' | 'overview'; readonly text: string }
  | { readonly kind: Exclude<AbstentionReason, 'not-in-article'> };

/** Stands before a question without being part of it: "Hallo Footnote, …", "Hey bot, please tell me: …". */
const salutation =
  /^(?:(?:hallo|hi|hey|hello|moin|servus|guten (?:morgen|tag|abend)|good (?:morning|afternoon|evening)|bitte|please|ok(?:ay)?|danke|thanks|thank you)(?: (?:zusammen|footnote|bot|there|everyone|all|again|nochmal))?[\s,.!:–-]+)+/iu;

const smallTalk: readonly RegExp[] = [
  /^(?:hallo|hi|hey|hello|moin|servus|gr(?:ü|ue)(?:ß|ss) (?:dich|gott|euch)|guten (?:morgen|tag|abend)|gute nacht|good (?:morning|afternoon|evening|night)|tsch(?:ü|ue)ss|bye|goodbye|ciao)(?: (?:zusammen|footnote|bot|there|everyone|all|du|ihr))*$/iu,
  /^(?:(?:vielen |herzlichen |besten |lieben )?dank(?:e)?(?: (?:schön|dir|sehr|vielmals))*|thanks?(?: (?:you|a lot|so much|very much))*|thx|ty|ok(?:ay)?|super|cool|toll|great|nice|lol|haha+|gut gemacht|good (?:bot|job)|well done|ja|nein|yes|no|bitte|please|test(?:ing)?|ping)$/iu,
  /^(?:wie geht(?:'|’| e)?s(?: es)?(?: (?:dir|ihnen|euch))?(?: (?:heute|so))?|alles (?:gut|klar)(?: bei dir)?|was geht(?: ab)?|how are you(?: (?:doing|today))*|how(?:'|’| i)s it going|what(?:'|’| i)s up|sup|wassup)$/iu,
  /^(?:wer|was) (?:bist du|sind sie)(?: (?:eigentlich|denn|genau))*$|^(?:who|what) are you(?: exactly)?$|^(?:wie hei(?:ß|ss)t du|what(?:'|’| i)s your name)$/iu,
  /^(?:bist du|are you) (?:(?:ein|eine|a|an) )?(?:echte[rs]? |real )?(?:bot|mensch|roboter|ki|ai|human|robot|da|there|dumm|stupid|person)$/iu,
  /^(?:was kannst du(?: (?:alles|so|machen|tun|für mich tun))*|what can you do(?: for me)?|hilfe|help(?: me)?|kannst du mir helfen|can you help me)$/iu,
  /^(?:erz(?:ä|ae)hl(?:e)?|sag|mach|tell|make)(?: (?:mir|uns|me|us))? (?:(?:mal|bitte) )?(?:(?:einen|a|another|noch einen) )?(?:(?:witz|joke)|funny joke)$/iu,
  /^(?:ich (?:liebe|mag|hasse) dich|i (?:love|like|hate) you|(?:do you|liebst du|magst du) (?:love |like )?(?:me|mich))$/iu,
];

const instruction: readonly RegExp[] = [
  /(?:^|[.!?,:;–-]\s*|\b(?:please|and|now|then|to) )(?:ignore|disregard|forget|override)\b[^.?!]{0,40}\b(?:instructions?|prompts?|rules|guidelines|everything above|all (?:of )?the above)\b/iu,
  /(?<!\p{L})(?:ignorier(?:e|en sie|t)?|vergiss|missachte|vergessen sie)(?!\p{L})[^.?!]{0,40}(?:anweisung|vorgabe|regel|instruktion|prompt|alles (?:bisherige|davor|vorherige))/iu,
  /\b(?:system ?prompt|systemprompt|jailbreak|developer mode|entwicklermodus|dan mode)\b/iu,
  /^(?:you are now|act as|pretend (?:to be|that you|you)|roleplay|role-play|from now on you|du bist (?:jetzt|ab jetzt|nun)|tu so,? als|spiel(?:e)? (?:jetzt )?(?:die rolle|einen|eine)|verhalte dich (?:wie|als)|antworte (?:ab jetzt|nur noch|von nun an))\b/iu,
  /^(?:(?:please|bitte|kannst du|could you|can you)[\s,]+)*(?:write|compose|schreib(?:e|st)?|verfass(?:e|en)?|dichte|reime)(?: (?:mir|me|us|uns))?(?: (?:bitte|mal))?(?: (?:a|an|ein|eine|einen|the|den|das))?(?: \p{L}+){0,3} ?(?:poem|story|essay|song|haiku|gedicht|geschichte|aufsatz|lied|brief|letter|e-?mail|tweet|rap|rede|speech|limerick)\b/iu,
  /^(?:(?:please|bitte)[\s,]+)*(?:translate|(?:ü|ue)bersetz\p{L}*)(?!\p{L})/iu,
  /^(?:sag|say|repeat|wiederhole|print|echo|sprich mir nach|gib)(?: (?:mir|me|after me|nach))?(?: (?:mal|bitte))? ?[:"„“']/iu,
  /^(?:delete|remove|lösche|loesche|ban|kick|mute|banne|shutdown|shut down|restart|schalte dich)(?!\p{L})/iu,
];

const codeRequest: readonly RegExp[] = [
  /```|<\/?(?:script|html|div)\b|^\s*(?:select\s.+\sfrom\s|drop\s+table|sudo\s|rm\s+-|def\s+\w+\(|function\s+\w+\(|console\.log|import\s+\w+\s+from\b)/iu,
  /(?<!\p{L})(?:write|create|generate|give me|build|code|implement|fix|debug|schreib\p{L}*|erstell\p{L}*|programmier\p{L}*|generier\p{L}*|implementier\p{L}*|gib mir|behebe|bau\p{L}*)(?!\p{L})[^.?!]{0,60}(?<!\p{L})(?:python|java ?script|typescript|java|html|css|sql|bash|c\+\+|rust|regex|regular expression|regulären ausdruck|source ?code|quellcode|code|skript|script|function|funktion|algorithm|algorithmus|programm|program|class|klasse|api|website|webseite|discord bot)(?!\p{L})/iu,
  /^(?:how (?:do|can|would) (?:i|you)|wie (?:kann|programmiere|schreibe|erstelle) ich)[^?]{0,60}\b(?:in|mit|with|using) (?:python|java ?script|typescript|java|html|css|sql|bash|c\+\+|rust|excel)\b/iu,
];

/** Asks for the whole story; nothing else is in it, so that a question that names something is looked up. */
const overview: readonly RegExp[] = [
  /^(?:worum|um was) (?:geht(?:'|’| e)?s?|handelt es sich)(?: es)?(?: (?:hier|eigentlich|denn|in (?:dem|diesem|der|dieser|ihrem) (?:artikel|text|geschichte|story|meldung|bericht)|im (?:artikel|text|bericht)))*$/iu,
  /^(?:was (?:steht|sagt) (?:(?:in|im) )?(?:dem |diesem |der |dieser )?(?:artikel|text|meldung|bericht|geschichte)|was ist (?:eigentlich |hier |denn |da )*(?:passiert|geschehen|los)|was gibt(?:'|’| e)?s(?: es)? neues|wovon handelt (?:der|dieser) (?:artikel|text|bericht))$/iu,
  /^(?:(?:bitte|kannst du|könntest du)[\s,]+)*(?:fass\p{L}*|gib\p{L}*) (?:(?:mir|uns|bitte|mal) )*(?:(?:den|diesen|das|die|eine) )?(?:\p{L}+ )?(?:artikel|text|geschichte|meldung|bericht|zusammenfassung|überblick)(?: (?:bitte|kurz))*(?: zusammen(?:fassen)?)?$/iu,
  /^(?:zusammenfassung|überblick|summary|overview|tl;?dr|summari[sz]e)(?: (?:bitte|please|it|this|the (?:article|story|text|news)|this (?:article|story|text)|of the (?:article|story)))*$/iu,
  /^what(?:'|’| i)s (?:(?:this|the) (?:article|story|text|news|report)|this|it) (?:all )?about$|^what (?:is going on|happened|does the (?:article|story|text) say)(?: here)?$/iu,
  /^(?:(?:please|can you|could you)[\s,]+)*(?:summari[sz]e|sum up|give me (?:a|an) (?:summary|overview)(?: of)?)(?: (?:the|this) (?:article|story|text|news|report))?(?: (?:please|for me|briefly))*$/iu,
];

const matchesAny = (patterns: readonly RegExp[], text: string) =>
  patterns.some((pattern) => pattern.test(text));

/**
 * What a text wants, by rules that name what they match: pure and total.
 *
 * Small talk must be the whole text, so that "Hallo, warum …?" stays the question that it is. A question is
 * returned without its salutation.
 */
export function questionKind(written: string): QuestionKind {
  const text = written.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'empty-question' };
  if (text.length > longestQuestion) return { kind: 'question-too-long' };

  if (matchesAny(codeRequest, text)) return { kind: 'code-request' };

  const bare = trimPunctuation(text);
  if (matchesAny(smallTalk, bare)) return { kind: 'small-talk' };

  const asked = text.replace(salutation, '');
  const bareAsked = trimPunctuation(asked);
  if (bareAsked === '' || matchesAny(smallTalk, bareAsked)) return { kind: 'small-talk' };
  if (matchesAny(instruction, text) || matchesAny(instruction, asked))
    return { kind: 'instruction' };
  if (matchesAny(overview, bareAsked)) return { kind: 'overview', text: asked };

  return { kind: 'question', text: asked };
}

function trimPunctuation(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
