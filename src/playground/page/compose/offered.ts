// What there is to complete a draft with.

import type { App } from '../state/app.ts';
import { localised, slashCommands } from '../state/command-names.ts';
import type { Named, Suggestion } from './suggestions.ts';

/** What is offered to the person spoken as after a mark. */
export function offered(app: App, mark: '/' | '@' | '#'): readonly Suggestion[] {
  const { world, state, locale } = app;

  switch (mark) {
    case '/':
      return slashCommands(app).map((command) => ({
        kind: 'command',
        value: command.name,
        label: `/${localised(command.name, command.name_localizations, locale)}`,
        detail: localised(command.description, command.description_localizations, locale),
      }));
    case '@':
      return [world.bot, ...world.people]
        .filter(({ id }) => id !== state.personId)
        .map(({ id, name }) => ({ kind: 'person', value: id, label: `@${name}`, detail: '' }));
    case '#':
      return world.channels
        .filter(({ kind }) => kind === 'text')
        .map(({ id, name }) => ({ kind: 'channel', value: id, label: `#${name}`, detail: '' }));
  }
}

/** Everybody and everything that a draft can name. */
export function named({ world }: App): readonly Named[] {
  return [
    ...[world.bot, ...world.people].map(({ id, name }) => ({
      shown: `@${name}`,
      sent: `<@${id}>`,
    })),
    ...world.channels
      .filter(({ kind }) => kind === 'text')
      .map(({ id, name }) => ({ shown: `#${name}`, sent: `<#${id}>` })),
  ];
}
