/** confer note: adds one line on what the teacher saw to the file of one or several writers, or corrects an old one. */

import { spoken } from '../../core/calendar/calendar.ts';
import { classOn } from '../../core/evidence/class-on.ts';
import { findSkill, looksLikeSkill } from '../../core/ladder/ladder.ts';
import { listed } from '../../core/language/wording.ts';
import { withYear } from '../../core/record/odd-days.ts';
import type { Note } from '../../core/roster/student.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { openEditor } from '../../terminal/editor.ts';
import { askWords } from '../../terminal/keys/ask.ts';
import { canAsk, forScreen, keyboardOf, say, tell } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { changeLines } from '../../terminal/views/step-lines.ts';
import { INTERRUPTED, Usage } from '../../usage.ts';
import { alsoNamed } from '../start/named-in-note.ts';
import { placesNaming } from '../start/names-typed.ts';
import { pickSkill, pickWriter, pickWriters, refuseCutSkill } from '../start/pick.ts';
import { reportProblems, reportUnread } from '../start/report-problems.ts';
import { type OpenClass, openClass, reopenClass, type Session } from '../start/session.ts';
import { addLines } from './add-lines.ts';
import { askUntilPraise, praiseLines } from './ask-praise.ts';
import { correctNote, meantBy } from './correcting/correct-note.ts';
import type { NoteFlags } from './record-flags.ts';

export async function note(
  session: Session,
  { writers: who, words }: { writers: string; words?: string },
  flags: NoteFlags,
) {
  const { world } = session;
  const folder = await openClass(session);
  if (flags.edit) return editByHand(session, folder, who);
  const ids = [...new Set(pickWriters(who, folder.classroom))];
  if (ids.length === 0)
    throw new Usage(
      'Who is the note about?',
      'For example: confer note ana "wove dialogue into the chase"',
    );
  if (reportUnread(world, folder, (file) => ids.some((id) => file === `students/${id}.yaml`)))
    return 1;
  const meant = meantBy(flags);
  if (meant !== undefined && ids.length > 1)
    throw new Usage('One note of one writer is corrected at a time.', 'Name one writer.');
  if (flags.remove !== undefined) {
    if (words !== undefined)
      throw new Usage('--remove takes no new words.', 'To replace a note: --instead-of');
    return correctNote(session, folder, ids[0]!, flags.remove, undefined, flags.dryRun ?? false);
  }
  const typed = words ?? (await askedWords(session, folder, ids, flags));
  if (typed === null) return INTERRUPTED;
  const asTyped = noteFields(session, folder, { who: ids.join(','), words: typed }, flags);
  const fields = flags.dryRun ? asTyped : await worded(session, folder, ids, asTyped);
  if (meant !== undefined) {
    const { strength, note } = fields;
    const given = { ...(strength && { strength }), ...(note && { note }) };
    return correctNote(session, folder, ids[0]!, meant, given, flags.dryRun ?? false);
  }
  const also = alsoNamed(world, folder, who, ids, words);
  const lines = ids.map((id) => ({ id, list: 'notes' as const, fields }));
  const changes = addLines(folder, lines, flags.dryRun ?? false);
  const name = namesIn(folder.classroom);
  const { today } = world;
  const newest = classOn(folder.classroom, today).newest() ?? today;
  // A slip in the year is seen only if the year is said.
  const day = newest.slice(0, 4) === today.slice(0, 4) ? spoken(today) : withYear(today);
  say(world, `${listed(ids.map(name))}, ${day}: ${saidBack(fields, folder)}`);
  if (flags.dryRun) say(world, ...changeLines(changes, true), 'Nothing was saved (--dry-run).');
  else say(world, `Saved: ${listed(changes.map(({ file }) => file))}`);
  if (fields.strength) say(world, ...praiseLines(ids, fields.strength, folder.classroom));
  if (also !== undefined) say(world, forScreen(also));
  return 0;
}

/** At a keyboard the line is typed here, where no shell eats `!!` or an apostrophe; null if they left. */
async function askedWords(
  { world }: Session,
  { classroom }: ClassFolder,
  ids: string[],
  { taught, next }: NoteFlags,
): Promise<string | undefined | null> {
  if (taught !== undefined || next !== undefined || !canAsk(world)) return undefined;
  const who = listed(ids.map(namesIn(classroom)));
  const { words, left } = await askWords(`Note on ${who}:`, keyboardOf(world));
  if (!left && words !== '') return words;
  const typed = words === '' ? '' : ` You had typed: ${forScreen(words)}`;
  tell(world, `No note was saved.${typed}`);
  return null;
}

/** Returns the fields with words for a page, if the teacher finds some; all that was typed is kept. */
async function worded(
  { world }: Session,
  { classroom }: ClassFolder,
  ids: string[],
  fields: Record<string, string>,
): Promise<Record<string, string>> {
  if (fields.strength === undefined) return fields;
  const { strength, others } = await askUntilPraise(world, ids, fields.strength, classroom);
  return { ...fields, strength, ...(others.length > 0 && { note: others.join('; ') }) };
}

/** Returns the fields of a note in the order in which a teacher reads them. */
function noteFields(
  { world: { today } }: Session,
  { classroom }: ClassFolder,
  { who, words }: { who: string; words: string | undefined },
  { strength, conference, taught, next }: NoteFlags,
): Record<string, string> {
  const text = words?.trim() || undefined;
  if (text === undefined && taught === undefined && next === undefined) {
    throw new Usage(
      'There is nothing to save in this note.',
      `Write what you saw, for example: confer note ${who} "slows down where the dog runs" --strength`,
    );
  }
  for (const [flag, begin] of Object.entries({ '--next': next, '--taught': taught })) {
    if (begin !== undefined) refuseCutSkill(flag, begin, text, classroom);
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
    by: classroom.teacher,
  };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Record<string, string>;
}

/** Returns a skill, or the teacher's own words; text that looks like a skill must be one. */
function nextStepFrom(typed: string, { ladder }: ClassFolder['classroom']): string {
  const match = findSkill(typed, ladder);
  if (match.kind === 'one') return match.id;
  const words = typed.trim();
  if (/\s/.test(words) || (match.near === undefined && !looksLikeSkill(words, ladder)))
    return words;
  const own = 'To write your own words instead, use at least two.';
  const meant = match.near === undefined ? own : `Did you mean "${match.near}"? ${own}`;
  throw new Usage(`The ladder has no skill "${words}".`, meant);
}

function saidBack(
  { strength, note: text, taught, next, kind }: Record<string, string>,
  { classroom: { ladder } }: ClassFolder,
): string {
  const words = strength ?? text;
  const parts = [
    words && `"${words}"`,
    kind,
    strength && 'a strength',
    strength && text && `note: "${text}"`,
    taught && `taught ${ladder.say(taught)}`,
    next && (ladder.place(next) === undefined ? `next: ${next}` : `next ${ladder.say(next)}`),
  ].filter(Boolean);
  return forScreen(parts.join('; '));
}

async function editByHand(session: Session, folder: OpenClass, who: string) {
  const { world } = session;
  const file = `students/${pickWriter(who, folder.classroom)}.yaml`;
  const wasEdited = folder.store.watchEditor(file);
  const edited = openEditor(world, folder.root, file);
  if (edited !== 'done') {
    const why = edited === 'no editor' ? 'No editor is set.' : 'The editor closed with an error.';
    throw new Usage(why, `Set one, for example: export EDITOR=nano\nOr open ${file} yourself.`);
  }
  if (!wasEdited()) {
    say(world, 'Nothing was changed.');
    return 0;
  }
  const now = await reopenClass(session);
  const problems = now.problems.filter((problem) => problem.file === file);
  const [before, after] = [folder, now].map(({ texts }) => Buffer.from(texts.get(file) ?? ''));
  for (const place of placesNaming(now, [{ file, before, after }])) session.places?.add(place);
  say(world, `Changed: ${file}`);
  return reportProblems(world, now, problems) ? 1 : 0;
}
