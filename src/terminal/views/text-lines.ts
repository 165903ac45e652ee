/** Decides how the texts of a class are listed: by skill, what was read first. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { compareTexts, whyNotShown } from '../../core/lessons/texts-to-show.ts';
import { namesApart } from '../../core/roster/tell-apart.ts';
import type { ClassText } from '../../core/schema/texts-yaml.ts';
import type { TextKind } from '../../core/schema/words.ts';
import { forScreen } from '../screen.ts';

const KIND_WORDS: Record<TextKind, string> = {
  book: 'book',
  mine: 'my writing',
  student: 'student',
  shared: 'written together',
};

/** Returns the texts in the order of the screen: what was read comes first. */
export function inListOrder(texts: ClassText[]): ClassText[] {
  const isUnread = ({ read }: ClassText) => Number(read === undefined);
  return texts.toSorted((a, b) => isUnread(a) - isUnread(b) || compareTexts(a, b));
}

/** Returns the texts below each of their skills that `isWanted`, lowest skill first. */
export function textLines(
  texts: ClassText[],
  classroom: Classroom,
  date: string,
  isWanted: (skill: string) => boolean,
): string[] {
  const { ladder } = classroom;
  const place = (skill: string) => ladder.place(skill) ?? Number.MAX_SAFE_INTEGER;
  const skills = [...new Set(texts.flatMap((text) => text.skills))].filter(isWanted);
  const rest = texts.filter((text) => text.skills.length === 0);
  const rows = (some: ClassText[]) =>
    some.map((text) => `   ${titleWords(text)} · ${textWords(text, classroom, date)}`);
  return [
    ...skills
      .sort((a, b) => place(a) - place(b))
      .flatMap((skill) => [
        forScreen(`${ladder.say(skill)}  (${skill})`),
        ...rows(texts.filter((text) => text.skills.includes(skill))),
        '',
      ]),
    ...(rest.length > 0 ? ['No skill yet', ...rows(rest), ''] : []),
  ];
}

/** Returns "Owl Moon, Jane Yolen". */
export function titleWords({ title, by }: ClassText): string {
  return forScreen(by === undefined ? title : `${title}, ${by}`);
}

/** Returns what else a text's entry says, on one line; for the teacher, so a child has a name. */
export function textWords(text: ClassText, classroom: Classroom, date: string): string {
  const { students, archived } = classroom;
  const name = namesApart([...students, ...archived]);
  const why = whyNotShown(text, classroom, date);
  const parts = [
    text.writer === undefined
      ? KIND_WORDS[text.kind]
      : `${KIND_WORDS[text.kind]} ${name(text.writer)}`,
    text.read && `read ${spoken(text.read)}`,
    text.place,
    text.note,
    why && `on no page (${why})`,
  ];
  return forScreen(parts.filter(Boolean).join(' · '));
}
