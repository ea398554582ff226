// Why a chat model gave no answer, for whoever runs the program.

import type { FailureKind, ModelFailure } from '../answer/generated/model-failure.ts';

const remedies: Readonly<Record<FailureKind, string>> = {
  timeout: 'It took too long. Raise FOOTNOTE_MODEL_TIMEOUT_SECONDS, or take a smaller model.',
  'rate-limited': 'It was asked too often. Wait a little, or lower FOOTNOTE_MODEL_CONCURRENCY.',
  unavailable:
    'It cannot be reached. Look at the network and at FOOTNOTE_MODEL_BASE_URL; `npm run doctor` tries it.',
  unauthorised: 'It does not accept the key. Put a valid FOOTNOTE_MODEL_API_KEY into .env.',
  rejected: 'It does not take the request. Compare FOOTNOTE_MODEL with the models that it has.',
  refused: 'It declined to answer.',
  truncated: 'Its reply was cut off. Raise FOOTNOTE_MODEL_OUTPUT_TOKENS.',
  unreadable: 'Its reply was not of the form that was asked for. Take a larger model.',
  'too-long': 'Its reply was too long to be read.',
  budget:
    'What it may spend today is spent. Raise FOOTNOTE_MODEL_DAILY_TOKENS or FOOTNOTE_MODEL_DAILY_COST.',
  busy: 'Too many requests wait for it. Ask again in a moment.',
};

/**
 * One line: which model, why, what to do.
 *
 * @param name - As FOOTNOTE_MODEL names it.
 */
export function modelTrouble({ kind, message, status }: ModelFailure, name: string): string {
  const code = status === undefined ? '' : `${status}, `;

  return `The chat model ${name} did not answer. ${remedies[kind]} (${code}${message.trim()})`;
}
