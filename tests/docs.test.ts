/** Documents that say what the program does are made from it, or checked against it. UPDATE=1 writes them. */

import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { PAGES } from '../src/core/pages/pages.ts';
import { ClassSettings } from '../src/core/schema/class-yaml.ts';
import { GroupsFile } from '../src/core/schema/groups-yaml.ts';
import { MeetingFile } from '../src/core/schema/meeting-yaml.ts';
import type { LessonsJson } from '../src/core/schema/output/lesson-outputs.ts';
import { RubricFile } from '../src/core/schema/rubric-yaml.ts';
import { Attendance, LookSort, SkillSort, SupportSort } from '../src/core/schema/sort-yaml.ts';
import { StudentFile } from '../src/core/schema/student-yaml.ts';
import { TaughtFile } from '../src/core/schema/taught-yaml.ts';
import { TextsFile } from '../src/core/schema/texts-yaml.ts';
import { GENRES, SUPPORTS } from '../src/core/schema/words.ts';
import { menu } from '../src/menu/menu.ts';
import { confer, copyOf, EXAMPLE, HOME, newFolder, wordsOf } from './confer.ts';
import { start, stopTheClock } from './terminal/typist.ts';

interface Node {
  description?: string;
  anyOf?: Node[];
  items?: Node;
  properties?: Record<string, Node>;
  additionalProperties?: Node;
  required?: string[];
}

const plain = (node: Node): Node =>
  node.anyOf?.find(({ properties, items }) => properties ?? items) ?? node;

function rows(node: Node, path: string): string[] {
  const { properties = {}, items, required = [] } = plain(node);
  if (items) return rows(items, path && `${path}[]`);
  return Object.entries(properties).flatMap(([key, value]) => [
    `| \`${path}${path ? '.' : ''}${key}\` | ${required.includes(key) ? 'yes' : ''} | ${value.description ?? plain(value).description ?? ''} |`,
    ...rows(value, `${path}${path ? '.' : ''}${key}`),
  ]);
}

function table(shape: z.ZodType): string {
  const schema = z.toJSONSchema(shape, { io: 'input' }) as Node;
  return [
    `### ${schema.description}`,
    '',
    '| key | needed | what it is |',
    '| --- | --- | --- |',
    ...rows(schema, ''),
    '',
  ].join('\n');
}

test('docs/class-folder.md lists every key of every file', () => {
  const file = join(HOME, 'docs/class-folder.md');
  const [head] = readFileSync(file, 'utf8').split(/(?<=-->\n)/);
  const files = [
    ClassSettings,
    StudentFile,
    SkillSort,
    SupportSort,
    LookSort,
    Attendance,
    GroupsFile,
  ];
  const shapes = [...files, MeetingFile, TaughtFile, TextsFile, RubricFile];
  const text = `${head}\n${shapes.map(table).join('\n')}`;
  if (process.env.UPDATE) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

/** What a command of a scenario said, from its own line to before a heading. */
function saidIn(scenario: string, command: string, heading: string): string {
  const text = readFileSync(join(HOME, `tests/scenarios/${scenario}/transcript.txt`), 'utf8');
  const from = text.indexOf(`$ ${command}\n`);
  return `\`\`\`\n${text.slice(from, text.indexOf(`\n${heading}\n`, from))}\`\`\`\n`;
}

test('docs/groups.md shows what confer prints', () => {
  const file = join(HOME, 'docs/groups.md');
  const said = saidIn('a-class-of-eight', 'confer group', 'To look at');
  const block = /(?<=<!-- tests\/scenarios\/a-class-of-eight -->\n)```\n[\s\S]*?```\n/;
  const before = readFileSync(file, 'utf8');
  expect(before).toMatch(block);
  const text = before.replace(block, () => said);
  if (process.env.UPDATE) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

/** What was said by the commands of a scenario that begin so, without the day in them. */
function saidOn(scenario: string, day: string, words: string): string {
  const text = readFileSync(join(HOME, `tests/scenarios/${scenario}/transcript.txt`), 'utf8');
  const given = day && ` --date ${day}`;
  const start = `$ confer${given}${words ? ` ${words}` : '\n'}`;
  const said = text.split(/(?=^\$ )/m).filter((part) => part.startsWith(start));
  expect(said.length, start).toBeGreaterThan(0);
  const shown = said.join('');
  return `\`\`\`\n${given ? shown.replaceAll(given, '') : shown}\`\`\`\n`;
}

test('docs/index.md shows what confer prints on a Monday', () => {
  const file = join(HOME, 'docs/index.md');
  const text = readFileSync(file, 'utf8').replace(
    /(<!-- a-monday (\S+) -->\n)(```\n[\s\S]*?```\n)?/g,
    (_, mark, words) => mark + saidOn('a-monday', '', words),
  );
  if (process.env.UPDATE) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

describe('docs/index.md shows what is on the screen', () => {
  stopTheClock();
  const ALMOST = ['Ana López', 'José Ramírez-Soto', 'Renée Baptiste'];
  const NEEDS_HELP = ['Ben Carter', 'Imani Brooks', 'Kai Nakamura', 'Nadia Haddad'];
  const keyFor = (name: string) =>
    ALMOST.includes(name) ? '2' : NEEDS_HELP.includes(name) ? '3' : '1';

  test('of a sort by one key per writer, the one that its groups are made of', async () => {
    const room = copyOf(EXAMPLE);
    const sort = await start(room, ['sort', 'leads'], '1 of 24');
    let from = 0;
    const screen = () => stripVTControlCharacters(sort.out.slice(from)).trim();
    const screens: Record<string, string> = {};
    for (let next = 2; next <= 25; next++) {
      const [, name] = /\d+ of 24\n\n(.*)/.exec(screen())!;
      from = sort.out.length;
      // Not so soon that the same key again would be a held one.
      sort.pause(700);
      await sort.press(keyFor(name!), next > 24 ? 'That was the last one' : `${next} of 24`);
      screens.first ??= screen();
    }
    from = sort.out.length;
    expect(await sort.leave('\r')).toBe(0);
    screens.last = screen();
    const file = join(HOME, 'docs/index.md');
    const text = readFileSync(file, 'utf8').replace(
      /(<!-- keys (\w+) -->\n)(```\n[\s\S]*?```\n)?/g,
      (_, mark, which) => `${mark}\`\`\`\n${screens[which]}\n\`\`\`\n`,
    );
    if (process.env.UPDATE) writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
    const { out, err } = await confer(room, ['group']);
    expect(`\`\`\`\n$ confer group\n${out}${err}\`\`\`\n`).toBe(saidOn('a-monday', '', 'group'));
  });
});

test('docs/week.md shows what confer prints in a real week', () => {
  const file = join(HOME, 'docs/week.md');
  const text = readFileSync(file, 'utf8').replace(
    /(<!-- (\S+) ?(.*?) ?-->\n)(```\n[\s\S]*?```\n)?/g,
    (_, mark, day, words) => mark + saidOn('a-week', day, words),
  );
  if (process.env.UPDATE) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('docs/groups.md names every setting of the groups', () => {
  const text = readFileSync(join(HOME, 'docs/groups.md'), 'utf8');
  const other = [
    ...[
      'format',
      'name',
      'grade',
      'genre',
      'stage',
      'units',
      'teaching',
      'paper',
      'writing time',
      'for a substitute',
      'teachers',
      'out',
      'private names',
      'words that are no names',
    ],
    ...['format', 'workshop days', 'minutes', 'group minutes', 'conference minutes', 'days off'],
    ...['cycle', 'cycle on', 'minutes on'],
  ];
  const settings = Object.keys(ClassSettings.shape).filter((key) => !other.includes(key));
  expect(settings.filter((key) => !text.includes(`\`${key}\``))).toEqual([]);
});

/** How many lessons there are for each rung, by stack and genre. */
async function lessonTable(): Promise<string> {
  const { out } = await confer(EXAMPLE, ['lessons', '--json']);
  const all: LessonsJson['lessons'] = JSON.parse(out).lessons;
  const rungs = [...new Set(all.map(({ rung }) => rung))];
  const head = SUPPORTS.flatMap((stack) => GENRES.map((genre) => `${stack}, ${genre}`));
  const rows = rungs.map((rung) => {
    const counts = SUPPORTS.flatMap((stack) =>
      GENRES.map(
        (genre) =>
          all.filter(
            (one) => one.rung === rung && one.stack.includes(stack) && one.genres.includes(genre),
          ).length,
      ),
    );
    return `| ${rung} | ${counts.join(' | ')} |`;
  });
  return [
    `${all.length} lessons:`,
    '',
    `| rung | ${head.join(' | ')} |`,
    `| --- |${' --- |'.repeat(head.length)}`,
    ...rows,
    '',
  ].join('\n');
}

test('docs/pages.md lists every page and who can see it, and counts the lessons', async () => {
  const file = join(HOME, 'docs/pages.md');
  const pages = Object.entries(PAGES).map(
    ([name, { about, reader }]) => `| \`${name}\` | ${reader} | ${about} |`,
  );
  const blocks = [
    ['| page | for | what it is |', '| --- | --- | --- |', ...pages, ''].join('\n'),
    await lessonTable(),
  ];
  let at = 0;
  const text = readFileSync(file, 'utf8').replace(
    /(UPDATE=1 npx vitest run tests\/docs\.test\.ts -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, before, after) => `${before}\n${blocks[at++]}\n${after}`,
  );
  if (process.env.UPDATE) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('docs/pages.md has a picture of every page, and scripts/pictures.mjs makes each', () => {
  const text = readFileSync(join(HOME, 'docs/pages.md'), 'utf8');
  const script = readFileSync(join(HOME, 'scripts/pictures.mjs'), 'utf8');
  const ofPlan = ['group', 'conference', 'whole'];
  const pages = [...Object.keys(PAGES), ...ofPlan];
  expect(pages.filter((name) => !text.includes(`](page-${name}.png)`))).toEqual([]);
  expect(pages.filter((name) => !new RegExp(`\\b${name}\\b`).test(script))).toEqual([]);
  const shown = [...text.matchAll(/\]\(page-([\w-]+)\.png\)/g)].map(([, name]) => name!);
  const made = readdirSync(join(HOME, 'docs')).filter((file) => /^page-.*\.png$/.test(file));
  expect(shown.map((name) => `page-${name}.png`).sort()).toEqual(made.sort());
});

function newRepository(folder: string): void {
  const git = (...words: string[]) => execFileSync('git', ['-C', folder, ...words]);
  git('init', '-q');
  git('config', 'user.name', 'A teacher');
  git('config', 'user.email', 'teacher@example.org');
}

/** Leaves one score of these writers, so that a closer look is needed. */
function onlyScored(folder: string, ...ids: string[]): void {
  rmSync(join(folder, 'sorts'), { recursive: true });
  for (const id of ids) {
    const scores = '[{date: 2026-11-20, rubric: six-traits, organization: 2}]';
    writeFileSync(join(folder, 'students', `${id}.yaml`), `name: ${id}\nscores: ${scores}\n`);
  }
  writeFileSync(join(folder, 'looked.txt'), 'ana: endings\ntheo: none\n');
}

describe('help', () => {
  test.each(menu)('$name: two examples that run as printed', async ({ name, examples }) => {
    expect(examples.length).toBeGreaterThanOrEqual(2);
    const { code, out } = await confer('/', [name.split(' ')[0]!, '--help']);
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.length).toBeLessThanOrEqual(40);
    for (const example of examples) {
      expect(out).toContain(example);
      const folder = join(newFolder(), 'room-12');
      cpSync(EXAMPLE, folder, { recursive: true });
      if (name === 'transfer') await confer(folder, ['init', '../section-c', '--grade', '4']);
      if (name.startsWith('save')) newRepository(folder);
      if (name === 'look') onlyScored(folder, 'ana', 'theo');
      writeFileSync(join(folder, 'names.txt'), 'Ana\nBen\n');
      writeFileSync(join(folder, 'scores.csv'), 'name,ideas,Org\nana,4,3\n');
      writeFileSync(join(folder, 'school.ics'), 'BEGIN:VCALENDAR\nEND:VCALENDAR\n');
      const { code: done, err } = await confer(folder, wordsOf(example).slice(1));
      expect({ example, done }, err).toEqual({ example, done: 0 });
    }
  });

  test('the first screen fits into 24 rows, the second into 40, and every command stands on one', async () => {
    const first = (await confer('/', ['--help'])).out;
    const more = (await confer('/', ['help', 'more'])).out;
    expect(first.split('\n').length).toBeLessThanOrEqual(24);
    expect(more.split('\n').length).toBeLessThanOrEqual(40);
    const rows = `${first}${more}`.split('\n');
    expect(rows.filter((row) => row.length > 80)).toEqual([]);
    const named = rows.flatMap((row) => /^ {2}(\w+(?: --edit)?)/.exec(row)?.[1] ?? []);
    const own = menu.filter(({ inEditor }) => !inEditor).map(({ name }) => name);
    expect(named.sort()).toEqual(['confer', 'group --edit', ...own].sort());
  });

  test('--help, -h and help print the same', async () => {
    const texts = await Promise.all(
      [
        ['plan', '--help'],
        ['plan', '-h'],
        ['help', 'plan'],
      ].map((argv) => confer('/', argv)),
    );
    expect(new Set(texts.map(({ out }) => out)).size).toBe(1);
  });
});
