/** Counts how often evidence is worked out, by replacing the module that does it. */

import { afterEach, describe, expect, test, vi } from 'vitest';
import { confer, copyOf, EXAMPLE } from '../confer.ts';

const asked = vi.hoisted(() => new Map<string, number>());

vi.mock('../../src/core/evidence/evidence.ts', async (original) => {
  const real = await original<typeof import('../../src/core/evidence/evidence.ts')>();
  const evidenceOf: typeof real.evidenceOf = (student, classroom) => {
    asked.set(student.id, (asked.get(student.id) ?? 0) + 1);
    return real.evidenceOf(student, classroom);
  };
  return { ...real, evidenceOf };
});

afterEach(() => asked.clear());

describe("a run works out each writer's evidence once", () => {
  test.each([
    ['print story', 24],
    ['print year', 24],
    ['print conferring', 24],
    ['group', 24],
    ['move ana 2', 24],
    ['plan', 24],
    ['why ana', 24],
    ['show', 24],
    // One writer's record needs nobody else's.
    ['show ana', 1],
  ])('%s', async (command, writers) => {
    const { code } = await confer(copyOf(EXAMPLE), command.split(' '));
    expect(code).toBe(0);
    expect([...asked.values()].filter((times) => times > 1)).toEqual([]);
    expect(asked.size).toBe(writers);
  });
});
