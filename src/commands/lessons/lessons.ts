/** confer lessons: lists lessons by a word or a skill, and starts a lesson of the teacher's own. */

import { findSkill, rungOf } from '../../core/ladder/ladder.ts';
import { normalizeName } from '../../core/language/normalize-name.ts';
import { counted } from '../../core/language/wording.ts';
import type { Lesson } from '../../core/lessons/lesson.ts';
import type { LessonsJson } from '../../core/schema/output/lesson-outputs.ts';
import { readContent } from '../../folder/content/content.ts';
import { allLessons, UNFINISHED } from '../../folder/content/lessons.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { forScreen, say, sayJson, tell } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { pickSkill } from '../start/pick.ts';
import { reportProblems } from '../start/report-problems.ts';
import { type OpenClass, openClass, type Session } from '../start/session.ts';
import type { LessonsFlags } from './lesson-flags.ts';

export async function lessons(
  session: Session,
  { word, skill }: { word?: string; skill?: string },
  flags: LessonsFlags,
) {
  const { world } = session;
  const folder = await openClass(session);
  if (word === 'new') return startOne(world, folder, skill, flags.dryRun ?? false);
  if (word !== undefined && skill !== undefined) {
    throw new Usage(
      `confer lessons looks for one word or skill, not for "${word}" and "${skill}".`,
      `Words that belong together need quotes: confer lessons "${word} ${skill}"`,
    );
  }
  const { lessons: all, problems: read } = await allLessons(folder, true);
  const problems = read.filter(({ code }) => code !== UNFINISHED);
  const hasProblems = reportProblems(world, folder, problems);
  const { ladder } = folder.classroom;
  const place = ({ skill: about }: Lesson) => ladder.place(about) ?? Number.MAX_SAFE_INTEGER;
  const about = word === undefined ? undefined : skillWithoutLesson(word, all, folder);
  const wanted = about === undefined ? word : rungOf(about);
  const found = all
    .filter((lesson) => wanted === undefined || matches(lesson, wanted, folder))
    .sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
  if (found.length === 0 && word !== undefined) {
    tell(world, `No lesson matches "${word}".`, lessonHint(word, folder));
    return 1;
  }
  if (about !== undefined) {
    const [skill, rung] = [about, rungOf(about)].map((id) => forScreen(ladder.say(id)));
    const hint = `To write one: confer lessons new ${about}`;
    tell(world, `There is no lesson on ${skill} yet. These are on ${rung}.`, hint);
  }
  if (flags.json) sayJson(world, { version: 2, lessons: found.map(asJson) } satisfies LessonsJson);
  else say(world, ...listLines(found, folder), `${counted(found.length, 'lesson')}.`);
  return hasProblems ? 1 : 0;
}

/** Returns the skill that was typed if it has no lesson but its rung has: a group on it gets one of those. */
function skillWithoutLesson(word: string, all: Lesson[], { classroom }: ClassFolder) {
  const skill = findSkill(word, classroom.ladder);
  if (skill.kind === 'none' || all.some((lesson) => lesson.skill === skill.id)) return undefined;
  const isRung = rungOf(skill.id) === skill.id;
  const hasRung = all.some((lesson) => rungOf(lesson.skill) === rungOf(skill.id));
  return !isRung && hasRung ? skill.id : undefined;
}

function lessonHint(word: string, { classroom }: ClassFolder): string {
  const skill = findSkill(word, classroom.ladder);
  const near = skill.kind === 'none' ? skill.near : undefined;
  return near === undefined ? 'To list all of them: confer lessons' : `Did you mean "${near}"?`;
}

/** Matches a skill; else a word of the title, the teaching point, the book, or a way to show. */
function matches(lesson: Lesson, word: string, { classroom }: ClassFolder): boolean {
  const skill = findSkill(word, classroom.ladder);
  if (skill.kind === 'one') return lesson.skill === skill.id || rungOf(lesson.skill) === skill.id;
  const { id, title, teach, show, mentor, genres, stacks } = lesson;
  const text = [id, title, teach, show, mentor?.title, mentor?.author, ...genres, ...stacks];
  return normalizeName(text.join(' ')).includes(normalizeName(word));
}

function asJson({ id, title, skill, genres, stacks, show, mentor }: Lesson) {
  return { id, rung: rungOf(skill), skill, title, genres, stack: stacks, show, mentor };
}

function listLines(found: Lesson[], { classroom }: ClassFolder): string[] {
  const { ladder } = classroom;
  const skills = [...new Set(found.map(({ skill }) => skill))];
  return skills.flatMap((skill) => [
    `${forScreen(ladder.say(skill))}  (${skill})`,
    ...found
      .filter((lesson) => lesson.skill === skill)
      .map(
        ({ id, stacks, genres, show }) =>
          `   ${id.padEnd(44)} ${stacks.join(', ')} · ${genres.length === 3 ? 'all genres' : genres.join(', ')} · ${show}`,
      ),
    '',
  ]);
}

function startOne(
  world: World,
  folder: OpenClass,
  typed: string | undefined,
  dryRun: boolean,
): number {
  if (typed === undefined) {
    throw new Usage(
      'Which skill is the new lesson for?',
      'For example: confer lessons new structure.lead',
    );
  }
  const skill = pickSkill(typed, folder.classroom);
  const id = `my-${skill.split('.').at(-1)}`;
  const file = `lessons/${rungOf(skill)}/${id}.md`;
  const { genre } = folder.classroom.settings;
  const blank = readContent(folder, 'new-lesson.md')!.bytes.toString('utf8');
  const text = blank
    .replace('ID', () => id)
    .replace('SKILL', () => skill)
    .replace('GENRES', () => genre ?? 'narrative, opinion, informational');
  if (dryRun) {
    say(world, text);
    return 0;
  }
  const made = folder.store.edit(file, (now) => (now === undefined ? text : undefined));
  say(
    world,
    made ? `Created ${file}. Replace everything in angle brackets.` : `${file} already exists.`,
  );
  return 0;
}
