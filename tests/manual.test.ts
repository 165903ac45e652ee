/** What `confer help exit-codes` and its neighbors say, and the manual page: as it is in src, and readable. */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TOPIC_NAMES } from '../src/cli/help-screens.ts';
import { ENVIRONMENT, EXIT_CODES } from '../src/cli/manual/facts.ts';
import { manPage } from '../src/cli/manual/man-page.ts';
import { TOPICS } from '../src/cli/manual/topics.ts';
import { OWN_TEXT_NAMES } from '../src/cli/own-texts.ts';
import { flagName } from '../src/command-line/arguments.ts';
import { menu } from '../src/menu/menu.ts';
import { confer, HOME } from './confer.ts';

const sources = readdirSync(join(HOME, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(HOME, 'src', name), 'utf8'));
const src = (file: string) => readFileSync(join(HOME, 'src', file), 'utf8');

describe('confer help', () => {
  test.each(TOPIC_NAMES)('%s fits into 24 rows of 80', async (name) => {
    const { code, out, err } = await confer('/', ['help', name]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const rows = out.trimEnd().split('\n');
    expect(rows.length).toBeLessThanOrEqual(24);
    expect(rows.filter((row) => row.length > 80)).toEqual([]);
  });

  test('help more names every topic', async () => {
    expect(TOPICS.map(({ name }) => name)).toEqual(TOPIC_NAMES);
    const { out } = await confer('/', ['help', 'more']);
    for (const name of TOPIC_NAMES) expect(out).toContain(name);
  });

  test('licenses, manual and schemas print whole texts', async () => {
    const textOf = async (name: string) => (await confer('/', ['help', name])).out;
    const licenses = await textOf('licenses');
    expect(licenses).toContain(readFileSync(join(HOME, 'LICENSE'), 'utf8').trim());
    expect(licenses).toContain(readFileSync(join(HOME, 'dist/NOTICES.txt'), 'utf8').trim());
    expect(await textOf('manual')).toBe(readFileSync(join(HOME, 'dist/confer.1'), 'utf8'));
    const files = readdirSync(join(HOME, 'docs/schema'));
    const names = files.map((file) => file.replace('.schema.json', '')).sort();
    expect(Object.keys(JSON.parse(await textOf('schemas')))).toEqual(names);
    for (const name of OWN_TEXT_NAMES)
      expect((await confer('/', ['help', 'more'])).out).toContain(name);
    expect((await confer('/', ['help', 'license'])).err).toContain('Did you mean "licenses"?');
  });

  test('a slip in a topic is named', async () => {
    expect((await confer('/', ['help', 'exit-code'])).err).toContain('Did you mean "exit-codes"?');
    expect((await confer('/', ['exit-codes'])).code).toBe(2);
  });

  test('exit-codes are those in src', () => {
    const ends = src('cli/exit-code.ts').match(/(?<=return .*)\b\d+\b/g)!;
    const interrupted = /INTERRUPTED = (\d+)/.exec(src('usage.ts'))![1];
    const output = /process\.exitCode = (\d+)/.exec(src('main.ts'))![1];
    // Commands themselves end with 0 or 1.
    const all = new Set([...ends, interrupted, output, '0', '1'].map(Number));
    expect(EXIT_CODES.map(([code]) => code)).toEqual([...all].sort((a, b) => a - b));
  });

  test.each<[number, string[]]>([
    [0, ['--help']],
    [1, ['lessons', 'xyzzyq']],
    [2, ['srot']],
  ])('%i is what confer ends with after %j', async (code, argv) => {
    expect((await confer(join(HOME, 'examples/room-12'), argv)).code).toBe(code);
  });

  test('environment lists every variable that src reads', () => {
    const listed = ENVIRONMENT.flatMap(([names]) => names.split(', '));
    const read = sources.flatMap((text) => [
      ...[...text.matchAll(/\benv\.([A-Z][A-Z_]+)/g)].map(([, name]) => name!),
      ...[...text.matchAll(/\{ ([A-Z_, ]+) \}: World\['env'\]/g)].flatMap(([, all]) =>
        all!.split(', '),
      ),
      ...[...text.matchAll(/^ {2}'--[a-z-]+': '([A-Z_]+)',$/gm)].map(([, name]) => name!),
      ...[...text.matchAll(/toUpperCase\(\) === '([A-Z]+)'/g)].map(([, name]) => name!),
    ]);
    expect(read.length).toBeGreaterThan(10);
    expect([...new Set(read), 'GIT_*'].sort()).toEqual([...listed].sort());
  });
});

describe('the manual page', () => {
  const page = manPage('1.2.3', '2026-11-29');

  test('has every command, with its flags and examples', () => {
    const plain = page
      .replaceAll('\\-', '-')
      .replaceAll('\\(aq', "'")
      .replaceAll('\\(dq', '"')
      .replace(/\\f[BIR]/g, '');
    for (const { name, flags, examples } of menu) {
      const section = plain.split(/^\.S[SH] /m).find((one) => one.startsWith(`confer ${name}`))!;
      for (const key of Object.keys(flags)) expect(section).toContain(`\n${flagName(key)}`);
      for (const example of examples) expect(section).toContain(`\n${example}\n`);
    }
    for (const heading of ['EXIT STATUS', 'ENVIRONMENT', 'FILES'])
      expect(page).toContain(`.SH ${heading}\n`);
  });

  test('is the one in the package', () => {
    const { man, version } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8'));
    const built = readFileSync(join(HOME, man), 'utf8');
    expect(built).toContain(`"confer ${version}"`);
    expect(built.split('\n').slice(1)).toEqual(page.split('\n').slice(1));
  });

  const hasMandoc = spawnSync('mandoc', ['-h']).error === undefined;
  test.runIf(hasMandoc)('has no fault that mandoc finds', () => {
    const { stdout, status } = spawnSync('mandoc', ['-Tlint'], { input: page, encoding: 'utf8' });
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });
});
