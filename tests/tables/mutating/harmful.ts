/** Changes after which a reader may or must refuse, or leaves somebody out: never a wrong score. */

import { type Change, children, having, insertRow, stranger } from './changes.ts';
import { namesakeOf } from './people.ts';

const BAD = ['9', '0', 'B+', '3+', '80%', '4.5', 'four', '4-Jun', '3-4'];

export const HARMFUL: Record<string, Change> = {
  'a trait with a heading of nonsense': (table, random) => {
    const known = having(table, 'trait').filter((column) => column.known);
    if (known.length === 0) return false;
    const column = random.pick(known);
    Object.assign(column, { known: false, heading: `zxq ${random.below(90)}` });
    return true;
  },
  'names with a heading of nonsense': (table, random) => {
    for (const column of table.columns.filter(({ role }) =>
      ['name', 'first', 'last'].includes(role),
    )) {
      Object.assign(column, { known: false, heading: `vrk ${random.below(900)}` });
    }
    return true;
  },
  'a row again': (table, random) => {
    if (table.kind === 'roster' && having(table, 'code').length === 0) return false;
    const row = random.pick(children(table));
    if (!row) return false;
    table.rows.push({ ...row, again: true, cells: new Map(row.cells) });
    return true;
  },
  'a row again, with another score': (table, random) => {
    const row = random.pick(children(table));
    const column = random.pick(having(table, 'trait'));
    const score = column && row?.cells.get(column)?.score;
    if (!row || !column || !score) return false;
    const other = (score % 6) + 1;
    table.rows.push({
      ...row,
      again: true,
      cells: new Map([...row.cells, [column, { text: `${other}`, score: other }]]),
    });
    return true;
  },
  'a row shifted by a cell': (table, random) => {
    const row = random.pick(children(table));
    if (!row || table.kind === 'roster') return false;
    row.shift = random.pick([1, -1] as const);
    return true;
  },
  'the id of another': (table, random, { mine }) => {
    const row = random.pick(children(table));
    if (!row || having(table, 'id').length === 0) return false;
    row.idOf = random.pick(mine.filter((person) => person !== row.who));
    return true;
  },
  'a name that is nearly theirs': (table, random) => {
    const row = random.pick(children(table));
    if (!row || table.kind === 'roster' || having(table, 'id').length > 0) return false;
    const { first, last } = row.who!;
    const doubled = first.replace(/([a-z])(?=[a-z]*$)/, '$1$1');
    row.near = random.pick([`${first} Q. ${last}`, `${doubled} ${last}`]);
    return true;
  },
  'a stranger': (table, random, { strangers }) => {
    const free = strangers.filter((person) => !table.rows.some(({ who }) => who === person));
    if (free.length === 0 || table.kind === 'roster') return false;
    insertRow(table, random, stranger(table, random, random.pick(free)));
    return true;
  },
  'a namesake in the place of a child': (table, random, { knowsCodes }) => {
    const row = random.pick(children(table));
    if (!row || !knowsCodes || table.kind === 'roster' || having(table, 'code').length === 0)
      return false;
    row.kind = 'stranger';
    row.who = namesakeOf(row.who!, random.below(9));
    row.isNamesake = true;
    return true;
  },
  'a namesake beside a child': (table, random, { knowsCodes }) => {
    const row = random.pick(children(table));
    if (!row || !knowsCodes || table.kind === 'roster' || having(table, 'code').length === 0)
      return false;
    const other = stranger(table, random, namesakeOf(row.who!, random.below(9)));
    insertRow(table, random, { ...other, isNamesake: true });
    return true;
  },
  'the table of another room, with a namesake': (table, random, { knowsCodes, strangers }) => {
    const row = random.pick(children(table));
    if (
      table.secrets.length > 0 ||
      !row ||
      !knowsCodes ||
      table.kind === 'roster' ||
      having(table, 'code').length === 0
    )
      return false;
    const who = namesakeOf(row.who!, random.below(9));
    table.rows = table.rows.filter(({ kind }) => kind === 'nobody' || kind === 'blank');
    for (const other of strangers) insertRow(table, random, stranger(table, random, other));
    insertRow(table, random, { ...stranger(table, random, who), isNamesake: true });
    return true;
  },
  'a cell that is no score': (table, random) => {
    const row = random.pick(children(table));
    const column = random.pick(having(table, 'trait'));
    if (!row || !column) return false;
    row.cells.set(column, { text: random.pick(BAD), bad: true });
    return true;
  },
  'points of another scale': (table) => {
    if (table.kind === 'roster' || having(table, 'name').length === 0) return false;
    const cells = new Map(having(table, 'trait').map((column) => [column, { text: '5.00' }]));
    table.rows.unshift({ kind: 'nobody', label: 'Points Possible', wrongPoints: true, cells });
    return true;
  },
  'a trait twice': (table, random) => {
    const column = random.pick(having(table, 'trait').filter(({ known }) => known));
    if (!column) return false;
    const twin = { ...column };
    table.columns.push(twin);
    for (const row of table.rows) {
      const score = 1 + random.below(6);
      const mayFill = row.kind === 'child' || row.kind === 'stranger';
      row.cells.set(twin, mayFill ? { text: `${score}`, score } : { text: '' });
    }
    return true;
  },
  'letters of a Mac': (table) => {
    if (table.kind === 'roster') return false;
    table.encoding = 'mac';
    return true;
  },
};
