/** Forms that no rule of spelling leads back to the infinitive: infinitive, then the others. */
const english = [
  'arise arose arisen|be was were been am is are|bear bore borne|beat beaten|become became|begin began begun|bend bent',
  'bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built',
  'burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug',
  'do did done|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen',
  'feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten',
  'forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go goes went gone|grind ground|grow grew grown',
  'hang hung|have has had|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led',
  'lean leant|leap leapt|learn learnt|leave left|lend lent|lie lay lain|light lit|lose lost|make made|mean meant',
  'meet met|mistake mistook mistaken|overcome overcame|overthrow overthrew overthrown|pay paid|prove proven',
  'ride rode ridden|ring rang rung|rise rose risen|run ran|saw sawn|say said|see saw seen|seek sought|sell sold|send sent',
  'shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat',
  'sleep slept|slide slid|speak spoke spoken|spend spent|spin spun|spring sprang sprung|stand stood|steal stole stolen',
  'stick stuck|sting stung|strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swell swollen',
  'swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown',
  'understand understood|undertake undertook undertaken|undergo underwent undergone|wake woke woken|wear wore worn',
  'weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withstand withstood|write wrote written',
];

/** Infinitive, third person where its vowel changes (else "-"), past, participle without "ge". */
const german = [
  'befehlen befiehlt befahl befohlen|beginnen - begann begonnen|beißen - biss bissen|biegen - bog bogen',
  'bieten - bot boten|binden - band bunden|bitten - bat beten|blasen bläst blies blasen|bleiben - blieb blieben',
  'braten brät briet braten|brechen bricht brach brochen|brennen - brannte brannt|bringen - brachte bracht',
  'denken - dachte dacht|dringen - drang drungen|empfehlen empfiehlt empfahl empfohlen|essen isst aß gessen',
  'fahren fährt fuhr fahren|fallen fällt fiel fallen|fangen fängt fing fangen|fechten ficht focht fochten',
  'finden - fand funden|fliegen - flog flogen|fliehen - floh flohen|fließen - floss flossen|fressen frisst fraß fressen',
  'frieren - fror froren|gebären gebiert gebar geboren|geben gibt gab geben|gedeihen - gedieh gediehen',
  'gehen - ging gangen|gelingen - gelang gelungen|gelten gilt galt golten|genesen - genas genesen',
  'genießen - genoss genossen|geschehen geschieht geschah geschehen|gewinnen - gewann gewonnen|gießen - goss gossen',
  'gleichen - glich glichen|gleiten - glitt glitten|graben gräbt grub graben|greifen - griff griffen',
  'halten hält hielt halten|hängen - hing hangen|heben - hob hoben|heißen - hieß heißen|helfen hilft half holfen',
  'kennen - kannte kannt|klingen - klang klungen|kommen - kam kommen|kriechen - kroch krochen|laden lädt lud laden',
  'lassen lässt ließ lassen|laufen läuft lief laufen|leiden - litt litten|leihen - lieh liehen|lesen liest las lesen',
  'liegen - lag legen|lügen - log logen|meiden - mied mieden|messen misst maß messen|nehmen nimmt nahm nommen',
  'nennen - nannte nannt|pfeifen - pfiff pfiffen|preisen - pries priesen|raten rät riet raten|reiben - rieb rieben',
  'reißen - riss rissen|reiten - ritt ritten|rennen - rannte rannt|rufen - rief rufen|saufen säuft soff soffen',
  'schaffen - schuf schaffen|scheiden - schied schieden|scheinen - schien schienen|schieben - schob schoben',
  'schießen - schoss schossen|schlafen schläft schlief schlafen|schlagen schlägt schlug schlagen',
  'schleichen - schlich schlichen|schließen - schloss schlossen|schmelzen schmilzt schmolz schmolzen',
  'schneiden - schnitt schnitten|schreiben - schrieb schrieben|schreien - schrie schrien|schreiten - schritt schritten',
  'schweigen - schwieg schwiegen|schwellen schwillt schwoll schwollen|schwimmen - schwamm schwommen',
  'schwinden - schwand schwunden|schwingen - schwang schwungen|schwören - schwor schworen|sehen sieht sah sehen',
  'senden - sandte sandt|singen - sang sungen|sinken - sank sunken|sitzen - saß sessen|sprechen spricht sprach sprochen',
  'springen - sprang sprungen|stechen sticht stach stochen|stehen - stand standen|stehlen stiehlt stahl stohlen',
  'steigen - stieg stiegen|sterben stirbt starb storben|stoßen stößt stieß stoßen|streichen - strich strichen',
  'streiten - stritt stritten|tragen trägt trug tragen|treffen trifft traf troffen|treiben - trieb trieben',
  'treten tritt trat treten|trinken - trank trunken|trügen - trog trogen|tun tut tat tan|verderben verdirbt verdarb verdorben',
  'vergessen vergisst vergaß vergessen|verlieren - verlor verloren|verzeihen - verzieh verziehen|wachsen wächst wuchs wachsen',
  'waschen wäscht wusch waschen|weichen - wich wichen|weisen - wies wiesen|wenden - wandte wandt|werben wirbt warb worben',
  'werfen wirft warf worfen|wiegen - wog wogen|wissen weiß wusste wusst|ziehen - zog zogen|zwingen - zwang zwungen',
];

const entriesOf = (lines: readonly string[]): string[][] =>
  lines.flatMap((line) => line.split('|').map((entry) => entry.split(' ')));

const englishForms = new Map(
  entriesOf(english).map(([infinitive = '', ...forms]) => [infinitive, forms]),
);

const germanVerbs = entriesOf(german);

const inseparable = /^(?:be|ge|er|ver|zer|ent|emp|miss|hinter|wider)$/;

/** Verbs whose own first syllable is an inseparable prefix. */
const withoutGe = new Set(
  'befehlen beginnen empfehlen gebären gedeihen gelingen genesen genießen geschehen gewinnen verderben vergessen verlieren verzeihen'.split(
    ' ',
  ),
);

/** Regular verbs that only end like irregular ones. */
const regular =
  /(?:begleiten|beantragen|beauftragen|breiten|bereiten|heiraten|veranlassen|umarmen)$/;

/** The irregular forms of an English infinitive; none where it has none that is known. */
export function irregularEnglishForms(infinitive: string): readonly string[] {
  return englishForms.get(infinitive) ?? [];
}

/**
 * The irregular forms of a German infinitive, with or without a prefix ("abbrechen": "abbricht", "abbrach",
 * "abgebrochen"). A separated prefix is left out: "brach … ab" is found by its verb.
 */
export function irregularGermanForms(infinitive: string): readonly string[] {
  if (regular.test(infinitive)) return [];

  const [verb] = germanVerbs
    .filter(([base = '']) => infinitive.endsWith(base) && infinitive.length - base.length <= 8)
    .sort(([one = ''], [other = '']) => other.length - one.length);

  if (verb === undefined) return [];

  const [base = '', present = '-', past = '', participle = ''] = verb;
  const prefix = infinitive.slice(0, infinitive.length - base.length);
  const middle = inseparable.test(prefix) || withoutGe.has(base) ? '' : 'ge';
  const forms = [prefix + past, prefix + middle + participle];

  return present === '-' ? forms : [prefix + present, ...forms];
}
