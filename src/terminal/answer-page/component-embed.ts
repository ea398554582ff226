// The card that Discord shows for a link to the page: docs.discord.com, "Component Embeds" (subject to change).

import {
  type APIComponentInContainer,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { type Answer, answersIn, type Source } from '../../answer/answer.ts';
import { answerCatalogue } from '../../answer/texts/catalogue.ts';
import { passageLink } from '../../discord/card/passage-link.ts';
import { stateWords, storyWords } from '../../discord/card/state-words.ts';
import { messagesIn } from '../../discord/catalogue/catalogue.ts';
import { clip } from '../../discord/reply/clip.ts';
import { escapeLine } from '../../discord/reply/escape.ts';
import { describedFor } from '../../language/descriptions/describe-in.ts';
import type { Article } from '../../story/article.ts';

/** What the card shows. */
export interface Embedded {
  readonly question: string;
  readonly answer: Answer;
  readonly sources: readonly Source[];
  /** The first that is cited; undefined where none is. */
  readonly story: Article | undefined;
}

/** Discord's limit in bytes of UTF-8, escapes at their full length. */
const mostBytes = 3_000;

/** Characters that single texts may have, until everything fits. */
const lengths = [700, 400, 250, 120, 60];
const mostSources = 2;

/**
 * The card as JSON that can stand in a script element; undefined where there is nothing of a story to show, since Open
 * Graph then says as much.
 */
export function componentEmbed(embedded: Embedded): string | undefined {
  if (embedded.story === undefined) return undefined;

  return lengths
    .map((length) => scriptJson({ component: containerOf(embedded, length) }))
    .find((json) => Buffer.byteLength(json) <= mostBytes);
}

/** JSON in which nothing ends the script element. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function containerOf(
  { question, answer, sources, story }: Embedded,
  length: number,
): APIContainerComponent {
  const { language } = answer;
  const [first] = answersIn(answer);
  const text = (content: string): APIComponentInContainer => ({
    type: ComponentType.TextDisplay,
    content,
  });
  const line = (words: string) => escapeLine(clip(words, length));
  const quotes = sources.slice(0, mostSources).map(({ citation }) => {
    const { kind, paragraph, speaker, quote } = citation;
    const place = answerCatalogue[language].place(kind, paragraph);
    const by = [place, ...(speaker === undefined ? [] : [describedFor(speaker, language)])]
      .map(line)
      .join(' · ');

    return text(`> ${line(quote)}\n${by}`);
  });
  const [source] = sources;
  const url = passageLink(story?.url, source?.citation.quote ?? '');
  const foot = [first && stateWords(first), story && storyWords(story, language).join(' · ')]
    .flatMap((words) => (words === undefined || words === '' ? [] : `-# ${line(words)}`))
    .join('\n');

  return {
    type: ComponentType.Container,
    components: [
      text(`**${line(question)}**`),
      ...quotes,
      ...(foot === '' ? [] : [text(foot)]),
      ...(url === undefined ? [] : [linkRow(url, messagesIn(language).card.openStory)]),
    ],
  };
}

function linkRow(url: string, label: string): APIComponentInContainer {
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url }],
  };
}
