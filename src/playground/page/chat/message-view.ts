// Shows a message, and what can be done to it.

import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { type Source, shownSources } from '../../../answer/answer.ts';
import { unescapeLine } from '../../../discord/reply/escape.ts';
import type { PageMessage } from '../../protocol/page-wire.ts';
import { avatar } from '../elements/avatars.ts';
import { type App, nameOf } from '../state/app.ts';
import { commandName } from '../state/command-names.ts';
import { flat, traceOf } from '../state/state.ts';
import {
  type Component,
  type ComponentContext,
  componentView,
  textOfComponents,
} from './component-view.ts';
import { embedView, textOfEmbed } from './embed-view.ts';
import { showInspection } from './inspection-view.ts';
import { markdownView } from './markdown-view.ts';
import { askThreadName } from './thread-view.ts';

const loading = 1 << 7;

/** A message with what can be done to it; drawn again only where something that it shows has changed. */
export function messageView(app: App, page: PageMessage) {
  const { world, state, locale } = app;
  const failed = world.interactions.some(
    ({ messageId, state: interaction, personId }) =>
      messageId === page.message.id && interaction === 'failed' && personId === state.personId,
  );
  const sources = sourcesOf(app, page.message);
  const shown = [page, sources, failed, locale, state.theme, state.personId];

  return guard([...shown, world.people, world.channels, world.commands], () =>
    articleView(app, page, sources, failed),
  );
}

function articleView(
  app: App,
  page: PageMessage,
  sources: readonly Source[],
  failed: boolean,
): TemplateResult {
  const { message } = page;
  const { texts } = app;
  const name = nameOf(app, message.author.id);
  const isThinking = ((message.flags ?? 0) & loading) !== 0;

  return html`<article
    class=${page.ephemeralFor === undefined ? 'message' : 'message ephemeral'}
    data-message=${message.id}
    aria-label=${`${name}, ${timeOf(message, app.locale)}`}
  >
    <discord-message
      author=${name}
      avatar=${avatar(app, message.author.id)}
      timestamp=${timeOf(message, app.locale)}
      ?bot=${message.author.bot === true}
      ?edited=${message.edited_timestamp !== null}
      ?light-theme=${app.state.theme === 'light'}
      ?highlight=${message.mentions.some(({ id }) => id === app.state.personId)}
    >
      ${originView(app, page)}
      ${
        isThinking
          ? html`<span class="thinking"><i></i><i></i><i></i> ${texts.thinking(name)}</span>`
          : contentView({ app, page, sources })
      }
    </discord-message>
    ${failed ? html`<p class="failed">${texts.interactionFailed}</p>` : nothing}
    ${
      page.ephemeralFor === undefined
        ? nothing
        : html`<p class="only-you">
            ${texts.onlyYou} ·
            <button class="link" @click=${() => dismiss(app, message.id)}>${texts.dismiss}</button>
          </p>`
    }
    ${isThinking ? nothing : toolsView(app, page)}
  </article>`;
}

/** Hides something for the person spoken as, as Discord does with messages that only they see. */
export function dismiss(app: App, id: string): void {
  app.set({ dismissed: new Set([...app.state.dismissed, id]) });
}

/** What the message answers: another message, or a command. */
function originView(app: App, { message, command }: PageMessage): TemplateResult | typeof nothing {
  const { referenced_message: original, interaction_metadata: interaction } = message;
  if (original) {
    return html`<discord-reply
      slot="reply"
      author=${nameOf(app, original.author.id)}
      avatar=${avatar(app, original.author.id)}
      ?bot=${original.author.bot === true}
      ?mentions=${message.mentions.some(({ id }) => id === original.author.id)}
      >${preview(app, original)}</discord-reply
    >`;
  }
  if (interaction === undefined || command === undefined) return nothing;

  // The installed element says "used" in English only.
  return html`<span slot="reply" class="used">
    <img src=${avatar(app, interaction.user.id)} alt="" width="16" height="16" />
    ${app.texts.used(
      html`<strong>${nameOf(app, interaction.user.id)}</strong>`,
      html`<span class="name">/${commandName(app, command)}</span>`,
    )}
  </span>`;
}

function preview(app: App, message: APIMessage): string {
  const said = message.content === '' ? textOfComponents(componentsOf(message)) : message.content;
  const [first = ''] = said.split('\n', 1);
  const text = unescapeLine(first.replace(/^(?:> |-# )|\*\*/gu, '')).replace(
    /<@!?(\d+)>/g,
    (_, id: string) => `@${nameOf(app, id)}`,
  );

  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}

function contentView(context: ComponentContext): TemplateResult {
  const { message } = context.page;
  const components = componentsOf(message);

  return html`${markdownView(message.content, context)}
    ${message.embeds.map((embed) => embedView(embed, context))}
    ${
      components.length === 0
        ? nothing
        : html`<div slot="components" class="components">
            ${components.map((component) => componentView(component, context))}
          </div>`
    }
    ${message.attachments.map(
      ({ url, filename, content_type: type, description }) =>
        html`<div slot="attachments">
          ${
            type?.startsWith('image/') === true
              ? html`<img src=${url} alt=${description ?? filename} class="attachment" />`
              : html`<a href=${url} download>${filename}</a>`
          }
        </div>`,
    )}`;
}

const noSources: readonly Source[] = [];
const knownSources = new WeakMap<APIMessage, readonly Source[]>();

/** The sources of the answer that a message of the bot gives; looked for until they are found. */
function sourcesOf({ world }: App, message: APIMessage): readonly Source[] {
  if (message.author.id !== world.bot.id) return noSources;

  const known = knownSources.get(message);
  if (known !== undefined) return known;

  const { content, embeds } = message;
  const text = [content, ...embeds.map(textOfEmbed), textOfComponents(componentsOf(message))];
  const trace = traceOf(world.traces, flat(unescapeLine(text.join('\n'))));
  if (trace === undefined) return noSources;

  const sources = shownSources(trace.answer);
  knownSources.set(message, sources);

  return sources;
}

function componentsOf({ components }: APIMessage): readonly Component[] {
  return (components ?? []) as readonly Component[];
}

function toolsView(app: App, page: PageMessage): TemplateResult {
  const { texts, world, state } = app;
  const { message, ephemeralFor } = page;
  const channel = world.channels.find(({ id }) => id === message.channel_id);
  const canAnswer = ephemeralFor === undefined;
  const inServer = channel?.kind !== 'direct';
  const commands = (inServer ? world.commands.guild : world.commands.direct).filter(
    ({ type }) => type === 3,
  );
  const hasThread = world.channels.some(({ id }) => id === message.id);

  return html`<div class="tools">
    ${canAnswer ? html`<button @click=${() => replyTo(app, page)}>${texts.reply}</button>` : nothing}
    ${
      canAnswer && channel?.kind === 'text' && !hasThread
        ? html`<button @click=${() => askThreadName(app, page)}>${texts.thread}</button>`
        : nothing
    }
    ${
      canAnswer
        ? commands.map(
            ({ name, name_localizations: names }) =>
              html`<button
                @click=${() =>
                  app.act({
                    type: 'message-command',
                    person: state.personId,
                    channel: message.channel_id,
                    message: message.id,
                    name,
                  })}
              >
                ${(names as Record<string, string> | null)?.[app.locale] ?? name}
              </button>`,
          )
        : nothing
    }
    <button @click=${() => showInspection(app, page)}>${texts.json}</button>
  </div>`;
}

function replyTo(app: App, page: PageMessage): void {
  app.set({ replyTo: page });
  document.querySelector<HTMLTextAreaElement>('#draft')?.focus();
}

function timeOf({ timestamp }: APIMessage, locale: string): string {
  return new Date(timestamp).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
}
