/** What npm packs is complete: it installs offline as one package, and that package is the program. */

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { HOME, newFolder, TODAY } from './confer.ts';

const WINDOWS = process.platform === 'win32';
const { version } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8'));

/** npm as in a shell of its own, without the settings that `npm test` hands down. */
function npm(cwd: string, ...words: string[]): string {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const env = Object.fromEntries(own);
  return execFileSync('npm', words, { cwd, env, stdio: 'pipe', encoding: 'utf8', shell: WINDOWS });
}

/** The project as a clone has it, with no build, and with the packages that are installed here. */
function newClone(): string {
  const clone = newFolder();
  const ours = ['.git', 'node_modules', 'dist', 'demo'];
  for (const name of readdirSync(HOME).filter((name) => !ours.includes(name))) {
    cpSync(join(HOME, name), join(clone, name), { recursive: true });
  }
  symlinkSync(join(HOME, 'node_modules'), join(clone, 'node_modules'), 'junction');
  return clone;
}

const clone = newClone();
const prefix = newFolder();
const installed = join(prefix, 'node_modules/confer-writing');
const desk = newFolder();

function confer(cwd: string, ...words: string[]) {
  const bin = join(installed, 'bin/confer.js');
  const env = { ...process.env, NODE_PATH: '', CONFER_TEACHER: '' };
  return spawnSync(process.execPath, [bin, ...words], { cwd, env, encoding: 'utf8' });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

beforeAll(() => {
  const [packed] = JSON.parse(npm(clone, 'pack', '--json', '--pack-destination', desk));
  const quiet = ['--offline', '--no-audit', '--no-fund', '--cache', join(prefix, 'cache')];
  npm(desk, 'install', '--prefix', prefix, ...quiet, join(desk, packed.filename));
  const size = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(
    `${packed.filename}: ${size(packed.size)}, ${packed.entryCount} files, ${size(packed.unpackedSize)} installed`,
  );
  // Packing builds, and npm installs: far more than a usual hook on a busy machine.
}, 120_000);

describe('the installed package', () => {
  test('is the only one', () => {
    const names = readdirSync(join(prefix, 'node_modules')).filter((name) => name[0] !== '.');
    expect(names).toEqual(['confer-writing']);
  });

  test('contains the program and the docs, and nothing else', () => {
    const files = filesBelow(installed);
    const tops = new Set(files.map((file) => file.split('/')[0]!));
    expect([...tops].sort()).toEqual(
      ['bin', 'dist', 'docs', 'examples', 'templates']
        .concat(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'])
        .sort(),
    );
    const shipped = (folder: string) =>
      files.filter((file) => file.startsWith(`${folder}/`)).sort();
    for (const folder of ['templates', 'examples', 'bin']) {
      const ours = filesBelow(join(HOME, folder)).map((file) => `${folder}/${file}`);
      expect(shipped(folder)).toEqual(ours.sort());
    }
  });

  test('loads no package but itself', () => {
    const code = filesBelow(join(installed, 'dist')).filter((file) => file.endsWith('.js'));
    const outside = code.flatMap((file) => {
      const text = readFileSync(join(installed, 'dist', file), 'utf8');
      return [...text.matchAll(/(?:from |import |import\(|require\()"([\w@][^"]*)"/g)].map(
        ([, name]) => name!,
      );
    });
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.filter((name) => !process.getBuiltinModule(name))).toEqual([]);
  });

  test('runs a day without other packages', () => {
    const [first, second] = confer(desk, '--version').stdout.split('\n');
    expect(first).toBe(version);
    expect(second).toBe(`Node ${process.versions.node}, ${process.platform} ${process.arch}`);
    expect(confer(desk, 'demo', 'room')).toMatchObject({ status: 0 });
    const room = join(desk, 'room');
    for (const line of ['group', 'plan', 'print needs', 'check']) {
      expect(confer(room, '--date', TODAY, ...line.split(' ')), line).toMatchObject({ status: 0 });
    }
    const pages = filesBelow(room).filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(1);
  });

  test('merges two versions of a file for git', () => {
    const versions = { base: '', ours: 'notes:\n  - a\n', theirs: 'notes:\n  - b\n' };
    for (const [side, more] of Object.entries(versions))
      writeFileSync(join(desk, side), `name: Ana\n${more}`);
    const done = confer(desk, 'merge-driver', 'base', 'ours', 'theirs');
    expect(done).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(desk, 'ours'), 'utf8')).toBe('name: Ana\nnotes:\n  - a\n  - b\n');
  });

  test('has a manual page that npm puts where man looks', () => {
    const { man } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(man).toMatch(/\.1$/);
    expect(readFileSync(join(installed, man), 'utf8')).toContain(`"confer ${version}"`);
  });

  test('contains its license and those of bundled code', () => {
    expect(readFileSync(join(installed, 'LICENSE'), 'utf8')).toContain('the confer authors');
    const notices = readFileSync(join(installed, 'dist/NOTICES.txt'), 'utf8');
    for (const name of ['commander', 'yaml', 'zod']) {
      expect(notices).toMatch(new RegExp(`^${name} [\\d.]+ \\((MIT|ISC)\\)$`, 'm'));
    }
    expect(notices).not.toContain('vitest');
  });

  test('says what to run if it was not built', () => {
    const source = newFolder();
    cpSync(join(HOME, 'bin'), join(source, 'bin'), { recursive: true });
    cpSync(join(HOME, 'package.json'), join(source, 'package.json'));
    const bin = join(source, 'bin/confer.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('confer has not been built yet. In its folder, run: npm run build\n');
  });
});

describe('an old Node', () => {
  const text = readFileSync(join(HOME, 'bin/confer.js'), 'utf8');

  test.each(['10.24.1', '18.20.4', '20.18.3'])('%s: one sentence says which is needed', (node) => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '${node}' });`;
    // Node 10 reads it as a script, which has no import lines and no await; nor does it know ?. and ??.
    expect(text).not.toMatch(/\?[.?]/);
    const file = join(newFolder(), 'confer.cjs');
    writeFileSync(file, text.replace('\n', `\n${pretend}\n`));
    const { status, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `confer needs Node 20.19 or later, and this is Node ${node}.\n`,
    });
  });
});
