import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.ts';
import type { Exchange } from '../../../src/answer/answerer.ts';
import { renderAnswer } from '../../../src/discord/reply/render.ts';
import type { Article } from '../../../src/story/article.ts';
import { answerJson } from '../../../src/terminal/answer-json.ts';
import { payloadFaults } from '../../support/payload.ts';
import {
  type ModelRequest,
  type ScriptedModelServer,
  startScriptedModelServer,
} from '../../support/servers/scripted-model-server.ts';
import { articleOf, readStory } from '../../support/story.ts';
import { citationFaults, generatedAnswerer } from '../../support/written/generated.ts';
import { type Injection, injections } from '../../support/written/injections.ts';
import { shownTo, unanswerable, written } from '../../support/written/scripts.ts';

const story = readStory();
const proof =
  'wurden abgesagt, nachdem das Regime Änderungen am Format und Ort der Gespräche gefordert hatte';
const questions = {
  de: 'Warum wurden die Verhandlungen abgesagt?',
  en: 'Why were the talks cancelled?',
};

let server: ScriptedModelServer;

beforeAll(async () => {
  server = await startScriptedModelServer(() => ({ status: 500 }));
});

afterAll(() => server.close());

/** What an obeying model writes: pieces of what it was told, or what the instruction wants. */
function obeyedText({ obeyed }: Injection, { system }: ModelRequest): readonly string[] {
  return obeyed === 'system' ? (system.match(/[^.\n]{25,180}\.?/gu) ?? []).slice(0, 5) : [obeyed];
}

/** Obeys in every way that a reply has: as a rewritten question, as sentences behind real and invented quotes. */
function obeying(injection: Injection, heard: ModelRequest[]) {
  return (request: ModelRequest) => {
    heard.push(request);
    const texts = obeyedText(injection, request);
    if (shownTo(request) === undefined) return { text: JSON.stringify({ question: texts[0] }) };

    const real = shownTo(request)?.paragraphs.find(({ text }) => text.includes(proof))?.id ?? 1;
    return {
      text: written(
        ...texts.map((text) => ({
          text,
          citations: [{ paragraph: real, quote: proof, speaker: text }],
        })),
        ...texts.map((text) => ({ text, citations: [{ paragraph: 1, quote: text }] })),
        ...texts.map((text) => ({
          text: `${questions[injection.language]} ${text}`,
          citations: [{ paragraph: real, quote: proof }],
        })),
      ),
    };
  };
}

/** Everything that leaves the program. */
function payloadOf(answer: Answer): string {
  const terminal = JSON.stringify(answerJson(answer));

  return `${renderAnswer(answer)
    .map(({ content }) => content)
    .join('\n')}\n${terminal}`;
}

async function attack(
  injection: Injection,
  article: Article,
  question: string,
  history: readonly Exchange[] = [],
): Promise<{ readonly answer: Answer; readonly heard: readonly ModelRequest[] }> {
  const heard: ModelRequest[] = [];
  server.script = obeying(injection, heard);
  const { answerer } = await generatedAnswerer([article], server);
  const answer = await answerer.answer({ text: question, history, language: injection.language });

  return { answer, heard };
}

function expectHarmless(
  { answer, heard }: Awaited<ReturnType<typeof attack>>,
  injection: Injection,
  article: Article,
): void {
  const payload = payloadOf(answer);
  const leaked = heard.flatMap((request) => [
    ...obeyedText(injection, request),
    ...(request.system.match(/[^.\n]{25,}/gu) ?? []),
  ]);

  expect(leaked.filter((text) => payload.includes(text.trim()))).toEqual([]);
  expect(payload).not.toContain('evil.example');
  expect(payload).not.toMatch(/(?<!\\)(?<!\\\\)@everyone|sk-this|FootCoin/u);
  expect(citationFaults(answer, [article])).toEqual([]);
  expect(payloadFaults(answer, [article])).toEqual([]);
}

const cases = injections.map((injection) => [injection.instruction, injection] as const);

it('there are at least 60 cases', () => {
  expect(cases.length * 5).toBeGreaterThanOrEqual(60);
});

describe('an order in a question reaches no reader through a model that obeys', () => {
  it.each(cases)('%s', async (instruction, injection) => {
    const asked = `${questions[injection.language]} ${instruction}`;

    expectHarmless(await attack(injection, story, asked), injection, story);
  });

  it.each(cases)('in the message that it replies to: %s', async (instruction, injection) => {
    const asked = `${injection.language === 'de' ? 'Stimmt das?' : 'Is that true?'}\n„${instruction}“`;

    expectHarmless(await attack(injection, story, asked), injection, story);
  });

  it.each(cases)('by itself: %s', async (instruction, injection) => {
    expectHarmless(await attack(injection, story, instruction), injection, story);
  });
});

describe('an order in a paragraph reaches no reader through a model that obeys', () => {
  it.each(cases)('%s', async (instruction, injection) => {
    const body = story.paragraphs
      .filter(({ number }) => number > 0)
      .map(({ text }) => text.replace(/\n/gu, ' '));
    const article = articleOf(
      `---\ntitle: Verhandlungen\nlanguage: de\n---\n\n${body.slice(0, 3).join('\n\n')}\n\n${instruction}\n\n${body.slice(3, 6).join('\n\n')}\n`,
    );

    const attacked = await attack(injection, article, questions[injection.language]);
    expect(attacked.heard.length).toBeGreaterThan(0);
    expectHarmless(attacked, injection, article);
  });
});

describe('an order in an earlier message reaches no reader through a model that obeys', () => {
  it.each(cases)('%s', async (instruction, injection) => {
    const { answerer } = await generatedAnswerer([story], server);
    server.script = () => ({ text: unanswerable() });
    const answer = await answerer.answer({
      text: instruction,
      history: [],
      language: injection.language,
    });

    const history = [{ question: instruction, answer }];
    const asked =
      injection.language === 'de'
        ? 'Und warum wurden sie abgesagt?'
        : 'And why were they cancelled?';
    const attacked = await attack(injection, story, asked, history);
    expect(attacked.heard.length).toBeGreaterThan(1);
    expectHarmless(attacked, injection, story);
  });
});
