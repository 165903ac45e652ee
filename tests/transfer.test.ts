/** A writer moves to another class: what comes along, what stays, who is refused, and how each class takes it back. */

import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { confer, newFolder } from './confer.ts';
import { bytesIn } from './undo/class-bytes.ts';

type Files = Record<string, string>;

const SEAN = `# Sits by the window.
name: Sean Murphy
goal: {skill: structure.end, words: to end well, set: 2026-11-02}
supports: [extra time]
notes:
  # He reads aloud.
  - {date: 2026-11-12, kind: conference, strength: slowed down, next: structure.lead}
scores:
  - {date: 2026-11-13, rubric: six-traits, piece: Fall story, ideas: 4, organization: 2}
`;

const HERE: Files = {
  'class.yaml': 'name: Room 12\ngrade: 4\nteaching: structure.lead\n',
  'students/sean.yaml': SEAN,
  'students/ana.yaml': 'name: Ana López\n',
  'students/ben.yaml': 'name: Ben Carter\n',
  'sorts/2026-11-19-structure.lead.yaml':
    'date: 2026-11-19\nskill: structure.lead\nstacks:\n  sean: {stack: almost, note: nearly there}\n  ana: got it\n  ben: needs help\n',
  'sorts/2026-11-20-support.yaml':
    'date: 2026-11-20\nkind: support\nstacks:\n  sean: most\n  ana: least\n  ben: most\n',
  'groups/2026-11-20.yaml':
    'date: 2026-11-20\ngroups:\n  - focus: structure.lead\n    students: [sean, ben]\n',
  'meetings/2026-11-20-structure.lead.yaml':
    'date: 2026-11-20\nfocus: structure.lead\nlesson: a-hook-needs-a-line\nwriters:\n  sean: {how: has it, note: began with a sound}\n  ben: not yet\n',
  'meetings/2026-11-18-conference-sean-structure.end.yaml':
    'date: 2026-11-18\nfocus: structure.end\nkind: conference\nwriters:\n  sean: tried it\n',
};

const THERE: Files = {
  'class.yaml': 'name: Section C\ngrade: 4\n',
  'students/lena.yaml': 'name: Lena Braun\n',
  'students/max.yaml': 'name: Max Nash\n',
  'sorts/2026-11-19-structure.lead.yaml':
    'date: 2026-11-19\nskill: structure.lead\nstacks:\n  lena: got it # twice\n  max: needs help\n',
};

function classIn(folder: string, files: Files): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** Two classes beside each other; files given replace or add. */
function twoClasses(here: Files = {}, there: Files = {}) {
  const top = newFolder();
  return {
    here: classIn(join(top, 'room-12'), { ...HERE, ...here }),
    there: classIn(join(top, 'section-c'), { ...THERE, ...there }),
  };
}

const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8');
const dataIn = (root: string, file: string) => parse(read(root, file));
const move = (here: string, ...more: string[]) =>
  confer(here, ['transfer', 'sean', '../section-c', ...more]);

async function expectNoProblems(...roots: string[]): Promise<void> {
  for (const root of roots) expect((await confer(root, ['check'])).out).toContain('No problems');
}

describe('what moves', () => {
  test('the file as it is, answers into the sort of that day, the rest into files of their own', async () => {
    const { here, there } = twoClasses();
    const { code, out, err } = await move(here);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(
      'Sean Murphy is in section-c now, with 1 note, 1 scored piece, 2 answers in sorts and 2 meetings.',
    );
    expect(read(there, 'students/sean.yaml')).toBe(SEAN);
    expect(read(there, 'sorts/2026-11-19-structure.lead.yaml')).toContain('lena: got it # twice');
    expect(dataIn(there, 'sorts/2026-11-19-structure.lead.yaml').stacks.sean).toEqual({
      stack: 'almost',
      note: 'nearly there',
    });
    expect(dataIn(there, 'sorts/2026-11-20-support-moved-in.yaml')).toEqual({
      date: '2026-11-20',
      kind: 'support',
      stacks: { sean: 'most' },
    });
    expect(dataIn(there, 'meetings/2026-11-20-structure.lead-moved-in.yaml')).toEqual({
      date: '2026-11-20',
      focus: 'structure.lead',
      lesson: 'a-hook-needs-a-line',
      writers: { sean: { how: 'has it', note: 'began with a sound' } },
    });
    await expectNoProblems(here, there);
  });

  test('the new class knows what the old one knew, the old class goes on', async () => {
    const { here, there } = twoClasses();
    const words = async (root: string) => (await confer(root, ['show', 'sean'])).out;
    const before = await words(here);
    await move(here);
    expect(await words(there)).toBe(before);
    const old = await confer(here, ['meet', '1', '--has-it', 'ben']);
    expect(old).toMatchObject({ code: 0, out: expect.stringContaining('1 of 1 writer') });
    for (const root of [here, there])
      for (const line of [['group', '--force'], ['plan'], ['due'], ['log'], ['week'], []])
        expect(await confer(root, line), line.join(' ')).toMatchObject({ code: 0 });
    await expectNoProblems(here, there);
  });

  test('what is brought along is no sort of that class, and no meeting of its teacher', async () => {
    const { here, there } = twoClasses();
    const sorts = async () => (await confer(there, ['skills', 'leads'])).out;
    const [known] = [await sorts()];
    await move(here);
    // Newer than any sort of this class, and of one writer: it would be an unfinished one.
    expect((await confer(there, [])).out).not.toContain('unfinished');
    expect((await confer(there, ['check'])).out).toContain('3 writers, 1 sort.');
    expect(await sorts()).toBe(known.replace('almost 0', 'almost 1'));
    const { out } = await confer(there, ['log']);
    expect(out).not.toContain('Fri Nov 20  sort');
  });

  test('a meeting that was brought along is not the meeting of a group planned there', async () => {
    const { here, there } = twoClasses();
    await move(here);
    const planned = 'groups:\n  - focus: structure.lead\n    students: [sean]\n';
    classIn(there, { 'groups/2026-11-20.yaml': `date: 2026-11-20\n${planned}` });
    expect((await confer(there, [])).out).toContain('0 of 1 meetings held');
    await confer(there, ['meet', '1', '--has-it', 'sean']);
    expect((await confer(there, [])).out).toContain('1 of 1 meetings held');
    expect(dataIn(there, 'meetings/2026-11-23-structure.lead.yaml').writers.sean).toBe('has it');
  });

  test('two who come from one group share a file, and nothing looks like a copy', async () => {
    const { here, there } = twoClasses();
    await move(here);
    expect((await confer(here, ['transfer', 'ben', '../section-c'])).code).toBe(0);
    const { writers } = dataIn(there, 'meetings/2026-11-20-structure.lead-moved-in.yaml');
    expect(Object.keys(writers)).toEqual(['sean', 'ben']);
    await confer(there, ['sort', '--support', '--most', 'ben', '--least', 'lena'], '2026-11-20');
    await expectNoProblems(here, there);
  });

  test('in a class of another grade they keep their own', async () => {
    const { here, there } = twoClasses({}, { 'class.yaml': 'grade: 5\n' });
    await move(here);
    expect(dataIn(there, 'students/sean.yaml').grade).toBe(4);
  });

  test('where several teach, nobody’s file is touched', async () => {
    const several = { 'class.yaml': 'grade: 4\nteachers: [kim, lee]\n' };
    const { here, there } = twoClasses(several, several);
    await move(here);
    expect(read(there, 'sorts/2026-11-19-structure.lead.yaml')).toBe(
      THERE['sorts/2026-11-19-structure.lead.yaml'],
    );
    await expectNoProblems(here, there);
  });
});

describe('--dry-run and undo', () => {
  test('--dry-run names every file of both classes, and changes none', async () => {
    const { here, there } = twoClasses();
    const before = [bytesIn(here), bytesIn(there)];
    const { out } = await move(here, '--dry-run');
    expect([bytesIn(here), bytesIn(there)]).toEqual(before);
    await move(here);
    const is = [bytesIn(here), bytesIn(there)];
    const changed = is.flatMap((now, i) =>
      [...now].filter(([file, bytes]) => before[i]!.get(file) !== bytes).map(([file]) => file),
    );
    expect(changed.length).toBe(6);
    for (const file of [...changed, 'students/sean.yaml (removed)']) expect(out).toContain(file);
  });

  test('each class has its own undo, says so, and is then as it was', async () => {
    const { here, there } = twoClasses();
    const before = [bytesIn(here), bytesIn(there)];
    await move(here);
    const first = await confer(there, ['undo']);
    expect(first.out).toContain(
      'This command was in two classes. In ../room-12 it still holds. To undo it there too: confer undo -C ../room-12',
    );
    const second = await confer(there, ['undo', '-C', '../room-12']);
    expect(second.out).not.toContain('two classes');
    expect([bytesIn(here), bytesIn(there)]).toEqual(before);
    expect((await confer(here, ['redo'])).out).toContain('confer redo -C ../section-c');
  });

  test('where other commands came after it, undo is not offered', async () => {
    const { here, there } = twoClasses();
    await move(here);
    await confer(here, ['note', 'ana', 'began again']);
    expect((await confer(there, ['undo'])).out).toContain('Other commands came after it there');
  });
});

describe('refused, and nothing is changed', () => {
  const school = (id: string) => ({ 'names.yaml': `${id}: {school id: "17"}\n` });
  const named = (id: string, name: string) => ({ [`students/${id}.yaml`]: `name: ${name}\n` });
  test.each<[what: string, here: Files, there: Files, words: string[], says: string[]]>([
    ['a folder that is no class', {}, {}, ['../nowhere'], ['not a class folder', '../section-c']],
    ['this class', {}, {}, ['.'], ['. is this class.']],
    [
      'an id that is taken',
      {},
      named('sean', 'Sean Park'),
      [],
      ['taken in section-c, by Sean Park', '--id sean-m'],
    ],
    [
      'an id that means another',
      {},
      named('sean-p', 'Sean Park'),
      [],
      ['"sean" means Sean Park (sean-p)', '--id sean-m'],
    ],
    [
      'a namesake',
      {},
      named('sean-m', 'Sean Murphy'),
      [],
      ['a writer of this name: Sean Murphy (sean-m)', '--id sean-murphy'],
    ],
    [
      'one who was there',
      {},
      { 'archive/sean.yaml': 'name: Sean Murphy\n' },
      [],
      ['was in section-c before', 'confer archive sean --back -C ../section-c'],
    ],
    [
      'the same child, says the school',
      school('sean'),
      { ...named('sm', 'S. Murphy'), ...school('sm') },
      [],
      ['the same school id'],
    ],
    ['no good id', {}, {}, ['--id', 'Sean B'], ['cannot be an id']],
    [
      'a file here that cannot be read',
      { 'sorts/2026-11-02-engage.yaml': 'stacks: [' },
      {},
      [],
      ['sorts/2026-11-02-engage.yaml:'],
    ],
    [
      'a file there that cannot be read',
      {},
      { 'students/x.yaml': 'name: [' },
      [],
      ['In ../section-c:', 'students/x.yaml:'],
    ],
    [
      'a note on a skill that is not on the ladder there',
      {
        'students/sean.yaml': `${SEAN}# x\n`.replace('next: structure.lead', 'taught: engage.own'),
        'ladder.yaml': ownLadder(),
      },
      {},
      [],
      ['students/sean.yaml:7:', 'engage.own', 'the same ladder'],
    ],
    [
      'a writer without a name',
      { 'students/sean.yaml': SEAN.replace('name: Sean Murphy\n', '') },
      {},
      [],
      ['"name" is missing'],
    ],
    [
      'scores of a rubric that is not there',
      { 'students/sean.yaml': SEAN.replace('six-traits', 'mine') },
      {},
      [],
      ['no rubric "mine"'],
    ],
  ])('%s', async (_, files, filesThere, words, says) => {
    const { here, there } = twoClasses(files, filesThere);
    const before = [bytesIn(here), bytesIn(there)];
    const to = words[0]?.startsWith('.') ? words : ['../section-c', ...words];
    const { code, out, err } = await confer(here, ['transfer', 'sean', ...to]);
    expect({ code: code > 0, out }).toEqual({ code: true, out: '' });
    for (const words of says) expect(err).toContain(words);
    expect([bytesIn(here), bytesIn(there)]).toEqual(before);
  });

  test('this class by a link', async () => {
    const { here } = twoClasses();
    symlinkSync(here, join(here, '../again'));
    expect((await confer(here, ['transfer', 'sean', '../again'])).err).toContain('is this class');
  });

  test('a namesake moves with an id that tells the two apart', async () => {
    const { here, there } = twoClasses({}, { 'students/sean.yaml': 'name: Sean Murphy\n' });
    const { err } = await move(here);
    const id = /--id (\S+)/.exec(err)![1]!;
    expect((await move(here, '--id', id)).code).toBe(0);
    expect(dataIn(there, 'sorts/2026-11-20-support-moved-in.yaml').stacks).toEqual({
      [id]: 'most',
    });
    expect(
      existsSync(join(there, `meetings/2026-11-18-conference-${id}-structure.end-moved-in.yaml`)),
    ).toBe(true);
    await expectNoProblems(here, there);
  });
});

/** Our ladder, and a skill that no other class has. */
function ownLadder(): string {
  const ladder = read(join(import.meta.dirname, '../templates'), 'ladder.yaml');
  const at = ladder.indexOf('      - id: engage.volume');
  const end = ladder.indexOf('      - id: engage.access');
  const own = ladder
    .slice(at, end)
    .replace('engage.volume', 'engage.own')
    .replace('name: volume', 'name: own way')
    .replace(/also: .*/, 'also: [own way of working]');
  return ladder.slice(0, end) + own + ladder.slice(end);
}

test('answers on a skill that is not on the ladder there stay, and are named', async () => {
  const own =
    'date: 2026-11-17\nskill: engage.own\nstacks:\n  sean: got it\n  ana: got it\n  ben: got it\n';
  const { here, there } = twoClasses({
    'ladder.yaml': ownLadder(),
    'sorts/2026-11-17-engage.own.yaml': own,
  });
  const { code, out } = await move(here);
  expect(code).toBe(0);
  expect(out).toContain(
    'Stays here: answers about engage.own, which the ladder of section-c does not have.',
  );
  expect(read(here, 'sorts/2026-11-17-engage.own.yaml')).toBe(own);
  await expectNoProblems(there);
});

test('what class.yaml says of them, and their texts, stay and are named', async () => {
  const { here, there } = twoClasses({
    'class.yaml': 'grade: 4\npinned: {sean: structure.end}\nout: {sean: [Mon]}\n',
    'texts.yaml': '- {kind: student, title: The kite, writer: sean, skills: [structure]}\n',
  });
  const { out } = await move(here);
  expect(out).toContain('Stays here: what class.yaml says of them (pinned and out).');
  expect(out).toContain('Stays here: 1 text of theirs: the yes was for this class.');
  await expectNoProblems(here, there);
});

describe('private names', () => {
  const PRIVATE = 'grade: 4\nprivate names: true\n';
  const KEEPS: Files = {
    'class.yaml': PRIVATE,
    'students/lena.yaml': 'notes:\n',
    'students/max.yaml': 'notes:\n',
  };
  const naming = (root: string) =>
    [...bytesIn(root)]
      .filter(([file, text]) => /sean|murphy/i.test(file + text))
      .map(([file]) => file);

  test('into a class that keeps them: a code, and the name only in names.yaml', async () => {
    const { here, there } = twoClasses(
      { 'names.yaml': 'sean: {school id: "17", school name: Murphy John}\n' },
      KEEPS,
    );
    expect((await move(here, '--dry-run')).out).toContain('The code is drawn at random');
    const { code, out } = await move(here);
    expect(code).toBe(0);
    const id = /as (w\w{3}),/.exec(out)![1]!;
    expect(naming(there)).toEqual(['names.yaml']);
    expect(dataIn(there, 'names.yaml')[id]).toEqual({
      name: 'Sean Murphy',
      'school id': '17',
      'school name': 'Murphy John',
    });
    expect(read(there, `students/${id}.yaml`)).toBe(SEAN.replace('name: Sean Murphy\n', ''));
    expect(read(there, '.gitignore')).toContain('/names.yaml');
    await expectNoProblems(here, there);
    const before = naming(here);
    await confer(there, ['undo']);
    expect(naming(there)).toEqual([]);
    expect(naming(here)).toEqual(before);
  });

  test.each([
    ['their own', 'slowed down', 'Sean slowed down', 'students/sean.yaml:7:1'],
    ['a classmate’s', 'slowed down', 'read it to Ana', 'students/sean.yaml:7:1'],
  ])('a line with a name, %s, is refused', async (_, from, to, place) => {
    const { here, there } = twoClasses({ 'students/sean.yaml': SEAN.replace(from, to) }, KEEPS);
    const before = bytesIn(there);
    const { code, err } = await move(here);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining(place) });
    expect(bytesIn(there)).toEqual(before);
  });

  test('a name in a note of a sort is refused too', async () => {
    const sort = 'sorts/2026-11-19-structure.lead.yaml';
    const { here } = twoClasses({ [sort]: HERE[sort]!.replace('nearly there', 'like Ben') }, KEEPS);
    expect((await move(here)).err).toContain(`${sort}:4:`);
  });

  test('out of a class that keeps them: only if that is wanted, and without the code', async () => {
    const here = Object.fromEntries(
      Object.entries(HERE).map(([file, text]) => [
        file.replace('sean', 'w3kd'),
        text.replaceAll('sean', 'w3kd').replace('name: Sean Murphy\n', ''),
      ]),
    );
    const top = newFolder();
    const old = classIn(join(top, 'room-12'), {
      ...here,
      'class.yaml': PRIVATE,
      'names.yaml': 'w3kd: Sean Murphy\n',
    });
    const there = classIn(join(top, 'section-c'), THERE);
    const words = ['transfer', 'w3kd', '../section-c'];
    const refused = await confer(old, words);
    expect(refused.err).toContain('confer transfer w3kd ../section-c --name-in-files');
    expect(existsSync(join(there, 'students/sean.yaml'))).toBe(false);
    expect((await confer(old, [...words, '--name-in-files'])).code).toBe(0);
    expect(read(there, 'students/sean.yaml')).toBe(SEAN);
    expect([...bytesIn(there)].filter(([file, text]) => (file + text).includes('w3kd'))).toEqual(
      [],
    );
    await expectNoProblems(there);
  });
});
