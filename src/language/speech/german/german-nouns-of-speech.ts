// Nouns that tell of speech with whose it is: "den Vorwurf der CDU, es handele sich um", "Merkels Forderung, die Steuern zu".

import { wholeWord } from '../../phrases/phrases.ts';
import { listed } from '../../words/word-list.ts';
import type { Cue } from '../shared/clauses.ts';
import type { Mention } from '../shared/speech.ts';
import { isCapital, isMark } from '../shared/tokens.ts';
import { behindClause, isThing, type Tokens } from './german-clauses.ts';
import { contentBehind } from './german-content.ts';
import { isNoun } from './german-phrases.ts';
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
