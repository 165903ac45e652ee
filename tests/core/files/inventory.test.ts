/** Every name that a teacher, an editor or a drive may give to a file, and what confer takes it for. */

import { describe, expect, test } from 'vitest';
import { inventory } from '../../../src/core/files/inventory.ts';
import { writerOfFile } from '../../../src/core/files/whose-file.ts';

const CLASS = [
  ...['class.yaml', 'names.yaml', 'texts.yaml', 'ladder.yaml', 'students/ana.yaml'],
  ...['students/ben.yaml', 'sorts/2026-11-20-structure.lead.yaml', 'lessons/structure/own.md'],
  ...['rubrics/mine.yaml', 'pages/goals.md', 'archive/theo.yaml'],
];
const NAMES = {
  ids: ['ana', 'ben', 'ana-b', 'theo'],
  rungs: ['ideas', 'structure'],
  pages: ['goals', 'needs', 'family'],
};

function countedAs(file: string, without: string[] = []) {
  const files = [...new Set([...CLASS.filter((one) => !without.includes(one)), file])];
  const { is, of, todo } = inventory(files, NAMES).find((one) => one.file === file)!;
  return { is, of, todo };
}

test.each([...CLASS, 'words/es.yaml', 'taught/2026-11-20-ideas.yaml', 'pages/print.css'])(
  '%s is read, and nothing is to be done',
  (file) => {
    expect(countedAs(file)).toEqual({ is: 'read', of: undefined, todo: undefined });
  },
);

test.each([
  'students/zoe.yml',
  'students/zoe.YAML',
  'students/zoe.Yml',
  'sorts/2026-11-23-structure.end.yml',
  'groups/2026-11-23.yml',
  'meetings/2026-11-23-x.yml',
  'taught/2026-11-23-ideas.yml',
  'rubrics/own.yml',
  'words/es.yml',
  'archive/mo.yml',
  'standards.yml',
  'tables.YAML',
])('%s is read, and to be renamed', (file) => {
  const todo = `rename it to ${file.replace(/\.\w+$/, '.yaml')}`;
  expect(countedAs(file)).toEqual({ is: 'read', of: undefined, todo });
});

describe('meant to be read', () => {
  test.each([
    ['students/zoe.yaml.txt', 'rename it to students/zoe.yaml'],
    ['students/zoe.txt', 'rename it to students/zoe.yaml'],
    ['students/zoe.json', 'rename it to students/zoe.yaml'],
    ['students/zoe.md', 'rename it to students/zoe.yaml'],
    ['students/zoe', 'rename it to students/zoe.yaml'],
    ['students/.zoe.yaml', 'rename it to students/zoe.yaml'],
    ['students/sub/zoe.yaml', 'move it to students/'],
    ['Students/zoe.yaml', 'move it to students/'],
    ['student/zoe.yaml', 'move it to students/'],
    ['studnets/zoe.yaml', 'move it to students/'],
    ['students (1)/zoe.yaml', 'move it to students/'],
    ['room-12/students/zoe.yaml', 'move it to students/'],
    ['archiv/zoe.yaml', 'move it to archive/'],
    ['sort/2026-11-23-ideas.yaml', 'move it to sorts/'],
    ['Sorts/2026-11-23-ideas.yaml', 'move it to sorts/'],
    ['sorts/nov/2026-11-23-ideas.yaml', 'move it to sorts/'],
    ['sorts/leads.csv', 'to bring it in: confer import sorts/leads.csv'],
    ['2026-11-23-ideas.yaml', 'move it to sorts/'],
    ['2026-11-23.yaml', 'move it to groups/'],
    ['2026-11-23-conference-ana-ideas.yaml', 'move it to meetings/'],
    ['group/2026-11-23.yaml', 'move it to groups/'],
    ['groups/x/2026-11-23.yaml', 'move it to groups/'],
    ['word/es.yaml', 'move it to words/'],
    ['rubrics/sub/own.yaml', 'move it to rubrics/'],
    ['lessons/new.md', 'move it, for example to lessons/ideas/new.md'],
    ['lesson/new.md', 'move it, for example to lessons/ideas/new.md'],
    ['lesson/structure/new.md', 'move it to lessons/structure/'],
    ['lessons/structure/new.markdown', 'rename it to lessons/structure/new.md'],
    ['lessons/structure/new.txt', 'rename it to lessons/structure/new.md'],
    ['lessons/structure/new.MD', 'rename it to lessons/structure/new.md'],
    ['lessons/structure/deep/new.md', 'move it to lessons/structure/'],
    ['lessons/structur/new.md', 'did you mean "structure"?'],
    ['pages/Needs.md', 'rename it to pages/needs.md'],
    ['pages/needs.html', 'rename it to pages/needs.md'],
    ['pages/nedes.md', 'did you mean "needs"?'],
    ['pages/nosuch.md', 'rename it to the page it is for'],
    ['pages/print.CSS', 'rename it to pages/print.css'],
    ['Pages/needs.md', 'move it to pages/'],
    ['Standards.yaml', 'rename it to standards.yaml'],
    ['standards.yaml.txt', 'rename it to standards.yaml'],
    ['standards (1).yaml', 'rename it to standards.yaml'],
  ])('%s: %s', (file, todo) => {
    expect(countedAs(file)).toMatchObject({ is: 'not read', todo });
  });
});

describe('copies', () => {
  test.each([
    ['class.yml', 'class.yaml'],
    ['Class.yaml', 'class.yaml'],
    ['class (1).yaml', 'class.yaml'],
    ['class-LAPTOP7.yaml', 'class.yaml'],
    ['Copy of class.yaml', 'class.yaml'],
    ['texts 2.yaml', 'texts.yaml'],
    ['Texts.yaml', 'texts.yaml'],
    ['names.yaml.txt', 'names.yaml'],
    ['names.yml', 'names.yaml'],
    ['ladder-LAPTOP7.yaml', 'ladder.yaml'],
    ['ladder (1).yaml', 'ladder.yaml'],
    ['ladder (conflicted copy 2026-11-20).yaml', 'ladder.yaml'],
    ['ana.yaml', 'students/ana.yaml'],
    ['students/ana.yml', 'students/ana.yaml'],
    ['students/ana.YAML', 'students/ana.yaml'],
    ['students/ana.yaml.txt', 'students/ana.yaml'],
    ['students/p2/ana.yaml', 'students/ana.yaml'],
    ['Students/ana.yaml', 'students/ana.yaml'],
    ['archiv/theo.yaml', 'archive/theo.yaml'],
    ['lessons/structure/own.markdown', 'lessons/structure/own.md'],
    ['pages/goals (1).md', 'pages/goals.md'],
    ['pages/Goals.md', 'pages/goals.md'],
  ])('%s is a copy of %s', (file, of) => {
    expect(countedAs(file)).toMatchObject({ is: 'copy', of });
    expect(countedAs(file, [of])).not.toMatchObject({ is: 'copy' });
  });
});

test.each([
  ['students/ana.yaml~', 'students/ana.yaml'],
  ['students/.ana.yaml.swp', 'students/ana.yaml'],
  ['students/.ana.yaml.swo', 'students/ana.yaml'],
  ['students/#ana.yaml#', 'students/ana.yaml'],
  ['students/.#ana.yaml', 'students/ana.yaml'],
  ['students/~$ana.yaml', 'students/ana.yaml'],
  ['students/.~ana.yaml', 'students/ana.yaml'],
  ['students/._ana.yaml', 'students/ana.yaml'],
  ['students/ana.yaml.bak', 'students/ana.yaml'],
  ['students/ana.yaml.orig', 'students/ana.yaml'],
  ['students/ana.yaml.rej', 'students/ana.yaml'],
  ['students/ana.yaml.9999.tmp', 'students/ana.yaml'],
  ['students/ana.yaml.gz', 'students/ana.yaml'],
  ['students/ana.yaml.sb-1a2b3c-Xy', 'students/ana.yaml'],
  ['names.yaml~', 'names.yaml'],
  ['class.yaml.bak~', 'class.yaml'],
  ['backup/students/ana.yaml', 'students/ana.yaml'],
  ['.backup/ana.yaml', 'students/ana.yaml'],
  ['students.bak/ana.yaml', 'students/ana.yaml'],
  ['room-12/students/ana.yaml', 'students/ana.yaml'],
  ['.DS_Store', undefined],
  ['students/Thumbs.db', undefined],
  ['students/.goutputstream-K3J2', undefined],
])('%s is what an editor, a system or a backup left of %s', (file, of) => {
  expect(countedAs(file)).toEqual({ is: 'leftover', of, todo: undefined });
});

test.each([
  ...[
    'stacks.yaml',
    'journal.md',
    'roster.pdf',
    'README',
    'README.md',
    'names.txt',
    'scores.csv',
    '.gitignore',
  ],
  ...['photos/ana.jpg', 'photos/2026/trip.png', 'letters/home.docx', '.github/workflows/ci.yml'],
  ...['students/README.md', 'students/photos/ana.jpg', 'lessons/README.md', 'pages/logo.png'],
  ...['.pre-commit-config.yaml', 'sports/team.txt', 'lessons/structure/model.pdf'],
  ...['c/students/ana.yaml', 'c/notes.md'],
])('%s is somebody’s own: nothing is said', (file) => {
  const files = [...CLASS, file, ...(file.startsWith('c/') ? ['c/class.yaml'] : [])];
  expect(inventory(files, NAMES).find((one) => one.file === file)).toEqual({ file, is: 'own' });
});

test.each(['plans/2026-11-23/goals-ana.md', 'prints/x.html'])('%s is made by confer', (file) => {
  expect(countedAs(file).is).toBe('made');
});

describe('whose record a file is a copy of', () => {
  const ids = ['ana', 'ana-b', 'ana.b', 'dana'];
  const NOBODY = undefined;
  test.each([
    ['students/ana.yaml', 'ana'],
    ['students/ana', 'ana'],
    ['students/ana.docx', 'ana'],
    ['students/ANA.yaml', 'ana'],
    ['students/ana.b.yaml~', 'ana.b'],
    ['students/.ana-b.yaml.swp', 'ana-b'],
    ['students/.dana.yaml.swp', 'dana'],
    ['students/ana (1).yaml', 'ana'],
    ['students/Copy of ana-b.yaml', 'ana-b'],
    ['students/ana-LAPTOP7.yaml', 'ana'],
    ['students/ana.sync-conflict-20261120-101010-ABCDEFG.yaml', 'ana'],
    ['archive/ana.yaml.bak', 'ana'],
    ['.stversions/students/ana~20261120-101010.yaml', 'ana'],
    ['students.bak/ana.yaml', 'ana'],
    ['ana.yaml', 'ana'],
    ['backup/ana.yaml.bak', 'ana'],
    ['meetings/2026-11-20-conference-ana-structure.lead.yaml~', 'ana'],
    ['meetings/.2026-11-20-conference-ana-b-ideas.yaml.swp', 'ana-b'],
    ['meetings/2026-11-20-structure.lead.yaml~', NOBODY],
    ['students/anabel.yaml', NOBODY],
    ['students/photos/ana.jpg', NOBODY],
    ['photos/ana.jpg', NOBODY],
    ['rubrics/ana.yaml', NOBODY],
    ['plans/2026-11-23/goals-ana.md', NOBODY],
  ])('%s: %s', (file, id) => {
    expect(writerOfFile(file, ids)).toBe(id);
  });
});
