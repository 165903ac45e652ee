/** Lists: names one a line, as they are typed, pasted or printed; and tables without headings. */

import {
  add,
  CLASS_WRITERS,
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
const BOTH = writers(TWO);
const list = { file: 'names.txt' };

export const lists = [
  init('names, one a line', lines('Noor Haddad', 'Luis de la Vega'), BOTH, list),
  init('no line end at the end', 'Noor Haddad\nLuis de la Vega', BOTH, list),
  init('carriage returns alone', 'Noor Haddad\rLuis de la Vega\r', BOTH, list),
  init(
    'blank lines and spaces',
    crlf('', '  Noor Haddad  ', '', ' Luis de la Vega', '   ', ''),
    BOTH,
    list,
  ),
  init(
    'a tab before a name',
    lines('Noor Haddad', '\tLuis de la Vega'),
    [BOTH, refused(NO_NAMES)],
    list,
  ),
  init('last name first', lines('Haddad, Noor', 'de la Vega, Luis'), BOTH, list),
  init(
    'some last name first',
    lines('Haddad, Noor', 'Luis de la Vega'),
    [BOTH, refused(/:1:|:2:|line/)],
    list,
  ),
  init('numbered 1.', lines('1. Noor Haddad', '2. Luis de la Vega'), BOTH, list),
  init('numbered 1)', lines('1) Noor Haddad', '2) Luis de la Vega'), BOTH, list),
  init(
    'numbered with tabs',
    lines('1\tNoor Haddad', '2\tLuis de la Vega'),
    [BOTH, refused(NO_NAMES)],
    list,
  ),
  init('numbered and last name first', lines('1. Haddad, Noor', '2. de la Vega, Luis'), BOTH, list),
  init(
    'bullets',
    lines('• Noor Haddad', '- Luis de la Vega', '* Imani Brooks'),
    writers([...TWO, 'imani: Imani Brooks']),
    list,
  ),
  init(
    'check boxes of Markdown',
    lines('- [ ] Noor Haddad', '- [x] Luis de la Vega'),
    [BOTH, refused(/:1:|line 1|list/)],
    list,
  ),
  init(
    'a total below',
    lines('Noor Haddad', 'Luis de la Vega', '', 'Total: 2'),
    writers(TWO, { says: [leftOut('total')] }),
    list,
  ),
  init('a heading above', lines('Students', 'Noor Haddad', 'Luis de la Vega'), BOTH, list),
  init(
    'a title above',
    lines('Room 9, Ms. Abernathy', '', 'Noor Haddad', 'Luis de la Vega'),
    [writers(TWO, { says: [leftOut('Room 9')] }), refused(/:1:|Room 9/)],
    { ...list, never: ['Abernathy'] },
  ),
  init('quoted names', lines('"Haddad, Noor"', '"de la Vega, Luis"'), BOTH, list),
  init('a comma after each', lines('Noor Haddad,', 'Luis de la Vega,'), BOTH, list),
  init(
    'all on one line',
    'Noor Haddad, Luis de la Vega, Imani Brooks\n',
    [refused(/one (name )?(per|a) line|line 1|:1:/i), writers([...TWO, 'imani: Imani Brooks'])],
    list,
  ),
  init(
    'semicolons on one line',
    'Noor Haddad; Luis de la Vega; Imani Brooks\n',
    [
      refused(/one (name )?(per|a) line|line 1|:1:|heading/i),
      writers([...TWO, 'imani: Imani Brooks']),
    ],
    list,
  ),
  init(
    'a name twice',
    lines('Noor Haddad', 'Luis de la Vega', 'Noor Haddad'),
    [
      refused(/Noor Haddad/),
      writers(TWO, { says: [/Noor Haddad.*twice|twice.*Noor Haddad|2 lines/i] }),
      writers(['noor-h: Noor Haddad', 'noor-haddad: Noor Haddad', 'luis: Luis de la Vega'], {
        says: [/Noor Haddad.*(twice|two|same)/i],
      }),
    ],
    list,
  ),
  init(
    'mail addresses after names',
    lines('Noor Haddad <noor@school.example>', 'Luis de la Vega <luis@school.example>'),
    [BOTH, refused(/mail|address|:1:|line 1/i)],
    { ...list, never: ['@school.example'] },
  ),
  init(
    'names with scores behind',
    lines('Noor Haddad 4', 'Luis de la Vega 3'),
    [refused(/:1:|line 1|number|digit/i), BOTH],
    list,
  ),
  init('no heading: first, last', lines('Noor,Haddad', 'Luis,de la Vega'), [
    refused(NO_NAMES),
    BOTH,
  ]),
  init('no heading: name, grade', lines('"Haddad, Noor",4', '"de la Vega, Luis",5'), [
    writers(['noor: Noor Haddad (4)', 'luis: Luis de la Vega (5)']),
    refused(NO_NAMES),
  ]),
  init(
    'no heading: id, name, mail, birthday',
    lines(
      '0071,Noor Haddad,noor@school.example,2016-03-09',
      '0072,Luis de la Vega,luis@school.example,2015-11-30',
    ),
    [refused(NO_NAMES), BOTH],
    { never: ['@school.example', '2016-03-09'], outOfGit: ['0071'] },
  ),
  init(
    'no heading: secrets in it',
    lines('Noor Haddad;quokka-1;3/9/2016', 'Luis de la Vega;quokka-2;11/30/2015'),
    [refused(NO_NAMES), BOTH],
    { never: ['quokka', '3/9/2016'] },
  ),
  init(
    'headings, and nobody below',
    lines('First,Last'),
    refused(/no (writers?|names|rows)\b|nobody|empty|only/i),
  ),
  init('headings that say no name', lines('Seat,Color', '1,blue', '2,red'), refused(NO_NAMES)),
  init(
    'headings that say no name, mapped',
    lines('Kid,Color', 'Noor Haddad,blue', 'Luis de la Vega,red'),
    BOTH,
    { run: 'init --students FILE --map "Kid=name"' },
  ),
  init(
    'headings mapped to first and last',
    lines('Kid,Family', 'Noor,Haddad', 'Luis,de la Vega'),
    BOTH,
    { run: 'init --students FILE --map "Kid=first" --map "Family=last"' },
  ),
  init(
    'a heading mapped that is not there',
    lines('Kid,Family', 'Noor,Haddad'),
    refused(/Child/, /Kid/),
    { run: 'init --students FILE --map "Child=name"' },
  ),
  init(
    'a heading mapped to a role that is none',
    lines('Kid,Family', 'Noor,Haddad'),
    refused(/hero/, /name|first/),
    { run: 'init --students FILE --map "Kid=hero"' },
  ),
  imports(
    'scores without headings',
    lines('Noor Haddad,4,2', 'Luis de la Vega,3,5'),
    refused(NO_NAMES),
  ),
  imports(
    'a list of names has no scores',
    lines('Noor Haddad', 'Luis de la Vega'),
    refused(/trait|scores|heading|column/i),
  ),
  add(
    'a list added to the class',
    lines('Grace Okonjo', 'Finn Bauer'),
    writers([...CLASS_WRITERS, 'grace: Grace Okonjo', 'finn: Finn Bauer']),
    list,
  ),
  add(
    'a child of a first name that is taken',
    lines('Noor Karimi'),
    writers([...CLASS_WRITERS, 'noor-k: Noor Karimi']),
    list,
  ),
  add(
    'a child who has left',
    lines('Pavel Novak', 'Finn Bauer'),
    [
      refused(/archive pavel --back/),
      writers([...CLASS_WRITERS, 'finn: Finn Bauer'], { says: [/archive pavel --back/] }),
    ],
    list,
  ),
  add('tried first', lines('Grace Okonjo'), scores({}, { says: [/Grace Okonjo/] }), {
    ...list,
    run: 'add --students FILE --dry-run',
  }),
];
