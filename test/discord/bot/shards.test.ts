import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discordSection } from '../../../src/config/discord.ts';
import { shardOf } from '../../../src/sandbox/gateway/identify.ts';
import { Scene } from '../../support/discord/scene.ts';

describe('a process that takes a part of the servers', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await Scene.open({ settings: { FOOTNOTE_SHARDS: '0/2' } });
  });

  afterEach(() => scene.close());

  it('answers in its own servers and in direct messages, and leaves the others to others', async () => {
    const { sandbox } = scene;
    const anna = sandbox.user('Anna');
    const guilds = [sandbox.guild];
    while (new Set(guilds.map(({ id }) => shardOf(id, 2))).size < 2) {
      guilds.push(sandbox.addGuild(`Server ${guilds.length}`));
    }
    const channelOn = (shard: number) => {
      const guild = guilds.find(({ id }) => shardOf(id, 2) === shard);
      if (guild === undefined) throw new Error(`There is no server of shard ${shard}.`);
      sandbox.join(anna, guild);

      return sandbox.addChannel('news', guild);
    };
    const [own, other] = [channelOn(0), channelOn(1)];

    other.send(anna, `${sandbox.botMention} Welche Risse?`);
    const here = own.send(anna, `${sandbox.botMention} Welche Risse?`);
    const direct = anna.dm('Welche Risse?');

    await scene.replyTo(here);
    await sandbox.waitForMessage(
      ({ channel_id, author }) => channel_id === direct.channel_id && author.id === sandbox.botId,
    );
    await scene.handled(2);
    expect(scene.replies(other)).toEqual([]);
  });
});

describe('the shards that are set', () => {
  const shards = (FOOTNOTE_SHARDS: string) => discordSection.read({ FOOTNOTE_SHARDS });

  it('are as many as Discord recommends, or a range of all', () => {
    expect(shards('auto').settings?.shards).toBeUndefined();
    expect(shards('3/8').settings?.shards).toEqual({ first: 3, last: 3, count: 8 });
    expect(shards('4-7/8').settings?.shards).toEqual({ first: 4, last: 7, count: 8 });
  });

  it.each(['8/8', '5-3/8', '0-8/8', '-1/8', 'all', '0/0'])('are not %s', (text) => {
    expect(shards(text).faults?.join()).toContain('0-3/8');
  });
});
