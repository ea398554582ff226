import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answered } from '../../../src/answer/answer.ts';
import type { CitedWords } from '../../../src/answer/citations.ts';
import type { ProvedSentence } from '../../../src/answer/sources.ts';
import { echoedQuestion } from '../../../src/discord/reply/echo.ts';
import { toLine } from '../../../src/discord/reply/escape.ts';
import { contentLimit, type TextMessage } from '../../../src/discord/reply/outgoing.ts';
import {
  renderAnswer,
  renderIntroduction,
  renderNotice,
} from '../../../src/discord/reply/render.ts';
import { answeredWith, notInStoryWith, severalWith, unchecked } from '../../support/answers.ts';
import { anyAnswer, anyText } from '../../support/discord/arbitrary.ts';
import { withoutEscapes } from '../../support/discord/markdown.ts';

// The package has no declarations for its schemas.
const specification = 'discord-api-spec/zod';
const { MessageCreateRequestSchema } = await import(specification);

const citedWords: CitedWords = {
  article: 'story',
  paragraph: 4,
  kind: 'text',
  speaker: 'ein hochrangiger US-Beamter',
  quote: 'Wir haben ihnen gesagt, dass es entweder so oder gar nichts gibt.',
};
const cited = (changes: Partial<CitedWords> = {}) => unchecked({ ...citedWords, ...changes });
const citation = cited();

const sentences: readonly ProvedSentence[] = [
  { text: 'Es gab keine Einigung.', citations: [citation] },
];
const answer = (more: Partial<Answered> = {}) => answeredWith(sentences, more);

const contents = (messages: readonly TextMessage[]) => messages.map(({ content }) => content);

/** What Discord would refuse or do besides showing text. */
function faultsOf({ content, allowedMentions, flags }: TextMessage): string[] {
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

describe('answers to several questions', () => {
  const several = severalWith(
    [
      { question: 'Gab es eine *Einigung*?', answer: answer() },
      { question: 'Wie wird das Wetter?', answer: notInStoryWith([]) },
    ],
    { leftOut: ['Warum?'] },
  );

  it('stand under their questions, and what was left out below them', () => {
    const [content = ''] = contents(renderAnswer(several));

    expect(content).toMatch(
      /^\*\*Gab es eine \\\*Einigung\\\*\?\*\*\nEs gab keine Einigung\. \[1\]\n/u,
    );
    expect(content).toContain('\n\n**Wie wird das Wetter?**\nDas steht nicht im Artikel.');
    expect(content).toMatch(/Offen blieb: „Warum\?“\.$/u);
  });

  it('say below them where the stories disagree', () => {
    const [content] = contents(renderAnswer({ ...several, leftOut: [], differing: [1, 2] }));

    expect(content).toMatch(/\n\nDie Artikel .*1.* und .*2.*\.$/u);
  });

  it('are messages that Discord takes', () => {
    for (const message of renderAnswer(several)) expect(faultsOf(message)).toEqual([]);
  });
});

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
    const other = cited({ paragraph: 5, kind: 'post', quote: 'No.' });
    const several = answeredWith(
      [
        { text: 'A.', citations: [citation] },
        { text: 'B.', citations: [other, citation] },
      ],
      { language: 'en' },
    );

    const [content] = contents(renderAnswer(several));

    expect(content).toContain('1. A. [1]\n2. B. [2][1]\n\n**Sources**\n[1] Paragraph 4');
    expect(content).toContain('[2] Paragraph 5 (post) · senior US official: “No.”');
  });

  it('names the articles when there are several', () => {
    const both = answeredWith([{ text: 'A.', citations: [citation, cited({ article: 'other' })] }]);

    const [content] = contents(renderAnswer(both));

    expect(content).toContain('Absatz 4 · story · ');
    expect(content).toContain('Absatz 4 · other · ');
  });

  it.each([
    ['de', '„Nein“, sagte sie.', '„Nein“, sagte sie.'],
    ['de', 'Sie sagte: „Nein“', '»Sie sagte: „Nein“«'],
    ['en', '“No,” she said.', '“No,” she said.'],
    ['en', 'She said: “No”', '‘She said: “No”’'],
  ] as const)(
    'adds no quotation marks (%s) to a quote that begins with its own, and other ones than it holds: %s',
    (language, quote, shown) => {
      const quoted = answeredWith([{ text: 'A.', citations: [cited({ quote })] }], { language });

      expect(contents(renderAnswer(quoted))[0]?.split(/(?:US-Beamter|US official): /u)[1]).toBe(
        shown,
      );
    },
  );

  it.each([
    ['de', 'title', 'Überschrift'],
    ['de', 'standfirst', 'Vorspann'],
    ['de', 'text', 'Absatz 4'],
    ['de', 'post', 'Absatz 4 (Beitrag)'],
    ['de', 'note', 'Absatz 4 (Anmerkung)'],
    ['en', 'title', 'Headline'],
    ['en', 'standfirst', 'Standfirst'],
    ['en', 'text', 'Paragraph 4'],
    ['en', 'post', 'Paragraph 4 (post)'],
    ['en', 'note', 'Paragraph 4 (note)'],
  ] as const)('says in its language (%s) where a quote stands: %s', (language, kind, place) => {
    const one = answeredWith([{ text: 'A.', citations: [cited({ kind })] }], { language });

    expect(contents(renderAnswer(one))[0]).toContain(`\n[1] ${place} · `);
  });

  it("shows the article's own words once, after the lead", () => {
    const quoted = answer({ wording: { kind: 'quoted', lead: 'Der Artikel sagt dazu:' } });

    expect(contents(renderAnswer(quoted))).toEqual([
      'Der Artikel sagt dazu:\n[1] Absatz 4 · ein hochrangiger US-Beamter: „Wir haben ihnen gesagt, dass es entweder so oder gar nichts gibt.“',
    ]);
  });

  it('shows what comes near under a heading that does not call it an answer', () => {
    const [content] = contents(renderAnswer(notInStoryWith([citation])));

    expect(content).toMatch(
      /^Das steht nicht im Artikel\.\n\n\*\*Am nächsten kommt:\*\*\n\[1\] Absatz 4/,
    );
    expect(content).not.toContain('Quellen');
  });

  it('shows nothing of the story where nothing comes near, only what to ask instead', () => {
    const notice = 'Das sagt der Artikel nicht. Frag mich zum Beispiel: „Warum?“.';
    const suggestions = ['Warum?'];

    expect(contents(renderAnswer(notInStoryWith([], { notice, suggestions })))).toEqual([notice]);
  });

  it('never says nothing', () => {
    expect(contents(renderAnswer(answeredWith([])))).toEqual([
      'Dazu habe ich keine Antwort, die ich zeigen kann.',
    ]);
  });

  it('splits a long answer between sentences and sources and keeps every quote whole', () => {
    const long = Array.from({ length: 5 }, (_, index) => ({
      text: `Satz ${index}. ${'Wort '.repeat(150)}`.trim(),
      citations: [cited({ paragraph: index, quote: `„${index} ${'so ist es. '.repeat(60)}“` })],
    }));

    const messages = contents(renderAnswer(answeredWith(long)));

    expect(messages.length).toBeGreaterThan(1);
    for (const { text, citations } of long) {
      expect(messages.filter((content) => content.includes(text))).toHaveLength(1);
      for (const { quote } of citations) {
        expect(messages.filter((content) => content.includes(quote))).toHaveLength(1);
      }
    }
  });

  it('sends five messages at most and says that it shortened', () => {
    const endless = { text: 'Ein Satz. '.repeat(3000), citations: [citation] };

    const messages = contents(renderAnswer(answeredWith([endless])));

    expect(messages).toHaveLength(5);
    expect(messages.at(-1)).toMatch(/\(Gekürzt: .*\)$/);
  });

  it('makes valid messages of any answer whatever', () => {
    fc.assert(
      fc.property(anyAnswer, fc.option(anyText, { nil: undefined }), (any, question) => {
        const messages = renderAnswer(any, { question });

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
    const [content = ''] = contents(renderAnswer(answer(), { question: 'Wer *sagte*\n„Nein“?' }));

    expect(content).toMatch(/^> Wer \\\*sagte\\\* „Nein“\?\nEs gab/);
    expect(echoedQuestion(content)).toBe('Wer *sagte* „Nein“?');
  });

  it('is read back as it was for any question that is shown whole', () => {
    fc.assert(
      fc.property(anyText, (question) => {
        const [content = ''] = contents(renderAnswer(answer(), { question }));
        const read = echoedQuestion(content);

        if (read !== undefined) expect(read).toBe(toLine(question));
      }),
    );
  });

  it('is not read back when it was too long to show, nor when there was none', () => {
    const [long = ''] = contents(renderAnswer(answer(), { question: 'x'.repeat(301) }));
    const [none = ''] = contents(renderAnswer(answer()));

    expect(long).toMatch(/^> x{300}…\n/);
    expect(echoedQuestion(long)).toBeUndefined();
    expect(echoedQuestion(none)).toBeUndefined();
  });
});

describe('renderIntroduction', () => {
  it('says in one line what the bot does, and suggests at most three questions', () => {
    const [content] = contents(renderIntroduction(['A?', ' ', 'B?', 'C?', 'D?'], 'en'));

    expect(content).toMatch(/^I am a program, .* For example:\n- A\?\n- B\?\n- C\?$/);
  });

  it('does without questions where there are none', () => {
    expect(contents(renderIntroduction([], 'de'))).toEqual([
      'Ich bin ein Programm, kein Mensch. Ich beantworte Fragen zu einem Artikel und belege jede Antwort mit einem wörtlichen Zitat.',
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
