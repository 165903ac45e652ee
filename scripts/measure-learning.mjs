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
// about 25 minutes of one core, and less with TMPDIR in memory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread, workerData } from 'node:worker_threads';
import { allLessons, kindOf, lessonsOfGroups, numberOf } from './measuring/lessons.mjs';
import { lookWith } from './measuring/look.mjs';
import { inNewFolder, openProgram } from './measuring/program.mjs';
import { errorOf, mean, printTable } from './measuring/table.mjs';
import { answerJobs, inThreads } from './measuring/threads.mjs';
import { flagsAndWords } from './measuring/words.mjs';
import { bundleYear } from './measuring/year-code.mjs';

const CODE = `export { playLearning } from './learning/play-learning.ts';
  export { PlainPolicy } from './learning/plain-policies.ts';
  export { WithConfer } from './learning/with-confer.ts';
  export { SETTINGS } from './learning/model.ts';
  export { CHILDREN as NAMES } from './learning/children.ts';
  import { ALL_DAYS } from './days.ts';
  export const FIRST_DAY = ALL_DAYS[0];`;

if (isMainThread) await main();
else answerJobs(async (job) => play(job, await import(pathToFileURL(workerData.outfile).href)));

async function main() {
  const { flags, words: programs } = flagsAndWords(
    process.argv.slice(2),
    ['scores-only', 'look'],
    ['seeds', 'weeks'],
  );
  if (programs.length === 0) throw new Error('Give the folder of a built program.');
  const code = mkdtempSync(join(tmpdir(), 'confer-learning-'));
  const outfile = join(code, 'learning.mjs');
  await bundleYear(CODE, outfile);
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
  const found = await inThreads(import.meta.url, { outfile }, jobs);
  const played = jobs.map((job, i) => ({ job, found: found[i] }));
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

async function play({ policy, game }, { playLearning, PlainPolicy, WithConfer, NAMES, FIRST_DAY }) {
  const program = await openProgram(policy.program);
  return inNewFolder(async (parent) => {
    const folder = join(parent, 'class');
    const confer = new WithConfer(
      {
        ask: program.ask,
        lessonsOfGroups: (cwd, today, report) => lessonsOfGroups(program, cwd, today, report),
        ...{ kindOf, numberOf },
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
