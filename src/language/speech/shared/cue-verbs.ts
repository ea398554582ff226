// The verbs of reported speech: what kinds there are, and the table of their forms that each language makes.

/**
 * What makes a verb one of speech:
 * - `say`: anything that is said, also with an object alone ("kritisierte die Kosten");
 * - `think`: a clause or a quotation with it ("glaubt, dass");
 * - `quote`: a quotation alone ("scherzte").
 */
export type CueClass = 'say' | 'think' | 'quote';

/** A form of a verb of speech. */
export interface CueForm {
  readonly verb: string;
  readonly class: CueClass;
  readonly form: 'finite' | 'participle' | 'infinitive';
  readonly number: 'singular' | 'plural' | 'any';
  /** The particle that must follow the finite verb: "teilte … mit". */
  readonly particle?: string;
}

/** All forms by their spelling in lower case. */
export type CueForms = ReadonlyMap<string, readonly CueForm[]>;

/** Collects forms by their spelling. */
export function cueForms(forms: Iterable<readonly [string, CueForm]>): CueForms {
  const table = new Map<string, CueForm[]>();
  for (const [spelling, form] of forms) {
    const known = table.get(spelling) ?? [];
    const isKnown = known.some(
      (one) => one.verb === form.verb && one.form === form.form && one.particle === form.particle,
    );
    if (!isKnown) table.set(spelling, [...known, form]);
  }
  return table;
}
