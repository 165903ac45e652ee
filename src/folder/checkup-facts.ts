/** Looks at the machine around a class folder: git, the lock, leftovers, who may read it, whether it lies in a cloud drive. */

import { existsSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../core/checkup.ts';
import { disk } from './disk-error.ts';
import { answerOf, type Env, type Git, gitOrNone } from './git-run.ts';
import { leftoversIn } from './leftovers.ts';
import { lockHolder } from './lock-holder.ts';

export type FolderFacts = Omit<
  Facts,
  'node' | 'terminal' | 'zone' | 'today' | 'newest' | 'problems'
>;

const CLOUDS: [pattern: RegExp, name: string][] = [
  [/[\\/]OneDrive[^\\/]*([\\/]|$)/i, 'OneDrive'],
  [/[\\/]Dropbox[^\\/]*([\\/]|$)/i, 'Dropbox'],
  [/[\\/](Google ?Drive|My Drive|GoogleDrive-[^\\/]*)([\\/]|$)/i, 'Google Drive'],
  [/[\\/](Mobile Documents|iCloud ?Drive)([\\/]|$)/i, 'iCloud'],
  [/[\\/](Nextcloud|ownCloud|Box Sync|Box|pCloud ?Drive|MEGA|Sync)([\\/]|$)/, 'a cloud drive'],
];

export function folderFacts(root: string, env: Env): FolderFacts {
  const git = gitOrNone(root, env);
  const version = /\d+(\.\d+)+/.exec((git && answerOf(git, ['--version'])) ?? '')?.[0];
  const real = realpathSync(root);
  return {
    git: version,
    folder: root,
    cloud: CLOUDS.find(([pattern]) => pattern.test(real) || pattern.test(root))?.[1],
    notWritable: notWritable(root),
    readableByOthers: process.platform !== 'win32' && (statSync(root).mode & 0o004) !== 0,
    kept: git && keptIn(git),
    leftovers: leftoversIn(root).map(({ file }) => file),
    lock: lockHolder(root),
    placeholders: placeholdersIn(root),
  };
}

function keptIn(git: Git): Facts['kept'] {
  if (answerOf(git, ['rev-parse', '--show-toplevel']) === undefined) return undefined;
  const lines = (text: string | undefined) => (text ?? '').split('\0').filter(Boolean);
  const remotes = (answerOf(git, ['remote', '-v']) ?? '').split('\n').filter(Boolean);
  const hosts = remotes.map((line) => hostOf(line.split(/\s+/)[1] ?? ''));
  // What git would take along although it may be lost at any time.
  const lost = lines(
    answerOf(git, [
      'ls-files',
      '-z',
      '--cached',
      '--others',
      '--exclude-standard',
      '--',
      '.confer',
    ]),
  ).filter((file) => !file.endsWith('.schema.json'));
  return {
    remotes: [...new Set(hosts)],
    tracked: lines(answerOf(git, ['ls-files', '-z', '--', 'plans', 'prints'])),
    notIgnored: [...new Set(lost.map((file) => file.replace(/(?<=^\.confer\/steps\/).*/, '')))],
  };
}

/** Only the name of the place: an address may hold a name or a password. */
function hostOf(url: string): string {
  return /^(?:\w+:\/\/)?(?:[^@/]*@)?([^:/]+)/.exec(url)?.[1] ?? 'another place';
}

function notWritable(root: string): string | undefined {
  const file = join(root, `.doctor.${process.pid}.tmp`);
  try {
    rmSync(file, { force: true });
    writeFileSync(file, 'a test', { flag: 'wx' });
    rmSync(file);
    return undefined;
  } catch (error) {
    return `nothing can be saved: ${disk(error)}`;
  }
}

/** iCloud's .ana.yaml.icloud, and files of no size where a drive keeps only the name. */
function placeholdersIn(root: string): string[] {
  return ['students', 'sorts', 'groups', 'meetings', 'archive'].flatMap((folder) => {
    if (!existsSync(join(root, folder))) return [];
    return readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.icloud'))
      .map((name) => `${folder}/${name}`);
  });
}
