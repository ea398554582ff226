// How an editor is told of long work.

/** How far long work has come. */
export type EditingStep = 'fetching' | 'reading' | 'indexing';

/** Told of each step that begins. */
export type OnEditingStep = (step: EditingStep) => void;
