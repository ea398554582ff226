import type { Language } from './language.ts';

/**
 * Closed-class words (question words, articles, pronouns, auxiliaries, prepositions, conjunctions, particles)
 * that belong to one of the two languages only. Words that both languages write alike ("was", "in", "die",
 * "war", "so", "will", "am") are left out: they tell nothing.
 */
const functionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set(
    (
      'wer wen wem wessen wann wo woher wohin warum wieso weshalb wozu womit wodurch worüber worum woran wovon wofür ' +
      'wogegen wobei worin welche welcher welches welchem welchen wie wieviel wieviele ' +
      'der das den dem des ein eine einer eines einem einen kein keine keiner keinen keinem ' +
      'ich du er sie es wir ihr mich dich sich uns euch ihn ihm ihnen mein meine dein deine sein seine seinen seiner ihre ' +
      'ihren ihrer unser unsere jemand niemand etwas nichts alles alle dies diese dieser dieses diesem diesen jene ' +
      'ist sind waren bin bist seid wird werden wurde wurden worden geworden wäre hatte hatten habe haben hatte hätte ' +
      'kann können könnte konnte konnten muss müssen musste mussten soll sollen sollte sollten darf dürfen möchte mag wollen ' +
      'wollte wollten lässt macht gibt gab geht heißt ' +
      'und oder aber denn weil dass daß ob wenn als sondern obwohl damit nachdem bevor während sobald ' +
      'mit von zu zum zur bei beim nach vor über unter zwischen auf aus für gegen ohne um durch seit bis im ins vom wegen ' +
      'trotz laut ' +
      'nicht auch noch schon nur sehr mehr viel viele wenig wenige hier dort da dann jetzt heute gestern morgen immer nie ' +
      'bitte danke ja nein doch mal eigentlich genau denn hallo'
    ).split(' '),
  ),
  en: new Set(
    (
      'who whom whose what when where why how which ' +
      'the a an this that these those some any no none every each ' +
      'i you he she it we they me him us them my your his its our their mine yours theirs someone anyone nobody ' +
      'something anything nothing everything ' +
      'is are were be been being has have had do does did done can could should would shall may might must ' +
      'isn’t doesn’t didn’t wasn’t ' +
      'and or but because if than whether although though while since until unless ' +
      'of to for with from by at on about into over under between against without during before after through ' +
      'as out off up down near according ' +
      'not also only very more most much many few little here there then now today yesterday tomorrow always never ' +
      'please thanks thank yes just really hello'
    ).split(' '),
  ),
};

/**
 * Whether a text reads as German by words that English writes alike. Only for a text whose function words
 * are even: "Was" before a lower-case word is the German question word ("Was verlangt …?"), since an English
 * one would be followed by a name or by a function word; "die", "war" and "hat" are far commoner in German.
 */
export function looksGerman(text: string): boolean {
  return /^\P{L}*[Ww]as\s+\p{Ll}/u.test(text) || /(?<!\p{L})(?:die|war|hat)(?!\p{L})/iu.test(text);
}

/**
 * How many words of a text are function words of one language only. A capital inside a sentence marks a name
 * ("United Against Nuclear Iran"), which says nothing of the language around it.
 */
export function countFunctionWords(text: string): Record<Language, number> {
  const counts = { de: 0, en: 0 };

  const composed = text.normalize('NFC');

  for (const { 0: word, index } of composed.matchAll(/[\p{L}’']+/gu)) {
    const startsSentence = /(?:^|[.!?:])\P{L}*$/u.test(
      composed.slice(Math.max(0, index - 10), index),
    );
    const isName = !startsSentence && /^\p{Lu}/u.test(word);
    if (isName) continue;

    const plain = word.toLowerCase();
    if (functionWords.de.has(plain)) counts.de++;
    if (functionWords.en.has(plain)) counts.en++;
  }

  return counts;
}
