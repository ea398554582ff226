// The page by itself, with a server that follows a script.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import type { StoryDesk } from '../../../src/answer/desk.ts';
import { fetchPage } from '../../../src/library/addresses/fetch-page.ts';
import { openEditorDesk } from '../../../src/library/editing/editor-desk.ts';
import { MemoryFeedback } from '../../../src/library/feedback/memory-feedback.ts';
import { MemoryGaps } from '../../../src/library/gaps/memory-gaps.ts';
import { openLibrary } from '../../../src/library/library.ts';
import { MemorySettings } from '../../../src/library/settings/memory-settings.ts';
import { deskServer, readersOnDiscord } from '../../../src/playground/bot/desk-server.ts';
import { lastAnswersOf } from '../../../src/playground/bot/last-answers.ts';
import { isOfDesk } from '../../../src/playground/protocol/desk-wire.ts';
import type {
  PageCommand,
  PageEvent,
  Snapshot,
} from '../../../src/playground/protocol/page-wire.ts';
import { EventStream } from '../../../src/playground/server/event-stream.ts';
import { bundlePage } from '../../../src/playground/server/page-files.ts';
import { PageServer } from '../../../src/playground/server/page-server.ts';
import { createStoryReader, readingLimits } from '../../../src/story/reading/story-reader.ts';
import { answeredWith, notInStoryWith, unchecked } from '../answers.ts';
import { trigramEmbedder } from '../evidence/trigram-embedder.ts';
import { sends, startPageServer, type PageServer as WebServer } from '../servers/page-server.ts';

const text = `# Die Brücke am Hafen

Die Brücke am Hafen bleibt bis Freitag gesperrt. Das teilte die Stadt mit.

${'Im Hafen liegen Schiffe aus vielen Ländern. '.repeat(60)}

Ein Gutachter fand drei Risse im Stahl.
`;
const quotes = [
  unchecked({ article: 'bruecke', paragraph: 3, kind: 'text', quote: 'drei Risse im Stahl' }),
  unchecked({ article: 'bruecke', paragraph: 1, kind: 'text', quote: 'bis Freitag gesperrt' }),
];
const lookup = {
  retrieved: [
    {
      article: 'bruecke',
      paragraph: 3,
      kind: 'text' as const,
      score: 0.8,
      evidence: { reader: 2 },
    },
  ],
  probability: 0.83,
  answeredAt: [],
  threshold: 0.51,
};
const timings = { retrieval: 200, answer: 40, total: 240 };
const answers = {
  answered: answeredWith(
    [{ text: 'Drei Risse im Stahl, gesperrt bis Freitag.', citations: quotes }],
    { lookup, timings },
  ),
  refused: notInStoryWith([], { lookup: { ...lookup, probability: 0.03 }, timings }),
};
/** What the page at an address is. */
const webPage = `<!doctype html><html lang="de"><head><title>Die Fähre</title></head><body>
<nav><a href="/">Startseite</a></nav><article><h1>Die Fähre</h1><p>Die Fähre nach Helgoland fährt im Winter nur montags.</p>
<p>Das sagte Kapitänin Ida Brandt am Dienstag.</p></article></body></html>`;
/** Ids of the world that is shown. */
export const ids = {
  server: '3',
  bot: '1',
  role: '7',
  person: '2',
  general: '10',
  questions: '11',
  direct: '20',
};

/**
 * The page with a chat that stands still, but for what its one visitor does, and a real library: without a bot or its
 * networks.
 */
export interface StaticPage {
  readonly url: string;
  /** The address of a page with a story. */
  readonly address: string;
  /** What the page asked to be done. */
  readonly commands: readonly PageCommand[];
  /** Names of the files of the stories, newest first. */
  readonly files: () => readonly string[];
  readonly gaps: MemoryGaps;
  readonly feedback: MemoryFeedback;
  readonly servers: MemorySettings;
  /** Path of what a bot has counted on Discord; there is none at first. */
  readonly settings: string;
  close(): Promise<void>;
}

/** @param before - What the reading of a file waits for. */
export async function startStaticPage(before: () => Promise<void> = async () => {}) {
  const events = new EventStream();
  const commands: PageCommand[] = [];
  const root = await mkdtemp(join(tmpdir(), 'footnote-page-'));
  const web: WebServer = await startPageServer({ '/faehre': sends(200, webPage) });
  const place = {
    articles: join(root, 'articles'),
    index: join(root, 'index'),
    embedder: trigramEmbedder,
  };
  const library = await openLibrary(place);
  const settings = join(root, 'settings.sqlite');
  const [gaps, feedback] = [new MemoryGaps(), new MemoryFeedback()];
  const servers = new MemorySettings();
  const reader = createStoryReader({ ...readingLimits, milliseconds: 60_000 });
  const editing = openEditorDesk({
    library,
    articles: place.articles,
    removed: join(root, 'removed'),
    onChanged: async () => publish({ type: 'stories', stories: stories() }),
    fetch: (address, known) => fetchPage(address, known, web.parts),
    openReader: () => ({ ...reader, close: async () => {} }),
  });
  await library.add({ name: 'bruecke.md', bytes: Buffer.from(text) });
  const stories = () =>
    library.list().map(({ article }) => ({
      ...article,
      suggestions: { de: ['Wie viele Risse?'], en: ['How many?'] },
    }));
  const desk = (): StoryDesk => ({
    stories: library.knowledge.stories,
    questions: () => ({ questions: ['Wie viele Risse?'], done: Promise.resolve() }),
    standing: (words) => library.standing(words),
    check: () => Promise.reject(new Error('Nothing is checked here.')),
    readWords: () => {
      throw new Error('No words are read here.');
    },
  });
  const given = lastAnswersOf(
    {
      answer: async (question) =>
        question.text.includes('Risse') ? answers.answered : answers.refused,
      suggestions: async () => [],
      desk,
    },
    (trace) => publish({ type: 'trace', trace }),
  );
  const serve = deskServer({
    editing,
    answerer: { desk },
    servers,
    gaps,
    feedback,
    server: ids.server,
    tellWaiting: async ({ slug, topic }) =>
      (await gaps.takeWaiting({ server: ids.server, story: slug, word: topic })).length,
    onDiscord: () => readersOnDiscord(settings),
    answerPage: given.page,
  });
  let next = 100;
  let snapshot: Snapshot = {
    guildName: 'Sandbox',
    bot: { id: ids.bot, name: 'Footnote', roleId: ids.role },
    people: [
      { id: ids.person, name: 'Anna', locale: 'de', directChannelId: ids.direct, isEditor: false },
    ],
    channels: [
      { id: ids.general, kind: 'text', name: 'general' },
      { id: ids.questions, kind: 'text', name: 'questions' },
      { id: ids.direct, kind: 'direct', name: '' },
    ],
    messages: [],
    interactions: [],
    commands: { guild: [], direct: [] },
    stories: stories(),
    traces: [],
    status: { state: 'online' },
  };
  const publish = (event: PageEvent) => {
    if (event.type === 'message') {
      snapshot = { ...snapshot, messages: [...snapshot.messages, event.message] };
    }
    if (event.type === 'trace')
      snapshot = { ...snapshot, traces: [...snapshot.traces, event.trace] };
    if (event.type === 'stories') snapshot = { ...snapshot, stories: event.stories };
    if (event.type === 'people') snapshot = { ...snapshot, people: event.people };
    events.publish(event);
  };
  const say = (author: string, channel: string, content: string) => {
    const isBot = author === ids.bot;
    const message = {
      id: String(next++),
      channel_id: channel,
      content,
      author: { id: author, username: isBot ? 'Footnote' : 'Anna', bot: isBot },
      timestamp: '2026-02-04T12:00:00.000Z',
      edited_timestamp: null,
      mentions: [],
      mention_roles: [],
      embeds: [],
      attachments: [],
      components: [],
    };
    // The page reads no other fields of a message.
    publish({ type: 'message', message: { message: message as unknown as APIMessage } });
  };
  const inChat = async (command: PageCommand) => {
    if (command.type === 'language') {
      const locale = command.language === 'de' ? 'de' : 'en-US';
      publish({ type: 'people', people: snapshot.people.map((one) => ({ ...one, locale })) });
    }
    if (command.type !== 'say') return;

    say(ids.person, command.channel, command.text);
    if (!command.text.includes(`<@${ids.bot}>`)) return;

    const answer = await given.answer({ text: command.text, history: [] });
    const shown = quotes.map(({ quote }, index) => `[${index + 1}] „${quote}“`).join('\n');
    say(ids.bot, command.channel, answer.status === 'abstained' ? answer.notice : shown);
  };
  const server = new PageServer({
    files: await bundlePage(),
    imageOrigin: 'http://127.0.0.1',
    onOpen: (response) => events.open(response, { type: 'snapshot', snapshot }),
    async onCommand(command) {
      commands.push(command);
      if (isOfDesk(command)) return serve(command);

      await inChat(command);
      return null;
    },
    onFile: (file, replaces) => serve({ type: 'add-file', file, replaces }),
    async onPreview(file) {
      await before();
      return serve({ type: 'preview-file', file });
    },
    onAnswerPage: (trace) => serve({ type: 'answer-page', trace }),
  });
  await server.listen(0);

  const page: StaticPage = {
    url: server.url,
    address: web.url('/faehre'),
    commands,
    files: () => library.list().map(({ file }) => basename(file)),
    gaps,
    feedback,
    servers,
    settings,
    async close() {
      events.close();
      await server.close();
      await web.close();
      await reader.close();
      await rm(root, { recursive: true });
    },
  };
  return page;
}
