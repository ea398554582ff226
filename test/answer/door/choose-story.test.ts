import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/answer/answerer.ts';
import { StoryAnswerer } from '../../../src/answer/door/story-answerer.ts';
import { buildKnowledge } from '../../../src/search/knowledge.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { answered, citationsOf } from '../../support/answers.ts';
import { articleOf } from '../../support/articles.ts';
import { plainWeights } from '../../support/evidence/plain-weights.ts';
import { scriptedExtractive } from '../../support/evidence/scripted-answerer.ts';
import { wordReader } from '../../support/evidence/scripted-reader.ts';
import { trigramEmbedder } from '../../support/evidence/trigram-embedder.ts';

const bridge = articleOf(
  'bruecke.md',
  '# Die Brücke\n\nDie Brücke ist gesperrt, weil Risse im Beton sind.\n\nEine Fähre ersetzt sie im Sommer.\n',
);
const ferry = articleOf(
  'faehre.md',
  '# Die Fähre\n\nDie Fähre fährt seit Montag.\n\nDie Fähre ist gesperrt, weil Hochwasser ist.\n',
);

const knowledge = await buildKnowledge([bridge, ferry], trigramEmbedder);
const responder = scriptedExtractive(knowledge, wordReader);
const answerer = new StoryAnswerer({
  knowledge,
  responder,
  extractive: responder,
  choosing: {
    reader: wordReader,
    weights: plainWeights,
    operatingPoint: 'balanced',
    readWords: readQuestion,
  },
});

/** Leads a conversation whose first turn may name the story that is to be asked, and tells which one answers the last. */
async function storyOf(turns: readonly string[], asked?: string): Promise<string | undefined> {
  const history: Exchange[] = [];
  let slug: string | undefined;
  for (const text of turns) {
    const isFirst = history.length === 0;
    const story = isFirst && asked !== undefined ? { story: asked } : {};
    const answer = answered(await answerer.answer({ text, history: [...history], ...story }));
    history.push({ question: text, answer, ...story });
    slug = citationsOf(answer)[0]?.article;
  }

  return slug;
}

const opening = 'Warum ist die Brücke gesperrt?';

describe('a turn that refers to the one before it', () => {
  it('is asked of the story that was named for that one, also where another one fits better', async () => {
    expect(await storyOf([opening, 'Und die Fähre?'])).toBe('faehre');
    expect(await storyOf([opening, 'Und die Fähre?'], 'bruecke')).toBe('bruecke');
  });

  it('wants more of that story alone', async () => {
    expect(await storyOf(['Was ist gesperrt?', 'noch mal'], 'bruecke')).toBe('bruecke');
    expect(await storyOf(['Was ist gesperrt?', 'noch mal'], 'faehre')).toBe('faehre');
  });
});

describe('a whole question', () => {
  it('is asked of the story that fits it, whichever was named before', async () => {
    expect(await storyOf([opening, 'Seit wann fährt die Fähre am Montag?'], 'bruecke')).toBe(
      'faehre',
    );
  });
});
