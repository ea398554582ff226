// Routes by which commands are registered.

import { refusal } from '../../rules/api-error.ts';
import type { CommandPayload } from '../../rules/commands.ts';
import type { CommandStore } from '../../world/commands.ts';
import type { World } from '../../world/world.ts';
import { ownGuild } from '../access.ts';
import type { RestRequest, Route } from '../route.ts';

/** Registration of commands, global and of single servers. */
export function commandRoutes(world: World, commands: CommandStore): Route[] {
  return [
    ...scopeRoutes('/applications/:application/commands', commands, (request) => {
      checkApplication(world, request);

      return undefined;
    }),
    ...scopeRoutes('/applications/:application/guilds/:guild/commands', commands, (request) => {
      checkApplication(world, request);

      return ownGuild(world, request.param('guild')).id;
    }),
  ];
}

function scopeRoutes(
  path: string,
  commands: CommandStore,
  scopeOf: (request: RestRequest) => string | undefined,
): Route[] {
  const one = `${path}/:command`;

  return [
    {
      method: 'GET',
      path,
      returns: { listOf: 'ApplicationCommandResponse' },
      handle: (request) => {
        const list = commands.list(scopeOf(request));
        if (request.query.get('with_localizations') === 'true') return { status: 200, body: list };

        return {
          status: 200,
          body: list.map((command) => withoutLocalizations(command)),
        };
      },
    },
    {
      method: 'POST',
      path,
      accepts: 'ApplicationCommandCreateRequest',
      returns: 'ApplicationCommandResponse',
      handle: (request) => {
        const { command, isNew } = commands.upsert(
          scopeOf(request),
          request.body as CommandPayload,
        );

        return { status: isNew ? 201 : 200, body: command };
      },
    },
    {
      method: 'PUT',
      path,
      accepts: { listOf: 'ApplicationCommandUpdateRequest' },
      returns: { listOf: 'ApplicationCommandResponse' },
      handle: (request) => ({
        status: 200,
        body: commands.overwrite(scopeOf(request), request.body as CommandPayload[]),
      }),
    },
    {
      method: 'GET',
      path: one,
      returns: 'ApplicationCommandResponse',
      handle: (request) => ({
        status: 200,
        body: commands.get(scopeOf(request), request.param('command')),
      }),
    },
    {
      method: 'PATCH',
      path: one,
      accepts: 'ApplicationCommandPatchRequestPartial',
      returns: 'ApplicationCommandResponse',
      handle: (request) => ({
        status: 200,
        body: commands.patch(
          scopeOf(request),
          request.param('command'),
          request.body as Partial<CommandPayload>,
        ),
      }),
    },
    {
      method: 'DELETE',
      path: one,
      handle: (request) => {
        commands.delete(scopeOf(request), request.param('command'));

        return { status: 204 };
      },
    },
  ];
}

function checkApplication(world: World, request: RestRequest): void {
  if (request.param('application') !== world.applicationId) throw refusal('unknownApplication');
}

/** Lists leave the localisations of the command itself out unless they are asked for. */
function withoutLocalizations(command: object): object {
  return { ...command, name_localizations: undefined, description_localizations: undefined };
}
