/** Canvas: the gradebook, where assignments are called like the traits of a rubric. */

import { crlf, imports, leftOut, lines, refused, scores } from '../layout.ts';

const POINTS = leftOut('points possible');
const TEST = leftOut('test student|student, test|test');

/** Assignments are called like the traits; Noor and Tomas of the class are in it. */
const traits = (points: string, ...rows: string[]) =>
  lines(
    'Student,ID,SIS User ID,SIS Login ID,Section,Ideas (4401),Organization (4402),Traits Current Score,Current Score',
    points,
    ...rows,
  );

export const canvasScores = [
  imports(
    'scores: points that fit, N/A and EX',
    traits(
      '    Points Possible,,,,,6.00,6.00,(read only),(read only)',
      '"Haddad, Noor",50011,7001,nh,Room 9,4.00,2.00,50.00,50.00',
      '"Lindqvist, Tomas",50012,7002,tl,Room 9,EX,N/A,,',
      '"de la Vega, Luis",50013,7003,lv,Room 9,N/A,5.00,,',
      '"Student, Test",50099,,zz,Room 9,,,,',
    ),
    scores({ noor: 'ideas 4, organization 2', luis: 'organization 5' }, { says: [POINTS, TEST] }),
  ),
  imports(
    'scores: points of 5 on a scale to 6',
    traits(
      '    Points Possible,,,,,5.00,5.00,(read only),(read only)',
      '"Haddad, Noor",50011,7001,nh,Room 9,5.00,2.00,70.00,70.00',
    ),
    refused(/\b5\b.*\b6\b/, /six-traits-5/),
  ),
  imports(
    'scores: points of 5, rubric of 5',
    traits(
      '    Points Possible,,,,,5.00,5.00,(read only),(read only)',
      '"Haddad, Noor",50011,7001,nh,Room 9,5.00,2.00,70.00,70.00',
      '"Student, Test",50099,,zz,Room 9,,,,',
    ),
    scores({ noor: 'ideas 5, organization 2' }),
    { run: 'import FILE --rubric six-traits-5 --add' },
  ),
  imports(
    'scores: one trait of 6, one of 10',
    traits(
      '    Points Possible,,,,,6.00,10.00,(read only),(read only)',
      '"Haddad, Noor",50011,7001,nh,Room 9,5.00,5.00,70.00,70.00',
    ),
    refused(/\b10\b/, /organization/i),
  ),
  imports(
    'scores: points with no heading for the row, decimal commas',
    crlf(
      'Student;ID;Section;Ideas (1);Organization (2)',
      '    Points Possible;;;6,00;6,00',
      '"Haddad, Noor";50011;Room 9;4,00;2,00',
      '"Marchetti, Zoë";50014;Room 9;3,00;',
    ),
    scores({ noor: 'ideas 4, organization 2', zoe: 'ideas 3' }),
  ),
  imports(
    'scores: half a point on a scale of whole ones',
    traits(
      '    Points Possible,,,,,6.00,6.00,(read only),(read only)',
      '"Haddad, Noor",50011,7001,nh,Room 9,4.50,2.00,50.00,50.00',
    ),
    refused(/4\.50?/),
  ),
  imports(
    'scores: a test student who has scores, and --add',
    traits(
      '    Points Possible,,,,,6.00,6.00,(read only),(read only)',
      '"Haddad, Noor",50011,7001,nh,Room 9,4.00,2.00,50.00,50.00',
      '"Student, Test",50099,,zz,Room 9,6.00,6.00,99.00,99.00',
    ),
    scores({ noor: 'ideas 4, organization 2' }),
    { run: 'import FILE --rubric six-traits --add' },
  ),
  imports(
    'scores: a trait that two assignments are called',
    lines(
      'Student,ID,Section,Ideas (4401),Ideas (4409)',
      '    Points Possible,,,6.00,6.00',
      '"Haddad, Noor",50011,Room 9,4.00,2.00',
    ),
    refused(/ideas/i, /two|twice|both|4409|more than one/i),
  ),
  imports(
    'scores: two sections, one not of this class',
    lines(
      'Student,ID,Section,Ideas (1)',
      '    Points Possible,,,6.00',
      '"Haddad, Noor",50011,Room 9,4.00',
      '"Okonjo, Grace",50015,Room 11,3.00',
      '"Bauer, Finn",50016,Room 11,2.00',
    ),
    [
      scores({ noor: 'ideas 4' }, { says: [/2 (rows|writers|names)|Room 11/] }),
      refused(/--section|--only-mine/),
    ],
  ),
  imports(
    'scores: two sections, the own one chosen',
    lines(
      'Student,ID,Section,Ideas (1)',
      '    Points Possible,,,6.00',
      '"Haddad, Noor",50011,Room 9 and Room 11,4.00',
      '"Okonjo, Grace",50015,Room 11,3.00',
    ),
    scores({ noor: 'ideas 4' }),
    { run: 'import FILE --rubric six-traits --section "Room 9"' },
  ),
];
