/** Decides what is seen of a class at a glance: its writers, skills, groups and lessons. Reads, and never writes. */

import { groupsInForce } from '../../core/groups/in-force.ts';
import type { Named } from '../../core/roster/names.ts';
import { builtInFiles, builtInFolders } from '../content/built-in.ts';
import { type ContentPlaces, readContent } from '../content/content.ts';
import { listFiles, listFolders, readBytes } from '../files/disk-read.ts';
import { readListed } from '../files/listed.ts';
import { keptTeacher } from '../lifecycle/which-teacher.ts';
import { idOf } from '../read/yaml-file.ts';
import { listIn, outlineOf, topValue } from './outline.ts';

/** A skill or a rung of the ladder. */
export interface GlancedSkill {
  id: string;
  name: string;
  also: string[];
}

export interface GlancedGroup {
  number: number;
  focus: string;
  students: string[];
}

export interface GlancedWriter extends Named {
  /** The name stands in names.yaml alone, so the id is a code that nobody types. */
  isPrivate: boolean;
}

// As in read/class-folder.ts, which loads the whole reader.
const NAMES = 'names.yaml';

function textOf(root: string, file: string): string {
  return readBytes(root, file)?.toString('utf8') ?? '';
}

/** Returns the writers of students/ or archive/. */
export function glanceWriters({ root }: ContentPlaces, folder: string): GlancedWriter[] {
  const known = new Map<string, string>();
  let within = '';
  for (const { indent, key, value } of outlineOf(textOf(root, NAMES))) {
    if (indent === 0) within = key;
    if (indent === 0 || key === 'name') known.set(within, value);
  }
  return readListed(root, folder, '.yaml').map((one) => {
    const id = idOf(one.file);
    const text = 'bytes' in one ? one.bytes.toString('utf8') : '';
    const own = topValue(text, 'name') || undefined;
    const name = own ?? (known.get(id) || undefined);
    return { id, name: name ?? id, isPrivate: own === undefined && name !== undefined };
  });
}

/** Returns the rungs from the bottom up, each before its skills. */
export function glanceSkills(places: ContentPlaces): GlancedSkill[] {
  const found: (GlancedSkill & { indent: number })[] = [];
  const text = readContent(places, 'ladder.yaml')?.bytes.toString('utf8') ?? '';
  for (const { indent, isItem, key, value } of outlineOf(text)) {
    if (isItem && key === 'id') found.push({ id: value, name: '', also: [], indent });
    const one = found.findLast((entry) => entry.indent === indent);
    if (one && key === 'name') one.name = value;
    if (one && key === 'also') one.also = listIn(value);
  }
  return found.filter(({ name }) => name !== '');
}

/** Returns the groups in force on a day. */
export function glanceGroups(
  { root }: ContentPlaces,
  day: string,
  teacher = keptTeacher(root),
): GlancedGroup[] {
  const days = listFiles(root, 'groups', '.yaml').map((file) => ({
    file,
    content: { date: idOf(file).slice(0, 10) },
    own: teacher !== undefined && idOf(file).endsWith(`-${teacher}`),
  }));
  const inForce = groupsInForce({ groups: days }, day);
  const found: GlancedGroup[] = [];
  let within = '';
  let inside = 0;
  for (const { indent, isItem, key, value } of outlineOf(
    inForce ? textOf(root, inForce.file) : '',
  )) {
    if (indent === 0) within = key;
    if (within !== 'groups') continue;
    if (isItem) {
      found.push({ number: found.length + 1, focus: '', students: [] });
      inside = indent;
    }
    const group = indent === inside ? found.at(-1) : undefined;
    if (group && key === 'focus') group.focus = value;
    if (group && key === 'number') group.number = Number(value);
    if (group && key === 'students') group.students = listIn(value);
  }
  return found.filter(({ focus }) => focus !== '');
}

/** Returns the ids of the lessons, each with its rung. */
export function glanceLessons(places: ContentPlaces): { id: string; rung: string }[] {
  const folders = [
    ...listFolders(places.root, 'lessons'),
    ...builtInFolders(places.home, 'templates/lessons'),
  ];
  return [...new Set(folders)].flatMap((rung) => {
    const own = listFiles(places.root, `lessons/${rung}`, '.md');
    const ours = builtInFiles(places.home, `templates/lessons/${rung}`, '.md');
    const ids = [...own.map((file) => ownId(places, file)), ...ours.map(idOf)];
    return [...new Set(ids)].sort().map((id) => ({ id, rung }));
  });
}

/** A lesson of the class may have another id than its file. */
function ownId({ root }: ContentPlaces, file: string): string {
  return topValue(textOf(root, file), 'id') || idOf(file);
}

export function glanceRubrics(places: ContentPlaces): string[] {
  return namesOf(places, 'rubrics', '.yaml');
}

/** The class's own files and ours, without reading them. */
function namesOf({ root, home }: ContentPlaces, folder: string, ending: string): string[] {
  const all = [
    ...listFiles(root, folder, ending),
    ...builtInFiles(home, `templates/${folder}`, ending),
  ];
  return [...new Set(all.map(idOf))].sort();
}

export function glanceTeachers({ root }: ContentPlaces): string[] {
  const text = textOf(root, 'class.yaml');
  return listIn(topValue(text, 'teachers') ?? '');
}
