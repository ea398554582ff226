import type { Language } from '../language.ts';

/**
 * Function words by word class: what a question is built with, never what it is about. Closed classes only, with
 * their inflections; general lists from packages also hold nouns ("jahr", "menschen", "gott"), numbers and adjectives.
 */
const germanFunctionWords = [
  // articles, determiners
  'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines',
  'dieser diese dieses diesen diesem dies jener jene jenes jenen jenem jeder jede jedes jeden jedem',
  'derselbe dieselbe dasselbe denselben derselben desselben derjenige diejenige dasjenige diejenigen denjenigen',
  'manche mancher manches manchen manchem solche solcher solches solchen solchem alle aller alles allen allem',
  'einige einiger einiges einigen einigem etwas nichts irgend beide beiden beider viele vieler vielen viel mehr',
  // pronouns
  'ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen sich man jemand jemanden jemandem niemand',
  'niemanden niemandem mein meine meinen meinem meiner meines dein deine deinen deinem deiner deines sein seine',
  'seinen seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres euer eure',
  'euren eurem eurer eures denen deren dessen selbst selber einander',
  // question words
  'wer wen wem wessen was welche welcher welches welchen welchem wann wo wohin woher wie warum weshalb wieso wozu',
  'womit wodurch wovon wovor woran worauf worin worüber worum woraus worunter wofür wogegen wonach wobei weswegen wieviel wieviele',
  // prepositions
  'in im ins an am ans auf aus bei beim bis durch für gegen ohne um mit nach seit von vom vor zu zum zur über',
  'übers unter zwischen während wegen trotz hinter neben außer innerhalb außerhalb gegenüber laut gemäß per pro',
  // conjunctions
  'und oder aber denn sondern doch wenn als ob dass daß weil da damit obwohl falls sowie sowohl weder noch entweder',
  'bevor nachdem sodass indem solange sobald',
  // auxiliaries, modals
  'bin bist ist sind seid war warst waren wart gewesen sei seien wäre wären habe hast hat haben habt hatte hattest',
  'hatten hattet gehabt hätte hätten werde wirst wird werden werdet wurde wurden geworden worden würde würden',
  'kann kannst können könnt konnte konnten könnte könnten muss musst müssen müsst musste mussten müsste müssten',
  'soll sollst sollen sollt sollte sollten will willst wollen wollt wollte wollten darf darfst dürfen dürft durfte',
  'durften dürfte dürften mag magst mögen mochte mochten möchte möchten gibt gab',
  // particles, adverbs of relation
  'nicht auch nur noch schon so sehr dann dort hier da dabei dadurch dafür dagegen daher dahin damals danach',
  'daran darauf daraus darin darüber darum darunter davon davor dazu jedoch denn etwa eben ja nein nun jetzt sonst',
  'somit also zwar wieder immer hin her ab',
];

const englishFunctionWords = [
  // articles, determiners
  'the a an this that these those each every either neither some any no none all both such few many much more most',
  'other others another own same enough several',
  // pronouns
  'i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself',
  'himself herself itself ourselves yourselves themselves someone somebody something anyone anybody anything everyone',
  'everybody everything nobody nothing one ones',
  // question words
  'who whom whose what which when where why how whether',
  // prepositions
  'of in on at by for with about against between into through during before after above below to from up down out',
  'off over under within without upon among toward towards per via since until onto across along around behind beside',
  'besides despite except',
  // conjunctions
  'and or but nor so yet if because as while although though than unless whereas',
  // auxiliaries, modals
  'am is are was were be been being have has had having do does did doing done can could may might must shall should',
  "will would isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't can't cannot couldn't mustn't",
  "shouldn't won't wouldn't i'm you're we're they're i've you've we've they've i'll you'll he'll she'll it'll we'll",
  "they'll i'd you'd he'd she'd we'd they'd",
  // what German says with modals and prepositions
  'want wants wanted supposed ought let lets according regarding concerning',
  // particles, adverbs of relation
  'not also only just too very then there here now again once ever never still already even yes thus therefore however',
  'instead',
];

const setOf = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')));

/** Function words, spelt as `words` spells them. */
export const stopwords: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: setOf(germanFunctionWords),
  en: setOf(englishFunctionWords),
};

/** The words without function words of their language; all of them where nothing would be left ("Who is who?"). */
export function contentWords(words: readonly string[], language: Language): readonly string[] {
  const content = words.filter((word) => !stopwords[language].has(word));

  return content.length > 0 ? content : words;
}
