/** Canvas: assessments of a rubric. For each criterion a rating, points and comments; names as they are spoken. */

import { imports, init, leftOut, lines, refused, scores, writers } from '../layout.ts';

const COMMENTS = leftOut('comments?');

/** Criteria as "Ideas/Voice", one row a student: "11,Noor Haddad,Strong,5.0,". */
const rubric = (criteria: string[], parts: string[], ...rows: string[]) =>
  lines(
    [
      'Student Id',
      'Student Name',
      ...criteria.flatMap((one) => parts.map((part) => `"${one} - ${part}"`)),
    ].join(','),
    ...rows,
  );

const ALL = ['Rating', 'Points', 'Comments'];

const full = rubric(
  ['Ideas', 'Organization', 'Sentence Fluency'],
  ALL,
  '811,Noor Haddad,Strong,5.0,the storm is real,Developing,3.0,,Strong,5.0,"reads aloud, well"',
  '812,Luis de la Vega,Emerging,2.0,,Strong,4.0,"begins, then',
  'wanders",Developing,3.0,',
  '813,Imani Brooks,,,,,,,,,',
);

const fullScores = {
  noor: 'ideas 5, organization 3, fluency 5',
  luis: 'ideas 2, organization 4, fluency 3',
};

export const canvasRubrics = [
  imports('rating, points, comments', full, scores(fullScores, { says: [COMMENTS] }), {
    never: ['the storm is real', 'Emerging'],
  }),
  imports(
    'comments kept on request',
    full,
    scores(fullScores, {
      notes: { noor: /the storm is real/, luis: /begins, then\s+wanders|begins, then\\nwanders/ },
    }),
    { run: 'import FILE --rubric six-traits --comments' },
  ),
  imports('comments, tried first', full, scores({}, { says: [/dry-run|nothing was saved/i] }), {
    run: 'import FILE --rubric six-traits --comments --dry-run',
    never: ['the storm is real'],
  }),
  imports(
    'ratings only: the points are hidden',
    rubric(
      ['Ideas', 'Voice'],
      ['Rating', 'Comments'],
      '811,Noor Haddad,Strong,nice 4,Developing,',
      '812,Luis de la Vega,Emerging,,Strong,',
    ),
    refused(/points|rating|no column|no trait|score/i),
    { unsaid: [/--map "[^"]*Comments=/] },
  ),
  imports(
    'points only: a rubric in free form',
    rubric(
      ['Ideas', 'Voice'],
      ['Points', 'Comments'],
      '811,Noor Haddad,4.0,2 dogs in it,2.0,',
      '812,Luis de la Vega,1.0,,,',
    ),
    scores({ noor: 'ideas 4, voice 2', luis: 'ideas 1' }, { says: [COMMENTS] }),
  ),
  imports(
    'a criterion with a comma is not a trait, and is said',
    rubric(['Ideas', 'Conventions, spelling'], ALL, '811,Noor Haddad,Strong,5.0,,Low,2.0,'),
    scores(
      { noor: 'ideas 5' },
      { says: [leftOut('Conventions, spelling'), /--map "Conventions, spelling( - Points)?=/] },
    ),
  ),
  imports(
    'a criterion with a comma, mapped',
    rubric(['Ideas', 'Conventions, spelling'], ALL, '811,Noor Haddad,Strong,5.0,,Low,2.0,'),
    scores({ noor: 'ideas 5, conventions 2' }),
    { run: 'import FILE --rubric six-traits --map "Conventions, spelling - Points=conventions"' },
  ),
  imports(
    'a criterion with a dash in it, mapped',
    rubric(['Ideas', 'Voice - who speaks'], ALL, '811,Noor Haddad,Strong,5.0,,Low,2.0,'),
    scores({ noor: 'ideas 5, voice 2' }),
    { run: 'import FILE --rubric six-traits --map "Voice - who speaks - Points=voice"' },
  ),
  imports(
    'a criterion on two lines',
    rubric(['Ideas', 'Word\nChoice'], ALL, '811,Noor Haddad,Strong,5.0,,Low,2.0,'),
    [
      scores({ noor: 'ideas 5, word choice 2' }),
      scores({ noor: 'ideas 5' }, { says: [leftOut('Word\\s+Choice')] }),
    ],
  ),
  imports(
    'another Noor',
    rubric(['Ideas'], ALL, '811,Noor Karimi,Strong,5.0,', '812,Luis de la Vega,Emerging,2.0,'),
    [refused(/Noor Karimi/), scores({ luis: 'ideas 2' }, { says: [/Noor Karimi/] })],
  ),
  imports(
    'points above the scale',
    rubric(['Ideas'], ALL, '811,Noor Haddad,Strong,5.0,', '812,Luis de la Vega,Full,10.0,'),
    refused(/10/),
  ),
  init(
    'a roster of it',
    full,
    writers(['noor: Noor Haddad', 'luis: Luis de la Vega', 'imani: Imani Brooks']),
    {
      never: ['the storm is real', 'wanders'],
      outOfGit: ['811'],
    },
  ),
];
