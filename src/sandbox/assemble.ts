// Puts the parts of a sandbox together: world, gateway, REST and what checks them.

import { GatewayIntentBits } from 'discord-api-types/v10';
import { Gateway } from './gateway/gateway.ts';
import { CallbackHandler } from './interactions/callback.ts';
import { InteractionRegistry } from './interactions/registry.ts';
import { FaultPlan } from './rest/faults.ts';
import { type RateLimitRules, usualLimits } from './rest/rate-limits.ts';
import { channelRoutes } from './rest/routes/channels.ts';
import { commandRoutes } from './rest/routes/commands.ts';
import { guildRoutes } from './rest/routes/guilds.ts';
import { identityRoutes } from './rest/routes/identity.ts';
import { interactionRoutes } from './rest/routes/interactions.ts';
import { messageRoutes } from './rest/routes/messages.ts';
import { userRoutes } from './rest/routes/users.ts';
import { webhookRoutes } from './rest/routes/webhooks.ts';
import { RestServer } from './rest/server.ts';
import { type Clock, systemClock } from './time/clock.ts';
import { Inspector } from './validation/inspector.ts';
import type { Schemas } from './validation/schemas.ts';
import { Violations } from './validation/violations.ts';
import { CommandStore } from './world/commands.ts';
import { MessageBuilder } from './world/message-builder.ts';
import { newToken } from './world/token.ts';
import { World } from './world/world.ts';

/** How much of the past a sandbox keeps. */
export interface Keeping {
  /** Of each channel; the oldest go first. */
  readonly messages: number;
  readonly requests: number;
  /** Whose tokens are known; others are forgotten when they are 15 minutes old. */
  readonly interactions: number;
}

/** All that a test could look at. */
const everything: Keeping = {
  messages: Number.POSITIVE_INFINITY,
  requests: 10_000,
  interactions: Number.POSITIVE_INFINITY,
};

/** How a sandbox behaves. */
export interface AssemblyOptions {
  /** For interaction lifetimes, ids and timestamps; real time when absent. */
  readonly clock?: Clock;
  /** For heartbeats and rate limits, which a bot measures in real time whatever `clock` says. */
  readonly wireClock?: Clock;
  readonly botName?: string;
  /** The bot's token; a new one of Discord's shape when absent. */
  readonly token?: string;
  /** Whether the application has the message-content intent; false when absent. */
  readonly messageContent?: boolean;
  /** Milliseconds; Discord's 41,250 when absent. */
  readonly heartbeatInterval?: number;
  readonly rateLimits?: RateLimitRules;
  /** Everything when absent, which grows with what happens. */
  readonly keeps?: Keeping;
  /** Whether what the sandbox itself sends is checked, a third of its work; it is when absent. Requests always are. */
  readonly checksItself?: boolean;
}

/** The parts of a sandbox, put together. */
export interface SandboxParts {
  readonly token: string;
  readonly world: World;
  readonly violations: Violations;
  readonly gateway: Gateway;
  readonly rest: RestServer;
  readonly faults: FaultPlan;
  readonly registry: InteractionRegistry;
  readonly commands: CommandStore;
}

/** Puts a sandbox together; nothing listens yet. */
export function assemble(options: AssemblyOptions, schemas: Schemas): SandboxParts {
  const { clock = systemClock, wireClock = systemClock, messageContent = false } = options;
  const { keeps = everything, checksItself = true } = options;
  const world = new World({
    clock,
    botName: options.botName ?? 'Footnote',
    messageContent,
    mostMessages: keeps.messages,
  });
  const token = options.token ?? newToken(world.applicationId);
  const violations = new Violations(world.events);
  const inspector = new Inspector(schemas, violations, checksItself);
  const gateway = new Gateway(world, {
    token,
    heartbeatInterval: options.heartbeatInterval ?? 41_250,
    grantedPrivileged: messageContent ? GatewayIntentBits.MessageContent : 0,
    clock: wireClock,
    onDispatch: (name, data) => inspector.dispatch(name, data),
  });
  world.connect(gateway);

  const faults = new FaultPlan();
  const registry = new InteractionRegistry(world, keeps.interactions);
  const commands = new CommandStore(world);
  const builder = new MessageBuilder(world);
  const rest = new RestServer({
    world,
    token,
    inspector,
    faults,
    mostRequests: keeps.requests,
    rateLimits: options.rateLimits ?? usualLimits,
    clock: wireClock,
    routes: [
      ...identityRoutes(world, gateway),
      ...userRoutes(world),
      ...guildRoutes(world),
      ...channelRoutes(world),
      ...messageRoutes(world, builder),
      ...interactionRoutes(world, registry, new CallbackHandler(world, builder)),
      ...webhookRoutes(world, registry, builder),
      ...commandRoutes(world, commands),
    ],
  });

  return { token, world, violations, gateway, rest, faults, registry, commands };
}
