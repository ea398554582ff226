// The messages of a channel and the elements that show them: the heavier half of the page, fetched with the first one.

import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PageInteraction, PageMessage } from '../../protocol/page-wire.ts';
import { defineDiscordElements } from '../elements/discord-elements.ts';
import { type App, dismiss, nameOf } from '../state/app.ts';
import { commandName } from '../state/command-names.ts';
import { messageView } from './message-view.ts';

defineDiscordElements();

/** What was said in a channel, and what was asked for by commands there and is not answered. */
export function messageList(
  app: App,
  messages: readonly PageMessage[],
  open: readonly PageInteraction[],
): TemplateResult {
  return html`<discord-messages no-background ?light-theme=${app.state.theme === 'light'}>
    ${repeat(
      messages,
      ({ message }) => message.id,
      (message) => messageView(app, message),
    )}
    ${open.map((interaction) => interactionView(app, interaction))}
  </discord-messages>`;
}

/** A command that the bot has not answered yet, or will not any more. */
function interactionView(app: App, interaction: PageInteraction): TemplateResult {
  const { texts, world } = app;
  const { id, state, command = '', personId } = interaction;

  return html`<article class="message pending" aria-label=${world.bot.name}>
    <p class="faint">
      ${texts.used(html`${nameOf(app, personId)}`, html`<strong>/${commandName(app, command)}</strong>`)}
    </p>
    ${
      state === 'waiting'
        ? html`<p>${texts.sending}</p>`
        : html`<p class="failed" role="alert">${texts.noResponse}</p>
            <button class="link" @click=${() => dismiss(app, id)}>${texts.dismiss}</button>`
    }
  </article>`;
}
