import { createHash } from 'node:crypto';
import { detectLanguage } from '../../language/detection/detect-language.ts';
import { placesIn } from '../../language/facts/places.ts';
import type { Language } from '../../language/language.ts';
import type { Knowledge } from '../../search/knowledge.ts';
import type { Article } from '../../story/article.ts';
import { type Answer, isAboutStory } from '../answer.ts';
import type { Answerer, Exchange, Question } from '../answerer.ts';
import { overviewParagraphs } from '../extractive/overview.ts';
import type { OutcomeCounts } from '../outcomes.ts';
import { questionKind } from '../question/question-kind.ts';
import type { EvidenceParagraph } from '../verify/evidence.ts';
import type { VerificationTools } from '../verify/support.ts';
import { AnswerCache } from './answer-cache.ts';
import { chooseEvidence, wholeStory } from './choose-evidence.ts';
import { answerOf, answerWithout } from './compose-answer.ts';
import { generate } from './generate.ts';
import type { ModelCaller } from './model-caller.ts';
import { ModelFailure } from './model-failure.ts';
import { promptVersion, questionPrompt } from './prompt.ts';
import { parseQuestion, questionShape } from './schema.ts';
import { earlierTurns, isOfConversation } from './standalone-question.ts';

/** What a generated answer is made with. */
export interface GeneratedAnswererParts {
  /** Answers where the model does not, and says what retrieval found. */
  readonly extractive: Answerer;
  readonly knowledge: Knowledge;
  readonly caller: ModelCaller;
  readonly tools: VerificationTools;
  /** Tokens of paragraphs that the model is shown. */
  readonly storyTokens: number;
  /** Milliseconds for everything that the model does for one question. */
  readonly deadline: number;
  /** Told why an answer was made without the model. */
  readonly onFailure?: (failure: ModelFailure) => void;
  /** Told what became of the quotes and sentences of each reply. */
  readonly onVerified?: (outcomes: OutcomeCounts) => void;
}

const cacheLimits = { entries: 1_000, age: 6 * 3_600_000 };
const passagesToRead = 50;

/** Answers in sentences that a chat model writes and a program proves; in the article's own words where that fails. */
export class GeneratedAnswerer implements Answerer {
  readonly #parts: GeneratedAnswererParts;
  readonly #cache = new AnswerCache<Answer>(cacheLimits);
  readonly #storyKey: string;

  constructor(parts: GeneratedAnswererParts) {
    this.#parts = parts;
    const articles = [...parts.knowledge.articles.values()];
    const identity = articles.map(({ slug, contentHash }) => [slug, contentHash]);
    this.#storyKey = JSON.stringify([
      parts.caller.name,
      promptVersion,
      parts.storyTokens,
      identity,
    ]);
    // The gazetteer takes a fifth of a second to make, which no question should wait for.
    placesIn('');
  }

  async answer(
    question: Question,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<Answer> {
    const start = performance.now();
    const wanted = questionKind(question.text);
    if (wanted.kind !== 'question' && wanted.kind !== 'overview') {
      return this.#parts.extractive.answer(question, signal);
    }

    const language = await this.#languageOf(question);
    const asked = { ...question, language };
    const answer = await this.#cache.get(
      this.#keyOf(asked),
      signal,
      (shared) => this.#make(asked, wanted, shared),
      (made) => isAboutStory(made) && made.note === undefined,
    );

    const total = performance.now() - start;
    const { retrieval } = answer.timings;
    return { ...answer, timings: { retrieval, answer: Math.max(0, total - retrieval), total } };
  }

  suggestions(language: Language): Promise<readonly string[]> {
    return this.#parts.extractive.suggestions(language);
  }

  /** Never rejects for what the model does wrong. */
  async #make(
    question: AskedQuestion,
    { kind, text }: { readonly kind: string; readonly text: string },
    signal: AbortSignal,
  ): Promise<Answer> {
    const deadline = AbortSignal.timeout(this.#parts.deadline);
    const ending = AbortSignal.any([signal, deadline]);
    let standalone = text;

    try {
      standalone = await this.#standalone(text, question.history, ending);
      const found = await this.#parts.extractive.answer({ ...question, text: standalone }, signal);
      const evidence = await this.#evidence(standalone, kind === 'overview', question.language);
      if (evidence.length === 0) return found;

      const { tools, caller, onVerified } = this.#parts;
      const input = { question: standalone, language: question.language, evidence, tools };
      const generated = await generate(caller, input, ending);
      onVerified?.(generated.outcomes);

      return answerOf(generated, found, text);
    } catch (error) {
      signal.throwIfAborted();
      const failure = deadline.aborted
        ? new ModelFailure('timeout', `No answer within ${this.#parts.deadline} ms.`)
        : error;
      if (!(failure instanceof ModelFailure)) throw error;

      this.#parts.onFailure?.(failure);
      const found = await this.#parts.extractive.answer({ ...question, text: standalone }, signal);
      return answerWithout(failure, found);
    }
  }

  /** The question with what the conversation adds to it; as it was written where the model adds anything else. */
  async #standalone(
    text: string,
    history: readonly Exchange[],
    signal: AbortSignal,
  ): Promise<string> {
    if (history.length === 0) return text;

    const earlier = earlierTurns(history);
    const reply = await this.#parts.caller.call(
      questionPrompt(text, earlier),
      questionShape,
      signal,
    );
    const rewritten = parseQuestion(reply.text);

    return rewritten !== undefined && isOfConversation(rewritten, text, earlier) ? rewritten : text;
  }

  async #evidence(
    text: string,
    isOverview: boolean,
    language: Language,
  ): Promise<readonly EvidenceParagraph[]> {
    const { knowledge, storyTokens } = this.#parts;
    const { retriever, articles } = knowledge;
    const [first] = articles.values();
    const whole = first && articles.size === 1 ? wholeStory(first, storyTokens) : undefined;
    if (whole !== undefined) return whole;
    if (isOverview && first !== undefined) return overviewEvidence(first);

    const passages = await retriever.retrieve({ text, language }, { count: passagesToRead });
    return chooseEvidence(articles, passages, storyTokens);
  }

  #keyOf({ text, history, language }: AskedQuestion): string {
    const normalised = text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
    const before = earlierTurns(history);
    const key = JSON.stringify([
      this.#storyKey,
      language,
      normalised.replace(/[\s?.!]+$/u, ''),
      before,
    ]);

    return createHash('sha256').update(key).digest('base64');
  }

  async #languageOf({ text, language }: Question): Promise<Language> {
    const [article] = this.#parts.knowledge.articles.values();

    return detectLanguage(text, language ?? article?.language ?? 'de');
  }
}

type AskedQuestion = Question & { readonly language: Language };

function overviewEvidence(article: Article): readonly EvidenceParagraph[] {
  return overviewParagraphs(article).map((paragraph, index) => ({
    label: index + 1,
    article,
    paragraph,
  }));
}
