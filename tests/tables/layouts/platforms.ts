/** D2L, Schoology, Seesaw, and a gradebook that a teacher made. */

import {
  imports,
  init,
  leftOut,
  lines,
  NO_NAMES,
  refused,
  scores,
  WHICH_SECTION,
  writers,
} from '../layout.ts';

const TWO = writers(['noor: Noor Haddad', 'luis: Luis de la Vega']);

const d2l = (most: number, ...rows: string[]) =>
  lines(
    `OrgDefinedId,Username,Last Name,First Name,Email,Ideas Points Grade <Numeric MaxPoints:${most} Weight:10>,Voice Points Grade <Numeric MaxPoints:${most} Weight:10>,End-of-Line Indicator`,
    ...rows,
  );
const D2L = [
  '#0071,#nh,Haddad,Noor,noor@school.example,4,2,#',
  '#0072,#lv,de la Vega,Luis,luis@school.example,,5,#',
];

const schoology = lines(
  'Schoology ID,First Name,Last Name,Unique ID,Job Title,Gradebook Grade,Submission #,Submission Score,Question 1,Question 2',
  '88810071,Noor,Haddad,0071,,90,1,3,storm,5',
  '88810071,Noor,Haddad,0071,,90,2,4,"storm, again",5',
  '88810072,Luis,de la Vega,0072,,80,1,2,boat,4',
);

const seesaw = (...rows: string[]) =>
  lines(
    'Teacher Email,Teacher First Name,Teacher Last Name,Class Name,Grade Level,Student Name,Student ID',
    ...rows,
  );

/** Initials, marks, an empty first heading, points in the second row. */
const own = lines(',Ideas,Organization,Voice', ',6,6,6', 'NH,4,e,3', 'TL,2+,u,p', 'LV,,,5');
const MARKS = lines(
  'name: marks of our grade',
  'scale: {from: 1, to: 6, step: 0.5}',
  'cuts: {needs help: 2, almost: 3}',
  'traits:',
  '  ideas: {opens: [ideas]}',
  '  organization: {opens: [structure]}',
  '  voice: {opens: [craft.voice]}',
  'marks: {"2+": 2.5, e: 6, "3-": 2.5}',
  'no score: [u, p, abs]',
);
const named = lines(
  'Writer,Ideas,Organization,Voice',
  'Noor Haddad,4,e,3-',
  'Tomas Lindqvist,2+,u,p',
  'Luis de la Vega,,abs,5',
);

export const platforms = [
  init('D2L', d2l(6, ...D2L), TWO, { never: ['@school.example', '#nh'], outOfGit: ['0071'] }),
  imports(
    'D2L, points of 6',
    d2l(6, ...D2L),
    scores({ noor: 'ideas 4, voice 2', luis: 'voice 5' }),
    { never: ['@school.example'] },
  ),
  imports('D2L, points of 5', d2l(5, ...D2L), refused(/\b5\b/, /six-traits-5/)),
  imports(
    'D2L, points of 5, rubric of 5',
    d2l(5, ...D2L),
    scores({ noor: 'ideas 4, voice 2', luis: 'voice 5' }),
    { run: 'import FILE --rubric six-traits-5' },
  ),
  imports(
    'D2L, by id, from the class made of it',
    lines(
      'OrgDefinedId,Ideas Points Grade <Numeric MaxPoints:6>,End-of-Line Indicator',
      '#0071,4,#',
      '#0072,2,#',
    ),
    scores({ noor: 'ideas 4', luis: 'ideas 2' }),
    {
      first: [{ run: 'init --students FILE', bytes: d2l(6, ...D2L) }],
    },
  ),
  init('Schoology, two submissions of one writer', schoology, TWO, {
    never: ['storm, again', 'boat'],
    outOfGit: ['88810071'],
  }),
  imports('Schoology, questions are no traits', schoology, refused(/trait|--map/i)),
  imports(
    'Schoology, a score that differs between submissions',
    schoology,
    refused(/Noor,Haddad|noor/, /twice|two|second|more than one|submission/i),
    {
      run: 'import FILE --rubric six-traits --map "Submission Score=ideas"',
    },
  ),
  init(
    'Seesaw, one class',
    seesaw(
      'ea@school.example,Elin,Abernathy,Room 9,4,Noor Haddad,71',
      'ea@school.example,Elin,Abernathy,Room 9,4,Luis de la Vega,72',
    ),
    TWO,
    { never: ['Elin', 'Abernathy', '@school'] },
  ),
  init(
    'Seesaw, two classes',
    seesaw(
      'ea@school.example,Elin,Abernathy,Room 9,4,Noor Haddad,71',
      'ea@school.example,Elin,Abernathy,Room 11,4,Luis de la Vega,72',
    ),
    refused(WHICH_SECTION, /Room 9/, /Room 11/),
  ),
  init(
    'Seesaw, two classes, one chosen',
    seesaw(
      'ea@school.example,Elin,Abernathy,Room 9,4,Noor Haddad,71',
      'ea@school.example,Elin,Abernathy,Room 11,4,Luis de la Vega,72',
    ),
    writers(['luis: Luis de la Vega']),
    {
      run: 'init --students FILE --section "Room 11"',
      never: ['Noor', 'Abernathy'],
    },
  ),
  init('own gradebook, no heading over the initials', own, [
    writers(['NH', 'TL', 'LV']),
    refused(NO_NAMES),
  ]),
  imports('own gradebook, initials that fit nobody', own, refused(/--map|NH|heading|no column/i), {
    run: 'import FILE --rubric marks',
    own: { 'rubrics/marks.yaml': MARKS },
  }),
  imports(
    'own gradebook, into a class of initials',
    own,
    [
      scores(
        { nh: 'ideas 4, organization 6, voice 3', tl: 'ideas 2.5', lv: 'voice 5' },
        { writers: ['nh: NH', 'tl: TL', 'lv: LV'] },
      ),
      refused(/heading|column|--map/i),
    ],
    {
      run: 'import FILE --rubric marks --map "=name"',
      own: { 'rubrics/marks.yaml': MARKS },
      first: [{ run: 'init --students FILE', bytes: lines('NH', 'TL', 'LV') }],
    },
  ),
  imports(
    'own gradebook, marks that the rubric explains',
    named,
    scores({ noor: 'ideas 4, organization 6, voice 2.5', tomas: 'ideas 2.5', luis: 'voice 5' }),
    {
      run: 'import FILE --rubric marks',
      own: { 'rubrics/marks.yaml': MARKS },
    },
  ),
  imports('own gradebook, marks that nothing explains', named, refused(/marks:/, /3-|2\+|"e"/)),
  imports(
    'own gradebook, a mark that is not in the list',
    named.replace('2+', '4+'),
    refused(/4\+/, /marks/),
    {
      run: 'import FILE --rubric marks',
      own: { 'rubrics/marks.yaml': MARKS },
    },
  ),
  imports(
    'own gradebook, average and total at the end',
    lines(
      'Writer,Ideas,Voice,Total',
      'Noor Haddad,4,2,6',
      'Luis de la Vega,3,5,8',
      'Class average,3.5,3.5,7',
      'Median,3.5,3.5,7',
    ),
    scores(
      { noor: 'ideas 4, voice 2', luis: 'ideas 3, voice 5' },
      { says: [leftOut('average|median')] },
    ),
    {
      run: 'import FILE --rubric six-traits --add',
    },
  ),
];
