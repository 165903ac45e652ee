/** Columns of a roster: ids, roles, status, sections, and headings that are doubled or missing. */

import { init, leftOut, lines, refused, WHICH_SECTION, writers } from '../layout.ts';

const TWO = ['noor: Noor Haddad', 'luis: Luis de la Vega'];
const BOTH = writers(TWO);

/** A roster of two with one more column. */
const and = (heading: string, noor: string, luis: string, ...more: string[]) =>
  lines(
    `Student ID,Name,${heading}`,
    `0071,Noor Haddad,${noor}`,
    `0072,Luis de la Vega,${luis}`,
    ...more,
  );

export const columns = [
  init('ids with leading zeros', and('Section', '9', '9'), BOTH, { outOfGit: ['0071', '0072'] }),
  init(
    'ids spoiled to powers',
    lines('Student ID,Name', '1.99E+11,Noor Haddad', '2.01E+11,Luis de la Vega'),
    [writers(TWO, { says: [/E\+11/] }), refused(/E\+11/)],
  ),
  init(
    'ids spoiled to powers, two alike',
    lines('Student ID,Name', '1.99E+11,Noor Haddad', '1.99E+11,Luis de la Vega'),
    [refused(/E\+11/), writers(TWO, { says: [/E\+11/] })],
  ),
  init(
    'ids that a parser takes for numbers',
    lines('Student ID,Name', '532E76923598,Noor Haddad', '0x1F,Luis de la Vega'),
    BOTH,
  ),
  init(
    'ids of mixed length',
    lines('Student ID,Name', '0071,Noor Haddad', '72,Luis de la Vega'),
    BOTH,
  ),
  init('ids only', lines('Student ID,Section', '0071,9', '0072,9'), [
    refused(/name/i),
    writers(['w-0071: w-0071|0071', 'w-0072: w-0072|0072']),
  ]),
  init('a writer without a name', and('Section', '9', '9', '0073,,9'), [
    refused(/:4:|line 4|0073/),
    writers(TWO, { says: [/1 row|line 4|0073|no name/] }),
  ]),
  init(
    'role column',
    and(
      'Role',
      'Student',
      'student',
      '9001,Elin Abernathy,Teacher',
      '9002,Rimah Haddad,Parent',
      '9003,Ada Long,Observer',
      '9004,Bo Short,Co-Teacher',
    ),
    writers(TWO, { says: [leftOut('teacher|4 rows|Elin Abernathy')] }),
    { never: ['Abernathy', 'Rimah', 'Ada Long', 'Bo Short'] },
  ),
  init('role column: types of users', and('User Type', 'S', 'S', '9001,Elin Abernathy,T'), [
    writers(TWO, { says: [/Elin Abernathy|User Type|1 row/i] }),
    refused(/no students \(3 rows\)/),
  ]),
  init(
    'status column',
    and(
      'Status',
      'active',
      'Active',
      '0073,Gus Oldfield,inactive',
      '0074,Ada Long,Withdrawn',
      '0075,Bo Short,dropped',
    ),
    writers(TWO, { says: [leftOut('inactive|withdrawn|3 rows|Gus Oldfield')] }),
    { never: ['Oldfield', 'Ada Long', 'Bo Short'] },
  ),
  init(
    'enrollment status by words',
    and('Enrollment Status', 'Enrolled', 'Currently enrolled', '0073,Gus Oldfield,Transferred out'),
    [writers(TWO, { says: [/Gus Oldfield|Transferred|1 row/i] }), refused(/Transferred/)],
  ),
  init('exit day', and('Exit Date', '', '', '0073,Gus Oldfield,10/02/2026'), [
    writers(TWO, { says: [/Gus Oldfield|Exit|1 row/i] }),
    writers([...TWO, 'gus: Gus Oldfield'], { says: [/Exit Date/] }),
  ]),
  init(
    'everybody a teacher',
    lines('Name,Role', 'Elin Abernathy,teacher', 'Ada Long,teacher'),
    refused(/no (students?|writers?)\b|nobody|teacher/i),
  ),
  init('two sections', and('Section', '9', '11'), [
    refused(WHICH_SECTION, /9/, /11/),
    writers(TWO, { says: [/11/] }),
  ]),
  init('two sections, chosen', and('Section', '9', '11'), writers(['luis: Luis de la Vega']), {
    run: 'init --students FILE --section 11',
    never: ['Noor'],
  }),
  init(
    'a period and a course',
    lines('Period,Course,Name', '2,ELA 4,Noor Haddad', '2,ELA 4,Luis de la Vega'),
    BOTH,
  ),
  init(
    'a heading that is empty, and a column that is',
    lines(',Name,,', '1,Noor Haddad,,', '2,Luis de la Vega,,'),
    BOTH,
  ),
  init(
    'rows that are shorter',
    lines('Name,Section,Note,Note 2', 'Noor Haddad,9', 'Luis de la Vega'),
    [BOTH, refused(/:2:|:3:|line [23]/)],
  ),
  init(
    'rows that are longer',
    lines('Name,Section', 'Noor Haddad,9', 'Luis,de la Vega,9'),
    refused(/:3:|line 3|row 3/),
  ),
  init(
    'the heading again in the middle',
    and('Section', '9', '9', 'Student ID,Name,Section', '0074,Imani Brooks,9'),
    writers([...TWO, 'imani: Imani Brooks']),
  ),
  init(
    'a heading in two lines of one cell',
    lines('"Student\nName",Section', 'Noor Haddad,9', 'Luis de la Vega,9'),
    BOTH,
  ),
  init(
    'two columns of names that differ',
    lines('Name,Student', 'Noor Haddad,Zoë Marchetti', 'Luis de la Vega,Imani Brooks'),
    refused(/Name/, /Student/),
  ),
  init(
    'two columns of names that agree',
    lines('Student Name,First,Last', 'Noor Haddad,Noor,Haddad', 'Luis de la Vega,Luis,de la Vega'),
    BOTH,
  ),
  init(
    'the teacher has a name too',
    lines(
      'Teacher Name,Student Name',
      'Elin Abernathy,Noor Haddad',
      'Elin Abernathy,Luis de la Vega',
    ),
    BOTH,
    { never: ['Abernathy'] },
  ),
  init(
    'the school has a name too',
    lines(
      'School Name,Class Name,Name',
      'Hill School,Room 9,Noor Haddad',
      'Hill School,Room 9,Luis de la Vega',
    ),
    BOTH,
    { never: ['Hill School'] },
  ),
];
