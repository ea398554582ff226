// What is counted while the bot runs, in the format of Prometheus. No label holds a question, a name, an id or a key.

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Answer } from '../../answer/answer.ts';
import type { TokenUsage } from '../../answer/generated/chat-model.ts';
import { costOf, type TokenPrices } from '../../answer/generated/daily-budget.ts';
import type { Observer } from '../../discord/state/observer.ts';

/** The state of things at the moment that somebody looks. */
export interface Snapshot {
  readonly isConnected: boolean;
  /** Questions between their arrival and their delivered answer, and those of them that wait to be worked on. */
  readonly questions: number;
  readonly waiting: number;
}

/** Size and age of the index. */
export interface IndexState {
  readonly bytes: number;
  /** Seconds since it was last written. */
  readonly age: number;
}

/** Everything that is counted. */
export interface Metrics extends Observer {
  readonly answered: (answer: Answer) => void;
  /** What became of what a chat model wrote, by kind of outcome. */
  readonly verified: (
    of: 'quote' | 'sentence',
    outcomes: Readonly<Record<string, number | undefined>>,
  ) => void;
  readonly modelFailed: (kind: string) => void;
  /** What a request to the chat model used. */
  readonly modelUsed: (used: TokenUsage) => void;
  /** The exposition, and its content type. */
  readonly read: () => Promise<{ readonly type: string; readonly text: string }>;
}

/** What is looked up when somebody looks. */
export interface MetricSources {
  readonly snapshot: () => Snapshot;
  readonly index: () => Promise<IndexState | undefined>;
  /** What tokens of the chat model cost; absent where that is not known. */
  readonly prices?: TokenPrices;
}

/** Seconds: an acknowledgement is due after three, an answer of a chat model may take a minute. */
const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

/** Counts from now on. Event-loop delay, memory and the like are counted by prom-client itself. */
export function createMetrics({ snapshot, index, prices }: MetricSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const questions = new Counter({
    name: 'footnote_questions_total',
    help: 'Events that called the bot, by way in and outcome',
    labelNames: ['surface', 'outcome'],
    registers,
  });
  const stages = new Histogram({
    name: 'footnote_stage_seconds',
    help: 'Seconds until the acknowledgement, for the retrieval, for the answer, and for the whole',
    labelNames: ['stage'],
    buckets,
    registers,
  });
  const answers = new Counter({
    name: 'footnote_answers_total',
    help: 'Replies to questions by language and status; refusals by reason',
    labelNames: ['language', 'status', 'reason'],
    registers,
  });
  const findings = new Counter({
    name: 'footnote_verification_findings_total',
    help: 'What became of quotes and sentences that a chat model wrote',
    labelNames: ['of', 'outcome'],
    registers,
  });
  const failures = new Counter({
    name: 'footnote_model_failures_total',
    help: 'Questions that were answered without the chat model, by what was wrong with it',
    labelNames: ['kind'],
    registers,
  });
  const tokens = new Counter({
    name: 'footnote_model_tokens_total',
    help: 'Tokens that the chat model read and wrote; estimated where it does not say',
    labelNames: ['direction'],
    registers,
  });
  const cost = new Counter({
    name: 'footnote_model_cost_total',
    help: 'What they cost by FOOTNOTE_MODEL_PRICES, in its currency; 0 where that is not set',
    registers,
  });
  const responses = new Counter({
    name: 'footnote_discord_responses_total',
    help: 'Responses of Discord by route and status; none where there was no response',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const frames = new Counter({
    name: 'footnote_gateway_frames_left_out_total',
    help: 'Frames of the gateway that could not be read',
    registers,
  });
  const endings = new Counter({
    name: 'footnote_gateway_connections_ended_total',
    help: 'Connections to the gateway that ended, by close code',
    labelNames: ['code'],
    registers,
  });
  const stateFailures = new Counter({
    name: 'footnote_shared_state_failures_total',
    help: 'Times that the server of FOOTNOTE_STATE could not be used',
    registers,
  });
  const clockChanges = new Counter({
    name: 'footnote_clock_changes_total',
    help: 'Times that the clock of the machine was put back or forward',
    registers,
  });
  const incidents = new Counter({
    name: 'footnote_incidents_total',
    help: 'What went wrong, by the name that its line in the log has too',
    labelNames: ['incident'],
    registers,
  });
  gauge(registers, 'footnote_connected', '1 while the connection to Discord is alive', () =>
    Number(snapshot().isConnected),
  );
  gauge(
    registers,
    'footnote_questions_open',
    'Questions whose answer is not delivered',
    () => snapshot().questions,
  );
  gauge(
    registers,
    'footnote_questions_waiting',
    'Questions that wait to be worked on',
    () => snapshot().waiting,
  );
  gauge(registers, 'footnote_index_bytes', 'Size of the index', async () => (await index())?.bytes);
  gauge(
    registers,
    'footnote_index_age_seconds',
    'Seconds since the index was written',
    async () => (await index())?.age,
  );

  const stage = (name: string, milliseconds: number) =>
    stages.observe({ stage: name }, milliseconds / 1000);

  return {
    handled(surface, outcome, milliseconds) {
      questions.inc({ surface, outcome });
      stage('whole', milliseconds);
    },
    acknowledged: (_, milliseconds) => stage('acknowledged', milliseconds),
    responded: (method, route, status) =>
      responses.inc({ method, route, status: status ?? 'none' }),
    frameLeftOut: () => frames.inc(),
    stateFailed: () => stateFailures.inc(),
    clockChanged: () => clockChanges.inc(),
    incident: (incident) => incidents.inc({ incident }),
    connectionEnded: (code) => endings.inc({ code: code ?? 'none' }),

    answered(answer) {
      const reason = 'reason' in answer ? answer.reason : 'none';
      answers.inc({ language: answer.language, status: answer.status, reason });
      stage('retrieval', answer.timings.retrieval);
      stage('answer', answer.timings.answer);
    },
    verified(of, outcomes) {
      for (const [outcome, count = 0] of Object.entries(outcomes)) {
        findings.inc({ of, outcome }, count);
      }
    },
    modelUsed(used) {
      tokens.inc({ direction: 'in' }, used.input);
      tokens.inc({ direction: 'out' }, used.output);
      if (prices !== undefined) cost.inc(costOf(used, prices));
    },
    modelFailed: (kind) => failures.inc({ kind }),

    read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}

function gauge(
  registers: Registry[],
  name: string,
  help: string,
  value: () => number | undefined | Promise<number | undefined>,
): void {
  new Gauge({
    name,
    help,
    registers,
    async collect() {
      const now = await value();
      if (now === undefined) this.reset();
      else this.set(now);
    },
  });
}
