// Settings of what turns text into vectors.

import { z } from 'zod';
import type { Secret } from '../base/secret.ts';
import { apiKey } from './api-key.ts';
import { defineSection } from './section.ts';

/** The names of the embedding providers, the default first. */
const embeddingProviders = ['bundled', 'transformers', 'openai'] as const;

export type EmbeddingProviderName = (typeof embeddingProviders)[number];

/** What turns text into vectors, as a person chose it. */
export interface EmbeddingSettings {
  readonly provider: EmbeddingProviderName;
  /** Absent where the provider's own default serves; always present for `openai`. */
  readonly model?: string;
  /** The vector length that is asked for and insisted on; absent where the model's own serves. */
  readonly dimension?: number;
  /** A folder with a local copy of the `transformers` model; then nothing is downloaded. */
  readonly modelDirectory?: string;
  readonly openai: {
    /** Without the final `/embeddings` and without a slash at its end. */
    readonly baseUrl: string;
    /** Absent for servers that want none. */
    readonly apiKey?: Secret;
  };
}

interface Choice {
  readonly provider: EmbeddingProviderName;
  readonly model?: string;
}

const openAiAddress = 'https://api.openai.com/v1';

const choiceSchema = z
  .string()
  .default('bundled')
  .transform((text, context): Choice => {
    const choice = parseChoice(text);
    if (choice !== undefined) return choice;

    context.addIssue({ code: 'custom', message: 'no such provider and model' });

    return z.NEVER;
  });

const addressSchema = z
  .url({ protocol: /^https?$/ })
  .refine(isPlainAddress)
  .default(openAiAddress)
  .transform((address) => address.replace(/\/+$/, '').replace(/\/embeddings$/, ''));

const dimensionSchema = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().min(1).max(16_384))
  .optional();

/** The settings that say what turns text into vectors. */
export const embeddingSection = defineSection({
  settings: {
    FOOTNOTE_EMBEDDING: {
      schema: choiceSchema,
      accepted: '"bundled", "transformers", "transformers:<model>" or "openai:<model>"',
      remedy: 'Examples: transformers:Xenova/multilingual-e5-small, openai:text-embedding-3-small.',
    },
    FOOTNOTE_MODEL_DIR: {
      schema: z.string().optional(),
      accepted: 'a folder',
    },
    FOOTNOTE_EMBEDDING_DIMENSION: {
      schema: dimensionSchema,
      accepted: 'a whole number from 1 to 16384',
      remedy: "Leave it out to use the model's own.",
    },
    FOOTNOTE_OPENAI_BASE_URL: {
      schema: addressSchema,
      accepted: 'an http or https address without user name, query or fragment',
      remedy: 'Example: http://localhost:8080/v1.',
    },
    FOOTNOTE_OPENAI_API_KEY: apiKey(),
  },

  check(values) {
    const wantsKey =
      values.FOOTNOTE_EMBEDDING?.provider === 'openai' &&
      values.FOOTNOTE_OPENAI_BASE_URL === openAiAddress;

    // An absent key was read as `undefined`; a malformed one was not read and has its own fault.
    const keyIsAbsent =
      'FOOTNOTE_OPENAI_API_KEY' in values && values.FOOTNOTE_OPENAI_API_KEY === undefined;

    if (!wantsKey || !keyIsAbsent) return [];

    return [
      `FOOTNOTE_OPENAI_API_KEY is not set, but ${openAiAddress} needs one. ` +
        'Create it at https://platform.openai.com/api-keys, or set FOOTNOTE_OPENAI_BASE_URL to a server that needs none.',
    ];
  },

  build(values): EmbeddingSettings {
    const dimension = values.FOOTNOTE_EMBEDDING_DIMENSION;
    const modelDirectory = values.FOOTNOTE_MODEL_DIR;
    const apiKey = values.FOOTNOTE_OPENAI_API_KEY;

    return {
      ...values.FOOTNOTE_EMBEDDING,
      ...(dimension !== undefined && { dimension }),
      ...(modelDirectory !== undefined && { modelDirectory }),
      openai: {
        baseUrl: values.FOOTNOTE_OPENAI_BASE_URL,
        ...(apiKey !== undefined && { apiKey }),
      },
    };
  },
});

/** Splits at the first colon only, because names of models may hold some ("nomic-embed-text:latest"). */
function parseChoice(text: string): Choice | undefined {
  const [, name, model] = /^([^:]*)(?::(.*))?$/s.exec(text) ?? [];
  const provider = embeddingProviders.find((candidate) => candidate === name);

  if (provider === undefined) return undefined;
  if (model === undefined) return provider === 'openai' ? undefined : { provider };
  if (provider === 'bundled' || !isModelName(provider, model)) return undefined;

  return { provider, model };
}

function isModelName(provider: EmbeddingProviderName, model: string): boolean {
  const pattern = provider === 'transformers' ? /^[\w.-]+(\/[\w.-]+)?$/ : /^[^\s\p{Cc}]+$/u;

  return pattern.test(model) && !model.split('/').some((part) => /^\.+$/.test(part));
}

function isPlainAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;

  const { username, password, search, hash } = new URL(address);

  return [username, password, search, hash].every((part) => part === '');
}
