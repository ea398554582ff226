import { describe, expect, it } from 'vitest';
import { namedStory } from '../../../src/answer/about/named-story.ts';
import { renderAnswer } from '../../../src/discord/reply/render.ts';
import { storyInText } from '../../../src/discord/reply/story-line.ts';
import { languages } from '../../../src/language/language.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import { answeredWith, unchecked } from '../../support/answers.ts';
import { articleOf } from '../../support/articles.ts';

const texts = [
  ['bad.md', '*Bad* [neu]: „Endlich“'],
  ['rat.md', 'Der Rat'],
  ['lang.md', `Ein Bericht über ${'alles '.repeat(40)}`],
] as const;
const articles = texts.map(([file, title]) =>
  articleOf(
    file,
    `---\ntitle: '${title}'\npublished: 2026-03-02\n---\n\nEs regnet.\n\nEs schneit.`,
  ),
);
const stories = storiesOf(articles);
const citation = unchecked({ article: 'bad', paragraph: 1, kind: 'text', quote: 'Es regnet.' });
const said = (slug: string, language: 'de' | 'en', asked?: string) => {
  const [story] = articles.filter((article) => article.slug === slug).map(namedStory);
  const answer = answeredWith([{ text: 'Es regnet.', citations: [citation] }], {
    language,
    ...(story && { story }),
  });
  const [message] = renderAnswer(answer, asked === undefined ? {} : { story: asked });

  return message?.content ?? '';
};

describe('the story that an answer of text is from', () => {
  it.each(articles.flatMap(({ slug }) => languages.map((language) => [slug, language] as const)))(
    'is read back where it alone was asked: %s in %s',
    (slug, language) => {
      expect(storyInText(said(slug, language, slug), stories)).toBe(slug);
    },
  );

  it('is nothing to go on with where all stories were asked', () => {
    expect(storyInText(said('rat', 'de'), stories)).toBeUndefined();
    expect(storyInText('', stories)).toBeUndefined();
  });

  it('is forgotten when the story is gone, or has another headline', () => {
    expect(storyInText(said('rat', 'de', 'rat'), storiesOf(articles.slice(0, 1)))).toBeUndefined();
  });

  it('is not taken from words that a story or a question brings', () => {
    const line = said('rat', 'de', 'rat').split('\n')[0] ?? '';
    const quoted = unchecked({ article: 'bad', paragraph: 1, kind: 'text', quote: line });
    const [message] = renderAnswer(answeredWith([{ text: line, citations: [quoted] }]), {
      question: line,
    });

    expect(storyInText(message?.content ?? '', stories)).toBeUndefined();
  });
});
