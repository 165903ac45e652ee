/** What was scored: headings that say more, points possible, sections, raters, pieces, days, comments. */

import { imports, leftOut, lines, refused, scores } from '../../layout.ts';

const table = (heading: string, ...rows: string[]) => lines(heading, ...rows);
const one = (heading: string, cell: string) => table(`Student,${heading}`, `Noor Haddad,${cell}`);
const IDEAS_4 = scores({ noor: 'ideas 4' });
const by = (rubric: string, more = '') => ({
  run: `import FILE --rubric ${rubric} ${more}`.trim(),
});
const six = (more: string) => by('six-traits', more);

const rated = table(
  'Student,Rater,Ideas',
  'Noor Haddad,Abernathy,4',
  'Noor Haddad,Long,2',
  'Luis de la Vega,Abernathy,3',
  'Luis de la Vega,Long,5',
);
const rooms = table(
  'Student,Section,Ideas',
  'Noor Haddad,Room 9,4',
  'Luis de la Vega,Room 9,3',
  'Grace Okonjo,Room 11,5',
  'Finn Bauer,Room 11,2',
);
export const scoresWhat = [
  imports('/5 in the heading', one('Ideas /5', '4'), refused(/\b5\b/, /six-traits-5/)),
  imports('/6 in the heading', one('Ideas /6', '4'), IDEAS_4),
  imports(
    'out of 5 in the heading',
    one('Ideas (out of 5)', '4'),
    refused(/\b5\b/, /six-traits-5/),
  ),
  imports('out of 6 in the heading', one('Ideas (out of 6)', '4'), IDEAS_4),
  imports('points in the heading', one('Ideas (6 pts)', '4'), [IDEAS_4, refused(/--map/)]),
  imports('/5 in the heading, by its rubric', one('Ideas /5', '4'), IDEAS_4, by('six-traits-5')),
  imports(
    '/5 in the heading, although it is mapped',
    one('Content /5', '4'),
    refused(/\b5\b/, /six-traits-5/),
    six('--map "Content /5=ideas"'),
  ),
  imports('4/5 in a cell, by its rubric', one('Ideas', '4/5'), IDEAS_4, by('six-traits-5')),
  imports(
    'points possible in a row in the middle',
    table('Student,Ideas', 'Noor Haddad,4', 'Points Possible,5', 'Luis de la Vega,3'),
    refused(/\b5\b/, /six-traits-5/),
  ),
  imports(
    'a row "Out of" below the heading',
    table('Student,Ideas', 'Out of,5', 'Noor Haddad,4'),
    refused(/Out of|\b5\b/i),
  ),
  imports(
    'points that fit a rubric with two scales',
    table(
      'Student,Organization,Elaboration,Conventions',
      'Points Possible,4,4,2',
      'Noor Haddad,4,3,2',
    ),
    scores({ noor: 'organization 4, elaboration 3, conventions 2' }),
    by('smarter-balanced'),
  ),
  imports(
    'points that do not fit the second scale',
    table('Student,Organization,Conventions', 'Points Possible,4,4', 'Noor Haddad,4,2'),
    refused(/conventions/i, /\b2\b/),
    by('smarter-balanced'),
  ),
  imports(
    'a score above the second scale',
    table('Student,Organization,Conventions', 'Noor Haddad,4,3'),
    refused(/conventions/i),
    by('smarter-balanced'),
  ),
  imports(
    'halves on a scale of halves',
    table('Student;Ideas;Organization', 'Noor Haddad;2,5;3.5'),
    scores({ noor: 'ideas 2.5, organization 3.5' }),
    by('scale-1-4-halves'),
  ),
  imports('0 on a scale from 0', one('Ideas', '0'), scores({ noor: 'ideas 0' }), by('scale-0-4')),
  imports('another name of a trait', one('Sentence Fluency', '4'), scores({ noor: 'fluency 4' })),
  imports(
    'two names of one trait',
    table('Student,Fluency,Sentence Fluency', 'Noor Haddad,4,2'),
    refused(/fluency/i),
  ),
  imports('a column mapped', one('Content', '4'), IDEAS_4, six('--map Content=ideas')),
  imports(
    'a column mapped to no trait',
    one('Content', '4'),
    refused(/idea\b/, /ideas/),
    six('--map Content=idea'),
  ),
  imports(
    'a column mapped that is not there',
    one('Ideas', '4'),
    refused(/Kontent/),
    six('--map Kontent=voice'),
  ),
  imports(
    'a column mapped to a trait that another column has',
    table('Student,Ideas,Content', 'Noor Haddad,4,2'),
    refused(/ideas/i),
    six('--map Content=ideas'),
  ),
  imports('no trait at all', one('Spelling test', '4'), refused(/trait|rubric/i), {
    unsaid: [/--map "?=/],
  }),
  imports(
    'columns of no trait are said',
    table('Student,Ideas,Spelling test,Lexile', 'Noor Haddad,4,17,640L'),
    scores({ noor: 'ideas 4' }, { says: [leftOut('Spelling test')] }),
    { never: ['640L'] },
  ),
  imports('no scores in any row', table('Student,Ideas', 'Noor Haddad,', 'Luis de la Vega,NS'), [
    scores({}),
    refused(/no scores?/i),
  ]),
  imports(
    'a rubric that is not there',
    one('Ideas', '4'),
    refused(/six-trait\b/, /six-traits/),
    by('six-trait'),
  ),
  imports('two sections', rooms, [
    refused(/--section|--only-mine/),
    scores({ noor: 'ideas 4', luis: 'ideas 3' }, { says: [/2 rows|2 (writers|names)|Room 11/] }),
  ]),
  imports('two sections, chosen', rooms, scores({ noor: 'ideas 4', luis: 'ideas 3' }), {
    ...six('--section "Room 9"'),
    never: ['Okonjo'],
  }),
  imports(
    'two sections, the wrong one chosen',
    rooms,
    refused(/Grace Okonjo|Room 11|nobody|no writer/),
    six('--section "Room 11"'),
  ),
  imports(
    'two sections, one that is not there',
    rooms,
    refused(/Room 12/, /Room 9/),
    six('--section "Room 12"'),
  ),
  imports(
    '--section without a column of sections',
    one('Ideas', '4'),
    refused(/section/i),
    six('--section "Room 9"'),
  ),
  imports('two raters', rated, refused(/--rater/, /Abernathy/, /Long/)),
  imports(
    'two raters, one chosen',
    rated,
    scores({ noor: 'ideas 4', luis: 'ideas 3' }),
    six('--rater Abernathy'),
  ),
  imports(
    'two raters, one that is not there',
    rated,
    refused(/Short/, /Abernathy/),
    six('--rater Short'),
  ),
  imports('one rater', table('Student,Scored by,Ideas', 'Noor Haddad,Abernathy,4'), IDEAS_4),
  imports(
    'pieces in a column',
    table('Student,Piece,Ideas', 'Noor Haddad,Fable,4', 'Noor Haddad,Letter,3'),
    scores({ noor: ['Fable: ideas 4', 'Letter: ideas 3'] }),
  ),
  imports(
    'a piece in a column, another in the command',
    table('Student,Piece,Ideas', 'Noor Haddad,Fable,4'),
    refused(/Fable|Letter/),
    six('--piece Letter'),
  ),
  imports(
    'days in a column',
    table('Student,Date,Ideas', 'Noor Haddad,2026-10-14,4', 'Luis de la Vega,2026-10-15,3'),
    scores({ noor: '2026-10-14: ideas 4', luis: '2026-10-15: ideas 3' }),
  ),
  imports('days in words', table('Student,Date,Ideas', 'Noor Haddad,Oct 14,4'), [
    scores({ noor: '2026-10-14: ideas 4' }),
    refused(/Oct 14/),
  ]),
  imports(
    'a day as a number of a spreadsheet',
    table('Student,Date,Ideas', 'Noor Haddad,46309,4'),
    [refused(/46309/), scores({ noor: '2026-10-14: ideas 4' })],
  ),
  imports(
    'a day after today',
    table('Student,Date,Ideas', 'Noor Haddad,2026-12-14,4'),
    refused(/2026-12-14|Dec 14/),
  ),
  imports(
    'a day that is none',
    table('Student,Date,Ideas', 'Noor Haddad,2026-02-30,4'),
    refused(/2026-02-30/),
  ),
  imports(
    'some days are missing',
    table('Student,Date,Ideas', 'Noor Haddad,2026-10-14,4', 'Luis de la Vega,,3'),
    [
      scores(
        { noor: '2026-10-14: ideas 4', luis: 'ideas 3' },
        { says: [/:3:|no date|Luis de la Vega|1 row|today|without/i] },
      ),
      refused(/:3:/),
    ],
  ),
  imports(
    'comments are said to be left out',
    table('Student,Ideas,Comments', 'Noor Haddad,4,the storm is real'),
    scores({ noor: 'ideas 4' }, { says: [leftOut('comments?'), /--comments/] }),
    { never: ['the storm is real'] },
  ),
  imports(
    'comments kept',
    table('Student,Ideas,Comments', 'Noor Haddad,4,the storm is real'),
    scores({ noor: 'ideas 4' }, { notes: { noor: /2026-11-23.*the storm is real/ } }),
    six('--comments'),
  ),
  imports(
    'comments kept, with what YAML takes for more',
    table('Student,Ideas,Comments', 'Noor Haddad,4,"a: b #c ""d"" {e} - f\n- g: &h *i !j"'),
    scores({ noor: 'ideas 4' }, { notes: { noor: /a: b #c \\"d\\" \{e\} - f/ } }),
    six('--comments'),
  ),
  imports(
    'comments of a child without scores',
    table('Student,Ideas,Comments', 'Noor Haddad,4,', 'Luis de la Vega,,was absent'),
    scores({ noor: 'ideas 4' }, { notes: { luis: /was absent/ } }),
    six('--comments'),
  ),
  imports(
    'tried first',
    one('Ideas', '4'),
    scores({}, { says: [/Nothing was saved|--dry-run/] }),
    six('--dry-run'),
  ),
];
