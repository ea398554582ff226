// Answers in sentences of a chat model, each proved.

import { createHash } from 'node:crypto';
import { placesIn } from '../../language/facts/places.ts';
import { foldSpaces } from '../../language/words/characters.ts';
import type { Knowledge } from '../../search/knowledge.ts';
import type { Answered, NotInStory } from '../answer.ts';
import type { ExtractiveResponder } from '../extractive/extractive-responder.ts';
import type { OutcomeCounts } from '../outcomes.ts';
import { type Asked, reworded } from '../question/asked.ts';
import { type LookedUp, lookUp } from '../question/look-up.ts';
import type { Responder } from '../question/responder.ts';
import type { EvidenceParagraph } from '../verify/evidence.ts';
import type { VerificationTools } from '../verify/verification-tools.ts';
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
export interface GeneratedParts {
  /** Answers where the model does not. */
  readonly extractive: Pick<ExtractiveResponder, 'answerFrom' | 'told'>;
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
/** Passages that a model is shown, where it is not shown the whole story. */
const passagesToRead = 50;

/** Answers in sentences that a chat model writes and a program proves; in the article's own words where that fails. */
export class GeneratedResponder implements Responder {
  readonly #parts: GeneratedParts;
  readonly #cache = new AnswerCache<Answered | NotInStory>(cacheLimits);
  readonly #storyKey: string;

  constructor(parts: GeneratedParts) {
    this.#parts = parts;
    const stories = parts.knowledge.stories.list();
    const identity = stories.map(({ slug, contentHash }) => [slug, contentHash]);
    this.#storyKey = JSON.stringify([
      parts.caller.name,
      promptVersion,
      parts.storyTokens,
      identity,
    ]);
    // The gazetteer takes a fifth of a second to make, which no question should wait for.
    placesIn('');
  }

  respond(
    asked: Asked,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<Answered | NotInStory> {
    return this.#cache.get(
      this.#keyOf(asked),
      signal,
      (shared) => this.#make(asked, shared),
      ({ note }) => note === undefined,
    );
  }

  /** Never rejects for what the model does wrong. */
  async #make(asked: Asked, signal: AbortSignal): Promise<Answered | NotInStory> {
    const { extractive, knowledge, tools, caller, onVerified, onFailure } = this.#parts;
    const deadline = AbortSignal.timeout(this.#parts.deadline);
    const ending = AbortSignal.any([signal, deadline]);
    let standalone = asked;
    let searched: Promise<Answered | NotInStory> | undefined;

    try {
      standalone = await this.#standalone(asked, ending);
      // Who says what is known: no model tells it better, and both kinds of answer are alike.
      const told = extractive.told(standalone);
      if (told !== undefined) return told;
      const found = await lookUp(standalone, knowledge, signal);
      const evidence = this.#evidence(found);
      // Reading the story takes a quarter of a second, in which the model can write.
      searched = extractive.answerFrom(found, signal);
      if (evidence.length === 0) return await searched;

      const { text: question, language } = standalone;
      const writing = generate(caller, { question, language, evidence, tools }, ending);
      const [generated, without] = await Promise.all([writing, searched]);
      onVerified?.(generated.outcomes);
      // That the story disagrees with itself, no model may smooth over.
      if (without.status === 'answered' && without.disagrees) return without;

      return answerOf(generated, caller.name, without);
    } catch (error) {
      signal.throwIfAborted();
      const failure = deadline.aborted
        ? new ModelFailure('timeout', `No answer within ${this.#parts.deadline} ms.`)
        : error;
      if (!(failure instanceof ModelFailure)) throw error;

      onFailure?.(failure);
      searched ??= extractive.answerFrom(await lookUp(standalone, knowledge, signal), signal);
      return answerWithout(failure, await searched);
    }
  }

  /** The question with what the conversation adds to it; as it was written where the model adds anything else. */
  async #standalone(asked: Asked, signal: AbortSignal): Promise<Asked> {
    const { text, history } = asked;
    if (history.length === 0) return asked;

    const { caller } = this.#parts;
    const earlier = earlierTurns(history);
    const reply = await caller.call(questionPrompt(text, earlier), questionShape, signal);
    const rewritten = parseQuestion(reply.text);

    return rewritten !== undefined && isOfConversation(rewritten, text, earlier)
      ? reworded(asked, rewritten)
      : asked;
  }

  #evidence({ asked, found }: LookedUp): readonly EvidenceParagraph[] {
    const { knowledge, storyTokens } = this.#parts;
    const { stories } = knowledge;
    const story = asked.scope === undefined ? stories.newest() : stories.one(asked.scope);
    const isOnlyOne = asked.scope !== undefined || stories.list().length === 1;
    const whole = story && isOnlyOne ? wholeStory(story, storyTokens) : undefined;
    if (whole !== undefined) return whole;

    const passages = found[0]?.passages ?? [];
    return chooseEvidence(stories, passages.slice(0, passagesToRead), storyTokens);
  }

  #keyOf({ text, history, language, scope }: Asked): string {
    const normalised = foldSpaces(text.normalize('NFC').toLowerCase());
    const key = JSON.stringify([
      this.#storyKey,
      scope,
      language,
      normalised.replace(/[\s?.!]+$/u, ''),
      earlierTurns(history),
    ]);

    return createHash('sha256').update(key).digest('base64');
  }
}
