/** Starts the bot that answers from the tests' story, from a bundle, as `npm start` starts the bot. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleOf } from '../../../scripts/bundling/bundle.mjs';

const bundle = await bundleOf(
  'test-bot',
  { 'bot-process': 'test/support/discord/bot-process.ts' },
  ['src', 'commands', 'test/support'],
);
await import(pathToFileURL(join(bundle, 'bot-process.mjs')).href);
