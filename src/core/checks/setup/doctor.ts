/** Decides what confer doctor reports: each fact becomes a line that is ok, a note, or wrong. */

import { daysBetween, spoken } from '../../calendar/calendar.ts';
import { isClassFolder, MADE } from '../../files/class-places.ts';
import { counted, listed } from '../../language/wording.ts';

/** What was found on this computer; undefined if it could not be checked. */
export interface Facts {
  node: string;
  git: string | undefined;
  terminal: { isTTY: boolean; columns: number; term: string | undefined; utf8: boolean };
  zone: string;
  today: string;
  /** The newest date in any file. */
  newest: string | undefined;
  folder: string;
  /** The name of the cloud drive that the folder is in. */
  cloud: string | undefined;
  notWritable: string | undefined;
  readableByOthers: boolean;
  /** undefined if the folder is not in git, or git could not be asked. */
  kept: KeptFacts | undefined;
  /** Why git could not be asked about this folder. */
  notAsked?: string | undefined;
  /** What git has and keeps off this disk, and what gets it. */
  notOnDisk?: { said: string; way: string } | undefined;
  leftovers: string[];
  /** What editors and systems left, and other copies of class files. */
  copies: string[];
  lock: { who: string; alive: boolean } | undefined;
  /** Files that a cloud drive has not fetched yet. */
  placeholders: string[];
  problems: number;
}

interface KeptFacts {
  remotes: string[];
  /** Files that name writers and are in git. */
  tracked: string[];
  notIgnored: string[];
  namesArePrivate: boolean;
  /** A clone that never downloaded some files, or older commits. */
  clone?: ('partial' | 'shallow')[];
  /** What merges two versions of a class file: confer, git by lines, or git because nobody told it of confer. */
  mergedBy: 'confer' | 'lines' | 'not set';
}

export interface CheckLine {
  state: 'ok' | 'note' | 'wrong';
  name: string;
  words: string;
}

const OLDEST_NODE = [20, 19] as const;

export function checkup(facts: Facts): CheckLine[] {
  return [
    nodeLine(facts),
    facts.git === undefined
      ? noteLine('git', 'not found. Only confer save needs it')
      : ok('git', facts.git),
    terminalLine(facts),
    dateLine(facts),
    ok('class folder', facts.folder),
    facts.notWritable === undefined
      ? ok('writing', 'confer can write and delete files here')
      : wrong('writing', facts.notWritable),
    facts.cloud === undefined
      ? ok('cloud', 'not in a cloud drive')
      : noteLine(
          'cloud',
          `in ${facts.cloud}: everything you write here is copied off this computer`,
        ),
    facts.readableByOthers
      ? noteLine(
          'readers',
          'other users of this computer can read it. To keep it private: chmod -R go= .',
        )
      : ok('readers', 'only you'),
    ...keptLines(facts),
    leftoverLine(facts),
    lockLine(facts),
    allHereLine(facts),
    facts.problems === 0
      ? ok('files', 'no problem')
      : wrong('files', `${counted(facts.problems, 'problem')}. To see them: confer check`),
  ];
}

const lineOf = (state: CheckLine['state']) => {
  return (name: string, words: string): CheckLine => ({ state, name, words });
};
const ok = lineOf('ok');
const noteLine = lineOf('note');
const wrong = lineOf('wrong');

function nodeLine({ node }: Facts): CheckLine {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const [oldest, least] = OLDEST_NODE;
  const fits = major > oldest || (major === oldest && minor >= least);
  return fits
    ? ok('Node', node)
    : wrong('Node', `${node} is too old: confer needs ${oldest}.${least} or newer`);
}

function terminalLine({ terminal: { isTTY, columns, term, utf8 } }: Facts): CheckLine {
  if (!isTTY || term === 'dumb') {
    return noteLine('terminal', 'no keyboard: use flags to sort, meet and score');
  }
  if (!utf8) return noteLine('terminal', 'not set to UTF-8: names with accents may look wrong');
  if (columns < 40)
    return noteLine('terminal', `only ${columns} columns wide; 60 or more is easier to read`);
  return ok('terminal', `${columns} columns, UTF-8`);
}

/** Compares today with the newest file date: a wrong clock would date new notes wrongly. */
function dateLine({ today, newest, zone }: Facts): CheckLine {
  if (newest !== undefined && daysBetween(today, newest) > 1) {
    const words = `today is ${spoken(today)}, but a file is dated ${newest}. Is the clock right?`;
    return wrong('date', words);
  }
  return ok('date', `${spoken(today)} ${today.slice(0, 4)} (${zone})`);
}

function allHereLine({ placeholders, notOnDisk }: Facts): CheckLine {
  if (notOnDisk) return wrong('all here', `${notOnDisk.said}. To get them: ${notOnDisk.way}`);
  if (placeholders.length === 0) return ok('all here', 'no file is still in the cloud');
  const words = `still in the cloud, not downloaded: ${countedIn(placeholders, 'file')}`;
  return wrong('all here', words);
}

function keptLines({ kept, git, notAsked }: Facts): CheckLine[] {
  if (notAsked !== undefined) return [wrong('history', `git could not be asked. ${notAsked}`)];
  if (!kept) {
    const words = git === undefined ? 'no git' : 'not kept in git. To begin: git init';
    return [noteLine('history', words)];
  }
  const { remotes, tracked, notIgnored, clone } = kept;
  const named = kept.namesArePrivate ? wrong : noteLine;
  return [
    remotes.length === 0
      ? ok('history', `in git, on this computer only${cloneWords(clone)}`)
      : noteLine(
          'history',
          `git can push it to ${listed(remotes)}. Is that place approved for student data?${cloneWords(clone)}`,
        ),
    tracked.length === 0
      ? ok('pages in git', 'none')
      : named('pages in git', countedIn(tracked, 'file with names', 'files with names')),
    notIgnored.length === 0
      ? ok('.gitignore', 'leaves out every file that can be deleted')
      : wrong('.gitignore', `add a line for ${listed(notIgnored)}`),
    mergeLine(kept),
  ];
}

function mergeLine({ mergedBy }: KeptFacts): CheckLine {
  if (mergedBy === 'confer') return ok('merging', 'confer merges two versions of a class file');
  if (mergedBy === 'lines') return ok('merging', 'git merges two versions of a file by lines');
  const words = 'git was not told yet to merge class files with confer. To tell it: confer save';
  return noteLine('merging', words);
}

/** What was never downloaded cannot be searched, restored or forgotten here. */
function cloneWords(clone: KeptFacts['clone'] = []): string {
  const what = { partial: 'some files', shallow: 'older commits' };
  const many = clone.map((kind) => `${kind}: ${what[kind]} were never downloaded`);
  return many.length === 0 ? '' : ` This clone is ${listed(many)}.`;
}

function leftoverLine({ leftovers, copies }: Facts): CheckLine {
  const half = leftovers.length > 0 ? [countedIn(leftovers, 'half-written file')] : [];
  const left = `${counted(copies.length, 'copy', 'copies')} of files in ${foldersOf(copies)}`;
  const said = [...half, ...(copies.length > 0 ? [left] : [])];
  return said.length === 0 ? ok('leftovers', 'none') : noteLine('leftovers', said.join('; '));
}

/** Names folders ("2 files in students and sorts"), because a file name may name a child. */
function countedIn(files: string[], one: string, many?: string): string {
  return `${counted(files.length, one, many)} in ${foldersOf(files)}`;
}

function foldersOf(files: string[]): string {
  return listed([...new Set(files.map(folderOf))]);
}

function folderOf(file: string): string {
  const top = file.split('/').slice(0, -1)[0];
  if (top === undefined) return 'the class folder';
  return isClassFolder(top) || MADE.includes(top) ? top : 'another folder';
}

function lockLine({ lock }: Facts): CheckLine {
  if (!lock) return ok('lock', 'free');
  const words = lock.alive
    ? `in use by ${lock.who}`
    : `left over from ${lock.who}. If confer is not running there, delete .confer/lock`;
  return noteLine('lock', words);
}
