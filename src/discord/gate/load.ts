// How many questions there are between their arrival and their delivered answer: one bound for every queue on the way.

/** How much is taken on. */
export interface LoadLimits {
  /** Questions that are waited for, worked on or delivered. */
  readonly questions: number;
  /** Those of one server, or of one person's direct messages, so that the others find room. */
  readonly share: number;
  /** Seconds that a question may expect to wait. */
  readonly seconds: number;
  /** Refusals that are under way where each costs a message. */
  readonly notices: number;
}

export const usualLoad: LoadLimits = { questions: 300, share: 100, seconds: 30, notices: 20 };

/** Requests a second that Discord lets a bot make; an answer is about two of them. */
const answersPerSecond = 25;

/** The load of one process. */
export interface Load {
  /** Questions that were taken and whose answer is not delivered. */
  readonly size: number;
  /** Whether what is only nice to have is better left out. */
  readonly isHigh: boolean;
  /** Seconds until a question that came now would be answered, roughly. */
  seconds(): number;
  /** Takes a question of this place, or undefined when there is no room. The returned function is called at its end. */
  enter(place: string): (() => void) | undefined;
  /** The same for a refusal. */
  notice(): (() => void) | undefined;
}

/** @param answering - Seconds until what waits now is answered. */
export function createLoad(answering: () => number, limits: LoadLimits = usualLoad): Load {
  const places = new Map<string, number>();
  let size = 0;
  let notices = 0;

  const seconds = () => Math.ceil(Math.max(1, answering(), size / answersPerSecond));

  return {
    get size() {
      return size;
    },
    get isHigh() {
      return size > limits.questions / 2;
    },
    seconds,

    enter(place) {
      const here = places.get(place) ?? 0;
      if (size >= limits.questions || here >= limits.share || seconds() > limits.seconds) {
        return undefined;
      }

      size += 1;
      places.set(place, here + 1);
      return () => {
        size -= 1;
        const left = (places.get(place) ?? 1) - 1;
        if (left === 0) places.delete(place);
        else places.set(place, left);
      };
    },

    notice() {
      if (notices >= limits.notices) return undefined;

      notices += 1;
      return () => {
        notices -= 1;
      };
    },
  };
}
