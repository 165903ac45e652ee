/** A sort in a real terminal: however it ends, the terminal works normally afterward. */

import { stripVTControlCharacters } from 'node:util';
import width from 'fast-string-width';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDriver, driver, newFile, shellOf, sortOf, Terminal } from './terminal.ts';

beforeAll(buildDriver);

describe.concurrent('the terminal works normally after', () => {
  const LEAVING: [keys: string, end: string][] = [
    ['q', 'END stopped 2'],
    ['\x03', 'END interrupted 2'],
    ['\x04', 'END stopped 2'],
    ['n\x03', 'END interrupted 2'],
    ['n|\x04', 'END stopped 2'],
    ['3', 'END done 3'],
  ];
  test.each(LEAVING)('%j: %s', async (keys, end) => {
    const { shell, start } = await shellOf(3);
    await shell.press("stty -g; echo '='\r", /=\r\n.*\$ /);
    const before = /[0-9a-f:]{40,}/.exec(shell.out)![0];
    start();
    await shell.shows('Writer-w1.');
    await shell.press('1', 'Writer-w2.');
    await shell.press('2', 'Writer-w3.');
    const [last, note] = keys.split('|').reverse();
    if (note) await shell.press(note, 'A note for');
    shell.pty.write(last!);
    const from = await shell.shows(end);
    await shell.shows('$ ', from);
    await shell.press("stty -g; echo '+'\r", /\+\r\n/);
    expect(shell.out.slice(from)).toContain(before);
    expect(shell.out).not.toContain('\x1b[?25l');
    expect(shell.lines()).toHaveLength(keys === '3' ? 3 : 2);
    shell.pty.kill();
  });

  test('an exception while saving', async () => {
    const { shell, start } = await shellOf(3, 'throw');
    start();
    await shell.shows('Writer-w1.');
    await shell.press('1', 'THROWN boom');
    await shell.press('stty -a\r', /[^-]icanon/);
    expect(shell.lines()).toEqual([]);
    shell.pty.kill();
  });

  // Without job control: an interactive shell would tidy the terminal up after a signal itself.
  test.each([
    ['TERM', 'code 143'],
    ['HUP', 'code 129'],
    ['INT', 'END interrupted 1'],
  ] as const)('SIG%s from outside: %s', async (name, said) => {
    const file = newFile();
    const command = `'${process.execPath}' '${driver}' '${file}' 3; echo "code $?"; stty -a; sleep 3`;
    const shell = new Terminal('bash', ['-c', command], file);
    await shell.shows('Writer-w1.');
    await shell.press('1', 'Writer-w2.');
    const from = shell.out.length;
    const [child] = await childrenOf(shell.pty.pid);
    process.kill(child!, `SIG${name}`);
    await shell.shows(/[^-]icanon/, from);
    expect(shell.out.slice(from)).toContain(said);
    expect(shell.lines()).toHaveLength(1);
  });

  test('kill -9 and a closed window: everything shown as saved is on disk', async () => {
    for (const kill of [
      (sort: Terminal) => sort.pty.kill('SIGKILL'),
      (sort: Terminal) => sort.pty.kill(),
    ]) {
      const sort = await sortOf(24);
      await sort.press('1', 'Saved: Writer-w1.');
      await sort.press('2', 'Saved: Writer-w2.');
      kill(sort);
      await sort.exited;
      expect(sort.lines()).toHaveLength(2);
      const again = await sortOf(24, '', sort.file);
      await again.shows('Writer-w3.');
      await again.press('q', 'END stopped 2');
    }
  });

  test('Ctrl-Z and fg, twice', async () => {
    const { shell, start } = await shellOf(24);
    start();
    await shell.shows('Writer-w1.');
    for (const [key, next] of [
      ['1', 'Writer-w2.'],
      ['2', 'Writer-w3.'],
    ] as const) {
      await shell.press('\x1a', /Stopped[\s\S]*\$ /);
      await shell.press('stty -a\r', /[^-]icanon/);
      await shell.press('fg\r', /Writer-w\d+\./);
      await shell.press(key, next);
    }
    await shell.press('q', 'END stopped 2');
    expect(shell.lines()).toHaveLength(2);
    shell.pty.kill();
  });

  test('input closed from the start', async () => {
    const file = newFile();
    const command = `'${process.execPath}' '${driver}' '${file}' 3 </dev/null`;
    const closed = new Terminal('bash', ['-c', command], file);
    await closed.shows('END stopped 0');
    expect((await closed.exited).exitCode).toBe(0);
  });
});

describe.concurrent('the screen', () => {
  test.each([20, 40, 80, 200])(
    'no line is wider than %i columns, whatever the letters',
    async (cols) => {
      const sort = await sortOf(24, 'wide', newFile(), cols);
      await sort.press('1', '2 of 24');
      await sort.press('q', 'END');
      const lines = linesOf(sort.out);
      expect(Math.max(...lines.map((line) => width(line)))).toBeLessThan(cols);
    },
  );

  test('a new size redraws the screen, and keys still work', async () => {
    const sort = await sortOf(24);
    const from = sort.out.length;
    sort.pty.resize(40, 12);
    await sort.shows('Writer-w1.', from);
    const lines = linesOf(sort.out.slice(from));
    expect(Math.max(...lines.map((line) => width(line)))).toBeLessThan(40);
    await sort.press('1', 'Writer-w2.');
    await sort.press('q', 'END stopped 1');
  });

  test('prints color codes only when color is on', async () => {
    const [plain, colored] = [await sortOf(2), await sortOf(2, 'color')];
    for (const sort of [plain, colored]) await sort.press('q', 'END');
    expect(plain.out).not.toMatch(/\x1b\[[\d;]*m/);
    expect(colored.out).toMatch(/\x1b\[[\d;]*m/);
  });
});

describe.concurrent('a choice from a list', () => {
  const LEAVING: [keys: string, chose: string][] = [
    ['\r', 'CHOSE w1'],
    ['\x1b[B|\r', 'CHOSE w2'],
    ['\x03', 'CHOSE undefined'],
    ['\x04', 'CHOSE undefined'],
  ];
  test.each(LEAVING)('%j: %s', async (keys, chose) => {
    const file = newFile();
    const list = new Terminal(process.execPath, [driver, file, '40', 'choose'], file);
    await list.shows('Skill w2');
    const [last, down] = keys.split('|').reverse();
    if (down) await list.press(down, '❯ Skill w2');
    await list.press(last!, chose);
    expect((await list.exited).exitCode).toBe(0);
  });
});

/** What is written without the cursor being moved to another line in between. */
function linesOf(out: string): string[] {
  return out.split(/[\r\n]+|\x1b\[\d*[A-GJK]/).map(stripVTControlCharacters);
}

async function childrenOf(pid: number): Promise<number[]> {
  const { readFile } = await import('node:fs/promises');
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return children.trim().split(' ').filter(Boolean).map(Number);
}
