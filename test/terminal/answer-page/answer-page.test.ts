import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.ts';
import { cite } from '../../../src/answer/citations.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import { answerPage } from '../../../src/terminal/answer-page/answer-page.ts';
import { answeredWith, notInStoryWith } from '../../support/answers.ts';
import { anyArticle } from '../../support/any-article.ts';
import { anyAnswer, anyText } from '../../support/discord/arbitrary.ts';
import { articleOf } from '../../support/story.ts';

const story = articleOf(
  `---
title: "Gespräche <b>sind</b> abgesagt"
outlet: All Israel News
url: https://news.example/story
published: 2026-02-05
lang: de
---

Die Gespräche sind abgesagt.

„Entweder so oder gar nicht“, sagte ein US-Beamter gegenüber Axios. Danach war es still & leer.
`,
);
const stories = storiesOf([story]);
const [, first, second] = story.paragraphs;
if (first === undefined || second === undefined) throw new Error('The story is too short.');
const absent = cite(story, first, { start: 0, end: first.text.length });
const said = cite(story, second, { start: 0, end: 67, speaker: 'ein US-Beamter' });

const page = (answer: Answer, question = 'Was ist mit den Gesprächen?') =>
  answerPage({ question, answer, stories, made: new Date(0), program: 'Footnote 0.1.0' });
const embedOf = (html: string) =>
  /<script id="discord:component-embed" type="application\/json">(.*?)<\/script>/su.exec(html)?.[1];

/** Names of all elements of a page, as a browser reads it. */
function elementsOf(html: string): string[] {
  const names: string[] = [];
  const walk = (node: { nodeName: string; childNodes?: readonly object[] }) => {
    names.push(node.nodeName);
    for (const child of node.childNodes ?? []) walk(child as typeof node);
  };
  walk(parse(html));

  return names;
}

describe('the page of an answer', () => {
  const answer = answeredWith([{ text: 'Sie sind abgesagt.', citations: [absent, said] }]);

  it('shows the story with each quote marked, and leads from a source to its place', () => {
    const html = page(answer);

    expect(html).toContain('<mark id="quote-1">Die Gespräche sind abgesagt.</mark>');
    expect(html).toContain('<mark id="quote-2">„Entweder so oder gar nicht“, sagte ein US-Beamter');
    expect(html).toContain('Danach war es still &amp; leer.');
    expect(html).toContain('<a href="#quote-2">Absatz 2</a> · ein US-Beamter');
    expect(html).toContain('<span class="number">2</span>');
  });

  it('says what the answer is, and of which story', () => {
    const html = page(answer);

    expect(html).toContain('All Israel News');
    expect(html).toContain('5. Februar 2026');
    expect(html).toContain('Footnote 0.1.0 · 1970-01-01 00:00 UTC');
    expect(html).toContain('href="https://news.example/story"');
  });

  it('shows markup of the story as it stands', () => {
    expect(page(answer)).toContain('<h2>Gespräche &lt;b&gt;sind&lt;/b&gt; abgesagt</h2>');
    expect(elementsOf(page(answer, '<img src=x onerror=alert(1)>'))).not.toContain('img');
  });

  it('carries previews: Open Graph, and for Discord a card within its limit', () => {
    const html = page(answer);
    const embed = JSON.parse(embedOf(html) ?? '');

    expect(html).toContain('<meta property="og:site_name" content="All Israel News">');
    expect(embed.component.type).toBe(17);
    expect(JSON.stringify(embed)).toContain('> Die Gespräche sind abgesagt.');
    expect(JSON.stringify(embed)).toContain('https://news.example/story#:~:text=');
  });

  it('says what the story does not say, and has no card where nothing of it is shown', () => {
    const html = page(notInStoryWith([], { notice: 'Das sagt der Artikel nicht.' }));

    expect(html).toContain('<p>Das sagt der Artikel nicht.</p>');
    expect(embedOf(html)).toBeUndefined();
  });

  it('is one well-formed page whatever is asked, answered and told', () => {
    const allowed = new Set(elementsOf(page(answer)).concat('br'));

    fc.assert(
      fc.property(anyText, anyAnswer, anyArticle, (question, any, article) => {
        const paragraph = article?.paragraphs[0];
        if (article === undefined || paragraph === undefined) return;

        const cited = cite(article, paragraph, { start: 0, end: paragraph.text.length });
        for (const one of [any, answeredWith([{ text: question, citations: [cited] }])]) {
          const html = answerPage({
            question,
            answer: one,
            stories: storiesOf([article]),
            made: new Date(0),
            program: 'Footnote',
          });
          for (const name of elementsOf(html)) expect(allowed).toContain(name);
          const embed = embedOf(html);
          if (embed !== undefined) {
            expect(Buffer.byteLength(embed)).toBeLessThanOrEqual(3_000);
            expect(JSON.parse(embed).component.components.length).toBeLessThan(40);
          }
        }
      }),
    );
  });
});
