/** confer note: adds one line on what the teacher saw to the file of one or several writers. */

import { spoken } from '../../core/calendar/calendar.ts';
import { findSkill } from '../../core/ladder/ladder.ts';
import { listed } from '../../core/language/wording.ts';
import type { Note } from '../../core/roster/student.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { beforeHand, recordManualEdit } from '../../folder/store/manual-edit.ts';
import { openEditor } from '../../terminal/editor.ts';
import { forScreen, say, tell } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { changeLines } from '../../terminal/views/step-lines.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { isOpen, openClass, shownProblems } from '../start/open-class.ts';
import { pickSkill, pickWriter, pickWriters } from '../start/pick.ts';
import { addLines } from './add-lines.ts';

export interface NoteOptions {
  class?: string;
  strength?: boolean;
  conference?: boolean;
  taught?: string;
  next?: string;
  edit?: boolean;
  dryRun?: boolean;
}

export async function note(
  world: World,
  who: string,
  words: string | undefined,
  options: NoteOptions,
): Promise<number> {
  const folder = await openClass(world, options.class);
  if (options.edit) return editByHand(world, folder, who, options.class);
  const ids = [...new Set(pickWriters(who, folder.classroom))];
  if (ids.length === 0)
    throw new Usage('Who is the note about?', 'For example: confer note ana "…"');
  if (isOpen(world, folder, (file) => ids.some((id) => file === `students/${id}.yaml`))) return 1;
  const fields = noteFields(world, folder, words, options);
  const lines = ids.map((id) => ({ id, list: 'notes' as const, fields }));
  const changes = addLines(folder, lines, options.dryRun ?? false);
  const name = namesIn(folder.classroom);
  say(world, `${listed(ids.map(name))}, ${spoken(world.today)}${saidAbout(fields, folder)}`);
  if (options.dryRun) say(world, ...changeLines(changes), 'Nothing was saved (--dry-run).');
  else say(world, `Saved: ${listed(changes.map(({ file }) => file))}`);
  return 0;
}

/** Returns the fields of a note in the order in which a teacher reads them. */
function noteFields(
  { today }: World,
  { classroom }: ClassFolder,
  words: string | undefined,
  { strength, conference, taught, next }: NoteOptions,
): Record<string, string> {
  const text = words?.trim() || undefined;
  if (text === undefined && taught === undefined && next === undefined) {
    throw new Usage(
      'There is nothing to save in this note.',
      'Write what you saw: confer note ana "slows down where the dog runs" --strength',
    );
  }
  if (strength && text === undefined) {
    throw new Usage('--strength needs a sentence.', 'Write what the writer did, in quotes.');
  }
  const fields: Partial<Note> = {
    date: today,
    kind: conference ? 'conference' : undefined,
    [strength ? 'strength' : 'note']: text,
    taught: taught === undefined ? undefined : pickSkill(taught, classroom),
    next: next === undefined ? undefined : nextStepFrom(next, classroom),
  };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Record<string, string>;
}

/**
 * Returns a skill of the ladder, or the teacher's own words; text that looks like a skill must be
 * one.
 */
function nextStepFrom(typed: string, { ladder }: ClassFolder['classroom']): string {
  const match = findSkill(typed, ladder);
  if (match.kind === 'one') return match.id;
  if (match.near === undefined || /\s/.test(typed.trim())) return typed.trim();
  throw new Usage(
    `The ladder has no skill "${typed}".`,
    `Did you mean "${match.near}"? To write your own words instead, use at least two.`,
  );
}

/** Says how the note was understood, if that is more than its words. */
function saidAbout(
  { strength, taught, next, kind }: Record<string, string>,
  { classroom: { ladder } }: ClassFolder,
): string {
  const parts = [
    kind,
    strength && 'a strength (it can be the compliment on a plan)',
    taught && `taught ${ladder.say(taught)}`,
    next && (ladder.place(next) === undefined ? `next: ${next}` : `next ${ladder.say(next)}`),
  ].filter(Boolean);
  return parts.length > 0 ? `: ${forScreen(parts.join('; '))}` : '';
}

/** Opens the writer's file in the teacher's editor, then reports its problems at once. */
async function editByHand(
  world: World,
  folder: ClassFolder,
  who: string,
  asked: string | undefined,
): Promise<number> {
  const { root } = folder;
  const file = `students/${pickWriter(who, folder.classroom)}.yaml`;
  const before = beforeHand(root, file);
  const edited = openEditor(world, root, file);
  if (edited !== 'done') {
    const why = edited === 'no editor' ? 'No editor is set.' : 'The editor closed with an error.';
    throw new Usage(why, `Set one, for example: export EDITOR=nano   (or open ${file} yourself)`);
  }
  if (!recordManualEdit(root, before)) {
    say(world, 'Nothing was changed.');
    return 0;
  }
  const now = await openClass(world, asked);
  const problems = now.problems.filter((problem) => problem.file === file);
  say(world, `Changed: ${file}`);
  if (problems.length > 0) tell(world, ...shownProblems(now, problems));
  return problems.length > 0 ? 1 : 0;
}
