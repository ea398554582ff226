// Texts and messages at random.

import fc from 'fast-check';
import type {
  Answer,
  Answered,
  NoQuestion,
  NotInStory,
  Source,
} from '../../../src/answer/answer.ts';
import type { Citation, CitedWords } from '../../../src/answer/citations.ts';
import { numberSentences, numberSources } from '../../../src/answer/sources.ts';
import { noLookup, unchecked } from '../answers.ts';

/** Text as Discord or an article may hold it: any code units (unpaired surrogates too) mixed with Markdown. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
        .map((units) => String.fromCharCode(...units)),
      fc.constantFrom(
        '@everyone',
        '@here',
        '<@1>',
        '<@!1>',
        '<@&2>',
        '<#3>',
        '<:name:4>',
        '<a:name:4>',
        '<t:1700000000:R>',
        '</ask:5>',
        '<id:guide>',
        '[masked](https://example.org)',
        '<https://example.org>',
        'https://example.org/a_b',
        'discord.gg/abc',
        '# ',
        '-# ',
        '> ',
        '>>> ',
        '- ',
        '* ',
        '1. ',
        '```',
        '`',
        '**',
        '__',
        '~~',
        '||',
        '\\',
        '\n',
        '„',
        '“',
        '”',
        '"',
        '. ',
        '! ',
        ' ',
        '\u200b',
        '\u202e',
        '\ud800',
        '\udc00',
        '𝕏',
        '👩‍👩‍👧‍👦',
        'ß',
        'Satz. ',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const longText = fc
  .tuple(anyText, fc.nat({ max: 400 }))
  .map(([text, times]) => text.repeat(times).slice(0, 8_000));

const shownText = fc.oneof(anyText, longText);

const citedWords: fc.Arbitrary<CitedWords> = fc.record(
  {
    article: fc.oneof(fc.constant('story'), anyText),
    paragraph: fc.oneof(fc.nat(200), fc.integer()),
    kind: fc.constantFrom('title', 'standfirst', 'text', 'post', 'note'),
    quote: shownText,
    speaker: shownText,
  },
  { requiredKeys: ['article', 'paragraph', 'kind', 'quote'] },
);
const citation: fc.Arbitrary<Citation> = citedWords.map(unchecked);

/** Under any number, which other sources may have too. */
const source: fc.Arbitrary<Source> = fc.record({
  number: fc.oneof(fc.nat(12), fc.nat()),
  citation,
});
const sources = fc.array(source, { maxLength: 6 });

/** What every reply has. */
const reply = {
  language: fc.constantFrom('de', 'en'),
  timings: fc.constant({ retrieval: 0, answer: 0, total: 0 }),
} as const;
/** What a reply to a question about the story has; no surface that writes to a reader shows the lookup. */
const storyReply = { ...reply, lookup: fc.constant(noLookup), note: shownText } as const;

/** Sentences and sources that belong together, as an answerer numbers them. */
const numbered = fc
  .array(fc.record({ text: shownText, citations: fc.array(citation, { maxLength: 12 }) }), {
    maxLength: 6,
  })
  .map(numberSentences);
/** Sentences and sources that know nothing of each other. */
const mismatched = fc.record({
  sentences: fc.array(
    fc.record({ text: shownText, sources: fc.array(source, { maxLength: 12 }) }),
    { maxLength: 6 },
  ),
  sources,
});

const answered: fc.Arbitrary<Answered> = fc
  .tuple(
    fc.record(
      {
        ...storyReply,
        status: fc.constant('answered'),
        wording: fc.oneof(
          fc.record({ kind: fc.constant('quoted'), lead: shownText }),
          fc.record({ kind: fc.constant('written') }),
        ),
      },
      { requiredKeys: ['status', 'language', 'wording', 'lookup', 'timings'] },
    ),
    fc.oneof(numbered, mismatched),
  )
  .map(([told, proved]) => ({ ...told, ...proved }));

const notInStory: fc.Arbitrary<NotInStory> = fc.record(
  {
    ...storyReply,
    status: fc.constant('abstained'),
    reason: fc.constantFrom('related', 'not-in-article'),
    notice: shownText,
    nearest: fc.oneof(fc.array(citation, { maxLength: 6 }).map(numberSources), sources),
    suggestions: fc.array(shownText, { maxLength: 3 }),
  },
  {
    requiredKeys: [
      'status',
      'language',
      'reason',
      'notice',
      'nearest',
      'suggestions',
      'lookup',
      'timings',
    ],
  },
);

const noQuestion: fc.Arbitrary<NoQuestion> = fc.record({
  ...reply,
  status: fc.constant('abstained'),
  reason: fc.constantFrom(
    'small-talk',
    'instruction',
    'code-request',
    'empty-question',
    'question-too-long',
  ),
  notice: shownText,
});

/** Any value of the type, also those that no answerer should give. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 3, arbitrary: answered },
  { weight: 2, arbitrary: notInStory },
  { weight: 1, arbitrary: noQuestion },
);
