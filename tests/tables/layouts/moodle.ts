/** Moodle: the grade export in four languages, and the rubric report, which cannot be read. */

import { imports, init, leftOut, lines, refused, scores, tabs, writers } from '../layout.ts';

const TWO = ['noor: Noor Haddad', 'luis: Luis de la Vega'];
const MAIL = ['noor@school.example', 'luis@school.example'];

const english = (...items: [heading: string, noor: string, luis: string][]) => {
  const row = (...cells: string[]) =>
    cells.map((cell) => (/[,"]/.test(cell) ? `"${cell}"` : cell)).join(',');
  return lines(
    row(
      'First name',
      'Surname',
      'ID number',
      'Institution',
      'Department',
      'Email address',
      ...items.map(([heading]) => heading),
      'Course total (Real)',
      'Last downloaded from this course',
    ),
    row(
      'Noor',
      'Haddad',
      '0071',
      'Hill School',
      '',
      MAIL[0]!,
      ...items.map(([, noor]) => noor),
      '70.00',
      '1793880000',
    ),
    row(
      'Luis',
      'de la Vega',
      '0072',
      'Hill School',
      '',
      MAIL[1]!,
      ...items.map(([, , luis]) => luis),
      '-',
      '1793880000',
    ),
  );
};

const withFeedback = english(
  ['Assignment: Ideas (Real)', '4.00', '-'],
  ['Feedback: Ideas', 'a storm, told slowly', ''],
  ['Assignment: Voice (Real)', '3.00', '2.00'],
);

const german = tabs(
  'Vorname|Nachname|ID-Nummer|Institution|Abteilung|E-Mail-Adresse|Aufgabe: Fabel (Punkte)|Kurs gesamt (Punkte)|Zuletzt aus diesem Kurs geladen',
  'Noor|Haddad|0071|||noor@school.example|4,00|70,00|1793880000',
  'Luis|de la Vega|0072|||luis@school.example|-|-|1793880000',
);

const spanish = lines(
  'Nombre,Apellido(s),Número de ID,Institución,Departamento,Dirección de correo,Tarea: Ideas (Real),Total del curso (Real),Última descarga de este curso',
  'Noor,Haddad,0071,,,noor@school.example,4.00,70.00,1793880000',
  'Luis,de la Vega,0072,,,luis@school.example,2.00,40.00,1793880000',
);

const french = lines(
  "Prénom;Nom de famille;Numéro d'identification;Institution;Département;Adresse de courriel;Devoir: Fable (Brut);Total du cours (Brut);Dernier téléchargement depuis ce cours",
  'Noor;Haddad;0071;;;noor@school.example;4,00;70,00;1793880000',
  'Luis;de la Vega;0072;;;luis@school.example;-;-;1793880000',
);

export const moodle = [
  init('English', withFeedback, writers(TWO), {
    never: [...MAIL, 'told slowly', 'Hill School'],
    outOfGit: ['0071'],
  }),
  init('English, Last name', withFeedback.replace('Surname', 'Last name'), writers(TWO), {
    never: MAIL,
  }),
  init('Spanish', spanish, writers(TWO), { never: MAIL }),
  init('French, semicolons', french, writers(TWO), { never: MAIL }),
  init('German, tabs', german, writers(TWO), { never: MAIL }),
  init(
    'a suspended writer',
    lines(
      'First name,Last name,ID number,Email address,Suspended,Fable (Real)',
      'Noor,Haddad,71,noor@school.example,,4',
      'Luis,de la Vega,72,luis@school.example,,',
      'Old,Member,73,old@school.example,suspended,',
    ),
    [
      writers(TWO, { says: [/Old Member|suspended|1 row/i] }),
      writers([...TWO, 'old: Old Member'], { says: [/suspended/i] }),
    ],
    { never: MAIL },
  ),
  imports(
    'scores, with feedback left out',
    withFeedback,
    scores(
      { noor: 'ideas 4, voice 3', luis: 'voice 2' },
      { says: [leftOut('feedback|comments?')] },
    ),
    {
      never: [...MAIL, 'told slowly'],
    },
  ),
  imports(
    'scores, with feedback kept',
    withFeedback,
    scores(
      { noor: 'ideas 4, voice 3', luis: 'voice 2' },
      { notes: { noor: /a storm, told slowly/ } },
    ),
    {
      run: 'import FILE --rubric six-traits --comments',
      never: MAIL,
    },
  ),
  imports(
    'scores: no (Real), a piece in the command',
    english(['Ideas', '4.00', '2.00'], ['Organization', '-', '5.00']),
    scores({ noor: 'Fable: ideas 4', luis: 'Fable: ideas 2, organization 5' }),
    { run: 'import FILE --rubric six-traits --piece Fable' },
  ),
  imports(
    'scores: percentages of an item are no scores',
    english(['Assignment: Ideas (Percentage)', '4.00 %', '83.33 %']),
    refused(/%|percent/i),
  ),
  imports(
    'scores: letters of an item are no scores',
    english(['Assignment: Ideas (Letter)', 'B+', 'A']),
    refused(/B\+|letter/i),
  ),
  imports('scores: Spanish, mapped', spanish, scores({ noor: 'ideas 4', luis: 'ideas 2' }), {
    run: 'import FILE --rubric six-traits --map "Tarea: Ideas (Real)=ideas"',
    never: MAIL,
  }),
  imports(
    'scores: Spanish, as it is',
    spanish,
    [scores({ noor: 'ideas 4', luis: 'ideas 2' }), refused(/--map "Tarea: Ideas \(Real\)=/)],
    { never: MAIL },
  ),
  imports('scores: the course total is no trait', english(), refused(/trait|--map/i), {
    unsaid: [/--map "(Course total|Last downloaded)[^"]*="?/],
  }),
  imports(
    'rubric report: cells beyond the heading',
    lines(
      'Student, Score, Definition, Feedback, Score, Definition, Feedback, Grader, Date graded,',
      'Noor Haddad, 4, Clear, and on one idea, well done, 3, In order, , Ms. Abernathy, Monday, 2 November 2026, 9:12 AM,',
      'Luis de la Vega, 2, Some ideas, , 5, In order, more, Ms. Abernathy, Monday, 2 November 2026, 9:20 AM,',
    ),
    refused(/:[12]:|line [12]|row [12]/i),
    { run: 'import FILE --rubric six-traits --map "Score=ideas"' },
  ),
  init(
    'rubric report as a roster',
    lines(
      'Student, Score, Definition, Feedback, Score, Definition, Feedback,',
      'Noor Haddad, 4, Clear, and on one idea, well done, 3, In order, more,',
      'Luis de la Vega, 2, Some, of it, , 5, In order, ,',
    ),
    [refused(/:[12]:|line [12]|row [12]/i), writers(TWO)],
  ),
];
