// What goes wrong while the bot runs, as the log and the metrics tell it: one line and one count for each.

import type { Bindings } from 'pino';
import { messageOf } from '../../base/errors.ts';
import type { Bot } from './bot.ts';

interface Told {
  readonly level: 'warn' | 'error';
  /** What happened and what follows from it; then what is to be done. The cause stands beside it. */
  readonly text: string;
  /** Whether each one gets a line, and not one a minute: where somebody was told to ask for it. */
  readonly each?: boolean;
}

/** Every incident by its name in `footnote_incidents_total`. */
export const incidents = {
  'question-failed': {
    level: 'error',
    text: 'A question failed: whoever asked was told the id of this failure. Please report it with this line',
    each: true,
  },
  'question-refused': {
    level: 'warn',
    text: 'A question met a fault that somebody can mend: whoever asked was told of it. Do what the error says',
  },
  'event-failed': {
    level: 'error',
    text: 'An event was not handled: whoever caused it has no answer. Please report it with this line',
  },
  'reply-gone': {
    level: 'warn',
    text: 'A reply could not be delivered: its message, channel or interaction is gone, so that nobody misses it. Where this goes on, interactions are acknowledged too late: look at event-loop delay in /metrics',
  },
  'reply-forbidden': {
    level: 'warn',
    text: 'A reply could not be delivered: the bot may not write there, and whoever asked has no answer. Give it the permissions that npm run invite and npm run doctor name',
  },
  'reply-unclear': {
    level: 'warn',
    text: 'A reply may not have arrived: Discord never said what became of it, and it is not sent twice. Where this goes on, check the network and https://discordstatus.com',
  },
  'reply-failed': {
    level: 'error',
    text: 'A reply failed: whoever asked may have no answer. Please report it with this line',
  },
  'form-refused': {
    level: 'warn',
    text: 'A card was refused: plain text is sent there for an hour. Where this goes on, set FOOTNOTE_ANSWER_FORM=text and report it with this line',
  },
  'answer-not-deleted': {
    level: 'warn',
    text: 'An answer could not be deleted with its question: it stays where it stands. Delete it by hand, and look at the permissions of the bot there',
  },
  'answer-not-marked': {
    level: 'warn',
    text: 'An answer could not be marked after its story had changed: it stands as it was sent until the stories change again. Where this goes on, check the network and https://discordstatus.com',
  },
  'answers-not-marked': {
    level: 'error',
    text: 'Answers could not be marked after their stories had changed: they stand as they were sent until the stories change again. Run npm run doctor, which looks at the data folder',
  },
  'answer-not-noted': {
    level: 'warn',
    text: 'It was not noted where an answer stands: it is not marked when its story changes. Run npm run doctor, which looks at the data folder and the disk',
  },
  'not-counted': {
    level: 'warn',
    text: 'What happened was not counted for the newsroom: it is missing in what editors see of their readers. Run npm run doctor, which looks at the data folder and the disk',
  },
  'waiting-not-told': {
    level: 'warn',
    text: 'Somebody who had asked to be told of a note could not be: they are not told again. Where the error is not that they take no messages, check the network and https://discordstatus.com',
  },
  'servers-not-noted': {
    level: 'error',
    text: 'It was not noted which servers there are: settings of those that the bot left are kept until it is. Run npm run doctor, which looks at the data folder and the disk',
  },
  'commands-not-registered': {
    level: 'error',
    text: 'The commands could not be registered: Discord shows those of before, and mentions are answered. Run npm run deploy-commands',
  },
  'stopped-too-early': {
    level: 'warn',
    text: 'Discord did not take every answer in time: who waited for one has to ask again. Where this goes on, raise FOOTNOTE_SHUTDOWN_SECONDS',
  },
  'model-failed': {
    level: 'warn',
    text: 'Answered without the model: readers get the words of the story. Run npm run doctor, which asks the model',
  },
  'frame-left-out': {
    level: 'warn',
    text: 'A frame of the gateway was left out: what it told is not known here. Where this goes on, look for a newer version',
  },
  'client-failed': {
    level: 'error',
    text: 'discord.js met an error and goes on: an event may be lost. Where this goes on, please report it',
  },
  'connection-failed': {
    level: 'warn',
    text: 'The connection to Discord failed and is tried again: what is asked meanwhile waits. Where this goes on, check the network and https://discordstatus.com',
  },
  'no-connection': {
    level: 'warn',
    text: 'There is no connection to Discord: what is asked meanwhile waits, and after five minutes this process ends to be started anew. Check the network and https://discordstatus.com',
  },
  'requests-refused': {
    level: 'warn',
    text: 'Discord refuses many requests: it bans whoever made 10,000 such in ten minutes. Look at permissions and budgets',
  },
  'clock-changed': {
    level: 'warn',
    text: 'The clock of this machine was put to another time, or the machine slept: waits go on as they were. Where this goes on, look at what sets the clock',
  },
  'not-warm': {
    level: 'warn',
    text: 'Not ready: the first question takes longer, and tells more if it fails too. Run npm run doctor, which looks at the model files',
  },
  'data-folder': {
    level: 'warn',
    text: 'The data folder needs care: the notice says what does not work meanwhile. Run npm run doctor, which looks at the data folder and the disk',
  },
  'stories-not-followed': {
    level: 'error',
    text: 'The stories cannot be followed: those that are known are answered from, and it is tried again. Run npm run doctor, which looks at the data folder',
  },
  'vectors-away': {
    level: 'warn',
    text: 'The server of the vectors cannot be used: each process searches its own meanwhile, and answers are the same. Look whether it runs and its settings are right',
  },
  'state-away': {
    level: 'warn',
    text: 'The server of the shared state cannot be used: each process counts budgets and remembers conversations for itself meanwhile. Look whether it runs and FOOTNOTE_STATE is right',
  },
} as const satisfies Record<string, Told>;

/** The name of an incident. */
export type Incident = keyof typeof incidents;

/** Who writes it down and who counts it. */
export type IncidentListeners = Pick<Bot, 'log' | 'limit' | 'observer'>;

/**
 * Counts an incident and writes its line, with how many like it were left out before: one line a minute for what has
 * the same cause.
 *
 * @param cause - An error, or a notice in words for whoever runs the bot.
 * @param line - What else the line holds.
 */
export function tellIncident(
  { log, limit, observer }: IncidentListeners,
  incident: Incident,
  cause: unknown,
  line: Bindings = {},
): void {
  const { level, text, each = false }: Told = incidents[incident];
  observer.incident(incident);

  const limited = each ? {} : limit(`${incident}: ${messageOf(cause)}`);
  if (limited === undefined) return;

  const told = typeof cause === 'string' ? { notice: cause } : { err: cause };
  log[level]({ incident, ...told, ...line, ...limited }, text);
}

/** A listener to a server that the bot can do without: its failure is an incident, and a line says that it is over. */
export function serverNotice(listeners: IncidentListeners, incident: Incident) {
  return (notice: string, isOver: boolean): void => {
    if (isOver) listeners.log.info({ incident, notice }, 'It is over');
    else tellIncident(listeners, incident, notice);
  };
}
