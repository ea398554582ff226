import { cpus } from 'node:os';
import { Argument, program } from 'commander';
import { answers } from './bench/sections/answers.ts';
import { discord } from './bench/sections/discord.ts';
import { model } from './bench/sections/model.ts';
import { questions } from './bench/sections/questions.ts';
import type { Section } from './bench/sections/section.ts';
import { start } from './bench/sections/start.ts';
import { vectors } from './bench/sections/vectors.ts';

/** A new section is one line here. */
const sections: Record<string, Section> = { start, questions, vectors, discord, answers, model };

const names = Object.keys(sections);
const descriptions = Object.entries(sections).map(
  ([name, { description }]) => `${name}: ${description}`,
);

program
  .description('Measure, side by side with the alternatives, on this machine')
  .addArgument(new Argument('[section...]', descriptions.join('; ')).choices(names))
  .option('--quick', 'leave out what takes minutes')
  .option('--json', 'print one JSON object with an entry per section')
  .action(async (chosen: string[], options: { quick?: true; json?: true }) => {
    const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} threads, Node ${process.version}`;
    const data: Record<string, unknown> = { machine };
    if (options.json === undefined) console.log(machine);

    for (const name of chosen.length > 0 ? chosen : names) {
      const result = await sections[name]?.run({
        quick: options.quick === true,
        onProgress: (what) => {
          if (process.stderr.isTTY) console.error(what);
        },
      });
      if (result === undefined) continue;

      data[name] = result.data;
      if (options.json === undefined) console.log(`\n## ${name}\n${result.text}`);
    }

    if (options.json === true) console.log(JSON.stringify(data));
  });

await program.parseAsync();
