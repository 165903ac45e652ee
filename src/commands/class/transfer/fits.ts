/** Decides which lines keep a writer from another class: what it cannot read, and names it keeps out. */

import type { MovedAnswer } from '../../../core/moving/answers-along.ts';
import { misfits } from '../../../core/moving/fits-there.ts';
import type { Problem } from '../../../core/problem.ts';
import { namedIn, namesOf } from '../../../core/roster/names-in-text.ts';
import type { Student } from '../../../core/roster/student.ts';
import { fileOf } from '../../../folder/lifecycle/half-transferred.ts';
import { saysWord } from '../../../folder/lifecycle/writer-pages.ts';
import { tell } from '../../../terminal/screen.ts';
import { Usage } from '../../../usage.ts';
import type { World } from '../../../world.ts';
import { reportProblems } from '../../start/report-problems.ts';
import type { OpenClass } from '../../start/session.ts';
import type { OtherClass } from './other-class.ts';

/** True if something in the writer's file would be a problem there; it is printed. */
export async function reportMisfits(
  world: World,
  here: OpenClass,
  writer: Student,
  { folder, typed }: OtherClass,
): Promise<boolean> {
  const problems = await Promise.all(
    misfits(writer, folder.classroom).map(async ({ path, ...finding }): Promise<Problem> => {
      return { ...finding, ...(await here.at(finding.file, path)) };
    }),
  );
  if (problems.length > 0) tell(world, `${typed} could not read this:`);
  return reportProblems(
    world,
    here,
    problems,
    `Change it here, or add it there: ${typed} needs the same ladder and rubrics.`,
    'Nothing was changed in either class.',
  );
}

/** Names in git are for good, so the teacher has to want that. */
export function refuseNameInFiles(
  writer: Student,
  wanted: boolean | undefined,
  { classroom }: OpenClass,
  { folder, label, typed }: OtherClass,
): void {
  if (!classroom.settings['private names'] || folder.classroom.settings['private names']) return;
  if (writer.named === 'nowhere') {
    throw new Usage(
      `names.yaml here has no name for ${writer.id}, and ${label} needs one. Nothing was changed.`,
      'Transfer them on the computer that has names.yaml.',
    );
  }
  if (wanted) return;
  throw new Usage(
    `This class keeps names out of its files, and ${label} does not: there the name would be in students/, and in git. Nothing was changed.`,
    `If that is right: confer transfer ${writer.id} ${typed} --name-in-files`,
  );
}

/** True if a line would carry a name into a class that keeps names out, or this class's code for one out. */
export async function reportNames(
  world: World,
  here: OpenClass,
  writer: Student,
  moved: MovedAnswer[],
  { folder, label }: OtherClass,
): Promise<boolean> {
  const says = sayingWho(here, writer, folder);
  if (!says) return false;
  const file = fileOf(writer.id);
  const lines = (here.texts.get(file) ?? '').split(/\r\n|\r|\n/);
  const nameLine = (await here.at(file, ['name'])).line;
  const isName = (line: number) => writer.named === 'in their file' && line === nameLine;
  const places = lines.flatMap((text, i) =>
    !isName(i + 1) && says(text) ? [{ file, line: i + 1, column: 1 }] : [],
  );
  for (const { from, addition } of moved) {
    const { kind } = addition.sheet;
    const path = [kind === 'sort' ? 'stacks' : 'writers', writer.id];
    const note = addition.answers[0]?.entry.note ?? '';
    if (says(note)) places.push({ file: from, ...(await here.at(from, path)) });
  }
  const isPrivate = folder.classroom.settings['private names'];
  const problems = places.map((place): Problem => {
    const message = isPrivate
      ? `this line names a child, and ${label} keeps names out of its files`
      : `this line has the code of this class, which would stand beside the name in ${label}`;
    return { code: 'name-in-file', ...place, message, hint: 'change the line, then try again' };
  });
  return reportProblems(world, here, problems, 'Nothing was changed in either class.');
}

/** Returns what tells whether a text says who somebody is; undefined if it may. */
function sayingWho(
  { classroom }: OpenClass,
  writer: Student,
  { classroom: there }: OpenClass,
): ((text: string) => boolean) | undefined {
  const isPrivate = classroom.settings['private names'];
  if (!there.settings['private names'])
    return isPrivate ? (text) => saysWord(text, writer.id) : undefined;
  const names = [...classroom.students, ...classroom.archived]
    .filter(({ id, name }) => name !== id)
    // A code tells nothing; an id that was made from a name does.
    .flatMap(({ id, name }) => namesOf({ id: isPrivate ? '' : id, name }));
  return (text) => namedIn(text, names).length > 0;
}
