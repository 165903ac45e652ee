/**
 * Lets a built confer decide: the teacher sorts, scores and meets by its commands, and makes groups each Monday.
 * Which lesson a group gets is what the report or the pages say. A conference or a whole-class lesson is about
 * the focus, with no page in any program, as version 1 of the report names none; of a rung, the teacher takes
 * the lowest skill that they see open.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TRAITS } from '../eye.ts';
import type { Child } from './children.ts';
import type { Lesson } from './model.ts';
import type { Meeting, Outcome, Plan, Policy, Sorted, Week } from './policy.ts';
import { skillsAt } from './teacher.ts';

export interface Report {
  version: number;
  groups: { focus: string; students: { id: string }[]; lesson?: unknown }[];
  conferences: { student: string; focus: string; lesson?: unknown }[];
  wholeClass: { focus: string; lesson?: unknown }[];
  onTrack?: { student: string }[];
  writers: Record<string, { needs: string[] }>;
}

/** Which skill comes first, or none of those that were asked about; the standing is the score's own. */
export interface Answer {
  id: string;
  skill: string | null;
  standing: 'needs help' | 'almost';
}

/** A built program, and what scripts/measuring knows of its reports. */
export interface Program {
  ask(cwd: string, argv: string[], today: string): Promise<string>;
  lessonsOfGroups(cwd: string, today: string, report: Report): Promise<(Lesson | undefined)[]>;
  kindOf(place: { focus: string }): Meeting['kind'];
  numberOf(group: object, at: number): number;
  /** Enters the answers of a closer look; undefined if the program has none. */
  look?(cwd: string, today: string, answers: Answer[]): Promise<unknown>;
}

export class WithConfer implements Policy {
  readonly program: Program;
  readonly folder: string;
  /** Keys that a teacher would press. */
  keys = 0;

  constructor(program: Program, folder: string) {
    this.program = program;
    this.folder = folder;
  }

  async begin(names: string[], today: string): Promise<void> {
    const list = `${this.folder}-names.txt`;
    writeFileSync(list, `${names.join('\n')}\n`);
    const init = ['init', this.folder, '--students', list];
    await this.program.ask(dirname(this.folder), init, today);
  }

  async plan(week: Week): Promise<Plan> {
    const today = week.days[0]!;
    this.setGenre(week);
    const report = JSON.parse(await this.ask(['group', '--json'], today)) as Report;
    const strangers = Object.keys(report.writers).filter((id) => !week.ids.includes(id));
    if (strangers.length > 0) throw new Error(`Who is ${strangers.join(', ')}?`);
    const { program, folder } = this;
    const lessons = await program.lessonsOfGroups(folder, today, report);
    if (report.version > 1 && report.groups.length > 0) await this.ask(['plan'], today);
    const groups = report.groups.map(
      (group, i): Meeting => ({
        ...{ place: 'group', kind: program.kindOf(group), lesson: lessons[i] },
        which: String(program.numberOf(group, i)),
        ids: group.students.map(({ id }) => id),
      }),
    );
    const alone = report.conferences.map((one): Meeting => {
      const { student: id, focus } = one;
      const lesson = aloneAbout(focus, (skills) => week.lowestSeen(id, skills));
      return { place: 'conference', kind: program.kindOf(one), which: id, ids: [id], lesson };
    });
    const forAll = report.wholeClass.map(({ focus }) => aboutForAll(focus, week));
    return { meetings: [...groups, ...alone], wholeClass: forAll };
  }

  setGenre({ genre }: Week) {
    const file = join(this.folder, 'class.yaml');
    const text = readFileSync(file, 'utf8').replace(/^(# )?genre: .*/m, `genre: ${genre}`);
    writeFileSync(file, text);
  }

  async sorted(week: Week, day: string, skill: string, stacks: Sorted) {
    const ids = (stack: string) => [...stacks].flatMap(([id, one]) => (one === stack ? [id] : []));
    const away = week.ids.filter((id) => !stacks.has(id));
    this.keys += week.ids.length;
    await this.ask(
      [
        ...['sort', skill],
        ...flag('--needs-help', ids('needs help')),
        ...flag('--almost', ids('almost')),
        ...flag('--got-it', ids('got it')),
        ...flag('--absent', away),
      ],
      day,
    );
  }

  async supported(week: Week, day: string, stacks: Record<string, Child[]>) {
    this.keys += week.ids.length;
    const flags = Object.entries(stacks).flatMap(([stack, children]) =>
      flag(
        `--${stack}`,
        children.map(({ id }) => id),
      ),
    );
    await this.ask(['sort', '--support', ...flags], day);
  }

  async scored(week: Week, day: string, scores: Map<string, number[]>) {
    const lists = [...scores].flatMap(([id, list]) => ['--scores', `${id}=${list.join(',')}`]);
    const piece = `${week.genre} in week ${week.week + 1}`;
    this.keys += scores.size * 6;
    await this.ask(['score', '--rubric', 'six-traits', '--piece', piece, ...lists], day);
    if (this.program.look) await this.look(week, day, scores);
  }

  /** For whom only a rung is known, or nothing open: which skill comes first, as the teacher sees it. */
  async look(week: Week, day: string, scores: Map<string, number[]>) {
    const report = JSON.parse(await this.ask(['group', '--json', '--dry-run'], day)) as Report;
    const onTrack = new Set((report.onTrack ?? []).map(({ student }) => student));
    const answers = week.ids.flatMap((id) => {
      const first = report.writers[id]?.needs[0];
      const isRung = first !== undefined && !first.includes('.');
      if (!isRung && !onTrack.has(id)) return [];
      const skills = skillsAt(isRung ? [first] : EVERYWHERE);
      const standing = isRung ? standingOf(first, scores.get(id)) : 'almost';
      return [{ id, skill: week.lowestSeen(id, skills) ?? null, standing }];
    });
    this.keys += answers.length;
    if (answers.length > 0) await this.program.look!(this.folder, day, answers);
  }

  async met(_week: Week, day: string, meeting: Meeting, outcomes: Map<string, Outcome>) {
    const ids = (how: Outcome) => [...outcomes].flatMap(([id, one]) => (one === how ? [id] : []));
    this.keys += outcomes.size;
    await this.ask(
      [
        ...['meet', meeting.which],
        ...(meeting.place === 'conference' && meeting.lesson
          ? ['--about', meeting.lesson.skill]
          : []),
        ...flag('--has-it', ids('has it')),
        ...flag('--tried-it', ids('tried it')),
        ...flag('--not-yet', ids('not yet')),
        ...flag('--absent', ids('absent')),
      ],
      day,
    );
  }

  ask(argv: string[], today: string): Promise<string> {
    return this.program.ask(this.folder, argv, today);
  }
}

const EVERYWHERE = ['ideas', 'focus', 'structure', 'elaborate', 'craft', 'conventions'];

const flag = (name: string, ids: string[]) => (ids.length > 0 ? [name, ids.join(',')] : []);

/** What the score of its trait says of a rung that is open: who has no score almost has it. */
function standingOf(rung: string, scores: number[] = []): Answer['standing'] {
  const at = TRAITS.findIndex((places) => places.includes(rung));
  return (scores[at] ?? 3) <= 2 ? 'needs help' : 'almost';
}

/** Undefined for the stretch lane. */
function aloneAbout(
  focus: string,
  lowest: (skills: string[]) => string | undefined,
): Lesson | undefined {
  const skills = skillsAt([focus]);
  const skill = (skills.length > 1 ? lowest(skills) : undefined) ?? skills[0];
  return skill === undefined ? undefined : { skill, stacks: [] };
}

/** Of a rung, the skill that most of the class is seen to have open first. */
function aboutForAll(focus: string, week: Week): Lesson {
  const skills = skillsAt([focus]);
  const seen = week.ids.flatMap((id) => week.lowestSeen(id, skills) ?? []);
  const count = (skill: string) => seen.filter((one) => one === skill).length;
  const order = [...skills].sort((a, b) => count(b) - count(a));
  return { skill: order[0] ?? focus, stacks: [] };
}
