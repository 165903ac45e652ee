// What programs make of classes of rubric scores, side by side:
//   node scripts/measure-classes.mjs [--look] [--support] [--genre narrative] [--seed 1] FOLDER PROGRAM...
// FOLDER has a CSV per class (scripts/measuring/score-table.mjs); a PROGRAM is the folder of a built
// confer. Each class is made, its scores are imported, and groups and pages are made on the same day.
//
//   writers          all of them, in all classes
//   stretch          of them, in a stretch group or a stretch conference
//   push             of them, in a push on a skill (reports of version 2)
//   on track         of them, listed as on track (reports of version 2)
//   barely           of those in stretch: more than half of their traits at the lowest passing score
//   lessons a class  different lessons of its printed pages, the mean of all classes
//   per page         different lessons of a class through its printed pages
//   open for half    of the pages of needs: at least half of the group has the lesson's skill, or its
//                    rung, among the open needs of the report
//   tier off         of the pages of needs: the lesson is for another stack than the commonest standing
//                    of the group on its skill (needs help: most, almost: medium, got it: least) in the
//                    scores and looks that were entered; where two are commonest, both are right
//   on ideas         of all groups: the focus is the rung "ideas" or a skill of it
//   on a skill       of the groups of needs: the focus is a skill, not a rung
//
// With --support, each class is also sorted by support, as its mean scores are: a quarter each of most
// and least. With --look, each program has a second row after a closer look: see scripts/measuring/look.mjs.
import { kindOf, lessonsOfGroups } from './measuring/lessons.mjs';
import { lookAnswers, lookWith, skillsOf } from './measuring/look.mjs';
import { inNewFolder, openProgram } from './measuring/program.mjs';
import {
  makeClass,
  passing,
  readTables,
  scoredStanding,
  sortBySupport,
} from './measuring/score-table.mjs';
import { mean, percent, printTable, ratio, sum } from './measuring/table.mjs';
import { flagsAndWords } from './measuring/words.mjs';

const TODAY = '2026-11-23';
const STACK = { 'needs help': 'most', almost: 'medium', 'got it': 'least' };

const { flags, words } = flagsAndWords(
  process.argv.slice(2),
  ['look', 'support'],
  ['genre', 'seed'],
);
const [tables, ...programs] = words;
if (!tables || programs.length === 0) throw new Error('Give a folder of tables and a program.');

const classes = readTables(tables);

/** The facts of one class, or of it and then of it after a look. */
async function measureClass(program, table) {
  return inNewFolder(async (parent) => {
    const folder = await makeClass(program, parent, table, TODAY, flags.genre);
    if (flags.support) await sortBySupport(program, folder, table, TODAY);
    const before = await factsOf(program, folder, table, new Map());
    if (!flags.look) return [before];
    const answers = lookAnswers(table, before.report, skillsOf(program), flags.seed ?? 1);
    const how = await lookWith(program, folder, answers, TODAY);
    const looked = new Map(
      answers.flatMap(({ id, skill, standing }) => (skill ? [[`${id} ${skill}`, standing]] : [])),
    );
    return [
      before,
      { ...(await factsOf(program, folder, table, looked)), how, keys: answers.length },
    ];
  });
}

async function factsOf(program, folder, table, looked) {
  const report = JSON.parse(await program.ask(folder, ['group', '--json'], TODAY));
  const lessons = await lessonsOfGroups(program, folder, TODAY, report);
  const pages = report.groups.map((group, i) => ({
    lesson: lessons[i],
    focus: group.focus,
    kind: kindOf(group),
    ids: group.students.map(({ id }) => id),
  }));
  const alone = report.conferences.map((one) => ({ kind: kindOf(one), ids: [one.student] }));
  const of = (kind) => [...pages, ...alone].filter((one) => one.kind === kind);
  const stretch = of('stretch').flatMap(({ ids }) => ids);
  const needs = pages.filter(({ kind }) => kind === 'need');
  const printed = pages.filter(({ lesson }) => lesson);
  const taught = needs.filter(({ lesson }) => lesson);
  return {
    report,
    writers: table.writers.length,
    stretch: stretch.length,
    push: of('push').flatMap(({ ids }) => ids).length,
    onTrack: report.onTrack?.length,
    barely: stretch.filter((id) => isBarely(table, id)).length,
    pages: printed.length,
    different: new Set(printed.map(({ lesson }) => lesson.id)).size,
    taught: taught.length,
    open: taught.filter((page) => isOpenForHalf(page, report)).length,
    off: taught.filter((page) => isOff(page, table, looked)).length,
    groups: pages.length,
    needs: needs.length,
    ideas: needs.filter(({ focus }) => focus.split('.')[0] === 'ideas').length,
    skills: needs.filter(({ focus }) => focus.includes('.')).length,
  };
}

function isBarely({ rubric, writers }, id) {
  const scores = Object.values(writers.find((writer) => writer.id === id).scores);
  return scores.filter((score) => score === passing(rubric)).length > scores.length / 2;
}

function isOpenForHalf({ lesson, ids }, report) {
  const rung = lesson.skill.split('.')[0];
  const has = (id) =>
    report.writers[id].needs.some((about) => [lesson.skill, rung].includes(about));
  return ids.filter(has).length >= ids.length / 2;
}

function isOff({ lesson, ids }, table, looked) {
  const standings = ids.flatMap((id) => {
    const writer = table.writers.find((one) => one.id === id);
    const scored = scoredStanding(table, writer, lesson.skill);
    return looked.get(`${id} ${lesson.skill}`) ?? scored ?? [];
  });
  const count = (standing) => standings.filter((one) => one === standing).length;
  const most = Math.max(...Object.keys(STACK).map(count));
  const right = Object.keys(STACK).filter((standing) => count(standing) === most);
  return !right.some((standing) => lesson.stacks.includes(STACK[standing]));
}

function rowOf(name, facts) {
  const all = (what) => sum(facts.map((one) => one[what]));
  return [
    name,
    all('writers'),
    percent(all('stretch'), all('writers')),
    percent(all('push'), all('writers')),
    facts[0].onTrack === undefined ? '-' : percent(all('onTrack'), all('writers')),
    percent(all('barely'), all('stretch')),
    mean(facts.map(({ different }) => different)).toFixed(1),
    ratio(all('different'), all('pages')),
    `${percent(all('open'), all('taught'))} of ${all('taught')}`,
    percent(all('off'), all('taught')),
    `${percent(all('ideas'), all('groups'))} of ${all('groups')}`,
    `${percent(all('skills'), all('needs'))} of ${all('needs')}`,
  ];
}

const HEAD =
  'writers,stretch,push,on track,barely,lessons a class,per page,open for half,tier off,on ideas,on a skill';
const total = [];
for (const path of programs) {
  const program = await openProgram(path);
  const runs = [];
  for (const table of classes) runs.push(await measureClass(program, table));
  const names = classes.map(({ name }) => name);
  const first = runs.map(([before]) => before);
  console.log(`\n${program.name}`);
  printTable(['class', ...HEAD.split(',')], [...first.map((facts, i) => rowOf(names[i], [facts]))]);
  total.push(rowOf(program.name, first));
  if (!flags.look) continue;
  const after = runs.map(([, looked]) => looked);
  const keys = mean(after.map((one) => one.keys)).toFixed(1);
  total.push(rowOf(`${program.name}, ${after[0].how} (${keys} keys a class)`, after));
}
console.log(`\n${classes.length} classes`);
printTable(['program', ...HEAD.split(',')], total);
