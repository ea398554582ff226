import { Events } from 'discord.js';
import { expect, it } from 'vitest';
import { discordSection } from '../../../src/config/discord.ts';
import { atSecondSight } from '../../../src/discord/bot/cache.ts';
import { createClient } from '../../../src/discord/bot/client.ts';
import { startSandbox } from '../../../src/sandbox/sandbox.ts';

it('sweeps what has been kept since the sweep before, however old it is', () => {
  const sweep = atSecondSight<object>();
  const [first, second] = [{}, {}];

  expect([first].filter(sweep())).toEqual([]);
  expect([first, second].filter(sweep())).toEqual([first]);
  expect([second].filter(sweep())).toEqual([second]);
});

it('keeps little of a busy server, and always itself', async () => {
  const sandbox = await startSandbox();
  const { settings } = discordSection.read({ DISCORD_API_URL: sandbox.restUrl });
  if (settings === undefined) throw new Error('The settings are wrong.');
  const ignore = () => {};
  const client = createClient(settings, { onFrame: ignore, onFault: ignore, onClosing: ignore });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(sandbox.token);
  await ready;

  const people = 300;
  let arrived = 0;
  const last = new Promise<void>((resolve) => {
    client.on(Events.MessageCreate, () => {
      arrived += 1;
      if (arrived === 2 * people) resolve();
    });
  });
  for (let person = 0; person < people; person += 1) {
    const user = sandbox.user(`Person ${person}`);
    sandbox.general.send(user, 'Good morning');
    sandbox.questions.send(user, 'Good morning');
  }
  await last;

  const guild = client.guilds.cache.get(sandbox.guild.id);
  const general = client.channels.cache.get(sandbox.general.id);
  expect(general?.isTextBased() && general.messages.cache.size).toBeLessThanOrEqual(25);
  expect(client.users.cache.size).toBeLessThanOrEqual(201);
  expect(guild?.members.cache.size).toBeLessThanOrEqual(11);
  expect(guild?.members.me?.id).toBe(sandbox.botId);
  await client.destroy();
  await sandbox.stop();
});
