/** Decides how a change of class files is said: in groups, writers and days, never in lines of a file. */

import { spoken } from '../calendar/calendar.ts';
import type { GroupsFile } from '../files/groups-file.ts';
import { placesOf, sayPlace } from '../files/places.ts';
import { counted, listed } from '../language/wording.ts';
import { type ChangedData, linesOfWriter, type Words } from './line-words.ts';

type Data = Record<string, unknown>;

/** The names of writers that a line still lists; more of them are counted. */
const MOST_NAMES = 6;

/** Returns the lines; undefined for a file that only its own lines can say. */
export function changeWords(change: ChangedData, words: Words): string[] | undefined {
  const { file } = change;
  const date = /\d{4}-\d\d-\d\d/.exec(file)?.[0];
  const day = date === undefined ? '' : spoken(date);
  const [folder] = file.split('/');
  switch (folder) {
    case 'sorts':
      return answerLines(`${sortTitle(change, words)}, ${day}`, change, 'stacks', words);
    case 'meetings':
      return answerLines(`${meetingTitle(change, words)}, ${day}`, change, 'writers', words);
    case 'groups':
      return groupLines(`the groups of ${day}`, change, words);
    case 'taught':
      return wholeFile(`the lesson for everybody on ${skillOf(change, words)}, ${day}`, change);
    case 'students':
      return linesOfWriter(change, words);
    default:
      return file === 'class.yaml' ? settingLines(change) : undefined;
  }
}

/** Returns "12 pages of Mon Nov 23", for files of one day that are made from the others. */
export function pageWords(files: string[], wasThere: boolean): string[] {
  const days = [...new Set(files.map((file) => /\d{4}-\d\d-\d\d/.exec(file)?.[0]))];
  return days.map((day) => {
    const count = files.filter((file) => day === undefined || file.includes(day)).length;
    const of = day === undefined ? '' : ` of ${spoken(day)}`;
    return `${counted(count, 'page')}${of}: ${wasThere ? 'gone' : 'there'}`;
  });
}

function dataOf({ before, after }: ChangedData): Data {
  return (after ?? before ?? {}) as Data;
}

function skillOf(change: ChangedData, { ladder }: Words): string {
  const { skill, focus } = dataOf(change);
  return ladder.say(String(skill ?? focus ?? ''));
}

function sortTitle(change: ChangedData, words: Words): string {
  const { kind } = dataOf(change);
  if (kind === 'attendance') return 'who was there';
  if (kind === 'support') return 'the sort on support';
  return `the ${kind === 'look' ? 'closer look at' : 'sort on'} ${skillOf(change, words)}`;
}

function meetingTitle(change: ChangedData, words: Words): string {
  return `the meeting on ${skillOf(change, words)}`;
}

function wholeFile(title: string, { before, after }: ChangedData): string[] {
  if (before === undefined) return [`${title}: there`];
  return [after === undefined ? `${title}: gone` : `${title}: changed`];
}

/** Who answers otherwise now, each with the answer before and after. */
function answerLines(title: string, change: ChangedData, list: string, words: Words): string[] {
  const [was, now] = [change.before, change.after].map((data) => answersIn(data, list));
  const ids = [...new Set([...was!.keys(), ...now!.keys()])].filter(
    (id) => was!.get(id) !== now!.get(id),
  );
  if (ids.length === 0) return wholeFile(title, change);
  const whole = change.before === undefined ? 'there' : 'gone';
  if (change.before === undefined || change.after === undefined) {
    const who =
      ids.length > MOST_NAMES ? counted(ids.length, 'writer') : listed(ids.map(words.name));
    return [`${title}: ${whole} (${who})`];
  }
  const said = (answer = 'no answer') => answer;
  return [
    title,
    ...ids.map((id) => `   ${words.name(id)}: ${said(was!.get(id))} → ${said(now!.get(id))}`),
  ];
}

function answersIn(data: unknown, list: string): Map<string, string> {
  const answers = (data as Data | undefined)?.[list];
  if (typeof answers !== 'object' || answers === null) return new Map();
  return new Map(
    Object.entries(answers).map(([id, entry]) => {
      if (typeof entry !== 'object' || entry === null) return [id, String(entry)];
      const { stack, how = stack, note } = entry as Record<string, string>;
      return [id, [how, note && `"${note}"`].filter(Boolean).join(' ')];
    }),
  );
}

function groupLines(title: string, change: ChangedData, { name, ladder }: Words): string[] {
  const [before, after] = [change.before, change.after] as (GroupsFile | undefined)[];
  const whole = after ?? before;
  if (before === undefined || after === undefined) {
    const groups = counted(whole?.groups?.length ?? 0, 'group');
    const alone = counted(whole?.conferences?.length ?? 0, 'conference');
    return [`${title}: ${before === undefined ? 'there' : 'gone'} (${groups}, ${alone})`];
  }
  const [was, now] = [placesOf(before), placesOf(after)];
  const moved = [...new Set([...was.keys(), ...now.keys()])].filter(
    (id) => was.get(id) !== now.get(id),
  );
  const place = (at: string | undefined) => sayPlace(at, ladder);
  if (moved.length === 0) return [`${title}: changed, all in the same places`];
  return [
    title,
    ...moved.map((id) => `   ${name(id)}: ${place(was.get(id))} → ${place(now.get(id))}`),
  ];
}

function settingLines({ before, after }: ChangedData): string[] | undefined {
  if (typeof before !== 'object' || typeof after !== 'object') return undefined;
  const [was, now] = [(before ?? {}) as Data, (after ?? {}) as Data];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter(
    (key) => JSON.stringify(was[key]) !== JSON.stringify(now[key]),
  );
  return keys.map((key) => {
    const [from, to] = [was[key], now[key]];
    const isPlain = typeof from !== 'object' && typeof to !== 'object';
    const said = isPlain ? `${from ?? 'not set'} → ${to ?? 'not set'}` : 'as it was before';
    return `${key} in class.yaml: ${said}`;
  });
}
