/** confer skills: the ladder with its signs; a teacher's own word finds a skill. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { Classroom } from '../../core/classroom/classroom.ts';
import { isOfThisClass } from '../../core/files/moved-in.ts';
import { findSkill, type Rung, type Skill } from '../../core/ladder/ladder.ts';
import { counted } from '../../core/language/wording.ts';
import { STANDINGS } from '../../core/schema/words.ts';
import { hanging } from '../../terminal/fit.ts';
import { forScreen, say } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';
import { pickSkill } from '../start/pick.ts';
import { openClass, type Session } from '../start/session.ts';

const NAME = 16;
/** Other words for a skill that are shown. */
const ALSO = 6;

export async function skills(session: Session, words: { word?: string }) {
  const { world } = session;
  const { classroom } = await openClass(session);
  const { word } = words;
  const lines =
    word === undefined ? ladderLines(world, classroom) : aboutWord(world, word, classroom);
  say(world, ...lines.map(forScreen));
  return 0;
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
    ...lastSort(skill, classroom),
  ];
}

/** How many were in each stack when the class was sorted last on this skill. */
function lastSort({ id }: Skill, { sorts }: Classroom): string[] {
  const last = sorts.filter(isOfThisClass).findLast(({ skill, look }) => skill === id && !look);
  if (!last) return [];
  const stacks = [...last.entries.values()].map(({ stack }) => stack);
  const counts = STANDINGS.map((one) => `${one} ${stacks.filter((stack) => stack === one).length}`);
  return [`Sorted ${spoken(last.date)}: ${counts.join(', ')}`, ''];
}

function room({ stdout }: World): number {
  return Math.min(stdout.columns ?? 80, 80) - 1;
}
