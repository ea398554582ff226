// The channels that editors have chosen for something, read without a change to the database.

import { Connection } from './connection.ts';
import { faultOf } from './database.ts';
import { serverSettingsSchema } from './server-settings.ts';

/** A channel or thread that is bound to a story or that the bot was told to answer in. */
export interface ChosenChannel {
  readonly server: string;
  readonly channel: string;
}

/**
 * Every channel that the editors of the servers have named. Settings that cannot be understood are left out.
 *
 * @param path - Of a database that is there.
 * @throws UserError When it cannot be read.
 */
export function chosenChannels(path: string): readonly ChosenChannel[] {
  let database: Connection | undefined;
  try {
    database = new Connection(path, { isReadOnly: true });
    const rows = database
      .prepare<[], { id: string; settings: string }>(
        'SELECT id, settings FROM servers WHERE removed IS NULL ORDER BY id',
      )
      .all();

    return rows.flatMap(({ id: server, settings }) => {
      const { data } = serverSettingsSchema.safeParse(JSON.parse(settings));
      const named = new Set([...(data?.channels ?? []), ...Object.keys(data?.bindings ?? {})]);

      return [...named].map((channel) => ({ server, channel }));
    });
  } catch (error) {
    throw faultOf(path, error);
  } finally {
    database?.close();
  }
}
