// The door of the answerer: what comes in is read here once.

import { LRUCache } from 'lru-cache';
import type { Language } from '../../language/language.ts';
import type { Knowledge } from '../../search/knowledge.ts';
import { type QuestionReader, readQuestion } from '../../search/question/question.ts';
import type { Article } from '../../story/article.ts';
import type { Stories } from '../../story/stories.ts';
import { aboutStory } from '../about/about-story.ts';
import { botReply } from '../about/bot-reply.ts';
import { namedStory } from '../about/named-story.ts';
import type { Answer, Answered, NoQuestion, NotInStory, OneAnswer, WhichStory } from '../answer.ts';
import type { Answerer, Question } from '../answerer.ts';
import { differingSources } from '../conflicts/between-stories.ts';
import type { StoryDesk } from '../desk.ts';
import { notSaid } from '../extractive/reply.ts';
import { suggestQuestions } from '../extractive/suggestions.ts';
import { answerMove } from '../moves/answer-move.ts';
import { acrossTopic } from '../question/across.ts';
import { isOfStory, type NothingAsked, type Read, readAsked } from '../question/asked.ts';
import { questionsIn } from '../question/questions-in.ts';
import type { Responder } from '../question/responder.ts';
import { answerCatalogue } from '../texts/catalogue.ts';
import { foreignTexts } from '../texts/foreign.ts';
import { openVerificationTools } from '../verify/open-tools.ts';
import type { VerificationTools } from '../verify/verification-tools.ts';
import { answerAcross } from './answer-across.ts';
import { type Choosing, chooseStory, fromStory, isChoice } from './choose-story.ts';
import type { Decision } from './decide-story.ts';
import { historyNow } from './history-now.ts';
import { openDesk } from './open-desk.ts';
import { answerSeveral } from './several.ts';

/** What an answerer about stories is made of. */
export interface StoryAnswererParts {
  readonly knowledge: Knowledge;
  readonly responder: Responder;
  /** Finds out without a model which questions the story answers. */
  readonly extractive: Responder;
  /** How words are put in another language; by their own letters where it is absent. */
  readonly readWords?: QuestionReader;
  /** Finds out which story is meant where there are several; all are asked at once where it is absent. */
  readonly choosing?: Choosing;
  /** What texts are checked with, where somebody else uses them too. */
  readonly tools?: VerificationTools;
  /** Shared with other answerers of the same make over other states of the stories; its own where absent. */
  readonly suggestions?: SuggestionMemory;
}

/** Questions that stories answer, by the story's slug and content and the language: they hold for that content alone. */
export type SuggestionMemory = LRUCache<string, Promise<readonly string[]>>;

/** Stories with their languages of which it is remembered what they answer. */
const rememberedSuggestions = 500;

export function suggestionMemory(): SuggestionMemory {
  return new LRUCache({ max: rememberedSuggestions });
}

/** What was read of a turn that is about a story. */
type AskedStory = Exclude<Read, NothingAsked>;

const mostSuggestions = 3;

const noTime = { retrieval: 0, answer: 0, total: 0 };

/** The door: reads each question once, and hands it to whoever answers. */
export class StoryAnswerer implements Answerer {
  readonly #parts: StoryAnswererParts;
  readonly #suggestions: SuggestionMemory;
  #desk: StoryDesk | undefined;
  #ownTools: VerificationTools | undefined;

  constructor(parts: StoryAnswererParts) {
    this.#parts = parts;
    this.#suggestions = parts.suggestions ?? suggestionMemory();
  }

  /** What is answered from. */
  get stories(): Stories {
    return this.#parts.knowledge.stories;
  }

  desk(): StoryDesk {
    const { knowledge, readWords = readQuestion } = this.#parts;
    this.#desk ??= openDesk({
      knowledge,
      readWords,
      tools: () => this.#tools(),
      isAnswered: (text, story, language) => this.#isAnswered(text, story, language),
    });

    return this.#desk;
  }

  /** Opened when they are needed first. */
  #tools(): VerificationTools {
    const { readWords = readQuestion, tools } = this.#parts;
    this.#ownTools ??= tools ?? openVerificationTools(readWords);

    return this.#ownTools;
  }

  async answer(question: Question, signal?: AbortSignal): Promise<Answer> {
    signal?.throwIfAborted();
    const topic = this.#isAcross(question) ? acrossTopic(question.text) : undefined;
    if (topic !== undefined) {
      const across = { ...question, history: [] };
      return answerAcross(
        across,
        topic,
        this.stories,
        (one) => this.#answerOne(one, signal),
        (sources) => differingSources(sources, this.stories, this.#tools()),
      );
    }

    const questions = questionsIn(question.text);

    return questions.length > 1
      ? answerSeveral(question, questions, (one) => this.#answerOne(one, signal))
      : this.#answerOne(question, signal);
  }

  async #answerOne(question: Question, signal?: AbortSignal): Promise<OneAnswer> {
    signal?.throwIfAborted();
    const start = performance.now();
    const { knowledge } = this.#parts;
    const history = historyNow(question.history, knowledge.stories);
    const asked = await readAsked({ ...question, history }, knowledge);
    const answer = isOfStory(asked)
      ? await this.#answerOf(asked, question.lean, signal)
      : this.#reply(asked);
    const total = performance.now() - start;
    const { retrieval } = answer.timings;
    const inAnswer = isOfStory(asked) ? Math.max(0, total - retrieval) : 0;
    return { ...answer, timings: { retrieval, answer: inAnswer, total } };
  }

  /** Whether a question may be put to all stories. */
  #isAcross({ story }: Question): boolean {
    return story === undefined && isChoice(this.stories);
  }

  /** The answer of the story that is meant, which it names; without a choice there is nothing to name. */
  async #answerOf(
    asked: AskedStory,
    lean: string | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Answered | NotInStory | WhichStory> {
    const { knowledge, choosing } = this.#parts;
    if (choosing === undefined || !isChoice(this.stories)) return this.#answer(asked, signal);

    const decision = await chooseStory(asked, lean, { ...choosing, knowledge }, signal);
    if (decision.kind !== 'one') return this.#undecided(decision, asked.language);

    const { story } = decision;
    const answer = await this.#answer({ ...asked, scope: story.slug }, signal);
    return fromStory(answer, namedStory(story));
  }

  #undecided(
    decision: Exclude<Decision, { kind: 'one' }>,
    language: Language,
  ): NotInStory | WhichStory {
    const { stories } = answerCatalogue[language];
    if (decision.kind === 'none') return { ...notSaid(stories.none, language), timings: noTime };

    const choices = decision.stories.map(namedStory);
    return {
      status: 'abstained',
      reason: 'which-story',
      notice: stories.which(choices),
      choices,
      language,
      timings: noTime,
    };
  }

  /** A refusal of what was looked up comes with other questions; any other says by itself what is missing. */
  async #answer(asked: AskedStory, signal?: AbortSignal): Promise<Answered | NotInStory> {
    const answer = await this.#respond(asked, this.#parts.responder, signal);

    return asked.kind === 'question' ? this.#withSuggestions(answer, asked.scope) : answer;
  }

  /** What is asked about the story as a whole is answered here, the same with and without a chat model. */
  async #respond(
    asked: AskedStory,
    responder: Responder,
    signal?: AbortSignal,
  ): Promise<Answered | NotInStory> {
    if (asked.kind === 'question') return responder.respond(asked, signal);

    const { stories } = this.#parts.knowledge;
    const answer =
      asked.kind === 'about'
        ? aboutStory(asked, stories)
        : await answerMove(asked, { ...this.#parts, stories, responder }, signal);
    return { ...answer, timings: noTime };
  }

  #reply(asked: NothingAsked): NoQuestion {
    const { kind: reason, language } = asked;

    return {
      status: 'abstained',
      reason,
      notice: this.#noticeOf(asked),
      language,
      timings: noTime,
    };
  }

  #noticeOf(asked: NothingAsked): string {
    switch (asked.kind) {
      case 'small-talk':
      case 'about-bot':
        return botReply(asked, asked.language, this.#parts.knowledge.stories);
      case 'other-language':
        return foreignTexts[asked.spoken];
      default:
        return answerCatalogue[asked.language].replies[asked.kind];
    }
  }

  suggestions(language: Language): Promise<readonly string[]> {
    return this.#suggestionsOf(undefined, language);
  }

  /** A refusal with questions that the story answers instead. */
  async #withSuggestions(
    answer: Answered | NotInStory,
    scope: string | undefined,
  ): Promise<Answered | NotInStory> {
    if (answer.status === 'answered') return answer;

    const { language } = answer;
    const suggestions = await this.#suggestionsOf(scope, language);
    if (suggestions.length === 0) return answer;

    // Where something related is shown, that is what to go on with.
    if (answer.reason === 'related') return { ...answer, suggestions };

    const notice = `${answer.notice} ${answerCatalogue[language].askInstead(suggestions)}`;
    return { ...answer, suggestions, notice };
  }

  /** Worked out once for each story and language, until the story changes; again after a failure. */
  async #suggestionsOf(scope: string | undefined, language: Language): Promise<readonly string[]> {
    const { stories } = this.#parts.knowledge;
    const story = scope === undefined ? stories.newest() : stories.one(scope);
    if (story === undefined) return [];

    const key = JSON.stringify([story.slug, story.contentHash, language]);
    const known = this.#suggestions.get(key);
    if (known !== undefined) return known;

    const working = this.#suggest(story, language).catch((error) => {
      this.#suggestions.delete(key);
      throw error;
    });
    this.#suggestions.set(key, working);

    return working;
  }

  async #suggest(story: Article, language: Language): Promise<readonly string[]> {
    const suggested: string[] = [];
    for (const text of suggestQuestions(story, language)) {
      if (suggested.length === mostSuggestions) break;

      if (await this.#isAnswered(text, story, language)) suggested.push(text);
    }

    return suggested;
  }

  /** Whether a story answers a question in its own words. */
  async #isAnswered(text: string, story: Article, language: Language): Promise<boolean> {
    const { knowledge, extractive } = this.#parts;
    const question = { text, history: [], language, story: story.slug };
    const asked = await readAsked(question, knowledge);
    if (!isOfStory(asked)) return false;

    return (await this.#respond(asked, extractive)).status === 'answered';
  }
}
