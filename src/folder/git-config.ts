/** Decides which settings of git a folder may not bring along, because they name a program that saving would run. */

import { NotSaved } from './disk-error.ts';

export interface Setting {
  /** Where it stands: system, global, local, worktree or command. */
  scope: string;
  /** Such as filter.lfs.clean: section and last word in small letters. */
  key: string;
}

// A filter changes what is saved, so it cannot be left out in silence; hooks in a config file are new
// to git, and a file system of one's own is in some gits only: nobody's class needs them.
const RUNS_A_PROGRAM =
  /^(filter\..*\.(clean|process)|hook\..*\.(command|event)|core\.virtualfilesystem)$/s;

/** What `git config --list --show-scope -z` says: scope, NUL, key, line break, value, NUL. */
export function readSettings(listed: string): Setting[] {
  const parts = listed.split('\0');
  const settings: Setting[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    settings.push({ scope: parts[i]!, key: parts[i + 1]!.split('\n', 1)[0]! });
  }
  return settings;
}

/** True for what came with the folder; what stands in the teacher's own files is hers. */
export function cameWithFolder({ scope }: Setting): boolean {
  return !['system', 'global', 'command'].includes(scope);
}

/** Throws NotSaved, with the names, where the folder's own settings would run a program. */
export function refusePrograms(settings: Setting[]): void {
  const foreign = settings.filter(cameWithFolder).map(({ key }) => key);
  const found = [...new Set(foreign.filter((key) => RUNS_A_PROGRAM.test(key)))].sort();
  if (found.length === 0) return;
  throw new NotSaved(
    `The git settings of this folder would run a program (${found.join(', ')}). confer never runs a program that comes with a folder, so nothing was saved in git. Your files are safe on the disk.\nIf you trust that program, commit with git yourself.`,
  );
}

/** Names of the hooks that stand in config files, the teacher's own too. */
export function hookNames(settings: Setting[]): string[] {
  return [...new Set(settings.flatMap(({ key }) => /^hook\.(.+)\.[^.]+$/s.exec(key)?.[1] ?? []))];
}
