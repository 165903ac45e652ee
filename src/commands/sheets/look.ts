/** confer look: one key a writer says which skill comes first, where only a score is known. */

import { spoken } from '../../core/calendar/calendar.ts';
import { type Entry, NOTHING_FOUND } from '../../core/files/sort-file.ts';
import { counted, listed } from '../../core/language/wording.ts';
import { beginSorting } from '../../core/sheets/key-by-key.ts';
import { signsFor, type ToLook, toLookAt } from '../../core/sheets/look.ts';
import { readStacks } from '../../folder/read/stacks.ts';
import { canAsk, forScreen, say } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { lookLines } from '../../terminal/views/look-lines.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { openAsTeacher } from '../start/as-teacher.ts';
import { pickFile, pickSkill, pickWriters } from '../start/pick.ts';
import { reportBlocking } from '../start/report-problems.ts';
import type { OpenClass, Session } from '../start/session.ts';
import { type Looking, saveLooks } from './look-save.ts';
import { lookScreen } from './look-screen.ts';
import type { LookFlags } from './sheet-flags.ts';
import { askOnScreen, Taken } from './sheet-keyboard.ts';

export async function look(session: Session, _: object, flags: LookFlags) {
  const { world } = session;
  const folder = await openAsTeacher(session);
  if (reportBlocking(world, folder)) return 1;
  const queue = toLookAt(folder.classroom, world.today);
  const looking = { store: folder.store, classroom: folder.classroom, date: world.today };
  const given = await answersGiven(world, folder, flags);
  if (given.size > 0) return saveGiven(world, looking, queue, given, flags.dryRun ?? false);
  if (queue.length === 0) {
    say(world, 'There is nobody to look at: no writer is known only by a score.');
    return 0;
  }
  say(world, ...lookLines(queue, folder.classroom, world.today));
  if (flags.dryRun) return 0;
  if (!canAsk(world)) {
    const [first] = queue;
    const skill = signsFor(first!, folder.classroom, world.today)[0]?.skill ?? first!.rungs[0];
    throw new Usage(
      'A look by keyboard needs a terminal window.',
      `Use flags instead: confer look --found ${first!.id}=${skill} --nothing ${queue.at(-1)!.id}`,
    );
  }
  return atKeyboard(world, looking, queue);
}

async function atKeyboard(world: World, looking: Looking, queue: ToLook[]): Promise<number> {
  const size = () => ({
    columns: world.stdout.columns || 80,
    rows: (world.stdout as { rows?: number }).rows || 24,
  });
  const start = beginSorting(
    queue.map(({ id }) => id),
    new Map(),
  );
  const screen = lookScreen(looking, queue, size);
  const { sorting, code } = await askOnScreen(world, start, screen);
  say(world, ...summary(looking, queue, sorting.entries));
  const done = queue.every(({ id }) => sorting.entries.get(id)?.stack);
  say(world, done ? 'Next: confer group' : 'To continue: confer look');
  return code;
}

/** Returns a line for each skill that was found: who, and how many. */
function summary(
  { classroom, date }: Looking,
  queue: ToLook[],
  entries: Map<string, Entry>,
  dryRun = false,
): string[] {
  const name = namesIn(classroom);
  const { ladder } = classroom;
  const stacks = queue.flatMap(({ id }) => entries.get(id)?.stack ?? []);
  const place = (answer: string) => ladder.place(answer) ?? Number.MAX_SAFE_INTEGER;
  const found = [...new Set(stacks)].sort((a, b) => place(a) - place(b));
  const title = `A closer look · ${spoken(date)}: ${stacks.length} of ${counted(queue.length, 'writer')}`;
  return [
    `${title}${stacks.length > 0 && !dryRun ? ', all saved' : ''}`,
    ...found.map((answer) => {
      const who = queue.filter(({ id }) => entries.get(id)?.stack === answer);
      const words = ladder.place(answer) === undefined ? answer : ladder.say(answer);
      const names = listed(who.map(({ id }) => name(id)));
      return `   ${forScreen(words)}: ${who.length}   ${names}`;
    }),
  ];
}

/** Reads --found ana=endings, --nothing hal, --absent mo, and lines like "ana: endings". */
async function answersGiven(
  world: World,
  folder: OpenClass,
  { found = [], nothing, absent, from }: LookFlags,
): Promise<Map<string, Entry>> {
  const { classroom } = folder;
  const given = new Map<string, Entry>();
  const add = (who: string, what: string, note?: string) => {
    for (const id of pickWriters(who, classroom)) {
      const stack = answerFrom(what, folder);
      const before = given.get(id)?.stack;
      if (before !== undefined && before !== stack) {
        throw new Usage(`${id} has two answers. Nothing was saved.`, 'Give each writer once.');
      }
      given.set(id, { stack, ...(note !== undefined && { note }) });
    }
  };
  for (const typed of found.flatMap((words) => words.split(/,(?=[^,=]+=)/))) {
    const at = typed.indexOf('=');
    if (at < 0) {
      throw new Usage(
        `--found ${typed} has no "=". Nothing was saved.`,
        `Write it as writer=skill: --found ${typed}=leads`,
      );
    }
    add(typed.slice(0, at), typed.slice(at + 1));
  }
  if (nothing !== undefined) add(nothing, NOTHING_FOUND);
  if (absent !== undefined) add(absent, 'absent');
  if (from !== undefined) {
    const bytes = pickFile(from, world, 'Give a file with lines like: ana: endings');
    const lines = await readStacks(from, bytes, folder.memo);
    if (!lines)
      throw new Usage(`${from} is not a list.`, 'Write one line per writer: ana: endings');
    for (const [who, { stack = '', note }] of lines) add(who, stack, note);
  }
  return given;
}

function skillsOf(rung: string, { ladder }: OpenClass['classroom']): string[] {
  return (ladder.rungs.find(({ id }) => id === rung)?.skills ?? []).map(({ name }) => name);
}

/** What stands for the key 0 in a file. */
const SAYS_NOTHING = [NOTHING_FOUND, 'none', 'nothing', '0'];

function answerFrom(typed: string, { classroom }: OpenClass): string {
  const word = typed.trim();
  if (word === 'absent') return word;
  if (SAYS_NOTHING.includes(word)) return NOTHING_FOUND;
  const skill = pickSkill(word, classroom);
  if (skill.includes('.')) return skill;
  throw new Usage(
    `${classroom.ladder.say(skill)} is a whole rung; a look finds one skill. Nothing was saved.`,
    `Its skills: ${listed(skillsOf(skill, classroom), 'or')}`,
  );
}

/** Saves all or none. Who is not in the list of this day is refused by name. */
function saveGiven(
  world: World,
  looking: Looking,
  queue: ToLook[],
  given: Map<string, Entry>,
  dryRun: boolean,
): number {
  const changes = [...given].map(([id, entry]) => {
    const look = queue.find((one) => one.id === id);
    if (look) return { look, change: { id, entry } };
    throw new Usage(
      `A look at ${id} is not needed: what comes first is known, or nothing is. Nothing was saved.`,
      entry.stack?.includes('.')
        ? `To sort them anyway: confer sort ${entry.stack} --almost ${id}`
        : 'To see who is asked about: confer look --dry-run',
    );
  });
  const files = savedOrRefused(looking, changes, dryRun);
  const asked = changes.map(({ look }) => look);
  say(world, ...summary(looking, asked, given, dryRun));
  const left = queue.length - changes.length;
  if (dryRun) {
    say(world, 'Nothing was saved (--dry-run).');
    return 0;
  }
  say(world, files.length > 0 ? `Saved: ${listed(files)}` : 'Already saved.');
  say(world, left > 0 ? `${counted(left, 'writer')} to go: confer look` : 'Next: confer group');
  return 0;
}

/** Who has another answer of today, such as absent, is not given a second one. */
function savedOrRefused(...given: Parameters<typeof saveLooks>): string[] {
  try {
    return saveLooks(...given);
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
    throw new Usage(
      `${error.what}. Nothing was saved.`,
      'To change that answer, sort again: confer sort',
    );
  }
}
