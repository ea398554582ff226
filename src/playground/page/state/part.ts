// Parts of the page that are fetched when they are first wanted, so that the rest is there sooner.

import { type App, tellFault } from './app.ts';

/** Gives a part once it is there; until then undefined, while it is fetched, and the page is drawn when it has come. */
export function part<Part>(
  load: () => Promise<Part>,
): (app: Pick<App, 'set' | 'tell'>) => Part | undefined {
  let loaded: Part | undefined;
  let isWanted = false;

  return (app) => {
    if (!isWanted) {
      isWanted = true;
      load().then(
        (came) => {
          loaded = came;
          app.set({});
        },
        (error: unknown) => tellFault(app, error),
      );
    }

    return loaded;
  };
}
