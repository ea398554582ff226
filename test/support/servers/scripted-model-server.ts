// A server of chat models on this machine that follows a script.

import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';

const textSchema = z.union([
  z.string(),
  z
    .array(z.object({ text: z.string() }))
    .transform((parts) => parts.map(({ text }) => text).join('')),
]);

const bodySchema = z.looseObject({
  model: z.string(),
  stream: z.boolean().optional(),
  system: textSchema.optional(),
  messages: z.array(z.object({ role: z.string(), content: textSchema })),
  response_format: z
    .object({ json_schema: z.looseObject({ name: z.string(), strict: z.literal(true) }) })
    .optional(),
  tools: z
    .array(
      z.object({ name: z.string(), input_schema: z.looseObject({ type: z.literal('object') }) }),
    )
    .optional(),
  format: z.looseObject({ type: z.literal('object') }).optional(),
});

/** What the server was asked, in whichever wire format. */
export interface ModelRequest {
  readonly wire: Wire;
  readonly headers: IncomingHttpHeaders;
  readonly body: z.infer<typeof bodySchema>;
  readonly streams: boolean;
  readonly system: string;
  /** Without the system's, oldest first. */
  readonly turns: readonly { readonly role: string; readonly content: string }[];
}

export type Wire = 'openai' | 'anthropic' | 'ollama';

/** What a scripted model does. */
export type ScriptedReply =
  /** Says this, and why it stopped; `pause` milliseconds come before it and, when streaming, in the middle. */
  | {
      readonly text: string;
      readonly stop?: 'length' | 'refusal';
      readonly pause?: number;
      readonly isSilentOnUsage?: true;
    }
  /** Sends this and then closes the connection in the middle of the response. */
  | { readonly cutOff: string }
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
  | { readonly hangs: true };

export type Script = (request: ModelRequest) => ScriptedReply;

export interface ScriptedModelServer {
  /** As `FOOTNOTE_MODEL_BASE_URL` takes it for that wire. */
  address(wire: Wire): string;
  readonly requests: ModelRequest[];
  /** Requests whose client went away before the end of the response. */
  readonly abandoned: () => number;
  /** Replies to requests from now on; may be set at any time. */
  script: Script;
  close(): Promise<void>;
}

/** The tokens that every reply is said to have cost. */
export const usage = { input: 100, output: 20 };

/** Starts a model server on loopback that speaks the wire formats of OpenAI, Anthropic and Ollama. */
export async function startScriptedModelServer(script: Script): Promise<ScriptedModelServer> {
  const requests: ModelRequest[] = [];
  let abandoned = 0;

  const server = createServer(async (incoming, response) => {
    response.on('close', () => {
      if (!response.writableFinished) abandoned += 1;
    });
    const wire = wires.find(({ path }) => path === incoming.url?.split('?')[0]);
    const body = bodySchema.safeParse(
      JSON.parse(Buffer.concat(await incoming.toArray()).toString()),
    );
    if (wire === undefined || !body.success) {
      response.writeHead(400).end(body.error?.message ?? incoming.url);
      return;
    }

    const { messages, system, stream = false } = body.data;
    const request: ModelRequest = {
      wire: wire.name,
      headers: incoming.headers,
      body: body.data,
      streams: stream,
      system: system ?? messages.find(({ role }) => role === 'system')?.content ?? '',
      turns: messages.filter(({ role }) => role !== 'system'),
    };
    requests.push(request);
    await play(handle.script(request), request, wire, response);
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const handle: ScriptedModelServer = {
    address: (name) => `http://127.0.0.1:${port}${name === 'openai' ? '/v1' : ''}`,
    requests,
    abandoned: () => abandoned,
    script,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  return handle;
}

async function play(
  reply: ScriptedReply,
  request: ModelRequest,
  wire: WireFormat,
  response: ServerResponse,
): Promise<void> {
  if ('hangs' in reply) return;
  if ('status' in reply) {
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
    response.end(JSON.stringify(reply.body ?? { error: { message: `status ${reply.status}` } }));
    return;
  }

  const type = request.streams ? wire.streamType : 'application/json';
  response.writeHead(200, { 'content-type': type });
  if ('cutOff' in reply) {
    const events = wire.events(reply.cutOff, request, undefined, true);
    const sent = request.streams ? events.slice(0, -2).join('') : '{"choices": [{"mess';
    response.write(sent);
    await setTimeout(20);
    response.destroy();
    return;
  }

  await setTimeout(reply.pause ?? 0);
  const told = reply.isSilentOnUsage !== true;
  if (!request.streams) {
    response.end(JSON.stringify(wire.whole(reply.text, request, reply.stop, told)));
    return;
  }

  const events = wire.events(reply.text, request, reply.stop, told);
  for (const [index, event] of events.entries()) {
    if (response.destroyed) return;
    if (index === Math.floor(events.length / 2)) await setTimeout(reply.pause ?? 0);
    if (!response.write(event)) {
      await new Promise<void>((resolve) => {
        response.once('drain', resolve).once('close', resolve);
      });
    }
  }
  response.end();
}

interface WireFormat {
  readonly name: Wire;
  readonly path: string;
  readonly streamType: string;
  whole(
    text: string,
    request: ModelRequest,
    stop: 'length' | 'refusal' | undefined,
    told: boolean,
  ): unknown;
  events(
    text: string,
    request: ModelRequest,
    stop: 'length' | 'refusal' | undefined,
    told: boolean,
  ): readonly string[];
}

const pieces = (text: string) => text.match(/[\s\S]{1,64}/gu) ?? [];
const data = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`;

const openai: WireFormat = {
  name: 'openai',
  path: '/v1/chat/completions',
  streamType: 'text/event-stream',

  whole: (text, { body }, stop, told) => ({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: body.model,
    choices: [
      {
        index: 0,
        message:
          stop === 'refusal'
            ? { role: 'assistant', content: null, refusal: text }
            : { role: 'assistant', content: text },
        finish_reason: stop === 'length' ? 'length' : 'stop',
      },
    ],
    ...(told && { usage: openAiUsage }),
  }),

  events: (text, { body }, stop, told) => {
    const chunk = (delta: object, finish: string | null) =>
      data({
        id: 'chatcmpl-1',
        object: 'chat.completion.chunk',
        created: 1,
        model: body.model,
        choices: [{ index: 0, delta, finish_reason: finish }],
      });
    const finish =
      stop === undefined ? 'stop' : { length: 'length', refusal: 'content_filter' }[stop];

    return [
      chunk({ role: 'assistant', content: '' }, null),
      ...pieces(text).map((content) => chunk({ content }, null)),
      chunk({}, finish),
      ...(told
        ? [
            data({
              id: 'chatcmpl-1',
              object: 'chat.completion.chunk',
              created: 1,
              model: body.model,
              choices: [],
              usage: openAiUsage,
            }),
          ]
        : []),
      'data: [DONE]\n\n',
    ];
  },
};

const openAiUsage = {
  prompt_tokens: usage.input,
  completion_tokens: usage.output,
  total_tokens: usage.input + usage.output,
};

const anthropic: WireFormat = {
  name: 'anthropic',
  path: '/v1/messages',
  streamType: 'text/event-stream',

  whole: (text, { body }, stop) => ({
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: body.model,
    content: contentOf(text, body.tools?.[0]?.name),
    stop_reason: stopOf(stop),
    stop_sequence: null,
    usage: { input_tokens: usage.input, output_tokens: usage.output },
  }),

  events: (text, { body }, stop) => {
    const event = (type: string, value: object) => `event: ${type}\n${data({ type, ...value })}`;

    return [
      event('message_start', {
        message: {
          id: 'msg_1',
          type: 'message',
          role: 'assistant',
          model: body.model,
          content: [],
          stop_reason: null,
          stop_sequence: null,
          usage: { input_tokens: usage.input, output_tokens: 0 },
        },
      }),
      event('content_block_start', {
        index: 0,
        content_block: {
          type: 'tool_use',
          id: 'toolu_1',
          name: body.tools?.[0]?.name ?? '',
          input: {},
        },
      }),
      ...pieces(text).map((partial) =>
        event('content_block_delta', {
          index: 0,
          delta: { type: 'input_json_delta', partial_json: partial },
        }),
      ),
      event('content_block_stop', { index: 0 }),
      event('message_delta', {
        delta: { stop_reason: stopOf(stop), stop_sequence: null },
        usage: { output_tokens: usage.output },
      }),
      event('message_stop', {}),
    ];
  },
};

/** A model that is made to call a tool can only write JSON; where the script's text is none, it speaks instead. */
function contentOf(text: string, tool = ''): readonly object[] {
  try {
    return [
      {
        type: 'tool_use',
        id: 'toolu_1',
        name: tool,
        input: z.looseObject({}).parse(JSON.parse(text)),
      },
    ];
  } catch {
    return [{ type: 'text', text }];
  }
}

function stopOf(stop: 'length' | 'refusal' | undefined): string {
  return stop === undefined ? 'tool_use' : { length: 'max_tokens', refusal: 'refusal' }[stop];
}

const ollama: WireFormat = {
  name: 'ollama',
  path: '/api/chat',
  streamType: 'application/x-ndjson',

  whole: (text, { body }) => ({
    model: body.model,
    message: { role: 'assistant', content: text },
    done: true,
  }),

  events: (text, { body }, stop) => {
    const part = (content: string, rest: object) =>
      `${JSON.stringify({ model: body.model, created_at: '2026-02-05T00:00:00Z', message: { role: 'assistant', content }, ...rest })}\n`;

    return [
      ...pieces(text).map((content) => part(content, { done: false })),
      part('', {
        done: true,
        done_reason: stop === 'length' ? 'length' : 'stop',
        prompt_eval_count: usage.input,
        eval_count: usage.output,
      }),
    ];
  },
};

const wires: readonly WireFormat[] = [openai, anthropic, ollama];
