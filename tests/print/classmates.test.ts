/** A page for a child or for home names no classmate, and neither does an export, whatever the teacher wrote. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, HOME, newFolder } from '../confer.ts';
import { type Random, randomFrom } from '../random.ts';

const CASES = Number(process.env.CLASSMATES_CASES ?? 8);
const SEED = Number(process.env.SEED ?? 1);

const FIRST = [
  'Zorvane',
  'Quillomé',
  'Ølrich',
  'Brixana',
  'Анзорик',
  'Ελπινίκα',
  '李小龍',
  'Vrenn',
];
const LAST = [
  'Oxwarth',
  'Mühlquist',
  'Jaskowicz',
  'Dvorachek',
  'Пугалин',
  'Ζωγρός',
  '歐陽',
  'Wexham',
];

interface Child {
  id: string;
  first: string;
  last: string;
  called?: string;
  school?: string;
}

function classOf(random: Random): Child[] {
  const from = random.below(FIRST.length);
  return Array.from({ length: 6 }, (_, i) => {
    const at = (from + i) % FIRST.length;
    const more = {
      ...(random.chance(0.4) && { called: `Tupsy${'abcdef'[i]}` }),
      ...(random.chance(0.4) && { school: `Xandrio${'uvwxyz'[i]} Hallgrim${'abcdef'[i]}` }),
    };
    return { id: `w${i}`, first: FIRST[at]!, last: LAST[(at + 3) % LAST.length]!, ...more };
  });
}

const UNSEEN = ['\u200b', '\u00ad', '\u2060', '\u3164', '\ufe0f'];
const ALIKE: [string, string][] = [
  ['a', 'а'],
  ['o', 'ο'],
  ['i', 'і'],
  ['e', 'е'],
  ['x', 'х'],
  ['O', 'Ο'],
];

/** Some way to write one of this child's names. */
function namedAs(child: Child, random: Random): string {
  const { first, last, called = first, school = first } = child;
  const name = random.pick([
    first,
    last,
    `${first} ${last}`,
    `${last}, ${first}`,
    called,
    school,
    school.split(' ').at(-1)!,
  ]);
  const middle = 1 + random.below([...name].length - 1);
  const letters = [...name];
  const form = random.pick<() => string>([
    () => name,
    () => name.toUpperCase(),
    () => name.toLowerCase(),
    () => name.normalize('NFD').replace(/\p{M}/gu, ''),
    () => name.normalize('NFD'),
    () => [...letters.slice(0, middle), random.pick(UNSEEN), ...letters.slice(middle)].join(''),
    () => ALIKE.reduce((text, [latin, like]) => text.replaceAll(latin, like), name),
    () => `${name}’s`,
    () => `“${name}”`,
  ]);
  return form();
}

/** What a reader sees, compared in another way than confer compares. */
function seen(text: string): string {
  const bare = text
    .replaceAll('**', '')
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}|\u3164|\u1160/gu, '');
  return ALIKE.reduce((said, [latin, like]) => said.replaceAll(like, latin), bare).toLowerCase();
}

function wordsOf({ first, last, called, school }: Child): string[] {
  return [first, last, called ?? '', ...(school ?? '').split(' ')]
    .filter((word) => word !== '')
    .map(seen);
}

const yaml = JSON.stringify;

/** A class in whose files every text can name a classmate. */
function folderOf(children: Child[], random: Random): string {
  const folder = newFolder();
  for (const part of ['students', 'sorts', 'lessons/structure', 'words', 'meetings'])
    mkdirSync(join(folder, part), { recursive: true });
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const another = (id: string) =>
    namedAs(random.pick(children.filter((one) => one.id !== id)), random);
  const anybody = () => namedAs(random.pick(children), random);
  for (const { id, first, last, called } of children) {
    write(
      `students/${id}.yaml`,
      [
        `name: ${yaml(`${first} ${last}`)}`,
        `goal: {skill: structure.lead, set: 2026-11-20, words: ${yaml(`I hook as ${another(id)} does`)}}`,
        ...(called ? [`called: ${called}`] : []),
        'notes:',
        '  - {date: 2026-11-18, strength: slowed down where the dog runs under the gate}',
        `  - {date: 2026-11-19, strength: ${yaml(`slowed down where ${another(id)} laughs`)}, note: ${yaml(`with ${another(id)}`)}, next: ${yaml(another(id))}}`,
        '',
      ].join('\n'),
    );
  }
  const schools = children.filter(({ school }) => school);
  if (schools.length > 0)
    write(
      'names.yaml',
      schools.map(({ id, school }) => `${id}: {school name: ${yaml(school)}}\n`).join(''),
    );
  write(
    'class.yaml',
    `name: ${yaml(random.chance(0.5) ? `The room of ${anybody()}` : 'Room 12')}\ngenre: narrative\n`,
  );
  const entries = children.map(
    ({ id }, i) => `${id}: {stack: ${i < 4 ? 'needs help' : 'got it'}, note: ${yaml(another(id))}}`,
  );
  write(
    'sorts/2026-11-20-structure.lead.yaml',
    `date: 2026-11-20\nskill: structure.lead\nstacks: {${entries.join(', ')}}\n`,
  );
  const lesson = readFileSync(
    join(HOME, 'templates/lessons/structure/a-hook-needs-a-line.md'),
    'utf8',
  );
  const where = random.pick(['## Steps', '## Leave with', '## Show', 'no heading']);
  // In Markdown, marks can stand in the middle of a name.
  const bold = (name: string) =>
    name.replace(/^(.)(.*)$/su, random.chance(0.3) ? '$1**$2**' : '$&');
  const steps = `${where}\n\nWhat does ${bold(anybody())} hook promise?\n`;
  write('lessons/structure/a-hook-needs-a-line.md', lesson.replace(where, steps));
  if (random.chance(0.3)) {
    const words = readFileSync(join(HOME, 'templates/words/en.yaml'), 'utf8');
    const key = random.pick(['working: ', 'help: ', 'child says: ', 'at home: ']);
    write(
      'words/en.yaml',
      words.replaceAll(
        new RegExp(`^( *)${key}.*$`, 'gm'),
        `$1${key.trim()} ${yaml(`as ${anybody()} says`)}`,
      ),
    );
  }
  if (random.chance(0.2)) {
    const page = readFileSync(join(HOME, 'templates/pages/goals.md'), 'utf8');
    mkdirSync(join(folder, 'pages'));
    write('pages/goals.md', `${page}\nLike ${anybody()}.\n`);
  }
  return folder;
}

describe('whatever the texts of a class say', () => {
  test.each(Array.from({ length: CASES }, (_, i) => SEED * 1000 + i))(
    'case %i: a page for a child or for home and an export name no classmate',
    async (seed) => {
      const random = randomFrom(seed);
      const children = classOf(random);
      const folder = folderOf(children, random);
      const lesson = ['--lesson', '1=a-hook-needs-a-line'];
      expect(await confer(folder, ['plan', ...lesson])).toMatchObject({ code: 0 });
      const namesOther = (id: string, text: string) =>
        children.filter(
          (one) => one.id !== id && wordsOf(one).some((word) => seen(text).includes(word)),
        );
      for (const page of ['goals', 'slips', 'family', 'report']) {
        const said: string[] = [];
        for (const { id } of children) {
          const { err } = await confer(folder, ['print', page, id, '--force']);
          said.push(err);
        }
        // A goal in the child's own words is on every page of these but a slip, and names a classmate.
        if (['goals', 'family'].includes(page))
          for (const { id } of children) expect(said.join('')).toMatch(`students/${id}.yaml:2`);
      }
      const printed = join(folder, 'prints/2026-11-23');
      const files = readdirSync(printed);
      if (!readdirSync(join(folder, 'words')).length) expect(files).toContain('family-w0.md');
      for (const file of files) {
        const id = /w\d/.exec(file)![0];
        const text = readFileSync(join(printed, file), 'utf8');
        // The head of a report is the teacher's: it has the name of the class.
        const read = file.startsWith('report') ? text.replaceAll(/The room of .*/g, '') : text;
        expect(namesOther(id, read), file).toEqual([]);
      }
      for (const { id } of children) {
        for (const form of [[], ['--json']]) {
          const { out } = await confer(folder, ['export', id, ...form]);
          expect(out).toContain('slowed down where the dog runs');
          expect(namesOther(id, out), out).toEqual([]);
        }
      }
      for (const table of ['notes', 'evidence', 'groups', 'needs']) {
        const { out } = await confer(folder, ['export', '--table', table, '--names', 'none']);
        expect(namesOther('', out), out).toEqual([]);
      }
    },
  );
});
