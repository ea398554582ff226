import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideStory } from '../../../src/answer/door/decide-story.ts';
import type { StoryFit } from '../../../src/answer/door/story-fits.ts';
import type { Article } from '../../../src/story/article.ts';

const points = { answered: 0.5, related: 0.2 };

function story(slug: string): Article {
  return { slug, language: 'de', paragraphs: [], utterances: [], contentHash: slug };
}

const fitOf = (slug: string, probability: number, nearest = 0.5, whole = 0.4): StoryFit => ({
  story: story(slug),
  probability,
  nearest,
  whole,
  isNamed: false,
});

describe('which story is meant', () => {
  it('is the one that answers', () => {
    expect(decideStory([fitOf('pool', 0.9), fitOf('cup', 0.1)], {}, points)).toMatchObject({
      kind: 'one',
      story: { slug: 'pool' },
    });
  });

  it('is the nearer one where none answers but one comes near', () => {
    const fits = [fitOf('pool', 0.3, 0.8), fitOf('cup', 0.3, 0.4)];

    expect(decideStory(fits, {}, points)).toMatchObject({ kind: 'one', story: { slug: 'pool' } });
  });

  it('is the one that is nearer as a whole where two answer and their nearest paragraphs are as near', () => {
    const fits = [fitOf('pool', 0.8, 0.6, 0.5), fitOf('cup', 0.85, 0.6, 0.4)];

    expect(decideStory(fits, {}, points)).toMatchObject({ kind: 'one', story: { slug: 'pool' } });
  });

  it('is asked back where two answer about as well, the likelier first', () => {
    const fits = [fitOf('pool', 0.8), fitOf('cup', 0.1), fitOf('organ', 0.85)];

    expect(decideStory(fits, {}, points)).toMatchObject({
      kind: 'several',
      stories: [{ slug: 'organ' }, { slug: 'pool' }],
    });
  });

  it('is the one that alone has a name of the question, unless another one that answers as well was chosen', () => {
    const fits = [fitOf('pool', 0.8), { ...fitOf('organ', 0.8), isNamed: true }];

    expect(decideStory(fits, {}, points)).toMatchObject({ story: { slug: 'organ' } });
    expect(decideStory([...fits].reverse(), { chosen: 'pool' }, points)).toMatchObject({
      kind: 'one',
      story: { slug: 'pool' },
    });
  });

  it('is told by the conversation, else by what was chosen last, where two answer', () => {
    const fits = [fitOf('pool', 0.8), fitOf('organ', 0.8)];
    const slugFor = (leaning: Parameters<typeof decideStory>[1]) =>
      decideStory(fits, leaning, points);

    expect(slugFor({ chosen: 'pool' })).toMatchObject({ story: { slug: 'pool' } });
    expect(slugFor({ conversation: 'organ', chosen: 'pool' })).toMatchObject({
      story: { slug: 'organ' },
    });
  });

  it('changes with the question in spite of the conversation', () => {
    const fits = [fitOf('pool', 0.95, 0.7), fitOf('organ', 0.05, 0.3)];

    expect(decideStory(fits, { conversation: 'organ' }, points)).toMatchObject({
      story: { slug: 'pool' },
    });
  });

  it('is none where nothing comes near', () => {
    expect(decideStory([fitOf('pool', 0.1), fitOf('cup', 0.05)], {}, points)).toEqual({
      kind: 'none',
    });
  });

  it('is one that stands out although it says nothing near, so that it is the one that says so', () => {
    const fits = [fitOf('pool', 0.1, 0.7), fitOf('cup', 0.1, 0.5)];

    expect(decideStory(fits, {}, points)).toMatchObject({ kind: 'one', story: { slug: 'pool' } });
  });

  it('never depends on the order in which stories were looked at', () => {
    const anyFits = fc.uniqueArray(
      fc.record({
        story: fc.constantFrom('a', 'b', 'c', 'd').map(story),
        probability: fc.double({ min: 0, max: 1, noNaN: true }),
        nearest: fc.double({ min: -1, max: 1, noNaN: true }),
        whole: fc.double({ min: -1, max: 1, noNaN: true }),
        isNamed: fc.boolean(),
      }),
      { selector: (one) => one.story.slug, minLength: 1 },
    );

    fc.assert(
      fc.property(anyFits, (fits) => {
        expect(decideStory(fits.toReversed(), {}, points)).toEqual(decideStory(fits, {}, points));
      }),
    );
  });
});
