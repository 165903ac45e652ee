/**
 * Rule: the writers of one rung become groups of three to five. Everybody gets a seat if it can be;
 * then the same skill sits together, then the same stack, then few groups of nearly equal size.
 */

import { byCodePoint } from '../classroom.ts';
import { SUPPORTS } from '../sort-file.ts';
import { clash } from '../support.ts';
import type { Candidate, Rules, Split } from './grouping.ts';

interface Member {
  id: string;
  support: Candidate['support'];
  /** The needs on this rung that a group could be about. */
  abouts: string[];
  /** -1 or 1 for the two sides of a keep-apart list, 0 for everybody else. */
  side: number;
}

/** [left out, writers whose group is not about their first skill, groups of mixed stacks, groups, unevenness] */
type Cost = [number, number, number, number, number];

interface Plan {
  cost: Cost;
  split: Split;
}

/** Tries the natural orders, by skill, by stack and with the kept-apart at the two ends, and cuts the best into runs. */
export function splitRung(candidates: Candidate[], rung: string, rules: Rules): Split {
  const members = candidates.map((candidate) => memberOf(candidate, rung, rules));
  const plans = [bySkill, byStack, bySide].map((order) => cut([...members].sort(order), rules));
  return plans.reduce((best, plan) => (isLess(plan.cost, best.cost) ? plan : best)).split;
}

function memberOf({ id, support, needs }: Candidate, rung: string, { keepApart }: Rules): Member {
  const abouts = needs.filter((need) => need.rung === rung).map(({ about }) => about);
  const place = keepApart.map((apart) => apart.indexOf(id)).find((index) => index >= 0);
  return { id, support, abouts, side: place === undefined ? 0 : place % 2 === 0 ? -1 : 1 };
}

function bySkill(a: Member, b: Member): number {
  return (
    byCodePoint(a.abouts[0] ?? '', b.abouts[0] ?? '') || stackPlace(a) - stackPlace(b) || byId(a, b)
  );
}

function byStack(a: Member, b: Member): number {
  return (
    stackPlace(a) - stackPlace(b) || byCodePoint(a.abouts[0] ?? '', b.abouts[0] ?? '') || byId(a, b)
  );
}

function bySide(a: Member, b: Member): number {
  return a.side - b.side || bySkill(a, b);
}

function byId(a: Member, b: Member): number {
  return byCodePoint(a.id, b.id);
}

/** A writer nobody has sorted yet stands with the medium stack. */
function stackPlace({ support }: Member): number {
  return SUPPORTS.indexOf(support ?? 'medium');
}

/** The cheapest way to cut an ordered row into runs, by what it costs to cut each beginning of it. */
function cut(row: Member[], rules: Rules): Plan {
  const best: Plan[] = [{ cost: [0, 0, 0, 0, 0], split: { groups: [], left: [] } }];
  for (let end = 1; end <= row.length; end++) {
    let cheapest = leaveOut(best[end - 1]!, row[end - 1]!);
    for (let size = rules.smallest; size <= Math.min(rules.largest, end); size++) {
      const group = row.slice(end - size, end);
      if (!mayMeet(group, rules)) continue;
      const plan = addGroup(best[end - size]!, group);
      if (isLess(plan.cost, cheapest.cost)) cheapest = plan;
    }
    best.push(cheapest);
  }
  return best[row.length]!;
}

function leaveOut({ cost, split }: Plan, member: Member): Plan {
  const [left, ...rest] = cost;
  return { cost: [left + 1, ...rest], split: { ...split, left: [...split.left, member.id] } };
}

function addGroup({ cost, split }: Plan, group: Member[]): Plan {
  const [left, otherSkill, mixed, groups, unevenness] = cost;
  const stacks = new Set(group.map(stackPlace)).size;
  return {
    cost: [
      left,
      otherSkill + notAboutTheirs(group),
      mixed + stacks - 1,
      groups + 1,
      unevenness + group.length ** 2,
    ],
    split: { ...split, groups: [...split.groups, group.map(({ id }) => id)] },
  };
}

function mayMeet(group: Member[], { keepApart }: Rules): boolean {
  if (clash(group.map(({ support }) => support))) return false;
  const here = new Set(group.map(({ id }) => id));
  return !keepApart.some((apart) => apart.filter((id) => here.has(id)).length > 1);
}

/** Writers for whom the group's focus is not the first thing on this rung; all of them where they share no skill. */
function notAboutTheirs(group: Member[]): number {
  const lists = group.map(({ abouts }) => abouts);
  const focus = sharedFocus(lists);
  return focus === undefined ? group.length : lists.filter(([first]) => first !== focus).length;
}

/** What all of them have open: the skill that is the first for most of them, ties by id; undefined where there is none. */
export function sharedFocus(lists: string[][]): string | undefined {
  const [first = [], ...others] = lists;
  const firstFor = (about: string) => lists.filter(([top]) => top === about).length;
  return first
    .filter((about) => others.every((list) => list.includes(about)))
    .sort((a, b) => firstFor(b) - firstFor(a) || byCodePoint(a, b))
    .at(0);
}

function isLess(a: Cost, b: Cost): boolean {
  for (const [i, value] of a.entries()) {
    if (value !== b[i]) return value < b[i]!;
  }
  return false;
}
