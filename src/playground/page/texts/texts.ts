// What texts the page has.

import type { TemplateResult } from 'lit';
import type { AbstentionReason } from '../../../answer/answer.ts';
import type { Language } from '../../../language/language.ts';
import type { DeskTexts } from './desk/desk-texts.ts';

/** What the page itself says, in one language. The compiler holds the catalogues complete. */
export interface Texts {
  readonly title: string;
  readonly desk: DeskTexts;
  readonly channels: string;
  readonly directMessage: string;
  readonly newsroom: string;
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
  /** Opens what can be done to a message. */
  readonly more: string;
  /** Of what Discord does not have. */
  readonly own: string;
  readonly ownLegend: string;
  readonly backToChat: string;
  /** Opens the figures of an answer. */
  readonly figures: string;
  /** What of an answer proves it, after "answered". */
  readonly provedBy: (places: readonly string[]) => string;
  readonly howSure: (probability: string, threshold: string, seconds: string) => string;
  readonly tookTime: (seconds: string) => string;
  readonly reading: (name: string) => string;
  readonly preparing: (name: string) => string;
  readonly preview: (name: string) => string;
  readonly previewed: (paragraphs: number, language: Language) => string;
  readonly begins: string;
  readonly leftOut: (pieces: number) => string;
  readonly nothingLeftOut: string;
  readonly notices: string;
  readonly use: string;
  readonly discard: string;
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
  readonly hint: string;
  /** Said of a message that does not reach the bot. */
  readonly unheard: (bot: string) => string;
  readonly newer: string;
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
  readonly paragraph: (number: number) => string;
  readonly kinds: Readonly<Record<'title' | 'standfirst' | 'post' | 'note', string>>;
  readonly source: (number: number, place: string) => string;
  /** The button that offers an answer as a page of its own, and what is said of it. */
  readonly asPage: string;
  readonly answerAsPage: string;
  readonly pageHint: string;
  readonly openPage: string;
  readonly savePage: string;
  readonly noTrace: string;
  readonly question: string;
  readonly outcomes: Readonly<Record<'answered' | 'related' | 'refused', string>>;
  readonly reasons: Readonly<Record<AbstentionReason, string>>;
  readonly probability: string;
  readonly threshold: string;
  readonly retrieved: string;
  readonly place: string;
  readonly scores: Readonly<Record<'fused' | 'reader' | 'nearness' | 'vector' | 'lexical', string>>;
  readonly verification: string;
  readonly verbatim: string;
  readonly notVerbatim: string;
  readonly nothingCited: string;
  /** Above the counts of what became of a model's sentences and quotes. */
  readonly proposed: string;
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
