// What an editor does on the desk: shown while it lasts, and what came of it told.

import type { PageCommand, PageReplies } from '../../protocol/page-wire.ts';
import { type App, tellFault } from '../state/app.ts';
import { withoutProgress } from '../state/state.ts';

/** Shows the desk as it is now. */
export async function refreshDesk(app: App): Promise<void> {
  try {
    app.set({ desk: await app.ask<'desk'>({ type: 'desk' }) });
  } catch (error) {
    tellFault(app, error);
  }
}

/**
 * Does something on the server; a refusal is told as the page's problem.
 *
 * @returns What came of it; undefined where it was refused.
 */
export async function change<Type extends keyof PageReplies>(
  app: App,
  command: Extract<PageCommand, { readonly type: Type }>,
): Promise<PageReplies[Type] | undefined> {
  try {
    const result = await app.ask<Type>(command);
    await refreshDesk(app);

    return result;
  } catch (error) {
    tellFault(app, error);
    return undefined;
  }
}

/** Shows that something is done until it is, and tells what it is refused for. Resolves to whether it was done. */
export async function during(app: App, what: string, work: () => Promise<void>): Promise<boolean> {
  try {
    app.tell('progress', what);
    await work();

    return true;
  } catch (error) {
    tellFault(app, error);
    return false;
  } finally {
    app.replace(withoutProgress(app.state));
  }
}
