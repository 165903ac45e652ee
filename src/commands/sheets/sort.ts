/** confer sort: sorts the class into three stacks, at the keyboard or by flags. */

import { spoken } from '../../core/calendar/calendar.ts';
import { toldAbsent } from '../../core/classroom/attendance.ts';
import { sortSheet } from '../../core/sheets/sheet.ts';
import { unfinishedSorts } from '../../core/sheets/unfinished-sort.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { canAsk, tell } from '../../terminal/screen.ts';
import { notInThisUnit } from '../../terminal/views/genre-words.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { openAsTeacher } from '../start/as-teacher.ts';
import { pickSkill } from '../start/pick.ts';
import { reportProblems } from '../start/report-problems.ts';
import type { OpenClass, Session } from '../start/session.ts';
import type { SortFlags } from './sheet-flags.ts';
import { saveAnswers } from './sheet-save.ts';
import {
  answersFromFile,
  answersFromFlags,
  refuseMisplaced,
  type SortHead,
} from './sort-answers.ts';

export async function sort(session: Session, words: { skill?: string }, flags: SortFlags) {
  const { world } = session;
  const folder = await openAsTeacher(session);
  if (words.skill !== undefined && flags.support) {
    throw new Usage(
      '--support sorts by how much support a writer needs, not by skill.',
      'Leave out one of the two.',
    );
  }
  if (reportBroken(world, folder)) return 1;
  const asked = words.skill === undefined ? undefined : pickSkill(words.skill, folder.classroom);
  const why = asked && notInThisUnit(asked, folder.classroom, world.today);
  if (why) tell(world, `${why} Sorting anyway.`);
  const byFlags = FLAGS.some((flag) => flags[flag] !== undefined);
  if (byFlags || flags.from !== undefined) return sortByFlags(world, folder, asked, flags);
  if (!canAsk(world)) {
    throw new Usage(
      'Sorting by keyboard needs a terminal window.',
      'Use flags instead: confer sort structure.lead --needs-help ben,kai --almost ana\nOr read the stacks from a file: confer sort structure.lead --from stacks.txt',
    );
  }
  const { sortAtKeyboard } = await import('./sort-keyboard.ts');
  return sortAtKeyboard(world, folder, headFor(world, folder, asked, flags), flags);
}

const FLAGS = ['gotIt', 'almost', 'needsHelp', 'most', 'medium', 'least', 'absent'] as const;

async function sortByFlags(
  world: World,
  folder: OpenClass,
  asked: string | undefined,
  flags: SortFlags,
): Promise<number> {
  const { classroom } = folder;
  const { from } = flags;
  const inFile = from === undefined ? undefined : await answersFromFile(world, folder, flags);
  if (!inFile) refuseMisplaced(flags);
  const head = headFor(world, folder, asked, flags);
  if (head === undefined)
    throw new Usage(
      'Which skill are you sorting for?',
      'For example: confer sort structure.lead --got-it ana',
    );
  const sheet = sortSheet(head.date, head.skill, classroom);
  const before = classroom.sorts.find(({ file }) => file === sheet.file)?.entries;
  const answers =
    inFile ??
    answersFromFlags(folder, flags, {
      answer: (id) => before?.get(id)?.stack,
      away: toldAbsent(classroom, head.date),
      warn: (line) => tell(world, line),
    });
  saveAnswers(world, folder, sheet, answers, before, flags.dryRun ?? false);
  return 0;
}

/** Returns true if a file that a sort needs is broken; a writer's broken file is only reported. */
function reportBroken(world: World, folder: ClassFolder): boolean {
  const { problems, unread } = folder;
  reportProblems(
    world,
    folder,
    problems.filter(({ file }) => unread.includes(file)),
  );
  return unread.some(
    (file) => !/^((students|archive|groups|meetings|taught|rubrics)\/|texts\.yaml$)/.test(file),
  );
}

/** The given skill; else the support sort; else the unfinished sort; else what is being taught. */
function headFor(
  world: World,
  { classroom }: ClassFolder,
  skill: string | undefined,
  { support, gotIt, almost, needsHelp }: SortFlags,
): SortHead | undefined {
  if (support) return { date: world.today };
  if (skill !== undefined) return { date: world.today, skill };
  const [stopped, ...others] = unfinishedSorts(classroom, world.today).reverse();
  const bySkill = [gotIt, almost, needsHelp].some((typed) => typed !== undefined);
  // Which of several is asked at the keyboard.
  if (others.length > 0 && !bySkill) return undefined;
  if (stopped && !(bySkill && stopped.skill === undefined)) {
    tell(world, `Continuing the sort from ${spoken(stopped.date)}.`);
    return { date: stopped.date, skill: stopped.skill };
  }
  const { teaching } = classroom.settings;
  const why = teaching && notInThisUnit(teaching, classroom, world.today);
  if (why) tell(world, `${why} confer ignores "teaching" in class.yaml.`);
  return teaching === undefined || why ? undefined : { date: world.today, skill: teaching };
}
