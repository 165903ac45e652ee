/** confer texts: lists the texts that the class knows, by a skill or a word; "add" saves one. */

import { flagName } from '../../command-line/arguments.ts';
import { asTyped } from '../../command-line/as-typed.ts';
import { covers, findSkill } from '../../core/ladder/ladder.ts';
import { normalizeName } from '../../core/language/normalize-name.ts';
import { counted } from '../../core/language/wording.ts';
import { whyNotShown } from '../../core/lessons/texts-to-show.ts';
import type { TextsJson } from '../../core/schema/output/lesson-outputs.ts';
import type { ClassText } from '../../core/schema/texts-yaml.ts';
import { type ClassFolder, TEXTS } from '../../folder/read/class-folder.ts';
import { say, sayJson, tell } from '../../terminal/screen.ts';
import { inListOrder, textLines } from '../../terminal/views/text-lines.ts';
import { Usage } from '../../usage.ts';
import { reportProblems } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import { addText, TO_ADD } from './add-text.ts';
import type { TextsFlags } from './lesson-flags.ts';

export async function texts(
  session: Session,
  { word, title }: { word?: string; title?: string },
  flags: TextsFlags,
) {
  const { world } = session;
  const folder = await openClass(session);
  if (word === 'add') return addText(world, folder, title, flags);
  refuseOthers(word, title, flags);
  const hasProblems = reportProblems(
    world,
    folder,
    folder.problems.filter(({ file }) => file === TEXTS),
  );
  const { classroom } = folder;
  const skill = word === undefined ? undefined : findSkill(word, classroom.ladder);
  const isWanted = (one: string) => skill?.kind !== 'one' || covers(skill.id, one);
  const found = inListOrder(
    skill?.kind === 'one'
      ? classroom.texts.filter((text) => text.skills.some(isWanted))
      : classroom.texts.filter((text) => word === undefined || matches(text, word, folder)),
  );
  const isMissing = found.length === 0 && word !== undefined;
  if (flags.json) {
    const shown = found.map((text) => asJson(text, folder, world.today));
    sayJson(world, { version: 1, texts: shown } satisfies TextsJson);
  } else if (isMissing) tell(world, `No text matches "${word}".`, missingHint(word, skill, folder));
  else if (found.length === 0 && !hasProblems) say(world, 'No texts yet.', `To add one: ${TO_ADD}`);
  else if (found.length > 0) {
    const count = `${counted(found.length, 'text')}.`;
    say(world, ...textLines(found, classroom, world.today, isWanted), count);
  }
  return isMissing || hasProblems ? 1 : 0;
}

/** Refuses what has a place only when a text is added, so that nothing typed is lost. */
function refuseOthers(word: string | undefined, title: string | undefined, flags: TextsFlags) {
  if (word !== undefined && title !== undefined) {
    throw new Usage(
      `confer texts looks for one word or skill, not for "${word}" and "${title}".`,
      `Words that belong together need quotes: confer texts ${asTyped(`${word} ${title}`)}`,
    );
  }
  const { json: _, ...others } = flags;
  const [given] = Object.keys(others);
  if (given === undefined) return;
  const hint = `For example: ${TO_ADD}`;
  throw new Usage(`${flagName(given)} needs "add". Nothing was changed.`, hint);
}

function missingHint(
  word: string,
  skill: ReturnType<typeof findSkill> | undefined,
  { classroom }: ClassFolder,
): string {
  if (classroom.texts.length === 0) return `To add one: ${TO_ADD}`;
  const near = skill?.kind === 'none' && skill.near !== word ? skill.near : undefined;
  return near === undefined ? 'To list all of them: confer texts' : `Did you mean "${near}"?`;
}

/** Matches a word of the title, the author, the place, the note, the kind or the writer's name. */
function matches(text: ClassText, word: string, { classroom }: ClassFolder): boolean {
  const { title, by, place, note, kind, writer } = text;
  const name = classroom.students.find(({ id }) => id === writer)?.name;
  const words = [title, by, place, note, kind, writer, name].filter(Boolean).join(' ');
  return normalizeName(words).includes(normalizeName(word));
}

/** Adds whether pages may show the text, which for a student's depends on two consents. */
function asJson(text: ClassText, { classroom }: ClassFolder, today: string) {
  const why = whyNotShown(text, classroom, today);
  return { ...text, shown: why === undefined, ...(why !== undefined && { because: why }) };
}
