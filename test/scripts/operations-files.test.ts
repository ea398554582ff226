import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { settingNames } from '../../src/config/config.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

it.each([
  'Dockerfile',
  'compose.yaml',
  'docs/operations/footnote.service',
  'README.md',
  'README.de.md',
])('%s sets nothing that is no setting', (path) => {
  for (const [name] of read(path).matchAll(/\b(?:FOOTNOTE|DISCORD)_[A-Z_]+[A-Z]\b/g)) {
    expect(settingNames).toContain(name);
  }
});

it('keeps the container small in rights, and its port among its own', () => {
  const { services } = parse(read('compose.yaml'));

  expect(services.bot).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  expect(services.bot.ports).toBeUndefined();
  for (const { ports } of [services.prometheus, services.grafana]) {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  }
  expect(read('Dockerfile')).toMatch(/^USER node$/m);
  expect(
    parse(read('docs/operations/prometheus.yml')).scrape_configs[0].static_configs[0].targets,
  ).toEqual([`bot:${services.bot.environment.FOOTNOTE_HEALTH_PORT}`]);
});
