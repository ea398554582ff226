// Sources that an English sentence names without a verb of speech.

import { behindWords, type Cue } from '../shared/clauses.ts';
import { isMark } from '../shared/tokens.ts';
import * as words from './english.ts';
import { described } from './english-descriptions.ts';
import { named, nextMark, type Tokens } from './english-names.ts';
import { apposed, mayAct, phraseUpTo, phraseUpToMark } from './english-phrases.ts';

/** "According to Axios". */
export function sourceCue(tokens: Tokens, at: number): Cue | undefined {
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return undefined;
  const from = at + 2;
  const first = tokens[from];
  if (first?.kind !== 'word') return undefined;
  const source = words.determiners.has(first.lower) ? described(tokens, from) : named(tokens, from);
  if (source === undefined) return undefined;
  // "according to supervisory circles Zuiderbank would": what follows a plural is another phrase.
  const lead = source.mention.form === 'name' ? source.mention.description : undefined;
  if (lead !== undefined && /[^s]s$/u.test(lead)) return undefined;
  const head =
    source.mention.text
      .split(/ (?:of|for|from|by|at|in) /u)[0]
      ?.split(' ')
      .at(-1) ?? '';
  if (words.nobody.test(head)) return undefined;
  const apposition = isMark(tokens[source.to], ',')
    ? phraseUpToMark(tokens, source.to + 1, nextMark(tokens, source.to + 1))
    : undefined;
  const isBeside = apposition !== undefined && apposition.mention.form !== source.mention.form;
  const mention =
    isBeside && apposition ? apposed(source.mention, apposition.mention) : source.mention;
  return {
    speaker: mention,
    text: 'according to',
    at,
    from: at,
    to: isBeside && apposition ? apposition.to : source.to,
    around: [0, behindWords(tokens)],
    isAct: false,
  };
}

/** "Maria Quinn: “…”": a name by itself before a colon and a quotation. */
export function labelCue(tokens: Tokens): Cue | undefined {
  const colon = tokens.findIndex((token) => isMark(token, ':'));
  if (colon < 1 || colon > 12 || tokens[colon + 1]?.kind !== 'quotation') return undefined;
  const label = phraseUpTo(tokens, 0, colon);
  if (label === undefined || !mayAct(label.mention)) return undefined;
  return { speaker: label.mention, text: ':', at: colon, from: 0, to: colon, isAct: false };
}
