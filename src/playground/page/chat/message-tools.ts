// What can be done to a message.

import { html, nothing, type TemplateResult } from 'lit';
import type { PageMessage, Trace } from '../../protocol/page-wire.ts';
import { closeDialog, openDialog } from '../elements/dialog.ts';
import type { App } from '../state/app.ts';
import { showInspection } from './inspection-view.ts';
import { askThreadName } from './thread-view.ts';

/** Buttons in a row; on a narrow screen behind one, "…", that opens them. */
export function toolsView(app: App, page: PageMessage, trace: Trace | undefined): TemplateResult {
  const { texts, world } = app;
  const { message, ephemeralFor } = page;
  const channel = world.channels.find(({ id }) => id === message.channel_id);
  const canAnswer = ephemeralFor === undefined;
  const hasThread = world.channels.some(({ id }) => id === message.id);

  return html`<div class="tools">
    <button
      class="more"
      aria-expanded="false"
      aria-label=${texts.more}
      @click=${toggle}
      @keydown=${closeAtEscape}
    >
      …
    </button>
    ${canAnswer ? html`<button @click=${() => replyTo(app, page)}>${texts.reply}</button>` : nothing}
    ${
      canAnswer && channel?.kind === 'text' && !hasThread
        ? html`<button @click=${() => askThreadName(app, page)}>${texts.thread}</button>`
        : nothing
    }
    ${canAnswer ? commandsView(app, page, channel?.kind !== 'direct') : nothing}
    ${
      trace === undefined
        ? nothing
        : html`<button class="own" title=${texts.own} @click=${() => showTrace(app, trace)}>
              ${texts.trace}
            </button>
            <button class="own" title=${texts.own} @click=${() => offerPage(app, trace)}>
              ${texts.asPage}
            </button>`
    }
    <button class="own" title=${texts.own} @click=${() => showInspection(app, page)}>
      ${texts.json}
    </button>
  </div>`;
}

/** The bot's commands on messages. */
function commandsView(app: App, { message }: PageMessage, inServer: boolean) {
  const { world, state, locale } = app;
  const commands = (inServer ? world.commands.guild : world.commands.direct).filter(
    ({ type }) => type === 3,
  );
  const run = (name: string) =>
    app.act({
      type: 'message-command',
      person: state.personId,
      channel: message.channel_id,
      message: message.id,
      name,
    });

  return commands.map(
    ({ name, name_localizations: names }) =>
      html`<button @click=${() => run(name)}>
        ${(names as Record<string, string> | null)?.[locale] ?? name}
      </button>`,
  );
}

/** Lives in the element: drawing the message again leaves it as it is. */
function toggle({ currentTarget }: Event): void {
  const button = currentTarget as HTMLElement;
  const isOpen = button.parentElement?.classList.toggle('open') === true;
  button.setAttribute('aria-expanded', String(isOpen));
}

function closeAtEscape(event: KeyboardEvent): void {
  const button = event.currentTarget as HTMLElement;
  if (event.key === 'Escape' && button.getAttribute('aria-expanded') === 'true') button.click();
}

/** Opens it at its beginning, whatever was read there before. */
function showTrace(app: App, trace: Trace): void {
  app.set({ panel: 'trace', side: 'panel', trace });
  requestAnimationFrame(() => {
    const panel = document.querySelector<HTMLElement>('#panel');
    panel?.scrollTo(0, 0);
    panel?.focus({ preventScroll: true });
  });
}

/** The answer as a page that needs no playground. */
function offerPage({ texts }: App, { id }: Trace): void {
  const address = `answers/${id}.html`;

  openDialog(
    texts.answerAsPage,
    html`<p>${texts.pageHint}</p>
      <div class="actions">
        <a class="button" href=${address} target="_blank" rel="noopener">${texts.openPage}</a>
        <a class="button" href=${`${address}?download`} download="answer.html">${texts.savePage}</a>
        <button @click=${closeDialog}>${texts.close}</button>
      </div>`,
  );
}

function replyTo(app: App, page: PageMessage): void {
  app.set({ replyTo: page });
  document.querySelector<HTMLTextAreaElement>('#draft')?.focus();
}
