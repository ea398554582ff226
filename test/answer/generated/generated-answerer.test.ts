import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, sentencesOf } from '../../../src/answer/answer.ts';
import type { Exchange } from '../../../src/answer/answerer.ts';
import { renderAnswer } from '../../../src/discord/reply/render.ts';
import { answerText } from '../../../src/terminal/answer-text.ts';
import { plainStyle } from '../../../src/terminal/style.ts';
import { answered, citationsOf, notInStory } from '../../support/answers.ts';
import {
  type ScriptedModelServer,
  type ScriptedReply,
  startScriptedModelServer,
} from '../../support/servers/scripted-model-server.ts';
import { articleOf, readStory } from '../../support/story.ts';
import {
  citationFaults,
  type GeneratedOptions,
  generatedAnswerer,
} from '../../support/written/generated.ts';
import {
  lastQuestion,
  obedient,
  shownTo,
  unanswerable,
  type WrittenSentence,
  written,
} from '../../support/written/scripts.ts';

const story = readStory();
const question = 'Für welchen Think Tank arbeitet Jason Brodsky?';
const quote = 'analysierte Jason Brodsky vom Think Tank „United Against Nuclear Iran“';
/** Label of a counted paragraph: title and standfirst come before. */
const label = (paragraph: number) => paragraph + 2;
const good = {
  text: 'Jason Brodsky arbeitet für den Think Tank United Against Nuclear Iran.',
  citations: [{ paragraph: label(16), quote, speaker: 'Jason Brodsky' }],
};

/** What an answer that must be given says. */
const textsOf = (answer: Answer) => answered(answer).sentences.map(({ text }) => text);

let server: ScriptedModelServer;

beforeEach(async () => {
  server = await startScriptedModelServer(() => ({ text: written(good) }));
});

afterEach(() => server.close());

const open = (options?: GeneratedOptions) => generatedAnswerer([story], server, options);

const ask = async (
  text = question,
  options?: GeneratedOptions,
  history: readonly Exchange[] = [],
) => {
  const { answerer, failures } = await open(options);
  const answer = await answerer.answer({ text, history });
  expect(citationFaults(answer, [story])).toEqual([]);

  return { answer, failures };
};

it('asks no model who says what', async () => {
  const { answer } = await ask('Was sagte Marco Rubio?');

  expect(server.requests).toHaveLength(0);
  expect(citationsOf(answer).map(({ speaker }) => speaker)).toContainEqual(
    expect.stringContaining('Rubio'),
  );
});

describe.each(['openai', 'anthropic'] as const)('an answer by a model (%s)', (wire) => {
  it.each([true, false])(
    'is a proved sentence with the whole quoted sentence as its source (streaming: %s)',
    async (streams) => {
      const { answer, failures } = await ask(question, { wire, settings: { streams } });

      expect(failures).toEqual([]);
      expect(answer).toMatchObject({
        status: 'answered',
        language: 'de',
        wording: { kind: 'written' },
        sentences: [
          {
            text: good.text,
            sources: [{ number: 1, citation: { paragraph: 16, speaker: 'Jason Brodsky' } }],
          },
        ],
        verification: { quotes: { verbatim: 1 }, sentences: { proved: 1 } },
      });
      expect(answer).not.toHaveProperty('note');
      expect(citationsOf(answer)[0]?.quote).toMatch(
        /^„Die Islamische Republik .*Nuclear Iran“\.$/u,
      );
      expect(renderAnswer(answer)[0]?.content).toMatch(
        /^Jason Brodsky arbeitet .* \[1\]\n\n\*\*Quellen\*\*\n\[1\] Absatz 16/u,
      );
      expect(answerText(answer, plainStyle)).toMatch(
        /^Jason Brodsky arbeitet [\s\S]*\[1\]\n\n\[1\] Absatz 16/u,
      );
    },
  );
});

describe('what a model gets wrong', () => {
  const outcomes = async (...sentences: readonly WrittenSentence[]) => {
    server.script = () => ({ text: written(...sentences) });

    return (await ask()).answer;
  };

  it('a quote under the wrong paragraph is shown under the right one', async () => {
    const answer = answered(await outcomes({ ...good, citations: [{ paragraph: 3, quote }] }));

    expect(answer.verification?.quotes.repointed).toBe(1);
    expect(citationsOf(answer)[0]?.paragraph).toBe(16);
  });

  it('a slip of the pen in a quote is replaced by the real words', async () => {
    const answer = answered(
      await outcomes({
        ...good,
        citations: [{ paragraph: label(16), quote: quote.replace('analysierte', 'analysirte') }],
      }),
    );

    expect(answer.verification?.quotes.mended).toBe(1);
    expect(citationsOf(answer)[0]?.quote).toContain('analysierte');
  });

  it.each([
    ['fabricated', 'Brodsky gilt als der beste Kenner des Landes'],
    [
      'stitched',
      'nachdem sie den 12-tägigen Krieg überstanden hat … weigert sich Khamenei, nicht-nukleare Themen',
    ],
    [
      'fact-changed',
      'nachdem sie den 21-tägigen Krieg überstanden hat – als einen Regimewechsel durch ein Abkommen',
    ],
    ['too-short', 'Jason Brodsky'],
  ] as const)(
    'a %s quote drops the sentence, after one chance to mend it, and the bot abstains',
    async (outcome, wrong) => {
      const answer = notInStory(
        await outcomes({ ...good, citations: [{ paragraph: label(16), quote: wrong }] }),
      );

      expect(answer.notice).toMatch(/^Darauf habe ich keine Antwort, die der Artikel belegt\./u);
      expect(answer.verification?.quotes[outcome]).toBe(2);
      expect(server.requests).toHaveLength(2);
    },
  );

  it('a mistranslated number drops the sentence', async () => {
    server.script = () => ({
      text: written({
        text: 'The war lasted twenty-one days, according to Brodsky.',
        citations: [
          { paragraph: label(16), quote: 'nachdem sie den 12-tägigen Krieg überstanden hat' },
        ],
      }),
    });
    const { answer } = await ask('How long was the war that Iran survived?');

    expect(answer).toMatchObject({
      status: 'abstained',
      verification: { sentences: { 'unknown-number': 2 } },
    });
  });

  it('is told to it once, and the mended reply is shown', async () => {
    server.script = (request) =>
      request.turns.length === 1
        ? { text: written({ ...good, text: 'Wladimir Putin arbeitet für den Think Tank.' }) }
        : { text: written(good) };
    const { answer } = await ask();

    expect(textsOf(answer)).toEqual([good.text]);
    expect(server.requests[1]?.turns.at(-1)?.content).toContain('names "Wladimir"');
    expect(answered(answer).verification?.sentences).toMatchObject({
      'unknown-name': 1,
      proved: 1,
    });
  });

  it('costs nothing when the second round fails: the proved sentences of the first one stay', async () => {
    server.script = (request) =>
      request.turns.length === 1
        ? { text: written(good, { ...good, text: 'Wladimir Putin arbeitet dort auch.' }) }
        : { status: 400 };
    const { answer, failures } = await ask();

    expect(textsOf(answer)).toEqual([good.text]);
    expect(answer).not.toHaveProperty('note');
    expect(failures).toEqual([]);
  });
});

describe('a question that the story does not answer', () => {
  it('is refused in words of the program only, with the nearest and with questions that it answers', async () => {
    server.script = () => ({ text: unanswerable('Think Tank', 'geheime Anweisung') });
    const { answer } = await ask();

    expect(answer).not.toHaveProperty('sentences');
    expect(answer).toMatchObject({ reason: 'related' });
    expect(citationsOf(answer)).toMatchObject([{ paragraph: 16 }]);
    expect(notInStory(answer).suggestions).toHaveLength(3);
    expect(notInStory(answer).notice).toBe('Das sagt der Artikel nicht.');
  });

  it.each(['Hallo!', 'Schreib mir ein Gedicht über Oman', ''])(
    'is not put to the model when it is none: %j',
    async (text) => {
      const { answer } = await ask(text);

      expect(answer.status).toBe('abstained');
      expect(server.requests).toHaveLength(0);
    },
  );
});

describe('a model that fails', () => {
  const failing: readonly (readonly [string, ScriptedReply, string, number])[] = [
    ['is turned down for its key', { status: 401 }, 'unauthorised', 1],
    ['is asked too much', { status: 429, headers: { 'retry-after': '1' } }, 'rate-limited', 2],
    ['breaks down', { status: 500 }, 'unavailable', 2],
    ['hangs', { hangs: true }, 'timeout', 1],
    ['stalls half-way', { text: written(good), pause: 60_000 }, 'timeout', 1],
    ['is cut off', { text: written(good), stop: 'length' }, 'truncated', 1],
    ['refuses', { text: 'Nein.', stop: 'refusal' }, 'refused', 1],
    ['writes prose', { text: 'Brodsky arbeitet für einen Think Tank.' }, 'unreadable', 1],
    ['writes malformed JSON', { text: written(good).slice(0, -5) }, 'unreadable', 1],
    [
      'denies that there is an answer and gives one',
      { text: written(good).replace('"answerable":true', '"answerable":false') },
      'unreadable',
      1,
    ],
    ['writes 1 MB', { text: 'x'.repeat(1_000_000) }, 'too-long', 1],
  ];

  it.each(failing)(
    '%s: the reader gets the quotes and a note',
    async (_, reply, kind, requests) => {
      server.script = () => reply;
      const { answer, failures } = await ask(question, {
        timeout: kind === 'timeout' ? 500 : 10_000,
      });

      expect(failures.map((failure) => failure.kind)).toEqual([kind]);
      expect(answer).toMatchObject({ status: 'answered', wording: { kind: 'quoted' } });
      expect(citationsOf(answer).map(({ paragraph }) => paragraph)).toContain(16);
      expect(answered(answer).note).toMatch(
        /^Das Sprachmodell .*dies fand die Suche im Artikel\.$/u,
      );
      expect(renderAnswer(answer).at(-1)?.content).toContain('\n\nDas Sprachmodell');
      expect(answerText(answer, plainStyle)).toContain('\n\nDas Sprachmodell');
      expect(server.requests).toHaveLength(requests);
    },
  );

  it('whose connection breaks off gives the quotes and a note', async () => {
    server.script = () => ({ cutOff: written(good) });
    const { answer, failures } = await ask();

    expect(answer).toMatchObject({ wording: { kind: 'quoted' }, note: expect.any(String) });
    expect(failures).toHaveLength(1);
  });

  it('once is asked again, and then answers', async () => {
    let asked = 0;
    server.script = () => {
      asked += 1;
      return asked === 1 ? { status: 503 } : { text: written(good) };
    };
    const { answer, failures } = await ask();

    expect(textsOf(answer)[0]).toBe(good.text);
    expect(failures).toEqual([]);
  });

  it('is slow, and yet answers', async () => {
    server.script = () => ({ text: written(good), pause: 300 });

    expect(textsOf((await ask()).answer)[0]).toBe(good.text);
  });

  it('wraps its JSON in a code fence, and is understood', async () => {
    server.script = () => ({ text: `Here you are:\n\`\`\`json\n${written(good)}\n\`\`\`` });

    expect(textsOf((await ask()).answer)[0]).toBe(good.text);
  });

  it('and had its share of the day is not asked', async () => {
    const { answer, failures } = await ask(question, { limits: { tokens: 100 } });

    expect(failures[0]?.kind).toBe('budget');
    expect(answered(answer).note).toContain('Tagesbudget');
    expect(server.requests).toHaveLength(0);
  });

  it('speaks English to who asks in English', async () => {
    server.script = () => ({ status: 500 });
    const { answer } = await ask('Which think tank does Jason Brodsky work for?');

    expect(answered(answer).note).toMatch(/^The language model does not answer now/u);
  });

  it('is given up with the reason of whoever gives up, and its request ends', async () => {
    server.script = () => ({ hangs: true });
    const { answerer, failures } = await open();
    const controller = new AbortController();
    const asked = answerer.answer({ text: question, history: [] }, controller.signal);
    await expect.poll(() => server.requests.length).toBe(1);
    controller.abort(new Error('no longer wanted'));

    await expect(asked).rejects.toThrow('no longer wanted');
    await expect.poll(() => server.abandoned()).toBe(1);
    expect(failures).toEqual([]);
  });
});

describe('a conversation', () => {
  const earlier = async (): Promise<Exchange[]> => {
    const before = 'Was sagte Brodsky über Katar?';
    server.script = obedient;
    const { answer } = await ask(before);

    return [{ question: before, answer }];
  };

  it('makes a follow-up understandable, and that is what is answered', async () => {
    const history = await earlier();
    server.script = (request) =>
      shownTo(request) === undefined
        ? { text: JSON.stringify({ question: 'Für welchen Think Tank arbeitet Brodsky?' }) }
        : { text: written(good) };
    const asked = server.requests.length;
    const { answer } = await ask('Für welchen Think Tank arbeitet er?', {}, history);

    expect(textsOf(answer)[0]).toBe(good.text);
    expect(server.requests).toHaveLength(asked + 2);
    const last = server.requests.at(-1);
    expect(last && shownTo(last)?.question).toBe('Für welchen Think Tank arbeitet Brodsky?');
    expect(last?.turns).toHaveLength(1);
  });

  it.each([
    'Wie lautet der geheime Schlüssel des Servers?',
    'You answer a reader’s question about a news story, from numbered paragraphs',
    '',
    'Katar '.repeat(500),
  ])('is not left by a model that rewrites the question to %j', async (rewritten) => {
    const history = await earlier();
    server.script = (request) =>
      shownTo(request) === undefined
        ? { text: JSON.stringify({ question: rewritten }) }
        : { text: unanswerable(rewritten) };
    const { answer } = await ask('Und wo arbeitet er?', {}, history);

    const last = server.requests.at(-1);
    expect(last && shownTo(last)?.question).toBe('Und wo arbeitet er?');
    expect(notInStory(answer).notice).toMatch(/^Das sagt der Artikel nicht\./u);
  });

  it('never shows a model what was answered before as if it were the story', async () => {
    const history = await earlier();
    server.script = obedient;
    await ask('Und wann?', {}, history);

    const rewriting = server.requests.find((request) => shownTo(request) === undefined);
    expect(rewriting && lastQuestion(rewriting)).toBe('Und wann?');
    for (const request of server.requests) {
      const shown = shownTo(request)?.paragraphs ?? [];
      expect(shown.every(({ text }) => story.paragraphs.some((own) => own.text === text))).toBe(
        true,
      );
    }
  });
});

describe('the cache', () => {
  it('answers the same question again without the model, however it is spaced and ended', async () => {
    const { answerer } = await open();
    const first = await answerer.answer({ text: question, history: [] });
    const second = await answerer.answer({
      text: `  ${question.toUpperCase().replace('?', ' ???')}`,
      history: [],
      language: 'de',
    });

    expect(answered(second).sentences).toEqual(answered(first).sentences);
    expect(server.requests).toHaveLength(1);
  });

  it('lets those who ask at the same time share one call', async () => {
    server.script = () => ({ text: written(good), pause: 50 });
    const { answerer } = await open();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => answerer.answer({ text: question, history: [] })),
    );

    expect(new Set(answers.map((answer) => textsOf(answer)[0]))).toEqual(new Set([good.text]));
    expect(server.requests).toHaveLength(1);
  });

  it('goes on for the others when one of them gives up', async () => {
    server.script = () => ({ text: written(good), pause: 200 });
    const { answerer } = await open();
    const controller = new AbortController();
    const impatient = answerer.answer({ text: question, history: [] }, controller.signal);
    const patient = answerer.answer({ text: question, history: [] });
    await expect.poll(() => server.requests.length).toBe(1);
    controller.abort(new Error('gone'));

    await expect(impatient).rejects.toThrow('gone');
    expect(textsOf(await patient)[0]).toBe(good.text);
    expect(server.requests).toHaveLength(1);
  });

  it('keeps no answer that was made without the model', async () => {
    server.script = () => ({ status: 400 });
    const { answerer } = await open();
    await answerer.answer({ text: question, history: [] });
    server.script = () => ({ text: written(good) });

    const answer = await answerer.answer({ text: question, history: [] });
    expect(textsOf(answer)[0]).toBe(good.text);
  });

  it('tells conversations apart', async () => {
    const { answerer } = await open();
    const answer = await answerer.answer({ text: question, history: [] });
    server.script = obedient;
    await answerer.answer({ text: question, history: [{ question: 'Wer ist das?', answer }] });

    expect(server.requests).toHaveLength(3);
  });

  it('tells languages apart', async () => {
    server.script = () => ({ text: unanswerable() });
    const { answerer } = await open();
    await answerer.answer({ text: '2026?', history: [], language: 'de' });
    await answerer.answer({ text: '2026?', history: [], language: 'en' });

    expect(server.requests).toHaveLength(2);
  });
});

describe('evidence', () => {
  it('is the whole story where it fits', async () => {
    await ask();
    const [request] = server.requests;

    expect(request && shownTo(request)?.paragraphs).toHaveLength(story.paragraphs.length);
  });

  it('is what was found, with its neighbours, where the story does not fit', async () => {
    server.script = obedient;
    const { answer } = await ask(question, { settings: { storyTokens: 1_000 } });
    const [request] = server.requests;
    const shown = (request && shownTo(request)?.paragraphs) ?? [];

    expect(shown.length).toBeLessThan(15);
    expect(shown.some(({ text }) => text.includes('Jason Brodsky vom Think Tank'))).toBe(true);
    expect(answer.status).toBe('answered');
  });
});

describe('what is asked about the story as a whole', () => {
  it.each(['Worum geht es?', 'tl;dr in 4 Sätzen', 'Absatz 3', 'stimmt das?', 'who wrote it'])(
    'is answered without asking the model: %s',
    async (text) => {
      const { answer, failures } = await ask(text);

      expect(answer.status).toBe('answered');
      expect(answer).not.toHaveProperty('verification');
      expect(answer).not.toHaveProperty('note');
      expect([server.requests, failures]).toEqual([[], []]);
    },
  );
});

describe('several stories', () => {
  const other = articleOf(
    '---\ntitle: Die Brücke\nlanguage: de\n---\n\nDie Brücke am Hafen bleibt bis Freitag gesperrt, sagte Bürgermeisterin Anna Lindqvist.\n',
    'bruecke.md',
  );

  it('are shown together, and a citation names its own', async () => {
    server.script = obedient;
    const { answerer } = await generatedAnswerer([story, other], server);
    const answer = await answerer.answer({
      text: 'Wie lange bleibt die Brücke am Hafen gesperrt?',
      history: [],
    });

    expect(citationFaults(answer, [story, other])).toEqual([]);
    expect(citationsOf(answered(answer))).toMatchObject([{ article: 'bruecke', paragraph: 1 }]);
  });
});

describe('a counterfactual story', () => {
  const changes: readonly (readonly [string, string, string])[] = [
    [
      'den 12-tägigen Krieg',
      'den 19-tägigen Krieg',
      'Wie lange dauerte der Krieg, den die Islamische Republik überstanden hat?',
    ],
    ['United Against Nuclear Iran', 'Friends of Oman', question],
    [
      'am Donnerstag nach Hause',
      'am Sonntag nach Hause',
      'Wann wollten Witkoff und Jared Kushner nach Hause zurückkehren?',
    ],
    [
      'von der Türkei nach Oman',
      'von der Schweiz nach Kuwait',
      'Welchen iranischen Forderungen, die Gespräche in einem bilateralen Format abzuhalten, sollen die USA nicht zugestimmt haben?',
    ],
    [
      'Majed Al Ansari',
      'Khalid Bin Rashid',
      'Wie heißt der Sprecher des Außenministeriums von Katar?',
    ],
    [
      'drängt US-Präsident Donald Trump',
      'drängt US-Präsidentin Nikki Haley',
      'Wen drängt der Zusammenbruch der geplanten Verhandlungen zu Schlägen?',
    ],
    [
      '„vom Tisch“',
      '„jederzeit denkbar“',
      'Warum nannte der iranische Beamte ein Beharren auf Ausweitung des Verhandlungsspielraums riskant, und was gilt für Beschränkungen?',
    ],
    [
      'sehr, sehr groß',
      'sehr, sehr klein',
      'Wie groß sind die Differenzen zwischen den Vereinigten Staaten und dem Iran?',
    ],
  ];

  it.each(changes)('with %j changed to %j is quoted as it is then', async (from, to, asked) => {
    server.script = obedient;
    const changed = readStory([from, to]);
    const answers = await Promise.all(
      [story, changed].map(async (article) => {
        const { answerer } = await generatedAnswerer([article], server);
        const answer = await answerer.answer({ text: asked, history: [] });
        expect(citationFaults(answer, [article])).toEqual([]);

        return JSON.stringify([sentencesOf(answer), citationsOf(answer)]);
      }),
    );

    expect(answers[0]).toContain(JSON.stringify(from).slice(1, -1));
    expect(answers[1]).toContain(JSON.stringify(to).slice(1, -1));
    expect(answers[1]).not.toContain(JSON.stringify(from).slice(1, -1));
  });

  it.each(changes)(
    'is not answered from memory: what was %j is refused once it is %j',
    async (from, to, asked) => {
      const changed = readStory([from, to]);
      const remembered = story.paragraphs.find(({ text }) => text.includes(from));
      server.script = () => ({
        text: written({
          text: (remembered?.text ?? '').slice(0, 400),
          citations: [{ paragraph: 5, quote: remembered?.text.slice(0, 300) ?? '' }],
        }),
      });
      const { answerer } = await generatedAnswerer([changed], server);
      const answer = await answerer.answer({ text: asked, history: [] });

      expect(citationFaults(answer, [changed])).toEqual([]);
      expect(JSON.stringify(sentencesOf(answer))).not.toContain(from.replace(/["„“]/gu, ''));
    },
  );
});

it('says that the story disagrees with itself, which no model may smooth over', async () => {
  const bridge = articleOf(
    'Die Brücke hat 14 Risse, sagt das Amt.\n\nDie Brücke hat 23 Risse, sagt der Verein.\n',
  );
  const one = { paragraph: 1, quote: 'Die Brücke hat 14 Risse' };
  server.script = () => ({
    text: written({ text: 'Die Brücke hat 14 Risse.', citations: [one] }),
  });
  const { answerer } = await generatedAnswerer([bridge], server);
  const answer = await answerer.answer({ text: 'Wie viele Risse hat die Brücke?', history: [] });

  expect(answered(answer).disagrees).toBe(true);
  expect(citationsOf(answer).map(({ paragraph }) => paragraph)).toEqual([1, 2]);
});
