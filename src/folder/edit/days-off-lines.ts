/** Decides which lines of class.yaml say the days off of a calendar; the comments in it stay. */

import { append, type Edited, editYaml } from './yaml-editor.ts';

/** Adds to `days off` what `decide` makes of the days that the text has; without any, the text as it is. */
export function withDaysOff(text: string, decide: (written: string[]) => string[]): Edited {
  let days: string[] = [];
  const read = editYaml(text, (data) => {
    days = decide((data as { 'days off'?: string[] | null } | null)?.['days off'] ?? []);
    return [];
  });
  // Each edit applies to the text that the one before left.
  return days.reduce<Edited>(
    (edited, day) => (edited.ok ? editYaml(edited.text, append('days off', day)) : edited),
    read,
  );
}
