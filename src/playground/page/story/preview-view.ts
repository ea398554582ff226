import { html, nothing, type TemplateResult } from 'lit';
import type { Preview } from '../../protocol/page-wire.ts';
import { closeDialog, openDialog } from '../elements/dialog.ts';
import type { Texts } from '../texts/texts.ts';

/** Shows what was read in a file. Resolves to whether it is wanted. */
export function confirmPreview(texts: Texts, name: string, preview: Preview): Promise<boolean> {
  return new Promise((resolve) => {
    let isWanted = false;
    const use = () => {
      isWanted = true;
      closeDialog();
    };
    const content = html`${previewView(texts, preview)}
      <div class="actions">
        <button @click=${closeDialog}>${texts.discard}</button>
        <button class="primary" autofocus @click=${use}>${texts.use}</button>
      </div>`;
    openDialog(texts.preview(name), content, () => resolve(isWanted));
  });
}

function previewView(texts: Texts, preview: Preview): TemplateResult {
  const { title, language, paragraphs, beginning, notices, leftOut } = preview;

  return html`<div class="preview">
    ${title === undefined ? nothing : html`<h3 lang=${language}>${title}</h3>`}
    <p>${texts.previewed(paragraphs, language)}</p>
    <h4>${texts.begins}</h4>
    <ol class="beginning" lang=${language}>
      ${beginning.map((text) => html`<li>${text}</li>`)}
    </ol>
    ${
      notices.length === 0
        ? nothing
        : html`<h4>${texts.notices}</h4>
            <ul lang="en">
              ${notices.map((notice) => html`<li>${notice}</li>`)}
            </ul>`
    }
    ${
      leftOut.length === 0
        ? html`<p>${texts.nothingLeftOut}</p>`
        : html`<details ?open=${leftOut.length <= 5}>
            <summary>${texts.leftOut(leftOut.length)}</summary>
            <ul class="left-out">
              ${leftOut.map(
                ({ text, reason }) =>
                  html`<li><span lang="en">${reason}:</span> <span lang=${language}>${text}</span></li>`,
              )}
            </ul>
          </details>`
    }
  </div>`;
}
