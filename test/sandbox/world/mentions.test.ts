// Who is mentioned in a text, and who is notified.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pingsOf, writtenMentions } from '../../../src/sandbox/world/mentions.ts';

const id = fc.bigInt({ min: 1n, max: 10n ** 18n }).map(String);
const isUser = () => true;

describe('mentions in a text', () => {
  test('are users, roles and everybody', () => {
    expect(writtenMentions('<@1> <@!2> <@&3> @here <@1>')).toEqual({
      users: ['1', '2'],
      roles: ['3'],
      everyone: true,
    });
  });

  test('are not those inside code, of channels, or with other letters after them', () => {
    expect(writtenMentions('`<@1>` ```\n<@2>\n``` <#3> @everyonee')).toEqual({
      users: [],
      roles: [],
      everyone: false,
    });
  });

  test('never notify anybody with an empty parse list', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            id.map((one) => `<@${one}>`),
            fc.string(),
            fc.constant('@everyone'),
          ),
        ),
        (parts) => {
          const pings = pingsOf({ text: parts.join(' '), allowed: { parse: [] }, isUser });
          expect(pings).toEqual({ users: [], roles: [], everyone: false });
        },
      ),
    );
  });

  test('notify exactly those who are allowed and written', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(id, { maxLength: 5 }),
        fc.uniqueArray(id, { maxLength: 5 }),
        (written, allowed) => {
          const pings = pingsOf({
            text: written.map((one) => `<@${one}>`).join(''),
            allowed: { users: allowed },
            isUser,
          });
          expect(pings.users).toEqual(written.filter((one) => allowed.includes(one)));
        },
      ),
    );
  });
});
