// Settings of Discord.

import { z } from 'zod';
import { Secret } from '../base/secret.ts';
import { type Language, languages } from '../language/language.ts';
import { defineSection, type Setting } from './section.ts';
import { wholeNumber } from './whole-number.ts';

/** So many questions in so many seconds. */
export interface Budget {
  readonly questions: number;
  readonly seconds: number;
}

export const answerForms = ['card', 'text'] as const;

/** How answers look. */
export type AnswerForm = (typeof answerForms)[number];

/** The part of all servers that a process hears of. */
export interface ShardRange {
  /** From 0. */
  readonly first: number;
  readonly last: number;
  /** Of all processes together. */
  readonly count: number;
}

/** How the bot meets Discord. */
export interface DiscordSettings {
  /** Absent where the bot is not meant to log in to Discord. */
  readonly token?: Secret;
  /** Discord's REST address without its version; another one only for the sandbox. */
  readonly apiUrl: string;
  /** What the bot speaks where nothing tells another language. */
  readonly language: Language;
  /** Ids of the servers whose editors may change the stories; none: where the bot is in one server, that one. */
  readonly editorServers: readonly string[];
  readonly budgets: { readonly user: Budget; readonly channel: Budget; readonly guild: Budget };
  /** How answers look: cards with buttons, or plain text. */
  readonly answerForm: AnswerForm;
  /** Answers that are worked on at the same time. */
  readonly concurrency: number;
  /** How long the question behind a public command's answer is kept on disk; 0 keeps none there. */
  readonly questionHours: number;
  /** Absent where one process takes all, in as many shards as Discord recommends. */
  readonly shards?: ShardRange;
  /** How long questions in flight may take once the bot is told to stop. */
  readonly shutdownSeconds: number;
}

/** The settings of the Discord side. */
export const discordSection = defineSection({
  settings: {
    DISCORD_TOKEN: {
      schema: z.string().regex(/^\S+$/).optional(),
      accepted: 'a bot token without spaces',
      remedy: 'Reset and copy it under "Bot" at https://discord.com/developers/applications.',
      secret: true,
    },
    DISCORD_API_URL: {
      schema: z.url({ protocol: /^https?$/ }).default('https://discord.com/api'),
      accepted: 'an http or https address',
    },
    FOOTNOTE_LANGUAGE: {
      schema: z.enum(languages).default('de'),
      accepted: `one of ${languages.join(', ')}`,
    },
    FOOTNOTE_ANSWER_FORM: {
      schema: z.enum(answerForms).default('card'),
      accepted: `one of ${answerForms.join(', ')}`,
    },
    FOOTNOTE_EDITOR_SERVERS: {
      schema: z
        .string()
        .default('')
        .pipe(z.string().regex(/^(?:\d{1,20}(?:[\s,]+\d{1,20})*)?$/))
        .transform((text) => text.match(/\d+/g) ?? []),
      accepted: 'ids of servers, separated by commas',
      remedy: 'Discord shows them with "Copy Server ID" in developer mode.',
    },
    FOOTNOTE_BUDGET_USER: budgetSetting('10/60s'),
    FOOTNOTE_BUDGET_CHANNEL: budgetSetting('30/60s'),
    FOOTNOTE_BUDGET_GUILD: budgetSetting('100/60s'),
    FOOTNOTE_CONCURRENCY: wholeNumber(4, 1, 64),
    FOOTNOTE_QUESTION_HOURS: wholeNumber(0, 0, 24),
    FOOTNOTE_SHARDS: {
      schema: z.string().default('auto').transform(readShards),
      accepted: '"auto", or the first and last shard of this process and the count of all, from 0',
      remedy: 'Example for the first of two processes: 0-3/8.',
    },
    FOOTNOTE_SHUTDOWN_SECONDS: wholeNumber(3, 0, 300),
  },

  build: (values): DiscordSettings => ({
    ...(values.DISCORD_TOKEN === undefined ? {} : { token: new Secret(values.DISCORD_TOKEN) }),
    apiUrl: values.DISCORD_API_URL.replace(/\/+$/, ''),
    language: values.FOOTNOTE_LANGUAGE,
    editorServers: values.FOOTNOTE_EDITOR_SERVERS,
    budgets: {
      user: values.FOOTNOTE_BUDGET_USER,
      channel: values.FOOTNOTE_BUDGET_CHANNEL,
      guild: values.FOOTNOTE_BUDGET_GUILD,
    },
    answerForm: values.FOOTNOTE_ANSWER_FORM,
    concurrency: values.FOOTNOTE_CONCURRENCY,
    questionHours: values.FOOTNOTE_QUESTION_HOURS,
    ...(values.FOOTNOTE_SHARDS !== 'auto' && { shards: values.FOOTNOTE_SHARDS }),
    shutdownSeconds: values.FOOTNOTE_SHUTDOWN_SECONDS,
  }),
});

function budgetSetting(byDefault: string): Setting<Budget> {
  return {
    schema: z
      .string()
      .default(byDefault)
      .pipe(z.string().regex(/^[1-9]\d{0,5}\/[1-9]\d{0,5}s$/))
      .transform((text) => {
        const [questions = 0, seconds = 0] = text.match(/\d+/g)?.map(Number) ?? [];

        return { questions, seconds };
      }),
    accepted: 'questions and seconds, such as 10/60s',
  };
}

function readShards(text: string, context: z.RefinementCtx): 'auto' | ShardRange {
  if (text === 'auto') return text;

  const parts = /^(?<first>\d{1,6})(?:-(?<last>\d{1,6}))?\/(?<count>[1-9]\d{0,5})$/.exec(
    text,
  )?.groups;
  const first = Number(parts?.['first']);
  const last = Number(parts?.['last'] ?? parts?.['first']);
  const count = Number(parts?.['count']);
  if (first <= last && last < count) return { first, last, count };

  context.addIssue({ code: 'custom', message: 'no such shards' });
  return z.NEVER;
}
