import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ImportRequest } from '../../../src/core/importing/request.ts';
import { planImport } from '../../../src/core/importing/score-import.ts';
import { makeTableWords } from '../../../src/core/tables/words/table-words.ts';
import { TablesFile } from '../../../src/core/tables/words/tables-yaml.ts';
import { HOME } from '../../confer.ts';
import { classWhere, day, sixTraits } from '../classes.ts';

const words = makeTableWords([
  TablesFile.parse(parse(readFileSync(join(HOME, 'templates/tables.yaml'), 'utf8'))),
]);

/** A table as "id,ideas | ana,3 | ben,4" for a class of ana (Ana López), ben and cho. */
function plan(table: string, more: Partial<ImportRequest> = {}, ana = '') {
  const { students } = classWhere({ ana, ben: '', cho: '' });
  students[0]!.name = 'Ana López';
  const rows = table.split(' | ').map((raw, i) => ({
    line: i + 1,
    cells: raw.split(/,(?! )/),
    text: { raw, delimiter: ',' },
  }));
  return planImport({
    file: 'scores.csv',
    sheets: [{ name: 'scores', rows }],
    words,
    rubric: sixTraits,
    rubrics: new Map([[sixTraits.id, sixTraits]]),
    rubricFile: 'rubrics/six-traits.yaml',
    students,
    archived: [],
    date: day('Nov 20'),
    dateGiven: true,
    daysOff: new Set(),
    map: new Map(),
    onlyMine: false,
    same: false,
    who: new Map(),
    add: false,
    update: false,
    comments: false,
    again: (flag) => `confer import scores.csv ${flag}`,
    inClass: (command) => `confer ${command}`,
    ...more,
  });
}
const added = (found: ReturnType<typeof plan>) =>
  found.additions.map(({ id, newName, line: { date, rubric, piece, ...scores } }) =>
    [id, newName, ...Object.entries(scores).map(([trait, score]) => `${trait} ${score}`)]
      .filter(Boolean)
      .join(', '),
  );
const problems = (found: ReturnType<typeof plan>) =>
  found.problems.map(({ code, line, column }) => `${code} ${line}:${column}`);

describe('a table that fits', () => {
  const rows: [what: string, found: ReturnType<typeof plan>, additions: string[]][] = [
    ['by id', plan('id,ideas | ana,3 | ben,4'), ['ana, ideas 3', 'ben, ideas 4']],
    ['by name', plan('Name,Ideas | Ana López,3'), ['ana, ideas 3']],
    ['by name, last name first', plan('student,ideas | López, Ana,3'), ['ana, ideas 3']],
    ['the id and the first name', plan('id,name,ideas | ana,Ana,3'), ['ana, ideas 3']],
    ['an id that nobody has: the name', plan('id,name,ideas | 4711,Ana López,3'), ['ana, ideas 3']],
    ['an id in the column of names', plan('name,ideas | ben,3'), ['ben, ideas 3']],
    ['a name in the column of ids', plan('id,ideas | Ana López,3'), ['ana, ideas 3']],
    [
      'several traits, by their other names too',
      plan('id,ideas,Sentence Fluency | ana,3,5'),
      ['ana, ideas 3, fluency 5'],
    ],
    [
      'no score',
      plan('id,ideas,voice | ana,NS,4 | ben,,2 | cho,n/a,-'),
      ['ana, voice 4', 'ben, voice 2'],
    ],
    [
      'only what a teacher gave',
      plan('name,ideas,Assessment Type | ben,3,grading | cho,3,peer_review'),
      ['ben, ideas 3'],
    ],
    ['spaces around a score', plan('id,ideas |  ana ,3 '), ['ana, ideas 3']],
    [
      'a column that is matched by hand',
      plan('id,Content | ana,3', { map: new Map([['Content', 'ideas']]) }),
      ['ana, ideas 3'],
    ],
  ];
  test.each(rows)('%s', (_, found, additions) => {
    expect(problems(found)).toEqual([]);
    expect(added(found)).toEqual(additions);
  });
  test('a scale with halves takes a comma', () => {
    const rubric = { ...sixTraits, scale: { from: 1, to: 6, step: 0.5 } };
    expect(added(plan('id,ideas | ana,3.5', { rubric }))).toEqual(['ana, ideas 3.5']);
    expect(added(plan('id,ideas | ana,3.5 | ben,4', { rubric }))).toHaveLength(2);
  });
  test('the line has the date, the rubric and the piece', () => {
    const line = (more = {}) => plan('id,ideas | ana,3', more).additions[0]!.line;
    expect(line()).toEqual({ date: day('Nov 20'), rubric: 'six-traits', ideas: 3 });
    expect(line({ piece: 'dog' })).toMatchObject({ piece: 'dog' });
  });
  test('says which columns are left out, and who has no score', () => {
    const found = plan('id,name,shoes,,ideas | ana,Ana,12,x,NS');
    expect(found).toMatchObject({ noScores: ['ana'], additions: [] });
    expect(found.said).toContain('Columns left out: "shoes".');
  });
});

test.each([
  ['call 555-123-4567', []],
  ['mom@home.example wrote', []],
  ['her password is tiger', []],
  ['in 2026, 3 of 4 pages', ['in 2026, 3 of 4 pages']],
])('the comment "%s"', (comment, notes) => {
  const found = plan(`id;ideas;Comments | ana;3;${comment}`.replaceAll(';', ','), {
    comments: true,
  });
  expect(found.notes.map(({ note }) => note)).toEqual(notes);
});

test('the same scores of a whole group again, of a piece without a name, are spoken of', () => {
  const { students } = classWhere({
    ana: 'ideas 3 Nov 2',
    ben: 'ideas 4 Nov 2',
    cho: 'ideas 4 Nov 2',
  });
  const says = (table: string) => plan(table, { students }).said.join();
  expect(says('id,ideas | ana,3 | ben,4 | cho,4')).toContain('scores of 2026-11-02 again');
  expect(says('id,ideas | ana,3 | ben,4 | cho,5')).not.toContain('again');
});

describe('a table that does not', () => {
  const rows: [what: string, found: ReturnType<typeof plan>, problems: string[]][] = [
    ['nobody is named', plan('Ideas | 3'), ['no-name-column 1:1']],
    ['no trait', plan('id,essay | ana,3'), ['no-trait-column 1:1']],
    ['neither', plan('x,y | 1,2'), ['no-headings 1:1']],
    ['a trait twice', plan('id,ideas,Ideas | ana,3,4'), ['trait-twice 1:10']],
    ['a score above the scale', plan('id,ideas | ana,6 | ben,7'), ['score-off-scale 3:5']],
    ['a score below', plan('id,ideas | ana,1 | ben,0'), ['score-off-scale 3:5']],
    ['a score between', plan('id,ideas | ana,3.5'), ['score-off-scale 2:5']],
    ['words', plan('id,ideas | ana,good'), ['score-off-scale 2:5']],
    ['nobody of this name', plan('name,ideas | Zoe,3'), ['unknown-student 2:1']],
    ['part of a name is not enough', plan('name,ideas | López,3'), ['unknown-student 2:1']],
    ['a row without a name', plan('name,ideas | ,3', { add: true }), ['no-name 2:1']],
    ['two rows for one writer', plan('id,ideas | ana,3 | ben,4 | ana,5'), ['row-twice 4:1']],
    [
      'in the order of the lines, each reason once',
      plan('id,ideas | ana,9 | zoe,4 | ben,9'),
      ['score-off-scale 2:5', 'unknown-student 3:1'],
    ],
  ];
  test.each(rows)('%s', (_, found, expected) => {
    expect(problems(found)).toEqual(expected);
  });
  test('of two duplicate traits the first is named', () => {
    const [found] = plan('id,voice,ideas,Ideas,Voice | ana,3,4,5,6').problems;
    expect(found!.message).toBe('two columns are both "ideas": "ideas" and "Ideas"');
  });
  test('two writers with the same name: lists who could be meant', () => {
    const { students } = classWhere({ 'ana-1': '', 'ana-2': '' });
    for (const student of students) student.name = 'Ana';
    const [found] = plan('name,ideas | Ana,3', { students }).problems;
    expect(found).toMatchObject({ code: 'two-writers', message: '"Ana" could be two writers' });
    expect(found!.hint).toContain('it could be ana-1 or ana-2');
  });
  test('a slip in a name suggests the right writer', () => {
    const hint = (name: string) => plan(`name,ideas | ${name},3`).problems[0]!.hint;
    expect(hint('Bne')).toMatch(/^did you mean "ben"\?\nto leave this row out/);
    expect(hint('Lopez')).toMatch(/^did you mean "ana"\?/);
    expect(hint('Xyzzy')).toMatch(/^to leave this row out/);
  });
});

describe('new writers', () => {
  test('get an id that was never used', () => {
    const found = plan('name,ideas | Zoe Ray,3 | ben,4 | Ana Ruiz,2 | Zed Ito,NS', {
      add: true,
      archived: [{ id: 'zed', name: 'Zed Long Gone' }],
    });
    expect(added(found)).toEqual([
      'zoe, Zoe Ray, ideas 3',
      'ben, ideas 4',
      'ana-r, Ana Ruiz, ideas 2',
      'zed-i, Zed Ito',
    ]);
    expect(found.noScores).toEqual(['Zed Ito']);
  });
  test('by their code if the table has no names', () => {
    expect(added(plan('id,ideas | k12,4', { add: true }))).toEqual(['k12, k12, ideas 4']);
    expect(problems(plan('id,ideas | 4711,3', { add: true }))).toEqual(['not-a-name 2:1']);
  });
  test('are not created unless asked for', () => {
    expect(plan('name,ideas | Zoe,3').additions).toEqual([]);
  });
});

describe('scores that exist already', () => {
  const again = (ana: string, more = {}) => {
    const found = plan('id,ideas | ana,3', more, ana);
    return found.alreadyIn.length > 0 ? 'in' : (found.problems[0]?.code ?? 'new');
  };
  test.each([
    ['the same day, the same score', 'ideas 3 Nov 20', {}, 'in'],
    ['the same day, another score', 'ideas 4 Nov 20', {}, 'other-scores'],
    ['another day', 'ideas 3 Nov 16', {}, 'new'],
    ['another day, but no date was given', 'ideas 3 Nov 16', { dateGiven: false }, 'in'],
    ['another day and score, no date given', 'ideas 4 Nov 16', { dateGiven: false }, 'new'],
    ['another piece', 'ideas 4 Nov 20', { piece: 'dog' }, 'new'],
    ['another rubric', 'ideas 4 Nov 20', { rubric: { ...sixTraits, id: 'other' } }, 'new'],
    ['nothing yet', '', {}, 'new'],
  ])('%s: %s', (_, ana, more, place) => {
    expect(again(ana, more)).toBe(place);
  });
  test.each([
    ['the same month: the same piece', 'Story', 'Nov 2', 'Story', 4, {}, 'other-scores'],
    ['the month before', 'Story', 'Oct 2', 'Story', 4, {}, 'new'],
    ['the same scores a month before, whatever the day', 'Story', 'Oct 2', 'Story', 3, {}, 'in'],
    ['an on-demand piece a month later', 'On-demand', 'Oct 2', 'On-demand', 3, {}, 'new'],
    ['and no date: an old table again', 'Story', 'Oct 2', 'Story', 3, { dateGiven: false }, 'in'],
    ['another spelling', 'My Dog!', 'Nov 2', 'my dog', 3, {}, 'in'],
    ['another piece', 'Story', 'Nov 2', 'Letter', 4, {}, 'new'],
    ['a prompt that the file does not have', 'Story', 'Nov 2', 'Story', 4, { prompt: 'p' }, 'new'],
  ] as const)('%s', (_, saved, when, piece, score, more, place) => {
    const { students } = classWhere({ ana: '' });
    students[0]!.scores = [
      { date: day(when), rubric: 'six-traits', piece: saved, ideas: score } as never,
    ];
    expect(again('', { students, piece, ...more })).toBe(place);
  });
  test('an old table is known by most of its rows, not by one writer without a change', () => {
    const { students } = classWhere({ ana: '', ben: '', cho: '' });
    for (const student of students) {
      const line = { date: day('Oct 2'), rubric: 'six-traits', piece: 'On-demand', ideas: 3 };
      student.scores = [line as never];
    }
    const march = { students, piece: 'On-demand', date: day('Mar 5'), dateGiven: false };
    const ids = (table: string) => {
      const { additions, alreadyIn } = plan(table, march);
      return [additions.map(({ id }) => id).join(), alreadyIn.join()];
    };
    expect(ids('id,ideas | ana,3 | ben,4 | cho,5')).toEqual(['ana,ben,cho', '']);
    expect(ids('id,ideas | ana,3 | ben,3 | cho,5')).toEqual(['cho', 'ana,ben']);
    expect(plan('id,ideas | ana,3 | ben,3 | cho,5', march).changes).toEqual(['cho: ideas 3 → 5']);
  });
  test('a table that grew by a column fills the same line; no score changes', () => {
    const found = plan('id,ideas,voice | ana,3,4', {}, 'ideas 3 Nov 20');
    expect(added(found)).toEqual(['ana, voice 4']);
    expect(found.additions[0]!.into).toMatchObject({ date: day('Nov 20'), rubric: 'six-traits' });
    const less = plan('id,ideas,voice | ana,3,', {}, 'ideas 3 Nov 20');
    expect([added(less), less.alreadyIn]).toEqual([[], ['ana']]);
  });
  test('says which score differs', () => {
    const [found] = plan('id,ideas | ana,3', {}, 'ideas 4 Nov 20').problems;
    expect(found!.message).toBe('1 saved score would change: ana: ideas 4 → 3');
  });
  test('a row without scores differs from nothing', () => {
    const found = plan('id,ideas,voice | ana,NS,NS', {}, 'ideas 4 Nov 20');
    expect(problems(found)).toEqual([]);
  });
});
