/** Decides the words of a remark on the groups: what it is, and what the teacher can do. */

import { spoken } from '../../core/calendar/calendar.ts';
import { sayPlace } from '../../core/files/places.ts';
import { type Ladder, rungOf } from '../../core/ladder/ladder.ts';
import { counted, listed, verb } from '../../core/language/wording.ts';
import type { Remark } from '../../core/schema/report-remarks.ts';

type RemarkWords = (
  remark: { who: string; count: number; about: string; other: string; again: string } & Remark,
) => string;

const remarkWriters = (number = 0) => counted(number, 'writer');

const WORDS: Record<Remark['kind'], RemarkWords> = {
  'apart too long': ({ count, number = 0, reason = '' }) =>
    `${count} writers are kept apart from one another (class.yaml), but ${reason} writers make at most ${counted(number, 'group')}: at least ${count - number} of them can be in none.`,
  'next whole-class lesson': ({ about, number }) =>
    `${number}% of the class need ${about} too: it comes after that, as the next lesson for the whole class.`,
  'nearly a whole-class lesson': ({ about, number }) =>
    `${number}% of the class need ${about}: nearly a whole-class lesson (that starts at 80%).`,
  'closer look': ({ count, number = 0 }) =>
    `For ${counted(count, 'writer')} it is not known which skill comes first. ${counted(count, 'key')} in confer look ${verb(count, 'says', 'say')} it.${number > 0 ? ` Until then ${counted(number, 'group')} ${verb(number, 'has', 'have')} no single skill.` : ''}`,
  'more conferences': ({ who, number = 0, reason }) =>
    `${reason}: ${who}. ${counted(number, 'more conference', 'more conferences')} would change that (class.yaml: conferences).`,
  'together costs': ({ who, number, reason }) =>
    `Keeping ${who} together costs ${remarkWriters(number)} ${reason}.`,
  'apart costs': ({ who, number, reason }) =>
    `Keeping ${who} apart costs ${remarkWriters(number)} ${reason}.`,
  'pin costs': ({ who, about, number, reason }) =>
    `Keeping ${who} on ${about} costs ${remarkWriters(number)} ${reason}.`,
  'pinned elsewhere': ({ who, about, other }) =>
    `${who} should stay on ${about}, but no group came together for it; placed in ${other}.`,
  'too many conferences': ({ number, reason }) =>
    `${number} conferences are set, but ${reason} in class.yaml: if you regroup, someone loses theirs.`,
  'cannot be kept': ({ who, focus, about, reason }) =>
    focus === undefined
      ? `${who} cannot be in one group: ${reason}.`
      : `${who} cannot stay on ${about}: ${reason}.`,
  'no way found': ({ who, focus, about }) =>
    `${focus === undefined ? `No way was found to put ${who} in one group` : `No way was found to keep ${who} on ${about}`}: there are too many ways to try. Fewer writers kept apart (class.yaml) make it easier.`,
  size: ({ about, number }) =>
    `The group on ${about} has ${remarkWriters(number)}, outside the group size in class.yaml.`,
  'kept apart but together': ({ who, about }) =>
    `${who} should be kept apart (class.yaml), but both are in ${about}.`,
  'kept together but apart': ({ who, about }) =>
    `${who} should be kept together (class.yaml), but not all of them are in ${about}.`,
  'together without a group': ({ who }) =>
    `${who} are kept together, but no group fits them all: each has a conference or is not placed.`,
  'most with least': ({ who, about }) =>
    `The group on ${about} mixes most and least support: ${who}.`,
  'no sign of this need': ({ who, about, count }) =>
    `Nothing in the files shows that ${who} ${verb(count, 'needs', 'need')} ${about}. To record it: confer sort, or confer note with --next.`,
  'too early': ({ who, about, count, reason }) =>
    `${who} ${verb(count, 'has', 'have')} not reached ${reason} yet, the stage that ${about} is for.`,
  'second look': ({ who, focus, about }) =>
    focus === undefined
      ? `Look again: ${who} needs the most support, but has no open needs.`
      : `Look again: ${who} needs the least support, but needs ${about} first.`,
  'old evidence': ({ who, count, focus, about, number }) =>
    `Old evidence: ${who} ${verb(count, 'needs', 'need')} ${about} first, last seen ${counted(number ?? 0, 'school day')} ago. To update it: confer sort ${focus}`,
  'decision ended': ({ who, focus, about, reason }) =>
    `Your decision ended: ${who}, ${focus === undefined ? 'a conference' : about}, ${reason}.`,
  'third time': ({ who, about }) =>
    `Third time on ${about} for ${who}: try another approach, not another need.`,
  stale: ({ about, again, number, reason = '' }) =>
    `The group on ${about} has not changed since ${spoken(reason)} (${counted(number ?? 0, 'school day')}). Look again: confer sort ${again}`,
  'not proven': ({ number = 0, reason = 'on their first need' }) =>
    `These groups may not be the best possible: ${number > 0 ? `up to ${remarkWriters(number)} more could be ${reason}` : 'there are too many ways to try'}. A wider group size makes it easier to find them, and so do fewer writers kept apart.`,
};

/** Returns one sentence per remark, with names. */
export function remarkLine(remark: Remark, name: (id: string) => string, ladder: Ladder): string {
  const who = listed(remark.students.map(name));
  const about = sayPlace(remark.focus ?? '', ladder);
  const other = ladder.say(remark.reason ?? '');
  // For writers with no open needs, suggest the support sort instead of a skill sort.
  const again = rungOf(remark.focus ?? '') === ladder.lane ? '--support' : (remark.focus ?? '');
  return WORDS[remark.kind]({ ...remark, who, about, other, again, count: remark.students.length });
}
