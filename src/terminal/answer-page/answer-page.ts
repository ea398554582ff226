// An answer as a page of its own: question, statements, and the story with the quoted words marked.

import { escapeAttribute, escapeText } from 'entities/escape';
import {
  type Answer,
  type AnswerSentence,
  answersIn,
  isAboutStory,
  type OneAnswer,
  type Source,
  sentencesOf,
  shownSources,
} from '../../answer/answer.ts';
import { answerCatalogue } from '../../answer/texts/catalogue.ts';
import { webAddressOf } from '../../discord/card/passage-link.ts';
import { stateWords, storyWords } from '../../discord/card/state-words.ts';
import { messagesIn } from '../../discord/catalogue/catalogue.ts';
import { clip } from '../../discord/reply/clip.ts';
import { describedFor } from '../../language/descriptions/describe-in.ts';
import type { Article, Paragraph } from '../../story/article.ts';
import { paragraphAt } from '../../story/place.ts';
import type { Stories } from '../../story/stories.ts';
import { componentEmbed } from './component-embed.ts';
import { pageStyle } from './page-style.ts';

/** What a page is made of. */
export interface AnswerPage {
  readonly question: string;
  readonly answer: Answer;
  /** Those that it was given from. */
  readonly stories: Stories;
  /** When it was given. */
  readonly made: Date;
  /** Name and version of the program. */
  readonly program: string;
}

/** Characters of a description; previews cut longer ones. */
const descriptionLength = 300;

/**
 * A whole HTML page that needs no script and loads nothing. A link to it shows headline and quote wherever it is pasted: on
 * Discord by a component embed, elsewhere by Open Graph.
 */
export function answerPage({ question, answer, stories, made, program }: AnswerPage): string {
  const { language } = answer;
  const sources = answersIn(answer).flatMap(shownSources);
  const cited = storiesOf(sources, stories);
  const [story] = cited;
  const title = story?.title ?? question;
  const description = clip(descriptionOf(answer, sources), descriptionLength);
  const embed = componentEmbed({ question, answer, sources, story });
  const url = webAddressOf(story?.url);

  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(`${question} · ${title}`)}</title>`,
    ...metadata({
      'og:type': 'article',
      'og:title': title,
      'og:description': description,
      'og:site_name': story?.outlet ?? 'Footnote',
      'og:locale': language === 'de' ? 'de_DE' : 'en_GB',
      ...(story?.published !== undefined && { 'article:published_time': story.published }),
    }),
    `<meta name="description" content="${escapeAttribute(description)}">`,
    ...(url === undefined ? [] : [`<link rel="canonical" href="${escapeAttribute(url)}">`]),
    ...(embed === undefined
      ? []
      : [`<script id="discord:component-embed" type="application/json">${embed}</script>`]),
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeText(question)}</h1>`,
    ...answersIn(answer).map((one) => answerHtml(one, stories)),
    ...cited.map((one) => storyHtml(one, sources, answer)),
    '</main>',
    '<footer>',
    `<p>${escapeText(`${program} · ${made.toISOString().slice(0, 16).replace('T', ' ')} UTC`)}</p>`,
    '</footer>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function metadata(properties: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(properties).map(
    ([name, content]) => `<meta property="${name}" content="${escapeAttribute(content)}">`,
  );
}

function storiesOf(sources: readonly Source[], stories: Stories): readonly Article[] {
  const slugs = new Set(sources.map(({ citation }) => citation.article));

  return [...slugs].flatMap((slug) => stories.one(slug) ?? []);
}

/** What a preview says: the first thing that is answered, or why nothing is. */
function descriptionOf(answer: Answer, sources: readonly Source[]): string {
  const [sentence] = sentencesOf(answer);
  if (sentence !== undefined) return sentence.text;

  const [one] = answersIn(answer);
  const notice = one?.status === 'abstained' ? one.notice : '';
  return [notice, ...sources.slice(0, 1).map(({ citation }) => citation.quote)].join(' ').trim();
}

function answerHtml(answer: OneAnswer, stories: Stories): string {
  const { language } = answer;
  const opening =
    answer.status === 'abstained'
      ? [`<p>${escapeText(answer.notice)}</p>`]
      : answer.wording.kind === 'quoted'
        ? [`<p>${escapeText(answer.wording.lead)}</p>`]
        : answer.sentences.map(statement);
  const sources = shownSources(answer).map((source) => sourceHtml(source, answer, stories));
  const note = isAboutStory(answer) ? answer.note : undefined;

  return [
    `<section class="${answer.status}" lang="${language}">`,
    ...opening,
    ...(sources.length > 0 ? ['<ol>', ...sources, '</ol>'] : []),
    ...(note === undefined ? [] : [`<p class="note">${escapeText(note)}</p>`]),
    `<p class="note">${escapeText(stateWords(answer))}</p>`,
    '</section>',
  ].join('\n');
}

function statement({ text, sources }: AnswerSentence): string {
  const marks = sources.map(({ number }) => `<a href="#source-${number}">[${number}]</a>`);

  return `<p>${escapeText(text)} ${marks.join('')}</p>`;
}

function sourceHtml(
  { number, citation }: Source,
  { language }: OneAnswer,
  stories: Stories,
): string {
  const { kind, paragraph, speaker, quote, article } = citation;
  const place = answerCatalogue[language].place(kind, paragraph);
  const story = stories.one(article);
  const name = speaker === undefined ? '' : ` · ${escapeText(describedFor(speaker, language))}`;

  return (
    `<li id="source-${number}" value="${number}"><a href="#quote-${number}">${escapeText(place)}</a>${name}` +
    `<blockquote lang="${story?.language ?? language}">${escapeText(quote)}</blockquote></li>`
  );
}

/** The whole story, so that a reader sees what stands around the quotes. */
function storyHtml(story: Article, sources: readonly Source[], { language }: Answer): string {
  const own = sources.filter(({ citation }) => citation.article === story.slug);
  // The headline stands below.
  const about = storyWords(story, language)
    .filter((part) => part !== story.title)
    .join(' · ');
  const url = webAddressOf(story.url);
  const { openStory } = messagesIn(language).card;
  const link =
    url === undefined
      ? ''
      : ` · <a href="${escapeAttribute(url)}" rel="noopener">${escapeText(openStory)}</a>`;

  return [
    `<article lang="${story.language}">`,
    `<p class="note" lang="${language}">${escapeText(about)}${link}</p>`,
    ...story.paragraphs.map((paragraph) => paragraphHtml(story, paragraph, own)),
    '</article>',
  ].join('\n');
}

function paragraphHtml(story: Article, paragraph: Paragraph, own: readonly Source[]): string {
  const cited = own.filter(({ citation }) => paragraphAt(story, citation) === paragraph);
  const text = marked(paragraph.text, cited);
  if (paragraph.kind === 'title') return `<h2>${text}</h2>`;
  if (paragraph.kind === 'standfirst') return `<p class="standfirst">${text}</p>`;

  return `<p><span class="number">${paragraph.number}</span>${text}</p>`;
}

/** The text with each quote in it marked; where quotes overlap, the one that begins first. */
function marked(text: string, sources: readonly Source[]): string {
  const places = sources
    .map(({ number, citation }) => ({
      number,
      start: text.indexOf(citation.quote),
      end: text.indexOf(citation.quote) + citation.quote.length,
    }))
    .filter(({ start }) => start >= 0)
    .sort((one, other) => one.start - other.start || one.number - other.number);
  let at = 0;
  let html = '';
  for (const { number, start, end } of places) {
    const from = Math.max(start, at);
    html += escapeText(text.slice(at, from));
    html += `<mark id="quote-${number}">${escapeText(text.slice(from, end))}</mark>`;
    at = Math.max(at, end);
  }

  return (html + escapeText(text.slice(at))).replaceAll('\n', '<br>');
}
