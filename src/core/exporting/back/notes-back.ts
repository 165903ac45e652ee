/** Decides which notes of a table a writer does not have yet. */

import { looksLikeSkill } from '../../ladder/ladder.ts';
import type { Note } from '../../roster/student.ts';
import type { Asked, LineAddition } from './back-additions.ts';
import { fieldsOf, type OwnRow } from './own-table.ts';

const KEYS = ['date', 'kind', 'strength', 'taught', 'next', 'note'];
const KINDS = ['conference', 'group', 'glance'];

export function notesFrom({ rows, classroom, refuse }: Asked): LineAddition[] {
  const there = new Map<string, number>();
  for (const { id, notes } of classroom.students) {
    for (const note of notes) count(there, keyOf(id, note), 1);
  }
  return rows.flatMap((row): LineAddition[] => {
    const id = row.get('id')!;
    const kind = row.get('kind');
    if (kind !== undefined && !KINDS.includes(kind)) refuseKind(row, kind, refuse);
    const fields = fieldsOf(row, KEYS);
    const { next = '' } = fields;
    if (looksLikeSkill(next, classroom.ladder) && classroom.ladder.place(next) === undefined)
      refuse(
        row,
        'unknown-skill',
        `the ladder has no "${next}"`,
        'name a skill, or use at least two words of your own',
      );
    // The same note twice on one day is two notes; each one there answers for one.
    if (count(there, keyOf(id, fields), -1) >= 0) return [];
    return [{ kind: 'line', file: `students/${id}.yaml`, list: 'notes', fields }];
  });
}

function count(there: Map<string, number>, key: string, more: number): number {
  const now = (there.get(key) ?? 0) + more;
  there.set(key, now);
  return now;
}

function keyOf(id: string, note: Note | Record<string, string>): string {
  const said = note as Record<string, string | undefined>;
  return JSON.stringify([id, ...KEYS.map((key) => said[key] || null)]);
}

function refuseKind(row: OwnRow, kind: string, refuse: Asked['refuse']): void {
  refuse(row, 'unknown-value', `"${kind}" is no kind of note`, 'use conference, group or glance');
}
