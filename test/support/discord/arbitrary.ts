import fc from 'fast-check';
import type { Answer, Citation } from '../../../src/answer/answer.ts';

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

const citation: fc.Arbitrary<Citation> = fc.record(
  {
    article: fc.oneof(fc.constant('story'), anyText),
    paragraph: fc.oneof(fc.nat(200), fc.integer()),
    kind: fc.constantFrom('title', 'standfirst', 'text', 'post', 'note'),
    quote: fc.oneof(anyText, longText),
    speaker: fc.oneof(anyText, longText),
  },
  { requiredKeys: ['article', 'paragraph', 'kind', 'quote'] },
);

/** Any value of the type, also those that no answerer should give. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.record(
  {
    status: fc.constantFrom('answered', 'abstained'),
    language: fc.constantFrom('de', 'en'),
    sentences: fc.array(
      fc.record({
        text: fc.oneof(anyText, longText),
        citations: fc.array(citation, { maxLength: 12 }),
      }),
      { maxLength: 6 },
    ),
    lead: fc.oneof(anyText, longText),
    wording: fc.constant('quoted'),
    notice: fc.oneof(anyText, longText),
    note: fc.oneof(anyText, longText),
    sources: fc.array(citation, { maxLength: 6 }),
    reason: fc.constantFrom('not-in-article', 'small-talk', 'empty-question'),
    retrieved: fc.constant([]),
    timings: fc.constant({ retrieval: 0, answer: 0, total: 0 }),
  },
  { requiredKeys: ['status', 'language', 'sentences', 'sources', 'retrieved', 'timings'] },
);
