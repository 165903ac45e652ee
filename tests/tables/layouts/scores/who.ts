/** Whose scores: ids and names, alone and together, and how they may be written. */

import { CLASS_WRITERS, imports, lines, refused, scores } from '../../layout.ts';

const table = (...rows: string[]) => lines('Student,Ideas,Voice', ...rows);
const byId = (...rows: string[]) => lines('id,name,ideas,voice', ...rows);

const NOOR = scores({ noor: 'ideas 4, voice 2' });
const ADD = { run: 'import FILE --rubric six-traits --add' };
const SAME = { run: 'import FILE --rubric six-traits --same' };
const MINE = { run: 'import FILE --rubric six-traits --only-mine' };
const TWO_NOORS = { first: ['add "Noor Karimi"'] };
/** A class whose writers have ids of their school. */
const SCHOOL = {
  first: [
    {
      run: 'init --students FILE',
      bytes: lines('Student ID,Name', '0071,Noor Haddad', '0072,Luis de la Vega'),
    },
  ],
};

export const scoresWho = [
  imports(
    'id and name disagree',
    byId('noor,Luis de la Vega,4,2', 'luis,Noor Haddad,1,5', 'zoe,Zoë Marchetti,3,3'),
    refused(/noor/, /Luis de la Vega/),
    { says: [/:2:/, /line 3:|:3:/] },
  ),
  imports(
    'id and name disagree, with every flag',
    byId('noor,Luis de la Vega,4,2'),
    refused(/noor/, /Luis de la Vega/),
    { run: 'import FILE --rubric six-traits --add --same --update' },
  ),
  imports(
    'id and name disagree, of the own class only',
    byId('noor,Luis de la Vega,4,2', 'zoe,Zoë Marchetti,3,3'),
    [
      refused(/noor/, /Luis de la Vega/),
      scores({ zoe: 'ideas 3, voice 3' }, { says: [/Luis de la Vega/] }),
    ],
    MINE,
  ),
  imports('id and name agree', byId('noor,Noor Haddad,4,2'), NOOR),
  imports(
    'id and a name written otherwise agree',
    byId('noor,"Haddad, Noor",4,2', 'zoe,zoe MARCHETTI,3,3'),
    scores({ noor: 'ideas 4, voice 2', zoe: 'ideas 3, voice 3' }),
  ),
  imports(
    'an id of the school that the class does not know, and a name',
    byId('4711,Noor Haddad,4,2'),
    NOOR,
  ),
  imports('an id of a stranger, and no name', lines('id,ideas', '4711,4'), refused(/4711/)),
  imports(
    'an id of one, the first name of another',
    lines('id,First Name,Last Name,Ideas', 'tomas,Noor,Haddad,4'),
    refused(/tomas/, /Noor Haddad/),
  ),
  imports(
    'ids of the school',
    lines('Student ID,Ideas', '0071,4', '0072,2'),
    scores({ noor: 'ideas 4', luis: 'ideas 2' }),
    SCHOOL,
  ),
  imports(
    'ids of the school that lost their zeros',
    lines('Student ID,Ideas', '71,4', '72,2'),
    [refused(/\b71\b/), scores({ noor: 'ideas 4', luis: 'ideas 2' }, { says: [/71/] })],
    SCHOOL,
  ),
  imports(
    'ids of the school and names disagree',
    lines('Student ID,Name,Ideas', '0071,Luis de la Vega,4', '0072,Noor Haddad,2'),
    refused(/0071/, /Luis de la Vega/),
    SCHOOL,
  ),
  imports(
    'a second child of one name has another id of the school',
    lines('Student ID,Name,Ideas', '0099,Noor Haddad,4'),
    [refused(/0099|Noor Haddad/), scores({ noor: 'ideas 4' }, { says: [/0099/] })],
    SCHOOL,
  ),
  imports(
    'another Noor, in two columns',
    lines('Name,Surname,Ideas', 'Noor,Karimi,1', 'Luis,de la Vega,3'),
    [refused(/Noor Karimi|:2:/), scores({ luis: 'ideas 3' }, { says: [/Noor Karimi/] })],
  ),
  imports('another Noor, in one column', table('Noor Karimi,1,1'), refused(/Noor Karimi/)),
  imports(
    'another Noor, by --add',
    table('Noor Karimi,1,1', 'Noor Haddad,4,2'),
    [
      refused(/Noor Karimi/),
      scores(
        { noor: 'ideas 4, voice 2', 'noor-k': 'ideas 1, voice 1' },
        {
          writers: [...CLASS_WRITERS, 'noor-k: Noor Karimi'],
        },
      ),
    ],
    ADD,
  ),
  imports(
    'a first name alone',
    table('Noor,4,2', 'Luis,3,3'),
    scores({ noor: 'ideas 4, voice 2', luis: 'ideas 3, voice 3' }),
  ),
  imports(
    'a first name alone that two have',
    table('Noor,4,2'),
    refused(/Noor Haddad|noor/, /Noor Karimi|noor-k/),
    TWO_NOORS,
  ),
  imports(
    'a first name alone that two have, and --same',
    table('Noor,4,2'),
    refused(/noor-k|Noor Karimi/),
    { ...TWO_NOORS, ...SAME },
  ),
  imports(
    'a first name and the letter of the last',
    table('Noor H.,4,2', 'Noor K,3,3'),
    [scores({ noor: 'ideas 4, voice 2', 'noor-k': 'ideas 3, voice 3' }), refused(/Noor H/)],
    TWO_NOORS,
  ),
  imports(
    'letters, accents, apostrophes and spaces forgiven',
    table('zoe marchetti,3,3', 'DARA OSHEA,4,4', '"  de la Vega ,  Luis ",2,2'),
    scores({ zoe: 'ideas 3, voice 3', dara: 'ideas 4, voice 4', luis: 'ideas 2, voice 2' }),
  ),
  imports('last name first, without a comma', table('Haddad Noor,4,2'), [
    NOOR,
    refused(/Haddad Noor/),
  ]),
  imports('a particle that moved', table('"Vega, Luis de la",4,2'), [
    scores({ luis: 'ideas 4, voice 2' }),
    refused(/luis/),
  ]),
  imports('a last name alone', table('Haddad,4,2'), [NOOR, refused(/Haddad/)]),
  imports(
    'mail addresses only',
    lines('Email,Ideas', 'noor.haddad@school.example,4'),
    refused(/name|who the writers/i),
    { never: ['@school'] },
  ),
  imports('one child twice, alike', table('Noor Haddad,4,2', '"Haddad, Noor",4,2'), [
    NOOR,
    refused(/noor|Noor/),
  ]),
  imports(
    'one child twice, unlike',
    table('Noor Haddad,4,2', '"Haddad, Noor",1,2'),
    refused(/noor|Noor/),
  ),
  imports('one child twice, one trait in each', table('Noor Haddad,4,', '"Haddad, Noor",,2'), [
    NOOR,
    refused(/noor|Noor/),
  ]),
  imports(
    'add writes no class halfway: a bad cell',
    table('Grace Okonjo,3,3', 'Noor Haddad,9,2'),
    refused(/9/),
    ADD,
  ),
];
