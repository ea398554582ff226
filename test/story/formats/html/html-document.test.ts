import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryDocument } from '../../../../src/story/document/document.ts';
import { readHtml } from '../../../../src/story/formats/html/html-document.ts';
import { articleOf } from '../../../support/articles.ts';

/** Two paragraphs that are long enough to be a story, so that what stands between is looked at alone. */
const first =
  'Der Kreis hat am Montag nach der Sitzung mitgeteilt, dass das Freibad im kommenden Jahr umgebaut wird, was zwei Millionen Euro kostet und ein Jahr dauert.';
const second =
  'Die Bademeister sagten, sie freuten sich, auch wenn im Sommer nur das kleine Becken offen bleibe und die Rutsche gesperrt werde.';

function framed(inside: string, head = ''): string {
  return `<html lang="de"><head><title>Umbau des Freibads</title>${head}</head><body><article>
<p>${first}</p><p>${second}</p>${inside}</article></body></html>`;
}

const read = (html: string | Uint8Array): StoryDocument =>
  readHtml(typeof html === 'string' ? new TextEncoder().encode(html) : html, 'seite.html');

const texts = ({ blocks }: StoryDocument) => blocks.map(({ lines }) => lines.join(' '));

/** What the reader makes of HTML between the two paragraphs and the end of the story. */
const inside = (html: string): readonly string[] => texts(read(framed(html))).slice(2);

describe('the text of a web page', () => {
  it.each([
    ['a break', '<p>Kasse 1: Nord<br>Kasse 2: Süd</p>', ['Kasse 1: Nord Kasse 2: Süd']],
    [
      'a break in a list',
      '<ul><li>Marktplatz 3<br>12345 Altdorf</li></ul>',
      ['Marktplatz 3 12345 Altdorf'],
    ],
    [
      'two breaks',
      '<div>Das Bad öffnet am 1. Mai.<br><br>Es schließt am 30. September.</div>',
      ['Das Bad öffnet am 1. Mai.', 'Es schließt am 30. September.'],
    ],
    [
      'one break between lines of sentences',
      `<div>Das neue Becken bekommt vier Bahnen, einen Sprungturm und eine Rutsche für die Kinder des Ortes.<br>Im Winter soll eine Halle aus Holz darüber stehen, sagte die Planerin am Abend im Rathaus.</div>`,
      [
        'Das neue Becken bekommt vier Bahnen, einen Sprungturm und eine Rutsche für die Kinder des Ortes.',
        'Im Winter soll eine Halle aus Holz darüber stehen, sagte die Planerin am Abend im Rathaus.',
      ],
    ],
    [
      'a large first letter beside the rest of its word',
      '<p><span class="initial-letter-outer"><span class="initial-letter">N</span></span> <span>a endlich! Das Bad ist offen.</span></p>',
      ['Na endlich! Das Bad ist offen.'],
    ],
    [
      'a large first letter that is a word',
      '<p><span class="dropcap">A</span> new pool is open, the mayor said.</p>',
      ['A new pool is open, the mayor said.'],
    ],
    [
      'what only shows where the pointer rests',
      '<p>Das sagte <span class="rollover-people"><a href="/p/voss">Ada Voss</a><span class="rollover-people-block"><a href="/p/voss">Ada Voss</a> <a href="/1">Voss streitet mit dem Rat</a></span></span> am Abend.</p><p>Das <span class="tooltip">Becken<span class="tooltiptext">ein Bad ohne Dach</span></span> bleibt offen.</p><p>Die <b>Rutsche<span role="tooltip">aus Stahl</span></b> ist zu.</p>',
      ['Das sagte Ada Voss am Abend.', 'Das Becken bleibt offen.', 'Die Rutsche ist zu.'],
    ],
    [
      'what is struck out, beside what stands in its place',
      '<p>Ada Voss ist <ins>seit 1998 </ins><del>seit 1996 </del>im Rat, <s>noch</s> für ein Jahr.</p>',
      ['Ada Voss ist seit 1998 im Rat, für ein Jahr.'],
    ],
    [
      'marks of notes and comments that are not raised',
      '<p>Das kostet zwei Millionen Euro<a href="#_ftn1"><span>[1]</span></a> im Jahr.<a href="#_msocom_1">[JB1]</a></p>',
      ['Das kostet zwei Millionen Euro im Jahr.'],
    ],
    [
      'what a word processor sets before the items of a list',
      '<p class=MsoListParagraph><span style="font-family:Symbol"><span style="mso-list:Ignore">·<span>&nbsp; </span></span></span>Die Rutsche wird abgerissen.</p>',
      ['Die Rutsche wird abgerissen.'],
    ],
    [
      'a paragraph that is marked as a place to jump to',
      '<p><a name="frage">Eine der Fragen ist: Was sagt die Stadt dazu?</a></p>',
      ['Eine der Fragen ist: Was sagt die Stadt dazu?'],
    ],
    [
      'empty elements that are named as breaks',
      '<div>Das Bad öffnet am 1. Mai.<span class="c br"></span>Es schließt am 30. September.</div>',
      ['Das Bad öffnet am 1. Mai.', 'Es schließt am 30. September.'],
    ],
    [
      'breaks with nothing visible between',
      '<div>Das Bad öffnet am 1. Mai.<br>&nbsp;&#8203;<br>Es schließt am 30. September.</div>',
      ['Das Bad öffnet am 1. Mai.', 'Es schließt am 30. September.'],
    ],
    [
      'spans that a style makes paragraphs',
      `<div><span>Das neue Becken bekommt vier Bahnen, einen Sprungturm und eine Rutsche für die Kinder des Ortes.</span> <span>Im Winter soll eine Halle aus Holz darüber stehen, sagte die Planerin am Abend im Rathaus.</span></div>`,
      [
        'Das neue Becken bekommt vier Bahnen, einen Sprungturm und eine Rutsche für die Kinder des Ortes.',
        'Im Winter soll eine Halle aus Holz darüber stehen, sagte die Planerin am Abend im Rathaus.',
      ],
    ],
    [
      'sentences in spans of one paragraph',
      `<p><span>Das neue Becken bekommt vier Bahnen, einen Sprungturm und eine Rutsche für die Kinder des Ortes.</span> <span>Im Winter soll eine Halle aus Holz darüber stehen, sagte die Planerin am Abend im Rathaus.</span></p>`,
      [
        `Das neue Becken bekommt vier Bahnen, einen Sprungturm und eine Rutsche für die Kinder des Ortes. Im Winter soll eine Halle aus Holz darüber stehen, sagte die Planerin am Abend im Rathaus.`,
      ],
    ],
    [
      'marks of notes and powers',
      '<p>Der Umbau kostet 2 Millionen<sup>1</sup> Euro, das Becken misst 50<sup>2</sup> Meter.</p>',
      ['Der Umbau kostet 2 Millionen Euro, das Becken misst 50² Meter.'],
    ],
    [
      'units, ordinals and formulas',
      '<p>Es hat 120 m<sup>2</sup>, 10<sup>-3</sup> g CO<sub>2</sub> und ist die 1<sup>st</sup> Wahl der Marke Hahn<sup>®</sup>.</p>',
      ['Es hat 120 m², 10⁻³ g CO₂ und ist die 1st Wahl der Marke Hahn®.'],
    ],
    [
      'linked marks of notes behind a number',
      '<p>Das war im Jahr 1974<sup><a href="#fn3">3</a></sup> und kostete viel Geld.</p>',
      ['Das war im Jahr 1974 und kostete viel Geld.'],
    ],
    [
      'nested lists',
      '<ul><li>Becken: vier neue Bahnen<ul><li>Tiefe: zwei Meter</li></ul></li></ul>',
      ['Becken: vier neue Bahnen', 'Tiefe: zwei Meter'],
    ],
    [
      'text without a paragraph around it',
      '<section><span>Das Café am Becken öffnet im Mai und verkauft Waffeln.</span></section>',
      ['Das Café am Becken öffnet im Mai und verkauft Waffeln.'],
    ],
    [
      'a link with an icon',
      '<div>Das <a href="/g">Gutachten<svg><title>Symbol</title><path d="M0"></path></svg></a> des Instituts nennt drei Risse im Becken und zwei defekte Pumpen im Keller.</div>',
      ['Das Gutachten des Instituts nennt drei Risse im Becken und zwei defekte Pumpen im Keller.'],
    ],
    [
      'a table, a row a line',
      '<table><tr><th>Becken</th><th>Länge</th></tr><tr><td>Groß</td><td>50 Meter</td></tr><tr><td>Klein</td><td>25&nbsp;Meter</td></tr></table>',
      ['Becken | Länge', 'Groß | 50 Meter', 'Klein | 25 Meter'],
    ],
    [
      'a page laid out with a table',
      '<table><tr><td><p>Die Pumpen laufen seit Mai.</p><p>Sie sind sehr laut.</p></td><td></td></tr></table>',
      ['Die Pumpen laufen seit Mai.', 'Sie sind sehr laut.'],
    ],
    [
      'soft hyphens, entities, spaces and accents',
      '<p>Die Bade&shy;meister&#8203;innen z&auml;hlten 1&nbsp;000 &#150; &lt;nicht&gt; weniger &amp;amp; u\u0308ber.</p>',
      ['Die Bademeisterinnen zählten 1 000 – <nicht> weniger &amp; über.'],
    ],
    [
      'marks of quotations that are elements',
      '<p>Sie sagte, es sei <q>am Ende</q>, und ging nach Hause zurück.</p>',
      ['Sie sagte, es sei “am Ende”, und ging nach Hause zurück.'],
    ],
    [
      'words within words',
      '<p>Die Pum<wbr>pen sind <b>lau</b>t und <i>alt</i>, sagte er am Ende.</p>',
      ['Die Pumpen sind laut und alt, sagte er am Ende.'],
    ],
    [
      'drawn emoji',
      '<p>Endlich geht es los am Becken <img class="emoji" alt="🎉" src="x">, sagte er.</p>',
      ['Endlich geht es los am Becken 🎉, sagte er.'],
    ],
    [
      'a definition list',
      '<dl><dt>Tiefe</dt><dd>Zwei Meter am Rand des Beckens.</dd></dl>',
      ['Tiefe', 'Zwei Meter am Rand des Beckens.'],
    ],
  ])('keeps %s', (_, html, expected) => {
    expect(inside(html)).toEqual(expected);
  });

  it.each([
    '<template><div>a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9, j: 10 und viel Text, der länger als die Geschichte ist.</div></template>',
    '<script>alert("Das ist kein Satz der Geschichte.")</script>',
    '<noscript><p>Bitte schalten Sie JavaScript ein, damit Sie alles sehen.</p></noscript>',
    '<style>p::before { content: "Das steht nicht da." }</style>',
    '<!-- <p>Das steht in einem Kommentar und ist lang genug.</p> -->',
    '<p hidden>Das sieht niemand, der die Seite liest, auch wenn es dasteht.</p>',
    '<p style="color: red; display:none">Das sieht niemand, der die Seite liest.</p>',
    '<p>Mehr dazu<span class="sr-only">, öffnet in einem neuen Fenster</span></p>'.replace(
      'Mehr dazu',
      '',
    ),
    '<span aria-hidden="true">Das sieht nur, wer hinschaut.</span>',
  ])('has nothing of %s', (html) => {
    expect(inside(html)).toEqual([]);
  });

  it.each([
    '<!-- <script src="x"> --><p>Das steht nach einem Kommentar und vor einem Skript.</p><script>1</script>',
    '<div title="<script>"></div><p>Das steht nach einem Kommentar und vor einem Skript.</p><script>1</script>',
    '<p>Das steht nach einem Kommentar und vor einem Skript.</p><script><!-- <script> </script> --></script>',
    '<script>"</scr" + "ipt>"; a < b</script><p>Das steht nach einem Kommentar und vor einem Skript.</p><style>p > a {}</style>',
  ])('is not lost between programs: %s', (html) => {
    expect(inside(html)).toEqual(['Das steht nach einem Kommentar und vor einem Skript.']);
  });

  it('is not replaced by what a template holds', () => {
    const comma =
      'config = { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9, j: 10, k: 11, l: 12, m: 13, n: 14 }';
    for (const head of [
      `<template><div>${comma}</div></template>`,
      `<template><div>${comma.repeat(20)}</div></template>`,
    ]) {
      expect(texts(read(framed('', head)))).toEqual([first, second]);
      expect(texts(read(framed(head)))).toEqual([first, second]);
    }
  });

  it('is found without html, head and body', () => {
    expect(
      texts(read(`<!doctype html><title>Umbau</title><p>${first}</p><p>${second}</p>`)),
    ).toEqual([first, second]);
    expect(texts(read(`<p>${first}<p>${second}</b></div>`))).toEqual([first, second]);
  });
});

describe('an embedded post', () => {
  it.each([
    [
      'X',
      '<blockquote class="twitter-tweet"><p>Endlich wird gebaut!</p>&mdash; Ole Brandt (@olebrandt) <a href="https://x.example/1">5. Mai 2024</a></blockquote>',
      'Endlich wird gebaut! — Ole Brandt (@olebrandt) 5. Mai 2024',
      { author: 'Ole Brandt', handle: '@olebrandt', date: '5. Mai 2024' },
    ],
    [
      'Bluesky',
      '<blockquote class="bluesky-embed" data-bluesky-uri="at://1"><p lang="en">It opens in May.</p>&mdash; Kim Lee (<a href="https://bsky.app/profile/1">@kim.example.org</a>) <a href="https://bsky.app/1">May 3, 2024 at 5:00 PM</a></blockquote>',
      'It opens in May. — Kim Lee (@kim.example.org) May 3, 2024 at 5:00 PM',
      { author: 'Kim Lee', handle: '@kim.example.org', date: 'May 3, 2024 at 5:00 PM' },
    ],
    [
      'Mastodon',
      '<blockquote class="mastodon-embed"><p>Vier Bahnen!</p>— Ina Brandt (@ina@social.example) 5. Mai 2024</blockquote>',
      'Vier Bahnen! — Ina Brandt (@ina@social.example) 5. Mai 2024',
      { author: 'Ina Brandt', handle: '@ina@social.example', date: '5. Mai 2024' },
    ],
    [
      'Instagram',
      '<blockquote class="instagram-media"><div><a href="https://www.instagram.com/p/1/">Sieh dir diesen Beitrag auf Instagram an</a></div><p>Mit Seeblick.</p><p>Ein Beitrag geteilt von Freibad Altdorf (@freibad.altdorf)</p></blockquote>',
      'Mit Seeblick. Ein Beitrag geteilt von Freibad Altdorf (@freibad.altdorf)',
      { author: 'Freibad Altdorf', handle: '@freibad.altdorf' },
    ],
    [
      'Facebook',
      '<div class="fb-post" data-href="https://www.facebook.com/1"><blockquote class="fb-xfbml-parse-ignore"><p>Wir öffnen.</p>Posted by <a href="https://www.facebook.com/a">Stadt Altdorf</a> on <a href="https://www.facebook.com/1">Friday, May 3, 2024</a></blockquote></div>',
      'Wir öffnen. Posted by Stadt Altdorf on Friday, May 3, 2024',
      { author: 'Stadt Altdorf', date: 'Friday, May 3, 2024' },
    ],
  ])('of %s has its author, handle and date', (_, html, text, post) => {
    const block = read(framed(`${html}<p>Danach ging es weiter wie vorher, sagte er.</p>`))
      .blocks[2];
    expect(block?.lines.join(' ')).toBe(text);
    expect(block?.post).toEqual(post);
  });

  it('is a paragraph of the article, said by its author', () => {
    const html = framed(
      '<blockquote class="twitter-tweet"><p>Endlich wird gebaut!</p>— Ole Brandt (@olebrandt) 5. Mai 2024</blockquote>',
    );
    expect(articleOf('seite.html', html).paragraphs.at(-1)).toMatchObject({
      kind: 'post',
      number: 3,
      sentences: [{ speaker: 'Ole Brandt' }, {}],
    });
  });
});

describe('a paragraph that is a link', () => {
  const own = '<link rel="canonical" href="https://bote.example.co.uk/bad">';
  const after = '<p>Der Rat stimmt am Freitag über die Pläne ab, hieß es.</p>';
  const kept = (link: string) => texts(read(framed(`<p>${link}</p>${after}`, own))).slice(2, -1);

  it('to another site is a fact of the story: a shop with its price, a source', () => {
    expect(kept('<a href="https://www.laden.example/leiter">79,99 Euro, Leiterladen</a>')).toEqual([
      '79,99 Euro, Leiterladen',
    ]);
  });

  it.each([
    ['another story', '<a href="https://www.example.co.uk/rutsche">Streit um die Rutsche</a>'],
    [
      'one of the same house',
      '<a href="https://www.example.com/rutsche">Streit um die Rutsche</a>',
    ],
    ['one by its path alone', '<a href="/rutsche">Streit um die Rutsche</a>'],
    ['a network', '<a href="https://www.facebook.com/bote">Der Bote auf Facebook</a>'],
  ])('to %s is left out', (_, link) => {
    expect(kept(link)).toEqual([]);
  });
});

describe('what is no part of the story', () => {
  it.each([
    ['Lesen Sie auch: Streit um die Rutsche', 'link to other stories'],
    ['Foto: Kim Lee/Agentur', 'credit of a picture'],
    ['Abonnieren Sie unseren Newsletter!', 'newsletter or subscription'],
    ['Mehr zum Thema', 'link to other stories'],
    ['Stand: 05.05.2024 12:30 Uhr', 'date'],
    ['Anzeige', 'advertisement'],
    ['Teilen', 'sharing'],
    ['Read more: The slide is closed', 'link to other stories'],
    ['Advertisement', 'advertisement'],
    ['Sign up for our newsletter', 'newsletter or subscription'],
    ['© 2024 Altdorfer Bote. Alle Rechte vorbehalten.', 'copyright'],
    ['Wir verwenden Cookies, um Ihnen alles zu zeigen.', 'cookies'],
    ['Von Ina Brandt und Kim Lee', 'byline'],
  ])('is left out with its reason: %s', (line, reason) => {
    const document = read(
      framed(`<p>${line}</p><p>Der Rat stimmt am Freitag über die Pläne ab, hieß es.</p>`),
    );
    expect(texts(document)).toEqual([
      first,
      second,
      'Der Rat stimmt am Freitag über die Pläne ab, hieß es.',
    ]);
    expect(document.leftOut).toContainEqual({
      text: line,
      reason: expect.stringContaining(reason === 'copyright' ? '' : reason),
    });
  });

  it.each([
    'Von den Räten stimmten zwölf dafür.',
    'Mehr Geld gibt es nicht.',
    'Der Newsletter der Stadt erscheint jede Woche mit allen Terminen.',
    'Teilen will sich die Kosten niemand.',
    'Anzeige erstattete der Bürgermeister noch am selben Abend.',
    'Read the contract before you sign it, she said.',
    'Foto und Film gehören zu den Angeboten der Schule.',
    'Kommentare wollte er nicht abgeben.',
    'By noon, 12 people had come.',
    'Sharing the costs is fair, he said.',
  ])('is not taken for it: %s', (sentence) => {
    expect(inside(`<p>${sentence}</p>`)).toEqual([sentence]);
  });

  it('is told by elements and by the names of parts', () => {
    const document = read(
      framed(`<figure><img src="x"><figcaption>Das Becken am Morgen.</figcaption></figure>
        <div class="c-newsletter-box"><p>Jeden Morgen um sechs das Wichtigste aus der Stadt, kostenlos.</p></div>
        <aside><p>Neben der Geschichte steht ein Kasten mit vielen Zahlen zum Bad.</p></aside>
        <button>Merken</button>`),
    );
    expect(texts(document)).toEqual([first, second]);
    expect(document.leftOut.map(({ reason }) => reason)).toEqual([
      'caption',
      'newsletter or subscription',
      'beside the story',
      'button',
    ]);
  });

  it('is what stands around the story', () => {
    const page = `<body><header><nav><a href="/">Start</a></nav></header><main><article><h1>Umbau</h1><p>${first}</p><p>${second}</p></article>
      <section><h2>Weitere Artikel</h2><a href="/1"><h3>Rutsche gesperrt</h3><p>Die Rutsche am großen Becken ist seit Montag gesperrt, weil eine Schraube fehlt.</p></a></section></main>
      <footer>Impressum &amp; Datenschutz</footer></body>`;
    const document = read(page);
    expect(texts(document)).toEqual([first, second]);
    expect(document.leftOut.map(({ text }) => text)).toEqual([
      'Start',
      'Weitere Artikel',
      'Rutsche gesperrt',
      'Die Rutsche am großen Becken ist seit Montag gesperrt, weil eine Schraube fehlt.',
      'Impressum & Datenschutz',
    ]);
  });

  it('is what the page says twice', () => {
    const said = 'Das Bad war schon lange am Ende, und wir haben es alle gewusst';
    const document = read(
      framed(
        `<p>„${said}“, sagte Bürgermeisterin Ina Brandt am Montag.</p><blockquote>${said}</blockquote><div>Ina Brandt</div><p>Die letzte Sanierung fand 1974 statt, also vor 50 Jahren.</p>`,
      ),
    );
    expect(texts(document)).toHaveLength(4);
    expect(document.leftOut.map(({ reason }) => reason)).toEqual([
      'repeated from the story',
      'speaker of a repeated sentence',
    ]);
  });

  it('and the story together are all words of the page', () => {
    const piece = fc.constantFrom(
      '<p>Ein Satz über das Bad, der lang genug ist, um einer zu sein.</p>',
      '<p>Teilen</p>',
      '<div class="share">Auf X teilen</div>',
      '<ul><li>Eins<li><a href="/">Zwei</a></ul>',
      '<h2>Teil</h2>',
      '<table><tr><td>Drei</td><td>Vier</td></tr></table>',
      '<aside>Fünf</aside>',
      '<div>Sechs<br><br>Sieben',
      '</div>',
      '<button>Acht</button>',
      '<blockquote class="twitter-tweet"><p>Neun</p>— A B (@ab) 5. Mai 2024</blockquote>',
    );
    const lettersOf = (words: readonly string[]) =>
      [...words.join('').replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const document = read(framed(pieces.join('')));
        const headings = [...new Set(document.blocks.flatMap(({ section }) => section ?? []))];
        const shown = `${first}${second}${pieces.join('')}`.replace(/<[^>]*>/gu, ' ');
        const found = [...texts(document), ...document.leftOut.map(({ text }) => text)]
          .join('')
          .replaceAll('Teil', '');
        const all = shown.replaceAll('Teil', '');
        expect(headings.every((heading) => heading === 'Teil')).toBe(true);
        expect(lettersOf([found.replaceAll('|', '')])).toBe(lettersOf([all]));
      }),
      { numRuns: 100 },
    );
  });
});

describe('what a word processor keeps for those who write', () => {
  it.each([
    '<div style="mso-element:comment-list"><div style="mso-element:comment"><p>Bitte noch einmal prüfen, ob das stimmt.</p></div></div>',
    '<div class="c18"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Bitte noch einmal prüfen, ob das stimmt.</span></p></div>',
  ])('is no part of the story: %s', (comment) => {
    expect(inside(comment)).toEqual([]);
  });

  it('has its title in a paragraph that it calls so', () => {
    const { metadata, blocks } = read(
      `<html lang="de"><body><p class="c2 title" id="h.1"><span>Umbau des Freibads</span></p><p>${first}</p><p>${second}</p></body></html>`,
    );

    expect(metadata.title).toBe('Umbau des Freibads');
    expect(blocks).toHaveLength(2);
  });
});

describe('a part with buttons', () => {
  const lead =
    'Topinambur kann man den ganzen Winter über ernten, und wir haben drei Tipps rund um das Gemüse.';

  it.each([
    `<div class="x1"><p>${lead}</p><div>Bewertung:</div><div>Wie hat Ihnen dieser Artikel gefallen?</div></div>`,
    `<div class="x1"><div class="x2"><div>Teilen</div></div><div class="x3"><p>${lead}</p></div></div>`,
  ])('above the story keeps its sentences: %s', (part) => {
    const page = `<html lang="de"><head><title>Im Winter ernten</title></head><body><main><h1>Im Winter ernten</h1>${part}<div class="text"><p>${first}</p><p>${second}</p></div></main></body></html>`;
    expect([read(page).metadata.standfirst, ...texts(read(page))]).toContain(lead);
  });

  it('keeps the ingredients of a recipe below it', () => {
    const recipe =
      '<div><h2>Mehr zum Thema</h2><ul><li><a href="/1">Reis kochen</a></li></ul><ul><li itemprop="recipeIngredient">1 TL Salz</li><li itemprop="recipeIngredient">250 g Reis</li></ul></div>';
    expect(inside(recipe)).toEqual(['1 TL Salz', '250 g Reis']);
  });
});

describe('an entry of a live ticker', () => {
  it('keeps its heading and its list beside its buttons', () => {
    const entry = (title: string, rest: string) =>
      `<div class="entry"><h2>${title}</h2><p>Am Montag bleiben alle Schulen zu.</p>${rest}<div><a href="#">Teilen</a></div></div>`;
    const { blocks } = read(
      `<html lang="de"><head><title>Hochwasser im Kreis</title></head><body><article><h1>Hochwasser im Kreis</h1><p>${first}</p><p>${second}</p>${entry('Schulen zu', '<ul><li>Bahnhofstraße 1 bis 20</li></ul>')}</article></body></html>`,
    );

    expect(blocks.slice(2)).toMatchObject([
      { lines: ['Am Montag bleiben alle Schulen zu.'], section: 'Schulen zu' },
      { lines: ['Bahnhofstraße 1 bis 20'], section: 'Schulen zu' },
    ]);
  });
});

describe('a paragraph beside a picture', () => {
  it('is the story where the picture has a figure of its own and the text is named as such', () => {
    const text = 'Die Rutsche aus dem Jahr 1972 wird abgerissen und durch eine neue ersetzt.';
    const media = `<div class="media-text"><figure class="media-text__media"><img src="b.jpg"></figure><div class="media-text__content"><p>${text}</p></div></div>`;

    expect(inside(media)).toEqual([text]);
  });
});

describe('a part named as text beside a picture', () => {
  it('is the story where it has a heading of its own', () => {
    const part = (text: string) => `<div class="PageTextAndImage__Text">${text}</div>`;
    const paragraph = '<p>Das kleine Becken bleibt im Sommer offen, die Rutsche ist gesperrt.</p>';

    expect(inside(part(`<h2>Was offen bleibt</h2>${paragraph}`))).toHaveLength(1);
    expect(inside(part(paragraph))).toEqual([]);
  });
});

describe('what a page says about its story', () => {
  const linked = (data: unknown) =>
    `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

  it('is read from JSON-LD, with headline and standfirst as they are shown', () => {
    const page = `<html lang="de-DE"><head><title>Freibad wird umgebaut | Altdorfer Bote</title>
      <link rel="canonical" href="https://bote.example/freibad">${linked({
        '@graph': [
          {
            '@type': 'NewsArticle',
            headline: 'Umbau &amp; Kosten',
            datePublished: '2024-05-05T10:30:00+0200',
            dateModified: '2024-05-06T08:00:00.000Z',
            author: [{ name: 'Ina Brandt' }, { '@id': '#kim' }],
            publisher: { name: 'Altdorfer Bote' },
          },
          { '@id': '#kim', '@type': 'Person', name: 'Kim Lee' },
        ],
      })}</head><body><article><h1>Freibad wird umgebaut</h1><p class="article-intro">Zwei Millionen Euro für vier neue Bahnen.</p><div><p>${first}</p><p>${second}</p></div></article></body></html>`;
    expect(read(page).metadata).toEqual({
      title: 'Freibad wird umgebaut',
      standfirst: 'Zwei Millionen Euro für vier neue Bahnen.',
      author: 'Ina Brandt, Kim Lee',
      outlet: 'Altdorfer Bote',
      language: 'de',
      url: 'https://bote.example/freibad',
      published: '2024-05-05T10:30:00+02:00',
      modified: '2024-05-06T08:00:00Z',
    });
    expect(articleOf('seite.html', page)).toMatchObject({
      modified: '2024-05-06T08:00:00Z',
      standfirst: 'Zwei Millionen Euro für vier neue Bahnen.',
    });
  });

  describe('has a standfirst', () => {
    const teaser = 'Zwei Millionen Euro kostet der Umbau des Freibads, der im Mai beginnt.';
    const story = `<div class="text"><p>${first}</p><p>${second}</p></div>`;
    const page = (head: string, after = '') =>
      read(
        `<html lang="de"><head><title>Umbau des Freibads</title></head><body><main>${head}${story}${after}</main></body></html>`,
      );
    const headline = '<h1>Umbau des Freibads</h1>';

    it.each<readonly [name: string, head: string, after?: string]>([
      [
        'in a part called a teaser under the headline, not the date before it',
        `<div class="intro">${headline}<div class="date">25. Januar 2022 (KV/NAB) Altdorf und Neudorf</div><div class="teaser-text"><p>${teaser}</p></div></div>`,
      ],
      [
        'in a part called a teaser that leads nowhere',
        `<header>${headline}<div class="bote-artikel-teaser"><p>${teaser}</p></div></header>`,
      ],
      [
        'in a part called a teaser that holds the headline as well',
        `<figure class="teaser"><div class="info"><a href="/bad">Bad</a></div>${headline}<p>${teaser}</p></figure>`,
      ],
      [
        'under a headline that the page shows twice',
        `<div class="teaser"><div>Kreis &gt; ${headline}</div><h2>Umbau des Freibads</h2><p class="teaser-text">${teaser}</p></div>`,
      ],
      ['set as a heading', `${headline}<h2 class="hero-teaser-light">${teaser}</h2>`],
      [
        'under a headline that is no first heading, where another part of the page has one',
        `<h3>Umbau des Freibads</h3><div class="teaser-text"><p>${teaser}</p></div>`,
        '<footer><h1>Partner</h1><p>Sparverein</p></footer>',
      ],
    ])('%s', (_, head = '', after = '') => {
      const { metadata, leftOut, blocks } = page(head, after);

      expect(metadata).toMatchObject({ title: 'Umbau des Freibads', standfirst: teaser });
      expect(blocks.map(({ lines }) => lines.join(' '))).toEqual([first, second]);
      expect(leftOut.map(({ text }) => text)).not.toContain(teaser);
    });

    it.each([
      [
        'that says the same as its video',
        `<p class="article-summary">${teaser}</p>`,
        `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Umbau des Freibads","video":{"@type":"VideoObject","caption":"${teaser}"},"image":{"@type":"ImageObject","caption":"${teaser}"}}</script>`,
      ],
      ['that ends with the byline', `<p class="lead">${teaser} <i>Von Kim Lee</i></p>`, ''],
      [
        'beside what is shared',
        `<div class="inner"><p class="lead">${teaser}</p><div class="share"><a href="#">Teilen</a></div></div>`,
        '',
      ],
    ])('%s', (_, head, data) => {
      expect(page(`${headline}${head}${data}`).metadata.standfirst).toBe(teaser);
    });

    it.each([
      [`<p itemprop="description" class="intro">${teaser}</p>`, ''],
      [`<p class="bold">${teaser}</p>`, `<meta property="og:description" content="${teaser}">`],
    ])('among the paragraphs of the body, in a style of its own: %s', (lead, meta) => {
      const { metadata, blocks } = read(
        `<html lang="de"><head><title>Umbau des Freibads</title>${meta}</head><body><article>${headline}${lead}<p>${first}</p><p>${second}</p></article></body></html>`,
      );

      expect(metadata.standfirst).toBe(teaser);
      expect(blocks).toHaveLength(2);
    });

    it('below a headline with its label, parted by what only a screen reader says', () => {
      const label =
        '<h1><span class="a">Bad</span><span class="visually-hidden">:</span> <span class="b">Rat berät den Umbau</span></h1>';
      expect(page(label).metadata.title).toBe('Bad: Rat berät den Umbau');
    });

    it('but not where a teaser leads to another story', () => {
      const other = '<div class="teaser"><h3><a href="/2">Halle</a></h3>';
      const { metadata, leftOut } = page(`${headline}${other}<p>${teaser}</p></div>`);

      expect(metadata.standfirst).toBeUndefined();
      expect(leftOut.map(({ text }) => text)).toContain(teaser);
    });
  });

  it.each(['article-title__overline', 'kicker', 'dachzeile'])(
    'has a headline without the label named %j in the same heading',
    (name) => {
      const heading = `<h1><span class="${name}">Streit im Rat</span> <span>Das Freibad wird umgebaut</span></h1>`;

      expect(read(framed(`${heading}<p>${first}</p><p>${second}</p>`)).metadata.title).toBe(
        'Das Freibad wird umgebaut',
      );
    },
  );

  it.each(['Verwendete Quellen', 'Quellen:', 'Sources'])(
    'ends before the list under %j, and not before another list',
    (label) => {
      const lists = `<ul><li>Im Mai wird gebaut.</li></ul><div><div>${label}</div><ul><li>Mitteilung der Stadt</li><li>Eigene Recherche</li></ul></div>`;
      const { blocks, leftOut } = read(framed(lists));

      expect(blocks.map(({ lines }) => lines.join(' '))).toEqual([
        first,
        second,
        'Im Mai wird gebaut.',
      ]);
      expect(leftOut.map(({ text }) => text)).toContain('Eigene Recherche');
    },
  );

  it('is read from Open Graph, meta elements, time elements and the byline', () => {
    const head =
      '<meta property="og:title" content="Umbau"><meta property="og:site_name" content="Bote"><meta property="og:url" content="https://bote.example/1">';
    const body = '<p class="byline">Von Ina Brandt</p><time datetime="2024-05-05">gestern</time>';
    expect(read(framed(body, head)).metadata).toEqual({
      title: 'Umbau',
      author: 'Ina Brandt',
      outlet: 'Bote',
      url: 'https://bote.example/1',
      language: 'de',
      published: '2024-05-05',
    });
  });

  it.each([
    ['Freibad wird umgebaut | Altdorfer Bote', 'Freibad wird umgebaut'],
    ['Freibad wird umgebaut - Lokales - Altdorfer Bote', 'Freibad wird umgebaut - Lokales'],
    ['Altdorfer Bote: Freibad', 'Altdorfer Bote: Freibad'],
    ['Das Bad – ein Trauerspiel', 'Das Bad – ein Trauerspiel'],
  ])('has a title without the name of the site: %s', (title, expected) => {
    const page = `<title>${title}</title><meta property="og:site_name" content="Altdorfer Bote"><p>${first}</p><p>${second}</p>`;
    expect(read(page).metadata.title).toBe(expected);
  });

  it('has nothing of broken or strange JSON-LD', () => {
    for (const json of [
      '{',
      '[]',
      'null',
      '"a"',
      '{"@type":"NewsArticle","headline":{},"author":{"name":["",{}]},"datePublished":"gestern"}',
      `${'['.repeat(5000)}${']'.repeat(5000)}`,
    ]) {
      const { metadata } = read(framed('', `<script type="application/ld+json">${json}</script>`));
      expect(metadata).toEqual({ title: 'Umbau des Freibads', language: 'de' });
    }
  });

  it('is told where a story is paid for or a live ticker', () => {
    const paid = linked({
      '@type': 'NewsArticle',
      headline: 'Umbau',
      isAccessibleForFree: 'False',
    });
    expect(read(framed('', paid)).notices.join()).toContain('beginning of the story');
    expect(read(framed('<p>Jetzt abonnieren und weiterlesen</p>')).notices.join()).toContain(
      'beginning of the story',
    );
    expect(
      read(framed('', linked({ '@type': 'LiveBlogPosting', headline: 'Umbau' }))).notices.join(),
    ).toContain('live ticker');
    expect(read(framed('')).notices).toEqual([]);
  });

  it('is told to be a live ticker where its headline or the end of its address says so', () => {
    const headed = (title: string, head = '') =>
      read(framed('', head).replace('Umbau des Freibads', title)).notices.join();

    for (const title of [
      'Hochwasser-Ticker: Damm hält',
      'Newsblog zur Wahl',
      'Storm Ada: live updates',
      'Bad offen +++ Halle zu',
    ])
      expect(headed(title)).toContain('live ticker');
    const linkTo = (path: string) =>
      `<link rel="canonical" href="https://kreisbote.example${path}">`;
    expect(headed('Umbau', linkTo('/kreis/hochwasser-im-news-ticker-vom-mai'))).toContain(
      'live ticker',
    );
    expect(headed('Umbau', linkTo('/newsticker/umbau'))).toBe('');
    expect(headed('Sticker für das Freibad')).toBe('');
  });

  it.each([
    ['that counts far more words', { wordCount: 180 }, '', true],
    ['that counts its letters', { wordCount: 281 }, '', false],
    ['that counts as many', { wordCount: 44 }, '', false],
    ['that is paid for and breaks off', { isAccessibleForFree: false }, 'Das Amt …', true],
  ])('is told to be a beginning where it stands on a page %s', (_, data, end, isStub) => {
    const long = isStub && end !== '' ? `<p>${first} ${second}</p>`.repeat(4) : '';
    const page = framed(
      end === '' ? '' : `${long}<p>${end}</p>`,
      linked({ '@type': 'NewsArticle', headline: 'Umbau', ...data }),
    );
    expect(read(page).notices.join().includes('beginning of the story')).toBe(isStub);
  });

  it('is not told to be a beginning where a whole story is only marked as paid for', () => {
    const paid = linked({ '@type': 'NewsArticle', headline: 'Umbau', isAccessibleForFree: false });
    const more = `<p>${first}</p>`.repeat(7);

    expect(read(framed(more, paid)).notices).toEqual([]);
  });

  it('has the author of its byline where its head only names the site, in any of its names', () => {
    const byName = (author: string, publisher: string, byline: string) =>
      read(
        framed(
          '',
          linked({
            '@type': 'NewsArticle',
            author: { name: author },
            publisher: { name: publisher },
          }),
        ).replace('<article>', `<article><p class="byline">${byline}</p>`),
      ).metadata.author;

    expect(byName('KBA', 'Kreis-Bote Altdorf', 'von Dr. Kim Lee')).toBe('Dr. Kim Lee');
    expect(byName('Kreisbote', 'Kreisbote', 'Do 25.04.24 | 14:07 Uhr | Von Kim Lee-Berg')).toBe(
      'Kim Lee-Berg',
    );
  });
});

describe('the bytes of a web page', () => {
  it.each([
    ['windows-1252', '<meta charset="windows-1252">'],
    ['iso-8859-1', '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'],
    ['nothing', ''],
  ])('are decoded where they say %s', (_, declaration) => {
    const page = `<html><head>${declaration}<title>Br\xfccke</title></head><body><p>${first}</p><p>F\xfcr 5 \x80 \x96 sagte er \x84so\x93, und das war es dann auch.</p></body></html>`;
    const document = read(Uint8Array.from(page, (character) => character.charCodeAt(0)));
    expect(document.metadata.title).toBe('Brücke');
    expect(texts(document)[1]).toBe('Für 5 € – sagte er „so“, und das war es dann auch.');
  });

  it('may be UTF-16, and say the wrong encoding, and hold control characters', () => {
    const page = framed(
      '<p>Die\0 Größe\x0b ist zwei\x1b Meter, sagte er am Ende.</p>',
      '<meta charset="iso-8859-1">',
    );
    const expected = 'Die Größe ist zwei Meter, sagte er am Ende.';
    expect(texts(read(page)).at(-1)).toBe(expected);
    const utf16 = Buffer.from(`\ufeff${page}`, 'utf16le');
    expect(texts(read(utf16)).at(-1)).toBe(expected);
  });

  it('are refused where they are no text or none at all', () => {
    expect(() => read(new Uint8Array(0))).toThrow('seite.html: the file is empty');
    expect(() => read(new Uint8Array(1000))).toThrow('seite.html: the file is no text');
    expect(() => read('<html><body></body></html>')).toThrow(
      'seite.html: there is no article to be found in this page. Save its text as a .txt file.',
    );
    expect(() =>
      read(
        `<div><div><div>Ein kurzer Text</div></div></div><div><meta name="twitter:title" content="1"></div>`,
      ),
    ).not.toThrow(TypeError);
  });

  it('are read or refused in words for people, whatever they are', () => {
    const soup = fc.array(
      fc.oneof(
        fc.constantFrom(
          '<p>',
          '</p>',
          '<table>',
          '<tr>',
          '<td colspan=9 rowspan=9>',
          '<li>',
          '<a href=x>',
          '</a>',
          '<b>',
          '<h1>',
          '<sup>1</sup>',
          '<br>',
          '<pre>',
          '<blockquote class="twitter-tweet">',
          '<template>',
          '<svg>',
          '<math>',
          '<select>',
          '<form>',
          '<article>',
          '<!--',
          '-->',
          '<script>',
          '</script>',
          '— A (@a) 5. Mai 2024',
          '&#0;',
          '\0',
          '<p hidden>',
          'Ein Satz. ',
        ),
        fc.string({ unit: 'grapheme', maxLength: 8 }),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(soup, (pieces) => {
        try {
          const { blocks, leftOut } = read(pieces.join(''));
          for (const text of [
            ...blocks.flatMap(({ lines }) => lines),
            ...leftOut.map(({ text: one }) => one),
          ])
            expect(text.trim()).not.toBe('');
        } catch (error) {
          expect(error).toHaveProperty('name', 'UserError');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a page made to be heavy', () => {
  it.each([
    ['levels', '<div>'.repeat(100_000), 'more than 512 levels'],
    [
      'formatting',
      Array.from({ length: 100_000 }, (_, index) => `<b id=${index}>x`).join(''),
      'more than 512 levels',
    ],
    ['paragraphs', '<p>Ein Satz.</p>'.repeat(100_000), 'more than 100000 elements'],
    ['signs', '<'.repeat(3_000_000), 'no article'],
    [
      'a long attribute',
      `<p title="${'a '.repeat(500_000)}">${first}</p><p>${second}</p>`,
      undefined,
    ],
    [
      'many attributes',
      `<p ${Array.from({ length: 200_000 }, (_, index) => `a${index}`).join(' ')}>${first}</p><p>${second}</p>`,
      undefined,
    ],
    ['raised digits', `<p>${first}</p><p>${'x<sup>2</sup>'.repeat(40_000)}</p>`, undefined],
    [
      'spans of cells',
      `<p>${first}</p><table>${'<tr><td colspan=1000 rowspan=1000>x</td><td>y</td></tr>'.repeat(2000)}</table>`,
      undefined,
    ],
    ['short paragraphs', '<p>Ein Satz.</p>'.repeat(40_000), 'more than 12000 lines'],
    [
      'rows',
      `<p>${first}</p><table>${'<tr><td>a</td><td>1</td></tr>'.repeat(30_000)}</table>`,
      'more than 12000 lines',
    ],
    ['one paragraph', `<p>${'Ein Satz. '.repeat(300_000)}</p>`, 'more than 300000 letters'],
    ['code', `<p>${first}</p><pre>${'Zeile\n'.repeat(500_000)}</pre>`, 'more than 300000 letters'],
    [
      'spans',
      `<p>${first}</p><div>${`<span>${second}</span>`.repeat(20_000)}</div>`,
      'more than 12000 lines',
    ],
    ['a title', `<title>${'-'.repeat(200_000)}</title><p>${first}</p><p>${second}</p>`, undefined],
    [
      'posts around a long text',
      `<p>${first}</p>${'<blockquote class="twitter-tweet">'.repeat(300)}${'<i>Wort </i>'.repeat(40_000)}`,
      undefined,
    ],
    [
      'posts inside posts',
      `<p>${first}</p>${'<blockquote class="twitter-tweet">x'.repeat(300)}`,
      undefined,
    ],
  ])('is read or refused at once: %s', (_, html, refusal) => {
    if (refusal === undefined) expect(texts(read(html))[0]).toBe(first);
    else expect(() => read(html)).toThrow(refusal);
  });
});

describe('what stands among the paragraphs of a site whose names say nothing', () => {
  const head = `<script type="application/ld+json">${JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Umbau des Freibads',
    author: { name: 'Kim Lee' },
    publisher: { name: 'Kreisbote' },
    datePublished: '2024-04-30T16:17:00Z',
  })}</script>`;
  const page = (between: string, end = '') =>
    read(
      `<html><head>${head}</head><body><div class="q1"><h1>Umbau des Freibads</h1><div class="q2"><p class="q3">${first}</p>${between}<p class="q3">${second}</p><p class="q3">${first.replace('Montag', 'Freitag')}</p></div>${end}</div></body></html>`,
    );

  it.each([
    ['caption', '<div class="x1"><div><img src="a.jpg"></div><p>Das Becken ist leer.</p></div>'],
    [
      'caption',
      '<div class="x1"><img src="a.jpg"></div><p class="q3">Das Becken im Mai Foto: Ada Voss/Bildhaus</p>',
    ],
    [
      'form',
      '<div class="x1"><p>Was diese Woche im Kreis geschieht, jeden Freitag.</p><input type="email"></div>',
    ],
    ['date', '<div class="x1">Publicado el 30/04/2024 a las 16:17</div>'],
    ['byline', '<div class="x1">Kim Lee · Kreisbote</div>'],
    [
      'link to other stories',
      '<div class="x1"><article><h3>Neues Dach</h3><p>Die Halle bekommt bis zum Herbst ein Dach aus Holz.</p></article></div>',
    ],
  ])('is left out as %s: %s', (reason, between) => {
    const document = page(between);

    expect(texts(document)).toHaveLength(3);
    expect(document.leftOut.map((one) => one.reason)).toContain(reason);
  });

  it('is left out where the same mark comes again and again', () => {
    const document = page(
      '<p class="x1">Reklam</p><p class="q3">Noch ist offen, wer den Umbau plant und wann er beginnt.</p><p class="x1">Reklam</p>',
    );

    expect(texts(document)).toHaveLength(4);
    expect(document.leftOut.map(({ reason }) => reason)).toEqual([
      'repeated label',
      'repeated label',
    ]);
  });

  it('is left out where it speaks of the author or the outlet behind the story', () => {
    const document = page(
      '',
      '<div class="x1"><p class="x2">Kim Lee schreibt seit Jahren aus dem Kreis.</p></div><div class="x3"><p class="x4">Der Kreisbote ist die Zeitung des Landes.</p></div>',
    );

    expect(texts(document)).toHaveLength(3);
    expect(document.leftOut.map(({ reason }) => reason)).toEqual([
      'about the author',
      'about the outlet',
    ]);
  });

  it('is the story where a paragraph names author and outlet as the others stand', () => {
    const said = 'Kim Lee vom Kreisboten war dabei, als der Rat am Abend darüber stritt.';

    expect(texts(page(`<p class="q3">${said}</p>`))).toContain(said);
  });

  it('is a post where it is signed as one', () => {
    const { blocks } = page(
      '<blockquote class="x1"><p>Das Bad wird schön.</p>— Ada Voss (@adavoss) May 5, 2024</blockquote>',
    );

    expect(blocks.map(({ post }) => post?.handle)).toContain('@adavoss');
  });

  it('is no caption of sentences whose picture is signed beside it', () => {
    const caption = `Hinten stehen von links Ada Voss und Jo Berg, vorn sitzen die Kinder der vierten Klasse am Becken. ${second}`;
    const widget = `<div class="x1"><span><picture><img src="a.jpg"></picture></span><p>${caption}</p><p>Image: Kim Lee</p></div>`;

    const more = `<p class="q3">${second}</p>`.repeat(4);

    expect(texts(page(widget + more))).not.toContain(caption);
  });

  it('is no appeal below the story, and no last line that leads to the own site', () => {
    const appeal =
      'Eine offene Gesellschaft braucht Journalismus. Finden Sie auch? Dann machen Sie mit und unterstützen Sie unsere Aktion. Sind Sie dabei?';
    const read = page('', `<div class="x9"><p class="q3">${appeal}</p></div>`);
    const own = page(
      '',
      '<p class="q3">Das ist der <a href="/blick">Blick in den Kreis</a> bei Kreisbote.</p>',
    );

    expect(texts(read)).not.toContain(appeal);
    expect(texts(own)).toHaveLength(3);
  });

  it('is an item behind a paragraph that only breaks part from others', () => {
    const broken = read(
      `<html><body><article><div>${first}<br><br>${second}<br><br><div class="x"><ul><li>Kinder: 20 (zweithöchste Zahl)</li><li>Erwachsene: 12 (wie im Vorjahr)</li></ul></div>${first.replace('Montag', 'Freitag')}<br><br><div class="x">Advertise with us</div></div></article></body></html>`,
    );

    expect(texts(broken)).toContain('Kinder: 20 (zweithöchste Zahl)');
  });
});
