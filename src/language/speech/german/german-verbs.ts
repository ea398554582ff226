// German verbs of speech in all their forms, conjugated by rule.

import { listed } from '../../words/word-list.ts';
import { type CueClass, type CueForm, type CueForms, cueForms } from '../shared/cue-verbs.ts';

/** Infinitives; `|` parts a particle that stands apart. */
const verbs: Readonly<Record<CueClass, readonly string[]>> = {
  say: listed(`
    sagen erklären betonen bekräftigen versichern beteuern bestätigen erläutern argumentieren mit|teilen berichten melden
    vermelden schreiben verkünden erzählen schildern antworten erwidern entgegnen ergänzen hinzu|fügen hinzu|setzen
    kommentieren behaupten äußern an|geben an|merken bemerken fest|stellen klar|stellen dar|legen aus|führen
    hervor|heben aus|sprechen unterstreichen heraus|streichen heraus|stellen ein|räumen zu|geben gestehen ein|gestehen wiederholen
    an|kündigen bekannt|geben bekannt|machen klar|machen deutlich|machen geltend|machen prognostizieren prophezeien twittern posten resümieren konstatieren urteilen beklagen
    monieren bemängeln kritisieren rügen warnen mahnen ermahnen versprechen zu|sagen zu|sichern an|deuten verlauten
    bekunden informieren hin|weisen verweisen aus|sagen bezeugen folgern schlussfolgern
    spekulieren mutmaßen vor|schlagen vor|werfen unterstellen empfehlen raten ab|raten fordern verlangen drohen dementieren
    bestreiten leugnen zurück|weisen ab|lehnen loben würdigen bedauern begrüßen verurteilen appellieren auf|rufen
    auf|fordern plädieren bezweifeln widersprechen analysieren an|klagen preisen tadeln beschuldigen
    bezichtigen bescheinigen attestieren an|prangern protestieren debattieren gratulieren danken an|mahnen befürworten
    referieren notieren zusammen|fassen klagen offenbaren enthüllen ein|schätzen ein|wenden beschweren
    aus|rufen mit|liefern nach|legen beantragen empören wettern bilanzieren verneinen bejahen
    charakterisieren kolportieren signalisieren erwähnen suggerieren verlautbaren aus|rechnen errechnen nahe|legen an|führen rechtfertigen beanstanden heraus|geben
  `),
  think: listed(`
    meinen glauben hoffen fürchten befürchten vermuten schätzen erwarten aus|gehen denken finden rechnen zweifeln wissen aus|schließen feiern brandmarken ab|tun verlauten erhoffen
    bezeichnen nennen sprechen bewerten werten beschreiben dar|stellen begründen sehen halten an|nehmen bitten drängen reden
    an|sehen ein|stufen beziffern erinnern beschließen entscheiden vertreten heißen erfahren beschwören titulieren
    wünschen verteidigen attackieren verraten freuen zeigen interpretieren deuten garantieren erwägen planen trauen vereinbaren an|ordnen fest|legen zu|stimmen an|bieten beteuern schwören verabreden betrachten ein|willigen
  `),
  quote: listed(`
    fragen rufen scherzen spotten höhnen lachen jubeln skandieren fluchen witzeln fort|fahren ein|werfen schwärmen
    lauten frohlocken grüßen schimpfen singen stöhnen flüstern murmeln brüllen schreien nach|fragen zurück|geben
    philosophieren sinnieren bringen formulieren texten zitieren konkretisieren präzisieren beschwichtigen beruhigen
    an|kreiden seufzen strahlen trösten werben
  `),
};

/** Of strong verbs: third person of the present, of the past, and the participle, without particles and prefixes. */
const strong: Readonly<
  Record<string, readonly [present: string, past: string, participle: string]>
> = Object.fromEntries(
  listed(`
      sprechen:spricht:sprach:gesprochen geben:gibt:gab:gegeben weisen:weist:wies:gewiesen werfen:wirft:warf:geworfen
      rufen:ruft:rief:gerufen nennen:nennt:nannte:genannt heben:hebt:hob:gehoben schließen:schließt:schloss:geschlossen
      streiten:streitet:stritt:gestritten halten:hält:hielt:gehalten raten:rät:riet:geraten finden:findet:fand:gefunden
      gehen:geht:ging:gegangen nehmen:nimmt:nahm:genommen treten:tritt:trat:getreten stehen:steht:stand:gestanden
      streichen:streicht:strich:gestrichen fahren:fährt:fuhr:gefahren scheiden:scheidet:schied:geschieden
      schreiben:schreibt:schrieb:geschrieben bringen:bringt:brachte:gebracht denken:denkt:dachte:gedacht
      sehen:sieht:sah:gesehen schwören:schwört:schwor:geschworen schreien:schreit:schrie:geschrien
      schlagen:schlägt:schlug:geschlagen empfehlen:empfiehlt:empfahl:empfohlen wissen:weiß:wusste:gewusst
      bitten:bittet:bat:gebeten heißen:heißt:hieß:geheißen preisen:preist:pries:gepriesen singen:singt:sang:gesungen
      wenden:wendet:wandte:gewandt werben:wirbt:warb:geworben laden:lädt:lud:geladen wägen:wägt:wog:gewogen bieten:bietet:bot:geboten
    `).map((line) => {
    const [infinitive = '', present = '', past = '', participle = ''] = line.split(':');
    return [infinitive, [present, past, participle]];
  }),
);

const inseparable = /^(?:be|ent|er|ver|zer|miss|wider|unter|wieder|ge(?=st))/u;

/** Verbs whose beginning looks like a prefix and is none. */
const noPrefix = new Set(['werten', 'werben', 'beten', 'berichten']);

interface Forms {
  readonly present: string;
  readonly presentPlural: string;
  readonly past: string;
  readonly pastPlural: string;
  readonly participle: string;
}

function conjugate(infinitive: string): Forms {
  const stem = infinitive.replace(/e?n$/u, '');
  const base = Object.keys(strong).find(
    (one) =>
      infinitive === one ||
      (infinitive.endsWith(one) &&
        inseparable.exec(infinitive)?.[0] === infinitive.slice(0, -one.length)),
  );
  const hasPrefix = inseparable.test(infinitive) && !noPrefix.has(infinitive);
  const parts = base === undefined ? undefined : strong[base];
  if (base !== undefined && parts !== undefined) {
    const prefix = infinitive.slice(0, -base.length);
    const [present, past, participle] = parts.map((part) => prefix + part);
    const own = prefix === '' ? participle : prefix + (parts[2] ?? '').replace(/^ge/u, '');
    const pastForm = past ?? '';
    return {
      present: present ?? '',
      presentPlural: infinitive,
      past: pastForm,
      pastPlural: pastForm.endsWith('e') ? `${pastForm}n` : `${pastForm}en`,
      participle: own ?? '',
    };
  }

  const link = /(?:[dt]|(?:[^rlhmnaeiouäöü]|ch)[mn])$/u.test(stem) ? 'e' : '';
  const isForeign = infinitive.endsWith('ieren');
  return {
    present: `${stem}${link}t`,
    presentPlural: infinitive,
    past: `${stem}${link}te`,
    pastPlural: `${stem}${link}ten`,
    participle: `${hasPrefix || isForeign || infinitive === 'berichten' ? '' : 'ge'}${stem}${link}t`,
  };
}

function* formsOf(entry: string, cueClass: CueClass): Generator<readonly [string, CueForm]> {
  const [particle, infinitive] = entry.includes('|')
    ? (entry.split('|') as [string, string])
    : ['', entry];
  const forms = conjugate(infinitive);
  const verb = particle + infinitive;
  const finite: readonly (readonly [string, CueForm['number']])[] = [
    [forms.present, 'singular'],
    [forms.past, 'singular'],
    [forms.presentPlural, 'plural'],
    [forms.pastPlural, 'plural'],
  ];

  for (const [spelling, number] of finite) {
    const form = { verb, class: cueClass, form: 'finite', number } as const;
    if (particle === '') yield [spelling, form];
    else {
      yield [spelling, { ...form, particle }];
      yield [particle + spelling, form];
    }
  }
  yield [particle + forms.participle, { verb, class: cueClass, form: 'participle', number: 'any' }];
  yield [verb, { verb, class: cueClass, form: 'infinitive', number: 'any' }];
}

/** Every form of the verbs of speech. */
export const germanCues: CueForms = cueForms(
  (Object.keys(verbs) as CueClass[]).flatMap((cueClass) =>
    verbs[cueClass].flatMap((verb) => [...formsOf(verb, cueClass)]),
  ),
);

/** "er rechne". */
function subjunctiveOf(infinitive: string): string {
  return infinitive.replace(/e?n$/u, 'e');
}

/** Forms of the first subjunctive, which tell that a sentence is somebody else's words. */
export const reportedForms: ReadonlySet<string> = new Set([
  ...listed('sei seien habe werde könne müsse solle dürfe wolle möge wisse'),
  ...listed(`
    geben gehen kommen stehen liegen bleiben bestehen handeln führen bringen nehmen sehen finden halten lassen zeigen machen
    brauchen benötigen gelten laufen verfügen tun fehlen gehören bieten setzen drohen reichen dauern kosten dienen
    erwarten fordern glauben hoffen meinen sagen sprechen arbeiten leben fahren fallen steigen sinken wachsen scheinen bedeuten
    verdienen entstehen enthalten erhalten helfen leiden treffen tragen zahlen ziehen wirken beginnen betragen befinden verstoßen
    freuen schaffen gefährden verletzen begrüßen vertrauen unterstützen
  `).map(subjunctiveOf),
  ...Object.values(verbs)
    .flat()
    .flatMap((verb) => verb.split('|').slice(-1))
    .map(subjunctiveOf)
    .filter((form) => !/^(?:meine|bitte|frage|setze|lege)$/u.test(form)),
]);

/** Forms that stand for it where it looks like the indicative. */
export const reportedPlurals: ReadonlySet<string> = new Set(
  listed('seien hätten würden wären könnten müssten hätte würde wäre könnte müsste dürfte'),
);
