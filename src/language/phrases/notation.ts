/**
 * The notation of phrases in the tables of a language, read into a tree. A phrase is words with a space between:
 *
 * - `(a|b)` — one of these;
 * - `[a]`, `[a|b]` — one of these or nothing;
 * - `{a}`, `{a|b}` — any number of these, also none;
 * - `*` in a word — any letters, also none; a `*` by itself — any one word;
 * - `…` by itself — up to 40 characters of the same sentence, or nothing;
 * - `'` — an apostrophe, typed or typeset;
 * - `<name>` — what code knows by this name;
 * - everything else stands for itself.
 *
 * A group is a word (`thank you [so much]`) or part of one (`thank[s]`). Groups may hold words and groups.
 */

/** A part of a word. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'letters' }
  | { readonly kind: 'slot'; readonly name: string }
  | {
      readonly kind: 'group';
      readonly times: 'once' | 'optional' | 'repeated';
      readonly alternatives: readonly Phrase[];
    };

/** A word of a phrase: its parts, glued together. */
export type PhraseWord = readonly Part[];

/** A phrase: its words, with a space between two of them. */
export type Phrase = readonly PhraseWord[];

const closings = { '(': ')', '[': ']', '{': '}' } as const;
const times = { '(': 'once', '[': 'optional', '{': 'repeated' } as const;

type Opening = keyof typeof closings;

const isOpening = (character: string): character is Opening => character in closings;

/**
 * Reads a phrase.
 *
 * @throws Error for a bracket without its partner, an empty alternative or word, and for a phrase that may be empty.
 */
export function readPhrase(source: string): Phrase {
  const reader = new Reader(source);
  const phrase = reader.phrase();
  reader.end();

  return phrase;
}

/** Whether nothing need be there for the word to be there. */
export function isOptional(word: PhraseWord): boolean {
  return word.every((part) => part.kind === 'group' && part.times !== 'once');
}

/** The characters that a text of the phrase can begin with; undefined where any can be the first. */
export function beginningsOf(phrase: Phrase): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  for (const word of phrase) {
    if (!addBeginnings(word, found)) return undefined;
    if (!isOptional(word)) break;
  }

  return found;
}

/** Whether they are known. */
function addBeginnings(word: PhraseWord, found: Set<string>): boolean {
  for (const part of word) {
    if (part.kind === 'group') {
      for (const alternative of part.alternatives) {
        const beginnings = beginningsOf(alternative);
        if (beginnings === undefined) return false;
        for (const beginning of beginnings) found.add(beginning);
      }
      if (part.times === 'once') return true;
    } else {
      const [first] = part.kind === 'text' ? part.text : [];
      // A gap, an apostrophe and a name stand for more than one character.
      if (first === undefined || first === '…' || first === "'") return false;
      found.add(first);
      return true;
    }
  }

  return true;
}

/** Parts of words of which one stands in every text of the phrase; undefined where it needs none. */
export function neededBy(phrase: Phrase): readonly string[] | undefined {
  return longestOf(phrase.map((word) => longestOf(word.map(neededByPart))));
}

function neededByPart(part: Part): readonly string[] | undefined {
  if (part.kind === 'group' && part.times === 'once') {
    const each = part.alternatives.map(neededBy);
    return each.includes(undefined) ? undefined : each.flatMap((needed) => needed ?? []);
  }
  if (part.kind !== 'text' || part.text === '…') return undefined;

  return longestOf(part.text.split("'").map((text) => (text === '' ? undefined : [text])));
}

/** The choice whose shortest letters are the longest: they are the least likely to stand in other texts. */
function longestOf(
  choices: readonly (readonly string[] | undefined)[],
): readonly string[] | undefined {
  const shortest = (choice: readonly string[]) => Math.min(...choice.map(({ length }) => length));

  return choices
    .filter((choice) => choice !== undefined)
    .reduce<readonly string[] | undefined>(
      (best, choice) => (best === undefined || shortest(choice) > shortest(best) ? choice : best),
      undefined,
    );
}

/** What stands for itself, from a place on. */
const plainText = /[^ |()[\]{}*<>]*/uy;

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  phrase(): Phrase {
    const words = [this.#word()];
    while (this.#take(' ')) words.push(this.#word());
    if (words.every(isOptional)) this.#fail('it may be empty');

    return words;
  }

  end(): void {
    if (this.#at < this.#source.length) this.#fail(`"${this.#next}" is not expected`);
  }

  get #next(): string {
    return this.#source.charAt(this.#at);
  }

  #word(): PhraseWord {
    const parts: Part[] = [];
    for (let part = this.#part(); part !== undefined; part = this.#part()) parts.push(part);
    if (parts.length === 0) this.#fail('a word is missing');

    return parts;
  }

  #part(): Part | undefined {
    const next = this.#next;
    if (isOpening(next)) return this.#group(next);
    if (this.#take('*')) return { kind: 'letters' };
    if (this.#take('<')) return { kind: 'slot', name: this.#slotName() };

    plainText.lastIndex = this.#at;
    const [text] = plainText.exec(this.#source) ?? [''];
    this.#at += text.length;

    return text === '' ? undefined : { kind: 'text', text };
  }

  #group(opening: Opening): Part {
    this.#at += 1;
    const alternatives = [this.phrase()];
    while (this.#take('|')) alternatives.push(this.phrase());
    if (!this.#take(closings[opening])) this.#fail(`"${closings[opening]}" is missing`);

    return { kind: 'group', times: times[opening], alternatives };
  }

  #slotName(): string {
    const end = this.#source.indexOf('>', this.#at);
    if (end < 0) this.#fail('">" is missing');

    const name = this.#source.slice(this.#at, end);
    this.#at = end + 1;

    return name;
  }

  #take(character: string): boolean {
    if (this.#next !== character) return false;

    this.#at += 1;
    return true;
  }

  #fail(fault: string): never {
    throw new Error(`The phrase "${this.#source}" cannot be read: at ${this.#at} ${fault}.`);
  }
}
