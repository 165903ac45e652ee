/** The rules a teacher may set, and what confer prints: one small class per rule. */

import { describe, expect, test } from 'vitest';
import type { Classroom } from '../../../src/core/classroom/classroom.ts';
import type { GroupsFile } from '../../../src/core/files/groups-file.ts';
import { dissolveGroup, moveWriter } from '../../../src/core/groups/edit-groups.ts';
import { formGroups } from '../../../src/core/groups/report/form-groups.ts';
import { fileFromReport } from '../../../src/core/groups/report/report-to-file.ts';
import type { ScoreLine } from '../../../src/core/roster/student.ts';
import type { Remark } from '../../../src/core/schema/report-remarks.ts';
import { classOf, writers } from '../classes.ts';

const DAY = '2026-11-23';

type Stacks = Record<string, string>;

/** Needs by writer ("structure.lead", or several), a class of them, and what class.yaml says. */
function classWith(needs: Record<string, string>, settings = {}, support: Stacks = {}): Classroom {
  const sorts = new Map<string, Stacks>();
  for (const [id, list] of Object.entries(needs)) {
    for (const said of list.split(' ').filter(Boolean)) {
      const [skill = '', almost] = said.split('~');
      const stack = almost === undefined ? 'needs help' : 'almost';
      sorts.set(skill, { ...sorts.get(skill), [id]: stack });
    }
  }
  return classOf(
    writers(...Object.keys(needs)),
    [
      ...[...sorts].map(([skill, stacks]): [string, string, Stacks] => [
        '2026-11-20',
        skill,
        stacks,
      ]),
      ['2026-11-20', undefined, support],
    ],
    settings,
  );
}

function where(id: string, classroom: Classroom, date = DAY): string {
  const report = formGroups(classroom, date, []);
  const group = report.groups.find(({ students }) => students.some((seat) => seat.id === id));
  if (group) return group.focus;
  return report.conferences.some(({ student }) => student === id) ? 'conference' : 'none';
}

function remarks(classroom: Classroom, kind: Remark['kind'], date = DAY): Remark[] {
  return formGroups(classroom, date, []).remarks.filter((remark) => remark.kind === kind);
}

// Three each on leads, narrowing and exact words; nobody shares a need with most of the class.
const NINE = {
  ana: 'structure.lead craft.words',
  ben: 'structure.lead',
  cho: 'structure.lead',
  dee: 'focus.narrow',
  eli: 'focus.narrow',
  fay: 'focus.narrow',
  gus: 'craft.words',
  hal: 'craft.words',
  ida: 'craft.words',
};

describe('class.yaml', () => {
  test('no settings: everybody is on their first need', () => {
    expect(where('ana', classWith(NINE))).toBe('structure.lead');
    expect(formGroups(classWith(NINE), DAY, []).remarks).toEqual([]);
  });

  test('keep together: the writer who can move goes along, and the cost is named', () => {
    const classroom = classWith(NINE, { 'keep together': [['ana', 'gus']], conferences: 0 });
    expect(where('ana', classroom)).toBe('craft.words');
    expect(remarks(classroom, 'together costs')).toMatchObject([
      { students: ['ana', 'gus'], number: 3 },
    ]);
  });

  test('keep together without a shared need is named, and the others keep their groups', () => {
    const classroom = classWith(NINE, { 'keep together': [['ben', 'gus']] });
    expect(remarks(classroom, 'cannot be kept')).toMatchObject([
      { students: ['ben', 'gus'], reason: 'they have no open need in common' },
    ]);
    expect(where('ben', classroom)).toBe('structure.lead');
  });

  test.each([
    [{ 'keep together': [['ana', 'ben']], 'keep apart': [['ben', 'ana']] }, 'keep-apart list'],
    [{ 'keep together': [['ana', 'ben', 'cho', 'gus', 'hal', 'ida']] }, 'a group holds at most 5'],
    [
      { 'keep together': [['ana', 'gus']], pinned: { ana: 'structure', gus: 'craft' } },
      'pinned to different',
    ],
  ])('%j cannot be kept', (settings, reason) => {
    const reasons = remarks(classWith(NINE, settings), 'cannot be kept').map((r) => r.reason);
    expect(reasons.join()).toContain(reason);
  });

  test('pinned: a later need, a need nobody wrote down, a conference', () => {
    expect(where('ana', classWith(NINE, { pinned: { ana: 'craft.words' } }))).toBe('craft.words');
    const stranger = classWith({ ...NINE, jo: 'ideas.choose' }, { pinned: { jo: 'focus.narrow' } });
    expect(where('jo', stranger)).toBe('focus.narrow');
    expect(remarks(stranger, 'no sign of this need')).toMatchObject([{ students: ['jo'] }]);
    expect(where('ana', classWith(NINE, { pinned: { ana: 'conference' } }))).toBe('conference');
  });

  test('a pin to a need that two have is named with what makes it impossible', () => {
    const classroom = classWith({ ...NINE, jo: 'ideas.choose' }, { pinned: { jo: 'ideas' } });
    expect(remarks(classroom, 'cannot be kept')).toMatchObject([
      { students: ['jo'], focus: 'ideas', reason: 'only 1 has this need, and a group takes 3' },
    ]);
    expect(where('jo', classroom)).toBe('conference');
  });

  test('most and least support are kept apart, unless class.yaml mixes them', () => {
    const stacks = { dee: 'most', eli: 'least', fay: 'medium' };
    expect(where('dee', classWith(NINE, {}, stacks))).toBe('conference');
    expect(where('dee', classWith(NINE, { 'mix most and least': true }, stacks))).toBe(
      'focus.narrow',
    );
  });

  test('almost counts as needs: the lower one comes first', () => {
    const nine = { ...NINE, ana: 'structure.lead~ craft.words' };
    expect(where('ana', classWith(nine))).toBe('craft.words');
    expect(where('ana', classWith(nine, { 'almost counts as needs': true }))).toBe(
      'structure.lead',
    );
  });

  test('reader stops: sentence work comes right after ideas, if there is evidence for it', () => {
    const mo = 'focus.narrow conventions.sentences';
    const nine = { ...NINE, jo: mo, kim: 'conventions.sentences', lou: 'conventions.sentences' };
    expect(where('jo', classWith(nine))).toBe('focus.narrow');
    const settings = { 'reader stops': ['jo'] };
    expect(where('jo', classWith(nine, settings))).toBe('conventions.sentences');
    expect(where('dee', classWith(nine, { 'reader stops': ['dee'] }))).toBe('focus.narrow');
    const early = { ...nine, jo: `ideas.choose ${mo}`, gus: 'ideas.choose', hal: 'ideas.choose' };
    expect(where('jo', classWith(early, settings))).toBe('ideas.choose');
  });

  test('stage gate: endings for a writer still collecting get a remark but are allowed', () => {
    const collecting = classWith(NINE, { stage: 'collecting' });
    expect(where('ana', collecting)).toBe('structure.lead');
    expect(remarks(collecting, 'too early').map(({ focus }) => focus)).toEqual([
      'focus.narrow',
      'structure.lead',
      'craft.words',
    ]);
    expect(remarks(classWith(NINE, { stage: 'revising' }), 'too early')).toEqual([]);
    expect(
      remarks(classWith(NINE, { stage: 'collecting', 'stage gate': false }), 'too early'),
    ).toEqual([]);
  });
});

describe('what confer tells a teacher', () => {
  test('70 to 80% of the class: nearly a lesson for everybody, and still groups', () => {
    const four = classWith({ ana: 'craft.words', ben: 'craft.words', cho: 'craft.words', dee: '' });
    expect(remarks(four, 'nearly a whole-class lesson')).toMatchObject([
      { focus: 'craft.words', number: 75 },
    ]);
    expect(where('ana', four)).toBe('craft.words');
  });

  test('a flat profile is never presented as a need', () => {
    const line = (organization: number) => ({
      scores: [{ date: DAY, rubric: 'six-traits', ideas: 3, organization, voice: 3 } as ScoreLine],
    });
    const others = writers('cho', 'dee', 'eli', 'fay');
    const classroom = classOf({ ana: line(3), ben: line(2), ...others });
    const { conferences } = formGroups(classroom, DAY, []);
    const because = Object.fromEntries(conferences.map((c) => [c.student, c.because]));
    expect(because.ana).toContain('ideas 3 of 6 (six traits, Mon Nov 23), as in every trait');
    expect(because.ben).toContain('organization 2 of 6');
    expect(because.ben).not.toContain('as in every trait');
  });

  test('how many conferences would bring everybody to the first need', () => {
    const ten = { ...NINE, jo: 'ideas.choose craft.words' };
    expect(remarks(classWith(ten, { conferences: 0 }), 'more conferences')).toMatchObject([
      { number: 1, students: ['jo'] },
    ]);
    expect(remarks(classWith(ten, { conferences: 1 }), 'more conferences')).toEqual([]);
  });

  test('which writer was moved, and who could move instead', () => {
    const jo = { ...NINE, jo: 'ideas.choose craft.words', kim: 'ideas.choose structure.lead' };
    const { groups } = formGroups(classWith(jo, { conferences: 1 }), DAY, []);
    const moved = groups.flatMap(({ students }) => students).filter(({ first }) => !first);
    expect(moved).toMatchObject([{ insist: { conference: true, moved: [expect.any(String)] } }]);
  });

  test('stack and need that disagree', () => {
    const classroom = classWith({ ...NINE, jo: 'engage.start', kim: '' }, {}, { jo: 'least' });
    expect(remarks(classroom, 'second look')).toMatchObject([
      { students: ['jo'], focus: 'engage.start' },
    ]);
  });

  test('old evidence', () => {
    expect(remarks(classWith(NINE), 'old evidence', '2026-12-18')).toEqual([]);
    // One remark a need, of everybody whose need it is.
    const old = remarks(classWith(NINE), 'old evidence', '2026-12-21');
    expect(old.flatMap(({ students }) => students)).toHaveLength(9);
    expect(new Set(old.map(({ focus }) => focus)).size).toBe(old.length);
  });
});

const file = (date: string, content: Omit<GroupsFile, 'date'>) => ({
  file: `groups/${date}.yaml`,
  content: { date, ...content },
});

function after(classroom: Classroom, ...groups: ReturnType<typeof file>[]): Classroom {
  return { ...classroom, groups };
}

describe('since last time', () => {
  const leads = (students: string[]) => ({
    groups: [{ focus: 'structure.lead', students }],
    proposed: { 'structure.lead': students },
  });

  test('joined, stayed, left, moved on', () => {
    const classroom = after(
      classWith(NINE),
      file('2026-11-16', leads(['ana', 'ben', 'gus', 'hal'])),
    );
    classroom.sorts.push(
      ...classOf({}, [['2026-11-21', 'structure.lead', { hal: 'got it' }]]).sorts,
    );
    const report = formGroups(classroom, DAY, []);
    expect(report.groups.find(({ focus }) => focus === 'structure.lead')!.since).toEqual({
      date: '2026-11-16',
      review: '2026-11-30',
      joined: ['cho'],
      stayed: ['ana', 'ben'],
      left: ['gus'],
      movedOn: ['hal'],
    });
    expect(report.movedOn).toEqual([{ student: 'hal', focus: 'structure.lead' }]);
  });

  test('the third time on one skill, not counting groups that were only regrouped', () => {
    const weeks = ['2026-11-09', '2026-11-16', '2026-11-17'].map((date) =>
      file(date, leads(['ana', 'ben'])),
    );
    expect(remarks(after(classWith(NINE), ...weeks), 'third time')).toMatchObject([
      { students: ['ana', 'ben'], focus: 'structure.lead' },
    ]);
    expect(remarks(after(classWith(NINE), ...weeks.slice(1)), 'third time')).toEqual([]);
  });
});

describe('decisions by hand', () => {
  const classroom = classWith(NINE);
  const proposed = fileFromReport(formGroups(classroom, DAY, []));
  const moved = { ...proposed, groups: proposed.groups!.map((group) => ({ ...group })) };
  moved.groups[0]!.students = ['dee', 'eli'];
  moved.groups[1]!.students = [...moved.groups[1]!.students, 'fay'];
  const { date: _, ...content } = moved;

  test('stay unchanged the same day, and are marked', () => {
    const report = formGroups(after(classroom, file(DAY, content)), DAY, []);
    const leads = report.groups.find(({ focus }) => focus === 'structure.lead')!;
    expect(leads.students.find(({ id }) => id === 'fay')).toMatchObject({
      proposed: 'focus.narrow',
      because: expect.stringContaining('your decision (confer suggested narrowing)'),
    });
    expect(leads.students.filter((seat) => seat.proposed !== undefined)).toHaveLength(1);
    expect(report.conferences.map(({ student }) => student).sort()).toEqual(['dee', 'eli']);
  });

  test('stay however often the class is regrouped', () => {
    let now = after(classroom, file(DAY, content));
    for (let again = 0; again < 3; again++) {
      const { date, ...next } = fileFromReport(formGroups(now, DAY, []));
      now = after(classroom, file(date, next));
      expect(where('fay', now)).toBe('structure.lead');
    }
  });

  test('hold on later days, for ten school days, or until something newer is known of it', () => {
    const then = after(classroom, file(DAY, content));
    expect(where('fay', then, '2026-11-30')).toBe('structure.lead');
    expect(where('fay', then, '2026-12-07')).toBe('structure.lead');
    expect(where('fay', then, '2026-12-08')).toBe('focus.narrow');
    const sorted = { ...then, sorts: [...then.sorts] };
    sorted.sorts.push(...classOf({}, [['2026-11-24', 'structure.lead', { fay: 'got it' }]]).sorts);
    expect(where('fay', sorted, '2026-11-30')).toBe('focus.narrow');
  });

  test('a groups file written by hand from scratch is all decided by the teacher', () => {
    const own = file(DAY, { groups: [{ focus: 'craft.voice', students: ['ana', 'dee'] }] });
    expect(where('dee', after(classroom, own))).toBe('craft.voice');
    expect(remarks(after(classroom, own), 'size')).toMatchObject([{ number: 2 }]);
  });

  test('a removed writer stays out; with fresh groups no decision by hand is left', () => {
    const out = { ...content, groups: content.groups.map((group) => ({ ...group })) };
    out.groups[1]!.students = ['ben', 'cho'];
    const report = formGroups(after(classroom, file(DAY, out)), DAY, []);
    expect(report.noPlace.map(({ student }) => student)).toContain('ana');
    const fresh = formGroups(after(classroom, file(DAY, out)), DAY, [], true);
    expect(fileFromReport(fresh)).toEqual(proposed);
  });
});

function withoutLeads(classroom: Classroom): GroupsFile {
  const made = fileFromReport(formGroups(classroom, DAY, []));
  return dissolveGroup(
    made,
    made.groups!.findIndex(({ focus }) => focus === 'structure.lead'),
  );
}

test('a dissolved group: its writers are grouped again without it, and stay there', () => {
  const nine = { ...NINE, ben: 'structure.lead craft.words' };
  const classroom = classWith(nine, { conferences: 1 });
  const { date, ...content } = withoutLeads(classroom);
  const report = formGroups(after(classroom, file(date, content)), DAY, []);
  expect(report.groups.map(({ focus }) => focus)).toEqual(['focus.narrow', 'craft.words']);
  expect(where('ben', after(classroom, file(date, content)))).toBe('craft.words');
  expect(report.groups.flatMap(({ students }) => students).some(({ proposed }) => proposed)).toBe(
    false,
  );
  const { date: again, ...next } = fileFromReport(report);
  expect(formGroups(after(classroom, file(again, next)), DAY, []).dissolved).toEqual([
    'structure.lead',
  ]);
});

test('of two groups on one skill the other one stays, and no new one is made', () => {
  const many = Object.fromEntries(
    ['ana', 'ben', 'cho', 'dee', 'eli', 'fay', 'gus', 'hal'].map((id) => [id, 'structure.lead']),
  );
  const others = Object.fromEntries(
    ['x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7'].map((id) => [id, 'craft.words']),
  );
  const classroom = classWith({ ...many, ...others }, { conferences: 9 });
  const made = fileFromReport(formGroups(classroom, DAY, []));
  const leads = made.groups!.flatMap(({ focus }, i) => (focus === 'structure.lead' ? [i] : []));
  expect(leads).toHaveLength(2);
  const [gone, stays] = leads.map((i) => made.groups![i]!.students);
  const { date, ...content } = dissolveGroup(made, leads[0]!);
  const report = formGroups(after(classroom, file(date, content)), DAY, []);
  const left = report.groups.filter(({ focus }) => focus === 'structure.lead');
  expect(left.map(({ students }) => students.map(({ id }) => id))).toEqual([stays]);
  expect(report.conferences.map(({ student }) => student).sort()).toEqual(gone);
});

test('a pin to a skill that gets no group is reported', () => {
  const six = {
    ana: 'structure.lead',
    ben: 'structure.end',
    cho: 'structure.end',
    dee: 'structure.end',
    eli: 'structure.end',
    fay: 'craft.words',
    gus: 'craft.words',
    hal: 'craft.words',
  };
  const classroom = classWith(six, { pinned: { ana: 'structure.lead' }, conferences: 0 });
  expect(remarks(classroom, 'pinned elsewhere')).toMatchObject([
    { students: ['ana'], focus: 'structure.lead' },
  ]);
});

test('a pin places a writer without evidence; if it cannot be kept, confer does not guess', () => {
  const classroom = classWith({ ...NINE, jo: '' }, { pinned: { jo: 'structure.lead' } });
  expect(where('jo', classroom)).toBe('structure.lead');
  const alone = classWith({ ...NINE, jo: '' }, { pinned: { jo: 'engage' } });
  const report = formGroups(alone, DAY, []);
  expect(report.noEvidence).toEqual(['jo']);
  expect(report.remarks.map(({ kind }) => kind)).toContain('cannot be kept');
});

test('a lesson of the whole class is given once, and again after a new sort', () => {
  const all = { ana: 'craft.words', ben: 'craft.words', cho: 'craft.words', dee: 'craft.words' };
  const classroom = classWith(all);
  const first = formGroups(classroom, DAY, []);
  expect(first.wholeClass.map(({ focus }) => focus)).toEqual(['craft.words']);
  const taught = after(classroom, file(DAY, { 'whole class': ['craft.words'] }));
  const later = formGroups(taught, '2026-11-30', []);
  expect(later.wholeClass).toEqual([]);
  expect(later.groups.flatMap(({ students }) => students.map(({ id }) => id))).toHaveLength(4);
  const again: Classroom['sorts'][number] = {
    ...classroom.sorts.find(({ skill }) => skill === 'craft.words')!,
    date: '2026-11-27',
    file: 'sorts/2026-11-27-craft.words.yaml',
  };
  const sorted = { ...taught, sorts: [...taught.sorts, again] };
  expect(formGroups(sorted, '2026-11-30', []).wholeClass).toHaveLength(1);
});

test('a pin that cannot be kept leaves its writer with the whole class', () => {
  const five = Object.fromEntries(
    ['ana', 'ben', 'cho', 'dee', 'eli'].map((id) => [id, 'craft.words']),
  );
  const report = formGroups(classWith(five, { pinned: { ana: 'ideas' } }), DAY, []);
  expect(report.wholeClass[0]!.students).toContain('ana');
  expect(report.remarks.map(({ kind }) => kind)).toContain('cannot be kept');
});

test('a move between two groups on one skill stays after regrouping', () => {
  const seven = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => [id, 'craft.words']),
  );
  const others = { h: 'focus.stay', i: 'focus.stay', j: 'focus.stay' };
  const classroom = classWith({ ...seven, ...others }, { conferences: 0 });
  const made = fileFromReport(formGroups(classroom, DAY, []));
  const words = made.groups!.findLastIndex(({ focus }) => focus === 'craft.words');
  let now = moveWriter(made, 'a', { kind: 'group', group: words });
  for (let again = 0; again < 3; again++) {
    const { date, ...content } = now;
    const report = formGroups(after(classroom, file(date, content)), DAY, []);
    const withA = report.groups.find(({ students }) => students.some(({ id }) => id === 'a'))!;
    expect(withA.students.map(({ id }) => id).sort()).toEqual(
      [...made.groups![words]!.students, 'a'].sort(),
    );
    now = fileFromReport(report);
  }
});

test('an absent writer keeps the place that the teacher gave', () => {
  const classroom = classWith(NINE);
  const made = fileFromReport(formGroups(classroom, DAY, []));
  const leads = made.groups!.findIndex(({ focus }) => focus === 'structure.lead');
  let now = moveWriter(made, 'gus', { kind: 'group', group: leads });
  for (let again = 0; again < 2; again++) {
    const { date, ...content } = now;
    const report = formGroups(after(classroom, file(date, content)), DAY, ['gus']);
    // Each writer stands once: here in the group.
    expect(report.absent).toEqual([]);
    const group = report.groups.find(({ focus }) => focus === 'structure.lead')!;
    expect(group.students.map(({ id }) => id)).not.toContain('gus');
    expect(group.away?.map(({ id }) => id)).toEqual(['gus']);
    now = fileFromReport(report);
  }
  const { date, ...content } = now;
  expect(where('gus', after(classroom, file(date, content)))).toBe('structure.lead');
});

test('a pinned writer with only a support stack is still kept apart from the opposite stack', () => {
  const classroom = classWith(
    { ...NINE, jo: '' },
    { pinned: { jo: 'structure.lead' }, conferences: 0 },
    { jo: 'least', ana: 'most', ben: 'medium', cho: 'medium' },
  );
  for (const { students } of formGroups(classroom, DAY, []).groups) {
    const ids = students.map(({ id }) => id);
    expect(ids.includes('jo') && ids.includes('ana')).toBe(false);
  }
  expect(where('jo', classroom)).toBe('structure.lead');
});
