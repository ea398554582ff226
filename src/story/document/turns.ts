// Interviews and transcripts: whose turn a line is, by the name before its colon.

import { oneOf } from '../../language/phrases/phrases.ts';
import { pressWordsOf } from '../../language/press/press-words.ts';
import type { Block } from './document.ts';

const time = '(?:[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?[\\])]?[ ,–—-]*)';
const label = "\\p{Lu}[\\p{L}\\p{N}.'’-]*(?: \\p{L}[\\p{L}\\p{N}.'’-]*){0,4}";
const turn = new RegExp(
  `^(?<time>${time})?(?:\\[(?<bracketed>${label})\\]|(?<name>${label}))(?: ?[\\[(][^\\])]{0,40}[\\])])?: ?(?=\\S)`,
  'u',
);
const stampedLine = new RegExp(`^${time}(?=\\S)`, 'u');
/** Who asks and who answers, without a name. */
const role = new RegExp(`^${oneOf(pressWordsOf(({ turns }) => turns))}$`, 'iu');

/** Whether a label says what a turn is and not whose: "Frage", "Q". */
export function isRole(name: string): boolean {
  return role.test(name);
}

/** Fewer turns may be lines of a list: "Place: the pool". */
const leastTurns = 3;

interface Turn {
  readonly label: string;
  readonly isStamped: boolean;
  readonly rest: string;
}

function turnOf(line: string): Turn | undefined {
  const match = turn.exec(line.slice(0, 200));
  if (match === null) return undefined;

  const { bracketed, name = '', time: stamp } = match.groups ?? {};
  return {
    label: bracketed ?? name,
    isStamped: stamp !== undefined,
    rest: line.slice(match[0].length),
  };
}

/**
 * The labels that a text's turns have. A list of facts ("Place: the pool") has none: it is nobody's speech, since hardly
 * any of its lines is a sentence, or no label comes twice.
 */
function labelsOf(lines: readonly string[]): ReadonlySet<string> {
  const turns = lines.flatMap((line) => turnOf(line) ?? []);
  const counts = new Map<string, number>();
  for (const { label: one } of turns) counts.set(one, (counts.get(one) ?? 0) + 1);

  const known = turns.filter(
    ({ label: one, isStamped }) => isStamped || (counts.get(one) ?? 0) > 1 || isCapitals(one),
  );
  const sentences = known.filter(({ rest }) => /[.!?…]["“”»«’')\]]*$/u.test(rest));
  const isStamped = known.length > 1 && known.every((one) => one.isStamped);
  const isDialogue =
    known.length >= leastTurns &&
    known.length * 3 >= lines.length &&
    new Set(known.map((one) => one.label)).size > 1 &&
    sentences.length * 3 >= known.length * 2;
  if (!isStamped && !isDialogue) return new Set();

  // Whoever has but one turn of a dialogue is known by the turns around it.
  return new Set(turns.map((one) => one.label));
}

function isCapitals(text: string): boolean {
  return /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u.test(text);
}

/** Each turn of a dialogue as a block of its own, with its speaker; other blocks as they are. */
export function splitTurns(blocks: readonly Block[]): readonly Block[] {
  const spoken = new Set(blocks.filter(({ code, post, note }) => !code && !post && !note));
  const labels = labelsOf([...spoken].flatMap(({ lines }) => lines));
  const isStamped =
    [...spoken].filter(({ lines: [line = ''] }) => stampedLine.test(line)).length > 1;
  if (labels.size === 0 && !isStamped) return blocks;

  const starts = (line: string) =>
    labels.has(turnOf(line)?.label ?? '') || (isStamped && stampedLine.test(line));
  return blocks.flatMap((block) => {
    if (!spoken.has(block)) return [block];

    const turns: string[][] = [];
    for (const line of block.lines) {
      if (turns.length === 0 || starts(line)) turns.push([line]);
      else turns.at(-1)?.push(line);
    }
    return turns.map((lines) => {
      const name = turnOf(lines[0] ?? '')?.label;
      const speaker = name !== undefined && labels.has(name) && !isRole(name) ? name : undefined;
      return { ...block, lines, ...(speaker !== undefined && { speaker }) };
    });
  });
}
