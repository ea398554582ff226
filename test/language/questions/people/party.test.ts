import { describe, expect, it } from 'vitest';
import { askedParty, partyIn } from '../../../../src/language/questions/people/party.ts';

describe('a question for a party', () => {
  it.each([
    ['In welcher Partei ist Streeck?', 'Streeck'],
    ['welcher partei gehört ole brandt an', 'brandt'],
    ['Von welcher Partei ist die Ministerin?', 'Ministerin'],
    ['Which party is Ann Hill from?', 'Hill'],
    ['What party does Hill belong to?', 'Hill'],
  ])('%s asks of %s', (question, name) => {
    expect(askedParty(question)).toBe(name);
  });

  it.each(['Welche Partei gewann?', 'Which party won?', 'Wann ist die Party?'])(
    '%s is none',
    (question) => {
      expect(askedParty(question)).toBeUndefined();
    },
  );
});

describe('a party in a text', () => {
  it.each([
    ['Streeck', 'Hendrik Streeck (CDU) lobte den Film.', 'CDU'],
    ['Brandt', 'Das sagte der SPD-Abgeordnete Ole Brandt.', 'SPD'],
    ['Kern', 'Die Grünen-Politikerin Ina Kern widersprach.', 'Grünen'],
    ['Kern', 'Ina Kern von der FDP blieb fern.', 'FDP'],
    ['Hill', 'Labour MP Ann Hill disagreed.', 'Labour'],
    ['Hill', 'Sen. Ann Hill, R-Texas, disagreed.', 'R-Texas'],
    ['Hill', 'The Republican Senator Ann Hill disagreed.', 'Republican'],
  ])('of %s stands in: %s', (name, text, party) => {
    const at = partyIn(name, text);

    expect(at === undefined ? undefined : text.slice(at, at + party.length)).toBe(party);
  });

  it.each([
    ['Streeck', 'Streeck (48) lobte den Film.'],
    ['Streeck', 'Hendrik Streeck kritisierte die CDU.'],
    ['Brandt', 'Die SPD wirft Ole Brandt das vor.'],
    ['Kern', 'Ole Brandt (SPD) und Ina Kern sprachen.'],
    ['Hill', 'Labour said that Ann Hill disagreed.'],
  ])('of %s does not stand in: %s', (name, text) => {
    expect(partyIn(name, text)).toBeUndefined();
  });
});
