/** The sort at the keyboard: reads the class once, then saves each answer before the next name shows. */

import type { Entry } from '../core/sort-file.ts';
import { beginSorting, type Change } from '../core/sorting.ts';
import { notPlaced } from '../core/which-sort.ts';
import { writerCard } from '../core/writer-card.ts';
import type { ClassFolder } from '../folder/class-folder.ts';
import { Busy, NotSaved } from '../folder/disk-error.ts';
import { currentEntries } from '../folder/stacks.ts';
import { choose } from '../terminal/ask.ts';
import { colors, forScreen, say } from '../terminal/screen.ts';
import { runSort, type SortScreen } from '../terminal/sort-prompt.ts';
import type { World } from '../world.ts';
import { sortTitle } from './pick.ts';
import { firstRung, type SortHead, type SortOptions, sortPlace } from './sort-head.ts';
import { saveChange, sortSummary } from './sort-save.ts';

const INTERRUPTED = 130;

export async function sortAtKeyboard(
  world: World,
  folder: ClassFolder,
  asked: SortHead | undefined,
  { support }: SortOptions,
): Promise<number> {
  const head = asked ?? (await askSkill(world, folder));
  if (!head) return INTERRUPTED;
  const end = await sortOnce(world, folder, head);
  if (end === 'interrupted') return INTERRUPTED;
  if (end === 'stopped' || !support) return 0;
  const second = { date: head.date, skill: firstRung(folder) };
  say(world, '', 'And the one thing no rubric can see:', '');
  return (await sortOnce(world, folder, second)) === 'interrupted' ? INTERRUPTED : 0;
}

async function askSkill(world: World, { classroom }: ClassFolder): Promise<SortHead | undefined> {
  const choices = classroom.ladder.rungs.flatMap(({ skills }) =>
    skills.map(({ id, name, label }) => ({
      name: `${name} (${id})`,
      value: id,
      description: label,
    })),
  );
  const skill = await choose('What did you teach today?', choices, io(world));
  return skill === undefined ? undefined : { date: world.today, skill };
}

async function sortOnce(world: World, folder: ClassFolder, head: SortHead) {
  const { classroom, root } = folder;
  const { file, stacks } = sortPlace(head);
  const there = classroom.sorts.find((sort) => sort.file === file)?.entries ?? new Map();
  const order = classroom.students.map(({ id }) => id);
  const done =
    order.length > 0 && notPlaced({ file, ...head, entries: there }, classroom).length === 0;
  if (done) {
    say(
      world,
      ...sortSummary(folder, head, there),
      `All sorted. To change one: confer sort ${head.skill ?? '--support'} --${flagFor(stacks[1]!)} ${order[0]}`,
    );
    return 'done';
  }
  const screen: SortScreen = {
    title: sortTitle(head.skill, head.date, classroom),
    stacks,
    card: (id) => ({
      name: forScreen(classroom.students.find((student) => student.id === id)?.name ?? id),
      lines: writerCard(id, classroom, file, head.skill).map(forScreen),
    }),
    save: saver(root, head, there),
  };
  const { end, sorting } = await runSort(beginSorting(order, there), screen, io(world));
  say(world, ...sortSummary(folder, head, sorting.entries), ...nextStep(end, file, head));
  return end;
}

/** Each answer goes on top of the file as it is now; an answer that another hand wrote there meanwhile is kept and shown. */
function saver(root: string, head: SortHead, start: Map<string, Entry>): SortScreen['save'] {
  const known = new Map(start);
  const remember = (id: string, entry: Entry | undefined) =>
    entry ? known.set(id, entry) : known.delete(id);
  return ({ id, entry }: Change) => {
    try {
      const now = currentEntries(root, sortPlace(head).file)?.get(id);
      const before = known.get(id);
      if (now?.stack !== before?.stack) {
        remember(id, now);
        const message = `${id} was changed in the file meanwhile: ${now?.stack ?? 'taken out'}. Kept; u to change it.`;
        return { ok: false, message, taken: now };
      }
      const change = { id, entry: withNote(entry, before, now) };
      saveChange(root, head, [change]);
      remember(id, change.entry);
      return { ok: true };
    } catch (error) {
      if (error instanceof NotSaved || error instanceof Busy) {
        return { ok: false, message: error.message };
      }
      throw error;
    }
  };
}

/** A note written into the file meanwhile stays, unless a new one was typed here. */
function withNote(entry: Entry | undefined, before?: Entry, now?: Entry): Entry | undefined {
  const note = entry?.note === before?.note ? now?.note : entry?.note;
  if (note === undefined) return entry?.stack === undefined ? undefined : { stack: entry.stack };
  return entry?.stack === undefined ? { note } : { stack: entry.stack, note };
}

function nextStep(end: string, file: string, { skill }: SortHead): string[] {
  const saved = `Saved: ${file}`;
  if (end !== 'done') return [saved, 'To go on: confer sort'];
  return skill === undefined ? [saved] : [saved, 'Next: confer plan'];
}

function flagFor(stack: string): string {
  return stack.replace(' ', '-');
}

function io(world: World) {
  return {
    input: world.stdin,
    output: world.stdout,
    color: colors(world, world.stdout).level > 0,
  };
}
