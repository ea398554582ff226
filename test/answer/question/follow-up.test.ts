import { describe, expect, it } from 'vitest';
import type { SingleExchange } from '../../../src/answer/answerer.ts';
import { understand } from '../../../src/answer/question/follow-up.ts';
import type { Language } from '../../../src/language/language.ts';
import { answeredWith, notInStoryWith, unchecked } from '../../support/answers.ts';

const citation = unchecked({ article: 'story', paragraph: 4, kind: 'text', quote: 'Nein.' });

function exchange(question: string, language: Language = 'de', quote = 'Nein.'): SingleExchange {
  const cited = unchecked({ ...citation, quote });

  return {
    question,
    answer: answeredWith([{ text: quote, citations: [cited] }], { language }),
  };
}

const wordings = (text: string, language: Language, ...history: readonly SingleExchange[]) =>
  understand(text, language, history).wordings;

describe('a question that leaves something to the conversation', () => {
  it('takes over what was asked, and the paragraphs that were cited', () => {
    const history = [exchange('Wovor warnte Marco Rubio?')];

    expect(understand('Und warum?', 'de', history)).toEqual({
      wordings: [
        'Und warum warnte Marco Rubio?',
        'Und warum? warnte Marco Rubio',
        'Und warum? Nein.',
      ],
      carried: [citation],
    });
  });

  it.each([
    ['Und der Badebus?', 'Wer baut den Kletterturm?', 'Wer baut der Badebus?'],
    ['Und Udo Kern?', 'Was sagte Ina Brandt?', 'Was sagte Udo Kern?'],
    ['und udo kern', 'was sagte ina brandt', 'was sagte udo kern'],
    ['nein, das Dach', 'Wer baut den Kletterturm?', 'Wer baut das Dach?'],
    [
      'und bei der windkraft?',
      'Was ändert sich am Friedhof?',
      'Was ändert sich bei der windkraft?',
    ],
  ])('asks the same about something else: %s', (text, before, same) => {
    expect(wordings(text, 'de', exchange(before))).toContain(same);
  });

  it('adds a circumstance that the last question lacks', () => {
    expect(wordings('und für kinder?', 'de', exchange('Was kostet die Jahreskarte?'))[0]).toBe(
      'Was kostet die Jahreskarte für kinder?',
    );
    expect(wordings('and in Kell?', 'en', exchange('Who pays for parking?', 'en'))).not.toContain(
      'Who pays for parking in Kell?',
    );
  });

  it.each([
    ['where will it go', 'en', 'is the mud poisonous?', 'where will the mud go'],
    ['wo liegt er?', 'de', 'ist der schlamm giftig?', 'wo liegt der schlamm?'],
  ] as const)(
    'takes the subject alone from what is said of it: %s',
    (text, language, before, full) => {
      expect(wordings(text, language, exchange(before, language))[0]).toBe(full);
    },
  );

  it.each([
    ['anyone dead?', 'en', 'how many kids were on board?'],
    ['jemand tot?', 'de', 'Wie viele Kinder waren im Bus?'],
  ] as const)('takes whoever it may be for nothing that is named: %s', (text, language, before) => {
    const found = understand(text, language, [exchange(before, language)]);

    expect(found.named).toBeUndefined();
    expect(found.wordings[0]).toBe(text);
  });

  it.each([
    ['Und warum?', 'Welche Linien fallen weg?', 'Und warum fallen Linien weg?'],
    ['warum', 'Wer warf den USA Verrat vor?', 'warum warf Karl Kurz den USA Verrat vor?'],
    ['warum?', 'Wie viele Stellen streicht Kellmann?', 'warum streicht Stellen Kellmann?'],
    ['wofür', 'wie viel zahlt gerlach?', 'wofür zahlt gerlach?'],
  ])('has the verb first and who did it: %s', (text, before, full) => {
    const history = exchange(before, 'de', 'Karl Kurz warf sie den USA vor.');

    expect(wordings(text, 'de', history)[0]).toBe(full);
  });

  it('has who did it in English, too', () => {
    const history = exchange('who resigned?', 'en', 'Carla Neumann left on Monday.');

    expect(wordings('and why?', 'en', history)[0]).toBe('and why Carla Neumann resigned?');
  });

  it('takes no article and no office for a first name', () => {
    const before = exchange(
      'Wer leitet das Bad?',
      'de',
      'Die Leitung übernimmt Geschäftsführerin Ada Fashola.',
    );

    expect(wordings('was hat sie gelernt?', 'de', before)[0]).toBe('was hat Ada Fashola gelernt?');
    expect(wordings('was hat er gelernt?', 'de', before).join()).not.toContain('Ada Fashola');
  });

  it('takes no place for somebody', () => {
    const before = exchange('Wann weiß man das?', 'de', 'Das war der siebte im Landkreis Rodenau.');

    expect(wordings('was bekommt er?', 'de', before).join()).not.toContain('Rodenau');
  });

  it('is put as a sentence alone where a name fits into it', () => {
    const before = exchange('Wer leitet das Bad?', 'de', 'Das Bad leitet Ada Fashola.');

    expect(wordings('was hat er gelernt?', 'de', before)).toEqual(['was hat Ada Fashola gelernt?']);
  });

  it('asks on about whoever was asked about by name', () => {
    const before = exchange('wer ist sevim kaya?', 'de', 'Das teilten Rolf Ahrens und Kaya mit.');

    expect(wordings('warum hört sie auf', 'de', before)[0]).toBe('warum hört sevim kaya auf');
  });

  it('is read as it stands where it only points back, and never with the words of an answer', () => {
    const before = exchange('Was kostet das Studium?', 'de', 'Der Beitrag ist 142 Euro.');

    expect(wordings('braucht man dafür Abitur?', 'de', before)).toEqual([
      'braucht man dafür Abitur?',
      'braucht man dafür Abitur? kostet Studium',
    ]);
  });

  it('inflects what it asks about', () => {
    expect(wordings('und der weiße lieferwagen?', 'de').at(-1)).toBe(
      'Was ist mit dem weißen lieferwagen?',
    );
  });

  it.each([
    ['und die gegner?', 'Was ist mit den gegnern?'],
    ['und die weißen autos?', 'Was ist mit den weißen autos?'],
    ['und die Steuer?', 'Was ist mit der Steuer?'],
    ['und die ministerin?', 'Was ist mit der ministerin?'],
    ['und die Wölfin im Wald?', 'Was ist mit der Wölfin im Wald?'],
    ['und im notfall?', 'Was ist im notfall?'],
    ['und in berlin', 'Was ist in berlin?'],
  ])('inflects several things and keeps a place: %s', (text, alone) => {
    expect(wordings(text, 'de').at(-1)).toBe(alone);
  });

  it.each([
    [
      'und die gegner?',
      'de',
      'wie viele haben demonstriert',
      'wie viele gegner haben demonstriert',
    ],
    ['and kids?', 'en', 'how many were hurt?', 'how many kids were hurt?'],
    ['and how much is in there', 'en', 'has any oil leaked?', 'and how much oil is in there'],
  ] as const)('counts something else: %s', (text, language, before, full) => {
    expect(wordings(text, language, exchange(before, language))).toContain(full);
  });

  it.each([
    ['wem gehörten die?', 'wie viele schafe sind tot', 'wem gehörten die schafe?'],
    ['wer hat die gezählt', 'wie viele wölfe gibt es', 'wer hat die wölfe gezählt'],
    ['wer hat die gezählt', 'wieviele wölfe gibt es da vor Jahren', 'wer hat die wölfe gezählt'],
    ['was kostet der?', 'Wann fährt der Bus?', 'was kostet der Bus?'],
  ])('has an article stand for what was asked about: %s', (text, before, full) => {
    expect(wordings(text, 'de', exchange(before, 'de', 'Das war im Mai.'))).toContain(full);
  });

  it('asks who it was, and not who something was', () => {
    const before = exchange('wie viele schafe sind tot', 'de', 'Das war im Mai.');

    expect(wordings('wer wars?', 'de', before).join()).not.toContain('wer war schafe');
  });

  it('has an article before a noun stand for nothing', () => {
    const before = exchange('Wann schließt das Bad?', 'de', 'Das war im Mai.');

    expect(wordings('wie teuer wird die karte', 'de', before)).toEqual([
      'wie teuer wird die karte',
    ]);
    expect(wordings('was kostet die karte für kinder', 'de', before)).toEqual([
      'was kostet die karte für kinder',
    ]);
  });

  it('tells a question from a name where words are typed as one', () => {
    const before = exchange('what does the captain say?', 'en');

    expect(wordings('whos investigating', 'en', before)[0]).toBe('who is investigating');
    expect(wordings('wer hats entdeckt', 'de', exchange('Was brannte?'))[0]).toBe(
      'wer hat es entdeckt',
    );
  });

  it('asks the last question under a condition', () => {
    const before = exchange('How long will the salvage take?', 'en');

    expect(wordings('and if theres a storm?', 'en', before)).toEqual([
      'How long will the salvage take if there is a storm?',
      'and if there is a storm?',
    ]);
  });

  it('takes a question for when something is for no condition', () => {
    const before = exchange('who contradicts nora webb?', 'en');

    expect(wordings('and when will the report come out?', 'en', before)).toEqual([
      'and when will the report come out?',
    ]);
  });

  it('asks why of the same thing in another place', () => {
    const all = exchange('Wie viele Stellen streicht Kellmann?');
    const there = exchange('und in dornau?');

    expect(wordings('warum?', 'de', all, there)[0]).toBe(
      'warum streicht Stellen Kellmann in dornau?',
    );
  });

  it('has nobody stand for a thing', () => {
    const course = exchange('Wer leitet den Studiengang?', 'de', 'Ihn leitet Ada Fashola.');
    const before = exchange('Was hat Ada Fashola gelernt?', 'de', '„Nichts“, sagt Ada Fashola.');
    const [source] = before.answer.status === 'answered' ? before.answer.sources : [];
    const spoken: SingleExchange = {
      ...before,
      answer: answeredWith(
        [
          {
            text: 'Nichts.',
            citations: source ? [unchecked({ ...source.citation, speaker: 'Ada Fashola' })] : [],
          },
        ],
        { language: 'de' },
      ),
    };

    expect(wordings('who criticised it?', 'en', course, spoken).join()).not.toContain('Fashola');
  });

  it('has somebody stand for a person beside a thing', () => {
    const before = exchange('Who is Murat Celik?', 'en', '“No,” said Murat Celik.');
    const [source] = before.answer.status === 'answered' ? before.answer.sources : [];
    const cited = source ? [unchecked({ ...source.citation, speaker: 'Murat Celik' })] : [];
    const spoken: SingleExchange = {
      ...before,
      answer: answeredWith([{ text: '“No,” said Murat Celik.', citations: cited }], {
        language: 'en',
      }),
    };

    expect(wordings('why did he vote against it?', 'en', spoken)[0]).toBe(
      'why did Murat Celik vote against it?',
    );
  });

  it('has nobody stand for a thing who was asked about with a pronoun', () => {
    const course = exchange('Wer leitet den Studiengang?', 'de', 'Ihn leitet Ada Fashola.');
    const asked = exchange('was hat sie vorher gemacht?', 'de', 'Sie war in der Industrie.');
    const read: SingleExchange = {
      ...asked,
      answer: answeredWith([{ text: 'Sie war da.', citations: [citation] }], {
        language: 'de',
        lookup: {
          question: 'was hat Ada Fashola vorher gemacht?',
          retrieved: [],
          probability: 1,
          answeredAt: [],
          threshold: 0,
        },
      }),
    };

    expect(wordings('who criticised it?', 'en', course, read)[0]).toBe(
      'who criticised den Studiengang?',
    );
  });

  it('stands for what was asked about before an aside', () => {
    const ship = exchange('Where is the ship?', 'en', 'It is in port.');
    const crew = exchange('and the crew?', 'en', 'All are well.');

    expect(wordings('how big is it?', 'en', ship, crew)[0]).toBe('how big is the ship?');
    expect(wordings('how are they?', 'en', ship, crew)[0]).toBe('how are the crew?');
  });

  it('names whoever else was spoken of for a pronoun alone', () => {
    const he = exchange('Was sagte Ole Brandt?', 'de', '„Nein“, sagte der Sprecher Ole Brandt.');
    const she = exchange('Und Ina Kern?', 'de', '„Doch“, sagte die Sprecherin Ina Kern.');

    expect(wordings('und er?', 'de', he, she)[0]).toBe('Was sagte Ole Brandt?');
    expect(wordings('and her?', 'en', she, he)[0]).toBe('Was sagte Ina Kern?');
  });

  it('asks why of what was told of something', () => {
    const before = exchange('Was ist mit den Fischern?', 'de', 'Die Fischer fordern Geld.');

    expect(wordings('warum?', 'de', before)[0]).toBe('warum? Die Fischer fordern Geld.');
  });

  it('takes no month and what follows it for somebody', () => {
    const before = exchange(
      'Wer ist schuld?',
      'de',
      'Die Firma hat im September Insolvenz angemeldet.',
    );

    expect(wordings('tritt er zurück?', 'de', before).join(' ')).not.toContain('September');
  });

  it('takes nothing that is counted for somebody', () => {
    const before = exchange('Wer hört auf?', 'de', 'Für 1,9 Millionen Euro geht Erwin Maurer.');
    const found = wordings('wer kommt für ihn?', 'de', before);

    expect(found).toContain('wer kommt für Erwin Maurer?');
    expect(found.join()).not.toContain('für Millionen Euro');
  });

  it.each([
    ['and the bus?', 'when does the pool close', 'when does the bus close', 'What about the bus?'],
    [
      'what about fenwick',
      'what did ruth abernethy say',
      'what did fenwick say',
      'what about fenwick',
    ],
    ['no, the roof', 'who builds the tower?', 'who builds the roof?', 'What about the roof?'],
  ])('asks about the new thing alone, too: %s', (text, before, same, alone) => {
    const found = wordings(text, 'en', exchange(before, 'en'));

    expect(found).toContain(same);
    expect(found.at(-1)).toBe(alone);
  });

  it('asks the same as the last turn that asked something, over several things', () => {
    const history = [exchange('Was sagte Ina Brandt?'), exchange('Und Udo Kern?')];

    expect(wordings('Und der Landrat?', 'de', ...history)[0]).toBe('Was sagte der Landrat?');
  });

  it('puts what was asked about, who speaks or who is named in the place of a pronoun', () => {
    const quote = 'Für ihn rückt Carla Neumann nach.';
    const before = exchange('Wann ist das Finale?', 'de', quote);

    expect(wordings('Wo ist es?', 'de', before)[0]).toBe('Wo ist das Finale?');
    expect(wordings('Wie alt ist sie?', 'de', before)).toContain('Wie alt ist Carla Neumann?');
  });

  it('is understood by somebody who writes in the other language', () => {
    expect(wordings('and the bus?', 'en', exchange('Wann schließt das Bad?'))).toContain(
      'Wann schließt the bus?',
    );
  });
});

describe('a question that is complete', () => {
  it.each([
    ['Warum wurden die Verhandlungen abgesagt?', 'de'],
    ['Wer ist Jared Kushner?', 'de'],
    ['Und wer baut den Turm?', 'de'],
    ['und fährt der Bus?', 'de'],
    ['findest du das Becken gut', 'de'],
    ['list everything rubio wants covered', 'en'],
    ['Wer baut das Dach?', 'de'],
    ['Why were the talks cancelled?', 'en'],
    ['Who is Jared Kushner?', 'en'],
    ['And what happens to the dog licence fee?', 'en'],
  ] as const)('inherits nothing: %s', (text, language) => {
    const history = [exchange('Was forderte Katar?', language)];

    expect(understand(text, language, history)).toEqual({ wordings: [text], carried: [] });
  });
});

describe('a text that names something without a conversation', () => {
  it('asks about it where words lead it in, and stands as it was written otherwise', () => {
    expect(wordings('Und der Badebus?', 'de')).toEqual([
      'Und der Badebus?',
      'Was ist mit dem Badebus?',
    ]);
    expect(wordings('und die Kosten der Sanierung', 'de').at(-1)).toBe(
      'Was ist mit den Kosten der Sanierung?',
    );
    for (const text of ['any pets?', 'Rubio', 'new venue iran asked for']) {
      expect(wordings(text, 'en')).toEqual([text]);
    }
  });
});

describe('a conversation', () => {
  it('leads on only from what was answered', () => {
    const refused = { question: 'Wie hoch ist der Turm?', answer: notInStoryWith([]) };

    expect(wordings('Und warum?', 'de', refused)).toEqual(['Und warum?']);
    expect(wordings('Und warum?', 'de', exchange('Was forderte Katar?'), refused)[0]).toBe(
      'Und warum forderte Katar?',
    );
  });

  it('leads on from what was shown because it comes nearest to an answer', () => {
    const refused = { question: 'Wie hoch ist der Turm?', answer: notInStoryWith([citation]) };

    expect(understand('Und warum?', 'de', [exchange('Was forderte Katar?'), refused])).toEqual({
      wordings: ['Und warum ist der Turm?', 'Und warum? hoch Turm', 'Und warum? Nein.'],
      carried: [citation],
    });
  });

  it('leaves nothing of whose one is beside whose the other is', () => {
    const history = exchange('who is the captain of port sarn', 'en', 'Ana Oduya is.');

    expect(wordings('and the coach of wexcombe?', 'en', history)).toEqual([
      'who is the coach of wexcombe',
      'What about the coach of wexcombe?',
    ]);
  });

  it('asks about somebody in the case that it takes', () => {
    expect(wordings('und der trainer von kell?', 'de', exchange('Wer hat gewonnen?'))).toContain(
      'Was ist mit dem trainer von kell?',
    );
  });

  it('names whoever it belongs to in the place of a pronoun', () => {
    const quote = 'Die Idee kam vom Lehrer Torben Kern, der zu einem Treffen einlud.';
    const history = exchange('wessen idee war das mit der genossenschaft', 'de', quote);

    expect(wordings('wieviel verdient er damit', 'de', history)).toContain(
      'wieviel verdient Torben Kern damit',
    );
  });

  it('calls nothing by the article that it has behind a preposition', () => {
    const history = exchange('wie viele leute wohnen in der burg?', 'de', 'Es sind elf.');

    expect(wordings('wo liegt sie', 'de', history)).toContain('wo liegt die burg');
    expect(wordings('wo liegt er', 'de', history)).not.toContain('wo liegt der burg');
  });

  it.each([
    ['no sorry i meant the roof', 'en', 'who builds the tower?', 'who builds the roof?'],
    ['nein warte, ich mein das dach', 'de', 'Wer baut den Turm?', 'Wer baut das dach?'],
  ] as const)('is mended in several words: %s', (text, language, before, same) => {
    expect(wordings(text, language, exchange(before, language))).toContain(same);
  });

  it('looks for what was found out to be meant, where that is known', () => {
    const asked = exchange('Und Udo Kern?');
    const known: SingleExchange = {
      ...asked,
      answer: answeredWith([{ text: 'Nein.', citations: [citation] }], {
        lookup: {
          question: 'Was sagte Udo Kern?',
          retrieved: [],
          probability: 1,
          answeredAt: [],
          threshold: 0,
        },
      }),
    };

    expect(wordings('Wann?', 'de', known)[0]).toBe('Wann sagte Udo Kern?');
  });

  it('takes nothing over from the quote that a question was looked for with', () => {
    const before = exchange('Wer sah die zweite Karte?', 'de', 'Shona Beattie ging unter Tränen.');
    const lookup = {
      question: 'wie viele waren es? Shona Beattie ging unter Tränen.',
      retrieved: [],
      probability: 1,
      answeredAt: [],
      threshold: 0,
    };
    const looked: SingleExchange = {
      question: 'wie viele waren es?',
      answer: answeredWith([{ text: 'Elf.', citations: [citation] }], { lookup }),
    };

    expect(wordings('und der Bus?', 'de', before, looked).join()).not.toContain('Tränen');
  });

  it.each([
    ['wie alt ist sie?', 'was hat danuta wolska dann gemacht?', 'wie alt ist danuta wolska?'],
    ['wie alt ist sie?', 'Was hat Danuta Wolska dann gemacht?', 'wie alt ist Danuta Wolska?'],
    ['was kostet es?', 'warum wurde das Rohr nicht getauscht', 'was kostet das Rohr?'],
    ['wem gehören sie?', 'wie viele keller waren voll', 'wem gehören die keller?'],
    ['wem gehören sie?', 'wie viel waren die Karten wert', 'wem gehören die Karten?'],
  ])('is never about what was done: %s after %s', (text, before, full) => {
    const read = wordings(text, 'de', exchange(before, 'de', 'Das war im Mai.'));

    expect(read[0]).toBe(full);
    expect(read.join(' ')).not.toMatch(/(?:ist|kostet|gehören) (?:gemacht|getauscht|voll)/u);
  });

  it.each([
    [
      'where did they come from',
      'how many beavers were released?',
      'where did the beavers come from',
    ],
    ['did it hurt?', 'how long did the fall take?', 'did the fall hurt?'],
    ['how big is it?', 'where was the ship going?', 'how big is the ship?'],
    ['how big is it?', 'where is the ship stuck', 'how big is the ship?'],
    ['who owns it?', 'how much is the cargo worth', 'who owns the cargo?'],
  ])('is never about what was done: %s after %s', (text, before, full) => {
    expect(wordings(text, 'en', exchange(before, 'en', 'On Monday.'))[0]).toBe(full);
  });

  it('keeps a noun without its capital behind an article, and what "es gibt" asks for', () => {
    const before = exchange('was hat die bäckerin gesagt', 'de', 'Das war im Mai.');

    expect(wordings('wie groß ist der schaden?', 'de', before)[0]).toBe(
      'wie groß ist der schaden?',
    );
    expect(wordings('gab es tote?', 'de', before)[0]).toBe('gab es tote?');
  });

  it.each([
    ['wo ist das?', 'de', 'wie viele Leute dürfen zurück', 'zurück'],
    ['wo ist es?', 'de', 'wie hoch stand das wasser', 'stand'],
    ['when does it start', 'en', "what's the cost of it", "what's"],
    ['wer lügt von den beiden', 'de', 'was sagt ahrens', 'ahrens beiden'],
  ] as const)(
    'takes no verb and no question word for a thing: %s',
    (text, language, before, none) => {
      const found = wordings(text, language, exchange(before, language, 'Das war im Mai.'));

      expect(
        found.filter((one) => one.includes(`ist ${none}`) || one.includes(`does ${none}`)),
      ).toEqual([]);
      expect(found.join()).not.toContain('ahrens beiden');
    },
  );

  it('takes no street and no school for somebody', () => {
    const before = exchange('anyone dead?', 'en', 'A girl from Ayle High School was hurt.');

    expect(wordings("what's wrong with her?", 'en', before).join()).not.toContain('School');
  });

  it('takes no participle behind an article for a thing', () => {
    const before = exchange('wer hat die bezahlt', 'de', 'Das war im Mai.');

    expect(wordings('wann kriegen sie die handys', 'de', before).join()).not.toContain(
      'die bezahlt',
    );
  });

  it('is about nothing of another gender', () => {
    const before = exchange('warum wurde das Rohr nicht getauscht', 'de', 'Das war im Mai.');

    expect(wordings('tritt er zurück?', 'de', before).join(' ')).not.toContain('das Rohr');
    expect(wordings('ist es alt?', 'de', before)[0]).toBe('ist das Rohr alt?');
  });

  it('takes nobody alone for several people', () => {
    const before = exchange('wer hat die taschen bezahlt', 'de', 'Leiterin Amira Dastgheib.');

    expect(wordings('wann kriegen sie das handy zurück', 'de', before).join(' ')).not.toContain(
      'kriegen Amira',
    );
    expect(wordings('wann kriegt sie das handy zurück', 'de', before).join(' ')).toContain(
      'Amira Dastgheib',
    );
    expect(wordings('wann kriegt sie das handy zurück', 'de', before).join()).not.toContain(
      'kriegt die taschen',
    );
  });

  it('asks for what was named last and for what that belongs to', () => {
    const before = exchange('when is the final against Halden City?', 'en', 'On Monday.');

    expect(wordings('where is it?', 'en', before)).toEqual(
      expect.arrayContaining(['where is Halden City?', 'where is the final?']),
    );
  });
});
