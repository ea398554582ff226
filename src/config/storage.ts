// Settings of where things are kept.

import { z } from 'zod';
import { Secret } from '../base/secret.ts';
import { apiKey } from './api-key.ts';
import { defineSection } from './section.ts';

/** Qdrant, as a person chose it. */
export interface QdrantSettings {
  /** Without a slash at its end. */
  readonly url: string;
  /** Absent for servers that want none. */
  readonly apiKey?: Secret;
  /** Of the alias, and the beginning of its collections' names. */
  readonly collection: string;
}

/** Where things are kept. */
export interface StorageSettings {
  /** The folder that holds `articles`, `index` and `models`; relative to the working directory, or absolute. */
  readonly dataDirectory: string;
  /** Absent where each process searches its own vectors. */
  readonly qdrant?: QdrantSettings;
  /** Of the Valkey or Redis that processes share budgets, conversations and seen events in; may hold a password. */
  readonly state?: Secret;
}

/** The settings that say where things are kept. */
export const storageSection = defineSection({
  settings: {
    FOOTNOTE_DATA_DIR: {
      schema: z.string().default('data'),
      accepted: 'a folder',
    },
    FOOTNOTE_VECTORS: {
      schema: z.string().default('embedded').transform(readVectors),
      accepted: '"embedded" or "qdrant:<http or https address>"',
      remedy: 'Example: qdrant:http://localhost:6333.',
    },
    FOOTNOTE_STATE: {
      schema: z.string().default('memory').transform(readState),
      accepted: '"memory" or the address of a Valkey or Redis',
      remedy: 'Example: redis://:password@localhost:6379/0; rediss:// where it speaks TLS.',
      secret: true,
    },
    FOOTNOTE_QDRANT_API_KEY: apiKey(),
    FOOTNOTE_QDRANT_COLLECTION: {
      schema: z
        .string()
        .regex(/^[A-Za-z][\w-]{0,63}$/)
        .default('footnote'),
      accepted:
        'a name of at most 64 letters, digits, hyphens and underscores that begins with a letter',
    },
  },

  build({
    FOOTNOTE_DATA_DIR: dataDirectory,
    FOOTNOTE_VECTORS: { url },
    FOOTNOTE_STATE: { address },
    FOOTNOTE_QDRANT_API_KEY: apiKey,
    FOOTNOTE_QDRANT_COLLECTION: collection,
  }): StorageSettings {
    return {
      dataDirectory,
      ...(address !== undefined && { state: address }),
      ...(url !== undefined && {
        qdrant: { url, collection, ...(apiKey !== undefined && { apiKey }) },
      }),
    };
  },
});

/** The address of the server that holds the vectors; none for those of the process itself. */
function readVectors(text: string, context: z.RefinementCtx): { readonly url?: string } {
  if (text === 'embedded') return {};

  const address = /^qdrant:(?<address>https?:\/\/[^/?#@]+[^?#@]*)$/u.exec(text)?.groups?.[
    'address'
  ];
  if (address !== undefined && URL.canParse(address)) return { url: address.replace(/\/+$/u, '') };

  context.addIssue({ code: 'custom', message: 'no such store' });
  return z.NEVER;
}

/** The address of the server that processes share their state in; none where each keeps its own. */
function readState(text: string, context: z.RefinementCtx): { readonly address?: Secret } {
  if (text === 'memory') return {};
  const isAddress = /^rediss?:\/\/(?:[^\s?#%]|%[\da-f]{2})+$/iu.test(text);
  if (isAddress && URL.canParse(text)) return { address: new Secret(text) };

  context.addIssue({ code: 'custom', message: 'no such address' });
  return z.NEVER;
}
