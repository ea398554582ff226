/** Milliseconds to wait for an answer of the whole program: less than a second, or many where the machine has other work. */
export const answerPatience = 40_000;

/** Milliseconds for a test of several such answers. */
export const testPatience = 150_000;

/** Milliseconds for the whole program to start: a few seconds, or many where the machine has other work. */
export const startPatience = 120_000;
