// English words of reported speech: what phrases are made of, and what stands around a verb of saying.

import { monthNames } from '../../facts/calendar.ts';
import { factWords } from '../../facts/fact-words.ts';
import { oneOf, wholePhrase, wholeWord } from '../../phrases/phrases.ts';
import { listed } from '../../words/word-list.ts';
import type { SpeakerWords } from '../shared/speaker-table.ts';

/** Before a noun, in lower case. */
export const determiners: ReadonlySet<string> = new Set(
  listed(`
    the a an this that these those his her their its our my some several many one two three four five six seven eight nine ten
    another no each every both other all most few
  `),
);
export const pluralDeterminers: ReadonlySet<string> = new Set(
  listed(
    'these those some several many two three four five six seven eight nine ten both all most few',
  ),
);
export const nameParticles: ReadonlySet<string> = new Set(
  listed('of de van von der den la le al el bin ibn ben da di du del'),
);

/** Before a name, beside those that an office has: "Mr", "President". */
const titles = wholeWord(
  listed(`
  President Minister Secretary Mr[.] Mrs[.] Ms[.] Miss Dr[.] Prof[.] Senator Sen[.] Rep[.] Gov[.] Gen[.]
  Governor General Judge Justice Mayor King Queen Prince Princess Pope Sir Lord Lady Dame Captain Capt[.]
  Chancellor Premier Prime State Professor Inspector Officer Sergeant Chief Councillor Cllr Ambassador Deputy
  Vice Foreign Former Superintendent Detective Constable Commissioner Congressman Congresswoman Director Head
  Lieutenant Colonel Major Reverend Bishop Archbishop Cardinal Father Sister Brother Coach Manager Spokesman
  Spokeswoman Spokesperson Treasurer Coroner Sheriff Trustee Midfielder Striker Goalkeeper
`),
);

/** Nouns of people and of bodies of people, so that they may say something. */
export const speakersNouns = wholePhrase([
  ...listed(`
    *man *men *woman *women *person *people *ist *ists *ian *ians *ician *icians *ologist *ologists *ant *ants *ee
    *ees *smith *ster *sters
  `),
  ...listed(`
    museum museums gallery theatre zoo airline airlines airport laboratory guard guards
    ministry ministries minister ministers police government governments council councils company companies firm
    firms agency agencies department office union unions party parties court courts committee commission board bank
    banks association club group groups team teams army military church school university hospital hospitals
    federation society charity charities newspaper newspapers paper magazine broadcaster channel network station
    website media outlet outlets house parliament senate congress cabinet administration authority authorities force
    forces service services operator watchdog regulator institute institution organisation organization
    organisations organizations movement coalition alliance opposition family families village community town city
    state country nation embassy kremlin pentagon lobby foundation trust inquiry panel jury prosecution defence
    defense crew staff management leadership leader leaders official officials officer officers spokesperson source
    sources president presidents director directors chief chiefs chair head heads mayor mayors councillor
    councillors senator senators governor governors lawyer lawyers attorney attorneys judge judges prosecutor
    prosecutors doctor doctors nurse nurses teacher teachers driver drivers farmer farmers worker workers employee
    engineer engineers researcher researchers professor professors author authors writer writers editor editors
    reporter reporters journalist owner owners founder manager managers coach trainer player players captain keeper
    goalkeeper striker winner runner rider singer actor actress boss bosses king queen prince pope bishop priest
    neighbour neighbours neighbor neighbors resident residents witness witnesses victim victims survivor survivors
    parent parents mother father son daughter brother sister wife husband widow friend friends student students
    pupil pupils boy girl child children couple aide aides adviser advisers advisor advisors envoy diplomat
    diplomats expert experts analyst analysts critic critics supporter supporters campaigner campaigners protester
    protesters organiser organisers organizer organizers lawmaker lawmakers mp mps member members delegate delegates
    candidate candidates rival rivals rebel rebels soldier soldiers troops general commander commanders investigator
    investigators inspector detective rescuer rescuers firefighter firefighters paramedic paramedics visitor
    visitors guest guests customer customers landlord tenant tenants baker chef gardener conductor musician composer
    dealer trader traders buyer seller insurer insurers maker makers retailer supplier suppliers airline airlines
    brewery developer developers builder builders operators caretaker librarian curator warden ranger rangers pilot
    pilots sailor fisherman lifeguard lifeguards treasurer secretary chancellor commissioner speaker others both
    executive executives partner partners colleague colleagues passenger passengers hiker climber volunteer
    volunteers activist activists negotiator negotiators mediator mediators scientist scientists teenager pensioner
    host presenter moderator tycoon billionaire investor investors ambassador trustees trustee scout scouts
  `).map((noun) => `[(co|ex|vice)-]${noun}`),
]);

/** Sources that are nobody who speaks. */
export const nobody = wholePhrase(
  listed(`
  examination analysis analyses paper[s] review[s] report[s] law laws plan[s] rule[s] stud(y|ies) survey surveys
  poll polls agreement statement article data figures it this that these there nobody anyone everyone schedule
  timetable programme program forecast tradition legend estimate[s] rumour[s] rumor[s] records document[s]
  findings results statistics
`),
);

/** "A video posted by the group": what is published, and does not publish itself. */
export const publishing = /^(?:post|share|publish|upload|release|tweet)$/u;
export const recordings =
  /(?:^|[\s-])(?:videos?|clips?|footage|photos?|photographs?|pictures?|images?|recordings?|screenshots?|messages?|posts?)$/iu;

/** Between a subject and its verb, or a verb and its subject. */
export const adverbs: ReadonlySet<string> = new Set(
  listed(`
    also later then reportedly previously repeatedly meanwhile now still once however therefore further today yesterday
    earlier again simply just only never always often once first finally even too nonetheless immediately privately publicly
    eventually initially recently ultimately apparently angrily bluntly calmly flatly jokingly
    actually clearly openly proudly quietly
  `),
);
export const perfects: ReadonlySet<string> = new Set(listed('has have had'));

/** Open a clause before its subject. */
export const openers: ReadonlySet<string> = new Set(
  listed(
    'but and meanwhile however so yet while as though although when after before because that if since instead still nor or also then later today yesterday overall',
  ),
);
/** Begin what somebody is, beside a name. */
export const appositionWords = wholeWord(
  listed(`
  a[n] the one chief head chair* executive director president *[-]founder professor spokes* c(e|f|t|o|i)o
  [e|s]vp vice senior managing deputy former general research author analyst economist co-* member leader lead
  principal partner minister secretary attorney lawyer mayor commissioner coach owner manager editor associate
  assistant his her its their
`),
);

/** Begin a clause inside a sentence. */
export const connectors: ReadonlySet<string> = new Set(
  listed(
    'but while as though although when after before because that if since whether who which whom where and or nor',
  ),
);
/** What somebody did, right behind their name. */
export const pastForms = new RegExp(
  `^(?:\\p{Ll}{2,}ed|${oneOf(
    listed(`
    was has had began bought broke brought came chose drew fell fought gave held hit hung kept led left lost made met put
    ran rose sang sat sent shook shot sold spent spoke stood swore took taught threw told went wept won wrote
    `),
  )})$`,
  'u',
);

/** Words that no description of a person goes on with. */
export const descriptionEnds: ReadonlySet<string> = new Set(
  listed(`
    who which that when after before because was were is are has have had he she they on during as while to where if will would can could
    may might must should did does do been being be than since until about into over under by published obtained released seen reviewed conducted commissioned
  `),
);
/** Join a noun to what it belongs to. */
export const modifiers: ReadonlySet<string> = new Set(listed('of for at from in with'));
export const closeModifiers: ReadonlySet<string> = new Set(listed('of for'));

const weekdays = factWords.en.calendar.weekdays.flatMap(({ names }) => names);
export const calendar: ReadonlySet<string> = new Set([
  ...weekdays.map((name) => name.toLowerCase()),
  ...monthNames.map((name) => name.toLowerCase()),
  ...listed('monday tuesday wednesday thursday friday saturday sunday'),
]);

/** Capitalised words that open sentences or stand for nobody. */
export const notNames: ReadonlySet<string> = new Set(
  listed(`
    The A An This That These Those He She They It I We You His Her Their Its Our My But And Or So Yet If When While As After Before
    Because Since Although Though However Meanwhile Also Then There Here What Who Which Where Why How Not No Nobody Everyone Someone
    Anyone Some Several Many Most All Both Each Every Another Other Others One Two Three Four Five Six Seven Eight Nine Ten In On At
    By For From With Without To Of Into Over Under Between During About Against Through Until According Asked Today Yesterday Tomorrow
    Now Still Even Only Just Later Earlier Last Next First Second Third Finally Once Never Instead Nothing Something Everything Yes
    Overall Critics-
  `),
);

/** Say a clause without "that". */
export const plainClause = wholeWord(
  listed(`
  say tell add believe think hope fear claim insist argue warn admit announce confirm deny explain report stress
  suggest note acknowledge expect reply reiterate maintain concede predict promise state declare
`),
);
/** Begin what is said. */
export const contentWords: ReadonlySet<string> = new Set(
  listed('that whether if how why what when where who'),
);
/** Verbs that a request or promise follows: "urged them to stop". */
export const requests =
  /^(?:urge|demand|refuse|vow|promise|pledge|threaten|ask|agree|advise|recommend|propose|appeal|warn|tell|claim|expect|hope|call|suggest|caution)$/u;

/** How English stands for somebody who was named before. */
export const englishSpeakers: SpeakerWords = {
  definite: /^(?:the|this|that)$/u,
  owners: /^(?:his|her|its|their|our|my|your)$/u,
  ownerGender: (word) => (word === 'his' ? 'masculine' : word === 'her' ? 'feminine' : undefined),
  light: /^(?:the|a|an|of|for|in|at|from|and|to|his|her|their|its|this|that|with|by|on)$/u,
  endings: /(?<=\p{L}{4})(?:['’]s|s)$/u,
  title: titles,
  inflectedTitle: /(?!)/u,
  titleEnding: /(?:er|or|ent|ist|at|ain|man|woman)$/u,
  // "the Trump administration"
  articles: '(?!)',
  courtesy: /^(?:Mrs?|Ms|Miss)\.?$/u,
  notNames,
  matters: /(?:ion|ment|ness)$/u,
  men: /^(?:mr\.?|sir|lord|king|prince|pope|\p{L}*man|father|son|brother|husband|boy)$/iu,
  women:
    /^(?:mrs\.?|ms\.?|miss|lady|dame|queen|princess|\p{L}*woman|mother|daughter|sister|wife|actress|girl|widow)$/iu,
  indicative: () => false,
  reported: () => false,
  first: /^(?:i|we|me|us|my|our)$/u,
  stance:
    /comment|confirm|den[iy]|rul|disclos|sa[iy]|specif|nam|reveal|elaborat|apologi|respon|repl|answer|mention|address|sp[eo]k|speak|talk|disput|object|disagree|doubt|regret|tell|told/u,
};
