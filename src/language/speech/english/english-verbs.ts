// English verbs of speech in all their forms, conjugated by rule.

import { listed } from '../../words/word-list.ts';
import { type CueClass, type CueForm, type CueForms, cueForms } from '../shared/cue-verbs.ts';

/** Infinitives. */
const verbs: Readonly<Record<CueClass, readonly string[]>> = {
  say: listed(`
    say tell add warn explain insist argue stress note state claim announce reply respond confirm deny report
    acknowledge emphasise emphasize reiterate tweet declare urge admit recall conclude vow demand reject criticise
    criticize condemn praise blame accuse dismiss promise pledge threaten concede stipulate complain
    caution predict contend maintain assert allege reveal advise recommend suggest propose observe remark mention protest
    oppose object apologise apologize testify disclose comment counter retort denounce rebuke lament deplore refuse
    agree disagree appeal estimate
  `),
  think: listed(`
    believe think hope fear expect suspect worry doubt feel call describe find indicate understand
    consider write ask wonder decide signal know regret argue imply
  `),
  quote: listed(`
    continue joke quip shout yell cry laugh sigh whisper begin go smile grin read recount chant scream exclaim
    post answer repeat reflect muse interject finish sum boast gush welcome defend summarise summarize murmur
  `),
};

/** Past and participle where they do not end in "ed". */
const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  find: ['found', 'found'],
  understand: ['understood', 'understood'],
  write: ['wrote', 'written'],
  know: ['knew', 'known'],
  begin: ['began', 'begun'],
  go: ['went', 'gone'],
  read: ['read', 'read'],
};
const doubling = /^(?:regret|quip|sum|admit|grin)$/u;

function pastOf(verb: string): readonly [past: string, participle: string] {
  const known = irregular[verb];
  if (known) return known;
  const past = doubling.test(verb)
    ? `${verb}${verb.at(-1)}ed`
    : verb.endsWith('e')
      ? `${verb}d`
      : verb.replace(/([^aeiou])y$/u, '$1i').concat('ed');
  return [past, past];
}

function* formsOf(verb: string, cueClass: CueClass): Generator<readonly [string, CueForm]> {
  const [past, participle] = pastOf(verb);
  const present = /(?:s|sh|ch|x|o)$/u.test(verb)
    ? `${verb}es`
    : verb.replace(/([^aeiou])y$/u, '$1ie').concat('s');
  const stem = doubling.test(verb) ? `${verb}${verb.at(-1)}` : verb.replace(/([^e])e$/u, '$1');
  yield [past, { verb, class: cueClass, form: 'finite', number: 'any' }];
  yield [present, { verb, class: cueClass, form: 'finite', number: 'singular' }];
  yield [verb, { verb, class: cueClass, form: 'finite', number: 'plural' }];
  yield [participle, { verb, class: cueClass, form: 'participle', number: 'any' }];
  yield [`${stem}ing`, { verb, class: cueClass, form: 'infinitive', number: 'any' }];
}

/** Every form of the verbs of speech; those in "-ing" count as infinitives. */
export const englishCues: CueForms = cueForms(
  (Object.keys(verbs) as CueClass[]).flatMap((cueClass) =>
    verbs[cueClass].flatMap((verb) => [...formsOf(verb, cueClass)]),
  ),
);
