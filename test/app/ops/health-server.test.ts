import { expect, it } from 'vitest';
import { serveHealth } from '../../../src/app/ops/health-server.ts';

it('tells apart what is alive and what is ready, and fails softly where metrics do', async () => {
  let isHealthy = true;
  const server = await serveHealth(
    {
      isHealthy: () => isHealthy,
      isReady: () => false,
      metrics: () => Promise.reject(new Error('secret detail')),
    },
    0,
    '127.0.0.1',
  );
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
    return `${response.status} ${await response.text()}`;
  };

  expect(await get('/healthz')).toBe('200 ok\n');
  expect(await get('/readyz')).toBe('503 not ready\n');
  expect(await get('/metrics?x=1')).toBe('500 the metrics could not be read\n');
  isHealthy = false;
  expect(await get('/healthz')).toMatch(/^503 no connection/);
  server.close();
});
