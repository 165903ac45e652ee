/** Decides what is well and what is not around a class folder: each fact becomes a line, ok, to know, or wrong. */

import { daysBetween, spoken } from './calendar.ts';
import { counted, listed } from './wording.ts';

/** What was found on this machine; undefined where it could not be looked at. */
export interface Facts {
  node: string;
  /** The oldest and the newer lines of Node that confer is tested on. */
  git: string | undefined;
  terminal: { isTTY: boolean; columns: number; term: string | undefined; utf8: boolean };
  zone: string;
  today: string;
  /** The day of the newest thing in the files. */
  newest: string | undefined;
  folder: string;
  /** The cloud drive that the folder lies in, by its name. */
  cloud: string | undefined;
  /** Why nothing can be written there. */
  notWritable: string | undefined;
  /** Others on this machine may read it. */
  readableByOthers: boolean;
  /** undefined: the folder is not kept in git. */
  kept: Kept | undefined;
  leftovers: string[];
  lock: { who: string; alive: boolean } | undefined;
  /** Files that a cloud drive has not fetched yet. */
  placeholders: string[];
  problems: number;
}

interface Kept {
  remotes: string[];
  /** What names writers, and is in git. */
  tracked: string[];
  notIgnored: string[];
  namesArePrivate: boolean;
}

export interface Line {
  state: 'ok' | 'to know' | 'wrong';
  name: string;
  words: string;
}

const OLDEST_NODE = [20, 19] as const;

export function checkup(facts: Facts): Line[] {
  return [
    nodeLine(facts),
    facts.git === undefined
      ? toKnow('git', 'not found. Only confer save needs it')
      : ok('git', facts.git),
    terminalLine(facts),
    dateLine(facts),
    ok('class folder', facts.folder),
    facts.notWritable === undefined
      ? ok('writing', 'confer can write and delete files here')
      : wrong('writing', facts.notWritable),
    facts.cloud === undefined
      ? ok('cloud', 'not in a cloud drive')
      : toKnow('cloud', `in ${facts.cloud}: everything you write here is copied off this computer`),
    facts.readableByOthers
      ? toKnow(
          'readers',
          'other users of this computer can read it. To keep it private: chmod -R go= .',
        )
      : ok('readers', 'only you'),
    ...keptLines(facts),
    leftoverLine(facts),
    lockLine(facts),
    facts.placeholders.length === 0
      ? ok('all here', 'no file is still in the cloud')
      : wrong(
          'all here',
          `still in the cloud, not downloaded: ${countedIn(facts.placeholders, 'file')}`,
        ),
    facts.problems === 0
      ? ok('files', 'no problem')
      : wrong('files', `${counted(facts.problems, 'problem')}. To see them: confer check`),
  ];
}

function ok(name: string, words: string): Line {
  return { state: 'ok', name, words };
}

function toKnow(name: string, words: string): Line {
  return { state: 'to know', name, words };
}

function wrong(name: string, words: string): Line {
  return { state: 'wrong', name, words };
}

function nodeLine({ node }: Facts): Line {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const [oldest, least] = OLDEST_NODE;
  const fits = major > oldest || (major === oldest && minor >= least);
  return fits
    ? ok('Node', node)
    : wrong('Node', `${node} is too old: confer needs ${oldest}.${least} or newer`);
}

function terminalLine({ terminal: { isTTY, columns, term, utf8 } }: Facts): Line {
  if (!isTTY || term === 'dumb') {
    return toKnow('terminal', 'no keyboard: use flags to sort, meet and score');
  }
  if (!utf8) return toKnow('terminal', 'not set to UTF-8: names with accents may look wrong');
  if (columns < 40)
    return toKnow('terminal', `only ${columns} columns wide; 60 or more is easier to read`);
  return ok('terminal', `${columns} columns, UTF-8`);
}

/** A clock that is wrong puts notes on days that never were. */
function dateLine({ today, newest, zone }: Facts): Line {
  if (newest !== undefined && daysBetween(today, newest) > 1) {
    const words = `today is ${spoken(today)}, but a file is dated ${newest}. Is the clock right?`;
    return wrong('date', words);
  }
  return ok('date', `${spoken(today)} ${today.slice(0, 4)} (${zone})`);
}

function keptLines({ kept, git }: Facts): Line[] {
  if (!kept) {
    const words = git === undefined ? 'no git' : 'not kept in git. To begin: git init';
    return [toKnow('history', words)];
  }
  const { remotes, tracked, notIgnored } = kept;
  const named = kept.namesArePrivate ? wrong : toKnow;
  return [
    remotes.length === 0
      ? ok('history', 'in git, on this computer only')
      : toKnow(
          'history',
          `git can push it to ${listed(remotes)}. Is that place approved for student data?`,
        ),
    tracked.length === 0
      ? ok('pages in git', 'none')
      : named('pages in git', countedIn(tracked, 'file with names', 'files with names')),
    notIgnored.length === 0
      ? ok('.gitignore', 'leaves out every file that can be deleted')
      : wrong('.gitignore', `add a line for ${listed(notIgnored)}`),
  ];
}

function leftoverLine({ leftovers }: Facts): Line {
  if (leftovers.length === 0) return ok('leftovers', 'none');
  return toKnow('leftovers', countedIn(leftovers, 'half-written file'));
}

/** "2 files in students and sorts": the name of a file may be that of a child. */
function countedIn(files: string[], one: string, many?: string): string {
  const folders = new Set(
    files.map((file) => file.split('/').slice(0, -1)[0] ?? 'the class folder'),
  );
  return `${counted(files.length, one, many)} in ${listed([...folders])}`;
}

function lockLine({ lock }: Facts): Line {
  if (!lock) return ok('lock', 'free');
  const words = lock.alive
    ? `in use by ${lock.who}`
    : `left over from ${lock.who}. If confer is not running there, delete .confer/lock`;
  return toKnow('lock', words);
}
