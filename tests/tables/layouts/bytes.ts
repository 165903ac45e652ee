/** Bytes: letters of several systems, and files that are no table at all. */

import {
  crlf,
  imports,
  init,
  latin1,
  lettered,
  lines,
  MAC,
  refused,
  scores,
  utf8Bom,
  WINDOWS,
  writers,
} from '../layout.ts';

const NAMES = ['siobhan: Siobhán O’Neil', 'jose: José Núñez', 'zoe: Zoë Ångström'];
const csv = crlf('Student,Section', 'Siobhán O’Neil,9', 'José Núñez,9', 'Zoë Ångström,9');
const ALL = writers(NAMES);

const LETTERS = { ...WINDOWS, á: 0xe1, ú: 0xfa, Å: 0xc5 };
const MAC_LETTERS = { á: 0x87, ú: 0x9c, Å: 0x81, ...MAC };

const utf16 = (text: string, mark = true) => Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
const big = (text: string) => utf16(text).swap16();

const html = lines(
  '<html><head><meta charset="utf-8"><style>td{color:red}</style></head><body>',
  '<table><tr><th>Student</th><th>Password</th></tr>',
  '<tr><td>Noor Haddad</td><td>quokka-1</td></tr>',
  '<tr><td>Luis de la Vega</td><td>quokka-2</td></tr></table></body></html>',
);

const rtf = lines(
  '{\\rtf1\\ansi\\ansicpg1252\\cocoartf2822',
  '{\\fonttbl\\f0\\fnil\\fcharset0 Menlo-Regular;}',
  '\\f0\\fs22 \\cf0 Noor Haddad\\',
  'Luis de la Vega\\',
  "Zo\\'eb Marchetti}",
);

const pdf = Buffer.concat([
  Buffer.from('%PDF-1.7\n%'),
  Buffer.from([0xe2, 0xe3, 0xcf, 0xd3]),
  Buffer.from(
    '\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n(Noor Haddad) Tj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
  ),
]);
const xls = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(1000),
  utf16('Noor Haddad', false),
  Buffer.alloc(500, 0xff),
]);
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
  Buffer.from('IHDR'),
  Buffer.alloc(64, 7),
]);
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]),
  Buffer.from('JFIF\0'),
  Buffer.alloc(90, 0x9c),
]);
const noise = Buffer.from(Array.from({ length: 700 }, (_, i) => (i * 167 + (i >> 3) * 59) % 256));
const none = (file: string, bytes: Buffer | string, why: RegExp, ...says: RegExp[]) =>
  init(file, bytes, refused(why, ...says), { file });

export const bytes = [
  init('UTF-8', csv, ALL),
  init('UTF-8 with a byte order mark', utf8Bom(csv), ALL),
  init('UTF-8 with two byte order marks', utf8Bom(`\ufeff${csv}`), ALL),
  init('UTF-16, little end first', utf16(csv), ALL),
  init('UTF-16, big end first', big(csv), ALL),
  init('UTF-16 without its mark', utf16(csv, false), [
    ALL,
    refused(/UTF-16|UTF-8|Unicode|encoding/i),
  ]),
  init('UTF-16 with tabs: Unicode text of Excel', utf16(csv.replaceAll(',', '\t')), ALL, {
    file: 'roster.txt',
  }),
  init('Windows-1252', lettered(csv, LETTERS), ALL),
  init(
    'Windows-1252, a plain list',
    lettered(crlf('Siobhán O’Neil', 'José Núñez', 'Zoë Ångström'), LETTERS),
    ALL,
    { file: 'names.txt' },
  ),
  init(
    'Windows-1252, letters that Latin-1 has not',
    lettered(crlf('Student,Section', 'Luka Žižek,9', 'Ana–Marie Šimić,9'), {
      ...WINDOWS,
      Š: 0x8a,
      ć: 0x63,
    }),
    writers(['luka: Luka Žižek', 'ana: Ana–Marie Šimic']),
  ),
  init(
    'Latin-1',
    latin1(csv.replace('’', "'")),
    writers(NAMES.map((name) => name.replace('’', "'"))),
  ),
  init('MacRoman', lettered(csv.replaceAll('\r\n', '\r'), MAC_LETTERS), ALL),
  init(
    'UTF-8 read as Windows-1252 once, and saved',
    Buffer.from('Student,Section\r\nJosÃ© NÃºÃ±ez,9\r\nLuis Vega,9\r\n'),
    [
      refused(/Ã|encoding|letters|garbled|UTF-8/i),
      writers(['JosÃ© NÃºÃ±ez|José Núñez', 'luis: Luis Vega'], {
        says: [/letters|encoding|garbled|looks/i],
      }),
    ],
  ),
  init(
    'letters that were taken apart (NFD)',
    csv.normalize('NFD'),
    writers(NAMES.map((name) => `${name}|${name.replace(/^\w+: /, '').normalize('NFD')}`)),
  ),
  init(
    'sep= in the first line',
    crlf('sep=;', 'Student;Section', 'Noor Haddad;9', 'Luis de la Vega;9'),
    writers(['noor: Noor Haddad', 'luis: Luis de la Vega']),
  ),
  init(
    'bars between the cells',
    lines('Student|Section', 'Noor Haddad|9', 'Luis de la Vega|9'),
    writers(['noor: Noor Haddad', 'luis: Luis de la Vega']),
  ),
  init(
    'commas in quotes, semicolons between cells',
    lines('Student;Section', '"Haddad, Noor";9', '"de la Vega, Luis";9'),
    writers(['noor: Noor Haddad', 'luis: Luis de la Vega']),
  ),
  init(
    'hard spaces and zero-width ones',
    lines('Student,Section', 'Noor\u00a0Haddad,9', '\u200bLuis de la Vega\u200b,9'),
    writers(['noor: Noor Haddad', 'luis: Luis de la Vega']),
  ),
  init(
    'a quote that is never closed',
    lines('Student,Section', '"Haddad, Noor,9', 'Luis de la Vega,9'),
    refused(/quot/i, /:[23]:|line [23]/),
  ),
  init(
    'control characters in a name',
    'Student,Section\nNoor\u0007 Haddad,9\nLuis de la Vega,9\n',
    [refused(/:2:|control|character/i), writers(['noor: Noor Haddad', 'luis: Luis de la Vega'])],
  ),
  imports(
    'scores in UTF-16',
    utf16(
      csv
        .replace('Student,Section', 'Student,Ideas')
        .replace('Siobhán O’Neil,9', 'Noor Haddad,4')
        .replace('José Núñez,9', 'Zoë Marchetti,3')
        .replace(/Zoë Ång.*\r\n/, ''),
    ),
    scores({ noor: 'ideas 4', zoe: 'ideas 3' }),
  ),
  imports(
    'scores in Windows-1252',
    lettered(crlf('Student;Ideas', 'Zoë Marchetti;3', 'Dara O’Shea;4'), LETTERS),
    scores({ zoe: 'ideas 3', dara: 'ideas 4' }),
  ),
  imports(
    'scores of Excel for Mac',
    lettered('Student,Ideas\rZoë Marchetti,3\rDara O’Shea,4\r', MAC_LETTERS),
    scores({ zoe: 'ideas 3', dara: 'ideas 4' }),
  ),
  none('page.html', html, /HTML|web page/i),
  none('roster.xls', html, /HTML|web page/i),
  none('roster.pdf', pdf, /PDF/),
  none('names.rtf', rtf, /rich text|RTF/i, /plain text/i),
  none('names.txt', rtf, /rich text|RTF/i, /plain text/i),
  none('old.xls', xls, /Excel|spreadsheet|\.xls/i, /CSV/),
  none('renamed.csv', xls, /Excel|spreadsheet|\.xls/i, /CSV/),
  none('photo.png', png, /image|picture|PNG/i),
  none('photo.csv', jpeg, /image|picture|JPE?G/i),
  none('empty.csv', '', /empty/i),
  none(
    'blank.csv',
    '\r\n  \r\n,,,\r\n',
    /empty|nothing|no (writers|names)|nobody|who the writers are/i,
  ),
  none('mark.csv', Buffer.from('\ufeff'), /empty/i),
  none('noise.bin', noise, /not a text|text|table|binary|damaged/i),
  none(
    'data.json',
    '{"students": [{"name": "Noor Haddad", "password": "quokka-1"}]}\n',
    /JSON|table|one name/i,
  ),
  none(
    'roster.xml',
    '<?xml version="1.0"?>\n<students><student name="Noor Haddad"/></students>\n',
    /XML|HTML|tags|table/i,
  ),
  none(
    'letter.docx.txt',
    lines(
      'Dear Ms. Abernathy,',
      '',
      'Here are the names that you asked for. I hope that they are complete, and that the new class is a good one!',
      '',
      'Best wishes, Rimah',
    ),
    /line|name|long/i,
  ),
  imports('scores as PDF', pdf, refused(/PDF/)),
  imports('scores as a web page', html, refused(/HTML|web page/i)),
  imports('scores as noise', noise, refused(/text|table|binary|damaged/i)),
  imports('scores in an empty file', '', refused(/empty/i)),
];
