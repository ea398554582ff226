import { REST, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import ask from '../../../commands/ask.ts';
import { syncCommands } from '../../../src/discord/commands/sync-commands.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';

type Data = RESTPostAPIApplicationCommandsJSONBody;

describe('syncCommands', () => {
  let sandbox: Sandbox;
  let rest: REST;

  beforeEach(async () => {
    sandbox = await startSandbox();
    rest = new REST({ api: sandbox.restUrl }).setToken(sandbox.token);
  });

  afterEach(() => sandbox.stop());

  const sync = (data: readonly Data[], guildId?: string) =>
    syncCommands(rest, sandbox.applicationId, data, guildId);
  const writes = () => sandbox.requests.filter(({ method }) => method !== 'GET').length;

  it('registers commands that Discord does not have, and leaves them alone from then on', async () => {
    expect(await sync([ask.data])).toBe(true);
    expect(await sync([ask.data])).toBe(false);

    expect(writes()).toBe(1);
    sandbox.assertNoViolations();
  });

  it.each([
    ['description', { ...ask.data, description: 'Other' }],
    ['a translation', { ...ask.data, name_localizations: { de: 'frag' } }],
    ['an option', { ...ask.data, options: ask.data.options?.slice(0, 1) ?? [] }],
    ['the contexts', { ...ask.data, contexts: ask.data.contexts?.slice(0, 1) ?? [] }],
    ['the permissions', { ...ask.data, default_member_permissions: '8' }],
  ])('registers them again when %s differs', async (_, changed) => {
    await sync([ask.data]);

    expect(await sync([changed])).toBe(true);
    expect(await sync([changed])).toBe(false);
  });

  it('does not mind the order of translations and of places', async () => {
    const translations = { de: 'frage', fr: 'demande' };
    await sync([{ ...ask.data, name_localizations: translations }]);

    const reversed = Object.fromEntries(Object.entries(translations).reverse());
    const contexts = [...(ask.data.contexts ?? [])].reverse();

    expect(await sync([{ ...ask.data, name_localizations: reversed, contexts }])).toBe(false);
  });

  it('does not mind the order of commands, of one name but two kinds either', async () => {
    const { contexts, integration_types } = ask.data;
    const menu: Data = { type: 3, name: 'ask', contexts, integration_types };
    await sync([ask.data, menu]);

    expect(await sync([menu, ask.data])).toBe(false);
    expect(await sync([ask.data])).toBe(true);
    sandbox.assertNoViolations();
  });

  it('does not mind how a command is installed that does not say so', async () => {
    const { integration_types: _types, ...data } = ask.data;
    await sync([data]);

    expect(sandbox.registeredCommands()[0]?.integration_types).not.toEqual([]);
    expect(await sync([data])).toBe(false);
  });

  it('removes what is no command any more', async () => {
    await sync([ask.data]);

    expect(await sync([])).toBe(true);
    expect(await sync([])).toBe(false);
  });

  it('registers for one server alone', async () => {
    expect(await sync([ask.data], sandbox.guild.id)).toBe(true);
    expect(await sync([ask.data], sandbox.guild.id)).toBe(false);
    expect(await sync([ask.data])).toBe(true);
  });
});
