// German phrases of what articles say about their authors and their outlet.

import type { PressWords } from './press-words.ts';

/** Phrases of German. */
export const german: PressWords = {
  people: [
    'Autor[in|en|innen]',
    'Verfasser[in|innen]',
    'Redakteur[in|e|innen]',
    'Chefredakteur[in]',
    'Journalist[in|en|innen]',
    'Korrespondent[in|en|innen]',
    'Reporter[in|innen]',
    'Kolumnist[in|en]',
    'Publizist[in]',
    'Team',
    'Redaktion',
    'Mitarbeiter[in|innen]',
    'Mitglied[er]',
    'Professor[in]',
    'Leiter[in]',
    'Gründer[in]',
    'Nachrichten<letters>',
  ],

  announcements: [
    'Über (den Autor|die Autorin|die Autoren|die Autor:innen)',
    'Zum Autor',
    'Zur Autorin',
  ],
  noteOpenings: ['Über die Redaktion', 'Über uns'],

  notes: [
    '(Die|Das|Unser[e]) (Mitarbeiter[innen|in]|Redaktion|Team|Redaktionsteam) [(von|des|der|bei|aus) <some>] (sind|ist|besteht|bestehen|umfasst)<words> <people>',
    '(Der|Die|Unser[e]) (Autor[in|en|innen]|Verfasser[in]) [<few>] (ist|sind|arbeitet|arbeiten|schreibt|schreiben|leitet|lehrt|lebt und arbeitet) [<words>] <letters>(<people>|autor[in|en|innen]<end>|redakteur[in|e|innen]<end>)',
    '(Der|Die|Unser[e]) (Autor[in|en|innen]|Verfasser[in]) [<few>] (ist|sind|arbeitet|arbeiten|schreibt|schreiben|leitet|lehrt|lebt und arbeitet) [<words>] (für|bei|an der) <place>',
  ],
  outletNotes: ['[Die|Das] <outlet> (ist|sind) (ein|eine) <words><occupation>'],
  authorNotes: [
    '<someone> (ist|arbeitet|schreibt|berichtet) [<words>] (<occupation>|als|für)<end><words><outlet>',
  ],

  sharing: ['(Gepostet|Geteilt|Veröffentlicht) von', '[Ein|Dieser] Beitrag (geteilt|gepostet) von'],
  beforePostDates: ['am', 'um'],

  salutations: ['Frau', 'Herr'],
  turns: ['Frage[n]', 'Antwort[en]', 'F', 'A', 'Zwischenfrage', 'Nachfrage'],
  releases: [
    '(Pressemitteilung|Presseinformation|Medienmitteilung|Medieninformation|Presseerklärung|Pressemeldung) [(Nr.|Nummer|vom|Nr)] [<rest>]',
    '(Sperrfrist|Sendesperrfrist)[:] <rest>',
    '(Zur|Frei zur) sofortigen (Veröffentlichung|Verwendung)',
  ],
  endMarks: [
    'Ende [(der (Mitteilung|Pressemitteilung|Meldung|Abschrift)|des (Gesprächs|Interviews|Transkripts))]',
    'Zeichen [<rest>]',
  ],
  contacts: [
    '(Presse|Medien)kontakt[e]',
    '(Kontakt|Ansprechpartner[in]|Ansprechperson|Pressestelle|Medienstelle|Rückfragen[hinweis]|Rückfragehinweis|Für Rückfragen|Bei Rückfragen|Rückfragen bitte an|Weitere Informationen bei|Weitere Auskünfte)',
  ],
  mailSubjects: ['Betreff'],
  mailFields: ['Von', 'An', 'Datum', 'Gesendet', 'Kopie', 'Blindkopie', 'Antwort an', 'Anlagen'],
  afterHyphens: ['und', 'oder', 'bzw.', 'beziehungsweise', 'sowie', 'noch', 'wie', 'bis', 'statt'],
  offices: [
    'minister[in]',
    'präsident[in]',
    'kanzler[in]',
    'sprecher[in]',
    'chef[in]',
    'general',
    'senator',
  ],
  newsroomNote: 'Anmerkung der Redaktion',
  placeNames: ['Absatz', 'Absätze', 'Abs.', 'Quelle'],
};
