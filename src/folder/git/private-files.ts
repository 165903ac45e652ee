/** Decides which files and lines of a class identify writers: git must not have them. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { counted } from '../../core/language/wording.ts';
import { type KeptOut, keptOut } from '../../core/privacy/kept-out.ts';
import type { ChangedFile } from '../../core/privacy/save-message.ts';
import { NotSaved } from '../files/errors.ts';
import { type ClassFolder, NAMES } from '../read/class-folder.ts';
import type { Git } from './git-run.ts';
import { notInGit } from './git-trouble.ts';
import type { LinesFound } from './search/before-commit.ts';

interface SaysWho {
  /** The .gitignore line that covers them. */
  line: string;
  /** Matches paths relative to the class folder. */
  files: RegExp;
  /** Sample files that the line must cover, to test whether it is there. */
  such: string[];
}

const PAGES = ['page.md', ...['md', 'html', 'pdf'].map((end) => `2026-11-23/goals.${end}`)];

/** In a class with open names, only what the school calls the writers is private. */
export const SCHOOL_LINE = '/names.yaml*';
/** And of copies of names.yaml in every folder. */
export const SCHOOL_LINES = [SCHOOL_LINE, '*names*.y*ml*'];
/** names.yaml and its copies, wherever they are; a rubric or a lesson may be called so too. */
const SAYS_SCHOOL: SaysWho = {
  line: SCHOOL_LINE,
  files: /^(?!(rubrics|lessons|pages|words)\/)(.*\/)?[^/]*names[^/]*\.ya?ml[^/]*$/i,
  such: ['names.yaml'],
};

// Editors and cloud drives put copies next to a file: names.yaml~, names (1).yaml, .names.yaml.swp.
const SAYS_WHO: SaysWho[] = [
  { line: '/*names*', files: /^[^/]*names/i, such: ['names.yaml~'] },
  // An imported list of the school, and a page that a browser saved here.
  ...['csv', 'tsv', 'xlsx', 'pdf'].map((end) => ({
    line: `/*.${end}`,
    files: new RegExp(`^[^/]*\\.${end}$`, 'i'),
    such: [`scores.${end}`],
  })),
  { line: 'plans/', files: /^plans\//i, such: PAGES.map((page) => `plans/${page}`) },
  { line: 'prints/', files: /^prints\//i, such: PAGES.map((page) => `prints/${page}`) },
];

export const PRIVATE_LINES = SAYS_WHO.map(({ line }) => line);

/** Returns true for private names, also if class.yaml is unreadable but names.yaml exists. */
export function namesArePrivate({ root, classroom, unread }: ClassFolder): boolean {
  if (classroom.settings['private names']) return true;
  return unread.includes('class.yaml') && existsSync(join(root, NAMES));
}

/** What git must not have of this class, in any file. */
export function keptOutOf(folder: ClassFolder): KeptOut {
  const { students, archived, settings } = folder.classroom;
  return keptOut([...students, ...archived, ...folder.privately], {
    namesArePrivate: namesArePrivate(folder),
    harmless: settings['words that are no names'],
  });
}

export function saysWho(file: string): boolean {
  return SAYS_WHO.some(({ files }) => files.test(file));
}

export function missingLines(git: Git, such = SAYS_WHO): string[] {
  return such
    .filter(({ such }) => !such.every((file) => isLeftOut(git, file)))
    .map(({ line }) => line);
}

/** Returns true if .gitignore covers such a file, whether it exists or not. */
function isLeftOut(git: Git, file: string): boolean {
  // This git command does not accept literal pathspecs.
  const asked = ['--no-literal-pathspecs', 'check-ignore', '--quiet', '--no-index', '--'];
  return git([...asked, `./${file}`]).code === 0;
}

/**
 * Throws if a commit would contain private names or the school's ids, because git keeps them
 * forever.
 */
export function refuseNames(
  git: Git,
  root: string,
  changes: ChangedFile[],
  isPrivate: boolean,
): void {
  const such = isPrivate ? [...SAYS_WHO, SAYS_SCHOOL] : [SAYS_SCHOOL];
  // A file removed from git's index but still on the disk would be added again by the next commit.
  const isThere = ({ kind, file }: ChangedFile) => kind !== 'gone' || existsSync(join(root, file));
  const kept = changes.filter(
    (change) => such.some(({ files }) => files.test(change.file)) && isThere(change),
  );
  if (kept.length === 0) return;
  const open = kept.filter(({ file }) => !isLeftOut(git, file));
  // On some disks Names.txt and names.txt are different files.
  const missing = missingLines(git, isPrivate ? SAYS_WHO : such);
  const lines = missing.length > 0 ? missing : open.map(({ file }) => `/${file}`);
  const known = kept.filter((change) => change.kind !== 'new' || !open.includes(change));
  throw notInGit(
    isPrivate
      ? 'This class keeps names private (class.yaml), but git would include files that show who is who.'
      : 'names.yaml has what the school calls the writers, and git would include it.',
    [
      ...(lines.length > 0 ? ['Add these lines to its .gitignore:'] : []),
      ...lines.map((line) => `   ${line}`),
      ...(known.length > 0 ? [`git already has some of them. ${removedFromGit(known)}`] : []),
      'Then run confer save again.',
    ].join('\n'),
  );
}

function removedFromGit(known: ChangedFile[]): string {
  const places = known.map(({ file }) => /^(plans|prints)(?=\/)/i.exec(file)?.[0] ?? `"${file}"`);
  const untrack = `git rm -r --cached ${[...new Set(places)].join(' ')}`;
  return `To remove them, run here: ${untrack}   and: git commit -m "Remove names from git"`;
}

const SHOWN = 12;

/** Throws if lines would tell git who is who; names only places, because a message may be shown. */
export function refuseLines({ named, numbered, closed }: LinesFound, isPrivate: boolean): void {
  const unseen = isPrivate ? closed : [];
  if (named.length + numbered.length + unseen.length === 0) return;
  const parts: [places: string[], matter: string][] = [
    [named, isPrivate ? PRIVATE_WORDS : 'These places may have a name that only the school uses:'],
    [numbered, "These places have a school's id, which never goes to git. Take it out:"],
    [unseen, 'confer cannot look into these files. Open each, to see if it names a writer:'],
  ];
  const said = parts.filter(([places]) => places.length > 0);
  const [first, ...more] = said.flatMap(([places, matter]) => [matter, ...shown(places)]);
  const passes = [
    ...(named.length > 0
      ? [
          'If a word there is no name, such as Will: add a line to class.yaml, words that are no names: [Will]',
        ]
      : []),
    ...(numbered.length === 0 ? ['If none of them names a writer: confer save --yes'] : []),
  ];
  throw new NotSaved(
    [first, ...more, 'Nothing was saved in git. Your files are safe on the disk.', ...passes].join(
      '\n',
    ),
  );
}

const PRIVATE_WORDS =
  'This class keeps names private (class.yaml), and git would keep these places forever, which may name a writer:';

function shown(places: string[]): string[] {
  const more = places.length - SHOWN;
  const rest = more > 0 ? [`   and ${counted(more, 'more place')}`] : [];
  return [...places.slice(0, SHOWN).map((place) => `   ${place}`), ...rest];
}
