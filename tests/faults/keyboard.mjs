// Plays a sort at the keyboard without a terminal: a key as soon as the answer before is shown as saved.
// Prints what was shown as saved, line by line, before the next key: node keyboard.mjs HOME FOLDER DATE WORDS...
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PassThrough, Writable } from 'node:stream';

const [home, cwd, today, ...words] = process.argv.slice(2);
const { run } = createRequire(`${home}/bin/`)('./load.js').load('main.js');
const keys = ['1', '2', '3'];
let pressed = 0;
const stdin = Object.assign(new PassThrough(), { isTTY: true, isRaw: false, setRawMode: () => stdin });
const press = () => setTimeout(() => stdin.write(keys[pressed++ % keys.length]), 1);

class Screen extends Writable {
  isTTY = true;
  columns = 200;
  rows = 40;
  shown = '';
  // A terminal is not ended by the prompt that drew on it.
  end() {
    return this;
  }
  _write(chunk, _encoding, done) {
    const text = String(chunk);
    // The line at the end names the file, and no answer.
    const saved = /Saved: (?!sorts\/)[^\n]*?\./.exec(text)?.[0];
    if (saved && saved !== this.shown) {
      this.shown = saved;
      writeSync(1, `${saved}\n`);
      // The last answer waits for Enter.
      if (text.includes('That was the last one')) setTimeout(() => stdin.write('\r'), 1);
      else press();
    } else if (text.includes('Which stack?') || text.includes('Continuing:')) press();
    else if (/not saved|while (you|confer)|writing to this class/.test(text)) stdin.end();
    done();
  }
}

const stdout = new Screen();
const stderr = new Writable({
  write(chunk, _encoding, done) {
    writeSync(2, String(chunk));
    done();
  },
});
const world = { cwd, env: { TERM: 'xterm' }, stdin, stdout, stderr, home, today };
process.exitCode = await run(words, world);
