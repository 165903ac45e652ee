/** Decides what every file below a class folder is: read, made by confer, left by an editor, somebody's own, or meant to be read. */

import {
  folderForDay,
  isClassFolder,
  isOfEvents,
  isYamlFolder,
  MADE,
  meantFolder,
  SINGLES,
} from './class-places.ts';
import { type ClassNames, type Form, readAt, yamlStem } from './file-forms.ts';
import { copiedStem, isBackupFolder, isLeftover, withoutLeftover } from './leftover-names.ts';
import { sameId } from './whose-file.ts';
import { isYamlName, toldApart, yamlName } from './yaml-names.ts';

export interface Counted {
  file: string;
  is: 'read' | 'made' | 'leftover' | 'copy' | 'own' | 'not read';
  /** The class file that it is a copy of, as far as the name tells. */
  of?: string;
  /** For what is not read, and for what is read under another name than commands write to. */
  why?: string;
  todo?: string;
}

/** Returns what each file is; `files` are all below the class folder, from its top. */
export function inventory(files: string[], names: ClassNames): Counted[] {
  const all = new Set(files);
  const inner = classesInside(files);
  const doubles = new Map(toldApart(files.filter(isYamlName)).map((one) => [one.file, one.of]));
  return files.map((file): Counted => {
    const place = { file, steps: file.split('/'), all, names };
    const of = doubles.get(file);
    const within = inner.find((folder) => file.startsWith(folder));
    if (within !== undefined) return inClassInside(file, within);
    if (MADE.includes(place.steps[0]!)) return { file, is: 'made' };
    const left = isLeftover(place.steps.at(-1)!) ? leftover(place) : undefined;
    if (left) return left;
    if (of !== undefined && isRead(place) && !isOfEvents(place.steps[0]!))
      return notReadBeside(file, of);
    if (place.steps.length === 1) return atTop(place);
    return isClassFolder(place.steps[0]!) ? inClassFolder(place) : inOtherFolder(place);
  });
}

/** Returns the folders of other classes in this one, such as room-13/; a backup of this one is none. */
export function classesInside(files: readonly string[]): string[] {
  return files
    .filter((file) => /\/class\.yaml$/.test(file) && !hasBackup(file))
    .map((file) => file.slice(0, -'class.yaml'.length));
}

interface Place {
  file: string;
  steps: string[];
  all: ReadonlySet<string>;
  names: ClassNames;
}

const isRead = ({ steps }: Place) => steps.length === 2 && isClassFolder(steps[0]!);
const hasBackup = (file: string) => file.split('/').slice(0, -1).some(isBackupFolder);

/** A demo, or the class next door: it is read from its own folder, and worth knowing of here. */
function inClassInside(file: string, within: string): Counted {
  if (file !== `${within}class.yaml`) return { file, is: 'own' };
  return { file, is: 'own', why: `${within} is a class of its own: this class does not read it.` };
}

function leftover({ file, steps }: Place): Counted {
  const name = withoutLeftover(steps.at(-1)!);
  const of = name === steps.at(-1) ? undefined : [...steps.slice(0, -1), name].join('/');
  return { file, is: 'leftover', ...(of !== undefined && { of }) };
}

function notReadBeside(file: string, of: string): Counted {
  return { file, is: 'copy', of, ...wordsForCopy(of) };
}

/** What is said of a copy, wherever it was found. */
export function wordsForCopy(of: string): { why: string; todo: string } {
  return {
    why: `this looks like a copy of ${of}`,
    todo: `move anything that is missing there into ${of}, then delete this file`,
  };
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);

/** A file that would be read as `target`: to be renamed or moved, if that is not there yet. */
function meantAs(file: string, target: string, why: string, all: ReadonlySet<string>): Counted {
  if (all.has(target)) return notReadBeside(file, target);
  const [folder, name] = [folderOf(target), target.slice(folderOf(target).length)];
  const isMove = folder !== '' && file.slice(folderOf(file).length) === name;
  return {
    file,
    is: 'not read',
    why,
    todo: isMove ? `move it to ${folder}` : `rename it to ${target}`,
  };
}

/** Returns class.yaml for Class.yaml, class.yml, class.yaml.txt, "class (1).yaml" and class-LAPTOP7.yaml. */
function singleMeant(name: string): string | undefined {
  const stem = yamlStem(name);
  if (stem === undefined) return undefined;
  const word = (copiedStem(stem) ?? stem).toLowerCase();
  return SINGLES.some((one) => one === word) ? `${word}.yaml` : undefined;
}

export const NOWHERE = 'confer does not read this file in this place';
const OTHER_NAME = 'confer does not read a file of this name';

function atTop({ file, all, names }: Place): Counted {
  const single = SINGLES.find((one) => file === `${one}.yaml`);
  if (single !== undefined || file === 'new-lesson.md') return { file, is: 'read' };
  const meant = singleMeant(file);
  const stem = yamlStem(file);
  if (stem === undefined || file.startsWith('.')) return { file, is: 'own' };
  if (meant !== undefined) {
    const isRead = isYamlName(file) && yamlName(file) === meant && meant !== 'class.yaml';
    return isRead && !all.has(meant)
      ? { file, is: 'read', ...otherEnding(meant) }
      : meantAs(file, meant, OTHER_NAME, all);
  }
  const id = idMeant(stem, names.ids);
  const folder = id === undefined ? folderForDay(stem) : 'students';
  if (folder !== undefined) {
    return meantAs(file, `${folder}/${id ?? stem}.yaml`, NOWHERE, all);
  }
  return { file, is: 'own' };
}

/** Returns what is wrong with a file that is read under another ending than .yaml. */
function otherEnding(name: string): Pick<Counted, 'why' | 'todo'> {
  return {
    why: `confer reads this file, but writes only to ${name}`,
    todo: `rename it to ${name}`,
  };
}

function idMeant(stem: string, ids: readonly string[]): string | undefined {
  return sameId(stem, ids) ?? sameId(copiedStem(stem), ids);
}

function inClassFolder({ file, steps, all, names }: Place): Counted {
  const form = readAt(steps, names);
  if (form.is !== 'read') return unread(file, form, all);
  return form.as === file
    ? { file, is: 'read' }
    : { file, is: 'read', ...(all.has(form.as) ? {} : otherEnding(form.as)) };
}

function unread(file: string, form: Exclude<Form, { is: 'read' }>, all: Place['all']): Counted {
  if (form.is === 'own') return { file, is: 'own' };
  return form.as === undefined
    ? { file, is: 'not read', why: form.why, todo: form.todo }
    : meantAs(file, form.as, form.why, all);
}

/** In any other folder: a folder whose name is nearly one of ours, or ours deeper down. */
function inOtherFolder({ file, steps, all, names }: Place): Counted {
  const form = elsewhere(steps, names);
  if (form.is !== 'own' && form.as !== undefined) {
    // Whoever keeps copies in a folder of their own knows that they are copies.
    const isKnown = all.has(form.as) && meantFolder(steps[0]!) === undefined;
    if (isKnown || hasBackup(file)) return { file, is: 'leftover', of: form.as };
  }
  return hasBackup(file) ? { file, is: 'own' } : unread(file, form, all);
}

/** What a file in another folder would be at the top of the class. */
function elsewhere(steps: string[], names: ClassNames): Exclude<Form, { is: 'read' }> {
  const at = steps.findIndex((step, i) => i < steps.length - 1 && meantFolder(step) !== undefined);
  if (at >= 0) {
    const folder = meantFolder(steps[at]!)!;
    // sports/team.txt is no sort: only the ending makes the name of a folder a slip.
    if (isYamlFolder(folder) && yamlStem(steps.at(-1)!) === undefined) return { is: 'own' };
    const form = readAt([folder, ...steps.slice(at + 1)], names);
    return form.is === 'read' ? { is: 'not read', why: NOWHERE, as: form.as } : form;
  }
  const name = steps.at(-1)!;
  const stem = yamlStem(name);
  if (stem === undefined) return { is: 'own' };
  const id = idMeant(stem, names.ids);
  const folder = id === undefined ? folderForDay(stem) : 'students';
  const as = folder === undefined ? singleMeant(name) : `${folder}/${id ?? stem}.yaml`;
  return as === undefined ? { is: 'own' } : { is: 'not read', why: NOWHERE, as };
}
