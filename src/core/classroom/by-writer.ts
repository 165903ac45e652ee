/** Decides which meetings a writer was asked about. All ask here; a year has hundreds of meetings, and a writer was in few. */

import type { Meeting } from '../files/meeting.ts';
import type { Classroom } from './classroom.ts';

// Meetings are read once and never changed.
const known = new WeakMap<readonly Meeting[], Map<string, Meeting[]>>();

/** Returns the meetings with an entry for this writer, also one that says absent, in the order of the class. */
export function meetingsOf({ meetings }: Pick<Classroom, 'meetings'>, id: string): Meeting[] {
  const all = known.get(meetings) ?? byWriter(meetings);
  known.set(meetings, all);
  return all.get(id) ?? [];
}

function byWriter(meetings: readonly Meeting[]): Map<string, Meeting[]> {
  const all = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    for (const id of meeting.entries.keys()) {
      const own = all.get(id);
      if (own) own.push(meeting);
      else all.set(id, [meeting]);
    }
  }
  return all;
}
