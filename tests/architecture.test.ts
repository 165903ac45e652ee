import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOME } from './confer.ts';

const files = readdirSync(join(HOME, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(HOME, 'src', name), 'utf8') }));

const roomOf = (name: string) => (name.includes('/') ? name.split('/')[0]! : name);

function imports(text: string): string[] {
  return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, target]) => target!);
}

/** The rooms that a file's relative imports lead to. */
function neighbours(name: string, text: string): string[] {
  const here = name.split('/').slice(0, -1);
  return imports(text)
    .filter((target) => target.startsWith('.'))
    .map((target) => join('/', ...here, target).slice(1))
    .map(roomOf);
}

// Arrows point inward: what a room may reach, besides itself.
const REACH: Record<string, string[]> = {
  core: [],
  folder: ['core', 'world.ts'],
  terminal: ['core', 'world.ts'],
  print: ['core'],
  commands: ['core', 'folder', 'terminal', 'print', 'world.ts', 'usage.ts'],
};

describe('arrows point inward', () => {
  test.each(files.filter(({ name }) => roomOf(name) in REACH))('$name', ({ name, text }) => {
    const room = roomOf(name);
    const outward = neighbours(name, text).filter(
      (to) => to !== room && !REACH[room]!.includes(to),
    );
    expect(outward).toEqual([]);
  });
});

describe('each library is used in one room', () => {
  const ROOMS: [library: RegExp, room: string][] = [
    [/^node:(fs|os|crypto)$/, 'folder'],
    [/^yaml$/, 'folder'],
    [/^gray-matter$/, 'folder'],
    [/^csv-parse/, 'folder'],
    [/^(inquirer|@inquirer\/core|chalk|fast-string-width)$/, 'terminal'],
    [/^(liquidjs|markdown-it)$/, 'print'],
    [/^commander$/, 'cli.ts'],
  ];
  test.each(ROOMS)('%s only in %s', (library, room) => {
    const users = files.filter(({ text }) => imports(text).some((target) => library.test(target)));
    expect(users.length).toBeGreaterThan(0);
    expect([...new Set(users.map(({ name }) => roomOf(name)))]).toEqual([room]);
  });

  test('the core knows no clock, no disk and no screen', () => {
    const core = files.filter(({ name }) => name.startsWith('core/'));
    const outside = core.filter(
      ({ text }) =>
        /Date\.now|new Date\(\)|process\.|console\./.test(text) ||
        imports(text).some((t) => t.startsWith('node:')),
    );
    expect(outside.map(({ name }) => name)).toEqual([]);
  });
});

describe('rooms stay small', () => {
  const lengths = files.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
  test('no file over 250 lines, median under 90', () => {
    expect(
      files.filter(({ text }) => text.split('\n').length > 250).map(({ name }) => name),
    ).toEqual([]);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(90);
  });

  test('every file says at its head what it decides', () => {
    expect(files.filter(({ text }) => !text.startsWith('/**')).map(({ name }) => name)).toEqual([]);
  });
});
