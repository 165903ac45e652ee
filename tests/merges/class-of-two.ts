/** Makes the class that kim and lee teach together: eight writers, no work of the two yet. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { confer, copyOf, newFolder } from '../confer.ts';

// As in a real class: long files, short ones, and some of who came yesterday.
const WRITERS: [name: string, notes: number, scores: number][] = [
  ['Ana López', 2, 1],
  ['Ben Carter', 1, 1],
  ['Elif Kaya', 1, 0],
  ['Kai Nakamura', 0, 1],
  ['Mo Salah', 3, 2],
  ['Theo Park', 0, 0],
  ['Priya Rao', 1, 1],
  ['Zofia Nowak', 0, 0],
];

let template: Promise<string> | undefined;

/** A new class folder of eight, not yet in git. */
export async function classOfTwo(): Promise<string> {
  template ??= made();
  return copyOf(await template);
}

async function made(): Promise<string> {
  const above = newFolder();
  writeFileSync(join(above, 'names.txt'), WRITERS.map(([name]) => name).join('\n'));
  const { code, err } = await confer(above, ['init', 'room', '--students', 'names.txt']);
  if (code !== 0) throw new Error(err);
  const room = join(above, 'room');
  writeFileSync(join(room, 'class.yaml'), 'name: Room 12\ngrade: 4\nteachers: [kim, lee]\n');
  for (const [name, notes, scores] of WRITERS) {
    writeFileSync(join(room, `students/${idOf(name)}.yaml`), fileOf(name, notes, scores));
  }
  return room;
}

function idOf(name: string): string {
  return name.split(' ')[0]!.toLowerCase();
}

function fileOf(name: string, notes: number, scores: number): string {
  const noteLines = Array.from({ length: notes }, (_, i) => {
    return `  - {date: 2026-10-${20 + i}, kind: glance, note: seen before (${i + 1})}`;
  });
  const scoreLines = Array.from({ length: scores }, (_, i) => {
    const digits =
      'ideas: 3, organization: 2, voice: 3, word choice: 3, fluency: 3, conventions: 2';
    return `  - {date: 2026-10-${10 + i}, rubric: six-traits, piece: Piece ${i + 1}, ${digits}}`;
  });
  return [
    `name: ${name}`,
    ...(notes > 0 ? ['notes:', ...noteLines] : []),
    ...(scores > 0 ? ['scores:', ...scoreLines] : []),
    '',
  ].join('\n');
}
