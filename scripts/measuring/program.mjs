// Runs a built program inside this process, so that a measurement of thousands of runs takes minutes.
// A program is the folder of a built confer: it has bin/, dist/ and templates/.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';

class Kept extends Writable {
  text = '';
  isTTY = false;
  columns = 80;
  _write(chunk, _encoding, done) {
    this.text += chunk.toString();
    done();
  }
}

/** Returns what dist/main.js of a program exports; older ones have no bin/load.js. */
export async function mainOf(home) {
  const loader = join(home, 'bin/load.js');
  if (existsSync(loader)) return createRequire(loader)(loader).load('main.js');
  return import(pathToFileURL(join(home, 'dist/main.js')).href);
}

/** Returns { name, home, run, ask, has }. `run` gives { code, out, err }; `ask` throws unless the code is 0. */
export async function openProgram(folder) {
  const home = resolve(folder);
  const { run: start } = await mainOf(home);
  async function run(cwd, argv, today) {
    const [stdout, stderr] = [new Kept(), new Kept()];
    const code = await start(argv, {
      cwd,
      env: {},
      stdin: { isTTY: false },
      stdout,
      stderr,
      home,
      node: process.versions.node,
      zone: () => 'UTC',
      today,
    });
    return { code, out: stdout.text, err: stderr.text };
  }
  async function ask(cwd, argv, today) {
    const { code, out, err } = await run(cwd, argv, today);
    // A page that is longer than its sheet is saved, and said.
    if (code === 0 || (argv[0] === 'plan' && err.includes('over one page'))) return out;
    throw new Error(`${today}: confer ${argv.join(' ')} ended with ${code}\n${out}${err}`);
  }
  const has = async (command) => (await run(home, [command, '--help'], '2026-11-23')).code === 0;
  return { name: basename(home), home, run, ask, has };
}

/** Gives `work` an empty folder, and removes it afterward. */
export async function inNewFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'confer-measure-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
