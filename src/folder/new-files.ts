/** Writes the text of files that confer makes: short, in the order a teacher reads, open to her pen. */

import { createHash } from 'node:crypto';
import { Document, isScalar, isSeq, visit } from 'yaml';
import type { GroupsFile } from '../core/groups-file.ts';
import type { Change } from '../core/sorting.ts';
import { setEntry } from './splice.ts';
import { scalarSource } from './yaml-source.ts';

export function schemaLine(kind: 'class' | 'student' | 'sort' | 'groups'): string {
  const up = kind === 'class' ? '' : '../';
  return `# yaml-language-server: $schema=${up}.confer/${kind}.schema.json\n`;
}

/** A new writer's file: one line. */
export function studentSource(name: string): string {
  return `${schemaLine('student')}name: ${scalarSource(name)}\n`;
}

/** The text of a sort file with one more answer in it, or with one taken back. */
export function sortWithChange(
  current: string | undefined,
  head: { date: string; skill?: string },
  { id, entry }: Change,
): ReturnType<typeof setEntry> {
  const about = head.skill === undefined ? 'kind: support' : `skill: ${scalarSource(head.skill)}`;
  const text = current ?? `${schemaLine('sort')}date: ${head.date}\n${about}\nstacks:\n`;
  return setEntry(text, 'stacks', id, entry && entryValue(entry));
}

function entryValue({
  stack,
  note,
}: NonNullable<Change['entry']>): string | Record<string, string> {
  if (note === undefined) return stack ?? '';
  return stack === undefined ? { note } : { stack, note };
}

// One line in a file that confer made says what the rest was then; a changed rest is the teacher's.
const SEAL = /^(?:# |<!-- )Made by confer.*\[([0-9a-f]{12})\](?: -->)?\n/m;

/** groups/DATE.yaml, sealed: an untouched file may be made anew, an edited one is the teacher's. */
export function groupsSource(file: GroupsFile): string {
  const body = bodyOf(file);
  const head = '# Made by confer for you to edit: move an id, change a focus, name a lesson.';
  return sealed(schemaLine('groups'), head, body);
}

const ON_ONE_LINE = new Set(['students', 'whole class', 'no evidence', 'absent']);

function bodyOf(file: GroupsFile): string {
  const document = new Document(file);
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && ON_ONE_LINE.has(String(key.value)) && isSeq(value)) value.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function sealed(before: string, head: string, body: string, after = ''): string {
  return `${before}${head} [${sealOf(body)}]${after}\n${body}`;
}

/** A page in plans/, sealed in a comment that neither Markdown nor print shows. */
export function pageSource(body: string): string {
  return sealed(
    '',
    '<!-- Made by confer. Change this page as you like; it stays yours.',
    body,
    ' -->',
  );
}

/** True for a text that is as confer wrote it. */
export function isUntouched(text: string): boolean {
  const plain = text.replace(/\r\n/g, '\n');
  const found = SEAL.exec(plain);
  return found !== null && sealOf(plain.slice(found.index + found[0].length)) === found[1];
}

function sealOf(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 12);
}
