/**
 * Files made to be too much: bombs of aliases, 20,000 brackets, 100 MB, 10,000 writers; and ids and names that YAML or
 * JavaScript takes for something else. Each is refused in words or taken as it is, soon and in little memory.
 */

import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HOME, TODAY } from '../confer.ts';
import { ALL, report, sample } from './amount.ts';
import { Findings } from './findings.ts';
import { drop, newPlace, type Place, put } from './hostile-class.ts';

const LONG = { timeout: 3_600_000 };
const ASK = `data:text/javascript,process.on('exit',()=>{
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write('\\nRSS ' + maxRSS / 1024 + ' CPU ' + (userCPUTime + systemCPUTime) / 1000);
})`;

// However busy the machine is: a program that waits or sleeps does no work, but nobody should sit before it for longer.
const WAITED_MS = 10_000;

/**
 * A run of the built program: its work in ms, which others at work make little longer; the time that somebody waits for
 * it, which they do; and its peak of memory in MiB.
 */
function measured({ root }: Place, words: string[]) {
  const argv = ['--import', ASK, join(HOME, 'bin/confer.js'), '--date', TODAY, ...words];
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd: root,
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 2 ** 28,
  });
  const waited = performance.now() - start;
  const [, rss, ms] = /RSS ([\d.]+) CPU ([\d.]+)/.exec(stderr) ?? [];
  return { status, said: stdout + stderr, ms: Number(ms), waited, rss: Number(rss) };
}

const aliases = (levels: number, wide: number) =>
  Array.from(
    { length: levels },
    (_, i) =>
      `a${i}: &a${i} [${Array(wide)
        .fill(i === 0 ? 'x' : `*a${i - 1}`)
        .join(', ')}]\n`,
  ).join('');
const SMALL: Record<string, string> = {
  'aliases 9 x 9': `name: Ana\n${aliases(9, 9)}`,
  'aliases 30 x 2': `name: Ana\n${aliases(30, 2)}`,
  'aliases as a name': `${aliases(8, 10)}name: *a7\n`,
  'aliases under the limit': `name: Ana\n${aliases(2, 40)}`,
  'alias of itself': 'name: Ana\nnotes: &a [*a]\n',
  'alias of nothing': 'name: Ana\nnotes:\n  - {date: 2026-11-12, note: *ana}\n',
  'merge of maps': `%YAML 1.1\n---\nname: Ana\n${Array.from({ length: 30 }, (_, i) => `m${i}: &m${i} {<<: [${i ? `*m${i - 1}, *m${i - 1}` : '{a: 1}'}]}\n`).join('')}`,
  'merge of a word': '%YAML 1.1\n---\nname: Ana\n<<: x\n',
  'a merge as a name': 'name: !!merge x\n',
  brackets: `name: ${'['.repeat(20_000)}\n`,
  'closed brackets': `name: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`,
  braces: `name: ${'{a: '.repeat(20_000)}\n`,
  'lists in lists': `name: Ana\nnotes:\n${'- '.repeat(20_000)}x\n`,
  'deeper and deeper': Array.from({ length: 1_500 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
  questions: `${'? '.repeat(20_000)}x\n`,
  anchors: `name: Ana\n${Array.from({ length: 5_000 }, (_, i) => `k${i}: &b${i} x\n`).join('')}`,
  'a long line': `name: "${'x'.repeat(200_000)}"\n`,
  'a long key': `${'x'.repeat(20_000)}: y\n`,
  'quotes that never end': `name: "${'\\"'.repeat(50_000)}\n`,
  tags: `name: ${'!!str '.repeat(10_000)}x\n`,
  'blank lines': `name: Ana\n${'\n'.repeat(200_000)}`,
  'keys, each twice': `{${Array.from({ length: 4_000 }, (_, i) => `k${i >> 1}: x`).join(', ')}}\n`,
  'one key again and again': `{${'k: x, '.repeat(4_000)}k: x}\n`,
  'many keys': `{${Array.from({ length: 4_000 }, (_, i) => `k${i}: x`).join(', ')}}\n`,
  comments: `name: Ana\n${'# x\n'.repeat(50_000)}`,
};

test('small files that would grow, or that are deep', LONG, () => {
  const findings = new Findings();
  const calm = newPlace();
  const bare = [1, 2, 3].map(() => measured(calm, ['check']).ms).sort((a, b) => a - b)[1]!;
  const cases = Object.entries(SMALL).flatMap(([name, text]) =>
    ['students/ana.yaml', 'class.yaml', 'groups/2026-11-23.yaml'].map((file) => ({
      name,
      text,
      file,
    })),
  );
  for (const { name, text, file } of sample(cases, 8)) {
    const place = newPlace();
    put(place.root, file, text);
    const { status, said, ms, waited, rss } = measured(place, ['check']);
    findings.cases++;
    report(
      `${name}, ${file}: ${(ms - bare).toFixed(0)} ms over ${bare.toFixed(0)}, ${rss.toFixed(0)} MiB`,
    );
    if (/\n\s+at /.test(said))
      findings.add(
        `stack trace: ${/\w*Error[^\n]*|DOMException/.exec(said)?.[0]}`,
        `${name}, ${file}`,
      );
    if (![0, 1].includes(status ?? -1)) findings.add(`ends with ${status}: ${name}`, file);
    // 300 ms of a quiet machine, or as much as the class itself: a busy one takes several times as long for the same work.
    if (!(ms - bare <= Math.max(600, 1.5 * bare)))
      findings.add(`slow: ${name}`, `${file}: ${(ms - bare).toFixed(0)} ms`);
    if (!(waited <= WAITED_MS)) findings.add(`waits: ${name}`, `${file}: ${waited.toFixed(0)} ms`);
    if (!(rss <= 250)) findings.add(`memory: ${name}`, `${file}: ${rss.toFixed(0)} MiB`);
    drop(place);
  }
  drop(calm);
  expect(findings.said('4 small')).toEqual([]);
});

test.skipIf(!ALL).each(['100 MB of notes', '100 MB of one word', '100 MB of a comment'])(
  '%s',
  LONG,
  (what) => {
    const place = newPlace();
    rmSync(join(place.root, 'students/ana.yaml'));
    const handle = openSync(join(place.root, 'students/ana.yaml'), 'w');
    const line = {
      n: `  - {date: 2026-10-21, note: ${'x'.repeat(970)}}\n`,
      w: 'x'.repeat(1000),
      c: `#${'x'.repeat(998)}\n`,
    }[what.endsWith('notes') ? 'n' : what.endsWith('word') ? 'w' : 'c']!;
    writeSync(handle, what.endsWith('notes') ? 'name: Ana\nnotes:\n' : 'name: ');
    for (let i = 0; i < 100; i++) writeSync(handle, line.repeat(1000));
    closeSync(handle);
    const { status, said, ms, rss } = measured(place, ['check']);
    report(`${what}: ${(ms / 1000).toFixed(1)} s, ${rss.toFixed(0)} MiB, code ${status}`);
    drop(place);
    expect(said).not.toMatch(/\n\s+at /);
    expect([1, 3]).toContain(status);
    expect(rss, 'MiB').toBeLessThan(250);
  },
);

test.skipIf(!ALL)('10,000 writer files are refused at once', LONG, () => {
  const place = newPlace({ 'class.yaml': { name: 'Many' } });
  for (let i = 0; i < 10_000; i++) put(place.root, `students/w${i}.yaml`, `name: Writer N${i}\n`);
  const { status, said, ms, rss } = measured(place, ['check']);
  report(`10,000 writers, check: ${ms.toFixed(0)} ms, ${rss.toFixed(0)} MiB`);
  drop(place);
  expect(said).toContain('students contains 10000 files, more than any class has');
  expect(status, said.slice(0, 500)).toBe(3);
  expect(ms).toBeLessThan(2_000);
  expect(rss, 'MiB').toBeLessThan(250);
});
