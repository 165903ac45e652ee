/** The same table again: one piece has one line, whatever the day; a changed score wants a word. */

import {
  type Files,
  imports,
  lines,
  type More,
  type Outcome,
  refused,
  scores,
} from '../../layout.ts';

const first = lines('Student,Ideas,Organization', 'Noor Haddad,4,2', 'Luis de la Vega,1,4');
const corrected = first.replace('Vega,1', 'Vega,2');
const grown = lines(
  'Student,Ideas,Organization,Voice',
  'Noor Haddad,4,2,3',
  'Luis de la Vega,1,4,',
  'Zoë Marchetti,5,5,5',
);
const FABLE = 'import FILE --rubric six-traits --piece Fable';
const DAY = '2026-11-12';

const WAS = {
  noor: `${DAY} Fable: ideas 4, organization 2`,
  luis: `${DAY} Fable: ideas 1, organization 4`,
};
const IS = { ...WAS, luis: `${DAY} Fable: ideas 2, organization 4` };

/** Imports the first table on a day, then another on a later one. */
const again = (
  name: string,
  bytes: string | Buffer | Files,
  comes: Outcome | Outcome[],
  more: More = {},
) =>
  imports(name, bytes, comes, {
    run: FABLE,
    first: [{ run: FABLE, bytes: first, on: DAY }],
    ...more,
  });

export const scoresAgain = [
  again(
    'the same, on another day',
    first,
    scores(WAS, { says: [/already|nothing new|no change/i] }),
  ),
  again('the same, on the same day', first, scores(WAS), { on: DAY }),
  again(
    'the same, rows in another order',
    lines('Student,Organization,Ideas', '"de la Vega, Luis",4,1', '"Haddad, Noor",2,4'),
    scores(WAS),
  ),
  again('the same, the piece written otherwise', first, scores(WAS), {
    run: 'import FILE --rubric six-traits --piece " fable"',
  }),
  again(
    'the same, with a column of days of the first time',
    first
      .replace('Student', 'Student,Date')
      .replace('Haddad', `Haddad,${DAY}`)
      .replace('Vega', `Vega,${DAY}`),
    scores(WAS),
  ),
  again('the same, twice more', first, scores(WAS), {
    first: [DAY, '2026-11-16', '2026-11-18'].map((on) => ({ run: FABLE, bytes: first, on })),
  }),
  again('corrected', corrected, [
    refused(/1 ?(→|->|to) ?2/, /--update/),
    scores(WAS, { says: [/1 ?(→|->|to) ?2/, /--update/] }),
  ]),
  again('corrected, and said so', corrected, scores(IS, { says: [/1 ?(→|->|to) ?2/] }), {
    run: `${FABLE} --update`,
  }),
  again('corrected, and tried first', corrected, scores(WAS, { says: [/1 ?(→|->|to) ?2/] }), {
    run: `${FABLE} --update --dry-run`,
  }),
  again('corrected, then the same again', corrected, scores(IS), {
    first: [
      { run: FABLE, bytes: first, on: DAY },
      { run: `${FABLE} --update`, bytes: corrected, on: '2026-11-18' },
    ],
  }),
  again('corrected, then undone', corrected, scores(IS), {
    run: `${FABLE} --update`,
    first: [
      { run: FABLE, bytes: first, on: DAY },
      { run: `${FABLE} --update`, bytes: corrected, on: '2026-11-18' },
      { run: 'undo', on: '2026-11-18' },
    ],
  }),
  again(
    'grown by a trait and a writer',
    grown,
    scores({
      noor: `${DAY} Fable: ideas 4, organization 2, voice 3`,
      luis: WAS.luis,
      zoe: ['Fable: ideas 5, organization 5, voice 5'],
    }),
  ),
  again('grown and corrected', grown.replace('Vega,1', 'Vega,2'), [
    refused(/1 ?(→|->|to) ?2/, /--update/),
    scores(
      {
        noor: `${DAY} Fable: ideas 4, organization 2, voice 3`,
        luis: WAS.luis,
        zoe: 'Fable: ideas 5, organization 5, voice 5',
      },
      { says: [/--update/] },
    ),
  ]),
  again('a score is gone', first.replace('Haddad,4,2', 'Haddad,4,'), scores(WAS)),
  again(
    'a score is gone, and --update',
    first.replace('Haddad,4,2', 'Haddad,4,'),
    [scores(WAS), refused(/organization/i)],
    { run: `${FABLE} --update` },
  ),
  again('a row is gone', lines('Student,Ideas,Organization', 'Noor Haddad,4,2'), scores(WAS)),
  again(
    'another piece',
    corrected,
    scores({
      noor: [WAS.noor, 'Letter: ideas 4, organization 2'],
      luis: [WAS.luis, 'Letter: ideas 2, organization 4'],
    }),
    { run: 'import FILE --rubric six-traits --piece Letter' },
  ),
  again(
    'another rubric',
    lines('Student,Ideas', 'Noor Haddad,3'),
    scores({ ...WAS, noor: [WAS.noor, 'Fable: ideas 3'] }),
    { run: 'import FILE --rubric six-traits-5 --piece Fable' },
  ),
  again(
    'an on-demand piece in another month',
    corrected,
    scores({
      noor: ['2026-09-10 On-demand: ideas 4, organization 2', 'On-demand: ideas 4, organization 2'],
      luis: ['2026-09-10 On-demand: ideas 1, organization 4', 'On-demand: ideas 2, organization 4'],
    }),
    {
      run: 'import FILE --rubric six-traits --piece On-demand',
      first: [
        {
          run: 'import FILE --rubric six-traits --piece On-demand',
          bytes: first,
          on: '2026-09-10',
        },
      ],
    },
  ),
  again(
    'no piece, the same on another day',
    first,
    [
      scores({ noor: `${DAY}: ideas 4, organization 2`, luis: `${DAY}: ideas 1, organization 4` }),
      refused(/--piece/),
    ],
    {
      run: 'import FILE --rubric six-traits',
      first: [{ run: 'import FILE --rubric six-traits', bytes: first, on: DAY }],
    },
  ),
  again(
    'a column of another day for the same piece',
    lines('Student,Date,Ideas,Organization', 'Noor Haddad,2026-11-11,4,2'),
    [
      scores(WAS),
      scores({ ...WAS, noor: '2026-11-11 Fable: ideas 4, organization 2' }),
      refused(/2026-11-11|Nov 11/),
    ],
  ),
  again(
    'comments of a table again are kept once',
    lines('Student,Ideas,Comments', 'Noor Haddad,4,the storm is real'),
    scores(WAS, { notes: { noor: /^(?!.*storm.*storm).*storm/ } }),
    {
      run: `${FABLE} --comments`,
      first: [
        { run: FABLE, bytes: first, on: DAY },
        {
          run: `${FABLE} --comments`,
          bytes: lines('Student,Ideas,Comments', 'Noor Haddad,4,the storm is real'),
          on: '2026-11-13',
        },
      ],
    },
  ),
  again(
    'what a map said once is remembered',
    lines('Student,Content', 'Noor Haddad,4'),
    [scores({ noor: 'Letter: ideas 4' }), refused(/--map/)],
    {
      run: 'import FILE --rubric six-traits --piece Letter',
      first: [
        {
          run: 'import FILE --rubric six-traits --piece Letter --map Content=ideas',
          bytes: lines('Student,Content', 'Noor Haddad,4'),
        },
      ],
    },
  ),
];
