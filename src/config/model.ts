// Settings of the chat model.

import { z } from 'zod';
import type { DailyLimits, TokenPrices } from '../answer/generated/daily-budget.ts';
import type { Secret } from '../base/secret.ts';
import { apiKey } from './api-key.ts';
import { defineSection } from './section.ts';
import { wholeNumber } from './whole-number.ts';

const chatProviders = ['openai', 'anthropic', 'google', 'ollama', 'local'] as const;

export type ChatProviderName = (typeof chatProviders)[number];

/** The chat model that a person chose. */
export interface ChatModelSettings {
  readonly provider: ChatProviderName;
  /** For `local` the path of its file. */
  readonly model: string;
  /** Without a slash at its end; empty for `local`. */
  readonly baseUrl: string;
  /** Absent for servers that want none. */
  readonly apiKey?: Secret;
  /** Absent leaves it to the model. */
  readonly temperature?: number;
  /** Whether replies are read while they are written. */
  readonly streams: boolean;
  /** For one request, in seconds. */
  readonly timeoutSeconds: number;
  /** Requests at the same time. */
  readonly concurrency: number;
  readonly mostOutputTokens: number;
  /** Of a local model; absent takes all cores but one. */
  readonly threads?: number;
  /** Of paragraphs shown to the model; a story within it is shown whole. */
  readonly storyTokens: number;
  /** For a day from midnight UTC; absent parts are not limited. */
  readonly daily: DailyLimits;
}

/** Whether and how answers are written by a chat model. */
export interface ModelSettings {
  /** Absent where answers are the article's own words. */
  readonly chat?: ChatModelSettings;
}

interface Choice {
  readonly provider: ChatProviderName;
  readonly model: string;
}

const addresses: Readonly<Record<ChatProviderName, string>> = {
  openai: 'https://api.openai.com/v1',
  anthropic: 'https://api.anthropic.com',
  google: 'https://generativelanguage.googleapis.com/v1beta/openai',
  ollama: 'http://127.0.0.1:11434',
  local: '',
};

const keyPages: Readonly<Record<ChatProviderName, string>> = {
  openai: 'https://platform.openai.com/api-keys',
  anthropic: 'https://console.anthropic.com/settings/keys',
  google: 'https://aistudio.google.com/apikey',
  ollama: '',
  local: '',
};

/** The settings that say who writes the answers. */
export const modelSection = defineSection({
  settings: {
    FOOTNOTE_MODEL: {
      schema: z.string().transform(parseChoice).optional(),
      accepted:
        '"openai:<model>", "anthropic:<model>", "google:<model>", "ollama:<model>" or "local:<file.gguf>"',
      remedy: 'Leave it out to answer without a chat model.',
    },
    FOOTNOTE_MODEL_BASE_URL: {
      schema: z
        .url({ protocol: /^https?$/ })
        .refine((address) => !/[?#]|\/\/[^/]*@/u.test(address))
        .transform((address) => address.replace(/\/+$/, ''))
        .optional(),
      accepted: 'an http or https address without user name, query or fragment',
      remedy: 'Example: http://localhost:8080/v1.',
    },
    FOOTNOTE_MODEL_API_KEY: apiKey(),
    FOOTNOTE_MODEL_TEMPERATURE: {
      schema: decimal(0, 2).optional(),
      accepted: 'a number from 0 to 2',
      remedy: "Leave it out to use the model's own.",
    },
    FOOTNOTE_MODEL_STREAM: {
      schema: z
        .enum(['yes', 'no'])
        .default('yes')
        .transform((text) => text === 'yes'),
      accepted: '"yes" or "no"',
    },
    FOOTNOTE_MODEL_TIMEOUT_SECONDS: wholeNumber(30, 1, 110),
    FOOTNOTE_MODEL_CONCURRENCY: wholeNumber(4, 1, 64),
    FOOTNOTE_MODEL_OUTPUT_TOKENS: wholeNumber(2_000, 100, 64_000),
    FOOTNOTE_MODEL_STORY_TOKENS: wholeNumber(12_000, 500, 500_000),
    FOOTNOTE_MODEL_THREADS: {
      schema: z
        .string()
        .regex(/^[1-9]\d{0,2}$/)
        .transform(Number)
        .optional(),
      accepted: 'a whole number from 1 to 999',
      remedy: 'Leave it out to use all cores but one, or both of two.',
    },
    FOOTNOTE_MODEL_DAILY_TOKENS: {
      schema: z
        .string()
        .regex(/^\d{1,12}$/)
        .transform(Number)
        .optional(),
      accepted: 'a whole number',
      remedy: 'Leave it out to set no limit.',
    },
    FOOTNOTE_MODEL_DAILY_COST: {
      schema: decimal(0, 1_000_000).optional(),
      accepted: 'an amount of money such as 2.50, without a currency',
      remedy: 'Leave it out to set no limit.',
    },
    FOOTNOTE_MODEL_PRICES: {
      schema: z
        .string()
        .regex(/^\d{1,5}(\.\d{1,6})?\/\d{1,5}(\.\d{1,6})?$/)
        .transform((text): TokenPrices => {
          const [input = 0, output = 0] = text.split('/').map(Number);

          return { input, output };
        })
        .optional(),
      accepted: 'what a million tokens in and out cost, such as 0.15/0.60',
    },
  },

  check(values) {
    const { FOOTNOTE_MODEL: choice } = values;
    const faults: string[] = [];
    const isAbsent = (name: keyof typeof values) => name in values && values[name] === undefined;

    if (
      choice !== undefined &&
      needsKey(choice, values.FOOTNOTE_MODEL_BASE_URL) &&
      isAbsent('FOOTNOTE_MODEL_API_KEY')
    ) {
      faults.push(
        `FOOTNOTE_MODEL_API_KEY is not set, but FOOTNOTE_MODEL=${choice.provider}:${choice.model} needs one at ${addresses[choice.provider]}. ` +
          `Create it at ${keyPages[choice.provider]}, or set FOOTNOTE_MODEL_BASE_URL to a server that needs none.`,
      );
    }
    if (isAbsent('FOOTNOTE_MODEL') && values.FOOTNOTE_MODEL_API_KEY !== undefined) {
      faults.push(
        'FOOTNOTE_MODEL is not set, but FOOTNOTE_MODEL_API_KEY is. Name the model too, for example FOOTNOTE_MODEL=openai:gpt-4.1-mini, or remove the key.',
      );
    }
    if (values.FOOTNOTE_MODEL_DAILY_COST !== undefined && isAbsent('FOOTNOTE_MODEL_PRICES')) {
      faults.push(
        'FOOTNOTE_MODEL_PRICES is not set, but FOOTNOTE_MODEL_DAILY_COST needs it. Set what a million tokens in and out cost, such as 0.15/0.60.',
      );
    }

    return faults;
  },

  build(values): ModelSettings {
    const { FOOTNOTE_MODEL: choice } = values;
    if (choice === undefined) return {};

    const apiKey = values.FOOTNOTE_MODEL_API_KEY;
    const temperature = values.FOOTNOTE_MODEL_TEMPERATURE;
    const tokens = values.FOOTNOTE_MODEL_DAILY_TOKENS;
    const cost = values.FOOTNOTE_MODEL_DAILY_COST;
    const prices = values.FOOTNOTE_MODEL_PRICES;
    const threads = values.FOOTNOTE_MODEL_THREADS;

    return {
      chat: {
        ...choice,
        baseUrl: values.FOOTNOTE_MODEL_BASE_URL ?? addresses[choice.provider],
        ...(apiKey !== undefined && { apiKey }),
        ...(temperature !== undefined && { temperature }),
        ...(threads !== undefined && { threads }),
        streams: values.FOOTNOTE_MODEL_STREAM,
        timeoutSeconds: values.FOOTNOTE_MODEL_TIMEOUT_SECONDS,
        concurrency: values.FOOTNOTE_MODEL_CONCURRENCY,
        mostOutputTokens: values.FOOTNOTE_MODEL_OUTPUT_TOKENS,
        storyTokens: values.FOOTNOTE_MODEL_STORY_TOKENS,
        daily: {
          ...(tokens !== undefined && { tokens }),
          ...(cost !== undefined && { cost }),
          ...(prices !== undefined && { prices }),
        },
      },
    };
  },
});

/** The providers' own addresses want a key; a server under another address may want none. */
function needsKey({ provider }: Choice, address: string | undefined): boolean {
  const isAtHome = provider === 'ollama' || provider === 'local';

  return !isAtHome && (address === undefined || address === addresses[provider]);
}

/** Splits at the first colon only, because names of models may hold some ("qwen3:8b"). Paths may hold spaces. */
function parseChoice(text: string, context: z.RefinementCtx): Choice {
  const [, name, model = ''] = /^([^:]*):(.*)$/s.exec(text) ?? [];
  const provider = chatProviders.find((candidate) => candidate === name);
  const pattern = provider === 'local' ? /^\S(?:[^\p{Cc}]{0,1000}\S)?$/u : /^[^\s\p{Cc}]{1,200}$/u;
  if (provider !== undefined && pattern.test(model)) return { provider, model };

  context.addIssue({ code: 'custom', message: 'no such provider and model' });
  return z.NEVER;
}

function decimal(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,7}(\.\d{1,6})?$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));
}
