/** Decides which id a writer gets in another class, and when only the teacher can tell. */

import type { Classroom } from '../classroom/classroom.ts';
import { normalizeName } from '../language/normalize-name.ts';
import { findWriter, idsForNames, isGoodId, saysName } from '../roster/names.ts';
import type { KnownWriter, Student } from '../roster/student.ts';

export type IdThere =
  | { id: string }
  /** Why the id has to be chosen; `offer` is one that would do. */
  | { kind: 'not good'; asked: string }
  | { kind: 'says a name'; asked: string }
  | {
      kind: 'taken' | 'another is called so' | 'namesake' | 'was there';
      by: KnownWriter;
      offer: string;
    }
  /** The school says that it is the same child. */
  | { kind: 'same child'; by: KnownWriter };

interface Asked {
  writer: Student;
  /** What --id says. */
  asked: string | undefined;
  here: Classroom;
  there: Classroom;
  /** Ids that files there name without a writer of the class. */
  alsoTaken: string[];
  /** A code that tells nothing, for a class that keeps names private. */
  code: string;
}

export function idThere({ writer, asked, here, there, alsoTaken, code }: Asked): IdThere {
  const all: KnownWriter[] = [...there.students, ...there.archived];
  const isPrivate = there.settings['private names'];
  const taken = [...all.map(({ id }) => id), ...alsoTaken];
  const [made = ''] = isPrivate ? [code] : idsForNames([writer.name], taken);
  const schoolId = writer['school id'];
  const same = all.find((one) => schoolId !== undefined && one['school id'] === schoolId);
  if (same) return { kind: 'same child', by: same };
  const keeps = isPrivate === here.settings['private names'];
  const id = asked ?? (keeps ? writer.id : made);
  if (asked !== undefined && !isGoodId(asked)) return { kind: 'not good', asked };
  if (isPrivate && asked !== undefined && saysName(asked, [writer, ...all]))
    return { kind: 'says a name', asked };
  const isTaken = (one: string) => one.toLowerCase() === id.toLowerCase();
  const by = all.find((one) => isTaken(one.id));
  const offer = idToOffer(made, id, writer, taken);
  const namesake = asked === undefined ? all.find((one) => isNamesake(one, writer)) : undefined;
  if (namesake) {
    const isGone = there.archived.some((one) => one.id === namesake.id);
    return { kind: isGone ? 'was there' : 'namesake', by: namesake, offer };
  }
  if (by) return { kind: 'taken', by, offer };
  if (alsoTaken.some(isTaken)) return { kind: 'taken', by: { id, name: id }, offer };
  const meant = findWriter(id, there.students);
  if (asked !== undefined || isPrivate || meant.kind === 'none') return { id };
  // Whoever types "sean" there means another Sean.
  const other = there.students.find((one) => one.id === idOf(meant))!;
  return { kind: 'another is called so', by: other, offer };
}

const idOf = (match: Exclude<ReturnType<typeof findWriter>, { kind: 'none' }>) =>
  match.kind === 'one' ? match.id : match.ids[0];

/** What a class would call the newcomer, if that is not the id in question. */
function idToOffer(made: string, id: string, { name }: Student, taken: string[]): string {
  return made === id ? idsForNames([name], [...taken, id])[0]! : made;
}

function isNamesake(one: KnownWriter, writer: Student): boolean {
  if (writer.name === writer.id) return false;
  const names = (who: KnownWriter) =>
    [who.name, who['school name'] ?? who.name].map((name) => normalizeName(name));
  return names(one).some((name) => names(writer).includes(name));
}
