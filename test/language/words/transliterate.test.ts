import { describe, expect, it } from 'vitest';
import { isSameName, nameSkeleton } from '../../../src/language/words/transliterate.ts';

const isSame = (one: string, other: string) => isSameName(nameSkeleton(one), nameSkeleton(other));

describe('isSameName', () => {
  it.each([
    ['Netanyahu', 'Netanjahu'],
    ['Zelensky', 'Selenskyj'],
    ['Khamenei', 'Chamenei'],
    ['Hezbollah', 'Hisbollah'],
    ['Gorbachev', 'Gorbatschow'],
    ['Iran', 'iranischen'],
  ])('takes %s and %s for one', (one, other) => {
    expect(isSame(one, other)).toBe(true);
    expect(isSame(other, one)).toBe(true);
  });

  it.each([
    ['Katar', 'Katarina'],
    ['Möller', 'Müller'],
    ['Iran', 'Irak'],
    ['Berg', 'Birg'],
  ])('tells %s and %s apart', (one, other) => {
    expect(isSame(one, other)).toBe(false);
  });
});
