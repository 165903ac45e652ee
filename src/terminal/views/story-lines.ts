/** Decides how one writer's story is shown on the screen. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { sayPlace } from '../../core/files/places.ts';
import type { Story } from '../../core/groups/report/story.ts';
import { listed } from '../../core/language/wording.ts';
import type { LessonChosen } from '../../core/schema/group-report.ts';
import { forScreen } from '../screen.ts';
import { namesIn, priceWords } from './group-lines.ts';

/** Returns the story's lines; `saved` is the writer's place in the groups file, if it differs. */
export function storyLines(
  id: string,
  date: string,
  story: Story & { lesson?: LessonChosen },
  saved: string | undefined,
  classroom: Classroom,
): string[] {
  const { ladder } = classroom;
  const name = namesIn(classroom);
  const say = (place: string | undefined) => forScreen(sayPlace(place, ladder));
  const beside = story.beside.length > 0 ? `, with ${listed(story.beside.map(name))}` : '';
  const other = saved === story.place ? [] : [`   The file for that day says: ${say(saved)}.`];
  return [
    `${name(id)}: ${say(story.place)}${beside}  (${spoken(date)})`,
    `   ${forScreen(story.because)}`,
    ...(story.lesson ? [`   lesson ${story.lesson.id}, ${forScreen(story.lesson.because)}`] : []),
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

function storyBlock(title: string, lines: string[]): string[] {
  return lines.length > 0 ? ['', title, ...lines] : [];
}
