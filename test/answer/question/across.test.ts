import { describe, expect, it } from 'vitest';
import { acrossTopic } from '../../../src/answer/question/across.ts';

describe('a question that is put to all stories', () => {
  it.each([
    ['Was sagen die Artikel über die Kosten?', 'die Kosten'],
    ['was steht in den Artikeln über Geld', 'Geld'],
    ['Was schreiben die Geschichten zum Wetter?', 'Wetter'],
    ['What do the stories say about money?', 'money'],
    ['what do all the articles say about the mayor', 'the mayor'],
    ['What is in the stories about children?', 'children'],
  ])('is told from %s', (text, topic) => {
    expect(acrossTopic(text)).toBe(topic);
  });

  it.each([
    'Was sagt der Artikel über die Kosten?',
    'What does the story say about money?',
    'Was sagen die Eltern über die Kosten?',
    'What do the stories say?',
    'Welche Artikel kennst du?',
  ])('is none in %s', (text) => {
    expect(acrossTopic(text)).toBeUndefined();
  });
});
