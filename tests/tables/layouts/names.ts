/** Names: suffixes, particles, one word, what is called, and children who are called like a word of a program. */

import { init, leftOut, lines, refused, writers } from '../layout.ts';

const last = (...names: string[]) =>
  lines('Student,Section', ...names.map((name) => `"${name}",9`));
const firstLast = (...rows: string[]) => lines('First Name,Last Name', ...rows);
const list = { file: 'names.txt' };

export const names = [
  init(
    'suffixes after the last name',
    last('King Jr., Martin', 'Ortega III, Luis', 'Brooks Sr, Imani'),
    writers([
      'martin: Martin King Jr.|Martin King',
      'luis: Luis Ortega III|Luis Ortega',
      'imani: Imani Brooks Sr|Imani Brooks',
    ]),
  ),
  init('suffixes after a second comma', last('King, Martin, Jr.', 'Ortega, Luis, III'), [
    writers([
      'martin: Martin King Jr.|Martin King, Jr.|Martin King',
      'luis: Luis Ortega III|Luis Ortega, III|Luis Ortega',
    ]),
    refused(/:2:|comma/),
  ]),
  init(
    'suffixes in a plain list',
    lines('Martin King, Jr.', 'Luis Ortega III'),
    [
      writers(['martin: Martin King Jr.|Martin King, Jr.|Martin King', 'luis: Luis Ortega III']),
      refused(/:1:|comma/),
    ],
    list,
  ),
  init(
    'suffixes in a column',
    lines('Last Name,First Name,Suffix', 'King,Martin,Jr.', 'Ortega,Luis,'),
    writers(['martin: Martin King Jr.|Martin King', 'luis: Luis Ortega']),
  ),
  init(
    'particles, last name first',
    last(
      'van der Berg, Tom',
      'de la Cruz, Ana Sofía',
      "O'Neil, Siobhán",
      'Al-Amin, Yusuf',
      'von Trapp, Liesl',
    ),
    writers([
      'tom: Tom van der Berg',
      'ana: Ana Sofía de la Cruz',
      "siobhan: Siobhán O'Neil",
      'yusuf: Yusuf Al-Amin',
      'liesl: Liesl von Trapp',
    ]),
  ),
  init(
    'particles, in two columns',
    firstLast('Tom,van der Berg', 'Ana Sofía,de la Cruz', "Siobhán,O'Neil", 'Al-Amin,Yusuf'),
    writers([
      'tom: Tom van der Berg',
      'ana: Ana Sofía de la Cruz',
      "siobhan: Siobhán O'Neil",
      'al: Al-Amin Yusuf',
    ]),
  ),
  init(
    'one word',
    lines('Noor', 'Cher', 'Suharto'),
    writers(['noor: Noor', 'cher: Cher', 'suharto: Suharto']),
    list,
  ),
  init(
    'one word in two columns',
    firstLast('Noor,', ',Suharto', 'Luis,Vega'),
    writers(['noor: Noor', 'suharto: Suharto', 'luis: Luis Vega']),
  ),
  init(
    'one word and a comma',
    last('Suharto,', 'Haddad, Noor'),
    writers(['suharto: Suharto', 'noor: Noor Haddad']),
  ),
  init('a dot for no last name', firstLast('Noor,.', 'Luis,Vega'), [
    writers(['noor: Noor', 'luis: Luis Vega']),
    writers(['noor: Noor .', 'luis: Luis Vega']),
  ]),
  init(
    'what they are called',
    lines(
      'Last Name,First Name,Preferred Name',
      'Haddad,Nouralhouda,Noor',
      'Vega,Luis,',
      'Carter,Benjamin,Benji',
    ),
    writers(['noor: Noor Haddad', 'luis: Luis Vega', 'benji: Benji Carter']),
  ),
  init(
    'what they are called, nickname',
    lines('First,Last,Nickname', 'Nouralhouda,Haddad,Noor', 'Luis,Vega,'),
    writers(['noor: Noor Haddad', 'luis: Luis Vega']),
  ),
  init(
    'what they are called, the whole name',
    lines(
      'First Name,Last Name,Preferred Name',
      'Nouralhouda,Haddad,Noor Haddad',
      'Luis,Vega,Luis Vega',
    ),
    writers(['noor: Noor Haddad', 'luis: Luis Vega']),
  ),
  init(
    'what they are called, in brackets',
    lines('Nouralhouda (Noor) Haddad', 'Luis Vega'),
    [
      writers(['noor: Noor Haddad', 'luis: Luis Vega']),
      writers(['nouralhouda: Nouralhouda (Noor) Haddad', 'luis: Luis Vega']),
    ],
    list,
  ),
  init(
    'middle initials',
    last('Haddad, Noor A.', 'Vega, Luis J'),
    writers(['noor: Noor A. Haddad|Noor Haddad', 'luis: Luis J Vega|Luis Vega']),
  ),
  init(
    'called like words of a program',
    lines(
      'Name,Section',
      'True North,9',
      'Null Vasquez,9',
      'Nan Silva,9',
      'No Tanaka,9',
      'Con Murphy,9',
      'Infinity Reed,9',
      'Yes Okoro,9',
    ),
    writers([
      'True North',
      'Null Vasquez',
      'Nan Silva',
      'No Tanaka',
      'Con Murphy',
      'infinity: Infinity Reed',
      'Yes Okoro',
    ]),
  ),
  init(
    'one word, and that a word of a program',
    lines('Name', 'True', 'Null', 'Nan', 'No', 'Con', 'Nil', 'Y'),
    writers(['True', 'Null', 'Nan', 'No', 'Con', 'nil: Nil', 'Y']),
  ),
  init(
    'called like words of a table',
    lines(
      'Student,Section',
      '"Max, Peter",9',
      '"Test, Anna",9',
      '"Total, Marie",9',
      '"Name, Ida",9',
      '"Grade, Will",9',
      'Max Power,9',
    ),
    writers([
      'peter: Peter Max',
      'anna: Anna Test',
      'marie: Marie Total',
      'ida: Ida Name',
      'will: Will Grade',
      'max: Max Power',
    ]),
  ),
  init(
    'a child called Max, an average called Max',
    lines(
      'Student,Ideas',
      'Max,4',
      'Mina Average,3',
      'Noor Haddad,5',
      ',',
      'Average,4',
      'Max,5',
      'Min,3',
    ),
    [
      writers(['max: Max', 'mina: Mina Average', 'noor: Noor Haddad'], {
        says: [leftOut('average')],
      }),
      refused(/Max/),
    ],
  ),
  init(
    'Test Student is none, Anna Test is one',
    lines('Student', 'Test Student', 'Anna Test', '"Student, Test"'),
    writers(['anna: Anna Test'], { says: [leftOut('test student|student, test|2 rows')] }),
  ),
  init(
    'begins with what a formula begins with',
    lines('Name,Section', '"=HYPERLINK(""http://x.example"",""Noor"")",9', 'Luis Vega,9'),
    [
      refused(/HYPERLINK|formula/i),
      writers(['luis: Luis Vega'], { says: [leftOut('HYPERLINK|formula')] }),
    ],
    { never: ['HYPERLINK'] },
  ),
  init(
    'two of one name, with ids',
    lines('Student ID,Name', '0071,Noor Haddad', '0072,Noor Haddad', '0073,Luis Vega'),
    writers(['Noor Haddad', 'Noor Haddad', 'luis: Luis Vega']),
    { outOfGit: ['0071', '0072'] },
  ),
  init(
    'one child twice, with one id',
    lines('Student ID,Name', '0071,Noor Haddad', '0072,Luis Vega', '0071,Noor Haddad'),
    writers(['noor: Noor Haddad', 'luis: Luis Vega']),
  ),
  init(
    'one id, two names',
    lines('Student ID,Name', '0071,Noor Haddad', '0071,Luis Vega'),
    refused(/0071/),
  ),
  init(
    'two of one first name',
    lines('Name,Section', 'Noor Haddad,9', 'Noor Karimi,9', 'Luis Vega,9'),
    writers(['noor-h: Noor Haddad', 'noor-k: Noor Karimi', 'luis: Luis Vega']),
  ),
  init(
    'other scripts',
    lines('Name,Section', '王 小明,9', 'Олена Шевченко,9', 'نور حداد,9', '"Nguyễn, Thị Minh",9'),
    writers(['王 小明', 'Олена Шевченко', 'نور حداد', 'Thị Minh Nguyễn']),
  ),
  init(
    'capitals',
    lines('LAST NAME,FIRST NAME', 'HADDAD,NOOR', 'DE LA VEGA,LUIS'),
    writers([
      'noor: NOOR HADDAD|Noor Haddad',
      'luis: LUIS DE LA VEGA|Luis de la Vega|Luis De La Vega',
    ]),
  ),
  init(
    'a name that is very long',
    lines('Name,Section', `Noor ${'Haddad '.repeat(40).trim()},9`, 'Luis Vega,9'),
    [
      writers([`noor: Noor ${'Haddad '.repeat(40).trim()}`, 'luis: Luis Vega']),
      refused(/:2:|long/),
    ],
  ),
];
