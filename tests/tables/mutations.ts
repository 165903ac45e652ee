/**
 * Makes tables as schools hand them over and damage them, from a seed, with what is true of each. A reader is right if
 * it refuses where the verdict allows it and changes nothing, or else has just these writers and these scores.
 */

import { type Random, randomFrom } from '../random.ts';
import { type Change, scored } from './mutating/changes.ts';
import { HARMFUL } from './mutating/harmful.ts';
import { HARMLESS } from './mutating/harmless.ts';
import { judge, type Truth } from './mutating/judge.ts';
import { nameOf, type People, peopleFrom } from './mutating/people.ts';
import { type Column, type Role, type Table, TRAITS } from './mutating/table.ts';
import { bytesFrom } from './mutating/write.ts';

export type { Scores, Truth, Verdict } from './mutating/judge.ts';

export interface Mutated {
  seed: number;
  /** What was done to the table, in words. */
  what: string[];
  /** The command line, where FILE stands for the file; init makes a new class. */
  run: string;
  bytes: Buffer;
  /** Names and ids of the writers that the class has before: none for init. */
  before: { id: string; name: string; 'school id'?: string }[];
  truth: Truth;
  /** Words of rows that are no child, and of other people: no writer may be called so. */
  nobody: string[];
  /** Marks that may be in no file of the class, whatever comes. */
  secrets: string[];
}

const column = (role: Role, heading: string, trait?: string): Column => ({
  role,
  heading,
  known: true,
  trait,
});

/** A plain table of the whole class: names in one or two columns, ids or none, some traits. */
function plainTable(random: Random, { mine }: People): Table {
  const kind = random.chance(0.25) ? 'roster' : 'scores';
  const names = random.chance(0.6)
    ? [column('name', 'Student')]
    : [column('first', 'First Name'), column('last', 'Last Name')];
  const ids = kind === 'scores' && random.chance(0.25) ? [column('id', 'id')] : [];
  const traits =
    kind === 'scores'
      ? TRAITS.filter((trait) => trait === 'ideas' || random.chance(0.4)).map((trait) =>
          column('trait', trait, trait),
        )
      : [];
  const table: Table = {
    kind,
    columns: [...ids, ...names, ...traits],
    rows: [],
    above: [],
    isTurned: false,
    separator: ',',
    lineEnd: '\n',
    encoding: 'utf8',
    secrets: [],
  };
  table.rows = mine.map((who) => ({ kind: 'child', who, cells: scored(table, random) }));
  return table;
}

function change(
  table: Table,
  random: Random,
  people: People,
  from: Record<string, Change>,
  count: number,
): string[] {
  const done: string[] = [];
  for (let tries = 0; done.length < count && tries < 20; tries++) {
    const [name, alter] = random.pick(Object.entries(from));
    if (!done.includes(name) && alter(table, random, people)) done.push(name);
  }
  return done;
}

/** Returns the table of a seed; the same seed gives the same bytes. */
export function mutatedTable(seed: number): Mutated {
  const random = randomFrom(seed);
  const people = peopleFrom(random);
  const table = plainTable(random, people);
  const what = [
    ...change(table, random, people, HARMLESS, 1 + random.below(4)),
    ...change(table, random, people, HARMFUL, random.pick([0, 0, 1, 1, 2])),
    ...change(table, random, people, HARMLESS, random.below(2)),
  ];
  const flag =
    table.kind === 'scores'
      ? random.pick([undefined, undefined, '--only-mine', '--add'])
      : undefined;
  const run =
    table.kind === 'roster'
      ? 'init --students FILE'
      : ['import FILE --rubric six-traits --piece Fable', flag].filter(Boolean).join(' ');
  const labels = table.rows.flatMap(({ label }) => label?.trim() ?? []);
  return {
    seed,
    what,
    run,
    bytes: bytesFrom(table),
    before:
      table.kind === 'roster'
        ? []
        : people.mine.map((person) => ({
            id: person.id,
            name: nameOf(person),
            ...(people.knowsCodes && { 'school id': person.code }),
          })),
    truth: judge(table, people, flag),
    nobody: [
      ...labels,
      ...table.above,
      ...table.columns.map(({ heading }) => heading.trim()),
    ].filter(Boolean),
    secrets: table.secrets,
  };
}
