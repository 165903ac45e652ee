/** Decides what is known of a class on a day. All ask here; each answer is worked out once. */

import type { Classroom } from '../classroom/classroom.ts';
import type { Support } from '../schema/words.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Candidate, candidateFrom } from './standings.ts';
import { supportOf } from './support.ts';

export interface ClassOn {
  /** The evidence about a writer through this day, so the last statement on a skill counts. */
  evidenceOf(id: string): readonly Evidence[];
  /** What is open and in place; undefined if nothing is known, which is never "got it". */
  candidateOf(id: string): Candidate | undefined;
  /** The writers with evidence, by id. */
  candidates(): Map<string, Candidate>;
  supportOf(id: string): Support | null;
  /** The date of the newest evidence. Meetings do not count: they are about their own groups. */
  newest(): string | undefined;
}

interface Known {
  /** Of all days, by writer. */
  evidence: Map<string, Evidence[]>;
  days: Map<string, ClassOn>;
}

// A class is read once and never changed, so what follows from it can be kept beside it.
const known = new WeakMap<Classroom, Known>();

export function classOn(classroom: Classroom, date: string): ClassOn {
  const about = known.get(classroom) ?? { evidence: new Map(), days: new Map() };
  known.set(classroom, about);
  return onceFor(about.days, date, () => makeView(classroom, date, about.evidence));
}

function makeView(classroom: Classroom, date: string, allDays: Map<string, Evidence[]>): ClassOn {
  const { students, sorts } = classroom;
  const ids = students.map(({ id }) => id);
  const evidence = new Map<string, readonly Evidence[]>();
  const candidates = new Map<string, Candidate | undefined>();
  const all = (id: string) =>
    onceFor(allDays, id, () => {
      const student = students.find((one) => one.id === id);
      return student ? evidenceOf(student, classroom) : [];
    });
  const view: ClassOn = {
    evidenceOf: (id) => onceFor(evidence, id, () => all(id).filter((one) => one.date <= date)),
    candidateOf: (id) =>
      onceFor(candidates, id, () => {
        const student = students.find((one) => one.id === id);
        return (
          student &&
          candidateFrom(student, view.evidenceOf(id), view.supportOf(id), classroom, date)
        );
      }),
    candidates: () =>
      new Map(
        ids.flatMap((id): [string, Candidate][] => {
          const candidate = view.candidateOf(id);
          return candidate ? [[id, candidate]] : [];
        }),
      ),
    supportOf: (id) => supportOf(id, sorts, date),
    newest: () =>
      ids
        .flatMap(
          (id) => view.evidenceOf(id).findLast(({ source }) => source !== 'meeting')?.date ?? [],
        )
        .sort()
        .at(-1),
  };
  return view;
}

/** Returns the known value for a key, or works it out. */
function onceFor<K, V>(values: Map<K, V>, key: K, work: () => V): V {
  if (!values.has(key)) values.set(key, work());
  return values.get(key)!;
}
