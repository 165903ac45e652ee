/** Decides on which day each group and conference meets: urgent first, in the minutes there are. */

/** A meeting to schedule; `minutes` is how long it takes, `students` are its writers' ids. */
export interface MeetingToPlan {
  key: string;
  kind: 'group' | 'conference';
  about: string;
  students: string[];
  minutes: number;
}

/** A day and its minutes for meeting; `out` are the writers who are not present. */
export interface Day {
  date: string;
  minutes: number;
  out: string[];
}

export interface Slot {
  kind: 'group' | 'conference' | 'make-up' | 'blank';
  minutes: number;
  /** Missing for a make-up or a blank slot. */
  meeting?: MeetingToPlan;
  /** The meeting's writers who are out on that day; they go to the make-up slot. */
  missing: string[];
}

export interface WeekPlan {
  /** In the order of the days; `free` are the minutes left over. */
  days: { date: string; slots: Slot[]; free: number }[];
  /** What does not fit, most urgent first. */
  waiting: MeetingToPlan[];
}

/** Something to schedule. Days are indexes in the week. */
interface Thing {
  kind: Slot['kind'];
  minutes: number;
  meeting?: MeetingToPlan;
  /** Days it can be on, preferred day first. */
  days: number[];
  /** Days when every writer of the group is present. */
  whole: number[];
}

/** Limit of one search; a real week takes under 1000 steps. What is not found does not fit. */
const MOST_STEPS = 50_000;

/**
 * Plans the week for meetings sorted most urgent first; all minutes are whole. A later one never
 * displaces an earlier one; make-up and blank slots (0 minutes: none) rank right after the first.
 */
export function planWeek(
  meetings: MeetingToPlan[],
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
  // The spare slots are reserved; the meetings choose which days stay free for them.
  const last = (at: number) => Number(things[at]!.meeting === undefined);
  const order = [...things.keys()].sort((a, b) => last(a) - last(b));
  const places = bestPlaces(things, found, room, order);
  const on = (day: number) => order.filter((at) => places[at] === day).map((at) => things[at]!);
  return {
    days: days.map((day, at) => slotsOf(day, on(at))),
    waiting: meetings.filter((_, i) => !things.includes(wanted[i]!)),
  };
}

/** Lets a group meet if any of its writers is present, a conference only with its writer. */
function meetingThing(meeting: MeetingToPlan, days: Day[]): Thing {
  const { kind, minutes, students } = meeting;
  const there = (day: number) => students.filter((id) => !days[day]!.out.includes(id)).length;
  const some = [...days.keys()].filter((day) => there(day) > 0);
  const whole = some.filter((day) => there(day) === students.length);
  return { kind, minutes, meeting, days: kind === 'conference' ? whole : some, whole };
}

/** Puts make-up late, when all absences are known, and blank midweek, when plans can change. */
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

/** Prefers days with all present, then preferred days; drops nothing already scheduled. */
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

/** Returns a day for each thing, in their order; undefined if no arrangement fits them all. */
function arrange(things: Thing[], room: number[]): number[] | undefined {
  const slack = sumOf(room) - sumOf(things.map(({ minutes }) => minutes));
  if (slack < 0) return undefined;
  const order = hardestFirst(things);
  const inOrder = order.map((at) => things[at]!);
  const most = mostUsed(inOrder, room);
  const left = [...room];
  const places: number[] = [];
  const deadEnds = new Set<string>();
  let steps = 0;
  const place = (next: number): boolean => {
    if (next === order.length) return true;
    const lost = left.map((minutes, day) => minutes - most[next]![day]![minutes]!);
    if (sumOf(lost) > slack) return false;
    // How the remaining minutes came about does not matter to later meetings, so results can be
    // cached by what is left.
    const state = `${next} ${left}`;
    if (deadEnds.has(state) || ++steps > MOST_STEPS) return false;
    const { minutes, days } = inOrder[next]!;
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

/** Orders things with a single day first, then by length, so that dead ends show early. */
function hardestFirst(things: Thing[]): number[] {
  const free = (at: number) => Number(things[at]!.days.length > 1);
  return [...things.keys()].sort(
    (a, b) => free(a) - free(b) || things[b]!.minutes - things[a]!.minutes,
  );
}

/** Returns the most minutes that things from `next` on can use, at `[next][day][left]`. */
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

export function sumOf(minutes: number[]): number {
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
  return { date, slots, free: minutes - sumOf(slots.map((slot) => slot.minutes)) };
}
