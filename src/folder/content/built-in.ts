/**
 * Decides where confer's own files are read (templates, the example class, licenses): in the folder
 * in which it is installed, or inside of the program, where confer is a single file.
 */

import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { INSIDE } from '../../world.ts';
import { listFiles, listFolders, readBytes } from '../files/disk-read.ts';

/** What Node gives a program that is a single file; not in the types of our oldest Node. */
interface Assets {
  getRawAsset(key: string): ArrayBuffer;
  getAssetKeys(): string[];
}

const assets = () => process.getBuiltinModule('node:sea') as unknown as Assets;

/** Returns the bytes of templates/ladder.yaml and the like; undefined if there is no such file. */
export function readBuiltIn(home: string, file: string): Buffer | undefined {
  if (home !== INSIDE) return readBytes(home, file);
  if (!hasBuiltIn(home, file)) return undefined;
  // A copy, because what is inside of the program cannot be written to.
  return Buffer.from(new Uint8Array(assets().getRawAsset(file)));
}

export function hasBuiltIn(home: string, file: string): boolean {
  return home === INSIDE ? assets().getAssetKeys().includes(file) : existsSync(join(home, file));
}

/** Returns the files directly in a folder that end in `ending`, in code-point order. */
export function builtInFiles(home: string, folder: string, ending: string): string[] {
  if (home !== INSIDE) return listFiles(home, folder, ending);
  return below(folder).filter(
    (file) => file.endsWith(ending) && !file.slice(folder.length + 1).includes('/'),
  );
}

/** Returns the names of the folders in a folder, in code-point order. */
export function builtInFolders(home: string, folder: string): string[] {
  if (home !== INSIDE) return listFolders(home, folder);
  const deeper = below(folder).map((file) => file.slice(folder.length + 1).split('/'));
  return [...new Set(deeper.flatMap(([name, ...rest]) => (rest.length > 0 ? [name!] : [])))];
}

/** Copies a folder of ours into an empty one. */
export function copyBuiltIn(home: string, folder: string, to: string): void {
  if (home !== INSIDE) {
    cpSync(join(home, folder), to, { recursive: true });
    return;
  }
  for (const file of below(folder)) {
    const path = join(to, file.slice(folder.length + 1));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, readBuiltIn(home, file)!);
  }
}

/** Returns where a teacher finds a file of ours, to copy it: it fills "copy … into rubrics/". */
export function placeOfBuiltIn(home: string, file: string): string {
  return home === INSIDE ? `what confer help ${file} prints` : `${home}/${file}`;
}

function below(folder: string): string[] {
  return assets()
    .getAssetKeys()
    .filter((file) => file.startsWith(`${folder}/`))
    .sort();
}
