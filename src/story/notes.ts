// Notes about the authors or the outlet, which end an article without being part of its story.

import { byLanguage, languages } from '../language/language.ts';
import { oneOf, type Slots } from '../language/phrases/phrases.ts';
import { pressWords, pressWordsOf } from '../language/press/press-words.ts';
import { quotationMarks, wordEnd, wordStart } from '../language/words/characters.ts';

/** A note about the authors is a line or two; a longer paragraph is part of the story. */
const longestNote = 600;

/** What the patterns of all languages may name. */
const slots: Slots = {
  occupation: `${oneOf(
    pressWordsOf(({ people }) => people),
    { letters: '[\\p{L}-]*' },
  )}${wordEnd}`,
  letters: '[\\p{L}-]*',
  words: '[^.]*',
  some: '[^.]{1,80}',
  few: '[^,.]{1,60}',
  place: '[^.]',
  capitals: '(?:[\\p{Lu}\\p{N}][^\\s.]* ){0,6}',
  someone: '\\p{Lu}[^,.]{2,60}',
  start: wordStart,
  end: wordEnd,
};

const slotsOf = byLanguage((language) => ({
  ...slots,
  people: `${oneOf(pressWords[language].people, slots)}${wordEnd}`,
}));

const notes = languages.map(
  (language) => new RegExp(`^${oneOf(pressWords[language].notes, slotsOf[language])}`, 'u'),
);

const announcements = pressWordsOf((words) => words.announcements);
const announcement = new RegExp(`^${oneOf(announcements)} ?:?$`, 'iu');
const opening = new RegExp(
  `^${oneOf([...announcements, ...pressWordsOf(({ noteOpenings }) => noteOpenings)])}${wordEnd}`,
  'u',
);

/** Stands for the name of an outlet that is not known yet. */
const anyOutlet = '\ue000';
const outletSlots = { ...slots, outlet: anyOutlet };
const outletNote = `^${oneOf(outletPhrases('outletNotes'), outletSlots)}`;
const authorNote = `^${oneOf(outletPhrases('authorNotes'), outletSlots)}`;

function outletPhrases(sort: 'outletNotes' | 'authorNotes'): readonly string[] {
  return pressWordsOf((words) => words[sort]);
}

const quotation = new RegExp(`[${quotationMarks}]`, 'u');

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** "<Outlet> is a news site …", "Jane Doe is a reporter at <Outlet>": only the outlet's name makes it certain. */
function outletNotes(outlet: string): readonly RegExp[] {
  const named = (source: string) => source.split(anyOutlet).join(escapeRegExp(outlet));

  return [new RegExp(named(outletNote), 'iu'), new RegExp(named(authorNote), 'u')];
}

/** Whether a heading or a line of its own announces a note ("About the author", "Über die Autorin:"). */
export function announcesNote(text: string): boolean {
  return announcement.test(text);
}

/**
 * Whether the last paragraph of an article speaks of its authors or its outlet rather than of the story.
 * Cautious: a paragraph that quotes anyone is never a note, nor is one that only tells what happened to
 * an author.
 */
export function isNote(text: string, outlet: string | undefined): boolean {
  if (text.length > longestNote || quotation.test(text)) return false;

  const patterns = [...notes, opening, ...(outlet ? outletNotes(outlet) : [])];
  return patterns.some((pattern) => pattern.test(text));
}
