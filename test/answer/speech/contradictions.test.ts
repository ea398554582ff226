import { describe, expect, it } from 'vitest';
import { contradictionsOf } from '../../../src/answer/speech/contradictions.ts';
import { articleOf } from '../../support/story.ts';

const story = articleOf(`---
title: "Das Bad"
language: de
---

„Es ist zu teuer“, sagte Bürgermeisterin Ina Brandt. „Wir müssen schließen.“

Widerspruch kam aus dem Rat. Jan Weber von den Grünen warnte, die Kinder lernten nicht mehr schwimmen.

„Das Wasser ist warm“, sagte Bademeister Udo Kern.
`);

const against = (...names: readonly string[]) =>
  contradictionsOf(names, story).map(({ speaker }) => speaker);

describe('contradictionsOf', () => {
  it('is what others say against somebody in the next paragraph', () => {
    expect(against('Bürgermeisterin Ina Brandt')).toEqual([expect.stringContaining('Weber')]);
  });

  it('is nothing where nobody contradicts', () => {
    expect(against('Bademeister Udo Kern')).toEqual([]);
  });

  it('is what those say whom somebody contradicts, never what they say themselves', () => {
    const speakers = against('Jan Weber');
    expect(speakers).toEqual([]);

    const planes = articleOf(`---
title: "Two planes"
language: en
---

The pilot, Nora Webb, said that they had been close.

The tower had given a warning, its head, Miles Ansell, said.

Webb contradicts him: there had been no warning, she said.
`);
    expect(contradictionsOf(['Nora Webb'], planes).map(({ speaker }) => speaker)).toEqual([
      'Miles Ansell',
    ]);
  });
});
