import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessOf } from '../../../src/playground/server/access.ts';

const rules = { port: 4000, secret: 'secret-of-this-session' };
const host = '127.0.0.1:4000';
const request = (overrides: object = {}, headers: object = {}) => ({
  method: 'GET',
  path: '/secret-of-this-session/main.js',
  headers: { host, ...headers },
  ...overrides,
});

describe('access to the page', () => {
  it('is given to its own address with the secret, and tells the path behind it', () => {
    expect(accessOf(request(), rules)).toEqual({ path: '/main.js' });
    expect(accessOf(request({ path: '/secret-of-this-session/' }), rules)).toEqual({ path: '/' });
    expect(accessOf(request({}, { host: 'localhost:4000' }), rules)).toEqual({ path: '/main.js' });
  });

  it.each(['example.org', '127.0.0.1', '127.0.0.1:4001', '192.168.0.4:4000', '', undefined])(
    'is refused to a name that only points here: %s',
    (name) => {
      expect(accessOf(request({}, { host: name }), rules).refusal?.status).toBe(403);
    },
  );

  it.each(['https://example.org', 'http://127.0.0.1:4001', 'null'])(
    'is refused to the page of another site: %s',
    (origin) => {
      const { refusal } = accessOf(request({ method: 'POST' }, { origin }), rules);

      expect(refusal?.status).toBe(403);
      expect(refusal?.why).toContain(origin);
    },
  );

  it('is refused to what another site embeds', () => {
    const embedded = request({}, { 'sec-fetch-site': 'cross-site' });

    expect(accessOf(embedded, rules).refusal?.status).toBe(403);
  });

  it('is refused to commands without an origin, as a form or a program sends them', () => {
    expect(accessOf(request({ method: 'POST' }), rules).refusal?.status).toBe(403);
    expect(
      accessOf(request({ method: 'POST' }, { origin: `http://${host}` }), rules).refusal,
    ).toBeUndefined();
  });

  it('is refused without the whole secret, whatever is there instead', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        fc.pre(path.split('/')[1] !== rules.secret);

        expect(accessOf(request({ path }), rules).refusal?.status).toBe(404);
      }),
    );
    expect(accessOf(request({ path: '/secret-of-this-sessio' }), rules).refusal?.status).toBe(404);
    expect(accessOf(request({ path: '/' }), rules).refusal?.status).toBe(404);
  });
});
