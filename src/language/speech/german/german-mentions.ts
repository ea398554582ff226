// German phrases as mentions of a speaker, in the nominative.

import type { Gender, Mention } from '../shared/speech.ts';
import type { Token } from '../shared/tokens.ts';
import * as words from './german.ts';
import { isFeminineNoun, type Phrase } from './german-phrases.ts';

/** The case that a phrase stands in; the genitive may be that of a name without an article. */
export type Case = 'nominative' | 'accusative' | 'dative' | 'genitive';

const articles: Readonly<Record<string, Readonly<Record<Gender | 'plural', string>>>> = {
  d: { masculine: 'der', feminine: 'die', neuter: 'das', plural: 'die' },
  dies: { masculine: 'dieser', feminine: 'diese', neuter: 'dieses', plural: 'diese' },
  jen: { masculine: 'jener', feminine: 'jene', neuter: 'jenes', plural: 'jene' },
  jed: { masculine: 'jeder', feminine: 'jede', neuter: 'jedes', plural: 'alle' },
};
const possessives = /^(?<stem>ein|kein|sein|ihr|unser)(?:e[rsnm]?)?$/u;
const plurals =
  /^(?<stem>mehrer|verschieden|einig|viel|zahlreich|all|beid|manch|etlich)e(?:n|r)?$/u;

/** "des Statistischen Bundesamts", "dem Weißen Haus": an adjective that a name begins with. */
const adjectiveName = /^\p{Lu}\p{Ll}+(?:isch|lich|ig|al|ell|sch)e[nm]$/u;

const nominalised =
  /(?:beamt|abgeordnet|gesandt|angestellt|vertraut|beauftragt|verdächtig|angehörig|betroffen|bevollmächtigt|delegiert|angeklagt|gefangen|verletzt|überlebend|ermittelnd|\p{L}+end|sachverständig|bekannt|verwandt|geistlich|jugendlich|deutsch|arbeitslos|grün|liberal|konservativ|intellektuell)en$/iu;
const weak = /(?:ent|ant|ist|[dkrm]at|et|log|graf|graph|soph|nom|urg|arch|if|astronaut|herr)en$/iu;
const weakWithE =
  /(?:expert|zeug|kolleg|kurd|schütz|gefährt|chines|russ|franzos|brit|tschech|türk|pol|ir|jud|jung|erb|bot|insass|kund)en$/iu;
const notPlural = /^(?:Bayern|Eltern|Ostern|Luzern|Bern|Pattern|Western|Konzern|Medien)$/u;

/** The phrase as whom it names, without its asides; `upTo` cuts it short. */
export function mentionOf(
  tokens: readonly Token[],
  phrase: Phrase,
  grammaticalCase: Case,
  upTo = phrase.to,
): Mention {
  const gender = genderOf(tokens, phrase, grammaticalCase);
  const replacements =
    grammaticalCase === 'nominative'
      ? new Map<number, string>()
      : nominative(tokens, phrase, grammaticalCase, gender);
  const isOblique = grammaticalCase !== 'nominative' && grammaticalCase !== 'accusative';
  if (isOblique) {
    for (const start of phrase.joined) {
      const last = tokens[start];
      if (last) addJoined(tokens, start, replacements);
    }
  }
  const first = tokens[phrase.from];
  // "vom Amt": the article is part of the preposition.
  const isWithin = phrase.determiner !== undefined && phrase.nouns === phrase.from;
  if (phrase.determiner !== undefined && !isWithin && first && !replacements.has(phrase.from))
    replacements.set(phrase.from, first.lower);
  let text = isWithin ? `${articleFor(phrase.determiner ?? '', gender)} ` : '';
  let end = first?.start ?? 0;
  for (let at = phrase.from; at < upTo; at += 1) {
    const token = tokens[at];
    if (token === undefined || phrase.asides.some(([from, to]) => at >= from && at < to)) continue;
    const gap =
      text !== '' && (token.start > end || phrase.asides.some(([, to]) => to === at)) ? ' ' : '';
    const isMarkAfterGap = token.kind === 'mark' && /^[,.]$/u.test(token.text);
    text += `${isMarkAfterGap ? '' : gap}${replacements.get(at) ?? token.text}`;
    end = token.end;
  }

  const isDescribed = opensWithAdjective(tokens, phrase);
  const isPlural =
    isDescribed ||
    gender === 'plural' ||
    (grammaticalCase === 'nominative' && phrase.number === 'plural');
  const { determiner } = phrase;
  const plain = text.replace(/\s*[,-]$/u, '');
  return {
    text: isDescribed ? `${plain.charAt(0).toLowerCase()}${plain.slice(1)}` : plain,
    plural: isPlural || phrase.joined.length > 0,
    ...(first && { place: { start: first.start, end } }),
    form: determiner === undefined && !isDescribed ? 'name' : 'description',
    ...(gender !== 'plural' && gender !== undefined && { gender }),
    ...(determiner !== undefined &&
      /^d(?:er|ie|as|en|em|es)$|^dies|^jen/u.test(determiner) && { definite: true }),
  };
}

/** "Ausgebildete Feuerwehrleute": several people by what they are, whose adjective has the capital of a sentence's beginning. */
function opensWithAdjective(
  tokens: readonly Token[],
  { determiner, nouns, coreEnd }: Phrase,
): boolean {
  const [first, noun] = [tokens[nouns], tokens[nouns + 1]];
  const isWritten =
    determiner === undefined &&
    coreEnd - nouns === 2 &&
    first?.opens === true &&
    noun !== undefined;

  return (
    isWritten &&
    /^\p{Lu}\p{Ll}{3,}(?:te|ene|ige|che|ive|elle|ale|are|nde|eue|ere)$/u.test(first.text) &&
    words.several.test(noun.text)
  );
}

function addJoined(
  tokens: readonly Token[],
  start: number,
  replacements: Map<number, string>,
): void {
  const article = tokens[start];
  const noun = tokens[start + 1];
  if (article === undefined) return;
  const { lower } = article;
  if (lower === 'der') replacements.set(start, 'die');
  if ((lower === 'dem' || lower === 'des') && noun) {
    replacements.set(start, words.neuterNouns.test(noun.text) ? 'das' : 'der');
    replacements.set(start + 1, nounInNominative(noun.text, lower, 'masculine'));
  }
}

function genderOf(
  tokens: readonly Token[],
  phrase: Phrase,
  grammaticalCase: Case,
): Gender | 'plural' | undefined {
  const { determiner } = phrase;
  const noun = tokens[phrase.nouns]?.text ?? '';
  const last = tokens[phrase.coreEnd - 1]?.text ?? '';
  if (determiner === undefined) {
    if (words.womenTitles.test(noun)) return 'feminine';
    if (words.menTitles.test(noun)) return 'masculine';
    if (
      phrase.coreEnd - phrase.nouns > 1 &&
      /a$/u.test(noun) &&
      !/^(?:Joschka|Sascha|Luca|Mustafa|Ilja|Joshua|Abdulla|Elia|Noah|Nikola|Costa)$/u.test(noun)
    )
      return 'feminine';
    return undefined;
  }
  if (
    /^(?:dem|des|einem|eines|seinem|seines|ihrem|ihres|diesem|dieses|jenem|jedem|keinem|unserem)$/u.test(
      determiner,
    )
  ) {
    return isNeuter(noun, last) ? 'neuter' : 'masculine';
  }
  if (words.pluralDeterminers.has(determiner) || phrase.number === 'plural') return 'plural';
  if (determiner === 'das') return 'neuter';
  if (grammaticalCase === 'nominative') {
    if (/^(?:der|dieser|jener|jeder)$/u.test(determiner)) return 'masculine';
    if (/^(?:eine|seine|ihre|keine|unsere)$/u.test(determiner)) return 'feminine';
    if (/^(?:die|diese)$/u.test(determiner))
      return phrase.number === 'singular' || isFeminineNoun(noun) ? 'feminine' : undefined;
    if (/^(?:ein|kein|sein|ihr|unser)$/u.test(determiner))
      return isNeuter(noun, last) ? 'neuter' : 'masculine';
    return undefined;
  }
  if (grammaticalCase === 'accusative') {
    if (/^(?:den|einen|seinen|ihren|diesen|keinen)$/u.test(determiner)) return 'masculine';
    if (/^(?:eine|seine|ihre)$/u.test(determiner)) return 'feminine';
    return isFeminineNoun(noun) ? 'feminine' : undefined;
  }
  if (
    determiner === 'den' ||
    determiner === 'diesen' ||
    determiner === 'seinen' ||
    determiner === 'ihren'
  )
    return 'plural';
  if (
    grammaticalCase === 'genitive' &&
    (determiner === 'der' ||
      determiner === 'seiner' ||
      determiner === 'ihrer' ||
      determiner === 'deren')
  ) {
    return /(?:[dtgk]en|nen|er|ien|ungen|eln)$/u.test(noun) &&
      !isFeminineNoun(noun) &&
      !words.womenTitles.test(noun)
      ? 'plural'
      : 'feminine';
  }
  return 'feminine';
}

function isNeuter(noun: string, last: string): boolean {
  const own = noun.replace(/(?<=\p{L}{4})e?s$/u, '');
  return (
    words.neuterNouns.test(noun) ||
    words.neuterNouns.test(own) ||
    (!/^\p{Lu}\p{Ll}+(?:er|or|ent|ist|chef|mann)$/u.test(noun) && words.neuterNouns.test(last))
  );
}

function nominative(
  tokens: readonly Token[],
  phrase: Phrase,
  grammaticalCase: Case,
  gender: Gender | 'plural' | undefined,
): Map<number, string> {
  const replaced = new Map<number, string>();
  const { from, adjectives, nouns, determiner } = phrase;
  const article = determiner === undefined ? undefined : articleFor(determiner, gender);
  if (article !== undefined && nouns > from) replaced.set(from, article);

  for (let at = adjectives; at < nouns; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !/e[rsnm]?$/u.test(token.text)) continue;
    replaced.set(
      at,
      token.text.replace(/e[rsnm]?$/u, adjectiveEnding(determiner, article, gender, token.text)),
    );
  }

  const noun = tokens[nouns];
  const ownLast = tokens[phrase.coreEnd - 1]?.text ?? '';
  if (noun)
    replaced.set(nouns, nounFor(noun.text, phrase, grammaticalCase, gender, article, ownLast));
  const last = tokens[phrase.coreEnd - 1];
  const isNamedByAdjective = noun !== undefined && last !== noun && adjectiveName.test(noun.text);
  if (last && isNamedByAdjective && determiner !== undefined && gender !== 'feminine')
    replaced.set(phrase.coreEnd - 1, nounInNominative(last.text, determiner, gender as Gender));
  // "des Schweizer Nachrichtendienstes": the first word has no case.
  const second = tokens[nouns + 1];
  const isUnmarked =
    second !== undefined &&
    nouns + 1 < phrase.coreEnd &&
    /^(?:des|eines)$/u.test(determiner ?? '') &&
    /^\p{Lu}\p{Ll}+er$/u.test(noun?.text ?? '');
  if (isUnmarked && gender !== 'plural')
    replaced.set(nouns + 1, nounInNominative(second.text, determiner ?? '', gender));
  const isBareName =
    determiner === undefined && grammaticalCase === 'genitive' && adjectives === nouns;
  if (last && isBareName && /[^siaou]s$/u.test(last.text) && last.text.length > 3) {
    replaced.set(phrase.coreEnd - 1, last.text.slice(0, -1));
  }
  return replaced;
}

function articleFor(determiner: string, gender: Gender | 'plural' | undefined): string {
  if (gender === undefined) return determiner;
  const stem = /^(?<stem>d(?=er|ie|as|e[nms]$)|dies|jen|jed)e?/u.exec(determiner)?.groups?.['stem'];
  const table =
    stem === undefined
      ? undefined
      : articles[/^d(?:er|ie|as|en|em|es)$/u.test(determiner) ? 'd' : stem];
  if (table) return table[gender];
  const own = possessives.exec(determiner)?.groups?.['stem'];
  if (own !== undefined) return gender === 'feminine' || gender === 'plural' ? `${own}e` : own;
  const many = plurals.exec(determiner)?.groups?.['stem'];
  return many === undefined ? determiner : `${many}e`;
}

function adjectiveEnding(
  determiner: string | undefined,
  article: string | undefined,
  gender: Gender | 'plural' | undefined,
  adjective: string,
): string {
  if (determiner === undefined || article === undefined)
    return adjective.endsWith('em') ? 'er' : 'e';
  if (gender === 'plural')
    return /^(?:die|diese|alle|beide|keine|seine|ihre|unsere)$/u.test(article) ? 'en' : 'e';
  if (/^(?:ein|kein|sein|ihr|unser)$/u.test(article)) return gender === 'neuter' ? 'es' : 'er';
  return 'e';
}

function nounFor(
  noun: string,
  { determiner, coreEnd, nouns }: Phrase,
  grammaticalCase: Case,
  gender: Gender | 'plural' | undefined,
  article: string | undefined,
  last: string,
): string {
  // "des Statistischen Bundesamts": an adjective of the name.
  if (coreEnd - nouns > 1 && adjectiveName.test(noun)) {
    // "laut Statistischem Bundesamt"
    if (noun.endsWith('em')) return `${noun.slice(0, -1)}${isNeuter(noun, last) ? 's' : 'r'}`;
    return noun.slice(0, -1);
  }
  const isStrong = determiner !== undefined && gender !== 'feminine' && gender !== 'plural';
  if (isStrong) return nounInNominative(noun, determiner, gender, article);
  const isPlural =
    gender === 'plural' || (determiner === undefined && coreEnd - nouns === 1 && noun.length > 6);
  if (
    grammaticalCase === 'dative' &&
    (isPlural || determiner === undefined) &&
    /(?:berichten|ergebnissen|erkenntnissen|kreisen)$/iu.test(noun)
  )
    return noun.slice(0, -1);
  if (isPlural && grammaticalCase === 'dative' && /e[rl]n$/u.test(noun) && !notPlural.test(noun))
    return noun.slice(0, -1);
  return noun;
}

function nounInNominative(
  noun: string,
  determiner: string,
  gender: Gender | undefined,
  article?: string,
): string {
  const isGenitive = /s$/u.test(determiner) && determiner !== 'das';
  if (nominalised.test(noun)) {
    if (article !== undefined && /^(?:ein|kein|sein|ihr)$/u.test(article))
      return `${noun.slice(0, -1)}r`;
    return noun.slice(0, -1);
  }
  if (gender !== 'neuter' && weakWithE.test(noun)) return noun.slice(0, -1);
  if (gender !== 'neuter' && weak.test(noun)) return noun.slice(0, -2);
  if (noun === 'Herrn') return 'Herr';
  if (!isGenitive) return noun;
  if (/(?:[dtzbgfkmn]|ss|s|sch|ß)es$/u.test(noun) && !/(?:Les|Times)$/u.test(noun))
    return noun.slice(0, -2);
  if (
    /[^s]s$/u.test(noun) &&
    !/(?:us|haus|kreis|preis|is)$/iu.test(noun) &&
    !/^\p{Lu}+s?$/u.test(noun)
  )
    return noun.slice(0, -1);
  return noun;
}
