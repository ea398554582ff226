// Buttons, menus, modals and the rules for messages, through an unmodified client.

import {
  type ButtonInteraction,
  type Client,
  Events,
  type Interaction,
  MessageFlags,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
  type TextChannel,
} from 'discord.js';
import { describe, expect } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { call, next, takeViolations, test } from '../support/sandbox.ts';

const row = (...components: object[]) => ({ type: 1, components });
const button = (customId: string, rest: object = {}) => ({
  type: 2,
  style: 2,
  label: 'Press',
  custom_id: customId,
  ...rest,
});
const menu = {
  type: 3,
  custom_id: 'source',
  max_values: 2,
  options: [
    { label: 'One', value: '1' },
    { label: 'Two', value: '2' },
  ],
};
const text = (content: string) => ({ type: 10, content });

async function post(sandbox: Sandbox, bot: Client<true>, components: object[]) {
  const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
  await channel.send({ content: 'Choose.', components: components as never[] });
  const message = sandbox.general.messages.at(-1);
  if (message === undefined) throw new Error('not sent');

  return message;
}

const nextInteraction = <Kind extends Interaction>(bot: Client) =>
  next<Kind>(bot, Events.InteractionCreate);

describe('a button', () => {
  test('finds its message, which is updated', async ({ sandbox, bot }) => {
    const message = await post(sandbox, bot, [row(button('sources:1'))]);
    const received = nextInteraction<ButtonInteraction>(bot);
    const handle = sandbox.user('Anna').press(message, 'sources:1');
    const interaction = await received;
    expect(interaction.isButton()).toBe(true);
    expect(interaction).toMatchObject({ customId: 'sources:1', message: { id: message.id } });

    await interaction.update({ content: 'Pressed.', components: [] });
    expect(await handle.finalMessage()).toMatchObject({
      id: message.id,
      content: 'Pressed.',
      components: [],
    });
  });

  test('is answered later, with its message or a new one', async ({ sandbox, bot }) => {
    const message = await post(sandbox, bot, [row(button('a'), button('b'))]);
    const anna = sandbox.user('Anna');
    const first = nextInteraction<ButtonInteraction>(bot);
    anna.press(message, 'a');
    const updating = await first;
    await updating.deferUpdate();
    await updating.editReply('Later.');
    expect(sandbox.general.messages).toHaveLength(1);
    expect(sandbox.general.messages[0]?.content).toBe('Later.');

    const second = nextInteraction<ButtonInteraction>(bot);
    const handle = anna.press(message, 'b');
    const replying = await second;
    await replying.reply({ content: 'New.', flags: MessageFlags.Ephemeral });
    expect(await handle.finalMessage()).toMatchObject({
      content: 'New.',
      interaction_metadata: { type: 3, interacted_message_id: message.id },
    });
  });

  test('cannot be pressed when disabled or absent', async ({ sandbox, bot }) => {
    const message = await post(sandbox, bot, [row(button('off', { disabled: true }))]);
    const anna = sandbox.user('Anna');
    expect(() => anna.press(message, 'off')).toThrow('"off" is disabled');
    expect(() => anna.press(message, 'other')).toThrow('no component "other"');
    expect(() => anna.select(message, 'off', [])).toThrow('is disabled');
  });

  test('inside a Components V2 container is found as well', async ({ sandbox, bot }) => {
    const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
    await channel.send({
      flags: MessageFlags.IsComponentsV2,
      components: [
        {
          type: 17,
          components: [
            text('Read'),
            { type: 9, components: [text('this')], accessory: button('deep') },
            { type: 14 },
          ],
        },
      ] as never[],
    });
    const [message] = sandbox.general.messages;
    if (message === undefined) throw new Error('not sent');
    const received = nextInteraction<ButtonInteraction>(bot);
    sandbox.user('Anna').press(message, 'deep');
    expect((await received).customId).toBe('deep');
  });
});

describe('a select menu', () => {
  test('sends what was chosen', async ({ sandbox, bot }) => {
    const message = await post(sandbox, bot, [row(menu)]);
    const anna = sandbox.user('Anna');
    const received = nextInteraction<StringSelectMenuInteraction>(bot);
    anna.select(message, 'source', ['1', '2']);
    const interaction = await received;
    expect(interaction.values).toEqual(['1', '2']);
    await interaction.deferUpdate();
    expect(() => anna.select(message, 'source', ['3'])).toThrow('no option "3"');
    expect(() => anna.select(message, 'source', [])).toThrow('Choose 1 to 2');
  });

  test('of users resolves them', async ({ sandbox, bot }) => {
    const message = await post(sandbox, bot, [row({ type: 5, custom_id: 'who' })]);
    const anna = sandbox.user('Anna');
    const received = next<Interaction>(bot, Events.InteractionCreate);
    anna.select(message, 'who', [anna.id]);
    const interaction = await received;
    if (!interaction.isUserSelectMenu()) throw new Error('not a user select');
    expect(interaction.users.first()?.id).toBe(anna.id);
    await interaction.deferUpdate();
  });
});

describe('a modal', () => {
  const modal = {
    custom_id: 'report',
    title: 'Report',
    components: [
      row({ type: 4, custom_id: 'reason', style: 2, label: 'Reason', max_length: 20 }),
      {
        type: 18,
        label: 'Kind',
        component: { type: 4, custom_id: 'kind', style: 1, required: false },
      },
    ],
  };

  test('opened by a button comes back with its fields and its message', async ({
    sandbox,
    bot,
  }) => {
    const message = await post(sandbox, bot, [row(button('report'))]);
    const anna = sandbox.user('Anna');
    const pressed = nextInteraction<ButtonInteraction>(bot);
    const handle = anna.press(message, 'report');
    await (await pressed).showModal(modal as never);

    await expect(anna.submitModal(handle, {})).rejects.toThrow('"reason" must be filled in');
    await expect(anna.submitModal(handle, { reason: 'x'.repeat(21) })).rejects.toThrow(
      'at most 20',
    );
    await expect(anna.submitModal(handle, { reason: 'x', other: 'y' })).rejects.toThrow(
      'no field "other"',
    );

    const submitted = nextInteraction<ModalSubmitInteraction>(bot);
    const answer = await anna.submitModal(handle, { reason: 'Wrong.', kind: 'Quote' });
    const interaction = await submitted;
    expect(interaction.fields.getTextInputValue('reason')).toBe('Wrong.');
    expect(interaction.fields.getTextInputValue('kind')).toBe('Quote');
    if (!interaction.isFromMessage()) throw new Error('without its message');
    await interaction.update({ content: 'Thanks.', components: [] });
    expect(await answer.finalMessage()).toMatchObject({ id: message.id, content: 'Thanks.' });
  });

  test('answers no modal, and names no field twice', async ({ sandbox, bot }) => {
    const message = await post(sandbox, bot, [row(button('report'))]);
    const { interaction } = sandbox.user('Anna').press(message, 'report');
    const twice = { ...modal, components: [modal.components[0], modal.components[0]] };
    const answer = await call(
      sandbox,
      'POST',
      `/interactions/${interaction.id}/${interaction.token}/callback`,
      { type: 9, data: twice },
      {},
    );
    expect(answer.body['code']).toBe(50035);
    expect(takeViolations(sandbox)[0]).toContain('COMPONENT_CUSTOM_ID_DUPLICATED');
  });
});

describe('what Discord refuses in a message', () => {
  const v2 = (components: object[], rest: object = {}) => ({ flags: 1 << 15, components, ...rest });
  const cases: Record<string, [body: object, field: string]> = {
    'a content of 2,001 characters': [{ content: 'x'.repeat(2001) }, 'content'],
    'eleven embeds': [{ embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) }, 'embeds'],
    'an embed title of 257': [{ embeds: [{ title: 'x'.repeat(257) }] }, 'embeds.0.title'],
    'a description of 4,097': [
      { embeds: [{ description: 'x'.repeat(4097) }] },
      'embeds.0.description',
    ],
    'embeds of 6,001 together': [
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
      'embeds',
    ],
    '26 fields': [
      { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: 'n', value: 'v' })) }] },
      'embeds.0.fields',
    ],
    'an empty field': [
      { embeds: [{ fields: [{ name: ' ', value: 'v' }] }] },
      'embeds.0.fields.0.name',
    ],
    'a footer of 2,049': [
      { embeds: [{ footer: { text: 'x'.repeat(2049) } }] },
      'embeds.0.footer.text',
    ],
    'six rows': [
      {
        content: 'x',
        components: Array.from({ length: 6 }, (_, index) => row(button(`${index}`))),
      },
      'components',
    ],
    'six buttons in a row': [
      {
        content: 'x',
        components: [row(...Array.from({ length: 6 }, (_, index) => button(`${index}`)))],
      },
      'components.0.components',
    ],
    'a menu beside a button': [
      { content: 'x', components: [row(menu, button('a'))] },
      'components.0.components',
    ],
    'a custom id used twice': [
      { content: 'x', components: [row(button('a'), button('a'))] },
      'components.0.components.1.custom_id',
    ],
    'a custom id of 101': [
      { content: 'x', components: [row(button('x'.repeat(101)))] },
      'components.0.components.0.custom_id',
    ],
    'a label of 81': [
      { content: 'x', components: [row(button('a', { label: 'x'.repeat(81) }))] },
      'components.0.components.0.label',
    ],
    'a button without a label': [
      { content: 'x', components: [row({ type: 2, style: 1, custom_id: 'a' })] },
      'components.0.components.0.label',
    ],
    'a link with a custom id': [
      { content: 'x', components: [row(button('a', { style: 5, url: 'https://example.org' }))] },
      'components.0.components.0.custom_id',
    ],
    'a link of 513 characters': [
      {
        content: 'x',
        components: [
          row({ type: 2, style: 5, label: 'x', url: `https://example.org/${'x'.repeat(493)}` }),
        ],
      },
      'components.0.components.0.url',
    ],
    'a link to a script': [
      {
        content: 'x',
        components: [row({ type: 2, style: 5, label: 'x', url: 'javascript:alert(1)' })],
      },
      'components.0.components.0.url',
    ],
    '26 options': [
      {
        content: 'x',
        components: [
          row({
            ...menu,
            options: Array.from({ length: 26 }, (_, index) => ({ label: 'x', value: `${index}` })),
          }),
        ],
      },
      'components.0.components.0.options',
    ],
    'an option value used twice': [
      {
        content: 'x',
        components: [
          row({
            ...menu,
            options: [
              { label: 'a', value: '1' },
              { label: 'b', value: '1' },
            ],
          }),
        ],
      },
      'components.0.components.0.options.1.value',
    ],
    'a container without the V2 flag': [
      { components: [{ type: 17, components: [text('x')] }] },
      'components.0.type',
    ],
    'content beside V2 components': [v2([text('x')], { content: 'x' }), 'content'],
    'embeds beside V2 components': [v2([text('x')], { embeds: [{ title: 'x' }] }), 'embeds'],
    '41 V2 components': [
      v2([
        { type: 17, components: Array.from({ length: 20 }, () => text('x')) },
        { type: 17, components: Array.from({ length: 19 }, () => text('x')) },
      ]),
      'components',
    ],
    '4,001 characters of V2 text': [
      v2([text('x'.repeat(2000)), text('x'.repeat(2001))]),
      'components',
    ],
    'an attachment that was not sent': [
      { embeds: [{ title: 'x', image: { url: 'attachment://no.png' } }] },
      'attachments',
    ],
    nothing: [{ content: '  ' }, ''],
  };

  for (const [name, [body, field]] of Object.entries(cases)) {
    test(name, async ({ sandbox }) => {
      const answer = await call(sandbox, 'POST', `/channels/${sandbox.general.id}/messages`, body);
      expect(answer.status).toBe(400);
      expect(answer.body['code']).toBe(field === '' ? 50006 : 50035);
      expect(takeViolations(sandbox)[0]).toContain(`request POST ${field}:`);
      expect(sandbox.general.messages).toEqual([]);
    });
  }

  test('fails without a reason above a number of bytes of text', async ({ sandbox }) => {
    const send = (last: string) =>
      call(
        sandbox,
        'POST',
        `/channels/${sandbox.general.id}/messages`,
        v2([text('€'.repeat(3_381)), text(last)]),
      );
    expect((await send('...')).status).toBe(200);
    expect((await send('....')).status).toBe(500);
    expect(takeViolations(sandbox)[0]).toContain('above 10170 Discord fails');
  });

  test('takes everything at its limit', async ({ sandbox }) => {
    const url = (length: number) => `https://example.org/${'x'.repeat(length - 20)}`;
    const atLimit = [
      { content: 'x'.repeat(2000) },
      {
        embeds: [
          { title: 'x'.repeat(256), description: 'x'.repeat(4096) },
          { description: 'x'.repeat(1648) },
        ],
      },
      {
        content: 'x',
        components: Array.from({ length: 5 }, (_, r) =>
          row(...Array.from({ length: 5 }, (_, b) => button(`${r}${b}`))),
        ),
      },
      {
        content: 'x',
        components: [row({ type: 2, style: 5, label: 'x'.repeat(80), url: url(512) })],
      },
      v2([text('x'.repeat(2000)), text('x'.repeat(2000))]),
      v2(Array.from({ length: 40 }, () => text('x'))),
    ];
    for (const body of atLimit) {
      const answer = await call(sandbox, 'POST', `/channels/${sandbox.general.id}/messages`, body);
      expect(answer.body).toMatchObject({ channel_id: sandbox.general.id });
    }
  });

  test('takes media of Components V2 and gives it back with addresses', async ({
    sandbox,
    bot,
  }) => {
    const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
    const media = { url: 'attachment://a.txt' };
    const sent = await channel.send({
      flags: MessageFlags.IsComponentsV2,
      files: [{ attachment: Buffer.from('x'), name: 'a.txt' }],
      components: [
        {
          type: 9,
          components: [text('x')],
          accessory: { type: 11, media: { url: 'https://example.org/i.png' } },
        },
        { type: 12, items: [{ media }] },
        { type: 13, file: media },
        { type: 14, spacing: 2 },
      ] as never[],
    });
    expect(sent.components.map((component) => component.toJSON())).toMatchObject([
      { id: 1, accessory: { id: 3, media: { url: 'https://example.org/i.png' } } },
      { items: [{ media: { url: sent.attachments.first()?.url }, spoiler: false }] },
      { file: { url: sent.attachments.first()?.url } },
      { spacing: 2, divider: true },
    ]);
  });

  test('names the faulty field in nested errors', async ({ sandbox }) => {
    const { body } = await call(sandbox, 'POST', `/channels/${sandbox.general.id}/messages`, {
      embeds: [{ title: 'x'.repeat(257) }],
    });
    expect(body).toEqual({
      code: 50035,
      message: 'Invalid Form Body',
      errors: {
        embeds: {
          '0': {
            title: {
              _errors: [
                { code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' },
              ],
            },
          },
        },
      },
    });
    takeViolations(sandbox);
  });

  test('an edit cannot take the V2 flag back, nor keep content beside it', async ({
    sandbox,
    bot,
  }) => {
    const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
    const own = await channel.send({
      flags: MessageFlags.IsComponentsV2,
      components: [text('x')] as never[],
    });
    const plain = await channel.send('Plain.');
    const edit = (id: string, body: object) =>
      call(sandbox, 'PATCH', `/channels/${channel.id}/messages/${id}`, body);

    expect((await edit(own.id, { flags: 0, content: 'x', components: [] })).body['code']).toBe(
      50035,
    );
    expect((await edit(own.id, { content: 'x' })).body['code']).toBe(50035);
    expect((await edit(plain.id, { flags: 1 << 15, components: [text('x')] })).body['code']).toBe(
      50035,
    );
    takeViolations(sandbox);
    const turned = await edit(plain.id, { flags: 1 << 15, content: null, components: [text('x')] });
    expect(turned.body).toMatchObject({ content: '', flags: 1 << 15 });
    expect((await edit(own.id, { components: [text('y')] })).body).toMatchObject({
      flags: 1 << 15,
    });
  });
});
