import { describe, expect, it } from 'vitest';
import {
  announcesSummary,
  presentsAuthor,
  reasonOfLine,
} from '../../../../../src/story/formats/html/lines/page-lines.ts';

const reasonOf = (line: string) => reasonOfLine(line, { linked: 0 });

describe('a line of a page', () => {
  it.each([
    ['Wie hat Ihnen dieser Artikel gefallen?', 'feedback'],
    ['War der Artikel nützlich?', 'feedback'],
    ['By Kim Lee , Ann Hall on Monday, May 6th, 2024 at 11:08 a.m.', 'byline'],
    ['Von Kim Lee am 5. Mai 2024, 10:12 Uhr', 'byline'],
    ['%d bloggers like this:', 'comments of readers'],
    ['2 Bloggern gefällt das:', 'comments of readers'],
    ['Abonniere den Blog, um keinen Beitrag zu verpassen.', 'newsletter or subscription'],
    ['Never miss a story from Altdorf.', 'newsletter or subscription'],
    ['More AP NBA: https://apnews.com/NBA', 'link to other stories'],
    ['Did you enjoy this story?', 'feedback'],
    ['Ihre Meinung ist uns wichtig.', 'feedback'],
    ['Fehler gefunden?Jetzt melden.', 'feedback'],
    ['Get in touch with our news team at desk@bote.example.', 'feedback'],
    ['Dies ist eine maschinelle Übersetzung eines Artikels.', 'note about the making'],
    ['Nachrichten aufs Handy? Hier geht es zur neuen Bote-News-App.', 'newsletter or subscription'],
    ['Folgen Sie uns auf Instagram und Facebook.', 'newsletter or subscription'],
    [
      'Lass dir die besten Geschichten in deinen Posteingang liefern.',
      'newsletter or subscription',
    ],
    ['Aus dem Englischen von Jan Dole', 'note about the making'],
    ['Diese Zusammenfassung wurde künstlich erzeugt.', 'note about the making'],
    ['Der Artikel wurde mithilfe von KI übersetzt.', 'note about the making'],
    ['This summary was created with AI and checked.', 'note about the making'],
    ['Jetzt unterstützen!', 'newsletter or subscription'],
    ['Das Virus ist keine Folge der Impfung (AFP / KIM S. LEE)', 'caption'],
    ['Kim Lee reported from York. Ann Hall contributed to this report.', 'note about the making'],
    ['AFP, MANILA', 'note about the making'],
    ['If you buy something using links in our stories, we may earn money.', 'advertisement'],
    ['In diesem Artikel sind Affiliate-Links enthalten.', 'advertisement'],
    ['Alle Angaben ohne Gewähr', 'advertisement'],
    ['ANZEIGE - Heute mal essen gehen? Wie wäre es mit:', 'advertisement'],
    ['*Werbung. Dieser Beitrag enthält Werbung für Badehosen.', 'advertisement'],
    ['Kennt ihr schon unseren Badefinder?', 'advertisement'],
    ['We independently review the products that we write about.', 'advertisement'],
    ['Disclaimer: The responses below were not approved by the bank.', 'advertisement'],
    ['(Noch keine Bewertungen) Loading...', 'feedback'],
    ['Gefällt dir unser Schwimmmagazin? Wir haben keine Bezahlschranke.', 'feedback'],
    ['Verraten Sie gerne in den Kommentaren: Wo baden Sie?', 'comments of readers'],
    ['Das neue Heft am Kiosk, im Abo und als E-Paper erhältlich.', 'newsletter or subscription'],
    ['Hier klicken und für den digitalen Boten registrieren!', 'newsletter or subscription'],
    ['First-time subscribers also receive a towel.', 'newsletter or subscription'],
    ['(awp)', 'note about the making'],
    ['Please log in and confirm the name under which you comment.', 'comments of readers'],
    ['Diese Website verwendet Akismet, um Spam zu reduzieren.', 'comments of readers'],
    ['Das Bad wird im Mai gesprengt. 05.05.2024 | 3:18 min', 'player or gallery'],
    ['02:57 Min.. Verfügbar bis 06.05.2024.', 'player or gallery'],
    ['Verfügbar bis 06.05.2024', 'player or gallery'],
    ['Link zum YouTube-Inhalt', 'note about embedded content'],
    ['Follow along with the latest updates below.', 'player or gallery'],
    ['Were you there? Get in touch at news@example.org', 'feedback'],
    ['Click here to read the whole report.', 'navigation'],
    [
      `Um eingebettete Inhalte anzuzeigen, ist deine Einwilligung notwendig, ${'da die Anbieter Daten verarbeiten, '.repeat(20)}wie es heißt.`,
      'note about embedded content',
    ],
  ])('says by its words that it is no story: %s', (line, reason) => {
    expect(reasonOf(line)).toBe(reason);
  });

  it.each([
    'Der Inhalt der Koffer wurde angezeigt und dann vernichtet.',
    'Er behauptet, dass Seuchen von Mächtigen künstlich erzeugt würden.',
    'Forscher haben mithilfe von KI Hautkrebs auf Fotos erkannt.',
    'A video that was created with AI showed the mayor dancing, police said.',
    'Ihre Meinung ist den Räten nicht wichtig.',
    'The mayor contributed to this fund for years.',
    'You must pay by Friday, the letter says.',
    'Updated plans for the pool, which open on 5 May 2024, were shown by the mayor on Monday.',
    'Das Spiel endete 3:18 in der zweiten Minute.',
    'Die Zeitung ist ab Januar nur noch als E-Paper erhältlich.',
    'Die Anzeige ging am Montag bei der Polizei ein.',
    'We recommend that people stay at home.',
    'Kennen Sie schon das neue Bad, fragte er die Gäste.',
  ])('may be the story: %s', (line) => {
    expect(reasonOf(line)).toBeUndefined();
  });

  it.each([
    'Wie das Amt rechnet, erklären wir in unserem Beitrag zum Haushalt.',
    'Alles über Badehosen findest du hier.',
  ])('leads elsewhere where it has a link: %s', (line) => {
    expect(reasonOfLine(line, { linked: 0.2 })).toBe('link to other stories');
    expect(reasonOf(line)).toBeUndefined();
  });
});

describe('a line that presents its author', () => {
  it.each([
    'Manuela Kern ist Reporterin für das Gebiet Kaukasus.',
    'Korrespondent Ulrich Elsner ist beim Boten für das Land zuständig.',
    'Kim van der Lee is a senior editor at the Herald, where she covers schools.',
  ])('is told by a name and a trade: %s', (line) => {
    expect(presentsAuthor(line, [])).toBe(true);
  });

  it('is told by the name of the author', () => {
    const line = 'Der Berliner Imam Abdul Karim Sahin ist Gründer einer Stiftung.';

    expect(presentsAuthor(line, ['Abdul Karim Sahin'])).toBe(true);
    expect(presentsAuthor(line, ['Kim Lee'])).toBe(false);
  });

  it.each([
    'Bürgermeisterin Ina Brandt ist gegen den Umbau.',
    'Ina Brandt sagte einem Reporter, das Bad bleibe zu.',
    'Silence author Tom Harrow has never said whom he means.',
  ])('is none where it only names somebody: %s', (line) => {
    expect(presentsAuthor(line, [])).toBe(false);
  });
});

describe('a label before a list', () => {
  it.each([
    'Key Points',
    'Das Wichtigste in Kürze:',
    'Das Wichtigste zum Thema in Kürze',
    'Summary',
    'KI-Zusammenfassung',
  ])('says that the story follows in short: %s', (label) => {
    expect(announcesSummary(label)).toBe(true);
  });

  it.each(['Die Pläne', 'Points', 'Zusammenfassung der Anhörung'])(
    'says no such thing: %s',
    (label) => {
      expect(announcesSummary(label)).toBe(false);
    },
  );
});
