// Sets of texts whose quotations somebody labelled, and their readers.

import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { z } from 'zod';
import { messageOf, UserError } from '../../../src/base/errors.ts';
import { type Language, languages } from '../../../src/language/language.ts';

/** A labelled quotation; offsets in the text, in UTF-16 code units, `end` exclusive. */
export interface LabelledQuotation {
  readonly kind: 'direct' | 'indirect' | 'other';
  readonly start: number;
  readonly end: number;
  /** As the text has it where it is nearest: a name, a description, a pronoun; empty where the text names nobody. */
  readonly speaker: string;
  /** Where those words begin, as far as the set tells. */
  readonly speakerStart?: number;
}

/** A text with all its quotations; its paragraphs are its lines. */
export interface QuotationDocument {
  readonly name: string;
  readonly language: Language;
  readonly text: string;
  readonly quotations: readonly LabelledQuotation[];
}

const ownSchema = z.strictObject({
  name: z.string().min(1),
  language: z.enum(languages),
  text: z.string().min(1),
  quotations: z.array(
    z.strictObject({
      kind: z.enum(['direct', 'indirect']),
      /** Verbatim; where it stands several times, the first one behind the quotation before. */
      quote: z.string().min(1),
      speaker: z.string(),
    }),
  ),
});

const span = z.object({ charBegin: z.int(), charEnd: z.int() });
const part = z.object({ text: z.string(), spans: z.array(span) });
const wikinewsSchema = z.object({
  documentName: z.string(),
  originalText: z.string(),
  annotations: z.array(z.object({ type: z.string(), quote: part, speaker: part })),
});

/**
 * The documents of a file: JSONL with a text a line, as in `data/eval/quotations`, or one JSON document of the corpus of
 * German Wikinews (Petersen-Frey and Biemann 2024), whose licence keeps it out of this repository.
 *
 * @throws UserError for a file that is neither, or whose quote is not in its text.
 */
export async function openQuotations(file: string): Promise<readonly QuotationDocument[]> {
  const content = await readFile(file, 'utf8');
  try {
    if (extname(file) === '.json') return [wikinews(wikinewsSchema.parse(JSON.parse(content)))];
    return content
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => own(ownSchema.parse(JSON.parse(line))));
  } catch (error) {
    throw new UserError(`${file} holds no labelled quotations: ${messageOf(error)}`);
  }
}

function own({ quotations, ...document }: z.infer<typeof ownSchema>): QuotationDocument {
  let from = 0;
  return {
    ...document,
    quotations: quotations.map(({ kind, quote, speaker }) => {
      const start = document.text.indexOf(quote, from);
      if (start < 0) throw new Error(`${document.name} has no "${quote}" there.`);
      from = start;
      return { kind, start, end: start + quote.length, speaker };
    }),
  };
}

function wikinews({
  documentName,
  originalText,
  annotations,
}: z.infer<typeof wikinewsSchema>): QuotationDocument {
  const kinds: Readonly<Record<string, 'direct' | 'indirect'>> = {
    Direct: 'direct',
    Indirect: 'indirect',
  };
  return {
    name: documentName,
    language: 'de',
    text: originalText,
    quotations: annotations.map(({ type, quote, speaker }) => ({
      kind: kinds[type] ?? 'other',
      start: Math.min(...quote.spans.map(({ charBegin }) => charBegin)),
      end: Math.max(...quote.spans.map(({ charEnd }) => charEnd)),
      speaker: speaker.text,
      ...(speaker.spans[0] && { speakerStart: speaker.spans[0].charBegin }),
    })),
  };
}
