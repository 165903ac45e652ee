/**
 * Decides a seating where the best is too long to search: each room is offered only to writers who
 * can all sit together, or no room is offered to anybody who has a choice.
 */

import { branch, type Node, type Question, rootOf } from './branch.ts';
import { effortOf } from './effort.ts';
import { compareCosts, type Option } from './rooms.ts';

/** Returns the better of the seating found and one of the simpler question, if there is any. */
export function bestOf(found: Node | undefined, question: Question, steps: number) {
  const { problem } = question;
  const isSame = (options: Option[][]) =>
    options.every((list, i) => list.length === problem.options[i]!.length);
  const together = withoutConflicts(question);
  const next = isSame(together) ? undefined : firstOf(together, question, steps);
  if (next) return !found || compareCosts(next.cost, found.cost) < 0 ? next : found;
  // Nothing to search is left, so this takes as many steps as there are moves.
  const alone = problem.options.length ** 2 + steps;
  return found ?? firstOf(withoutRooms(question), question, 2 * alone);
}

/** Goes down from the cheapest seating, the cheapest repair first, to one that keeps the rules. */
function firstOf(options: Option[][], question: Question, steps: number): Node | undefined {
  const effort = effortOf(steps);
  const own = { ...question, problem: { ...question.problem, options }, effort };
  const root = rootOf(own);
  const stack = root ? [root] : [];
  while (stack.length > 0 && effort.steps > 0) {
    const node = stack.pop()!;
    const next = branch(node, own);
    if (next === 'whole') return node;
    stack.push(...next.sort((a, b) => compareCosts(b.cost, a.cost)));
  }
  return undefined;
}

/** Offers a room to the writers one by one, to whom it is worth most first, if all can sit together. */
function withoutConflicts({ problem, ties }: Question): Option[][] {
  const { options, places, gates } = problem;
  const roomOf = (place: number) => gates[place - places.length]?.room ?? place;
  const seats = options.flatMap((list, i) =>
    list.map(({ weight, place }) => ({ i, weight, room: roomOf(place) })),
  );
  const least = options.map((list) => Math.min(...list.map(({ weight }) => weight)));
  seats.sort((a, b) => a.weight - least[a.i]! - (b.weight - least[b.i]!) || a.i - b.i);
  const taken = places.map((): number[] => []);
  for (const { i, room } of seats) {
    const apart = ties.apart.get(i);
    if (places[room]!.kind !== 'room' || !taken[room]!.some((j) => apart?.has(j)))
      taken[room]!.push(i);
  }
  return options.map((list, i) => list.filter(({ place }) => taken[roomOf(place)]!.includes(i)));
}

function withoutRooms({ problem: { options, places } }: Question): Option[][] {
  const alone = ({ place }: Option) => places[place] !== undefined && places[place].kind !== 'room';
  return options.map((list) => (list.some(alone) ? list.filter(alone) : list));
}
