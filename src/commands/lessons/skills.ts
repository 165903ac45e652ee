/** confer skills: the ladder with its signs; a teacher's own word finds a skill. */

import type { JsonOnly } from '../../command-line/arguments.ts';
import { spoken } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { isOfThisClass } from '../../core/files/moved-in.ts';
import { covers, findSkill, type Rung, type Skill } from '../../core/ladder/ladder.ts';
import { counted } from '../../core/language/wording.ts';
import type { SkillsJson } from '../../core/schema/output/class-outputs.ts';
import { STANDINGS } from '../../core/schema/words.ts';
import { hanging } from '../../terminal/fit.ts';
import { forScreen, say, sayJson } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';
import { pickSkill } from '../start/pick.ts';
import { openClass, type Session } from '../start/session.ts';

const NAME = 16;
/** Other words for a skill that are shown. */
const ALSO = 6;

export async function skills(session: Session, { word }: { word?: string }, flags: JsonOnly) {
  const { world } = session;
  const { classroom } = await openClass(session);
  if (flags.json) {
    sayJson(world, asJson(word, classroom));
    return 0;
  }
  const lines =
    word === undefined ? ladderLines(world, classroom) : aboutWord(world, word, classroom);
  say(world, ...lines.map(forScreen));
  return 0;
}

/** Every skill, or those that a word can mean. */
function asJson(word: string | undefined, classroom: Classroom): SkillsJson {
  const match = word === undefined ? undefined : findSkill(word, classroom.ladder);
  const several = match?.kind === 'none' ? match.several : undefined;
  const meant = word === undefined ? undefined : (several ?? [pickSkill(word, classroom)]);
  const all = classroom.ladder.rungs.flatMap((rung) =>
    rung.skills
      .filter(({ id }) => meant?.some((one) => covers(one, id)) ?? true)
      .map(({ id, name, label, also, got, almost, needs }) => {
        const sorted = lastSort(id, classroom);
        const signs = { 'got it': got, almost, 'needs help': needs };
        return { id, rung: rung.id, name, label, also, signs, ...(sorted && { sorted }) };
      }),
  );
  return { version: 1, skills: all };
}

function ladderLines(world: World, { ladder }: Classroom): string[] {
  const many = ladder.rungs.reduce((sum, { skills: all }) => sum + all.length, 0);
  const rungs = [...ladder.rungs].reverse().flatMap((rung) => rungLines(world, rung));
  return [
    `The ladder: ${counted(many, 'skill')}. What a writer needs first is the lowest that is open.`,
    '',
    ...rungs,
    '',
    'The signs of one, by a word of your own: confer skills hook',
  ];
}

function rungLines(world: World, { name, skills: all }: Rung): string[] {
  const names = all.map((one) => one.name).join(', ');
  return hanging(name.padEnd(NAME), names, room(world));
}

function aboutWord(world: World, word: string, classroom: Classroom): string[] {
  const { ladder } = classroom;
  const match = findSkill(word, ladder);
  if (match.kind === 'none' && match.several) {
    const all = match.several.flatMap((id) => skillLines(world, id, classroom));
    return [`"${word}" could be ${counted(match.several.length, 'skill')}.`, '', ...all];
  }
  const id = pickSkill(word, classroom);
  const rung = ladder.rungs.find((one) => one.id === id);
  if (rung) return [rung.label, '', ...rungLines(world, rung)];
  const skill = ladder.say(id);
  const named = skill.includes(' ') ? `"${skill}"` : skill;
  return [
    ...skillLines(world, id, classroom),
    `Sort it: confer sort ${named}     Lessons: confer lessons ${named}`,
  ];
}

function skillLines(world: World, id: string, classroom: Classroom): string[] {
  const rung = classroom.ladder.rungs.find(({ skills: all }) => all.some((one) => one.id === id))!;
  const skill = rung.skills.find((one) => one.id === id)!;
  const also = skill.also.slice(0, ALSO).join(', ');
  const signs: [string, string][] = [
    ['got it', skill.got],
    ['almost', skill.almost],
    ['needs help', skill.needs],
  ];
  return [
    ...hanging(
      `${skill.name} (${rung.name})`.padEnd(NAME),
      also === '' ? '' : `  also: ${also}`,
      room(world),
    ),
    skill.label,
    '',
    ...signs.flatMap(([stack, sign]) => hanging(`  ${stack.padEnd(12)} `, sign, room(world))),
    '',
    ...lastSortLines(skill, classroom),
  ];
}

/** How many were in each stack when the class was sorted last on this skill. */
function lastSort(id: string, { sorts }: Classroom) {
  const last = sorts.filter(isOfThisClass).findLast(({ skill, look }) => skill === id && !look);
  if (!last) return undefined;
  const stacks = [...last.entries.values()].map(({ stack }) => stack);
  const count = (one: string) => stacks.filter((stack) => stack === one).length;
  return { date: last.date, counts: Object.fromEntries(STANDINGS.map((one) => [one, count(one)])) };
}

function lastSortLines({ id }: Skill, classroom: Classroom): string[] {
  const last = lastSort(id, classroom);
  if (!last) return [];
  const counts = Object.entries(last.counts).map(([stack, many]) => `${stack} ${many}`);
  return [`Sorted ${spoken(last.date)}: ${counts.join(', ')}`, ''];
}

function room({ stdout }: World): number {
  return Math.min(stdout.columns ?? 80, 80) - 1;
}
