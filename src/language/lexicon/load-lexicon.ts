// The lexicons that come with the program, each loaded when it is first needed.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { shipped } from '../../base/data-folder.ts';
import { messageOf, UserError } from '../../base/errors.ts';
import type { Language } from '../language.ts';
import { Lexicon } from './lexicon.ts';
import { LexiconTable } from './lexicon-file.ts';

/**
 * The lexicon that comes with the program, for questions in a language.
 *
 * @throws UserError when the file is missing or damaged.
 */
export function loadLexicon(from: Language, path = fileURLToPath(shipped.lexicon[from])): Lexicon {
  return new Lexicon(LexiconTable.fromBytes(bytesOf(path), path), from);
}

/** Loads each lexicon when it is first asked for, so that who reads and asks in one language never waits for it. */
export function lazyLexicons(
  load: (from: Language) => Lexicon = loadLexicon,
): (from: Language) => Lexicon {
  const loaded = new Map<Language, Lexicon>();

  return (from) => {
    const known = loaded.get(from) ?? load(from);
    loaded.set(from, known);

    return known;
  };
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UserError(
      `The lexicon ${path} cannot be read: ${messageOf(error)}. Restore it from the repository, or build it with lab/build/build-lexicon.ts.`,
    );
  }
}
