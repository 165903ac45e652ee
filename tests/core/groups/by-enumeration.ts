/** An oracle that tries everything: every place of every writer, every way to cut a room into groups. */

import type { Candidate } from '../../../src/core/evidence/standings.ts';
import type { Rules } from '../../../src/core/groups/search/rules.ts';

const RANK = { most: 2, medium: 1, least: 0 };

/** The best [no place, moved, skipped, urgency of the moved, conferences], or undefined where nothing keeps all wishes. */
export function bestByEnumeration(writers: Candidate[], rules: Rules): number[] | undefined {
  let best: number[] | undefined;
  const chosen: string[] = [];
  const go = (i: number, cost: number[]) => {
    if (cost[4]! > rules.conferences || (best && !less(cost, best))) return;
    if (i === writers.length) {
      if (keepsRules(writers, chosen, rules)) best = cost;
      return;
    }
    for (const place of placesOf(writers[i]!, rules)) {
      chosen[i] = place;
      const more = costOf(writers[i]!, place);
      go(
        i + 1,
        cost.map((level, at) => level + more[at]!),
      );
    }
  };
  go(0, [0, 0, 0, 0, 0]);
  return best;
}

export const less = (a: number[], b: number[]) => {
  const level = a.findIndex((value, i) => value !== b[i]);
  return level >= 0 && a[level]! < b[level]!;
};

function rungs(writer: Candidate): string[] {
  return writer.needs.length > 0 ? writer.needs.map(({ rung }) => rung) : ['stretch'];
}

export function placesOf(writer: Candidate, { pins }: Rules): string[] {
  const pin = pins.get(writer.id);
  return pin === undefined ? [...rungs(writer), 'conference', 'none'] : [pin];
}

/** Levels 1 to 5 of one writer's place, from the words. */
export function costOf(writer: Candidate, place: string): number[] {
  const urgency =
    2 * RANK[writer.support ?? 'medium'] + (writer.needs[0]?.standing === 'needs help' ? 1 : 0);
  if (place === 'conference') return [0, 0, 0, 0, 1];
  if (place === 'none') return [writer.needs.length > 0 ? 1 : 2, 0, 0, urgency, 0];
  const skipped = rungs(writer).indexOf(place);
  if (skipped === 0) return [0, 0, 0, 0, 0];
  return [0, 1, skipped < 0 ? rungs(writer).length : skipped, urgency, 0];
}

function keepsRules(writers: Candidate[], chosen: string[], rules: Rules): boolean {
  const placeOf = new Map(writers.map(({ id }, i) => [id, chosen[i]!]));
  const together = rules.keepTogether.every(
    (list) => new Set(list.flatMap((id) => placeOf.get(id) ?? [])).size < 2,
  );
  if (!together) return false;
  const rooms = new Set(chosen.filter((place) => place !== 'conference' && place !== 'none'));
  return [...rooms].every((room) =>
    canBeCut(
      writers.filter((_, i) => chosen[i] === room),
      rules,
    ),
  );
}

/** Takes the first writer with every set of others, until nobody is left. */
function canBeCut(room: Candidate[], rules: Rules): boolean {
  if (room.length === 0) return true;
  const [first, ...others] = room;
  for (let set = 0; set < 1 << others.length; set++) {
    const group = [first!, ...others.filter((_, i) => set & (1 << i))];
    if (group.length < rules.smallest || group.length > rules.largest) continue;
    if (
      isGroup(group, room, rules) &&
      canBeCut(
        others.filter((o) => !group.includes(o)),
        rules,
      )
    )
      return true;
  }
  return false;
}

function isGroup(group: Candidate[], room: Candidate[], rules: Rules): boolean {
  const ids = group.map(({ id }) => id);
  const here = room.map(({ id }) => id);
  const stacks = group.map(({ support }) => support);
  if (!rules.mixed && stacks.includes('most') && stacks.includes('least')) return false;
  if (rules.keepApart.some((list) => list.filter((id) => ids.includes(id)).length > 1))
    return false;
  return rules.keepTogether.every((list) => {
    const present = list.filter((id) => here.includes(id));
    const inside = present.filter((id) => ids.includes(id));
    return inside.length === 0 || inside.length === present.length;
  });
}
