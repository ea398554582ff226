import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutStory } from '../../../src/answer/about/about-story.ts';
import { type Answer, sentencesOf, shownSources } from '../../../src/answer/answer.ts';
import { type Exchange, singleExchanges } from '../../../src/answer/answerer.ts';
import { citeWhole } from '../../../src/answer/citations.ts';
import { aboutTopic } from '../../../src/answer/question/about-topic.ts';
import type { Language } from '../../../src/language/language.ts';
import { foldSpaces } from '../../../src/language/words/characters.ts';
import type { Article } from '../../../src/story/article.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import { answerJson } from '../../../src/terminal/answer-json.ts';
import { answeredWith } from '../../support/answers.ts';
import { articleOf, readStory } from '../../support/story.ts';

const story = readStory();

const bare = articleOf('Es regnet in Husum.\n\nDer Deich hält.', 'regen.md');

const full = articleOf(
  [
    '---',
    'title: The bridge is closed',
    'author: Ida Brandt and Tom Lee',
    'outlet: The Harbour Paper',
    'url: https://harbour.example/bridge',
    'published: 2026-03-05T22:30:00+02:00',
    'language: en',
    '---',
    '',
    'The bridge at the harbour is closed.',
    '',
    'Ferries run instead.',
  ].join('\n'),
  'bridge.md',
);

interface Asking {
  readonly stories?: readonly Article[];
  readonly scope?: string;
  readonly history?: readonly Exchange[];
}

/** The answer to a question that must be one about the story as a whole. */
function ask(
  text: string,
  language: Language,
  { stories = [story], scope, history = [] }: Asking = {},
): Answer {
  const topic = aboutTopic(text)?.topic;
  if (topic === undefined) throw new Error(`Not about the story: ${text}`);

  const asked = { kind: 'about', text, topic, language, scope } as const;
  const timings = { retrieval: 0, answer: 0, total: 0 };
  return {
    ...aboutStory({ ...asked, history: singleExchanges(history) }, storiesOf(stories)),
    timings,
  };
}

const placesOf = (answer: Answer) =>
  shownSources(answer).map(({ citation: { kind, paragraph } }) => [kind, paragraph]);
const quotesOf = (answer: Answer) => shownSources(answer).map(({ citation }) => citation.quote);
const saidBy = (answer: Answer) => foldSpaces(answerJson(answer).text);

describe('who wrote the story', () => {
  it('is said by its closing note, in its own words', () => {
    const answer = ask('wer hat das geschrieben', 'de');

    expect(answer).toMatchObject({
      status: 'answered',
      wording: { kind: 'quoted', lead: 'Über seine Verfasser sagt der Artikel:' },
    });
    expect(quotesOf(answer)).toEqual([
      'Die Mitarbeiter von All Israel News sind ein Team von Journalisten in Israel.',
    ]);
  });

  it('is said by the front matter, which names an author', () => {
    const answer = ask('who wrote it', 'en', { stories: [full] });

    expect(sentencesOf(answer).map(({ text }) => text)).toEqual([
      'The story was written by Ida Brandt and Tom Lee.',
    ]);
    expect(placesOf(answer)).toEqual([['title', 0]]);
  });

  it('is not known where nobody says it, but the outlet may be', () => {
    const anonymous = articleOf('---\noutlet: Hafenblatt\n---\n\nEs regnet.', 'a.md');

    expect(saidBy(ask('autor?', 'de', { stories: [anonymous] }))).toMatch(
      /^Einen Verfasser nennt der Artikel nicht; erschienen ist er bei Hafenblatt\. \[1\]/,
    );
    expect(ask('autor?', 'de', { stories: [bare] })).toMatchObject({
      status: 'abstained',
      reason: 'not-in-article',
      notice: 'Wer den Artikel geschrieben hat, steht nicht dabei.',
    });
  });
});

describe('when and where it was published', () => {
  it('is the day and the outlet of the front matter', () => {
    const stories = [full];

    expect(saidBy(ask('when was it published', 'en', { stories }))).toContain(
      'published on 5 March 2026 by The Harbour Paper.',
    );
    expect(saidBy(ask('wann erschienen?', 'de', { stories }))).toContain(
      'am 5. März 2026 bei The Harbour Paper erschienen.',
    );
    expect(saidBy(ask('who published this', 'en', { stories }))).toContain(
      'published by The Harbour Paper on 5 March 2026.',
    );
    expect(saidBy(ask('link?', 'en', { stories }))).toContain('https://harbour.example/bridge');
  });

  it('is not known without a date; what names one comes nearest', () => {
    const answer = ask('when was it published', 'en');

    expect(answer).toMatchObject({
      status: 'abstained',
      reason: 'related',
      notice: 'The story does not say when it was published.',
    });
    expect(quotesOf(answer)).toEqual([expect.stringContaining('February 4, 2026')]);
    expect(ask('wann erschienen?', 'de', { stories: [bare] })).toMatchObject({
      reason: 'not-in-article',
    });
  });

  it('has the paragraph for its source that names the outlet', () => {
    const answer = ask('wo ist das erschienen', 'de');

    expect(saidBy(answer)).toMatch(/^Der Artikel ist bei All Israel News erschienen\. \[1\]/);
    expect(placesOf(answer)).toEqual([['note', 25]]);
    expect(saidBy(ask('quelle?', 'de'))).toMatch(/^Quelle ist All Israel News; einen Link/);
    expect(ask('link?', 'en', { stories: [bare] })).toMatchObject({ status: 'abstained' });
  });
});

it('does not claim to know whether the story is true', () => {
  expect(saidBy(ask('stimmt das?', 'de'))).toMatch(
    /^Das kann ich nicht prüfen: Ich zeige nur, was der Artikel sagt\. Erschienen ist er bei All Israel News\./,
  );
  expect(saidBy(ask('is it true?', 'en', { stories: [bare] }))).toMatch(
    /^That I cannot check: I only show what the article says\. It does not say where/,
  );
});

describe('the story as a text', () => {
  it('is so long', () => {
    const answer = ask('how long is it?', 'en');

    expect(saidBy(answer)).toMatch(
      /^The story has 25 paragraphs and 8\d\d words; it takes about 4 minutes/,
    );
    expect(placesOf(answer)).toEqual([['note', 25]]);
    expect(saidBy(ask('wie lang ist der artikel', 'de', { stories: [bare] }))).toMatch(
      /^Der Artikel hat 2 Absätze und 7 Wörter; zu lesen ist er in etwa 1 Minute\./,
    );
    expect(saidBy(ask('how many paragraphs?', 'en', { stories: [full] }))).toMatch(
      /^The story has 2 paragraphs\./,
    );
  });

  it('is written in a language and has a title and a standfirst', () => {
    expect(saidBy(ask('in which language?', 'en'))).toMatch(/^The story is written in German\./);
    expect(placesOf(ask('titel?', 'de'))).toEqual([['title', 0]]);
    expect(placesOf(ask('was steht im vorspann', 'de'))).toEqual([['standfirst', 0]]);
    expect(ask('titel?', 'de', { stories: [bare] })).toMatchObject({
      notice: 'Der Artikel hat keine Überschrift.',
    });
  });
});

describe('a paragraph', () => {
  it.each([
    ['absatz 3', 'text', 3],
    ['was steht im dritten absatz', 'text', 3],
    ['erster absatz', 'text', 1],
    ['der letzte absatz', 'note', 25],
    ['vorletzter absatz', 'text', 24],
    ['absatz 12', 'post', 12],
    ['was steht vor absatz 4', 'text', 3],
    ['was steht nach absatz 4', 'text', 5],
    ['was steht vor absatz 1', 'standfirst', 0],
  ])('is shown in full: %s', (text, kind, number) => {
    const answer = ask(text, 'de');
    const paragraph = story.paragraphs.find((one) => one.kind === kind && one.number === number);

    expect(answer.status).toBe('answered');
    expect(placesOf(answer)).toEqual([[kind, number]]);
    expect(quotesOf(answer)).toEqual([paragraph?.text]);
  });

  it('leads in with its language where that is not the asker’s', () => {
    expect(ask('what does paragraph 3 say', 'en')).toMatchObject({
      wording: { lead: 'Paragraph 3 says (in German):' },
    });
  });

  it.each([
    ['absatz 26', 'Diesen Absatz gibt es nicht: Der Artikel hat 25 Absätze.'],
    ['absatz 0', 'Diesen Absatz gibt es nicht: Der Artikel hat 25 Absätze.'],
    ['was steht nach absatz 25', 'Danach steht nichts mehr: Absatz 25 ist der letzte.'],
    ['was steht davor', 'Vor oder nach welchem Absatz? Nenn mir bitte seine Nummer.'],
  ])('that is not there is said to be none: %s', (text, notice) =>
    expect(ask(text, 'de')).toMatchObject({ status: 'abstained', nearest: [], notice }),
  );

  it('stands before or after the one that was cited last', () => {
    const seventh = story.paragraphs.find(({ number }) => number === 7);
    if (seventh === undefined) throw new Error('Expected a seventh paragraph.');
    const citation = citeWhole(story, seventh);
    const history = [
      { question: 'Wer?', answer: answeredWith([{ text: 'Er.', citations: [citation] }]) },
    ];

    expect(placesOf(ask('was steht davor', 'de', { history }))).toEqual([['text', 6]]);
    expect(placesOf(ask('the next paragraph', 'en', { history }))).toEqual([['text', 8]]);
  });
});

describe('what happened when', () => {
  it('is told in that order, each sentence once', () => {
    const text = [
      'Die Brücke brach am 3. Mai 2024 ein.',
      'Gebaut wurde sie im März 1971.',
      'Im Juni 2025 soll sie stehen.',
    ];
    const stories = [articleOf(`# Die Brücke\n\n${text.join('\n\n')}\n`, 'bruecke.md')];

    expect(placesOf(ask('Chronologie?', 'de', { stories }))).toEqual([
      ['text', 2],
      ['text', 1],
      ['text', 3],
    ]);
  });

  it('is not told where nothing is dated', () => {
    const stories = [articleOf('# Die Brücke\n\nDie Brücke ist gesperrt.', 'bruecke.md')];

    expect(ask('what happened when?', 'en', { stories })).toMatchObject({
      status: 'abstained',
      notice: 'The story names no dates by which to order what happened.',
    });
  });
});

describe('which story is meant', () => {
  const other = articleOf('# Die Brücke\n\nDie Brücke ist gesperrt.', 'bruecke.md');
  const stories = [story, other];
  const articleIn = (answer: Answer) => shownSources(answer)[0]?.citation.article;

  it('is the newest, unless one is asked', () => {
    expect(articleIn(ask('titel?', 'de', { stories }))).toBe(story.slug);
    expect(articleIn(ask('titel?', 'de', { stories, scope: 'bruecke' }))).toBe('bruecke');
  });

  it('is the one that the conversation is about', () => {
    const [, first] = other.paragraphs;
    if (first === undefined) throw new Error('Expected a paragraph.');
    const citations = [citeWhole(other, first)];
    const history = [{ question: 'Was?', answer: answeredWith([{ text: 'Das.', citations }]) }];

    expect(articleIn(ask('titel?', 'de', { stories, history }))).toBe('bruecke');
    expect(articleIn(ask('titel?', 'de', { stories, history, scope: story.slug }))).toBe(
      story.slug,
    );
  });

  it('is none where there is none', () => {
    expect(ask('worum geht es', 'de', { stories: [] })).toMatchObject({
      status: 'abstained',
      reason: 'not-in-article',
      notice: 'Ich kenne noch keinen Artikel, den du mich fragen könntest.',
    });
  });
});

it('cites only what stands in the paragraph that it names, whatever is asked of whatever story', () => {
  const line = fc.constantFrom(
    'Die Brücke wird im Mai geöffnet, sagte Anna Berg.',
    'Am 4. Februar 2026 regnete es.',
    '„Nein“, sagte er. Dorthin will niemand gehen.',
    'Good answer.\n— Jason Brodsky (@JasonMBrodsky) February 4, 2026',
    'Kurz.',
    '…',
    '🤔',
  );
  const front = fc.constantFrom(
    '',
    '---\ntitle: Titel\noutlet: Blatt\n---\n',
    '---\nstandfirst: S\nauthor: A\n---\n',
  );

  fc.assert(
    fc.property(
      front,
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(
        ...[
          'autor',
          'wann erschienen',
          'quelle',
          'stimmt das',
          'lesezeit',
          'absatz 2',
          'titel',
          'chronologie',
        ],
        ...['der letzte absatz', 'worum geht es', 'in fünf sätzen', 'wie geht es weiter'],
        ...['what happens next', 'is it true', 'key points', 'how many paragraphs'],
      ),
      fc.constantFrom<Language>('de', 'en'),
      (head, lines, text, language) => {
        const article = articleOf(`${head}\nEs regnet.\n\n${lines.join('\n\n')}\n`, 'a.md');
        const answer = ask(text, language, { stories: [article] });

        for (const { citation } of shownSources(answer)) {
          const holders = article.paragraphs.filter(
            ({ number, kind, text: held }) =>
              number === citation.paragraph &&
              kind === citation.kind &&
              held.includes(citation.quote),
          );
          expect(holders.length).toBeGreaterThan(0);
        }
        for (const { sources } of sentencesOf(answer)) expect(sources).not.toEqual([]);
        expect(sentencesOf(answer).length).toBeLessThanOrEqual(6);
        expect(saidBy(answer)).toMatch(/\p{L}/u);
      },
    ),
  );
});
