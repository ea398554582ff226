/** A page as a newsroom serves it: a story, and what stands around it. */
export const droppedPage = {
  name: 'hafenbruecke.html',
  title: 'Hafenbrücke bleibt bis Freitag gesperrt',
  question: 'Wie viele Risse fanden die Gutachter an der Hafenbrücke?',
  proof: 'Gutachter fanden am Montag drei Risse im Stahl der Brücke',
  html: `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<title>Hafenbrücke bleibt bis Freitag gesperrt | Hafenbote</title>
<meta property="og:type" content="article">
<meta property="og:title" content="Hafenbrücke bleibt bis Freitag gesperrt">
<meta property="og:site_name" content="Hafenbote">
</head>
<body>
<header><nav><a href="/">Start</a> <a href="/sport">Sport</a> <a href="/kultur">Kultur</a></nav></header>
<main>
<article>
<h1>Hafenbrücke bleibt bis Freitag gesperrt</h1>
<p>Die Hafenbrücke in Falkenbrück bleibt bis Freitag für den Verkehr gesperrt. Das teilte die Stadtverwaltung am Dienstag mit.</p>
<p>Gutachter fanden am Montag drei Risse im Stahl der Brücke, der längste misst vierzig Zentimeter.</p>
<p>„Wir öffnen sie erst, wenn jede Schweißnaht geprüft ist“, sagte Bürgermeisterin Ada Keller.</p>
<aside><h2>Newsletter</h2><p>Jetzt anmelden und keine Nachricht aus dem Hafen verpassen!</p></aside>
<p>Der Verkehr wird über die Nordstraße umgeleitet. Busse halten solange am Rathaus.</p>
</article>
</main>
<footer><p>© Hafenbote. Impressum, Datenschutz, Kontakt</p></footer>
</body>
</html>
`,
};
