import { describe, expect, it } from 'vitest';
import { botReply } from '../../../src/answer/about/bot-reply.ts';
import { languages } from '../../../src/language/language.ts';
import { botTopics, smallTalkTopics } from '../../../src/language/questions/about-phrases.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import { articleOf } from '../../support/story.ts';

const named = (count: number) =>
  storiesOf(
    Array.from({ length: count }, (_, index) =>
      articleOf(`# Title ${index + 1}\n\nText.`, `a${index}.md`),
    ),
  );
const stories = { kind: 'about-bot', topic: 'stories' } as const;

describe.each(languages)('what the bot says of itself in %s', (language) => {
  const talks = [
    ...smallTalkTopics.map((topic) => ({ kind: 'small-talk', topic }) as const),
    ...botTopics.map((topic) => ({ kind: 'about-bot', topic }) as const),
  ];

  it.each(talks)('is a sentence or two: $topic', (talk) => {
    const said = botReply(talk, language, named(1));

    expect(said).toMatch(/^\p{Lu}.*[.?!]$/u);
    expect(said.length).toBeLessThan(320);
  });

  it('lists the newest ten stories and says how many more there are', () => {
    const said = botReply(stories, language, named(12));

    expect(said).toContain('Title 1');
    expect(said).toContain('Title 10');
    expect(said).not.toContain('Title 11');
    expect(said).toMatch(
      language === 'de' ? /12 Artikel.* und 2 weitere\.$/ : /12 stories.* and 2 more\.$/,
    );
  });
});

it('names a story without a title by its file, and cuts a title that is very long', () => {
  const untitled = storiesOf([articleOf('Es regnet.', 'regen.md')]);
  const long = storiesOf([articleOf(`# ${'Wort '.repeat(60)}\n\nText.`, 'a.md')]);

  expect(botReply(stories, 'de', untitled)).toBe('Ich kenne einen Artikel: „regen“.');
  expect(botReply(stories, 'en', long)).toMatch(/…”\.$/);
  expect(botReply(stories, 'en', long).length).toBeLessThan(160);
});

it('does not claim to know a story where there is none', () => {
  expect(botReply(stories, 'en', storiesOf([]))).toMatch(/do not know any story/);
});
