// Settings in memory: those of one process, gone with it.

import {
  defaultServerSettings,
  type ServerSettings,
  serverSettingsSchema,
} from './server-settings.ts';
import { keptAfterRemoval, type SettingsStore } from './settings-store.ts';

/** Settings in memory. */
export class MemorySettings implements SettingsStore {
  readonly #settings = new Map<string, ServerSettings>();
  /** When the bot was first seen to be gone. */
  readonly #removed = new Map<string, number>();

  async of(server: string): Promise<ServerSettings> {
    return this.#settings.get(server) ?? defaultServerSettings;
  }

  async change(
    server: string,
    edit: (now: ServerSettings) => ServerSettings,
  ): Promise<ServerSettings> {
    // Nothing is awaited between reading and writing, so that nobody comes between.
    const next = serverSettingsSchema.parse(
      edit(this.#settings.get(server) ?? defaultServerSettings),
    );
    this.#settings.set(server, next);

    return next;
  }

  async present(servers: ReadonlySet<string>, time: number): Promise<readonly string[]> {
    const deleted: string[] = [];

    for (const server of this.#settings.keys()) {
      const removed = servers.has(server) ? undefined : (this.#removed.get(server) ?? time);
      if (removed === undefined) this.#removed.delete(server);
      else this.#removed.set(server, removed);

      if (removed !== undefined && time - removed >= keptAfterRemoval) deleted.push(server);
    }
    for (const server of deleted) {
      this.#settings.delete(server);
      this.#removed.delete(server);
    }

    return deleted;
  }

  async close(): Promise<void> {}
}
