// Compares what two builds of confer print and write, byte by byte: node scripts/same.mjs BEFORE [AFTER], each the
// folder of a built confer. In the example class, in the demo, and with YEAR_FOLDER=... (scripts/year.mjs made it) in
// that class as it was at the end of each of its weeks, or of every EVERY-th. AFTER is this folder.
import { cpSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inNewFolder, openProgram } from './measuring/program.mjs';

const [before, after = '.'] = process.argv.slice(2);
if (before === undefined) throw new Error('Name the folder of the build before.');
const builds = [await openProgram(before), await openProgram(after)];
const EXAMPLE = resolve('examples/room-12');

/** Every command that reads, as text and as data; `writer` stands for three of the class. */
const LINES = `
--json | --help | help more | check | check --json | group --dry-run | group --json --dry-run
group --new --json --dry-run | plan --dry-run | plan --json --dry-run | due | due --json | due structure | show
show --json | show writer | show writer --json | why writer | why writer --json | week | week --json | log
log --json | log writer | skills | skills --json | lessons | lessons --json | texts | export writer
export --table scores | export --table contacts | export --table needs | print needs --dry-run
print goals --dry-run | print year --dry-run | print story writer --dry-run | print report --dry-run
undo --dry-run | completion --words -- swap `
  .split(/[|\n]/)
  .map((line) => line.trim().split(' '));

/** The day that a file of a class is about; none for a writer's. */
const dayOf = (name) => /(?:^|[\\/])(\d{4}-\d\d-\d\d)[^\\/]*$/.exec(name)?.[1];
const isClassFile = (name) => /^(sorts|groups|meetings|taught)[\\/]/.test(name);

function linesFor(folder) {
  const ids = readdirSync(join(folder, 'students')).map((name) => name.replace('.yaml', ''));
  const writers = [0, 0.4, 0.8].map((share) => ids[Math.floor(ids.length * share)]);
  return [[], ...LINES].flatMap((line) =>
    line.includes('writer')
      ? writers.map((id) => line.map((word) => (word === 'writer' ? id : word)))
      : [line],
  );
}

/** All files but what is only remembered, or has the moment in it. */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((name) => !/^\.confer[\\/](cache|steps)/.test(name))
    .sort();
}

let [compared, different] = [0, 0];
function compare(what, [a, b]) {
  compared++;
  if (a === b) return;
  different++;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  console.log(
    `${what}: differ from character ${at}\n  ${a.slice(at, at + 80)}\n  ${b.slice(at, at + 80)}`,
  );
}

/** What was remembered within two seconds of a change would be read again. */
function asIfRememberedLater(room) {
  const later = Date.now() / 1000 + 60;
  utimesSync(join(room, '.confer/cache.json'), later, later);
}

/** Plans that day twice, so that the files are remembered, then runs every line and compares the files. */
async function compareDay(source, day, keep = () => true) {
  await inNewFolder(async (folder) => {
    const rooms = builds.map((_, i) => join(folder, String(i), 'class'));
    for (const room of rooms)
      cpSync(source, room, { recursive: true, filter: (name) => keep(name) });
    const lines = [['plan'], ['plan', '--force'], ...linesFor(rooms[0])];
    for (const [at, line] of lines.entries()) {
      if (at === 2) rooms.forEach(asIfRememberedLater);
      const said = [];
      for (const [i, { run }] of builds.entries()) {
        const { code, out, err } = await run(rooms[i], line, day);
        said.push(`${code}\n${out}\n${err}`.replaceAll(rooms[i], 'CLASS'));
      }
      compare(`${day} confer ${line.join(' ')}`, said);
    }
    const files = rooms.map(filesBelow);
    compare(`${day} names of files`, files.map(String));
    for (const name of files[0])
      compare(
        `${day} ${name}`,
        rooms.map((room) => readFileSync(join(room, name), 'latin1')),
      );
  });
}

await compareDay(EXAMPLE, '2026-11-23');
await compareDay(EXAMPLE, '2026-11-27');
await inNewFolder(async (folder) => {
  await builds[0].ask(folder, ['demo', 'room'], '2026-11-23');
  await compareDay(join(folder, 'room'), '2026-11-23');
});
const year = process.env.YEAR_FOLDER && resolve(process.env.YEAR_FOLDER);
const days = year ? readdirSync(year, { recursive: true }).filter(isClassFile).map(dayOf) : [];
const weeks = new Map();
for (const day of days.filter(Boolean).sort()) {
  const monday = new Date(`${day}T12:00:00Z`);
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  weeks.set(monday.toISOString().slice(0, 10), day);
}
const EVERY = Number(process.env.EVERY ?? 1);
const compareWeeks = [...weeks.values()].filter((_, i) => i % EVERY === EVERY - 1);
for (const last of compareWeeks) {
  await compareDay(year, last, (name) => {
    const inside = name.slice(year.length + 1);
    return (
      !/^(plans|prints|\.confer)/.test(inside) && !(isClassFile(inside) && dayOf(inside) > last)
    );
  });
}
console.log(
  `${compared} outputs and files of ${compareWeeks.length} weeks and 3 classes compared, ${different} differ`,
);
process.exitCode = different === 0 ? 0 : 1;
