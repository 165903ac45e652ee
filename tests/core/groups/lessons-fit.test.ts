/** Any class: everybody stands in the report once, and each meeting's lesson fits those who get it. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withLessons } from '../../../src/commands/lessons/group-lessons.ts';
import type { Classroom } from '../../../src/core/classroom/classroom.ts';
import { classOn } from '../../../src/core/evidence/class-on.ts';
import { attended } from '../../../src/core/files/meeting.ts';
import { formGroups } from '../../../src/core/groups/report/form-groups.ts';
import { rungOf } from '../../../src/core/ladder/ladder.ts';
import type { Lesson } from '../../../src/core/lessons/lesson.ts';
import { GroupReport } from '../../../src/core/schema/group-report.ts';
import { GENRES } from '../../../src/core/schema/words.ts';
import { allLessons } from '../../../src/folder/content/lessons.ts';
import { type ClassFolder, readClass } from '../../../src/folder/read/class-folder.ts';
import { EXAMPLE, HOME } from '../../confer.ts';
import { scenarios } from '../../play-scenario.ts';
import { type Random, randomFrom } from '../../random.ts';
import { classWhere, day, ladder } from '../classes.ts';

const example = await readClass(EXAMPLE, HOME);
const { lessons: LESSONS } = await allLessons(example, true);
const SKILLS = ladder.needRungs.flatMap(({ skills }) => skills.map(({ id }) => id));
const TRAITS = ['ideas', 'organization', 'voice', 'word choice', 'conventions'];
const DAYS = ['Nov 2', 'Nov 5', 'Nov 9', 'Nov 12', 'Nov 16', 'Nov 18', 'Nov 20'];

interface Meeting {
  kind: string;
  focus: string;
  ids: string[];
  lesson: GroupReport['groups'][number]['lesson'];
}

function meetingsIn(report: GroupReport): Meeting[] {
  return [
    ...report.groups.map(({ students, ...one }) => ({ ...one, ids: students.map(({ id }) => id) })),
    ...report.conferences.map(({ student, ...one }) => ({ ...one, ids: [student] })),
  ];
}

/** What is wrong in a report, told from the rules and not from the code. */
async function breaches(folder: ClassFolder, date: string, absent: string[]): Promise<string[]> {
  const { classroom } = folder;
  const report = await withLessons(formGroups(classroom, date, absent), folder);
  GroupReport.parse(report);
  return [
    ...placedOnce(report, classroom),
    ...meetingsIn(report).flatMap((meeting) => misfits(meeting, LESSONS, classroom, date)),
  ];
}

function placedOnce(report: GroupReport, { students }: Classroom): string[] {
  const { groups, conferences, wholeClass, noPlace, onTrack, noEvidence, absent } = report;
  const away = groups.flatMap((group) => (group.away ?? []).map(({ id }) => id));
  const placed = [
    ...meetingsIn({ ...report, groups, conferences }).flatMap(({ ids }) => ids),
    ...wholeClass.flatMap((lesson) => lesson.students),
    ...[...noPlace, ...onTrack].map(({ student }) => student),
    ...noEvidence,
    ...new Set([...absent, ...away]),
  ].sort();
  const all = students.map(({ id }) => id).sort();
  return placed.join() === all.join() ? [] : [`${placed} are not ${all}`];
}

const STACK = { 'needs help': 'most', almost: 'medium', 'got it': 'least' } as const;
const ALLOWED = {
  most: ['most', 'medium'],
  medium: ['medium', 'most'],
  least: ['least', 'medium'],
};

function misfits(meeting: Meeting, lessons: Lesson[], room: Classroom, date: string): string[] {
  const { kind, focus, ids, lesson } = meeting;
  if (!lesson) return lessons.some((one) => rungOf(one.skill) === rungOf(focus)) ? ['none'] : [];
  if (kind === 'stretch') return lesson.stack === 'stretch' ? [] : ['stretch without its lesson'];
  const found: string[] = [];
  const wrong = (is: boolean, what: string) => is && found.push(`${ids} on ${lesson.id}: ${what}`);
  const { skill, stack } = lesson;
  const count = (about: string) => ids.filter((id) => isOpen(id, about, room, date)).length;
  const { genre } = room.settings;
  const others = lessons.filter(
    (one) => rungOf(one.skill) === rungOf(focus) && ladder.fits(one.skill, genre),
  );
  const most = Math.max(...others.map((one) => count(one.skill)));
  if (kind === 'need') {
    const isHalf = count(skill) * 2 >= ids.length;
    wrong(!isHalf && count(skill) < most, 'another skill is open for more');
    // A skill of the ladder may have no lessons yet; then one of its rung has to do.
    wrong(ids.length < 3 && !isHalf && most > 0, 'nobody has it open');
  } else {
    const written = lessons.some((one) => one.skill === focus);
    wrong(written && skill !== focus, 'a push on another skill');
  }
  // A skill without lessons borrows those of a neighbor, for where they stand on it.
  const asked = focus.includes('.') ? focus : skill;
  const right = kind === 'push' ? 'least' : stackOf(ids, asked, room, date);
  const has = right !== undefined && stack === right;
  const suits = lessons.filter((one) => one.skill === skill && fitsGenre(one, lessons, room));
  const had = (one: Lesson) => ids.some((id) => wasHad(id, one.id, room, date));
  const left = (of: string) => suits.filter((one) => one.stacks.includes(of as never) && !had(one));
  const allowed: string[] =
    kind === 'push' ? ['least'] : ALLOWED[right ?? (stack as keyof typeof ALLOWED)];
  if (right && !has) {
    wrong(
      !allowed.includes(stack) && left(allowed[1]!).length > 0,
      `is for ${stack}, not ${right}`,
    );
    wrong(left(right).length > 0, `one for ${right} is left`);
  }
  const again = ids.some((id) => wasHad(id, lesson.id, room, date));
  wrong(again !== lesson.repeated, 'does not say that they had it');
  wrong(again && allowed.some((one) => left(one).length > 0), 'they had it, and one is left');
  return found;
}

/** The skill is a need, or may be: only its rung was scored and they are not seen to have it. */
function isOpen(id: string, skill: string, room: Classroom, date: string): boolean {
  const { needs = [], has = [] } = classOn(room, date).candidateOf(id) ?? {};
  const abouts = needs.flatMap(({ about, or = [] }) => [about, ...or]);
  return abouts.includes(skill) || (abouts.includes(rungOf(skill)) && !has.includes(skill));
}

/** Where most of them stand on the skill, a tie to more support; "least" only if nobody has it open. */
function stackOf(ids: string[], skill: string, room: Classroom, date: string) {
  const stacks = ids.flatMap((id) => {
    const { rungs = [], needs = [] } = classOn(room, date).candidateOf(id) ?? {};
    const known = rungs.flatMap(({ skills }) => skills).find(({ about }) => about === skill);
    const one = known ?? needs.find(({ about }) => about === rungOf(skill));
    return one ? [STACK[one.standing]] : [];
  });
  const times = (stack: string) => stacks.filter((one) => one === stack).length;
  const all = (['most', 'medium', 'least'] as const).filter((stack) => stacks.includes(stack));
  const [first] = [...all].sort((a, b) => times(b) - times(a));
  return first === 'least' && all.length > 1 ? 'medium' : first;
}

function fitsGenre(one: Lesson, lessons: Lesson[], { settings: { genre } }: Classroom): boolean {
  const suits = ({ genres }: Lesson) => genre === undefined || genres.includes(genre);
  return suits(one) || !lessons.some((other) => other.skill === one.skill && suits(other));
}

function wasHad(id: string, lesson: string, { meetings }: Classroom, date: string): boolean {
  return meetings.some((met) => met.lesson === lesson && met.date < date && attended(met, id));
}

/** Sorts, notes, looks, scores and meetings of a few skills, with the lessons that were had. */
function classFrom(random: Random): { room: Classroom; absent: string[] } {
  const ids = Array.from({ length: 3 + random.below(26) }, (_, i) => `w${i}`);
  const skills = Array.from({ length: 1 + random.below(5) }, () => random.pick(SKILLS));
  const clause = () => {
    const [skill, when] = [random.pick(skills), random.pick(DAYS)];
    const lesson = random.pick(LESSONS.filter((one) => one.skill === skill));
    // Of meetings without a noted lesson nobody knows which it was.
    const by = lesson ? ` by ${lesson.id}` : '';
    const score = () => `${random.pick(TRAITS)} ${1 + random.below(6)}`;
    const how = random.pick(['has', 'tried', 'not-yet', 'missed', 'alone has', 'alone not-yet']);
    return random.pick([
      `${random.pick(['needs', 'almost', 'got', 'away'])} ${skill} ${when}`,
      `${random.pick(['needs', 'almost', 'got'])} ${skill} ${when}`,
      `${how} ${skill}${by} ${when}`,
      `${how} ${rungOf(skill)}/${skill}${by} ${when}`,
      `next ${skill} ${when}`,
      `${score()}, ${score()}, ${score()} ${when}`,
      `looked ${rungOf(skill)} ${when}`,
      `${random.pick(['most', 'medium', 'least'])} ${when}`,
    ]);
  };
  const said = ids.map((id): [string, string] => [
    id,
    Array.from({ length: random.below(6) }, clause).join('; '),
  ]);
  const settings = { conferences: random.below(6), genre: random.pick([...GENRES, undefined]) };
  const room = classWhere(Object.fromEntries(said), { settings });
  return { room, absent: ids.filter(() => random.chance(0.05)) };
}

const CASES = Number(process.env.GROUPING_CASES ?? 150);

test(`${CASES} generated classes`, { timeout: 600_000 }, async () => {
  for (let seed = 1; seed <= CASES; seed++) {
    const { room, absent } = classFrom(randomFrom(seed));
    const found = await breaches({ ...example, classroom: room }, day('Nov 23'), absent);
    expect(found, `seed ${seed}`).toEqual([]);
  }
});

describe('the classes of the suite', () => {
  const folders = scenarios
    .map((name) => join(HOME, 'tests/scenarios', name, 'class'))
    .filter((folder) => existsSync(folder));
  test.each([EXAMPLE, ...folders])('%s', async (folder) => {
    const read = await readClass(folder, HOME);
    for (const date of ['2026-11-09', '2026-11-23', '2026-12-07']) {
      expect(await breaches(read, date, []), date).toEqual([]);
    }
  });
});
