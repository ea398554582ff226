// German words that say the opposite of each other.

import type { Opposites } from './opposites.ts';

const inflected = '[e|en|er|es|em]';

/** Of German. */
export const germanOpposites: Opposites = {
  agreement: [
    [
      ...['zustimm*', 'zugestimmt*', 'stimm(t|te|ten) … zu', 'akzeptier*', 'einverstanden', 'billig(t|te|ten|en)'],
      ...['gebilligt*', 'genehmig*', 'angenommen', 'nahm[en] … an', 'begrüß*', 'befürwort*', 'einwillig*', 'Zustimmung'],
      ...['bereit', 'willigte* … ein', 'Genehmigung', 'stimmten dafür', 'stimmte dafür', 'bejah*', 'dafür aus*'],
    ],
    [
      ...['ablehn*', 'abgelehnt*', 'lehn(t|te|ten|en)', 'weiger*', 'geweigert', 'verweiger*', 'zurückgewiesen'],
      ...['w(ies|eist|iesen) … zurück', 'wider(setz|sprich|sprach|spreche)*', 'Ablehnung', 'Weigerung', 'Widerstand'],
      ...['stimmte[n] dagegen', 'verwarf*', 'verworfen', 'Veto', 'ausgeschlagen', 'schlug … aus', 'verwehr*', 'verneint*', 'sperr(t|te|ten|en)'],
    ],
  ],
  permission: [
    ['erlaub*', 'gestatte*', 'darf', 'dürfen', 'durfte*', 'zugelassen', 'zulass*', 'Erlaubnis'],
    ['verb(iete|ot|oten|ietet)*', 'Verbot', 'untersag*', 'verboten*', 'gesperrt', 'Sperrung'],
  ],
  rise: [
    [
      ...['steig(t|en)', 'stieg[en]', 'gestiegen*', 'erhöh*', 'wachs*', 'wuchs*', 'gewachsen', 'zunehm*', 'zugenommen'],
      ...['n(immt|ahm|ehmen|ahmen) … zu', 'Anstieg', 'Zunahme', 'Wachstum', 'steiger*', 'gesteigert', 'zuleg*', 'zugelegt', 'legt[e|en] … zu'],
      ...['ausweit*', 'ausgeweitet', 'Ausweitung', 'ausgebaut', 'ausbau*', 'aufgestockt', 'verdoppel*', 'verdreifach*'],
      ...['klettert*', 'Erhöhung', 'Plus', 'Zuwachs', 'gehoben', 'angehoben'],
    ],
    [
      ...['s(inkt|inken|ank|anken)', 'gesunken*', 'senk(t|te|ten|en)', 'gesenkt', 'fiel[en]', 'gefallen', 'fällt', 'fallen'],
      ...['abnehm*', 'abgenommen', 'n(immt|ahm|ehmen|ahmen) … ab', 'Rückgang', 'zurückgegangen', 'g(ab|aben|ibt) … nach', 'nachgegeben', 'schrumpf*', 'geschrumpft'],
      ...['reduzier*', 'verringer*', 'Abnahme', 'Minus', 'gekürzt', 'kürz(t|te|ten|en)', 'Kürzung*', 'Senkung', 'einbüß*'],
      ...['einschränk*', 'eingeschränkt', 'Einschränkung*', 'begrenz*', 'Begrenzung*', 'Beschränkung*', 'halbier*', 'verklein*'],
    ],
  ],
  amount: [
    ['viel[e|en]', 'mindestens', 'wenigstens', 'zahlreich*', 'häufig*', 'oft', 'öfter', 'Mehrheit'],
    ['wenigst[en|e]', 'wenig[e|en]', 'höchstens', 'maximal', 'selten*', 'knapp', 'Minderheit', 'geringe*'],
  ],
  comparison: [
    ['mehr', 'häufiger', 'öfter'],
    ['weniger', 'seltener'],
  ],
  multiple: [
    ['doppel*', 'verdoppel*', 'dreifach*', 'verdreifach*', 'vielfach*'],
    ['halb so', 'halbier*', 'die Hälfte'],
  ],
  water: [
    ['trocken*', 'ausgetrocknet*'],
    ['nass*', 'überflutet*', 'überschwemmt*', 'geflutet*'],
  ],
  size: [
    ['groß*', 'größer*', 'größt*', 'riesig*', 'enorm*'],
    ['klein*', 'gering*', 'winzig*'],
  ],
  length: [
    ['lang*', 'länger*', 'längst*', 'verlänger*'],
    ['kurz*', 'kürzer*', 'kürzest*', 'verkürz*'],
  ],
  height: [
    ['hoch', `hoh${inflected}`, 'höher*', 'höchst*'],
    ['niedrig*', 'tiefer*'],
  ],
  speed: [
    ['schnell*', 'rasch*', 'zügig*', 'beschleunig*'],
    ['langsam*', 'verlangsam*', 'brems*', 'schleppend*'],
  ],
  price: [
    ['teu(er|re|ren|rer|erste|ersten)', 'verteuer*', 'kostspielig*'],
    ['billiger*', 'günstig*', 'verbillig*', 'preiswert*', 'umsonst', 'kostenlos*', 'gratis'],
  ],
  age: [
    ['älter*', 'ältest*'],
    ['jünger*', 'jüngst*'],
  ],
  strength: [
    ['stark*', 'stärk*', 'verstärk*', 'gestärkt*', 'heftig*', 'massiv*'],
    ['schwach*', 'schwäch*', 'geschwächt*', 'leicht', 'abgeschwächt'],
  ],
  beginning: [
    [
      ...['beginn*', 'beg(ann|annen|onnen)*', 'fing[en] … an', 'angefangen', 'start(en|et|ete|eten)', 'gestartet', 'Beginn', 'Anfang'],
      ...['aufgenommen', 'nahm[en] … auf', 'einführ*', 'eingeführt', 'fortsetz*', 'fortgesetzt', 'Fortsetzung'],
    ],
    [
      ...['beend*', 'end(et|ete|eten)', 'geendet', 'Ende', 'aufhör*', 'aufgehört', 'stopp(t|te|ten|en)', 'gestoppt', 'eingestellt'],
      ...['abgebrochen', 'brach[en] … ab', 'abbrech*', 'Abbruch', 'stellte[n] … ein', 'abgeschafft', 'unterbrochen', 'Schluss'],
    ],
  ],
  earliness: [
    ['früh*', 'frühzeitig', 'verfrüht*', 'vorzeitig*', 'vorgezogen'],
    ['spät*', 'verspät*', 'verzöger*', 'Verzögerung'],
  ],
  rank: [
    [`erst${inflected}`, 'Sieger*', 'Erster'],
    [`letzt${inflected} Platz`, 'Schlusslicht', 'zweit*', 'Zweiter'],
  ],
  success: [
    ['gelang*', 'gelungen', 'geling*', 'gewann[en]', 'gewonnen', 'gewinn(t|en)', 'Erfolg*', 'erfolgreich*', 'sieg(t|te|ten)', 'Sieg', 'geglückt', 'schaff(t|te|ten|en)', 'geschafft', 'bestanden', 'durchgesetzt', 'setz(t|te|ten) … durch', 'überstand*', 'Einigung', 'geeinigt'],
    ['scheiter*', 'gescheitert*', 'verlor[en]', 'verlier(t|en)', 'Niederlage*', 'misslang*', 'misslungen', 'Misserfolg', 'fehlgeschlagen', 'Zusammenbruch', 'zusammengebrochen', 'unterl(ag|iegt|egen)*', 'geplatzt', 'platz(t|te|ten)', 'durchgefallen', 'vergeblich', 'verfehl*'],
  ],
  opening: [
    ['öffn*', 'geöffnet*', 'eröffn*', 'offen*'],
    ['geschlossen*', 'Schließung', 'gesperrt*', 'zugemacht', 'dicht'],
  ],
  'taking-place': [
    ['stattfind*', 'stattgefunden', 'f(and|inden|inden|indet|anden) … statt', 'abgehalten', 'wie geplant', 'planmäßig'],
    ['abgesagt*', 'absag*', 'sag(t|te|ten) … ab', 'Absage', 'ausgefallen', 'fiel[en] … aus', 'verschoben*', 'verschieb*', 'Verschiebung', 'vertagt*'],
  ],
  confirmation: [
    ['bestätig*', 'zugegeben', 'gab[en] … zu', 'räum(t|te|ten) … ein', 'eingeräumt', 'gesteh*', 'gestand*', 'gestanden', 'bekräftig*'],
    ['bestr(itt|eit)*', 'dementier*', 'leugne*', 'geleugnet', 'Dementi', 'zurückgewiesen', 'w(ies|eist|iesen) … zurück'],
  ],
  likelihood: [['wahrscheinlich*'], ['unwahrscheinlich*']],
  inclusion: [
    ['einschließ*', 'einschl(oss|ossen)', 'eingeschlossen', 'umfass*', 'beinhalte*', 'inklusive', 'samt', 'einbezieh*', 'einbezogen', 'einbez*'],
    ['ausgenommen', 'ausnehm*', 'exklusive', 'außen vor', 'ausgespart', 'verzicht*'],
  ],
  tension: [
    ['verschärf*', 'eskalier*', 'Eskalation*', 'verschlimmer*', 'verschlechter*', 'angeheizt', 'heiz(t|te|ten) … an', 'zugespitzt'],
    ['entschärf*', 'deeskal*', 'Deeskalation', 'entspann*', 'beruhig*', 'linder*', 'gelindert', 'verbesser*', 'beigelegt', 'abgebaut', 'gemildert'],
  ],
  praise: [
    ['lob(t|te|ten|en)', 'gelobt', 'Lob', 'preist', 'pries*', 'gewürdigt', 'würdig*', 'feier(t|te|ten)', 'gefeiert', 'erfreut*', 'zufrieden*', 'begeister*'],
    ['kritisier*', 'Kritik', 'tadel*', 'rüg*', 'gerügt', 'verurteil*', 'beklag*', 'verärger*', 'empör*', 'unzufrieden*', 'enttäusch*', 'beschwer*'],
  ],
  quality: [
    [`gut${inflected}`, 'besser*', 'best(e|en|er|es)', 'hervorragend*'],
    ['schlecht*', 'schlimm*', 'miserabel'],
  ],
  warmth: [
    ['warm*', 'freundlich*', 'herzlich*', 'eng*', 'heiß*'],
    ['kalt*', 'kühl*', 'feindlich*', 'feindselig*', 'angespannt*', 'kälter*', 'eisig*'],
  ],
  safety: [
    ['sicher*', 'ungefährlich*', 'harmlos*', 'gefahrlos*'],
    ['gefährlich*', 'riskant*', 'unsicher*', 'Gefahr', 'gefährd*'],
  ],
  possibility: [
    ['möglich*', 'machbar', 'denkbar'],
    ['unmöglich*', 'undenkbar', 'schl(oss|ossen|ießt|ießen) … aus', 'ausgeschlossen', 'ausschließ(t|en)'],
  ],
  publicity: [
    ['öffentlich*', 'veröffentlich*', 'offiziell*', 'publik'],
    ['geheim*', 'vertraulich*', 'heimlich*', 'nichtöffentlich*', 'inoffiziell*', 'verschwieg*'],
  ],
  life: [
    ['lebend*', 'lebt[e|en]', 'überleb*', 'am Leben'],
    ['tot*', 'starb[en]', 'gestorben*', 'getötet*', 'Tod[es]', 'verstorben*', 'ums Leben', 'erlag*', 'Leiche'],
  ],
  finding: [
    ['gefunden*', 'entdeck*', 'fand[en]', 'wiedergefunden', 'aufgetaucht*'],
    ['verschwund*', 'verschollen*'],
  ],
  health: [
    ['gesund*', 'unverletzt*', 'unversehrt*', 'wohlauf', 'heil', 'unbeschädigt*', 'stabil*', 'intakt*'],
    ['krank*', 'verletz*', 'erkrank*', 'verwundet*', 'beschädigt*', 'geschwächt*', 'kaputt*', 'zerbroch*', 'kritisch*', 'defekt*', 'zerstört*'],
  ],
  trade: [
    ['kauf(t|te|ten|en)', 'gekauft', 'erw(irbt|arb|orben|erben)', 'Kauf', 'Käufer*', 'übernimmt', 'importier*'],
    ['verkauf*', 'veräußer*', 'Verkäufer*', 'exportier*'],
  ],
  hiring: [
    ['eingestellt', 'einstell*', 'stellt[e|en] … ein', 'angestellt', 'ernannt', 'ernenn*', 'berufen', 'verpflichtet', 'befördert'],
    ['entlassen*', 'entlass*', 'entl(ässt|ieß|ießen)', 'gekündigt', 'gefeuert', 'abberufen', 'rauswurf', 'freigestellt', 'zurückgetreten', 'Rücktritt'],
  ],
  movement: [
    ['ankomm*', 'angekommen', 'k(am|amen|ommt|ommen) … an', 'eingetroffen', 'tr(af|afen|ifft|effen) … ein', 'Ankunft', 'einreis*', 'eingereist', 'betrat*', 'anreis*', 'angereist'],
    ['abreis*', 'abgereist', 'verließ*', 'verlassen', 'verlässt', 'reist* … ab', 'Abreise', 'Abfahrt', 'abgefahren', 'ausreis*', 'ausgereist', 'aufgebrochen', 'zurückkehr*', 'zurückgekehrt', 'kehrt* … zurück', 'zurückreis*', 'abgeflogen', 'heimkehr*'],
  ],
  guilt: [
    ['schuldig*', 'verurteilt*', 'Verurteilung', 'schuldhaft'],
    ['freigesprochen*', 'unschuldig*', 'Freispruch', 'freispr*', 'entlastet*', 'begnadig*'],
  ],
  truth: [
    ['wahr', 'stimmt', 'richtig*', 'korrekt*', 'zutreffend*', 'echt*', 'ehrlich*', 'aufrichtig*', 'sauber*'],
    ['falsch*', 'unwahr*', 'gelogen', 'Lüge*', 'lügt', 'log', 'unrichtig*', 'gefälscht*', 'täusch*', 'irre'],
  ],
  similarity: [['gleich*', 'ähnlich*', 'identisch*', 'einig'], ['unterschiedlich*', 'verschieden*', 'anders', 'uneinig*', 'Differenz*', 'Unterschied*']],
  width: [
    ['umfassend*', 'erweiter*', 'Erweiterung', 'ausweit*', 'Ausweitung', 'ausgeweitet', 'breit*', 'multilateral*', 'regional*', 'alle Themen', 'weit*'],
    ['bilateral*', 'eng*', 'schmal*', 'verenge*', 'beschränk*', 'begrenz*', 'ausschließlich'],
  ],
  advantage: [
    ['Vorteil*', 'Chance*', 'nütz*', 'nutz*', 'profitier*', '*gewinn*', 'Stärke*'],
    ['Nachteil*', 'schad(et|ete|en)', 'geschadet', '*verlust*', 'benachteilig*', 'Schwäche*'],
  ],
  support: [
    ['unterstütz*', 'Unterstützung', 'helf*', 'half*', 'hilf*', 'geholfen', 'förder*', 'geförder*', 'schütz*', 'geschützt', 'verteidig*', 'Schutz'],
    ['bekämpf*', 'behinder*', 'hinder*', 'angreif*', 'griff[en] … an', 'Angriff*', 'attackier*', 'sabotier*', 'blockier*', 'verhinder*', 'bedroh*'],
  ],
  staying: [
    ['bleib(t|en)', 'blieb[en]', 'geblieben', 'behalten', 'behält', 'behielt*', 'erhalten bleib*', 'aufrecht*', 'fest an', 'beibehalt*', 'weiterhin', 'weiter', 'beharr*'],
    ['aufgeb*', 'aufgegeben', 'g(ab|aben|ibt) … auf', 'geh(t|en)', 'gegangen', 'verzicht*', 'abgeschafft', 'gestrichen', 'rückt* … ab', 'abgerückt', 'ging[en]'],
  ],
  certainty: [
    ['sicher', 'gewiss', 'überzeugt', 'zuversichtlich*', 'eindeutig*', 'klar'],
    ['unsicher*', 'ungewiss*', 'zweifel*', 'bezweifel*', 'unklar*', 'skeptisch*', 'Zweifel*', 'offen'],
  ],
  haste: [
    ['sofort*', 'unverzüglich*', 'umgehend*', 'drängt* darauf', 'dräng*', 'eilig*'],
    ['zöger*', 'gezögert', 'abwart*', 'wart(et|ete|eten|en)', 'aufschieb*', 'hinauszöger*', 'abgeraten', 'r(iet|ät|ieten) … ab'],
  ],
  war: [
    ['Krieg*', 'Kampf*', 'Kämpf*', 'Militärschl*', 'militärisch*', 'Schläge*', 'Gewalt*', 'Konflikt*'],
    ['Frieden*', 'friedlich*', 'Waffenruhe', 'Waffenstillstand', 'diplomatisch*', 'Diplomatie', 'gewaltfrei*'],
  ],
  availability: [
    ['vorhanden*', 'verfügbar*', 'Überschuss', 'genug', 'ausreichend*', 'genüg*'],
    ['fehl(t|te|en|ten)', 'mangel*', 'Mangel', 'knapp*', 'unzureichend*', 'mangelnd*'],
  ],
  difficulty: [
    ['leicht*', 'einfach*', 'mühelos*', 'erleichter*'],
    ['schwer*', 'schwierig*', 'kompliziert*', 'erschwer*', 'mühsam*'],
  ],
  voluntariness: [
    ['freiwillig*', 'aus freien Stücken'],
    ['gezwung*', 'zwang*', 'zwing*', 'unfreiwillig*', 'verpflichtend*', 'Pflicht*'],
  ],
};
