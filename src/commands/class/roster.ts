/** confer add, archive, id: a writer joins, leaves, or gets another id everywhere at once. */

import type { DryRunOnly } from '../../command-line/arguments.ts';
import { asTyped } from '../../command-line/as-typed.ts';
import { isCalledBy } from '../../core/files/meeting.ts';
import { hiddenInName, trimmedName } from '../../core/language/hidden-letters.ts';
import { normalizeName } from '../../core/language/normalize-name.ts';
import { counted } from '../../core/language/wording.ts';
import {
  findWriter,
  idsForNames,
  isGoodId,
  type Named,
  saysName,
} from '../../core/roster/names.ts';
import { namesApart } from '../../core/roster/tell-apart.ts';
import { personNamed } from '../../core/tables/person.ts';
import { type NamesEntry, withNames } from '../../folder/edit/names-file.ts';
import { studentSource } from '../../folder/edit/new-files.ts';
import { type FileWithIds, withNewId } from '../../folder/edit/writer-ids.ts';
import { listFiles } from '../../folder/files/disk-read.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import { newCodes } from '../../folder/lifecycle/new-class.ts';
import { renamedPages } from '../../folder/lifecycle/writer-pages.ts';
import { type ClassFolder, NAMES, TEXTS } from '../../folder/read/class-folder.ts';
import type { NewContent, Read } from '../../folder/store/store.ts';
import { askWords } from '../../terminal/keys/ask.ts';
import { canAsk, forScreen, keyboardOf, say, tell } from '../../terminal/screen.ts';
import { changeLines } from '../../terminal/views/step-lines.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { pickGrade, pickWriter } from '../start/pick.ts';
import { reportUnread } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import { addStudents } from './add-students.ts';
import type { AddFlags, ArchiveFlags } from './class-flags.ts';

/** At a keyboard the name is asked for. */
async function askedName(world: World): Promise<string | undefined> {
  if (!canAsk(world)) return undefined;
  return (await askWords('Who is new? The whole name:', keyboardOf(world))).words;
}

export async function add(
  session: Session,
  { name }: { name: string | undefined },
  flags: AddFlags,
) {
  const { world } = session;
  if (flags.students !== undefined) {
    if (name === undefined) return addStudents(session, flags.students, flags);
    throw new Usage(
      'Give a name or a list, not both.',
      'For example: confer add --students class.csv',
    );
  }
  const folder = await openClass(session);
  const { students, archived } = folder.classroom;
  const wanted = trimmedName(name ?? (await askedName(world)) ?? '');
  if (wanted === '')
    throw new Usage("What is the new writer's name?", 'For example: confer add "Mo Salah"');
  refuseHidden(wanted);
  const isPrivate = folder.classroom.settings['private names'];
  const taken = [...students, ...archived].map((one) => one.id);
  const { name: whole, official } = personNamed(wanted);
  const [id = ''] = isPrivate ? newCodes(1, taken) : idsForNames([whole], taken);
  const grade = flags.grade === undefined ? undefined : pickGrade(flags.grade);
  const text = studentSource(isPrivate ? undefined : whole, grade);
  const entry = {
    ...(isPrivate && { name: whole }),
    ...(official !== undefined && { 'school name': official }),
  };
  const file = `students/${id}.yaml`;
  folder.store.change((read) => {
    const own: NewContent = { file, was: 'absent', after: text };
    return Object.keys(entry).length > 0 ? [withEntry(read, id, entry), own] : [own];
  }, flags);
  const key = normalizeName(whole);
  const same = [...students, ...archived].find((one) => normalizeName(one.name) === key);
  if (same) {
    const undo = flags.dryRun ? '' : ' If this is the same person: confer undo';
    tell(world, `Another writer has this name: ${same.id}.${undo}`);
  }
  say(world, `${forScreen(whole)}: the id is ${id}.`);
  return ended(world, file, flags);
}

/** A name with a letter that does not show looks like another name, or like none. */
function refuseHidden(name: string): void {
  const hidden = hiddenInName(name);
  if (!hidden) return;
  const again = hidden.without || 'Mo Salah';
  throw new Usage(
    `The name "${name}" ${hidden.says}. Nothing was saved.`,
    `Type it again, for example: confer add ${asTyped(again)}`,
  );
}

function withEntry(read: Read, id: string, entry: NamesEntry): NewContent {
  return { file: NAMES, after: withNames(read(NAMES)?.toString('utf8'), id, entry) };
}

function refusePresent(typed: string, students: Named[], archived: Named[]): void {
  const here = findWriter(typed, students);
  if (here.kind !== 'one' || findWriter(typed, archived).kind !== 'none') return;
  const name = namesApart([...students, ...archived])(here.id);
  throw new Usage(
    `${name} is already in the class. Nothing was changed.`,
    `To see them: confer show ${here.id}`,
  );
}

/** Moves the writer's file to archive/ with everything in it; other files still name them. */
export async function archive(session: Session, words: { writer: string }, flags: ArchiveFlags) {
  const { world } = session;
  const folder = await openClass(session);
  const { students, archived } = folder.classroom;
  if (flags.back) refusePresent(words.writer, students, archived);
  const id = pickWriter(words.writer, { students: flags.back ? archived : students });
  const [from, to] = [`students/${id}.yaml`, `archive/${id}.yaml`];
  const [source, target] = flags.back ? [to, from] : [from, to];
  if (reportUnread(world, folder, (file) => file === source)) return 1;
  folder.store.change((read) => {
    if (read(target)) {
      throw new Usage(`${target} already exists.`, 'Change one of the two ids first: confer id');
    }
    return [
      { file: target, after: read(source) },
      { file: source, was: 'present', after: undefined },
    ];
  }, flags);
  const name = forScreen(namesApart([...students, ...archived])(id));
  const back = `confer archive ${id} --back`;
  say(
    world,
    flags.back
      ? `${name} is back in the class.`
      : `${name} has left the class; their file is kept. To bring them back: ${back}`,
  );
  return ended(world, target, flags);
}

/** Changes an id in every file that names the writer, or in none. */
export async function changeId(
  session: Session,
  { writer: who, new: id }: { writer: string; new: string },
  flags: DryRunOnly,
) {
  const { world } = session;
  const folder = await openClass(session);
  const from = pickWriter(who, { students: folder.classroom.students });
  // An unreadable file may or may not name this writer; skipping it could split one writer in two.
  if (reportUnread(world, folder, () => true)) return 1;
  refuseId(folder, id);
  const changes = folder.store.change(
    (read) => [
      ...moves(read, from, id),
      ...mentions(folder, read, from, id),
      ...pages(folder, read, from, id),
    ],
    flags,
  );
  if (flags.dryRun) say(world, ...changeLines(changes, true));
  const others = changes.filter(({ after }) => after !== undefined).length - 1;
  const more = others > 0 ? ` and in ${counted(others, 'other')}` : '';
  say(world, `${from} is now ${id}, in the writer's own file${more}.`);
  return ended(world, `students/${id}.yaml`, flags);
}

function refuseId({ classroom }: ClassFolder, id: string): void {
  const { students, archived, settings } = classroom;
  if (!isGoodId(id)) {
    throw new Usage(
      `"${id}" cannot be an id.`,
      'Use lowercase letters, digits and -, and begin with a letter, for example: ana-l',
    );
  }
  if (settings['private names'] && saysName(id, [...students, ...archived])) {
    throw new Usage(
      'This id contains part of a name. Names are private in this class, and git keeps ids.',
      'Choose one that does not hint at the name, for example: wk7d',
    );
  }
  const taken = [...students, ...archived].find((one) => one.id.toLowerCase() === id);
  if (taken) throw new Usage(`The id ${taken.id} is already taken.`, 'Choose another id.');
}

function moves(read: Read, from: string, to: string): NewContent[] {
  return [
    { file: `students/${to}.yaml`, was: 'absent', after: read(`students/${from}.yaml`) },
    { file: `students/${from}.yaml`, was: 'present', after: undefined },
  ];
}

function mentions(
  { root, classroom }: ClassFolder,
  read: Read,
  from: string,
  to: string,
): NewContent[] {
  const files: [FileWithIds, string[]][] = [
    ['class', ['class.yaml']],
    ['names', [NAMES]],
    ...(['sorts', 'groups', 'meetings'] as const).map((kind): [FileWithIds, string[]] => [
      kind,
      listFiles(root, kind, '.yaml'),
    ]),
    ['texts', [TEXTS]],
  ];
  return files.flatMap(([kind, names]) =>
    names.flatMap((file): NewContent[] => {
      const before = read(file);
      if (!before) return [];
      const text = before.toString('utf8');
      const renamed = withNewId(kind, text, from, to);
      if (!renamed.ok) throw new NotSaved(`${file}: ${renamed.why}. Nothing was changed.`);
      const after = renamed.text;
      const meeting = classroom.meetings.find((one) => one.file === file);
      if (meeting === undefined || !isCalledBy(meeting, from))
        return after === text ? [] : [{ file, after }];
      const name = file.replace(`-conference-${from}-`, `-conference-${to}-`);
      return [
        { file: name, was: 'absent', after },
        { file, after: undefined },
      ];
    }),
  );
}

/** A page of one writer has the id in its name: under the old one, `forget` would not find it. */
function pages({ root, classroom }: ClassFolder, read: Read, from: string, to: string) {
  const { students, archived } = classroom;
  return renamedPages(root, from, to, [...students, ...archived]).flatMap(
    ({ file, name }): NewContent[] => [
      { file: name, was: 'absent', after: read(file) },
      { file, after: undefined },
    ],
  );
}

function ended(world: World, file: string, { dryRun }: DryRunOnly): number {
  say(world, dryRun ? 'Nothing was saved (--dry-run).' : `Saved: ${file}`);
  return 0;
}
