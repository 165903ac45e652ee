// The made-up school year (tests/year), played with several built programs, side by side:
//   node scripts/measure-year.mjs [--seeds 4] [--weeks 36] [--look] PROGRAM...
// A PROGRAM is the folder of a built confer. A year takes about a minute of one core. All numbers
// are over all seeds; what is counted on Fridays is counted on all of them.
//
//   seen wrong     rungs said to be in place of which the teacher has looked at half of the skills or more:
//                  those with a skill that really needs help (tests/year/truth.ts); in brackets, how many
//                  a Friday
//   scored wrong   the same of rungs that were only scored, or hardly looked at
//   open wrong     rungs said to be open of which the writer really has every skill
//   first right    first needs with no lower rung that really needs help
//   wait           the longest wait of a writer after the first month, in school days on which they were
//                  there: the mean of all writers, and the longest of all
//   least          minutes of a writer with least support, as a share of the others', each 12 weeks: the
//                  lowest of the year, the mean of all seeds
//   stale          remarks that a group is due for its review, a year
//   third          remarks that a writer meets on one skill for the third time, a year
//   again          lessons of a writer that they had had before
//   meetings       groups + conferences, a year
//   keys           a week (tests/year/keys.ts), without the words of notes
//
// With --look, a program that has `confer look` is also played with a closer look after each scoring.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread, workerData } from 'node:worker_threads';
import { openProgram } from './measuring/program.mjs';
import { mean, percent, printTable, sum } from './measuring/table.mjs';
import { answerJobs, inThreads } from './measuring/threads.mjs';
import { flagsAndWords } from './measuring/words.mjs';
import { bundleYear } from './measuring/year-code.mjs';

const CODE = `export { factsOf } from './measured.ts';
  export { HONEST, playYear } from './play-year.ts';`;

if (isMainThread) await main();
else answerJobs(play);

async function main() {
  const { flags, words } = flagsAndWords(process.argv.slice(2), ['look'], ['seeds', 'weeks']);
  if (words.length === 0) throw new Error('Give the folder of a built program.');
  const code = mkdtempSync(join(tmpdir(), 'confer-years-'));
  const weeks = Number(flags.weeks ?? 36);
  const ways = [];
  for (const [i, path] of words.entries()) {
    const program = await openProgram(path);
    const outfile = join(code, `${i}.mjs`);
    await bundleYear(CODE, outfile, resolve(path));
    ways.push({ name: basename(program.home), outfile, looks: false });
    if (flags.look && (await program.has('look'))) {
      ways.push({ name: `${basename(program.home)}, with looks`, outfile, looks: true });
    }
  }
  const seeds = Array.from({ length: Number(flags.seeds ?? 4) }, (_, i) => i + 1);
  const jobs = ways.flatMap((way, at) => seeds.map((seed) => ({ ...way, at, seed, weeks })));
  const found = await inThreads(import.meta.url, { code }, jobs);
  rmSync(code, { recursive: true });
  printTable(
    'program,seen wrong,scored wrong,open wrong,first right,wait,least,stale,third,again,meetings,keys'.split(
      ',',
    ),
    ways.map(({ name }, at) =>
      rowOf(
        name,
        found.filter((_, i) => jobs[i].at === at),
        weeks,
      ),
    ),
  );
}

async function play({ outfile, seed, weeks, looks }) {
  const { factsOf, HONEST, playYear } = await import(pathToFileURL(outfile).href);
  const parent = mkdtempSync(join(workerData.code, 'year-'));
  const habits = { ...HONEST, looksCloser: looks };
  const facts = factsOf(await playYear(seed, weeks, join(parent, 'room-26'), habits));
  rmSync(parent, { recursive: true });
  return facts;
}

function rowOf(name, facts, weeks) {
  const all = (what) => facts.map((one) => one[what]);
  const said = (what) => sum(all(what).map((one) => one.said));
  const wrong = (what) => sum(all(what).map((one) => one.wrong));
  const wrongOf = (what) =>
    `${percent(wrong(what), said(what))} (${Math.round(said(what) / facts.length / weeks)})`;
  const waits = facts.flatMap((one) => one.waits);
  return [
    name,
    wrongOf('seen'),
    wrongOf('scored'),
    wrongOf('open'),
    percent(said('first') - wrong('first'), said('first')),
    `${mean(waits).toFixed(1)}, ${Math.max(...waits)}`,
    mean(all('least')).toFixed(2),
    mean(all('stale')).toFixed(0),
    mean(all('third')).toFixed(0),
    percent(sum(all('again')), sum(all('given'))),
    `${mean(all('groups')).toFixed(0)} + ${mean(all('conferences')).toFixed(0)}`,
    (mean(all('keys')) / weeks).toFixed(0),
  ];
}
