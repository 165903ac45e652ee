/** Canvas: the gradebook as a roster, as its exporter writes it and as spreadsheets leave it. */

import { crlf, init, leftOut, lines, refused, utf8Bom, WHICH_SECTION, writers } from '../layout.ts';

const THREE = ['noor: Noor Haddad', 'tomas: Tomas Lindqvist', 'luis: Luis de la Vega'];
const POINTS = leftOut('points possible');
const TEST = leftOut('test student|student, test|test');

const plain = crlf(
  'Student,ID,SIS User ID,SIS Login ID,Section,Fable draft (88101),Assignments Current Points,Assignments Final Points,Assignments Current Score,Current Score,Final Score',
  '    Points Possible,,,,,10.00,(read only),(read only),(read only),(read only),(read only)',
  '"Haddad, Noor",50011,7001,noor@school.example,Room 9,8.00,8.00,8.00,80.00,80.00,80.00',
  '"Lindqvist, Tomas",50012,7002,tomas@school.example,Room 9,6.50,6.50,6.50,65.00,65.00,65.00',
  '"de la Vega, Luis",50013,7003,luis@school.example,Room 9,,0.00,0.00,,,0.00',
  '"Student, Test",50099,,c0ffee77,Room 9,,0.00,0.00,,,0.00',
);

const manual = (points: string) =>
  lines(
    'Student,ID,SIS Login ID,Section,Baseline (1),Fable (2),Current Score,Final Score',
    ',,,,,Manual Posting,,',
    points,
    '"Haddad, Noor",50011,nh,Room 9,3.00,4.00,70.00,70.00',
    '"Lindqvist, Tomas",50012,tl,Room 9,EX,N/A,,',
    '"de la Vega, Luis",50013,lv,Room 9,,,,',
    '"Student, Test",50099,zz,Room 9,,,,',
  );

const twoRooms = lines(
  'Student,ID,SIS User ID,SIS Login ID,Section,Fable (2)',
  '    Points Possible,,,,,6.00',
  '"Haddad, Noor",50011,7001,nh,Room 9 and Room 11,4.00',
  '"Lindqvist, Tomas",50012,7002,tl,Room 9,3.00',
  '"Okonjo, Grace",50014,7004,go,Room 11,5.00',
);

export const canvas = [
  init('gradebook', plain, writers(THREE, { says: [POINTS, TEST] }), {
    never: ['noor@school.example', 'c0ffee77'],
    outOfGit: ['50011', '7001'],
  }),
  init(
    'last and first name apart',
    lines(
      'LastName,FirstName,ID,SIS User ID,SIS Login ID,Section,Fable draft (88101),Current Score',
      '    Points Possible,,,,,,10.00,(read only)',
      'Haddad,Noor,50011,7001,nh,Room 9,8.00,80.00',
      'Lindqvist,Tomas,50012,7002,tl,Room 9,6.50,65.00',
      'de la Vega,Luis,50013,7003,lv,Room 9,,',
      'Student,Test,50099,,zz,Room 9,,',
    ),
    writers(THREE, { says: [POINTS, TEST] }),
  ),
  init(
    'manual posting, then points in row 3',
    manual('    Points Possible,,,,6.00,6.00,(read only),(read only)'),
    writers(THREE, {
      says: [POINTS, leftOut('manual posting'), TEST],
    }),
  ),
  init(
    'points row without its spaces',
    manual('Points Possible,,,,6,6,(read only),(read only)'),
    writers(THREE, { says: [POINTS] }),
  ),
  init(
    'French',
    crlf(
      'Étudiant;ID;ID utilisateur SIS;ID de connexion SIS;Section;Fable (2);Score actuel;Score final',
      '    Points possibles;;;;;6,00;(lecture seule);(lecture seule)',
      '"Haddad, Noor";50011;7001;nh;Salle 9;4,00;66,67;66,67',
      '"Lindqvist, Tomas";50012;7002;tl;Salle 9;3,50;58,33;58,33',
      '"de la Vega, Luis";50013;7003;lv;Salle 9;;;',
    ),
    writers(THREE, { says: [leftOut('points possibles?')] }),
  ),
  init(
    'Spanish',
    lines(
      'Estudiante,ID,ID de usuario de SIS,ID de inicio de sesión de SIS,Sección,Fábula (2),Puntaje actual',
      '    Puntos posibles,,,,,6.00,(solo lectura)',
      '"Haddad, Noor",50011,7001,nh,Sala 9,4.00,66.67',
      '"Lindqvist, Tomas",50012,7002,tl,Sala 9,3.50,58.33',
      '"de la Vega, Luis",50013,7003,lv,Sala 9,,',
    ),
    writers(THREE, { says: [leftOut('puntos posibles|points possible')] }),
  ),
  init(
    'a name guarded as a formula',
    lines(
      'Student,ID,Section,Fable (2)',
      '    Points Possible,,,6.00',
      '"=""Haddad, Noor""",50011,Room 9,4.00',
      '"=""Lindqvist, Tomas""",50012,Room 9,4.00',
      '"de la Vega, Luis",50013,Room 9,',
    ),
    writers(THREE),
  ),
  init(
    'headings that are doubled, and needed by nobody',
    lines(
      'Student,ID,Section,Assignments Current Score,Assignments Current Score,Assignments Final Score,Assignments Final Score,Notes,Notes',
      '    Points Possible,,,(read only),(read only),(read only),(read only),,',
      '"Haddad, Noor",50011,Room 9,70.00,70.00,70.00,70.00,seat by window,x',
      '"Lindqvist, Tomas",50012,Room 9,70.00,70.00,70.00,70.00,,',
      '"de la Vega, Luis",50013,Room 9,,,,,,',
    ),
    writers(THREE),
    { unsaid: [/twice|duplicate|unique/i], never: ['seat by window'] },
  ),
  init('two sections in one cell', twoRooms, [
    refused(WHICH_SECTION, /Room 9/, /Room 11/),
    writers(['noor: Noor Haddad', 'tomas: Tomas Lindqvist', 'grace: Grace Okonjo'], {
      says: [/Room 11/],
    }),
  ]),
  init(
    'two sections, one chosen',
    twoRooms,
    writers(['noor: Noor Haddad', 'tomas: Tomas Lindqvist']),
    {
      run: 'init --students FILE --section "Room 9"',
      never: ['Okonjo'],
    },
  ),
  init(
    'two sections, the other chosen',
    twoRooms,
    writers(['noor: Noor Haddad', 'grace: Grace Okonjo']),
    {
      run: 'init --students FILE --section "Room 11"',
    },
  ),
  init('two sections, one that is not there', twoRooms, refused(/Room 12/, /Room 9/, /Room 11/), {
    run: 'init --students FILE --section "Room 12"',
  }),
  init(
    'semicolons, decimal commas, a byte order mark',
    utf8Bom(
      crlf(
        'Student;ID;Section;Fable (2);Current Score',
        '    Points Possible;;;6,00;(read only)',
        '"Haddad, Noor";50011;Room 9;4,50;75,00',
        '"Lindqvist, Tomas";50012;Room 9;3,00;50,00',
        '"de la Vega, Luis";50013;Room 9;;',
      ),
    ),
    writers(THREE, { says: [POINTS] }),
  ),
];
