import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Names, readTyped } from '../../../src/discord/typed/markdown.ts';

const names: Names = {
  botId: '1',
  botName: 'Footnote',
  nameOf: (id) => ({ 7: 'Ben', 8: 'Ina Brandt' })[id],
};
const read = (content: string) => readTyped(content, names);

describe('readTyped', () => {
  it.each([
    ['<@7> wer baut den Turm?', 'wer baut den Turm?'],
    ['Wer baut den Turm <@7>?', 'Wer baut den Turm?'],
    ['Who built the tower? <@7> <@8>', 'Who built the tower?'],
    ['Wer baut den Turm, <@7>', 'Wer baut den Turm'],
    ['Was sagte <@8> zum Umbau?', 'Was sagte Ina Brandt zum Umbau?'],
    ['Wer ist <@8>?', 'Wer ist Ina Brandt?'],
    ['What did <@8> say', 'What did Ina Brandt say'],
    ['Was steht über **<@8>** da?', 'Was steht über Ina Brandt da?'],
  ])('reads who is asked about, not who is called: %s', (content, text) => {
    expect(read(content).text).toBe(text);
  });

  it.each([
    ['||Wer|| **baut** _den_ ~~Turm~~ `heute` __noch__?', 'Wer baut den Turm heute noch?'],
    ['***Wer*** baut?', 'Wer baut?'],
    ['# Frage\n- Wer baut?\n* Wann?', 'Frage\nWer baut?\nWann?'],
    ['[Artikel](https://x.example/y) lesen', 'Artikel lesen'],
    ['\\*kein\\* Fett \\<@7>', '*kein* Fett <@7>'],
    ['snake_case und 2*3*4 und a_b_c', 'snake_case und 2*3*4 und a_b_c'],
    ['3 < 4 und 5 > 4', '3 < 4 und 5 > 4'],
    ['Kosten: 2 Mio. (www.blatt.example/a?b=1), oder?', 'Kosten: 2 Mio., oder?'],
    ['post@everyone.example', 'post@everyone.example'],
    ['@footnote wer?', 'wer?'],
    ['wer ist @Footnote?', 'wer ist @Footnote?'],
  ])('takes marks away and leaves what is none: %s', (content, text) => {
    expect(read(content)).toEqual({ text, aside: '' });
  });

  it.each([
    ['```\nWer?\n```', { text: '', aside: 'Wer?' }],
    ['Und das? ```js\nf()\n```', { text: 'Und das?', aside: 'f()' }],
    ['> **eins**\n> zwei\nstimmt das?', { text: 'stimmt das?', aside: 'eins\nzwei' }],
    ['stimmt das?\n>>> eins\nzwei', { text: 'stimmt das?', aside: 'eins\nzwei' }],
  ])('sets apart what is quoted or fenced: %s', (content, typed) => {
    expect(read(content)).toEqual(typed);
  });

  it('is total, shows no mention, and reads plain words as they are', () => {
    const pieces = fc.constantFrom(
      '<@1>',
      '<@7>',
      '<#2>',
      '<:a:3>',
      '```',
      '**',
      '> ',
      '\n',
      '\\',
      '|',
    );
    const text = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 20 });
    fc.assert(
      fc.property(text, (parts) => {
        const typed = read(parts.join(''));
        const plain = !parts.some((part) => part.includes('\\'));
        if (plain) expect(typed.text + typed.aside).not.toMatch(/<@!?\d+>|<#\d+>|<:\w+:\d+>/u);
      }),
    );

    const words = fc.array(fc.stringMatching(/^[A-Za-zäöüß]{1,12}$/u), { minLength: 1 });
    fc.assert(
      fc.property(words, (list) => {
        expect(read(list.join(' '))).toEqual({ text: list.join(' '), aside: '' });
      }),
    );
  });

  it('reads the longest message in no time', () => {
    for (const piece of ['*', '_', '`', '||', '<@7>', '> ', '[a](', '\\', '~~ ', 'https://']) {
      const started = performance.now();
      read(piece.repeat(4_000 / piece.length));
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });
});
