// Questions for how old somebody is, and where a text tells it.

import { apostrophes } from '../words/characters.ts';

const opening =
  /(?:^|[,.!:]\s+)(?:wie alt (?:ist|war|wurde|sind|waren)(?: denn)?|how old (?:is|was|are|were)|what (?:is|was) the age of)\s+(?<name>[^,.?!]+?)(?:\s+(?:denn|eigentlich|jetzt|heute|now|today))?[?\s]*$/iu;

const owning = new RegExp(
  `(?:^|[,.!:]\\s+)what (?:is|was) (?<name>[^,.?!]+?)[${apostrophes}]s? age[?\\s]*$`,
  'iu',
);

/** The last word of whoever a question asks the age of, a name or what they are; undefined for any other question. */
export function askedAge(question: string): string | undefined {
  const text = question.trim();
  const name = (opening.exec(text) ?? owning.exec(text))?.groups?.['name'];

  return name?.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)?.at(-1);
}

const number = '\\p{Nd}{1,3}';
const old = '(?:[- ]years?[- ]old| Jahre alt|-jährig)';
const aged = `${number}(?:[- ]year[- ]old|-jährige[rsn]?)`;

/** Between an age and a name only what somebody is: "37-year-old photographer Ina Kern", never "37-year-old who shot Kern". */
const elsewhere =
  'and|or|who|whose|that|the|an?|his|her|their|of|off|from|in|into|on|at|to|by|with|for|near|was|were|is|has|had|told|said|und|oder|de[rsmn]|die|das|eine?[rnms]?|sein|seine|ihre?|von|vom|aus|im|am|auf|mit|bei|für|gegen|hat|hatte|ist|war|wurde|sagte';

/**
 * Where a text tells the age of somebody beside their name, as the offset of that number in UTF-16 code units; undefined where
 * it does not: "Issam Abdallah, 37,", "Kern (41)", "the 37-year-old reporter Abdallah", "der heute 60-jährige Nadeschdin". A
 * number that only stands near is no age.
 */
export function ageIn(name: string, text: string): number | undefined {
  const named = `(?<![\\p{L}\\p{N}-])${name}(?![\\p{L}-])`;
  const apposed = `,? \\((?=${number}\\))|, (?:(?:aged?|an?|eine?) )?(?=${number}(?:[,.;](?!\\p{Nd})|${old}))`;
  const told = ` (?:ist|war|is|was|turned) (?:(?:heute|now|erst|just|only|still|gerade|damals) )?(?=${number}(?:${old}|[.,;]|$))`;
  const before = `${aged}(?: (?!(?:${elsewhere}) )[\\p{L}\\p{N}-]+){0,4} ${named}`;
  const found = new RegExp(`${named}(?:${apposed}|${told})|${before}`, 'iu').exec(text);
  if (found === null) return undefined;

  return found.index + (/^\p{Nd}/u.test(found[0]) ? 0 : found[0].length);
}
