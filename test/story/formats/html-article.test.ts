import { describe, expect, it } from 'vitest';
import { languageOfArticle } from '../../../src/language/detection/detect-language.ts';
import { markdownOfHtml } from '../../../src/story/formats/html-article.ts';
import { parseArticle } from '../../../src/story/parse-article.ts';

const paragraphs = [
  'Die Brücke am Hafen bleibt nach Angaben der Stadt bis Freitag gesperrt, weil Fachleute die Pfeiler untersuchen.',
  'Bürgermeisterin Ada Keller sagte, an zwei Stellen seien *drei* Risse gefunden worden [sic], die niemand erwartet habe.',
  'Die Umleitung führt über die Werftstraße; Lastwagen müssen den Weg über die Autobahn nehmen, teilte die Polizei mit.',
];
const page = `<!doctype html><html lang="de"><head><title>Brücke gesperrt</title>
  <meta property="og:site_name" content="Hafenblatt"></head><body>
  <nav><a href="/">Start</a><a href="/abo">Abo kaufen</a></nav>
  <article><h1>Brücke gesperrt</h1>
  ${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
  <h2>Wie es weitergeht</h2><p>1. Mai: Die Stadt will dann entscheiden, ob ein Neubau nötig ist &lt;oder nicht&gt;.</p>
  <script>alert(1)</script></article>
  <footer>Impressum &amp; Datenschutz</footer></body></html>`;

describe('a web page as an article', () => {
  const article = parseArticle(new TextEncoder().encode(page), 'bruecke.html', {
    detectLanguage: languageOfArticle,
  });
  const texts = article.paragraphs.map(({ text }) => text);

  it('keeps its paragraphs word for word, in order, with title, outlet and language', () => {
    expect(article).toMatchObject({
      title: 'Brücke gesperrt',
      outlet: 'Hafenblatt',
      language: 'de',
    });
    expect(texts).toEqual([
      'Brücke gesperrt',
      ...paragraphs,
      '1. Mai: Die Stadt will dann entscheiden, ob ein Neubau nötig ist <oder nicht>.',
    ]);
    expect(article.paragraphs.at(-1)?.section).toBe('Wie es weitergeht');
  });

  it('leaves out menus, scripts and what else is no article', () => {
    expect(texts.join()).not.toMatch(/Abo|alert|Impressum/);
  });

  it('refuses a page without an article and says what to do', () => {
    expect(() => markdownOfHtml('<html><body></body></html>', 'leer.html')).toThrow(
      'leer.html: there is no article to be found in this page. Save its text as a .txt file.',
    );
  });
});
