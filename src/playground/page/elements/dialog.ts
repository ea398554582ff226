// Dialogs above the page.

import { html, render, type TemplateResult } from 'lit';

/** Shows something above the page: one at a time, with the browser's own keyboard handling. */
export function openDialog(title: string, content: TemplateResult, onClose?: () => void): void {
  const dialog = element();
  closing = onClose;
  render(
    html`<h2 id="dialog-title">${title}</h2>
      ${content}`,
    dialog,
  );
  if (!dialog.open) dialog.showModal();
}

/** Closes what `openDialog` has opened. */
export function closeDialog(): void {
  element().close();
}

let closing: (() => void) | undefined;

function element(): HTMLDialogElement {
  const existing = document.querySelector<HTMLDialogElement>('dialog');
  if (existing !== null) return existing;

  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  dialog.addEventListener('close', () => {
    const onClose = closing;
    closing = undefined;
    onClose?.();
  });
  document.body.append(dialog);

  return dialog;
}
