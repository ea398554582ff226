// German words that point at another text.

import { listed } from '../words/word-list.ts';
import type { PointingWords } from './pointing-words.ts';

/** Words of German. */
export const german: PointingWords = {
  places: listed(`
    anhang anhänge datei txt textdatei nachricht message msg post beitrag kommentar frage fragen oben unten darunter hier
    obige obigen obiges ihm ihr vorige vorigen zitat screenshot bild
  `),
  requests: listed(`
    weiß weißt weiss weisst wissen wisst stimmt stimmen wahr richtig korrekt falsch fake echt gelogen antwort antworte
    antworten beantworte beantworten beantwortest beantwort sagen sag sagst sagt meinst meinen denkst glaubst hältst
    helfen hilf hilfst erklären erklär erkläre erklärst lies lese lesen liest siehe schau guck gucken anschauen steht
    stehen stand gilt prüfe prüf prüfen prüfst checken check checkst bestätigen bitte danke mal hey hallo hi ne oder
    gemeint meine stelle gestellt geht kannst könntest kann kennst gerne faktencheck wirklich tatsächlich eigentlich
  `),
  expletives: ['es', 'da'],
  questionWords: listed(`
    wer wen wem wessen was welche welcher welches welchen welchem wann wo wohin woher wie warum weshalb wieso wozu womit
    wodurch wovon woran worauf worüber wofür wogegen
  `),
  beforeNames: listed(`
    sagt sagte sagten gesagt meint meinte findet fordert forderte will wollte kritisiert kritisierte antwortet antwortete
    schreibt schrieb heißt hieß kennt kannte tat tut macht machte gehört gehörte betrifft betraf fragt fragte namens
  `),
};
