import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/language/language.ts';
import { rolesOf } from '../../../src/language/roles/roles.ts';

/** Nouns are marked with a plus sign. */
function rolesIn(marked: string, language: Language) {
  const tokens = marked.split(' ').map((word) => ({
    surface: word.replace('+', ''),
    isNoun: word.endsWith('+'),
  }));
  const roles = rolesOf(tokens, language);

  return Object.fromEntries(
    tokens.flatMap(({ surface, isNoun }, index) => (isNoun ? [[surface, roles[index]]] : [])),
  );
}

describe('who acts in a clause', () => {
  it.each<[Language, string, Record<string, string | undefined>]>([
    ['en', 'Iran+ accused the US+', { Iran: 'agent', US: 'object' }],
    ['en', 'the US+ was accused by Iran+', { US: 'object', Iran: 'agent' }],
    ['de', 'Eine Quelle+ warf den USA+', { Quelle: 'agent', USA: 'object' }],
    ['de', 'Den USA+ warf eine Quelle+', { USA: 'object', Quelle: 'agent' }],
    ['de', 'dass Beamte+ Witkoff+ gewarnt hatten', { Beamte: 'agent', Witkoff: 'object' }],
    ['de', 'Kushner+ ist der Berater+', { Kushner: undefined, Berater: undefined }],
    ['en', 'he accused the US+', { US: 'object' }],
    ['de', 'die der Iran+ stellte', { Iran: undefined }],
    ['en', 'Iran+ talks with the US+', { Iran: 'agent', US: undefined }],
  ])('(%s) %s', (language, clause, roles) => {
    expect(rolesIn(clause, language)).toEqual(roles);
  });
});
