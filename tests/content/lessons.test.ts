/** The built-in lessons: complete by skill, stack and genre, short enough for their page, in words a child can read. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  COACHING,
  coachingOf,
  type Lesson,
  sectionsOf,
  showingFor,
} from '../../src/core/lessons/lesson.ts';
import { LessonFront } from '../../src/core/schema/lesson-front.ts';
import { GENRES, type Genre, type Support } from '../../src/core/schema/words.ts';
import { confer, filesIn, HOME, newFolder } from '../confer.ts';
import { ladder } from '../core/classes.ts';
import { gradeLevel, sentences } from './reading-level.ts';

const FOLDER = join(HOME, 'templates/lessons');

function lessonsOf(rung: string) {
  return readdirSync(join(FOLDER, rung)).map((name) => {
    const text = readFileSync(join(FOLDER, rung, name), 'utf8');
    const [, front = '', ...body] = text.split(/^---\n/m);
    const { text: parts, missing } = sectionsOf(body.join('---\n'));
    const heading = /^## Leave with\n\n(.+)/m.test(text);
    return { name, heading, missing, ...LessonFront.parse(parse(front)), ...parts };
  });
}

// In characters: what fits on one side of one page beside a table of five writers.
const ROOM = {
  does: 45,
  bring: 70,
  title: 44,
  compliment: 110,
  connect: 110,
  teach: 160,
  steps: 240,
  apply: 180,
  alone: 180,
  close: 110,
  leaveWith: 200,
  lookFor: 150,
} as const;
const ROOM_TO_SHOW = 280;
const ROOM_TO_COACH = 70;

// A page never says what nobody told confer: what the class did, or what the teacher read.
const CLAIMS =
  /\b(we've|we have|we had|we were|i've|i have|i read|i saw|i noticed|yesterday|last (week|time|night)|this week|our (drafts|stories|pieces|essays|reports))\b/i;

// Steps and what a child takes along are also used in a conference and at home.
const PARTNER = /\b(partners?|friends?|classmates?|buddy|neighbor)\b/i;

// The words of published rubrics and programs are theirs.
const NOT_OURS =
  /\b(6\+1|six[- ]trait|exceptional|beginning level|approaching standard|exceeds standard|smarter balanced|writing pathways|units of study|lucy calkins|hero'?s journey)\b/i;

// A skill that was added to the ladder can be sorted and noted at once, before its lessons are written.
const ADDED = ladder.rungs.flatMap(({ skills }) => skills).flatMap((s) => (s.added ? s.id : []));

// Dialogue marks belong to stories, and evidence from a text to the other two.
const OWN_GENRES: Record<string, string[]> = {
  'conventions.dialogue': ['narrative'],
  'elaborate.source': ['opinion', 'informational'],
};

describe.each(ladder.rungs.map(({ id, skills }) => ({ id, skills: skills.map((s) => s.id) })))(
  'lessons of $id',
  ({ id, skills }) => {
    const lessons = lessonsOf(id);
    const hasNone = (skill: string) => lessons.every((lesson) => lesson.skill !== skill);
    const toFill = skills.filter((skill) => !(ADDED.includes(skill) && hasNone(skill)));

    test.each(toFill)('%s: enough lessons for every stack and genre, two ways to show', (skill) => {
      const own = lessons.filter((lesson) => lesson.skill === skill);
      const genres = OWN_GENRES[skill] ?? ladder.genresOf(skill) ?? GENRES;
      // The stretch lane is for who has no open need, whatever the stack.
      const wanted = id === 'stretch' ? ({ least: 2 } as const) : { most: 2, medium: 2, least: 2 };
      const holes = Object.entries(wanted).flatMap(([stack, count]) =>
        genres.flatMap((genre) => {
          const fit = own.filter(
            (one) => one.stacks.includes(stack as Support) && one.genres.includes(genre as Genre),
          );
          return fit.length < count ? `${stack}, ${genre}: ${fit.length} of ${count}` : [];
        }),
      );
      expect(holes).toEqual([]);
      expect(new Set(own.map(({ show }) => show)).size).toBeGreaterThanOrEqual(2);
    });

    test.each(lessons)('$name fits its page and is our own', (lesson) => {
      expect(lesson.missing).toEqual([]);
      expect(lesson.heading).toBe(true);
      expect(lesson.name).toBe(`${lesson.id}.md`);
      expect(skills).toContain(lesson.skill);
      for (const [part, room] of Object.entries(ROOM)) {
        const text = lesson[part as keyof typeof ROOM];
        expect(text, part).toBeDefined();
        expect(text!.length, `${part}: ${text}`).toBeLessThanOrEqual(room);
        expect(text).not.toMatch(NOT_OURS);
      }
      for (const genre of lesson.genres) {
        const shown = showingFor(lesson as Lesson, genre);
        expect(shown.length, `show in ${genre}: ${shown}`).toBeLessThanOrEqual(ROOM_TO_SHOW);
        expect(shown).not.toMatch(NOT_OURS);
        expect(shown).not.toMatch(/^###/m);
      }
      const coaching = coachingOf(lesson);
      expect(coaching.map(({ when }) => when)).toEqual([...COACHING]);
      for (const { say } of coaching) expect(say.length, say).toBeLessThanOrEqual(ROOM_TO_COACH);
      expect(lesson.steps.split('\n').length).toBeLessThanOrEqual(4);
      expect(lesson.connect, 'connect').not.toMatch(CLAIMS);
      expect(`${lesson.steps} ${lesson.leaveWith}`, 'steps, leave with').not.toMatch(PARTNER);
      expect(lesson.alone, 'without a partner').not.toMatch(PARTNER);
      expect(lesson.compliment, 'compliment').toMatch(/^You/);
    });

    test.each(lessons)(
      '$name: one book, and only one that is shown',
      ({ show, mentor, showing }) => {
        expect(mentor !== undefined).toBe(show === 'mentor text');
        if (!mentor) return;
        expect(mentor.title).not.toContain(';');
        expect(showing).toContain(`*${mentor.title}*`);
        expect(mentor.use.length).toBeLessThanOrEqual(90);
      },
    );

    test.each(lessons)('$name: a child can read the words meant for a child', (lesson) => {
      const { does, compliment, teach, steps, close, leaveWith } = lesson;
      const said = [does, compliment, teach, steps, close, leaveWith].join('\n');
      expect(gradeLevel(said), said).toBeLessThanOrEqual(6);
      for (const sentence of sentences(said)) {
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(26);
      }
    });
  },
);

describe('a skill that was added', () => {
  test.each(ADDED)('%s has a page with a lesson, if need be from its rung', async (skill) => {
    const folder = newFolder();
    const ids = ['ana', 'ben', 'cho', 'dee', 'eli', 'fay'];
    for (const sub of ['students', 'sorts']) mkdirSync(join(folder, sub));
    writeFileSync(join(folder, 'class.yaml'), 'grade: 4\n');
    for (const id of ids) writeFileSync(join(folder, `students/${id}.yaml`), `name: ${id}\n`);
    await confer(folder, ['sort', skill, '--needs-help', 'ana,ben,cho', '--got-it', 'dee,eli,fay']);
    await confer(folder, ['group']);
    expect((await confer(folder, ['plan'])).code).toBe(0);
    expect((await confer(folder, ['lessons', skill])).code).toBe(0);
    const made = [...filesIn(folder)].find(([name]) => name.endsWith(`1-${skill}.md`))!;
    expect(made[1]).toMatch(/^## Teach .*\n\n\*\*\w/m);
  });
});

test('at least 240 lessons, and no two alike in name, title or strategy', () => {
  const all = ladder.rungs.flatMap(({ id }) => lessonsOf(id));
  expect(all.length).toBeGreaterThanOrEqual(240);
  for (const part of ['id', 'title', 'does', 'teach'] as const) {
    const said = all.map((lesson) => lesson[part]?.toLowerCase());
    expect(said.filter((one, i) => said.indexOf(one) !== i)).toEqual([]);
  }
});
