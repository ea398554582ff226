/** Words of German and English that tell whether a full stop ends a sentence. Case matters in all lists. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** A full stop after these never ends a sentence: a name, a thing or an explanation comes next. */
export const neverFinal = words(`
  Aufl Chefred Dipl Dr Dres Fr Frl Gebr Hl Hr Hrn Hrsg Ing Mag Msgr Obst Pfr Präs Priv Prof Profs Rn Skt St Stellv
  Vors bzgl bzw ca dt ehem einschl engl evtl exkl frz geb gegr gem gest ggf griech hl hrsg inkl insb insbes ital jew
  kath mind mtl nördl österr östl resp rd sog stellv südl türk ung urspr verh vgl vorm westl zit zw zzgl Bsp
  Adm Amb Asst Atty Brig Capt Cdr Cmdr Cmdt Col Cpl Det Gen Gov Hon Lieut Lt Maj Messrs Mlle Mme Mr Mrs Ms Mt Mts Mx
  Pfc Pres Rep Reps Rev Sen Sens Sgt Ste Supt Treas approx viz vs
`);

/** A full stop after these goes on only with a number: "Nr. 5", "Art. 5 Abs. 1", "No. 10". */
export const beforeNumber = words(`
  Abb Abs Abschn Anm Art Bd Bde Fig Figs Kap Nr Nrn No Nos Rdnr Rz Tab Tel Vol Vols Ziff fig figs p pp Hs Az
`);

/** A full stop after these goes on unless a word follows that starts a sentence: units, months, company forms. */
export const seldomFinal = words(`
  Mio Mrd Tsd Std Sek Min Max min max Jh Jhd Jhdt Str Pl Co Chr usw usf etc uvm ff dgl Hbf Bhf lat allg amtl Fam Fa
  Jan Jän Feb Febr Mrz Aug Sep Sept Okt Oct Nov Dez Dec Jun Jul Mar Apr Mon Tue Tues Wed Thu Thur Thurs Fri
  Inc Ltd Corp Bros Jr Sr Esq Ave Blvd Rd Univ Dept dept al Ph Cie Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky
  La Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Ct Ft
  US UK UN
`);

/** Dotted abbreviations, with or without spaces, after which a sentence never ends ("z. B.", "e.g."). */
export const dottedNeverFinal =
  /(?:^|[^\p{L}\p{N}])(?:z\. ?B|d\. ?h|d\. ?i|i\. ?d\. ?R|i\. ?e|e\. ?g|u\. ?U|v\. ?a|o\. ?g|m\. ?E|i\. ?S|i\. ?V|z\. ?T|z\. ?Zt|z\. ?H)\.$/u;

/** Words that, capitalised, start a sentence. German nouns are always capitalised, so they are no sign of it. */
export const sentenceStarters = words(`
  Ab Aber Alle Allein Allerdings Als Also Am An Angesichts Auch Auf Aufgrund Aus Außerdem Bei Beide Beim Bereits Bis
  Bisher Da Dabei Dadurch Dafür Dagegen Daher Damit Danach Daneben Dann Daran Darauf Daraufhin Daraus Darin Darüber
  Darum Das Dass Davon Davor Dazu Dem Den Denn Dennoch Der Deren Derzeit Des Deshalb Dessen Deswegen Die Dies Diese
  Diesem Diesen Dieser Dieses Doch Dort Du Durch Ein Eine Einem Einen Einer Eines Einige Er Erst Es Etwa Etwas Fast Für
  Ganz Gegen Gemeinsam Genau Gerade Gleichzeitig Hat Hier Hinter Hinzu Ich Ihm Ihn Ihr Ihre Ihrem Ihren Ihrer Im Immer
  In Indem Infolge Insgesamt Ist Ja Jede Jeder Jedes Jedoch Jetzt Kann Kein Keine Keiner Können Laut Man Manche Mehr
  Mehrere Mit Muss Nach Nachdem Natürlich Neben Nein Nicht Nichts Niemand Noch Nun Nur Ob Obwohl Oder Oft Ohne
  Schließlich Schon Sehr Sein Seine Seinem Seinen Seiner Seit Seitdem Selbst Sie Sind So Sobald Sogar Solche Somit
  Sondern Sonst Sowohl Statt Stattdessen Trotz Trotzdem Über Überdies Um Und Unser Unsere Unter Viele Vielleicht Vom
  Von Vor Während War Waren Warum Was Wegen Weil Weiter Weitere Weiterhin Welche Wenn Wer Werden Wie Wieder Wir Wird Wo
  Wurde Wurden Zu Zudem Zugleich Zum Zunächst Zur Zusätzlich Zuvor Zwar Zwei Zwischen
  A According After Again All Although Among And Another Any Are As At Because Before Both But By Can Did Do During
  Each Even Every Few First From Had Has Have He Her His How However I If Instead It Its Just Last Later Many Meanwhile
  More Most Much My Neither No None Nor Not Nothing Now Of On Once One Only Or Other Our Perhaps She Should Since Some
  Still Such Than That The Their Then There These They This Those Though Three Through Thus To Today Two Until We What
  When Where Whether Which While Who Why Will With Would Yes Yet You Your
`);
