/** Decides what forget says of git: where the writer still is, and the commands that clean each place. */

import { writerOfFile } from '../../core/files/whose-file.ts';
import { counted, listed } from '../../core/language/wording.ts';
import { pathsOfWriter, wordsOfWriter } from '../../core/privacy/out-of-history.ts';
import type { KnownWriter } from '../../core/roster/student.ts';
import type { FileChange } from '../../folder/files/change.ts';
import { type KeptInGit, keptInGit } from '../../folder/git/search/history-of.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { forScreen } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';

export function historyLines(
  world: World,
  folder: ClassFolder,
  writer: KnownWriter,
  others: KnownWriter[],
  changes: FileChange[],
): string[] {
  const kept = keptInGit(folder.root, world.env, writer, others);
  if (!kept) return ['The class is not kept in git, so there is no history to clean.'];
  if ('why' in kept) {
    return [
      'git could not be asked, so it may still have this writer:',
      `   ${forScreen(kept.why)}`,
      'When git answers again, search it: git log --all --stat, git stash list, git status',
    ];
  }
  const recipe = kept.commits === 0 ? [] : recipeLines(kept, folder, writer, others, changes);
  const places = placeLines(kept);
  const away = awayLines(kept);
  if (recipe.length === 0 && places.length === 0) {
    const isAll = away.length === 0;
    const what = isAll ? 'The git history' : 'What git has on this computer';
    return [`${what} does not mention this writer.`, ...away];
  }
  return [...recipe, ...places, ...away];
}

function recipeLines(
  kept: KeptInGit,
  { classroom }: ClassFolder,
  writer: KnownWriter,
  others: KnownWriter[],
  changes: FileChange[],
): string[] {
  const ids = [writer.id, ...others.map(({ id }) => id)];
  const own = changes
    .filter(({ file, after }) => !after && writerOfFile(file, ids) === writer.id)
    .map(({ file }) => file);
  const rungs = classroom.ladder.rungs.map(({ id }) => id);
  const copies = kept.remotes.length > 0 ? ` (remotes: ${kept.remotes.join(', ')})` : '';
  const where = kept.prefix === '' ? '' : ' from the top folder of the repository:';
  const paths = pathsOfWriter(writer.id, kept.prefix, {
    others,
    rungs,
    named: kept.paths,
    copies: own,
  });
  return [
    `git history still mentions this writer in ${counted(kept.commits, 'commit')}. To remove them there too (this rewrites the history):`,
    '   1. confer save "without a writer"; then copy plans, prints and names.yaml somewhere else, because step 2 deletes them everywhere',
    `   2.${where} git filter-repo --force --invert-paths ${forScreen(paths)}`,
    '   3. put these lines in a file called names.txt:',
    ...wordsOfWriter(writer, others).map((line) => `      ${forScreen(line)}`),
    '   4. git filter-repo --force --replace-text names.txt --replace-message names.txt',
    '   5. delete names.txt, and copy back what you set aside',
    `      Other spellings are not replaced. To find them: git log --all -i -G "${forScreen(firstWord(writer))}"`,
    `   6. delete every other copy of the class and clone this one again${copies}`,
    'git filter-repo is a separate program: https://github.com/newren/git-filter-repo',
    ...authorLines(kept),
  ];
}

function firstWord({ name }: KnownWriter): string {
  return name.split(/\s+/)[0]!;
}

function authorLines({ authors }: KeptInGit): string[] {
  if (authors.length === 0) return [];
  return [
    '',
    'The name is also that of an author. Put these lines in a file called authors.txt:',
    ...authors.map((author) => `   removed <removed> ${forScreen(author)}`),
    'Then: git filter-repo --force --mailmap authors.txt',
  ];
}

/** Each place outside of the history, and below it what cleans it. */
function placeLines(kept: KeptInGit): string[] {
  const { staged, stashes, otherStashes, refs, tags, loose, inLogs, files } = kept;
  const place = (what: string, ...how: string[]) => [
    `   ${forScreen(what)}`,
    ...how.map((one) => `      ${forScreen(one)}`),
  ];
  // Renamed or dropped first, so that nothing leads to what the last command removes.
  const lines = [
    ...staged.flatMap(({ worktree, files: names }) =>
      place(
        `what is staged${worktree === '' ? '' : ` in ${worktree}`}: ${listed(names)}`,
        `git ${worktree === '' ? '' : `-C "${worktree}" `}reset`,
      ),
    ),
    ...(stashes.length === 0
      ? []
      : place(
          `what was put aside: ${listed([...stashes].reverse())}`,
          ...stashes.map((one) => `git stash drop ${one}`),
        )),
    ...refs.flatMap((ref) => place(ref, renamed(ref))),
    ...tags.flatMap((ref) => place(`${ref}: its message or its author`, renamed(ref))),
    ...files.flatMap((file) => place(file, mended(file))),
    ...(loose > 0 || inLogs || refs.length + tags.length > 0
      ? place(
          loose > 0
            ? `${counted(loose, 'object')} that no branch leads to: what was undone, staged or put aside`
            : 'the log of what was undone',
          `git reflog expire --expire=now ${otherStashes > 0 ? kept.logged.join(' ') : '--all'}`,
          'git gc --prune=now',
        )
      : []),
  ];
  const head = `git also has this writer outside of ${kept.commits > 0 ? 'that' : 'the'} history. To clean each place, in this order:`;
  return lines.length === 0 ? [] : [...(kept.commits > 0 ? [''] : []), head, ...lines];
}

function renamed(ref: string): string {
  const [, kind, name = ''] = /^refs\/([^/]+)\/(.*)$/.exec(ref) ?? [];
  if (kind === 'heads') return `git branch -m "${name}" another-name`;
  if (kind === 'tags') return `git tag -d "${name}"`;
  const [remote, ...branch] = name.split('/');
  return kind === 'remotes'
    ? `git push ${remote} --delete "${branch.join('/')}"   and: git branch -d -r "${name}"`
    : `git update-ref -d "${ref}"`;
}

function mended(file: string): string {
  return /\/(config|config\.worktree|description|info\/[^/]+)$/.test(file)
    ? 'open this file, and take the name out'
    : 'delete this file';
}

/** What is not here cannot be searched, and is never fetched for it. */
function awayLines({ clone, remotes, worktrees, closed }: KeptInGit): string[] {
  const at = remotes.length > 0 ? ` (${remotes.map(forScreen).join(', ')})` : '';
  const never = {
    partial: 'partial (some files were never downloaded)',
    shallow: 'shallow (older commits were never downloaded)',
  };
  return [
    ...(clone.length > 0
      ? [
          `This clone is ${listed(clone.map((kind) => never[kind]))}, so more may be at the remote${at}. Search there, or in a full clone.`,
        ]
      : []),
    ...worktrees.map(
      (path) => `Another folder has its own copy of these files: ${forScreen(path)}`,
    ),
    ...(closed > 0
      ? [
          `${counted(closed, 'file')} in git could not be searched (a PDF, a locked zip, or too large).`,
        ]
      : []),
  ];
}
