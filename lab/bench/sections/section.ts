/** A part of the bench: `npm run bench -- NAME`. */
export interface Section {
  /** One line for the help. */
  readonly description: string;

  /** Measures, and returns the figures: as text for a person and as data for `--json`. */
  run(options: SectionOptions): Promise<SectionResult>;
}

export interface SectionOptions {
  /** Leave out what takes minutes. */
  readonly quick: boolean;
  /** Questions a second; the section's own where absent. */
  readonly rate?: number;
  /** How long it is asked; the section's own where absent. */
  readonly minutes?: number;
  /** Is told what is being done now. */
  readonly onProgress: (what: string) => void;
}

export interface SectionResult {
  readonly text: string;
  readonly data: unknown;
}
