// A message as Discord has it, for those who build the bot.

import { html, nothing } from 'lit';
import type { InspectedRequest, PageMessage } from '../../protocol/page-wire.ts';
import { closeDialog, openDialog } from '../elements/dialog.ts';
import type { App } from '../state/app.ts';

/** Shows a message as JSON beside what the bot sent for it, and what Discord's rules say of that. */
export async function showInspection(app: App, { message }: PageMessage): Promise<void> {
  const { texts } = app;
  const requests = await app.ask<'inspect'>({ type: 'inspect', message: message.id });

  openDialog(
    texts.payload,
    html`<div class="inspection">
        <section>
          <h3>${texts.requests}</h3>
          ${requests.length === 0 ? html`<p>${texts.byPerson}</p>` : nothing}
          ${requests.map((request) => requestView(app, request))}
        </section>
        <section>
          <h3>${texts.asStored}</h3>
          <pre tabindex="0">${JSON.stringify(message, null, 2)}</pre>
        </section>
      </div>
      <button class="primary" autofocus @click=${closeDialog}>${texts.close}</button>`,
  );
}

function requestView({ texts }: App, { method, path, body, status, violations }: InspectedRequest) {
  const isValid = violations.length === 0 && status < 400;

  return html`<div class="request">
    <p><code>${method} ${path}</code> → ${status}</p>
    <p class=${isValid ? 'valid' : 'invalid'}>
      ${isValid ? texts.valid : texts.invalid(Math.max(1, violations.length))}
    </p>
    ${
      violations.length === 0
        ? nothing
        : html`<ul>
            ${violations.map(({ field, message }) => html`<li><code>${field}</code> ${message}</li>`)}
          </ul>`
    }
    ${body === undefined ? nothing : html`<pre tabindex="0">${JSON.stringify(body, null, 2)}</pre>`}
  </div>`;
}
