import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOME } from './confer.ts';

const files = readdirSync(join(HOME, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'))
  .map((name) => ({ name, text: readFileSync(join(HOME, 'src', name), 'utf8') }));

const layerOf = (name: string) => (name.includes('/') ? name.split('/')[0]! : name);

function imports(text: string): string[] {
  return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, target]) => target!);
}

/** Returns the files that a file imports, types and later loads included. */
function neighbors(name: string, text: string): string[] {
  return imports(text)
    .filter((target) => target.startsWith('.'))
    .map((target) => join('/', dirname(name), target).slice(1));
}

// Arrows point inward: what a layer may reach, besides itself.
const REACH: Record<string, string[]> = {
  core: [],
  'command-line': ['core', 'usage.ts'],
  folder: ['core', 'world.ts'],
  terminal: ['core', 'world.ts'],
  print: ['core'],
  commands: ['core', 'command-line', 'folder', 'terminal', 'print', 'world.ts', 'usage.ts'],
  menu: ['command-line', 'commands', 'usage.ts'],
  cli: ['menu', 'commands', 'command-line', 'core', 'folder', 'terminal', 'world.ts', 'usage.ts'],
};

describe('arrows point inward', () => {
  test.each(files.filter(({ name }) => layerOf(name) in REACH))('$name', ({ name, text }) => {
    const layer = layerOf(name);
    const outward = neighbors(name, text)
      .map(layerOf)
      .filter((to) => to !== layer && !REACH[layer]!.includes(to));
    expect(outward).toEqual([]);
  });
});

// The rooms of the core, innermost first: a room may reach itself and those above it.
const ROOMS = [
  'language',
  'calendar',
  'schema',
  'schema/output',
  'ladder',
  'roster',
  'tables/words',
  'tables',
  'tables/lists',
  'files',
  'classroom',
  'evidence',
  'sheets',
  'meetings',
  'groups/search',
  'groups',
  'groups/report',
  'lessons',
  'record/entered',
  'record',
  'changes',
  'exporting',
  'exporting/back',
  'week',
  'pages/view',
  'pages/meeting',
  'pages/class',
  'pages/writer',
  'pages',
  'importing/whose',
  'importing/list',
  'importing',
  'privacy',
  'checks/setup',
  'checks',
  'moving',
];

describe('in the core, a room imports only from rooms further in', () => {
  const core = files.filter(({ name }) => name.startsWith('core/'));
  const roomOf = (name: string) => dirname(name).replace(/^core\/?/, '');

  test('every room is in the list', () => {
    const rooms = [...new Set(core.map(({ name }) => roomOf(name)))].filter(Boolean);
    expect(rooms.sort()).toEqual([...ROOMS].sort());
  });

  test.each(core)('$name', ({ name, text }) => {
    const own = ROOMS.indexOf(roomOf(name));
    const outward = neighbors(name, text).filter(
      (to) => roomOf(to) !== '' && ROOMS.indexOf(roomOf(to)) > own,
    );
    expect(outward).toEqual([]);
  });
});

describe('each library is used in one place', () => {
  const PLACES: [library: RegExp, layer: string][] = [
    [/^node:(fs|os|crypto)$/, 'folder'],
    [/^yaml$/, 'folder'],
    [/^gray-matter$/, 'folder'],
    [/^csv-parse/, 'folder'],
    [/^saxen$/, 'folder'],
    [/^(inquirer|@inquirer\/core|chalk|fast-string-width)$/, 'terminal'],
    [/^(liquidjs|markdown-it)$/, 'print'],
    [/^commander$/, 'cli'],
  ];
  test.each(PLACES)('%s only in %s', (library, layer) => {
    const users = files.filter(({ text }) => imports(text).some((target) => library.test(target)));
    expect(users.length).toBeGreaterThan(0);
    expect([...new Set(users.map(({ name }) => layerOf(name)))]).toEqual([layer]);
  });

  test('YAML is parsed in one place, where its warnings are turned off', () => {
    const parsers = /import [^;]*\b(parse\w*|Parser|Composer|Document)\b[^;]* from 'yaml'/;
    const users = files.filter(({ text }) =>
      parsers.test(text.replace(/\btype \w+,?/g, '').replaceAll('import type', '')),
    );
    expect(users.map(({ name }) => name)).toEqual(['folder/read/yaml-document.ts']);
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

test('no file is in a circle of imports, types counted', () => {
  const graph = new Map(files.map(({ name, text }) => [name, neighbors(name, text)]));
  const done = new Set<string>();
  const circleFrom = (name: string, path: string[]): string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return undefined;
    for (const next of graph.get(name) ?? []) {
      const circle = circleFrom(next, [...path, name]);
      if (circle) return circle;
    }
    done.add(name);
    return undefined;
  };
  expect(files.flatMap(({ name }) => circleFrom(name, []) ?? [])).toEqual([]);
});

describe('rooms stay small', () => {
  const lengths = files.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);

  test('no file over 250 lines, median under 90', () => {
    expect(
      files.filter(({ text }) => text.split('\n').length > 250).map(({ name }) => name),
    ).toEqual([]);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(90);
  });

  test('no folder has more than 15 files directly in it', () => {
    const counts = new Map<string, number>();
    for (const { name } of files) counts.set(dirname(name), (counts.get(dirname(name)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 15)).toEqual([]);
  });

  test('no base name is used twice in a layer', () => {
    const names = files.map(({ name }) => `${layerOf(name)}: ${name.split('/').at(-1)}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test('every file begins with a comment that says what it decides', () => {
    expect(files.filter(({ text }) => !text.startsWith('/**')).map(({ name }) => name)).toEqual([]);
  });
});
