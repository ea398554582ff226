// The field in which one writes.

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type App, channelName, nameOf } from '../state/app.ts';
import { named, offered } from './offered.ts';
import {
  type Completion,
  completionOf,
  matching,
  type Suggestion,
  sentText,
} from './suggestions.ts';

/** Where a person types: a message with suggestions for `@`, `#` and `/`. */
export class Composer extends LitElement {
  static override properties = {
    // One object for good, whose state changes.
    app: { attribute: false, hasChanged: () => true },
    suggestions: { state: true },
    active: { state: true },
    command: { state: true },
  };

  declare app: App;
  declare suggestions: readonly Suggestion[];
  declare active: number;
  /** Name of the slash command whose form is open. */
  declare command: string | undefined;

  constructor() {
    super();
    this.suggestions = [];
    this.active = 0;
  }

  /** In the page's own tree, so that its style and its labels hold here too. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Says a text, as if it had been typed. */
  sendText(text: string): void {
    this.command = undefined;
    void this.updateComplete.then(() => {
      const draft = this.#draft;
      if (draft === null) return;

      draft.value = text;
      draft.focus();
      void this.#send();
    });
  }

  protected override render(): TemplateResult {
    const { app, command } = this;
    if (command !== undefined) {
      return html`<footnote-command-form
        .app=${app}
        .command=${command}
        @done=${() => this.#closeForm()}
      ></footnote-command-form>`;
    }

    const place = channelName(app, app.state.channelId);
    const label = app.texts.message(place);
    const isOpen = this.suggestions.length > 0;

    return html`${this.#suggestionsView()} ${this.#replyView()}
      <form class="draft" @submit=${this.#submit}>
        <textarea
          id="draft"
          rows="1"
          maxlength="4000"
          placeholder=${label}
          aria-label=${label}
          aria-describedby="draft-hint"
          aria-autocomplete="list"
          aria-controls="suggestions"
          aria-activedescendant=${isOpen ? `suggestion-${this.active}` : nothing}
          @input=${this.#typed}
          @keydown=${this.#key}
          @blur=${() => {
            this.suggestions = [];
          }}
        ></textarea>
        <button class="primary">${app.texts.send}</button>
      </form>
      <p id="draft-hint" class="hint">${app.texts.hint}</p>`;
  }

  get #draft(): HTMLTextAreaElement | null {
    return this.querySelector<HTMLTextAreaElement>('#draft');
  }

  get #completion(): Completion {
    const draft = this.#draft;

    return completionOf(draft === null ? '' : draft.value.slice(0, draft.selectionStart));
  }

  #suggestionsView() {
    if (this.suggestions.length === 0) return html`<div id="suggestions" hidden></div>`;

    return html`<div id="suggestions" role="listbox" aria-label=${this.app.texts.commands}>
      ${this.suggestions.map(
        ({ label, detail }, index) =>
          html`<div
            role="option"
            id=${`suggestion-${index}`}
            aria-selected=${index === this.active}
            @mousedown=${(event: Event) => {
              event.preventDefault();
              this.#take(index);
            }}
          >
            <strong>${label}</strong> <span>${detail}</span>
          </div>`,
      )}
    </div>`;
  }

  #replyView() {
    const { app } = this;
    const { replyTo } = app.state;
    if (replyTo === undefined) return nothing;

    const { id } = replyTo.message.author;
    return html`<div class="replying">
      <span>${app.texts.replyingTo(nameOf(app, id))}</span>
      <label><input type="checkbox" id="ping" checked /> @${app.texts.ping}</label>
      <button type="button" @click=${() => this.#cancelReply()}>${app.texts.cancel}</button>
    </div>`;
  }

  #typed = (): void => {
    const { mark, typed } = this.#completion;
    this.suggestions =
      mark === undefined ? [] : matching(offered(this.app, mark), typed).slice(0, 10);
    this.active = 0;
    this.#grow();
  };

  #key = (event: KeyboardEvent): void => {
    if (this.suggestions.length > 0 && this.#suggestionKey(event)) return;

    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void this.#send();
    }
    if (event.key === 'Escape') this.#cancelReply();
    if (event.key === ' ') {
      const exact = this.#exactCommand();
      if (exact === undefined) return;

      event.preventDefault();
      this.#openForm(exact);
    }
  };

  #suggestionKey(event: KeyboardEvent): boolean {
    const count = this.suggestions.length;
    switch (event.key) {
      case 'ArrowDown':
        this.active = (this.active + 1) % count;
        break;
      case 'ArrowUp':
        this.active = (this.active + count - 1) % count;
        break;
      case 'Enter':
      case 'Tab':
        this.#take(this.active);
        break;
      case 'Escape':
        this.suggestions = [];
        break;
      default:
        return false;
    }
    event.preventDefault();

    return true;
  }

  #exactCommand(): string | undefined {
    const { mark, typed } = this.#completion;
    if (mark !== '/') return undefined;

    return offered(this.app, '/').find(
      ({ label, value }) => label.toLowerCase() === `/${typed}` || value === typed,
    )?.value;
  }

  #take(index: number): void {
    const suggestion = this.suggestions[index];
    const draft = this.#draft;
    if (suggestion === undefined || draft === null) return;
    if (suggestion.kind === 'command') {
      this.#openForm(suggestion.value);
      return;
    }

    const { start } = this.#completion;
    draft.setRangeText(`${suggestion.label} `, start, draft.selectionStart, 'end');
    this.suggestions = [];
    draft.focus();
  }

  #openForm(command: string): void {
    this.suggestions = [];
    this.command = command;
  }

  #closeForm(): void {
    this.command = undefined;
    void this.updateComplete.then(() => this.#draft?.focus());
  }

  #cancelReply(): void {
    if (this.app.state.replyTo === undefined) return;

    const { replyTo: _replyTo, ...rest } = this.app.state;
    this.app.replace(rest);
    this.#draft?.focus();
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  async #send(): Promise<void> {
    const { app } = this;
    const draft = this.#draft;
    if (draft === null || draft.value.trim() === '') return;

    const { replyTo, personId, channelId } = app.state;
    const mention = this.querySelector<HTMLInputElement>('#ping')?.checked ?? true;
    const text = draft.value;
    draft.value = '';
    this.#typed();
    const isSent = await app.act({
      type: 'say',
      person: personId,
      channel: channelId,
      text: sentText(text, named(app)),
      ...(replyTo !== undefined && { replyTo: replyTo.message.id, mention }),
    });

    if (isSent) this.#cancelReply();
    else if (draft.value === '') draft.value = text;
  }

  /** As many lines as the draft has, up to eight. */
  #grow(): void {
    const draft = this.#draft;
    if (draft !== null) draft.rows = Math.min(8, draft.value.split('\n').length);
  }
}
