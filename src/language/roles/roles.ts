// Who acts in a clause and who is acted on, as far as word order, articles and the passive tell.

import { claimWords } from '../claims/claim-words.ts';
import { factWords } from '../facts/fact-words.ts';
import { byLanguage, type Language } from '../language.ts';
import { asWords, wholePhrase } from '../phrases/phrases.ts';

/** What a noun is to the verb of its clause. */
export type Role = 'agent' | 'object' | 'other';

/** A word of a clause, in order. */
export interface RoleToken {
  readonly surface: string;
  /** Whether it may name somebody or something that acts or is acted on. */
  readonly isNoun: boolean;
}

const tables = byLanguage((language) => {
  const {
    by,
    prepositions,
    passive,
    participles,
    objectArticles,
    ownerArticles,
    symmetric,
    relatives,
    examples,
    copulas,
  } = claimWords[language].roles;

  return {
    by: wholePhrase(by),
    preposition: wholePhrase(prepositions),
    object: wholePhrase(objectArticles),
    owner: wholePhrase(ownerArticles),
    relative: wholePhrase(relatives),
    symmetric: wholePhrase(symmetric),
    examples: wholePhrase(examples),
    copula: wholePhrase(copulas),
    subject: wholePhrase(claimWords[language].subjects),
    passive: new RegExp(asWords(passive), 'iu'),
    participle: wholePhrase(participles),
    conjunction: wholePhrase(claimWords[language].clauses.joining),
    noun: factWords[language].names.capitals === 'nouns',
  };
});

/**
 * The role of each token, undefined for those that are no nouns or of which nothing can be told. The first noun that
 * nothing marks is the subject, every later one an object; a passive turns them round.
 */
export function rolesOf(
  tokens: readonly RoleToken[],
  language: Language,
): readonly (Role | undefined)[] {
  const table = tables[language];
  const isPassive = hasPassive(tokens, language);
  if (!isPassive && tokens.some(({ surface }) => table.copula.test(surface))) {
    return tokens.map(() => undefined);
  }

  const roles: (Role | undefined)[] = [];
  const [first] = tokens;
  const isRelative =
    first !== undefined && /^\p{Ll}/u.test(first.surface) && table.relative.test(first.surface);
  let hasSubject = false;
  let last: Role | undefined;

  for (const [index, { isNoun, surface }] of tokens.entries()) {
    if (!isNoun) {
      hasSubject ||= table.subject.test(surface);
      roles.push(undefined);
      continue;
    }

    const before = wordsBefore(tokens, index);
    const has = (pattern: RegExp) => before.some((word) => pattern.test(word));
    const isSameNoun = before.length === 0 && roles[index - 1] !== undefined;
    let role: Role | undefined;
    if (
      isSameNoun ||
      (before.length > 0 && before.every((word) => table.conjunction.test(word))) ||
      has(table.examples)
    ) {
      role = last;
    } else if (isPassive && has(table.by)) {
      role = 'agent';
    } else if (has(table.symmetric) || has(table.owner)) {
      role = undefined;
    } else if (has(table.preposition)) {
      role = 'other';
    } else if (has(table.object)) {
      role = 'object';
    } else if (isRelative) {
      role = undefined;
    } else if (hasSubject) {
      role = 'object';
    } else {
      hasSubject = true;
      role = isPassive ? 'object' : 'agent';
    }
    roles.push(role);
    last = role;
  }

  return parted(tokens, roles);
}

/**
 * "Dass Beamte Witkoff gewarnt hatten": two nouns side by side are one, a title with its name, unless the clause has
 * nobody else who is acted on.
 */
function parted(
  tokens: readonly RoleToken[],
  roles: readonly (Role | undefined)[],
): readonly (Role | undefined)[] {
  const hasOther = roles.includes('object');
  const at = roles.findIndex(
    (role, index) => role === 'agent' && roles[index - 1] === 'agent' && tokens[index - 1]?.isNoun,
  );
  if (hasOther || at < 0) return roles;

  return roles.map((role, index) => (role === 'agent' && index >= at ? 'object' : role));
}

/** The words between a noun and the noun before it. */
function wordsBefore(tokens: readonly RoleToken[], index: number): readonly string[] {
  const start = tokens.slice(0, index).findLastIndex(({ isNoun }) => isNoun) + 1;

  return tokens.slice(start, index).map(({ surface }) => surface);
}

function hasPassive(tokens: readonly RoleToken[], language: Language): boolean {
  const { passive, participle } = tables[language];
  const text = tokens.map(({ surface }) => surface);
  const at = text.findIndex((word) => passive.test(word));
  if (at < 0) return false;
  if (!tables[language].noun)
    return text.slice(at + 1, at + 4).some((word) => participle.test(word));

  return text.some((word) => /^\p{Ll}/u.test(word) && participle.test(word));
}
