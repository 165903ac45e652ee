/**
 * Makes the pictures of docs/pages.md from the example class. Needs chromium and pdftoppm
 * (poppler-utils), which nothing else in the project needs.
 */

import { execFileSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const bin = resolve('bin/confer.js');
const out = mkdtempSync(join(tmpdir(), 'confer-pictures-'));
const DAY = '2026-11-23';

const confer = (room, ...words) =>
  execFileSync(process.execPath, [bin, '-C', room, '--date', DAY, ...words], { stdio: 'ignore' });

/** Saves side `side` of a PDF in the class as docs/NAME.png. */
function picture(name, pdf, side = 1) {
  const page = ['-f', String(side), '-l', String(side), '-singlefile'];
  execFileSync('pdftoppm', ['-png', '-gray', '-r', '64', ...page, pdf, join(out, name)]);
  copyFileSync(join(out, `${name}.png`), join('docs', `${name}.png`));
  console.log(`docs/${name}.png`);
}

const room = join(out, 'room-12');
execFileSync(process.execPath, [bin, '--date', DAY, 'demo', room], { stdio: 'ignore' });
appendFileSync(
  join(room, 'class.yaml'),
  '\nwriting time: 9:10-9:55\nfor a substitute:\n  - Ms. Ortiz next door has the key.\n  - Nadia and Theo know the room.\n',
);
execFileSync(
  process.execPath,
  [bin, '-C', room, '--date', '2026-11-19', 'taught', 'leads', 'cut the hello line'],
  { stdio: 'ignore' },
);
confer(room, 'plan', '--pdf');
const plan = join(room, `plans/${DAY}/print.pdf`);
picture('page-group', plan, 2);
const groups = readdirSync(join(room, `plans/${DAY}`)).filter((name) => /^\d/.test(name)).length;
picture('page-conference', plan, groups + 1);

const PAGES = 'needs groups seen year week conferring substitute report'.split(' ');
for (const page of PAGES) {
  confer(room, 'print', page, '--pdf');
  picture(`page-${page}`, join(room, `prints/${DAY}/${page}.pdf`));
}
for (const [name, ...words] of [
  ['needs-blank', 'needs', '--blank'],
  ['sort', 'sort', 'endings'],
  ['record', 'record', 'ben'],
  ['story', 'story', 'ben'],
  ['goals', 'goals'],
  ['slips', 'slips'],
  ['family', 'family', 'ana'],
]) {
  confer(room, 'print', ...words, '--pdf');
  const made = {
    sort: 'sort-structure.end',
    record: 'record-ben',
    story: 'story-ben',
    family: 'family-ana',
  };
  picture(`page-${name}`, join(room, `prints/${DAY}/${made[name] ?? name}.pdf`));
}

// A writer whose family reads Spanish.
appendFileSync(join(room, 'students/jose.yaml'), 'home language: es\n');
confer(room, 'print', 'family', 'jose', '--pdf');
picture('page-family-es', join(room, `prints/${DAY}/family-jose.pdf`));

// A class of which most need endings.
const other = join(out, 'room-9');
writeFileSync(
  join(out, 'names.txt'),
  'Ana Cruz\nBen Osei\nCho Min\nDee Parks\nEli Roth\nFay Lund\n',
);
execFileSync(
  process.execPath,
  [bin, '--date', DAY, 'init', other, '--students', join(out, 'names.txt'), '--genre', 'narrative'],
  { stdio: 'ignore' },
);
confer(
  other,
  'sort',
  'endings',
  '--needs-help',
  'ana,ben,cho',
  '--almost',
  'dee,eli',
  '--got-it',
  'fay',
);
confer(other, 'plan', '--pdf');
picture('page-whole', join(other, `plans/${DAY}/print.pdf`));
