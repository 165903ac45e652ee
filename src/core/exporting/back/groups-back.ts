/** Decides which days of groups a class does not have yet. */

import type { GroupsFile } from '../../files/groups-file.ts';
import { PLACES, WHOLE_CLASS } from '../group-rows.ts';
import { rowsOfTable, TABLES } from '../tables.ts';
import { type Asked, type GroupsAddition, placeOf } from './back-additions.ts';
import { groupedBy, type OwnRow, type Refuse } from './own-table.ts';

export function groupsFrom({ rows, classroom, refuse }: Asked): GroupsAddition[] {
  return groupedBy(rows, ({ get }) => `${get('file')}`).flatMap((own): GroupsAddition[] => {
    const [first] = own as [OwnRow, ...OwnRow[]];
    const file = placeOf(first, 'groups', refuse);
    for (const row of own) refuseRow(row, classroom, refuse);
    if (file === undefined) return [];
    const known = classroom.groups.find((one) => one.file === file);
    if (known) {
      const there = { ...classroom, groups: [known] };
      if (!isSame(own, there))
        refuse(
          first,
          'other-groups',
          `${file} has other groups than this table`,
          'keep one of them',
        );
      return [];
    }
    return [{ kind: 'groups', file, content: contentOf(own) }];
  });
}

function refuseRow(row: OwnRow, { ladder }: Asked['classroom'], refuse: Refuse): void {
  const [how = '', focus, id] = [row.get('how'), row.get('focus'), row.get('id')];
  const isKnown = how === WHOLE_CLASS || (PLACES.includes(how) && id !== undefined);
  if (!isKnown) {
    const hint = `use ${[...PLACES, WHOLE_CLASS].join(', ')}`;
    refuse(row, 'unknown-value', `"${how}" is no place in the groups of a day`, hint);
  }
  const needsFocus = ['group', 'conference', WHOLE_CLASS].includes(how);
  if (needsFocus && ladder.place(focus ?? '') === undefined)
    refuse(row, 'unknown-skill', `the ladder has no skill "${focus ?? ''}"`, 'see ladder.yaml');
}

/** Compares as a table, except for the class's name and the writers'. */
function isSame(own: OwnRow[], classroom: Asked['classroom']): boolean {
  const columns = TABLES.groups.columns.filter((one) => !['class', 'name', 'grade'].includes(one));
  const exported = { label: '', classroom, today: '', names: 'full' as const };
  const there = rowsOfTable('groups', exported).map((row) =>
    columns.map((column) => String(row[column] ?? '')),
  );
  const here = own.map(({ get }) => columns.map((column) => get(column) ?? ''));
  return JSON.stringify(there) === JSON.stringify(here);
}

function contentOf(rows: OwnRow[]): GroupsFile {
  const of = (how: string) => rows.filter(({ get }) => get('how') === how);
  const [ids, reasons] = [
    (how: string) => of(how).map(({ get }) => get('id')!),
    (how: string) =>
      Object.fromEntries(of(how).map(({ get }) => [get('id')!, get('because') ?? ''])),
  ];
  const conferences = of('conference').map(({ get }) => ({
    student: get('id')!,
    focus: get('focus')!,
    ...(get('kind') === 'push' && { kind: 'push' as const }),
    ...(get('because') !== undefined && { because: get('because')! }),
  }));
  const wholeClass = of(WHOLE_CLASS).map(({ get }) => get('focus')!);
  return {
    date: rows[0]!.get('date')!,
    groups: groupedBy(of('group'), ({ get }) => `${get('number')} ${get('focus')}`).map(groupOf),
    ...(conferences.length > 0 && { conferences }),
    ...(wholeClass.length > 0 && { 'whole class': wholeClass }),
    ...(of('no place').length > 0 && { 'no place': reasons('no place') }),
    ...(of('on track').length > 0 && { 'on track': reasons('on track') }),
    ...(of('no evidence').length > 0 && { 'no evidence': ids('no evidence') }),
    ...(of('absent').length > 0 && { absent: ids('absent') }),
  };
}

function groupOf(rows: OwnRow[], i: number): NonNullable<GroupsFile['groups']>[number] {
  const { get } = rows[0]!;
  const number = Number(get('number'));
  const because = rows.flatMap((row): [string, string][] => {
    const why = row.get('because');
    return why === undefined ? [] : [[row.get('id')!, why]];
  });
  return {
    focus: get('focus')!,
    ...(get('kind') === 'push' && { kind: 'push' }),
    ...(Number.isInteger(number) && number > 0 && number !== i + 1 && { number }),
    students: rows.map((row) => row.get('id')!),
    ...(get('lesson') !== undefined && { lesson: get('lesson')! }),
    ...(because.length > 0 && { because: Object.fromEntries(because) }),
  };
}
