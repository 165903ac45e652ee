/**
 * A disk that is full, read-only or broken, at every change that a command makes: no file is broken, nothing is
 * called saved that is not, and the message says so in words. So for every line that writes, in a class of five, and
 * for those below in a class of 24. FAULTS=all takes every point, else a sample.
 */

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, EXAMPLE, newFolder, type Result } from '../confer.ts';
import { PROGRAM } from '../started.ts';
import { closeForNow } from '../undo/aside.ts';
import { ALL, report, sample } from './amount.ts';
import {
  broken,
  changesIn,
  type Fault,
  filesOf,
  newClass,
  play,
  playHere,
  removeClass,
  traceOf,
} from './faults.ts';
import { arm, disarm } from './faulty-fs.mjs';
import { atKeyboard } from './keys.ts';
import { classBefore, isSame, sidesOf, stopped, WRITING } from './lines-that-write.ts';

const ERRORS: Record<string, RegExp> = {
  ENOSPC: /the disk is full/,
  EDQUOT: /your disk quota is used up/,
  EIO: /the disk reports an error/,
  EROFS: /the folder is read-only/,
  EACCES: /you do not have permission to write there/,
};

const COMMANDS: Record<string, string[]> = {
  note: ['note', 'ana,ben', 'wove dialogue into the chase', '--strength'],
  sort: ['sort', 'leads', '--got-it', 'ana,ben', '--needs-help', 'kai,mo'],
  import: ['import', 'scores.csv', '--rubric', 'six-traits', '--piece', 'Winter'],
  calendar: ['import', 'school.ics'],
  score: ['score', '--piece', 'Letter', '--scores', 'ana=4,3,3,3,2,3'],
  meet: ['meet', '1', '--has-it', 'jack', '--absent', 'mo'],
  taught: ['taught', 'leads', 'cut the hello line'],
  texts: ['texts', 'add', 'The kite', '--writer', 'ben', '--child-said-yes'],
  move: ['move', 'ana', 'leads'],
  pin: ['pin', 'ana', 'leads'],
  plan: ['plan', '--force', '--names', 'first'],
  undo: ['undo'],
  id: ['id', 'ana', 'ana-l'],
  archive: ['archive', 'kai'],
};
const SHEET = 'sorts/2026-11-23-structure.end.yaml';
/** Pages stand alone: some may be there and others not. */
const PAGES = ['plan'];

async function base(): Promise<string> {
  const folder = newClass(EXAMPLE);
  writeFileSync(join(folder, 'scores.csv'), 'name,ideas\nAna López,4\nBen Carter,3\n');
  const event = 'BEGIN:VEVENT\nDTSTART:20261126\nSUMMARY:No School\nEND:VEVENT';
  writeFileSync(join(folder, 'school.ics'), `BEGIN:VCALENDAR\n${event}\nEND:VCALENDAR\n`);
  for (const words of [['group'], ['plan'], ['note', 'ana', 'first']]) await confer(folder, words);
  return folder;
}

/** Every change with each error; every second time the disk stays as it is then. */
function pointsOf(changes: string[]): Fault[] {
  return changes.flatMap((_, i) =>
    Object.keys(ERRORS).map((mode, j) => ({ at: i + 1, mode, sticky: (i + j) % 2 === 0 })),
  );
}

const placeOf = ({ at, mode, sticky }: Fault, changes: string[]) =>
  `${mode} at ${at} (${changes[at - 1]})${sticky ? ' and after' : ''}`;

function expectHonest({ code, out, err }: Result, fault: Fault, isDone: boolean, where: string) {
  expect(err + out, where).not.toMatch(/\n\s+at |Error:|bug/);
  expect([0, 3], `${where}\n${err}`).toContain(code);
  if (code === 0) expect(isDone, where).toBe(true);
  else {
    expect(err, where).toMatch(ERRORS[fault.mode]!);
    expect(out, where).not.toMatch(/^(Saved|Undone)/m);
  }
}

describe('refused', () => {
  test.each(Object.entries(COMMANDS))('%s', { timeout: 1_200_000 }, async (name, words) => {
    const start = await base();
    const done = newClass(start);
    const { changes, code, err } = await changesIn(done, words);
    expect({ code, err }).toMatchObject({ code: 0 });
    const [before, after] = [filesOf(start).files, filesOf(done).files];
    // Of many files that are changed alike every third point.
    const points = pointsOf(changes).filter((_, i) => changes.length < 50 || i % 3 === 0);
    const chosen = sample(points, 5);
    for (const fault of chosen) {
      const folder = newClass(start);
      const where = `${name}: ${placeOf(fault, changes)}`;
      const ended = await playHere(folder, words, fault);
      const { files } = filesOf(folder);
      expect(broken(files, before, after), where).toEqual([]);
      expectHonest(ended, fault, isSame(files, after), where);
      // Once the disk is well again, the next run brings several files to one side.
      expect(await confer(folder, ['check']), where).toMatchObject({ code: 0 });
      const next = filesOf(folder);
      const isOneSide = [before, after].some((side) => isSame(side, next.files));
      if (!PAGES.includes(name)) expect(isOneSide, where).toBe(true);
      expect(next.leftovers, where).toEqual([]);
      removeClass(folder);
    }
    report(`${name}: refused at ${chosen.length} points`);
  });

  const lines = ALL ? WRITING : sample(WRITING, 6);
  test.each(lines)('confer %s', { timeout: 1_200_000 }, async (name, line) => {
    const start = await classBefore(line);
    const done = newClass(start);
    const { changes, code, err } = await changesIn(done, line);
    expect({ code, err }).toMatchObject({ code: 0 });
    const sides = await sidesOf(start, done);
    const end = stopped(line, sides);
    const list = lines.findIndex(([, one]) => one === line);
    const chosen = sample(pointsOf(changes), 3, { rarer: 9, list });
    for (const fault of chosen) {
      const folder = newClass(start);
      const where = `${name}: ${placeOf(fault, changes)}`;
      const ended = await playHere(folder, line, fault);
      if (line[0] !== 'save')
        expectHonest(ended, fault, isSame(filesOf(folder).files, sides.after), where);
      await end.expectWhole(folder, where);
    }
    report(`${name}: refused at ${chosen.length} points`);
  });

  test('a sort at the keyboard asks again for an answer that was not saved', {
    timeout: 600_000,
  }, async () => {
    const start = await base();
    const sort = async (folder: string, fault?: Fault) => {
      let said = '';
      let answered = 0;
      arm(folder, fault);
      const ended = await atKeyboard(folder, ['sort', 'endings'], (text, { press, leave }) => {
        const saved = /Saved: [^\n]*?, [a-z ]+\./.exec(text)?.[0];
        const isNew = saved !== undefined && saved !== said;
        if (isNew) answered++;
        // Each answer another key than the one before: the same one at once would be a held one.
        const key = () => String((answered % 3) + 1);
        if (text.includes('That was the last one')) press('\r');
        else if (text.includes('not saved')) fault?.sticky ? leave() : press(key(), 700);
        else if (isNew) press(key());
        else if (text.includes('Which stack?') && !said) press(key());
        said = saved ?? said;
      });
      return { ...ended, changes: disarm() };
    };
    const done = newClass(start);
    const { changes } = await sort(done);
    const after = filesOf(done).files;
    // Each answer makes the same changes.
    const points = sample(
      pointsOf(changes).filter((_, i) => i % 13 === 0),
      8,
    );
    for (const fault of points) {
      const folder = newClass(start);
      const where = `keyboard: ${placeOf(fault, changes)}`;
      const { shown, code } = await sort(folder, fault);
      const text = filesOf(folder).files.get(SHEET) ?? '';
      const answers = [...text.matchAll(/^ {2}[a-z-]+: /gm)].length;
      const saved = new Set(
        [...shown.matchAll(/Saved: ([^\n]*?), [a-z ]+\./g)].map(([, who]) => who),
      );
      if (shown.includes('not saved')) expect(shown, where).toMatch(ERRORS[fault.mode]!);
      // One more where all are answered, as the last is not said alone, or where the disk took it and would not say so.
      expect([saved.size, saved.size + 1], where).toContain(answers);
      if (fault.sticky) expect(code, where).toBe(shown.includes('not saved') ? 3 : 0);
      else {
        expect(code, where).toBe(0);
        expect(filesOf(folder).files, where).toEqual(after);
      }
      expect((await confer(folder, ['check'])).code, where).toBe(0);
      expect(filesOf(folder).leftovers, where).toEqual([]);
      removeClass(folder);
    }
    report(`keyboard: refused at ${points.length} points`);
  });

  // Root may write anywhere: only somebody else meets a folder that is closed.
  const other =
    process.getuid?.() === 0
      ? ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups']
      : [];

  test('a read-only folder is reported at the start, to users other than root', () => {
    const folder = newClass(EXAMPLE);
    const before = filesOf(folder).files;
    chmodSync(join(folder, '..'), 0o755);
    for (const part of ['.', 'students', 'sorts', 'groups']) {
      if (existsSync(join(folder, part))) closeForNow(join(folder, part));
    }
    const started = (...words: string[]) => {
      const line = [...other, ...PROGRAM, ...words];
      const { status, stdout, stderr } = spawnSync(line[0]!, line.slice(1), {
        cwd: folder,
        encoding: 'utf8',
      });
      return { code: status, out: stdout, err: stderr };
    };
    for (const words of Object.values(COMMANDS).filter(
      ([word]) => !/import|meet|undo/.test(word!),
    )) {
      const { code, out, err } = started(...words);
      expect({ code, out }, `${words.join(' ')}\n${err}`).toMatchObject({ code: 3 });
      expect(err).toMatch(/you do not have permission to write there/);
      expect(err).toMatch(/in the folder \.confer|\S+ was not saved: /);
      expect(out).not.toMatch(/^Saved/m);
    }
    expect(started('check')).toMatchObject({ code: 0 });
    expect(started('due')).toMatchObject({ code: 0 });
    expect(filesOf(folder).files).toEqual(before);
  });

  test.skipIf(process.platform === 'win32')(
    'a deleted current folder is reported in a sentence',
    () => {
      const line = 'rmdir "$PWD" && exec "$0" "$@"';
      const words = ['-c', line, ...PROGRAM];
      for (const command of [[], ['note', 'ana', 'x'], ['check']]) {
        const { status, stdout, stderr } = spawnSync('sh', [...words, ...command], {
          cwd: newFolder(),
          encoding: 'utf8',
        });
        expect({ status, stdout, stderr }).toEqual({
          status: 3,
          stdout: '',
          stderr:
            'The folder you are in no longer exists. Go to your class folder and try again.\n',
        });
      }
    },
  );

  test('a file that another program holds for a while is waited for', () => {
    const start = newClass(EXAMPLE);
    const played = { words: ['note', 'ana', 'kept going'] };
    const { kinds } = traceOf(start, played);
    // The last rename of all is that of the memory of parsed files.
    const rename = kinds.slice(0, kinds.lastIndexOf('renameSync')).lastIndexOf('renameSync') + 1;
    const held = play(newClass(start), played, { at: rename, mode: 'EBUSY', times: 3 });
    expect(held).toMatchObject({ code: 0 });
    const forever = play(newClass(start), played, { at: rename, mode: 'EBUSY', sticky: true });
    expect(forever).toMatchObject({ code: 3 });
    expect(forever.err).toContain('another program is using the file');
  });
});
