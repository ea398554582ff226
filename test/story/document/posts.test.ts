import { describe, expect, it } from 'vitest';
import { parseAttribution } from '../../../src/story/document/posts.ts';

describe('the attribution of a post', () => {
  it.each([
    [
      '— Jason Brodsky (@JasonMBrodsky) February 4, 2026',
      'Jason Brodsky',
      '@JasonMBrodsky',
      'February 4, 2026',
    ],
    ['– Jörg Müller (@joerg) 4. Februar 2026', 'Jörg Müller', '@joerg', '4. Februar 2026'],
    ['- Jane (@jane.bsky.social) Feb 4, 2026', 'Jane', '@jane.bsky.social', 'Feb 4, 2026'],
    [
      '— Dr. A. B. (@ab@mastodon.social), 4 February 2026',
      'Dr. A. B.',
      '@ab@mastodon.social',
      '4 February 2026',
    ],
    ['— הארץ (@haaretz) 2026-02-04', 'הארץ', '@haaretz', '2026-02-04'],
    ['— Jane Doe (@jane) 04.02.2026', 'Jane Doe', '@jane', '04.02.2026'],
  ])('is read from %j', (line, author, handle, date) => {
    expect(parseAttribution(line)).toEqual({ author, handle, date });
  });

  it.each([
    'Jason Brodsky (@JasonMBrodsky) February 4, 2026',
    '— Jason Brodsky, Washington, February 4, 2026',
    '— Er kam am 4. Februar 2026',
    '— Jason Brodsky (@JasonMBrodsky)',
    '– und das sagte Rubio (@x) am 4. Februar 2026 in Berlin.',
    `— ${'a '.repeat(100_000)}(@a) 2026-02-04`,
  ])('is not read from %.60j', (line) => {
    expect(parseAttribution(line)).toBeUndefined();
  });
});
