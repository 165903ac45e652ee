/** confer group: who should meet, about what, and why. */

import { spoken } from '../core/calendar.ts';
import type { Classroom } from '../core/classroom.ts';
import type { GroupReport } from '../core/group-report.ts';
import { absentOn, formGroups } from '../core/grouping/form-groups.ts';
import { groupsFileName } from '../core/groups-file.ts';
import { fileFromReport } from '../core/report-file.ts';
import { counted, listed } from '../core/wording.ts';
import type { ClassFolder } from '../folder/class-folder.ts';
import { editFile } from '../folder/disk.ts';
import { groupsSource, isUntouched } from '../folder/new-files.ts';
import { forScreen, say, tell } from '../terminal/screen.ts';
import type { World } from '../world.ts';
import { isUsable, openClass } from './open-class.ts';
import { pickWriters } from './pick.ts';

export interface GroupOptions {
  class?: string;
  absent?: string;
  dryRun?: boolean;
  force?: boolean;
  json?: boolean;
}

export async function group(world: World, options: GroupOptions): Promise<number> {
  const folder = await openClass(world, options.class);
  if (!isUsable(world, folder)) return 1;
  const report = groupsFor(world, folder, options.absent);
  if (options.json) say(world, JSON.stringify(report, null, 2));
  else say(world, ...groupLines(report, folder.classroom));
  if (!options.dryRun) saveGroups(world, folder, report, options.force ?? false);
  return 0;
}

/** Today's groups, from the evidence up to today. */
export function groupsFor(world: World, { classroom }: ClassFolder, absent?: string): GroupReport {
  const away = [...absentOn(classroom, world.today), ...pickWriters(absent, classroom)];
  return formGroups(classroom, world.today, away);
}

/** Writes the groups file, unless the teacher has changed the one that is there. Returns whether hers was kept. */
export function saveGroups(
  world: World,
  folder: ClassFolder,
  report: GroupReport,
  force: boolean,
): boolean {
  const file = groupsFileName(report.date);
  let kept = false;
  const source = groupsSource(fileFromReport(report));
  const saved = editFile(folder.root, file, (current) => {
    kept = current !== undefined && !isUntouched(current) && !force;
    return kept ? undefined : source;
  });
  folder.memo.keep();
  if (kept)
    tell(world, `${file} has your own changes and was kept. To replace it: confer group --force`);
  else tell(world, `${saved ? 'Saved' : 'Already saved'}: ${file}`);
  return kept;
}

function groupLines(report: GroupReport, classroom: Classroom): string[] {
  const { ladder } = classroom;
  const names = new Map(classroom.students.map(({ id, name }) => [id, forScreen(name)]));
  const name = (id: string) => names.get(id) ?? id;
  const row = (id: string, because: string) => `   ${name(id)}: ${forScreen(because)}`;
  const wholeClass = report.wholeClass.flatMap(({ focus, share, students }) => [
    `Whole class: ${ladder.say(focus)}. ${Math.round(share * 100)}% have it open: tomorrow's mini-lesson, not a group.`,
    ...(students.length > 0 ? [`   first need of ${listed(students.map(name))}`] : []),
    '',
  ]);
  const groups = report.groups.flatMap(({ focus, students }, i) => [
    `${i + 1}. ${ladder.say(focus)}  (${focus})`,
    ...students.map(({ id, because }) => row(id, because)),
    '',
  ]);
  return [
    `Groups for ${spoken(report.date)}`,
    '',
    ...wholeClass,
    ...groups,
    ...block(
      'Conferences',
      report.conferences.map(
        (c) => `   ${name(c.student)}, ${ladder.say(c.focus)}: ${forScreen(c.because)}`,
      ),
    ),
    ...block(
      'No place this time',
      report.noPlace.map((n) => row(n.student, n.because)),
    ),
    ...block(
      'Nothing known yet: sort or note',
      report.noEvidence.map((id) => `   ${name(id)}`),
    ),
    ...block(
      'Absent',
      report.absent.map((id) => `   ${name(id)}`),
    ),
    summary(report),
  ];
}

function block(title: string, lines: string[]): string[] {
  return lines.length > 0 ? [title, ...lines, ''] : [];
}

function summary({ writers, groups, conferences, wholeClass }: GroupReport): string {
  const met = groups.reduce((sum, { students }) => sum + students.length, 0);
  const withClass = wholeClass.reduce((sum, { students }) => sum + students.length, 0);
  const parts = [
    `${counted(groups.length, 'group')} for ${met}`,
    counted(conferences.length, 'conference'),
    ...(withClass > 0 ? [`${withClass} with the whole class`] : []),
  ];
  return `${counted(Object.keys(writers).length, 'writer')}: ${listed(parts)}. Next: ${groups.length > 0 ? 'confer plan' : 'confer sort'}`;
}
