// Shows the components of a message and sends off what is pressed or chosen.

import { html, nothing, type TemplateResult } from 'lit';
import type { PageMessage } from '../../protocol/page-wire.ts';
import type { App } from '../state/app.ts';
import { markdownView, type TextContext } from './markdown-view.ts';

/** A component as JSON. */
export interface Component {
  readonly type: number;
  readonly custom_id?: string;
  readonly style?: number;
  readonly label?: string;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly emoji?: { readonly name?: string };
  readonly placeholder?: string;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options?: readonly {
    readonly value: string;
    readonly label: string;
    readonly description?: string;
    readonly default?: boolean;
  }[];
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly content?: string;
  readonly accent_color?: number | null;
  readonly spoiler?: boolean;
  readonly divider?: boolean;
  readonly spacing?: number;
  readonly media?: { readonly url: string };
  readonly file?: { readonly url: string };
  readonly name?: string;
  readonly description?: string | null;
  readonly items?: readonly {
    readonly media: { readonly url: string };
    readonly description?: string | null;
  }[];
}

/** What a component's view needs: the message that it belongs to, and how its texts are shown. */
export interface ComponentContext extends TextContext {
  readonly page: PageMessage;
}

type Shown = TemplateResult | typeof nothing;

/** All text of a message's components, in order. */
export function textOfComponents(components: readonly Component[]): string {
  return components
    .flatMap(({ content, components: inner = [], accessory }) => [
      content ?? '',
      textOfComponents(inner),
      accessory === undefined ? '' : textOfComponents([accessory]),
    ])
    .filter((text) => text !== '')
    .join('\n');
}

/** A message's components: rows of buttons and menus, and those of Components V2, which the installed elements lack. */
export function componentView(component: Component, context: ComponentContext): Shown {
  const inner = () => (component.components ?? []).map((child) => componentView(child, context));

  switch (component.type) {
    case 1:
      return rowView(component, context);
    case 2:
      return html`<discord-action-row>${buttonView(component, context)}</discord-action-row>`;
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return selectView(component, context);
    case 9:
      return html`<div class="section">
        <div>${inner()}</div>
        ${component.accessory && componentView(component.accessory, context)}
      </div>`;
    case 10:
      return html`<div class="text-display">${markdownView(component.content ?? '', context)}</div>`;
    case 11:
      return imageView(component.media?.url, component.description, 'thumbnail');
    case 12:
      return html`<div class="gallery">
        ${(component.items ?? []).map(({ media, description }) => imageView(media.url, description, ''))}
      </div>`;
    case 13:
      return html`<p class="file"><a href=${component.file?.url ?? ''} download>${component.name ?? component.file?.url}</a></p>`;
    case 14:
      return html`<hr class=${component.divider === false ? 'gap' : ''} />`;
    case 17:
      return html`<div class="container" style=${accent(component.accent_color)}>${inner()}</div>`;
    default:
      return nothing;
  }
}

function accent(colour: number | null | undefined): string | typeof nothing {
  return typeof colour === 'number'
    ? `border-left-color: #${colour.toString(16).padStart(6, '0')}`
    : nothing;
}

function rowView({ components = [] }: Component, context: ComponentContext): Shown {
  if (components.some(({ type }) => type !== 2)) {
    return html`${components.map((component) => selectView(component, context))}`;
  }

  return html`<discord-action-row>
    ${components.map((component) => buttonView(component, context))}
  </discord-action-row>`;
}

const buttonTypes: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'destructive',
  5: 'secondary',
};

function buttonView(button: Component, { app, page }: ComponentContext): Shown {
  const { message } = page;
  const customId = button.custom_id;
  const press = () => {
    if (customId === undefined || button.disabled === true) return;

    void app.act({
      type: 'press',
      person: app.state.personId,
      channel: message.channel_id,
      message: message.id,
      customId,
    });
  };

  return html`<discord-button
    type=${buttonTypes[button.style ?? 2] ?? 'secondary'}
    url=${button.url ?? nothing}
    ?disabled=${button.disabled === true}
    @click=${press}
    >${button.emoji?.name === undefined ? nothing : `${button.emoji.name} `}${button.label}</discord-button
  >`;
}

/** A menu with the browser's own list and a button that sends the choice, so that keys do not send it by accident. */
function selectView(select: Component, { app, page }: ComponentContext): Shown {
  const { message } = page;
  const { texts } = app;
  const most = select.max_values ?? 1;
  const choose = (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const values = new FormData(form).getAll('values').map(String).filter(Boolean);
    void app.act({
      type: 'select',
      person: app.state.personId,
      channel: message.channel_id,
      message: message.id,
      customId: select.custom_id ?? '',
      values,
    });
  };
  const label = select.placeholder ?? texts.choose;

  return html`<form class="select" @submit=${choose}>
    <select
      name="values"
      aria-label=${label}
      ?multiple=${most > 1}
      ?disabled=${select.disabled === true}
    >
      ${most > 1 ? nothing : html`<option value="">${label}</option>`}
      ${optionsOf(select, app).map(
        (option) => html`<option value=${option.value} ?selected=${option.isDefault}>
          ${option.label}
        </option>`,
      )}
    </select>
    <button class="small" ?disabled=${select.disabled === true}>${texts.submit}</button>
  </form>`;
}

function optionsOf({ type, options = [] }: Component, { world }: App) {
  const people = [...world.people, world.bot].map(({ id, name }) => ({
    value: id,
    label: name,
    isDefault: false,
  }));
  const channels = world.channels
    .filter(({ kind }) => kind !== 'direct')
    .map(({ id, name }) => ({ value: id, label: `#${name}`, isDefault: false }));

  switch (type) {
    case 3:
      return options.map(({ value, label, description, default: isDefault = false }) => ({
        value,
        label: description === undefined ? label : `${label}: ${description}`,
        isDefault,
      }));
    case 8:
      return channels;
    case 5:
    case 7:
      return people;
    default:
      return [];
  }
}

function imageView(
  url: string | undefined,
  description: string | null | undefined,
  kind: string,
): Shown {
  return url === undefined
    ? nothing
    : html`<img class=${kind} src=${url} alt=${description ?? ''} />`;
}
