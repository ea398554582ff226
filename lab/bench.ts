/** `npm run bench`: measures the program, side by side with the alternatives. */
import { cpus } from 'node:os';
import { Argument, InvalidArgumentError, program } from 'commander';
import { runCommand } from '../src/terminal/run-command.ts';
import { answers } from './bench/sections/answers.ts';
import { burst } from './bench/sections/burst.ts';
import { discord } from './bench/sections/discord.ts';
import { load } from './bench/sections/load.ts';
import { model } from './bench/sections/model.ts';
import { questions } from './bench/sections/questions.ts';
import { reading } from './bench/sections/reading.ts';
import { rebuild } from './bench/sections/rebuild.ts';
import type { Section } from './bench/sections/section.ts';
import { manyServers } from './bench/sections/servers.ts';
import { settings } from './bench/sections/settings.ts';
import { start } from './bench/sections/start.ts';
import { stories } from './bench/sections/stories.ts';
import { sustained } from './bench/sections/sustained.ts';
import { vectors } from './bench/sections/vectors.ts';

/** A new section is one line here. */
const sections: Record<string, Section> = {
  start,
  questions,
  vectors,
  discord,
  load,
  burst,
  sustained,
  servers: manyServers,
  answers,
  model,
  stories,
  reading,
  rebuild,
  settings,
};

const names = Object.keys(sections);
const descriptions = Object.entries(sections).map(
  ([name, { description }]) => `${name}: ${description}`,
);

program
  .description('Measure, side by side with the alternatives, on this machine')
  .addArgument(new Argument('[section...]', descriptions.join('; ')).choices(names))
  .option('--quick', 'leave out what takes minutes')
  .option('--rate <questions>', 'questions a second, where a section asks for long', positive)
  .option('--minutes <minutes>', 'how long it asks', positive)
  .option('--json', 'print one JSON object with an entry per section')
  .action((chosen: string[], options: Options) =>
    runCommand(() => measure(chosen.length > 0 ? chosen : names, options)),
  );

await program.parseAsync();

interface Options {
  readonly quick?: true;
  readonly rate?: number;
  readonly minutes?: number;
  readonly json?: true;
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 10_000)) {
    throw new InvalidArgumentError('It must be a number above 0, such as 50 or 0.5.');
  }

  return value;
}

async function measure(
  chosen: readonly string[],
  { quick, json, rate, minutes }: Options,
): Promise<void> {
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} threads, Node ${process.version}`;
  const data: Record<string, unknown> = { machine };
  if (json === undefined) console.log(machine);

  for (const name of chosen) {
    const result = await sections[name]?.run({
      quick: quick === true,
      ...(rate !== undefined && { rate }),
      ...(minutes !== undefined && { minutes }),
      onProgress: (what) => {
        if (process.stderr.isTTY) console.error(what);
      },
    });
    if (result === undefined) continue;

    data[name] = result.data;
    if (json === undefined) console.log(`\n## ${name}\n${result.text}`);
  }

  if (json === true) console.log(JSON.stringify(data));
}
