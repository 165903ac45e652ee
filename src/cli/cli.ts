/** Decides which command a command line runs, for which class, day and teacher. */

import { JSON_OUT } from '../command-line/arguments.ts';
import { asTyped } from '../command-line/as-typed.ts';
import { joinedToValue, type Tokens, tokensFrom } from '../command-line/tokens.ts';
import { onlyOne, type TypedFlags } from '../command-line/typed-flags.ts';
import type { Session } from '../commands/start/session.ts';
import { isDate, spoken } from '../core/calendar/calendar.ts';
import { didYouMean } from '../core/language/suggest.ts';
import { listed } from '../core/language/wording.ts';
import type { Command } from '../menu/command.ts';
import { menu } from '../menu/menu.ts';
import { Usage } from '../usage.ts';
import { changed, type World } from '../world.ts';
import { exitCode } from './exit-code.ts';
import { GLOBAL_FLAGS } from './global-flags.ts';
import { moreHelp, TOPIC_NAMES } from './help-screens.ts';
import { OWN_TEXT_NAMES, ownText } from './own-texts.ts';
import { addFlag, programFor } from './program.ts';
import { withScreenFlags } from './screen-flags.ts';

/** 0 done, 1 problems in data, 2 wrong usage, 3 not saved or printed, 4 busy, 130 interrupted. */
export async function run(typed: string[], around: World): Promise<number> {
  // A shell asks after each Tab; bin/confer.js answers that without loading all of this.
  if (typed[0] === 'completion' && typed[1] === '--words')
    return (await import('./complete.ts')).complete(typed, around);
  const { argv, world } = withScreenFlags(typed, around);
  let name: string | undefined;
  try {
    // Called by git, for every file that two branches changed.
    if (typed[0] === 'merge-driver') {
      const { mergeDriver } = await import('../commands/safekeeping/merge-driver.ts');
      return mergeDriver(typed.slice(1), around);
    }
    const tokens = tokensFrom(argv, { globalFlags: GLOBAL_FLAGS, commandNamed });
    name = tokens.name;
    const topic = name === 'help' ? await topicFor(tokens, world.home) : undefined;
    if (topic !== undefined) {
      world.stdout.write(topic);
      return 0;
    }
    refuseUnknown(tokens);
    return await runTyped(tokens, changed(world, { typed: argv }));
  } catch (error) {
    return exitCode(error, commandNamed(name), world);
  }
}

/** confer help more: what does not stand on the first screen; confer help json, and the other topics. */
async function topicFor({ words }: Tokens, home: string): Promise<string | undefined> {
  const [word, ...others] = words;
  if (word === undefined || others.length > 0 || commandNamed(word)) return undefined;
  if (word === 'more') return moreHelp();
  const { TOPICS, topicHelp } = await import('./manual/topics.ts');
  const topic = TOPICS.find(({ name }) => name === word);
  return topic ? topicHelp(topic) : ownText(word, home);
}

function commandNamed(name: string | undefined): Command | undefined {
  return menu.find((command) => command.name === name);
}

/** A word that is no command is never taken for something else. */
function refuseUnknown({ name, words, flags }: Tokens): void {
  const asked = name === 'help' ? words[0] : name;
  const topics = name === 'help' ? [...TOPIC_NAMES, ...OWN_TEXT_NAMES] : [];
  const known = [...menu.map((command) => command.name), ...topics, 'help'];
  const extra = name === 'help' ? [...words.slice(1), ...flags] : [];
  if (extra.length > 0 && !extra.every((word) => /^(-h|--help)$/.test(word))) {
    throw new Usage(
      `confer help takes a command, but also got ${listed(extra.map((one) => `"${one}"`))}.`,
      `For example: confer help ${asked && known.includes(asked) ? asked : 'sort'}`,
    );
  }
  const version = flags.find((flag) => /^(-V|--version)$/.test(flag));
  if (name !== undefined && version) {
    throw new Usage(
      `confer ${name} has no flag ${version}. Nothing was changed.`,
      'For the version: confer --version',
    );
  }
  if (asked === undefined || known.includes(asked)) return;
  if (name === 'help' && asked.startsWith('templates/'))
    throw new Usage(`confer has no file "${asked}".`, 'To see them: confer help templates');
  const all = 'The commands: confer --help, confer help more';
  throw new Usage(`There is no command "${asked}".`, didYouMean(asked, known, all));
}

async function runTyped(tokens: Tokens, world: World): Promise<number> {
  let code = 0;
  const program = programFor(world, async (command, words, typed) => {
    const { class: asked, date, as: teacher, ...flags } = typed;
    const there = await worldFor(world, one('--date', date), one('--as', teacher));
    const session: Session = {
      world: there,
      ...(command?.manyClasses ? each('--class', asked) : { asked: one('--class', asked) }),
      dateGiven: date !== undefined,
      teacher: one('--as', teacher),
    };
    if (command) {
      const line = (others: string[]) => lineWith({ ...tokens, words: others });
      const joinedLine = (places: number) => {
        const joined = joinedToValue(tokens, places);
        return joined && lineWith(joined);
      };
      try {
        code = await command.run(session, { words, flags, line, joinedLine });
      } finally {
        const last = (await session.atEnd?.()) ?? [];
        if (last.length > 0) (await import('../terminal/screen.ts')).tell(there, ...last);
      }
    } else if (flags.json) {
      const { statusJson } = await import('../commands/class/status.ts');
      await statusJson(session);
    } else {
      const { home } = await import('./home.ts');
      code = await home(session, (more) => run([...(world.typed ?? []), ...more], world));
    }
  });
  const { name, flags, words } = tokens;
  // After a command it is a flag of that command, if it has one.
  if (name === undefined) addFlag(program, '--json', JSON_OUT);
  if (name === 'help' && words[0] === 'help') words.pop();
  await program.parseAsync([...(name ? [name] : []), ...flags, '--', ...words], { from: 'user' });
  return code;
}

function one(name: string, values: TypedFlags[string]): string | undefined {
  return Array.isArray(values) ? onlyOne(name, values) : undefined;
}

/** Every class that was named; the first one is that of a command for one class. */
function each(name: string, values: TypedFlags[string]): Pick<Session, 'asked' | 'askedAll'> {
  const all = Array.isArray(values) ? values.map((one) => onlyOne(name, [one])) : [];
  return { askedAll: all, ...(all[0] !== undefined && { asked: all[0] }) };
}

function lineWith({ name = '', words, flags }: Tokens): string {
  return ['confer', name, ...words, ...flags].map(asTyped).join(' ');
}

/** Says a day in words back, so that nobody works on another. */
async function worldFor(
  world: World,
  date: string | undefined,
  teacher: string | undefined,
): Promise<World> {
  const who =
    teacher === undefined
      ? world
      : changed(world, { env: { ...world.env, CONFER_TEACHER: teacher } });
  if (date === undefined) return who;
  if (isDate(date)) return changed(who, { today: date });
  const { readDay } = await import('../core/calendar/parse-date.ts');
  const day = readDay(date, world.today);
  if ('why' in day) throw new Usage(`--date: ${day.why}`, day.hint);
  world.stderr.write(`Using ${spoken(day.date)} (${day.date}) as today.\n`);
  return changed(who, { today: day.date });
}
