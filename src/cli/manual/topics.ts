/** Decides what `confer help exit-codes` and the other topics say: each fits on a screen of 24 rows. */

import { menu } from '../../menu/menu.ts';
import { ENVIRONMENT, EXIT_CODES, FILES } from './facts.ts';

export interface Topic {
  name: string;
  about: string;
  /** Sentences before the rows. */
  before: string[];
  rows: [name: string, meaning: string][];
  after: string[];
}

/** Bare confer, and every command with a flag --json. */
const WITH_JSON = [
  'confer alone',
  ...menu.filter(({ flags }) => Object.hasOwn(flags, 'json')).map(({ name }) => name),
];

export const TOPICS: Topic[] = [
  {
    name: 'exit-codes',
    about: 'What the number means with which confer ends',
    before: [],
    rows: EXIT_CODES.map(([code, meaning]) => [String(code), meaning]),
    after: ['Data goes to stdout, messages go to stderr.'],
  },
  {
    name: 'environment',
    about: 'The environment variables that confer reads',
    before: [],
    rows: ENVIRONMENT,
    after: [],
  },
  {
    name: 'json',
    about: 'Which commands print data for scripts, and how',
    before: ['With --json a command prints data to stdout, and nothing else.'],
    rows: [
      ['commands', WITH_JSON.join(', ')],
      ['version', 'A number in each object. It grows when a field changes its meaning or goes.'],
      ['fields', 'docs/json.md says what each one is, docs/schema has a JSON Schema for each.'],
      ['', 'Ignore fields that you do not know: new ones may come.'],
      ['tables', 'confer export --table needs --json: a row a line, with names. docs/tables.md'],
      ['exit code', 'As without --json: confer help exit-codes'],
    ],
    after: [],
  },
  {
    name: 'files',
    about: 'What is in a class folder',
    before: [],
    rows: FILES,
    after: ['Every key of every file: docs/class-folder.md. What is wrong: confer check'],
  },
];

const WIDTH = 80;
const WIDEST_NAME = 28;

/** Returns the topic as it is printed. */
export function topicHelp({ about, before, rows, after }: Topic): string {
  const wide = Math.min(WIDEST_NAME, Math.max(...rows.map(([name]) => name.length)));
  const lines = rows.flatMap(([name, meaning]) => hung(`  ${name.padEnd(wide)}  `, meaning));
  return [about, '', ...before, ...lines, ...(after.length > 0 ? ['', ...after] : []), ''].join(
    '\n',
  );
}

/** Wraps what does not fit behind its name. */
function hung(name: string, meaning: string): string[] {
  const rows = [name];
  for (const word of meaning.split(' ')) {
    const row = rows.at(-1)!;
    const isFirst = row.trim() === '' || row === name;
    const next = isFirst ? row + word : `${row} ${word}`;
    if (next.length <= WIDTH) rows[rows.length - 1] = next;
    else rows.push(' '.repeat(name.length) + word);
  }
  return rows;
}
