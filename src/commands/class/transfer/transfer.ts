/** confer transfer: moves a writer into another class with what is known of them, a step in each class. */

import { asTyped } from '../../../command-line/as-typed.ts';
import { answersAlong } from '../../../core/moving/answers-along.ts';
import { withAnswers } from '../../../folder/edit/answer-line.ts';
import type { NamesEntry } from '../../../folder/edit/names-file.ts';
import { writerElsewhere } from '../../../folder/edit/writer-elsewhere.ts';
import type { FileChange } from '../../../folder/files/change.ts';
import { NotSaved } from '../../../folder/files/errors.ts';
import { wholePath } from '../../../folder/files/inside.ts';
import { changedMeanwhile } from '../../../folder/files/replace.ts';
import {
  closeTransfer,
  fileOf,
  hashOf,
  leaving,
  markTransfer,
} from '../../../folder/lifecycle/half-transferred.ts';
import type { NewContent, Read } from '../../../folder/store/store.ts';
import { say, tell } from '../../../terminal/screen.ts';
import { Usage } from '../../../usage.ts';
import type { World } from '../../../world.ts';
import { pickWriter } from '../../start/pick.ts';
import { commandLine, openClass, type Session, storeOf } from '../../start/session.ts';
import { namesChanges } from '../../tables/names-changes.ts';
import type { TransferFlags } from '../class-flags.ts';
import { refuseNameInFiles, reportMisfits, reportNames } from './fits.ts';
import type { Move } from './one-move.ts';
import { otherClass, reportEitherUnread, typedPath } from './other-class.ts';
import { doneLines, dryRunLines } from './transfer-words.ts';
import { idInOther } from './which-id.ts';

export async function transfer(
  session: Session,
  words: { writer: string; to: string },
  flags: TransferFlags,
): Promise<number> {
  const { world } = session;
  const here = await openClass(session);
  const { students, archived } = here.classroom;
  const id = pickWriter(words.writer, { students, archived });
  const other = await otherClass(session, here, words.to);
  if (reportEitherUnread(world, here, other)) return 1;
  if (archived.some((one) => one.id === id))
    throw new Usage(
      `archive/${id}.yaml already exists.`,
      'Change one of the two ids first: confer id',
    );
  const writer = students.find((one) => one.id === id)!;
  refuseNameInFiles(writer, flags.nameInFiles, here, other);
  const idThere = idInOther(writer, flags.id, here, other);
  const along = answersAlong(id, idThere, here.classroom, other.folder.classroom);
  if (await reportMisfits(world, here, writer, other)) return 1;
  if (await reportNames(world, here, writer, along.moved, other)) return 1;
  const back = asTyped(typedPath(world, here.root));
  const move: Move = { writer, idThere, along, here, other, back };
  const changes = carryOutMove(world, move, flags.dryRun === true);
  const lines = flags.dryRun
    ? dryRunLines(move, changes, flags.id)
    : doneLines(move, changes.arrived);
  say(world, ...lines);
  return 0;
}

/**
 * The writer arrives there before they leave here, both while this class is locked: killed in between,
 * they are in both, and the mark lets the next command here end it.
 */
function carryOutMove(
  world: World,
  move: Move,
  dryRun: boolean,
): { arrived: FileChange[]; left: FileChange[] } {
  const { idThere, here, other } = move;
  const { id } = move.writer;
  const [from, to] = [wholePath(here.root), wholePath(other.folder.root)];
  const there = storeOf(world, other.folder, { elsewhere: from });
  let arrived: FileChange[] = [];
  try {
    const left = storeOf(world, here, { elsewhere: to }).change(
      (read) => {
        const text = read(fileOf(id))?.toString('utf8');
        if (text === undefined || text !== here.texts.get(fileOf(id)))
          throw changedMeanwhile(fileOf(id));
        const file = {
          file: fileOf(idThere),
          was: 'absent' as const,
          after: fileThere(move, text),
        };
        if (!dryRun) markTransfer(here.root, markOf(world, move, text, file.after));
        arrived = there.change((readThere) => [file, ...besides(move, readThere)], { dryRun });
        return leaving(id, read);
      },
      { dryRun },
    );
    if (!dryRun) closeTransfer(here.root);
    return { arrived, left };
  } catch (error) {
    if (arrived.length > 0 && !dryRun)
      tell(world, `${id} is in ${other.label} now, and still here. The next command here ends it.`);
    throw error;
  }
}

/** What the next command needs to know, if this one is killed. */
function markOf(world: World, { writer, idThere, here, other }: Move, was: string, is: string) {
  const { teacher } = here.classroom;
  return {
    words: commandLine(world),
    ...(teacher !== undefined && { teacher }),
    id: writer.id,
    there: wholePath(other.folder.root),
    idThere,
    isHere: hashOf(was),
    isThere: hashOf(is),
  };
}

function fileThere({ writer, here, other }: Move, text: string): string {
  const [now, then] = [here.classroom.settings, other.folder.classroom.settings];
  const edited = writerElsewhere(text, {
    ...(!then['private names'] && writer.named !== 'in their file' && { addName: writer.name }),
    dropName: then['private names'] && writer.named === 'in their file',
    // The grade in class.yaml was theirs too.
    ...(writer.grade === undefined && now.grade !== then.grade && { addGrade: now.grade }),
  });
  if (edited.ok) return edited.text;
  throw new NotSaved(`${fileOf(writer.id)}: ${edited.why}. Nothing was changed.`);
}

/** Returns what the other class gets besides the writer's own file: answers, and their names. */
function besides({ writer, idThere, along, other }: Move, read: Read): NewContent[] {
  const isPrivate = other.folder.classroom.settings['private names'];
  const entry: NamesEntry = {
    ...(isPrivate && writer.named !== 'nowhere' && { name: writer.name }),
    ...(writer['school id'] !== undefined && { 'school id': writer['school id'] }),
    ...(writer['school name'] !== undefined && { 'school name': writer['school name'] }),
  };
  const named = Object.keys(entry).length > 0 ? [{ id: idThere, entry }] : [];
  const answers = along.moved.map(
    ({ addition: { file, sheet, answers: own }, isNew }): NewContent => {
      const edited = withAnswers(read(file)?.toString('utf8'), sheet, own);
      if (!edited.ok)
        throw new NotSaved(`${other.label}/${file}: ${edited.why}. Nothing was changed.`);
      return { file, was: isNew ? 'absent' : 'present', after: edited.text };
    },
  );
  return [...answers, ...namesChanges(read, other.folder, named)];
}
