/** Ctrl+C under npm reaches a program twice: from the terminal, and passed on by npm. */
const sameKeystroke = 300;

/** Resolves at the first SIGTERM or SIGINT, after `onSignal`; another one, later, ends the process at once. */
export function firstSignal(onSignal: (signal: NodeJS.Signals) => void): Promise<undefined> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const listen = (signal: NodeJS.Signals) => {
      const now = performance.now();
      if (first !== undefined && now - first > sameKeystroke) process.exit(1);
      if (first !== undefined) return;

      first = now;
      onSignal(signal);
      resolve(undefined);
    };

    process.on('SIGTERM', listen).on('SIGINT', listen);
  });
}
