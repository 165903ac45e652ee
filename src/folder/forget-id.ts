/** Decides how a writer goes out of a file of the class: every place where her id stands, and nothing else. */

import { parseDocument } from 'yaml';
import type { GroupsFile } from '../core/groups-file.ts';
import { groupsSource } from './new-files.ts';
import { type Splice, setEntry } from './splice.ts';

/** A sort or a meeting without her answer. */
export function withoutAnswer(text: string, list: 'stacks' | 'writers', id: string): Splice {
  return setEntry(text, list, id, undefined);
}

/** The groups of a day without her; they are written anew, since her name could stand in any comment of them. */
export function groupsWithout(text: string, id: string): string {
  const file: GroupsFile = parseDocument(text).toJS();
  const others = (ids: string[] | undefined) => ids?.filter((one) => one !== id);
  const keys = <T>(record: Record<string, T> | undefined) =>
    record && Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
  const groups = (file.groups ?? [])
    .map((group) => ({
      ...group,
      students: group.students.filter((one) => one !== id),
      because: keys(group.because),
    }))
    .filter(({ students }) => students.length > 0);
  const lists = Object.entries(file.proposed ?? {}).map(([place, ids]) => [place, others(ids)]);
  const proposed = Object.fromEntries(lists.filter(([, ids]) => (ids as string[]).length > 0));
  return groupsSource({
    ...file,
    groups,
    conferences: file.conferences?.filter(({ student }) => student !== id),
    'no place': keys(file['no place']),
    'no evidence': others(file['no evidence']),
    absent: others(file.absent),
    proposed,
  });
}

/** class.yaml: wishes that name her go, those for two or more others stay. */
export function settingsWithout(text: string, id: string): string {
  const document = parseDocument(text);
  for (const key of ['keep apart', 'keep together']) {
    const lists = (document.toJS()?.[key] ?? []) as string[][];
    const left = lists
      .map((list) => list.filter((one) => one !== id))
      .filter((list) => list.length > 1);
    if (JSON.stringify(left) !== JSON.stringify(lists)) setOrRemove(document, key, left);
  }
  const stops = (document.toJS()?.['reader stops'] ?? []) as string[];
  if (stops.includes(id)) {
    setOrRemove(
      document,
      'reader stops',
      stops.filter((one) => one !== id),
    );
  }
  for (const key of ['pinned', 'out']) if (document.hasIn([key, id])) document.deleteIn([key, id]);
  // Only a file that named her is written anew.
  return JSON.stringify(parseDocument(text).toJS()) === JSON.stringify(document.toJS())
    ? text
    : document.toString({ lineWidth: 0 });
}

function setOrRemove(
  document: ReturnType<typeof parseDocument>,
  key: string,
  list: unknown[],
): void {
  if (list.length > 0) document.set(key, document.createNode(list));
  else document.delete(key);
}
