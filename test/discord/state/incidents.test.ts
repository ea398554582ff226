import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../../src/base/log.ts';
import { createLogLimit } from '../../../src/base/log-limit.ts';
import { incidents, serverNotice, tellIncident } from '../../../src/discord/state/incidents.ts';
import { noObserver } from '../../../src/discord/state/observer.ts';

const sources = join(import.meta.dirname, '../../../src');

let lines: Record<string, unknown>[];
let counted: string[];
let now: number;
let listeners: Parameters<typeof tellIncident>[0];

beforeEach(() => {
  lines = [];
  counted = [];
  now = 0;
  const write = (line: string) => lines.push(JSON.parse(line));
  listeners = {
    log: createLogger({ level: 'debug' }, [], { write }),
    limit: createLogLimit(() => now),
    observer: { ...noObserver, incident: (name) => counted.push(name) },
  };
});

describe('an incident', () => {
  it.each(Object.entries(incidents))(
    '%s: the line says what follows and what to do',
    (_, { text }) => {
      const [told = '', toDo = ''] = text.split('. ');

      expect(told).toMatch(/^[^:]{8,}: .{10,}/);
      expect(toDo).toMatch(/^(?:Where|Please|Do|Give|Run|Delete|Look|Check) .{5,}[^.]$/);
    },
  );

  it('is told nowhere in the program but by its table, so that none lacks what follows and what to do', () => {
    const telling = readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) =>
        /\blog\s*\.(?:warn|error|fatal)\b/.test(readFileSync(join(sources, file), 'utf8')),
      );

    expect(telling).toEqual([]);
  });

  it('has one line a minute for one cause, with how many were left out, and is counted each time', () => {
    const full = new Error('ENOSPC');
    for (let times = 0; times < 5; times += 1) tellIncident(listeners, 'answer-not-noted', full);
    tellIncident(listeners, 'answer-not-noted', new Error('EROFS'));
    now = 60_000;
    tellIncident(listeners, 'answer-not-noted', full);

    expect(lines).toEqual([
      expect.objectContaining({ leftOut: 0, err: expect.objectContaining({ message: 'ENOSPC' }) }),
      expect.objectContaining({ leftOut: 0, err: expect.objectContaining({ message: 'EROFS' }) }),
      expect.objectContaining({ leftOut: 4, msg: incidents['answer-not-noted'].text }),
    ]);
    expect(counted).toHaveLength(7);
  });

  it('has a line of its own where somebody was told its id', () => {
    for (const failure of ['1', '2']) {
      tellIncident(listeners, 'question-failed', new Error('bug'), { failure });
    }

    expect(lines.map(({ failure, level }) => [failure, level])).toEqual([
      ['1', 50],
      ['2', 50],
    ]);
  });

  it('of a server that the bot can do without is counted when it begins, not when it is over', () => {
    const tell = serverNotice(listeners, 'vectors-away');
    tell('Qdrant cannot be used.', false);
    tell('Qdrant answers again.', true);

    expect(lines.map(({ level, notice }) => [level, notice])).toEqual([
      [40, 'Qdrant cannot be used.'],
      [30, 'Qdrant answers again.'],
    ]);
    expect(counted).toEqual(['vectors-away']);
  });
});
