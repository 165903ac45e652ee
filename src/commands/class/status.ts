/** confer without a command: where the class stands, or each of several, and the one next command. */

import { asTyped } from '../../command-line/as-typed.ts';
import { spoken } from '../../core/calendar/calendar.ts';
import { newerFormat } from '../../core/classroom/settings.ts';
import { counted, verb } from '../../core/language/wording.ts';
import { type NextStep, nextStep } from '../../core/record/next-step.ts';
import { toCome } from '../../core/record/odd-days.ts';
import { type Unfinished, unfinishedIn } from '../../core/record/unfinished.ts';
import type { StatusJson } from '../../core/schema/output/class-outputs.ts';
import { type NotOnDisk, quickNotOnDisk } from '../../folder/git/not-on-disk.ts';
import { nearlyClass } from '../../folder/read/find-class.ts';
import { findClasses } from '../../folder/read/find-classes.ts';
import { forScreen, say, sayJson } from '../../terminal/screen.ts';
import { pieceAsTyped } from '../start/pick-piece.ts';
import { findRoot, openClass, rootOf, type Session } from '../start/session.ts';

export interface Standing {
  /** The command that comes next. */
  next: string;
  /** Folders of classes, if this one is above several. */
  classes?: string[];
}

/** A digit goes to each. */
const MOST = 9;

export async function status(session: Session): Promise<Standing> {
  const { world } = session;
  if (findRoot(session) === undefined) return withoutClass(session);
  const { name, standing, command, or, unfinished, away } = await standingOf(session);
  say(
    world,
    `${forScreen(name)}: ${forScreen(standing)}`,
    ...(away ? [`${forScreen(away.said)}. To get them: ${forScreen(away.way)}`] : []),
    ...unfinished,
    '',
    `Next: ${command}${or ? `     (as it is: ${or})` : ''}`,
  );
  return { next: command };
}

/** The class that this folder is in, else those in it, as data. */
export async function statusJson(session: Session): Promise<void> {
  const { world, asked } = session;
  const root = findRoot(session);
  const inside = asked === undefined ? findClasses(world, [world.cwd], 1).classes : [];
  const roots = root === undefined ? inside.map((one) => one.root) : [root];
  const classes = roots.map(async (folder) => {
    const one = await standingOf(root === undefined ? { world, asked: folder } : session);
    const { name, standing, command: next, or, open } = one;
    const unfinished = open.map(({ goesOn: _, ...half }, i) => ({
      ...half,
      next: goingOn(open[i]!),
    }));
    return { folder, name, standing, next, ...(or !== undefined && { or }), unfinished };
  });
  const all: StatusJson = { version: 1, date: world.today, classes: await Promise.all(classes) };
  sayJson(world, all);
}

interface ClassStanding extends NextStep {
  name: string;
  open: Unfinished[];
  unfinished: string[];
  away: NotOnDisk | undefined;
}

async function standingOf(session: Session): Promise<ClassStanding> {
  const { classroom, problems, root } = await openClass(session);
  const name = classroom.settings.name ?? root;
  const many = `${counted(problems.length, 'problem')} in the files.`;
  const check: NextStep = { standing: many, command: 'confer check' };
  const step = problems.length > 0 ? check : nextStep(classroom, session.world.today);
  const open = unfinishedIn(classroom, session.world.today);
  const later = toCome(classroom, session.world.today).length;
  const are = verb(later, 'is', 'are');
  const dated =
    later > 0
      ? [
          `${counted(later, 'thing')} in the files ${are} dated after today, and ${verb(later, 'counts', 'count')} for nothing until then: confer check`,
        ]
      : [];
  const newer = newerFormat(classroom.settings);
  const away = quickNotOnDisk(root, session.world.env);
  return {
    name,
    open,
    away,
    unfinished: [...unfinishedLines(open, step), ...dated, ...newer],
    ...step,
  };
}

/** What is half done, unless it is the next thing anyway. */
function unfinishedLines(found: Unfinished[], { command }: NextStep): string[] {
  const open = found.map((one) => ({ ...one, how: goingOn(one) }));
  // Which of two sorts "confer sort" goes on with, it asks.
  const sorts = open.filter(({ how }) => how === 'confer sort').length;
  return open
    .filter(({ how }) => how !== command || (how === 'confer sort' && sorts > 1))
    .map(({ what, date, done, of, how }) => {
      const day = date === undefined ? '' : ` of ${spoken(date)}`;
      return `Not finished: ${forScreen(what)}${day}, ${done} of ${of}. To go on: ${how}`;
    });
}

function goingOn({ goesOn }: Unfinished): string {
  if (goesOn === 'sort') return 'confer sort';
  if ('piece' in goesOn)
    return `confer score --rubric ${asTyped(goesOn.piece.rubric)} ${pieceAsTyped(goesOn.piece)}`;
  const { number, students } = goesOn.meeting;
  return `confer meet ${number ?? students[0]}`;
}

async function withoutClass(session: Session): Promise<Standing> {
  const { world, asked } = session;
  const found = asked === undefined ? findClasses(world, [world.cwd], 1).classes : [];
  if (found.length > 0) return eachClass(session, found.slice(0, MOST));
  if (nearlyClass(world, asked) !== undefined) rootOf(session);
  say(
    world,
    'confer: small-group writing conferences, planned from a folder of small text files.',
    '',
    'This is not a class folder. To make one of your own: confer init',
    'To try a made-up class of 24:',
    '',
    'Next: confer demo',
  );
  return { next: 'confer demo' };
}

/** In a folder above several classes: each with its standing and its next command. */
async function eachClass(
  session: Session,
  found: { root: string; label: string }[],
): Promise<Standing> {
  const { world } = session;
  const wide = Math.max(...found.map(({ label }) => label.length));
  say(world, `${counted(found.length, 'class', 'classes')} in this folder:`, '');
  for (const [i, { root, label }] of found.entries()) {
    const { standing, command } = await standingOf({ world, asked: root });
    const there = command.replace(/^confer/, `confer -C ${asTyped(label)}`);
    say(world, `  ${i + 1}  ${label.padEnd(wide)}  ${forScreen(standing)}`, `     Next: ${there}`);
  }
  return { next: `confer -C ${asTyped(found[0]!.root)}`, classes: found.map(({ root }) => root) };
}
