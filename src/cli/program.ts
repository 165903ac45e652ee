/** Decides what commander knows of each command: its flags, and what its help looks like. */

import { Command as Program } from 'commander';
import { type Flag, flagName } from '../command-line/arguments.ts';
import type { TypedFlags } from '../command-line/typed-flags.ts';
import type { Command } from '../menu/command.ts';
import { SECTIONS } from '../menu/menu.ts';
import type { World } from '../world.ts';
import { GLOBAL_FLAGS } from './global-flags.ts';
import { firstHelp } from './help-screens.ts';
import { placeName } from './place-name.ts';
import { versionText } from './version.ts';

/** Called with the command that was named, none for bare confer, and with what was typed for it. */
export type Start = (
  command: Command | undefined,
  words: string[],
  flags: TypedFlags,
) => Promise<void>;

export function programFor(world: World, start: Start): Program {
  const program = new Program('confer')
    .description('Small-group writing conferences, planned from a folder of small text files.')
    .version(versionText(world), '-V, --version', 'print the version, and what it runs on')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .exitOverride()
    .configureHelp({
      showGlobalOptions: true,
      // Flags are in each command's own help: without them a command is a line.
      subcommandTerm: (one) => [one.name(), one.usage().replace('[options]', '').trim()].join(' '),
    })
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      // What is wrong with a command line is said in our own words, where errors end.
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(world.stdout.columns ?? 80, 80),
    })
    .action((flags) => start(undefined, [], flags));
  program.helpInformation = () => firstHelp();
  addFlag(program, '-C, --class', GLOBAL_FLAGS.class);
  addFlag(program, '--date', GLOBAL_FLAGS.date);
  addFlag(program, '--as', GLOBAL_FLAGS.as);
  for (const [title, commands] of SECTIONS) {
    program.commandsGroup(`${title}:`);
    for (const entry of commands) addCommand(program, entry, start);
  }
  return program;
}

function addCommand(program: Program, entry: Command, start: Start): void {
  const { name, about, words, flags, examples } = entry;
  const places = Object.entries(words).map(([word, place]) => placeName(word, place));
  const command = program
    .command(name)
    .description(about)
    .usage(['[options]', ...places].join(' '))
    .argument('[words...]')
    .addHelpText('before', `Examples:\n${examples.map((e) => `  ${e}`).join('\n')}\n`)
    .exitOverride()
    .action((typed: string[]) => start(entry, typed, command.optsWithGlobals()));
  for (const [key, flag] of Object.entries(flags)) addFlag(command, flagName(key), flag);
}

export function addFlag(command: Program, name: string, { kind, about, placeholder }: Flag): void {
  if (kind === 'switch') command.option(name, about);
  else command.option(`${name} <${placeholder}>`, about, all);
}

function all(given: string, before: string[] = []): string[] {
  return [...before, given];
}
