import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutTopic, botTalk } from '../../../src/answer/question/about-topic.ts';
import { questionKind } from '../../../src/answer/question/question-kind.ts';

const topicOf = (text: string) => {
  const kind = questionKind(text);
  return kind.kind === 'about' ? kind.topic : kind;
};

describe('a question about the story as a whole', () => {
  it.each<[string, readonly string[]]>([
    [
      'author',
      [
        'wer hat das geschrieben',
        'Wer hat den Artikel geschrieben??',
        'und wer hat das eigentlich geschrieben',
        'von wem ist der text',
        'autor?',
        'wer ist der autor des artikels',
        'kannst du mir sagen, wer das geschrieben hat?',
        'who wrote this',
        'who wrote the article ?',
        'whos the author',
        "Who's the author of this story?",
        'author',
        'by whom?',
        'do you know who wrote it',
      ],
    ],
    [
      'published',
      [
        'wann ist das erschienen',
        'Wann wurde der Artikel veröffentlicht?',
        'von wann ist das',
        'wie alt ist der artikel',
        'datum?',
        'when was it published',
        'when was this article written?',
        'publication date',
        'how old is this article',
      ],
    ],
    [
      'outlet',
      [
        'wo ist das erschienen?',
        'wer hat das veröffentlicht',
        'in welcher zeitung stand das',
        'woher stammt der artikel',
        'where was this published',
        'who published it?',
        'which newspaper is this from',
        'what outlet published this story',
      ],
    ],
    [
      'link',
      [
        'quelle?',
        'was ist die quelle',
        'hast du einen link?',
        'link zum artikel bitte',
        'wo kann ich das nachlesen',
        "what's the source",
        'whats the source?',
        'link please',
        'do you have a link',
        'where can i read the whole article',
      ],
    ],
    [
      'truth',
      [
        'stimmt das?',
        'stimmt das alles wirklich',
        'ist das wahr',
        'ist das fake news?',
        'kann man dem artikel trauen',
        'is it true?',
        'is this really true',
        'fake news?',
        'can i trust this',
        'how reliable is this article',
      ],
    ],
    [
      'length',
      [
        'wie lang ist der artikel',
        'wie viele wörter hat der text?',
        'lesezeit?',
        'wie lange braucht man zum lesen',
        'how long is it',
        'how many words?',
        'reading time',
        'how long does it take to read this article',
      ],
    ],
    ['paragraph-count', ['wie viele absätze hat der artikel', 'how many paragraphs are there?']],
    [
      'language',
      [
        'in welcher sprache ist der artikel?',
        'auf welcher sprache',
        'what language is it in',
        'in which language was this written',
      ],
    ],
    [
      'title',
      ['titel?', 'wie lautet die überschrift', "what's the headline", 'title of the article'],
    ],
    ['standfirst', ['was steht im vorspann', 'what does the standfirst say']],
    [
      'next',
      [
        "wie geht's weiter",
        'wie geht es jetzt weiter?',
        'was passiert als nächstes',
        'was ist geplant',
        'what happens next',
        "what's next?",
        'what will happen now',
        'next steps?',
      ],
    ],
    [
      'timeline',
      [
        'chronologie bitte',
        'Was ist wann passiert?',
        'gib mir eine Chronologie der Ereignisse',
        'timeline',
        'Can you give me a timeline of events?',
        'what happened when?',
      ],
    ],
  ])('for %s is known, however it is typed', (kind, texts) => {
    for (const text of texts) expect([text, topicOf(text)]).toEqual([text, { kind }]);
  });

  it.each<[number, readonly string[]]>([
    [
      3,
      [
        'tl;dr',
        'TLDR',
        'tl dr',
        'fass zusammen',
        'fass mal kurz zusammen',
        'Fasse den Artikel bitte zusammen.',
        'kannst du das zusammenfassen?',
        'zusammenfassung bitte',
        'worum gehts',
        "Worum geht's hier?",
        'was ist passiert?',
        'die wichtigsten punkte',
        'was sind die wichtigsten punkte?',
        'kernaussagen',
        'summary',
        'sum it up',
        'summarize',
        'give me a short summary',
        'write a summary of the story',
        'key points',
        'what are the key points?',
        'what happened?',
        "what's this about",
        'what is the story about',
        'the gist',
      ],
    ],
    [
      3,
      [
        'in drei Sätzen',
        'fass den artikel in 3 sätzen zusammen',
        'in three sentences',
        'in 3 sentences please',
      ],
    ],
    [5, ['die fünf wichtigsten punkte', 'tldr in 5 sätzen', 'the 5 most important facts']],
    [2, ['zusammenfassung in zwei sätzen', 'summarise it in two sentences']],
    [1, ['in einem satz', 'summary in one sentence']],
    [6, ['in zwanzig sätzen', 'the 12 key points']],
  ])('wants %i sentences of summary', (sentences, texts) => {
    for (const text of texts) {
      expect([text, topicOf(text)]).toEqual([text, { kind: 'summary', sentences }]);
    }
  });

  it.each([
    ['Absatz 3', { from: 'start', number: 3 }],
    ['¶ 3', { from: 'start', number: 3 }],
    ['¶3', { from: 'start', number: 3 }],
    ['Abs. 3', { from: 'start', number: 3 }],
    ['nächster Absatz', { step: 1, beside: 'last-cited' }],
    ['Vorheriger Absatz bitte', { step: -1, beside: 'last-cited' }],
    ['Was steht drumherum?', { step: 0, beside: 'last-cited' }],
    ['absatz drei', { from: 'start', number: 3 }],
    ['3. absatz', { from: 'start', number: 3 }],
    ['was steht im dritten Absatz?', { from: 'start', number: 3 }],
    ['was sagt absatz 12', { from: 'start', number: 12 }],
    ['erster Absatz', { from: 'start', number: 1 }],
    ['einundzwanzigster absatz', { from: 'start', number: 21 }],
    ['der letzte absatz', { from: 'end', number: 1 }],
    ['zeig mir den vorletzten absatz', { from: 'end', number: 2 }],
    ['what does paragraph 3 say', { from: 'start', number: 3 }],
    ['paragraph one', { from: 'start', number: 1 }],
    ['the 3rd paragraph', { from: 'start', number: 3 }],
    ['what does the twenty-first paragraph say?', { from: 'start', number: 21 }],
    ['the last paragraph', { from: 'end', number: 1 }],
    ['second to last paragraph', { from: 'end', number: 2 }],
    ['was steht vor absatz 4', { step: -1, beside: { from: 'start', number: 4 } }],
    ['what comes after paragraph 4?', { step: 1, beside: { from: 'start', number: 4 } }],
    ['was steht davor?', { step: -1, beside: 'last-cited' }],
    ['was steht danach', { step: 1, beside: 'last-cited' }],
    ['the next paragraph', { step: 1, beside: 'last-cited' }],
    ['what stands before it', { step: -1, beside: 'last-cited' }],
  ])('wants the paragraph of %j', (text, place) =>
    expect(topicOf(text)).toEqual({ kind: 'paragraph', place }),
  );
});

describe('a question about the bot', () => {
  it.each<[string, readonly string[]]>([
    ['identity', ['wer bist du', 'Who are you?', 'hi, who are you exactly']],
    [
      'abilities',
      ['hilfe', 'was kannst du alles?', 'help', 'what can you do', 'how does this work?'],
    ],
    [
      'thanks',
      ['danke', 'vielen dank!!', 'thx', 'Thank you so much', 'danke footnote', 'ok krass danke'],
    ],
    ['goodbye', ['tschüss', 'bis später', 'bye bye', 'see you later']],
    ['greeting', ['hallo', 'Hi Footnote', 'guten morgen zusammen']],
    ['wellbeing', ['wie gehts', 'how are you?']],
    [
      'nature',
      ['bist du ein mensch', 'bist du eine KI?', 'are you an ai', 'am i talking to a human?'],
    ],
    ['languages', ['welche sprachen sprichst du', 'sprichst du englisch?', 'do you speak german']],
    ['stories', ['welche artikel kennst du', 'which stories do you know?', 'list all articles']],
    [
      'trust',
      ['woher weißt du das', 'kann ich dir vertrauen?', 'how do you know', 'can i trust you'],
    ],
  ])('is %s', (topic, texts) => {
    for (const text of texts) expect([text, questionKind(text)]).toMatchObject([text, { topic }]);
  });
});

describe('an ordinary question', () => {
  const ordinary = [
    'Who wrote the letter?',
    'Who wrote the report on the programme?',
    'when was that posted',
    'Wann wurde das gepostet?',
    'Wann kam die Nachricht raus?',
    'Wer schrieb das Gedicht Faust?',
    'Wer hat den Brief geschrieben?',
    'When was the report published?',
    'Wann erscheint der Bericht?',
    'Wann wurde das Abkommen veröffentlicht?',
    'Wo wurde das Interview veröffentlicht?',
    'Ist es wahr, dass Iran abgelehnt hat?',
    'Is it true that Iran refused?',
    'Stimmt es, dass Katar verärgert ist?',
    'what happened in Muscat?',
    'what happened to the ships',
    'Was ist in Oman passiert?',
    'what happened next in Muscat',
    'Worum geht es Katar?',
    'Wie geht es mit den Verhandlungen weiter?',
    'What will happen to Kushner?',
    'What will Trump do next?',
    'wie lang ist die brücke',
    'wie lange dauerte der krieg?',
    'How long was the war?',
    'how long is the bridge',
    'How old is Rubio?',
    'Wie alt ist sie?',
    'Was ist die Quelle des Flusses?',
    'Who is the source in the Iranian government?',
    'Wer ist die iranische Quelle?',
    'In welcher Sprache fanden die Gespräche statt?',
    'Which language does Witkoff speak?',
    'Welche Sprachen spricht Kushner?',
    'Wie viele Länder sollten teilnehmen?',
    'How many words did he say?',
    'What does paragraph 3 of the treaty say?',
    'Was steht in Absatz 3 des Vertrags?',
    'What does article 5 say?',
    'Was sagt Artikel 5?',
    'What is the title of his book?',
    'Wie lautet der Titel des Films?',
    'What are the key demands?',
    'Was sind die wichtigsten Forderungen?',
    'What are the main points of disagreement?',
    'Wer bist du laut Rubio?',
    'Who are you talking about?',
    'Can Iran be trusted?',
    'Kann man dem Iran vertrauen?',
    'Can I trust Witkoff?',
    'What can you tell me about Qatar?',
    'Was weißt du über Katar?',
    'How do you know Rubio said that?',
    'Who is a human rights lawyer?',
    'Was kam danach?',
    'Und dann?',
    'Und warum?',
    'And who said that?',
    'Help for Iran?',
    'Which stories did Channel 12 report?',
    'Explain the deal in three sentences',
  ];

  it.each(ordinary)('%j is looked up in the story', (text) =>
    expect(questionKind(text)).toEqual({ kind: 'question', text }),
  );

  const wholeTexts = [
    'wer hat das geschrieben',
    'when was it published',
    'is it true',
    'stimmt das',
    'worum geht es',
    'what happened',
    'wie geht es weiter',
    'what happens next',
    'how long is it',
    'welche artikel kennst du',
  ];
  const named = ['Iran', 'in Muscat', 'laut Rubio', 'der Minister', 'on Friday', 'Katars'];

  it('is every such question that names something too', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...wholeTexts),
        fc.constantFrom(...named),
        fc.boolean(),
        (text, name, isBefore) => {
          const whole = isBefore ? `${name}: ${text}` : `${text} ${name}?`;
          expect([whole, aboutTopic(whole), botTalk(whole)]).toEqual([whole, undefined, undefined]);
        },
      ),
    ));
});

it('names the languages that know a phrase, where only one does', () => {
  expect(aboutTopic('Quelle?')?.languages).toEqual(['de']);
  expect(aboutTopic('key points')?.languages).toEqual(['en']);
  expect(aboutTopic('tl;dr')?.languages).toEqual(['de', 'en']);
});

it('reads texts of any length and content in no time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
      aboutTopic(text);
      botTalk(text);
    }),
  );
  for (const part of ['das ', 'in drei ', 'danke dir ', "was ist'"]) {
    // The first such text has the expressions compiled, which is not meant here.
    aboutTopic(part.repeat(2));
    botTalk(part.repeat(2));
    const start = performance.now();
    aboutTopic(part.repeat(250));
    aboutTopic(part.repeat(20));
    botTalk(part.repeat(20));
    expect(performance.now() - start).toBeLessThan(200);
  }
});
