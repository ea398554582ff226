// One thing that has to be right for the bot to work, looked at.

import { messageOf } from '../../../base/errors.ts';

/** `ok`, worth a thought (`note`), or to be mended before the bot works (`mend`). */
export type Verdict = 'ok' | 'note' | 'mend';

/** What a look showed; what is not well says what to do. */
export interface Finding {
  readonly verdict: Verdict;
  readonly text: string;
}

/** A thing to look at. */
export interface Check {
  readonly name: string;
  /** Looks and changes nothing. What it throws is a finding as well. */
  readonly look: () => Promise<Finding>;
}

export const ok = (text: string): Finding => ({ verdict: 'ok', text });
export const note = (text: string): Finding => ({ verdict: 'note', text });
export const mend = (text: string): Finding => ({ verdict: 'mend', text });

/** Milliseconds for one look. */
const patience = 20_000;

/** Where the looks are told. */
export interface Examination {
  /** Told the name of what is looked at now. */
  readonly onLook?: (name: string) => void;
  readonly write: (line: string) => void;
}

/**
 * Looks at one thing after the other and writes a line for each.
 *
 * @returns Whether there is nothing to mend.
 */
export async function examine(
  checks: readonly Check[],
  { onLook, write }: Examination,
): Promise<boolean> {
  let isWell = true;
  for (const { name, look } of checks) {
    onLook?.(name);
    const { verdict, text } = await bounded(look);
    write(`${verdict.padEnd(4)}  ${name}: ${text}`);
    if (verdict === 'mend') isWell = false;
  }

  return isWell;
}

async function bounded(look: () => Promise<Finding>): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(
      () =>
        resolve(
          mend(`No result after ${patience / 1000} seconds. Look at the network and the disk.`),
        ),
      patience,
    );
  });

  try {
    return await Promise.race([late, look()]);
  } catch (error) {
    return mend(messageOf(error));
  } finally {
    clearTimeout(timer);
  }
}
