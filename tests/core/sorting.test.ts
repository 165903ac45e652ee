import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/core/files/sort-file.ts';
import {
  type AnswerChange,
  annotate,
  beginSorting,
  goTo,
  later,
  placedCount,
  placeInOrder,
  placeRest,
  type Sorting,
  take,
  tally,
  undoLast,
} from '../../src/core/sheets/key-by-key.ts';

const ORDER = ['ana', 'ben', 'kai'];
const STACKS = ['got it', 'almost', 'needs help', 'absent'];

interface Step {
  next: Sorting;
  change?: AnswerChange;
  changes?: AnswerChange[];
}

const KEYS: Record<string, (s: Sorting) => Step> = {
  '1': (s) => placeInOrder(s, 'got it'),
  '2': (s) => placeInOrder(s, 'almost'),
  '3': (s) => placeInOrder(s, 'needs help'),
  a: (s) => placeInOrder(s, 'absent'),
  t: later,
  r: (s) => placeRest(s, 'almost'),
  n: (s) => annotate(s, 'strong verbs'),
  u: undoLast,
};

function run(keys: string, start = beginSorting(ORDER, new Map())): Sorting {
  return [...keys].reduce((s, key) => KEYS[key]!(s).next, start);
}

const written = (s: Sorting) =>
  Object.fromEntries(
    [...s.entries].map(([id, { stack, note }]) => [id, note ? [stack, note] : stack]),
  );

describe('what keys do', () => {
  const TABLE: [keys: string, current: string | undefined, entries: object][] = [
    ['', 'ana', {}],
    ['1', 'ben', { ana: 'got it' }],
    ['12a', undefined, { ana: 'got it', ben: 'almost', kai: 'absent' }],
    ['t', 'ben', {}],
    ['ttt', 'ana', {}],
    ['tttttt', undefined, {}],
    ['t1', 'kai', { ben: 'got it' }],
    ['t12', 'ana', { ben: 'got it', kai: 'almost' }],
    ['t123', undefined, { ben: 'got it', kai: 'almost', ana: 'needs help' }],
    ['t12u', 'kai', { ben: 'got it' }],
    ['t12tu', 'ana', { ben: 'got it', kai: 'almost' }],
    ['1r', undefined, { ana: 'got it', ben: 'almost', kai: 'almost' }],
    ['1ru', 'ben', { ana: 'got it' }],
    ['t1ru', 'kai', { ben: 'got it' }],
    ['n', 'ana', { ana: [undefined, 'strong verbs'] }],
    ['n2', 'ben', { ana: ['almost', 'strong verbs'] }],
    ['n2u', 'ana', { ana: [undefined, 'strong verbs'] }],
    ['1nu', 'ben', { ana: 'got it' }],
    ['1n2uu', 'ben', { ana: 'got it' }],
    ['1n2uuu', 'ana', {}],
    ['1ntu', 'ben', { ana: 'got it', ben: [undefined, 'strong verbs'] }],
    ['1u', 'ana', {}],
    ['1tu', 'ben', { ana: 'got it' }],
    ['u', 'ana', {}],
    ['12uu3', 'ben', { ana: 'needs help' }],
    ['123u', 'kai', { ana: 'got it', ben: 'almost' }],
  ];
  test.each(TABLE)('%j', (keys, current, entries) => {
    const s = run(keys);
    expect(s.current).toBe(current);
    expect(written(s)).toEqual(entries);
  });

  test('an empty note removes the note', () => {
    const { next, change } = annotate(run('n'), '');
    expect(change).toEqual({ id: 'ana', entry: undefined });
    expect(next.entries.size).toBe(0);
  });

  test('with no writer left, an answer is refused but an undo works', () => {
    expect(() => placeInOrder(run('123'), 'got it')).toThrow();
    expect(undoLast(run('123')).undone).toEqual({ id: 'kai', kind: 'placed' });
    expect(undoLast(run('')).changes).toEqual([]);
  });

  test('counts only writers of the class', () => {
    const s = beginSorting(
      ORDER,
      new Map([
        ['gone', { stack: 'almost' }],
        ['ben', { stack: 'almost' }],
      ]),
    );
    expect(tally(s)).toEqual(new Map([['almost', 1]]));
    expect(placedCount(s)).toBe(1);
    expect(s.history).toEqual([{ id: 'ben', kind: 'placed' }]);
  });
});

describe('a restart', () => {
  const file = new Map<string, Entry>([
    ['kai', { stack: 'almost' }],
    ['ana', { note: 'only a note' }],
    ['ben', { stack: 'absent', note: 'trip' }],
  ]);
  test('continues with open writers, and undo goes back in the order of the file', () => {
    const s = beginSorting(ORDER, file);
    expect(s.current).toBe('ana');
    const first = undoLast(s);
    expect(first.undone).toEqual({ id: 'ben', kind: 'placed' });
    expect(first.changes).toEqual([{ id: 'ben', entry: { note: 'trip' } }]);
    expect(undoLast(first.next).undone?.id).toBe('kai');
  });
});

describe('somebody else changed the file', () => {
  test('placed the writer on screen: the next one is shown', () => {
    const s = take(run(''), 'ana', { stack: 'almost' });
    expect(s.current).toBe('ben');
    expect(undoLast(s).undone?.id).toBe('ana');
  });
  test('placed another writer: the screen stays, and that writer is not asked again', () => {
    const s = take(run(''), 'ben', { stack: 'almost' });
    expect(s.current).toBe('ana');
    expect(KEYS['1']!(s).next.current).toBe('kai');
  });
  test('changed an answer: it keeps its place in the history', () => {
    const s = take(run('12'), 'ana', { stack: 'absent' });
    expect(s.history.map(({ id }) => id)).toEqual(['ana', 'ben']);
    expect(s.entries.get('ana')).toEqual({ stack: 'absent' });
  });
  test('removed an answer: the writer is open again', () => {
    const s = take(run('12'), 'ana', undefined);
    expect(s.history.map(({ id }) => id)).toEqual(['ben']);
    expect(run('3', s).current).toBe('ana');
    expect(take(run('123'), 'ben', undefined).current).toBe('ben');
  });
  test('placed one who was put off: undo removes the stack, and they still come back', () => {
    const s = take(run('t'), 'ana', { stack: 'almost' });
    expect(s.history.map(({ kind }) => kind)).toEqual(['later', 'placed']);
    expect(run('12', undoLast(s).next).current).toBe('kai');
  });
});

test('a writer who is found and sorted again gets the stack before by undo', () => {
  const again = placeInOrder(goTo(run('12'), 'ana'), 'needs help').next;
  expect([again.current, written(again)]).toEqual(['kai', { ana: 'needs help', ben: 'almost' }]);
  const { next } = undoLast(again);
  expect([next.current, written(next)]).toEqual(['ana', { ana: 'got it', ben: 'almost' }]);
  expect(written(run('uu', next))).toEqual({});
});

/** The same numbers on every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Undo by keeping every earlier state: slow, and plainly right. */
function naive(order: string[], keys: string[]) {
  interface State {
    stacks: Record<string, string>;
    late: string[];
    left: string[];
    notes: Record<string, string>;
    current: string | undefined;
  }
  let now: State = { stacks: {}, late: [], left: [], notes: {}, current: order[0] };
  const earlier: State[] = [];
  const next = ({ stacks, late, left }: State) =>
    order.find((id) => !(id in stacks) && !late.includes(id)) ??
    late.find((id) => !(id in stacks) && !left.includes(id));
  for (const key of keys) {
    const { stacks, late, left, current } = now;
    if (key === 'u') now = earlier.pop() ?? now;
    else if (current === undefined) continue;
    else if (key === 'n') {
      earlier.push(now);
      now = { ...now, notes: { ...now.notes, [current]: 'strong verbs' } };
    } else {
      earlier.push(now);
      if (key === 'r') {
        const rest = order.filter((id) => !(id in stacks)).map((id) => [id, 'almost']);
        now = { ...now, stacks: { ...stacks, ...Object.fromEntries(rest) } };
      } else if (key !== 't')
        now = { ...now, stacks: { ...stacks, [current]: STACKS['123a'.indexOf(key)]! } };
      else if (late.includes(current)) now = { ...now, left: [...left, current] };
      else now = { ...now, late: [...late, current] };
      now = { ...now, current: next(now) };
    }
  }
  return { ...now, steps: earlier.length };
}

describe('any keys', () => {
  const SEEDS = Array.from({ length: 300 }, (_, index) => index + 1);
  test('match a simple model; the saved changes are the state; undoing all returns to the start', () => {
    for (const seed of SEEDS) {
      const roll = dice(seed);
      const order = Array.from({ length: 1 + roll(8) }, (_, index) => `w${index}`);
      const keys = Array.from({ length: roll(60) }, () => '123atnuur1t2'[roll(12)]!);
      const disk = new Map<string, Entry>();
      let s = beginSorting(order, new Map());
      for (const key of keys) {
        if (s.current === undefined && key !== 'u') continue;
        const frozen = JSON.stringify([s, [...s.entries]]);
        const { next, change, changes = change ? [change] : [] } = KEYS[key]!(s);
        expect(JSON.stringify([s, [...s.entries]])).toBe(frozen);
        for (const { id, entry } of changes) {
          if (entry) disk.set(id, entry);
          else disk.delete(id);
        }
        s = next;
      }
      const model = naive(order, keys);
      expect(s.current).toBe(model.current);
      expect(disk).toEqual(s.entries);
      for (const id of order) {
        expect(s.entries.get(id)?.stack).toBe(model.stacks[id]);
        expect(s.entries.get(id)?.note).toBe(model.notes[id]);
      }
      while (s.history.length > 0) s = undoLast(s).next;
      expect(s.current).toBe(order[0]);
      expect(placedCount(s)).toBe(0);
      expect(s.entries.size).toBe(0);
    }
  });
});
