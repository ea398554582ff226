import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OverwriteType, PermissionFlagsBits, REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { channelsFinding, permissionsOf } from '../../../../src/app/ops/doctor/channels.ts';
import { openDatabase } from '../../../../src/library/settings/database.ts';
import { withBinding } from '../../../../src/library/settings/server-settings.ts';
import { SqliteSettings } from '../../../../src/library/settings/sqlite-settings.ts';
import { type Sandbox, startSandbox } from '../../../../src/sandbox/sandbox.ts';

describe('the channels that editors have chosen', () => {
  let sandbox: Sandbox;
  let folder: string;
  let settings: string;
  let store: SqliteSettings;
  let rest: REST;

  beforeEach(async () => {
    sandbox = await startSandbox();
    folder = await mkdtemp(join(tmpdir(), 'footnote-doctor-'));
    settings = join(folder, 'settings.sqlite');
    store = new SqliteSettings(await openDatabase(settings));
    rest = new REST({ api: sandbox.restUrl }).setToken(sandbox.token);
  });

  afterEach(async () => {
    await store.close();
    sandbox.assertNoViolations();
    await sandbox.stop();
    await rm(folder, { recursive: true });
  });

  const bind = (channel: string) =>
    store.change(sandbox.guild.id, (now) => withBinding(now, channel, 'bruecke'));

  it('are well where the bot may see them and write there', async () => {
    await bind(sandbox.general.id);

    expect(await channelsFinding(rest, settings)).toEqual({
      verdict: 'ok',
      text: 'the bot may answer in all 1 that editors have chosen',
    });
  });

  it('are named with what is missing, and with what to do', async () => {
    const hidden = sandbox.addChannel('hidden');
    sandbox.denyPermission(sandbox.questions, 'SendMessages', 'ReadMessageHistory');
    sandbox.denyPermission(hidden, 'ViewChannel');
    for (const { id } of [sandbox.general, sandbox.questions, hidden]) await bind(id);
    await bind('12345678901234567');

    const { verdict, text } = await channelsFinding(rest, settings);

    expect(verdict).toBe('mend');
    expect(text).toContain(`${sandbox.questions.id} lacks SendMessages, ReadMessageHistory`);
    expect(text).toContain(`${hidden.id} is gone, or the bot may not see it`);
    expect(text).toContain('12345678901234567 is gone');
    expect(text).not.toContain(sandbox.general.id);
    expect(text).toMatch(/Give the bot's role .*\/settings/);
  });
});

describe('permissions', () => {
  const { ViewChannel, SendMessages, Administrator } = PermissionFlagsBits;
  const role = (id: string, permissions: bigint) =>
    ({ id, permissions: String(permissions) }) as never;
  const overwrite = (id: string, type: OverwriteType, allow: bigint, deny: bigint) => ({
    id,
    type,
    allow: String(allow),
    deny: String(deny),
  });
  const of = (everybody: bigint, overwrites: readonly ReturnType<typeof overwrite>[]) =>
    permissionsOf({
      server: 's',
      own: 'bot',
      roles: [role('s', everybody), role('r', 0n), role('other', SendMessages)],
      member: { roles: ['r'] },
      overwrites,
    });

  it('are those of all roles of the bot, and of no other', () => {
    expect(of(ViewChannel, [])).toBe(ViewChannel);
  });

  it('are changed by the channel for everybody, then for its roles, then for itself', () => {
    const denied = overwrite('s', OverwriteType.Role, 0n, ViewChannel);
    const given = overwrite('r', OverwriteType.Role, ViewChannel, 0n);
    const taken = overwrite('bot', OverwriteType.Member, 0n, ViewChannel);
    const others = overwrite('other', OverwriteType.Role, 0n, ViewChannel);

    expect(of(ViewChannel, [denied])).toBe(0n);
    expect(of(ViewChannel, [given, denied, others])).toBe(ViewChannel);
    expect(of(ViewChannel, [taken, given, denied])).toBe(0n);
  });

  it('are all of them for an administrator', () => {
    expect(of(Administrator, [overwrite('s', OverwriteType.Role, 0n, ViewChannel)])).toBe(~0n);
  });
});
