// How well the speakers of quotations are found.

import { splitSentences } from '../../../src/language/sentences/sentences.ts';
import { speakerWords } from '../../../src/language/speech/speaker-words.ts';
import type { Paragraph, Utterance } from '../../../src/story/article.ts';
import { nameSpeakers } from '../../../src/story/speakers.ts';
import type { LabelledQuotation, QuotationDocument } from './quotation-set.ts';

/** Counts of one kind of quotation. */
export interface QuotationCounts {
  /** Labelled quotations with a speaker, and those whose speaker was found. */
  readonly labelled: number;
  readonly found: number;
  /** Utterances that lie on a labelled quotation, and those of them with its speaker. */
  readonly attributed: number;
  readonly right: number;
  /** Utterances that lie on none; not every one is wrong, since nobody labels everything. */
  readonly beside: number;
}

/** A wrong or missing speaker, to read. */
export interface QuotationError {
  readonly document: string;
  readonly kind: 'direct' | 'indirect';
  readonly fault: 'wrong' | 'missing' | 'beside';
  readonly quote: string;
  readonly labelled: string;
  readonly found: string;
}

/** The figures of a set. */
export interface QuotationEvaluation {
  readonly documents: number;
  readonly direct: QuotationCounts;
  readonly indirect: QuotationCounts;
  readonly errors: readonly QuotationError[];
}

interface Placed {
  readonly kind: Utterance['kind'] | LabelledQuotation['kind'];
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
  /** The text from the labelled speaker before on, where the label is a pronoun. */
  readonly between?: string;
}

/**
 * Compares what is attributed with what is labelled.
 *
 * - An utterance lies on a labelled quotation where both share at least half of the shorter one's characters and the
 *   longer one's kind does not matter; of several, the one that shares most of the longer one.
 * - A speaker is right if both name the same: a word with a capital (in English any that is no article or preposition)
 *   is the same but for its ending. A labelled pronoun stands for the labelled speaker before it, or for whomever of
 *   those that were found the text names between both.
 * - Recall: labelled quotations of a kind with a speaker that some utterance lies on and has right. Precision: utterances
 *   of a kind that lie on a labelled quotation (of any kind, with a speaker), those that are right; `beside` counts those
 *   that lie on none.
 */
export function evaluateQuotations(documents: readonly QuotationDocument[]): QuotationEvaluation {
  const errors: QuotationError[] = [];
  const counts = { direct: zero(), indirect: zero() };

  for (const document of documents) {
    const found = attribute(document);
    const labelled = named(document);
    const text = ({ start, end }: Placed) => document.text.slice(start, end);
    const tell = (
      kind: 'direct' | 'indirect',
      fault: QuotationError['fault'],
      one: Placed,
      label: string,
      speaker: string,
    ) =>
      errors.push({
        document: document.name,
        kind,
        fault,
        quote: text(one),
        labelled: label,
        found: speaker,
      });

    for (const quotation of labelled) {
      if (quotation.kind !== 'direct' && quotation.kind !== 'indirect') continue;
      if (quotation.speaker === '') continue;
      const count = counts[quotation.kind];
      const on = found.filter((one) => liesOn(one, quotation));
      const isFound = on.some(({ speaker }) => isRight(speaker, quotation, document));
      count.labelled += 1;
      if (isFound) count.found += 1;
      else if (on.length === 0) tell(quotation.kind, 'missing', quotation, quotation.speaker, '');
    }
    for (const utterance of found) {
      if (utterance.kind !== 'direct' && utterance.kind !== 'indirect') continue;
      const count = counts[utterance.kind];
      const on = labelled.filter((one) => liesOn(utterance, one));
      if (on.length === 0) {
        count.beside += 1;
        tell(utterance.kind, 'beside', utterance, '', utterance.speaker);
        continue;
      }
      const told = on.filter(({ speaker }) => speaker !== '');
      if (told.length === 0) continue;
      count.attributed += 1;
      if (told.some((one) => isRight(utterance.speaker, one, document))) count.right += 1;
      else
        tell(
          utterance.kind,
          'wrong',
          utterance,
          told.map(({ speaker }) => speaker).join(' | '),
          utterance.speaker,
        );
    }
  }

  return { documents: documents.length, ...counts, errors };
}

const zero = () => ({ labelled: 0, found: 0, attributed: 0, right: 0, beside: 0 });

function liesOn(one: Placed, other: Placed): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared > 0 && shared >= Math.min(one.end - one.start, other.end - other.start) / 2;
}

/** What the program attributes in a text whose paragraphs are its lines. */
function attribute({ text, language }: QuotationDocument): readonly Placed[] {
  const lines = [...text.matchAll(/\S[^\n]*/gu)].map(({ 0: line, index }) => ({
    line: line.trimEnd(),
    index,
  }));
  const paragraphs: Paragraph[] = lines.map(({ line }, index) => ({
    number: index + 1,
    kind: 'text',
    text: line,
    sentences: splitSentences(line, language),
  }));
  return nameSpeakers(paragraphs, language).utterances.map(
    ({ kind, paragraph, start, end, speaker: name, description = '' }) => {
      const from = lines[paragraph]?.index ?? 0;
      const speaker = `${name} ${description}`.trim();
      return { kind, start: from + start, end: from + end, speaker };
    },
  );
}

const pronoun =
  /^(?:er|sie|he|she|they|ihm|ihr|ihnen|ihn|sich|dieser|diese|dessen|der|die|das|seine[rnm]?|ihre[rnm]?|his|her|their)$/iu;
const pronounPhrase =
  /^(?:seine[rnms]?|ihre[rnms]?|dessen|deren|eigenen)(?: eigenen)? \p{Lu}\p{L}+$/iu;

/** The labelled quotations with their pronouns replaced by whom the label before names. */
function named({ quotations, text }: QuotationDocument): readonly Placed[] {
  let last = '';
  let lastAt = 0;
  return [...quotations]
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .map((quotation) => {
      const { speaker, start, speakerStart } = quotation;
      if (pronoun.test(speaker) || pronounPhrase.test(speaker))
        return {
          ...quotation,
          speaker: last,
          ...(speakerStart !== undefined && { between: text.slice(lastAt, speakerStart) }),
        };
      if (speaker !== '') {
        last = speaker;
        lastAt = (speakerStart ?? start) + speaker.length;
      }
      return quotation;
    });
}

function isRight(
  found: string,
  { speaker, between = '' }: Placed,
  document: QuotationDocument,
): boolean {
  if (isSame(found, speaker, document)) return true;
  const [name] = keywords(found, document.language).slice(-1);
  return name !== undefined && name.length > 3 && between.toLowerCase().includes(name);
}

function isSame(found: string, labelled: string, { language }: QuotationDocument): boolean {
  const own = keywords(found, language);
  const other = keywords(labelled, language);
  return own.some((word) =>
    other.some(
      (one) =>
        one === word ||
        one.startsWith(`${word}-`) ||
        (Math.min(one.length, word.length) > 4 &&
          (one.endsWith(word) ||
            word.endsWith(one) ||
            one.startsWith(word) ||
            word.startsWith(one))),
    ),
  );
}

function keywords(speaker: string, language: QuotationDocument['language']): readonly string[] {
  const { light, endings } = speakerWords[language];
  const content = speaker
    .split(/[^\p{L}\p{N}.-]+/u)
    .filter((word) => word.length > 1 && !light.test(word.toLowerCase()));
  const nouns = content.filter(
    (word) => language === 'en' || /^[\p{Lu}\p{N}]|\.|-\p{Lu}/u.test(word),
  );
  const named = nouns.filter(
    (word) =>
      !/^(?:Angaben?|Aussagen?|Meinung|Ansicht|Bericht(?:en|s)?|Informationen|Einschätzung|Auffassung)$/u.test(
        word,
      ),
  );
  // "Leiters" and "Leiter" are one word.
  return (named.length > 0 ? named : nouns.length > 0 ? nouns : content).map((word) =>
    word
      .toLowerCase()
      .replace(/(?<=\p{L}{3}er)s$/u, '')
      .replace(endings, ''),
  );
}
