import { describe, expect, it } from 'vitest';
import { StoryAnswerer } from '../../../src/answer/door/story-answerer.ts';
import { createReader } from '../../../src/app/open-answerer.ts';
import { buildKnowledge } from '../../../src/search/knowledge.ts';
import { articleOf } from '../../support/articles.ts';
import { scriptedExtractive } from '../../support/evidence/scripted-answerer.ts';
import { trigramEmbedder } from '../../support/evidence/trigram-embedder.ts';

const story = articleOf(
  'bruecke.md',
  `Die Brücke am Hafen bleibt bis Freitag gesperrt.

„Wir haben drei Risse gefunden“, sagte Marta Kolb.
`,
);

const open = async (...articles: Parameters<typeof buildKnowledge>[0]) => {
  const knowledge = await buildKnowledge(articles, trigramEmbedder);
  const extractive = scriptedExtractive(knowledge);

  return new StoryAnswerer({
    knowledge,
    responder: extractive,
    extractive,
    readWords: createReader(),
  });
};

describe('questions that a story answers', () => {
  it('are about it, about who speaks in it, and all answered by it', async () => {
    const answerer = await open(story);
    const finding = answerer.desk().questions(story, 'de');
    await finding.done;

    expect(finding.questions).toContain('Worum geht es in dem Artikel?');
    expect(finding.questions).toContain('Was sagte Marta Kolb?');
    for (const text of finding.questions) {
      const { status } = await answerer.answer({ text, history: [], story: story.slug });
      expect([text, status]).toEqual([text, 'answered']);
    }
  });

  it('leave out what the story does not say', async () => {
    const finding = (await open(story)).desk().questions(story, 'en');
    await finding.done;

    expect(finding.questions).toContain('What is the story about?');
    expect(finding.questions).not.toContain('When was the story published?');
  });

  it('are found out once for each language', async () => {
    const desk = (await open(story)).desk();

    expect(desk.questions(story, 'en')).toBe(desk.questions(story, 'en'));
    expect(desk.questions(story, 'de')).not.toBe(desk.questions(story, 'en'));
    await Promise.all([desk.questions(story, 'de').done, desk.questions(story, 'en').done]);
  });
});
