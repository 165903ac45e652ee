/** confer taught, and meet everybody: what the whole class was taught is saved once, and said back. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE, filesIn, wordsOf } from './confer.ts';

const TUESDAY = '2026-11-24';
const LEADS = `taught/${TUESDAY}-structure.lead.yaml`;
const ENDINGS = `taught/${TUESDAY}-structure.end.yaml`;

const run = (root: string, line: string, today = TUESDAY) => confer(root, wordsOf(line), today);
const textOf = (root: string, file: string) => readFileSync(join(root, file), 'utf8');

const taughtIn = (root: string) => [...filesIn(root)].filter(([file]) => file.includes('taught/'));

/** What a file says below the line for editors. */
const data = (root: string, file: string) => textOf(root, file).split('\n').slice(1).join('\n');

describe('confer taught', () => {
  test('keeps the words in a file of the day and says the sentence back', async () => {
    const root = copyOf(EXAMPLE);
    const { code, out, err } = await run(root, 'taught leads "We cut the hello line."');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        'Taught everybody leads, Tue Nov 24',
        '   pages of Tue Nov 24: Today we cut the hello line.',
        '   pages of Wed Nov 25: On Tuesday we cut the hello line.',
        `Saved: ${LEADS}\n`,
      ].join('\n'),
    );
    expect(data(root, LEADS)).toBe(
      `date: ${TUESDAY}\nskill: structure.lead\nwords: cut the hello line\n`,
    );
    expect((await run(root, 'check')).code).toBe(0);
    expect((await run(root, 'log')).out).toContain('taught everybody leads: cut the hello line');
  });

  test.each([
    ['words without quotes', 'taught leads cut the hello line', 'words: cut the hello line'],
    ['a lesson', 'taught leads --lesson a-hook-needs-a-line', 'lesson: a-hook-needs-a-line'],
    ['a whole rung', 'taught structure drew maps', 'skill: structure'],
    [
      'words that YAML reads otherwise',
      'taught leads "read: it # twice"',
      'words: "read: it # twice"',
    ],
  ])('%s', async (_, line, expected) => {
    const root = copyOf(EXAMPLE);
    expect((await run(root, line)).code).toBe(0);
    expect(taughtIn(root)[0]![1]).toContain(expected);
  });

  test('without words, pages leave a line; with --date the hint has the day too', async () => {
    const root = copyOf(EXAMPLE);
    const { out } = await run(root, `taught leads --date ${TUESDAY}`, '2026-11-25');
    expect(out).toContain(
      `   Pages leave a line for what you did. To fill it: confer taught structure.lead "cut the hello line" --date ${TUESDAY}\n`,
    );
    expect(data(root, LEADS)).toBe(`date: ${TUESDAY}\nskill: structure.lead\n`);
  });

  test('words that do not follow "we" are saved, and confer says so', async () => {
    const root = copyOf(EXAMPLE);
    const { code, out } = await run(root, 'taught leads "the hello line"');
    expect(code).toBe(0);
    expect(out).toContain('"the hello line" does not begin with what you did');
    expect(out).toContain(`Saved: ${LEADS}`);
  });

  test('a second time that day: new words replace the old ones, which are said; the rest stays', async () => {
    const root = copyOf(EXAMPLE);
    await run(root, 'taught leads "cut the hello line" --lesson a-hook-needs-a-line');
    const mine = `${textOf(root, LEADS)}# with the owl book\n`;
    writeFileSync(join(root, LEADS), mine);
    const { out } = await run(root, 'taught leads "read three leads"');
    expect(out).toContain('   it was: Today we cut the hello line.\n');
    expect(out).toContain('   lesson a-hook-needs-a-line\n');
    const now = textOf(root, LEADS);
    expect(now).toBe(mine.replace('cut the hello line', 'read three leads'));
    expect((await run(root, 'taught leads')).out).toContain(`Already saved: ${LEADS}`);
    expect(textOf(root, LEADS)).toBe(now);
    await run(root, 'undo');
    expect(textOf(root, LEADS)).toBe(mine);
  });

  test('--dry-run writes nothing; undo removes what was written', async () => {
    const root = copyOf(EXAMPLE);
    const before = filesIn(root);
    const { out } = await run(root, 'taught leads "cut the hello line" --dry-run');
    expect(out).toContain('Today we cut the hello line.');
    expect(out).toContain('Nothing was saved (--dry-run).');
    expect(filesIn(root)).toEqual(before);
    await run(root, 'taught leads');
    expect((await run(root, 'undo')).out).toContain(
      'the lesson for everybody on leads, Tue Nov 24: gone',
    );
    expect(existsSync(join(root, LEADS))).toBe(false);
  });

  test('a name in the words is said, because pages show them to everybody', async () => {
    const root = copyOf(EXAMPLE);
    const { err } = await run(root, 'taught leads "read the lead of Ana"');
    expect(err).toBe('These words may name Ana López, and pages show them to everybody.\n');
  });

  test('in a class of two teachers, each has their own file', async () => {
    const root = copyOf(EXAMPLE);
    writeFileSync(join(root, 'class.yaml'), `${textOf(root, 'class.yaml')}teachers: [kim, lee]\n`);
    expect((await run(root, 'taught leads')).code).toBe(2);
    await run(root, 'taught leads --as kim');
    expect(existsSync(join(root, LEADS.replace('.yaml', '-kim.yaml')))).toBe(true);
  });

  test.each([
    ['taught endings', 'The lesson a-hook-needs-a-line is on leads, not on endings.\n'],
    ['taught leads', ''],
    ['taught structure', ''],
  ])('%s with a lesson on leads: saved, and said if it is on another skill', async (line, said) => {
    const { code, err } = await run(copyOf(EXAMPLE), `${line} --lesson a-hook-needs-a-line`);
    expect({ code, err }).toEqual({ code: 0, err: said });
  });

  test.each([
    ['taught', 'Which skill did you teach everybody?'],
    ['taught laeds', 'Did you mean "structure.lead"?'],
    ['taught order of parts', 'Put it in quotes: confer taught "order of parts"'],
    ['taught leads --lesson a-hook-needs-a-lime', 'Did you mean "a-hook-needs-a-line"?'],
  ])('%s is refused: %s', async (line, hint) => {
    const root = copyOf(EXAMPLE);
    const before = filesIn(root);
    const { code, out, err } = await run(root, line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(hint);
    expect(filesIn(root)).toEqual(before);
  });

  test.each([
    ['skill: structure.end', 3, 'it says another day or skill than its name'],
    ['skill: structure.lead\nwrods: x', 0, 'Saved: '],
    ['skill: [', 1, 'Nothing was saved.'],
  ] as const)('a file of the day that says %j is not written over', async (line, exit, why) => {
    const root = copyOf(EXAMPLE);
    const text = `date: ${TUESDAY}\n${line}\n`;
    mkdirSync(join(root, 'taught'));
    writeFileSync(join(root, LEADS), text);
    const { code, out, err } = await run(root, 'taught leads "cut the hello line"');
    expect(code).toBe(exit);
    expect(out + err).toContain(why);
    expect(textOf(root, LEADS).startsWith(text)).toBe(true);
    // It places nobody, so the groups are made all the same.
    expect((await run(root, 'group --dry-run')).code).toBe(0);
  });
});

/** Groups of Monday that plan a lesson for everybody, and one conference. */
function planned(
  more = 'conferences:\n  - {student: ana, focus: structure.lead}\n',
  focus = 'structure.end',
): string {
  const root = copyOf(EXAMPLE);
  mkdirSync(join(root, 'groups'));
  const text = `date: 2026-11-23\nwhole class: [${focus}]\n${more}`;
  writeFileSync(join(root, 'groups/2026-11-23.yaml'), text);
  return root;
}

describe('confer meet everybody', () => {
  test('saves the lesson that the groups plan, with the words of --note', async () => {
    const root = planned();
    const { code, out } = await run(root, 'meet everybody --note "went back to the first line"');
    expect(code).toBe(0);
    expect(out).toContain('Today we went back to the first line.');
    expect(data(root, ENDINGS)).toMatch(
      /^date: 2026-11-24\nskill: structure\.end\nwords: went back to the first line\nlesson: \S+\n$/,
    );
    expect((await run(root, 'check')).code).toBe(0);
  });

  test('is in the list of what is left until it was taught, by either command', async () => {
    const root = planned();
    const before = await run(root, 'meet');
    expect(before.code).toBe(2);
    expect(before.out).toContain('   everybody: endings\n   Ana López: leads\n');
    await run(root, 'taught endings "went back to the first line"');
    const after = await run(root, 'meet --has-it ana');
    expect(after.out).toContain('Met about leads');
    expect((await run(root, 'meet')).err).toContain('Every group and conference has met.');
  });

  test('once taught, another day has no lesson, and the same day keeps it', async () => {
    const root = planned();
    await run(root, 'meet everybody');
    await run(root, 'meet everybody --note "went back"');
    expect(data(root, ENDINGS)).toMatch(/lesson: \S+\nwords: went back\n$/);
    await run(root, 'meet everybody --note "did it again"', '2026-11-25');
    expect(data(root, ENDINGS.replace('24', '25'))).not.toContain('lesson');
  });

  test('of a whole rung, it is about the skill of its lesson, also the second time', async () => {
    const root = planned('', 'structure');
    await run(root, 'meet everybody');
    const [[file, text]] = taughtIn(root) as [[string, string]];
    expect(text).toMatch(/skill: structure\.\w+\nlesson: /);
    await run(root, 'meet everybody --note "drew a map"');
    expect(taughtIn(root)).toEqual([[file, `${text.trimEnd()}\nwords: drew a map\n`]]);
  });

  test('alone in the list it is what meet is about', async () => {
    const root = planned('');
    expect((await run(root, 'meet')).out).toContain(`Saved: ${ENDINGS}`);
  });

  const ALONE = 'conferences:\n  - {student: kai, focus: structure.lead}\n';
  const GROUP = 'groups:\n  - {number: 4, focus: structure.lead, students: [mo, zofia]}\n';
  const LESSON = 'To correct the lesson: confer meet everybody --note "cut the hello line"';
  const KAI = 'To correct a conference: confer meet kai';
  test.each([
    ['', 'The lesson for everybody was taught, and no other meeting is planned.', [LESSON]],
    [ALONE, 'Every group and conference has met.', [KAI, LESSON]],
    [
      GROUP + ALONE,
      'Every group and conference has met.',
      ['To correct a group: confer meet 4', KAI, LESSON],
    ],
  ])('when all is met, only what there is can be corrected: %j', async (more, said, hints) => {
    const root = planned(more);
    await run(root, 'meet everybody');
    if (more.includes('groups:')) await run(root, 'meet 4 --has-it mo,zofia');
    if (more !== '') await run(root, 'meet kai --has-it kai');
    expect((await run(root, 'meet')).err).toBe(`${[said, ...hints].join('\n')}\n`);
  });

  test.each(['a-hook-needs-a-line', '1=a-hook-needs-a-line'])(
    'with no group there is nothing to give a lesson to: plan --lesson %s',
    async (lesson) => {
      const { code, err } = await run(planned(), `plan --lesson ${lesson}`);
      expect({ code, err }).toEqual({
        code: 2,
        err: 'There are no groups to give a lesson to.\nWithout --lesson: confer plan\n',
      });
    },
  );

  test('--about is another skill, of which no lesson was planned', async () => {
    const root = planned();
    await run(root, 'meet everyone --about leads --note "cut the hello line"');
    expect(data(root, LEADS)).toBe(
      `date: ${TUESDAY}\nskill: structure.lead\nwords: cut the hello line\n`,
    );
  });

  test.each([
    ['meet everybody --has-it ana', 'To say who has it: confer sort leads --got-it ana'],
    ['meet everybody --note one --note two', '--note takes one value'],
  ])('%s is refused: %s', async (line, hint) => {
    const root = planned();
    const before = filesIn(root);
    const { code, err } = await run(root, line);
    expect(code).toBe(2);
    expect(err).toContain(hint);
    expect(filesIn(root)).toEqual(before);
  });

  test('without a plan it says what to type', async () => {
    const { code, err } = await run(copyOf(EXAMPLE), 'meet everybody');
    expect(code).toBe(2);
    expect(err).toContain('confer taught leads "cut the hello line"');
  });
});
