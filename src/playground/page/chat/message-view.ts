// Shows a message, and what can be done to it.

import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { type Source, shownSources } from '../../../answer/answer.ts';
import { unescapeLine } from '../../../discord/reply/escape.ts';
import type { PageMessage, Trace } from '../../protocol/page-wire.ts';
import { avatar } from '../elements/avatars.ts';
import { type App, dismiss, nameOf } from '../state/app.ts';
import { commandName } from '../state/command-names.ts';
import { flat, traceOf } from '../state/traces.ts';
import {
  type Component,
  type ComponentContext,
  componentView,
  textOfComponents,
} from './component-view.ts';
import { embedView, textOfEmbed } from './embed-view.ts';
import { markdownView } from './markdown-view.ts';
import { toolsView } from './message-tools.ts';

const loading = 1 << 7;

/** A message with what can be done to it; drawn again only where something that it shows has changed. */
export function messageView(app: App, page: PageMessage) {
  const { world, state, locale } = app;
  const failed = world.interactions.some(
    ({ messageId, state: interaction, personId }) =>
      messageId === page.message.id && interaction === 'failed' && personId === state.personId,
  );
  const trace = traceOfMessage(app, page.message);
  const shown = [page, trace, failed, locale, state.theme, state.personId];

  return guard([...shown, world.people, world.channels, world.commands], () =>
    articleView(app, page, trace, failed),
  );
}

function articleView(
  app: App,
  page: PageMessage,
  trace: Trace | undefined,
  failed: boolean,
): TemplateResult {
  const { message } = page;
  const { texts } = app;
  const sources = sourcesOf(trace);
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
    ${isThinking ? nothing : toolsView(app, page, trace)}
  </article>`;
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
const knownTraces = new WeakMap<APIMessage, Trace>();
const knownSources = new WeakMap<Trace, readonly Source[]>();

/** How the answer came about that a message of the bot gives; looked for until it is found. */
function traceOfMessage({ world }: App, message: APIMessage): Trace | undefined {
  if (message.author.id !== world.bot.id) return undefined;

  const known = knownTraces.get(message);
  if (known !== undefined) return known;

  const { content, embeds } = message;
  const text = [content, ...embeds.map(textOfEmbed), textOfComponents(componentsOf(message))];
  const trace = traceOf(world.traces, flat(unescapeLine(text.join('\n'))));
  if (trace !== undefined) knownTraces.set(message, trace);

  return trace;
}

/** The same list each time, so that a message that has not changed is not drawn again. */
function sourcesOf(trace: Trace | undefined): readonly Source[] {
  if (trace === undefined) return noSources;

  const sources = knownSources.get(trace) ?? shownSources(trace.answer);
  knownSources.set(trace, sources);

  return sources;
}

function componentsOf({ components }: APIMessage): readonly Component[] {
  return (components ?? []) as readonly Component[];
}

function timeOf({ timestamp }: APIMessage, locale: string): string {
  return new Date(timestamp).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
}
