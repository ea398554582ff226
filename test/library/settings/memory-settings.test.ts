import { MemorySettings } from '../../../src/library/settings/memory-settings.ts';
import { settingsContract } from './settings-store.contract.ts';

settingsContract('memory', async () => new MemorySettings());
