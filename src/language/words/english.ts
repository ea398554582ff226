// English function words by word class: what a question is built with, never what it is about.

import { listed } from './word-list.ts';

/** Say that one thing is another. */
export const englishCopulas = listed('is are was were');

/** Closed classes only, with their inflections. */
export const english = [
  // articles, determiners
  'the a an this that these those each every either neither some any no none all both such few many much more most',
  'other others another own same enough several',
  // pronouns
  'gonna',
  'i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself',
  'himself herself itself ourselves yourselves themselves someone somebody something anyone anybody anything everyone',
  'everybody everything nobody nothing one ones',
  // question words
  'who whom whose what which when where why how whether',
  // prepositions
  'of in on at by for with about against between into through during before after above below to from up down out',
  'off over under within without upon among toward towards per via since until onto across along around behind beside',
  'besides despite except',
  // conjunctions
  'and or but nor so yet if because as while although though than unless whereas',
  // auxiliaries, modals
  'am is are was were be been being have has had having do does did doing done can could may might must shall should',
  "will would isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't can't cannot couldn't mustn't",
  "shouldn't won't wouldn't i'm you're we're they're i've you've we've they've i'll you'll he'll she'll it'll we'll",
  "they'll i'd you'd he'd she'd we'd they'd",
  // what German says with modals and prepositions
  'want wants wanted supposed ought let lets according regarding concerning',
  // particles, adverbs of relation
  'not also only just too very then there here now again once ever never still already even yes thus therefore however',
  'instead',
].flatMap(listed);
