/** confer import of a school's calendar: its days off, added to class.yaml. */

import { flagName } from '../../command-line/arguments.ts';
import { calendarInWords } from '../../core/calendar/calendar-in-words.ts';
import { daysOffOf } from '../../core/classroom/settings.ts';
import { counted } from '../../core/language/wording.ts';
import { withDaysOff } from '../../folder/edit/class-lines.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import { choose } from '../../terminal/keys/ask.ts';
import { canAsk, forScreen, keyboardOf, say, tell } from '../../terminal/screen.ts';
import { INTERRUPTED, Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { reportUnread } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import { calendarIn } from './calendar-in.ts';

const CLASS_FILE = 'class.yaml';

export async function importCalendar(
  session: Session,
  file: string,
  { dryRun = false, ...others }: { dryRun?: boolean },
): Promise<number> {
  const { world } = session;
  refuseOthers(file, others);
  const folder = await openClass(session);
  if (reportUnread(world, folder, (one) => one === CLASS_FILE)) return 1;
  const find = await calendarIn(world, file, folder.root);
  if (find === undefined) return 1;
  const found = find(folder.classroom.daysOff);
  const { written } = found;
  say(world, ...calendarInWords(file, found).map(forScreen));
  if (written.length === 0) {
    say(world, nothingNew(found.alreadyIn.length > 0));
    return 0;
  }
  if (dryRun) {
    say(
      world,
      `Would add to ${CLASS_FILE}: ${written.join(', ')}`,
      'Nothing was saved (--dry-run).',
    );
    return 0;
  }
  if (canAsk(world) && !(await saysYes(world, found.taken.length))) {
    tell(world, 'Nothing was saved.');
    return INTERRUPTED;
  }
  folder.store.change((read) => {
    const text = read(CLASS_FILE)?.toString('utf8') ?? '';
    const edited = withDaysOff(text, (has) => find(daysOffOf({ 'days off': has })).written);
    if (!edited.ok) throw new NotSaved(`${CLASS_FILE} was not changed: ${edited.why}.`);
    return [{ file: CLASS_FILE, was: 'present', after: edited.text }];
  });
  say(world, `Saved: ${CLASS_FILE} (days off: ${written.join(', ')})`);
  return 0;
}

function refuseOthers(file: string, others: object): void {
  const [first] = Object.entries(others).flatMap(([flag, value]) =>
    value === undefined ? [] : [flag],
  );
  if (first === undefined) return;
  throw new Usage(
    `${forScreen(file)} is a calendar, and ${flagName(first)} is about scores.`,
    'For its days off: confer import school.ics',
  );
}

function nothingNew(areIn: boolean): string {
  return areIn
    ? 'All of its days off are in class.yaml. Nothing was changed.'
    : 'Nothing was changed. What your school calls a day off can stand in tables.yaml:   day off: [fall fest]';
}

async function saysYes(world: World, count: number): Promise<boolean> {
  const answers = ['yes', 'no'].map((answer) => ({ name: answer, value: answer }));
  const question = `Add ${count === 1 ? 'it' : `these ${counted(count, 'event')}`} to ${CLASS_FILE}?`;
  return (await choose(question, answers, keyboardOf(world))) === 'yes';
}
