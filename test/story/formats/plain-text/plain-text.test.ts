import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPlainText } from '../../../../src/story/formats/plain-text/plain-text.ts';

const read = (...lines: readonly string[]) => splitPlainText(lines.join('\n'), 'a.txt');
const shown = (...lines: readonly string[]) =>
  read(...lines).blocks.map((one) => one.lines.join('\n'));

describe('lines of plain text', () => {
  it('are joined where they are wrapped, and part at an indented one', () => {
    expect(
      shown(
        'The pool in Altdorf will stay closed until May, the',
        'council said on Friday. Two pumps are broken.',
        '  Entry will cost five euros. Children under six',
        'pay nothing.',
      ),
    ).toEqual([
      'The pool in Altdorf will stay closed until May, the council said on Friday. Two pumps are broken.',
      'Entry will cost five euros. Children under six pay nothing.',
    ]);
  });

  it('are rows where they are set in columns, and no table where their words are only spread', () => {
    const before = 'Der Rat hat am Montag den Umbau des Freibads beschlossen.';
    const table = [
      'Posten          Euro',
      '--------------------',
      'Becken\t1.200.000',
      'Technik      800.000',
    ];
    expect(shown('Rat tagt', '', before, '', ...table, '', before)).toEqual([
      before,
      'Posten | Euro',
      'Becken | 1.200.000',
      'Technik | 800.000',
      before,
    ]);

    const spread = [
      'The   pool in Altdorf will   stay closed,',
      'the council   said on Friday at the hall.',
    ];
    expect(shown('Rat tagt', '', before, '', ...spread)).toHaveLength(2);
  });

  it('are paragraphs where each is a long sentence, also under a headline', () => {
    const long = `Der Gemeinderat ${'von Altdorf '.repeat(12)}tagt.`;
    expect(read('Rat tagt', '', long, 'Das Bad schließt.', long)).toMatchObject({
      heading: 'Rat tagt',
      blocks: [{ lines: [long] }, { lines: ['Das Bad schließt.'] }, { lines: [long] }],
    });
  });

  it('are paragraphs where hardly one goes on in the next', () => {
    const list = Array.from({ length: 20 }, (_, at) => `word ${at} :: its meaning in German`);
    expect(shown(...list, 'another word without an entry', 'its meaning')).toHaveLength(22);
  });

  it.each([
    ['Das Frei-\nbad öffnet.', 'Das Freibad öffnet.'],
    ['Das Bau-\nund Umweltamt tagt.', 'Das Bau- und Umweltamt tagt.'],
    ['Die Nord-\nSüd-Achse bleibt.', 'Die Nord-Süd-Achse bleibt.'],
    ['A US-\nbased firm builds.', 'A US-based firm builds.'],
    ['Er kam – wie 1990 -\nzu spät.', 'Er kam – wie 1990 - zu spät.'],
  ])('are joined without a hyphen that only divides: %j', (text, joined) => {
    expect(shown(text, '', 'Ende der Geschichte.')[0]).toBe(joined);
  });

  it('are items of a list, whose further lines belong to them', () => {
    expect(
      shown(
        'Preise:',
        '- Erwachsene: fünf Euro,',
        '  ermäßigt vier',
        '- Kinder: frei',
        '',
        'Am',
        '4. Mai war es. Und am',
        '5. Mai auch.',
      ),
    ).toEqual([
      'Preise:',
      '- Erwachsene: fünf Euro, ermäßigt vier',
      '- Kinder: frei',
      'Am 4. Mai war es. Und am 5. Mai auch.',
    ]);
  });

  it('keep every word', () => {
    const word = fc.stringMatching(/^[a-zäöü]{1,8}$/u);
    const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.constant('')), { maxLength: 20 }), (lines) => {
        const { blocks, heading = '', leftOut } = splitPlainText(lines.join('\n'));
        const words = [
          heading,
          ...blocks.flatMap((one) => one.lines),
          ...blocks.flatMap(({ section = [] }) => section),
          ...leftOut.map(({ text }) => text),
        ]
          .join(' ')
          .split(/\s+/u);
        words.push('');
        for (const one of lines.join(' ').split(/\s+/u)) expect(words).toContain(one);
      }),
    );
  });
});

describe('headlines of plain text', () => {
  it.each([
    ['by itself', 'The pool opens\n\nIt opens in May.'],
    ['underlined', 'The pool opens\n==============\nIt opens in May.'],
    ['with a byline', 'The pool opens\nBy Kim Lee\n\nIt opens in May.'],
    ['with a byline apart', 'The pool opens\n\nBy Kim Lee\n\nIt opens in May.'],
  ])('are found %s', (_, text) => {
    expect(read(text)).toMatchObject({
      heading: 'The pool opens',
      blocks: [{ lines: ['It opens in May.'] }],
    });
  });

  it('give way to the author', () => {
    expect(read('The pool opens', '', 'By Kim Lee', '', 'It opens in May.')).toMatchObject({
      metadata: { author: 'Kim Lee' },
      leftOut: [{ text: 'By Kim Lee', reason: 'byline' }],
    });
  });

  it.each([
    ['a sentence', 'The pool opens.\n\nIt opens in May.'],
    ['two lines', 'The pool\nopens\n\nIt opens in May.'],
    ['all there is', 'The pool opens'],
    ['nothing but marks below', 'The pool opens\n\n* * *'],
    ['a turn', 'HOST: When?\n\nBRANDT: In May.\n\nHOST: Thanks.'],
  ])('are none where there is %s', (_, text) => {
    expect(read(text).heading).toBeUndefined();
  });

  it('stand within the text, underlined or between paragraphs of prose', () => {
    const prose =
      'The council of Altdorf has argued for long hours about the pool and what it will cost the town.';
    expect(
      read(prose, '', 'What it costs', '', prose, '', 'Prices', '------', 'Five euros.').blocks,
    ).toEqual([
      { lines: [prose] },
      { lines: [prose], section: 'What it costs' },
      { lines: ['Five euros.'], section: 'Prices' },
    ]);
  });
});

describe('a press release', () => {
  it('is its text, and the rest is left out with a reason', () => {
    const { heading, blocks, leftOut } = read(
      'PRESSEMITTEILUNG Nr. 12/2024',
      '',
      'Sperrfrist: 5. Mai 2024, 10 Uhr',
      '',
      'Freibad öffnet im Mai',
      '',
      'ALTDORF, 5. Mai 2024 – Das Bad öffnet.',
      '',
      'Pressekontakt:',
      'Stadt Altdorf, Ina Brandt',
      'Tel. 0123 45678',
      '',
      '###',
    );
    expect(heading).toBe('Freibad öffnet im Mai');
    expect(blocks).toEqual([{ lines: ['ALTDORF, 5. Mai 2024 – Das Bad öffnet.'] }]);
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'line of a press release',
      'line of a press release',
      'contact',
      'end of a press release',
    ]);
  });

  it('keeps a sentence that begins as a contact does', () => {
    expect(
      shown(
        'Das Bad öffnet.',
        '',
        'Es ist Mai.',
        '',
        'Kontakt zur Stadt hatte der Verein seit Jahren nicht mehr.',
      ),
    ).toHaveLength(3);
  });
});

describe('a letter to the press', () => {
  const prose =
    'Die Stadtwerke Altdorf senken zum ersten Juli den Preis. Die Kilowattstunde kostet dann 31,2 Cent.';

  it('has its letterhead and its date left out, and a headline with a line below', () => {
    expect(
      read(
        'Stadtwerke Altdorf',
        'Marktplatz 3',
        '12345 Altdorf',
        '',
        'Tel.: 0123 / 45 67-89',
        'E-Mail: presse@stadtwerke.example',
        '',
        'Altdorf, den 12. Mai 2024',
        '',
        'Stadtwerke senken Strompreis',
        'Haushalte sparen 94 Euro im Jahr',
        '',
        prose,
        '',
        prose,
      ),
    ).toMatchObject({
      heading: 'Stadtwerke senken Strompreis',
      metadata: { standfirst: 'Haushalte sparen 94 Euro im Jahr' },
      blocks: [{ lines: [prose] }, { lines: [prose] }],
      leftOut: [{ reason: 'contact' }, { reason: 'contact' }, { reason: 'date' }],
    });
  });

  it('has a headline that is wrapped as a paragraph, as before', () => {
    const wrapped = [
      'Stadtwerke Altdorf senken den Strompreis für',
      'Haushalte um acht Prozent',
      '',
      'Die Stadtwerke Altdorf senken zum ersten Juli',
      'den Preis. Die Kilowattstunde kostet dann',
      'nur noch 31,2 Cent, sagte Ada Voss.',
    ];

    expect(read(...wrapped).heading).toBeUndefined();
  });
});

describe('an e-mail', () => {
  it('is read without its head and without what leads out of it', () => {
    const { metadata, blocks, leftOut } = read(
      'From: Altdorfer Bote <newsletter@bote.example>',
      'To: leserin@post.example',
      'Subject: Freibad wird teurer',
      'Date: Mon, 6 May 2024 06:00:04 +0200',
      'Content-Type: text/plain;',
      ' charset=utf-8',
      '',
      'Im Browser ansehen: https://bote.example/nl',
      '',
      'Das Freibad wird teurer als gedacht.',
      '> Weiterlesen: https://bote.example/bad',
      '',
      'Sie erhalten diese E-Mail, weil Sie unseren Newsletter lesen.',
      'Abmelden: https://bote.example/ab',
    );

    expect(metadata).toEqual({
      title: 'Freibad wird teurer',
      published: '2024-05-06T04:00:04.000Z',
    });
    expect(blocks).toEqual([{ lines: ['Das Freibad wird teurer als gedacht.'] }]);
    expect(leftOut).toHaveLength(4);
  });

  it('is none where an interview begins with names', () => {
    expect(read('From: the council', 'To: all', '', 'The pool opens in May.').metadata).toEqual({});
  });
});

describe('a post that was copied from its site', () => {
  it('parts at drawn bullets and leaves out what there is to press', () => {
    expect(
      shown(
        'What we learned about heat pumps this year:',
        '✅ Start with the grid connection, it took 9 months.',
        '✅ Talk to the neighbours first.',
        '',
        '1,204',
        '87 comments',
        '32 reposts',
        'Like',
        'Send',
      ),
    ).toEqual([
      'What we learned about heat pumps this year:',
      '✅ Start with the grid connection, it took 9 months.',
      '✅ Talk to the neighbours first.',
    ]);
  });
});

describe('a transcript', () => {
  it('has a block for each turn, its wrapped lines joined, with its speaker', () => {
    expect(
      read(
        'HOST: Welcome to the show.',
        'It is good to have you.',
        'BRANDT: We are',
        'proud.',
        'HOST: Thanks.',
      ).blocks,
    ).toEqual([
      { lines: ['HOST: Welcome to the show. It is good to have you.'], speaker: 'HOST' },
      { lines: ['BRANDT: We are proud.'], speaker: 'BRANDT' },
      { lines: ['HOST: Thanks.'], speaker: 'HOST' },
    ]);
  });
});

describe('a text past a limit', () => {
  it.each([
    ['lines', 'a\n'.repeat(200_000)],
    ['characters', `${'a'.repeat(300_000)}`],
  ])('is refused for its %s', (unit, text) => {
    expect(() => splitPlainText(text, 'a.txt')).toThrowError(
      new RegExp(`^a\\.txt: .*${unit}, at most \\d+`, 'u'),
    );
  });
});
