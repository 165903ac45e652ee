/** The grade column of a roster, as systems and spreadsheets write it. */

import { init, lines, refused, writers } from '../layout.ts';

const TWO = ['noor: Noor Haddad', 'luis: Luis de la Vega'];

/** A roster of two with one more column. */
const and = (heading: string, noor: string, luis: string, ...more: string[]) =>
  lines(
    `Student ID,Name,${heading}`,
    `0071,Noor Haddad,${noor}`,
    `0072,Luis de la Vega,${luis}`,
    ...more,
  );

const grades = (heading: string, both: string, grade: number) =>
  init(`grade column "${heading}": ${both}`, and(heading, both, both), [
    writers(TWO, { grade }),
    writers(
      TWO.map((one) => `${one} (${grade})`),
      { grade: 4 },
    ),
    ...(grade === 4 ? [] : [writers(TWO, { grade: 4, says: [/grade/i, new RegExp(`${grade}`)] })]),
  ]);

export const grade = [
  grades('Grade', '04', 4),
  grades('Grade', '4th', 4),
  grades('Grade', 'Grade 4', 4),
  grades('Grade Level', '5', 5),
  grades('Grado', '5.º', 5),
  grades('Gr.', '5th Grade', 5),
  init('grade column: two grades in one class', and('Grade', '4', '5'), [
    writers(['noor: Noor Haddad (4)', 'luis: Luis de la Vega (5)']),
  ]),
  init('grade column: kindergarten', and('Grade', 'K', 'K'), [
    refused(/"?K"?/, /grade/i),
    writers(TWO, { says: [/\bK\b/] }),
  ]),
  init('grade column: spoiled to a day', and('Grade', '12-Sep', '9'), [
    refused(/12-Sep/),
    writers(['noor: Noor Haddad', 'luis: Luis de la Vega (9)'], { says: [/12-Sep/] }),
    writers(TWO, { says: [/12-Sep/] }),
  ]),
  init('grade column: a span', and('Grade', '09-12', '09-12'), [
    refused(/09-12/),
    writers(TWO, { says: [/09-12/] }),
  ]),
  init(
    'grade column: --grade says another',
    and('Grade', '5', '5'),
    [
      refused(/grade/i, /5/),
      writers(
        TWO.map((one) => `${one} (5)`),
        { grade: 4 },
      ),
      writers(TWO, { grade: 4, says: [/grade.*5|5.*grade/i] }),
    ],
    { run: 'init --students FILE --grade 4' },
  ),
  init('grade column: marks, no grades', and('Grade', 'A-', 'B+'), [
    writers(TWO, { grade: 4, says: [/grade/i] }),
    refused(/A-/),
  ]),
];
