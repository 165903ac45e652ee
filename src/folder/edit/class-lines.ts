/** Decides which lines of class.yaml change with a unit or with a calendar of days off; the comments in it stay. */

import type { DatedUnit, UnitChange } from '../../core/classroom/units.ts';
import type { ClassSettings } from '../../core/schema/class-yaml.ts';
import {
  append,
  type Edited,
  editYaml,
  type Operation,
  set,
  setFields,
} from './yaml/yaml-editor.ts';

type Settings = Pick<ClassSettings, 'genre' | 'stage' | 'units'>;

/**
 * Returns the text of class.yaml with the change that `decide` makes of what the text says; without a
 * change, the text as it is. The comments in it stay.
 */
export function withUnit(
  text: string,
  decide: (settings: Settings) => UnitChange | undefined,
): Edited {
  let change: UnitChange | undefined;
  const first = editYaml(text, (data) => {
    const settings = { units: [], ...(data as Partial<Settings>) };
    change = decide(settings);
    return change ? atTheTop(settings, change) : [];
  });
  const { begun = [], newest } = change ?? {};
  const inTheList = [
    ...begun.map((unit) => () => [append('units', fieldsOf(unit))]),
    ...(newest ? [(data: unknown) => [lastUnit(data as Settings, newest)]] : []),
  ];
  // Each edit applies to the text that the one before left.
  return inTheList.reduce(
    (edited, plan) => (edited.ok ? editYaml(edited.text, plan) : edited),
    first,
  );
}

function atTheTop(settings: Settings, { now }: UnitChange): Operation[] {
  const keys = ['genre', 'stage'] as const;
  return keys.filter((key) => settings[key] !== now[key]).map((key) => set([key], now[key]));
}

function lastUnit({ units }: Settings, newest: DatedUnit): Operation {
  return setFields(['units', units.length - 1], fieldsOf(newest));
}

function fieldsOf(unit: DatedUnit): Record<string, string> {
  return { ...unit };
}

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
