/** A note about the authors is a line or two; a longer paragraph is part of the story. */
const longestNote = 600;

const people =
  'Autor(?:in|en|innen)?|Verfasser(?:in|innen)?|Redakteur(?:in|e|innen)?|Chefredakteur(?:in)?|Journalist(?:in|en|innen)?|Korrespondent(?:in|en|innen)?|Reporter(?:in|innen)?|Kolumnist(?:in|en)?|Publizist(?:in)?|Team|Redaktion|Mitarbeiter(?:in|innen)?|Mitglied(?:er)?|Professor(?:in)?|Leiter(?:in)?|Gründer(?:in)?|Nachrichten[\\p{L}-]*';

const occupations =
  'authors?|writers?|editors?|journalists?|correspondents?|reporters?|columnists?|contributors?|producers?|fellows?|professors?|directors?|founders?|members?|staff|team|news (?:site|outlet|agency|organi[sz]ation|service)';

const germanNotes = [
  new RegExp(
    `^(?:Die|Das|Unsere?) (?:Mitarbeiter(?:innen|in)?|Redaktion|Team|Redaktionsteam)(?: (?:von|des|der|bei|aus) [^.]{1,80})? (?:sind|ist|besteht|bestehen|umfasst)[^.]* (?:${people})(?!\\p{L})`,
    'u',
  ),
  new RegExp(
    `^(?:Der|Die|Unser|Unsere) (?:Autor(?:in|en|innen)?|Verfasser(?:in)?)(?: [^,.]{1,60})? (?:ist|sind|arbeitet|arbeiten|schreibt|schreiben|leitet|lehrt|lebt und arbeitet)(?: [^.]*)? (?:[\\p{L}-]*(?:${people.replaceAll('Autor', '[Aa]utor').replaceAll('Redakteur', '[Rr]edakteur')})|für [^.]+|bei [^.]+|an der [^.]+)(?!\\p{L})`,
    'u',
  ),
  /^(?:Über (?:den Autor|die Autorin|die Autoren|die Autor:innen|die Redaktion|uns)|Zum Autor|Zur Autorin)(?!\p{L})/u,
];

const englishNotes = [
  new RegExp(
    `^(?:The )?(?:[\\p{Lu}\\p{N}][^\\s.]* ){0,6}(?:[Ss]taff|[Tt]eam|[Nn]ewsroom)(?: (?:of|at) [^.]{1,80})? (?:is|are|consists?|comprises?) [^.]*\\b(?:${occupations})\\b`,
    'u',
  ),
  new RegExp(
    `^(?:The|Our) (?:authors?|writers?)(?:, [^,.]{1,60},| [^,.]{1,60})? (?:is|are|works?|writes?|teaches|covers?|reports?) (?:[^.]*\\b(?:${occupations})\\b|for |at )`,
    'u',
  ),
  /^About (?:the (?:authors?|writers?|editors?|team)|us)\b/u,
];

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** "<Outlet> is a news site …", "Jane Doe is a reporter at <Outlet>": only the outlet's name makes it certain. */
function outletNotes(outlet: string): RegExp[] {
  const name = escapeRegExp(outlet);
  return [
    new RegExp(
      `^(?:Die |Das |The )?${name} (?:ist|sind|is|are) (?:ein|eine|a|an|the) [^.]*(?:${people}|${occupations})(?!\\p{L})`,
      'iu',
    ),
    new RegExp(
      `^[\\p{Lu}][^,.]{2,60} (?:ist|arbeitet|schreibt|berichtet|is|works|writes|covers|reports)(?: [^.]*)? (?:${people}|${occupations}|als|as|für|for)(?!\\p{L})[^.]*${name}`,
      'u',
    ),
  ];
}

/** Whether a heading or a line of its own announces a note ("About the author", "Über die Autorin:"). */
export function announcesNote(text: string): boolean {
  return /^(?:Über (?:den Autor|die Autorin|die Autoren|die Autor:innen)|Zum Autor|Zur Autorin|About the (?:authors?|writers?|editors?)) ?:?$/iu.test(
    text,
  );
}

/**
 * Whether the last paragraph of an article speaks of its authors or its outlet rather than of the story.
 * Cautious: a paragraph that quotes anyone is never a note, nor is one that only tells what happened to
 * an author.
 */
export function isNote(text: string, outlet: string | undefined): boolean {
  if (text.length > longestNote || /[„“”«»"]/u.test(text)) return false;

  const patterns = [...germanNotes, ...englishNotes, ...(outlet ? outletNotes(outlet) : [])];
  return patterns.some((pattern) => pattern.test(text));
}
