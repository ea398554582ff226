// Completing a draft: what is being typed, what fits it, what is sent.

/** Something that is offered while a person types. */
export interface Suggestion {
  readonly kind: 'command' | 'person' | 'channel';
  /** What is chosen: a command's name, or an id. */
  readonly value: string;
  readonly label: string;
  readonly detail: string;
}

/** What is being typed at the end of a draft: a command, a mention, or nothing to complete. */
export interface Completion {
  readonly mark: '/' | '@' | '#' | undefined;
  /** After the mark, in lower case. */
  readonly typed: string;
  /** Where the mark stands. */
  readonly start: number;
}

/** What a draft, up to the cursor, is about to name. A command only stands at its very beginning. */
export function completionOf(draft: string): Completion {
  const command = /^\/([^\s/]*)$/u.exec(draft);
  if (command !== null) return { mark: '/', typed: (command[1] ?? '').toLowerCase(), start: 0 };

  const mention = /(?:^|\s)([@#])([^\s@#]{0,32})$/u.exec(draft);
  if (mention === null) return { mark: undefined, typed: '', start: draft.length };

  const typed = mention[2] ?? '';
  return {
    mark: mention[1] === '@' ? '@' : '#',
    typed: typed.toLowerCase(),
    start: draft.length - typed.length - 1,
  };
}

/** The suggestions whose names begin with what was typed, and then those that hold it. */
export function matching(suggestions: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const names = suggestions.map((suggestion) => ({
    suggestion,
    at: suggestion.label.toLowerCase().indexOf(typed),
  }));

  return names
    .filter(({ at }) => at >= 0)
    .sort((one, other) => Math.min(1, one.at) - Math.min(1, other.at))
    .map(({ suggestion }) => suggestion);
}

/** Somebody or something that a draft names: what is shown while typing, and what Discord is sent. */
export interface Named {
  readonly shown: string;
  readonly sent: string;
}

/** A draft as Discord is sent it: names of people, channels and the bot as mentions. */
export function sentText(draft: string, named: readonly Named[]): string {
  const longestFirst = [...named].sort((one, other) => other.shown.length - one.shown.length);
  let text = draft;
  for (const { shown, sent } of longestFirst) {
    const pattern = new RegExp(`(^|[\\s(])${escapePattern(shown)}(?![\\p{L}\\p{N}_-])`, 'gu');
    text = text.replace(pattern, (_, before: string) => `${before}${sent}`);
  }

  return text.trim();
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
