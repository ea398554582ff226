// A small conversation on a terminal.

import { createInterface } from 'node:readline';
import type { Answer } from '../../answer/answer.ts';
import type { Answerer, Exchange } from '../../answer/answerer.ts';
import { UserError } from '../../base/errors.ts';
import type { Language } from '../../language/language.ts';
import type { Stories } from '../../story/stories.ts';
import { answerText } from '../answer-text.ts';
import type { Style } from '../style.ts';
import { storyList, storyText } from './story-text.ts';
import { conversationTexts } from './texts.ts';

/** What a conversation is held with. */
export interface ConversationParts {
  readonly answerer: Pick<Answerer, 'answer'> & { readonly stories: Stories };
  /** A terminal: keys are read from it one by one. */
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Of the moment: a terminal changes its width. */
  readonly style: () => Style;
  /** What the program speaks of itself. */
  readonly language: Language;
  /** Told when an answer is begun. */
  readonly onWork?: () => void;
  /** Told before anything is written. */
  readonly onWrite?: () => void;
}

/** Exchanges that a follow-up can refer to. */
const remembered = 20;

/**
 * Answers line after line until `/quit` or the end of the input. Ctrl+C gives up the answer that is being made, else
 * the line that is being written. Nothing of it is kept on disk.
 */
export async function converse(parts: ConversationParts): Promise<void> {
  const { answerer, input, output, style, language, onWork, onWrite } = parts;
  const texts = conversationTexts[language];
  const terminal = createInterface({ input, output, terminal: true, prompt: '› ' });
  let history: readonly Exchange[] = [];
  let running: AbortController | undefined;

  const write = (text: string) => {
    onWrite?.();
    output.write(`${text}\n`);
  };
  const answered = async (text: string): Promise<Answer | undefined> => {
    running = new AbortController();
    const { signal } = running;
    onWork?.();

    try {
      return await answerer.answer({ text, history, language }, signal);
    } catch (error) {
      if (signal.aborted) write(texts.cancelled);
      else if (error instanceof UserError) write(error.message);
      else throw error;
      return undefined;
    } finally {
      running = undefined;
    }
  };

  terminal.on('SIGINT', () => {
    if (running !== undefined) return running.abort();
    if (terminal.line === '') write(`\n${texts.howToEnd}`);
    // To the end of the line, then back over all of it.
    else terminal.write(null, { ctrl: true, name: 'e' });
    terminal.write(null, { ctrl: true, name: 'u' });
    terminal.prompt();
  });
  // Ctrl+D while an answer is made.
  terminal.once('close', () => running?.abort());

  try {
    write(texts.opening(answerer.stories.list().length));
    terminal.prompt();
    for await (const line of terminal) {
      const said = line.trim();
      if (said === '/quit' || said === '/exit') break;

      if (said.startsWith('/')) {
        write(commandText(said, answerer.stories, style(), language));
      } else if (said !== '') {
        const answer = await answered(said);
        if (answer !== undefined) {
          history = [...history, { question: said, answer }].slice(-remembered);
          write(`\n${answerText(answer, style())}\n`);
        }
      }
      terminal.prompt();
    }
    write(texts.goodbye);
  } finally {
    terminal.close();
  }
}

function commandText(said: string, stories: Stories, style: Style, language: Language): string {
  const texts = conversationTexts[language];
  const [command, number] = said.split(/\s+/);
  if (command !== '/story') return command === '/help' ? texts.help : texts.unknown(said);

  const all = stories.list();
  const [only] = all;
  const chosen = number === undefined && all.length === 1 ? only : all[Number(number) - 1];
  if (chosen !== undefined) return storyText(chosen, style);

  return number === undefined ? storyList(all, texts.chooseStory) : texts.noStory(number);
}
