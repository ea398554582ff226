// The form in which a thread gets its name.

import { html } from 'lit';
import type { PageMessage } from '../../protocol/page-wire.ts';
import { closeDialog, openDialog } from '../elements/dialog.ts';
import type { App } from '../state/app.ts';

/** Asks what a thread on a message is to be called, and opens it. */
export function askThreadName(app: App, { message }: PageMessage): void {
  const { texts, state } = app;
  const open = async (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const name = String(form.get('name')).trim();
    closeDialog();
    const isOpen = await app.act({
      type: 'open-thread',
      person: state.personId,
      channel: message.channel_id,
      message: message.id,
      name,
    });
    // A thread on a message has the message's id.
    if (isOpen) app.set({ channelId: message.id });
  };

  openDialog(
    texts.openThread,
    html`<form class="fields" @submit=${open}>
      <label>
        <span>${texts.threadName}</span>
        <input name="name" required maxlength="100" autocomplete="off" />
      </label>
      <div class="row">
        <button class="primary">${texts.openThread}</button>
        <button type="button" @click=${closeDialog}>${texts.cancel}</button>
      </div>
    </form>`,
  );
}
