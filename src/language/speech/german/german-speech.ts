// Who says what in a German sentence, by the verbs and prepositions of reported speech.

import { wholeWord } from '../../phrases/phrases.ts';
import { listed } from '../../words/word-list.ts';
import { behindWords, type Cue, clauseStart, isBreak, isClauseEnd } from '../shared/clauses.ts';
import type { Mention } from '../shared/speech.ts';
import { isMark } from '../shared/tokens.ts';
import * as words from './german.ts';
import {
  behindClause,
  type Found,
  isReported,
  isThing,
  looksFinite,
  onlyAdverbs,
  prepositions,
  pronounMention,
  type Tokens,
  type Verb,
  withArticle,
} from './german-clauses.ts';
import {
  addresseeIn,
  contentBehind,
  hasObject,
  isOfBefore,
  statedBefore,
} from './german-content.ts';
import { anyVerb, convictionVerb, quotingVerb, verbAt } from './german-finding-verbs.ts';
import { mentionOf } from './german-mentions.ts';
import { nounCue, openedByNoun } from './german-nouns-of-speech.ts';
import { determiners, isNoun, isTitle, maySpeak, readPhrase } from './german-phrases.ts';
import { ownerBehind, sourceCue, statementSource } from './german-sources.ts';
import {
  apposed,
  conjunctSubject,
  frontSubject,
  subjectBehind,
  subordinateSubject,
} from './german-subjects.ts';
import { germanSubject } from './german-topics.ts';
import { germanCues } from './german-verbs.ts';

/** The cues of a German sentence, in order. */
export function germanCuesIn(tokens: Tokens): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const cue = verbCue(tokens, at, cues) ?? sourceCue(tokens, at) ?? nounCue(tokens, at);
    if (cue) cues.push(cue);
  }
  const rumour = tokens.findIndex(
    ({ lower }, at) => lower === 'zufolge' && words.rumours.test(tokens[at - 1]?.text ?? ''),
  );
  if (rumour >= 0)
    return cues.filter(
      ({ from, to, around }) => around !== undefined || rumour < from || rumour >= to,
    );
  const all = cues.filter((cue) => !isInBrackets(tokens, cue));
  // "Webers Urteil fällt hart aus: „…“": what the subject is of a verb that is none of speech.
  const noun = openedByNoun(tokens);
  const own = noun ? all.filter(({ at }) => at > noun.at) : all;
  if (noun) return [noun, ...own];
  const label =
    own.length === 0 ? (labelCue(tokens) ?? openedCue(tokens) ?? willingCue(tokens)) : undefined;
  if (label) return [label];
  const late = labelCue(tokens);
  // "…, so der Leiter, und der Minister Jan Weber: „…“": the last of several who say something each.
  const isLate =
    late !== undefined &&
    late.from > 1 &&
    /\p{Lu}\S+ \p{Lu}\S+$/u.test(late.speaker?.text ?? '') &&
    own.every(({ at }) => at < late.from);
  return isLate ? [...own, late] : own;
}

/** "Weber hat keine Scheu, den Plan abzulehnen: „…“": somebody does something, and shows it with what is quoted. */
function openedCue(tokens: Tokens): Cue | undefined {
  const colon = tokens.findIndex((token) => isMark(token, ':'));
  if (colon < 3 || colon > 60 || tokens[colon + 1]?.kind !== 'quotation') return undefined;
  const inner = tokens.slice(0, colon);
  if (inner.some(({ kind }) => kind === 'quotation')) return undefined;
  // "…, seinen Zorn zu zeigen:": behind the main clause stand infinitives alone.
  const comma = behindClause(tokens, 1);
  const isInfinitive = (from: number): boolean => {
    const end = behindClause(tokens, from + 1);
    const isZu =
      tokens[end - 2]?.lower === 'zu' || /\p{Ll}zu\p{Ll}+n$/u.test(tokens[end - 1]?.text ?? '');
    return isZu && (end === colon || (isMark(tokens[end], ',') && isInfinitive(end)));
  };
  if (!isMark(tokens[comma], ',') || !isInfinitive(comma)) return undefined;
  const speaker = germanSubject(tokens);
  return speaker && { speaker, text: ':', at: colon, from: 0, to: colon, isAct: false };
}

/** "(die Zeitung berichtete)": about something else than the sentence around it. */
function isInBrackets(tokens: Tokens, { at }: Cue): boolean {
  const open = tokens.slice(0, at).findLastIndex((token) => isMark(token, '()'));
  return isMark(tokens[open], '(');
}

/** "Ein Beamter der Polizei: „…“": a phrase by itself before a colon and a quotation. */
function labelCue(tokens: Tokens): Cue | undefined {
  const colon = tokens.findIndex((token) => isMark(token, ':'));
  if (colon < 1 || colon > 25 || tokens[colon + 1]?.kind !== 'quotation') return undefined;
  const owned = ownedLabel(tokens, colon);
  if (owned) return owned;
  // "…, und der Ministerpräsident Jens Stoltenberg: „…“"
  const and = tokens.findIndex(
    ({ lower }, index) => lower === 'und' && index < colon && isMark(tokens[index - 1], ',)'),
  );
  // "Dazu Jan Weber: „…“"
  const isLed =
    and < 0 && /^(?:dazu|darauf|dagegen|hierzu|daraufhin)$/u.test(tokens[0]?.lower ?? '');
  const from = isLed ? 1 : and + 1;
  const phrase = readPhrase(tokens, from, { modifiers: 'all', joins: false });
  if (phrase === undefined || !maySpeak(tokens, phrase, 'any')) return undefined;
  const apposition = isMark(tokens[phrase.to], ',')
    ? readPhrase(tokens, phrase.to + 1, { modifiers: 'all', joins: true })
    : undefined;
  const isAlone = phrase.to === colon || onlyAdverbs(tokens, phrase.to, colon);
  if (!isAlone && apposition?.to !== colon) return undefined;
  const mention = apposition
    ? apposed(tokens, phrase, apposition)
    : mentionOf(tokens, phrase, 'nominative');
  if (isThing(mention.text) || words.notLabels.test(tokens[phrase.coreEnd - 1]?.text ?? ''))
    return undefined;
  return { speaker: mention, text: ':', at: colon, from, to: colon, isAct: false };
}

/** "Weber will die Pläne „noch einmal prüfen“": quoted is what somebody wants, by themselves. */
function willingCue(tokens: Tokens): Cue | undefined {
  const at = tokens.findIndex(({ lower }) => /^(?:will|wollen)$/u.test(lower));
  const quotation = tokens.findIndex(
    (token, index) => index > at && token.kind === 'quotation' && !isTitle(token),
  );
  if (at < 1 || quotation < 0) return undefined;
  // Behind the verb, in its clause or directly behind that.
  if (behindClause(tokens, at) < quotation) return undefined;
  // "will mit dem „Gesetz über die Selbstbestimmung“ mehr erreichen": what something is called.
  if (isNamedSo(tokens, quotation)) return undefined;

  const number = tokens[at]?.lower === 'will' ? 'singular' : 'plural';
  const form = { verb: 'wollen', class: 'think', form: 'finite', number } as const;
  const verb: Verb = {
    form,
    finite: at,
    end: at + 1,
    number,
    isLast: false,
    isPassive: false,
    text: tokens[at]?.text ?? '',
  };
  const front = frontSubject(tokens, verb);
  // "Auch der Sprecher, Jan Weber, will": behind an apposition the clause goes on.
  const isMain =
    clauseStart(tokens, at) === 0 ||
    (front !== undefined && front !== 'same' && clauseStart(tokens, front.from) === 0);
  const subject = front ?? subjectBehind(tokens, verb);
  return !isMain || subject === undefined || subject === 'same'
    ? undefined
    : cueOf(tokens, verb, subject);
}

/** "dem „Gesetz über die Selbstbestimmung“": a quotation that stands for a noun. */
const isNamedSo = (tokens: Tokens, quotation: number): boolean =>
  determiners.has(tokens[quotation - 1]?.lower ?? '') &&
  /^\P{L}*\p{Lu}/u.test(tokens[quotation]?.text ?? '');

/** "Sein Fazit: „…“", "Zitat von Jan Weber: „…“": a noun of speech and whose it is. */
function ownedLabel(tokens: Tokens, colon: number): Cue | undefined {
  const [first, noun] = tokens;
  const isOwn = /^(?:seine|ihre?|sein)$/u.test(first?.lower ?? '');
  const at = isOwn || determiners.has(first?.lower ?? '') ? 1 : 0;
  if (!words.labels.test(tokens[at]?.text ?? '')) return undefined;

  const cue = { text: ':', at: colon, from: 0, to: colon, isAct: false } as const;
  if (isOwn) {
    const lower = first?.lower.startsWith('sein') ? 'er' : 'sie';
    const isWhole = isLabelEnd(tokens, 2, colon) || prepositions.has(tokens[2]?.lower ?? '');
    return noun && isWhole ? { ...cue, speaker: pronounMention(lower, 'singular') } : undefined;
  }
  const owner = ownerBehind(tokens, at + 1);
  return owner && isLabelEnd(tokens, owner.end, colon) && !isThing(owner.mention.text)
    ? { ...cue, speaker: owner.mention }
    : undefined;
}

/** Whether a colon follows, or what the label is said to be: "lautete dazu:". */
function isLabelEnd(tokens: Tokens, from: number, colon: number): boolean {
  const isCopula = /^(?:ist|war|lautete?|lautet)$/u.test(tokens[from]?.lower ?? '');

  return from === colon || (isCopula && onlyAdverbs(tokens, from + 1, colon));
}

function verbCue(tokens: Tokens, at: number, earlier: readonly Cue[]): Cue | undefined {
  const verb =
    verbAt(tokens, at) ??
    convictionVerb(tokens, at) ??
    quotingVerb(tokens, at) ??
    anyVerb(tokens, at);
  if (verb === undefined || isOfItself(tokens, verb)) return undefined;
  if (isClauseEnd(tokens[verb.end])) {
    const cut = cutClause(tokens, verb);
    if (cut) return cut;
  }
  if (verb.isPassive) return passiveCue(tokens, verb);
  if (verb.form.verb === 'zitieren') return citingCue(tokens, verb);
  if (verb.form.verb === 'heißen') return sayingCue(tokens, verb);

  const subject = verb.isLast
    ? subordinateSubject(tokens, verb)
    : (frontSubject(tokens, verb) ?? subjectBehind(tokens, verb) ?? goesOn(tokens, verb));
  if (subject === undefined) return undefined;
  const same = subject === 'same';
  const own = same ? conjunctSubject(tokens, verb) : undefined;
  if (same && own === undefined && earlier.length === 0) return undefined;
  const found: Found = same
    ? { mention: own, from: clauseStart(tokens, verb.finite), end: verb.end }
    : subject;

  const { mention } = found;
  const isPlural = verb.number === 'plural' && mention !== undefined && mention.form !== 'pronoun';
  return cueOf(
    tokens,
    verb,
    isPlural ? { ...found, mention: { ...mention, plural: true } } : found,
  );
}

/** "Weber wollte nichts ausschließen, sagte aber, …": the subject of the clause before. */
function goesOn(tokens: Tokens, { finite }: Verb): Found | undefined {
  const isJoined =
    isMark(tokens[finite - 1], ',') &&
    /^(?:aber|jedoch|allerdings|zugleich|dann|gleichzeitig)$/u.test(
      tokens[finite + 1]?.lower ?? '',
    );
  const mention = isJoined ? germanSubject(tokens) : undefined;

  return mention && { mention, from: finite, end: finite + 2 };
}

/** "der Rat, der sich „Die Mitte“ nennt": a name that somebody bears. */
function isOfItself(tokens: Tokens, { form, finite, end }: Verb): boolean {
  const clause = tokens.slice(clauseStart(tokens, finite), behindClause(tokens, end));
  // "hält das für möglich", never "hielt sich an den Plan"
  if (form.verb === 'halten' && !clause.some(({ lower }) => lower === 'für')) return true;
  // "meldete sich mit den Worten"
  if (clause.some(({ text }) => text === 'Worten')) return false;
  // "meldete sich", "offenbarte sich", "erklärte ihn für tot"
  if (
    /^(?:melden|offenbaren|wiederholen|bestätigen|ankündigen|andeuten)$/u.test(form.verb) &&
    clause.some(({ lower }) => lower === 'sich')
  )
    return true;
  if (
    form.verb === 'erklären' &&
    clause.some(({ lower }) => /^(?:tot|nichtig|hinfällig|beendet|ungültig)$/u.test(lower))
  )
    return true;
  return (
    /^(?:nennen|bezeichnen|betrachten|sehen)$/u.test(form.verb) &&
    tokens.slice(clauseStart(tokens, finite), end + 3).some(({ lower }) => lower === 'sich')
  );
}

/** "Wie der Richter, Ottmar Breidling, ausführte": a verb at the end of a clause that an apposition cuts. */
function cutClause(tokens: Tokens, verb: Verb): Cue | undefined {
  const at = verb.finite;
  for (let start = at - 3; start >= Math.max(0, at - 25); start -= 1) {
    if (
      tokens[start]?.lower !== 'wie' ||
      (start > 0 && !isBreak(tokens[start - 1], tokens[start - 2]))
    )
      continue;
    const phrase = readPhrase(tokens, start + 1, {
      modifiers: 'close',
      joins: verb.number !== 'singular',
    });
    if (
      phrase === undefined ||
      !isMark(tokens[phrase.to], ',') ||
      !maySpeak(tokens, phrase, verb.number)
    )
      return undefined;
    const apposition = readPhrase(tokens, phrase.to + 1, { modifiers: 'all', joins: true });
    const isBeside = apposition !== undefined && isMark(tokens[apposition.to], ',');
    // "Wie Jan Weber, der am Montag in Bonn war, dazu feststellte, …"
    const isRelative =
      words.relatives.has(tokens[phrase.to + 1]?.lower ?? '') &&
      looksFinite(tokens[clauseStart(tokens, at) - 2]) &&
      onlyAdverbs(tokens, clauseStart(tokens, at), at);
    if (!isBeside && !isRelative) return undefined;
    const last = behindWords(tokens);
    const told = {
      speaker: isBeside
        ? apposed(tokens, phrase, apposition)
        : mentionOf(tokens, phrase, 'nominative'),
      text: verb.text,
      at,
      from: start,
      to: verb.end,
      isAct: false,
    };
    return start === 0 ? { ...told, after: [verb.end, last] } : { ...told, around: [0, last] };
  }
  return undefined;
}

/** "Reuters zitierte den Minister mit den Worten": who is quoted is the object. */
function citingCue(tokens: Tokens, verb: Verb): Cue | undefined {
  if (verb.isLast) return undefined;
  const front = frontSubject(tokens, verb);
  const subject = front && front !== 'same' ? front : subjectBehind(tokens, verb);
  let at = verb.finite + 1;
  if (subject === undefined || subject.from >= verb.finite) {
    if (tokens[at]?.lower === 'man') at += 1;
    else {
      const own = readPhrase(tokens, at, { modifiers: 'close', joins: false });
      if (own === undefined) return undefined;
      at = own.to;
    }
  }
  // "zitiert dazu Weber mit den Worten"
  while (/^(?:dazu|dabei|daraufhin|wiederum|außerdem|auch)$/u.test(tokens[at]?.lower ?? ''))
    at += 1;
  const whom = readPhrase(tokens, at, { modifiers: 'close', joins: true });
  if (whom === undefined || /^(?:dem|der|des|eine[mr])$/u.test(whom.determiner ?? ''))
    return undefined;
  const apposition = isMark(tokens[whom.to], ',')
    ? readPhrase(tokens, whom.to + 1, { modifiers: 'close', joins: false })
    : undefined;
  const end = apposition && isMark(tokens[apposition.to], ',') ? apposition.to + 1 : whom.to;
  return cueOf(tokens, verb, {
    mention: mentionOf(tokens, whom, 'accusative'),
    from:
      verb.finite === clauseStart(tokens, verb.finite)
        ? verb.finite
        : clauseStart(tokens, verb.finite),
    end,
  });
}

/** "In dem Bericht heißt es", "hieß es aus der Partei": where it is said stands for who says it. */
function sayingCue(tokens: Tokens, verb: Verb): Cue | undefined {
  const isEs = tokens[verb.finite + 1]?.lower === 'es' || tokens[verb.finite - 1]?.lower === 'es';
  if (!isEs) return undefined;
  const start = clauseStart(tokens, verb.finite);
  let at = start;
  while (/^(?:so|weiter|wörtlich|auch|dazu)$/u.test(tokens[at]?.lower ?? '')) at += 1;
  const clauseEnd = behindClause(tokens, verb.finite + 1);
  const behind = Array.from(
    { length: Math.max(0, clauseEnd - verb.finite - 1) },
    (_, index) => verb.finite + 1 + index,
  );
  const sources = [at, ...behind];
  for (const from of sources) {
    // "heißt es, im Bereich …": behind a comma begins what is said.
    if (from > verb.finite && tokens.slice(verb.finite, from).some((one) => isMark(one, ',:')))
      break;
    const preposition = tokens[from]?.lower ?? '';
    if (!/^(?:in|im|aus|bei|beim|auf|von|vom|seitens)$/u.test(preposition)) continue;
    const source = readPhrase(tokens, from + 1, { modifiers: 'close', joins: false });
    if (source === undefined) continue;
    if (
      /^(?:die|das|ein|alle)$/u.test(source.determiner ?? '') ||
      /(?:fragen?)$/iu.test(tokens[source.coreEnd - 1]?.text ?? '') ||
      words.calendar.includes(tokens[source.nouns]?.lower ?? '')
    )
      continue;
    const statement = statementSource(tokens, from + 1);
    const withOwn = /^(?:im|vom|beim)$/u.test(preposition) ? withArticle(source) : source;
    const mention = statement?.mention ?? mentionOf(tokens, withOwn, 'dative');
    return cueOf(
      tokens,
      { ...verb, form: { ...verb.form, class: 'say' } },
      {
        mention,
        from: from < verb.finite ? start : verb.finite,
        end: Math.max(verb.finite + 2, from < verb.finite ? 0 : source.to),
      },
    );
  }
  return undefined;
}

/** What is said of somebody in the passive, with "von" or without. */
const passiveVerbs = wholeWord(
  listed(`
  kritisieren loben würdigen bezeichnen bestätigen dementieren zurückweisen fordern verurteilen begrüßen
  ablehnen bestreiten beschreiben nennen warnen auffordern vorwerfen bedauern beklagen bemängeln betonen
  beschuldigen berichten melden erklären verkünden vorschlagen behaupten widersprechen einstufen bewerten werten
  ansehen betrachten äußern angeben
`),
);

/** "Der Präsident wurde mit den Worten zitiert", "wurde von der Opposition kritisiert". */
function passiveCue(tokens: Tokens, verb: Verb): Cue | undefined {
  if (verb.form.verb === 'zitieren') {
    const start = clauseStart(tokens, verb.finite);
    const cited = verb.isLast
      ? readPhrase(tokens, start + 1, { modifiers: 'none', joins: false })
      : undefined;
    // "wie Weber von der Zeitung zitiert wird"
    const by = tokens.findLastIndex(({ lower }, at) => at < verb.finite && /^vo[nm]$/u.test(lower));
    const upTo = cited && by > cited.nouns && by < cited.to ? by : cited?.to;
    if (cited && maySpeak(tokens, cited, verb.number))
      return cueOf(tokens, verb, {
        mention: mentionOf(tokens, cited, 'nominative', upTo),
        from: start,
        end: verb.end,
      });
    const front = frontSubject(tokens, verb);
    const phrase =
      front === undefined
        ? readPhrase(tokens, verb.finite + 1, { modifiers: 'none', joins: false })
        : undefined;
    if (phrase && maySpeak(tokens, phrase, verb.number)) {
      return cueOf(tokens, verb, {
        mention: mentionOf(tokens, phrase, 'nominative'),
        from: verb.finite,
        end: verb.end,
      });
    }
    return front === undefined || front === 'same' ? undefined : cueOf(tokens, verb, front);
  }
  const start = clauseStart(tokens, verb.finite);
  const written = documentCue(tokens, verb, start);
  if (written) return written;
  if (!passiveVerbs.test(verb.form.verb)) return undefined;
  const isFront = /^vo[nm]$/u.test(tokens[start]?.lower ?? '');
  const at = isFront
    ? start
    : tokens.findLastIndex(
        ({ lower }, index) =>
          index > verb.finite &&
          index < verb.end &&
          /^vo[nm]$/u.test(lower) &&
          (!isNoun(tokens[index - 1]) || tokens[index + 2]?.lower === 'als' || lower === 'vom'),
      );
  if (at < 0) return undefined;
  const phrase = readPhrase(tokens, at + 1, { modifiers: 'close', joins: true });
  if (
    phrase === undefined ||
    (phrase.to >= verb.end && !isFront) ||
    (isFront && phrase.to !== verb.finite)
  )
    return undefined;
  if (!/^(?:dem|den|der|einem|einer|seine[mr]|ihre[mr])$/u.test(phrase.determiner ?? 'dem'))
    return undefined;
  const dative = tokens[at]?.lower === 'vom' ? withArticle(phrase) : phrase;
  return cueOf(tokens, verb, {
    mention: mentionOf(tokens, dative, 'dative'),
    from: clauseStart(tokens, verb.finite),
    end: verb.end,
  });
}

/** Verbs that things are the subject of as often as people, and any verb that is none of speech. */
const ofThings = wholeWord(
  listed(`
  zeigen halten finden fordern versprechen verraten entscheiden planen erwägen festlegen beschließen
  zurückweisen ablehnen beenden verlangen bestätigen darstellen sehen erinnern drohen sprechen anbieten
  zustimmen bringen lauten bezeichnen
`),
);

/** Whether a described subject is nobody who would say something with such a verb. */
function isOdd(mention: Mention | undefined, { form, number }: Verb): boolean {
  if (mention === undefined || mention.form === 'pronoun') return false;
  const isKnown = germanCues.get(form.verb)?.some((one) => one.form === 'infinitive') === true;
  if (isKnown && !ofThings.test(form.verb)) return false;
  const head =
    mention.text.split(/ (?:de[rs]|eine[rs]|von|vom|in|im|für|aus|mit|am|an|auf|nach) /u)[0] ?? '';
  const nouns = head.split(' ').filter((word) => /^[„"]?\p{Lu}/u.test(word));
  if (mention.form === 'name' && nouns.length >= 2) return false;
  // "Weber fordert", never "es drohen Strafen".
  const isThing = /(?:ung|heit|keit|ion|tät|nis)$/u.test(nouns.at(-1) ?? '');
  if (mention.form === 'name' && number !== 'plural' && !isThing) return false;
  return !nouns.some(
    (one) =>
      /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(one) ||
      words.persons.test(one) ||
      words.people.test(one) ||
      words.menTitles.test(one) ||
      words.womenTitles.test(one),
  );
}

/** "In einem Bericht der Zeitung wird vermutet, dass": where it is written stands for who says it. */
function documentCue(tokens: Tokens, verb: Verb, start: number): Cue | undefined {
  for (let at = start; at < verb.end; at += 1) {
    if (!/^(?:in|im)$/u.test(tokens[at]?.lower ?? '')) continue;
    const phrase = readPhrase(tokens, at + 1, { modifiers: 'all', joins: false });
    if (!phrase || !words.documents.test(tokens[phrase.coreEnd - 1]?.text ?? '')) continue;
    const own = tokens[at]?.lower === 'im' ? withArticle(phrase) : phrase;
    const form = { ...verb.form, class: 'think' as const };
    return cueOf(
      tokens,
      { ...verb, form, isPassive: false },
      { mention: mentionOf(tokens, own, 'dative'), from: start, end: verb.end },
    );
  }
  return undefined;
}

const isNamed = (mention: Mention | undefined) =>
  mention?.form === 'name' || / \p{Lu}\S+ \p{Lu}\S+$/u.test(mention?.text ?? '');

function cueOf(tokens: Tokens, verb: Verb, found: Found): Cue | undefined {
  const { form } = verb;
  const start = clauseStart(tokens, verb.finite);
  const end = behindClause(tokens, Math.max(found.end, verb.end));
  const opening = tokens[start]?.lower ?? '';
  const told = found.addressee ?? addresseeIn(tokens, Math.min(found.end, verb.finite + 1), end);
  const base = {
    speaker: found.mention,
    text: verb.text,
    at: verb.finite,
    isThought: form.class === 'think',
    isFrontal: verb.isLast ? !/^(?:wie|so)$/u.test(opening) : found.from < verb.finite,
    from: Math.min(start, found.from),
    to: end,
    ...(told !== undefined && { addressee: told }),
    isOfWords:
      form.class !== 'think' ||
      form.verb === 'meinen' ||
      tokens.slice(start, end).some(({ text }) => /^(?:Stellung|Fazit|Bilanz)$/u.test(text)),
  };
  if (isOdd(found.mention, verb)) return undefined;
  const isDocument = words.documents.test(found.mention?.text.split(' ')[1] ?? '');
  if (found.mention && isThing(found.mention.text) && form.verb !== 'heißen' && !isDocument)
    return undefined;

  if (verb.isLast && opening !== 'wie') {
    const behind = contentBehind(tokens, end, form);
    // "Gefahren, die von dort ausgehen, …": what follows a relative clause goes on with the sentence around it.
    const isTold =
      behind !== undefined &&
      // "was die Kinder sagen, und an der Tafel steht es": the sentence around it.
      !(tokens[behind[0]]?.lower === 'und' && !tokens.slice(behind[0]).some(isReported)) &&
      (words.contentWords.has(tokens[behind[0]]?.lower ?? '') ||
        !words.relatives.has(opening) ||
        tokens
          .slice(behind[0], behindClause(tokens, behind[0]))
          .some((token) => isReported(token) || token.lower === 'zu'));
    const after = isTold ? behind : undefined;
    const isNaming =
      /^(?:bezeichnen|nennen|werten|bewerten|ansehen|einstufen|sehen|feiern|beschreiben|betrachten)$/u.test(
        form.verb,
      ) && tokens.slice(start, end).some(({ kind }) => kind === 'quotation');
    return after || form.class !== 'think' || isNaming
      ? { ...base, ...(after && { after }), isAct: false }
      : undefined;
  }
  if (opening === 'wie' && verb.isLast) {
    const last = behindWords(tokens);
    // "es hängt davon ab, wie der Markt die Schritte einschätzt": how, not whose words.
    if (start > 0 && /^(?:einschätzen|beurteilen|bewerten|einstufen)$/u.test(form.verb))
      return undefined;
    // "liegen uns nicht „quer im Magen“, wie er spottete, sondern …": told in the story's own voice but for the quotation.
    const isQuoted = tokens[start - 2]?.kind === 'quotation' && isMark(tokens[start - 1], ',');
    const goesOn = isMark(tokens[end], ',');
    if (isQuoted && goesOn && !tokens.slice(0, start).some(isReported))
      return { ...base, takesQuotations: true, isAct: false };
    return start === 0
      ? { ...base, after: [end, last], isAct: false }
      : { ...base, around: [0, last], isAct: false };
  }

  const isSo = opening === 'so' && verb.finite === start + 1 && start > 0;
  const isInverted = (verb.finite === start || isSo) && start > 0 && found.from >= start;
  const after = contentBehind(tokens, end, form);
  const before =
    isInverted && isMark(tokens[start - 1], ',–')
      ? statedBefore(tokens, start, form, after !== undefined)
      : undefined;
  const isQuoteBefore = isInverted && tokens[start - 1]?.kind === 'quotation';
  const isBeside =
    isQuoteBefore ||
    tokens[start - 2]?.kind === 'quotation' ||
    tokens[end]?.kind === 'quotation' ||
    tokens[end + 1]?.kind === 'quotation';
  if (isInverted && !before && !after && !isBeside) return undefined;
  if (form.class === 'quote' && !before && !isQuoteBefore && tokens[end] === undefined)
    return undefined;
  return {
    ...base,
    ...(before && { before }),
    ...(after && { after }),
    ...(isOfBefore(tokens, start, verb) && { isOfBefore: true }),
    takesQuotations: form.class !== 'quote',
    // "hat im Raum gestanden"
    isAct:
      // "führt die Liste an"
      (form.class === 'say' && !verb.text.endsWith('gestanden') && form.verb !== 'anführen') ||
      (form.verb === 'ausschließen' && isNamed(found.mention)) ||
      (/^(?:bezeichnen|sprechen|nennen|drängen)$/u.test(form.verb) &&
        (verb.isPassive || hasObject(tokens, verb, end))),
  };
}
