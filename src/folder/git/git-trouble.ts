/** Decides what a teacher reads if git does not save: what is wrong, and what to do. */

import { NotSaved } from '../files/errors.ts';

export const ON_DISK = 'Nothing was saved in git. Your files are safe on the disk.';

/** Says what is wrong, that the files on the disk are safe, and what to do. */
export function notInGit(matter: string, wayOut: string): NotSaved {
  return new NotSaved(`${matter} ${ON_DISK}\n${wayOut}`);
}

export function noGit(): NotSaved {
  return notInGit(
    'git is not installed on this computer. Everything else in confer works without it.',
    'To keep a history of your class, install it: https://git-scm.com',
  );
}

/** For something started and not finished; `drop` is the git command that abandons it. */
export function inTheMiddle(of: string, drop: string): NotSaved {
  return notInGit(
    `A git ${of} is not finished here.`,
    `Finish it first (git status says how), or cancel it: git ${drop}`,
  );
}

/** A lock that another git holds or left behind. */
export function locked(file: string): NotSaved {
  return notInGit(
    'Another git is running in this folder, or one was interrupted.',
    `Try again in a minute. If no other git is running, delete ${file}`,
  );
}

export function damaged(where: string): NotSaved {
  return notInGit(
    `The git data of this folder (${where}) is damaged or incomplete.`,
    'To see what is wrong: git fsck. A backup copy of .git repairs it; your own files are fine.',
  );
}

export function notTheirs(where: string): NotSaved {
  return notInGit(
    `The git data here (${where}) belongs to another folder, so confer leaves it alone.`,
    'If that is intended, commit with git yourself.',
  );
}

// Git's English messages (we ask for English) and what they mean. The first match is used.
const KNOWN: [
  said: RegExp,
  matter: string | ((found: RegExpExecArray) => NotSaved),
  wayOut?: string,
][] = [
  [/Unable to create '(.+\.lock)': File exists/, (found) => locked(found[1]!)],
  [
    /dubious ownership|unsafe repository/,
    'This folder belongs to another user of this computer, so git refuses to use it.',
    'If it is yours, run git status in the class folder: it says how to trust it (safe.directory).',
  ],
  [
    /outside of your sparse-checkout|pathspecs matched paths that exist/,
    'This folder is a sparse checkout: git keeps some files of this class off the disk, and a new file has the name of one.',
    'To get them: move the new file away, run git sparse-checkout disable, then compare the two.',
  ],
  [
    /must be run in a work tree|cannot use bare repository/,
    'The git data here is a bare repository, which cannot hold class files.',
    'Copy the class into a folder of its own, then: git init',
  ],
  [
    /not a git repository \(or any/,
    'This class folder is not in git yet.',
    'To start, once, in the class folder: git init   (then confer save again)',
  ],
  [
    /no (email|name) was given|Please tell me who you are|empty ident name/,
    'git does not know your name and email address yet, and needs them for each commit.',
    'Set them once: git config --global user.name "Your Name"   and: git config --global user.email you@example.org',
  ],
  [/No space left|quota exceeded/i, 'The disk is full.', 'Free some space and try again.'],
  [
    /^(error: open\("|warning: could not open directory|fatal: (unable to access|unknown error .* config)).*/m,
    (found) =>
      notInGit('git does not have permission to read everything it needs.', gitSays(found[0])),
  ],
  [
    /Permission denied|Read-only file system|insufficient permission|Operation not permitted/,
    'git cannot write in its own folder (.git): it is read-only or belongs to somebody else.',
    'Make it writable, or save from the computer it came from.',
  ],
  [
    /cannot do a partial commit during a (merge|rebase|cherry-pick)/,
    (found) => inTheMiddle(found[1]!, `${found[1]} --abort`),
  ],
  [
    /not a git repository|gitfile|corrupt|bad (object|config|signature|tree|numeric|ref)|index file|unable to (read|parse)|missing blob|invalid object|loose object|not a valid|building trees|resolve HEAD|broken|fatal: .*(unknown repository extension|expected git repo version)/i,
    () => damaged('.git'),
  ],
];

/** Explains a complaint of git; an unknown one is shown in git's own words. */
export function troubleFrom(complaint: string): NotSaved {
  for (const [said, matter, wayOut = ''] of KNOWN) {
    const found = said.exec(complaint);
    if (found) return typeof matter === 'string' ? notInGit(matter, wayOut) : matter(found);
  }
  return notInGit('git did not save.', gitSays(complaint));
}

/** Returns the first line that is an error, not a warning. */
function gitSays(complaint: string): string {
  const lines = complaint.split('\n').filter((line) => line.trim() !== '');
  return `git says: ${lines.find((line) => /^(fatal|error):/.test(line)) ?? lines[0] ?? 'nothing'}`;
}
