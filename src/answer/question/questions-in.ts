// Several questions in one message.

import { byLanguage, type Language, languages } from '../../language/language.ts';
import { oneOf } from '../../language/phrases/phrases.ts';
import { turnPhrases } from '../../language/questions/turn-phrases.ts';
import { closingMarks, foldSpaces, openingMarks } from '../../language/words/characters.ts';
import { words } from '../../language/words/words.ts';
import { questionKind } from './question-kind.ts';

/** A half of a joined question that has fewer words leans on the other half: "Wer und wann?" */
const fewestWords = 3;

/** A longer text is a story of its own with a question at its end. */
const longest = 600;

const quoted = new RegExp(`[${openingMarks}"][^${openingMarks}"]*[${closingMarks}"]`, 'gu');

const tables = byLanguage((language) => {
  const { joiners, questionWords, clauseSubjects, clauseWords } = turnPhrases[language];

  return {
    joiner: new RegExp(`,? (?:${oneOf(joiners)}) (?=${oneOf(questionWords)} )`, 'iu'),
    questionWords: new Set(questionWords),
    clauseSubjects: new Set(clauseSubjects),
    clauseWords: new Set(clauseWords),
  };
});

/**
 * The questions of a message, in its order; the whole message where it is one question, or none. A mark ends a question,
 * and so does a joiner with a whole question on both sides. Greetings between them are left out.
 */
export function questionsIn(message: string): readonly string[] {
  if (message.length > longest || quoted.test(message)) {
    quoted.lastIndex = 0;
    return [message];
  }

  const sentences = message
    .split(/(?<=\?)(?=\s*[^\s?!.…)])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
  const isAsked = sentences.length > 1 && sentences.slice(0, -1).every(endsAsQuestion);
  const questions = (isAsked ? sentences : [message]).flatMap(halves).filter(isQuestion);

  return questions.length > 1 ? questions : [message];
}

function endsAsQuestion(sentence: string): boolean {
  return sentence.endsWith('?') || opensAsQuestion(sentence);
}

function isQuestion(text: string): boolean {
  const { kind } = questionKind(text);

  return kind !== 'small-talk' && kind !== 'empty-question';
}

/** The two questions that a joiner stands between, or the whole. */
function halves(sentence: string): readonly string[] {
  for (const language of languages) {
    const match = tables[language].joiner.exec(sentence);
    if (match === null) continue;

    const first = sentence.slice(0, match.index);
    const second = sentence.slice(match.index + match[0].length);
    if (opensAsQuestion(first) && isOwnQuestion(second, language)) {
      return [`${foldSpaces(first)}?`, ...halves(second)];
    }
  }

  return [sentence];
}

function opensAsQuestion(text: string): boolean {
  const asked = questionKind(text);
  const [first = '', ...others] = words(asked.kind === 'question' ? asked.text : text);

  return (
    others.length + 1 >= fewestWords &&
    languages.some((language) => tables[language].questionWords.has(first))
  );
}

/** Whether a clause after a joiner asks by itself: its subject does not follow at once ("und wann er kommt"). */
function isOwnQuestion(text: string, language: Language): boolean {
  const all = words(text);
  const { questionWords, clauseSubjects } = tables[language];
  const [first = '', second = ''] = all;

  return all.length >= fewestWords && questionWords.has(first) && !clauseSubjects.has(second);
}
