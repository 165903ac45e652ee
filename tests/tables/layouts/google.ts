/** Google: spreadsheets that teachers made, and the answers of forms. */

import {
  crlf,
  imports,
  init,
  leftOut,
  lines,
  NO_NAMES,
  refused,
  scores,
  writers,
} from '../layout.ts';

const TWO = ['noor: Noor Haddad', 'luis: Luis de la Vega'];

const titled = lines(
  '"Ms. Abernathy, Room 9",,,,',
  'Writing rubric: Fable,,,,',
  ',,,,',
  'Student,Ideas,,Voice,Total',
  'Noor Haddad,4,,2,6',
  'Luis de la Vega,3,,5,8',
  ',,,,',
  'Average,3.5,,3.5,7',
  'Highest,4,,5,8',
);

/** Answers of a form: "9/14|Noor Haddad|Baseline|4|2|" with the time in any order. */
const form = (...answers: string[]) =>
  lines(
    '"Timestamp","Email Address","Student name","Which piece?","Ideas","Organization","Comments"',
    ...answers.map((answer) => {
      const [time, ...rest] = answer.split('|');
      return [time, 'ea@school.example', ...rest].map((cell) => `"${cell}"`).join(',');
    }),
  );

const PIECES = {
  noor: [
    '2026-09-14 Baseline: ideas 4, organization 2',
    '2026-10-19 Opinion letter: ideas 4, organization 3',
  ],
  luis: '2026-09-14 Baseline: ideas 1, organization 4',
};
const COMMENTS = { says: [leftOut('comments?')] };
const answered = (first: string, second: string) =>
  form(
    `${first}|Noor Haddad|Baseline|4|2|a slow storm`,
    `${first}|Luis de la Vega|Baseline|1|4|`,
    `${second}|Noor Haddad|Opinion letter|4|3|`,
  );

export const google = [
  init(
    'Sheets: titles above, averages below',
    titled,
    writers(TWO, { says: [leftOut('average|highest')] }),
    { never: ['Abernathy'] },
  ),
  imports(
    'Sheets: scores under titles',
    titled,
    scores(
      { noor: 'ideas 4, voice 2', luis: 'ideas 3, voice 5' },
      { says: [leftOut('average|highest')] },
    ),
    {
      unsaid: [/--map "=/],
    },
  ),
  imports(
    'Sheets: the same with --add',
    titled,
    scores({ noor: 'ideas 4, voice 2', luis: 'ideas 3, voice 5' }),
    { run: 'import FILE --rubric six-traits --add' },
  ),
  init(
    'Sheets: check boxes, blank columns and rows',
    lines(
      'Here,,Student,,Returned slip',
      'TRUE,,Noor Haddad,,FALSE',
      ',,,,',
      'FALSE,,Luis de la Vega,,TRUE',
      'FALSE,,,,FALSE',
      'FALSE,,,,FALSE',
    ),
    writers(TWO),
  ),
  imports(
    'Sheets: a check box in a column of a trait',
    lines('Student,Ideas', 'Noor Haddad,TRUE', 'Luis de la Vega,FALSE'),
    refused(/TRUE/),
  ),
  imports(
    'Sheets: labels before the heading',
    lines(
      'Due Date:,10/14/2026,',
      'Points:,6,',
      'Student,Ideas,Voice',
      'Noor Haddad,4,2',
      'Luis de la Vega,3,5',
    ),
    [
      scores({ noor: 'ideas 4, voice 2', luis: 'ideas 3, voice 5' }),
      scores({ noor: '2026-10-14: ideas 4, voice 2', luis: '2026-10-14: ideas 3, voice 5' }),
    ],
  ),
  init(
    'Sheets: a count below the names',
    lines('Student', 'Noor Haddad', 'Luis de la Vega', '', 'Count: 2'),
    writers(TWO, { says: [leftOut('count')] }),
  ),
  init(
    'Sheets: two blocks of names side by side',
    lines('Table 1,,Table 2', 'Noor Haddad,,Imani Brooks', 'Luis de la Vega,,Tomas Lindqvist'),
    [refused(NO_NAMES), writers([...TWO, 'imani: Imani Brooks', 'tomas: Tomas Lindqvist'])],
  ),
  init(
    'Sheets: totals of girls and boys',
    lines('Name,Gender', 'Noor Haddad,Zebra-F', 'Luis de la Vega,Zebra-M', 'Total,2'),
    writers(TWO, { says: [leftOut('total')] }),
    { never: ['Zebra-'] },
  ),
  imports(
    'Forms: ISO times',
    answered('2026/09/14 9:12:03 AM EST', '2026/10/19 1:02:11 PM EST'),
    scores(PIECES, COMMENTS),
    { never: ['ea@school.example', 'slow storm'] },
  ),
  imports(
    'Forms: American times',
    answered('9/14/2026 9:12:03', '10/19/2026 13:02:11'),
    scores(PIECES, COMMENTS),
    { never: ['ea@school.example'] },
  ),
  imports(
    'Forms: German times',
    answered('14.09.2026 09:12:03', '19.10.2026 13:02:11'),
    scores(PIECES, COMMENTS),
  ),
  imports('Forms: British times', answered('14/09/2026 09:12:03', '19/10/2026 13:02:11'), [
    scores(PIECES, COMMENTS),
    refused(/14\/09\/2026/),
  ]),
  imports(
    'Forms: a day that two orders understand',
    answered('3/4/2026 9:12:03', '3/5/2026 13:02:11'),
    [
      scores({
        noor: [
          '2026-03-04 Baseline: ideas 4, organization 2',
          '2026-03-05 Opinion letter: ideas 4, organization 3',
        ],
        luis: '2026-03-04 Baseline: ideas 1, organization 4',
      }),
      refused(/3\/4\/2026/),
    ],
  ),
  imports(
    'Forms: a day after today',
    answered('2026/09/14 9:12:03 AM EST', '2062/10/19 1:02:11 PM EST'),
    refused(/2062/),
  ),
  imports(
    'Forms: a day that is none',
    answered('2026/09/14 9:12:03 AM EST', '31/31/2026 1:02'),
    refused(/31\/31\/2026/),
  ),
  imports(
    'Forms: comments kept, on their days',
    answered('9/14/2026 9:12:03', '10/19/2026 13:02:11'),
    scores(PIECES, { notes: { noor: /2026-09-14.*a slow storm/ } }),
    {
      run: 'import FILE --rubric six-traits --comments',
    },
  ),
  imports(
    'Forms: only one of the pieces',
    answered('9/14/2026 9:12:03', '10/19/2026 13:02:11'),
    [
      scores({ noor: '2026-10-19 Opinion letter: ideas 4, organization 3' }),
      refused(/--piece|two pieces|Which piece/i),
    ],
    { run: 'import FILE --rubric six-traits --piece "Opinion letter"' },
  ),
  imports(
    'Forms: the same piece answered again, corrected',
    form(
      '9/14/2026 9:12:03|Noor Haddad|Baseline|4|2|',
      '9/15/2026 8:00:00|Noor Haddad|Baseline|5|2|',
    ),
    [
      refused(/Noor Haddad|noor/, /2|twice|again/),
      scores({ noor: '2026-09-15 Baseline: ideas 5, organization 2' }, { says: [/4.*5/] }),
      scores({ noor: '2026-09-14 Baseline: ideas 5, organization 2' }, { says: [/4.*5/] }),
    ],
  ),
  imports(
    'Forms: the same answer sent twice',
    form(
      '9/14/2026 9:12:03|Noor Haddad|Baseline|4|2|',
      '9/14/2026 9:12:31|Noor Haddad|Baseline|4|2|',
    ),
    scores({ noor: '2026-09-14 Baseline: ideas 4, organization 2' }),
  ),
  imports(
    'Forms: names typed by children',
    form(
      '9/14/2026 9:12:03|noor haddad |Baseline|4|2|',
      '9/14/2026 9:13:03| LUIS DE LA VEGA|Baseline|1|4|',
    ),
    scores({
      noor: '2026-09-14 Baseline: ideas 4, organization 2',
      luis: '2026-09-14 Baseline: ideas 1, organization 4',
    }),
  ),
  imports(
    'Forms: German questions',
    crlf(
      'Zeitstempel;E-Mail-Adresse;Name;Text;Ideas',
      '14.09.2026 09:12:03;ea@school.example;Noor Haddad;Baseline;4',
    ),
    [
      scores({ noor: '2026-09-14 Baseline: ideas 4' }),
      scores({ noor: '2026-09-14: ideas 4' }, { says: [leftOut('Text')] }),
      refused(/Zeitstempel|--map/),
    ],
    { never: ['ea@school.example'] },
  ),
  imports(
    'Forms: headings mapped',
    lines('When?,Who is it?,Ideas', '2026-10-14,Noor Haddad,4'),
    scores({ noor: '2026-10-14: ideas 4' }),
    {
      run: 'import FILE --rubric six-traits --map "When?=date" --map "Who is it?=name"',
    },
  ),
  init(
    'Forms: a roster of answers, two of one child',
    answered('9/14/2026 9:12:03', '10/19/2026 13:02:11'),
    writers(TWO),
    { never: ['ea@school.example', 'slow storm'] },
  ),
];
