/** No word that was typed is lost: each has its place, or it is refused by name and nothing is written. */

import { describe, expect, test } from 'vitest';
import { menu } from '../../src/menu/menu.ts';
import { confer, copyOf, EXAMPLE, filesIn, wordsOf } from '../confer.ts';

const EXTRA = 'one-too-many';

/** The words of a command's first example that runs in the class, without flags. */
function wordsFor(name: string): string[] {
  const command = menu.find((one) => one.name === name)!;
  const line = command.examples.find((one) => !/new|--off/.test(one)) ?? command.examples[0];
  const typed = wordsOf(line).slice(2);
  const flag = typed.findIndex((word) => word.startsWith('--'));
  const words = flag < 0 ? typed : typed.slice(0, flag);
  // Places that the example leaves empty are filled, so that the next word is one too many.
  const places = Object.keys(command.words).length;
  const fill = ['leads', 'leads'].slice(0, Math.max(0, places - words.length));
  return [...words, ...fill];
}

const takesAll = menu.filter(({ words }) => Object.values(words).at(-1)?.kind === 'rest');
const others = menu.filter((command) => !takesAll.includes(command));

test('note, add, save and taught take all the words, and no other command does', () => {
  expect(takesAll.map(({ name }) => name).sort()).toEqual(['add', 'note', 'save', 'taught']);
});

describe('one word too many is refused before anything is written', () => {
  test.each(others.map(({ name }) => [name]))('%s', async (name) => {
    const root = copyOf(EXAMPLE);
    const before = filesIn(root);
    const { code, out, err } = await confer(root, [name, ...wordsFor(name), EXTRA]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`"${EXTRA}". Nothing was changed.`);
    expect(filesIn(root)).toEqual(before);
  });

  test.each(others.map(({ name }) => [name]))(
    '%s: the line in the hint has no word too many',
    async (name) => {
      const root = copyOf(EXAMPLE);
      const { err } = await confer(root, [name, ...wordsFor(name), EXTRA]);
      const [line = ''] = /confer .*?(?= {3}|$)/.exec(err.split('\n')[1] ?? '') ?? [];
      const again = await confer(root, wordsOf(line).slice(1));
      expect(again.err).not.toMatch(/also got|takes no words/);
    },
  );
});

describe('the hint has the right command', () => {
  test.each([
    ['archive ben kai', 'One at a time: confer archive ben'],
    [
      'move ana slowing down',
      'Words that belong together need quotes: confer move ana "slowing down"',
    ],
    [
      'sort slowing down --got-it ana',
      'Words that belong together need quotes: confer sort "slowing down" --got-it ana',
    ],
    [
      'score ana ben --piece Letter',
      'Put commas between writers: confer score ana,ben --piece Letter',
    ],
    ['texts add Owl Moon', 'Words that belong together need quotes: confer texts add "Owl Moon"'],
    [
      'lessons new order of parts',
      'Words that belong together need quotes: confer lessons new "order of parts"',
    ],
    ['print goals ana ben', 'Put commas between writers: confer print goals ana,ben'],
    ['week next', 'Without it: confer week'],
  ])('%s', async (line, hint) => {
    const { code, err } = await confer(copyOf(EXAMPLE), wordsOf(line));
    expect({ code, hint: err.split('\n')[1] }).toEqual({ code: 2, hint });
  });
});

describe('all words of a text are saved and printed back', () => {
  test.each([
    [
      'note ana slows down where the dog runs --strength',
      'students/ana.yaml',
      'strength: slows down where the dog runs',
    ],
    [
      'note ana --next endings slows down',
      'students/ana.yaml',
      'note: slows down, next: structure.end',
    ],
    ['note ana, ben both began with weather', 'students/ben.yaml', 'note: both began with weather'],
    ['add Mo Salah', 'students/mo-s.yaml', 'name: Mo Salah'],
  ])('%s', async (line, file, text) => {
    const root = copyOf(EXAMPLE);
    expect((await confer(root, line.split(' '))).code).toBe(0);
    const files = filesIn(root);
    expect([...files].find(([name]) => name.endsWith(file))?.[1]).toContain(text);
  });

  test('a note', async () => {
    const { out } = await confer(copyOf(EXAMPLE), ['note', 'priya', 'no']);
    expect(out.split('\n')[0]).toBe('Priya Raghunathan, Mon Nov 23: "no"');
  });

  test('scores', async () => {
    const { out } = await confer(
      copyOf(EXAMPLE),
      'score --piece Letter --scores ana=4,3,-,3,2,3'.split(' '),
    );
    expect(out.split('\n')[0]).toBe(
      'Ana López, Letter: ideas 4, organization 3, voice -, word choice 3, fluency 2, conventions 3',
    );
  });
});

describe('a list of writers can have a space beside its comma', () => {
  test.each([
    ['sort spelling --got-it diego, ana --almost jack'],
    ['sort spelling --got-it diego ,ana --almost jack'],
    ['sort spelling --got-it diego , ana --almost jack'],
    ['sort --got-it=diego, ana --almost jack spelling'],
    ['sort spelling --got-it diego --got-it ana --almost jack'],
  ])('%s', async (line) => {
    const root = copyOf(EXAMPLE);
    const { code, out } = await confer(root, line.split(' '));
    expect(code).toBe(0);
    expect(out).toContain('got it: 2   ana, diego');
    expect(out).toContain('almost: 1   jack');
  });

  test('a comma at the end of a list does not take in a flag', async () => {
    const { out } = await confer(
      copyOf(EXAMPLE),
      'sort spelling --got-it diego, --almost jack'.split(' '),
    );
    expect(out).toContain('got it: 1   diego');
    expect(out).toContain('almost: 1   jack');
  });

  test('nor does it take in a word of a note', async () => {
    const { out } = await confer(copyOf(EXAMPLE), 'note ana slows down, then runs'.split(' '));
    expect(out).toContain('"slows down, then runs"');
  });
});
