/** Decides what is on the pages about a year: one writer's story, and how the class changed. */

import { spoken } from '../calendar/calendar.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { classChart } from '../record/history.ts';
import { newestOfEachKind, scoreWords } from '../record/scored-pieces.ts';
import type { WriterRecord } from '../record/writer-record.ts';
import type { ClassView } from './class-view.ts';
import type { Fields } from './page.ts';

/** Together with the chart these fill one side. */
const SHOWN = { strengths: 5, lessons: 6, scores: 2 };

export function storyFields(record: WriterRecord, { classroom, date, name }: ClassView): Fields {
  const { ladder, settings } = classroom;
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

export function progressFields({ classroom, date }: ClassView): Fields {
  const { rungs, writers } = classChart(classroom, date);
  return {
    class: classroom.settings.name ?? 'Our class',
    date: spoken(date),
    writers,
    rungs: rungs.map(({ label, points }) => {
      const first = points.find(({ needs, almost, has }) => needs + almost + has > 0);
      const last = points.at(-1)!;
      return {
        name: label,
        atFirst: first ? `${first.has} (${spoken(first.date).slice(4)})` : '–',
        has: last.has,
        almost: last.almost,
        needs: last.needs,
        unknown: writers - last.has - last.almost - last.needs,
      };
    }),
  };
}
