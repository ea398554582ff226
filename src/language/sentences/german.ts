// German words that tell where a sentence ends. Case matters.

import { listed } from '../words/word-list.ts';
import type { SentenceWords } from './sentence-words.ts';

/** Verbs by which "der", "die" or "das" before them is a pronoun, no article: "Der ist …", "Das bekräftigte …". */
const afterPronouns = listed(`
  ist sind war waren sei seien wäre wären hat haben habe hatte hatten hätte hätten wird werden werde wurde wurden würde würden
  kann können könne konnte konnten könnte könnten soll sollen solle sollte sollten muss müssen müsse musste mussten darf dürfen
  dürfe durfte durften will wollen wolle wollte wollten mag möchte möchten geht ging gehe gilt galt gelte heißt hieß bedeutet
  bedeutete zeigt zeigte zeigen macht machte machen sagt sagte sagen steht stand stehe liegt lag liege kommt kam komme kamen
  führt führte führe gibt gab gebe gelang gelingt reicht reichte klingt klang hieße scheint schien bleibt blieb bleibe
  bekräftigte bestätigte erklärte berichtete teilte betonte kündigte forderte lehnte wies begründete kritisierte räumte
  löste sorgte verursachte kostet kostete dauert dauerte betrifft betraf gehört gehörte ändert änderte trifft traf
  wechselte übernahm übernimmt verlor gewann verließ trat tritt setzte setzt stellte stellt fand findet nannte nennt sieht sah
`).join('|');

/** Words of German. */
export const german: SentenceWords = {
  neverFinal: listed(`
    Aufl Chefred Dipl Dr Dres Fr Frl Gebr Hl Hr Hrn Hrsg Ing Mag Msgr Obst Pfr Präs Priv Prof Profs Rn Skt St Stellv
    Vors bzgl bzw ca dt ehem einschl engl evtl exkl frz geb gegr gem gest ggf griech hl hrsg inkl insb insbes ital jew
    kath mind mtl nördl österr östl resp rd sog stellv südl türk ung urspr verh vgl vorm westl zit zw zzgl Bsp
  `),
  dottedNeverFinal: [
    ...[
      'z. B.',
      'd. h.',
      'd. i.',
      'i. d. R.',
      'u. U.',
      'v. a.',
      'o. g.',
      'm. E.',
      'i. S.',
      'i. V.',
    ],
    ...['z. T.', 'z. Zt.', 'z. H.'],
  ],
  beforeNumber: listed('Abb Abs Abschn Anm Art Bd Bde Kap Nr Nrn Rdnr Rz Tab Tel Ziff Hs Az'),
  seldomFinal: listed(`
    Mio Mrd Tsd Std Sek Min Max min max Jh Jhd Jhdt Str Pl Co Chr usw usf etc uvm ff dgl Hbf Bhf lat allg amtl Fam Fa
    Cie US UN
  `),
  ordinalsAfter: [
    ...['am', 'beim', 'das', 'dem', 'den', 'der', 'des', 'die', 'im', '(jede|seine|ihre)[m|n|r|s]'],
    ...['vom', 'zum', 'zur'],
  ],
  speakingVerbs: [],
  starters: listed(`
    Ab Aber Alle Allein Allerdings Als Also Am An Angesichts Auch Auf Aufgrund Aus Außerdem Bei Beide Beim Bereits Bis
    Bisher Da Dabei Dadurch Dafür Dagegen Daher Damit Danach Daneben Dann Daran Darauf Daraufhin Daraus Darin Darüber
    Darum Das Dass Davon Davor Dazu Dem Den Denn Dennoch Der Deren Derzeit Des Deshalb Dessen Deswegen Die Dies Diese
    Diesem Diesen Dieser Dieses Doch Dort Du Durch Ein Eine Einem Einen Einer Eines Einige Er Erst Es Etwa Etwas Fast
    Für Ganz Gegen Gemeinsam Genau Gerade Gleichzeitig Hat Hier Hinter Hinzu Ich Ihm Ihn Ihr Ihre Ihrem Ihren Ihrer Im
    Immer In Indem Infolge Insgesamt Ist Ja Jede Jeder Jedes Jedoch Jetzt Kann Kein Keine Keiner Können Laut Man Manche
    Mehr Mehrere Mit Muss Nach Nachdem Natürlich Neben Nein Nicht Nichts Niemand Noch Nun Nur Ob Obwohl Oder Oft Ohne
    Schließlich Schon Sehr Sein Seine Seinem Seinen Seiner Seit Seitdem Selbst Sie Sind So Sobald Sogar Solche Somit
    Sondern Sonst Sowohl Statt Stattdessen Trotz Trotzdem Über Überdies Um Und Unser Unsere Unter Viele Vielleicht Vom
    Von Vor Während War Waren Warum Was Wegen Weil Weiter Weitere Weiterhin Welche Wenn Wer Werden Wie Wieder Wir Wird
    Wo Wurde Wurden Zu Zudem Zugleich Zum Zunächst Zur Zusätzlich Zuvor Zwar Zwei Zwischen
  `),
  leaning: [
    ...['er', 'sie', 'es', 'ihm', 'ihn', 'ihr[e|em|en|er|es]', 'sein[e|em|en|er|es]'],
    ...[
      'dies[e|em|en|er|es]',
      `(der|die|das|den|dem|denen) (${afterPronouns})`,
      'beide',
      'letztere[r|s]',
      'erstere[r|s]',
    ],
    ...['dort', 'dorthin', 'dorther', 'hierher', 'dahin', 'daher', 'dadurch', 'dafür', 'dagegen'],
    ...['damit', 'danach', 'daran', 'darauf', 'daraus', 'darin', 'darüber', 'darum', 'davon'],
    ...[
      'davor',
      'dazu',
      'deshalb',
      'deswegen',
      'so',
      'somit',
      'stattdessen',
      'trotzdem',
      'dennoch',
    ],
    ...['grund (ist|sind|war|waren|dafür|hierfür)', 'aus diesem grund', 'unter ihnen', 'demnach'],
  ],
  openPronoun: /^[^,;:–—„“”"»«()]*?(?<!\p{L})(?:er|sie|ihm|ihn|ihnen)(?!\p{L})/u,
  fragment:
    /^(?:Eine?[rsmn]? )?\p{Lu}\p{L}+, (?:(?:an|auf|aus|bei|für|gegen|in|mit|über|um|von|vor|zu) )?(?:d(?:er|ie|as|en|em|eren|essen)|welche[rsmn]?|wo) [^,;:]+(?:, (?:um|ohne|statt|damit|weil|wenn|dass|obwohl|nachdem|bevor|als|d(?:er|ie|as|en|em)) [^,;:]+)*[.!]$/u,
};
