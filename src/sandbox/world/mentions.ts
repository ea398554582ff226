// Who is mentioned in a text, and who is notified.

import type { APIAllowedMentions } from 'discord-api-types/v10';
import type { Guild, Pings } from './types.ts';

/** What a text addresses, whether or not it notifies. Ids as written, each once. */
export interface WrittenMentions {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

/** Finds mentions in message text. Code spans and blocks hold none. */
export function writtenMentions(text: string): WrittenMentions {
  const prose = text.replaceAll(/(```|``)[\s\S]*?\1/g, ' ').replaceAll(/`[^`\n]*`/g, ' ');
  const ids = (pattern: RegExp) => [
    ...new Set([...prose.matchAll(pattern)].flatMap((match) => match[1] ?? [])),
  ];

  return {
    users: ids(/<@!?(\d+)>/g),
    roles: ids(/<@&(\d+)>/g),
    everyone: /@(everyone|here)\b/.test(prose),
  };
}

/** What decides whom a message notifies. */
export interface PingRequest {
  readonly text: string;
  /** The message's `allowed_mentions`; absent means that everything written notifies, and the reply too. */
  readonly allowed?: APIAllowedMentions | undefined;
  /** Who wrote the message replied to. */
  readonly repliedUserId?: string | undefined;
  readonly guild?: Guild | undefined;
  /** Whether somebody with this id exists. */
  isUser(id: string): boolean;
}

/** Whom a message notifies. */
export function pingsOf({ text, allowed, repliedUserId, guild, isUser }: PingRequest): Pings {
  const written = writtenMentions(text);
  const parses = (kind: 'users' | 'roles' | 'everyone') =>
    allowed === undefined || (allowed.parse ?? []).some((parsed) => parsed === kind);
  const repliedUser =
    repliedUserId !== undefined && (allowed === undefined || allowed.replied_user === true)
      ? [repliedUserId]
      : [];
  const users = written.users.filter(
    (id) => isUser(id) && (parses('users') || allowed?.users?.includes(id) === true),
  );
  const roles = written.roles.filter(
    (id) =>
      guild?.roles.some((role) => role.id === id) === true &&
      (parses('roles') || allowed?.roles?.includes(id) === true),
  );

  return {
    users: [...new Set([...users, ...repliedUser])],
    roles,
    everyone: guild !== undefined && written.everyone && parses('everyone'),
  };
}
