/** Slips that a hurried teacher makes: nothing is passed over in silence, and the hint is what was meant. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE, filesIn, wordsOf } from '../confer.ts';

describe('words cut off from the value of a flag', () => {
  test.each([
    ['sort leads --needs-help ana ben', 'confer sort leads --needs-help ana,ben'],
    ['sort leads --needs-help ana, ben kai', 'confer sort leads --needs-help ana,ben,kai'],
    ['group --absent ana ben --dry-run', 'confer group --absent ana,ben --dry-run'],
    ['import s.csv --piece Winter story', 'confer import s.csv --piece "Winter story"'],
    ['meet endings --note ana=their idea', 'confer meet endings --note "ana=their idea"'],
    ['score --scores mo=3 4 3 2 2 2', 'confer score --scores mo=3,4,3,2,2,2'],
    ['meet ana,ben --about order of parts', 'confer meet ana,ben --about "order of parts"'],
  ])('%s', async (line, meant) => {
    const { code, err } = await confer(copyOf(EXAMPLE), line.split(' '));
    expect({ code, hint: err.split('\n')[1] }).toEqual({ code: 2, hint: `Did you mean: ${meant}` });
  });
});

describe('words between or beside the others', () => {
  test.each([
    ['move ana to leads', ['Without it: confer move ana leads']],
    ['swap ana and kai', ['Without it: confer swap ana kai']],
    ['move ana leads now', ['Without it: confer move ana leads']],
    ['dissolve 2 3', ['One at a time: confer dissolve 2']],
    ['archive lena, will', ['One at a time: confer archive lena']],
    [
      '--date 2026-11-23 archive ben kai',
      [
        'One at a time: confer archive ben --date 2026-11-23',
        'A full name needs quotes: confer archive "ben kai" --date 2026-11-23',
      ],
    ],
    ['week --date 2026-11-23 next', ['Without it: confer week --date 2026-11-23']],
    [
      'move ana lopez leads',
      [
        'Words that belong together need quotes: confer move ana "lopez leads"',
        'Or: confer move "ana lopez" leads',
      ],
    ],
    [
      'meet order of parts',
      [
        'Put commas between writers: confer meet order,of,parts',
        'Words that belong together need quotes: confer meet "order of parts"',
      ],
    ],
  ])('%s', async (line, hints) => {
    const { code, err } = await confer(copyOf(EXAMPLE), line.split(' '));
    expect({ code, hints: err.trimEnd().split('\n').slice(1) }).toEqual({ code: 2, hints });
  });
});

describe('what cannot be kept is refused, and nothing is written', () => {
  test.each([
    ['meet 1 --has-it jack --note jack=one --note "jack="', 'the note has no words'],
    ['sort leads --almost ""', '--almost needs a value.'],
    ['sort leads --almost ,', '--almost needs a value.'],
    ['note ana x --next ""', '--next needs a value.'],
    ['note ana x --as kim', 'This class has no teacher "kim".'],
    ['note ana x -V', 'confer note has no flag -V.'],
    ['note ana x --strength=bold', '--strength takes no value.'],
    ['note ana x —strength', 'begins with a long dash'],
    ['note ana --next order of parts', 'Is "order of parts" one skill?'],
    ['note ana -x', 'confer note has no flag -x.'],
    ['pin ana leads --off', '--off takes no place'],
    ['score kai --piece Z --scores ana=4,3,3,3,2,3', '--scores names its own writers.'],
    ['lessons leads endings', 'looks for one word or skill'],
    ['help sort extra', 'confer help takes a command'],
    ['show ana --json --html', '--html makes a page'],
    ['swap ana ana', 'Both are ana.'],
    ['export ana,ben', '"ana,ben" is more than one writer.'],
    ['archive ana --back', 'Ana López is already in the class.'],
    ['init ""', 'What should the new folder be called?'],
    ['why ""', 'Which writer?'],
  ])('%s', async (line, why) => {
    const root = copyOf(EXAMPLE);
    const before = filesIn(root);
    const { code, out, err } = await confer(root, wordsOf(line));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(why);
    expect(filesIn(root)).toEqual(before);
  });

  test('two lessons for one group', async () => {
    const root = copyOf(EXAMPLE);
    const lessons = '--lesson 2=a-hook-needs-a-line --lesson 2=start-where-it-pulls';
    const { code, err } = await confer(root, `plan ${lessons}`.split(' '));
    expect(code).toBe(2);
    expect(err).toMatch(/has two lessons|There is no lesson|works on that skill/);
  });

  test('a pin that is not there is not removed', async () => {
    const root = copyOf(EXAMPLE);
    const before = filesIn(root);
    const { code, out } = await confer(root, ['pin', 'ben', '--off']);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'Ben Carter is not pinned. Nothing was changed.\n',
    });
    expect(filesIn(root)).toEqual(before);
  });
});

describe('every word is kept', () => {
  test('a number with a dash is a word of a note', async () => {
    const { out } = await confer(copyOf(EXAMPLE), ['note', 'mo', '3 things', '-5']);
    expect(out).toContain('"3 things -5"');
  });

  test('a second note on the same day goes behind the first', async () => {
    const root = copyOf(EXAMPLE);
    await confer(root, ['meet', 'ana', '--has-it', 'ana', '--note', 'ana=first']);
    const { out } = await confer(root, [
      'meet',
      'ana',
      '--tried-it',
      'ana',
      '--note',
      'ana=second',
    ]);
    expect(out).toContain('note on Ana López: "first; second"');
  });

  test('two notes in one command are one', async () => {
    const words = ['meet', 'ana', '--has-it', 'ana', '--note', 'ana=one', '--note', 'ana=two'];
    const { out } = await confer(copyOf(EXAMPLE), words);
    expect(out).toContain('note on Ana López: "one; two"');
  });

  test('two writers on one line of a file, and a line without a writer', async () => {
    const root = copyOf(EXAMPLE);
    writeFileSync(join(root, 'stacks.txt'), 'renee, mo: almost\nkai: got it\n');
    const { out } = await confer(root, ['sort', 'leads', '--from', 'stacks.txt']);
    expect(out).toContain('almost: 2   mo, renee');
    writeFileSync(join(root, 'stacks.txt'), 'null: absent\nkai: got it\n');
    const { code, err } = await confer(root, ['sort', 'leads', '--from', 'stacks.txt']);
    expect(code).toBe(2);
    expect(err).toContain('one line names no writer. Nothing was saved.');
  });
});
