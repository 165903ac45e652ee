/**
 * Decides what the program runs: reads the command line, runs one command, and is the only place
 * that handles errors.
 */

import { Command, CommanderError } from 'commander';
import { isDate, spoken } from './core/calendar/calendar.ts';
import { didYouMean } from './core/language/suggest.ts';
import type { Command as Entry } from './menu/command.ts';
import { menu, SECTIONS } from './menu/menu.ts';
import { Usage } from './usage.ts';
import type { World } from './world.ts';

declare const CONFER_VERSION: string;
const VERSION = typeof CONFER_VERSION === 'string' ? CONFER_VERSION : 'dev';

/**
 * Runs confer. Returns 0 done, 1 problems in the data, 2 wrong usage, 3 not saved, 4 busy, 130
 * interrupted.
 */
export async function run(argv: string[], world: World): Promise<number> {
  let code = 0;
  try {
    const program = programFor({ ...world, typed: argv }, (result) => {
      code = result;
    });
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return exitCode(error, world);
  }
}

function programFor(world: World, ended: (code: number) => void): Command {
  const program = new Command('confer')
    .description('Small-group writing conferences, planned from a folder of small text files.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .option('-C, --class <folder>', 'the class folder (default: the nearest one, here or above)')
    .option('--date <date>', 'use this day as today: 2026-11-23, yesterday, "Nov 3"')
    .option('--as <teacher>', 'which teacher you are, in a class that several teach')
    .helpCommand('help [command]', 'print help for a command')
    .exitOverride()
    .configureHelp({
      showGlobalOptions: true,
      // Flags are in each command's own help, so that a command fits one line here.
      subcommandTerm: (one) => [one.name(), one.usage().replace('[options]', '').trim()].join(' '),
    })
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text.replace(/[^\P{Cc}\n]|\p{Cf}/gu, '\ufffd')),
      getOutHelpWidth: () => Math.min(world.stdout.columns ?? 80, 80),
    })
    .allowExcessArguments()
    .action(async (options) => {
      refuseUnknown(program.args[0]);
      const { status } = await import('./commands/class/status.ts');
      ended(await status(await worldFor(world, options), options));
    });
  for (const [title, commands] of SECTIONS) {
    program.commandsGroup(`${title}:`);
    for (const entry of commands) addCommand(program, entry, world, ended);
  }
  return program;
}

/** Throws for an unknown command, so that it is never taken for something else. */
function refuseUnknown(word: string | undefined): void {
  if (word === undefined) return;
  const known = menu.map(({ name }) => name.split(' ')[0]!);
  const hint = didYouMean(word, known, `Commands: ${known.join(', ')}. For details: confer --help`);
  throw new Usage(`There is no command "${word}".`, hint);
}

function addCommand(
  program: Command,
  { name, about, flags, examples, load }: Entry,
  world: World,
  ended: (code: number) => void,
): void {
  const command = program.command(name).description(about);
  for (const [flag, text, repeats] of flags) {
    if (repeats) command.option(flag, text, collected);
    else command.option(flag, text);
  }
  command.addHelpText('before', `Examples:\n${examples.map((e) => `  ${e}`).join('\n')}\n`);
  command.exitOverride().action(async (...args) => {
    const words = args.slice(0, -2).filter((word): word is string => typeof word === 'string');
    const options = command.optsWithGlobals();
    const runCommand = await load();
    ended(await runCommand(await worldFor(world, options), words, options as never));
  });
}

function collected(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/**
 * Returns the world with the given day and teacher. Prints a day given in words, so that nobody
 * works on the wrong one.
 */
async function worldFor(
  world: World,
  { date, as: teacher }: { date?: string; as?: string },
): Promise<World> {
  const who = teacher === undefined ? world : withTeacher(world, teacher);
  if (date === undefined) return who;
  if (isDate(date)) return { ...who, today: date };
  const { readDay } = await import('./core/calendar/parse-date.ts');
  const day = readDay(date, world.today);
  if ('why' in day) throw new Usage(`--date: ${day.why}`, day.hint);
  world.stderr.write(`${spoken(day.date)}, ${day.date}\n`);
  return { ...who, today: day.date };
}

function withTeacher(world: World, teacher: string): World {
  return { ...world, env: { ...world.env, CONFER_TEACHER: teacher } };
}

/** Prints expected errors as a sentence; rethrows our own bugs with their trace. */
async function exitCode(error: unknown, world: World): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const { tell } = await import('./terminal/screen.ts');
  if (error instanceof CommanderError) {
    if (/unknown option '[^']*\s/.test(error.message)) {
      tell(
        world,
        'Text that begins with a dash goes after --, for example: confer note ana -- "- 18"',
      );
    }
    return 2;
  }
  if (error instanceof Usage) {
    tell(world, error.message, error.hint);
    return 2;
  }
  const { Busy, NotSaved } = await import('./folder/files/errors.ts');
  if (error instanceof NotSaved || error instanceof Busy) {
    tell(world, error.message);
    return error instanceof Busy ? 4 : 3;
  }
  const { systemTrouble } = await import('./folder/files/errors.ts');
  const trouble = systemTrouble(error);
  if (trouble === undefined) throw error;
  tell(world, trouble);
  return 3;
}
