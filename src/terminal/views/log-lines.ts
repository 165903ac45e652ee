/** Decides how confer log is shown: a heading per day, a line per event. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { counted, listed } from '../../core/language/wording.ts';
import type { ClassEvent } from '../../core/record/entered/events.ts';
import { forScreen } from '../screen.ts';
import { type Name, namesIn } from './group-lines.ts';

const SHOWN_NAMES = 6;

/** Of one writer: who entered it and when, if git knows. */
interface Told {
  entered?: { by: string; on: string };
}

export function logLines(events: (ClassEvent & Told)[], classroom: Classroom): string[] {
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
    const words = [eventWords(event, classroom, name), ...(event.more ?? [])].join('; ');
    lines.push(`   ${forScreen(words + whoAndWhen(event.by, event.entered, event.date))}`);
  }
  return lines;
}

/** " (kim)", " (Ms. Rivera)"; the day only if it is another than that of the event. */
function whoAndWhen(by: string | undefined, entered: Told['entered'], date?: string): string {
  const day =
    entered && entered.on !== date ? `${spoken(entered.on)}, ${entered.on.slice(0, 4)}` : '';
  const said = [...new Set([by, entered?.by])].filter((one) => one !== undefined);
  const all = [...said, ...(day ? [`entered ${day}`] : [])];
  return all.length > 0 ? ` (${all.join(', ')})` : '';
}

/** What has no day: a pin, a support, and the names that the file had. */
export function undatedLines(
  undated: ({ said: string; file: string; line: number } & Told)[],
  renamed: { from: string; to: string; entered: { by: string; on: string } }[],
  isMore: boolean,
): string[] {
  const lines = [
    ...undated.map(
      ({ said, file, line, entered }) =>
        `${said}, ${file}:${line}${whoAndWhen(undefined, entered)}`,
    ),
    ...renamed.map(
      ({ from, to, entered }) => `${from} became ${to}${whoAndWhen(undefined, entered)}`,
    ),
  ];
  if (lines.length === 0) return [];
  return [
    ...(isMore ? [''] : []),
    'Without a day',
    ...lines.map((line) => `   ${forScreen(line)}`),
  ];
}

function eventWords(
  { kind, students, about, words, count = 0, more }: ClassEvent,
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
      if (more === undefined) return `made ${counted(count, 'group')}`;
      return skill
        ? `${words === undefined ? 'in the group' : `a ${words}`} on ${skill}`
        : `groups: ${words}`;
    case 'meeting':
      return `met about ${skill}${said || `: ${who || 'nobody was there'}`}`;
    case 'score':
      return `scored ${words ?? 'a piece'} (${rubrics.get(about ?? '')?.name ?? about})${more ? '' : `: ${who}`}`;
    case 'goal':
      return `goal ${words} on ${skill}: ${who}`;
    case 'text':
      return `text ${words}`;
    case 'note':
      if (more) return `note${said}`;
      return `note on ${who}${said || (skill ? `: ${skill}` : '')}`;
  }
}
