/** Decides how things look in a terminal, and makes text safe for it; nothing else does. */

import { Chalk, type ChalkInstance } from 'chalk';
import width from 'fast-string-width';
import { counted } from '../core/language/wording.ts';
import type { Problem } from '../core/problem.ts';
import type { World } from '../world.ts';
import { forScreen, UNSAFE, withoutControls } from './safe-text.ts';

export { forScreen, withoutControls };

/** Colors only for a person at a terminal who has not turned them off (https://no-color.org). */
export function colors({ env }: World, stream: NodeJS.WriteStream): ChalkInstance {
  const wanted = stream.isTTY === true && !env.NO_COLOR && !isPlain(env);
  return new Chalk({ level: wanted ? 1 : 0 });
}

/** True in accessible mode: a line an answer, nothing drawn, no escape sequence. */
export function isPlain({ ACCESSIBLE, TERM }: World['env']): boolean {
  return (ACCESSIBLE !== undefined && !['', '0'].includes(ACCESSIBLE)) || TERM === 'dumb';
}

/** Returns what a prompt needs of the world. */
export function keyboardOf(world: World) {
  const { stdin: input, stdout: output } = world;
  return { input, output, color: colors(world, output).level > 0, plain: isPlain(world.env) };
}

/** Returns true if a question can be asked and answered. */
export function canAsk({ stdin, stdout, env }: World): boolean {
  return stdin.isTTY === true && stdout.isTTY === true && !env.CONFER_NO_INPUT;
}

export function say(world: World, ...lines: string[]): void {
  world.stdout.write(
    `${lines.map((line) => wrapped(withoutControls(line), world.stdout)).join('\n')}\n`,
  );
}

export function tell(world: World, ...lines: string[]): void {
  world.stderr.write(
    `${lines.map((line) => wrapped(withoutControls(line), world.stderr)).join('\n')}\n`,
  );
}

/** Prints JSON for scripts; escapes what could disturb a terminal, so that no data is lost. */
export function sayJson(world: World, value: unknown): void {
  const text = JSON.stringify(value, null, 2);
  world.stdout.write(`${text.replace(UNSAFE, (mark) => (mark === '\n' ? mark : coded(mark)))}\n`);
}

/** Returns JSON on one line, as safe as that of `sayJson`. */
export function oneLineJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, coded);
}

function coded(mark: string): string {
  const units = Array.from({ length: mark.length }, (_, i) => mark.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** Wraps a long line with a small indent; in a pipe it stays one line, for grep. */
export function wrapped(line: string, { isTTY, columns }: NodeJS.WriteStream): string {
  if (!isTTY || width(line) < columns || line.includes('\n')) return line;
  const indent = `${/^ */.exec(line)![0]}   `;
  const rows = [''];
  for (const word of line.trimEnd().split(/(?<=\S)(?= )/)) {
    const row = rows.at(-1)! + word;
    if (width(row) < columns || rows.at(-1) === '') rows[rows.length - 1] = row;
    else rows.push(indent + word.trimStart());
  }
  return rows.join('\n');
}

/** Shows problems: the place, what is wrong, the line with a mark under it, what to do. */
const LONGEST = 600;

export function problemLines(
  problems: Problem[],
  lineOf: (problem: Problem) => string | undefined,
): string[] {
  return problems.flatMap((problem) => {
    const { file, line, column, message, hint } = problem;
    const place = forScreen(`${file}:${line}:${column}`);
    const source = lineOf(problem);
    return [
      `${place}: ${clipped(forScreen(message))}`,
      ...sourceFrame(source, line, column),
      ...hint.split('\n').map((way, i) => `  ${i === 0 ? '→' : ' '} ${forScreen(way)}`),
      '',
    ];
  });
}

/** A cell of a megabyte is no help on a screen. */
function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

/** Returns the line and a mark under the column; a tab is one column wide, a wide letter two. */
function sourceFrame(source: string | undefined, line: number, column: number): string[] {
  if (source === undefined || source.trim() === '') return [];
  const visible = (text: string) => text.replace(/\t/g, ' ').replace(UNSAFE, '\ufffd');
  const margin = ' '.repeat(String(line).length);
  const before = ' '.repeat(width(visible(source.slice(0, column - 1))));
  return [`  ${line} | ${visible(source).slice(0, 200)}`, `  ${margin} | ${before}^`];
}

/** For commands that continue anyway: "2 problems in this class. To see them: confer check". */
export function problemCount(problems: Problem[]): string {
  return `${counted(problems.length, 'problem')} in this class. To see ${problems.length === 1 ? 'it' : 'them'}: confer check`;
}
