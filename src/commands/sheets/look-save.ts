/** Decides how the answers of a closer look are saved: as sorts of the skills, all in one change. */

import type { Classroom } from '../../core/classroom/classroom.ts';
import type { Entry } from '../../core/files/sort-file.ts';
import type { AnswerChange } from '../../core/sheets/key-by-key.ts';
import { keptAs, lookSheet, type ToLook } from '../../core/sheets/look.ts';
import type { Sheet } from '../../core/sheets/sheet.ts';
import { withAnswer } from '../../folder/edit/answer-line.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import { answersInText } from '../../folder/read/stacks.ts';
import { type Store, textOf } from '../../folder/store/store.ts';
import { Taken } from './sheet-keyboard.ts';
import { refuseGone } from './sheet-save.ts';

export interface Looking {
  store: Store;
  classroom: Classroom;
  date: string;
}

/** Saves answers (a skill, "none of these" or "absent"), each instead of the one before it;
 * returns the files that changed, or would. */
export function saveLooks(
  { store, classroom, date }: Looking,
  changes: { look: ToLook; change: AnswerChange; before?: Entry }[],
  dryRun = false,
): string[] {
  const saved = store.change(
    (read) => {
      const texts = new Map<string, string | undefined>();
      const now = (file: string) => {
        if (!texts.has(file)) {
          const bytes = read(file);
          texts.set(file, bytes && textOf(file, bytes));
        }
        return texts.get(file);
      };
      for (const one of changes) {
        if (one.change.entry) refuseGone(store.root, one.change.id);
        const { id } = one.change;
        const old = placesOf(one.before, one.look, { classroom, date });
        const next = placesOf(one.change.entry, one.look, { classroom, date });
        const stays = new Set(next.map(({ sheet }) => sheet.file));
        for (const { sheet } of old) if (!stays.has(sheet.file)) put(now, texts, sheet, id);
        for (const { sheet, entry } of next) {
          refuseTaken(now(sheet.file), sheet, id, old);
          put(now, texts, sheet, id, entry);
        }
      }
      return [...texts].map(([file, after]) => ({
        file,
        after: isBare(after) ? undefined : after,
      }));
    },
    { dryRun },
  );
  return saved.map(({ file }) => file);
}

/** A sheet without an answer is not kept: it would count as a sort of nobody. */
function isBare(text: string | undefined): boolean {
  return (
    text !== undefined && /^(#[^\n]*\n|(date|kind|skill|asked): [^\n]*\n)*stacks:\s*$/.test(text)
  );
}

interface Kept {
  sheet: Sheet;
  entry: Entry;
}

/** Where an answer stands; a note without an answer stands in the look's own file. */
function placesOf(
  entry: Entry | undefined,
  look: ToLook,
  { classroom, date }: Pick<Looking, 'classroom' | 'date'>,
): Kept[] {
  if (!entry) return [];
  if (entry.stack === undefined) {
    return [{ sheet: lookSheet(look.rungs[0]!, date, classroom), entry }];
  }
  return keptAs(entry.stack, look, date, classroom).map(({ sheet, stack }, i) => ({
    sheet,
    entry: i === 0 ? { ...entry, stack } : { stack },
  }));
}

function put(
  now: (file: string) => string | undefined,
  texts: Map<string, string | undefined>,
  sheet: Sheet,
  id: string,
  entry?: Entry,
): void {
  const edited = withAnswer(now(sheet.file), sheet, { id, entry });
  if (!edited.ok) throw new NotSaved(`${sheet.file} was not saved: ${edited.why}.`);
  texts.set(sheet.file, edited.text);
}

/** Throws if the file has another answer on this writer than the one before. */
function refuseTaken(text: string | undefined, sheet: Sheet, id: string, old: Kept[]): void {
  const stack = answersInText(sheet, text).get(id)?.stack;
  const known = old.find((one) => one.sheet.file === sheet.file)?.entry.stack;
  if (stack === undefined || stack === known) return;
  const now = sheet.head.kind === 'look' ? { stack } : { stack: sheet.head.skill };
  throw new Taken(`${id} was already sorted in ${sheet.file}`, now);
}
