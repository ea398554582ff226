// What a load did to the bot, for a person to read.

import type { Delay, LoadResult } from './load-bench.ts';

/** A line a load, under a heading. */
export function loadTable(
  rows: readonly { readonly name: string; readonly result: LoadResult }[],
): string {
  return [
    '                                                                                                                                  bot: loop ms      CPU ms  sandbox: loop ms  CPU ms',
    'questions                 /s  asked  answered   busy  late  failed  lost  no ack 3 s   ack p50 / p99 ms    answer p50 / p99 ms     p99 / longest  a question     p99 / longest  a question',
    ...rows.map(({ name, result }) => lineOf(name, result)),
  ].join('\n');
}

function lineOf(name: string, { rate, asked, fates, ...result }: LoadResult): string {
  const pair = ({ p50, p99 }: { p50: number; p99: number }) =>
    `${p50.toFixed(1)} / ${p99.toFixed(1)}`;
  const delay = ({ p99, max }: Delay) => `${p99.toFixed(0)} / ${max.toFixed(0)}`;

  return [
    name.padEnd(22),
    String(rate).padStart(5),
    String(asked).padStart(6),
    String(fates.answered).padStart(9),
    String(fates.busy).padStart(6),
    String(fates.late).padStart(5),
    String(fates.failed).padStart(7),
    String(fates.lost).padStart(5),
    String(fates.unacknowledged).padStart(11),
    pair(result.acknowledged).padStart(18),
    pair(result.answered).padStart(22),
    delay(result.eventLoop).padStart(17),
    result.processor.toFixed(1).padStart(11),
    delay(result.own.eventLoop).padStart(17),
    result.own.processor.toFixed(1).padStart(11),
  ].join(' ');
}

/** How memory went, sample by sample. */
export function memoryLine({ samples, growth, own, seconds }: LoadResult): string {
  const from = seconds >= 900 ? 'the third minute' : 'a fifth of the run';
  const all = samples.map(({ at, memory }) => `${memory} (${at} s)`).join(', ');

  return [
    `memory MiB: ${all}`,
    `growth since ${from}: ${(growth * 100).toFixed(1)} %; the sandbox beside it: ${own.memory} MiB`,
  ].join('\n');
}

/** The table, and how memory went in each line. */
export function loadReport(rows: Parameters<typeof loadTable>[0]): string {
  return [
    loadTable(rows),
    '',
    ...rows.map(({ name, result }) => `${name}: ${memoryLine(result)}`),
  ].join('\n');
}
