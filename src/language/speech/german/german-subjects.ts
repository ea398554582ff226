// The subject of a German verb: before it, behind it, in a clause whose verb stands last.

import { clauseStart, isBreak, isClauseEnd } from '../shared/clauses.ts';
import { agencies, type Mention } from '../shared/speech.ts';
import { isCapital, isMark } from '../shared/tokens.ts';
import * as words from './german.ts';
import {
  behindClause,
  type Found,
  isFiniteVerb,
  isPronoun,
  isReported,
  isThing,
  joiners,
  listeners,
  looksFinite,
  onlyAdverbs,
  prepositions,
  pronounMention,
  type Tokens,
  type Verb,
} from './german-clauses.ts';
import { mentionOf } from './german-mentions.ts';
import {
  behindDay,
  determiners,
  isNoun,
  isTitle,
  maySpeak,
  type Phrase,
  readPhrase,
} from './german-phrases.ts';
import { relativeSubject } from './german-relatives.ts';

/** The subject before the finite verb. */
export function frontSubject(tokens: Tokens, verb: Verb): Found | 'same' | undefined {
  const at = verb.finite;
  let start = clauseStart(tokens, at);
  if (start === at) {
    if (start === 0) return undefined;
    return behindApposition(tokens, verb);
  }
  while (start < at && words.openers.has(tokens[start]?.lower ?? '')) start += 1;
  if (start === at || onlyAdverbs(tokens, start, at)) {
    const opener = tokens[start - 1]?.lower;
    const mayJoin =
      /^(?:und|doch|aber|sowie)$/u.test(opener ?? '') &&
      start - 1 > 0 &&
      !isCapital(tokens[start - 1]);
    return mayJoin ? (clearSubject(tokens, verb) ?? 'same') : undefined;
  }
  const und = tokens.slice(start, at).findLastIndex(({ lower }) => joiners.has(lower));
  if (isPronoun(tokens[start]) && onlyAdverbs(tokens, start + 1, at)) {
    return {
      mention: pronounMention(tokens[start]?.lower ?? '', verb.number),
      from: start,
      end: start + 1,
    };
  }
  const noble = nobleName(tokens, start, at);
  if (noble) return { mention: noble, from: start, end: verb.end };
  const phrase = readPhrase(tokens, start, { modifiers: 'all', joins: verb.number !== 'singular' });
  if (
    phrase &&
    (phrase.to === at || onlyAdverbs(tokens, phrase.to, at)) &&
    maySpeak(tokens, phrase, verb.number)
  ) {
    return frontOf(tokens, phrase, verb);
  }
  const attributed = attributedSubject(tokens, start, verb);
  if (attributed) return attributed;
  if (und >= 0 && start + und + 1 <= at && onlyAdverbs(tokens, start + und + 1, at)) {
    return clearSubject(tokens, verb) ?? 'same';
  }
  // "durch Sucht, psychische Krisen und Entzug schildert": the end of a list, where nothing before it is a clause.
  const isJoined = tokens.slice(start, start + und).some((one) => isFiniteVerb(one));
  if (und >= 0 && start + und + 1 < at && (isJoined || !isMark(tokens[start - 1], ','))) {
    const late = readPhrase(tokens, start + und + 1, { modifiers: 'all', joins: false });
    if (late && late.to === at && maySpeak(tokens, late, verb.number))
      return frontOf(tokens, late, verb);
  }
  return undefined;
}

/** "Der sich selbst als Retter feiernde Unternehmer Jan Weber rief": a participle with its own words before the noun. */
function attributedSubject(tokens: Tokens, start: number, verb: Verb): Found | undefined {
  const determiner = tokens[start]?.lower ?? '';
  if (!/^(?:der|die|das|eine?)$/u.test(determiner)) return undefined;
  const inner = tokens.slice(start + 1, verb.finite);
  if (inner.some(({ kind }) => kind !== 'word')) return undefined;

  const participle = inner.findLastIndex(
    ({ text }, index) =>
      /^\p{Ll}+(?:nd|t|en)e[rsn]?$/u.test(text) && isNoun(tokens[start + index + 2]),
  );
  if (participle < 1) return undefined;
  const phrase = readPhrase(tokens, start + participle + 2, { modifiers: 'all', joins: false });
  if (phrase === undefined || phrase.determiner !== undefined || phrase.to !== verb.finite)
    return undefined;
  const whole = { ...phrase, determiner };
  // A name needs no article.
  const isNamed = phrase.coreEnd - phrase.nouns > 1;
  return maySpeak(tokens, whole, verb.number)
    ? {
        mention: mentionOf(tokens, isNamed ? phrase : whole, 'nominative'),
        from: start,
        end: verb.end,
      }
    : undefined;
}

/** "Von der Leyen betonte": a last name that begins like a source; whether it is one the whole text tells. */
function nobleName(tokens: Tokens, start: number, end: number): Mention | undefined {
  const [von, article, name] = tokens.slice(start, end);
  const isName =
    end === start + 3 &&
    von?.lower === 'von' &&
    /^(?:der|den|dem)$/u.test(article?.text ?? '') &&
    isCapital(name);
  return isName
    ? { text: `von ${article?.text} ${name?.text}`, plural: false, form: 'name' }
    : undefined;
}

/** A subject behind the verb that nothing else can be: a pronoun, or an article of the nominative. */
function clearSubject(tokens: Tokens, verb: Verb): Found | undefined {
  const found = subjectBehind(tokens, verb);
  const text = found?.mention?.text ?? '';
  return /^(?:er|sie)$|^(?:der|ein) /u.test(text) ? found : undefined;
}

function frontOf(tokens: Tokens, phrase: Phrase, verb: Verb): Found | undefined {
  const first = tokens[phrase.nouns]?.text ?? '';
  const single =
    phrase.coreEnd - phrase.nouns === 1 &&
    phrase.determiner === undefined &&
    phrase.adjectives === phrase.nouns;
  // "Passend zu den Gefahren warnte die Stadt"
  if (single && phrase.to !== phrase.coreEnd && /^\p{Lu}\p{Ll}+end$/u.test(first)) return undefined;
  if (
    single &&
    phrase.to === phrase.coreEnd &&
    (words.notNouns.has(first) || words.adverbEnding.test(first))
  )
    return undefined;
  if (
    single &&
    phrase.to === phrase.coreEnd &&
    /(?:end|ell|äß|iv|al|bar|sam|los|voll|haft|iert|ig|isch|t)$/u.test(first)
  ) {
    // "Besorgt äußerte sich der Rat", never "Lammert würdigte die Stadt".
    const isOpen =
      /(?:end|ell|äß|iv|bar|sam|los|voll|haft|iert|ig|isch)$|^(?:[BG]e|Ver|Er|Ent)\p{Ll}+t$/u;
    if (isOpen.test(first) ? subjectBehind(tokens, verb) : clearSubject(tokens, verb))
      return undefined;
  }
  // "Zurückhaltender äußerte sich die Rätin Aydin"
  const isMore =
    single && phrase.to === phrase.coreEnd && /(?:end|lich|isch|ig|iv)er$/u.test(first);
  if (isMore && tokens[verb.finite + 1]?.lower === 'sich' && subjectBehind(tokens, verb))
    return undefined;
  if (
    /^(?:die|das|diese|dieses|seine|ihre|keine|eine|deren|dessen)$/u.test(
      phrase.determiner ?? '',
    ) ||
    phrase.determiner === undefined
  ) {
    // "Die Kosten kritisierte der Rat": what stands before the verb is the object.
    let from = verb.finite + 1;
    while (words.adverbs.has(tokens[from]?.lower ?? '')) from += 1;
    const behind = readPhrase(tokens, from, { modifiers: 'close', joins: false });
    if (
      behind &&
      maySpeak(tokens, behind, verb.number) &&
      (behind.determiner === 'der' || (isBareName(behind) && isNoun(tokens[behind.nouns]))) &&
      isThing(mentionOf(tokens, phrase, 'nominative').text)
    ) {
      return undefined;
    }
    const isSubject =
      behind !== undefined &&
      /^(?:der|ein)$/u.test(behind.determiner ?? '') &&
      maySpeak(tokens, behind, verb.number) &&
      // "Weber postet ein Bild": an object has the same article.
      ((behind.determiner === 'ein' &&
        words.persons.test(tokens[behind.coreEnd - 1]?.text ?? '')) ||
        tokens[behind.nouns - 1]?.lower.endsWith('e') ||
        words.menTitles.test(tokens[behind.nouns]?.text ?? '')) &&
      verb.form.class !== 'think';
    if (isSubject) return undefined;
    // "Weber beschreibt sie als „still“": what she is called.
    const isObject =
      isBareName(phrase) &&
      tokens[verb.finite + 1]?.lower === 'sie' &&
      tokens[verb.finite + 2]?.lower === 'als';
    if (isPronoun(tokens[verb.finite + 1]) && !isObject) return undefined;
  }
  return { mention: mentionOf(tokens, phrase, 'nominative'), from: phrase.from, end: verb.end };
}

const isBareName = ({ determiner, adjectives, nouns, coreEnd }: Phrase) =>
  determiner === undefined && adjectives === nouns && coreEnd - nouns <= 3;

/** "Der Sprecher, Jan Müller, sagte": the verb stands behind the comma that closes an apposition. */
function behindApposition(tokens: Tokens, verb: Verb): Found | undefined {
  const at = verb.finite;
  if (!isMark(tokens[at - 1], ',–')) return undefined;
  for (let from = sentenceStart(tokens, at); from < at - 2; from += 1) {
    if (
      from > 0 &&
      !isBreak(tokens[from - 1], tokens[from - 2]) &&
      !words.openers.has(tokens[from - 1]?.lower ?? '') &&
      !joiners.has(tokens[from - 1]?.lower ?? '')
    )
      continue;
    const isP = isPronoun(tokens[from]) && isMark(tokens[from + 1], ',');
    const phrase = readPhrase(tokens, from, {
      modifiers: 'all',
      joins: verb.number !== 'singular',
    });
    const end = isP ? from + 1 : phrase?.to;
    if (end === undefined || !isMark(tokens[end], ',–') || end >= at - 1) continue;
    if (phrase && !maySpeak(tokens, phrase, verb.number)) continue;
    const inner = tokens.slice(end + 1, at - 1);
    if (
      inner.length === 0 ||
      inner.length > 30 ||
      inner.some((one) => isMark(one, ';:') || (one.kind === 'quotation' && !isTitle(one)))
    )
      continue;
    const first = inner[0];
    const relative =
      first !== undefined &&
      (words.relatives.has(first.lower) || prepositions.has(first.lower)) &&
      !isCapital(first);
    const apposition = readPhrase(tokens, end + 1, { modifiers: 'all', joins: true });
    if (apposition?.to === at - 1 && !/^(?:dem|den|des)$/u.test(apposition.determiner ?? '')) {
      return {
        mention:
          isP || !phrase
            ? pronounMention(tokens[from]?.lower ?? '', verb.number)
            : apposed(tokens, phrase, apposition),
        from,
        end: verb.end,
      };
    }
    const isRelative = relative && looksFinite(tokens[at - 2]);
    // "Die Mönche, die gekommen waren, beschrieb die Agentur": not who does it.
    const isOfSeveral =
      isRelative && first?.lower === 'die' && pluralVerb.test(tokens[at - 2]?.lower ?? '');
    if (isOfSeveral && phrase?.determiner === 'die' && verb.number === 'singular') continue;
    const isAside =
      /^(?:mit|in|aus|als|von|seit|nach|unter|darunter|neben)$/u.test(first?.lower ?? '') &&
      !inner.some((one) => isFiniteVerb(one));
    const isBeside =
      apposition !== undefined && isMark(tokens[apposition.to], ',') && looksFinite(tokens[at - 2]);
    // "Ann Weber, 30, beschrieb", "Jan Weber, ein dem Amt lange verbundener Jurist außer Dienst, sagte": nothing but nouns.
    const isNominal =
      phrase?.determiner === undefined &&
      (inner.every(({ text }) => /^\p{N}{1,3}$/u.test(text)) ||
        (/^(?:der|die|das|eine?)$/u.test(first?.lower ?? '') &&
          !inner.some((one) => isFiniteVerb(one) || isReported(one))));
    const before = tokens[from - 1];
    if (
      (isRelative || isBeside || isAside || isNominal) &&
      !isPronoun(tokens[at + 1]) &&
      (before === undefined || !isMark(before, ','))
    ) {
      if (!phrase) continue;
      return { mention: mentionOf(tokens, phrase, 'nominative'), from, end: verb.end };
    }
  }
  return undefined;
}

const pluralVerb =
  /^(?:sind|waren|haben|hatten|werden|wurden|sollen|sollten|wollen|wollten|können|konnten|\p{Ll}+ten)$/u;

function sentenceStart(tokens: Tokens, at: number): number {
  const before = tokens
    .slice(0, at)
    .findLastIndex((one) => isMark(one, ';:') || (one.kind === 'quotation' && !isTitle(one)));
  return before + 1;
}

/** A name and a description beside each other. */
export function apposed(tokens: Tokens, phrase: Phrase, apposition: Phrase): Mention {
  const one = mentionOf(tokens, phrase, 'nominative');
  const other = mentionOf(tokens, apposition, 'nominative');
  const gender = one.gender ?? other.gender;
  const isName = (candidate: Phrase) =>
    candidate.determiner === undefined &&
    candidate.nouns === candidate.adjectives &&
    candidate.coreEnd - candidate.nouns >= 2 &&
    (candidate.to === candidate.coreEnd || isMark(tokens[candidate.coreEnd], '('));
  if (phrase.determiner !== undefined && isName(apposition) && phrase.joined.length === 0) {
    return { ...other, ...(one.gender && { gender: one.gender }), description: one.text };
  }
  return { ...one, ...(gender && { gender }), description: other.text };
}

/** The subject behind the finite verb. */
export function subjectBehind(tokens: Tokens, verb: Verb): Found | undefined {
  let at = verb.finite + 1;
  let addressee: string | undefined;
  let skipped = 0;
  const limit = verb.end > verb.finite + 1 ? verb.end - 1 : tokens.length;

  while (at < limit && skipped < 8) {
    const token = tokens[at];
    if (token === undefined || (token.kind !== 'word' && !isTitle(token))) return undefined;
    if (isPronoun(token)) {
      if (token.lower === 'sie' && verb.number === 'any') return undefined;
      return {
        mention: pronounMention(token.lower, verb.number),
        from: verb.finite,
        end: Math.max(at + 1, verb.end),
      };
    }
    // "bezeichnete es Weber als „zynisch“, dass": what is judged comes later.
    const isExpletive =
      token.lower === 'es' &&
      at === verb.finite + 1 &&
      /^(?:bezeichnen|nennen|finden|halten)$/u.test(verb.form.verb);
    if (isExpletive) {
      at += 1;
      continue;
    }
    if (/^(?:man|es|niemand|wer|jemand|ich|wir|keiner|nichts|alles)$/u.test(token.lower))
      return undefined;
    const day = behindDay(tokens, at);
    if (day > at) {
      at = day;
      skipped += 1;
      continue;
    }
    if (
      (words.adverbs.has(token.lower) || words.adverbEnding.test(token.lower)) &&
      !isCapital(token)
    ) {
      at += 1;
      skipped += 1;
      continue;
    }
    if (prepositions.has(token.lower) && !isCapital(token)) {
      const place = readPhrase(tokens, at + 1, { modifiers: 'close', joins: false });
      if (place === undefined || verb.form.class === 'quote') return undefined;
      at = place.to;
      skipped += 3;
      continue;
    }
    if (
      agencies.has(token.text) &&
      isNoun(tokens[at + 1]) === false &&
      determiners.has(tokens[at + 1]?.lower ?? '')
    ) {
      addressee = token.text;
      at += 1;
      continue;
    }
    const joins = verb.number !== 'singular';
    const phrase = withPlace(tokens, readPhrase(tokens, at, { modifiers: 'close', joins }), joins);
    // "erwartet ein „Fifty-Fifty-Ding“": what is said.
    const isSaid =
      tokens[phrase?.nouns ?? at]?.kind === 'quotation' && /^ein/u.test(phrase?.determiner ?? '');
    if (phrase === undefined || isSaid) return undefined;
    if (phrase.to > limit) return undefined;
    if (!maySpeak(tokens, phrase, verb.number)) {
      if (!/^(?:dem|den|der|einem|einer|ihrem|ihrer|seinem|seiner)$/u.test(phrase.determiner ?? ''))
        return undefined;
      addressee = tokens
        .slice(phrase.from, phrase.to)
        .map(({ text }) => text)
        .join(' ');
      at = phrase.to;
      skipped += 4;
      continue;
    }
    return behindFound(tokens, phrase, verb, addressee);
  }
  return undefined;
}

/** "die Sprecherin der Fraktion im Bundestag, Anne Weber,": a place belongs to a phrase that an apposition follows. */
function withPlace(tokens: Tokens, phrase: Phrase | undefined, joins: boolean): Phrase | undefined {
  if (phrase === undefined || !prepositions.has(tokens[phrase.to]?.lower ?? '')) return phrase;
  const whole = readPhrase(tokens, phrase.from, { modifiers: 'all', joins });
  if (whole === undefined || !isMark(tokens[whole.to], ',')) return phrase;
  const apposition = readPhrase(tokens, whole.to + 1, { modifiers: 'none', joins: false });
  const isName =
    apposition !== undefined && isBareName(apposition) && isMark(tokens[apposition.to], ',');
  return isName && apposition.coreEnd - apposition.nouns > 1 ? whole : phrase;
}

export function behindFound(
  tokens: Tokens,
  phrase: Phrase,
  verb: Verb,
  addressee: string | undefined,
): Found | undefined {
  let { to } = phrase;
  let told = addressee;
  // "teilten US-Beamte Axios mit": the last noun is to whom.
  if (to === phrase.coreEnd && phrase.coreEnd - phrase.nouns > 1) {
    const last = tokens[to - 1]?.text ?? '';
    // "wie der Sender BBC berichtete": that is what it is called.
    const isItsName = words.outlets.test(tokens[to - 2]?.lower ?? '');
    if (!isItsName && (agencies.has(last) || listeners.has(last))) {
      told = last;
      to -= 1;
    }
  }
  const cut: Phrase = to === phrase.to ? phrase : { ...phrase, to, coreEnd: to };
  const next = phrase.to;
  if (isMark(tokens[next], ',')) {
    const apposition = appositionAt(tokens, next + 1, phrase);
    if (apposition !== undefined) {
      // "brachte die Sprecherin, Anne Weber, auf den Punkt: „…“"
      const rest = apposition.to + 1;
      const isRest =
        /^(?:auf|in|ins|so|zum|zur)$/u.test(tokens[rest]?.lower ?? '') &&
        isMark(tokens[behindClause(tokens, rest)], ':');
      return {
        mention: apposed(tokens, cut, apposition),
        from: verb.finite,
        end: Math.max(isRest ? rest : apposition.to, verb.end),
        ...(told !== undefined && { addressee: told }),
      };
    }
  }
  return {
    mention: mentionOf(tokens, cut, 'nominative'),
    from: verb.finite,
    end: Math.max(phrase.to, verb.end),
    ...(told !== undefined && { addressee: told }),
  };
}

/** What somebody is, behind the comma after their name; with where they are that, if nothing else ends the clause. */
function appositionAt(tokens: Tokens, from: number, phrase: Phrase): Phrase | undefined {
  const near = readPhrase(tokens, from, { modifiers: 'close', joins: true });
  if (near !== undefined && isBeside(tokens, phrase, near)) return near;

  // "Ina Kern, Professorin an der Universität Kiel": one noun, since two may be another's name.
  const whole = readPhrase(tokens, from, { modifiers: 'all', joins: true });
  const isOne = whole !== undefined && whole.coreEnd - whole.nouns === 1;
  return isOne && isBeside(tokens, phrase, whole) ? whole : undefined;
}

function isBeside(tokens: Tokens, phrase: Phrase, apposition: Phrase): boolean {
  return (
    isClauseEnd(tokens[apposition.to]) &&
    !/^(?:dem|den|des)$/u.test(apposition.determiner ?? '') &&
    isApposition(tokens, phrase, apposition)
  );
}

/** One of the two must name, the other describe. */
function isApposition(tokens: Tokens, phrase: Phrase, apposition: Phrase): boolean {
  const behind = tokens[apposition.to];
  if (apposition.determiner !== undefined) return phrase.determiner === undefined;
  return behind === undefined || behind.kind !== 'word' || isMark(behind, ',.');
}

/** The subject of a clause whose verb stands last: the first phrase behind its conjunction. */
export function subordinateSubject(tokens: Tokens, verb: Verb): Found | undefined {
  const start = clauseStart(tokens, verb.finite);
  let at = start;
  while (/^(?:und|aber|oder|doch|so)$/u.test(tokens[at]?.lower ?? '')) at += 1;
  const opening = tokens[at]?.lower ?? '';
  const relative = relativeSubject(tokens, at, verb) ?? besideRelative(tokens, at, verb);
  if (relative) return relative;
  if (
    !/^(?:wie|als|nachdem|obwohl|obgleich|zumal|wohingegen|während|da|weil|wenn|dass|bevor|wobei|was|seit)$/u.test(
      opening,
    )
  )
    return undefined;
  at += 1;
  let skipped = 0;
  while (at < verb.finite && skipped < 6) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (isPronoun(token)) {
      if (token.lower === 'sie' && verb.number === 'any') return undefined;
      return { mention: pronounMention(token.lower, verb.number), from: start, end: verb.end };
    }
    if (/^(?:man|es|ich|wir)$/u.test(token.lower)) return undefined;
    const day = behindDay(tokens, at);
    if (day > at) {
      at = day;
    } else if (
      (words.adverbs.has(token.lower) || words.adverbEnding.test(token.lower)) &&
      !isCapital(token)
    ) {
      at += 1;
    } else if (prepositions.has(token.lower)) {
      const place = readPhrase(tokens, at + 1, { modifiers: 'close', joins: false });
      if (place === undefined) return undefined;
      at = place.to;
    } else {
      const phrase = readPhrase(tokens, at, {
        modifiers: 'close',
        joins: verb.number !== 'singular',
      });
      if (phrase === undefined || phrase.to > verb.finite) return undefined;
      if (maySpeak(tokens, phrase, verb.number))
        return {
          ...behindFound(tokens, phrase, verb, undefined),
          from: start,
          end: verb.end,
        } as Found;
      at = phrase.to;
    }
    skipped += 1;
  }
  return undefined;
}

/** "Pläne, die der Minister als „Unsinn“ bezeichnete": a nominative behind a relative pronoun, which is the object then. */
function besideRelative(tokens: Tokens, start: number, verb: Verb): Found | undefined {
  const isRelative =
    /^(?:die|das|den)$/u.test(tokens[start]?.lower ?? '') && isMark(tokens[start - 1], ',');
  if (!isRelative) return undefined;
  const phrase = readPhrase(tokens, start + 1, { modifiers: 'close', joins: false });
  if (phrase === undefined || phrase.to > verb.finite || !maySpeak(tokens, phrase, verb.number))
    return undefined;
  const isName = isBareName(phrase) && phrase.coreEnd - phrase.nouns > 1;
  if (phrase.determiner !== 'der' && !isName) return undefined;
  return {
    ...behindFound(tokens, phrase, verb, undefined),
    from: start,
    end: verb.end,
  } as Found;
}

/** "Podolski war anwesend und sagte": the subject of the clause that the verb is joined to. */
export function conjunctSubject(tokens: Tokens, verb: Verb): Mention | undefined {
  const start = clauseStart(tokens, verb.finite);
  let first = start;
  while (first < verb.finite && words.openers.has(tokens[first]?.lower ?? '')) first += 1;
  if (isPronoun(tokens[first]) && isFiniteVerb(tokens[first + 1]))
    return pronounMention(tokens[first]?.lower ?? '', verb.number);
  const phrase = readPhrase(tokens, first, { modifiers: 'all', joins: verb.number !== 'singular' });
  if (phrase !== undefined && phrase.to >= verb.finite - 1) return undefined;
  const isSubject =
    phrase !== undefined &&
    (isFiniteVerb(tokens[phrase.to]) || looksFinite(tokens[phrase.to])) &&
    maySpeak(tokens, phrase, verb.number);
  return isSubject ? mentionOf(tokens, phrase, 'nominative') : conjunctBehind(tokens, start, verb);
}

/** "Dann biss der Gast den Hund und rief": nothing but a nominative, behind the verb of the clause. */
function conjunctBehind(tokens: Tokens, start: number, verb: Verb): Mention | undefined {
  const at = tokens.findIndex(
    (token, index) =>
      index >= start && index < verb.finite - 2 && (isFiniteVerb(token) || looksFinite(token)),
  );
  if (at < 0) return undefined;
  const finite = { ...verb, finite: at, end: at + 1, isLast: false };
  // "zeigte sich die Regierung bestürzt"
  const isReflexive = tokens[at + 1]?.lower === 'sich';
  // "zogen die Demonstranten vor das Rathaus und riefen": people, many as the verb, and nobody else.
  const crowd = tokens[at + 1]?.lower === 'die' ? at + 2 : at + 1;
  const isCrowd =
    verb.number === 'plural' &&
    isNoun(tokens[crowd]) &&
    words.persons.test(tokens[crowd]?.text ?? '') &&
    !isNoun(tokens[crowd + 1]);
  const mention = (
    isReflexive || isCrowd ? subjectBehind(tokens, finite) : clearSubject(tokens, finite)
  )?.mention;
  return mention && !isThing(mention.text) ? mention : undefined;
}
