import type { APIApplicationCommand } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import type { App } from '../../../../src/playground/page/state/app.ts';
import { slashCommands } from '../../../../src/playground/page/state/command-names.ts';

const command = (name: string, permissions: string | null) =>
  // Nothing else of a command is read here.
  ({ type: 1, name, default_member_permissions: permissions }) as APIApplicationCommand;
const namesFor = (personId: string) => {
  const people = [
    { id: '1', isEditor: false },
    { id: '2', isEditor: true },
  ];
  const commands = { guild: [command('article', '32'), command('ask', null)], direct: [] };
  const app = { world: { people, commands, channels: [] }, state: { personId, channelId: '' } };

  return slashCommands(app as unknown as App).map(({ name }) => name);
};

it('hides the commands of editors from readers, as Discord does', () => {
  expect(namesFor('1')).toEqual(['ask']);
  expect(namesFor('2')).toEqual(['article', 'ask']);
});
