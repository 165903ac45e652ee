// Takes the lock of a class again and again, and writes down when it tries, when it came in and when it went out.
// node lock-hands.mjs LOCK_MODULE CLASS LOG ROLE ROUNDS; the roles: holder, reader (sweeps after the dead, as every command
// does first), victim (ends by kill -9 while it holds the lock), keeper (holds it until there is a file LOG.leave).
import { appendFileSync, existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [module, root, log, role, rounds] = process.argv.slice(2);
const { withLock, clearAfterKill } = await import(pathToFileURL(module).href);
const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
const say = (word) => appendFileSync(log, `${word} ${process.pid}\n`);

for (let round = 0; round < Number(rounds); round++) {
  if (role === 'reader') {
    clearAfterKill(root);
    continue;
  }
  say('try');
  withLock(root, () => {
    say('in');
    if (role === 'victim') process.kill(process.pid, 'SIGKILL');
    do sleep(Math.random() * 2);
    while (role === 'keeper' && !existsSync(`${log}.leave`));
    say('out');
  });
}
