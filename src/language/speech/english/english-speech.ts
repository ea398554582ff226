// Who says what in an English sentence, by the verbs of reported speech.

import type { Cue } from '../shared/clauses.ts';
import { isCapital, isMark, type Token } from '../shared/tokens.ts';
import { cueOf } from './english-cues.ts';
import { behindAdverbs, isInverted, verbAt } from './english-finding-verbs.ts';
import type { Tokens } from './english-names.ts';
import { phraseBehind } from './english-phrases.ts';
import { goingOnCue, joinedCue, puttingCue, quotedCue } from './english-quoted.ts';
import { labelCue, sourceCue } from './english-sources.ts';
import {
  agreesInNumber,
  nameBeforeDescription,
  subjectBefore,
  subjectBeforeApposition,
} from './english-subjects.ts';
import { englishCues } from './english-verbs.ts';

/** The cues of an English sentence, in order. */
export function englishCuesIn(tokens: Tokens): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.kind !== 'word') continue;
    const cue = verbCue(tokens, at, cues) ?? sourceCue(tokens, at);
    if (cue) cues.push(cue);
  }
  if (cues.length > 0) return cues;
  const label = labelCue(tokens);
  return label ? [label] : [];
}

function verbCue(tokens: Tokens, at: number, earlier: readonly Cue[]): Cue | undefined {
  const token = tokens[at];
  if (token === undefined || isCapital(token)) return undefined;
  const quoted = quotedCue(tokens, at) ?? puttingCue(tokens, at);
  if (quoted) return quoted;
  const forms = englishCues.get(token.lower);
  if (forms === undefined) return undefined;

  const going = forms.find(({ form }) => form === 'infinitive');
  if (going) return goingOnCue(tokens, at, going, earlier);

  const verb = verbAt(tokens, at, forms);
  if (verb === undefined) return undefined;

  const beside = isMark(tokens[at - 1], ',–—') ? subjectBeforeApposition(tokens, at) : undefined;
  const inverted =
    // "told TechCrunch" has its listener behind it.
    beside === undefined && token.lower !== 'told' && isInverted(tokens, at)
      ? phraseBehind(tokens, behindAdverbs(tokens, at + 1))
      : undefined;
  // "hates crowds, thinks Kamala Harris is tough": the name belongs to what is thought.
  const isClause = isFiniteVerb(tokens[inverted?.to ?? tokens.length]);
  if (isClause && tokens[at - 1]?.kind !== 'quotation') return undefined;
  const found = beside ?? inverted ?? subjectBefore(tokens, verb);
  if (found === undefined) return joinedCue(tokens, verb, earlier);
  const subject = nameBeforeDescription(tokens, found) ?? found;
  const { mention } = subject;
  if (!agreesInNumber(verb.form, mention)) return undefined;
  // "my Government believes": somebody else's words that no marks close.
  if (/^(?:my|our|your) /iu.test(mention.text)) return undefined;

  return cueOf(tokens, verb, subject, inverted !== undefined);
}

const isFiniteVerb = (token: Token | undefined) =>
  token?.kind === 'word' &&
  /^(?:is|was|are|were|has|had|will|would|can|could|should|must|may|might)$/u.test(token.lower);
