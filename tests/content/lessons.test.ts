/** The built-in lessons: complete by skill, stack and genre, short enough for their page, in words a child can read. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sectionsOf } from '../../src/core/lessons/lesson.ts';
import { LessonFront } from '../../src/core/schema/lesson-front.ts';
import { GENRES, SUPPORTS } from '../../src/core/schema/words.ts';
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
  compliment: 110,
  connect: 170,
  teach: 180,
  steps: 240,
  showing: 280,
  apply: 180,
  coach: 190,
  close: 120,
  leaveWith: 200,
  lookFor: 170,
} as const;

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

    test.each(toFill)('%s: every genre, every stack, two ways to show', (skill) => {
      const own = lessons.filter((lesson) => lesson.skill === skill);
      const genres = new Set(own.flatMap((lesson) => lesson.genres));
      // The stretch lane is for who has no open need, whatever the stack.
      const wanted = OWN_GENRES[skill] ?? ladder.genresOf(skill) ?? GENRES;
      expect([...genres]).toEqual(expect.arrayContaining([...wanted]));
      const stacks = new Set(own.flatMap((lesson) => lesson.stacks));
      expect([...stacks]).toEqual(
        expect.arrayContaining(id === 'stretch' ? ['least'] : [...SUPPORTS]),
      );
      expect(new Set(own.map(({ show }) => show)).size).toBeGreaterThanOrEqual(2);
    });

    test('every stack and genre has a lesson', () => {
      const holes = (id === 'stretch' ? (['least'] as const) : SUPPORTS).flatMap((stack) =>
        GENRES.filter(
          (genre) =>
            !lessons.some(({ stacks, genres }) => stacks.includes(stack) && genres.includes(genre)),
        ).map((genre) => `${stack} ${genre}`),
      );
      expect(holes).toEqual([]);
    });

    test.each(lessons)('$name fits its page and is our own', (lesson) => {
      expect(lesson.missing).toEqual([]);
      expect(lesson.heading).toBe(true);
      expect(lesson.name).toBe(`${lesson.id}.md`);
      expect(skills).toContain(lesson.skill);
      for (const [part, room] of Object.entries(ROOM)) {
        const text = lesson[part as keyof typeof ROOM];
        expect(text.length, `${part}: ${text}`).toBeLessThanOrEqual(room);
        expect(text).not.toMatch(NOT_OURS);
      }
      expect(lesson.title.length).toBeLessThanOrEqual(44);
      expect(lesson.steps.split('\n').length).toBeLessThanOrEqual(4);
      expect(lesson.coach.split('\n').length).toBeLessThanOrEqual(3);
      if (lesson.show === 'mentor text') expect(lesson.mentor).toBeDefined();
    });

    test.each(lessons)('$name: a child can read the words meant for a child', (lesson) => {
      const { title, compliment, teach, steps, close, leaveWith } = lesson;
      const said = [title, compliment, teach, steps, close, leaveWith].join('\n');
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
    expect(made[1]).toMatch(/^## Teaching point\n\n\*\*\w/m);
  });
});

test('at least 100 lessons, and no two with the same name', () => {
  const ids = ladder.rungs.flatMap(({ id }) => lessonsOf(id).map((lesson) => lesson.id));
  expect(ids.length).toBeGreaterThanOrEqual(100);
  expect(new Set(ids).size).toBe(ids.length);
});
