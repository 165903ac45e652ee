/** No flag that was typed is lost: lists add up, and a value that cannot be kept is refused. */

import { describe, expect, test } from 'vitest';
import { flagName } from '../../src/command-line/arguments.ts';
import { menu } from '../../src/menu/menu.ts';
import { confer, copyOf, EXAMPLE, filesIn } from '../confer.ts';

const flags = menu.flatMap(({ name, flags: own }) =>
  Object.entries(own).map(([key, flag]) => ({ command: name, flag: flagName(key), ...flag })),
);
/** What a command cannot do without, so that only the flag is wrong. */
const needs = (command: string) =>
  Object.values(menu.find(({ name }) => name === command)!.words)
    .filter(({ question }) => question !== undefined)
    .map(() => 'ana');

describe('one value, given twice, is refused', () => {
  const values = flags.filter(({ kind }) => kind === 'value');
  test.each(values.map(({ command, flag }) => [command, flag]))('%s %s', async (command, flag) => {
    const root = copyOf(EXAMPLE);
    const before = filesIn(root);
    const argv = [command, ...needs(command), flag, 'leads', flag, 'endings'];
    const { code, out, err } = await confer(root, argv);
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: `${flag} takes one value, but got "leads" and "endings". Nothing was changed.\nGive it once, for example: ${flag} leads\n`,
    });
    expect(filesIn(root)).toEqual(before);
  });

  test.each(['--date', '--as', '--class', '-C'])('%s, which every command takes', async (flag) => {
    const { code, err } = await confer(copyOf(EXAMPLE), ['due', flag, 'a', flag, 'b']);
    expect(code).toBe(2);
    expect(err).toMatch(/ takes one value, but got "a" and "b"\./);
  });
});

describe('lists add up', () => {
  test.each([
    ['sort leads --needs-help ben --needs-help kai', 'needs help: 2   ben, kai'],
    ['meet 1 --has-it jack --has-it diego', 'has it: 2   diego, jack'],
    ['group --absent mo --absent ana --dry-run', 'Absent\n   Ana López\n   Mo'],
  ])('%s', async (line, said) => {
    const root = copyOf(EXAMPLE);
    await confer(root, ['group']);
    const { code, out } = await confer(root, line.split(' '));
    expect({ code, said: out.includes(said) ? said : out }).toEqual({ code: 0, said });
  });
});

describe('a flag without its value', () => {
  const valued = flags.filter(({ kind }) => kind !== 'switch');
  test.each(valued.map(({ command, flag }) => [command, flag]))(
    '%s %s at the end',
    async (command, flag) => {
      const { code, err } = await confer(copyOf(EXAMPLE), [command, ...needs(command), flag]);
      expect(code).toBe(2);
      expect(err).toMatch(/^--[a-z-]+ needs a value\. Nothing was changed\.\nFor example: --/);
    },
  );

  test('before another flag', async () => {
    const { code, err } = await confer(
      copyOf(EXAMPLE),
      'note ana --taught --next leads'.split(' '),
    );
    expect(code).toBe(2);
    expect(err).toContain('--taught needs a value.');
  });
});

describe('in one voice', () => {
  test.each([
    [
      'sort leads --gotit ana',
      'confer sort has no flag --gotit. Nothing was changed.',
      'Did you mean "--got-it"?',
    ],
    [
      'note ana --xyzzyq',
      'confer note has no flag --xyzzyq. Nothing was changed.',
      'To see its flags: confer note --help',
    ],
    ['config --show-origin', 'There is no command "config".', 'The commands: confer --help'],
    ['srot leads', 'There is no command "srot".', 'Did you mean "sort"?'],
    ['help grop', 'There is no command "grop".', 'Did you mean "group"?'],
    ['why', 'Which writer?', 'For example: confer why ana'],
    [
      'move ana',
      'Where should this writer go: a group, a skill, conference or out?',
      'For example: confer move ana leads',
    ],
    [
      'import',
      'Which table of scores, or which calendar?',
      'For example: confer import scores.csv',
    ],
    ['lessons laeds', 'No lesson matches "laeds".', 'Did you mean "structure.lead"?'],
    ['lessons xyzzyq', 'No lesson matches "xyzzyq".', 'To list all of them: confer lessons'],
  ])('%s', async (line, message, hint) => {
    const { code, out, err } = await confer(copyOf(EXAMPLE), line.split(' '));
    expect(out).toBe('');
    expect(code).toBe(line.startsWith('lessons') ? 1 : 2);
    const [first, second] = err.split('\n');
    expect(first).toBe(message);
    expect(second?.startsWith(hint)).toBe(true);
  });

  test('text that begins with a dash', async () => {
    const { code, err } = await confer(copyOf(EXAMPLE), ['note', 'ana', '- 18']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'Text that begins with a dash looks like a flag. Nothing was changed.\nPut it after --, for example: confer note ana -- "- 18"\n',
    });
    expect((await confer(copyOf(EXAMPLE), ['note', 'ana', '--', '- 18'])).out).toContain('"- 18"');
  });

  test('--help prints help in any position', async () => {
    for (const line of ['help sort', 'sort --help', 'sort leads -h']) {
      const { code, out } = await confer(copyOf(EXAMPLE), line.split(' '));
      expect(code).toBe(0);
      expect(out).toContain('Usage: confer sort [options] [skill]');
    }
  });
});
