/** confer save: saves the class folder as a git commit. */

import { join } from 'node:path';
import { spoken } from '../../core/calendar/calendar.ts';
import { type KeptOut, wordsKeptOut } from '../../core/privacy/kept-out.ts';
import {
  type ChangedFile,
  saveMessage,
  whatChanged,
  writerNamed,
} from '../../core/privacy/save-message.ts';
import type { Named } from '../../core/roster/names.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import { type ClassInGit, openGit } from '../../folder/git/git.ts';
import { ATTRIBUTES, ATTRIBUTES_FILE } from '../../folder/git/merge-setting.ts';
import { notOnDisk } from '../../folder/git/not-on-disk.ts';
import { keptOutOf, namesArePrivate } from '../../folder/git/private-files.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { openStore } from '../../folder/store/store.ts';
import { forScreen, problemCount, say, tell } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import { INSIDE, type World } from '../../world.ts';
import { openClass, type Session } from '../start/session.ts';
import type { SaveFlags } from './safekeeping-flags.ts';

export async function save(session: Session, words: { message?: string }, flags: SaveFlags) {
  const { dryRun } = flags;
  const { world } = session;
  const folder = await openClass(session);
  const { root, problems } = folder;
  const { students, archived } = folder.classroom;
  const typed = (words.message ?? '').replace(/\s+/g, ' ').trim();
  const kept = keptOutOf(folder);
  refuseName(typed, [...students, ...archived, ...folder.privately]);
  refuseSchool(typed, kept);
  if (problems.length > 0) tell(world, problemCount(problems));
  const away = notOnDisk(root, world.env);
  if (away)
    tell(world, `${away.said}. To get them: ${away.way}`.split('\n').map(forScreen).join(' '));
  return inPlainText(() => {
    const privacy = {
      namesArePrivate: namesArePrivate(folder),
      keptOut: kept,
      letThrough: flags.yes ?? false,
    };
    const found = openGit(root, world.env, privacy);
    refuseName(typed, writersGone(found.changes));
    const isNew = !dryRun && addAttributes(world, folder, found);
    const git = isNew ? openGit(root, world.env, privacy) : found;
    tellLeftOut(world, git.leftOut);
    if (!dryRun) setMerging(world, git);
    if (git.changes.length === 0) return nothingToSave(world);
    const said = typed || saveMessage(git.changes, world.today);
    if (dryRun) return showOnly(world, git.changes, said);
    const id = git.commit(said);
    if (id === undefined) return nothingToSave(world);
    world.saved?.add(`commit ${id} in git`);
    const what = whatChanged(git.changes).join(', ');
    say(world, `Saved in git: ${what} (${spoken(world.today)}). Commit ${id}.`);
    if (typed) say(world, `Message: "${forScreen(typed)}"`);
    if (!git.onBranch) {
      tell(
        world,
        'git is not on a branch here (detached HEAD), so this commit could be lost. To keep it: git switch -c my-class',
      );
    }
    return 0;
  });
}

function refuseName(message: string, writers: Named[]): void {
  const named = writerNamed(message, writers);
  if (named === undefined) return;
  throw new Usage(
    `The message names ${forScreen(named.name)}. Nothing was saved.`,
    'Leave the name out: git keeps commit messages forever.',
  );
}

/** The school's id or name of a writer stays out of every commit, and its message too. */
function refuseSchool(message: string, kept: KeptOut): void {
  if (wordsKeptOut(message, kept).length === 0) return;
  throw new Usage(
    'The message has what the school calls a writer. Nothing was saved.',
    'Leave it out: git keeps commit messages forever.',
  );
}

/** Returns writers whose file was deleted: no longer in the class, but they may still be named. */
function writersGone(changes: ChangedFile[]): Named[] {
  return changes.flatMap(({ file, kind }) => {
    const id = /^students\/([^/]+)\.yaml$/.exec(file)?.[1];
    return id !== undefined && kind === 'gone' ? [{ id, name: id }] : [];
  });
}

function tellLeftOut(world: World, files: string[]): void {
  if (files.length === 0) return;
  const said = files.map((file) => `   ${forScreen(file)}`);
  tell(world, 'Not saved in git, because an editor or the system left them here:', ...said);
}

/**
 * Adds the file to an older class that two may merge. It is no step: after save, undo takes back what
 * the teacher did before.
 */
function addAttributes(world: World, { root, classroom }: ClassFolder, git: ClassInGit): boolean {
  if (!git.lacksAttributes(classroom.settings.teachers.length > 1)) return false;
  openStore(root).change(() => [{ file: ATTRIBUTES_FILE, was: 'absent', after: ATTRIBUTES }]);
  tell(world, `Added ${ATTRIBUTES_FILE}: it says which class files confer merges.`);
  return true;
}

/** Each clone has to be told once, because no setting of git comes with a folder. */
export function setMerging(world: World, git: Pick<ClassInGit, 'mergeWith'>): void {
  const { execPath: node, home } = world;
  const script = home === INSIDE ? {} : { script: join(home, 'bin/confer.js') };
  if (node === undefined || !git.mergeWith({ node, ...script })) return;
  tell(
    world,
    'From now on git merges two versions of a class file here with confer, so that notes of both stay.',
  );
}

function nothingToSave(world: World): number {
  say(world, 'Nothing to save: git already has everything.');
  return 0;
}

function showOnly(world: World, changes: ChangedFile[], message: string): number {
  say(
    world,
    `Would save in git: ${whatChanged(changes).join(', ')}.`,
    ...changes.map(({ file, kind }) => `   ${kind.padEnd(8)} ${forScreen(file)}`),
    `Message: ${forScreen(message)}`,
  );
  return 0;
}

/** Makes errors safe for the terminal, because they contain file names and git's words. */
function inPlainText(work: () => number): number {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof NotSaved)) throw error;
    throw new NotSaved(error.message.split('\n').map(forScreen).join('\n'), { cause: error });
  }
}
