/** Decides the facts for confer doctor: git, lock, leftovers, readers, cloud drive. */

import { existsSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../../core/checks/setup/doctor.ts';
import { disk } from '../files/errors.ts';
import { leftoversIn, RECORDS } from '../files/leftovers.ts';
import { lockHolder } from '../files/lock-holder.ts';
import { askable } from './askable.ts';
import { cloneOf } from './clone.ts';
import { answerOf, type Env, type Git, gitOrNone } from './git-run.ts';
import { mergedBy } from './merge-setting.ts';
import { notOnDisk } from './not-on-disk.ts';
import { missingLines, saysWho } from './private-files.ts';

export type FolderFacts = Omit<
  Facts,
  'node' | 'terminal' | 'zone' | 'today' | 'newest' | 'problems' | 'copies'
>;

const CLOUDS: [pattern: RegExp, name: string][] = [
  [/[\\/]OneDrive[^\\/]*([\\/]|$)/i, 'OneDrive'],
  [/[\\/]Dropbox[^\\/]*([\\/]|$)/i, 'Dropbox'],
  [/[\\/](Google ?Drive|My Drive|GoogleDrive-[^\\/]*)([\\/]|$)/i, 'Google Drive'],
  [/[\\/](Mobile Documents|iCloud ?Drive)([\\/]|$)/i, 'iCloud'],
  [/[\\/](Nextcloud|ownCloud|Box Sync|Box|pCloud ?Drive|MEGA|Sync)([\\/]|$)/, 'a cloud drive'],
];

export function folderFacts(root: string, env: Env, isPrivate = false): FolderFacts {
  const git = gitOrNone(root, env);
  const asked = askable(root, env);
  const version = /\d+(\.\d+)+/.exec((git && answerOf(git, ['--version'])) ?? '')?.[0];
  const real = realpathSync(root);
  return {
    git: version,
    folder: root,
    cloud: CLOUDS.find(([pattern]) => pattern.test(real) || pattern.test(root))?.[1],
    notWritable: notWritable(root),
    readableByOthers: process.platform !== 'win32' && (statSync(root).mode & 0o004) !== 0,
    kept: git && keptIn(git, isPrivate),
    notAsked: git && asked && 'why' in asked ? asked.why : undefined,
    notOnDisk: notOnDisk(root, env),
    leftovers: leftoversIn(root).map(({ file }) => file),
    lock: lockHolder(root),
    placeholders: placeholdersIn(root),
  };
}

function keptIn(git: Git, isPrivate: boolean): Facts['kept'] {
  if (answerOf(git, ['rev-parse', '--show-toplevel']) === undefined) return undefined;
  const remotes = (answerOf(git, ['remote', '-v']) ?? '').split('\n').filter(Boolean);
  const hosts = remotes.map((line) => hostOf(line.split(/\s+/)[1] ?? ''));
  const known = listedBy(git, ['--cached', '--', '.']);
  const needed = isPrivate ? missingLines(git) : [];
  return {
    remotes: [...new Set(hosts)],
    tracked: known.filter(isPrivate ? saysWho : (file) => /^(plans|prints)\//.test(file)),
    notIgnored: [...new Set([...needed, ...mayBeLost(git)])],
    namesArePrivate: isPrivate,
    clone: cloneOf(git),
    mergedBy: mergedBy(git),
  };
}

/** Returns temporary files that git would save. */
function mayBeLost(git: Git): string[] {
  return listedBy(git, ['--cached', '--others', '--exclude-standard', '--', '.confer'])
    .filter((file) => !file.endsWith('.schema.json'))
    .map((file) => file.replace(/(?<=^\.confer\/steps\/).*/, ''));
}

function listedBy(git: Git, which: string[]): string[] {
  return (answerOf(git, ['ls-files', '-z', ...which]) ?? '').split('\0').filter(Boolean);
}

// https://me:word@HOST/path, or ssh: me@HOST:path. A single letter there is a Windows drive.
const ADDRESS = /^(?:\w[\w+.-]*:\/\/([^/]*)|(?!\w+:\/\/)([^/\\:]{2,}):(?!:))(.*)$/;

/** Returns only the host: the rest may contain a name and a password (with an @), or an owner. */
function hostOf(url: string): string {
  const [, asUrl, asSsh, path = ''] = ADDRESS.exec(url) ?? [];
  const host = (asUrl ?? asSsh ?? '').replace(/^.*@/, '').replace(/:\d*$/, '');
  const isClear = /^[\w-]+(\.[\w-]+)*$/.test(host) && !path.includes('@');
  return isClear ? host : 'another place';
}

function notWritable(root: string): string | undefined {
  const file = join(root, `.doctor.${process.pid}.tmp`);
  try {
    rmSync(file, { force: true });
    writeFileSync(file, 'a test', { flag: 'wx' });
    rmSync(file);
    return undefined;
  } catch (error) {
    return `confer cannot save here: ${disk(error)}`;
  }
}

/** Returns iCloud's placeholders for files that are not on this computer: .ana.yaml.icloud */
function placeholdersIn(root: string): string[] {
  return ['', ...RECORDS].flatMap((folder) => {
    if (!existsSync(join(root, folder))) return [];
    return readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.icloud'))
      .map((name) => (folder === '' ? name : `${folder}/${name}`));
  });
}
