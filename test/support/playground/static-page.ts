import type { APIMessage } from 'discord-api-types/v10';
import { languageOfArticle } from '../../../src/language/detection/detect-language.ts';
import type {
  PageCommand,
  PageEvent,
  Snapshot,
} from '../../../src/playground/protocol/page-wire.ts';
import { EventStream } from '../../../src/playground/server/event-stream.ts';
import { bundlePage } from '../../../src/playground/server/page-files.ts';
import { PageServer } from '../../../src/playground/server/page-server.ts';
import { previewOf } from '../../../src/playground/server/previews.ts';
import { readArticle } from '../../../src/story/parse-article.ts';
import { answeredWith, notInStoryWith, unchecked } from '../answers.ts';

const text = `# Die Brücke am Hafen

Die Brücke am Hafen bleibt bis Freitag gesperrt. Das teilte die Stadt mit.

${'Im Hafen liegen Schiffe aus vielen Ländern. '.repeat(60)}

Ein Gutachter fand drei Risse im Stahl.
`;
const read = (file: string, bytes: Uint8Array) =>
  readArticle(bytes, file, { detectLanguage: languageOfArticle });
const { article } = read('bruecke.md', Buffer.from(text));
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
const ids = { bot: '1', role: '7', person: '2', general: '10', questions: '11', direct: '20' };

/** The page with a world that stands still, but for what its one visitor does: without a bot or its networks. */
export interface StaticPage {
  readonly url: string;
  /** What the page asked to be done. */
  readonly commands: readonly PageCommand[];
  /** Names of the files that were taken. */
  readonly taken: readonly string[];
  close(): Promise<void>;
}

/** @param before - What the reading of a file waits for. */
export async function startStaticPage(before: () => Promise<void> = async () => {}) {
  const events = new EventStream();
  const commands: PageCommand[] = [];
  const taken: string[] = [];
  let next = 100;
  let snapshot: Snapshot = {
    guildName: 'Sandbox',
    bot: { id: ids.bot, name: 'Footnote', roleId: ids.role },
    people: [{ id: ids.person, name: 'Anna', locale: 'de', directChannelId: ids.direct }],
    channels: [
      { id: ids.general, kind: 'text', name: 'general' },
      { id: ids.questions, kind: 'text', name: 'questions' },
      { id: ids.direct, kind: 'direct', name: '' },
    ],
    messages: [],
    interactions: [],
    commands: { guild: [], direct: [] },
    stories: [{ ...article, suggestions: { de: ['Wie viele Risse?'], en: ['How many?'] } }],
    traces: [],
    status: { state: 'online' },
  };
  const publish = (event: PageEvent) => {
    if (event.type === 'message') {
      snapshot = { ...snapshot, messages: [...snapshot.messages, event.message] };
    }
    if (event.type === 'trace')
      snapshot = { ...snapshot, traces: [...snapshot.traces, event.trace] };
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
  const server = new PageServer({
    files: await bundlePage(),
    imageOrigin: 'http://127.0.0.1',
    onOpen: (response) => events.open(response, { type: 'snapshot', snapshot }),
    async onCommand(command) {
      commands.push(command);
      if (command.type === 'language') {
        const locale = command.language === 'de' ? 'de' : 'en-US';
        publish({ type: 'people', people: snapshot.people.map((one) => ({ ...one, locale })) });
      }
      if (command.type !== 'say') return;

      say(ids.person, command.channel, command.text);
      if (!command.text.includes(`<@${ids.bot}>`)) return;

      const answer = command.text.includes('Risse') ? answers.answered : answers.refused;
      publish({ type: 'trace', trace: { question: command.text, history: 0, answer } });
      const shown = quotes.map(({ quote }, index) => `[${index + 1}] „${quote}“`).join('\n');
      say(ids.bot, command.channel, answer.status === 'answered' ? shown : answer.notice);
    },
    onFile: async (name) => void taken.push(name),
    async onPreview(name, bytes) {
      await before();
      return previewOf(read(name, bytes));
    },
  });
  await server.listen(0);

  const page: StaticPage = {
    url: server.url,
    commands,
    taken,
    async close() {
      events.close();
      await server.close();
    },
  };
  return page;
}
