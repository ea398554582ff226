import { expect, it } from 'vitest';
import { ModelFailure } from '../../src/answer/generated/model-failure.ts';
import { modelTrouble } from '../../src/terminal/model-trouble.ts';

it.each([
  [new ModelFailure('unauthorised', 'Invalid key', 401), /key.*FOOTNOTE_MODEL_API_KEY.*\(401, Inv/],
  [new ModelFailure('unavailable', 'ECONNREFUSED'), /cannot be reached.*network.*\(ECONNREFUSED\)/],
  [new ModelFailure('timeout', 'No reply within 30000 ms.'), /too long.*TIMEOUT_SECONDS/],
])('says in one line why a model did not answer, and what to do: %s', (failure, said) => {
  const text = modelTrouble(failure, 'openai:small');

  expect(text).toMatch(/^The chat model openai:small did not answer\. [^\n]+$/);
  expect(text).toMatch(said);
});
