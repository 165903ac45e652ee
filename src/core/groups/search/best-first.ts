/** Keeps what waits in the search so that the best is taken in few steps: a binary heap. */

import { type Cost, compareCosts } from './rooms.ts';

export interface Waiting {
  cost: Cost;
  /** Of two at one cost, the deeper is nearer to an answer. */
  depth: number;
}

/** A queue of the cheapest first; equals come in the order in which they were added. */
export interface BestFirst<T extends Waiting> {
  add(one: T): void;
  /** Returns the cheapest. There must be one. */
  take(): T;
  readonly length: number;
  /** Returns all that is left, the cheapest last, and empties the queue. */
  drain(): T[];
}

export function bestFirst<T extends Waiting>(): BestFirst<T> {
  const heap: { one: T; added: number }[] = [];
  let count = 0;
  const order = (a: number, b: number) => {
    const [x, y] = [heap[a]!, heap[b]!];
    return compareCosts(x.one.cost, y.one.cost) || y.one.depth - x.one.depth || x.added - y.added;
  };
  const swap = (a: number, b: number) => {
    [heap[a], heap[b]] = [heap[b]!, heap[a]!];
  };
  const take = () => {
    const best = heap[0]!;
    const last = heap.pop()!;
    if (heap.length > 0) heap[0] = last;
    for (let at = 0; ; ) {
      const children = [2 * at + 1, 2 * at + 2].filter((child) => child < heap.length);
      const [least] = children.sort(order);
      if (least === undefined || order(least, at) >= 0) return best.one;
      swap(at, least);
      at = least;
    }
  };
  return {
    add(one) {
      heap.push({ one, added: count++ });
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (order(at, parent) >= 0) return;
        swap(at, parent);
        at = parent;
      }
    },
    take,
    get length() {
      return heap.length;
    },
    drain() {
      const all: T[] = [];
      while (heap.length > 0) all.push(take());
      return all.reverse();
    },
  };
}
