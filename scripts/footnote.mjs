#!/usr/bin/env node
/** `npx footnote COMMAND …`: the programs of this folder by name. */
import process from 'node:process';

const commands = ['ask', 'ingest', 'verify'];
const [command, ...parameters] = process.argv.slice(2);

if (command === undefined || !commands.includes(command)) {
  const given = command === undefined ? 'No command is given' : `There is no command "${command}"`;
  console.error(
    `${given}. Commands: ${commands.join(', ')}. For example: npx footnote verify proof.json`,
  );
  process.exit(1);
}

process.argv = [process.argv[0] ?? 'node', 'launch.mjs', command, ...parameters];
await import('./launch.mjs');
