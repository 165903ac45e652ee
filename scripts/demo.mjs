// Plays a school day on the example class: sort, group, plan. Prints each command before it runs.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const bin = resolve('bin/confer.js');
let folder = join('demo', 'room-12');
for (let n = 2; existsSync(folder); n++) folder = join('demo', `room-12-${n}`);

function play(cwd, ...words) {
  const shown = words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ');
  console.log(`$ confer ${shown}`);
  execFileSync(process.execPath, [bin, ...words], { cwd, stdio: 'inherit' });
  console.log('');
}

play('.', 'demo', folder);
play(
  folder,
  ...['sort', 'leads', '--got-it', 'amara,anhthu,siobhan,theo,grace,leilani,jack,oskar,elif'],
  ...['--almost', 'ana,caleb,diego,jose,renee,samuel,zofia'],
  ...['--needs-help', 'ben,fatima,imani,kai,nadia,tyler', '--absent', 'mo,priya'],
);
play(folder, 'group');
play(folder, 'plan', '--html');
console.log(`The class is in ${relative('.', folder)}; the pages are in its folder plans/.`);
console.log(`To continue:  cd ${folder}  then  node ${relative(folder, bin)} sort endings`);
