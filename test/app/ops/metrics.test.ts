import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readIndexState } from '../../../src/app/ops/index-state.ts';
import { createMetrics } from '../../../src/app/ops/metrics.ts';
import { answeredWith, notInStoryWith } from '../../support/answers.ts';

const snapshot = () => ({ isConnected: true, questions: 3, waiting: 1 });

it('counts what it is told', async () => {
  const prices = { input: 2, output: 10 };
  const metrics = createMetrics({ snapshot, index: async () => ({ bytes: 42, age: 7 }), prices });
  metrics.handled('mention', 'answered', 250);
  metrics.answered(answeredWith([]));
  metrics.answered(notInStoryWith([]));
  metrics.verified('quote', { verbatim: 2, fabricated: 0 });
  metrics.responded('POST', '/channels/:id/messages', 429);
  metrics.responded('GET', '/gateway/bot', undefined);
  metrics.connectionEnded(4000);
  metrics.modelUsed({ input: 1_000, output: 200 });
  metrics.modelUsed({ input: 500, output: 0 });
  metrics.stateFailed();
  metrics.clockChanged();
  metrics.incident('answer-not-noted');

  const { text } = await metrics.read();
  expect(text).toContain('footnote_questions_total{surface="mention",outcome="answered"} 1');
  expect(text).toContain('footnote_verification_findings_total{of="quote",outcome="verbatim"} 2');
  expect(text).toMatch(/footnote_discord_responses_total\{.*status="429"\} 1/);
  expect(text).toMatch(/footnote_discord_responses_total\{.*status="none"\} 1/);
  expect(text).toContain('footnote_gateway_connections_ended_total{code="4000"} 1');
  expect(text).toContain('footnote_model_tokens_total{direction="in"} 1500');
  expect(text).toContain('footnote_model_tokens_total{direction="out"} 200');
  expect(text).toContain('footnote_model_cost_total 0.005');
  expect(text).toContain('footnote_shared_state_failures_total 1');
  expect(text).toContain('footnote_clock_changes_total 1');
  expect(text).toContain('footnote_incidents_total{incident="answer-not-noted"} 1');
  expect(text).toContain('footnote_questions_waiting 1');
  expect(text).toContain('footnote_index_bytes 42');
});

it('has every metric that the dashboard shows', async () => {
  const dashboard = readFileSync(
    new URL('../../../docs/operations/grafana-dashboard.json', import.meta.url),
    'utf8',
  );
  const names = new Set(
    dashboard
      .match(/\b(?:footnote|nodejs|process)_[a-z0-9_]+/g)
      ?.map((name) => name.replace(/_bucket$/, '')),
  );
  const { text } = await createMetrics({ snapshot, index: async () => undefined }).read();

  expect(names.size).toBeGreaterThan(10);
  for (const name of names) expect(text).toContain(`# TYPE ${name} `);
});

it('tells size and age of an index, and nothing of none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-index-'));
  expect(await readIndexState(folder)).toBeUndefined();
  expect(await readIndexState(join(folder, 'missing'))).toBeUndefined();

  await writeFile(join(folder, 'vectors.bin'), new Uint8Array(1_000));
  const state = await readIndexState(folder);
  expect(state?.bytes).toBe(1_000);
  expect(state?.age).toBeLessThan(600);
  await rm(folder, { recursive: true });
});
