/** Decides how confer log is shown: a heading per day, a line per event. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { counted, listed } from '../../core/language/wording.ts';
import type { ClassEvent } from '../../core/record/events.ts';
import { forScreen } from '../screen.ts';
import { type Name, namesIn } from './group-lines.ts';

const SHOWN_NAMES = 6;

export function logLines(events: ClassEvent[], classroom: Classroom): string[] {
  const name = namesIn(classroom);
  const lines: string[] = [];
  let day: string | undefined;
  for (const event of events) {
    if (event.date !== day) {
      if (day !== undefined) lines.push('');
      // A school year can have "Mon Nov 23" twice, so show the year.
      lines.push(`${spoken(event.date)}, ${event.date.slice(0, 4)}`);
      day = event.date;
    }
    const by = event.by === undefined ? '' : ` (${event.by})`;
    lines.push(`   ${forScreen(eventWords(event, classroom, name) + by)}`);
  }
  return lines;
}

function eventWords(
  { kind, students, about, words, count = 0 }: ClassEvent,
  { ladder, rubrics }: Classroom,
  name: Name,
): string {
  const who =
    students.length > SHOWN_NAMES ? counted(students.length, 'writer') : listed(students.map(name));
  const skill = about === undefined ? undefined : ladder.say(about);
  const said = words === undefined ? '' : `: ${words}`;
  switch (kind) {
    case 'attendance':
      return `${words}: ${who}`;
    case 'taught':
      return `taught everybody ${skill}${said}`;
    case 'sort':
      return `sorted ${skill ?? 'support'}${said || `: ${counted(count, 'writer')}`}`;
    case 'groups':
      return skill ? `in the group on ${skill}` : `made ${counted(count, 'group')}`;
    case 'meeting':
      return `met about ${skill}${said || `: ${who || 'nobody was there'}`}`;
    case 'score':
      return `scored ${words ?? 'a piece'} (${rubrics.get(about ?? '')?.name ?? about}): ${who}`;
    case 'goal':
      return `goal ${words} on ${skill}: ${who}`;
    case 'note':
      return `note on ${who}${said || (skill ? `: ${skill}` : '')}`;
  }
}
