/**
 * The single executable alone in a folder, with an empty environment: npm run release runs this with CONFER_PROGRAM.
 * Without that variable there is none to try.
 */

import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { archiveOf } from '../scripts/release/archive.mjs';
import { filesIn, HOME, newFolder, TODAY } from './confer.ts';
import { EXECUTABLE } from './started.ts';
import { Terminal } from './terminal/terminal.ts';

const desk = newFolder();
const program = join(desk, 'confer');
const room = join(desk, 'room');

/** `env` is all of the environment. */
function confer(words: string[], env: Record<string, string> = {}, cwd = room) {
  const { status, stdout, stderr } = spawnSync(program, ['--date', TODAY, ...words], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** The same line by the program as it is built, in a copy of the class. */
function asBuilt(words: string[], cwd: string) {
  const argv = [join(HOME, 'bin/confer.js'), '--date', TODAY, ...words];
  return spawnSync(process.execPath, argv, { cwd, env: {}, encoding: 'utf8' });
}

describe.skipIf(EXECUTABLE === undefined)('the executable', () => {
  beforeAll(() => {
    copyFileSync(EXECUTABLE!, program);
    expect(confer(['demo', 'room'], {}, desk)).toMatchObject({ code: 0, err: '' });
  });

  test('says that it is one, and which Node is inside', () => {
    const { version } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8'));
    const [first, second] = confer(['--version']).out.split('\n');
    expect(first).toBe(version);
    expect(second).toMatch(/^Executable with Node \d+\.\d+\.\d+ inside, \w+ \w+$/);
    expect(JSON.parse(confer(['--version', '--json']).out)).toMatchObject({ executable: true });
  });

  test('makes the files that the built program makes, byte by byte', () => {
    const twin = join(newFolder(), 'room');
    expect(asBuilt(['demo', twin], HOME).status).toBe(0);
    expect(filesIn(room)).toEqual(filesIn(twin));
    const lines = [
      ['sort', 'leads', '--got-it', 'ana,ben', '--needs-help', 'kai,mo'],
      ['group'],
      ['plan', '--html'],
      ['print', 'needs', '--html'],
      ['print', 'family', 'ana', '--language', 'es', '--html'],
      ['lessons'],
      ['skills'],
      ['check'],
      ['help', 'schemas'],
    ];
    for (const words of lines) {
      const built = asBuilt(words, twin);
      const ours = confer(words);
      expect({ words, ...ours }).toEqual({
        words,
        code: built.status,
        out: built.stdout,
        err: built.stderr,
      });
    }
    expect(filesIn(room)).toEqual(filesIn(twin));
    expect(confer(['import', 'none.csv']).code).not.toBe(0);
  });

  test('writes nothing outside of the class', () => {
    expect(readdirSync(desk).sort()).toEqual(['confer', 'room']);
  });

  test('sorts at the keyboard', async () => {
    const words = [
      '-i',
      '-C',
      room,
      'TERM=xterm',
      program,
      '--date',
      '2026-11-24',
      'sort',
      'endings',
    ];
    const sort = new Terminal('env', words, '');
    await sort.shows(/1 of 24/);
    await sort.press('1', 'Saved: ');
    await sort.press('2', 'almost.');
    await sort.press('q', 'confer sort');
    expect((await sort.exited).exitCode).toBe(0);
    const file = readFileSync(join(room, 'sorts/2026-11-24-structure.end.yaml'), 'utf8');
    expect(file).toMatch(/: got it\n[\s\S]*: almost\n/);
  });

  test('saves in git, and says so where there is none', () => {
    expect(confer(['save', 'a day']).out + confer(['save', 'a day']).err).toContain('git');
    const path = { PATH: process.env.PATH!, HOME: desk };
    const git = (...words: string[]) => spawnSync('git', words, { cwd: room, env: path });
    expect(git('init').status).toBe(0);
    for (const [key, value] of [
      ['user.name', 'Ms. Rivera'],
      ['user.email', 'rivera@school.example'],
    ])
      git('config', key!, value!);
    expect(confer(['save', 'a day'], path)).toMatchObject({ code: 0 });
    expect(git('log', '--format=%s').stdout.toString()).toContain('a day');
  });

  test('has its licenses and its manual page inside', () => {
    const licenses = confer(['help', 'licenses']).out;
    expect(licenses).toContain('the confer authors');
    expect(licenses).toContain('Copyright Node.js contributors');
    expect(licenses).toMatch(/^zod [\d.]+ \(MIT\)$/m);
    expect(confer(['help', 'manual']).out).toMatch(/^\.TH CONFER 1/);
  });

  test('has the scripts for completion inside', () => {
    for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
      const script = readFileSync(join(HOME, `templates/completion/confer.${shell}`), 'utf8');
      expect(confer(['completion', shell]).out).toBe(script);
    }
  });

  test.each([
    ['linux', 'Downloads'],
    ['chromebook', '.'],
  ])('the lines of docs/install-%s.md work in an empty home', (page, downloads) => {
    const home = newFolder();
    mkdirSync(join(home, downloads), { recursive: true });
    const archive = archiveOf('confer', readFileSync(program), 0);
    writeFileSync(join(home, downloads, 'confer-1.2.3-linux-x64.tar.gz'), archive);
    writeFileSync(join(home, downloads, 'class.csv'), 'Name,Grade\nAna López,4\nBen Carter,4\n');
    const text = readFileSync(join(HOME, `docs/install-${page}.md`), 'utf8');
    const blocks = text.match(/(?<=\n\n)( {4}.*\n)+/g)!;
    expect(blocks.length).toBeGreaterThan(4);
    for (const block of blocks) {
      // Each in a new terminal: -i, because only that reads .bashrc.
      const typed = ['-i', '-c', `set -e\n${block}`];
      const env = { HOME: home, PATH: '/usr/bin:/bin' };
      const { status, stderr } = spawnSync('bash', typed, { cwd: home, env, encoding: 'utf8' });
      expect({ block, status }, stderr).toEqual({ block, status: 0 });
    }
    expect(existsSync(join(home, '.local/bin/confer'))).toBe(false);
    expect(readdirSync(join(home, 'room-12/students'))).toEqual(['ana.yaml', 'ben.yaml']);
  });

  test('reads where it may not write', () => {
    const closed = join(desk, 'closed');
    mkdirSync(closed);
    expect(
      confer(['-C', room], { HOME: '/nonexistent', TMPDIR: '/nonexistent' }, closed).code,
    ).toBe(0);
    expect(existsSync('/nonexistent')).toBe(false);
  });
});
