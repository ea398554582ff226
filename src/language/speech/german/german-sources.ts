// Sources that a German sentence names without a verb of speech.

import { behindWords, type Cue, clauseStart, isClauseEnd } from '../shared/clauses.ts';
import type { Mention } from '../shared/speech.ts';
import { isCapital, isMark } from '../shared/tokens.ts';
import * as words from './german.ts';
import {
  behindClause,
  isFiniteAny,
  isPronoun,
  isReported,
  isThing,
  joiners,
  looksFinite,
  onlyAdverbs,
  prepositions,
  pronounMention,
  type Tokens,
  withArticle,
} from './german-clauses.ts';
import { contentBefore } from './german-content.ts';
import { mentionOf } from './german-mentions.ts';
import {
  behindDay,
  determiners,
  isAdjective,
  isNoun,
  maySpeak,
  type Phrase,
  readCore,
  readPhrase,
} from './german-phrases.ts';
import { behindFound } from './german-subjects.ts';

/** "laut", "nach Angaben", "zufolge", "so". */
export function sourceCue(tokens: Tokens, at: number): Cue | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const { lower } = token;
  const isRelative =
    /^(?:de[mr]|denen)$/u.test(tokens[at + 1]?.lower ?? '') &&
    isMark(tokens[at - 1], ',') &&
    !/^(?:de[mr])$/u.test('') &&
    looksFinite(tokens[behindClause(tokens, at) - 1]);
  if (lower === 'laut' && isRelative) return undefined;
  if (lower === 'laut' || lower === 'gemäß') return prepositionCue(tokens, at, at + 1, 'dative');
  if (lower === 'zufolge' || (lower === 'nach' && isClauseEnd(tokens[at + 1]) === false && false))
    return postpositionCue(tokens, at);
  if (lower === 'nach' && tokens[at - 1]?.lower === 'es') return wishCue(tokens, at);
  if (lower === 'nach' || lower === 'zu' || lower === 'aus') return statementCue(tokens, at);
  if (lower === 'für') return judgingCue(tokens, at);
  if (lower === 'so' && (isMark(tokens[at - 1], ',–') || tokens[at - 1]?.kind === 'quotation'))
    return soCue(tokens, at);
  return undefined;
}

const isNobody = (tokens: Tokens, phrase: Phrase) => {
  const nouns = tokens.slice(phrase.nouns, phrase.coreEnd);
  // "Eigenen Angaben zufolge": a capital at the start of a sentence.
  const isOpening = nouns.length === 2 && /^Eigene[nr]$/u.test(nouns[0]?.text ?? '');
  const head = isOpening ? nouns.slice(1) : nouns;
  return head.length === 1
    ? words.nobody.test(head[0]?.text.split('-').at(-1) ?? '')
    : words.nobody.test(head[0]?.text ?? '') && phrase.determiner === undefined;
};

function prepositionCue(
  tokens: Tokens,
  at: number,
  from: number,
  grammaticalCase: 'dative' | 'genitive',
): Cue | undefined {
  const first = tokens[from];
  const statement = statementSource(tokens, from);
  if (statement) return aroundCue(tokens, at, statement.end, statement.mention);
  // "gemäß dem Impfkalender" follows a rule; "gemäß den Angaben des Amtes" tells.
  if (first === undefined || tokens[at]?.lower === 'gemäß') return undefined;
  const compound = words.compounds.find(([pattern]) => pattern.test(first.text));
  if (compound)
    return aroundCue(tokens, at, from + 1, {
      text: compound[1],
      plural: false,
      form: 'description',
      definite: true,
    });
  const phrase = readPhrase(tokens, from, { modifiers: 'close', joins: true });
  if (phrase === undefined) return undefined;
  if (isNobody(tokens, phrase)) return undefined;
  // "laut dem Sprecher", "laut des Sprechers".
  const isGenitive = /^(?:des|eines|seines|ihres)$/u.test(phrase.determiner ?? '');
  return aroundCue(
    tokens,
    at,
    withApposition(tokens, phrase).end,
    withApposition(tokens, phrase, isGenitive ? 'genitive' : grammaticalCase).mention,
  );
}

function withApposition(
  tokens: Tokens,
  phrase: Phrase,
  grammaticalCase: 'dative' | 'genitive' = 'dative',
): { mention: Mention; end: number } {
  const mention = mentionOf(tokens, phrase, grammaticalCase);
  if (isMark(tokens[phrase.to], ',')) {
    const apposition = readPhrase(tokens, phrase.to + 1, { modifiers: 'close', joins: false });
    const isName =
      apposition &&
      apposition.determiner === undefined &&
      apposition.coreEnd - apposition.nouns >= 2 &&
      apposition.to === apposition.coreEnd;
    if (apposition && isMark(tokens[apposition.to], ',')) {
      if (isName && phrase.determiner !== undefined) {
        return {
          mention: { ...mentionOf(tokens, apposition, 'nominative'), description: mention.text },
          end: apposition.to + 1,
        };
      }
      if (!isName && phrase.determiner === undefined) {
        return {
          mention: { ...mention, description: mentionOf(tokens, apposition, 'dative').text },
          end: apposition.to + 1,
        };
      }
    }
  }
  return { mention, end: phrase.to };
}

function aroundCue(
  tokens: Tokens,
  at: number,
  end: number,
  mention: Mention | undefined,
  word = at,
): Cue | undefined {
  if (
    mention === undefined ||
    isPicture(mention.text) ||
    /^(?:[\p{N}.,]+ )?Prozent(?: |$)/u.test(mention.text)
  )
    return undefined;
  const last = behindWords(tokens);
  return {
    speaker: mention,
    text: tokens[word]?.text ?? '',
    at: word,
    from: at,
    to: end,
    around: [0, last],
    isAct: false,
  };
}

/** "Nach Ansicht der Bilder": looked at, not told. */
const isPicture = (text: string) =>
  /(?:bilder|bildern|videos?|aufnahmen|akten|fotos)$/iu.test(text);

function postpositionCue(tokens: Tokens, at: number): Cue | undefined {
  for (let from = Math.max(0, at - 14); from < at; from += 1) {
    if (isAdjective(tokens[from]) && at - from > 3) continue;
    const before = tokens[from - 1];
    const isEdge = before === undefined || before.kind !== 'word' || !isNoun(before);
    if (!isEdge || (isAdjective(before) && isNoun(tokens[from]))) continue;
    if (
      before?.kind === 'word' &&
      (determiners.has(before.lower) || prepositions.has(before.lower))
    )
      continue;
    const statement = statementSource(tokens, from);
    if (statement && statement.end === at)
      return aroundCue(tokens, from, at + 1, statement.mention, at);
    const first = tokens[from];
    const compound =
      first && from === at - 1 && words.compounds.find(([pattern]) => pattern.test(first.text));
    if (compound)
      return aroundCue(
        tokens,
        from,
        at + 1,
        { text: compound[1], plural: false, form: 'description', definite: true },
        at,
      );
    const phrase = readPhrase(tokens, from, { modifiers: 'all', joins: true });
    if (phrase?.to !== at || isNobody(tokens, phrase)) continue;
    // "bestehen Jan Weber zufolge": a verb before a name.
    const isVerb =
      phrase.determiner === undefined &&
      phrase.coreEnd - phrase.nouns > 1 &&
      /^\p{Ll}+en$/u.test(tokens[phrase.adjectives]?.text ?? '');
    if (isVerb) {
      const name = readPhrase(tokens, phrase.nouns, { modifiers: 'all', joins: true });
      if (name)
        return aroundCue(tokens, phrase.nouns, at + 1, mentionOf(tokens, name, 'dative'), at);
    }
    if (/^(?:die|das|ein|eine)$/u.test(phrase.determiner ?? '')) continue;
    return aroundCue(tokens, from, at + 1, mentionOf(tokens, phrase, 'dative'), at);
  }
  return undefined;
}

/** "Angaben der Polizei", "Polizeiangaben", "einem Bericht der Zeitung zufolge", "seinen Angaben". */
export function statementSource(
  tokens: Tokens,
  from: number,
): { readonly mention: Mention | undefined; readonly end: number } | undefined {
  let at = from;
  const determiner = tokens[at]?.lower ?? '';
  // "meiner Meinung nach": whoever writes.
  if (/^(?:mein|unser|euer|eur|dein)e[rnm]?$/u.test(determiner)) return undefined;
  const isDetermined = determiners.has(determiner);
  if (isDetermined) at += 1;
  while (isAdjective(tokens[at]) && !isNoun(tokens[at]) && at < from + 4) at += 1;
  const genitiveFirst = readOwner(tokens, from);
  const noun = tokens[at];
  if (noun && words.statements.test(noun.text)) {
    let end = at + 1;
    if (joiners.has(tokens[end]?.lower ?? '') && words.statements.test(tokens[end + 1]?.text ?? ''))
      end += 2;
    const adjective = tokens[at - 1]?.lower ?? '';
    if (/^eigene[nrs]?$/u.test(adjective)) return { mention: ownSubject(tokens, from, end), end };
    if (/^(?:seine[nrm]?|ihre[nrm]?|dessen|deren)$/u.test(determiner)) {
      const text = /^(?:seine|dessen)/u.test(determiner) ? 'er' : 'sie';
      const owner = ownerBehind(tokens, end);
      if (!owner)
        return {
          mention: {
            text,
            plural: false,
            form: 'pronoun',
            gender: text === 'er' ? 'masculine' : 'feminine',
          },
          end,
        };
    }
    const compound =
      /^(?<who>\p{Lu}[\p{L}\p{N}]*)-(?:Angaben|Informationen|Meldung(?:en)?|Berichte?n?)$/u.exec(
        noun.text,
      )?.groups?.['who'];
    if (compound !== undefined)
      return { mention: { text: compound, plural: false, form: 'name' }, end };
    const owner = ownerBehind(tokens, end);
    if (owner) return owner;
    // "laut den Angaben": whose?
    if (
      isDetermined &&
      /^(?:Angaben|Informationen|Berichten|Aussagen|Erkenntnissen)$/u.test(noun.text)
    )
      return { mention: undefined, end };
    const isNamed =
      /^\p{Lu}\p{L}+(?:angaben|berichten|informationen|aussagen|meldungen|meinung)$/u.test(
        noun.text,
      ) ||
      isDetermined ||
      (at > from &&
        !/^(?:bisherig|erst|letzt|neuest|jüngst|weiter|aktuell|vorläufig|ander|neu|früher|damalig|gegenwärtig|übereinstimmend|unbestätigt)/u.test(
          adjective,
        ));
    const mayName = isDetermined
      ? words.documents.test(noun.text)
      : isNamed &&
        /angaben$|berichten$|informationen$|kreisen$|aussagen$|meldungen$|meinung$|studien$|quellen$/iu.test(
          noun.text,
        );
    if (mayName) {
      const phrase = readPhrase(tokens, from, { modifiers: 'close', joins: false });
      const mention = phrase && mentionOf(tokens, phrase, 'dative');
      if (phrase && mention)
        return {
          mention: isDetermined ? mention : { ...mention, plural: true, form: 'description' },
          end: phrase.to,
        };
    }
    return undefined;
  }
  // "der Polizei Angaben", "Merkels Angaben", "Behörden-Angaben".
  if (
    genitiveFirst &&
    words.statements.test(tokens[genitiveFirst.to]?.text ?? '') &&
    tokens[genitiveFirst.to - 1]?.text.endsWith('s')
  ) {
    return { mention: mentionOf(tokens, genitiveFirst, 'genitive'), end: genitiveFirst.to + 1 };
  }
  return undefined;
}

function readOwner(tokens: Tokens, from: number): Phrase | undefined {
  const core = readCore(tokens, from);
  if (core === undefined || core.determiner !== undefined || core.to - core.nouns < 2)
    return undefined;
  const last = tokens[core.to - 1]?.text ?? '';
  if (!words.statements.test(last)) return undefined;
  return {
    from,
    coreEnd: core.to - 1,
    to: core.to - 1,
    adjectives: core.adjectives,
    nouns: core.nouns,
    asides: [],
    joined: [],
  };
}

/** "der Polizei", "von Sprecher Udo Kern", "Merkels", "des Magazins „Der Spiegel“" behind "Angaben". */
export function ownerBehind(
  tokens: Tokens,
  from: number,
): { mention: Mention; end: number } | undefined {
  const token = tokens[from];
  if (token?.kind !== 'word') return undefined;
  const behindBy = /^(?:von|vom)$/u.test(token.lower);
  const start = behindBy ? from + 1 : from;
  const phrase = readPhrase(tokens, start, { modifiers: 'close', joins: true });
  if (!phrase) return undefined;
  const { determiner } = phrase;
  if (
    !behindBy &&
    determiner !== undefined &&
    !/^(?:de[rs]|eine[rs]|seine[rs]|ihre[rs]|diese[rs]|deren|dessen|mehrerer|beider|einiger|vieler|zahlreicher|unsere[rs]|zweier|dreier)$/u.test(
      determiner,
    )
  )
    return undefined;
  if (!behindBy && determiner === undefined && phrase.nouns === phrase.adjectives) {
    const last = tokens[phrase.coreEnd - 1]?.text ?? '';
    if (!/s$/u.test(last)) return undefined;
  }
  if (
    !behindBy &&
    determiner === undefined &&
    phrase.nouns > phrase.adjectives &&
    !/e[rs]$/u.test(tokens[phrase.nouns - 1]?.lower ?? '')
  )
    return undefined;
  const inCase = token.lower === 'vom' ? withArticle(phrase) : phrase;
  if (isNobody(tokens, phrase)) return undefined;
  return withApposition(tokens, inCase, behindBy ? 'dative' : 'genitive');
}

/** "Die Stadt hat nach eigenen Angaben …": the subject before the verb. */
function ownSubject(tokens: Tokens, from: number, end: number): Mention | undefined {
  const start = clauseStart(tokens, from);
  let at = from - 1;
  while (at > start && !isFiniteAny(tokens[at])) at -= 1;
  if (at > start) {
    const phrase = readPhrase(tokens, start, { modifiers: 'all', joins: true });
    if (
      phrase &&
      (phrase.to === at || onlyAdverbs(tokens, phrase.to, at)) &&
      maySpeak(tokens, phrase, 'any')
    )
      return mentionOf(tokens, phrase, 'nominative');
    if (isPronoun(tokens[start]) && start + 1 === at)
      return tokens[start]?.lower === 'er' ? pronounMention('er', 'singular') : undefined;
    return undefined;
  }
  // "Nach eigenen Angaben hat die Stadt …"
  if (isFiniteAny(tokens[end])) {
    if (isPronoun(tokens[end + 1]))
      return pronounMention(
        tokens[end + 1]?.lower ?? '',
        /(?:en|sind)$/u.test(tokens[end]?.lower ?? '') ? 'plural' : 'singular',
      );
    const phrase = readPhrase(tokens, end + 1, { modifiers: 'close', joins: false });
    if (phrase && maySpeak(tokens, phrase, 'any')) return mentionOf(tokens, phrase, 'nominative');
  }
  return undefined;
}

function statementCue(tokens: Tokens, at: number): Cue | undefined {
  const { lower } = tokens[at] ?? { lower: '' };
  if (lower === 'nach' || lower === 'aus') {
    const next = tokens[at + 1];
    const compound =
      next && lower === 'nach' && words.compounds.find(([pattern]) => pattern.test(next.text));
    if (compound)
      return aroundCue(tokens, at, at + 2, {
        text: compound[1],
        plural: false,
        form: 'description',
        definite: true,
      });
    const source = statementSource(tokens, at + 1);
    const isSight = lower === 'nach' || tokens[at + 1]?.text === 'Sicht';
    if (source && isSight && !isThroughTime(tokens, at))
      return aroundCue(tokens, at, source.end, source.mention);
    if (
      lower === 'nach' &&
      /^(?:Meinung|Ansicht|Auffassung|Einschätzung|Überzeugung|Darstellung|Angaben)$/u.test(
        tokens[at - 1]?.text ?? '',
      )
    ) {
      for (const from of [at - 2, at - 3]) {
        const source = statementSource(tokens, from);
        if (source?.mention && source.end === at)
          return aroundCue(tokens, from, at + 1, source.mention);
      }
    }
  }
  return undefined;
}

/** "Geht es nach Weber, …", "Wenn es nach der Rätin geht, …" */
function wishCue(tokens: Tokens, at: number): Cue | undefined {
  const isFirst = /^(?:geht|ginge|ging)$/u.test(tokens[at - 2]?.lower ?? '');
  const phrase = readPhrase(tokens, at + 1, { modifiers: 'close', joins: true });
  if (phrase === undefined) return undefined;
  const isLast =
    tokens[at - 2]?.lower === 'wenn' &&
    /^(?:geht|ginge|ging)$/u.test(tokens[phrase.to]?.lower ?? '');
  if (!isFirst && !isLast) return undefined;
  const end = isLast ? phrase.to + 1 : phrase.to;
  return isMark(tokens[end], ',')
    ? aroundCue(tokens, at, end, mentionOf(tokens, phrase, 'dative'))
    : undefined;
}

/** "Nach einem Bericht der Zeitung", never "Nach den Äußerungen des Ministers kam es zu": only what is told is told. */
function isThroughTime(tokens: Tokens, at: number): boolean {
  const next = tokens.slice(at + 1, at + 5);
  const noun = next.find(({ text }) => words.statements.test(text))?.text ?? '';
  const isOwned =
    /s$/u.test(next[0]?.text ?? '') &&
    isCapital(next[0]) &&
    !words.statements.test(next[0]?.text ?? '');
  return (
    /^(?:Veröffentlichung(?:en)?|Äußerung(?:en)?|Ankündigung(?:en)?|Erklärung(?:en)?|Vorwürfen|Urteil|Pressemitteilung|Mitteilung|Meldung)$/u.test(
      noun,
    ) &&
    (isOwned ||
      /^(?:der|den|dem|seine[rnm]?|ihre[rnm]?|diese[rnm])$/u.test(tokens[at + 1]?.lower ?? ''))
  );
}

/** "Für den Minister ist die Lage „ernst“": whose judgement a quotation is. */
function judgingCue(tokens: Tokens, at: number): Cue | undefined {
  const phrase = readPhrase(tokens, at + 1, { modifiers: 'all', joins: false });
  const start = clauseStart(tokens, at);
  const isJudged =
    start === at
      ? /^(?:ist|sei|war|sind|waren|bleibt|wäre|hält|gilt|steht|stand)$/u.test(
          tokens[phrase?.to ?? at]?.lower ?? '',
        )
      : isJudgedBeside(tokens, start, phrase?.to ?? at);
  if (phrase === undefined || !isJudged) return undefined;
  const nouns = tokens.slice(phrase.nouns, phrase.coreEnd).map(({ text }) => text);
  const isSomebody = (noun: string) =>
    words.menTitles.test(noun) || words.womenTitles.test(noun) || words.people.test(noun);
  // "den Theologen"
  const isPerson =
    nouns.some((noun) => isSomebody(noun) || isSomebody(noun.replace(/e?n$/u, ''))) ||
    (phrase.determiner === undefined && nouns.length === 2) ||
    (phrase.determiner !== undefined && nouns.length > 2);
  const to = behindWords(tokens);
  const hasQuotation = tokens
    .slice(phrase.to - 1, to)
    .some(
      (token, index, rest) =>
        token.kind === 'quotation' &&
        (rest[index - 1]?.kind === 'word' || isMark(rest[index - 1], ':')),
    );
  if (!isPerson || !hasQuotation) return undefined;
  return {
    speaker: mentionOf(tokens, phrase, 'accusative'),
    text: tokens[at]?.text ?? '',
    at,
    from: at,
    to,
    isAct: false,
  };
}

/** "Das ist für den Minister „ein Skandal“", "Was für die Rätin ein „Erfolg“ ist": what follows at once is quoted. */
function isJudgedBeside(tokens: Tokens, start: number, end: number): boolean {
  const isArticle = /^(?:eine?|nur|einfach|schlicht|klar)$/u.test(tokens[end]?.lower ?? '');
  const quotation = isArticle ? end + 1 : end;
  const isCopula = (at: number) =>
    /^(?:ist|sei|war|sind|waren|bleibt)$/u.test(tokens[at]?.lower ?? '');

  return (
    tokens[quotation]?.kind === 'quotation' &&
    (isCopula(quotation + 1) ||
      tokens.slice(start, end).some((_, index) => isCopula(start + index)))
  );
}

/** "…, so der Minister", "…, so Weber weiter". */
function soCue(tokens: Tokens, at: number): Cue | undefined {
  // "ein neues Etikett, so wie die Schule": a likeness.
  if (tokens[at + 1]?.lower === 'wie') return undefined;
  let from = at + 1;
  while (
    /^(?:auch|jedenfalls|zumindest|wörtlich|etwa|weiter|heute|gestern|sinngemäß)$/u.test(
      tokens[from]?.lower ?? '',
    )
  )
    from += 1;
  if (tokens[from]?.lower === 'laut') return undefined;
  // "so argwöhnte die Musikerin"
  if (looksFinite(tokens[from]) && determiners.has(tokens[from + 1]?.lower ?? '')) from += 1;
  // "so charakterisierte ihn der Gewerkschafter"
  const isOfSomebody =
    looksFinite(tokens[from]) &&
    /^(?:ihn|sie|es)$/u.test(tokens[from + 1]?.lower ?? '') &&
    determiners.has(tokens[from + 2]?.lower ?? '');
  if (isOfSomebody) from += 2;
  const worded = wordedBy(tokens, from);
  if (worded) return worded.mention && soFound(tokens, at, worded.end, worded.mention);
  const phrase = readPhrase(tokens, from, { modifiers: 'close', joins: true });
  if (isPronoun(tokens[from]) && isClauseEnd(tokens[from + 1])) {
    return soFound(tokens, at, from + 1, pronounMention(tokens[from]?.lower ?? '', 'singular'));
  }
  if (phrase === undefined || !maySpeak(tokens, phrase, 'any')) return undefined;
  let end = phrase.to;
  while (
    end < tokens.length &&
    ((words.adverbs.has(tokens[end]?.lower ?? '') && tokens[end]?.lower !== 'gegenüber') ||
      behindDay(tokens, end) > end ||
      /^(?:weiter|wörtlich)$/u.test(tokens[end]?.lower ?? ''))
  )
    end = Math.max(end + 1, behindDay(tokens, end));
  const tail = tokens[end];
  const isPreposition = tail?.kind === 'word' && prepositions.has(tail.lower);
  if (!isClauseEnd(tail) && !isPreposition) return undefined;
  const found = behindFound(
    tokens,
    phrase,
    {
      form: { verb: 'so', class: 'say', form: 'finite', number: 'any' },
      finite: at,
      end: at + 1,
      number: 'any',
      isLast: false,
      isPassive: false,
      text: 'so',
    },
    undefined,
  );
  return found?.mention && !isThing(found.mention.text)
    ? soFound(tokens, at, Math.max(end, found.end), found.mention)
    : undefined;
}

/**
 * Whose words a noun of speech stands for: "so eine Information der Polizei", "so der Vorwurf der Anwältin", "so ihr Fazit";
 * nobody's where it tells of none ("so der Vorwurf"). Undefined where there is no such noun.
 */
function wordedBy(
  tokens: Tokens,
  from: number,
): { readonly mention: Mention | undefined; readonly end: number } | undefined {
  const article = tokens[from]?.lower ?? '';
  if (!determiners.has(article)) return undefined;
  let at = from + 1;
  while (isAdjective(tokens[at]) && !isNoun(tokens[at]) && at < from + 3) at += 1;
  const noun = tokens[at]?.text ?? '';
  if (!words.statements.test(noun) && !words.labels.test(noun)) return undefined;

  const owner = ownerBehind(tokens, at + 1);
  if (owner) return owner;
  const [, own] = /^(sein|ihr)/u.exec(article) ?? [];
  const isAlone = own !== undefined && isClauseEnd(tokens[at + 1]);
  const mention = isAlone ? pronounMention(own === 'sein' ? 'er' : 'sie', 'singular') : undefined;
  return { mention, end: at + 1 };
}

function soFound(tokens: Tokens, at: number, end: number, mention: Mention | undefined): Cue {
  const before = contentBefore(tokens, at);
  const to = behindClause(tokens, end);
  const isOpen = isMark(tokens[at - 1], ',–');
  const next = tokens[to + 1];
  const goesOn =
    next?.kind === 'quotation' ||
    (next?.kind === 'word' &&
      !isCapital(next) &&
      !words.relatives.has(next.lower) &&
      !words.subordinators.has(next.lower));
  const hasMore = isMark(tokens[to], ',–') && (tokens.slice(to).some(isReported) || goesOn);
  return {
    speaker: mention,
    text: 'so',
    at,
    from: at,
    to,
    isAct: false,
    ...(before && isOpen && { before }),
    ...(hasMore && { after: [to + 1, behindWords(tokens)] as const }),
  };
}
