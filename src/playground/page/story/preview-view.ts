// What was read in a file, before it is taken.

import { html, nothing, type TemplateResult } from 'lit';
import type { Preview, StoryLook } from '../../protocol/desk-wire.ts';
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
        <button class="primary" autofocus @click=${use}>
          ${preview.replaces === undefined ? texts.use : texts.desk.takePlace}
        </button>
      </div>`;
    openDialog(texts.preview(name), content, () => resolve(isWanted));
  });
}

/** Shows a story that is there as it was read, with who speaks and what can be asked. */
export function showLook(texts: Texts, title: string, look: StoryLook): void {
  const { speakers, questions, language } = look;

  openDialog(
    title,
    html`${previewView(texts, look)}
      <div class="preview">
        <h3>${texts.desk.speakers}</h3>
        <p lang=${language}>${speakers.length === 0 ? texts.desk.nobody : speakers.join('; ')}</p>
        <h3>${texts.desk.questions}</h3>
        ${
          questions.length === 0
            ? html`<p>${texts.desk.questionsPending}</p>`
            : html`<ul>
                ${questions.map((question) => html`<li>${question}</li>`)}
              </ul>`
        }
      </div>
      <div class="actions">
        <button autofocus @click=${closeDialog}>${texts.close}</button>
      </div>`,
  );
}

function previewView(texts: Texts, preview: Preview): TemplateResult {
  const { title, language, paragraphs, beginning, notices, leftOut, replaces } = preview;

  return html`<div class="preview">
    ${title === undefined ? nothing : html`<h3 lang=${language}>${title}</h3>`}
    <p>${texts.previewed(paragraphs, language)}</p>
    ${replaces === undefined ? nothing : html`<p class="invalid">${texts.desk.replaces(replaces)}</p>`}
    <h3>${texts.begins}</h3>
    <ol class="beginning" lang=${language}>
      ${beginning.map((text) => html`<li>${text}</li>`)}
    </ol>
    ${
      notices.length === 0
        ? nothing
        : html`<h3>${texts.notices}</h3>
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
