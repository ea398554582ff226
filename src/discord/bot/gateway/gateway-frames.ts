// Which frames of the gateway are fit to be read: what discord.js takes for granted of them.

import { GatewayDispatchEvents, GatewayOpcodes } from 'discord.js';
import { z } from 'zod';

/** Milliseconds between heartbeats; Discord's is 41,250. Less would flood it, more would never be noticed as dead. */
const heartbeat = z.number().min(10).max(600_000);

const sequence = z.int().min(0);
const address = z.url({ protocol: /^wss?$/ });
const anything = z.unknown();

const ready = z.looseObject({
  session_id: z.string().min(1),
  resume_gateway_url: address,
  user: z.looseObject({ id: z.string().min(1) }),
  application: z.looseObject({ id: z.string().min(1) }),
  guilds: z.array(z.looseObject({ id: z.string().min(1) })),
});

/** What an event carries is the matter of whoever reads it. */
const dispatch = z.looseObject({ s: sequence, t: z.string().min(1) });

const shapes = new Map<number, z.ZodType>([
  [GatewayOpcodes.Dispatch, dispatch],
  [GatewayOpcodes.Heartbeat, anything],
  [GatewayOpcodes.Reconnect, anything],
  [GatewayOpcodes.InvalidSession, z.looseObject({ d: z.boolean() })],
  [GatewayOpcodes.Hello, z.looseObject({ d: z.looseObject({ heartbeat_interval: heartbeat }) })],
  [GatewayOpcodes.HeartbeatAck, anything],
]);

const envelope = z.looseObject({ op: z.int() });

/** What is wrong with a parsed frame, without its content; undefined for one that can be read. */
export function faultOfFrame(frame: unknown): string | undefined {
  const opened = envelope.safeParse(frame);
  if (!opened.success) return 'a frame without a whole number as its opcode';

  const { op } = opened.data;
  const shape = shapes.get(op);
  if (shape === undefined) return `an unknown opcode (${op})`;

  const fault = faultOf(shape, frame, `opcode ${op}`);
  if (fault !== undefined || op !== GatewayOpcodes.Dispatch) return fault;

  const { t, d } = opened.data;
  return t === GatewayDispatchEvents.Ready ? faultOf(ready, d, t) : undefined;
}

function faultOf(shape: z.ZodType, value: unknown, name: string): string | undefined {
  const [issue] = shape.safeParse(value).error?.issues ?? [];

  return issue && `${name}: ${issue.path.join('.') || 'it'} is not as it must be (${issue.code})`;
}
