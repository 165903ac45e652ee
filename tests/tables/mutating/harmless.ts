/** Changes that a good reader takes in its stride: other headings, orders, letters, and rows of nobody. */

import { type Change, children, having, insertColumn } from './changes.ts';
import type { Role } from './table.ts';

const SYNONYMS: Partial<Record<Role, string[]>> = {
  name: ['Student', 'Student Name', 'Name', 'Full Name', 'STUDENT', 'student_name', ' Student '],
  id: ['id', 'ID'],
  code: ['Student ID', 'Student Number', 'SIS User ID', 'OrgDefinedId', 'student_number'],
  section: ['Section', 'Class', 'Period', 'Homeroom'],
  comment: ['Comments', 'Comment', 'Feedback', 'Remarks', 'Notes'],
};
// biome-ignore format: a list of pairs
const PAIRS: [first: string, last: string][] = [
  ['First Name', 'Last Name'], ['First', 'Last'], ['Given Name', 'Family Name'], ['givenName', 'familyName'],
  ['First name', 'Surname'], ['Nombre', 'Apellidos'], ['Prénom', 'Nom de famille'], ['Vorname', 'Nachname'],
  ['student.firstName', 'student.lastName'], ['FIRST_NAME', 'LAST_NAME'],
];
// biome-ignore format: a list of headings
const SECRET = [
  'Password', 'Email', 'E-mail Address', 'Home Phone', 'Birth Date', 'DOB', 'Race', 'Gender', 'Guardian Name',
  'Mother', 'Emergency Contact', 'Contraseña', 'Passwort', 'Mot de passe', 'Teléfono', 'Fecha de nacimiento',
  'Geburtsdatum', 'Tuteur', 'Courriel', 'IEP', 'Address',
];
const NOISE = ['Lexile', 'Seat', 'Locker', 'Bus', 'Total', 'Spelling test', 'Current Score', ''];
const NOBODY = ['Average', 'Class Average', 'Total', 'Test Student', 'Student, Test', 'Totals:'];
const NONE = ['', 'NS', 'EX', 'N/A', 'absent', '-'];

const titled = (trait: string) => trait.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
const WAYS: ((trait: string) => string)[] = [
  titled,
  (trait) => trait.toUpperCase(),
  (trait) => ` ${trait} `,
  (trait) => `${titled(trait)} (40${trait.length}1)`,
  (trait) => `${titled(trait)} - Points`,
  (trait) => `Assignment: ${titled(trait)} (Real)`,
  (trait) => `${titled(trait)} Points Grade <Numeric MaxPoints:6>`,
  (trait) => `${titled(trait)} /6`,
];

export const HARMLESS: Record<string, Change> = {
  'headings by other names': (table, random) => {
    const pair = random.pick(PAIRS);
    for (const column of table.columns.filter(({ known }) => known)) {
      if (column.role === 'first') column.heading = pair[0];
      else if (column.role === 'last') column.heading = pair[1];
      else if (SYNONYMS[column.role]) column.heading = random.pick(SYNONYMS[column.role]!);
    }
    return true;
  },
  'traits by other names': (table, random) => {
    const way = random.pick(WAYS);
    for (const column of having(table, 'trait').filter(({ known }) => known))
      column.heading = way(column.trait!);
    return table.kind === 'scores';
  },
  'columns moved': (table, random) => {
    table.columns = table.columns
      .map((column) => [random.below(1e6), column] as const)
      .sort(([a], [b]) => a - b)
      .map(([, column]) => column);
    return true;
  },
  'names turned round': (table) => {
    table.isTurned = having(table, 'name').length > 0;
    return table.isTurned;
  },
  separator: (table, random) => {
    table.separator = random.pick([';', '\t', '|'] as const);
    return true;
  },
  'ends of lines': (table, random) => {
    table.lineEnd = random.pick(['\r\n', '\r'] as const);
    return true;
  },
  letters: (table, random) => {
    table.encoding = random.pick(['utf8-mark', 'utf16le', 'utf16be', 'windows'] as const);
    return true;
  },
  'a secret column': (table, random) => {
    const heading = random.pick(SECRET);
    if (table.columns.some((column) => column.heading === heading)) return false;
    const mark = `quokka${random.below(1e6)}`;
    table.secrets.push(mark);
    insertColumn(table, random, { role: 'secret', heading, known: true }, (_, i) => `${mark}-${i}`);
    return true;
  },
  'a column of remarks': (table, random) => {
    if (having(table, 'comment').length > 0 || table.kind === 'roster') return false;
    const mark = `wombat${random.below(1e6)}`;
    table.secrets.push(mark);
    const text = () =>
      random.pick([`${mark} reads aloud, well`, `"${mark}" he said`, `${mark}\nand on`, '']);
    insertColumn(table, random, { role: 'comment', heading: 'Comments', known: true }, text);
    return true;
  },
  'a column of nothing that matters': (table, random) => {
    const heading = random.pick(NOISE);
    if (table.columns.some((column) => column.heading === heading)) return false;
    insertColumn(table, random, { role: 'noise', heading, known: true }, () =>
      heading === '' ? '' : `${10 + random.below(80)}`,
    );
    return true;
  },
  'numbers of the school': (table, random) => {
    if (having(table, 'code').length + having(table, 'id').length > 0) return false;
    table.columns.splice(random.below(2), 0, { role: 'code', heading: 'Student ID', known: true });
    return true;
  },
  'a row of nobody': (table, random) => {
    if (having(table, 'name').length === 0) return false;
    const label = random.pick(NOBODY);
    const cells = new Map(
      having(table, 'trait').map((column) => [column, { text: random.pick(['3.5', '4', '']) }]),
    );
    table.rows.push({ kind: 'nobody', label, cells });
    return true;
  },
  'points possible': (table) => {
    if (table.kind === 'roster' || having(table, 'name').length === 0) return false;
    if (table.rows[0]?.label?.trim() === 'Points Possible') return false;
    const cells = new Map(having(table, 'trait').map((column) => [column, { text: '6.00' }]));
    table.rows.unshift({ kind: 'nobody', label: '    Points Possible', cells });
    return true;
  },
  'a column of days': (table, random) => {
    if (table.day || table.kind === 'roster') return false;
    table.day = '2026-10-14';
    const text = random.pick([
      '2026-10-14',
      '10/14/2026',
      '14.10.2026',
      '2026/10/14 9:12:03 AM EST',
    ]);
    insertColumn(table, random, { role: 'date', heading: 'Date', known: true }, () => text);
    return true;
  },
  'blank rows': (table, random) => {
    table.rows.splice(random.below(table.rows.length + 1), 0, { kind: 'blank', cells: new Map() });
    return true;
  },
  'lines above': (table, random) => {
    table.above.push(random.pick(['Room 9', 'Writing rubric', 'Exported for Ms. Abernathy']));
    return true;
  },
  'words for no score': (table, random) => {
    for (const row of children(table)) {
      for (const column of having(table, 'trait')) {
        if (random.chance(0.3)) row.cells.set(column, { text: random.pick(NONE) });
      }
    }
    return table.kind === 'scores';
  },
};
