// Shows one option of a slash command as a field.

import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../state/app.ts';
import { localised } from '../state/command-names.ts';

/** What the bot offers for an option. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

type Shown = TemplateResult | typeof nothing;

/**
 * A field for an option of a slash command.
 *
 * @param offered - What the bot completes it with.
 * @param onTyping - Called where the bot completes it, while it is typed.
 */
export function optionView(
  app: App,
  option: APIApplicationCommandBasicOption,
  offered: readonly Choice[],
  onTyping: () => void,
): TemplateResult {
  const { texts, locale } = app;
  const description = localised(option.description, option.description_localizations, locale);
  const options = optionsOf(app, option);

  return html`<label>
    <span>
      ${localised(option.name, option.name_localizations, locale)}
      <small>${description}${option.required === true ? '' : ` (${texts.optional})`}</small>
    </span>
    ${options === undefined ? inputView(option, offered, onTyping) : selectView(option, options)}
  </label>`;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What there is to choose from; undefined where anything can be typed. */
function optionsOf(
  { world, texts, locale }: App,
  option: APIApplicationCommandBasicOption,
): readonly Option[] | undefined {
  const choices = 'choices' in option ? option.choices : undefined;
  if (choices !== undefined) {
    return choices.map(({ name, name_localizations: names, value }) => ({
      value: String(value),
      label: localised(name, names, locale),
    }));
  }

  switch (option.type) {
    case 5:
      return [
        { value: 'true', label: texts.yes },
        { value: 'false', label: texts.no },
      ];
    case 6:
    case 9:
      return [...world.people, world.bot].map(({ id, name }) => ({ value: id, label: name }));
    case 7:
      return world.channels
        .filter(({ kind }) => kind === 'text')
        .map(({ id, name }) => ({ value: id, label: `#${name}` }));
    default:
      return undefined;
  }
}

function selectView(
  { name, required }: APIApplicationCommandBasicOption,
  options: readonly Option[],
): Shown {
  return html`<select name=${name} ?required=${required === true}>
    <option value=""></option>
    ${options.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
  </select>`;
}

function inputView(
  option: APIApplicationCommandBasicOption,
  offered: readonly Choice[],
  onTyping: () => void,
): Shown {
  const isNumber = option.type === 4 || option.type === 10;
  const isCompleted = 'autocomplete' in option && option.autocomplete === true;
  const list = `choices-${option.name}`;

  return html`<input
      name=${option.name}
      type=${isNumber ? 'number' : 'text'}
      step=${option.type === 10 ? 'any' : nothing}
      autocomplete="off"
      list=${isCompleted ? list : nothing}
      ?required=${option.required === true}
      minlength=${'min_length' in option ? (option.min_length ?? nothing) : nothing}
      maxlength=${'max_length' in option ? (option.max_length ?? nothing) : nothing}
      min=${'min_value' in option ? (option.min_value ?? nothing) : nothing}
      max=${'max_value' in option ? (option.max_value ?? nothing) : nothing}
      @input=${isCompleted ? onTyping : nothing}
      @focus=${isCompleted ? onTyping : nothing}
    />
    ${
      isCompleted
        ? html`<datalist id=${list}>
            ${offered.map(({ name }) => html`<option value=${name}></option>`)}
          </datalist>`
        : nothing
    }`;
}
