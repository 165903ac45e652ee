/**
 * An oracle that knows nothing of rooms or moves: the plain integer program (who sits in which group of
 * which need), handed to HiGHS once a level. A level on which our answer is 0 needs no solve: no cost is less.
 */

import loadHighs from 'highs';
import type { Candidate } from '../../../src/core/evidence/standings.ts';
import type { Rules } from '../../../src/core/groups/search/rules.ts';
import { costOf, placesOf } from './by-enumeration.ts';

// The package's types know only a module's default, which the program itself is here.
const highs = await (loadHighs as unknown as typeof loadHighs.default)();

interface Program {
  rows: string[];
  binaries: Set<string>;
  /** By level: variable and cost. */
  levels: [name: string, cost: number][][];
}

/** The best cost, level by level; undefined where nothing keeps all wishes. `ours` only saves solves. */
export function bestByHighs(
  writers: Candidate[],
  rules: Rules,
  ours?: readonly number[],
): number[] | undefined {
  const program = programOf(writers, rules);
  const best: number[] = [];
  for (const [level, terms] of program.levels.entries()) {
    const least = ours?.[level] === 0 ? 0 : solve(program, terms);
    if (least === undefined) return undefined;
    best.push(least);
    if (terms.length > 0) program.rows.push(`${sum(terms)} <= ${least}`);
  }
  return best;
}

/** A program's names have no spaces. */
const nameOf = (place: string) => place.replace(' ', '_');

function solve({ rows, binaries }: Program, terms: [string, number][]): number | undefined {
  const objective = terms.length > 0 ? sum(terms) : [...binaries][0];
  const constraints = rows.map((row, i) => ` r${i}: ${row}`).join('\n');
  const text = `Minimize\n obj: ${objective}\nSubject To\n${constraints}\nBinary\n ${[...binaries].join('\n ')}\nEnd`;
  const gaps = { mip_rel_gap: 0, mip_abs_gap: 0.5 };
  let solved = highs.solve(text, gaps);
  // HiGHS 1.15.3 now and then calls a program infeasible that it solves without presolve (about 1 in 2,000).
  if (solved.Status === 'Infeasible') solved = highs.solve(text, { ...gaps, presolve: 'off' });
  if (solved.Status === 'Infeasible') return undefined;
  if (solved.Status !== 'Optimal') throw new Error(`HiGHS says ${solved.Status}`);
  return terms.length > 0 ? Math.round(solved.ObjectiveValue) : 0;
}

function sum(terms: [string, number][]): string {
  return terms.map(([name, cost]) => `${cost} ${name}`).join(' + ');
}

function programOf(writers: Candidate[], rules: Rules): Program {
  const program: Program = { rows: [], binaries: new Set(), levels: [[], [], [], [], []] };
  const able = new Map<string, number[]>();
  const seatsOf = writers.map((writer, i) => {
    const names = placesOf(writer, rules).map((place) => {
      const name = `x_${i}_${nameOf(place)}`;
      program.binaries.add(name);
      for (const [level, cost] of costOf(writer, place, rules).entries()) {
        if (cost > 0) program.levels[level]!.push([name, cost]);
      }
      if (place !== 'conference' && place !== 'none')
        able.set(nameOf(place), [...(able.get(nameOf(place)) ?? []), i]);
      return name;
    });
    return names;
  });
  for (const names of seatsOf) program.rows.push(`${names.join(' + ')} = 1`);
  const conferences = [...program.binaries].filter((name) => name.endsWith('conference'));
  if (conferences.length > 0)
    program.rows.push(`${conferences.join(' + ')} <= ${rules.conferences}`);
  for (const [need, members] of able) addGroups(program, need, members, writers, rules);
  addTogether(program, writers, rules, able);
  return program;
}

/** g: the group meets; y: this writer sits in it; s: it is on the side of the least-support stack. */
function addGroups(
  { rows, binaries }: Program,
  need: string,
  members: number[],
  writers: Candidate[],
  rules: Rules,
): void {
  const groups = groupsOf(members, rules);
  const y = (i: number, g: number) => `y_${i}_${need}_${g}`;
  for (let g = 0; g < groups; g++) {
    const meets = `g_${need}_${g}`;
    const seats = members.map((i) => y(i, g));
    for (const name of [meets, ...seats]) binaries.add(name);
    rows.push(`${seats.join(' + ')} - ${rules.smallest} ${meets} >= 0`);
    rows.push(`${seats.join(' + ')} - ${rules.largest} ${meets} <= 0`);
    if (g > 0) rows.push(`g_${need}_${g - 1} - ${meets} >= 0`);
    for (const list of rules.keepApart) {
      const here = members.filter((i) => list.includes(writers[i]!.id));
      if (here.length > 1) rows.push(`${here.map((i) => y(i, g)).join(' + ')} <= 1`);
    }
    if (rules.mixed) continue;
    const side = `s_${need}_${g}`;
    binaries.add(side);
    for (const i of members) {
      if (writers[i]!.support === 'least') rows.push(`${y(i, g)} - ${side} <= 0`);
      if (writers[i]!.support === 'most') rows.push(`${y(i, g)} + ${side} <= 1`);
    }
  }
  for (const i of members) {
    const seats = Array.from({ length: groups }, (_, g) => y(i, g));
    rows.push(
      seats.length > 0 ? `${seats.join(' + ')} - x_${i}_${need} = 0` : `x_${i}_${need} = 0`,
    );
  }
}

function groupsOf(members: number[], { smallest }: Rules): number {
  return Math.floor(members.length / smallest);
}

/** All of a list in the same group, conference or no place. */
function addTogether(
  { rows, binaries }: Program,
  writers: Candidate[],
  rules: Rules,
  able: Map<string, number[]>,
): void {
  const index = new Map(writers.map(({ id }, i) => [id, i]));
  for (const [first, ...others] of rules.keepTogether.map((list) =>
    list.flatMap((id) => index.get(id) ?? []),
  )) {
    for (const other of others) {
      const same = (names: (i: number) => string) => {
        const [a, b] = [names(first!), names(other)];
        const both = [a, b].filter((name) => binaries.has(name));
        if (both.length > 0) rows.push(`${both.length === 2 ? `${a} - ${b}` : both[0]} = 0`);
      };
      same((i) => `x_${i}_conference`);
      same((i) => `x_${i}_none`);
      for (const [need, members] of able) {
        same((i) => `x_${i}_${need}`);
        for (let g = 0; g < groupsOf(members, rules); g++) same((i) => `y_${i}_${need}_${g}`);
      }
    }
  }
}
