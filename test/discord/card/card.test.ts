import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.ts';
import type { Verdict } from '../../../src/answer/checked-text.ts';
import { cite } from '../../../src/answer/citations.ts';
import { cardOf } from '../../../src/discord/card/card.ts';
import { questionOnCard } from '../../../src/discord/card/card-echo.ts';
import { toLine } from '../../../src/discord/reply/escape.ts';
import type { CardMessage } from '../../../src/discord/reply/outgoing.ts';
import type { Saying } from '../../../src/discord/reply/saying.ts';
import { flatten } from '../../../src/sandbox/rules/component-tree.ts';
import { messageFaults } from '../../../src/sandbox/rules/message-payload.ts';
import { refuseTextBytes } from '../../../src/sandbox/rules/text-bytes.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import {
  answeredWith,
  noQuestionWith,
  notInStoryWith,
  severalWith,
  unchecked,
} from '../../support/answers.ts';
import { anyArticle } from '../../support/any-article.ts';
import { anyAnswer, anyText } from '../../support/discord/arbitrary.ts';
import { labelsOf, textOf } from '../../support/discord/card.ts';
import { withoutEscapes } from '../../support/discord/markdown.ts';
import { articleOf } from '../../support/story.ts';

// The package has no declarations for its schemas.
const specification = 'discord-api-spec/zod';
const { MessageCreateRequestSchema } = await import(specification);

const story = articleOf(
  `---
title: "Gespräche sind abgesagt"
outlet: All Israel News
url: https://news.example/story
published: 2026-02-05
modified: 2026-02-06
lang: de
---

Die Gespräche sind abgesagt.

„Wir haben ihnen gesagt, dass es entweder so oder gar nichts gibt“, sagte ein US-Beamter gegenüber Axios. Danach war es still.
`,
);
const stories = storiesOf([story]);
const [, first, second] = story.paragraphs;
if (first === undefined || second === undefined) throw new Error('The story is too short.');
const whole = { start: 0, end: first.text.length };
const said = { start: 0, end: 105, speaker: 'ein US-Beamter' };
const absent = cite(story, first, whole);
const quoted = cite(story, second, said);

const card = (answer: Answer, question?: string) =>
  cardOf({ kind: 'answer', answer, ...(question !== undefined && { question }) }, stories);
const text = (message: CardMessage) => textOf(message.components);
const accent = ({ components }: CardMessage) =>
  components.flatMap((one) => ('accent_color' in one ? [one.accent_color] : []))[0];

/** What Discord would refuse or do besides showing the card. */
function faultsOf({ components, flags, allowedMentions }: CardMessage): string[] {
  const payload = { components, flags, allowed_mentions: { parse: [] } };
  const shape = MessageCreateRequestSchema.safeParse(payload);
  const texts = flatten(components).flatMap(({ node }) =>
    node.type === 10 ? [node.content ?? ''] : [],
  );
  const markdown = texts.flatMap((one) =>
    withoutEscapes(one)
      .split('\n')
      .map((line) => line.replace(/^(?:-# |> )/u, ''))
      .map((line) => line.replace(/^\*\*(.*)\*\*/u, '$1'))
      // A verdict.
      .map((line) => line.replace(/^([✅❌➖]) \*\*([^*]*)\*\* · /u, '$1 $2')),
  );

  refuseTextBytes(components);
  return [
    ...(shape.success ? [] : [shape.error.message]),
    ...messageFaults(payload as never).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...(allowedMentions.parse.length === 0 && !allowedMentions.repliedUser ? [] : ['pings']),
    ...texts.filter((one) => /\p{Surrogate}/u.test(one)).map(() => 'unpaired surrogate'),
    ...(texts.some((one) => /[^\s\p{C}\p{Z}]/u.test(one)) ? [] : ['nothing visible']),
    ...markdown
      .filter(
        (line) =>
          /<|@everyone|@here|`|~|\||_|\*|https?:\/\/|discord\.gg\//iu.test(line) ||
          /\[(?!\d+\])|\]\(/u.test(line) ||
          /^(?:#|-#|>|- |\d+\. )/u.test(line),
      )
      .map((line) => `markup: ${line}`),
    ...flatten(components)
      .flatMap(({ node }) => node.custom_id ?? [])
      .filter((id) => id.length > 100),
  ];
}

describe('an answer in the words of the story', () => {
  const answer = answeredWith([{ text: '', citations: [quoted] }], {
    wording: { kind: 'quoted', lead: 'Der Artikel sagt dazu:' },
  });

  it('begins with the quote, so that a notification says something', () => {
    expect(text(card(answer)).split('\n')).toEqual([
      '> „Wir haben ihnen gesagt, dass es entweder so oder gar nichts gibt“, sagte ein US-Beamter gegenüber Axios.',
      '-# [1] ¶ 2 · ein US-Beamter',
      '-# ✓ Belegt: wörtlich zitiert, nichts erzeugt',
      '-# All Israel News · Gespräche sind abgesagt · 5\\. Februar 2026, Stand 6. Februar 2026',
    ]);
  });

  it('tells what is special about it', () => {
    const special = answeredWith([{ text: '', citations: [absent, quoted] }], {
      wording: {
        kind: 'quoted',
        lead: 'Der Artikel sagt dazu dies und an 2 weiteren Stellen noch mehr:',
      },
    });
    const named = {
      ...special,
      wording: { kind: 'quoted', lead: 'Zu Wort kommen: A; B:' },
    } as const;

    expect(text(card(special))).toContain(
      '\n-# Der Artikel sagt dazu dies und an 2 weiteren Stellen noch mehr\n',
    );
    expect(text(card(named))).toMatch(/^\*\*Zu Wort kommen: A; B:\*\*\n> Die Gespräche/u);
  });

  it('opens its paragraph, the article at the passage, and a form to ask on', () => {
    expect(labelsOf(card(answer).components)).toEqual([
      'Absatz lesen',
      'Weiterfragen',
      'Zum Artikel',
      'Nachweis',
    ]);
    const link = flatten(card(answer).components).find(({ node }) => node.url !== undefined);
    expect(link?.node.url).toMatch(/^https:\/\/news\.example\/story#:~:text=/u);
  });

  it('has a menu where several paragraphs are cited', () => {
    const two = answeredWith([{ text: 'Ja.', citations: [absent, quoted] }]);
    const menu = flatten(card(two).components).find(({ node }) => node.type === 3)?.node;

    expect(menu?.options?.map(({ label }) => label)).toEqual([
      '[1] ¶ 1',
      '[2] ¶ 2 · ein US-Beamter',
    ]);
  });
});

describe('a quote in another language', () => {
  const english = answeredWith([{ text: '', citations: [quoted] }], {
    language: 'en',
    wording: { kind: 'quoted', lead: 'The story says (in German):' },
  });

  it('has above it what kind of statement it is, in the words of the asker', () => {
    expect(text(card(english)).split('\n').slice(0, 2)).toEqual([
      'Statement, word for word: US official · Places: United States · Quote in German',
      '> „Wir haben ihnen gesagt, dass es entweder so oder gar nichts gibt“, sagte ein US-Beamter gegenüber Axios.',
    ]);
  });

  it('says in the same words below it and in the menu who speaks', () => {
    const two = answeredWith([{ text: '', citations: [quoted, absent] }], {
      language: 'en',
      wording: english.wording,
    });
    const menu = flatten(card(two).components).find(({ node }) => node.type === 3)?.node;

    expect(text(card(two))).toContain('\n-# [1] ¶ 2 · US official\n');
    expect(menu?.options?.map(({ label }) => label)).toEqual(['[1] ¶ 2 · US official', '[2] ¶ 1']);
    expect(text(card(answeredWith([{ text: '', citations: [quoted] }])))).toContain(
      '-# [1] ¶ 2 · ein US-Beamter',
    );
  });

  it('of the story itself claims no speaker', () => {
    const own = answeredWith([{ text: '', citations: [absent] }], {
      language: 'en',
      wording: english.wording,
    });

    expect(text(card(own)).split('\n')[0]).toBe('Report of the story itself · Quote in German');
  });

  it('stands alone below sentences in the language of the asker', () => {
    const written = answeredWith([{ text: 'They are off.', citations: [absent] }], {
      language: 'en',
    });

    expect(text(card(written)).split('\n').slice(0, 2)).toEqual([
      '**They are off.** [1]',
      '> Die Gespräche sind abgesagt.',
    ]);
  });
});

describe('an answer that was written', () => {
  it('begins with its first sentence, and says by whom', () => {
    const answer = answeredWith(
      [
        { text: 'Sie sind abgesagt.', citations: [absent] },
        { text: 'Es gab ein Ultimatum.', citations: [quoted, absent] },
      ],
      { wording: { kind: 'written', writer: 'ollama:llama*3' } },
    );

    expect(text(card(answer))).toMatch(
      /^\*\*Sie sind abgesagt\.\*\* \[1\]\nEs gab ein Ultimatum\. \[2\]\[1\]\n> Die Gespräche/u,
    );
    expect(text(card(answer))).toContain('geschrieben von ollama:llama\\*3, jeder Satz geprüft');
  });

  it('by the program itself claims no model', () => {
    const answer = answeredWith([{ text: 'Am 5. Februar.', citations: [absent] }], {
      language: 'en',
    });

    expect(text(card(answer))).toContain('✓ Proved: by the program');
  });
});

describe('the states of an answer', () => {
  const answered = card(answeredWith([{ text: 'Ja.', citations: [absent] }]));
  const related = card(notInStoryWith([absent], { suggestions: ['Worum geht es?'] }));
  const missing = card(
    notInStoryWith([], {
      notice: 'Das sagt der Artikel nicht. Frag mich zum Beispiel: „Worum geht es?“.',
      suggestions: ['Worum geht es?'],
    }),
  );

  it('are told by words and by colour', () => {
    const states = [answered, related, missing].map(
      (one) => /-# ([✓≈∅][^\n:]*)/u.exec(text(one))?.[1],
    );

    expect(states).toEqual([
      '✓ Belegt',
      '≈ Nicht beantwortet, nur Verwandtes',
      '∅ Nicht im Artikel',
    ]);
    expect(new Set([answered, related, missing].map(accent)).size).toBe(3);
  });

  it('name the only story that was asked, of several those that are cited alone', () => {
    const other = articleOf('---\ntitle: Fähren\nlang: de\n---\n\nDie Fähren fahren nicht.\n');
    const refused = { kind: 'answer', answer: notInStoryWith([]) } as const;

    expect(text(cardOf(refused, stories))).toMatch(
      /\n-# ∅ Nicht im Artikel\n-# All Israel News · Gespräche sind abgesagt · 5\\\. Februar 2026/u,
    );
    expect(text(cardOf(refused, storiesOf([story, { ...other, slug: 'ferries' }])))).toMatch(
      /\n-# ∅ Nicht im Artikel$/u,
    );
  });

  it('lead from what is not said to what comes nearest', () => {
    expect(text(related).split('\n').slice(0, 2)).toEqual([
      '**Das steht nicht im Artikel.** Am nächsten kommt:',
      '> Die Gespräche sind abgesagt.',
    ]);
  });

  it('have questions that are answered as buttons, not as text', () => {
    expect(text(missing)).not.toContain('Frag mich');
    expect(text(missing)).toContain('Das beantwortet der Artikel:');
    expect(labelsOf(missing.components)).toEqual(['Worum geht es?', 'Weiterfragen']);
  });

  it('are not claimed of what is no question', () => {
    expect(card(noQuestionWith()).components).toEqual([{ type: 10, content: 'Hallo!' }]);
  });
});

it('answers several questions on one card, each under its own', () => {
  const several = severalWith([
    {
      question: 'Sind sie *abgesagt*?',
      answer: answeredWith([{ text: 'Ja.', citations: [absent] }]),
    },
    { question: 'Regnet es?', answer: notInStoryWith([]) },
  ]);

  expect(text(card(several))).toMatch(
    /^\*\*Sind sie \\\*abgesagt\\\*\?\*\*\n\*\*Ja\.\*\* \[1\]\n/u,
  );
  expect(text(card(several))).toContain('\n**Regnet es?**\n');
  expect(text(card(several))).not.toContain('nennen verschiedene Zahlen');
  expect(text(card({ ...several, differing: [1, 2] }))).toContain('nennen verschiedene Zahlen');
});

describe('the question on a card', () => {
  it('is read back as it was typed', () => {
    fc.assert(
      fc.property(anyAnswer, anyText, (answer, question) => {
        const shown = questionOnCard(card(answer, question).components);
        const line = toLine(question);
        if (shown === undefined) return;

        expect(shown).toBe(line);
      }),
    );
    expect(questionOnCard(card(answeredWith([]), 'Und *warum* nicht?').components)).toBe(
      'Und *warum* nicht?',
    );
  });

  it('is not read back where it was cut', () => {
    expect(questionOnCard(card(answeredWith([]), 'x'.repeat(400)).components)).toBeUndefined();
  });
});

describe('every card', () => {
  const shownCitation = fc
    .tuple(anyText, anyText, fc.nat(200))
    .map(([quote, speaker, paragraph]) =>
      unchecked({ article: 'story', kind: 'text', paragraph, quote, speaker }),
    );
  const anyVerdict: fc.Arbitrary<Verdict> = fc.oneof(
    fc.record({ kind: fc.constant('supported'), citation: shownCitation }),
    fc.record({ kind: fc.constant('contradicted'), citation: shownCitation }),
    fc.record(
      { kind: fc.constant('not-mentioned'), nearest: shownCitation },
      { requiredKeys: ['kind'] },
    ),
  );
  const anyChecked = fc.array(fc.record({ claim: anyText, verdict: anyVerdict }), {
    maxLength: 30,
  });
  const anySaying: fc.Arbitrary<Saying> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record(
        {
          kind: fc.constant('answer'),
          answer: anyAnswer,
          question: anyText,
          story: anyText,
          canWait: fc.constant(true),
        },
        { requiredKeys: ['kind', 'answer'] },
      ),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('check'),
        checked: fc.record({ claims: anyChecked, leftOut: fc.nat() }),
        language: fc.constantFrom('de', 'en'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.record({ question: anyText, answer: anyAnswer }), { minLength: 1, maxLength: 3 })
        .map((parts): Saying => ({ kind: 'answer', answer: severalWith(parts as never) })),
    },
    fc.record({
      kind: fc.constant('introduction'),
      suggestions: fc.array(anyText, { maxLength: 4 }),
      language: fc.constantFrom('de', 'en'),
    }),
    fc.record({
      kind: fc.constant('notice'),
      text: anyText,
      language: fc.constantFrom('de', 'en'),
    }),
  );

  it('is one that Discord takes, pings nobody and shows text as it is', () => {
    fc.assert(
      fc.property(anySaying, (saying) => {
        expect(faultsOf(cardOf(saying, stories, '1234567890123456789'))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['Arabic, from right to left', 'قال المسؤول إن المحادثات ألغيت. '],
    ['emoji', '👩‍👩‍👧‍👦🏳️‍🌈 '],
    [
      'fences, spoilers, masked links and calls',
      '```js\n||x|| [a](https://b.example) @everyone <@1>\n',
    ],
    ['one word without end', 'x'],
    ['Chinese', '会谈取消了。'],
  ])('holds thirty sources of long quotes: %s', (_, words) => {
    const long = articleOf(
      `---\ntitle: "${'Titel '.repeat(60)}"\nurl: https://news.example/story\n---\n\n${Array.from(
        { length: 30 },
        (_one, index) =>
          `Absatz ${index}: ${words.replaceAll('\n', ' ').repeat(Math.ceil(4000 / words.length))}`,
      ).join('\n\n')}\n`,
    );
    const citations = long.paragraphs
      .slice(1)
      .map((paragraph) => cite(long, paragraph, { start: 0, end: paragraph.text.length }));
    const answer = answeredWith([{ text: 'Ja.', citations }]);
    const made = cardOf(
      { kind: 'answer', answer, question: words.repeat(400), canWait: true },
      storiesOf([long]),
      '1234567890123456789',
    );

    expect(citations.length).toBe(30);
    expect(faultsOf(made)).toEqual([]);
    expect(text(made)).toContain('-# und 20 weitere Stellen');
    expect(labelsOf(made.components)).toContain('Absatz lesen');
  });

  it('leads to the paragraphs of any story', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        fc.pre(article !== undefined);
        const citations = article.paragraphs.map((paragraph) =>
          cite(article, paragraph, { start: 0, end: paragraph.text.length }),
        );
        const answer = answeredWith([{ text: 'Ja.', citations }]);
        const made = cardOf(
          { kind: 'answer', answer },
          storiesOf([{ ...article, url: 'https://x.example/ä?a=b#c' }]),
        );

        expect(faultsOf(made)).toEqual([]);
        expect(labelsOf(made.components)).toContain('Absatz lesen');
      }),
      { numRuns: 60 },
    );
  });
});
