// What children of made-up classes gain in a year under several policies, side by side:
//   node scripts/measure-learning.mjs [--seeds 10] [--weeks 36] [--scores-only] [--look] PROGRAM...
// A PROGRAM is the folder of a built confer; the first is the one that all others are compared with.
// Two more policies need no program: groups by chance, and fixed groups (tests/year/learning/plain-policies.ts).
// What a lesson does to a child, and the three settings of it, are assumed: tests/year/learning/model.ts.
// All policies meet the same children, the same chances and the same minutes: 25 a day, 10 for a
// group, 5 for a conference.
//
//   gain       skill steps (needs help, almost, got it) a child and year, with growth by itself and what a
//              new unit takes away; ± the standard error over the seeds
//   against    the difference from the first program, seed by seed, ± its standard error
//   met        meetings a child; minutes: of the teacher, a week
//   matched    of the lessons of a child in a group: its tier is for where the child really stands
//   again      the child had this lesson before; idle: the child already has the skill
//   stretch    of all meetings of a child: about nothing of the ladder
//   keys       a week, with sorts, scores, meetings and looks (one a writer; six a writer for scores)
//
// With --scores-only there are no sorts by skill. With --look, programs are also played with a closer
// look after each scoring (by `confer look`, or by sorts where there is none). 10 seeds, 2 programs:
// about 12 minutes on 2 cores.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { build } from 'esbuild';
import { allLessons, fromReport, kindOf, lessonsOfGroups, numberOf } from './measuring/lessons.mjs';
import { lookWith } from './measuring/look.mjs';
import { inNewFolder, openProgram } from './measuring/program.mjs';
import { errorOf, mean, printTable } from './measuring/table.mjs';
import { flagsAndWords } from './measuring/words.mjs';

const root = resolve(import.meta.dirname, '..');

if (isMainThread) await main();
else work();

async function main() {
  const { flags, words: programs } = flagsAndWords(
    process.argv.slice(2),
    ['scores-only', 'look'],
    ['seeds', 'weeks'],
  );
  if (programs.length === 0) throw new Error('Give the folder of a built program.');
  const code = mkdtempSync(join(tmpdir(), 'confer-learning-'));
  const outfile = join(code, 'learning.mjs');
  await bundle(outfile);
  const { SETTINGS } = await import(pathToFileURL(outfile).href);
  const policies = [
    { name: 'by chance', plain: { isFixed: false }, program: programs[0] },
    { name: 'fixed groups', plain: { isFixed: true }, program: programs[0] },
    ...programs.flatMap((program) => [
      { name: program, program },
      ...(flags.look ? [{ name: `${program}, with looks`, program, looks: true }] : []),
    ]),
  ];
  const seeds = Array.from({ length: Number(flags.seeds ?? 10) }, (_, i) => i + 1);
  const weeks = Number(flags.weeks ?? 36);
  const jobs = SETTINGS.flatMap((setting) =>
    seeds.flatMap((seed) =>
      policies.map((policy) => ({
        policy,
        game: { seed, setting, weeks, sorts: !flags['scores-only'] },
      })),
    ),
  );
  const played = await playAll(jobs, outfile);
  rmSync(code, { recursive: true });
  for (const setting of SETTINGS) {
    const of = ({ name }) =>
      played.filter(
        ({ job }) => job.policy.name === name && job.game.setting.name === setting.name,
      );
    const compared = of(policies.find(({ plain }) => !plain));
    console.log(
      `\n${setting.name}: tier ${setting.tier.join(' ')}, again ${setting.again}, over ${setting.over}`,
    );
    printTable(
      'policy,gain,,against,,met,minutes,matched,again,idle,stretch,keys'.split(','),
      policies.map((policy) => rowOf(policy.name, of(policy), compared, weeks)),
    );
  }
}

/** All jobs in as many threads as there are cores; the results in the order of the jobs. */
async function playAll(jobs, outfile) {
  const results = new Array(jobs.length);
  let next = 0;
  const start = () =>
    new Promise((done, fail) => {
      const worker = new Worker(new URL(import.meta.url), { workerData: { outfile } });
      worker.on('error', fail);
      const give = () => {
        if (next < jobs.length) worker.postMessage({ at: next, job: jobs[next++] });
        else worker.terminate().then(done);
      };
      worker.on('message', ({ at, found }) => {
        results[at] = { job: jobs[at], found };
        give();
      });
      give();
    });
  await Promise.all(Array.from({ length: availableParallelism() }, start));
  return results;
}

function work() {
  parentPort.on('message', async ({ at, job }) => {
    const code = await import(pathToFileURL(workerData.outfile).href);
    parentPort.postMessage({ at, found: await play(job, code) });
  });
}

async function play({ policy, game }, { playLearning, PlainPolicy, WithConfer, NAMES, FIRST_DAY }) {
  const program = await openProgram(policy.program);
  return inNewFolder(async (parent) => {
    const folder = join(parent, 'class');
    const confer = new WithConfer(
      {
        ask: program.ask,
        lessonsOfGroups: (cwd, today, report) => lessonsOfGroups(program, cwd, today, report),
        ...{ fromReport, kindOf, numberOf },
        ...(policy.looks && {
          look: (cwd, today, answers) => lookWith(program, cwd, answers, today),
        }),
      },
      folder,
    );
    await confer.begin(NAMES, FIRST_DAY);
    if (!policy.plain) return { ...(await playLearning(game, confer)), keys: confer.keys };
    const lessons = await allLessons(program, folder, FIRST_DAY);
    return playLearning(game, new PlainPolicy(lessons, policy.plain.isFixed));
  });
}

/** The model is TypeScript, which Node 20 does not read. */
async function bundle(outfile) {
  await build({
    stdin: {
      contents: `export { playLearning } from './learning/play-learning.ts';
        export { PlainPolicy } from './learning/plain-policies.ts';
        export { WithConfer } from './learning/with-confer.ts';
        export { SETTINGS } from './learning/model.ts';
        export { CHILDREN as NAMES } from './learning/children.ts';
        import { ALL_DAYS } from './days.ts';
        export const FIRST_DAY = ALL_DAYS[0];`,
      resolveDir: join(root, 'tests/year'),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
}

function rowOf(name, own, compared, weeks) {
  const all = (what) => own.map(({ found }) => found[what]);
  const gains = all('gain');
  const apart = gains.map((gain, i) => gain - compared[i].found.gain);
  const share = (what) => `${Math.round(100 * mean(all(what)))}%`;
  const same = own === compared || apart.every((one) => one === 0);
  return [
    name,
    mean(gains).toFixed(2),
    `±${errorOf(gains).toFixed(2)}`,
    same ? '-' : `${mean(apart) > 0 ? '+' : ''}${mean(apart).toFixed(2)}`,
    same ? '' : `±${errorOf(apart).toFixed(2)}`,
    mean(all('met')).toFixed(1),
    (mean(all('minutes')) / weeks).toFixed(0),
    ...['matched', 'again', 'idle', 'stretch'].map(share),
    own[0].found.keys === undefined ? '-' : (mean(all('keys')) / weeks).toFixed(0),
  ];
}
