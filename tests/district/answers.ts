/** The answers to the six questions, worked out from what was made up, without any table. */

import { AS_OF, type ClassFacts, PIECES, type WriterFacts } from './facts.ts';

type Standing = 'got it' | 'almost' | 'needs help';
const AFTER: Record<string, Standing> = {
  'has it': 'got it',
  'tried it': 'almost',
  'not yet': 'needs help',
};
const STANDINGS = ['got it', 'almost', 'needs help'];
/** On one day what is later in this list counts. */
const SOURCES = ['sort', 'note', 'meeting'] as const;

interface Told {
  date: string;
  source: (typeof SOURCES)[number];
  skill: string;
  standing: Standing;
}

interface Writer extends WriterFacts {
  room: ClassFacts;
  told: Told[];
  looked: boolean;
}

const saidOf = (entry: string | { stack?: string; how?: string } | undefined) =>
  typeof entry === 'string' ? entry : (entry?.stack ?? entry?.how);

function everybody(district: ClassFacts[]): Writer[] {
  return district.flatMap((room) =>
    room.writers.map((writer) => ({
      ...writer,
      room,
      told: toldOf(writer, room),
      looked: room.sorts.some(
        ({ look, stacks }) => look && saidOf(stacks[writer.id]) === 'none of these',
      ),
    })),
  );
}

function toldOf({ id, notes }: WriterFacts, { sorts, meetings }: ClassFacts): Told[] {
  const sorted = sorts.flatMap(({ date, skill, look, stacks }): Told[] => {
    const standing = saidOf(stacks[id]);
    if (skill === undefined || look || !STANDINGS.includes(standing ?? '')) return [];
    return [{ date, source: 'sort', skill, standing: standing as Standing }];
  });
  const noted = notes.flatMap(({ date, next }): Told[] =>
    next?.includes('.') ? [{ date, source: 'note', skill: next, standing: 'needs help' }] : [],
  );
  const met = meetings.flatMap(({ date, focus, push, writers }): Told[] => {
    const standing = AFTER[saidOf(writers[id]) ?? ''];
    return standing && !push ? [{ date, source: 'meeting', skill: focus, standing }] : [];
  });
  const order = ({ date, source }: Told) => `${date} ${SOURCES.indexOf(source)}`;
  // Of two meetings of one day, the one whose file name comes later; a conference's does first.
  return [...sorted, ...noted, ...byFile(met, meetings, id)].sort((a, b) =>
    order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0,
  );
}

function byFile(met: Told[], meetings: ClassFacts['meetings'], id: string): Told[] {
  const isAlone = ({ date, skill }: Told) =>
    meetings.some(
      (one) => one.conference && one.date === date && one.focus === skill && one.writers[id],
    );
  return [...met.filter(isAlone), ...met.filter((one) => !isAlone(one))];
}

function newestOf(told: Told[]): Map<string, Standing> {
  return new Map(told.map(({ skill, standing }) => [skill, standing]));
}

const gradeOf = ({ grade, room }: Writer) => grade ?? room.grade;

function countBy<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const list = found.get(key(item)) ?? [];
    list.push(item);
    found.set(key(item), list);
  }
  return found;
}

function mostOpen(district: ClassFacts[]) {
  const all = everybody(district);
  const grades = [...new Set(all.map(gradeOf))].sort();
  return grades.flatMap((grade) => {
    const writers = all.filter((one) => gradeOf(one) === grade);
    const of_writers = writers.filter(
      ({ told, looked, scores }) => told.length > 0 || looked || scores.some(hasNumber),
    ).length;
    const open = writers.flatMap(({ told }) =>
      [...newestOf(told)].filter(([, standing]) => standing !== 'got it').map(([skill]) => skill),
    );
    const counts = [...countBy(open, (skill) => skill)].map(([skill, list]) => ({
      ...{ grade, skill, writers: list.length, of_writers },
    }));
    counts.sort((a, b) => b.writers - a.writers || (a.skill < b.skill ? -1 : 1));
    return counts.slice(0, 5);
  });
}

function hasNumber({ traits }: WriterFacts['scores'][number]): boolean {
  return Object.values(traits).some((one) => typeof one === 'number');
}

function absentOn(id: string, date: string, { sorts, meetings }: ClassFacts): boolean {
  const said = [
    ...sorts.filter((one) => one.date === date).map(({ stacks }) => saidOf(stacks[id])),
    ...meetings.filter((one) => one.date === date).map(({ writers }) => saidOf(writers[id])),
  ].filter((one) => one !== undefined);
  return said.length > 0 && said.every((one) => one === 'absent');
}

function taughtAndStuck(district: ClassFacts[]) {
  const pairs = everybody(district).flatMap(({ id, notes, told, room }) => {
    const lessons = [
      ...room.meetings
        .filter(({ writers }) => AFTER[saidOf(writers[id]) ?? ''])
        .map(({ date, focus }) => ({ date, skill: focus })),
      ...room.taught.filter(({ date }) => !absentOn(id, date, room)),
      ...notes.flatMap(({ date, taught }) => (taught ? [{ date, skill: taught }] : [])),
    ];
    return [...countBy(lessons, ({ skill }) => skill)].map(([skill, list]) => {
      const first = list.map(({ date }) => date).sort()[0]!;
      const since = told.filter((one) => one.skill === skill && one.date > first);
      return { skill, standing: since.at(-1)?.standing };
    });
  });
  return [...countBy(pairs, ({ skill }) => skill)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([skill, list]) => ({
      skill,
      taught: list.length,
      looked_at_since: list.filter(({ standing }) => standing).length,
      stuck: list.filter(({ standing }) => standing === 'got it').length,
    }));
}

function notMet(district: ClassFacts[]) {
  const before = new Date(Date.parse(AS_OF) - 28 * 864e5).toISOString().slice(0, 10);
  return everybody(district)
    .map(({ id, notes, room }) => {
      const days = [
        ...room.meetings.filter(({ writers }) => AFTER[saidOf(writers[id]) ?? '']),
        ...notes.filter(({ kind }) => kind === 'conference' || kind === 'group'),
      ].map(({ date }) => date);
      return { class: room.label, id, last_met: days.sort().at(-1) ?? null };
    })
    .filter(({ last_met }) => last_met === null || last_met <= before)
    .sort((a, b) => (`${a.class} ${a.id}` < `${b.class} ${b.id}` ? -1 : 1));
}

function supportOn(id: string, date: string, { sorts }: ClassFacts): string {
  const said = sorts.filter((one) => one.skill === undefined && one.date <= date);
  const known = said
    .map(({ stacks }) => saidOf(stacks[id]))
    .filter((one) => one && one !== 'absent');
  return known.at(-1) ?? 'not sorted';
}

/** In hundredths, because shares are rounded to them. */
function timeBySupport(district: ClassFacts[]) {
  const spent = new Map<string, number>();
  const writers = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, more: number) =>
    to.set(key, (to.get(key) ?? 0) + more);
  for (const { id, notes, room } of everybody(district)) {
    add(writers, supportOn(id, AS_OF, room), 1);
    for (const { date, conference, writers: met } of room.meetings) {
      const there = Object.values(met).filter((one) => AFTER[saidOf(one) ?? '']).length;
      if (!AFTER[saidOf(met[id]) ?? '']) continue;
      const share = conference ? room.minutes.conference : room.minutes.group / there;
      add(spent, supportOn(id, date, room), Math.round(share * 100));
    }
    for (const { date, kind } of notes) {
      if (kind !== 'conference') continue;
      add(spent, supportOn(id, date, room), room.minutes.conference * 100);
    }
  }
  const sum = (of: Map<string, number>) => [...of.values()].reduce((a, b) => a + b, 0);
  const percent = (of: Map<string, number>, key: string) =>
    Math.round((1000 * (of.get(key) ?? 0)) / sum(of)) / 10;
  return [...new Set([...spent.keys(), ...writers.keys()])].sort().map((support) => ({
    support,
    minutes: (spent.get(support) ?? 0) / 100,
    writers: writers.get(support) ?? 0,
    percent_of_time: percent(spent, support),
    percent_of_writers: percent(writers, support),
  }));
}

function growth(district: ClassFacts[]) {
  const pairs = everybody(district).flatMap((writer) => {
    const [fall, spring] = PIECES.map((name) => writer.scores.find(({ piece }) => piece === name));
    return Object.entries(fall?.traits ?? {}).flatMap(([trait, earlier]) => {
      const later = spring?.traits[trait];
      if (typeof earlier !== 'number' || typeof later !== 'number') return [];
      return [{ key: `${gradeOf(writer)} ${trait}`, earlier, later }];
    });
  });
  return [...countBy(pairs, ({ key }) => key)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, list]) => {
      const mean = (of: (one: (typeof list)[number]) => number) =>
        list.reduce((all, one) => all + of(one), 0) / list.length;
      const [grade, trait] = key.split(' ');
      return {
        ...{ grade: Number(grade), trait, writers: list.length },
        earlier: mean((one) => one.earlier),
        later: mean((one) => one.later),
        growth: mean((one) => one.later - one.earlier),
      };
    });
}

function withoutEvidence(district: ClassFacts[]) {
  const known = new Set(
    everybody(district)
      .filter(({ told, looked, scores }) => told.length > 0 || looked || scores.some(hasNumber))
      .map(({ room }) => room.label),
  );
  return district
    .filter(({ label }) => !known.has(label))
    .map(({ label, writers }) => ({ class: label, writers: writers.length }))
    .sort((a, b) => (a.class < b.class ? -1 : 1));
}

export const ANSWERS = [mostOpen, taughtAndStuck, notMet, timeBySupport, growth, withoutEvidence];
