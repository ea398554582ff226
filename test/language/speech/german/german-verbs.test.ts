import { describe, expect, it } from 'vitest';
import { germanCues, reportedForms } from '../../../../src/language/speech/german/german-verbs.ts';

describe('German verbs of speech', () => {
  it.each([
    ['sagte', 'sagen', 'finite'],
    ['mitgeteilt', 'mitteilen', 'participle'],
    ['mitteilte', 'mitteilen', 'finite'],
    ['bezeichnete', 'bezeichnen', 'finite'],
    ['widersprach', 'widersprechen', 'finite'],
    ['vorgeworfen', 'vorwerfen', 'participle'],
    ['kritisiert', 'kritisieren', 'participle'],
    ['empfohlen', 'empfehlen', 'participle'],
    ['bat', 'bitten', 'finite'],
    ['berichtet', 'berichten', 'participle'],
  ])('have the form "%s"', (spelling, verb, form) => {
    expect(germanCues.get(spelling)).toContainEqual(expect.objectContaining({ verb, form }));
  });

  it('need their particle where they have one', () => {
    expect(germanCues.get('teilte')).toEqual([expect.objectContaining({ particle: 'mit' })]);
  });

  it('tell nobody in the first subjunctive, which is itself part of what is told', () => {
    expect(germanCues.has('behaupte')).toBe(false);
    expect(reportedForms.has('behaupte')).toBe(true);
  });
});
