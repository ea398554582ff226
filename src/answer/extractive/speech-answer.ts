// Answers to questions about who says what, from who speaks in a story: nothing is searched.

import { describedFor } from '../../language/descriptions/describe-in.ts';
import { byLanguage, type Language } from '../../language/language.ts';
import { phraseWithinTest } from '../../language/phrases/phrases.ts';
import { speechPhrases } from '../../language/questions/speech-phrases.ts';
import { capitalised } from '../../language/words/characters.ts';
import { stopwords } from '../../language/words/stopwords.ts';
import { words } from '../../language/words/words.ts';
import type { QuestionReader } from '../../search/question/question.ts';
import type { Article, Utterance } from '../../story/article.ts';
import type { Stories } from '../../story/stories.ts';
import { mentionedShare } from '../evidence/mentions.ts';
import type { Asked } from '../question/asked.ts';
import { lastAnswered } from '../question/last-answer.ts';
import { type SpeechQuestion, speechQuestion } from '../question/speech-question.ts';
import { contradictionsOf } from '../speech/contradictions.ts';
import { mentionsOf } from '../speech/mentions-of.ts';
import { byParagraph, citeSaid, isWithAttitude, type SaidIn } from '../speech/said.ts';
import { type Meant, speakersOf, whoIsMeant } from '../speech/story-speakers.ts';
import type { WordsAbout } from '../speech/words-about.ts';
import { answerCatalogue } from '../texts/catalogue.ts';
import type { SpeakerLead } from './quoted-answer.ts';
import { notSaid, quoting, type Untimed } from './reply.ts';

/** Citations of an answer, where all are wanted … */
const mostCitations = 6;

/** … and where they are not. */
const usualCitations = 3;

/** The answer that a story's speakers alone give; undefined where what is said has to be searched. */
export function speechAnswer(
  asked: Asked,
  stories: Stories,
  read: QuestionReader,
): Untimed | undefined {
  const article = storyOf(asked, stories);
  if (article === undefined) return undefined;

  for (const wording of asked.wordings) {
    const question = speechQuestion(wording)?.topic;
    const answer = question && answerTo(question, asked, article, read);
    // "Und Beth Amory?" asks for her words, or for whatever the story says of her.
    const isRefusal = answer?.status === 'abstained' && asked.named !== undefined;
    if (answer !== undefined && !(isRefusal && answer.reason === 'related')) {
      return { ...answer, lookup: { ...answer.lookup, question: wording } };
    }
  }

  return undefined;
}

function storyOf({ scope }: Asked, stories: Stories): Article | undefined {
  if (scope !== undefined) return stories.one(scope);

  const [only, ...others] = stories.list();
  return others.length === 0 ? only : undefined;
}

function answerTo(
  question: SpeechQuestion,
  asked: Asked,
  article: Article,
  read: QuestionReader,
): Untimed | undefined {
  const { language } = asked;

  switch (question.kind) {
    case 'speakers':
      return everybody(asked, article);
    case 'who': {
      const { attitude, claim } = question;
      const wanted =
        attitude === undefined
          ? article.utterances
          : article.utterances.filter((one) => isWithAttitude(one, attitude, article));
      if (claim !== undefined) {
        const own = claimedBy(wanted, claim, asked, article, read);
        return own.length === 0 ? undefined : quoted(own, usualCitations, asked, article);
      }
      return attitude === undefined ? undefined : quoted(wanted, mostCitations, asked, article);
    }
    case 'contradicts': {
      const meant = whoIsMeant(question.name, language, article, read);
      const names =
        meant?.kind === 'speakers'
          ? meant.speakers.map(({ name }) => name)
          : meant?.kind === 'silent'
            ? [meant.name]
            : [];
      return names.length === 0
        ? undefined
        : quoted(contradictionsOf(names, article), usualCitations, asked, article);
    }
    case 'said': {
      const meant = whoIsMeant(question.name, language, article, read);
      return meant && answerAbout(meant, question, asked, article, read);
    }
  }
}

/** Content words of a claim that tell whose words it is by themselves. */
const fewestClaimed = 2;

/**
 * The utterances that have every word of a claim, where they are of one speaker; none where that leaves it open: then it takes
 * a reader.
 */
function claimedBy(
  utterances: readonly Utterance[],
  claim: string,
  { language }: Asked,
  article: Article,
  read: QuestionReader,
): readonly Utterance[] {
  const content = words(claim).filter((word) => !stopwords[language].has(word));
  if (new Set(content).size < fewestClaimed) return [];

  const share = mentionedShare({ text: claim, language }, read);
  const own = utterances.filter(({ paragraph, start, end }) => {
    const said = article.paragraphs[paragraph]?.text.slice(start, end) ?? '';
    return share(said, article.language) === 1;
  });
  return new Set(own.map(({ speaker }) => speaker)).size === 1 ? own : [];
}

function answerAbout(
  meant: Meant,
  { attitude, topic, wants }: Extract<SpeechQuestion, { kind: 'said' }>,
  asked: Asked,
  article: Article,
  read: QuestionReader,
): Untimed | undefined {
  const { language } = asked;
  const texts = answerCatalogue[language].speech;

  switch (meant.kind) {
    case 'silent':
      if (attitude !== undefined || wants === 'reaction') return undefined;
      return notSaid(
        texts.silent(capitalised(meant.name)),
        language,
        mentionsOf({ text: meant.name, language }, article, read),
      );
    case 'elsewhere': {
      const { near } = meant;
      const words = near.flatMap(({ utterances }) =>
        byParagraph(utterances, article).flatMap((one) => citeSaid(article, one)),
      );
      return notSaid(
        texts.elsewhere(
          meant.name,
          near.map(({ name }) => describedFor(name, language)),
        ),
        language,
        words.slice(0, usualCitations),
      );
    }
    case 'unknown':
      return notSaid(
        texts.unknown(
          capitalised(meant.name),
          meant.near.map(({ name }) => describedFor(name, language)),
        ),
        language,
      );
    case 'speakers': {
      const { speakers, rest, misspelt } = meant;
      const isAbout = [rest, topic ?? ''].some((text) => hasContent(text, language, read));
      if (isAbout || wants === 'reaction') return undefined;

      const all = speakers.flatMap(({ utterances }) => utterances);
      const wanted =
        attitude === undefined ? all : all.filter((one) => isWithAttitude(one, attitude, article));
      const names = speakers.map(({ name }) => describedFor(name, language));
      return quoted(wanted, wants === 'all' ? mostCitations : usualCitations, asked, article, {
        near: nearLast(asked, article, read),
        ...(misspelt !== undefined && { lead: texts.didYouMean(capitalised(misspelt), names) }),
      });
    }
  }
}

/** Somebody's words, where none of them are about what was asked for. */
export function notAbout({ article, name, utterances }: WordsAbout, language: Language): Untimed {
  const nearest = byParagraph(utterances, article).flatMap((one) => citeSaid(article, one));

  return notSaid(
    answerCatalogue[language].speech.notAbout(describedFor(name, language)),
    language,
    nearest.slice(0, usualCitations),
  );
}

/** What leads in the words of the only one who says what a question asks for by whom; undefined for other questions. */
export function speakerLead({ wordings, language }: Asked): SpeakerLead | undefined {
  const question = speechQuestion(wordings[0] ?? '')?.topic;
  return question?.kind === 'who' ? answerCatalogue[language].speech.saidBy : undefined;
}

function hasContent(text: string, language: Language, read: QuestionReader): boolean {
  return mentionedShare({ text, language }, read)('', language) !== undefined;
}

/** How near words are to what was spoken of before; higher is nearer. */
type Nearness = (said: SaidIn) => number;

const aboutBefore = byLanguage((language) => phraseWithinTest(speechPhrases[language].aboutBefore));

/** "Und was sagt Weber dazu?": his words where the last question's are, or near what was quoted for it; undefined where nothing refers to it. */
function nearLast(
  { text, language, history }: Asked,
  article: Article,
  read: QuestionReader,
): Nearness | undefined {
  const last = aboutBefore[language].test(text) ? lastAnswered(history) : undefined;
  const cited = last?.cited.find((one) => one.article === article.slug)?.paragraph;
  if (last === undefined || cited === undefined) return undefined;

  const share = mentionedShare({ text: last.question ?? '', language: last.language }, read);
  return ({ position }) => {
    const { number = 0, text: words = '' } = article.paragraphs[position] ?? {};

    return (share(words, article.language) ?? 0) + 1 / (1 + Math.abs(number - cited));
  };
}

/** What is said, as far as it was not shown; undefined where nothing is left. */
function quoted(
  utterances: readonly Utterance[],
  most: number,
  { language, shown = [] }: Asked,
  article: Article,
  { lead, near }: { readonly lead?: string; readonly near?: Nearness | undefined } = {},
): Untimed | undefined {
  const left = byParagraph(utterances, article).filter(
    ({ position }) => !shown.some((one) => one.paragraph === article.paragraphs[position]?.number),
  );
  const said = near ? left.toSorted((one, other) => near(other) - near(one)) : left;
  const citations = said.flatMap((one) => citeSaid(article, one));
  if (citations.length === 0) return undefined;

  const texts = answerCatalogue[language].speech;
  const others = Math.max(0, citations.length - most);
  return quoting(
    article,
    citations.slice(0, most),
    [lead, texts.said(others)].flatMap((text) => text ?? []).join(' '),
    language,
  );
}

/** Everybody who is quoted, each with what they say first. */
function everybody({ language }: Asked, article: Article): Untimed | undefined {
  const speakers = speakersOf(article);
  const texts = answerCatalogue[language].speech;
  if (speakers.length === 0) return notSaid(texts.nobody, language);

  const citations = speakers.flatMap(({ utterances }) => {
    const [first] = byParagraph(utterances, article);
    return first === undefined ? [] : citeSaid(article, first).slice(0, 1);
  });
  return quoting(
    article,
    citations.slice(0, mostCitations),
    texts.speakers(speakers.map(({ name }) => name)),
    language,
  );
}
