/** 300 names that people have, or that have broken software. Those with letters that do not show are refused: tests/letters.test.ts. */

const FIRST = `Null null NULL nil None undefined NaN Infinity True true False Yes yes No NO On Off Y N y n ~ Con CON con Aux
Nul Prn Com1 COM9 Lpt1 Conin$ Clock$ 007 1 0 1.5 1e5 0x1F 2026-11-23 12:30 O'Neil O’Neil D'Angelo Ó'Súilleabháin N'Golo
Zoë Zoe zoe ZOE Renée Rene José Jose Nguyễn Đặng Øyvind Łukasz Þóra Ægir Œdipe Straße STRASSE İpek Ipek ıpek Ŋgozi
李小明 李小龍 王伟 김민준 さくら 田中 Ёлка Юлия Ελένη محمد عائشة שרה אביגיל नेहा สมชาย ያሬድ தமிழ் 👩‍👩‍👧 😀 Ana😀 Ⅷ ² ½ ﬁona ＡＮＡ
Constructor __proto__ toString hasOwnProperty prototype Admin Test Root Sort Stacks Support Absent Undefined index
Ana. Ana.. Mo... J.R. St. Jr. .Ana ..  -Ana --help -- =1+1 =Ana @Ana +Ana #Ana !Ana &Ana *Ana ?Ana %Ana |Ana >Ana
Ana/Ben Ana\\Ben Ana:Ben Ana*Ben Ana?Ben <Ana> <b>Ana</b> <script> {Ana} {{name}} {%raw%} [Ana] (Ana) \`Ana\` $HOME $(ls)
"Ana" 'Ana' Ana" *Ana* _Ana_ **Ana** ~Ana~ Ana_Ben Ana;Ben Ana,Ben Ana&Ben Ana=Ben Ana'Ben Ana+Ben Ana~1 Ana#1 A B É 李`;

/** A letter and its mark apart, and together; marks upon marks; two directions; long ones. */
const HARD = [
  'Ana López',
  'Ana López'.normalize('NFD'),
  'López, Ana',
  'van der Berg',
  'de la Cruz',
  'Mary  Ann',
  'Jean-Luc',
  'a\u0301\u0302\u0303',
  '\u0301Ana',
  'Ana\u00a0Ben',
  'محمد Ali',
  'Ana שרה',
  'A'.repeat(200),
  'Ana '.repeat(50).trim(),
  '李'.repeat(100),
  'é'.repeat(100),
  '👩‍👩‍👧'.repeat(12),
  'Ana: Ben',
  'Ana # Ben',
  '- Ana',
  '? Ana',
  'Ana: |',
  '&a Ana',
  '*a',
  '!!str Ana',
  '%YAML 1.2',
  '--- Ana',
  '... Ana',
  '[Ana, Ben]',
  '{a: b}',
  'Ana\\nBen',
  'Ana \\',
  'C:\\Ana',
  '../Ana',
  '../../etc/passwd',
  'students/ana',
  'ana.yaml',
  'Ana.yaml',
  'con.yaml',
  'NUL.txt',
  'aux.',
  'COM1.x',
  '~$Ana',
  '.git',
  'Desktop.ini',
];
const SURNAMES = ['Null', 'Li', "O'Neil", 'García-Nuñez', '李'];

export function allNames(): string[] {
  const words = FIRST.split(/\s+/).filter((word) => word !== '');
  const plain = [...words, ...HARD];
  const two = words.map((word, i) => `${word} ${SURNAMES[i % SURNAMES.length]}`);
  return [...plain, ...two].slice(0, 300);
}
