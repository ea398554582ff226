// The bot's commands by name, for whoever registers them.

import type { Command } from './command.ts';

/** What of a command is listed. */
interface Listed {
  readonly kind: Command['kind'];
  readonly data: { readonly name: string };
}

/** `/ask, /help; in the menu of a message: Answer this`. */
export function commandList(commands: readonly Listed[]): string {
  const namesOf = (kind: Command['kind']) =>
    commands.filter((command) => command.kind === kind).map(({ data }) => data.name);
  const typed = namesOf('chatInput').map((name) => `/${name}`);
  const chosen = namesOf('message');

  return [
    typed.join(', '),
    ...(chosen.length > 0 ? [`in the menu of a message: ${chosen.join(', ')}`] : []),
  ].join('; ');
}
