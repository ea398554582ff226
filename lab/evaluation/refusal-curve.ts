// False answers against false refusals, drawn as SVG.

import type { OperatingPoint } from '../../src/answer/operating-point.ts';
import { errorRates, type JudgedAnswer } from './answer-metrics.ts';

/** The answers of one dataset, under the name that the picture shows. */
export interface CurveSeries {
  readonly name: string;
  readonly judged: readonly JudgedAnswer[];
}

const size = 420;
const margin = 56;
const colours = ['#1f6feb', '#d1242f', '#1a7f37', '#9a6700'];
const points: readonly OperatingPoint[] = ['strict', 'balanced', 'eager'];

/**
 * False answers against false refusals for every threshold, with the operating points marked, as an SVG
 * document. A dataset without questions of both kinds has no curve and is left out.
 */
export function refusalCurve(series: readonly CurveSeries[]): string {
  const drawable = series.filter(
    ({ judged }) =>
      judged.some(({ relevant }) => relevant.length > 0) &&
      judged.some(({ relevant }) => relevant.length === 0),
  );
  const width = size + 2 * margin;
  const height = size + 2 * margin + 22 * drawable.length;

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" role="img">`,
    '<title>False answers against false refusals</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...axes(),
    ...drawable.flatMap((one, index) =>
      curve(one, colours[index % colours.length] ?? '#000', index),
    ),
    '</svg>',
    '',
  ].join('\n');
}

const x = (rate: number) => (margin + rate * size).toFixed(1);
const y = (rate: number) => (margin + (1 - rate) * size).toFixed(1);

function axes(): string[] {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];

  return [
    ...ticks.flatMap((tick) => [
      `<path d="M${x(tick)} ${y(0)}V${y(1)}M${x(0)} ${y(tick)}H${x(1)}" stroke="#d8dee4"/>`,
      `<text x="${x(tick)}" y="${margin + size + 18}" text-anchor="middle">${tick}</text>`,
      `<text x="${margin - 8}" y="${Number(y(tick)) + 4}" text-anchor="end">${tick}</text>`,
    ]),
    `<text x="${margin + size / 2}" y="${margin + size + 38}" text-anchor="middle">false refusals</text>`,
    `<text transform="translate(16 ${margin + size / 2}) rotate(-90)" text-anchor="middle">false answers</text>`,
  ];
}

function curve({ name, judged }: CurveSeries, colour: string, index: number): string[] {
  const thresholds = [...new Set(judged.map(({ probability }) => probability)), 2].sort(
    (one, other) => one - other,
  );
  const path = thresholds
    .map((threshold) => errorRates(judged, ({ probability }) => probability < threshold))
    .map(({ falseRefusalRate, falseAnswerRate }) => `${x(falseRefusalRate)} ${y(falseAnswerRate)}`);
  const marks = points.flatMap((point) => {
    const rates = errorRates(judged, ({ answeredAt }) => !answeredAt.includes(point));
    const [left, top] = [x(rates.falseRefusalRate), y(rates.falseAnswerRate)];

    return [
      `<circle cx="${left}" cy="${top}" r="4" fill="${colour}"/>`,
      `<text x="${Number(left) + 7}" y="${Number(top) - 6}" fill="${colour}">${point}</text>`,
    ];
  });
  const legend = margin + size + 60 + 22 * index;

  return [
    `<path d="M${path.join('L')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...marks,
    `<path d="M${margin} ${legend - 4}h24" stroke="${colour}" stroke-width="2"/>`,
    `<text x="${margin + 32}" y="${legend}">${escapeText(name)}</text>`,
  ];
}

function escapeText(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}
