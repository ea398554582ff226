import { html, type TemplateResult } from 'lit';
import type { Language } from '../../language/language.ts';

/** What the page itself says, in one language. The compiler holds the catalogues complete. */
export interface Texts {
  readonly title: string;
  readonly channels: string;
  readonly directMessage: string;
  readonly threads: string;
  readonly speakAs: string;
  readonly language: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly theme: string;
  readonly chat: string;
  readonly panel: string;
  readonly messages: (channel: string) => string;
  readonly message: (channel: string) => string;
  readonly send: string;
  readonly reply: string;
  readonly replyingTo: (name: string) => string;
  readonly ping: string;
  readonly cancel: string;
  readonly thread: string;
  readonly threadName: string;
  readonly openThread: string;
  readonly json: string;
  readonly apps: string;
  readonly close: string;
  readonly typing: (name: string) => string;
  readonly thinking: (name: string) => string;
  readonly sending: string;
  readonly noResponse: string;
  readonly interactionFailed: string;
  readonly dismiss: string;
  readonly onlyYou: string;
  readonly edited: string;
  readonly app: string;
  readonly used: (person: TemplateResult, command: TemplateResult) => TemplateResult;
  readonly empty: (bot: string) => string;
  readonly tryThis: readonly string[];
  readonly hint: string;
  readonly commands: string;
  readonly run: string;
  readonly optional: string;
  readonly yes: string;
  readonly no: string;
  readonly choose: string;
  readonly submit: string;
  readonly story: string;
  readonly trace: string;
  readonly noStory: string;
  readonly drop: string;
  readonly dropHere: string;
  readonly dropped: (name: string) => string;
  readonly keep: string;
  readonly keepHint: string;
  readonly kept: (path: string) => string;
  readonly remove: string;
  readonly inMemory: string;
  readonly paragraph: (number: number) => string;
  readonly kinds: Readonly<Record<'title' | 'standfirst' | 'post' | 'note', string>>;
  readonly source: (number: number, place: string) => string;
  readonly noTrace: string;
  readonly question: string;
  readonly answered: string;
  readonly refused: string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly probability: string;
  readonly threshold: string;
  readonly lookedFor: string;
  readonly missing: string;
  readonly retrieved: string;
  readonly place: string;
  readonly scores: Readonly<Record<string, string>>;
  readonly evidence: string;
  readonly evidenceNames: Readonly<Record<string, string>>;
  readonly verification: string;
  readonly verbatim: string;
  readonly notVerbatim: string;
  readonly nothingCited: string;
  readonly timings: string;
  readonly retrieval: string;
  readonly answering: string;
  readonly total: string;
  readonly context: (exchanges: number) => string;
  readonly payload: string;
  readonly asStored: string;
  readonly requests: string;
  readonly valid: string;
  readonly invalid: (count: number) => string;
  readonly byPerson: string;
  readonly status: Readonly<Record<'starting' | 'online' | 'restarting' | 'stopped', string>>;
  readonly disconnected: string;
  readonly restart: string;
}

const german: Texts = {
  title: 'Footnote zum Ausprobieren',
  channels: 'Kanäle',
  directMessage: 'Direktnachricht',
  threads: 'Threads',
  speakAs: 'Sprechen als',
  language: 'Sprache',
  languages: { de: 'Deutsch', en: 'Englisch' },
  theme: 'Hell oder dunkel',
  chat: 'Chat',
  panel: 'Artikel und Antwort',
  messages: (channel) => `Nachrichten in ${channel}`,
  message: (channel) => `Nachricht an ${channel}`,
  send: 'Senden',
  reply: 'Antworten',
  replyingTo: (name) => `Antwort an ${name}`,
  ping: 'erwähnen',
  cancel: 'Abbrechen',
  thread: 'Thread',
  threadName: 'Name des Threads',
  openThread: 'Thread öffnen',
  json: 'JSON',
  apps: 'Apps',
  close: 'Schließen',
  typing: (name) => `${name} schreibt …`,
  thinking: (name) => `${name} denkt nach …`,
  sending: 'Befehl wird gesendet …',
  noResponse: 'Die Anwendung hat nicht geantwortet',
  interactionFailed: 'Diese Interaktion ist fehlgeschlagen',
  dismiss: 'Nachricht verwerfen',
  onlyYou: 'Nur du kannst das sehen',
  edited: '(bearbeitet)',
  app: 'APP',
  used: (person, command) => html`${person} hat ${command} verwendet`,
  empty: (bot) => `Frag ${bot} etwas über den Artikel.`,
  tryThis: [
    'Worum geht es?',
    'Warum wurden die Gespräche abgesagt?',
    'Who did Marco Rubio talk to?',
  ],
  hint: '@ erwähnt jemanden, / zeigt die Befehle, Umschalt+Eingabe beginnt eine neue Zeile.',
  commands: 'Befehle',
  run: 'Ausführen',
  optional: 'freiwillig',
  yes: 'Ja',
  no: 'Nein',
  choose: 'Auswählen …',
  submit: 'Absenden',
  story: 'Artikel',
  trace: 'Was geschah',
  noStory: 'Noch kein Artikel.',
  drop: 'Artikel hinzufügen …',
  dropHere: 'Artikel hier ablegen (.md, .txt, .html)',
  dropped: (name) => `${name} ist gelesen und kann befragt werden.`,
  keep: 'Behalten',
  keepHint: 'Legt die Datei in den Artikelordner',
  kept: (path) => `Liegt jetzt in ${path}.`,
  remove: 'Entfernen',
  inMemory: 'nur im Speicher',
  paragraph: (number) => `Absatz ${number}`,
  kinds: { title: 'Titel', standfirst: 'Vorspann', post: 'Beitrag', note: 'Hinweis' },
  source: (number, place) => `Quelle ${number}: ${place} im Artikel zeigen`,
  noTrace: 'Hier steht nach der ersten Frage, wie die Antwort zustande kam.',
  question: 'Frage',
  answered: 'beantwortet',
  refused: 'nicht beantwortet',
  reasons: {
    'not-in-article': 'Der Artikel sagt dazu zu wenig.',
    'small-talk': 'Das war keine Frage.',
    instruction: 'Das war ein Auftrag, keine Frage zum Artikel.',
    'code-request': 'Das war die Bitte um Programmcode.',
    'empty-question': 'Da war keine Frage.',
    'question-too-long': 'Die Frage ist zu lang.',
  },
  probability: 'Wahrscheinlichkeit, dass der Artikel antwortet',
  threshold: 'nötig',
  lookedFor: 'Gesucht',
  missing: 'fehlt im Artikel',
  retrieved: 'Gefundene Absätze',
  place: 'Stelle',
  scores: {
    lexical: 'Schrift',
    vector: 'Vektor',
    overlap: 'Wörter',
    window: 'Satz',
    proximity: 'Nähe',
    answerKind: 'Art',
    fused: 'Gesamt',
  },
  evidence: 'Belege für die Entscheidung',
  evidenceNames: {
    paragraphCoverage: 'Anteil der Frage im besten Absatz',
    sentenceCoverage: 'Anteil der Frage im besten Satz',
    articleCoverage: 'Anteil der Frage im ganzen Artikel',
    nameCoverage: 'Namen und Zahlen im besten Absatz',
    literalShare: 'wörtlich im besten Absatz',
    rarestTerm: 'seltenstes Wort',
    worstTerm: 'schwächstes Wort',
    termCount: 'Zahl der Wörter (Logarithmus)',
  },
  verification: 'Prüfung der Zitate',
  verbatim: 'steht wörtlich dort',
  notVerbatim: 'steht dort nicht wörtlich',
  nothingCited: 'Es wurde nichts zitiert.',
  timings: 'Zeiten',
  retrieval: 'Suche',
  answering: 'Antwort',
  total: 'Zusammen',
  context: (exchanges) =>
    exchanges === 1 ? 'verstanden mit der Frage davor' : `verstanden mit ${exchanges} Fragen davor`,
  payload: 'Nachricht als JSON',
  asStored: 'Wie Discord sie zeigt',
  requests: 'Was der Bot gesendet hat',
  valid: 'Erfüllt alle Regeln von Discord',
  invalid: (count) => `Verstöße gegen Regeln von Discord: ${count}`,
  byPerson: 'Diese Nachricht hat eine Person geschrieben; der Bot hat dafür nichts gesendet.',
  status: {
    starting: 'Der Bot startet …',
    online: 'Der Bot ist da',
    restarting: 'Der Bot startet neu …',
    stopped: 'Der Bot läuft nicht',
  },
  disconnected: 'Die Verbindung zum Programm ist weg. Läuft npm start noch?',
  restart: 'Bot neu starten',
};

const english: Texts = {
  title: 'Footnote playground',
  channels: 'Channels',
  directMessage: 'Direct message',
  threads: 'Threads',
  speakAs: 'Speak as',
  language: 'Language',
  languages: { de: 'German', en: 'English' },
  theme: 'Light or dark',
  chat: 'Chat',
  panel: 'Story and answer',
  messages: (channel) => `Messages in ${channel}`,
  message: (channel) => `Message ${channel}`,
  send: 'Send',
  reply: 'Reply',
  replyingTo: (name) => `Replying to ${name}`,
  ping: 'mention',
  cancel: 'Cancel',
  thread: 'Thread',
  threadName: 'Name of the thread',
  openThread: 'Open thread',
  json: 'JSON',
  apps: 'Apps',
  close: 'Close',
  typing: (name) => `${name} is typing…`,
  thinking: (name) => `${name} is thinking…`,
  sending: 'Sending command…',
  noResponse: 'The application did not respond',
  interactionFailed: 'This interaction failed',
  dismiss: 'Dismiss message',
  onlyYou: 'Only you can see this',
  edited: '(edited)',
  app: 'APP',
  used: (person, command) => html`${person} used ${command}`,
  empty: (bot) => `Ask ${bot} something about the story.`,
  tryThis: [
    'What is the article about?',
    'Why were the talks cancelled?',
    'Was sagte Marco Rubio?',
  ],
  hint: '@ mentions somebody, / shows the commands, Shift+Enter starts a new line.',
  commands: 'Commands',
  run: 'Run',
  optional: 'optional',
  yes: 'Yes',
  no: 'No',
  choose: 'Choose…',
  submit: 'Submit',
  story: 'Story',
  trace: 'What happened',
  noStory: 'No story yet.',
  drop: 'Add a story…',
  dropHere: 'Drop a story here (.md, .txt, .html)',
  dropped: (name) => `${name} is read and can be asked about.`,
  keep: 'Keep',
  keepHint: 'Puts the file into the folder of articles',
  kept: (path) => `It is in ${path} now.`,
  remove: 'Remove',
  inMemory: 'in memory only',
  paragraph: (number) => `Paragraph ${number}`,
  kinds: { title: 'Headline', standfirst: 'Standfirst', post: 'Post', note: 'Note' },
  source: (number, place) => `Source ${number}: show ${place} in the story`,
  noTrace: 'After the first question this tells how its answer came about.',
  question: 'Question',
  answered: 'answered',
  refused: 'not answered',
  reasons: {
    'not-in-article': 'The story says too little about it.',
    'small-talk': 'That was no question.',
    instruction: 'That was an order, not a question about the story.',
    'code-request': 'That was a request for code.',
    'empty-question': 'There was no question.',
    'question-too-long': 'The question is too long.',
  },
  probability: 'Probability that the story answers',
  threshold: 'needed',
  lookedFor: 'Looked for',
  missing: 'not in the story',
  retrieved: 'Retrieved passages',
  place: 'Place',
  scores: {
    lexical: 'Lexical',
    vector: 'Vector',
    overlap: 'Words',
    window: 'Sentence',
    proximity: 'Near',
    answerKind: 'Kind',
    fused: 'Fused',
  },
  evidence: 'Evidence for the decision',
  evidenceNames: {
    paragraphCoverage: 'Share of the question in the best paragraph',
    sentenceCoverage: 'Share of the question in the best sentence',
    articleCoverage: 'Share of the question in the whole story',
    nameCoverage: 'Names and numbers in the best paragraph',
    literalShare: 'Literally in the best paragraph',
    rarestTerm: 'Rarest word',
    worstTerm: 'Weakest word',
    termCount: 'Number of words (logarithm)',
  },
  verification: 'Verification of the quotes',
  verbatim: 'stands there word for word',
  notVerbatim: 'does not stand there word for word',
  nothingCited: 'Nothing was cited.',
  timings: 'Timings',
  retrieval: 'Retrieval',
  answering: 'Answer',
  total: 'Together',
  context: (exchanges) =>
    exchanges === 1
      ? 'understood with the question before'
      : `understood with ${exchanges} questions before`,
  payload: 'Message as JSON',
  asStored: 'As Discord shows it',
  requests: 'What the bot sent',
  valid: 'Keeps all of Discord’s rules',
  invalid: (count) => `Breaches of Discord’s rules: ${count}`,
  byPerson: 'A person wrote this message; the bot sent nothing for it.',
  status: {
    starting: 'The bot is starting…',
    online: 'The bot is online',
    restarting: 'The bot is restarting…',
    stopped: 'The bot is not running',
  },
  disconnected: 'The connection to the program is lost. Is npm start still running?',
  restart: 'Restart the bot',
};

const catalogue: Readonly<Record<Language, Texts>> = { de: german, en: english };

/** The page's texts in the language of a Discord locale such as `en-US`. */
export function textsIn(locale: string | undefined): Texts {
  return catalogue[languageOf(locale)];
}

export function languageOf(locale: string | undefined): Language {
  return locale?.startsWith('de') === true ? 'de' : 'en';
}
