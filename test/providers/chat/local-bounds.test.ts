import { describe, expect, it } from 'vitest';
import { boundedSchema } from '../../../src/providers/chat/local-bounds.ts';

describe('the bounds of a reply', () => {
  it('end every text and every list, however deep', () => {
    const schema = {
      type: 'object',
      properties: {
        answerable: { type: 'boolean' },
        sentences: {
          type: 'array',
          items: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
        },
      },
      required: ['answerable', 'sentences'],
    };

    expect(boundedSchema(schema)).toEqual({
      ...schema,
      properties: {
        answerable: { type: 'boolean' },
        sentences: {
          type: 'array',
          maxItems: 4,
          items: {
            type: 'object',
            properties: { text: { type: 'string', maxLength: 400 } },
            required: ['text'],
          },
        },
      },
    });
  });

  it('leave those that a schema has of its own', () => {
    const schema = { type: 'array', maxItems: 2, items: { type: 'string', maxLength: 9 } };

    expect(boundedSchema(schema)).toEqual(schema);
  });
});
