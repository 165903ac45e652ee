// Reads a class from a table of rubric scores, and makes a class folder of it. The first column holds
// ids; the others are traits, and a trait that ends in " 2" or "_2" is the second rater's score of it.
// A table whose traits fit six-traits is on its scale, 1-6; any other is on 0-3, where 2 passes: as
// 4 does of 6.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { mean } from './table.mjs';

const SIX = {
  id: 'six-traits',
  cuts: { 'needs help': 2, almost: 3 },
  opens: {
    ideas: ['ideas', 'focus', 'elaborate'],
    organization: ['structure'],
    voice: ['craft.voice'],
    'word choice': ['craft.words'],
    fluency: ['craft.sentences'],
    conventions: ['conventions'],
  },
};

const FOUR = {
  id: 'four-traits',
  cuts: { 'needs help': 0, almost: 1 },
  opens: {
    ideas: ['ideas', 'focus', 'elaborate'],
    organization: ['structure'],
    style: ['craft'],
    conventions: ['conventions'],
  },
};

const CALLED = { 'sentence fluency': 'fluency' };

/** All tables of a folder and the folders in it, by name. */
export function readTables(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const tables = names.filter((name) => name.endsWith('.csv')).sort();
  return tables.map((name) => readTable(join(folder, name)));
}

/** Returns { name, rubric, writers: [{ id, scores, second }] }; scores are by trait. */
function readTable(file) {
  const [head, ...rows] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',').slice(1).map(columnOf);
  const traits = columns.map(({ trait }) => trait);
  const rubric = traits.includes('fluency') ? SIX : FOUR;
  const writers = rows.map((row) => {
    const [id, ...cells] = row.split(',');
    const by = (rater) =>
      Object.fromEntries(
        columns.flatMap((column, i) =>
          column.rater === rater && cells[i] ? [[column.trait, Number(cells[i])]] : [],
        ),
      );
    const second = by(2);
    // The id is a name here: letters only, so that no program shortens it.
    const called = `w${id.replace(/\D/g, '')}`;
    return { id: called, scores: by(1), second: Object.keys(second).length > 0 ? second : null };
  });
  return { name: basename(file, '.csv'), rubric, writers };
}

function columnOf(heading) {
  const [, words, rater = '1'] = /^(.+?)(?:[ _]([12]))?$/.exec(heading.replaceAll('_', ' '));
  return { trait: CALLED[words] ?? words, rater: Number(rater) };
}

/** Makes the class and imports its scores on a day; returns its folder. */
export async function makeClass(program, parent, table, today, genre) {
  const { rubric, writers } = table;
  const names = join(parent, 'names.txt');
  writeFileSync(names, `${writers.map(({ id }) => id).join('\n')}\n`);
  await program.ask(parent, ['init', table.name, '--students', names], today);
  const folder = join(parent, table.name);
  const set = join(folder, 'class.yaml');
  const own = readFileSync(set, 'utf8');
  if (genre) writeFileSync(set, own.replace(/^(# )?genre: .*/m, `genre: ${genre}`));
  if (rubric === FOUR) {
    mkdirSync(join(folder, 'rubrics'), { recursive: true });
    writeFileSync(join(folder, 'rubrics', `${rubric.id}.yaml`), rubricFile(rubric));
  }
  const traits = Object.keys(rubric.opens);
  const rows = writers.map(({ id, scores }) => [id, ...traits.map((trait) => scores[trait] ?? '')]);
  const csv = join(parent, 'scores.csv');
  writeFileSync(
    csv,
    `${[['student', ...traits], ...rows].map((row) => row.join(',')).join('\n')}\n`,
  );
  await program.ask(folder, ['import', csv, '--rubric', rubric.id, '--piece', 'essay'], today);
  return folder;
}

function rubricFile({ cuts, opens }) {
  const traits = Object.entries(opens).map(
    ([trait, rungs]) => `  ${trait}:\n    opens: [${rungs.join(', ')}]`,
  );
  return `name: four traits
scale: {from: 0, to: 3}
cuts: {needs help: ${cuts['needs help']}, almost: ${cuts.almost}}
traits:
${traits.join('\n')}
`;
}

/** needs help, almost or got it. */
export function standingOf({ cuts }, score) {
  if (score <= cuts['needs help']) return 'needs help';
  return score <= cuts.almost ? 'almost' : 'got it';
}

/** What the scores say of a skill: of its trait, or the weakest of its rung; undefined if nothing. */
export function scoredStanding({ rubric }, { scores }, skill) {
  const rung = skill.split('.')[0];
  const about = (trait, place) => rubric.opens[trait].includes(place);
  const known = Object.keys(scores);
  const exact = known.filter((trait) => about(trait, skill));
  const whole = known.filter((trait) => about(trait, rung));
  const traits = exact.length > 0 ? exact : whole;
  if (traits.length === 0) return undefined;
  return standingOf(rubric, Math.min(...traits.map((trait) => scores[trait])));
}

/** The lowest passing score. */
export const passing = ({ cuts }) => cuts.almost + 1;

/** Sorts a class by support as its mean scores are: a quarter most, a quarter least. */
export async function sortBySupport(program, folder, { writers }, today) {
  const meanOf = ({ scores }) => mean(Object.values(scores));
  const order = [...writers].sort((a, b) => meanOf(a) - meanOf(b)).map(({ id }) => id);
  const end = Math.round(order.length / 4);
  const stacks = {
    most: order.slice(0, end),
    medium: order.slice(end, -end),
    least: order.slice(-end),
  };
  const flags = Object.entries(stacks).flatMap(([stack, ids]) => [`--${stack}`, ids.join(',')]);
  await program.ask(folder, ['sort', '--support', ...flags], today);
}
