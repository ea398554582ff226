// The port of seen events: Discord may deliver one twice (after a resume, for example).

/** Remembers events for longer than an interaction's token lives, so that a late duplicate is not answered twice. */
export interface SeenEvents {
  /** True exactly the first time that an id is asked for. */
  firstTime(eventId: string): Promise<boolean>;
}
