// The open channel.

import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { type App, channelName, nameOf } from '../state/app.ts';
import { part } from '../state/part.ts';
import { messagesOf, openInteractions } from '../state/state.ts';
import { languageOf } from '../texts/catalogue.ts';

const listPart = part(() => import('./message-list.ts'));

/** The open channel: its messages, who types, and where one types. */
export function chatView(app: App): TemplateResult {
  const { state, texts } = app;
  const name = channelName(app, state.channelId);
  const messages = messagesOf(state);
  const open = openInteractions(state);

  return html`<section class="chat" aria-label=${texts.chat}>
    <h2 class="channel-name">${name}</h2>
    <div
      class="scroll"
      id="messages"
      role="log"
      aria-label=${texts.messages(name)}
      tabindex="0"
    >
      <div class="list">
        ${
          messages.length + open.length === 0
            ? emptyView(app)
            : keyed(
                `${state.theme} ${state.channelId}`,
                listPart(app)?.messageList(app, messages, open),
              )
        }
      </div>
    </div>
    ${
      state.hasUnseen
        ? html`<button class="newer" @click=${app.showEnd}>${texts.newer}</button>`
        : nothing
    }
    <p class=${state.isUnheard ? 'unheard own' : 'unheard'} role="status">
      ${state.isUnheard ? texts.unheard(app.world.bot.name) : nothing}
    </p>
    <p class="typing" aria-live="polite">${typingText(app)}</p>
    <footnote-composer .app=${app}></footnote-composer>
  </section>`;
}

function emptyView({ texts, world, askInChat, state, locale }: App): TemplateResult {
  const channel = world.channels.find(({ id }) => id === state.channelId);
  const prefix = channel?.kind === 'direct' ? '' : `@${world.bot.name} `;

  return html`<div class="empty">
    <img src="icon.svg" alt="" width="56" height="56" />
    <p>${texts.empty(world.bot.name)}</p>
    <ul>
      ${questionsToTry(world, locale).map(
        (question) =>
          html`<li><button class="own" title=${texts.own} @click=${() => askInChat(prefix + question)}>${question}</button></li>`,
      )}
    </ul>
  </div>`;
}

function questionsToTry({ stories }: App['world'], locale: string): readonly string[] {
  return stories[0]?.suggestions?.[languageOf(locale)] ?? [];
}

function typingText(app: App): string {
  const { state, texts } = app;
  const names = state.typing
    .filter(({ channelId, until }) => channelId === state.channelId && until > Date.now())
    .map(({ userId }) => nameOf(app, userId));

  return names.length === 0 ? '' : texts.typing(names.join(', '));
}
