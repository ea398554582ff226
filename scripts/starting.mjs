/**
 * Says that a program is being loaded, until it speaks for itself: hundreds of modules take seconds on a busy machine.
 * To be loaded before everything else: `node --import ./scripts/starting.mjs …`.
 */
import { subscribe } from 'node:diagnostics_channel';
import process from 'node:process';

/** What is being done; whoever does it may say it. */
export const starting = { label: 'Starting' };

/** Milliseconds from the beginning of the process, and between two lines. */
const patience = 1_000;
const repetition = 1_700;

let said = 0;
const timer = setInterval(() => {
  const now = performance.now();
  if (now < patience || (said > 0 && now - said < repetition)) return;

  said = now;
  process.stderr.write(`${starting.label} … (${Math.floor(now / 1_000)} s)\n`);
}, 200).unref();

subscribe('footnote:begun', () => clearInterval(timer));
