// Requests to Discord that are repeated where that is safe, and looked after where it is not.

import { setTimeout } from 'node:timers/promises';
import {
  DefaultRestOptions,
  MessageFlags,
  RESTJSONErrorCodes,
  type RESTOptions,
  type ResponseLike,
} from 'discord.js';
import { z } from 'zod';
import { createPace, inTurn } from './pace.ts';
import { countRefusedRequests } from './refused-requests.ts';
import { kindOfRequest, type RequestKind } from './request-kind.ts';
import { UnclearOutcome } from './unclear.ts';

type Send = RESTOptions['makeRequest'];

/** What sending needs to know. */
export interface SendingOptions {
  /** The bot's `Authorization`; to look up whether a message is there. */
  readonly authorization: () => string;
  /** Told of each response, or of none. */
  readonly onResponse?: (method: string, url: string, status: number | undefined) => void;
  /** Told of the refusals that Discord warns of. */
  readonly onRefusals?: (refused: number) => void;
  /** Sends one request; discord.js's own when absent. */
  readonly send?: Send;
  /** Milliseconds before each repetition. */
  readonly delays?: readonly number[];
  /** Tells how many milliseconds a request has to wait, so that there are not too many in a second. */
  readonly pace?: () => number;
}

/** Within three seconds a first response must be there; the others leave a proxy time to come back. */
const usualDelays = [150, 600, 1_800];

/** Milliseconds for one try. */
const patience = 8_000;

type Init = Parameters<Send>[1];

/**
 * Sends a request as often as its outcome is unclear (no response, or a 5xx) and a repetition can do no harm. In place
 * of discord.js's own repetitions, which look at no outcome.
 *
 * @throws UnclearOutcome When no response came, and none can be had.
 * @throws HeldBack When Discord has refused so much that it would ban this address.
 */
export function sendOnce({
  authorization,
  onResponse = () => {},
  onRefusals = () => {},
  send = DefaultRestOptions.makeRequest,
  delays = usualDelays,
  pace = createPace(),
}: SendingOptions): Send {
  const refused = countRefusedRequests(onRefusals);
  const trySending = async (url: string, init: Init): Promise<ResponseLike | UnclearOutcome> => {
    const method = init.method ?? 'GET';
    await inTurn(pace, url);
    const late = AbortSignal.timeout(patience);
    const signal = init.signal ? AbortSignal.any([init.signal, late]) : late;
    try {
      const response = await send(url, { ...init, signal });
      onResponse(method, url, response.status);
      refused.count(response.status, response.headers.get('x-ratelimit-scope') === 'shared');
      return response;
    } catch (error) {
      onResponse(method, url, undefined);
      return new UnclearOutcome('Discord gave no answer', { cause: error });
    }
  };

  return async (url, init) => {
    refused.check();
    const request = kindOfRequest((init.method ?? 'GET').toUpperCase(), url, init.body);
    let outcome = await trySending(url, init);

    for (const delay of delays) {
      if (isClear(outcome) || request.kind === 'once' || init.signal?.aborted) break;

      await setTimeout(delay);
      const found = await alreadyThere(request, init, trySending, authorization);
      if (found === 'unknown') throw unclear(outcome);
      if (found !== undefined) return found;

      outcome = await orTakenAlready(request, await trySending(url, init));
    }

    if (outcome instanceof UnclearOutcome) throw outcome;
    // discord.js makes an error of a 5xx.
    return outcome;
  };
}

function isClear(outcome: ResponseLike | UnclearOutcome): outcome is ResponseLike {
  return !(outcome instanceof UnclearOutcome) && outcome.status < 500;
}

function unclear(outcome: ResponseLike | UnclearOutcome): UnclearOutcome {
  return outcome instanceof UnclearOutcome
    ? outcome
    : new UnclearOutcome(`Discord answered with ${outcome.status}`);
}

/** A first response that is refused because the one of an earlier, unclear try arrived was carried out. */
async function orTakenAlready(
  { kind }: RequestKind,
  outcome: ResponseLike | UnclearOutcome,
): Promise<ResponseLike | UnclearOutcome> {
  if (kind !== 'first-response' || !isClear(outcome) || outcome.status !== 400) return outcome;

  const refusal = await outcome.json();
  const isTaken = taken.safeParse(refusal).success;
  return isTaken ? new Response(null, { status: 204 }) : Response.json(refusal, { status: 400 });
}

const taken = z.looseObject({
  code: z.literal(RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged),
});

const message = z.looseObject({
  id: z.string(),
  channel_id: z.string(),
  content: z.string().default(''),
  components: z.array(z.unknown()).default([]),
  flags: z.number().default(0),
  application_id: z.string().optional(),
  interaction_metadata: z.looseObject({ id: z.string() }).optional(),
});

/** The response that a follow-up had, undefined where it is not there, or `unknown` where nobody can tell. */
async function alreadyThere(
  request: RequestKind,
  init: Init,
  trySending: (url: string, init: Init) => Promise<ResponseLike | UnclearOutcome>,
  authorization: () => string,
): Promise<ResponseLike | 'unknown' | undefined> {
  if (request.kind !== 'follow-up') return undefined;

  const read = async (url: string, headers: Record<string, string> = {}) => {
    const outcome = await trySending(url, { method: 'GET', headers });
    return isClear(outcome) && outcome.status === 200 ? outcome.json() : undefined;
  };
  const original = message.safeParse(await read(`${request.webhook}/messages/@original`)).data;
  // What one person alone sees is in no list.
  if (original === undefined || (original.flags & MessageFlags.Ephemeral) !== 0) return 'unknown';

  const api = request.webhook.slice(0, request.webhook.indexOf('/webhooks/'));
  const address = `${api}/channels/${original.channel_id}/messages?after=${original.id}&limit=100`;
  const later = z.array(message).safeParse(await read(address, { Authorization: authorization() }));
  if (!later.success) return 'unknown';

  const sent = said.safeParse(jsonOf(init.body)).data;
  const found = later.data.find(
    (one) =>
      one.interaction_metadata !== undefined &&
      one.interaction_metadata.id === original.interaction_metadata?.id &&
      sent !== undefined &&
      wordsOf(one) === wordsOf(sent),
  );

  return found && Response.json(found);
}

const said = z.looseObject({
  content: z.string().default(''),
  components: z.array(z.unknown()).default([]),
});

/** What a message says; of its components only their texts, to which Discord adds nothing. */
function wordsOf({ content, components }: z.output<typeof said>): string {
  return [content, ...components.flatMap(textsIn)].join('\n');
}

function textsIn(part: unknown): readonly string[] {
  const { content, components = [] } =
    z
      .looseObject({ content: z.string().optional(), components: z.array(z.unknown()).optional() })
      .safeParse(part).data ?? {};

  return [...(content === undefined ? [] : [content]), ...components.flatMap(textsIn)];
}

function jsonOf(body: Init['body']): unknown {
  return typeof body === 'string' ? JSON.parse(body) : undefined;
}
