/** OneRoster as a folder: users, enrollments and classes, with the slips that real exports have. */

import { type Files, init, refused, WHICH_SECTION, writers } from '../layout.ts';
import { classes, oneOne, oneTwo, only, SECRETS } from './oneroster-files.ts';

const FOLDER = { file: 'hill' };
const ROOM_9 = writers(['noor: Noor Haddad', 'luis: Luis de la Vega']);
const ROOM_11 = writers(['noor: Noor Haddad', 'imani: Imani Brooks']);
const private9 = {
  never: [...SECRETS, 'Abernathy', 'Rimah', 'Gonzalo', 'Mudd', 'Imani'],
  outOfGit: ['0071'],
};
const sectioned = (section: string) => `init --students FILE --section "${section}"`;
/** Changes the text of one file. */
const changed = (files: Files, name: string, from: string | RegExp, to: string): Files => ({
  ...files,
  [name]: String(files[name]).replace(from, to),
});

const disabled = changed(
  oneOne,
  'users.csv',
  's2,active,8/01/2026,true',
  's2,active,8/01/2026,false',
);

export const oneRoster = [
  init(
    '1.1, two classes',
    oneOne,
    refused(WHICH_SECTION, /Room 9 Writing.*2/, /Room 11 Writing.*2/),
    FOLDER,
  ),
  init('1.1, a class by its title', oneOne, ROOM_9, {
    ...FOLDER,
    run: sectioned('Room 9 Writing'),
    ...private9,
  }),
  init('1.1, a class by its id', oneOne, ROOM_9, {
    ...FOLDER,
    run: sectioned('k9'),
    ...private9,
  }),
  init('1.1, a class by its code', oneOne, [ROOM_9, refused(/Room 9 Writing/)], {
    ...FOLDER,
    run: sectioned('R9W'),
  }),
  init(
    '1.1, a class by its title, letters forgiven',
    oneOne,
    [ROOM_11, refused(/Room 11 Writing/)],
    { ...FOLDER, run: sectioned('room 11 writing') },
  ),
  init(
    '1.1, a class that is not there',
    oneOne,
    refused(/Room 10/, /Room 9 Writing/, /Room 11 Writing/),
    { ...FOLDER, run: sectioned('Room 10') },
  ),
  init(
    '1.1, one class, grade 05',
    only('k9', oneOne),
    [
      writers(['noor: Noor Haddad', 'luis: Luis de la Vega'], { grade: 5 }),
      writers(['noor: Noor Haddad', 'luis: Luis de la Vega'], { grade: 4, says: [/grade/i] }),
      writers(['noor: Noor Haddad (5)', 'luis: Luis de la Vega (5)'], { grade: 4 }),
    ],
    { ...FOLDER, ...private9 },
  ),
  init(
    '1.1, an account that is turned off',
    only('k9', disabled),
    [
      writers(['noor: Noor Haddad'], { says: [/Luis de la Vega|1 (row|writer|user|student)/] }),
      writers(['noor: Noor Haddad', 'luis: Luis de la Vega'], {
        says: [/enabledUser|turned off|disabled|not active|inactive/i],
      }),
    ],
    FOLDER,
  ),
  init(
    '1.1, more columns, some without a heading',
    changed(
      changed(only('k9', oneOne), 'users.csv', /^(.*)$/gm, '$1,x,,ext'),
      'users.csv',
      'password,x,,ext',
      'password,ext_shoe_size,,',
    ),
    ROOM_9,
    { ...FOLDER, ...private9, never: [...private9.never, 'ext_shoe'] },
  ),
  init(
    '1.1, an enrollment of nobody',
    changed(only('k9', oneOne), 'enrollments.csv', /$/, 'e9,active,,k9,org1,s77,student,FALSE,,\n'),
    [writers(['noor: Noor Haddad', 'luis: Luis de la Vega'], {}), refused(/s77/)],
    FOLDER,
  ),
  init(
    '1.1, a student enrolled twice',
    changed(only('k9', oneOne), 'enrollments.csv', /$/, 'e8,active,,k9,org1,s1,student,FALSE,,\n'),
    ROOM_9,
    FOLDER,
  ),
  init(
    '1.1, users.csv alone',
    String(oneOne['users.csv']),
    [
      writers([
        'noor: Noor Haddad',
        'luis: Luis de la Vega',
        'gonzalo: Gonzalo Mudd',
        'imani: Imani Brooks',
      ]),
      refused(/enrollments|folder|classes/i),
    ],
    { file: 'users.csv', never: [...SECRETS, 'Abernathy', 'Rimah', 'Olderic'] },
  ),
  init(
    '1.1, enrollments.csv is missing',
    { 'users.csv': oneOne['users.csv']!, 'classes.csv': classes },
    [refused(/enrollments/i)],
    FOLDER,
  ),
  init(
    '1.2, two classes',
    oneTwo,
    refused(WHICH_SECTION, /Room 9 Writing.*2/, /Room 11 Writing.*2/),
    FOLDER,
  ),
  init('1.2, slips in headings, short rows, preferred names', oneTwo, ROOM_9, {
    ...FOLDER,
    run: sectioned('Room 9 Writing'),
    ...private9,
    never: [...private9.never, 'she/her'],
    outOfGit: ['0071', 'Nouralhouda'],
  }),
  init('1.2, one class', only('k11', oneTwo), ROOM_11, {
    ...FOLDER,
    never: [...SECRETS, 'Abernathy'],
  }),
  init(
    '1.2, roles.csv says teacher, whatever enrollments say',
    changed(only('k9', oneTwo), 'enrollments.csv', 't1,teacher', 't1,student'),
    [
      writers(['noor: Noor Haddad', 'luis: Luis de la Vega'], {
        says: [/Abernathy|t1|1 (row|teacher|user)/],
      }),
      refused(/Abernathy|t1/),
    ],
    FOLDER,
  ),
  init(
    'a folder with no roster in it',
    { 'notes.txt': 'buy paper\n', 'photo.csv': 'a,b\n1,2\n' },
    refused(/users\.csv|roster|folder|no table/i),
    FOLDER,
  ),
  init(
    'an empty folder',
    { 'inner/.keep': '' },
    refused(/users\.csv|empty|folder|no table/i),
    FOLDER,
  ),
];
