/** confer note --instead-of, --remove: which one old note is meant, by its day or its words, and what becomes of it. */

import { spoken } from '../../core/calendar/calendar.ts';
import { readDay } from '../../core/calendar/parse-date.ts';
import type { Ladder } from '../../core/ladder/ladder.ts';
import { normalizeName } from '../../core/language/normalize-name.ts';
import { noteMore, quoted } from '../../core/record/entered/one-writer.ts';
import type { Note, Student } from '../../core/roster/student.ts';
import { editYaml, type Operation, remove, set } from '../../folder/edit/yaml/yaml-editor.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import { choose } from '../../terminal/keys/ask.ts';
import { canAsk, forScreen, keyboardOf, say } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { changeLines } from '../../terminal/views/step-lines.ts';
import { INTERRUPTED, Usage } from '../../usage.ts';
import type { OpenClass, Session } from '../start/session.ts';
import { praiseLines } from './ask-praise.ts';
import type { NoteFlags } from './record-flags.ts';

const WORDED = ['strength', 'note'] as const;
type NewWords = Partial<Record<(typeof WORDED)[number], string>>;

/** One of them, and where it stands in the list of the file. */
interface Placed {
  note: Note;
  index: number;
}

/** The day or the words by which the note is meant, if these flags correct one. */
export function meantBy(flags: NoteFlags): string | undefined {
  const { remove: gone, insteadOf, taught, next, conference } = flags;
  const meant = gone ?? insteadOf;
  if (meant === undefined) return undefined;
  if (gone !== undefined && insteadOf !== undefined)
    throw new Usage('--remove and --instead-of do not go together.', 'Use one of them.');
  if (taught !== undefined || next !== undefined || conference)
    throw new Usage(
      'Only the words of a note can be replaced.',
      "For the rest, open the writer's file: confer note ana --edit",
    );
  return meant;
}

/** Replaces the words of a note, or removes it if there are none. */
export async function correctNote(
  { world }: Session,
  folder: OpenClass,
  id: string,
  meant: string,
  typed: NewWords | undefined,
  dryRun: boolean,
): Promise<number> {
  const { ladder, teacher } = folder.classroom;
  const writer = folder.classroom.students.find((one) => one.id === id)!;
  const name = namesIn(folder.classroom)(id);
  const found = notesMeant(writer, meant, world.today, ladder);
  const lineOf = (one: Placed) =>
    forScreen(`${spoken(one.note.date)}: ${wordsOf(one.note, ladder)}`);
  if (found.length === 0) throw noSuchNote(writer, forScreen(name), meant, lineOf);
  // Of notes that say the same, the newest.
  const isOne = found.every((one) => lineOf(one) === lineOf(found[0]!));
  const one = isOne ? found[0] : await oneOf(found, lineOf, world);
  if (one === undefined) return INTERRUPTED;
  const words = typed && asBefore(typed, one.note);
  const file = `students/${id}.yaml`;
  const changes = folder.store.change(
    (read) => {
      const text = read(file)?.toString('utf8') ?? '';
      const edited = editYaml(text, (data) =>
        changeOf(data, one, words && { ...words, by: teacher ?? one.note.by }, file),
      );
      if (!edited.ok) throw new NotSaved(`${file}: ${edited.why}. Nothing was saved.`);
      return [{ file, after: edited.text }];
    },
    { dryRun },
  );
  say(world, `${forScreen(name)}, ${lineOf(one)}`);
  say(
    world,
    words
      ? `   is now: ${forScreen(wordsOf({ ...one.note, strength: undefined, note: undefined, ...words }, ladder))}`
      : '   is removed.',
  );
  if (dryRun) say(world, ...changeLines(changes, true), 'Nothing was saved (--dry-run).');
  else say(world, `Saved: ${file}. To have it back: confer undo`);
  if (words?.strength) say(world, ...praiseLines([id], words.strength, folder.classroom));
  return 0;
}

/** Words for a page stay words for a page. */
function asBefore(words: NewWords, { strength, note }: Note): NewWords {
  const isStrength = strength !== undefined && note === undefined && words.strength === undefined;
  return isStrength ? { strength: words.note } : words;
}

/** Notes of the day that was typed, else those with these words in them, the newest first. */
function notesMeant({ notes }: Student, meant: string, today: string, ladder: Ladder): Placed[] {
  const all = notes.map((note, index) => ({ note, index })).reverse();
  const day = readDay(meant, today);
  if ('date' in day) return all.filter(({ note }) => note.date === day.date);
  const words = normalizeName(meant);
  return words === ''
    ? []
    : all.filter(({ note }) => normalizeName(wordsOf(note, ladder)).includes(words));
}

async function oneOf(
  found: Placed[],
  lineOf: (one: Placed) => string,
  world: Session['world'],
): Promise<Placed | undefined> {
  if (!canAsk(world))
    throw new Usage(
      `That could be ${found.length} notes:\n${found.map((one) => `   ${lineOf(one)}`).join('\n')}`,
      'Give more words of the one you mean.',
    );
  const choices = found.map((one, i) => ({ name: lineOf(one), value: String(i) }));
  const chosen = await choose('Which note?', choices, keyboardOf(world));
  return chosen === undefined ? undefined : found[Number(chosen)];
}

function noSuchNote(
  { id, notes }: Student,
  name: string,
  meant: string,
  lineOf: (one: Placed) => string,
): Usage {
  const newest = notes
    .map((note, index) => ({ note, index }))
    .slice(-5)
    .reverse();
  const theirs = newest.map((one) => `\n   ${lineOf(one)}`).join('');
  return new Usage(
    `${name} has no note of "${forScreen(meant)}" in students/${id}.yaml.`,
    `${newest.length > 0 ? `The newest:${theirs}\n` : ''}Words typed in a sort or a meeting are changed there: open it again, find the writer with /, then n.`,
  );
}

/** All that a note says, as a teacher would find it. */
function wordsOf(note: Note, ladder: Ladder): string {
  return [...quoted(note.strength ?? note.note), ...noteMore(note, ladder)].join('; ');
}

/** A strength that is replaced by a note becomes one, and the other way round. */
function changeOf(
  data: unknown,
  { note, index }: Placed,
  words: (NewWords & { by: string | undefined }) | undefined,
  file: string,
): Operation[] {
  const { notes = [] } = data as { notes?: Note[] };
  const isThere = (['date', ...WORDED] as const).every((key) => notes[index]?.[key] === note[key]);
  if (!isThere)
    throw new NotSaved(`${file} was changed meanwhile. Nothing was saved; type it again.`);
  const at = ['notes', index];
  if (!words) return [remove(at)];
  return ([...WORDED, 'by'] as const)
    .filter((key) => note[key] !== words[key])
    .map((key) => set([...at, key], words[key]));
}
