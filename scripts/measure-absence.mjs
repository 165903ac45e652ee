// What one absence does to the groups that are already printed, in programs side by side:
//   node scripts/measure-absence.mjs [--draws 500] [--seed 1] FOLDER PROGRAM...
// FOLDER has a CSV of rubric scores per class (scripts/measuring/score-table.mjs); a PROGRAM is the
// folder of a built confer. Each class gets its scores and a sort by support two weeks before the day,
// and then four sorts by skills, in which a writer stands as scored, or one step off by chance. Its
// groups of the day are made and saved. Each draw takes one class and one writer who has a place:
//
//   same day     `group --absent` for that writer on the day itself
//   next day     the same on the next school day (a program may keep the groups of a week)
//   next week    the same on the next Monday, with nothing new known
//   nobody away  the next Monday without an absence: what moves anyhow
//
//   moved        writers other than the absent one who lose their place. A writer keeps it who is in a
//                group before and after with more than half of their mates of before (the absent one
//                does not count; a group of nobody else counts as kept), or has a conference, is taught
//                with the class, or has no place, before and after.
//   numbers      of the groups of which at least half of the writers are again in one group with the same
//                focus: those with the same number on paper
import { chanceOf, pickBy } from './measuring/chance.mjs';
import { numberOf } from './measuring/lessons.mjs';
import { skillsOf } from './measuring/look.mjs';
import { inNewFolder, openProgram } from './measuring/program.mjs';
import { makeClass, readTables, scoredStanding, sortBySupport } from './measuring/score-table.mjs';
import { mean, percent, printTable, quantile, sum } from './measuring/table.mjs';
import { flagsAndWords } from './measuring/words.mjs';

const SCORED = '2026-11-09';
const SORTED = ['2026-11-12', '2026-11-16', '2026-11-18', '2026-11-20'];
const TODAY = '2026-11-23';
const TOMORROW = '2026-11-24';
const NEXT_WEEK = '2026-11-30';
const STANDINGS = ['needs help', 'almost', 'got it'];

const { flags, words } = flagsAndWords(process.argv.slice(2), [], ['draws', 'seed']);
const [tables, ...programs] = words;
if (!tables || programs.length === 0) throw new Error('Give a folder of tables and a program.');
const draws = Number(flags.draws ?? 500);
const seed = Number(flags.seed ?? 1);

const classes = readTables(tables);

async function sortSkills(program, folder, table) {
  const skills = skillsOf(program);
  const rungs = ['focus', 'structure', 'elaborate', 'craft'];
  for (const [i, day] of SORTED.entries()) {
    const choices = skills.filter((skill) => skill.startsWith(`${rungs[i]}.`));
    const skill = pickBy(choices, 'skill', seed, table.name, i);
    const stacks = Object.fromEntries(STANDINGS.map((standing) => [standing, []]));
    for (const writer of table.writers) {
      stacks[stands(table, writer, skill)].push(writer.id);
    }
    const words = Object.entries(stacks).flatMap(([standing, ids]) =>
      ids.length > 0 ? [`--${standing.replace(' ', '-')}`, ids.join(',')] : [],
    );
    await program.ask(folder, ['sort', skill, ...words], day);
  }
}

/** As scored for three of five, one step off for the others. */
function stands(table, writer, skill) {
  const at = STANDINGS.indexOf(scoredStanding(table, writer, skill) ?? 'almost');
  const chance = chanceOf('stands', seed, writer.id, skill);
  const off = chance < 0.2 ? -1 : chance < 0.4 ? 1 : 0;
  return STANDINGS[Math.min(2, Math.max(0, at + off))];
}

/** Who was placed where: each writer's place, and their mates where it is a group. */
function placesOf(report) {
  const places = new Map();
  for (const group of report.groups) {
    const ids = group.students.map(({ id }) => id);
    for (const id of ids) places.set(id, { kind: 'group', mates: ids.filter((one) => one !== id) });
  }
  for (const { student } of report.conferences) places.set(student, { kind: 'conference' });
  for (const { students } of report.wholeClass) {
    for (const id of students) places.set(id, { kind: 'class' });
  }
  return places;
}

function movedBetween(before, after, absent) {
  const [were, are] = [placesOf(before), placesOf(after)];
  const ids = new Set([...were.keys(), ...are.keys()]);
  return [...ids].filter((id) => id !== absent && !isKept(were.get(id), are.get(id), absent))
    .length;
}

function isKept(was, is, absent) {
  if (was?.kind !== is?.kind) return false;
  if (was?.kind !== 'group') return true;
  const mates = was.mates.filter((id) => id !== absent);
  return (
    mates.length === 0 || mates.filter((id) => is.mates.includes(id)).length > mates.length / 2
  );
}

/** Returns [kept, all] of the numbers on paper. */
function numbersBetween(before, after) {
  const pairs = before.groups.flatMap((group, i) => {
    const ids = group.students.map(({ id }) => id);
    const at = after.groups.findIndex(
      (other) =>
        other.focus === group.focus &&
        other.students.filter(({ id }) => ids.includes(id)).length >= ids.length / 2,
    );
    return at < 0 ? [] : [numberOf(group, i) === numberOf(after.groups[at], at)];
  });
  return [pairs.filter((same) => same).length, pairs.length];
}

/** What each draw of a class changed, by situation. */
async function measureClass(program, table, n) {
  return inNewFolder(async (parent) => {
    const folder = await makeClass(program, parent, table, SCORED, 'narrative');
    await sortBySupport(program, folder, table, SCORED);
    await sortSkills(program, folder, table);
    const before = JSON.parse(await program.ask(folder, ['group', '--json'], TODAY));
    await program.ask(folder, ['plan'], TODAY).catch(() => {});
    const ask = async (day, ...absent) =>
      JSON.parse(await program.ask(folder, ['group', '--json', '--dry-run', ...absent], day));
    const placed = [...placesOf(before).keys()].sort();
    const nobody = await ask(NEXT_WEEK, '--absent', 'none');
    const found = { 'same day': [], 'next day': [], 'next week': [] };
    found['nobody away'] = [factOf(before, nobody)];
    for (let i = 0; i < n; i++) {
      const id = pickBy(placed, 'absent', seed, table.name, i);
      found['same day'].push(factOf(before, await ask(TODAY, '--absent', id), id));
      found['next day'].push(factOf(before, await ask(TOMORROW, '--absent', id), id));
      found['next week'].push(factOf(before, await ask(NEXT_WEEK, '--absent', id), id));
    }
    return found;
  });
}

const factOf = (before, after, absent) => ({
  moved: movedBetween(before, after, absent),
  numbers: numbersBetween(before, after),
});

const rows = [];
for (const path of programs) {
  const program = await openProgram(path);
  const found = [];
  for (const [i, table] of classes.entries()) {
    const n = Math.floor(draws / classes.length) + (i < draws % classes.length ? 1 : 0);
    found.push(await measureClass(program, table, n));
  }
  for (const situation of ['same day', 'next day', 'next week', 'nobody away']) {
    const facts = found.flatMap((one) => one[situation]);
    const moved = facts.map((one) => one.moved);
    const [kept, all] = [0, 1].map((at) => sum(facts.map(({ numbers }) => numbers[at])));
    rows.push([
      `${program.name}, ${situation}`,
      facts.length,
      mean(moved).toFixed(2),
      quantile(moved, 0.9),
      Math.max(...moved),
      percent(kept, all),
      all,
    ]);
  }
}
printTable(['program', 'draws', 'moved', 'p90', 'max', 'numbers kept', 'of'], rows);
