import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../../../src/answer/answer.ts';
import { toLine } from '../../../src/discord/reply/escape.ts';
import { contentLimit, type OutgoingMessage } from '../../../src/discord/reply/outgoing.ts';
import {
  echoedQuestion,
  renderAnswer,
  renderIntroduction,
  renderNotice,
} from '../../../src/discord/reply/render.ts';
import { anyAnswer, anyText } from '../../support/discord/arbitrary.ts';
import { withoutEscapes } from '../../support/discord/markdown.ts';

// The package has no declarations for its schemas.
const specification = 'discord-api-spec/zod';
const { MessageCreateRequestSchema } = await import(specification);

const citation: Citation = {
  article: 'story',
  paragraph: 4,
  kind: 'text',
  speaker: 'ein hochrangiger US-Beamter',
  quote: 'Wir haben ihnen gesagt, dass es entweder so oder gar nichts gibt.',
};

function answer(overrides: Partial<Answer> = {}): Answer {
  return {
    status: 'answered',
    language: 'de',
    sentences: [{ text: 'Es gab keine Einigung.', citations: [citation] }],
    sources: [citation],
    retrieved: [],
    timings: { retrieval: 0, answer: 0, total: 0 },
    ...overrides,
  };
}

const contents = (messages: readonly OutgoingMessage[]) => messages.map(({ content }) => content);

/** What Discord would refuse or do besides showing text. */
function faultsOf({ content, allowedMentions, flags }: OutgoingMessage): string[] {
  const shape = MessageCreateRequestSchema.safeParse({
    content,
    allowed_mentions: { parse: [] },
    flags,
  });
  const plain = withoutEscapes(content);

  return [
    ...(shape.success ? [] : [shape.error.message]),
    ...(content.length >= 1 && content.length <= contentLimit ? [] : [`length ${content.length}`]),
    ...(/\p{Surrogate}/u.test(content) ? ['unpaired surrogate'] : []),
    ...(/[^\s\p{C}\p{Z}]/u.test(content) ? [] : ['nothing visible']),
    ...(allowedMentions.parse.length === 0 && !allowedMentions.repliedUser ? [] : ['pings']),
    ...(/<|@everyone|@here|`|~|\||_|https?:\/\/|discord\.gg\//i.test(plain) ? ['markup'] : []),
    ...(/\[(?!\d+\])|\]\(/.test(plain) ? ['link'] : []),
    ...(/^(#|-#)/mu.test(plain) ? ['heading'] : []),
  ];
}

describe('renderAnswer', () => {
  it('shows a sentence with its mark, and the paragraph, the speaker and the quote below', () => {
    expect(contents(renderAnswer(answer()))).toEqual([
      [
        'Es gab keine Einigung. [1]',
        '',
        '**Quellen**',
        '[1] Absatz 4 · ein hochrangiger US-Beamter: „Wir haben ihnen gesagt, dass es entweder so oder gar nichts gibt.“',
      ].join('\n'),
    ]);
  });

  it('numbers several sentences and cites a quote under one number', () => {
    const other = { ...citation, paragraph: 5, kind: 'post' as const, quote: 'No.' };
    const sentences = [
      { text: 'A.', citations: [citation] },
      { text: 'B.', citations: [other, citation] },
    ];

    const [content] = contents(renderAnswer(answer({ language: 'en', sentences })));

    expect(content).toContain('1. A. [1]\n2. B. [2][1]\n\n**Sources**\n[1] Paragraph 4');
    expect(content).toContain('[2] Paragraph 5 (post) · ein hochrangiger US-Beamter: “No.”');
  });

  it('names the articles when there are several', () => {
    const sentences = [{ text: 'A.', citations: [citation, { ...citation, article: 'other' }] }];

    const [content] = contents(renderAnswer(answer({ sentences })));

    expect(content).toContain('Absatz 4 · story · ');
    expect(content).toContain('Absatz 4 · other · ');
  });

  it('adds no quotation marks to a quote that begins with its own', () => {
    const own = [{ text: 'A.', citations: [{ ...citation, quote: '„Nein“, sagte sie.' }] }];
    const later = [{ text: 'A.', citations: [{ ...citation, quote: 'Sie sagte: „Nein“' }] }];

    expect(contents(renderAnswer(answer({ sentences: own })))[0]).toMatch(/: „Nein“, sagte sie\.$/);
    expect(contents(renderAnswer(answer({ sentences: later })))[0]).toMatch(
      /: „Sie sagte: „Nein““$/,
    );
  });

  it("shows the article's own words once, after the lead", () => {
    const quoted = answer({ wording: 'quoted', lead: 'Der Artikel sagt dazu:' });

    expect(contents(renderAnswer(quoted))).toEqual([
      'Der Artikel sagt dazu:\n[1] Absatz 4 · ein hochrangiger US-Beamter: „Wir haben ihnen gesagt, dass es entweder so oder gar nichts gibt.“',
    ]);
  });

  it('shows an abstention with the nearest paragraphs', () => {
    const abstention = answer({
      status: 'abstained',
      reason: 'not-in-article',
      notice: 'Das steht nicht im Artikel.',
      sentences: [],
    });

    const [content] = contents(renderAnswer(abstention));

    expect(content).toMatch(
      /^Das steht nicht im Artikel\.\n\n\*\*Am nächsten kommt:\*\*\n\[1\] Absatz 4/,
    );
  });

  it('never says nothing', () => {
    const empty = answer({ sentences: [], sources: [] });

    expect(contents(renderAnswer(empty))).toEqual([
      'Dazu habe ich keine Antwort, die ich zeigen kann.',
    ]);
  });

  it('splits a long answer between sentences and sources and keeps every quote whole', () => {
    const sentences = Array.from({ length: 5 }, (_, index) => ({
      text: `Satz ${index}. ${'Wort '.repeat(150)}`.trim(),
      citations: [
        { ...citation, paragraph: index, quote: `„${index} ${'so ist es. '.repeat(60)}“` },
      ],
    }));

    const messages = contents(renderAnswer(answer({ sentences })));

    expect(messages.length).toBeGreaterThan(1);
    for (const { text, citations } of sentences) {
      expect(messages.filter((content) => content.includes(text))).toHaveLength(1);
      for (const { quote } of citations) {
        expect(messages.filter((content) => content.includes(quote))).toHaveLength(1);
      }
    }
  });

  it('sends five messages at most and says that it shortened', () => {
    const sentences = [{ text: 'Ein Satz. '.repeat(3000), citations: [citation] }];

    const messages = contents(renderAnswer(answer({ sentences })));

    expect(messages).toHaveLength(5);
    expect(messages.at(-1)).toMatch(/\(Gekürzt: .*\)$/);
  });

  it('makes valid messages of any answer whatever', () => {
    fc.assert(
      fc.property(anyAnswer, fc.option(anyText, { nil: undefined }), (any, question) => {
        const messages = renderAnswer(any, question);

        expect(messages.length).toBeGreaterThanOrEqual(1);
        expect(messages.length).toBeLessThanOrEqual(5);
        expect(messages.flatMap(faultsOf)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the question above an answer', () => {
  it('is shown quoted and can be read back', () => {
    const [content = ''] = contents(renderAnswer(answer(), 'Wer *sagte*\n„Nein“?'));

    expect(content).toMatch(/^> Wer \\\*sagte\\\* „Nein“\?\nEs gab/);
    expect(echoedQuestion(content)).toBe('Wer *sagte* „Nein“?');
  });

  it('is read back as it was for any question that is shown whole', () => {
    fc.assert(
      fc.property(anyText, (question) => {
        const [content = ''] = contents(renderAnswer(answer(), question));
        const read = echoedQuestion(content);

        if (read !== undefined) expect(read).toBe(toLine(question));
      }),
    );
  });

  it('is not read back when it was too long to show, nor when there was none', () => {
    const [long = ''] = contents(renderAnswer(answer(), 'x'.repeat(301)));
    const [none = ''] = contents(renderAnswer(answer()));

    expect(long).toMatch(/^> x{300}…\n/);
    expect(echoedQuestion(long)).toBeUndefined();
    expect(echoedQuestion(none)).toBeUndefined();
  });
});

describe('renderIntroduction', () => {
  it('says in one line what the bot does, and suggests at most three questions', () => {
    const [content] = contents(renderIntroduction(['A?', ' ', 'B?', 'C?', 'D?'], 'en'));

    expect(content).toMatch(/^I answer questions .* For example:\n- A\?\n- B\?\n- C\?$/);
  });

  it('does without questions where there are none', () => {
    expect(contents(renderIntroduction([], 'de'))).toEqual([
      'Ich beantworte Fragen zu einer Nachricht und belege jede Antwort mit einem wörtlichen Zitat.',
    ]);
  });

  it('is one valid message for any suggestions', () => {
    fc.assert(
      fc.property(fc.array(anyText), (suggestions) => {
        const messages = renderIntroduction(suggestions, 'de');

        expect(messages).toHaveLength(1);
        expect(messages.flatMap(faultsOf)).toEqual([]);
      }),
    );
  });
});

describe('renderNotice', () => {
  it('makes valid messages of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(renderNotice(text, 'en').flatMap(faultsOf)).toEqual([]);
      }),
    );
  });
});
