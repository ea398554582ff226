import { describe, expect, it } from 'vitest';
import { conflictWith } from '../../../src/answer/conflicts/conflict.ts';
import { openVerificationTools } from '../../../src/answer/verify/open-tools.ts';
import type { Language } from '../../../src/language/language.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { articleOf } from '../../support/articles.ts';

const tools = openVerificationTools(readQuestion);

function faultOf(language: Language, claim: string, text: string): string | undefined {
  const article = articleOf('bad.md', `---\nlanguage: ${language}\n---\n\n${text}\n`);
  const [paragraph] = article.paragraphs.filter(({ number }) => number === 1);

  return paragraph && conflictWith(claim, language, article, paragraph, tools)?.fault?.outcome;
}

describe('a denial', () => {
  it.each<[Language, string, string]>([
    [
      'de',
      'Nun musste der Trainer gehen.',
      'Am Dienstag musste Trainer Ole Brandt gehen, sein Helfer übernimmt - und hat „nicht mehr viel zu verlieren“, wie er zugab.',
    ],
    [
      'de',
      'Nun musste der Trainer gehen.',
      'Am Dienstag musste der Trainer, der „nicht mehr gewinnen“ konnte, gehen.',
    ],
    [
      'de',
      'Nun lief Brandt gegen einen Tisch.',
      'Den Tisch sah er nicht, weil andere vor Brandt liefen.',
    ],
    [
      'en',
      'The council did sell the old school.',
      'The council sold the old school, which “nobody wanted”, in March.',
    ],
  ])('of something else denies no claim: %s %s', (language, claim, text) => {
    expect(faultOf(language, claim, text)).toBeUndefined();
  });

  it.each<[Language, string, string]>([
    [
      'de',
      'Nun verzichten die Beschäftigten auf das Urlaubsgeld.',
      'Die Beschäftigten verzichten auf das Weihnachtsgeld, nicht aber auf das Urlaubsgeld.',
    ],
    [
      'de',
      'Nun verkauft der Rat die Schule.',
      'Der Rat verkauft die Schule, anders als geplant, nicht.',
    ],
    ['de', 'Nun bekam der Rat Geld vom Land.', 'Der Rat bekam „kein Geld“ vom Land.'],
    ['en', 'The council did sell the old school.', 'The council did “not sell” the old school.'],
    [
      'en',
      'The council did ask the parents.',
      'In May the council sold the school without asking the parents.',
    ],
  ])('of what a claim says contradicts it: %s %s', (language, claim, text) => {
    expect(faultOf(language, claim, text)).toBe('turned-around');
  });

  it('may be put as “without” it', () => {
    const text = 'In May the council sold the school without asking the parents first.';

    expect(faultOf('en', "The council didn't ask the parents.", text)).toBeUndefined();
  });
});

describe('opposites', () => {
  it('are none where one word only begins like another', () => {
    const text = 'Die Läufer kommen kurz nach dem Start an.';

    expect(faultOf('de', 'Nun kommen die Läufer, die zu langsam sind.', text)).toBeUndefined();
    expect(faultOf('de', 'Nun kommen die Läufer lange nach dem Start an.', text)).toBe(
      'turned-around',
    );
  });
});
