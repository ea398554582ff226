// German function words by word class: what a question is built with, never what it is about.

import { listed } from './word-list.ts';

/** Say that one thing is another. */
export const germanCopulas = listed('ist sind war waren');

/** Closed classes only, with their inflections. */
export const german = [
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
  'somit also zwar wieder immer hin her ab stattdessen außerdem zudem ebenfalls überhaupt eigentlich',
].flatMap(listed);
