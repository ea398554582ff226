import { describe, expect, it } from 'vitest';
import { commandTexts, type Label } from '../../../src/discord/catalogue/commands/command-texts.ts';
import { languages } from '../../../src/language/language.ts';

describe.each(languages)('the labels of commands in %s', (language) => {
  const { options, menu, articleActions, ...commands } = commandTexts[language];
  const labels: readonly Label[] = [
    ...Object.values(commands),
    ...Object.values(articleActions),
    ...Object.values(options),
  ];

  it('keep to the names that Discord takes', () => {
    for (const { name } of labels) expect(name).toMatch(/^[-_\p{Ll}\p{Lo}\p{N}]{1,32}$/u);
  });

  it('name what stands in the menu of a message in at most 32 characters', () => {
    for (const name of Object.values(menu)) expect(name).toMatch(/^\S.{0,30}\S$/u);
  });

  it('say in at most a hundred characters what each is for', () => {
    for (const { description } of labels) {
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(100);
    }
  });

  it('give each command a name of its own', () => {
    const names = Object.values(commands).map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
  });
});
