/**
 * Decides "Who needs what", the form of the method: skills across, writers down by stack, what
 * comes first ringed and what comes second ticked. It can be printed blank, to fill in by pen.
 */

import { classOn } from '../../evidence/class-on.ts';
import type { Candidate } from '../../evidence/standings.ts';
import { numberOf } from '../../files/groups-file.ts';
import { isConference, placesOf } from '../../files/places.ts';
import { rungOf } from '../../ladder/ladder.ts';
import { listed } from '../../language/wording.ts';
import { lastSeen } from '../../record/profile.ts';
import type { ClassView } from '../view/class-view.ts';
import type { Fields } from '../view/page.ts';
import { byStack, dayNumbers, pageHead, roomFor } from '../view/sides.ts';

/** Columns that fit beside the names. */
const MOST_SKILLS = 14;

export function needsFields(view: ClassView): Fields {
  const all = columnsOf(view);
  const skills = all.shown.map((about, i) => columnHead(about, all.shown[i - 1], view));
  return form(view, skills, (id) => rowOf(id, all.shown, view), {
    open: all.shown.map((about) => countOf(about, view)),
    rest: listed(all.rest.map(view.classroom.ladder.say)) || null,
    blankForm: false,
  });
}

export function blankNeedsFields(view: ClassView): Fields {
  const columns = 12;
  const none = Array.from({ length: columns }, () => '');
  const skills = none.map(() => ({ name: null, rung: null, taught: false }));
  const cells = none.map(() => ({ mark: '', first: false, second: false }));
  const row = (id: string) => ({ name: view.name(id), cells, with: '', seen: '' });
  return form(view, skills, row, { open: none, rest: null, blankForm: true });
}

function form(
  view: ClassView,
  skills: Fields[],
  row: (id: string) => Fields,
  more: Fields,
): Fields {
  const stacks = byStack(view).map(({ name, ids }) => ({ name, writers: ids.map(row) }));
  const lines = view.classroom.students.length + stacks.filter(({ name }) => name).length;
  return {
    ...pageHead(view),
    skills,
    rule: [':--', ...skills.map(() => ':-:'), ':-:', ':-:'].join(' | '),
    stacks,
    // The form has room for 24 rows and the heads of four stacks.
    room: roomFor(lines - 4),
    ...more,
  };
}

/** Returns how many need it; of nobody's need, "" unless everybody is known. */
function countOf(about: string, view: ClassView): number | string {
  const count = openOn(about, view);
  const { candidateOf } = classOn(view.classroom, view.date);
  const isKnown = ({ id }: { id: string }) => {
    const candidate = candidateOf(id);
    return candidate !== undefined && markOn(about, candidate) !== '';
  };
  return count > 0 || view.classroom.students.every(isKnown) ? count : '';
}

/** Puts the rung's name under the first skill of each rung. */
function columnHead(about: string, before: string | undefined, { classroom }: ClassView): Fields {
  const { ladder, settings } = classroom;
  const rung = rungOf(about);
  const isFirst = before === undefined || rungOf(before) !== rung;
  return {
    name: ladder.say(about),
    rung: isFirst && about !== rung ? ladder.say(rung) : '',
    taught: about === settings.teaching,
  };
}

/** What comes first or second for somebody, what is taught, then what most have open. */
function columnsOf(view: ClassView): { shown: string[]; rest: string[] } {
  const { classroom, date } = view;
  const { ladder, settings } = classroom;
  const candidates = [...classOn(classroom, date).candidates().values()];
  const known = new Set(candidates.flatMap(aboutsOf));
  if (settings.teaching !== undefined) known.add(settings.teaching);
  const first = new Set(candidates.flatMap(({ needs }) => needs.slice(0, 2).map((n) => n.about)));
  const rank = (about: string) => (first.has(about) ? 2 : Number(about === settings.teaching));
  const ranked = [...known]
    .filter((about) => ladder.place(about) !== undefined)
    .sort((a, b) => rank(b) - rank(a) || openOn(b, view) - openOn(a, view));
  const inOrder = (abouts: string[]) => abouts.sort((a, b) => ladder.place(a)! - ladder.place(b)!);
  const rest = ranked.slice(MOST_SKILLS).filter((about) => openOn(about, view) > 0);
  return { shown: inOrder(ranked.slice(0, MOST_SKILLS)), rest: inOrder(rest) };
}

function aboutsOf({ needs, rungs }: Candidate): string[] {
  return [
    ...needs.map(({ about }) => about),
    ...rungs.flatMap(({ skills }) => skills.map(({ about }) => about)),
    ...rungs.flatMap(({ rung, skills, inPlace }) => (inPlace && skills.length === 0 ? [rung] : [])),
  ];
}

function openOn(about: string, { classroom, date }: ClassView): number {
  const candidates = [...classOn(classroom, date).candidates().values()];
  return candidates.filter(({ needs }) => needs.some((need) => need.about === about)).length;
}

function rowOf(id: string, columns: string[], view: ClassView): Fields {
  const { classroom, date, name } = view;
  const candidate = classOn(classroom, date).candidateOf(id);
  const [first, second] = candidate?.needs ?? [];
  return {
    name: name(id),
    cells: columns.map((about) => ({
      mark: candidate ? markOn(about, candidate) : '',
      first: first?.about === about,
      second: second?.about === about,
    })),
    with: withWhom(id, view),
    seen: dayNumbers(lastSeen(id, classroom, date)),
  };
}

function markOn(about: string, { rungs, needs }: Candidate): string {
  const need = needs.find((one) => one.about === about);
  if (need) return need.standing === 'needs help' ? 'N' : 'A';
  const rung = rungs.find((one) => one.rung === rungOf(about));
  const skill = rung?.skills.find((one) => one.about === about);
  const how = about === rung?.rung ? rung.inPlace : skill?.how;
  if (how === undefined) return '';
  return how === 'seen' && !skill?.byScore ? '·' : 's';
}

/** Returns the number of the writer's group, c for a conference, or nothing. */
function withWhom(id: string, { groups }: ClassView): string {
  const at = (groups.groups ?? []).findIndex(({ students }) => students.includes(id));
  if (at >= 0) return String(numberOf(groups.groups![at]!, at));
  return isConference(placesOf(groups).get(id) ?? '') ? 'c' : '';
}
