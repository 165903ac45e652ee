/** Decides how one writer's story is shown on the screen. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { sayPlace } from '../../core/files/places.ts';
import type { Story } from '../../core/groups/report/story.ts';
import { listed } from '../../core/language/wording.ts';
import type { LessonChosen } from '../../core/schema/group-report.ts';
import { forScreen } from '../screen.ts';
import { namesIn, priceWords } from './group-lines.ts';

/** Returns the story's lines; `file` is the writer's place in the groups in force, if there are any. */
export function storyLines(
  id: string,
  date: string,
  story: Story & { lesson?: LessonChosen; out?: string },
  file: { date: string; place: string | undefined } | undefined,
  classroom: Classroom,
): string[] {
  const { ladder } = classroom;
  const name = namesIn(classroom);
  const say = (place: string | undefined) => forScreen(sayPlace(place, ladder));
  const beside = story.beside.length > 0 ? `, with ${listed(story.beside.map(name))}` : '';
  const other = !file || file.place === story.place ? [] : [otherPlace(file, date, say)];
  return [
    `${name(id)}: ${say(story.place)}${beside}  (${spoken(date)})`,
    `   ${forScreen(story.because)}`,
    ...(story.lesson ? [`   lesson ${story.lesson.id}, ${forScreen(story.lesson.because)}`] : []),
    ...(story.out ? [`   Out at workshop time today (${forScreen(story.out)}).`] : []),
    ...other,
    '',
    `The ladder, from the bottom up: ${story.known.known} of ${story.known.of} rungs known`,
    ...story.ladder.map(
      ({ rung, words }) => `   ${forScreen(ladder.say(rung))}: ${forScreen(words)}`,
    ),
    ...storyBlock(
      'Other choices',
      story.elsewhere.map(
        ({ place, first, price }) =>
          `   ${say(place)}: ${first ? '' : 'not the first need; '}${priceWords(price, name)}`,
      ),
    ),
    ...storyBlock(
      'Earlier',
      story.before.map((was) => `   ${spoken(was.date)}: ${say(was.place)}`),
    ),
  ];
}

/** Says that the groups on paper differ from what is told here, and why. */
function otherPlace(
  file: { date: string; place: string | undefined },
  date: string,
  say: (place: string | undefined) => string,
): string {
  return file.date === date
    ? `   The file for that day says: ${say(file.place)}.`
    : `   Not in the groups of ${spoken(file.date)}; this is what confer group --new would do.`;
}

function storyBlock(title: string, lines: string[]): string[] {
  return lines.length > 0 ? ['', title, ...lines] : [];
}
