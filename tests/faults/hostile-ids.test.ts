/** Ids and names that YAML or JavaScript takes for something else: they stay what they are. */

import { expect, test } from 'vitest';
import { sample } from './amount.ts';
import { linesFor } from './every-command.ts';
import { Findings, runIn } from './findings.ts';
import { DATA, drop, newPlace, put } from './hostile-class.ts';

const LONG = { timeout: 3_600_000 };

const IDS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '007',
  '1e3',
  '0x10',
  '1',
  '-1',
  'null',
  'true',
  'no',
  'yes',
  'nan',
  'conference',
  'none',
  'out',
  'absent',
  'all',
  'length',
];

test('ids with a special meaning elsewhere stay ids', LONG, async () => {
  const findings = new Findings();
  for (const [i, id] of sample(IDS, 4).entries()) {
    const place = newPlace();
    put(place.root, `students/${id}.yaml`, JSON.stringify({ name: 'Uma Odd' }));
    const lines = [
      ['check'],
      ['why', id],
      ['show', id, '--json'],
      ['note', id, 'well done'],
      ['sort', 'endings', '--needs-help', `${id},ana`],
      ['group', '--json', '--force'],
      ['pin', id, 'leads'],
      ['export', id],
      ['id', id, 'uma'],
      ['undo'],
      ['archive', id],
      ['archive', id, '--back'],
      ...linesFor(i, 8),
      ['forget', id, '--yes'],
      ['check'],
    ];
    for (const line of lines) {
      const { code, out, err, thrown } = await runIn(place.root, line);
      findings.cases++;
      const where = `${id}; confer ${line.join(' ')}`;
      if (thrown) findings.add(`stack trace: ${thrown}`, where);
      // A lesson that `lessons new` has begun is still to be filled in.
      if (line[0] === 'check' && code !== 0 && !out.includes('still has to be filled in'))
        findings.add(`problems with id ${id}`, (out + err).slice(0, 200));
      if (line.includes(id) && code !== 0)
        findings.add(`refused: ${id} ${line[0]}`, err.slice(0, 120));
      if (line[0] === 'note' && line[1] === id && !out.includes('Uma Odd'))
        findings.add(`another writer: ${id}`, out);
      if (line[0] === 'group' && line.includes('--force') && !out.includes(`"${id}"`))
        findings.add(`left out of groups: ${id}`, out.slice(0, 200));
    }
    if (({} as { polluted?: unknown }).polluted) findings.add('prototype polluted', id);
    drop(place);
  }
  expect(findings.said('4 ids')).toEqual([]);
});

const NAMES: [source: string, name: string | undefined][] = [
  ...[
    '007',
    '1e3',
    '0x10',
    '.inf',
    '.nan',
    'Null',
    'null',
    '~',
    'True',
    'false',
    '[]',
    '{}',
    '',
    '1_000'.replace('_', ''),
  ].map((word): [string, undefined] => [word, undefined]),
  ...[
    'No',
    'Yes',
    'On',
    'off',
    'y',
    '2026-11-23',
    '12:30',
    '1_000',
    'NaN',
    '__proto__',
    'constructor',
  ].map((word): [string, string] => [word, word]),
  ['"007"', '007'],
  ['"Null"', 'Null'],
  ["'~'", '~'],
  ['!!str 007', '007'],
];

test('names that YAML could misread are reported, never changed', async () => {
  const findings = new Findings();
  for (const [source, name] of NAMES) {
    const place = newPlace(DATA);
    put(place.root, 'students/ana.yaml', `name: ${source}\n`);
    const { out, err } = await runIn(place.root, ['show', 'ana']);
    const right =
      name === undefined ? /should be text/.test(out + err) : out.startsWith(`${name},`);
    if (!right) findings.add(`name: ${source}`, (out + err).slice(0, 100));
    drop(place);
  }
  expect(findings.said('4 names')).toEqual([]);
});
