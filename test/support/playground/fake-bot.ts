// A bot that says what the real one never says.

import type { APIInteraction } from 'discord-api-types/v10';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';

/**
 * Speaks as the bot over the sandbox's REST interface, for kinds of messages and answers that the real bot, which runs
 * beside, does not use.
 */
export class FakeBot {
  readonly #sandbox: Sandbox;

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  /** Posts a message; returns its id. */
  async post(channelId: string, payload: object): Promise<string> {
    const { id } = (await this.#request(`/channels/${channelId}/messages`, {
      allowed_mentions: { parse: [] },
      ...payload,
    })) as { id: string };

    return id;
  }

  /** Registers a command on the server. */
  async register(command: object): Promise<void> {
    const { applicationId, guild } = this.#sandbox;
    await this.#request(`/applications/${applicationId}/guilds/${guild.id}/commands`, command);
  }

  /** Answers every interaction that `answer` gives an answer for, until the returned function is called. */
  answer(answer: (interaction: APIInteraction) => object | undefined): () => void {
    return this.#sandbox.subscribe((event) => {
      if (event.type !== 'interaction') return;

      const { interaction } = event;
      const body = answer(interaction);
      if (body === undefined) return;

      void this.#request(`/interactions/${interaction.id}/${interaction.token}/callback`, body);
    });
  }

  async #request(path: string, body: object): Promise<unknown> {
    const response = await fetch(`${this.#sandbox.restUrl}/v10${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bot ${this.#sandbox.token}`,
        'Content-Type': 'application/json',
        'User-Agent': 'DiscordBot (https://example.org, 1)',
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);

    return text === '' ? undefined : JSON.parse(text);
  }
}
