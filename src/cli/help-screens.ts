/** Decides what stands on the two help screens: a few commands first, the others one level down. */

import { menu, SECTIONS } from '../menu/menu.ts';
import { EDITOR } from '../menu/when-you-disagree.ts';
import { OWN_TEXT_NAMES } from './own-texts.ts';
import { placeName } from './place-name.ts';

/** What a new teacher needs, in the order of a week. */
const FIRST: [title: string, names: string[]][] = [
  ['First', ['init']],
  ['Every day', ['sort', 'group', 'plan', 'meet', 'note', 'due']],
  ['And', ['show', 'why', 'undo']],
];

/** confer help json: see manual/topics.ts. */
export const TOPIC_NAMES = ['exit-codes', 'environment', 'json', 'files'];

export const FIRST_NAMES = FIRST.flatMap(([, names]) => names);

const NAMES = 23;

/** Returns the first screen; it fits into 24 rows. */
export function firstHelp(): string {
  const sections = FIRST.flatMap(([title, names]) => ['', title, ...names.map(line)]);
  return [
    'confer: small groups for writing conferences',
    '',
    row('confer', 'Where your class stands, and the one next thing'),
    ...sections,
    '',
    'Your own words work: confer sort hook, confer sort run-ons',
    'More: confer help more       One command, with examples: confer help sort',
    '',
  ].join('\n');
}

/** Returns the second screen: every other command, and the flags that work everywhere. */
export function moreHelp(): string {
  const sections = SECTIONS.flatMap(([title, commands]) => {
    const others = commands.filter(
      ({ name, inEditor }) => !FIRST_NAMES.includes(name) && !inEditor,
    );
    const editor = commands.some(({ inEditor }) => inEditor) ? [row(...EDITOR)] : [];
    const rows = [...editor, ...others.map(({ name }) => line(name))];
    return rows.length > 0 ? [title, ...rows] : [];
  });
  return [
    ...sections,
    'Everywhere: -C <class>  --date <day>  --as <teacher>  -h, --help  -V, --version',
    '            --accessible (one line an answer)  --no-color  --no-input',
    `Topics: confer help ${TOPIC_NAMES.join(' | ')}`,
    `        confer help ${OWN_TEXT_NAMES.join(' | ')}`,
    '',
  ].join('\n');
}

function line(name: string): string {
  const { words, about } = menu.find((command) => command.name === name)!;
  const places = Object.entries(words).map(([word, place]) => placeName(word, place));
  return row([name, ...places].join(' '), about);
}

function row(what: string, about: string): string {
  return `  ${what.padEnd(NAMES)} ${about}`;
}
