import { describe, expect, it } from 'vitest';
import { whoIsMeant } from '../../../src/answer/speech/story-speakers.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { articleOf } from '../../support/story.ts';

const story = articleOf(`---
title: "The pool"
language: en
---

"We had no choice," said council leader Giles Quinn. "Safety comes first."

"It is safe," said Trump's lawyer, Ann Hall. Donald Trump stayed away from the meeting on Monday.
`);

const meant = (name: string) => whoIsMeant(name, 'en', story, readQuestion);

describe('whoIsMeant', () => {
  it.each(['Giles Quinn', 'Quinn', 'the council leader', 'giles quinn'])('knows %j', (name) => {
    const found = meant(name);

    expect(found?.kind === 'speakers' && found.speakers.map((one) => one.name)).toEqual([
      expect.stringContaining('Giles Quinn'),
    ]);
  });

  it('tells a name from what stands behind it', () => {
    expect(meant('Quinn about the money')).toMatchObject({
      kind: 'speakers',
      rest: 'about the money',
    });
  });

  it('does not take whoever speaks for somebody for that one', () => {
    expect(meant('Trump')).toEqual({ kind: 'silent', name: 'Trump' });
  });

  it('knows whoever is quoted by a part of the name that stands whole elsewhere', () => {
    const palace = articleOf(
      "---\ntitle: Palace\nlanguage: en\n---\n\nShe named Britain's Prince Andrew. Andrew has denied that he knew her.\n",
    );

    expect(whoIsMeant('Prince Andrew', 'en', palace, readQuestion)).toMatchObject({
      kind: 'speakers',
      speakers: [{ name: 'Andrew' }],
    });
  });

  it('takes the only speaker that is spelt nearly so, and says it', () => {
    expect(meant('Quimn')).toMatchObject({ kind: 'speakers', misspelt: 'Quimn' });
  });

  it('knows nobody who is not there', () => {
    expect(meant('Obama')).toEqual({ kind: 'unknown', name: 'Obama', near: [] });
  });

  it('knows of a country with its article that the story has no word of it', () => {
    const strike = articleOf(
      '---\ntitle: Angriff\nlanguage: de\n---\n\n„Das war ernst“, sagte der Experte Udo Kern. Der Iran hatte Raketen gebaut.\n',
    );
    const asked = (name: string) => whoIsMeant(name, 'de', strike, readQuestion);

    expect(asked('der Iran')).toEqual({ kind: 'silent', name: 'Iran' });
    expect(asked('die Türkei')).toMatchObject({ kind: 'unknown', name: 'Türkei' });
    expect(asked('die Rakete')).toBeUndefined();
  });

  it('does not say of whom the story only describes that they are not there', () => {
    const text = 'Many independents find both unsatisfying, a poll says.';
    const poll = articleOf(`---\ntitle: Poll\nlanguage: en\n---\n\n${text}\n`);

    expect(whoIsMeant('independents', 'en', poll, readQuestion)).toBeUndefined();
    expect(whoIsMeant('Independents', 'en', poll, readQuestion)).toBeUndefined();
  });

  it.each(['he', 'the article', 'the law'])('leaves %j alone', (name) => {
    expect(meant(name)).toBeUndefined();
  });
});

const german = articleOf(`---
title: "Die Gespräche"
language: de
---

„Die Unterschiede sind groß“, sagte ein hochrangiger israelischer Beamter.

„Wir haben ihnen gesagt, dass es so nicht geht“, sagte ein hochrangiger US-Beamter.

„Wir gehen nicht hin“, sagte Landwirt Emil Prasser.
`);

const english = articleOf(`---
title: "The talks"
language: en
---

"The differences are large," said a senior Israeli official.

"We told them that it cannot go on," said a senior US official.
`);

describe('whoIsMeant by what somebody is', () => {
  it.each([
    ['the US official', 'en', german, 'US-Beamter'],
    ['the us official', 'en', german, 'US-Beamter'],
    ['the US', 'en', german, 'US-Beamter'],
    ['die USA', 'de', german, 'US-Beamter'],
    ['the Israeli official', 'en', german, 'israelischer'],
    ['the farmer', 'en', german, 'Prasser'],
    ['der Bauer', 'de', german, 'Prasser'],
    ['der US-Beamte', 'de', english, 'US official'],
    ['der israelische Beamte', 'de', english, 'Israeli'],
    ['the US official', 'en', english, 'US official'],
  ] as const)('knows %j, asked in %s', (name, language, article, expected) => {
    const found = whoIsMeant(name, language, article, readQuestion);

    expect(found?.kind === 'speakers' && found.speakers.map((one) => one.name)).toEqual([
      expect.stringContaining(expected),
    ]);
  });

  it('takes nobody from elsewhere for whoever is asked about', () => {
    const found = whoIsMeant('the Iranian official', 'en', german, readQuestion);

    expect(found).toMatchObject({ kind: 'elsewhere', name: 'the Iranian official' });
    expect(found?.kind === 'elsewhere' && found.near).toHaveLength(2);
  });

  it('does not take a country for whoever of it is asked about', () => {
    const source = articleOf(
      '---\ntitle: Gespräche\nlanguage: de\n---\n\n„So nicht“, sagte ein US-Beamter.\n\n„Wir verhandeln nicht“, sagte eine iranische Quelle.\n',
    );
    const found = whoIsMeant('the US source', 'en', source, readQuestion);

    expect(found?.kind === 'elsewhere' && found.near.map(({ name }) => name)).toEqual([
      expect.stringContaining('iranische Quelle'),
    ]);
  });
});
