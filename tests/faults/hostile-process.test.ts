/** What the built program never needs: a socket of the internet, and code made from text. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { HOME, TODAY } from '../confer.ts';
import { report, sample } from './amount.ts';
import { LINES } from './every-command.ts';
import { drop, newPlace } from './hostile-class.ts';

const LONG = { timeout: 1_200_000 };
const BIN = join(HOME, 'bin/confer.js');
const start = (root: string, node: string[], words: string[]) =>
  spawnSync(process.execPath, [...node, BIN, '--date', TODAY, ...words], {
    cwd: root,
    encoding: 'utf8',
    input: '',
  });

// Where no other program can look: whatever opens a socket or asks for an address ends the run.
const GUARD = `
import { createRequire } from 'node:module';
const require = createRequire('/');
const stop = (name) => () => { process.stderr.write('NETWORK ' + name + '\\n'); process.exit(99); };
for (const [of, names] of Object.entries({
  net: ['connect', 'createConnection', 'createServer'], dgram: ['createSocket'], tls: ['connect'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6'], http: ['request', 'get'], https: ['request', 'get'], http2: ['connect'],
})) for (const name of names) require('node:' + of)[name] = stop(of + '.' + name);
require('node:net').Socket.prototype.connect = stop('Socket.connect');
globalThis.fetch = stop('fetch');
globalThis.WebSocket = stop('WebSocket');
require('node:module').syncBuiltinESMExports();
`;

test('no command opens a socket of the internet', LONG, () => {
  const place = newPlace();
  const guard = join(dirname(place.root), 'guard.mjs');
  writeFileSync(guard, GUARD);
  spawnSync('git', ['init', '-q'], { cwd: place.root });
  const strace = spawnSync('strace', ['-V']).status === 0;
  const log = join(dirname(place.root), 'strace.log');
  const found: string[] = [];
  const lines = sample(LINES, 10);
  for (const words of lines) {
    const guarded = ['--import', guard, BIN, '--date', TODAY, ...words];
    const options = { cwd: place.root, encoding: 'utf8', input: '' } as const;
    const ended = strace
      ? spawnSync(
          'strace',
          ['-f', '-qq', '-o', log, '-e', 'trace=socket,connect', process.execPath, ...guarded],
          options,
        )
      : spawnSync(process.execPath, guarded, options);
    const calls = strace && existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
    found.push(
      ...calls.filter((call) => /AF_INET/.test(call)).map((call) => `${words.join(' ')}: ${call}`),
    );
    if (ended.stderr.includes('NETWORK')) found.push(`${words.join(' ')}: ${ended.stderr}`);
  }
  drop(place);
  report(`5: ${lines.length} commands, ${strace ? 'strace and guard' : 'guard'}`);
  expect(found).toEqual([]);
});

test('everything works where no code can be made from text', LONG, () => {
  const [plain, strict] = [newPlace(), newPlace()];
  const lines = sample(
    LINES.filter(([word]) => !['init', 'demo', 'doctor', 'save'].includes(word ?? '')),
    10,
  );
  const say = ({ status, stdout, stderr }: ReturnType<typeof start>) => ({
    status,
    stdout,
    stderr,
  });
  const wanted = [
    ['plan', '--html'],
    ['print', 'goals', 'ana', '--html'],
    ['lessons'],
    ['check'],
    ...lines,
  ];
  for (const words of wanted) {
    const one = say(start(plain.root, [], words));
    const other = say(start(strict.root, ['--disallow-code-generation-from-strings'], words));
    const cut = (text: string) => text.replaceAll(dirname(strict.root), dirname(plain.root));
    expect(
      { ...other, stdout: cut(other.stdout), stderr: cut(other.stderr) },
      words.join(' '),
    ).toEqual(one);
  }
  drop(plain);
  drop(strict);
  report(`6: ${wanted.length} commands`);
});
