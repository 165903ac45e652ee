/** Whose scores: who is not quite a writer of the class, or not any more, or not at all. */

import { CLASS_WRITERS, imports, leftOut, lines, refused, scores } from '../../layout.ts';

const table = (...rows: string[]) => lines('Student,Ideas,Voice', ...rows);

const OTHERS = Array.from({ length: 30 }, (_, i) => `Stranger${i} Vale${i},3,3`);
const ADD = { run: 'import FILE --rubric six-traits --add' };
const SAME = { run: 'import FILE --rubric six-traits --same' };
const MINE = { run: 'import FILE --rubric six-traits --only-mine' };

/** A name that is nearly a writer's: never taken unasked, never added, taken with --same. */
const near = (name: string, id: string) => [
  imports(`${name} is nearly ${id}`, table(`"${name}",4,2`), refused(new RegExp(`\\b${id}\\b`)), {
    says: [/--same|did you mean/i],
  }),
  imports(
    `${name} is nearly ${id}: not added`,
    table(`"${name}",4,2`),
    refused(new RegExp(`\\b${id}\\b`)),
    ADD,
  ),
  imports(
    `${name} is nearly ${id}: the same`,
    table(`"${name}",4,2`),
    scores({ [id]: 'ideas 4, voice 2' }),
    SAME,
  ),
];

export const strangers = [
  ...near('Haddad, Noor A.', 'noor'),
  ...near('Lindqvist, Thomas', 'tomas'),
  ...near('Imany Brooks', 'imani'),
  ...near('Zoë Marchetti-Brown', 'zoe'),
  imports('near two writers: --same does not choose', table('Noor Haddat,4,2'), refused(/noor/), {
    first: ['add "Noor Haddan"'],
    ...SAME,
  }),
  imports(
    'near a writer who is in the table too',
    table('Noor Haddad,4,2', '"Haddad, Noor A.",1,1'),
    refused(/noor|Noor/),
    SAME,
  ),
  imports(
    'near names with --only-mine are said',
    table('"Haddad, Noor A.",4,2', 'Luis de la Vega,3,3'),
    [refused(/Noor A\./), scores({ luis: 'ideas 3, voice 3' }, { says: [/Noor A\./] })],
    MINE,
  ),
  imports('a writer who has left', table('Pavel Novak,4,2', 'Noor Haddad,4,2'), [
    refused(/archive pavel --back/),
    scores({ noor: 'ideas 4, voice 2' }, { says: [/Pavel Novak/] }),
  ]),
  imports(
    'a writer who has left, and --add',
    table('"Novak, Pavel",4,2'),
    refused(/archive pavel --back/),
    ADD,
  ),
  imports(
    'a writer who has left, nearly, and --add',
    table('"Novak, Pavel J.",4,2'),
    refused(/pavel/i),
    ADD,
  ),
  imports(
    'a writer who has left, and --only-mine',
    table('Pavel Novak,4,2', 'Noor Haddad,4,2'),
    scores({ noor: 'ideas 4, voice 2' }, { says: [/Pavel Novak/] }),
    MINE,
  ),
  imports(
    'thirty strangers',
    table('Noor Haddad,4,2', ...OTHERS),
    [refused(/30/, /--only-mine/), scores({ noor: 'ideas 4, voice 2' }, { says: [/30/] })],
    { unsaid: [/Stranger29.*Stranger29/, /--add.*--only-mine/s] },
  ),
  imports(
    'thirty strangers, the own only',
    table('Noor Haddad,4,2', ...OTHERS),
    scores({ noor: 'ideas 4, voice 2' }, { says: [/30/] }),
    { ...MINE, never: ['Stranger'] },
  ),
  imports('nobody of this class', table(...OTHERS), refused(/30|nobody|no writer/i)),
  imports(
    'nobody of this class, the own only',
    table(...OTHERS),
    [refused(/30|nobody|no writer|none/i), scores({}, { says: [/30 rows|nobody/i] })],
    { ...MINE, never: ['Stranger'] },
  ),
  imports(
    'one stranger',
    table('Noor Haddad,4,2', 'Grace Okonjo,3,3'),
    [
      refused(/Grace Okonjo/, /--only-mine/),
      scores({ noor: 'ideas 4, voice 2' }, { says: [/Grace Okonjo/] }),
    ],
    { unsaid: [/--add.*--only-mine/s] },
  ),
  imports(
    'a new child, added and turned round',
    table('"Okonjo, Grace",3,3'),
    scores(
      { grace: 'ideas 3, voice 3' },
      {
        writers: [...CLASS_WRITERS, 'grace: Grace Okonjo'],
      },
    ),
    ADD,
  ),
  imports(
    'rows of no child, and --add',
    table(
      'Noor Haddad,4,2',
      'Class Average,4,2',
      'TOTAL,4,2',
      'Points Possible,6,6',
      '"Student, Test",4,2',
      'Max,4,2',
      'Std Dev,1,1',
    ),
    [
      scores(
        { noor: 'ideas 4, voice 2' },
        { says: [leftOut('average|total|points possible|rows')] },
      ),
      refused(/Max|Std Dev/),
    ],
    ADD,
  ),
];
