/** What a cell says: a score, no score yet, a mark that the rubric explains, or something else. */

import { imports, lines, refused, scores } from '../../layout.ts';

const table = (heading: string, ...rows: string[]) => lines(heading, ...rows);
const one = (heading: string, cell: string) => table(`Student,${heading}`, `Noor Haddad,${cell}`);
const IDEAS_4 = scores({ noor: 'ideas 4' });
const by = (rubric: string) => ({ run: `import FILE --rubric ${rubric}` });

/** Cells that are no score of six traits: refused, each with the cell and its place. */
const noScore = [
  '0',
  '7',
  '-1',
  '3.5',
  'four',
  'B+',
  '3+',
  '80%',
  '0.8',
  '4-Jun',
  '3-4',
  '1.99E+11',
  '4 (late)',
  'E',
  'NaN',
  'Infinity',
  '4;5',
  '=2+2',
  '1e0',
  '4/5',
  '4/0',
  '5/4',
  '#DIV/0!',
].map((cell) =>
  imports(
    `no score: ${cell}`,
    one('Ideas', `"${cell}"`),
    refused(new RegExp(cell.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')), /:2:/),
  ),
);
const blank = ['', 'NS', 'EX', 'N/A', 'n/a', '-', 'absent', 'ABS', ' '].map((cell) =>
  imports(
    `no score yet: "${cell}"`,
    table('Student,Ideas,Voice', `Noor Haddad,${cell},2`),
    scores({ noor: 'voice 2' }),
  ),
);
const fine = ['4', ' 4 ', '4.0', '4.00', '"4,0"', '4/6', '"4 / 6"', '04'].map((cell) =>
  imports(
    `a score of 4: ${cell}`,
    one('Ideas', cell),
    cell === '04' ? [IDEAS_4, refused(/04/)] : IDEAS_4,
  ),
);

const marks = lines(
  'name: ours',
  'scale: {from: 1, to: 4, step: 0.5}',
  'cuts: {needs help: 1.5, almost: 2.5}',
  'traits: {ideas: {opens: [ideas]}, voice: {opens: [craft.voice]}}',
  'marks: {"3+": 3.5, "2-": 1.5, E: 4, M: 3}',
  'no score: [abs, missing, see me]',
);
const own = { own: { 'rubrics/ours.yaml': marks } };

export const cells = [
  ...noScore,
  ...blank,
  ...fine,
  imports('digits of another keyboard', one('Ideas', '４'), [IDEAS_4, refused(/４/)]),
  imports('Arabic digits', one('Ideas', '٤'), [IDEAS_4, refused(/٤/)]),
  imports('a score guarded as a formula', one('Ideas', '"=""4"""'), [IDEAS_4, refused(/4/)]),
  imports(
    'marks that the rubric explains',
    table(
      'Student,Ideas,Voice',
      'Noor Haddad,3+,E',
      'Luis de la Vega,2-,see me',
      'Zoë Marchetti,Missing,m',
    ),
    [scores({ noor: 'ideas 3.5, voice 4', luis: 'ideas 1.5', zoe: 'voice 3' }), refused(/"m"/)],
    { ...by('ours'), ...own },
  ),
  imports('a mark that the rubric does not explain', one('Ideas', '3-'), refused(/3-/, /marks/), {
    ...by('ours'),
    ...own,
  }),
  imports(
    'marks: how they are explained',
    table('Student,Organization', 'Noor Haddad,3+'),
    refused(/marks:/, /"3\+"/),
    by('smarter-balanced'),
  ),
  imports(
    'a word for no score: how it is explained',
    table('Student,Organization', 'Noor Haddad,see me'),
    refused(/see me/, /no score|empty/i),
    by('smarter-balanced'),
  ),
];
