/**
 * Terminal escapes and marks that turn text around, in every text of a class and every word of a command: none of
 * them comes out of any command, plain or --json, and the letters beside them stay. FAULTS=all takes 10,000 texts.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stepText } from '../../src/folder/journal/step-files.ts';
import { randomFrom } from '../random.ts';
import { ALL, report, sample } from './amount.ts';
import { FOREIGN, hostile, poisoned, said } from './escapes.ts';
import { LINES, linesFor } from './every-command.ts';
import { Findings, runIn, shown } from './findings.ts';
import { DATA, drop, newPlace, ownLesson, put } from './hostile-class.ts';

const LONG = { timeout: 3_600_000 };
test('in every free text of a class, through every command', LONG, async () => {
  const findings = new Findings();
  const texts = ALL ? 10_000 : 80;
  let n = 0;
  for (let seed = 1; n < texts; seed++) {
    const random = randomFrom(seed);
    const text = () => hostile(random, n++);
    const data = poisoned(text);
    const ana = data['students/ana.yaml'] as { notes: object[] };
    for (let i = 0; i < 40; i++) ana.notes.push({ date: '2026-11-13', note: text() });
    const place = newPlace(data);
    const title = JSON.stringify(text());
    put(
      place.root,
      'lessons/structure/own.md',
      ownLesson((own) => own.replace(/^title: .*$/m, () => `title: ${title}`)),
    );
    put(
      place.root,
      'scores.csv',
      `name,ideas,${JSON.stringify(text())}\n${JSON.stringify(text())},4,3\n`,
    );
    // After a first change it remembers what it has parsed.
    for (const line of [['note', 'ben', 'drew again'], ...linesFor(seed)]) {
      const { out, err, thrown } = await runIn(place.root, line);
      findings.cases++;
      const where = `seed ${seed}`;
      if (thrown) findings.add(`stack trace: ${thrown}`, where);
      if (FOREIGN.test(out))
        findings.add(`out: confer ${line.join(' ')}`, `${where}: ${said(out)}`);
      if (FOREIGN.test(err))
        findings.add(`err: confer ${line.join(' ')}`, `${where}: ${said(err)}`);
    }
    const { name } = data['students/ben.yaml'] as { name: string };
    const letters = /Wq\d+z/.exec(name)![0];
    const { out } = await runIn(place.root, ['show', 'ben']);
    if (!out.includes(letters))
      findings.add('letters lost: show ben', `seed ${seed}: ${shown(out)}`);
    drop(place);
  }
  report(`${n} texts`);
  expect(findings.said('3 texts')).toEqual([]);
});

test('in text that confer does not interpret: pages, lessons, keys, file names', LONG, async () => {
  const findings = new Findings();
  const esc = '\u001b[31mWq\u202e\u009bz';
  const files: Record<string, string> = {
    'pages/goals.md': `# ${esc} {{ name }}\n`,
    'pages/profile.md': `# ${esc} {{ nothing${esc} }}\n`,
    'pages/group.md': `# ${esc} {{ number }}\n`,
    'new-lesson.md': `---\nid: ID\n---\n${esc}\n`,
    'lessons/structure/own.md': ownLesson(undefined, LESSON_BODY(esc)),
    'lessons/structure/two.md': ownLesson((own) =>
      own.replace('id: own', `id: ${JSON.stringify(esc)}`),
    ),
    'students/ana.yaml': `name: Ana ${esc}\n${JSON.stringify(esc)}: x\n`,
    'students/ben.yaml': `name: [${esc}\n`,
    [`students/k${esc}.yaml`]: 'name: Kim\n',
    [`archive/g${esc}.yaml`]: 'name: Gone\n',
    [`rubrics/r${esc}.yaml`]: JSON.stringify(DATA['rubrics/own.yaml']),
    [`sorts/s${esc}.yaml`]: JSON.stringify(DATA['sorts/2026-11-20-structure.lead.yaml']),
    [`plans/2026-11-23/9-${esc}.md`]: '# mine\n',
    'class.yaml': JSON.stringify({
      name: esc,
      teachers: ['kim', esc],
      [esc]: 1,
      pinned: { [esc]: esc },
    }),
    'ladder.yaml': `name: ${esc}\nrungs:\n  - {id: ${JSON.stringify(esc)}}\n`,
    '.confer/lock': JSON.stringify({ pid: esc, host: esc }),
    '.confer/steps/000001.json': stepText({
      words: `confer ${esc}`,
      changes: [{ file: `students/${esc}.yaml`, before: undefined, after: Buffer.from('x') }],
    }),
    'scores.csv': `name,ideas,"${esc}"\n"${esc}",4,"${esc}"\n`,
    'school.ics': `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261126\nSUMMARY:No School ${esc.replace(/[\r\n]/g, ' ')}\nEND:VEVENT\nEND:VCALENDAR\n`,
    'stacks.yaml': `${JSON.stringify(esc)}: ${JSON.stringify(esc)}\n`,
  };
  const more = [
    ['show', 'gone'],
    ['show', 'zora'],
    ['score', '--rubric', 'x', '--piece', 'y'],
    ['show', 'xx'],
  ];
  for (const [i, [file, text]] of sample(Object.entries(files), 4).entries()) {
    const place = newPlace();
    put(place.root, file, text);
    for (const line of [...more, ...linesFor(i, ALL ? 2 : 4)]) {
      const { out, err, thrown } = await runIn(place.root, line);
      findings.cases++;
      const where = `${shown(file)}; confer ${line.join(' ')}`;
      if (thrown) findings.add(`stack trace: ${thrown}`, where);
      for (const [stream, text] of Object.entries({ out, err })) {
        if (FOREIGN.test(text))
          findings.add(`${stream}: ${line[0]} with ${shown(file)}`, `${where}: ${said(text)}`);
      }
    }
    drop(place);
  }
  expect(findings.said('3 places')).toEqual([]);
});

function LESSON_BODY(text: string): string {
  const [, ...parts] = ownLesson().split('\n## ');
  return `\n## ${parts.map((part) => part.replace(/\n\n/, `\n\n${text} `)).join('\n## ')}`;
}

test('in words of a command, in its folder and in git data', LONG, async () => {
  const findings = new Findings();
  const esc = '\u001b[31mWq\u202e\u009bz';
  const slots = LINES.flatMap((line) => line.map((_, at) => ({ line, at })));
  const typed = slots.map(({ line, at }) =>
    line.map((word, i) => (i === at ? mixed(word, esc) : word)),
  );
  let place = newPlace();
  for (const [n, words] of sample(
    [[esc], [`--${esc}`], ['check', `--${esc}`], ['--date', esc], ...typed],
    25,
  ).entries()) {
    if (n % 40 === 39) {
      drop(place);
      place = newPlace();
    }
    const { out, err, thrown } = await runIn(place.root, words);
    findings.cases++;
    if (thrown) findings.add(`stack trace: ${thrown}`, words.map(shown).join(' '));
    const key = words[0]!.includes(esc) ? 'for a command' : `after ${words[0]}`;
    if (FOREIGN.test(out)) findings.add(`out, typed: ${key}`, said(out));
    if (FOREIGN.test(err)) findings.add(`err, typed: ${key}`, said(err));
  }
  drop(place);
  const named = newPlace();
  mkdirSync(join(named.outside, 'x'));
  const root = join(named.outside, `room ${esc}`);
  renameSync(named.root, root);
  execFileSync('git', ['init', '-q'], { cwd: root });
  const config = (key: string, value: string) =>
    execFileSync('git', ['config', key, value], { cwd: root });
  config(`remote.o${esc}.url`, `https://${esc}/x`);
  config('user.name', esc);
  config('user.email', 'a@b.c');
  put(root, `students/q${esc}.yaml`, 'name: Q\n');
  for (const line of [['save', '--dry-run'], ['save'], ...LINES]) {
    const { out, err } = await runIn(root, line);
    if (FOREIGN.test(out)) findings.add(`out, folder or git: ${line.join(' ')}`, said(out));
    if (FOREIGN.test(err)) findings.add(`err, folder or git: ${line.join(' ')}`, said(err));
  }
  drop(named);
  expect(findings.said('3 words')).toEqual([]);
});

const mixed = (word: string, esc: string) =>
  word.startsWith('--') ? word : word.includes('=') ? word.replace(/=.*/, `=${esc}`) : esc;
