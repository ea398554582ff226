import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { Scene } from '../../support/discord/scene.ts';

describe('a mention in a channel', () => {
  let scene: Scene;
  let anna: SandboxUser;
  let ben: SandboxUser;
  let bot: string;

  beforeEach(async () => {
    scene = await Scene.open();
    anna = scene.sandbox.user('Anna');
    ben = scene.sandbox.user('Ben');
    bot = scene.sandbox.botMention;
  });

  afterEach(() => scene.close());

  const say = (text: string, options = {}) => scene.sandbox.general.send(anna, text, options);

  it.each([
    ['at the start', (mention: string) => `${mention} wie lange ist die Brücke gesperrt?`],
    ['in the middle', (mention: string) => `Sag mal ${mention} wie lange ist die Brücke gesperrt?`],
    ['at the end', (mention: string) => `Wie lange ist die Brücke gesperrt, ${mention}`],
  ])('%s is answered by a reply with a quote', async (_, text) => {
    const reply = await scene.replyTo(say(text(bot)));

    expect(reply.content).toBe(
      [
        'Absatz 1: Die Brücke am Hafen bleibt bis Freitag gesperrt. [1]',
        '',
        '**Quellen**',
        '[1] Absatz 1: „Die Brücke am Hafen bleibt bis Freitag gesperrt.“',
      ].join('\n'),
    );
    expect(scene.questions[0]?.text).not.toContain('<@');
  });

  it('shows typing while the bot works', async () => {
    scene.holdAnswers();
    const typing: string[] = [];
    scene.sandbox.subscribe((event) => {
      if (event.type === 'typing') typing.push(event.channelId);
    });

    const message = say(`${bot} langsam: wie lange ist sie gesperrt?`);
    await expect.poll(() => typing).toEqual([scene.sandbox.general.id]);
    scene.release();

    await scene.replyTo(message);
  });

  it('that replies to a message of somebody else asks about that message', async () => {
    const rumour = scene.sandbox.general.send(ben, `${bot} Die Brücke hat Risse`);
    await scene.replyTo(rumour);

    const reply = await scene.replyTo(say(`${bot} stimmt das?`, { replyTo: rumour }));

    expect(scene.questions.at(-1)?.text).toBe('stimmt das?\n„Die Brücke hat Risse“');
    expect(reply.content).toContain('[1] Absatz 2 · die Bürgermeisterin');
  });

  it('that replies to a message which Discord does not show to the bot is told so', async () => {
    const hidden = scene.sandbox.general.send(ben, 'Die Brücke hat Risse');

    const reply = await scene.replyTo(say(bot, { replyTo: hidden }));

    expect(reply.content).toMatch(/^Discord does not show me that message/);
  });

  it('without a question is answered by an introduction with three questions', async () => {
    const reply = await scene.replyTo(say(bot));

    expect(reply.content).toBe(
      [
        'I am a program, not a person. I answer questions about a news story and prove every answer with a verbatim quote. For example:',
        '- How long is the bridge closed?',
        '- Why is it closed?',
        '- Where is the detour?',
      ].join('\n'),
    );
  });

  it('by a reply that pings the bot continues the conversation', async () => {
    const first = await scene.replyTo(say(`${bot} wie lange ist die Brücke gesperrt?`));

    const second = await scene.replyTo(say('Und dann?', { replyTo: first }));
    const third = await scene.replyTo(say('Und dann?', { replyTo: second }));

    expect(second.content).toContain('[1] Absatz 2');
    expect(third.content).toContain('[1] Absatz 3');
    expect(scene.questions.at(-1)?.history.map(({ question }) => question)).toEqual([
      'wie lange ist die Brücke gesperrt?',
      'Und dann?',
    ]);
  });

  it('by a reply that does not ping the bot is left alone, and so is everything that is not for it', async () => {
    const first = await scene.replyTo(say(`${bot} wie lange ist die Brücke gesperrt?`));
    const other = scene.sandbox.otherBot('Beeper');

    say('Und dann?', { replyTo: first, mention: false });
    say('@everyone wie lange ist sie gesperrt?');
    say(`<@&${scene.sandbox.guild.id}> wie lange ist sie gesperrt?`);
    say('Wie lange ist sie gesperrt?');
    scene.sandbox.general.send(other, `${bot} wie lange ist sie gesperrt?`);
    scene.sandbox.general.sendAsWebhook('News', `${bot} wie lange ist sie gesperrt?`);
    const last = say(`${bot} welche Risse?`);

    await scene.replyTo(last);
    expect(scene.questions).toHaveLength(2);
    expect(scene.replies(scene.sandbox.general)).toHaveLength(2);
  });

  it('in a thread is answered there, and the thread is one conversation', async () => {
    const thread = scene.sandbox.general.startThread(anna, 'Brücke');

    const first = await scene.replyTo(thread.send(anna, `${bot} wie lange ist sie gesperrt?`));
    const second = await scene.replyTo(thread.send(ben, `${bot} und dann?`));

    expect(first.channel_id).toBe(thread.id);
    expect(second.content).toContain('[1] Absatz 2');
  });

  it('starts a new conversation in a channel', async () => {
    await scene.replyTo(say(`${bot} wie lange ist die Brücke gesperrt?`));

    const reply = await scene.replyTo(say(`${bot} und dann?`));

    expect(reply.content).toContain('Das steht nicht im Artikel.');
  });

  it('whose answer is too long is answered in several messages, the first of them a reply', async () => {
    await scene.replyTo(say(`${bot} lang:5`));
    await scene.handled(1);

    const replies = scene.replies(scene.sandbox.general);
    expect(replies.length).toBeGreaterThan(1);
    expect(replies.map(({ message_reference }) => message_reference !== undefined)).toEqual(
      replies.map((_, index) => index === 0),
    );

    const followUp = await scene.replyTo(say('Und dann?', { replyTo: replies[1] }));
    expect(scene.questions.at(-1)?.history).toHaveLength(1);
    expect(followUp.content).toContain('[1] Absatz 2');
  });

  it('with more than 1,000 characters is refused with both numbers', async () => {
    const reply = await scene.replyTo(say(`${bot} ${'x'.repeat(1001)}`));

    expect(reply.content).toBe(
      'Your question has 1001 characters; 1000 are allowed. Please shorten it.',
    );
    expect(scene.questions).toEqual([]);
  });

  it('is answered once when the event arrives twice', async () => {
    scene.sandbox.duplicateNext('MESSAGE_CREATE');

    await scene.replyTo(say(`${bot} welche Risse?`));
    await scene.replyTo(say(`${bot} welche Umleitung?`));

    expect(scene.replies(scene.sandbox.general)).toHaveLength(2);
  });

  it('is answered from its reply chain after a restart', async () => {
    const asked = say(`${bot} wie lange ist die Brücke gesperrt?`);
    const first = await scene.replyTo(asked);
    await scene.restartBot();

    const second = await scene.replyTo(say('Und dann?', { replyTo: first }));

    expect(second.content).toContain('[1] Absatz 2');
  });

  it('is answered from the question above a slash command answer after a restart', async () => {
    const question = 'Wie lange ist die Brücke gesperrt?';
    const first = await anna.slash(scene.sandbox.general, 'ask', { question }).finalMessage();
    await scene.restartBot();

    const second = await scene.replyTo(say('Und dann?', { replyTo: first }));

    expect(second.content).toContain('[1] Absatz 2');
  });

  it('keeps its conversation together with the slash command that it replies to', async () => {
    const question = 'Wie lange ist die Brücke gesperrt?';
    const first = await anna.slash(scene.sandbox.general, 'ask', { question }).finalMessage();

    const second = await scene.replyTo(say('Und dann?', { replyTo: first }));

    expect(second.content).toContain('[1] Absatz 2');
    expect(scene.questions).toHaveLength(2);
  });
});

describe('mentions beyond a budget', () => {
  it('are refused once in a window, then left without an answer', async () => {
    const scene = await Scene.open({ settings: { FOOTNOTE_BUDGET_CHANNEL: '1/600s' } });
    const anna = scene.sandbox.user('Anna');
    const say = () => scene.sandbox.general.send(anna, `${scene.sandbox.botMention} welche Risse?`);
    await scene.replyTo(say());

    const refusal = await scene.replyTo(say());
    say();
    say();
    await scene.handled(4);

    expect(refusal.content).toBe(
      'In diesem Kanal wurde gerade viel gefragt. Bitte versuche es in 10 Minuten noch einmal.',
    );
    expect(scene.replies(scene.sandbox.general)).toHaveLength(2);
    expect(scene.outcomes().filter((outcome) => outcome === 'budget-spent')).toHaveLength(3);
    await scene.close();
  });
});
