// What has to be right with Discord: token, sessions, commands, channels, and a clock that agrees.

import {
  type APIApplication,
  type APIGatewayBotInfo,
  DiscordAPIError,
  REST,
  Routes,
} from 'discord.js';
import { messageOf } from '../../../base/errors.ts';
import type { DiscordSettings, ShardRange } from '../../../config/discord.ts';
import type { Commands } from '../../../discord/commands/command.ts';
import { areRegistered } from '../../../discord/commands/sync-commands.ts';
import { channelsFinding } from './channels.ts';
import { type Check, type Finding, mend, note, ok } from './check.ts';

const portal = 'https://discord.com/developers/applications';

/** Seconds of difference at which times in messages look wrong, and at which tokens begin to expire too early. */
const strangeClock = 5;
const wrongClock = 60;

/** Whether this machine's clock, so many seconds ahead of Discord's, is right. */
export function clockFinding(ahead: number): Finding {
  const distance = Math.abs(ahead);
  const text = `${Math.round(distance)} seconds ${ahead < 0 ? 'behind' : 'ahead of'} Discord's`;
  if (distance < strangeClock) return ok("agrees with Discord's");

  const remedy = 'Switch the synchronisation of time on, for example `timedatectl set-ntp true`.';
  return distance < wrongClock ? note(`${text}. ${remedy}`) : mend(`${text}. ${remedy}`);
}

/** What Discord says of connections. */
interface Connecting {
  /** Shards that it would choose. */
  readonly recommended: number;
  readonly servers: number;
  /** Log-ins that are left today, of so many. */
  readonly remaining: number;
  readonly total: number;
}

/** Servers of one shard; beyond them Discord closes its connection. */
const mostServers = 2_500;

/** Log-ins below which restarts are something to look at. */
const fewLogIns = 10;

/** Whether the shards of this process, all where absent, can be connected and are enough. */
export function connectionFinding(
  { recommended, servers, remaining, total }: Connecting,
  range: ShardRange | undefined,
): Finding {
  const count = range?.count ?? recommended;
  const own = range === undefined ? recommended : range.last - range.first + 1;
  const left = `${remaining} of ${total} log-ins are left today`;

  if (remaining < Math.max(fewLogIns, own)) {
    return mend(
      `${left}, and each start takes ${own}. Something restarts the bot again and again: look at its log.`,
    );
  }
  if (servers > count * mostServers) {
    return mend(
      `${servers} servers are too many for the ${count} shards of FOOTNOTE_SHARDS (${mostServers} each). Count ${recommended} or more, the same for every process, or set it to auto.`,
    );
  }
  if (recommended > count) {
    return note(
      `FOOTNOTE_SHARDS counts ${count} shards and Discord recommends ${recommended}. Count more before a shard has ${mostServers} servers.`,
    );
  }
  const shards =
    range === undefined
      ? `${own} ${own === 1 ? 'shard is' : 'shards are'} connected`
      : `shards ${range.first} to ${range.last} of ${count} are connected`;

  return ok(`no privileged intent is needed; ${shards}; ${left}`);
}

/** Whether the profile, where people look first, says that one speaks to a program. @param description - Of the application */
export function profileFinding(description: string): Finding {
  return /\b(?:program|software|machine|bot|AI|automat)|programm|maschin|\bKI\b/iu.test(description)
    ? ok('says that it is a program')
    : note(
        `does not say that it is a program, which people have to be told. Write under "General Information" at ${portal}, as the description, for example: "I am a program, not a person: I answer questions about news stories and prove each answer with a quote."`,
      );
}

/**
 * Nothing is changed at Discord. Where there is no token, that is the one finding.
 *
 * @param settings - Path of the database of what editors have chosen.
 */
export function discordChecks(
  { token, apiUrl, shards }: DiscordSettings,
  commands: () => Promise<Commands>,
  settings: string,
): readonly Check[] {
  if (token === undefined) {
    const text = `DISCORD_TOKEN is not set, so \`npm start\` runs the playground. For the bot, get one at ${portal}.`;
    return [{ name: 'Discord', look: async () => note(text) }];
  }

  const rest = new REST({ api: apiUrl, retries: 1, timeout: 8_000 }).setToken(token.reveal());
  let application: Promise<APIApplication> | undefined;
  const ownApplication = () => {
    application ??= rest.get(Routes.currentApplication()) as Promise<APIApplication>;
    return application;
  };

  return [
    {
      name: 'Clock',
      async look() {
        const response = await fetch(`${apiUrl}/v10${Routes.gateway()}`);
        const theirs = Date.parse(response.headers.get('date') ?? '');

        return Number.isNaN(theirs)
          ? note(`${apiUrl} tells no time to compare with.`)
          : clockFinding((Date.now() - theirs) / 1000);
      },
    },
    {
      name: 'Token',
      async look() {
        const { name, id } = await ownApplication();

        return ok(`belongs to ${name} (application ${id})`);
      },
    },
    {
      name: 'Profile',
      async look() {
        const { description } = await ownApplication();

        return profileFinding(description);
      },
    },
    {
      name: 'Intents and sessions',
      async look() {
        const bot = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
        const { approximate_guild_count: servers = 0 } = await ownApplication();

        return connectionFinding(
          { recommended: bot.shards, servers, ...bot.session_start_limit },
          shards,
        );
      },
    },
    {
      name: 'Commands',
      async look() {
        const { id } = await ownApplication();
        const data = (await commands()).all.map((command) => command.data);

        return (await areRegistered(rest, id, data))
          ? ok('Discord has them as they are here')
          : note(
              'Discord has others than are here. The next start mends that; `npm run deploy-commands` does too.',
            );
      },
    },
    { name: 'Channels', look: () => channelsFinding(rest, settings) },
  ].map(({ name, look }) => ({ name, look: () => look().catch(explained) }));
}

function explained(error: unknown): Finding {
  if (error instanceof DiscordAPIError && error.status === 401) {
    return mend(
      `Discord does not accept DISCORD_TOKEN. Press "Reset Token" under "Bot" at ${portal} and put the new one into .env.`,
    );
  }

  const cause =
    error instanceof Error && error.cause !== undefined ? ` (${messageOf(error.cause)})` : '';
  return mend(`${messageOf(error)}${cause}. Look at the network and https://discordstatus.com.`);
}
