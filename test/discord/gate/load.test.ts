import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLoad } from '../../../src/discord/gate/load.ts';

const limits = { questions: 6, share: 4, seconds: 60, notices: 2 };

it('takes so many questions, and again when one has ended', () => {
  const load = createLoad(() => 0, limits);
  const leave = ['a', 'a', 'a', 'b', 'b', 'b'].map((place) => load.enter(place));

  expect(load.enter('c')).toBeUndefined();
  leave[0]?.();
  expect(load.enter('c')).toBeDefined();
});

it('keeps room for others where one place asks a lot', () => {
  const load = createLoad(() => 0, limits);
  for (let count = 0; count < 4; count += 1) expect(load.enter('a')).toBeDefined();

  expect(load.enter('a')).toBeUndefined();
  expect(load.enter('b')).toBeDefined();
});

it('takes nothing that would wait too long, and says how long', () => {
  let seconds = 10;
  const load = createLoad(() => seconds, limits);
  expect(load.enter('a')).toBeDefined();
  seconds = 61;

  expect(load.enter('a')).toBeUndefined();
  expect(load.seconds()).toBe(61);
});

it('bounds the refusals that are under way', () => {
  const load = createLoad(() => 0, limits);
  const done = load.notice();
  load.notice();

  expect(load.notice()).toBeUndefined();
  done?.();
  expect(load.notice()).toBeDefined();
});

it('is as large as what entered and has not left, and empty in the end', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean())), (steps) => {
      const load = createLoad(() => 0, limits);
      const inside: (() => void)[] = [];
      for (const [place, enters] of steps) {
        const leave = enters ? load.enter(place) : undefined;
        if (leave !== undefined) inside.push(leave);
        else inside.pop()?.();
        expect(load.size).toBe(inside.length);
      }
      for (const leave of inside) leave();
      expect(load.size).toBe(0);
      expect(load.enter('a')).toBeDefined();
    }),
  );
});
