/** Undo and redo over several processes: two at once, one that is killed, one that may not write, one at a keyboard. */

import { spawn } from 'node:child_process';
import { chmodSync, existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/folder/store/store.ts';
import { confer, copyOf, EXAMPLE, newFolder, TODAY } from '../confer.ts';
import { PROGRAM } from '../started.ts';
import { aside, closeForNow, giveToNobody } from './aside.ts';
import { bytesIn, firstLine, read, stepsIn } from './class-bytes.ts';
import { smallClass } from './hand-written.ts';
import { leaveOpen, NOTHING } from './planted.ts';

/** As it is on the disk while this process is saving; gives the lock back. */
function holdLock(root: string): () => void {
  const lock = join(root, '.confer/lock');
  writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname() }));
  return () => rmSync(lock);
}

describe('over processes', () => {
  test('a note in one process is undone in another and redone in a third, from any folder', async () => {
    const root = smallClass();
    const before = bytesIn(root);
    await aside(root, ['note', 'ana', 'it’s 🦊']);
    const after = bytesIn(root);
    const { code, said } = await aside(newFolder(), ['-C', root, 'undo']);
    expect(code).toBe(0);
    expect(said).toMatch(
      /^Undone: confer (--date [\d-]+ )?note ana "it’s 🦊"\n {3}note of \w+ \w+ \d+ on ana, "it’s 🦊": gone\n/,
    );
    expect(bytesIn(root)).toEqual(before);
    expect((await aside(join(root, 'students'), ['redo'])).code).toBe(0);
    expect(bytesIn(root)).toEqual(after);
  });

  test('two commands at once, three times: each is a step, and undo takes them one by one', async () => {
    const root = smallClass();
    const before = bytesIn(root);
    for (let round = 0; round < 3; round++) {
      const both = ['ana', 'ben'].map((id) => aside(root, ['note', id, `round ${round}`]));
      expect((await Promise.all(both)).map(({ code }) => code)).toEqual([0, 0]);
    }
    const after = bytesIn(root);
    expect(stepsIn(root)).toHaveLength(6);
    for (let round = 2; round >= 0; round--) {
      const said = [await confer(root, ['undo']), await confer(root, ['undo'])].map(({ out }) =>
        firstLine(out),
      );
      const of = (id: string) =>
        expect.stringMatching(new RegExp(`^Undone: .*note ${id} "round ${round}"$`));
      expect(said.sort()).toEqual([of('ana'), of('ben')]);
    }
    expect(bytesIn(root)).toEqual(before);
    for (let step = 0; step < 6; step++) expect((await confer(root, ['redo'])).code).toBe(0);
    expect(bytesIn(root)).toEqual(after);
  });

  test('a change made in the editor is a step', async () => {
    const root = smallClass();
    const before = bytesIn(root);
    const script = join(newFolder(), 'editor.cjs');
    writeFileSync(script, "require('fs').appendFileSync(process.argv[2], '# by hand');");
    const editor = `${process.execPath} ${script}`;
    expect((await aside(root, ['note', 'ben', '--edit'], { editor })).code).toBe(0);
    const { out } = await confer(root, ['undo']);
    expect(out).toMatch(
      /^Undone: confer .*note ben --edit\n {3}students\/ben\.yaml\n {5}- # by hand\n/,
    );
    expect(bytesIn(root)).toEqual(before);
  });

  test('a note saved in another window while the editor is open is its own step', async () => {
    const root = smallClass();
    const before = bytesIn(root);
    const script = join(newFolder(), 'editor.cjs');
    const [program, ...words] = [...PROGRAM, '-C', root, 'note', 'ben', 'other window'];
    writeFileSync(
      script,
      `require('child_process').execFileSync(${JSON.stringify(program)}, ${JSON.stringify(words)});
require('fs').appendFileSync(process.argv[2], '# by hand');`,
    );
    await aside(root, ['note', 'ben', '--edit'], { editor: `${process.execPath} ${script}` });
    expect(firstLine((await confer(root, ['undo'])).out)).toMatch(/^Undone: .*note ben --edit$/);
    expect(read(root, 'students/ben.yaml')).toContain('other window');
    expect(read(root, 'students/ben.yaml')).not.toContain('by hand');
    expect(firstLine((await confer(root, ['undo'])).out)).toContain('"other window"');
    expect(bytesIn(root)).toEqual(before);
  });

  test.each([
    ['many pages one after the other', ['print', 'goals', '--html'], 'prints'],
    ['many files at once', ['id', 'ana', 'ana-l'], '.confer/steps'],
  ])('a command that is killed halfway can be undone: %s', async (_, words, begun) => {
    for (const later of [0, 15, 30]) {
      const root = copyOf(EXAMPLE);
      const before = bytesIn(root);
      const [program, ...all] = [...PROGRAM, '-C', root, '--date', TODAY, ...words] as const;
      const child = spawn(program, all, { stdio: 'ignore' });
      const ended = new Promise((done) => child.once('exit', done));
      while (!existsSync(join(root, begun)) && child.exitCode === null) await wait(1);
      await wait(later);
      child.kill('SIGKILL');
      await ended;
      if (later === 0) expect((await confer(root, ['check'])).code).toBe(0);
      const { code, err } = await confer(root, ['undo']);
      expect(code).toBe(0);
      expect(err).toMatch(/^(An interrupted command was completed: confer [^\n]+\n)?$/);
      expect((await confer(root, ['check'])).err).not.toContain('interrupted');
      expect(bytesIn(root)).toEqual(before);
    }
  });

  test('only the owner may read the cache and the steps', async () => {
    const root = smallClass();
    chmodSync(join(root, 'students/ana.yaml'), 0o600);
    await aside(root, ['note', 'ana', 'private']);
    for (const file of ['cache.json', 'steps/000001.json']) {
      expect(read(root, `.confer/${file}`), file).not.toBe('');
      expect(statSync(join(root, '.confer', file)).mode & 0o777, file).toBe(0o600);
    }
  });

  test('while another confer is writing, undo waits, reports it and does nothing', async () => {
    const root = smallClass();
    await confer(root, ['note', 'ana', 'one']);
    const before = bytesIn(root);
    const lock = join(root, '.confer/lock');
    writeFileSync(lock, JSON.stringify({ pid: process.ppid, host: hostname() }));
    expect(await confer(root, ['undo'])).toMatchObject({
      code: 4,
      err: expect.stringContaining('Another confer'),
    });
    expect(bytesIn(root)).toEqual(before);
    rmSync(lock);
    expect((await confer(root, ['undo'])).code).toBe(0);
  });

  test('saving works where the cache cannot be written', async () => {
    const root = smallClass();
    giveToNobody(root, '.confer/steps');
    expect(await aside(root, ['note', 'ana', 'one'], { asNobody: true })).toMatchObject({
      code: 0,
    });
    expect(read(root, 'students/ana.yaml')).toContain('note: one');
    expect(await aside(root, ['undo'], { asNobody: true })).toEqual({ code: 0, said: NOTHING.out });
    expect(read(root, 'students/ana.yaml')).toContain('note: one');
  });

  test('everything can still be read where nothing can be saved', async () => {
    const root = smallClass();
    giveToNobody(root, 'students');
    expect((await aside(root, ['note', 'ana', 'two'], { asNobody: true })).code).toBe(3);
    expect((await aside(root, ['log'], { asNobody: true })).code).toBe(0);
  });

  test('undo explains that steps cannot be written, and does nothing', async () => {
    const root = smallClass();
    await confer(root, ['note', 'ana', 'one']);
    giveToNobody(root, '.confer/steps');
    closeForNow(join(root, '.confer/steps'));
    const before = bytesIn(root);
    const { code, said } = await aside(root, ['undo'], { asNobody: true });
    expect(code).toBe(3);
    expect(said).not.toContain('node:fs');
    expect(bytesIn(root)).toEqual(before);
  });

  test('a sort at the keyboard is one step', async () => {
    const { Terminal } = await import('../terminal/terminal.ts');
    const root = copyOf(EXAMPLE);
    const before = bytesIn(root);
    const [program, ...words] = [...PROGRAM, '-C', root, '--date', TODAY, 'sort', 'leads'] as const;
    const sort = new Terminal(program, words, '');
    await sort.shows('1 of 24');
    for (const [key, name] of [
      ['1', 'Amara'],
      ['2', 'Ana'],
      ['3', 'Anh-Thu'],
    ] as const) {
      await sort.press(key, new RegExp(`Saved: ${name}`));
    }
    await sort.press('u', 'Undone: Anh-Thu');
    sort.pty.write('q');
    await sort.exited;
    expect(read(root, `sorts/${TODAY}-structure.lead.yaml`)).toMatch(/ana: almost\n$/);
    expect(stepsIn(root)).toHaveLength(1);
    expect((await confer(root, ['undo'])).out).toMatch(
      /^Undone: confer .*sort leads\n {3}the sort on leads, Mon Nov 23: gone \(Amara.* and Ana López\)\n/,
    );
    expect(bytesIn(root)).toEqual(before);
    expect(await confer(root, ['undo'])).toEqual(NOTHING);
  });

  test('a command that is still at work is not called interrupted', async () => {
    const root = smallClass();
    await confer(root, ['note', 'ana', 'one']);
    leaveOpen(root, 1, false);
    const letGo = holdLock(root);
    const other = aside(root, ['log']);
    await wait(1200);
    rmSync(join(root, '.confer/steps/open'));
    letGo();
    expect((await other).said).not.toContain('interrupted');
  });

  test('two undos at once undo two steps', async () => {
    const root = smallClass();
    const before = bytesIn(root);
    for (const id of ['ana', 'ben']) await confer(root, ['note', id, 'one']);
    // Both wait for the lock before either may look for the last step.
    const letGo = holdLock(root);
    const both = [aside(root, ['undo']), aside(root, ['undo'])];
    await wait(1200);
    letGo();
    expect((await Promise.all(both)).map(({ code }) => code)).toEqual([0, 0]);
    expect(bytesIn(root)).toEqual(before);
  });

  test('a sort that continues after an undo elsewhere overwrites no step', async () => {
    const root = smallClass();
    const before = bytesIn(root);
    const store = openStore(root, { words: 'confer sort leads' });
    store.edit('sorts/x.yaml', () => 'one\n');
    await aside(root, ['undo']);
    await aside(root, ['note', 'ben', 'one']);
    store.edit('sorts/x.yaml', () => 'one\ntwo\n');
    const said = [];
    for (let i = 0; i < 3; i++) said.push(firstLine((await confer(root, ['undo'])).out));
    expect(said).toEqual([
      'Undone: confer sort leads',
      expect.stringMatching(/^Undone: .*note ben one$/),
      NOTHING.out.trim(),
    ]);
    expect(bytesIn(root)).toEqual(before);
  });
});
