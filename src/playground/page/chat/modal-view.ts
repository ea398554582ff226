// Shows a modal and sends off what is filled in.

import { html, nothing, type TemplateResult } from 'lit';
import type { PageInteraction } from '../../protocol/page-wire.ts';
import { closeDialog, openDialog } from '../elements/dialog.ts';
import { type App, dismiss } from '../state/app.ts';

/** A field of a form that the bot sends. */
interface Field {
  readonly type: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly description?: string;
  readonly content?: string;
  readonly style?: number;
  readonly placeholder?: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly components?: readonly Field[];
  readonly component?: Field;
}

interface Modal {
  readonly title: string;
  readonly components: readonly Field[];
}

/** Shows the form that an interaction was answered with; what is filled in goes to the bot. */
export function showModal(app: App, { id, modal }: PageInteraction): void {
  const { title, components } = modal as Modal;
  const submit = async (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const values = Object.fromEntries(
      fieldsOf(components).map(({ custom_id: name = '', type }) => [
        name,
        sentOf(type, form.getAll(name).map(String)),
      ]),
    );
    const person = app.state.personId;
    if (await app.act({ type: 'submit-modal', person, interaction: id, values })) closeDialog();
  };

  openDialog(
    title,
    html`<form class="fields" @submit=${submit}>
      ${components.map((field) => fieldView(field))}
      <div class="row">
        <button class="primary">${app.texts.submit}</button>
        <button type="button" @click=${closeDialog}>${app.texts.cancel}</button>
      </div>
    </form>`,
    () => dismiss(app, id),
  );
}

/** What is sent of a field, by its kind: a text, one choice, a box, or several. */
function sentOf(type: number, values: string[]): string | boolean | string[] {
  if (type === 23) return values.length > 0;

  return type === 4 || type === 21 ? (values[0] ?? '') : values;
}

/** The fields that are filled in, wherever they stand. */
function fieldsOf(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => [
    ...(field.custom_id === undefined ? [] : [field]),
    ...fieldsOf(field.components ?? []),
    ...(field.component === undefined ? [] : fieldsOf([field.component])),
  ]);
}

function fieldView(field: Field, label = field.label): TemplateResult | typeof nothing {
  switch (field.type) {
    case 1:
      return html`${(field.components ?? []).map((inner) => fieldView(inner))}`;
    case 4:
      return html`<label>
        <span>${label}</span>
        ${
          field.style === 2
            ? html`<textarea
                name=${field.custom_id ?? ''}
                rows="4"
                ?required=${field.required !== false}
                minlength=${field.min_length ?? nothing}
                maxlength=${field.max_length ?? 4000}
                placeholder=${field.placeholder ?? nothing}
                .value=${field.value ?? ''}
              ></textarea>`
            : html`<input
                name=${field.custom_id ?? ''}
                autocomplete="off"
                ?required=${field.required !== false}
                minlength=${field.min_length ?? nothing}
                maxlength=${field.max_length ?? 4000}
                placeholder=${field.placeholder ?? nothing}
                .value=${field.value ?? ''}
              />`
        }
      </label>`;
    case 3:
      return html`<label>
        <span>${label ?? field.placeholder}</span>
        <select
          name=${field.custom_id ?? ''}
          ?multiple=${(field.max_values ?? 1) > 1}
          ?required=${field.required !== false}
        >
          ${(field.options ?? []).map((option) => html`<option value=${option.value}>${option.label}</option>`)}
        </select>
      </label>`;
    case 21:
    case 22:
      return html`<fieldset>
        <legend>${label}</legend>
        ${(field.options ?? []).map(
          (option) =>
            html`<label class="choice">
              <input
                type=${field.type === 21 ? 'radio' : 'checkbox'}
                name=${field.custom_id ?? ''}
                value=${option.value}
                ?required=${field.type === 21 && field.required !== false}
              />
              <span>${option.label}</span>
            </label>`,
        )}
      </fieldset>`;
    case 23:
      return html`<label class="choice">
        <input type="checkbox" name=${field.custom_id ?? ''} value="true" />
        <span>${label}</span>
      </label>`;
    case 10:
      return html`<p>${field.content}</p>`;
    case 18:
      return html`${field.component === undefined ? nothing : fieldView(field.component, field.label)}
      ${field.description === undefined ? nothing : html`<p class="faint">${field.description}</p>`}`;
    default:
      return nothing;
  }
}
