/** confer add, archive, id: a writer joins, leaves, or gets another id everywhere at once. */

import { isCalledBy } from '../../core/files/meeting.ts';
import { normalizeName } from '../../core/language/normalize-name.ts';
import { counted } from '../../core/language/wording.ts';
import { idsForNames, isGoodId, saysName } from '../../core/roster/names.ts';
import { studentSource, withName } from '../../folder/edit/new-files.ts';
import { type FileWithIds, withNewId } from '../../folder/edit/rename-id.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import { newCodes } from '../../folder/lifecycle/new-class.ts';
import { type ClassFolder, NAMES } from '../../folder/read/class-folder.ts';
import { listFiles, readBytes, saveAll, type Writing } from '../../folder/store/store.ts';
import { forScreen, say, tell } from '../../terminal/screen.ts';
import { changeLines } from '../../terminal/views/step-lines.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { isOpen, openClass } from '../start/open-class.ts';
import { pickGrade, pickWriter } from '../start/pick.ts';

export interface RosterOptions {
  class?: string;
  grade?: string;
  back?: boolean;
  dryRun?: boolean;
}

export async function add(world: World, name: string, options: RosterOptions): Promise<number> {
  const folder = await openClass(world, options.class);
  const { students, archived } = folder.classroom;
  const wanted = name.trim();
  if (wanted === '')
    throw new Usage("What is the new writer's name?", 'For example: confer add "Mo Salah"');
  const isPrivate = folder.classroom.settings['private names'];
  const taken = [...students, ...archived].map((one) => one.id);
  const [id = ''] = isPrivate ? newCodes(1, taken) : idsForNames([wanted], taken);
  const grade = options.grade === undefined ? undefined : pickGrade(options.grade);
  const source = studentSource(isPrivate ? undefined : wanted);
  const text = `${source}${grade === undefined ? '' : `grade: ${grade}\n`}`;
  const file = `students/${id}.yaml`;
  const own: Writing = { file, before: undefined, after: Buffer.from(text) };
  save(folder, isPrivate ? [nameOf(folder, id, wanted), own] : [own], options);
  const same = [...students, ...archived].find(
    ({ name: other }) => normalizeName(other) === normalizeName(wanted),
  );
  if (same)
    tell(
      world,
      `Another writer has this name: ${same.id}. If this is the same person: confer undo`,
    );
  say(world, `${forScreen(wanted)}: the id is ${id}.`);
  return ended(world, file, options);
}

function nameOf({ root }: ClassFolder, id: string, name: string): Writing {
  const before = readBytes(root, NAMES);
  const text = withName(before?.toString('utf8'), id, name);
  return { file: NAMES, before, after: Buffer.from(text) };
}

/** Moves the writer's file to archive/ with everything in it; other files still name them. */
export async function archive(world: World, who: string, options: RosterOptions): Promise<number> {
  const folder = await openClass(world, options.class);
  const { students, archived } = folder.classroom;
  const id = pickWriter(who, { students: options.back ? archived : students });
  const [from, to] = [`students/${id}.yaml`, `archive/${id}.yaml`];
  const [source, target] = options.back ? [to, from] : [from, to];
  if (isOpen(world, folder, (file) => file === source)) return 1;
  const bytes = readBytes(folder.root, source);
  if (readBytes(folder.root, target)) {
    throw new Usage(`${target} already exists.`, 'Change one of the two ids first: confer id');
  }
  const moved: Writing[] = [
    { file: target, before: undefined, after: bytes },
    { file: source, before: bytes, after: undefined },
  ];
  save(folder, moved, options);
  const name = forScreen([...students, ...archived].find((one) => one.id === id)!.name);
  const back = `confer archive ${id} --back`;
  say(
    world,
    options.back
      ? `${name} is back in the class.`
      : `${name} has left the class; their file is kept. To bring them back: ${back}`,
  );
  return ended(world, target, options);
}

/** Changes an id in every file that names the writer, or in none. */
export async function changeId(
  world: World,
  who: string,
  id: string,
  options: RosterOptions,
): Promise<number> {
  const folder = await openClass(world, options.class);
  const from = pickWriter(who, { students: folder.classroom.students });
  // An unreadable file may or may not name this writer; skipping it could split one writer in two.
  if (isOpen(world, folder, () => true)) return 1;
  refuseId(folder, id);
  const changes = [...moves(folder, from, id), ...mentions(folder, from, id)];
  save(folder, changes, options);
  if (options.dryRun) {
    const text = (bytes: Buffer | undefined) => bytes?.toString('utf8');
    const shown = changes.map(({ file, before, after }) => ({
      file,
      before: text(before),
      after: text(after),
    }));
    say(world, ...changeLines(shown));
  }
  const others = changes.length - 2;
  say(world, `${from} is now ${id}, in their own file and in ${counted(others, 'other')}.`);
  return ended(world, `students/${id}.yaml`, options);
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

function moves({ root }: ClassFolder, from: string, to: string): Writing[] {
  const bytes = readBytes(root, `students/${from}.yaml`);
  return [
    { file: `students/${to}.yaml`, before: undefined, after: bytes },
    { file: `students/${from}.yaml`, before: bytes, after: undefined },
  ];
}

function mentions({ root, classroom }: ClassFolder, from: string, to: string): Writing[] {
  const files: [FileWithIds, string[]][] = [
    ['class', ['class.yaml']],
    ['names', [NAMES]],
    ...(['sorts', 'groups', 'meetings'] as const).map((kind): [FileWithIds, string[]] => [
      kind,
      listFiles(root, kind, '.yaml'),
    ]),
  ];
  return files.flatMap(([kind, names]) =>
    names.flatMap((file): Writing[] => {
      const before = readBytes(root, file);
      if (!before) return [];
      const renamed = withNewId(kind, before.toString('utf8'), from, to);
      if (!renamed.ok) throw new NotSaved(`${file}: ${renamed.why}. Nothing was changed.`);
      const after = Buffer.from(renamed.text);
      const meeting = classroom.meetings.find((one) => one.file === file);
      const isTheirConference = meeting !== undefined && isCalledBy(meeting, from);
      const name = isTheirConference
        ? file.replace(`-conference-${from}-`, `-conference-${to}-`)
        : file;
      if (name !== file) {
        return [
          { file: name, before: undefined, after },
          { file, before, after: undefined },
        ];
      }
      return renamed.places > 0 ? [{ file, before, after }] : [];
    }),
  );
}

function save({ root, memo }: ClassFolder, writings: Writing[], { dryRun }: RosterOptions): void {
  saveAll(root, writings, dryRun);
  memo.keep();
}

function ended(world: World, file: string, { dryRun }: RosterOptions): number {
  say(world, dryRun ? 'Nothing was saved (--dry-run).' : `Saved: ${file}`);
  return 0;
}
