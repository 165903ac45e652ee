/** Paths in every word of every command, in every field, as a file name, in a table and in a template: nothing outside is written or read. */

import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sample } from './amount.ts';
import { LINES, linesFor } from './every-command.ts';
import { Findings, shown, tryOn } from './findings.ts';
import { drop, leaves, newPlace, type Place, put } from './hostile-class.ts';

const LONG = { timeout: 3_600_000 };

const PATHS = (outside: string) => [
  ...['../out/a.yaml', '../out', '../out/a', '../../..', '..', '.', './', '/', '//', '/etc/passwd'],
  ...[
    `${outside}/a.yaml`,
    `${outside}/a`,
    outside,
    `file://${outside}/a.yaml`,
    'students/../../out/a',
  ],
  ...[
    '..\\out\\a.yaml',
    '..\\..\\out',
    'C:\\out',
    'C:/out',
    '\\\\host\\share',
    'D:a',
    '\\\\?\\C:\\',
  ],
  ...[
    '%2e%2e%2fout%2fa.yaml',
    '%2e%2e/out',
    '..%2fout',
    '..%c0%afout',
    '%00',
    '．．/out',
    '..∕out',
  ],
  ...[
    'a\0b',
    '../out/a.yaml\0',
    '\0',
    `x${'y'.repeat(5_000)}`,
    '../'.repeat(2_000),
    '/'.repeat(5_000),
  ],
  ...[
    '~/x',
    '$HOME',
    '$'.concat('{HOME}/x'),
    '`id`',
    '$(id)',
    ';id',
    '|id',
    '&',
    '>',
    '*',
    '?',
    '[a-z]',
    '{a,b}',
  ],
  ...[
    'CON',
    'NUL',
    'aux',
    'a.',
    'a ',
    ' a',
    '',
    ' ',
    '\n',
    '\t',
    '.git',
    '.git/config',
    '.confer/lock',
  ],
  ...[
    '/dev/stdin',
    '/dev/null',
    '/proc/self/environ',
    '__proto__',
    'constructor',
    'a/b',
    'a:b',
    '-',
  ],
];

test('paths in every word of every command', LONG, async () => {
  const findings = new Findings();
  // The teacher chooses where a new class is created, and from which list.
  const slots = LINES.filter(([word]) => !/^(init|demo)$/.test(word ?? '')).flatMap((line) =>
    line.flatMap((word, at) => (at === 0 || word.startsWith('--') ? [] : [{ line, at }])),
  );
  const every = slots.flatMap((slot) => PATHS('').map((_, i) => ({ ...slot, i })));
  const cases = every.filter(({ i, at }) => (i + at) % 2 === 0);
  let place = newPlace();
  for (const [n, { line, at, i }] of sample(cases, 40).entries()) {
    if (n % 40 === 39) {
      drop(place);
      place = newPlace();
    }
    const path = PATHS(place.outside)[i]!;
    const mixed = line[at]!.includes('=') ? line[at]!.replace(/=.*/s, () => `=${path}`) : path;
    const words = line.map((word, j) => (j === at ? mixed : word));
    await tryOn(place, [words], `word ${at}`, findings);
  }
  expect(findings.said('1 words')).toEqual([]);
});

test('paths in every field, as a file name, in a table and in a template', LONG, async () => {
  const findings = new Findings();
  const names = PATHS('').map((path) =>
    path.replaceAll('/', '').replaceAll('\0', '').slice(0, 240),
  );
  const cases: { name: string; make: (path: string) => Place }[] = [
    ...leaves().map((leaf) => ({
      name: leaf.name,
      make: (path: string) => newPlace(leaf.with(path)),
    })),
    ...['name,ideas\n%,4\n', '%,ideas\nAna,4\n', 'name,ideas\nAna,%\n', 'name,%\nAna,4\n'].map(
      (table) => ({ name: 'a table', make: (path: string) => withFile('scores.csv', table, path) }),
    ),
    ...['render', 'include', 'layout'].map((tag) => ({
      name: `{% ${tag} %}`,
      make: (path: string) => withFile('pages/goals.md', `# {% ${tag} '%' %}\n`, path),
    })),
    ...['students', 'sorts', 'lessons/structure', 'rubrics', 'groups'].map((folder) => ({
      name: `the name of a file in ${folder}`,
      make: (path: string) => {
        const place = newPlace();
        const name = names[PATHS(place.outside).indexOf(path)] || 'x';
        put(
          place.root,
          `${folder}/${name}${folder.startsWith('l') ? '.md' : '.yaml'}`,
          'name: x\n',
        );
        return place;
      },
    })),
  ];
  const pairs = cases.flatMap((one, c) => PATHS('').map((_, i) => ({ ...one, i, c })));
  // The full run takes each field with every thirtieth path, others for the next field.
  for (const [n, { name, make, i }] of sample(
    pairs.filter(({ i, c }) => (i + c) % 30 === 0),
    6,
  ).entries()) {
    const { outside } = newPlace();
    drop({ root: join(dirname(outside), 'class'), outside });
    const place = make(PATHS(outside)[i]!.replaceAll(outside, '../out'));
    await tryOn(
      place,
      [['check'], ...linesFor(n).slice(0, 8)],
      `${shown(PATHS('')[i]!)} as ${name}`,
      findings,
    );
    drop(place);
  }
  expect(findings.said('1 fields')).toEqual([]);
});

function withFile(file: string, text: string, path: string): Place {
  const place = newPlace();
  put(
    place.root,
    file,
    text.replace('%', () => path),
  );
  return place;
}
