import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder, shipped } from '../../src/base/data-folder.ts';

describe('the data folder', () => {
  it('has a place for everything, relative where it is', () => {
    expect(dataFolder('data')).toEqual({
      articles: join('data', 'articles'),
      index: join('data', 'index'),
      models: join('data', 'models'),
      modelSpending: join('data', 'model-spending.json'),
      askedQuestions: join('data', 'asked-questions.jsonl'),
      removed: join('data', 'removed'),
      settings: join('data', 'settings.sqlite'),
    });
  });

  it('comes with every file that the program names', () => {
    const { lexicon, ...others } = shipped;

    for (const file of [...Object.values(lexicon), ...Object.values(others)]) {
      expect(existsSync(file), file.pathname).toBe(true);
    }
  });
});
