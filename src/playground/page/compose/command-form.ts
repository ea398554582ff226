// The form in which a slash command is filled in.

import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
} from 'discord-api-types/v10';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { App } from '../state/app.ts';
import { localised, slashCommands } from '../state/command-names.ts';
import { type Choice, optionView } from './option-view.ts';

/** Milliseconds of rest before what is typed is asked about. */
const restBeforeAsking = 200;

/** The options of a slash command, to be filled in and sent. Fires `done` when it is finished with. */
export class CommandForm extends LitElement {
  static override properties = {
    // One object for good, whose state changes.
    app: { attribute: false, hasChanged: () => true },
    command: { attribute: false },
    choices: { state: true },
    subcommand: { state: true },
  };

  declare app: App;
  declare command: string;
  /** What the bot offers for an option, by the option's name. */
  declare choices: Readonly<Record<string, readonly Choice[]>>;
  declare subcommand: string | undefined;
  #asking: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.choices = {};
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('.fields input, .fields select')?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('subcommand') && changed.get('subcommand') !== undefined) this.choices = {};
  }

  protected override render(): TemplateResult {
    const { app } = this;
    const { texts, locale } = app;
    const command = slashCommands(app).find(({ name }) => name === this.command);
    if (command === undefined) return html``;

    const name = localised(command.name, command.name_localizations, locale);
    const description = localised(command.description, command.description_localizations, locale);

    return html`<form class="command fields" @submit=${this.#run} @keydown=${this.#key}>
      <p><strong>/${name}</strong> <span class="faint">${description}</span></p>
      ${this.#subcommands().length > 0 ? this.#subcommandView() : nothing}
      ${this.#options().map((option) =>
        optionView(app, option, this.choices[option.name] ?? [], () => this.#askSoon(option.name)),
      )}
      <div class="row">
        <button class="primary">${texts.run}</button>
        <button type="button" @click=${() => this.#done()}>${texts.cancel}</button>
      </div>
    </form>`;
  }

  get #allOptions(): readonly APIApplicationCommandOption[] {
    return slashCommands(this.app).find(({ name }) => name === this.command)?.options ?? [];
  }

  /** Subcommands, and those of groups, by their path. */
  #subcommands() {
    return this.#allOptions.flatMap((option) => {
      if (option.type === 1) return [{ path: option.name, options: option.options ?? [] }];
      if (option.type !== 2) return [];

      return (option.options ?? []).map((inner) => ({
        path: `${option.name} ${inner.name}`,
        options: inner.options ?? [],
      }));
    });
  }

  #options(): readonly APIApplicationCommandBasicOption[] {
    const subcommands = this.#subcommands();
    if (subcommands.length > 0) {
      return (subcommands.find(({ path }) => path === this.subcommand) ?? subcommands[0])
        ?.options as readonly APIApplicationCommandBasicOption[];
    }

    return this.#allOptions as readonly APIApplicationCommandBasicOption[];
  }

  get #path(): string {
    const [first] = this.#subcommands();
    const subcommand = this.subcommand ?? first?.path;

    return subcommand === undefined ? this.command : `${this.command} ${subcommand}`;
  }

  #subcommandView() {
    return html`<label>
      <span>${this.app.texts.commands}</span>
      <select
        @change=${(event: Event) => {
          this.subcommand = (event.currentTarget as HTMLSelectElement).value;
        }}
      >
        ${this.#subcommands().map(({ path }) => html`<option>${path}</option>`)}
      </select>
    </label>`;
  }

  #askSoon(focused: string): void {
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => void this.#askChoices(focused), restBeforeAsking);
  }

  async #askChoices(focused: string): Promise<void> {
    const { app } = this;
    const choices = await app.ask<'autocomplete'>({
      type: 'autocomplete',
      person: app.state.personId,
      channel: app.state.channelId,
      name: this.#path,
      values: this.#values(),
      focused,
    });
    this.choices = { ...this.choices, [focused]: choices };
  }

  #values(): Record<string, string | number | boolean> {
    const form = this.querySelector('form');
    const data = new FormData(form ?? undefined);

    return Object.fromEntries(
      this.#options().flatMap((option) => {
        const text = String(data.get(option.name) ?? '');
        if (text === '') return [];

        return [[option.name, this.#valueOf(option, text)]];
      }),
    );
  }

  #valueOf(option: APIApplicationCommandBasicOption, text: string): string | number | boolean {
    const offered = this.choices[option.name]?.find(({ name }) => name === text)?.value;
    if (offered !== undefined) return offered;
    if (option.type === 5) return text === 'true';

    return option.type === 4 || option.type === 10 ? Number(text) : text;
  }

  #run = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { app } = this;
    const isSent = await app.act({
      type: 'slash',
      person: app.state.personId,
      channel: app.state.channelId,
      name: this.#path,
      values: this.#values(),
    });

    if (isSent) this.#done();
  };

  #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;

    event.preventDefault();
    this.#done();
  };

  #done(): void {
    this.dispatchEvent(new Event('done'));
  }
}
