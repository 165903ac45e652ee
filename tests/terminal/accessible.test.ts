/** Accessible mode in a real terminal: the same keys, a line an answer, not one escape sequence. */

import width from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { EXAMPLE } from '../confer.ts';
import { newClass } from '../faults/faults.ts';
import { leave, start } from './program.ts';
import { textOf } from './rooms.ts';

const PLAIN = { env: ['ACCESSIBLE=1'] };
const LEADS = 'sorts/2026-11-23-structure.lead.yaml';

function expectPlain(out: string) {
  expect(out).not.toContain('\x1b');
  expect(out.replaceAll('\r\n', '\n')).not.toContain('\r');
}

describe.concurrent('accessible mode', () => {
  test('a sort: answers, a note, a find, later, undo', async () => {
    const room = newClass(EXAMPLE);
    const terminal = await start(room, ['sort', 'leads'], 'Amara Okafor-Bell. last word', PLAIN);
    expect(terminal.out).toContain(
      'Keys, without Enter: 1 got it, 2 almost, 3 needs help, a absent, Tab later',
    );
    await terminal.press('1', /Saved: Amara Okafor-Bell, got it\.\r\nAna López\./);
    await terminal.press('n', 'Ana López. Type the note, then Enter.');
    await terminal.press("can't let go\r", 'Saved: note for Ana López.');
    await terminal.press('2', 'Saved: Ana López, almost.');
    await terminal.press('\t', 'Later: Anh-Thu Trần.');
    await terminal.press('/', 'Find a writer: letters, then Enter.');
    await terminal.press('an\r', /1 Ana López, almost\r\n2 Anh-Thu Trần/);
    await terminal.press('2\r', 'Anh-Thu Trần. last word');
    await terminal.press('3', 'Saved: Anh-Thu Trần, needs help.');
    await terminal.press('u', 'Undone: Anh-Thu Trần, needs help.');
    expect(await leave(terminal)).toBe(0);
    expectPlain(terminal.out);
    const text = textOf(room, LEADS);
    expect(text).toContain('amara: got it');
    expect(text).toContain("can't let go");
    expect(text).not.toContain('anhthu');
  });

  test('a long line ends between two words in a narrow window', async () => {
    const room = newClass(EXAMPLE);
    const terminal = await start(room, ['sort', 'leads'], 'Amara', { ...PLAIN, cols: 40 });
    await terminal.press('?', /everything is already\r\n +saved/);
    expect(await leave(terminal)).toBe(0);
    // A key that comes before the terminal is taken shows itself.
    const lines = terminal.out.split('\r\n').map((line) => line.replace(/^\?/, ''));
    expect(Math.max(...lines.map((line) => width(line)))).toBeLessThan(40);
    expect(lines).toContain('Keys, without Enter: 1 got it, 2');
    expectPlain(terminal.out);
  });

  test('a list is numbered lines, a question takes a line', async () => {
    const room = newClass(EXAMPLE);
    const terminal = await start(room, ['note'], '3 Anh-Thu Trần', PLAIN);
    await terminal.press('kai\r', 'Note on Kai Nakamura:');
    await terminal.press('saw the ramp\r', 'Saved: students/kai.yaml');
    expect((await terminal.exited).exitCode).toBe(0);
    expectPlain(terminal.out);
    expect(textOf(room, 'students/kai.yaml')).toContain('saw the ramp');
  });

  test('bare confer, and --no-input asks nothing', async () => {
    const room = newClass(EXAMPLE);
    const home = await start(room, [], 'q quit', PLAIN);
    expect(await leave(home)).toBe(0);
    expectPlain(home.out);
    const silent = await start(room, ['note', '--no-input'], 'Who is the note about?', {});
    expect((await silent.exited).exitCode).toBe(2);
  });
});
