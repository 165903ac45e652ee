/** Workbooks and zips: a roster in a zip, sheets of Excel and OpenDocument, and zips that are something else. */

import {
  type Files,
  imports,
  init,
  lines,
  type More,
  type Outcome,
  refused,
  scores,
  WHICH_SECTION,
  writers,
} from './layout.ts';
import { oneOne, oneTwo, SECRETS } from './layouts/oneroster-files.ts';
import { type Cell, ods, type Sheet, xlsx, zip } from './make-workbooks.ts';

const TWO = writers(['noor: Noor Haddad', 'luis: Luis de la Vega']);
const SCORED = scores({ noor: 'ideas 4, voice 2', luis: 'voice 5' });
/** A workbook is read rightly, or refused with the way out: never called damaged. */
const AS_CSV = refused(/Excel|spreadsheet|workbook|OpenDocument|LibreOffice/i, /CSV/);
const whole = { unsaid: [/damaged|NUL/i] };
const inFolder = (name: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text]));
const sheet = (name: string, ...rows: Cell[][]): Sheet => ({ name, rows });

const roster = sheet(
  'Roster',
  ['Student ID', 'Last Name', 'First Name', 'Password', 'Grade'],
  ['0071', 'Haddad', 'Noor', 'quokka-1', 4],
  ['0072', 'de la Vega', 'Luis', 'quokka-2', 4],
);
const scored = sheet(
  'Fable',
  ['Student', 'Ideas', 'Voice'],
  ['Haddad, Noor', 4, 2],
  ['de la Vega, Luis', '', 5],
);
const supplies = sheet('Supplies', ['Thing', 'Count'], ['pencils', 40], ['paper', 2]);

const book = (name: string, sheets: Sheet[], comes: Outcome | Outcome[], more: More = {}) =>
  init(`xlsx: ${name}`, xlsx(sheets), [comes, AS_CSV].flat(), {
    file: 'roster.xlsx',
    never: ['quokka'],
    ...whole,
    ...more,
  });
const table = (name: string, sheets: Sheet[], comes: Outcome | Outcome[], more: More = {}) =>
  imports(`xlsx: ${name}`, xlsx(sheets), [comes, AS_CSV].flat(), {
    file: 'scores.xlsx',
    ...whole,
    ...more,
  });
const zipped = (name: string, bytes: Buffer, comes: Outcome | Outcome[], more: More = {}) =>
  init(`zip: ${name}`, bytes, comes, {
    file: 'roster.zip',
    never: [...SECRETS, 'Abernathy', 'Rimah'],
    ...more,
  });
const other = (
  file: string,
  bytes: Buffer,
  why = /zip|document|Word|Numbers|Pages|table|roster|CSV/i,
) => init(file, bytes, refused(why), { file });

const ROOM_9 = { run: 'init --students FILE --section "Room 9 Writing"' };
const CLASSES = refused(WHICH_SECTION, /Room 9 Writing.*2/, /Room 11 Writing.*2/);

export const workbooks = [
  zipped('OneRoster 1.1, two classes', zip(oneOne), CLASSES),
  zipped('OneRoster 1.1, one class', zip(oneOne), TWO, { ...ROOM_9, outOfGit: ['0071'] }),
  zipped('OneRoster 1.2, one class', zip(oneTwo), TWO, ROOM_9),
  zipped('OneRoster in a folder of the zip', zip(inFolder('export', oneTwo)), TWO, ROOM_9),
  zipped(
    'OneRoster, with what a Mac adds',
    zip({
      ...oneTwo,
      ...inFolder('__MACOSX', { '._users.csv': '\0\u0005\u0016\u0007' }),
      '.DS_Store': '\0\0\0\u0001Bud1',
    }),
    TWO,
    ROOM_9,
  ),
  zipped('OneRoster, by a name without .zip', zip(oneTwo), TWO, { ...ROOM_9, file: 'hill' }),
  zipped('one CSV', zip({ 'names.csv': lines('Student', 'Noor Haddad', 'Luis de la Vega') }), [
    TWO,
    refused(/zip/i),
  ]),
  zipped(
    'no table in it',
    zip({ 'photo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'read me.txt': 'hello' }),
    refused(/zip|roster|users\.csv|CSV/i),
  ),
  zipped('nothing in it', zip({}), refused(/empty|zip|nothing|no table/i)),
  zipped(
    'cut off in the middle',
    zip(oneTwo).subarray(0, 900),
    refused(/zip|damaged|cut|complete|again/i),
  ),
  zipped(
    'behind a password',
    zip(oneTwo, { encrypted: true }),
    refused(/password|encrypted|locked/i),
  ),
  zipped(
    'far too large when unpacked',
    zip({ 'users.csv': `sourcedId,givenName\n${'0'.repeat(80_000_000)}` }),
    refused(/large|big|MB|size/i),
  ),
  zipped(
    'larger than it says',
    zip({ 'users.csv': `sourcedId,givenName\n${'0'.repeat(60_000_000)}` }, { claimed: 900 }),
    refused(/large|big|MB|size|damaged/i),
  ),
  zipped(
    'names that leave the folder',
    zip(inFolder('../../..', oneTwo)),
    [refused(/zip|path|\.\.|spreadsheet/i), TWO],
    ROOM_9,
  ),
  book('a roster', [roster], TWO, { outOfGit: ['0071'] }),
  book(
    'ids as numbers',
    [sheet('S', ['ID', 'Name'], [71, 'Noor Haddad'], [199000000000, 'Luis de la Vega'])],
    TWO,
  ),
  book('one sheet of two has names', [supplies, roster], TWO),
  book(
    'a hidden sheet with more',
    [roster, { ...sheet('Old', ['Student'], ['Gus Oldfield']), hidden: true }],
    [TWO, refused(/Roster/, /Old/)],
    { never: ['quokka', 'Oldfield'] },
  ),
  book(
    'two sheets with names',
    [roster, sheet('Room 11', ['Student'], ['Grace Okonjo'])],
    [
      refused(/Roster/, /Room 11/),
      writers(['noor: Noor Haddad', 'luis: Luis de la Vega'], { says: [/Room 11/] }),
    ],
  ),
  book(
    'titles above, totals below',
    [
      sheet(
        'S',
        ['Ms. Abernathy'],
        [],
        ['Name', 'Returned'],
        ['Noor Haddad', true],
        ['Luis de la Vega', false],
        ['Total', { formula: 'COUNTIF(B4:B5,TRUE)', value: 1 }],
      ),
    ],
    TWO,
    { never: ['Abernathy'] },
  ),
  book('no names', [supplies], refused(/name/i)),
  book('an empty sheet', [sheet('Sheet1')], refused(/empty|nothing|no names/i)),
  book(
    'text with signs of XML',
    [sheet('S', ['Name'], ["Dara O'Shea & <b>Co</b>"], ['Noor Haddad'])],
    [writers(["dara: Dara O'Shea & <b>Co</b>", 'noor: Noor Haddad']), refused(/<b>/)],
  ),
  table('scores as numbers', [scored], SCORED),
  table('one sheet of two has traits', [supplies, scored], SCORED),
  table(
    'two sheets with traits',
    [scored, sheet('Letter', ['Student', 'Ideas'], ['Haddad, Noor', 5])],
    [
      refused(/Fable/, /Letter/),
      SCORED,
      scores({ noor: ['Fable: ideas 4, voice 2', 'Letter: ideas 5'], luis: 'Fable: voice 5' }),
    ],
  ),
  table(
    'days as days',
    [sheet('S', ['Student', 'Date', 'Ideas'], ['Noor Haddad', { day: 46309 }, 4])],
    scores({ noor: '2026-10-14: ideas 4' }),
  ),
  table(
    'scores of formulas',
    [sheet('S', ['Student', 'Ideas'], ['Noor Haddad', { formula: '2+2', value: 4 }])],
    scores({ noor: 'ideas 4' }),
  ),
  table(
    'averages of halves',
    [sheet('S', ['Student', 'Ideas'], ['Noor Haddad', { formula: 'AVERAGE(3,4)', value: 3.5 }])],
    refused(/3\.5/),
  ),
  table(
    'numbers with the noise of a computer',
    [sheet('S', ['Student', 'Ideas'], ['Noor Haddad', 3.9999999999999996])],
    [refused(/3\.99/), scores({ noor: 'ideas 4' })],
  ),
  table('check boxes', [sheet('S', ['Student', 'Ideas'], ['Noor Haddad', true])], refused(/TRUE/i)),
  init('ods: a roster', ods([roster]), [TWO, AS_CSV], {
    file: 'roster.ods',
    never: ['quokka'],
    ...whole,
  }),
  imports('ods: scores', ods([supplies, scored]), [SCORED, AS_CSV], {
    file: 'scores.ods',
    ...whole,
  }),
  init('xlsx that is called .csv', xlsx([roster]), [TWO, AS_CSV], {
    file: 'roster.csv',
    never: ['quokka'],
    ...whole,
  }),
  other(
    'letter.docx',
    zip({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': '<w:document>Noor Haddad</w:document>',
    }),
  ),
  other(
    'roster.numbers',
    zip({ 'Index/Document.iwa': 'x', 'Index/Tables/DataList.iwa': 'Noor Haddad' }),
  ),
  other(
    'broken.xlsx',
    zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook><sheets>' }),
    /Excel|spreadsheet|workbook|CSV|damaged/i,
  ),
  init(
    'xlsx: entities that grow',
    xlsx([roster], {
      'xl/sharedStrings.xml': `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}">${'bcdefghij'.replace(/./g, (name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)}]><sst><si><t>&j;</t></si></sst>`,
    }),
    refused(/Excel|spreadsheet|workbook|CSV|damaged/i),
    { file: 'roster.xlsx' },
  ),
];
