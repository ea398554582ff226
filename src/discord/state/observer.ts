// Who counts what the bot does. Nothing that is told here names a person, a place or what somebody wrote.

/** Told of everything that is worth a number. */
export interface Observer {
  /** An event that called the bot was handled; `outcome` is one of a handful of words. */
  readonly handled: (surface: string, outcome: string, milliseconds: number) => void;
  /** A question was acknowledged so long after it arrived here. */
  readonly acknowledged: (surface: string, milliseconds: number) => void;
  /** Discord answered a request with this status, or not at all. `route` holds no ids and no tokens. */
  readonly responded: (method: string, route: string, status: number | undefined) => void;
  /** A frame of the gateway was left out. */
  readonly frameLeftOut: () => void;
  /** A connection ended, with this code where there is one. */
  readonly connectionEnded: (code: number | undefined) => void;
  /** The server that processes share their state in could not be used. */
  readonly stateFailed: () => void;
  /** The system's clock was put back or forward. */
  readonly clockChanged: () => void;
  /** Something went wrong, called by one of a handful of names. */
  readonly incident: (name: string) => void;
}

const ignore = () => {};

/** Counts nothing. */
export const noObserver: Observer = {
  handled: ignore,
  acknowledged: ignore,
  responded: ignore,
  frameLeftOut: ignore,
  connectionEnded: ignore,
  stateFailed: ignore,
  clockChanged: ignore,
  incident: ignore,
};
