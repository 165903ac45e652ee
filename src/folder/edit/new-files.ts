/** Decides the text of files that confer creates: short, in reading order, easy to edit. */

import { createHash } from 'node:crypto';
import type { GroupsFile } from '../../core/files/groups-file.ts';
import { flowMapSource, scalarSource } from './yaml/yaml-source.ts';

type Described = 'class' | 'student' | 'sort' | 'groups' | 'meeting' | 'taught' | 'texts';

export function schemaLine(kind: Described): string {
  const up = kind === 'class' || kind === 'texts' ? '' : '../';
  return `# yaml-language-server: $schema=${up}.confer/${kind}.schema.json\n`;
}

/** Returns a new writer's file: a line or two, without the name if names are private. */
export function studentSource(name: string | undefined, grade?: number): string {
  const line = name === undefined ? 'notes:' : `name: ${scalarSource(name)}`;
  const own = grade === undefined ? '' : `grade: ${grade}\n`;
  return `${schemaLine('student')}${line}\n${own}`;
}

// A hash of the rest as confer wrote it; if the rest differs, the teacher edited it.
const SEAL = /^(?:# |<!-- )Made by confer.*\[([0-9a-f]{12})\](?: -->)?\n/m;

/** Returns groups/DATE.yaml; once its checksum does not fit, a teacher edited it: it is theirs. */
export function groupsSource(file: GroupsFile): string {
  const head = '# Made by confer. You may edit it: move an id, change a focus, name a lesson.';
  return schemaLine('groups') + withChecksum(head, bodyOf(file));
}

function bodyOf(file: GroupsFile): string {
  const list = (ids: string[]) => `[${ids.map(scalarSource).join(', ')}]`;
  const reasons = (because: Record<string, string>, indent: string) =>
    Object.entries(because).map(
      ([id, why]) => `${indent}${scalarSource(id)}: ${scalarSource(why)}`,
    );
  const lines = [`date: ${file.date}`, file.groups?.length ? 'groups:' : 'groups: []'];
  for (const { focus, kind, number, lesson, students, because = {} } of file.groups ?? []) {
    lines.push(`  - focus: ${scalarSource(focus)}`);
    if (kind !== undefined) lines.push(`    kind: ${kind}`);
    if (number !== undefined) lines.push(`    number: ${number}`);
    lines.push(`    students: ${list(students)}`);
    if (lesson !== undefined) lines.push(`    lesson: ${scalarSource(lesson)}`);
    if (Object.keys(because).length > 0) lines.push('    because:', ...reasons(because, '      '));
  }
  if (file.conferences?.length) lines.push('conferences:');
  for (const conference of file.conferences ?? []) lines.push(`  - ${flowMapSource(conference)}`);
  if (file['whole class']) lines.push(`whole class: ${list(file['whole class'])}`);
  const noPlace = reasons(file['no place'] ?? {}, '  ');
  if (noPlace.length > 0) lines.push('no place:', ...noPlace);
  const onTrack = reasons(file['on track'] ?? {}, '  ');
  if (onTrack.length > 0) lines.push('on track:', ...onTrack);
  if (file['no evidence']) lines.push(`no evidence: ${list(file['no evidence'])}`);
  if (file.absent) lines.push(`absent: ${list(file.absent)}`);
  if (file.dissolved) lines.push(`dissolved: ${list(file.dissolved)}`);
  const proposed = Object.entries(file.proposed ?? {});
  if (proposed.length > 0) {
    lines.push('# What confer suggested. Anything different above is your decision, and stays.');
    lines.push('proposed:');
    lines.push(...proposed.map(([place, ids]) => `  ${scalarSource(place)}: ${list(ids)}`));
  }
  return `${lines.join('\n')}\n`;
}

function withChecksum(head: string, body: string, after = ''): string {
  return `${head} [${sealOf(body)}]${after}\n${body}`;
}

/** Returns a page in plans/ with its checksum in a comment that Markdown and print do not show. */
export function pageSource(body: string): string {
  const head = '<!-- Made by confer. You may change this page; confer keeps your changes.';
  return withChecksum(head, body, ' -->');
}

// What may come before the checksum line: nothing, or the line that tells an editor the schema.
const BEFORE = /^(# yaml-language-server: [^\n]*\n)?$/;

/** Returns true if a text is as confer wrote it, from its first line to its last. */
export function isUntouched(text: string): boolean {
  const plain = text.replace(/\r\n/g, '\n');
  const found = SEAL.exec(plain);
  if (!found || !BEFORE.test(plain.slice(0, found.index))) return false;
  return sealOf(plain.slice(found.index + found[0].length)) === found[1];
}

/** Returns `after` with a new checksum if `before` was as confer wrote it, else unchanged. */
export function resealed(before: string, after: string): string {
  const plain = after.replace(/\r\n/g, '\n');
  const found = isUntouched(before) ? SEAL.exec(plain) : null;
  if (!found) return after;
  const seal = sealOf(plain.slice(found.index + found[0].length));
  return after.replace(`[${found[1]}]`, `[${seal}]`);
}

function sealOf(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 12);
}
