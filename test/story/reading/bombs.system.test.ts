import { afterAll, expect, it } from 'vitest';
import { bombs } from '../../../lab/bench/bombs.ts';
import { UserError } from '../../../src/base/errors.ts';
import { createStoryReader } from '../../../src/story/reading/story-reader.ts';

const reader = createStoryReader();

afterAll(() => reader.close());

it.each(Object.entries(bombs))(
  'ends with %s, in words where it is refused, and reads on',
  async (file, make) => {
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    }, 1);
    const refused = await reader
      .read({ bytes: Buffer.from(make()), file })
      .catch((error: unknown) => error);
    clearInterval(turning);

    // The event loop went round while the text was read.
    expect(turns).toBeGreaterThan(1);
    if (refused instanceof Error) {
      expect(refused).toBeInstanceOf(UserError);
      expect(refused.message).toMatch(new RegExp(`^${file}: `));
    }
    const { article } = await reader.read({ bytes: Buffer.from('Ein Satz.'), file: 'a.txt' });
    expect(article.paragraphs).toHaveLength(1);
  },
);
