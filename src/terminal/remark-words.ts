/** Decides how a remark on the groups is said to the teacher: what it is, and what she could do. */

import { spoken } from '../core/calendar.ts';
import { type Ladder, rungOf } from '../core/ladder.ts';
import { sayPlace } from '../core/seats-in-file.ts';
import type { Remark } from '../core/shapes/remarks.ts';
import { counted, listed, verb } from '../core/wording.ts';

type Words = (
  remark: { who: string; count: number; about: string; other: string; again: string } & Remark,
) => string;

const writers = (number = 0) => counted(number, 'writer');

const WORDS: Record<Remark['kind'], Words> = {
  'nearly a whole-class lesson': ({ about, number }) =>
    `${about} is open for ${number}% of the class: nearly a lesson for everybody (that is from 80%).`,
  'more conferences': ({ who, number = 0, reason }) =>
    `${reason}: ${who}. ${counted(number, 'more conference', 'more conferences')} would change that (class.yaml: conferences).`,
  'together costs': ({ who, number, reason }) =>
    `Keeping ${who} together costs ${writers(number)} ${reason}.`,
  'apart costs': ({ who, number, reason }) =>
    `Keeping ${who} apart costs ${writers(number)} ${reason}.`,
  'pin costs': ({ who, about, number, reason }) =>
    `Keeping ${who} on ${about} costs ${writers(number)} ${reason}.`,
  'pinned elsewhere': ({ who, about, other }) =>
    `${who} is to stay on ${about}, where no group came together, and sits in ${other}.`,
  'too many conferences': ({ number, reason }) =>
    `${number} conferences, and ${reason} in class.yaml: made again, somebody else would lose hers.`,
  'cannot be kept': ({ who, focus, about, reason }) =>
    focus === undefined
      ? `${who} cannot sit together: ${reason}.`
      : `${who} cannot be kept on ${about}: ${reason}.`,
  size: ({ about, number }) =>
    `The group on ${about} has ${writers(number)} (class.yaml: group size).`,
  'kept apart but together': ({ who, about }) =>
    `${who} are to be kept apart (class.yaml), and both are in ${about}.`,
  'kept together but apart': ({ who, about }) =>
    `${who} are to be kept together (class.yaml), and not all are in ${about}.`,
  'together without a group': ({ who }) =>
    `${who} are kept together, and no group takes them all: each has a conference, or no place.`,
  'most with least': ({ who, about }) =>
    `In ${about} sit writers who need the most support and the least: ${who}.`,
  'no sign of this need': ({ who, about, count }) =>
    `Nothing on file says that ${who} ${verb(count, 'needs', 'need')} ${about}. To say so: a note with next, or a sort.`,
  'too early': ({ who, about, count, reason }) =>
    `${who} ${verb(count, 'has', 'have')} not come to ${reason} yet, which ${about} is for (stage).`,
  'second look': ({ who, focus, about }) =>
    focus === undefined
      ? `Second look: ${who} needs the most support, and nothing on file is open.`
      : `Second look: ${who} needs the least support, and ${about} first.`,
  'old evidence': ({ who, count, focus, about, number }) =>
    `Old: what ${who} ${verb(count, 'needs', 'need')} first (${about}) was seen ${counted(number ?? 0, 'school day')} ago. To look again: confer sort ${focus}`,
  'third time': ({ who, about }) =>
    `Third time on ${about} for ${who}: change the approach, not the need.`,
  stale: ({ about, again, number, reason = '' }) =>
    `The group on ${about} is the same since ${spoken(reason)} (${counted(number ?? 0, 'school day')}): look again with confer sort ${again}`,
  'not proven': ({ number }) =>
    `These groups may not be the best there are: at most ${writers(number)} more could be on their first need. A wider group size makes it easier.`,
};

/** One sentence a remark, with names. */
export function remarkLine(remark: Remark, name: (id: string) => string, ladder: Ladder): string {
  const who = listed(remark.students.map(name));
  const about = sayPlace(remark.focus ?? '', ladder);
  const other = ladder.say(remark.reason ?? '');
  const lane = ladder.rungs.find((rung) => rung.lane)?.id;
  // Who has no open need is looked at from above.
  const again = rungOf(remark.focus ?? '') === lane ? '--support' : (remark.focus ?? '');
  return WORDS[remark.kind]({ ...remark, who, about, other, again, count: remark.students.length });
}
