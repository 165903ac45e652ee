/** Decides whose record a file is a copy of, whatever its ending, and whatever an editor or a drive made of its name. */

import { isClassFolder, MADE, meantFolder } from './class-places.ts';
import { copiedStem, withoutLeftover } from './leftover-names.ts';

const OF_WRITERS = ['students', 'archive'];
const IS_YAML = /\.ya?ml(?:\.|$)/i;
/** A picture or a paper is no copy of a record: whoever keeps it has to look at it. */
const NO_RECORD = /\.(?:jpe?g|png|gif|heic|webp|svg|bmp|tiff?|pdf|mp[34]|m4[av]|mov|wav|webm)$/i;

/** Returns the id of the writer whose own file, or whose conference, the file is or once was. */
export function writerOfFile(file: string, ids: readonly string[]): string | undefined {
  const steps = file.split('/');
  const folders = steps.slice(0, -1);
  if (MADE.includes(steps[0]!)) return undefined;
  const name = withoutLeftover(steps.at(-1)!).replace(/^[.~$#_]+/, '');
  if (folders.some((folder) => meantFolder(folder) === 'meetings')) return ofConference(name, ids);
  const isTheirs = folders.some((folder) => OF_WRITERS.includes(meantFolder(folder) ?? ''));
  if (isTheirs) return NO_RECORD.test(name) ? undefined : idIn(name, ids);
  return IS_YAML.test(name) && !isClassFolder(steps[0]!) ? idIn(name, ids) : undefined;
}

/** The longest id counts: the conferences of ana-m are not those of ana. */
function ofConference(name: string, ids: readonly string[]): string | undefined {
  const found = ids.filter((id) => name.includes(`-conference-${id}-`));
  return found.sort((a, b) => b.length - a.length)[0];
}

/** Takes endings off until an id is left: ana.b.yaml is of ana.b, if there is one. */
function idIn(name: string, ids: readonly string[]): string | undefined {
  for (let stem = name; ; stem = stem.replace(/\.[^.]*$/, '')) {
    const found = sameId(stem, ids) ?? sameId(copiedStem(stem), ids);
    if (found !== undefined || !stem.includes('.')) return found;
  }
}

/** Returns the id that a stem is, in any case: on some disks Ana and ana are one. */
export function sameId(stem: string | undefined, ids: readonly string[]): string | undefined {
  const plain = (id: string) => id.normalize('NFC').toLowerCase();
  if (stem === undefined) return undefined;
  return ids.find((id) => id === stem) ?? ids.find((id) => plain(id) === plain(stem));
}
