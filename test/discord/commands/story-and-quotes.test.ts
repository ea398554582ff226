import { readFileSync } from 'node:fs';
import { type APIMessage, Locale } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { articleOf, firstStory } from '../../support/articles.ts';
import { buttonId, buttonsOf } from '../../support/discord/pages.ts';
import { Scene } from '../../support/discord/scene.ts';

const council = articleOf(
  'gemeinderat.md',
  readFileSync(new URL('../../../data/eval/gemeinderat.md', import.meta.url), 'utf8'),
);

describe('what commands show of a story', () => {
  let scene: Scene;
  let anna: SandboxUser;
  let ben: SandboxUser;

  beforeEach(async () => {
    scene = await Scene.open({ stories: [firstStory(), council] });
    anna = scene.sandbox.user('Anna');
    anna.locale = Locale.German;
    ben = scene.sandbox.user('Ben');
    ben.locale = Locale.EnglishUS;
  });

  afterEach(() => scene.close());

  const called = (name: string, values: Record<string, string | boolean> = {}, person = anna) =>
    person.slash(scene.sandbox.general, name, values).finalMessage();
  const isHidden = ({ flags }: APIMessage) => ((flags ?? 0) & 64) === 64;

  it('is headline, standfirst, outlet, date, who speaks how often, and the contents by paragraph', async () => {
    const { content } = await called('story', { story: 'gemeinderat' });

    expect(content).toContain('**Ahlbrunn saniert sein Freibad und verschiebt das Rathaus**');
    expect(content).toContain('> Gemeinderat stimmt nach vierstündiger Debatte knapp');
    expect(content).toMatch(/Ahltal-Bote · 12\. März 2026 \(.+\)/);
    expect(content).toContain('- Bauamtsleiter Ralf Zoller: 1× wörtlich, 1× sinngemäß');
    expect(content).toContain('Absatz 1: Das Waldbad bleibt');
  });

  it('is in English for who reads English, and only for the person where they want that', async () => {
    const message = await called('story', { story: 'gemeinderat', private: true }, ben);

    expect(message.content).toMatch(/Ahltal-Bote · March 12, 2026 \(.+\)/);
    expect(message.content).toContain('Paragraph 1: Das Waldbad bleibt');
    expect(isHidden(message)).toBe(true);
  });

  it('is turned page by page by whoever called it, also after a restart', async () => {
    const first = await called('story');
    expect(buttonsOf(first).map(({ label, disabled }) => [label, disabled])).toEqual([
      ['◀', true],
      ['1 / 3', true],
      ['▶', false],
    ]);
    await scene.restartBot();

    await anna.press(first, buttonId(first, '▶')).firstResponse();
    const [second] = scene.replies(scene.sandbox.general);

    expect(second?.content).toContain('Absatz 13:');
    expect(second && buttonsOf(second)[1]?.label).toBe('2 / 3');
  });

  it('is shown to somebody else by themselves, in their language, and stays as it is', async () => {
    const first = await called('story');

    const own = await ben.press(first, buttonId(first, '▶')).finalMessage();

    expect(own.content).toContain('Paragraph 13:');
    expect(isHidden(own)).toBe(true);
    expect(scene.replies(scene.sandbox.general)[0]?.content).toBe(first.content);
  });

  it('is everybody who speaks, each with what they say first', async () => {
    const { content } = await called('quotes', { story: 'gemeinderat' });

    expect(content).toContain('**Bürgermeisterin Sabine Hettich** · 1× wörtlich');
    expect(content).toContain('Absatz 5: „Ein Dorf ohne Bad ist im Juli nur noch ein Parkplatz“');
  });

  it('is what somebody says, their own words first, whatever is said of them', async () => {
    const { content } = await called('quotes', { speaker: 'Rubio' });

    expect(content).toContain('**US-Außenminister Marco Rubio in „US-Iran');
    expect(content.indexOf('**Wörtlich**')).toBeLessThan(content.indexOf('**Sinngemäß'));
    expect(content).toContain('Absatz 13: „Ich bin mir nicht sicher, ob man mit diesen Leuten');
    expect(content).toContain('Absatz 13: „Am Mittwoch hatte US-Außenminister Marco Rubio gewarnt');
  });

  it('finds somebody whose name is misspelt, and who is quoted by the last name alone', async () => {
    expect((await called('quotes', { speaker: 'Rubbio' })).content).toContain('Marco Rubio in');
    expect((await called('quotes', { speaker: 'Steve Witkoff' })).content).toContain(
      '**Witkoff in',
    );
  });

  it('says of somebody who is written about but not quoted just that, with where', async () => {
    const { content } = await called('quotes', { speaker: 'Khamenei' });

    expect(content).toContain('Khamenei wird in diesem Artikel erwähnt, aber nicht zitiert.');
    expect(content).toContain('weigert sich Khamenei');
  });

  it('says to the person alone that nobody is called so', async () => {
    anna.slash(scene.sandbox.general, 'quotes', { speaker: 'Abernethy' });
    const message = await scene.sandbox.waitForMessage(isHidden);

    expect(scene.replies(scene.sandbox.general)).toHaveLength(1);
    expect(message.content).toBe('Von „Abernethy“ ist in diesem Artikel nicht die Rede.');
    expect(isHidden(message)).toBe(true);
  });

  it('suggests who speaks in the story that was chosen', async () => {
    const suggest = (values: Record<string, string>) =>
      anna.autocomplete(scene.sandbox.general, 'quotes', values, 'speaker').choices();

    expect(await suggest({ speaker: 'het', story: 'gemeinderat' })).toEqual([
      {
        name: 'Bürgermeisterin Sabine Hettich (1× wörtlich)',
        value: 'Bürgermeisterin Sabine Hettich',
      },
    ]);
    expect((await suggest({ speaker: '' }))[0]?.value).toBe('US-Außenminister Marco Rubio');
  });

  it('works where nobody but the person has installed the bot', async () => {
    // Stories and settings are a server's own.
    const editors = ['article', 'settings'];
    const readers = anna
      .commandsIn(scene.sandbox.general)
      .filter(({ name }) => !editors.includes(name));
    expect(readers.length).toBeGreaterThan(5);
    for (const { name, contexts, integration_types } of readers) {
      expect([name, contexts, integration_types]).toEqual([name, [0, 1, 2], [0, 1]]);
    }
  });
});

describe('an interview', () => {
  it('is shown with whoever answers in it, in both languages', async () => {
    const interview = articleOf(
      'interview.md',
      readFileSync(new URL('../../../data/eval/interview.md', import.meta.url), 'utf8'),
    );
    const scene = await Scene.open({ stories: [interview] });
    const anna = scene.sandbox.user('Anna', { locale: Locale.German });
    const ben = scene.sandbox.user('Ben', { locale: Locale.EnglishUS });
    const { general } = scene.sandbox;

    const german = await anna.slash(general, 'story').finalMessage();
    expect(german.content).toContain('- Orgelbaumeisterin Wiebke Tjarks: 7× wörtlich');
    const english = await ben.slash(general, 'story').finalMessage();
    expect(english.content).toContain('- Orgelbaumeisterin Wiebke Tjarks: 7× word for word');
    const quotes = await anna.slash(general, 'quotes', { speaker: 'Tjarks' }).finalMessage();
    expect(quotes.content).toContain('Geheult habe ich im Auto');
    await scene.close();
  });
});

describe('a page of a story that is gone', () => {
  it('is said to be gone, to the person alone', async () => {
    const stories = [firstStory(), council];
    const scene = await Scene.open({ stories });
    const anna = scene.sandbox.user('Anna');
    const first = await anna.slash(scene.sandbox.general, 'story').finalMessage();
    stories.shift();

    const told = await anna.press(first, buttonId(first, '▶')).finalMessage();

    expect(told.content).toMatch(/is gone|gibt es nicht mehr/);
    expect((told.flags ?? 0) & 64).toBe(64);
    await scene.close();
  });
});
