/** Decides what "confer texts add" saves: an entry of texts.yaml, or more of one that is there. */

import { asTyped } from '../../command-line/as-typed.ts';
import { spoken } from '../../core/calendar/calendar.ts';
import { readDay } from '../../core/calendar/parse-date.ts';
import { keysNamingWriter } from '../../core/checks/check-texts.ts';
import { listed } from '../../core/language/wording.ts';
import { missingConsents } from '../../core/lessons/texts-to-show.ts';
import type { ClassText } from '../../core/schema/texts-yaml.ts';
import { isSameText, newTextsSource, withText } from '../../folder/edit/text-entry.ts';
import type { FileChange } from '../../folder/files/change.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import { TEXTS } from '../../folder/read/class-folder.ts';
import { forScreen, say, sayJson } from '../../terminal/screen.ts';
import { changeLines } from '../../terminal/views/step-lines.ts';
import { textWords, titleWords } from '../../terminal/views/text-lines.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { pickSkill, pickWriter } from '../start/pick.ts';
import { reportUnread } from '../start/report-problems.ts';
import type { OpenClass } from '../start/session.ts';
import type { TextsFlags } from './lesson-flags.ts';
import { whoseText } from './whose-text.ts';

export const TO_ADD = 'confer texts add "Owl Moon" --by "Jane Yolen" --skill endings';

export function addText(
  world: World,
  folder: OpenClass,
  title: string | undefined,
  flags: TextsFlags,
): number {
  const entry = entryFrom(world, folder, title, flags);
  refuseName(entry, folder);
  if (reportUnread(world, folder, (file) => file === TEXTS)) return 1;
  const dryRun = flags.dryRun ?? false;
  const changes = folder.store.change(
    (read) => {
      const hasSchema = read('.confer/texts.schema.json') !== undefined;
      const edited = withText(read(TEXTS)?.toString('utf8') ?? newTextsSource(hasSchema), entry);
      if (!edited.ok) throw new NotSaved(`${TEXTS}: ${edited.why}. Nothing was saved.`);
      return [{ file: TEXTS, after: edited.text }];
    },
    { dryRun },
  );
  const old = folder.classroom.texts.find((one) => isSameText(one, entry));
  const text = old ? joined(old, entry) : entry;
  const was = old && replaces(old, text) ? old : undefined;
  const saved = changes.length > 0 && !dryRun;
  if (flags.json) sayJson(world, { version: 1, file: TEXTS, saved, text, ...(was && { was }) });
  else say(world, ...saidBack(text, was, folder, world.today), ...ended(changes, dryRun));
  return 0;
}

/** Returns true if something that the entry said is not there anymore. */
function replaces({ skills: _, ...old }: ClassText, text: ClassText): boolean {
  return Object.entries(old).some(([key, words]) => text[key as 'note'] !== words);
}

function joined(old: ClassText, entry: ClassText): ClassText {
  const skills = [...new Set([...old.skills, ...entry.skills])];
  return { ...old, ...entry, title: old.title, skills };
}

/** Throws `Usage` for a kind, a day, a skill or a writer that means nothing here. */
function entryFrom(
  world: World,
  { classroom }: OpenClass,
  title: string | undefined,
  flags: TextsFlags,
): ClassText {
  if (title === undefined) throw new Usage('Which text?', `For example: ${TO_ADD}`);
  const { kind, writer } = whoseText(title, flags, classroom);
  const { today } = world;
  const skills = (flags.skill ?? '').split(',').map((skill) => skill.trim());
  const fields = {
    kind,
    title: title.trim(),
    by: flags.by,
    writer: writer === undefined ? undefined : pickWriter(writer, classroom),
    skills: [...new Set(skills.filter(Boolean).map((skill) => pickSkill(skill, classroom)))],
    place: flags.place,
    note: flags.note,
    read: flags.read === undefined ? undefined : dayRead(flags.read, today),
    'child said yes': flags.childSaidYes ? today : undefined,
    'family said yes': flags.familySaidYes ? today : undefined,
  };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as unknown as ClassText;
}

/** Git keeps texts.yaml, also in a class whose names are private. */
function refuseName(entry: ClassText, { classroom }: OpenClass): void {
  const [key] = keysNamingWriter(entry, classroom);
  if (key === undefined) return;
  throw new Usage(
    `The ${key} names the writer. Names are private in this class, and git keeps this file.`,
    `Say it without the name, for example: confer texts add "My dog" --writer ${entry.writer}`,
  );
}

function dayRead(typed: string, today: string): string {
  const day = readDay(typed, today);
  if ('why' in day) throw new Usage(`--read: ${day.why}`, day.hint);
  if (day.date <= today) return day.date;
  throw new Usage(
    `--read: ${spoken(day.date)} is still to come. Nothing was saved.`,
    'Leave out --read until then.',
  );
}

/** `was` is the entry as it was, if something of it is replaced. */
function saidBack(
  text: ClassText,
  was: ClassText | undefined,
  { classroom }: OpenClass,
  today: string,
): string[] {
  const skills = listed(text.skills.map((skill) => classroom.ladder.say(skill)));
  const missing = text.kind === 'student' ? missingConsents(text, today) : [];
  const flags = missing.map((who) => `--${who}-said-yes`).join(' ');
  const again = `confer texts add ${asTyped(text.title)} --writer ${text.writer} ${flags}`;
  return [
    forScreen(`${titleWords(text)}: ${skills || 'no skill yet'}`),
    `   ${textWords(text, classroom, today)}`,
    ...(was ? [`   it was: ${titleWords(was)} · ${textWords(was, classroom, today)}`] : []),
    ...(missing.length > 0 ? [forScreen(`When they agree: ${again}`)] : []),
  ];
}

function ended(changes: FileChange[], dryRun: boolean): string[] {
  if (changes.length === 0) return [`${TEXTS} says this already. Nothing was changed.`];
  return dryRun
    ? [...changeLines(changes, true), 'Nothing was saved (--dry-run).']
    : [`Saved: ${TEXTS}`];
}
