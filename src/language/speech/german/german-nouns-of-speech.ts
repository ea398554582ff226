// Nouns that tell of speech with whose it is: "den Vorwurf der CDU, es handele sich um", "Merkels Forderung, die Steuern zu".

import { wholeWord } from '../../phrases/phrases.ts';
import { listed } from '../../words/word-list.ts';
import type { Cue } from '../shared/clauses.ts';
import type { Mention } from '../shared/speech.ts';
import { isCapital, isMark } from '../shared/tokens.ts';
import * as words from './german.ts';
import { behindClause, isFiniteVerb, isThing, looksFinite, type Tokens } from './german-clauses.ts';
import { contentBehind } from './german-content.ts';
import { mentionOf } from './german-mentions.ts';
import { isNoun, readPhrase } from './german-phrases.ts';
import { ownerBehind } from './german-sources.ts';

const nouns = wholeWord(
  listed(`
  Vorwurf Vorwürfe Forderung Forderungen Ankündigung Behauptung Aussage Äußerung Warnung Meinung Ansicht
  Auffassung Kritik Appell Aufforderung Drohung Befürchtung Hoffnung These Einschätzung Mitteilung Erklärung
  Feststellung Bemerkung Zusage Versprechen Mutmaßung Vermutung Darstellung Sichtweise Hinweis Begründung
  Prognose Überzeugung Meldung Meldungen Bericht Berichte Ruf Bitte Argument Zusicherung
`),
);

/** The cue of a noun of speech and whose it is, with what it says behind it. */
export function nounCue(tokens: Tokens, at: number): Cue | undefined {
  const token = tokens[at];
  if (token === undefined || !nouns.test(token.text)) return undefined;

  const behind = ownerBehind(tokens, at + 1);
  const before = behind === undefined ? nameBefore(tokens, at) : undefined;
  const speaker = behind?.mention ?? before;
  const end = behind?.end ?? at + 1;
  if (speaker === undefined || isThing(speaker.text) || speaker.form === 'pronoun')
    return undefined;

  const comma = isMark(tokens[end - 1], ',') ? end - 1 : end;
  if (!isMark(tokens[comma], ',')) return undefined;
  const isWherein = tokens[comma + 1]?.lower === 'wonach';
  const after = isWherein
    ? ([comma + 2, behindClause(tokens, comma + 2)] as const)
    : contentBehind(tokens, comma, { verb: '', class: 'think', form: 'finite', number: 'any' });
  if (after === undefined || after[0] > comma + 2) return undefined;
  return {
    speaker,
    text: token.text,
    at,
    from: at,
    to: comma,
    isAct: false,
    after: [after[0], behindQuoted(tokens, after[0])],
  };
}

/** What somebody gives to hear, with "von" before whoever does. */
const stances = wholeWord(
  listed(`
  Widerspruch Kritik Lob Zustimmung Unterstützung Rückendeckung Zuspruch Protest Beifall Skepsis Spott Warnung Absage
  Warnungen Mahnung Anerkennung Applaus Hohn Verständnis Gegenwind
`),
);

/**
 * Whose words a quotation behind a colon is by a noun in the clause before: "Webers Urteil fällt hart aus: „…“", "Die Antwort
 * von Weber kam prompt: „…“", "Widerspruch kam von Weber: „…“", "Bei Weber klingt das anders: „…“".
 */
export function openedByNoun(tokens: Tokens): Cue | undefined {
  const colon = behindClause(tokens, 0);
  const isOpening = isMark(tokens[colon], ':') && tokens[colon + 1]?.kind === 'quotation';
  if (!isOpening || colon < 3) return undefined;

  const speaker = ownerOfAnswer(tokens, colon) ?? stanceOf(tokens, colon) ?? soundOf(tokens);
  return speaker && !isThing(speaker.text)
    ? { speaker, text: ':', at: colon, from: 0, to: colon, isAct: false }
    : undefined;
}

/** "Webers Urteil fällt hart aus", "Die Antwort von Weber kam prompt": whose it is, where that is all of the subject. */
function ownerOfAnswer(tokens: Tokens, colon: number): Mention | undefined {
  const at = tokens.findIndex(({ text }, index) => index < 4 && words.labels.test(text));
  if (at < 0) return undefined;
  const behind = ownerBehind(tokens, at + 1);
  if (behind) return isSaidOf(tokens, behind.end, colon) ? behind.mention : undefined;

  const before = nameBefore(tokens, at);
  return before && isSaidOf(tokens, at + 1, colon) ? before : undefined;
}

/** Whether a verb follows, or the colon, and nobody else is named. */
const isSaidOf = (tokens: Tokens, from: number, colon: number) =>
  from === colon ||
  ((isFiniteVerb(tokens[from]) || looksFinite(tokens[from])) &&
    !tokens.slice(from, colon).some((token) => isCapital(token)));

/** Whom a clause names that tells of a stance, by "von": "Widerspruch kam von Weber", "Von Weber kam Kritik". */
export function stanceOf(tokens: Tokens, end: number): Mention | undefined {
  const clause = tokens.slice(0, end);
  if (!clause.some(({ text }) => stances.test(text))) return undefined;
  const from = clause.findIndex(({ lower }) => /^vo[nm]$/u.test(lower));
  const phrase =
    from < 0 ? undefined : readPhrase(tokens, from + 1, { modifiers: 'all', joins: false });
  if (phrase === undefined || phrase.to > end) return undefined;
  // Nobody else is named.
  const isOther = clause.some(
    (token, at) =>
      isCapital(token) && !stances.test(token.text) && at > 0 && (at < from || at >= phrase.to),
  );
  return isOther ? undefined : mentionOf(tokens, phrase, 'dative');
}

/** "Bei Weber klingt das anders" */
function soundOf(tokens: Tokens): Mention | undefined {
  if (tokens[0]?.lower !== 'bei') return undefined;
  const phrase = readPhrase(tokens, 1, { modifiers: 'all', joins: false });
  return phrase && /^(?:klingt|klang|hört|hörte|liest|las)$/u.test(tokens[phrase.to]?.lower ?? '')
    ? mentionOf(tokens, phrase, 'dative')
    : undefined;
}

/** The end of a clause with the parts of it that are quoted: "es sei ein „Bruch des Vertrags“ gewesen, …". */
function behindQuoted(tokens: Tokens, from: number): number {
  let end = behindClause(tokens, from);
  while (tokens[end]?.kind === 'quotation') end = behindClause(tokens, end + 1);
  return end;
}

/** "Merkels Forderung" */
function nameBefore(tokens: Tokens, at: number): Mention | undefined {
  const owner = tokens[at - 1];
  if (owner === undefined || !isNoun(owner) || !/[^s]s$/u.test(owner.text)) return undefined;
  const first = tokens[at - 2];
  const isFull = isCapital(first) && isNoun(first);
  if (!isFull && first?.kind === 'word' && /^(?:de[rsm]|die|das|eine[rs]?)$/u.test(first.lower))
    return undefined;
  const text = `${isFull ? `${first?.text} ` : ''}${owner.text.slice(0, -1)}`;
  return { text, plural: false, form: 'name' };
}
