// A class of six made-up writers as a version of confer leaves it after a week: lists, sorts, groups that the teacher
// changed, pages, notes, a meeting and scores, as far as that version has commands for them.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const MONDAY = '2026-11-23';
const NAMES = ['Ada Moreau', 'Bo Lindqvist', 'Cy Okafor', 'Dee Tran', 'El Hassan', 'Fay Novak'];
const SCORES = 'name,ideas,organization\nAda Moreau,4,3\nBo Lindqvist,2,2\n';

/** What every version can do. */
const ALWAYS = [
  'sort leads --got-it ada,bo --almost cy --needs-help dee,el,fay',
  'sort endings --got-it ada --needs-help bo,cy',
  'group',
  'plan',
  'import scores.csv --rubric six-traits --piece Lobster',
];
/** From 0.2.0 on. */
const LATER = [
  'rename 1 endings',
  'note ada slowed down at the door',
  'meet 1 --has-it dee --not-yet el',
];
/** What only this version has. */
const NEW = [
  'absent fay',
  'taught leads "cut the hello line"',
  'note bo wove two scenes --strength',
  'unit opinion',
  'texts add "The kite" --writer bo --child-said-yes --skill leads',
  'archive el',
];

/** Runs one line of a version in a class; `bin` is its start file. */
export function confer(bin, room, line, date = MONDAY) {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
  const env = { ...process.env, CONFER_TEACHER: '', NO_COLOR: '1' };
  const options = { cwd: room, env, encoding: 'utf8', input: '' };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [bin, '--date', date, ...words],
    options,
  );
  return { code: status, said: `${stdout}${stderr}`.trim() };
}

/** Makes the class in a folder that is not there yet. `which` is a version, or "new". */
export function makeClass(bin, room, which) {
  mkdirSync(dirname(room), { recursive: true });
  const [list, scores] = ['names.txt', 'scores.csv'].map((name) => join(dirname(room), name));
  writeFileSync(list, `${NAMES.join('\n')}\n`);
  must(bin, dirname(room), `init ${room} --students ${list}`);
  writeFileSync(join(room, 'scores.csv'), SCORES);
  const later = which === '0.1.0' ? [] : LATER;
  for (const line of [...ALWAYS, ...later, ...(which === 'new' ? NEW : [])]) must(bin, room, line);
  if (which === '0.1.0') byHand(room);
  for (const file of [list, join(room, 'scores.csv'), scores]) rmSync(file, { force: true });
}

/** What a teacher did in an editor before there were commands for it. */
function byHand(room) {
  const groups = join(room, `groups/${MONDAY}.yaml`);
  writeFileSync(
    groups,
    readFileSync(groups, 'utf8').replace('focus: structure\n', 'focus: structure.end\n'),
  );
  appendFileSync(
    join(room, 'students/fay.yaml'),
    `notes:\n  - {date: ${MONDAY}, note: slowed down at the door}\n`,
  );
}

function must(bin, cwd, line) {
  const { code, said } = confer(bin, cwd, line);
  if (code !== 0) throw new Error(`confer ${line} ended with ${code}: ${said}`);
}
