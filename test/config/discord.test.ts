import { describe, expect, it } from 'vitest';
import { discordSection } from '../../src/config/discord.ts';

describe('the Discord section', () => {
  it('has a default for everything but the token', () => {
    expect(discordSection.read({}).settings).toEqual({
      apiUrl: 'https://discord.com/api',
      language: 'de',
      editorServers: [],
      answerForm: 'card',
      budgets: {
        user: { questions: 10, seconds: 60 },
        channel: { questions: 30, seconds: 60 },
        guild: { questions: 100, seconds: 60 },
      },
      concurrency: 4,
      questionHours: 0,
      shutdownSeconds: 3,
    });
  });

  it('reads budgets and addresses', () => {
    const { settings } = discordSection.read({
      FOOTNOTE_BUDGET_USER: '3/120s',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
    });

    expect(settings?.budgets.user).toEqual({ questions: 3, seconds: 120 });
    expect(settings?.apiUrl).toBe('http://127.0.0.1:8080/api');
  });

  it.each([
    ['FOOTNOTE_BUDGET_USER', '10'],
    ['FOOTNOTE_BUDGET_GUILD', '0/60s'],
    ['FOOTNOTE_ANSWER_FORM', 'embed'],
    ['FOOTNOTE_CONCURRENCY', '0'],
    ['FOOTNOTE_QUESTION_HOURS', '25'],
    ['FOOTNOTE_SHUTDOWN_SECONDS', '1.5'],
    ['FOOTNOTE_LANGUAGE', 'fr'],
    ['DISCORD_API_URL', 'discord.com'],
  ])('refuses %s=%s and shows the value', (name, value) => {
    expect(discordSection.read({ [name]: value }).faults?.[0]).toContain(`${name} is "${value}"`);
  });

  it('never shows the token', () => {
    const token = 'very secret token';
    const { faults } = discordSection.read({ DISCORD_TOKEN: token });
    const { settings } = discordSection.read({ DISCORD_TOKEN: 'secret' });

    expect(faults?.[0]).toContain('DISCORD_TOKEN is set but malformed');
    expect(faults?.[0]).not.toContain(token);
    expect(JSON.stringify(settings)).not.toContain('"secret"');
    expect(settings?.token?.reveal()).toBe('secret');
  });
});
