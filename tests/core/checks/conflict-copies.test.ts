import { describe, expect, test } from 'vitest';
import { withoutCopies } from '../../../src/core/checks/conflict-copies.ts';
import { classWhere, groupsOn, taughtOn } from '../classes.ts';

type Room = ReturnType<typeof classWhere>;

describe('copies made by a cloud drive', () => {
  const copies = (room: Room) =>
    withoutCopies(room).copies.map(({ file, of }) => `${file} of ${of}`);
  const writersNamed = (names: Record<string, string>, shared: string[] = []) => {
    const room = classWhere(
      Object.fromEntries(
        Object.keys(names).map((id) => [id, shared.includes(id) ? 'glance Nov 16' : '']),
      ),
    );
    for (const student of room.students) student.name = names[student.id]!;
    return room;
  };
  test.each([
    ['two writers', { ana: 'Ana', ben: 'Ben' }, [], []],
    [
      'a number in brackets',
      { ana: 'Ana', 'ana (1)': 'Ana' },
      [],
      ['students/ana (1).yaml of students/ana.yaml'],
    ],
    [
      'in any language',
      { ana: 'Ana', 'Copia di ana': 'Ana' },
      [],
      ['students/Copia di ana.yaml of students/ana.yaml'],
    ],
    ['another name is another writer', { ana: 'Ana', 'ana (1)': 'Anabel' }, [], []],
    [
      'a second Ana López has another id',
      { ana: 'Ana López', 'ana-lopez': 'Ana López', 'ana-2': 'Ana López' },
      ['ana', 'ana-lopez', 'ana-2'],
      [],
    ],
    [
      'a computer’s name, and a line in common',
      { ana: 'Ana', 'ana-laptop': 'Ana' },
      ['ana', 'ana-laptop'],
      ['students/ana-laptop.yaml of students/ana.yaml'],
    ],
    ['a computer’s name, but nothing in common', { ana: 'Ana', 'ana-laptop': 'Ana' }, ['ana'], []],
  ] as [string, Record<string, string>, string[], string[]][])(
    '%s',
    (_, names, shared, expected) => {
      expect(copies(writersNamed(names, shared))).toEqual(expected);
    },
  );
  test('of sorts, groups, meetings and lessons for everybody: the original has confer’s file name', () => {
    const room = classWhere(
      {
        ana: 'needs ideas Nov 16; has ideas Nov 17; alone has ideas Nov 18',
        ben: 'needs focus Nov 16',
      },
      { groups: [groupsOn('Nov 16', 'ideas: ana')], taught: [taughtOn('Nov 18', 'ideas')] },
    );
    const copy = <T extends { file: string }>(one: T): T => ({
      ...one,
      file: one.file.replace('.yaml', ' 2.yaml'),
    });
    const more = {
      ...room,
      sorts: [...room.sorts, copy(room.sorts[0]!)],
      groups: [...room.groups, copy(room.groups[0]!)],
      meetings: [...room.meetings, ...room.meetings.map(copy)],
      taught: [...room.taught, copy(room.taught[0]!)],
    };
    expect(copies(room)).toEqual([]);
    expect(copies(more)).toEqual(
      [more.sorts[0]!, more.groups[0]!, ...room.meetings, ...room.taught].map(
        ({ file }) => `${copy({ file }).file} of ${file}`,
      ),
    );
    const { classroom } = withoutCopies(more);
    expect([classroom.sorts, classroom.groups, classroom.meetings, classroom.taught]).toEqual([
      room.sorts,
      room.groups,
      room.meetings,
      room.taught,
    ]);
  });
  test('a teacher’s own file and a second group on one skill are not copies', () => {
    const room = classWhere({ ana: 'has ideas Nov 17' }, { settings: { teachers: ['kim'] } });
    const [met] = room.meetings;
    const files = ['', '-2', '-9', '-kim', '-2-kim'].map((end) => ({
      ...met!,
      file: met!.file.replace('.yaml', `${end}.yaml`),
    }));
    expect(copies({ ...room, meetings: files })).toEqual([]);
    const tenth = { ...met!, file: met!.file.replace('.yaml', '-10.yaml') };
    expect(copies({ ...room, meetings: [met!, tenth] })).toHaveLength(1);
  });
  test('the writer of a copied file is in the class once', () => {
    const { classroom } = withoutCopies(writersNamed({ ana: 'Ana', 'ana (1)': 'Ana' }));
    expect(classroom.students.map(({ id }) => id)).toEqual(['ana']);
  });
});
