// Makes the pictures of the docs from the example class. Needs chromium and pdftoppm
// (poppler-utils), which nothing else in the project needs.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const bin = resolve('bin/confer.js');
const out = mkdtempSync(join(tmpdir(), 'confer-pictures-'));
const room = join(out, 'room-12');
const day = ['--date', '2026-11-23'];
const quiet =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --no-pdf-header-footer'.split(
    ' ',
  );

const confer = (...words) =>
  execFileSync(process.execPath, [bin, ...day, ...words], { stdio: 'ignore' });
confer('demo', room);
confer('-C', room, 'plan', '--html');
const PAGES = ['profile', 'conferring', 'planning', 'goals', 'slips', 'family'];
for (const page of PAGES) confer('-C', room, 'print', page, '--html');

const pictures = [
  ['page', 'plans/2026-11-23/print.html'],
  ...PAGES.map((page) => [`page-${page}`, `prints/2026-11-23/${page}.html`]),
];
for (const [name, html] of pictures) {
  const pdf = join(out, `${name}.pdf`);
  const own = `--user-data-dir=${join(out, 'browser')}`;
  execFileSync('chromium', [...quiet, own, `--print-to-pdf=${pdf}`, `file://${join(room, html)}`], {
    stdio: 'ignore',
  });
  const sheet = name === 'page' || name === 'page-family' ? '2' : '1';
  execFileSync('pdftoppm', [
    '-png',
    '-gray',
    '-r',
    '64',
    '-f',
    sheet,
    '-l',
    sheet,
    '-singlefile',
    pdf,
    join(out, name),
  ]);
  copyFileSync(join(out, `${name}.png`), join('docs', `${name}.png`));
  console.log(`docs/${name}.png`);
}
