/** Decides how answers about writers are saved, and what is printed about them at the end. */

import { asTyped } from '../../command-line/as-typed.ts';
import type { Entry } from '../../core/files/sort-file.ts';
import { counted, listed } from '../../core/language/wording.ts';
import type { AnswerChange } from '../../core/sheets/key-by-key.ts';
import { type Sheet, unanswered } from '../../core/sheets/sheet.ts';
import { readOwn } from '../../folder/content/content.ts';
import { withAnswer } from '../../folder/edit/answer-line.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { answersInText } from '../../folder/read/stacks.ts';
import type { Store } from '../../folder/store/store.ts';
import { forScreen, say } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import type { World } from '../../world.ts';
import type { OpenClass } from '../start/session.ts';

/** Saves changes to the answers now in the file, in one write. Throws NotSaved. */
export function saveChanges(
  store: Store,
  sheet: Sheet,
  decide: (now: Map<string, Entry>) => AnswerChange[],
): void {
  store.edit(sheet.file, (current) => {
    let text = current;
    for (const change of decide(answersInText(sheet, current))) {
      if (change.entry) refuseGone(store.root, change.id);
      const edited = withAnswer(text, sheet, change);
      if (!edited.ok) throw new NotSaved(`${sheet.file} was not saved: ${edited.why}.`);
      text = edited.text;
    }
    return text;
  });
}

/** Throws if the writer was removed while confer was working, so as not to bring them back. */
export function refuseGone(root: string, id: string): void {
  if (['students', 'archive'].some((folder) => readOwn(root, `${folder}/${id}.yaml`))) return;
  throw new NotSaved(
    `${id} was removed from the class while confer was working. Nothing was saved.`,
  );
}

/** Saves all answers given by flags in one write; `before` is what the file has already. */
export function saveAnswers(
  world: World,
  folder: OpenClass,
  sheet: Sheet,
  answers: Map<string, Entry>,
  before: Map<string, Entry> | undefined,
  dryRun: boolean,
): void {
  const onTop = (now: Map<string, Entry>) =>
    [...answers].map(([id, { stack, note }]) => {
      const earlier = now.get(id)?.note;
      return { id, entry: withNote({ stack, note: earlier }, note) };
    });
  let there = before ?? new Map<string, Entry>();
  let changes = onTop(there);
  if (!dryRun) {
    saveChanges(folder.store, sheet, (now) => {
      there = now;
      changes = onTop(now);
      return changes;
    });
  }
  const saved = new Map(changes.map(({ id, entry }) => [id, entry]));
  const entries = new Map([...(before ?? []), ...saved]);
  say(
    world,
    ...summaryOf(sheet, entries, folder.classroom),
    ...notesOf(saved, folder.classroom),
    dryRun ? 'Nothing was saved (--dry-run).' : `Saved: ${sheet.file}`,
    ...[...answers].flatMap(([id, { note }]) => behindOther(id, note, there.get(id)?.note)),
  );
}

/** Whoever corrects a slip wanted the new words alone. */
function behindOther(id: string, note: string | undefined, before: string | undefined): string[] {
  if (note === undefined || before === undefined || note === before) return [];
  const line = ['confer', 'note', id, note, '--instead-of', before].map(asTyped).join(' ');
  return [forScreen(`The earlier note stays. To keep only the new one: ${line}`)];
}

/** A second note goes behind the first; the same one again is no second. */
export function withNote({ stack, note: earlier }: Entry, note: string | undefined): Entry {
  if (earlier === undefined || note === undefined || note === earlier)
    return { stack, note: note ?? earlier };
  return { stack, note: `${earlier}; ${note}` };
}

export function notesOf(
  answers: Map<string, Entry>,
  classroom: ClassFolder['classroom'],
): string[] {
  const name = namesIn(classroom);
  return [...answers].flatMap(([id, { note }]) =>
    note === undefined ? [] : [`   note on ${name(id)}: "${forScreen(note)}"`],
  );
}

export function summaryOf(
  sheet: Sheet,
  entries: Map<string, Entry>,
  classroom: ClassFolder['classroom'],
): string[] {
  // Codes tell nobody anything; ids are short and can be typed next.
  const called = classroom.settings['private names'] ? namesIn(classroom) : (id: string) => id;
  const { writers, stacks, title, kind, head } = sheet;
  const inStack = (stack: string) => writers.filter((id) => entries.get(id)?.stack === stack);
  const open = unanswered(sheet, entries);
  // Who needs most is named first, as in the three stacks on the table.
  const named = head.kind === 'support' ? [...stacks].reverse() : stacks;
  const rows = [...named, 'absent']
    .map((stack) => [stack, inStack(stack)] as const)
    .filter(([, ids]) => ids.length > 0)
    .map(([stack, ids]) => `   ${stack}: ${ids.length}   ${ids.map(called).join(', ')}`);
  const missing = kind === 'sort' ? 'not sorted' : 'not noted';
  const rest =
    open.length > 0 ? [`   ${missing}: ${open.length}   ${listed(open.map(called))}`] : [];
  const placed = writers.length - open.length;
  return [`${title}: ${placed} of ${counted(writers.length, 'writer')}`, ...rows, ...rest];
}
