import { describe, expect, it } from 'vitest';
import type {
  Expected,
  ScriptedConversation,
  ScriptedTurn,
} from '../../lab/evaluation/conversations/conversation-set.ts';
import { evaluateConversations } from '../../lab/evaluation/conversations/evaluate-conversations.ts';
import { surfaces } from '../../lab/evaluation/conversations/interlocutor.ts';
import { openWire } from '../../lab/evaluation/conversations/wire.ts';
import { answererOfArticles, openConfiguredEmbedder } from '../../src/app/open-answerer.ts';
import { parseConfig } from '../../src/config/config.ts';
import type { Language } from '../../src/language/language.ts';
import { realModelFolder, tellWhetherSkipped } from '../support/models/real-model.ts';
import { testPatience } from '../support/patience.ts';
import { pool } from '../support/pool.ts';

tellWhetherSkipped('conversations over the wire with the real model');

const turn = (
  say: string,
  expected: Expected | readonly Expected[],
  others: { readonly language?: Language; readonly by?: string } = {},
): ScriptedTurn => ({ say, move: 'turn', expect: [expected].flat() as Expected[], ...others });

const several = (say: string, ...parts: Expected[]): ScriptedTurn => ({
  say,
  move: 'several',
  parts: parts.map((part) => [part]),
});

const who = turn('Wer baut den Kletterturm?', 5);

/** Every sort of turn once, in as few conversations as it takes. */
const conversations: Readonly<Record<string, readonly ScriptedTurn[]>> = {
  'a new topic asks the same of something else': [
    who,
    turn('Und der Badebus?', 3),
    turn('danke', 'small-talk'),
    turn('Und die Rutsche?', 5),
  ],
  'a correction takes the place of what was asked about': [
    who,
    turn('nein, das Dach', 'refused'),
    turn('ok', 'small-talk'),
  ],
  'another speaker is asked about by name alone': [
    turn('Was sagte Ina Brandt?', 2),
    turn('Und Udo Kern?', 6),
    turn('Wer sagt das?', 6),
    turn('Bist du sicher?', 6),
    turn('Was steht davor?', 5),
  ],
  'the last answer is shown whole, again, shorter and in the other language': [
    who,
    turn('Zeig mir den ganzen Absatz', 5),
    turn('noch mal', 5),
    turn('kürzer', 5),
    turn('Auf Englisch', 5, { language: 'en' }),
  ],
  'more is more of the story': [who, turn('Mehr', 'answered')],
  'what leaves out everything is asked back': [
    turn('Und?', 'incomplete'),
    turn('Warum?', 'incomplete'),
    turn('Mehr', 'incomplete'),
    turn('Wer sagt das?', 'incomplete'),
  ],
  'a wish for a summary is none to be looked up': [
    turn('Fasse den Artikel in drei Sätzen zusammen', 'answered'),
    turn('Kannst du den Artikel kurz zusammenfassen?', 'answered'),
    turn('Please give me a short summary of the article', 'answered', { language: 'en' }),
  ],
  'what sounds like the story and is not in it is not answered': [
    turn('Wie alt ist Ina Brandt?', 'refused'),
    turn('Wie hoch ist der Kletterturm?', 'refused'),
    turn('Wie wird das Wetter in Altdorf?', 'refused'),
    turn('Wie viele Einwohner hat Altdorf?', 'refused'),
  ],
  'two questions are answered one by one': [
    several('Wer baut den Kletterturm? Wann ist Baubeginn?', 5, 3),
  ],
  'a paragraph is named by its number': [
    turn('Absatz 3', 3),
    turn('und danach?', 4),
    turn('Absatz 99', 'refused'),
  ],
  'small talk ends nothing': [
    turn('Hallo!', 'small-talk'),
    who,
    turn('haha', 'small-talk'),
    turn('Und der Badebus?', 3),
  ],
  'a third language is told which two are spoken': [
    turn('Qui construit la nouvelle tour ?', 'other-language'),
    who,
  ],
  'somebody else goes on in a language of their own': [
    who,
    turn('and the bus?', 3, { by: 'Ben', language: 'en' }),
  ],
};

describe.skipIf(realModelFolder === undefined).each(surfaces)(
  'a conversation over the wire: %s',
  { timeout: testPatience },
  async (surface) => {
    const config = parseConfig({});
    const answerer = await answererOfArticles(
      [pool],
      await openConfiguredEmbedder(config),
      config.answer.operatingPoint,
    );

    it.each(Object.entries(conversations))('%s', async (id, turns) => {
      // Nobody else reads a direct message.
      const own = surface === 'direct' ? turns.filter(({ by }) => by === undefined) : turns;
      const script: ScriptedConversation = { id, article: pool, turns: own };
      const judged = await evaluateConversations([script], () => openWire(answerer, surface, 'de'));

      expect(judged.filter(({ isRight }) => !isRight)).toEqual([]);
    });
  },
);
