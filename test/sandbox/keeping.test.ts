import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../src/sandbox/driver/user.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { call } from '../support/sandbox.ts';

const keeps = { messages: 3, requests: 4, interactions: 2 };

describe('a sandbox that keeps only the last of everything', () => {
  let sandbox: Sandbox;
  let anna: SandboxUser;

  beforeEach(async () => {
    sandbox = await startSandbox({ keeps });
    anna = sandbox.user('Anna');
    await call(sandbox, 'PUT', `/applications/${sandbox.applicationId}/commands`, [
      { name: 'ask', description: 'Asks' },
    ]);
  });

  afterEach(() => sandbox.stop());

  it('forgets the oldest messages of a channel, and not those of another', () => {
    sandbox.questions.send(anna, 'elsewhere');
    for (const text of ['1', '2', '3', '4', '5']) sandbox.general.send(anna, text);

    expect(sandbox.general.messages.map(({ content }) => content)).toEqual(['3', '4', '5']);
    expect(sandbox.questions.messages).toHaveLength(1);
  });

  it('forgets the oldest requests and interactions', async () => {
    const asked = [1, 2, 3].map(() => anna.slash(sandbox.general, 'ask', {}).interaction);
    const statuses = [];
    for (const { id, token } of asked) {
      const { status } = await call(sandbox, 'POST', `/interactions/${id}/${token}/callback`, {
        type: 5,
      });
      statuses.push(status);
    }
    expect(statuses).toEqual([404, 204, 204]);
    await call(sandbox, 'GET', '/gateway/bot');

    expect(sandbox.requests).toHaveLength(keeps.requests);
  });
});
