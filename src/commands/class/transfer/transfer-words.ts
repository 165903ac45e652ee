/** Decides what a transfer says: what came along, what stays, and how each class takes it back. */

import { getOwn } from '../../../core/classroom/classroom.ts';
import { counted, listed } from '../../../core/language/wording.ts';
import { pieceOf } from '../../../core/roster/pieces.ts';
import { namesApart } from '../../../core/roster/tell-apart.ts';
import type { FileChange } from '../../../folder/files/change.ts';
import { forScreen } from '../../../terminal/screen.ts';
import type { Move } from './one-move.ts';

export function doneLines(move: Move, arrived: FileChange[]): string[] {
  const { idThere, other, back } = move;
  return [
    `${calledOf(move)} is in ${other.label} now${withWhat(move)}.`,
    `Saved there: ${counted(arrived.length, 'file')}. Here their file is in archive/; sorts, groups and meetings stay as they are.`,
    ...staysLines(move),
    `To undo it, in both classes: confer undo${inClass(back)}   and: confer undo -C ${other.typed}`,
    `To see them there: confer show ${idThere} -C ${other.typed}`,
  ];
}

/** Lists every file of both classes. */
export function dryRunLines(
  move: Move,
  { arrived, left }: Record<'arrived' | 'left', FileChange[]>,
  asked: string | undefined,
): string[] {
  const { writer, idThere, other } = move;
  const isPrivate = other.folder.classroom.settings['private names'];
  const isCode = isPrivate && asked === undefined && idThere !== writer.id;
  return [
    `${calledOf(move)} would be in ${other.label}${withWhat(move)}.`,
    `In ${other.typed}:`,
    ...arrived.map(fileLine),
    'In this class:',
    ...left.map(fileLine),
    ...staysLines(move),
    ...(isCode ? [`The code is drawn at random: it will be another than ${idThere}.`] : []),
    'Nothing was changed in either class (--dry-run).',
  ];
}

function fileLine({ file, before, after }: FileChange): string {
  const how = before === undefined ? 'new' : after === undefined ? 'removed' : 'changed';
  return `   ${forScreen(file)} (${how})`;
}

function inClass(folder: string): string {
  return folder === '.' ? '' : ` -C ${folder}`;
}

function calledOf({ writer, here }: Move): string {
  return forScreen(namesApart(here.classroom.students)(writer.id));
}

/** Returns the id there if it is another one, and what comes along. */
function withWhat({ writer, idThere, along }: Move): string {
  const as = idThere === writer.id ? '' : `, as ${idThere}`;
  const of = (kind: string) => along.moved.filter(({ addition }) => addition.sheet.kind === kind);
  const pieces = new Set(writer.scores.map((line) => JSON.stringify(pieceOf(line))));
  const all: [number, string][] = [
    [writer.notes.length, 'note'],
    [pieces.size, 'scored piece'],
    [of('sort').length, 'answer'],
    [of('meeting').length, 'meeting'],
  ];
  const said = all.filter(([count]) => count > 0).map(([count, word]) => wordFor(count, word));
  return said.length > 0 ? `${as}, with ${listed(said)}` : as;
}

function wordFor(count: number, word: string): string {
  return word === 'answer' ? `${counted(count, 'answer')} in sorts` : counted(count, word);
}

/** What is about this class, not about the writer: it stays, and nobody should look for it there. */
function staysLines({ writer: { id }, along, here, other }: Move): string[] {
  const { settings, texts } = here.classroom;
  const lists = (['keep apart', 'keep together'] as const).filter((key) =>
    settings[key].some((list) => list.includes(id)),
  );
  const keys = [
    ...lists,
    ...(['pinned', 'out'] as const).filter((key) => getOwn<unknown>(settings[key], id)),
    ...(settings['reader stops'].includes(id) ? ['reader stops'] : []),
  ];
  const own = texts.filter(({ writer }) => writer === id).length;
  const stays = [
    ...(along.unknown.length > 0
      ? [`answers about ${listed(along.unknown)}, which the ladder of ${other.label} does not have`]
      : []),
    ...(keys.length > 0 ? [`what class.yaml says of them (${listed(keys)})`] : []),
    ...(own > 0 ? [`${counted(own, 'text')} of theirs: the yes was for this class`] : []),
  ];
  return stays.map((one) => forScreen(`Stays here: ${one}.`));
}
