/** An oracle that tries everything: every place of every writer, every way to cut a room into groups. */

import type { Candidate } from '../../../src/core/evidence/standings.ts';
import type { Rules } from '../../../src/core/groups/search/rules.ts';

const RANK = { most: 2, medium: 1, least: 0 };

/** Who has not met yet has waited this long, in school days. */
const NEVER_MET = 10;

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
      const more = costOf(writers[i]!, place, rules);
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

/** What a writer can meet about: their needs; else their push or the lane; on track nothing. */
export function rungsOf({ needs, turn }: Candidate): string[] {
  if (needs.length > 0) return needs.map(({ rung }) => rung);
  if (turn?.kind === 'on track') return [];
  return [turn?.kind === 'push' ? `push ${turn.about}` : 'stretch'];
}

export function placesOf(writer: Candidate, { pins }: Rules): string[] {
  const pin = pins.get(writer.id);
  return pin === undefined ? [...rungsOf(writer), 'conference', 'none'] : [pin];
}

/** Levels 1 to 5 of one writer's place, from the words of the decision. */
export function costOf(writer: Candidate, place: string, { waits }: Rules): number[] {
  const urgency = urgencyOf(writer, waits?.get(writer.id));
  if (place === 'conference') return [0, 0, 0, 0, 1];
  if (place === 'none') return [withoutPlace(writer), 0, 0, urgency, 0];
  const rungs = rungsOf(writer);
  const skipped = rungs.indexOf(place);
  if (skipped === 0 || rungs.length === 0) return [0, 0, 0, 0, 0];
  return [0, 1, skipped < 0 ? rungs.length : skipped, urgency, 0];
}

/** Stretch and a push of these days count double; a push that is some days old can wait. */
function withoutPlace({ needs, turn }: Candidate): number {
  if (needs.length > 0) return 1;
  return turn?.kind === 'push' && !turn.sure ? 0 : 2;
}

/** Needs: by support, then needs help before almost. Pushes: one more for two days of waiting. */
function urgencyOf({ needs, support, turn }: Candidate, wait = NEVER_MET): number {
  if (turn?.kind === 'push') return Math.min(5, Math.floor(wait / 2) + 1);
  return 2 * RANK[support ?? 'medium'] + (needs[0]?.standing === 'needs help' ? 1 : 0);
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
