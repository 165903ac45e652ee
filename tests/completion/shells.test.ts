/** Tab in a real shell: what stands on the line afterward is what confer gets, quotes and all. */

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyOf, EXAMPLE, newFolder } from '../confer.ts';
import { PROGRAM } from '../started.ts';
import { Terminal } from '../terminal/terminal.ts';

const room = copyOf(EXAMPLE);
writeFileSync(join(room, 'scores.csv'), '');
mkdirSync(join(room, 'other room'));

/** A confer that answers a shell as the real one does, and else says which words it got. */
const programs = newFolder();
const SAYS = 'console.log("words", JSON.stringify(process.argv.slice(1)), "end")';
writeFileSync(
  join(programs, 'confer'),
  `#!/bin/sh
if [ "$1" = completion ]; then exec ${PROGRAM.map((word) => `'${word}'`).join(' ')} "$@"; fi
exec '${process.execPath}' -e '${SAYS}' -- "$@"
`,
);
chmodSync(join(programs, 'confer'), 0o755);

const TYPED: [keys: string, words: string[]][] = [
  ['so\t', ['sort']],
  ['sort leads --got\tana,b\t', ['sort', 'leads', '--got-it', 'ana,ben']],
  ['sort sl\t', ['sort', 'slowing down']],
  ['sort "sl\t', ['sort', 'slowing down']],
  ['look --found ana=endi\t', ['look', '--found', 'ana=endings']],
  ['look --found oska\tendings', ['look', '--found', 'oskar=endings']],
  ['--date=yest\tdue', ['--date=yesterday', 'due']],
  ['show oska\t', ['show', 'oskar']],
  ['export --table sc\t', ['export', '--table', 'scores']],
  ['import sco\t', ['import', 'scores.csv']],
  ['plan --lesson a-hook-n\t', ['plan', '--lesson', 'a-hook-needs-a-line']],
  // Nothing fits, and nothing is said.
  ['meet zzz\t', ['meet', 'zzz']],
];

const SHELLS: Record<string, { args: string[]; ready: string[] }> = {
  bash: {
    args: ['--norc', '--noprofile', '-i'],
    ready: ["bind 'set bell-style none'", 'eval "$(confer completion bash)"'],
  },
  zsh: { args: ['-f', '-i'], ready: ['unsetopt beep', 'eval "$(confer completion zsh)"'] },
  fish: {
    args: ['--no-config', '-i'],
    ready: ['set -g fish_greeting', 'confer completion fish | source'],
  },
};

const there = (shell: string) => spawnSync(shell, ['--version']).status === 0;

describe.each(Object.keys(SHELLS).filter(there))('%s', (shell) => {
  let terminal: Terminal;

  beforeAll(async () => {
    const { args, ready } = SHELLS[shell]!;
    const path = `PATH=${programs}${delimiter}${process.env.PATH}`;
    const own = [path, `HOME=${newFolder()}`, 'TERM=xterm', 'PS1=$ ', 'LC_ALL=C.UTF-8'];
    terminal = new Terminal('env', ['-C', room, ...own, shell, ...args], '');
    for (const line of ready) terminal.pty.write(`${line}\r`);
    await settled();
  });

  afterAll(() => terminal.pty.kill('SIGKILL'));

  /** Waits until the shell has done all that was typed. */
  async function settled() {
    terminal.pty.write("echo al'l do'ne\r");
    await terminal.shows('all done');
  }

  test.each(TYPED)('confer %j', async (keys, words) => {
    const from = terminal.out.length;
    terminal.pty.write(`confer ${keys}\r`);
    const at = await terminal.shows(/words \[.*\] end/, from, 10_000);
    const said = /words (\[.*?\]) end/.exec(terminal.out.slice(at))![1]!;
    expect(JSON.parse(said)).toEqual(words);
  });
});
