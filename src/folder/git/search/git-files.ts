/** Decides which files of git's own folder mention a writer: logs, messages, names of branches. */

import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mentions } from '../../../core/privacy/mentions.ts';
import { LARGEST_SEARCHED, wordsInFile } from './words-in-file.ts';

/** Of objects, branches and the index git is asked; hooks are programs. */
const ASIDE = /^(objects|hooks|refs|packed-refs)$/;
const POINTS_ELSEWHERE = /(^|\/)(index|HEAD)$/;
const MOST_FILES = 20_000;

/** Returns their paths inside of git's folder. Throws a system error for one that is unreadable. */
export function gitFilesMentioning(data: string, mentions: Mentions): string[] {
  const found: string[] = [];
  let seen = 0;
  const walk = (folder: string, top: boolean): void => {
    for (const name of readdirSync(join(data, folder)).sort()) {
      if ((top && ASIDE.test(name)) || ++seen > MOST_FILES) continue;
      const path = top ? name : `${folder}/${name}`;
      const entry = lstatSync(join(data, path));
      if (entry.isDirectory()) walk(path, false);
      else if (entry.isFile() && isToRead(path, entry.size) && says(join(data, path), mentions))
        found.push(path);
    }
  };
  walk('.', true);
  return found;
}

function isToRead(path: string, size: number): boolean {
  return size <= LARGEST_SEARCHED && (path.startsWith('logs/') || !POINTS_ELSEWHERE.test(path));
}

function says(path: string, mentions: Mentions): boolean {
  const words = wordsInFile(readFileSync(path));
  return words?.some(({ text, isBinary }) => mentions.inText(text, isBinary)) ?? false;
}
