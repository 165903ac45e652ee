/** Writes the text of files that confer makes: short, in the order a teacher reads, open to her pen. */

import { createHash } from 'node:crypto';
import type { GroupsFile } from '../core/groups-file.ts';
import { NotSaved } from './disk-error.ts';
import { setKey } from './splice.ts';
import { flowMapSource, scalarSource } from './yaml-source.ts';

export function schemaLine(kind: 'class' | 'student' | 'sort' | 'groups' | 'meeting'): string {
  const up = kind === 'class' ? '' : '../';
  return `# yaml-language-server: $schema=${up}.confer/${kind}.schema.json\n`;
}

/** A new writer's file: one line. Where her name is private it is not that of the name. */
export function studentSource(name: string | undefined): string {
  const line = name === undefined ? 'notes:' : `name: ${scalarSource(name)}`;
  return `${schemaLine('student')}${line}\n`;
}

/** names.yaml with one more name, however it is written; NotSaved where it cannot be. */
export function withName(current: string | undefined, id: string, name: string): string {
  const text = current ?? '# Names stay on this computer: git ignores this file.\n';
  if (!/^\s*[^#\s]/m.test(text)) {
    const end = text === '' || text.endsWith('\n') ? '' : '\n';
    return `${text}${end}${scalarSource(id)}: ${scalarSource(name)}\n`;
  }
  const named = setKey(text, id, name);
  if (!named.ok) throw new NotSaved(`names.yaml: ${named.why}. Nothing was saved.`);
  return named.text;
}

// One line in a file that confer made says what the rest was then; a changed rest is the teacher's.
const SEAL = /^(?:# |<!-- )Made by confer.*\[([0-9a-f]{12})\](?: -->)?\n/m;

/** groups/DATE.yaml, sealed: an untouched file may be made anew, an edited one is the teacher's. */
export function groupsSource(file: GroupsFile): string {
  const body = bodyOf(file);
  const head = '# Made by confer. You may edit it: move an id, change a focus, name a lesson.';
  return sealed(schemaLine('groups'), head, body);
}

function bodyOf(file: GroupsFile): string {
  const list = (ids: string[]) => `[${ids.map(scalarSource).join(', ')}]`;
  const reasons = (because: Record<string, string>, indent: string) =>
    Object.entries(because).map(
      ([id, why]) => `${indent}${scalarSource(id)}: ${scalarSource(why)}`,
    );
  const lines = [`date: ${file.date}`, file.groups?.length ? 'groups:' : 'groups: []'];
  for (const { focus, lesson, students, because = {} } of file.groups ?? []) {
    lines.push(`  - focus: ${scalarSource(focus)}`, `    students: ${list(students)}`);
    if (lesson !== undefined) lines.push(`    lesson: ${scalarSource(lesson)}`);
    if (Object.keys(because).length > 0) lines.push('    because:', ...reasons(because, '      '));
  }
  if (file.conferences?.length) lines.push('conferences:');
  for (const conference of file.conferences ?? []) lines.push(`  - ${flowMapSource(conference)}`);
  if (file['whole class']) lines.push(`whole class: ${list(file['whole class'])}`);
  const noPlace = reasons(file['no place'] ?? {}, '  ');
  if (noPlace.length > 0) lines.push('no place:', ...noPlace);
  if (file['no evidence']) lines.push(`no evidence: ${list(file['no evidence'])}`);
  if (file.absent) lines.push(`absent: ${list(file.absent)}`);
  if (file.dissolved) lines.push(`dissolved: ${list(file.dissolved)}`);
  const proposed = Object.entries(file.proposed ?? {});
  if (proposed.length > 0) {
    lines.push(
      '# What confer suggested. Anything different above is your decision, and stays.',
      'proposed:',
    );
    lines.push(...proposed.map(([place, ids]) => `  ${scalarSource(place)}: ${list(ids)}`));
  }
  return `${lines.join('\n')}\n`;
}

function sealed(before: string, head: string, body: string, after = ''): string {
  return `${before}${head} [${sealOf(body)}]${after}\n${body}`;
}

/** A page in plans/, sealed in a comment that neither Markdown nor print shows. */
export function pageSource(body: string): string {
  return sealed(
    '',
    '<!-- Made by confer. You may change this page; confer keeps your changes.',
    body,
    ' -->',
  );
}

// What may stand before the seal: nothing, or the line that tells an editor the schema.
const BEFORE = /^(# yaml-language-server: [^\n]*\n)?$/;

/** True for a text that is as confer wrote it, from its first line to its last. */
export function isUntouched(text: string): boolean {
  const plain = text.replace(/\r\n/g, '\n');
  const found = SEAL.exec(plain);
  if (!found || !BEFORE.test(plain.slice(0, found.index))) return false;
  return sealOf(plain.slice(found.index + found[0].length)) === found[1];
}

/** `after`, sealed anew where `before` was as confer wrote it. What a teacher edited stays hers. */
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
