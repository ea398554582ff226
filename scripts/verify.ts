/** `npm run verify`, `npx footnote verify`: whether a proof still holds. */
import { program } from 'commander';
import type { Proof } from '../src/answer/proof/proof.ts';
import { verifyProof } from '../src/answer/proof/verify-proof.ts';
import { dataFolder } from '../src/base/data-folder.ts';
import { UserError } from '../src/base/errors.ts';
import { parseConfig } from '../src/config/config.ts';
import { loadEnvironment } from '../src/config/environment.ts';
import { languageOfArticle } from '../src/language/detection/detect-language.ts';
import { readArticleFiles } from '../src/library/article-files.ts';
import { storiesOf } from '../src/story/stories.ts';
import { asTyped } from '../src/terminal/command-help.ts';
import { ProgressLine } from '../src/terminal/progress/progress-line.ts';
import { readProof, readPublicKey } from '../src/terminal/proof/proof-files.ts';
import { proofText } from '../src/terminal/proof/proof-text.ts';
import { runCommand } from '../src/terminal/run-command.ts';

interface Options {
  readonly article?: readonly string[];
  readonly key?: string;
  readonly json?: true;
}

asTyped(
  program.name('npm run verify --'),
  'npm run verify -- proof.json',
  'npm run verify -- proof.json --article story.md',
)
  .description(
    'Check a proof file: which of its quotes stand, have moved, have changed or are gone',
  )
  .argument('<file>', 'a proof that `npm run ask -- --proof FILE "…"` wrote')
  .option('--article <file...>', 'the stories as they are now; left out, those in the data folder')
  .option('--key <file>', 'PEM file with the public key that must have signed it')
  .option('--json', 'print one JSON object')
  .action((file: string, options: Options) => runCommand(() => verify(file, options)));

await program.parseAsync();

async function verify(file: string, { article, key, json }: Options): Promise<number> {
  const proof = await readProof(file);
  const trusted = key === undefined ? undefined : await readPublicKey(key);
  const progress = new ProgressLine();
  progress.show('Reading the stories');
  const stories = await storiesNow(proof, article).finally(() => progress.stop());
  const report = verifyProof(proof, stories, trusted);

  process.stdout.write(
    json === true ? `${JSON.stringify(report)}\n` : `${proofText(proof, report)}\n`,
  );
  return report.holds ? 0 : 1;
}

async function storiesNow({ stories }: Proof, files: readonly string[] | undefined) {
  const { storage } = parseConfig(loadEnvironment());
  const places = files ?? [dataFolder(storage.dataDirectory).articles];
  const { articles, faults } = await readArticleFiles(places, {
    detectLanguage: languageOfArticle,
  });
  const [fault] = faults;
  // A fault in the folder is about another story, or leaves this one missing, which is told.
  if (fault !== undefined && files !== undefined) throw fault.error;

  const found = articles.map((one) => one.article);
  const [only] = found;
  const [story] = stories;
  // A file that was named is the story that is meant, whatever its name has become.
  if (
    files !== undefined &&
    only !== undefined &&
    story !== undefined &&
    found.length === 1 &&
    stories.length === 1
  ) {
    return storiesOf([{ ...only, slug: story.slug }]);
  }
  if (files !== undefined && found.length === 0)
    throw new UserError('There is no story in the files that --article names.');

  return storiesOf(found);
}
