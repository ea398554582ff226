// What the inspector finds in what crosses the wire.

import { describe, expect, test } from 'vitest';
import { Inspector } from '../../../src/sandbox/validation/inspector.ts';
import { Schemas } from '../../../src/sandbox/validation/schemas.ts';
import { Violations } from '../../../src/sandbox/validation/violations.ts';
import { EventStream } from '../../../src/sandbox/world/event-stream.ts';

const schemas = await Schemas.load();

function inspection(): { inspector: Inspector; fields: () => string[]; violations: Violations } {
  const violations = new Violations(new EventStream());
  const inspector = new Inspector(schemas, violations, true);

  return {
    inspector,
    violations,
    fields: () => violations.list.map(({ side, field }) => `${side} ${field}`),
  };
}

describe('the inspector', () => {
  test('finds faults of the sandbox itself, in responses and dispatches', () => {
    const { inspector, fields } = inspection();
    inspector.response('GET', '/users/1', 'UserResponse', { id: 'x', username: 'anna', extra: 1 });
    inspector.dispatch('MESSAGE_CREATE', { id: '1', content: 5 });
    expect(fields()).toEqual(
      expect.arrayContaining([
        'response id',
        'response discriminator',
        'dispatch content',
        'dispatch author',
      ]),
    );
  });

  test('of a union, names the fault of the kind that was meant', () => {
    const { inspector, fields } = inspection();
    inspector.request('POST', '/channels/1/messages', 'MessageCreateRequest', {
      components: [
        {
          type: 17,
          components: [{ type: 1, components: [{ type: 2, style: 1, label: 'x'.repeat(81) }] }],
        },
      ],
    });
    expect(fields()).toEqual(['request components.0.components.0.components.0.label']);
  });

  test('names unknown fields however deep, and gives the body without them', () => {
    const { inspector, fields } = inspection();
    const { accepted, faults } = inspector.request('POST', '/x', 'MessageCreateRequest', {
      content: 'x',
      embeds: [{ title: 't', fields: [{ name: 'n', value: 'v', inlin: true }] }],
      components: [
        {
          type: 1,
          components: [
            { type: 2, style: 5, label: 'l', url: 'https://example.org', target: '_blank' },
          ],
        },
      ],
    });
    expect(faults).toEqual([]);
    expect(fields()).toEqual([
      'request embeds.0.fields.0.inlin',
      'request components.0.components.0.target',
    ]);
    expect(accepted).toMatchObject({ embeds: [{ fields: [{ name: 'n', value: 'v' }] }] });
    expect(JSON.stringify(accepted)).not.toMatch(/inlin"|target/);
  });

  test('takes a field for unknown that is called what every object has', () => {
    const { inspector, fields } = inspection();
    inspector.request('POST', '/x', 'MessageCreateRequest', {
      content: 'x',
      toString: ['y'],
      constructor: 1,
    });

    expect(fields()).toEqual(['request toString', 'request constructor']);
  });

  test('takes permissions as a string, as the documentation has them, and no other text', () => {
    const { inspector, fields } = inspection();
    const command = { name: 'ask', description: 'Asks', default_member_permissions: '8' };
    inspector.request('POST', '/x', 'ApplicationCommandCreateRequest', command);
    expect(fields()).toEqual([]);
    inspector.request('POST', '/x', 'ApplicationCommandCreateRequest', {
      ...command,
      default_member_permissions: 'all',
    });
    expect(fields()).toEqual(['request default_member_permissions']);
  });

  test('refuses a schema that does not exist', () => {
    expect(() => schemas.faults('Nonsense', {})).toThrow('no schema named Nonsense');
  });

  test('reports every violation with its place', () => {
    const { inspector, violations } = inspection();
    expect(() => violations.assertNone()).not.toThrow();
    inspector.request('PUT', '/commands', { listOf: 'ApplicationCommandUpdateRequest' }, [
      { name: 5 },
    ]);
    expect(() => violations.assertNone()).toThrow(
      "Discord's rules were broken:\nrequest PUT /commands at 0.name: STRING_TYPE_CONVERT",
    );
    inspector.request('PUT', '/commands', { listOf: 'ApplicationCommandUpdateRequest' }, {});
    expect(violations.list.at(-1)).toMatchObject({
      field: '',
      message: expect.stringContaining('LIST_TYPE'),
    });
  });
});
