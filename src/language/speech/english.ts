// English words of reported speech, and the patterns that name who speaks. Case matters.

import { listed } from '../words/word-list.ts';
import type { SpeakerWords } from './speaker-words.ts';

/** Before a noun, with a small or a capital first letter; phrases. */
export const determiners = [
  ...[
    'the',
    'a[n]',
    'one',
    'two',
    'three',
    'several',
    'some',
    'many',
    'his',
    'her',
    'their',
    'its',
  ],
];

/** Those of a plural. */
export const pluralDeterminers = ['two', 'three', 'several', 'some', 'many'];

/** Titles before a name that are abbreviated. */
export const titles = ['Dr', 'Gen', 'Gov', 'Mr', 'Mrs', 'Ms', 'Rep', 'Sen', 'St'];

/** Stand inside a name, beside those of all languages. */
export const particles = ['of', 'of the'];

/** Words that no description of a person goes on with. */
export const descriptionEnds = listed(`
  who which that when after before because was were is are has had have he she they
`);

/** Nouns in the plural that speak without an article. */
export const groups = listed(`
  officials analysts experts sources police diplomats lawmakers witnesses critics aides authorities residents
  prosecutors doctors scientists researchers
`);

/** Verbs of saying. */
export const verbs = listed(`
  said says say told tells wrote writes added adds warned warns explained explains insisted insists argued argues
  stressed noted notes stated claimed claims announced replied responded commented confirmed denied reported
  acknowledged emphasi(s|z)ed reiterated tweeted posted asked declared urged admitted recalled continued concluded joked
  vowed
`);

/** Stand between a subject and its verb. */
export const adverbs = listed(`
  also later then reportedly previously repeatedly meanwhile has had have
`);

/** Open a sentence before its subject. */
export const openers = ['But', 'And', 'Meanwhile', 'However[,]'];

/** Open a clause before its subject. */
export const conjunctions = { afterMark: ['and', 'but'], anywhere: ['as', 'but', 'while'] };

/** A weekday or one of these follows what names who speaks. */
export const afterMention = listed('on in at to after during while who when as of');

/**
 * Where a sentence names who speaks, the most certain first. Between `<` and `>` stand the parts that
 * `english-speech.ts` makes of the lists above: `<who>` is whom the sentence names.
 */
export const patterns = [
  '(quoted|cited|quotes|cites) <who> as saying',
  '<before><subject> (was|were|is|are) quoted [<addition>] as saying',
  '<quotation> <verb> <subject><end>',
  '<quotation> <subject><apposition><adverbs> <verb>',
  '<before><subject><apposition><adverbs> <verb>',
  '(A|a)ccording to <who><end>',
];

/** "Reports", "the law": a source, but nobody who speaks. */
export const sources = [
  ...['report[s]', 'law', 'plan', 'rule[s]', 'study', 'survey', 'poll', 'agreement', 'statement'],
  ...['article', 'data', 'figures', 'it', 'this', 'there', 'nobody', 'no one'],
];

/** Stand before such a source. */
export const beforeSources = listed('the a an some several local many');

/** How English stands for somebody who was named before. */
export const englishSpeakers: SpeakerWords = {
  pronouns: { masculine: ['he'], feminine: ['she'], plural: ['they'] },
  feminine: { articles: [], endings: [], titles: ['Mrs', 'Ms'] },
  masculine: { articles: [], endings: [], titles: ['Mr'] },
  neuter: [],
  onlyFeminine: [],
  definite: ['the'],
  endings: ['s'],
};
