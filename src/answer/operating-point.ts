/**
 * How much evidence an answer needs: `strict` refuses rather than answer what the article does not say,
 * `eager` answers rather than refuse.
 */
export const operatingPoints = ['strict', 'balanced', 'eager'] as const;

export type OperatingPoint = (typeof operatingPoints)[number];
