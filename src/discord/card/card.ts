// What the bot says as a card: a message of components.

import type {
  APIButtonComponent,
  APIComponentInContainer,
  APIMessageTopLevelComponent,
} from 'discord.js';
import {
  type Answer,
  type AnsweredPart,
  answersIn,
  isAboutStory,
  type NamedStory,
  type OneAnswer,
  shownSources,
} from '../../answer/answer.ts';
import type { CheckedText } from '../../answer/checked-text.ts';
import { answerCatalogue } from '../../answer/texts/catalogue.ts';
import { closingOf } from '../../answer/texts/closing.ts';
import { describedFor } from '../../language/descriptions/describe-in.ts';
import type { Language } from '../../language/language.ts';
import type { Vote } from '../../library/feedback/feedback.ts';
import type { Stories } from '../../story/stories.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import { checkBlocks } from '../reply/check-blocks.ts';
import { clip } from '../reply/clip.ts';
import { escapeLine, toLine } from '../reply/escape.ts';
import { type CardMessage, contentLimit, outgoingCard } from '../reply/outgoing.ts';
import { isVisible, packBlocks } from '../reply/pack-blocks.ts';
import type { Saying } from '../reply/saying.ts';
import { keyOf } from '../views/story-key.ts';
import {
  noteLines,
  placeText,
  type Room,
  shownPassages,
  sourceLines,
  statementLines,
} from './answer-lines.ts';
import { echoDisplay } from './card-echo.ts';
import { footerLines } from './card-footer.ts';
import { correctionRoom, fits } from './card-limits.ts';
import {
  askId,
  dismissId,
  moreId,
  pickId,
  proveId,
  rateId,
  readId,
  waitId,
  whichId,
} from './ids.ts';
import { button, container, linkButton, menu, rows, separator, textDisplay } from './parts.ts';
import { passageLink } from './passage-link.ts';
import { targetOf, writePick, writeTarget } from './passage-target.ts';

/** Characters that single texts may have, until everything fits. */
const lengths = [2000, 1200, 800, 500, 300, 150, 80, 40, 20];
const mostSources = 10;
const mostParts = 3;
const questionLength = 300;
const labelLength = 80;

/** By the state of an answer; its footer says it in words. */
const colours = { answered: 0x2f8f5b, related: 0xd9982b, 'not-in-article': 0x80848e };

/** What is said as a message of components. Pure and total. */
export function cardOf(saying: Saying, stories: Stories, asker?: string): CardMessage {
  for (const length of lengths) {
    const components = componentsOf(saying, { stories, asker }, length);
    if (fits(components, saying.kind === 'answer' ? correctionRoom : undefined)) {
      return outgoingCard(components);
    }
  }

  throw new Error('A card does not fit however short its texts are.');
}

/** What a card is made with. */
interface Context {
  readonly stories: Stories;
  /** Who may take it away. */
  readonly asker: string | undefined;
}

function componentsOf(
  saying: Saying,
  context: Context,
  length: number,
): readonly APIMessageTopLevelComponent[] {
  switch (saying.kind) {
    case 'answer':
      return answerComponents(saying, context, length);
    case 'introduction':
      return introduction(saying.suggestions, saying.language);
    case 'check':
      return checkComponents(saying.checked, saying.language, length);
    case 'notice':
      return [...textDisplay(plain(saying.text, saying.language, length))];
  }
}

function plain(text: string, language: Language, length: number): string {
  const shown = isVisible(toLine(text)) ? text : messagesIn(language).nothingToShow;

  return escapeLine(clip(shown, length));
}

/** @param length - Where it does not fit, its end is left out. */
function checkComponents(
  checked: CheckedText,
  language: Language,
  length: number,
): readonly APIMessageTopLevelComponent[] {
  const blocks = checkBlocks(checked, language);
  const [content = ''] = packBlocks(blocks, 1, messagesIn(language).shortened);

  return [container([...textDisplay(length < contentLimit ? clip(content, length) : content)])];
}

function introduction(
  suggestions: readonly string[],
  language: Language,
): readonly APIMessageTopLevelComponent[] {
  const messages = messagesIn(language);
  const buttons = askButtons(suggestions);
  const text =
    buttons.length > 0 ? `${messages.introduction} ${messages.forExample}` : messages.introduction;

  return [container([...textDisplay(escapeLine(text)), ...rows(buttons)])];
}

function answerComponents(
  { answer, question, story, canWait }: Extract<Saying, { kind: 'answer' }>,
  { stories, asker }: Context,
  length: number,
): readonly APIMessageTopLevelComponent[] {
  const { language } = answer;
  const key = story === undefined ? undefined : keyOf(story);
  const echo = echoDisplay(question, language, length);
  const answers = answersIn(answer).slice(0, mostParts);
  if (answer.status !== 'several' && !isAboutStory(answer)) {
    return [
      ...textDisplay(plain(answer.notice, language, length)),
      ...('choices' in answer ? rows(answer.choices.map(choiceButton)) : []),
      ...echo,
    ];
  }

  const room: Room = { text: length, sources: Math.ceil(mostSources / answers.length) };
  const shown = answers.flatMap((one, index): readonly APIComponentInContainer[] => [
    ...(index > 0 ? [separator] : []),
    ...textDisplay(partHeading(answer, index, length)),
    ...textDisplay(statements(one, room, stories)),
    ...textDisplay(sourceLines(one, stories, room).join('\n\n')),
    ...textDisplay(noteLines(one, room).join('\n')),
  ]);
  const closing =
    answer.status === 'several'
      ? closingOf({ ...answer, leftOut: answer.leftOut.slice(0, mostParts) }, (one) =>
          clip(one, length),
        )
      : [];

  return [
    container(
      [
        ...shown,
        ...closing.flatMap((text) => textDisplay(escapeLine(clip(text, length)))),
        ...suggestionParts(answers, language, key),
        ...readingParts(answers, room, stories, language, key),
        ...rows(canWait === true && answers.some(isMissed) ? [waitButton(language)] : []),
        ...rows(opinionButtons(answer, asker)),
        separator,
        ...echo,
        ...textDisplay(footerLines(answers, stories, length, language).join('\n')),
      ],
      colourOf(answers),
    ),
  ];
}

function waitButton(language: Language): APIButtonComponent {
  return button(waitId, messagesIn(language).card.wait, { emoji: '🔔' });
}

/** Whether a story was asked and does not say. */
function isMissed(answer: OneAnswer): boolean {
  return answer.status === 'abstained' && 'lookup' in answer;
}

function choiceButton({ slug, title }: NamedStory): APIButtonComponent {
  return button(whichId(keyOf(slug)), title);
}

/** What is done with an answer as a whole. */
function opinionButtons(answer: Answer, asker: string | undefined): readonly APIButtonComponent[] {
  const outcome = outcomeOf(answer);

  return [
    button(rateId('up', outcome), '', { emoji: '👍' }),
    button(rateId('down', outcome), '', { emoji: '👎' }),
    ...(shownSources(answer).length > 0
      ? [button(proveId, messagesIn(answer.language).card.proof)]
      : []),
    ...(asker === undefined ? [] : [button(dismissId(asker), '', { emoji: '🗑️' })]),
  ];
}

function outcomeOf(answer: Answer): Vote['outcome'] {
  if (answer.status === 'abstained') {
    return answer.reason === 'related' ? 'related' : 'not-in-article';
  }

  return answer.status;
}

/** Of several questions, or several stories, the one that is answered here. */
function partHeading(answer: Answer, index: number, length: number): string {
  const part = answer.status === 'several' ? answer.parts[index] : undefined;
  const question =
    answer.status === 'several' && answer.by === 'story' ? storyOf(part) : part?.question;
  if (question === undefined || !isVisible(toLine(question))) return '';

  return `**${escapeLine(clip(question, Math.min(length, questionLength)))}**`;
}

function storyOf(part: AnsweredPart | undefined): string | undefined {
  const story = part !== undefined && isAboutStory(part.answer) ? part.answer.story : undefined;

  return story && answerCatalogue[part?.answer.language ?? 'de'].stories.one(story);
}

function statements(answer: OneAnswer, room: Room, stories: Stories): string {
  const lines = statementLines(answer, room);
  if (lines.length > 0 || sourceLines(answer, stories, room).length > 0) return lines.join('\n');

  return escapeLine(messagesIn(answer.language).nothingToShow);
}

/** What opens the paragraphs. */
function readingParts(
  answers: readonly OneAnswer[],
  room: Room,
  stories: Stories,
  language: Language,
  key: string | undefined,
): readonly APIComponentInContainer[] {
  const { card } = messagesIn(language);
  const passages = answers
    .flatMap((one) => shownPassages(one, room))
    .flatMap((source) => {
      const target = targetOf(source.citation, stories);
      return target === undefined ? [] : [{ ...source, target: writeTarget(target) }];
    });
  const asking = button(moreId(key), card.askOn);
  const [first] = passages;
  if (first === undefined) return rows([asking]);

  const { article, quote } = first.citation;
  const link = passageLink(stories.one(article)?.url, quote);
  const buttons: readonly APIButtonComponent[] = [
    button(readId(first.target, first.number), card.read, { primary: true }),
    asking,
    ...(link === undefined ? [] : [linkButton(link, card.openStory)]),
  ];
  const choices = passages.map(({ number, citation, target }) => ({
    label: [
      `[${number}] ${placeText(citation, language)}`,
      describedFor(citation.speaker ?? '', language),
    ]
      .filter((part) => isVisible(toLine(part)))
      .join(' · '),
    description: citation.quote,
    value: writePick({ target, source: number }),
  }));
  const isChoice = new Set(choices.map(({ value }) => value)).size > 1;

  return [...rows(buttons), ...(isChoice ? [menu(pickId, card.readWhich, choices)] : [])];
}

function suggestionParts(
  answers: readonly OneAnswer[],
  language: Language,
  key: string | undefined,
): readonly APIComponentInContainer[] {
  const suggestions = answers.flatMap((one) => ('suggestions' in one ? one.suggestions : []));
  const buttons = askButtons(suggestions, key);
  if (buttons.length === 0) return [];

  return [...textDisplay(messagesIn(language).card.askThis), ...rows(buttons)];
}

/** Questions that are asked by a click: what a button says is what it asks. */
function askButtons(suggestions: readonly string[], key?: string): readonly APIButtonComponent[] {
  return [...new Set(suggestions.map(toLine))]
    .filter((question) => isVisible(question) && question.length <= labelLength)
    .slice(0, 3)
    .map((question, index) => button(askId(index, key), question));
}

function colourOf(answers: readonly OneAnswer[]): number | undefined {
  const states = answers.flatMap((one): readonly (keyof typeof colours)[] => {
    if (one.status === 'answered') return ['answered'];
    return 'lookup' in one ? [one.reason] : [];
  });
  const order = ['answered', 'related', 'not-in-article'] as const;
  const best = order.find((state) => states.includes(state));

  return best === undefined ? undefined : colours[best];
}
