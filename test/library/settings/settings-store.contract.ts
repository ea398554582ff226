// What every driver of settings keeps to.

import { describe, expect, it } from 'vitest';
import { defaultServerSettings } from '../../../src/library/settings/server-settings.ts';
import {
  keptAfterRemoval,
  type SettingsStore,
} from '../../../src/library/settings/settings-store.ts';

/** What every driver of settings keeps to. */
export function settingsContract(name: string, open: () => Promise<SettingsStore>): void {
  describe(`${name} keeps the contract of settings`, () => {
    it('has the defaults for a server that has chosen nothing', async () => {
      const store = await open();

      expect(await store.of('1')).toEqual(defaultServerSettings);
    });

    it('keeps what was changed for that server alone', async () => {
      const store = await open();

      const changed = await store.change('1', (now) => ({
        ...now,
        language: 'en',
        bindings: { '5': 'council' },
      }));

      expect(changed).toEqual({
        ...defaultServerSettings,
        language: 'en',
        bindings: { '5': 'council' },
      });
      expect(await store.of('1')).toEqual(changed);
      expect(await store.of('2')).toEqual(defaultServerSettings);
    });

    it('loses nothing of two who change at once', async () => {
      const store = await open();

      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          store.change('1', (now) => ({
            ...now,
            bindings: { ...now.bindings, [`${index}`]: 'council' },
          })),
        ),
      );

      expect(Object.keys((await store.of('1')).bindings)).toHaveLength(20);
    });

    it('changes nothing where the change fails or is none that settings can have', async () => {
      const store = await open();
      await store.change('1', (now) => ({ ...now, isPrivate: true }));

      await expect(
        store.change('1', () => {
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      await expect(
        store.change('1', (now) => ({ ...now, channels: ['general'] })),
      ).rejects.toThrow();

      expect(await store.of('1')).toEqual({ ...defaultServerSettings, isPrivate: true });
    });

    it('deletes a server 30 days after it was seen to be gone, and not before', async () => {
      const store = await open();
      await store.change('1', (now) => ({ ...now, isPrivate: true }));
      await store.change('2', (now) => ({ ...now, isPrivate: true }));
      const gone = new Set(['2']);

      expect(await store.present(gone, 1_000)).toEqual([]);
      expect(await store.present(gone, 1_000 + keptAfterRemoval - 1)).toEqual([]);
      expect(await store.of('1')).toMatchObject({ isPrivate: true });
      expect(await store.present(gone, 1_000 + keptAfterRemoval)).toEqual(['1']);

      expect(await store.of('1')).toEqual(defaultServerSettings);
      expect(await store.of('2')).toMatchObject({ isPrivate: true });
    });

    it('begins to count anew for a server that came back', async () => {
      const store = await open();
      await store.change('1', (now) => ({ ...now, isPrivate: true }));
      await store.present(new Set(), 0);
      await store.present(new Set(['1']), keptAfterRemoval - 1);
      await store.present(new Set(), keptAfterRemoval);

      expect(await store.present(new Set(), 2 * keptAfterRemoval - 1)).toEqual([]);
      expect(await store.of('1')).toMatchObject({ isPrivate: true });
    });
  });
}
