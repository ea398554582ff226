// An embed of a message.

import type { APIEmbed } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { markdownView, type TextContext } from './markdown-view.ts';

/** An embed with all of its parts. */
export function embedView(embed: APIEmbed, context: TextContext): TemplateResult {
  const { title, description, url, color, author, fields = [], footer, image, thumbnail } = embed;
  const colour = color === undefined ? nothing : `#${color.toString(16).padStart(6, '0')}`;

  return html`<discord-embed
    slot="embeds"
    embed-title=${title ?? nothing}
    url=${url ?? nothing}
    color=${colour}
    author-name=${author?.name ?? nothing}
    author-url=${author?.url ?? nothing}
    image=${image?.url ?? nothing}
    thumbnail=${thumbnail?.url ?? nothing}
  >
    ${
      description === undefined
        ? nothing
        : html`<discord-embed-description slot="description"
            >${markdownView(description, context)}</discord-embed-description
          >`
    }
    ${
      fields.length === 0
        ? nothing
        : html`<discord-embed-fields slot="fields">
            ${fields.map(
              ({ name, value, inline = false }) =>
                html`<discord-embed-field field-title=${name} ?inline=${inline}
                  >${markdownView(value, context)}</discord-embed-field
                >`,
            )}
          </discord-embed-fields>`
    }
    ${
      footer === undefined
        ? nothing
        : html`<discord-embed-footer slot="footer">${footer.text}</discord-embed-footer>`
    }
  </discord-embed>`;
}

/** All text of an embed. */
export function textOfEmbed({ title, description, fields = [] }: APIEmbed): string {
  return [title, description, ...fields.flatMap(({ name, value }) => [name, value])]
    .filter((text) => text !== undefined)
    .join('\n');
}
