/** Decides how the report is put together: groups by urgency, a reason for each writer, remarks. */

import { byCodePoint } from '../../classroom/classroom.ts';
import { classOn } from '../../evidence/class-on.ts';
import { knownRungs } from '../../evidence/needs.ts';
import { type Ladder, rungOf } from '../../ladder/ladder.ts';
import { owedLessons } from '../../meetings/owed-lessons.ts';
import type { GroupInReport, PlainReport } from '../../schema/group-report.ts';
import type { Decided } from '../decided.ts';
import { groupsBefore } from '../in-force.ts';
import { ALL_PRICES, effortOf } from '../search/effort.ts';
import { movedOn, reviewOf, sinceLast, startOf } from '../since-last.ts';
import { remarksOn } from './remarks.ts';
import { conferencesOf, onTrack, takenOutByHand, withoutPlace } from './report-alone.ts';
import { keptGroups, newGroups } from './report-groups.ts';
import { settingOf } from './situation.ts';

export function writeReport(decided: Decided): PlainReport {
  const { classroom, date, absent, candidates, wholeClass, kept } = decided;
  const { students, ladder } = classroom;
  const place = placeIn(ladder);
  const setting = settingOf(decided);
  const before = groupsBefore(classroom, date);
  const moved = movedOn(before, candidates);
  const hasIt = new Set(moved.map(({ student }) => student));
  const prices = effortOf(ALL_PRICES);
  const made = newGroups(decided, setting, prices).sort(byUrgency(decided));
  const groups = [...keptGroups(decided, setting), ...numbered(made, decided)]
    .sort((a, b) => a.number - b.number)
    .map((group): GroupInReport => {
      const since = sinceLast(group, before, hasIt);
      return since ? { ...group, since: { ...since, review: reviewFor(group, decided) } } : group;
    });
  const [today] = wholeClass;
  const report = {
    version: 2 as const,
    date,
    writers: Object.fromEntries(students.map(({ id }) => [id, writerIn(id, decided)])),
    groups,
    conferences: conferencesOf(decided, setting).sort((a, b) => place(a.focus) - place(b.focus)),
    wholeClass: today ? [{ ...today, kind: 'need' as const }] : [],
    noPlace: [...withoutPlace(decided, setting), ...takenOutByHand(decided)],
    onTrack: onTrack(decided),
    noEvidence: [] as string[],
    // Who is away from a group that the teacher made stands there.
    absent: absent.filter((id) => !kept.groups.some(({ away }) => away.includes(id))),
    dissolved: kept.dissolved,
    owed: owedLessons(classroom, date).map(({ student, focus, date: day }) => {
      return { student, focus, date: day };
    }),
    movedOn: moved,
    remarks: [],
  };
  const placed = placedIn(report);
  const unknown = students.map(({ id }) => id).filter((id) => !placed.has(id));
  const whole = { ...report, noEvidence: unknown };
  return { ...whole, remarks: remarksOn(whole, decided, prices) };
}

/** Returns everybody who stands somewhere in the report. */
function placedIn(report: PlainReport): Set<string> {
  const { groups, conferences, wholeClass, noPlace, onTrack: track, absent } = report;
  return new Set([
    ...groups.flatMap(({ students, away = [] }) => [...students, ...away].map(({ id }) => id)),
    ...[...conferences, ...noPlace, ...track].map(({ student }) => student),
    ...wholeClass.flatMap(({ students }) => students),
    ...absent,
  ]);
}

function writerIn(id: string, { classroom, date, candidates }: Decided) {
  const candidate = candidates.get(id);
  return {
    stack: classOn(classroom, date).supportOf(id),
    needs: candidate?.needs.map(({ about }) => about) ?? [],
    known: {
      known: candidate ? knownRungs(candidate) : 0,
      of: classroom.ladder.needRungs.length,
    },
  };
}

/**
 * Numbers new groups: 1, 2, 3. If groups of this day are on paper, a group that holds half of one of
 * them about the same keeps its number; others go on from the highest.
 */
function numbered(made: Unnumbered[], { kept, onPaper }: Decided): GroupInReport[] {
  const used = new Set(kept.groups.map(({ number }) => number));
  const left = onPaper.filter(({ number }) => !used.has(number));
  let next = Math.max(0, ...onPaper.map(({ number }) => number));
  return made.map((group) => {
    const ids = group.students.map(({ id }) => id);
    const same = left.find(
      ({ number, focus, push, students }) =>
        !used.has(number) &&
        focus === group.focus &&
        push === (group.kind === 'push') &&
        students.filter((id) => ids.includes(id)).length * 2 >= students.length,
    );
    const number = same?.number ?? ++next;
    used.add(number);
    return { ...group, number };
  });
}

function reviewFor({ focus, students }: GroupInReport, { classroom, date }: Decided): string {
  const ids = students.map(({ id }) => id);
  return reviewOf(startOf({ focus, students: ids }, classroom.groups, date), classroom);
}

type Unnumbered = Omit<GroupInReport, 'number'>;

/** Orders needs before pushes, the lowest rung first, then the most who need most support. */
function byUrgency({ classroom, candidates }: Decided) {
  const { ladder } = classroom;
  const place = placeIn(ladder);
  const most = ({ students }: Unnumbered) =>
    students.filter(({ id }) => candidates.get(id)?.support === 'most').length;
  const isPush = ({ kind }: Unnumbered) => Number(kind !== 'need');
  return (a: Unnumbered, b: Unnumbered) =>
    isPush(a) - isPush(b) ||
    place(rungOf(a.focus)) - place(rungOf(b.focus)) ||
    most(b) - most(a) ||
    place(a.focus) - place(b.focus) ||
    byCodePoint(a.students[0]!.id, b.students[0]!.id);
}

/** Focuses that are not on the ladder come last; two infinities could not be subtracted. */
function placeIn(ladder: Ladder): (about: string) => number {
  return (about) => ladder.place(about) ?? Number.MAX_VALUE;
}
