import { afterEach, describe, expect, it, vi } from 'vitest';
import { plainStyle, streamStyle } from '../../src/terminal/style.ts';
import { unchecked } from '../support/answers.ts';

const words = unchecked({ article: 'a', paragraph: 1, kind: 'text', quote: 'Ja.' });
const placeOf = () => ({ url: 'https://example.org/a' });

describe('the style of a stream', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('is plain where it is no terminal', () => {
    expect(streamStyle({ isTTY: false, columns: 40 }, {}, placeOf)).toBe(plainStyle);
  });

  it.each([
    [{}, true],
    [{ NO_COLOR: '' }, true],
    [{ NO_COLOR: '1' }, false],
    [{ TERM: 'dumb' }, false],
  ])('has colour on a terminal that does not refuse it: %j', (environment, isColoured) => {
    const { strong } = streamStyle({ isTTY: true, columns: 80 }, environment, placeOf);
    expect(strong('x')).toBe(isColoured ? '\u001b[1mx\u001b[22m' : 'x');
  });

  it.each([
    [40, 40],
    [5, 20],
    [300, 96],
    [0, 96],
  ])('has the width of the terminal within bounds: %d', (columns, width) => {
    expect(streamStyle({ isTTY: true, columns }, {}, placeOf).width).toBe(width);
  });

  it('links to the passage where the terminal is known to follow links', () => {
    vi.stubEnv('FORCE_HYPERLINK', '1');
    const { linked } = streamStyle({ isTTY: true, columns: 80 }, {}, placeOf);
    expect(linked('[1]', words)).toBe(
      '\u001b]8;;https://example.org/a#:~:text=Ja.\u001b\\[1]\u001b]8;;\u001b\\',
    );

    vi.stubEnv('FORCE_HYPERLINK', '0');
    expect(streamStyle({ isTTY: true, columns: 80 }, {}, placeOf).linked('[1]', words)).toBe('[1]');
    vi.stubEnv('FORCE_HYPERLINK', '1');
    expect(
      streamStyle({ isTTY: true, columns: 80 }, { NO_COLOR: '1' }, placeOf).linked('[1]', words),
    ).toBe('[1]');
  });
});
