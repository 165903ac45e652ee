/**
 * Reads damaged tables whose truth is known: no score on another child, no writer who is no child, no byte of a private
 * column. TABLES says how many, FROM the first seed.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ImportRequest } from '../../src/core/importing/request.ts';
import { planImport } from '../../src/core/importing/score-import.ts';
import { traitScores } from '../../src/core/roster/student.ts';
import { readRoster } from '../../src/core/tables/lists/listed-writers.ts';
import { makeTableWords } from '../../src/core/tables/words/table-words.ts';
import { TablesFile } from '../../src/core/tables/words/tables-yaml.ts';
import type { Sheet } from '../../src/core/tables/worksheet.ts';
import { readTables } from '../../src/folder/tables/table-file.ts';
import { UnreadableTable } from '../../src/folder/tables/unreadable-table.ts';
import { HOME, TODAY } from '../confer.ts';
import { sixTraits } from '../core/classes.ts';
import { type Mutated, mutatedTable } from './mutations.ts';

const COUNT = Number(process.env.TABLES ?? 3000);
const FROM = Number(process.env.FROM ?? 0);

const words = makeTableWords([
  TablesFile.parse(parse(readFileSync(join(HOME, 'templates/tables.yaml'), 'utf8'))),
]);

/** Who is in the class after the table was taken, and what their files got. */
interface Taken {
  writers: string[];
  scores: Record<string, Record<string, number>>;
  days: string[];
  /** All that would be written. */
  kept: string;
}

async function take({ run, bytes, before }: Mutated): Promise<Taken | 'refused'> {
  let sheets: Sheet[];
  try {
    sheets = await readTables('table.csv', bytes);
  } catch (error) {
    if (error instanceof UnreadableTable) return 'refused';
    throw error;
  }
  const again = (more: string) => more;
  const asked = {
    file: 'table.csv',
    sheets,
    words,
    map: new Map<string, string>(),
    date: TODAY,
    again,
  };
  if (run.startsWith('init')) {
    const roster = readRoster(asked);
    if (Array.isArray(roster) || roster.writers.length === 0) return 'refused';
    const kept = JSON.stringify(roster.writers.map(({ row: _, ...writer }) => writer));
    return { writers: roster.writers.map(({ name }) => name), scores: {}, days: [], kept };
  }
  const has = (flag: string) => run.includes(flag);
  const request: ImportRequest = {
    ...asked,
    rubric: sixTraits,
    rubrics: new Map([[sixTraits.id, sixTraits]]),
    rubricFile: 'rubrics/six-traits.yaml',
    students: before.map((one) => ({ ...one, notes: [], scores: [] })),
    archived: [],
    dateGiven: true,
    piece: 'Fable',
    daysOff: new Set(),
    onlyMine: has('--only-mine'),
    same: false,
    who: new Map(),
    add: has('--add'),
    update: false,
    comments: false,
    inClass: (command) => `confer ${command}`,
  };
  const plan = planImport(request);
  if (plan.problems.length > 0) return 'refused';
  const names = new Map(before.map(({ id, name }) => [id, name]));
  const taken = new Set(names.values());
  for (const { id, newName } of plan.additions)
    if (newName) names.set(id, taken.has(newName) ? `${newName} (new)` : newName);
  const scored = plan.additions.filter(({ line }) => traitScores(line).length > 0);
  const scores: Taken['scores'] = {};
  for (const { id, line } of scored) {
    const name = names.get(id)!;
    scores[name] = { ...scores[name], ...Object.fromEntries(traitScores(line)) };
  }
  const kept = JSON.stringify([plan.additions, plan.notes, plan.aliases]);
  const days = scored.map(({ line }) => line.date);
  return { writers: [...names.values()], scores, days, kept };
}

function faultsOf(table: Mutated, taken: Taken | 'refused'): string[] {
  const { truth, secrets } = table;
  if (taken === 'refused') return truth.verdict === 'right' ? ['refused'] : [];
  const faults: string[] = truth.verdict === 'refused' ? ['was not refused'] : [];
  const mayMiss = new Set(truth.mayMiss);
  for (const name of taken.writers)
    if (!truth.writers.includes(name)) faults.push(`a writer "${name}"`);
  for (const name of truth.writers)
    if (!taken.writers.includes(name) && !mayMiss.has(name)) faults.push(`no writer "${name}"`);
  for (const [name, own] of Object.entries(taken.scores)) {
    const right = truth.scores[name] ?? {};
    const wrong = Object.entries(own).filter(([trait, score]) => right[trait] !== score);
    if (wrong.length > 0) faults.push(`${name} has ${JSON.stringify(wrong)}`);
  }
  for (const [name, right] of Object.entries(truth.scores)) {
    const isAll = Object.keys(right).every((trait) => taken.scores[name]?.[trait] !== undefined);
    if (!isAll && !mayMiss.has(name)) faults.push(`${name} lacks scores`);
  }
  if (truth.day !== undefined && taken.days.some((day) => day !== truth.day))
    faults.push('another day');
  faults.push(
    ...secrets.filter((secret) => taken.kept.includes(secret)).map((one) => `private: ${one}`),
  );
  return faults;
}

test(`${COUNT} damaged tables from seed ${FROM}`, { timeout: 3_600_000 }, async () => {
  const wrong: string[] = [];
  for (let seed = FROM; seed < FROM + COUNT && wrong.length < 40; seed++) {
    const table = mutatedTable(seed);
    const faults = faultsOf(table, await take(table));
    if (faults.length > 0)
      wrong.push(`${seed} ${table.run} [${table.what.join('; ')}]: ${faults.join(', ')}`);
  }
  expect(wrong.join('\n')).toBe('');
});
