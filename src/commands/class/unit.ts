/** confer unit: shows what the class writes and wrote; begins a unit, or goes on to another stage. */

import { spoken } from '../../core/calendar/calendar.ts';
import { changeUnit, type Unit, type UnitChange, unitsOf } from '../../core/classroom/units.ts';
import { genreName } from '../../core/ladder/standards.ts';
import { GENRES } from '../../core/schema/words.ts';
import { withUnit } from '../../folder/edit/class-lines.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { say } from '../../terminal/screen.ts';
import { notInThisUnit } from '../../terminal/views/genre-words.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { pickGenre, pickStage } from '../start/pick.ts';
import { reportUnread } from '../start/report-problems.ts';
import { type OpenClass, openClass, type Session } from '../start/session.ts';
import type { UnitFlags } from './class-flags.ts';

const CLASS_FILE = 'class.yaml';

export async function unit(session: Session, words: { genre?: string }, flags: UnitFlags) {
  const { world } = session;
  const folder = await openClass(session);
  if (reportUnread(world, folder, (file) => file === CLASS_FILE, 'Nothing was changed.')) return 1;
  const typed: Unit = {
    genre: words.genre === undefined ? undefined : pickGenre(words.genre),
    stage: flags.stage === undefined ? undefined : pickStage(flags.stage),
  };
  if (typed.genre === undefined && typed.stage === undefined) say(world, ...unitLines(folder));
  else begin(world, folder, typed, flags.dryRun ?? false);
  return 0;
}

function begin(world: World, folder: OpenClass, typed: Unit, dryRun: boolean): void {
  const { settings } = folder.classroom;
  const decide = (now: Parameters<typeof changeUnit>[0]) => changeUnit(now, typed, world.today);
  const change = decide(settings);
  if (!change) {
    say(world, `This unit is already ${inWords(settings, settings)}. Nothing was changed.`);
    return;
  }
  const newest = settings.units.at(-1)?.from ?? '';
  if (change.begun.length > 0 && newest > world.today) {
    const days = `on ${spoken(newest)}, after ${spoken(world.today)}`;
    const hint = `Change earlier units in ${CLASS_FILE}, in the list "units".`;
    throw new Usage(`The newest unit begins ${days}. Nothing was changed.`, hint);
  }
  folder.store.change(
    (read) => {
      const edited = withUnit(read(CLASS_FILE)?.toString('utf8') ?? '', decide);
      if (!edited.ok) throw new NotSaved(`${CLASS_FILE} was not changed: ${edited.why}.`);
      return [{ file: CLASS_FILE, was: 'present', after: edited.text }];
    },
    { dryRun },
  );
  say(world, ...changedLines(change, world, folder));
  say(world, dryRun ? 'Nothing was saved (--dry-run).' : `Saved: ${CLASS_FILE}`);
}

function changedLines({ now, begun }: UnitChange, { today }: World, { classroom }: ClassFolder) {
  const { ladder, settings } = classroom;
  const { genre } = settings.units.at(-1) ?? settings;
  const isNew = begun.length > 0;
  const old = isNew && genreName(genre, settings.grade);
  const then = { ladder, settings: { ...settings, ...now, units: [] } };
  const { teaching } = settings;
  const why = isNew && teaching && notInThisUnit(teaching, then, today);
  return [
    `This unit is ${inWords(now, settings)}${isNew ? `, from ${spoken(today)} on` : ''}.`,
    ...(old ? [`What you saw in ${old} still counts, and confer says where you saw it.`] : []),
    ...(why ? [`${why} Change "teaching" in ${CLASS_FILE}.`] : []),
  ];
}

/** "opinion, drafting"; a unit without a genre has at least a stage. */
function inWords({ genre, stage }: Unit, { grade }: { grade: number }): string {
  return [genreName(genre, grade), stage].filter(Boolean).join(', ');
}

function unitLines({ classroom: { settings } }: ClassFolder): string[] {
  const units = unitsOf(settings);
  const words = units.map((one) => inWords(one, settings) || 'not known');
  if (units.length === 1 && settings.genre === undefined)
    return [
      'This class has no genre yet.',
      'To begin a unit: confer unit narrative --stage drafting',
    ];
  const width = Math.max(...words.map((word) => word.length));
  const rows = units.map(({ from }, i) => {
    const next = units[i + 1]?.from;
    const now = next === undefined ? 'now' : '';
    const days = from ? `from ${spoken(from)}` : next ? `before ${spoken(next)}` : '';
    return `   ${words[i]!.padEnd(width)}   ${[days, now].filter(Boolean).join(', ')}`;
  });
  const other = GENRES.find((genre) => genre !== settings.genre);
  return ['Units, oldest first', ...rows, `To begin another: confer unit ${other}`];
}
