/** Decides which day of a week each group and conference meets: the most urgent first, into the minutes there are. */

/** What wants a place in the week; `minutes` is how long it takes, `students` are the ids of its writers. */
export interface Meeting {
  key: string;
  kind: 'group' | 'conference';
  about: string;
  students: string[];
  minutes: number;
}

/** A day and its minutes for meeting; `out` are the writers who are not there. */
export interface Day {
  date: string;
  minutes: number;
  out: string[];
}

export interface Slot {
  kind: 'group' | 'conference' | 'make-up' | 'blank';
  minutes: number;
  /** Not for a make-up or a blank slot. */
  meeting?: Meeting;
  /** The meeting's writers who are out on that day: they go to the make-up slot. */
  missing: string[];
}

export interface WeekPlan {
  /** As the days came; `free` are the minutes left over. */
  days: { date: string; slots: Slot[]; free: number }[];
  /** What does not fit, in the order of urgency. */
  waiting: Meeting[];
}

/** What wants a place. Days are places in the week, from 0. */
interface Thing {
  kind: Slot['kind'];
  minutes: number;
  meeting?: Meeting;
  /** Where it may be, the day it likes best first. */
  days: number[];
  /** Those of them on which nobody of it is out. */
  whole: number[];
}

/** Steps of one search; a real week takes fewer than a thousand. What is not found by then counts as not fitting. */
const MOST_STEPS = 50_000;

/**
 * The week of these meetings, which come most urgent first; all minutes are whole. A later meeting never takes
 * the place of an earlier one; the make-up and the blank slot (0 minutes: none) rank right after the first.
 */
export function planWeek(
  meetings: Meeting[],
  days: Day[],
  spare: { makeUp: number; blank: number },
): WeekPlan {
  const room = days.map(({ minutes }) => minutes);
  const wanted = meetings.map((meeting) => meetingThing(meeting, days));
  let things: Thing[] = [];
  let found: number[] = [];
  for (const thing of [...wanted.slice(0, 1), ...spareThings(spare, days), ...wanted.slice(1)]) {
    const more = [...things, thing];
    const places = arrange(more, room);
    if (places) [things, found] = [more, places];
  }
  // The spare slots have their place; which day it is, the meetings say first.
  const last = (at: number) => Number(things[at]!.meeting === undefined);
  const order = [...things.keys()].sort((a, b) => last(a) - last(b));
  const places = bestPlaces(things, found, room, order);
  const on = (day: number) => order.filter((at) => places[at] === day).map((at) => things[at]!);
  return {
    days: days.map((day, at) => slotsOf(day, on(at))),
    waiting: meetings.filter((_, i) => !things.includes(wanted[i]!)),
  };
}

/** A group meets where any of its writers is there, a conference only with its writer. */
function meetingThing(meeting: Meeting, days: Day[]): Thing {
  const { kind, minutes, students } = meeting;
  const there = (day: number) => students.filter((id) => !days[day]!.out.includes(id)).length;
  const some = [...days.keys()].filter((day) => there(day) > 0);
  const whole = some.filter((day) => there(day) === students.length);
  return { kind, minutes, meeting, days: kind === 'conference' ? whole : some, whole };
}

/** Make-up late, when it is known who missed what; blank in the middle, when the week can still be mended. */
function spareThings({ makeUp, blank }: { makeUp: number; blank: number }, days: Day[]): Thing[] {
  const week = [...days.keys()];
  const fromMiddle = (day: number) => Math.abs(day - (week.length - 1) / 2);
  const latest = week.toReversed();
  const middle = week.toSorted((a, b) => fromMiddle(a) - fromMiddle(b));
  const things: Thing[] = [
    { kind: 'make-up', minutes: makeUp, days: latest, whole: latest },
    { kind: 'blank', minutes: blank, days: middle, whole: middle },
  ];
  return things.filter(({ minutes }) => minutes > 0);
}

/** First everybody there, thing by thing in this order, then the day each likes best; nothing loses its place for it. */
function bestPlaces(things: Thing[], found: number[], room: number[], order: number[]): number[] {
  let [open, places] = [things, found];
  const settle = (at: number, days: number[]): boolean => {
    const narrowed = open.with(at, { ...open[at]!, days });
    const still = days.includes(places[at]!) ? places : arrange(narrowed, room);
    if (still) [open, places] = [narrowed, still];
    return still !== undefined;
  };
  for (const at of order) settle(at, things[at]!.whole);
  for (const at of order) open[at]!.days.some((day) => settle(at, [day]));
  return places;
}

/** A day for each thing, in the order of the things; undefined where they do not all fit, every way tried. */
function arrange(things: Thing[], room: number[]): number[] | undefined {
  const slack = sum(room) - sum(things.map(({ minutes }) => minutes));
  if (slack < 0) return undefined;
  const order = hardestFirst(things);
  const most = mostUsed(
    order.map((at) => things[at]!),
    room,
  );
  const left = [...room];
  const places: number[] = [];
  const deadEnds = new Set<string>();
  let steps = 0;
  const place = (next: number): boolean => {
    if (next === order.length) return true;
    const lost = left.map((minutes, day) => minutes - most[next]![day]![minutes]!);
    if (sum(lost) > slack) return false;
    // How this room came to be left does not matter to the things that follow.
    const state = `${next} ${left}`;
    if (deadEnds.has(state) || ++steps > MOST_STEPS) return false;
    const { minutes, days } = things[order[next]!]!;
    for (const day of days.filter((day) => left[day]! >= minutes)) {
      left[day]! -= minutes;
      places[order[next]!] = day;
      if (place(next + 1)) return true;
      left[day]! += minutes;
    }
    deadEnds.add(state);
    return false;
  };
  return place(0) ? places : undefined;
}

/** What has one day only, then what is long: a dead end shows early. */
function hardestFirst(things: Thing[]): number[] {
  const free = (at: number) => Number(things[at]!.days.length > 1);
  return [...things.keys()].sort(
    (a, b) => free(a) - free(b) || things[b]!.minutes - things[a]!.minutes,
  );
}

/** `[next][day][left]`: of so many minutes left on a day, the most that the things from `next` on can use. */
function mostUsed(things: Thing[], room: number[]): number[][][] {
  const most = [room.map((minutes) => Array.from({ length: minutes + 1 }, () => 0))];
  for (const { minutes, days } of things.toReversed()) {
    const before = most[0]!;
    const withIt = (used: number[]) =>
      used.map((without, left) =>
        left < minutes ? without : Math.max(without, minutes + used[left - minutes]!),
      );
    most.unshift(before.map((used, day) => (days.includes(day) ? withIt(used) : used)));
  }
  return most;
}

function sum(minutes: number[]): number {
  return minutes.reduce((total, one) => total + one, 0);
}

function slotsOf({ date, minutes, out }: Day, things: Thing[]): WeekPlan['days'][number] {
  const slots = things.map(
    ({ kind, minutes, meeting }): Slot => ({
      kind,
      minutes,
      ...(meeting && { meeting }),
      missing: meeting?.students.filter((id) => out.includes(id)) ?? [],
    }),
  );
  return { date, slots, free: minutes - sum(slots.map((slot) => slot.minutes)) };
}
