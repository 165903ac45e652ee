/** Decides what is on the page about one writer's year. */

import { spoken } from '../../calendar/calendar.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import { newestOfEachKind, scoreWords } from '../../record/scored-pieces.ts';
import { recordOf, type WriterRecord } from '../../record/writer-record.ts';
import type { ClassView } from '../view/class-view.ts';
import type { Fields } from '../view/page.ts';

/** Together with the chart these fill one side. */
const SHOWN = { strengths: 5, lessons: 6, scores: 2 };

export function storyFields(id: string, { classroom, date, name }: ClassView): Fields {
  const { ladder, settings, students } = classroom;
  const record = recordOf(students.find((one) => one.id === id)!, classroom, date);
  return {
    name: name(record.id),
    class: settings.name ?? 'Our class',
    date: spoken(date),
    first: record.next,
    strengths: record.strengths
      .slice(0, SHOWN.strengths)
      .map((one) => ({ ...one, date: spoken(one.date) })),
    lessons: record.lessons.slice(0, SHOWN.lessons).map(({ date: day, about, outcome }) => ({
      date: spoken(day),
      words: outcome === undefined ? ladder.say(about) : `${ladder.say(about)}: ${outcome}`,
    })),
    scores: newestOfEachKind(record.scores, classroom, SHOWN.scores).map(scoreWords),
    goal: goalWords(record, ladder),
    conferences: record.seen.conferences,
    groups: record.seen.groups,
  };
}

function goalWords({ goal }: WriterRecord, ladder: Ladder): string | null {
  if (!goal) return null;
  const words = goal.words ?? ladder.say(goal.skill);
  return goal.met === undefined ? words : `${words} (met ${spoken(goal.met)})`;
}
