/** Defines one meeting (who tried it, who has it, who was absent) and its file name. */

import type { MeetingFile } from '../schema/meeting-yaml.ts';
import type { Standing } from '../schema/words.ts';
import { aboutOf, CONFERENCE, conferencePlace, isConference } from './places.ts';
import type { Entry } from './sort-file.ts';

export interface Meeting {
  /** Relative to the class folder. */
  file: string;
  date: string;
  focus: string;
  /** The skill of the lesson, if the focus is a whole rung. */
  skill?: string;
  conference: boolean;
  /** A push for writers with no open needs: what came of it says nothing of a need. */
  push?: true;
  lesson?: string;
  /** By writer id; `stack` is an outcome, or "absent". */
  entries: Map<string, Entry>;
}

const SAYS: Record<string, Standing> = {
  'has it': 'got it',
  'tried it': 'almost',
  'not yet': 'needs help',
};

/** Returns what an outcome says about a writer's standing; undefined if they were absent. */
export function standingAfter(outcome: string | undefined): Standing | undefined {
  return SAYS[outcome ?? ''];
}

export function meetingFrom(read: MeetingFile, file: string): Meeting {
  const { writers, kind, for: reason, ...rest } = read;
  const entries = Object.entries(writers ?? {}).map(([id, said]): [string, Entry] =>
    typeof said === 'string' ? [id, { stack: said }] : [id, { stack: said.how, note: said.note }],
  );
  return {
    ...rest,
    file,
    conference: kind === 'conference',
    ...(reason && { push: true }),
    entries: new Map(entries),
  };
}

/** Returns meetings/DATE-structure.lead.yaml; meetings/DATE-conference-ana-structure.lead.yaml. */
export function meetingFileName(
  date: string,
  place: string,
  writers: string[],
  teacher?: string,
): string {
  const about = isConference(place)
    ? `${CONFERENCE}-${writers[0]}-${aboutOf(place)}`
    : place.replace(' #', '-').replace(' ', '-');
  return `meetings/${date}-${about}${teacher ? `-${teacher}` : ''}.yaml`;
}

/** Returns true if the file name says it was this writer's conference; ana-m is not ana. */
export function isCalledBy({ conference, file, date, focus }: Meeting, id: string): boolean {
  const name = meetingFileName(date, conferencePlace(focus), [id]);
  return conference && file.startsWith(name.replace(/\.yaml$/, ''));
}

/** Returns true for a conference with this writer and nobody else. */
export function isConferenceOf(meeting: Meeting, id: string): boolean {
  const ids = [...meeting.entries.keys()];
  if (!meeting.conference || ids.some((one) => one !== id)) return false;
  return ids.length > 0 || isCalledBy(meeting, id);
}

export function attended({ entries }: Meeting, id: string): boolean {
  return standingAfter(entries.get(id)?.stack) !== undefined;
}
