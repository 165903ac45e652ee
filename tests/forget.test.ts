/** What forget and id leave alone: classmates of like names, the teacher's own words, and a class that works. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE, newFolder, type Result } from './confer.ts';

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

function put(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

async function run(folder: string, ...words: string[]): Promise<string> {
  const { code, out, err }: Result = await confer(folder, words);
  expect(code, `${words.join(' ')}\n${err}`).toBe(0);
  return out + err;
}

/** The class with Ana López and Ana Mora, who is ana-m. */
async function twoAnas(): Promise<string> {
  const folder = copyOf(EXAMPLE);
  await run(folder, 'add', 'Ana Mora');
  await run(folder, 'note', 'ana-m', 'read it aloud', '--next', 'endings');
  for (const id of ['ana', 'ana-m'])
    await run(folder, 'meet', id, '--about', 'leads', '--has-it', id);
  return folder;
}

const meetings = (folder: string) => readdirSync(join(folder, 'meetings')).join(' ');

test('the conferences of ana-m are not those of ana, whether ana is forgotten or gets another id', async () => {
  const folder = await twoAnas();
  await run(folder, 'id', 'ana', 'lopez');
  expect(meetings(folder)).toContain('conference-lopez-structure.lead');
  expect(meetings(folder)).toContain('conference-ana-m-structure.lead');
  const other = await twoAnas();
  expect(await run(other, 'forget', 'ana', '--yes')).not.toContain('conference-ana-m');
  expect(meetings(other)).not.toContain('conference-ana-structure.lead');
  expect(read(other, 'meetings/2026-11-23-conference-ana-m-structure.lead.yaml')).toContain(
    'has it',
  );
});

test('the other Ana’s page stays, and so do the teacher’s own words in any page', async () => {
  const folder = await twoAnas();
  await run(folder, 'print', 'goals', 'ana,ana-m,ben', '--names', 'initials');
  const page = (id: string) => `prints/2026-11-23/goals-${id}.md`;
  put(folder, page('ben'), `${read(folder, page('ben'))}\nSits with Ana López.\n`);
  const said = await run(folder, 'forget', 'ana', '--yes');
  expect(existsSync(join(folder, page('ana')))).toBe(false);
  expect(existsSync(join(folder, page('ana-m')))).toBe(true);
  expect(read(folder, page('ben'))).toContain('Sits with Ana López.');
  expect(said).toMatch(/prints\/2026-11-23\/goals-ben\.md:\d+/);
});

test.each(['first', 'initials', 'none'])(
  'the paragraph for a report card goes too, with names: %s; a page of others stays',
  async (style) => {
    const folder = copyOf(EXAMPLE);
    for (const who of [[], ['mo,ben'], ['mo,ben,kai,ana'], ['ben,kai,ana,jack'], ['ben']])
      await run(folder, 'print', 'report', ...who, '--names', style);
    await run(folder, 'forget', 'mo', '--yes');
    const left = readdirSync(join(folder, 'prints', DAY));
    expect(left.sort()).toEqual(['report-ben.html', 'report-ben.md']);
  },
);

/** A PDF as it is beside a page; only a browser makes real ones. */
const PDF = '%PDF-1.4 (compressed)';
const DAY = '2026-11-23';

test('a PDF that may name the writer is removed, one of classmates stays, and yours is pointed out', async () => {
  const folder = copyOf(EXAMPLE);
  await run(folder, 'group');
  await run(folder, 'plan');
  for (const who of [[], ['ben'], ['ana,ben'], ['ana,ben,kai,mo']])
    await run(folder, 'print', 'goals', ...who);
  const pdfs = {
    gone: [`plans/${DAY}/print.pdf`, ...['goals', 'goals-ana-ben', 'goals-some'].map(inPrints)],
    kept: [inPrints('goals-ben')],
    yours: ['Our goals.pdf', 'prints/mine/scan.pdf', `plans/${DAY}/scan.pdf`],
  };
  for (const file of Object.values(pdfs).flat()) put(folder, file, PDF);
  const said = await run(folder, 'forget', 'ana', '--yes');
  const isThere = (file: string) => existsSync(join(folder, file));
  expect(pdfs.gone.filter(isThere)).toEqual([]);
  expect([...pdfs.kept, ...pdfs.yours].filter((file) => !isThere(file))).toEqual([]);
  for (const file of pdfs.gone) expect(said).toContain(`${file} (the whole file)`);
  expect(said).toContain(
    'confer cannot search a PDF for a name, so those that may have it go too.',
  );
  const unread = /cannot read these files.*:\n((?: {3}.*\n)+)/.exec(said)![1]!;
  expect(unread.trim().split(/\n */)).toEqual(pdfs.yours.sort());
});

const inPrints = (name: string) => `prints/${DAY}/${name}.pdf`;

test('a PDF of a page that you changed is removed, and the page is yours', async () => {
  const folder = copyOf(EXAMPLE);
  await run(folder, 'print', 'goals', 'ben');
  const html = `prints/${DAY}/goals-ben.html`;
  put(folder, html, `${read(folder, html)}<p>helps Ana</p>`);
  put(folder, inPrints('goals-ben'), PDF);
  const said = await run(folder, 'forget', 'ana', '--yes');
  expect(existsSync(join(folder, inPrints('goals-ben')))).toBe(false);
  expect(said).toMatch(/goals-ben\.html:\d+/);
});

test.each([
  ['nobody', 'none'],
  ['initials', 'initials'],
  ['first names', 'first'],
])(
  'pages with %s: those with the writer’s part are removed, with the HTML of all',
  async (_, style) => {
    const folder = copyOf(EXAMPLE);
    put(folder, 'students/ana.yaml', 'name: Ana López\ngoal: {skill: ideas, words: zq}\n');
    await run(folder, 'group');
    await run(folder, 'plan', '--names', style);
    for (const who of [[], ['ana,ben'], ['ana,ben,kai,mo'], ['ben']])
      await run(folder, 'print', 'goals', ...who, '--names', style);
    await run(folder, 'forget', 'ana', '--yes');
    const left = readdirSync(join(folder, 'prints', DAY));
    expect(left).toContain('goals-ben.html');
    expect(
      left.filter((name) => /zq|Ana|A\.L/.test(read(folder, `prints/${DAY}/${name}`))),
    ).toEqual([]);
  },
);

test.each([
  ['that marks are put before', 'Ana *Bee* O_Neil', []],
  ['that HTML writes in its own way', `Ana "Bee" O'Neil & Day`, []],
  ['that was the only Ana then', 'Ana López', ['add', 'Ana Mora']],
])('a name %s is found on pages', async (_, name, later) => {
  const folder = copyOf(EXAMPLE);
  put(folder, 'students/ana.yaml', `name: ${JSON.stringify(name)}\n`);
  for (const page of ['needs', 'year', 'conferring'])
    await run(folder, 'print', page, '--names', later.length > 0 ? 'first' : 'full');
  if (later.length > 0) await run(folder, ...later);
  await run(folder, 'forget', 'ana', '--yes');
  const prints = join(folder, 'prints', DAY);
  const left = existsSync(prints) ? readdirSync(prints) : [];
  expect(left.filter((file) => /Ana/.test(read(folder, `prints/${DAY}/${file}`)))).toEqual([]);
});

test('another id is in the names of pages too, and undo puts them back', async () => {
  const folder = await twoAnas();
  await run(folder, 'group');
  await run(folder, 'plan');
  await run(folder, 'print', 'goals', 'ana,ana-m');
  put(folder, inPrints('goals-ana-ana-m'), PDF);
  const before = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const pages = (files: string[]) => files.filter((file) => /^(plans|prints)/.test(file)).sort();
  await run(folder, 'id', 'ana', 'lopez');
  const after = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(pages(after)).toEqual(
    pages(before.map((file) => file.replace(/-ana(?=-ana-m|-structure|-focus|\.)/, '-lopez'))),
  );
  expect(pages(after)).toContain(inPrints('goals-lopez-ana-m'));
  await run(folder, 'undo');
  expect(pages(readdirSync(folder, { recursive: true, encoding: 'utf8' }))).toEqual(pages(before));
});

const CLASS = `name: Room 12   # upstairs\r
genre:   narrative\r
keep apart:\r
  # asked by the counselor\r
  - [ana, ben]   # fight\r
  - [kai, mo]    # mother of Kai asked in September\r
  - [ana, elif, jack]\r
keep together:\r
  - - ana\r
    - nadia\r
    - zofia\r
reader stops: [ana, theo]\r
out: {ana: [Mon]}\r
pinned:\r
  ana: structure.lead\r
  ben: structure.end   # until spring\r
`;

test('class.yaml without the writer keeps its comments, layout and line ends', async () => {
  const folder = copyOf(EXAMPLE);
  put(folder, 'class.yaml', CLASS);
  await run(folder, 'forget', 'ana', '--yes');
  expect(read(folder, 'class.yaml')).toBe(
    CLASS.replace('  - [ana, ben]   # fight\r\n', '')
      .replace('[ana, elif', '[elif')
      .replace('- - ana\r\n    - nadia', '- - nadia')
      .replace('[ana, theo]', '[theo]')
      .replace('out: {ana: [Mon]}\r\n', '')
      .replace('  ana: structure.lead\r\n', ''),
  );
  expect(await run(folder, 'check')).toContain('No problems');
});

const GROUPS = `date: 2026-11-20
groups:
  # I swapped these two on purpose
  - focus: structure.lead
    students: [ana, ben, kai]   # my choice
    because: {ana: a sort, ben: a score}
  - focus: structure.end
    students: [ana]
conferences:
  - {student: ana, focus: structure.lead}
no place:
  ana: nothing open
`;

test('groups without the writer keep what the teacher wrote, and no empty key is left', async () => {
  const folder = copyOf(EXAMPLE);
  put(folder, 'groups/2026-11-20.yaml', GROUPS);
  await run(folder, 'forget', 'ana', '--yes');
  expect(read(folder, 'groups/2026-11-20.yaml')).toBe(`date: 2026-11-20
groups:
  # I swapped these two on purpose
  - focus: structure.lead
    students: [ben, kai]   # my choice
    because: {ben: a score}
`);
  expect(await run(folder, 'check')).toContain('No problems');
});

test('a YAML alias of the writer’s data is refused at its place, and nothing is removed', async () => {
  const folder = copyOf(EXAMPLE);
  put(folder, 'class.yaml', 'name: Room\npinned: {ana: &p structure.lead, ben: *p}\n');
  const { code, err } = await confer(folder, ['forget', 'ana', '--yes']);
  expect({ code, err }).toMatchObject({ code: 1 });
  expect(err).toContain('class.yaml:2:15: text that begins with & needs quotes');
  expect(existsSync(join(folder, 'students/ana.yaml'))).toBe(true);
});

test('a picture and a file that is too large do not stop forget from listing the writer’s lines', async () => {
  const folder = copyOf(EXAMPLE);
  put(folder, 'prints/mine/scan.pdf', 'x'.repeat(9e6));
  put(folder, 'lessons/structure/own.txt', `${'x\n'.repeat(5e6)}`);
  put(folder, 'names.txt', 'Ben\nAna López\n');
  await run(folder, 'note', 'ben', 'sat with ANA, and with lopez');
  const said = await run(folder, 'forget', 'ana', '--yes');
  expect(said).toContain('names.txt:2');
  expect(said).toMatch(/students\/ben\.yaml:\d+/);
  expect(said).toContain('The class is not kept in git');
});

test('while another process writes, nothing is forgotten, and undo still works', async () => {
  const folder = copyOf(EXAMPLE);
  await run(folder, 'note', 'ben', 'drew first');
  put(folder, '.confer/lock', JSON.stringify({ pid: process.ppid, host: hostname() }));
  expect((await confer(folder, ['forget', 'ana', '--yes'])).code).toBe(4);
  put(folder, '.confer/lock', '{}');
  writeFileSync(
    join(folder, '.confer/lock'),
    JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }),
  );
  expect(await run(folder, 'undo')).toContain('Undone: confer note ben');
});

/** A class whose names are private, with names.yaml as it is given. */
async function withNames(names: string): Promise<string> {
  const folder = newFolder();
  put(folder, 'class.yaml', 'name: Room\nprivate names: true\n');
  for (const id of ['jar', 'wab']) put(folder, `students/${id}.yaml`, 'notes:\n');
  put(folder, 'students/j.r.yaml', 'notes:\n');
  put(folder, 'names.yaml', names);
  return folder;
}

test.each([
  ['lines', 'wab: Ana\njar: Jaro\nj.r: Jon\n', 'wab: Ana\njar: Jaro\n'],
  ['a byte order mark', '\ufeffj.r: Jon\njar: Jaro\nwab: Ana\n', '\ufeffjar: Jaro\nwab: Ana\n'],
  ['braces', '{j.r: Jon, jar: Jaro, wab: Ana}\n', '{jar: Jaro, wab: Ana}\n'],
  ['a name in the next line', 'jar: Jaro\nj.r:\n  Jon Reed\nwab: Ana\n', 'jar: Jaro\nwab: Ana\n'],
  ['two blanks before each', '  jar: Jaro\n  j.r: Jon\n  wab: Ana\n', '  jar: Jaro\n  wab: Ana\n'],
])('names.yaml, %s: the forgotten writer’s name is removed', async (_, before, after) => {
  const folder = await withNames(before);
  await run(folder, 'forget', 'j.r', '--yes');
  expect(read(folder, 'names.yaml')).toBe(after);
  expect(await run(folder, 'id', 'jar', 'wzz')).toContain('jar is now wzz');
  expect(read(folder, 'names.yaml')).toBe(after.replace('jar', 'wzz'));
  await run(folder, 'add', 'Mo Salah');
  expect(read(folder, 'names.yaml')).toContain('Mo Salah');
  expect(await run(folder, 'check')).toContain('No problems');
});

test('the last name of names.yaml is removed, and a name can be added again', async () => {
  const folder = await withNames('# Mine.\nwab: Ana\n');
  await run(folder, 'forget', 'wab', '--yes');
  expect(read(folder, 'names.yaml')).toBe('# Mine.\n');
  await run(folder, 'add', 'Mo');
  expect(read(folder, 'names.yaml')).toMatch(/^# Mine\.\nw\w+: Mo\n$/);
});
