import { describe, expect, it } from 'vitest';
import { type Answer, answersIn, isAboutStory } from '../../../src/answer/answer.ts';
import type { Answerer, Exchange } from '../../../src/answer/answerer.ts';
import { answererOfArticles, openConfiguredEmbedder } from '../../../src/app/open-answerer.ts';
import { parseConfig } from '../../../src/config/config.ts';
import type { Language } from '../../../src/language/language.ts';
import { answered, citationsOf, noQuestion, severalAnswers } from '../../support/answers.ts';
import { realModelFolder, tellWhetherSkipped } from '../../support/models/real-model.ts';
import { pool } from '../../support/pool.ts';

tellWhetherSkipped('conversations with the real model');

describe.skipIf(realModelFolder === undefined)(
  'a conversation about a story',
  { timeout: 120_000 },
  async () => {
    const config = parseConfig({});
    const answerer: Answerer = await answererOfArticles(
      [pool],
      await openConfiguredEmbedder(config),
      config.answer.operatingPoint,
    );

    /** The last reply of a conversation. */
    async function lead(turns: readonly string[], language: Language = 'de'): Promise<Answer> {
      const history: Exchange[] = [];
      let last: Answer | undefined;
      for (const text of turns) {
        last = await answerer.answer({ text, history: [...history], language });
        if (answersIn(last).some(isAboutStory)) history.push({ question: text, answer: last });
      }
      if (last === undefined) throw new Error('Nothing was said.');

      return last;
    }

    const who = 'Wer baut den Kletterturm?';

    it.each([
      [[who, 'Und der Badebus?'], 3, 'Badebus'],
      [[who, 'and the bus?'], 3, 'Badebus'],
      [[who, 'was ist mit der rutsche'], 5, 'Die Rutsche wird abgerissen.'],
      [[who, 'Und die Rutsche?'], 5, 'Die Rutsche wird abgerissen.'],
      [['Was sagte Ina Brandt?', 'Und Udo Kern?'], 6, 'Udo Kern'],
      [['was sagte ina brandt', 'danke', 'und udo kern'], 6, 'Udo Kern'],
      [[who, 'danke', 'Zeig mir den ganzen Absatz'], 5, 'Kletterturm'],
      [[who, 'Was steht davor?'], 4, 'Zwölf Räte'],
      [[who, 'noch mal'], 5, 'Hahn & Sohn'],
      [[who, 'Bist du sicher?'], 5, 'Hahn & Sohn'],
      [['Was sagte Udo Kern?', 'Wer sagt das?'], 6, 'Udo Kern'],
      [[who, 'Was sagte Ina Brandt?'], 2, 'Das Bad war am Ende'],
    ] as const)('takes over what it lacks: %j', async (turns, paragraph, words) => {
      const [first] = citationsOf(answered(await lead(turns)));

      expect(first?.paragraph).toBe(paragraph);
      expect(first?.quote).toContain(words);
    });

    it('finds nothing where what was meant is not in the story', async () => {
      expect((await lead([who, 'nein, das Dach'])).status).toBe('abstained');
    });

    it.each([
      ['danke', 'Gern geschehen'],
      ['ok', 'Alles klar'],
      ['👍', 'Alles klar'],
      ['good bot', 'glad to hear it'],
    ])('says something short to %s', async (text, reply) => {
      const { reason, notice } = noQuestion(await lead([who, text]));

      expect(reason).toBe('small-talk');
      expect(notice).toContain(reply);
    });

    it('asks back where nothing was said before', async () => {
      for (const text of ['Und?', 'Warum?', 'why?', 'Mehr', 'Wer sagt das?']) {
        expect([text, noQuestion(await lead([text])).reason]).toEqual([text, 'incomplete']);
      }
    });

    it('gives the overview for any wish for a summary', async () => {
      for (const text of [
        'Fasse den Artikel in drei Sätzen zusammen',
        'Kannst du den Artikel kurz zusammenfassen?',
        'Please give me a short summary of the article',
      ]) {
        expect(answered(await lead([text])).sentences).toHaveLength(3);
      }
    });

    it('answers two questions one by one, with sources that are numbered through', async () => {
      const { parts } = severalAnswers(
        await lead(['Wer baut den Kletterturm? Wann ist Baubeginn?']),
      );
      const sources = parts.flatMap(({ answer }) => answered(answer).sources);

      expect(sources.map(({ citation }) => citation.paragraph)).toEqual([5, 3]);
      expect(sources.map(({ number }) => number)).toEqual([1, 2]);
    });

    it('answers three questions, and names those that were too many', async () => {
      const { parts, leftOut } = severalAnswers(
        await lead([`${who} Wann ist Baubeginn? Was sagte Udo Kern? Was kostet der Umbau?`]),
      );

      expect(parts).toHaveLength(3);
      expect(leftOut).toEqual(['Was kostet der Umbau?']);
    });

    it('tells somebody who writes in another language which two are spoken', async () => {
      const { reason, notice } = noQuestion(await lead(['Qui construit la nouvelle tour ?']));

      expect(reason).toBe('other-language');
      expect(notice).toContain("l'allemand et l'anglais");
    });

    it('says the last answer in the language that is wished for', async () => {
      const english = answered(await lead([who, 'in English please']));

      expect(english.language).toBe('en');
      expect(english.wording).toEqual({ kind: 'quoted', lead: 'The story says (in German):' });
      expect(citationsOf(english)[0]?.paragraph).toBe(5);
    });
  },
);
