/** Decides how the sort looks: the whole contract on the screen at every moment, in at most a dozen lines. */

import { Chalk } from 'chalk';
import width from 'fast-string-width';
import { type Sorting, tally } from '../core/sorting.ts';

export interface Look {
  title: string;
  stacks: readonly string[];
  card(id: string): { name: string; lines: string[] };
  color: boolean;
}

export type Mode = 'keys' | 'note' | 'help';

const HELP = [
  '1 2 3   put this writer in a stack; it is saved at once',
  'a       absent today          s   skip, ask again next time',
  'n       type a note, Enter saves it, then choose a stack',
  'u       undo, back through the whole sort',
  'q       stop for now; the next confer sort goes on here',
  'Any key goes back.',
];

/** The lines of one frame, none wider than the terminal. */
export function frame(
  sorting: Sorting,
  look: Look,
  view: { mode: Mode; status: string; typed: string },
  columns: number,
): string {
  const paint = new Chalk({ level: look.color ? 1 : 0 });
  const { name, lines } = look.card(sorting.current ?? '');
  const at = sorting.order.length - waiting(sorting) + 1;
  const count = `${Math.min(at, sorting.order.length)}/${sorting.order.length}`;
  const room = columns - 1;
  const fit = (text: string) => cut(text, room);
  const gap = ' '.repeat(Math.max(1, room - width(look.title) - count.length));
  const body =
    view.mode === 'help' ? HELP.map((line) => `  ${line}`) : lines.map((line) => `  ${line}`);
  const counts = tally(sorting);
  const stacks = [...look.stacks, 'absent'];
  return [
    paint.dim(fit(`${look.title}${gap}${count}`)),
    '',
    paint.bold(fit(`  ${name}`)),
    ...body.map((line) => paint.dim(fit(line))),
    '',
    ...(view.mode === 'note'
      ? [fit(`  note: ${tail(view.typed, room - 9)}`)]
      : keys(look.stacks, room)),
    '',
    paint.dim(fit(`  ${stacks.map((stack) => `${stack} ${counts.get(stack) ?? 0}`).join('   ')}`)),
    fit(`  ${view.status}`),
  ].join('\n');
}

function waiting({ order, history }: Sorting): number {
  const seen = new Set(history.map(({ id }) => id));
  return order.filter((id) => !seen.has(id)).length;
}

/** The keys on as many lines as the width asks for; none is ever cut away. */
function keys(stacks: readonly string[], room: number): string[] {
  const rows = [
    stacks.map((stack, i) => `${i + 1} ${stack}`),
    ['a absent', 's skip', 'n note', 'u undo', 'q stop', '? help'],
  ];
  return rows.flatMap((row) => {
    const lines = [''];
    for (const key of row) {
      const last = lines.at(-1)!;
      if (last !== '' && width(last) + width(key) + 5 > room) lines.push(`  ${key}`);
      else lines[lines.length - 1] = last === '' ? `  ${key}` : `${last}   ${key}`;
    }
    return lines;
  });
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function cut(text: string, room: number): string {
  if (width(text) <= room) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (width(kept + segment) > room - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

function tail(text: string, room: number): string {
  const letters = [...graphemes.segment(text)].map(({ segment }) => segment);
  while (width(letters.join('')) > room) letters.shift();
  return letters.join('');
}
