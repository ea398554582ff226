// The port of what is kept for each server.

import type { ServerSettings } from './server-settings.ts';

/** Milliseconds that the settings of a server outlive its removal: it may come back. */
export const keptAfterRemoval = 30 * 24 * 60 * 60_000;

/** The settings of each server. What has resolved has happened for good, also when the process is killed then. */
export interface SettingsStore {
  /** The defaults where nothing was chosen. */
  of(server: string): Promise<ServerSettings>;

  /**
   * Changes the settings of a server, from what they are at that moment: of two who change them at once each finds
   * what the other one did.
   *
   * @param edit - Pure; what it throws is thrown, with nothing changed.
   * @returns The settings as they are now.
   * @throws UserError When they cannot be written; nothing has changed then.
   */
  change(server: string, edit: (now: ServerSettings) => ServerSettings): Promise<ServerSettings>;

  /**
   * Notes in which servers the bot is, out of all: from then on the time of the others runs, and what has run for
   * `keptAfterRemoval` is deleted.
   *
   * @param time - Milliseconds since 1970.
   * @returns The servers of which everything was deleted.
   */
  present(servers: ReadonlySet<string>, time: number): Promise<readonly string[]>;

  /** Ends it; nothing is asked of it afterwards. */
  close(): Promise<void>;
}
