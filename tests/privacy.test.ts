/** What leaves a class folder with a child, and what stays: forget, export, and classes whose names are private. */

import { execFileSync, execSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE, filesIn, HOME, newFolder } from './confer.ts';

const CANARY = 'Zephyrine Canaryfeather';

function git(folder: string, ...words: string[]): string {
  const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
  return execFileSync('git', ['-C', folder, ...who, ...words], { encoding: 'utf8' });
}

async function run(folder: string, ...words: string[]): Promise<string> {
  const { code, out, err } = await confer(folder, words);
  expect(code, `${words.join(' ')}\n${err}`).toBe(0);
  return out + err;
}

/** A class with everything in it that could name the writer. */
async function withCanary(): Promise<string> {
  const folder = copyOf(EXAMPLE);
  await run(folder, 'add', CANARY);
  await run(folder, 'sort', 'leads', '--needs-help', 'zephyrine,ana,ben', '--almost', 'kai');
  await run(folder, 'sort', '--support', '--most', 'zephyrine');
  writeFileSync(
    join(folder, 'class.yaml'),
    `${readFileSync(join(folder, 'class.yaml'), 'utf8')}pinned: {zephyrine: structure.lead}\nout: {zephyrine: [Mon]}\n`,
  );
  await run(folder, 'plan', '--html');
  // Before they have it: then there is no goal.
  await run(folder, 'print', 'goals', 'zephyrine', '--html');
  await run(folder, 'meet', 'zephyrine', '--has-it', 'zephyrine');
  await run(folder, 'note', 'zephyrine', 'kept going', '--strength');
  await run(folder, 'texts', 'add', 'My boat', '--writer', 'zephyrine', '--child-said-yes');
  return folder;
}

describe('forget', () => {
  test('shows what it would do, and does nothing without --yes', async () => {
    const folder = await withCanary();
    const before = filesIn(folder);
    expect(await run(folder, 'forget', 'zephyrine')).toContain('Nothing was changed');
    expect(filesIn(folder)).toEqual(before);
  });

  test('removes the writer from every file, name and id, and leaves a class without problems', async () => {
    const folder = await withCanary();
    await run(folder, 'forget', 'zephyrine', '--yes');
    for (const [file, text] of filesIn(folder)) {
      expect(`${file}\n${text}`, file).not.toMatch(/zephyrine|canaryfeather/i);
    }
    expect(await run(folder, 'check')).toContain('No problems');
    expect(await run(folder, 'undo')).toContain('Nothing to undo');
  });

  test('lists what git history still has, and the lines that name the writer in notes about others', async () => {
    const folder = await withCanary();
    await run(folder, 'note', 'ana', 'helped Zephyrine with a lead');
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'all');
    const said = await run(folder, 'forget', 'zephyrine', '--yes');
    expect(said).toMatch(/students\/ana\.yaml:\d+/);
    expect(said).toContain('git history still mentions this writer in 1 commit');
    expect(said).toContain('filter-repo');
    expect(git(folder, 'log', '--oneline').trim().split('\n')).toHaveLength(1);
  });
});

const hasFilterRepo = spawnSync('git', ['filter-repo', '--version']).status === 0;

/** Every object that git still has, and the names of the files in them, whether a branch leads there or not. */
function allOf(folder: string): string {
  const objects = git(folder, 'cat-file', '--batch-all-objects', '--batch-check')
    .trim()
    .split('\n');
  return objects.map((line) => git(folder, 'cat-file', '-p', line.split(' ')[0]!)).join('\n');
}

test.skipIf(!hasFilterRepo).each(['', 'classes/room-12'])(
  'the steps that forget prints remove the writer from git history, and nobody else (class in "%s")',
  async (below) => {
    const top = newFolder();
    const folder = join(top, below);
    cpSync(await withCanary(), folder, { recursive: true });
    // Classmates whose ids and names contain the writer's, and words that look like that id.
    await run(folder, 'add', 'Zephyrine-Rose Beck');
    const other = ['meet', 'zephyrine-b', '--about', 'leads', '--has-it', 'zephyrine-b'];
    await run(folder, ...other);
    await run(folder, 'note', 'ana', 'helped Zephyrine Canaryfeather with a lead, and the others');
    await run(folder, 'sort', 'endings', '--got-it', 'ana,zephyrine', '--almost', 'ben');
    git(top, 'init', '-q');
    git(folder, 'add', '-f', '.');
    git(folder, 'commit', '-qm', 'Canaryfeather comes');
    await run(folder, 'note', 'zephyrine', 'goes on');
    git(folder, 'add', '-f', '.');
    git(folder, 'commit', '-qm', 'all');
    const said = await run(folder, 'forget', 'zephyrine', '--yes');
    git(folder, 'add', '-A', '-f', '.');
    git(folder, 'commit', '-qm', 'without a writer');
    const others = [...filesIn(join(folder, 'students'))].filter(([file]) => file !== 'ana.yaml');
    const commands = [...said.matchAll(/git (filter-repo --force .*)/g)].map(([, line]) => line!);
    const words = /names\.txt:\n([\s\S]*?)\n {3}4\./.exec(said)![1]!.replace(/^ {6}/gm, '');
    expect(commands).toHaveLength(2);
    writeFileSync(join(top, 'names.txt'), `${words}\n`);
    for (const command of commands) execSync(`git ${command}`, { cwd: top, stdio: 'pipe' });
    rmSync(join(top, 'names.txt'));
    expect(allOf(top)).not.toMatch(/Canaryfeather|\bzephyrine\b(?!-)|conference-zephyrine-s/i);
    expect([...filesIn(join(folder, 'students'))].filter(([file]) => file !== 'ana.yaml')).toEqual(
      others,
    );
    expect(await run(folder, 'check')).toContain('No problems');
    expect(readFileSync(join(folder, 'students/ana.yaml'), 'utf8')).toContain('helped removed');
    expect(git(top, 'log', '--name-only', '--format=')).toContain('conference-zephyrine-b-');
  },
);

test('export has the writer’s whole record and no classmate', async () => {
  const folder = copyOf(EXAMPLE);
  await run(
    folder,
    'note',
    'ana',
    'worked with Ben Carter, Kai and jose on the lead',
    '--strength',
  );
  await run(folder, 'meet', 'ana', '--tried-it', 'ana', '--note', 'ana=beside Elif');
  for (const form of [[], ['--json']]) {
    const { out } = await confer(folder, ['export', 'ana', ...form]);
    for (const part of ['Ana López', 'slowed down where the dog runs', '2026-10-09', 'tried it']) {
      expect(out).toContain(part);
    }
    expect(out).not.toMatch(/\b(Ben|Carter|Kai|jose|Elif|Nakamura)\b/);
  }
});

test('export blanks a classmate’s name however it is written, and keeps the writer’s own', async () => {
  const folder = copyOf(EXAMPLE);
  for (const name of [
    'Siobhán Walsh',
    '王小明',
    'Zo\u00e9 Blanc',
    'Robert (Bobby) Chen',
    'Ana Ruiz',
  ]) {
    await run(folder, 'add', name);
  }
  const note =
    "Jose and ANA worked; BEN too, and siobhan; Jose's idea. 今天王小明写. Zoe\u0301, Bobby, Ana Ruiz. Ana López, lopez did.";
  await run(folder, 'note', 'ana', note);
  const { notes } = JSON.parse((await confer(folder, ['export', 'ana', '--json'])).out);
  const x = '[another writer]';
  expect(notes.at(-1).note ?? Object.values(notes.at(-1)).join(' ')).toContain(
    `${x} and ANA worked; ${x} too, and ${x}; ${x}'s idea. 今天${x}写. ${x}, ${x}, ${x}. Ana López, lopez did.`,
  );
});

test('private names are in one file, which git ignores; the teacher still sees names', async () => {
  const home = newFolder();
  writeFileSync(join(home, 'names.txt'), `${CANARY}\nBen Carter\nKai Naka\nMo Salah\n`);
  await run(home, 'init', 'room', '--students', 'names.txt', '--private-names');
  const folder = join(home, 'room');
  git(folder, 'init', '-q');
  await run(folder, 'sort', 'leads', '--needs-help', 'zephyrine,ben,kai', '--almost', 'mo');
  await run(folder, 'sort', 'narrowing', '--needs-help', 'zephyrine,ben,kai', '--got-it', 'mo');
  await run(folder, 'add', 'Lena Braun');
  await run(folder, 'note', 'zephyrine', 'kept going');
  await run(folder, 'group');
  await run(folder, 'plan', '--html');
  await run(folder, 'meet', 'zephyrine', '--has-it', 'zephyrine');
  await run(folder, 'texts', 'add', 'My boat', '--writer', 'zephyrine', '--child-said-yes');
  for (const copy of ['names.yaml~', 'names (1).yaml', '.names.yaml.swp']) {
    cpSync(join(folder, 'names.yaml'), join(folder, copy));
  }
  expect(await run(folder, 'due')).toContain(CANARY);
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'all');
  const kept = git(folder, 'log', '-p', '--all');
  expect(kept).not.toMatch(/zephyrine|canaryfeather|carter|braun/i);
  const named = [...filesIn(folder)].filter(
    ([file, text]) => !file.startsWith('.git/') && /zephyrine/i.test(text),
  );
  expect(named.every(([file]) => /^(\.?names[^/]*|plans\/|\.confer\/steps\/)/.test(file))).toBe(
    true,
  );
  rmSync(join(folder, 'names (1).yaml'));
  expect(await run(folder, 'check')).toContain('No problems');
});

test.each([
  ['its title', ['Zephyrine’s boat']],
  ['its note', ['My boat', '--note', 'where canaryfeather waits']],
  ['its place', ['My boat', '--place', 'folder of Zephyrine']],
])('with private names a text with the writer’s name in %s is refused', async (_, words) => {
  const home = newFolder();
  writeFileSync(join(home, 'names.txt'), `${CANARY}\nBen Carter\n`);
  await run(home, 'init', 'room', '--students', 'names.txt', '--private-names');
  const folder = join(home, 'room');
  const { code, err } = await confer(folder, ['texts', 'add', ...words, '--writer', 'zephyrine']);
  expect({ code, err }).toMatchObject({
    code: 2,
    err: expect.stringContaining('names the writer'),
  });
  expect(err).not.toMatch(/zephyrine|canaryfeather/i);
  expect([...filesIn(folder).keys()]).not.toContain('texts.yaml');
});

test('forget takes the writer’s own texts, keeps the others as they are, and export has them', async () => {
  const folder = copyOf(EXAMPLE);
  const source = readFileSync(join(folder, 'texts.yaml'), 'utf8');
  const { texts } = JSON.parse((await confer(folder, ['export', 'ana', '--json'])).out);
  expect(texts).toMatchObject([{ title: 'The dog on the stairs', skills: ['elaborate.slow'] }]);
  await run(folder, 'forget', 'ana', '--yes');
  const rest = source.split('\n').filter((line) => !line.includes('writer: ana'));
  expect(readFileSync(join(folder, 'texts.yaml'), 'utf8')).toBe(rest.join('\n'));
  writeFileSync(join(folder, 'texts.yaml'), '# Mine.\n- {kind: student, title: x, writer: ben}\n');
  await run(folder, 'forget', 'ben', '--yes');
  expect(readFileSync(join(folder, 'texts.yaml'), 'utf8')).toBe('# Mine.\n');
  expect(await run(folder, 'check')).toContain('No problems');
});

test.each(['zephyrine', 'zephyrine-c', 'w-canary-feather', 'ben2', 'oneil', 'w-o-neil'])(
  'with private names %s cannot be an id: git would keep it',
  async (id) => {
    const home = newFolder();
    writeFileSync(join(home, 'names.txt'), `${CANARY}\nBen Carter\nMo O’Neil\n`);
    await run(home, 'init', 'room', '--students', 'names.txt', '--private-names');
    const folder = join(home, 'room');
    await run(folder, 'archive', 'ben');
    const before = filesIn(folder);
    const { code, err } = await confer(folder, ['id', 'zephyrine', id]);
    expect(code).toBe(2);
    expect(err).toContain('This id contains part of a name');
    expect(err).not.toContain(id);
    expect(filesIn(folder)).toEqual(before);
    await run(folder, 'id', 'zephyrine', 'wk7d');
  },
);

test('with private names, words of a lesson that name a writer are pointed out, as git keeps them', async () => {
  const home = newFolder();
  writeFileSync(join(home, 'names.txt'), `${CANARY}\nBen Carter\n`);
  await run(home, 'init', 'room', '--students', 'names.txt', '--private-names');
  const folder = join(home, 'room');
  const said = await run(folder, 'taught', 'leads', 'began as Zephyrine did');
  expect(said).toContain('git keeps this file. To undo this: confer undo');
  expect(await run(folder, 'taught', 'endings', 'went back')).not.toContain('git keeps');
});

test('forget points out the lessons, texts and words for home in which the writer is named', async () => {
  const folder = await withCanary();
  await run(folder, 'taught', 'leads', 'began as Zephyrine did');
  await run(folder, 'texts', 'add', 'Storm', '--note', 'Canaryfeather brought it');
  await run(folder, 'plan', '--names', 'full');
  await run(folder, 'print', 'goals');
  const words = readFileSync(join(HOME, 'templates/words/es.yaml'), 'utf8');
  mkdirSync(join(folder, 'words'));
  writeFileSync(join(folder, 'words/es.yaml'), `# For the family of Zephyrine.\n${words}`);
  const said = await run(folder, 'forget', 'zephyrine', '--yes');
  expect(said).toMatch(/ {3}taught\/2026-11-23-structure\.lead\.yaml:\d+/);
  expect(said).toMatch(/ {3}texts\.yaml:\d+/);
  expect(said).toContain('   words/es.yaml:1');
  const left = [...filesIn(folder)].filter(([file, text]) =>
    /zephyrine|canaryfeather/i.test(file + text),
  );
  expect(left.map(([file]) => file.split('/')[0]).sort()).toEqual([
    'taught',
    'texts.yaml',
    'words',
  ]);
});
