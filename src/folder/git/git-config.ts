/** Decides which git settings a folder may not bring: those naming a program that a save runs. */

import { NotSaved } from '../files/errors.ts';

export interface GitSetting {
  /** Where it is set: system, global, local, worktree or command. */
  scope: string;
  /** Such as filter.lfs.clean, with section and last word in lowercase. */
  key: string;
}

// A filter changes what is saved, so it cannot be dropped silently. Hooks in a config file are new
// in git, and core.virtualfilesystem is in some gits only; no class needs them.
const RUNS_A_PROGRAM =
  /^(filter\..*\.(clean|process)|hook\..*\.(command|event)|core\.virtualfilesystem)$/s;

/** Parses `git config --list --show-scope -z`: scope, NUL, key, line break, value, NUL. */
export function readSettings(listed: string): GitSetting[] {
  const parts = listed.split('\0');
  const settings: GitSetting[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    settings.push({ scope: parts[i]!, key: parts[i + 1]!.split('\n', 1)[0]! });
  }
  return settings;
}

/** Returns true for settings that came with the folder, not from the teacher's own files. */
export function cameWithFolder({ scope }: GitSetting): boolean {
  return !['system', 'global', 'command'].includes(scope);
}

/** Throws NotSaved if the folder's own settings would run a program. */
export function refusePrograms(settings: GitSetting[]): void {
  const foreign = settings.filter(cameWithFolder).map(({ key }) => key);
  const found = [...new Set(foreign.filter((key) => RUNS_A_PROGRAM.test(key)))].sort();
  if (found.length === 0) return;
  throw new NotSaved(
    `The git settings of this folder would run a program (${found.join(', ')}). confer never runs a program that comes with a folder, so nothing was saved in git. Your files are safe on the disk.\nIf you trust that program, commit with git yourself.`,
  );
}

/** Returns the names of the hooks in config files, including the teacher's own. */
export function hookNames(settings: GitSetting[]): string[] {
  return [...new Set(settings.flatMap(({ key }) => /^hook\.(.+)\.[^.]+$/s.exec(key)?.[1] ?? []))];
}
