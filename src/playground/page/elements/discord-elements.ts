// Each by its own name: all of them together are two thirds of the page.
import '@skyra/discord-components-core/discord-action-row.js';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import '@skyra/discord-components-core/discord-bold.js';
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
import '@skyra/discord-components-core/discord-code.js';
import '@skyra/discord-components-core/discord-embed.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import '@skyra/discord-components-core/discord-embed-footer.js';
import '@skyra/discord-components-core/discord-header.js';
import '@skyra/discord-components-core/discord-italic.js';
import { DiscordLink } from '@skyra/discord-components-core/discord-link.js';
import { DiscordMention } from '@skyra/discord-components-core/discord-mention.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import '@skyra/discord-components-core/discord-messages.js';
import '@skyra/discord-components-core/discord-quote.js';
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js';
import '@skyra/discord-components-core/discord-spoiler.js';
import '@skyra/discord-components-core/discord-subscript.js';
import '@skyra/discord-components-core/discord-time.js';
import '@skyra/discord-components-core/discord-underlined.js';
import { type CSSResult, css, type LitElement } from 'lit';

/**
 * Colours of Discord's own that the installed components have with too little contrast for small text (WCAG asks for
 * 4.5:1), and room that a narrow screen does not have.
 */
const mended: readonly (readonly [typeof LitElement, CSSResult])[] = [
  [
    DiscordMessage,
    css`
      :host { font-family: inherit; padding-right: 1rem; line-height: 1.375; }
      .discord-message-timestamp, .discord-message-edited, .discord-message-ephemeral {
        color: var(--faint) !important;
      }
      .discord-message-timestamp { white-space: nowrap; }
      .discord-author-avatar img { cursor: default; }
      .discord-message-ephemeral { display: none; }
      .discord-message-content { min-width: 0; }
      @media (max-width: 50rem) {
        :host { padding-right: 0.6rem; }
      }
      :host { color: var(--text) !important; }
    `,
  ],
  [
    DiscordAuthorInfo,
    css`
      :host .discord-application-tag { background-color: #4752c4 !important; }
      :host .discord-author-username { color: var(--strong) !important; }
      :host .discord-author-username:hover { text-decoration: none; cursor: inherit; }
    `,
  ],
  [
    DiscordReply,
    css`
      :host { color: var(--faint) !important; font-family: inherit; max-width: calc(100% - 56px); }
      @media (max-width: 50rem) {
        :host { max-width: calc(100% - 100px); }
      }
      .discord-replied-message-content { min-width: 0; overflow: hidden; text-overflow: ellipsis; }
      .discord-replied-message-username { color: var(--text) !important; opacity: 1 !important; }
      .discord-application-tag { background-color: #4752c4 !important; }
    `,
  ],
  [
    DiscordLink,
    css`a, .discord-link-light-theme a { color: var(--link); text-decoration: underline; }`,
  ],
  [
    DiscordMention,
    css`
      :host, :host([light-theme]) {
        color: var(--mention) !important;
        background-color: var(--mention-back) !important;
        cursor: default;
      }
    `,
  ],
  [
    DiscordButton,
    css`
      :host > *:first-child {
        box-sizing: border-box;
        height: auto;
        padding: 4px 16px;
        border: 0;
        font-family: inherit;
      }
      .secondary { background-color: var(--button); color: var(--button-text); }
      .secondary.hoverable:hover { background-color: var(--button-hover); }
      @media (max-width: 50rem) {
        :host > *:first-child { min-height: 44px; margin-right: 6px; padding: 4px 12px; }
      }
      .primary { background-color: #4752c4; }
      .primary.hoverable:hover { background-color: #3c45a5; }
      .success { background-color: #1f7a3f; }
      .destructive { background-color: #c9303a; }
      .disabled { color: var(--faint); opacity: 1; }
      :host > *:first-child:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
    `,
  ],
];

/** Gives the components the colours above. Importing them has made them known to the browser. */
export function defineDiscordElements(): void {
  for (const [element, style] of mended) element.elementStyles = [...element.elementStyles, style];

  // A button that is off is only drawn so: the keyboard stops at it, and screen readers call it a button like others.
  DiscordButton.addInitializer((element) => {
    const button = element as DiscordButton;
    button.addController({
      hostUpdated: () =>
        button.renderRoot.querySelector('button')?.toggleAttribute('disabled', button.disabled),
    });
  });
}
