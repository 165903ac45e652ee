/** Decides the manual page, in the macros of man(7): every command and flag as the menu has them, and the help topics. */

import { type Flag, flagName } from '../../command-line/arguments.ts';
import type { Command } from '../../menu/command.ts';
import { SECTIONS } from '../../menu/menu.ts';
import { GLOBAL_FLAGS, SCREEN_FLAGS } from '../global-flags.ts';
import { placeName } from '../place-name.ts';
import { ENVIRONMENT, EXIT_CODES, FILES } from './facts.ts';

const ABOUT =
  "confer plans small-group writing conferences from a folder of small text files: a teacher's " +
  'sorts, notes and scores. It decides who should meet, and about what, and prints a page for ' +
  'each group. Without a command it says where the class stands, and the one next thing.';

/** `date` is the day of the release. */
export function manPage(version: string, date: string): string {
  const lines = [
    `.TH CONFER 1 ${date} "confer ${version}" "User Commands"`,
    '.SH NAME',
    'confer \\- small groups for writing conferences',
    '.SH SYNOPSIS',
    '.B confer',
    '[\\fIcommand\\fR] [\\fIwords\\fR] [\\fIoptions\\fR]',
    '.SH DESCRIPTION',
    ...flowing(ABOUT),
    ...SECTIONS.flatMap(([title, commands]) => [
      `.SH ${title.toUpperCase()}`,
      ...commands.flatMap(commandLines),
    ]),
    '.SH OPTIONS FOR EVERY COMMAND',
    ...flagLines(GLOBAL_FLAGS),
    ...flagLines(SCREEN_FLAGS),
    ...row('\\fB\\-h\\fR, \\fB\\-\\-help\\fR', 'print help'),
    ...row('\\fB\\-V\\fR, \\fB\\-\\-version\\fR', 'print the version, and what it runs on'),
    '.SH EXIT STATUS',
    ...EXIT_CODES.flatMap(([code, meaning]) => row(`\\fB${code}\\fR`, meaning)),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([name, meaning]) => row(`\\fB${text(name)}\\fR`, meaning)),
    '.SH FILES',
    ...FILES.flatMap(([name, meaning]) => row(`\\fI${text(name)}\\fR`, meaning)),
    '.SH SEE ALSO',
    ...flowing('confer help json, and the pages in the folder docs of the package.'),
  ];
  return `${lines.join('\n')}\n`;
}

function commandLines({ name, words, about, flags, examples }: Command): string[] {
  const places = Object.entries(words).map(([word, place]) => text(placeName(word, place)));
  const usage = [`\\fBconfer ${name}\\fR`, ...places].join(' ');
  return [
    `.SS ${usage}`,
    ...flowing(`${about}.`),
    ...flagLines(flags),
    '.PP',
    '.EX',
    ...examples.map(text),
    '.EE',
  ];
}

function flagLines(flags: Record<string, Flag>): string[] {
  return Object.entries(flags).flatMap(([key, { placeholder, about }]) => {
    const value = placeholder === undefined ? '' : ` \\fI${text(placeholder)}\\fR`;
    return row(`\\fB${text(flagName(key))}\\fR${value}`, about);
  });
}

/** A name, and behind it what it means. */
function row(name: string, meaning: string): string[] {
  return ['.TP', name, ...flowing(meaning)];
}

/** A sentence a line, and no long line. */
function flowing(words: string): string[] {
  return words
    .split(/(?<=\.) /)
    .flatMap((sentence) => sentence.split(/(?<=.{50}) /))
    .map(text);
}

/** Text in which nothing is a command of roff, and dashes and quotes are the ones that are typed. */
function text(words: string): string {
  return words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll("'", '\\(aq')
    .replaceAll('"', '\\(dq')
    .replaceAll('`', '\\(ga')
    .replace(/^\./, '\\&.');
}
