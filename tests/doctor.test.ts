/** confer doctor: each of its checks made to fail once, and nobody named. */

import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../src/cli/cli.ts';
import type { World } from '../src/world.ts';
import { copyOf, EXAMPLE, HOME, Kept, newFolder } from './confer.ts';
import { arm, disarm } from './faults/faulty-fs.mjs';

/** A class that is well: kept in git on this machine only, readable by its teacher only. */
function wellKept(): string {
  const folder = copyOf(EXAMPLE);
  chmodSync(folder, 0o700);
  rmSync(join(folder, '.git'), { recursive: true, force: true });
  git(folder, 'init', '-q');
  return folder;
}

function git(folder: string, ...words: string[]): void {
  const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
  execFileSync('git', ['-C', folder, ...who, ...words], { stdio: 'pipe' });
}

const NAMES =
  'Node|git|terminal|date|class folder|writing|cloud|readers|history|pages in git|\\.gitignore|merging|leftovers|lock|all here|files';
const LINE = new RegExp(`^(ok|note|wrong) +(${NAMES}) +(.*)$`);

interface Machine {
  node?: string;
  today?: string;
  columns?: number;
  isTTY?: boolean;
  env?: Record<string, string>;
}

/** The lines of a check-up on a machine that is as it should be, but for what is given. */
async function lines(folder: string, machine: Machine = {}): Promise<Map<string, string>> {
  const { columns = 80, isTTY = true, node = '20.19.0', today = '2026-11-23' } = machine;
  const out = Object.assign(new Kept(), { isTTY, columns });
  const env = { PATH: process.env.PATH, TERM: 'xterm', LANG: 'en_US.UTF-8', ...machine.env };
  const stdin = { isTTY };
  const world = { cwd: folder, env, stdin, stdout: out, stderr: out, home: HOME, node, today };
  const code = await run(['doctor'], { ...world, zone: () => 'UTC' } as unknown as World);
  expect(code).toBe(/^wrong/m.test(out.text) ? 1 : 0);
  // A line that is too long goes on in the next.
  const found = out.text
    .trimEnd()
    .replace(/\n(?!ok|note|wrong)\s*/g, ' ')
    .split('\n');
  return new Map(
    found.map((line) => {
      const [, state, name, words] = LINE.exec(line)!;
      return [name!, `${state}: ${words}`];
    }),
  );
}

const put = (folder: string, file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

/** A process that is gone. */
const gone = () => spawnSync(process.execPath, ['-e', '']).pid;
const lockOf = (pid: number, host: string) => JSON.stringify({ pid, host });

interface Failing {
  name: string;
  said: RegExp;
  how?: (folder: string) => void;
  machine?: Machine;
}

/** How each check is made to fail, and what it says then. */
const FAILING: Failing[] = [
  {
    name: 'Node',
    said: /^wrong: 20\.18\.3 is too old: confer needs 20\.19/,
    machine: { node: '20.18.3' },
  },
  {
    name: 'git',
    said: /^note: not found\. Only confer save needs it/,
    machine: { env: { PATH: '/nowhere' } },
  },
  { name: 'terminal', said: /^note: no keyboard: use flags/, machine: { isTTY: false } },
  { name: 'terminal', said: /^note: no keyboard: use flags/, machine: { env: { TERM: 'dumb' } } },
  { name: 'terminal', said: /^note: not set to UTF-8/, machine: { env: { LANG: 'C' } } },
  { name: 'terminal', said: /^note: only 39 columns wide/, machine: { columns: 39 } },
  {
    name: 'date',
    said: /^wrong: .*but a file is dated 2026-11-.*Is the clock right\?/,
    machine: { today: '1970-01-01' },
  },
  {
    name: 'readers',
    said: /^note: other users of this computer can read it/,
    how: (folder) => chmodSync(folder, 0o755),
  },
  {
    name: 'history',
    said: /^note: not kept in git/,
    how: (folder) => rmSync(join(folder, '.git'), { recursive: true }),
  },
  {
    name: 'history',
    said: /^note: git can push it to example\.org\. Is that place approved/,
    how: (folder) => git(folder, 'remote', 'add', 'o', 'https://kim:secret@example.org/x'),
  },
  {
    name: 'pages in git',
    said: /^note: 1 file with names in plans$/,
    how: (folder) => {
      put(folder, 'plans/1.md', '# Ana');
      git(folder, 'add', '-f', 'plans/1.md');
    },
  },
  {
    name: 'pages in git',
    said: /^wrong: 2 files with names in the class folder and plans$/,
    how: (folder) => {
      appendFileSync(join(folder, 'class.yaml'), 'private names: true\n');
      put(folder, 'names.yaml', 'ana: Ana\n');
      put(folder, 'plans/1.md', '# Ana');
      git(folder, 'add', '-f', 'names.yaml', 'plans/1.md');
    },
  },
  {
    name: '.gitignore',
    said: /^wrong: add a line for \/\*names\*, \/\*\.csv, .* and plans\/$/,
    how: (folder) => {
      appendFileSync(join(folder, 'class.yaml'), 'private names: true\n');
      // It leaves out the file, and none of the copies that editors and cloud drives make of it.
      put(folder, '.gitignore', '.confer/lock\nnames.yaml\nprints/\n');
    },
  },
  {
    name: '.gitignore',
    said: /^wrong: add a line for \.confer\/cache\.json/,
    how: (folder) => {
      put(folder, '.gitignore', '');
      put(folder, '.confer/cache.json', '{}');
    },
  },
  {
    name: 'merging',
    said: /^note: git was not told yet to merge class files with confer\. To tell it: confer save$/,
    how: (folder) => put(folder, '.gitattributes', 'students/*.yaml merge=confer\n'),
  },
  {
    name: 'leftovers',
    said: /^note: 1 half-written file in students$/,
    how: (folder) => put(folder, `students/.ana.yaml.${gone()}.tmp`, 'name'),
  },
  {
    name: 'lock',
    said: /^note: left over from process 1\. If confer is not running there, delete \.confer\/lock/,
    how: (folder) => put(folder, '.confer/lock', lockOf(1, 'kims-laptop')),
  },
  {
    name: 'lock',
    said: new RegExp(`^note: in use by process ${process.ppid}`),
    how: (folder) => put(folder, '.confer/lock', lockOf(process.ppid, hostname())),
  },
  {
    name: 'all here',
    said: /^wrong: still in the cloud, not downloaded: 1 file in students$/,
    how: (folder) => put(folder, 'students/.ana.yaml.icloud', ''),
  },
  {
    name: 'all here',
    said: /^wrong: still in the cloud, not downloaded: 1 file in the class folder$/,
    how: (folder) => put(folder, '.texts.yaml.icloud', ''),
  },
  {
    name: 'files',
    said: /^wrong: 1 problem\. To see them: confer check/,
    how: (folder) => put(folder, 'students/ana.yaml', 'nam: Ana\nname: Ana\n'),
  },
];

test('with no problems every line is ok, and each of them fails below', async () => {
  const found = await lines(wellKept());
  expect([...found].filter(([, line]) => !line.startsWith('ok'))).toEqual([]);
  const failing = new Set([...FAILING.map(({ name }) => name), 'cloud', 'writing', 'class folder']);
  expect([...found.keys()].sort()).toEqual([...failing].sort());
});

test.each(FAILING)('$name: $said', async ({ name, said, how, machine }) => {
  const folder = wellKept();
  how?.(folder);
  expect((await lines(folder, machine)).get(name)).toMatch(said);
});

test.each([
  ['OneDrive - School', 'OneDrive'],
  ['Dropbox', 'Dropbox'],
  ['My Drive', 'Google Drive'],
  ['Library/Mobile Documents/com~apple~CloudDocs', 'iCloud'],
  ['Nextcloud', 'a cloud drive'],
])('cloud: a class in %s', async (drive, name) => {
  const folder = join(newFolder(), drive, 'room-12');
  cpSync(wellKept(), folder, { recursive: true });
  expect((await lines(folder)).get('cloud')).toBe(
    `note: in ${name}: everything you write here is copied off this computer`,
  );
});

test('writing: a folder where nothing can be saved', async () => {
  const folder = wellKept();
  arm(folder, { at: 1, mode: 'EROFS', sticky: true });
  const found = await lines(folder);
  disarm();
  expect(found.get('writing')).toBe('wrong: confer cannot save here: the folder is read-only');
});

describe('may be shown to anybody', () => {
  test('no child’s name and no home folder is shown', async () => {
    const home = newFolder();
    const folder = join(home, 'room-12');
    cpSync(wellKept(), folder, { recursive: true });
    put(folder, 'plans/2026-11-23/family-zephyrine.md', '# Zephyrine');
    git(folder, 'add', '-f', 'plans');
    put(folder, `students/.zephyrine.yaml.${gone()}.tmp`, 'x');
    put(folder, 'students/.zephyrine.yaml.icloud', '');
    const said = [...(await lines(folder, { env: { HOME: home } })).values()].join('\n');
    expect(said).toContain('~/room-12');
    expect(said).not.toMatch(/zephyrine/i);
    expect(said).not.toContain(home);
  });

  test.each([
    ['https://git.example.org:8443/x.git', 'git.example.org'],
    ['https://mrs:s3cr@tpass@git.example.org/x.git', 'git.example.org'],
    ['https://mrs:s3cr/tpass@git.example.org/x.git', 'another place'],
    ['ssh://smith@git.example.org:22/x.git', 'git.example.org'],
    ['smith@git.example.org:ana.git', 'git.example.org'],
    ['smith:s3cr@git.example.org:ana.git', 'another place'],
    ['../ana', 'another place'],
    ['/media/smith/ana', 'another place'],
    ['file:///media/smith/ana', 'another place'],
    ['C:\\Users\\smith\\ana', 'another place'],
    ['C:/Users/smith/ana', 'another place'],
    ['ext::sh -c smith', 'another place'],
  ])('only the host of the address %s is shown', async (url, place) => {
    const folder = wellKept();
    git(folder, 'config', 'remote.o.url', url);
    const said = (await lines(folder)).get('history');
    expect(said).toBe(
      `note: git can push it to ${place}. Is that place approved for student data?`,
    );
  });
});
