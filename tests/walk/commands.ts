/** Makes up lines for every command of the menu that writes, each with what the class has to be after it. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENRES, STAGES } from '../../src/core/schema/words.ts';
import { type Change, type Fact, type Facts, fact, factOf } from './facts.ts';
import {
  at,
  both,
  exact,
  exactly,
  has,
  type Line,
  nothing,
  only,
  put,
  type There,
} from './line.ts';

export const SKILLS: Record<string, string> = {
  leads: 'structure.lead',
  endings: 'structure.end',
  narrowing: 'focus.narrow',
  'slowing down': 'elaborate.slow',
  'exact words': 'craft.words',
};
const LESSONS = ['one-strong-verb', 'a-hook-needs-a-line', 'tired-words'];
const TRAITS = ['ideas', 'organization', 'voice', 'word choice', 'fluency', 'conventions'];
const NAMES = ['Søren Ærø', "Zoë O'Malley", 'Ivy', 'Jo Null', 'Noor Haddad', 'Lê An', 'Max'];

const student = (id: string) => `students/${id}.yaml`;
const own = ({ teacher }: There) => (teacher === undefined ? '' : `-${teacher}`);
const one = ({ random, ids }: There) => random.pick(ids);
/** One or several, each once. */
function some({ random, ids }: There, most = 3): string[] {
  const count = 1 + random.below(most);
  return [...new Set(Array.from({ length: count }, () => random.pick(ids)))];
}
const skillOf = ({ random }: There) => random.pick(Object.keys(SKILLS));

/** Words that a file has to quote, and that stand nowhere else. */
function text({ random, n }: There): string {
  const forms = [
    `cut the long part w${n}`,
    `said "no" & went w${n}`,
    `key: value # w${n}`,
    `* began w${n}`,
    `{x: [w${n}]}`,
    `it’s née 李 w${n}`,
    `that's 100% - *w${n}*`,
    `C:\\new w${n}`,
  ];
  return random.pick(forms);
}

/** The last words of a note are replaced, or all of it goes; it is meant by its words. */
function corrected({ random, facts }: There, id: string): Line | undefined {
  const notes = [...facts.keys()].map(factOf).filter(({ file, place, value }) => {
    return file === student(id) && place === 'notes[]' && /"(note|strength)":".*w\d+/.test(value);
  });
  if (notes.length === 0) return undefined;
  const old = random.pick(notes);
  const item: Record<string, string> = JSON.parse(old.value);
  const key = item.strength === undefined ? 'note' : 'strength';
  const words = item[key]!;
  const gone = [fact(old.file, 'notes[]', item)];
  if (random.chance(0.5))
    return { words: ['note', id, '--remove', words], judge: exactly([], gone) };
  const now = `${words.replace(/ w\d+.*$/, '')} again w${random.below(1e6)}`;
  const come = [fact(old.file, 'notes[]', { ...item, [key]: now })];
  const flag = key === 'strength' ? ['--strength'] : [];
  return { words: ['note', id, now, '--instead-of', words, ...flag], judge: exactly(come, gone) };
}

function note(there: There): Line {
  const { random, day, teacher } = there;
  const correction = random.chance(0.2) ? corrected(there, one(there)) : undefined;
  if (correction) return correction;
  const ids = some(there);
  const words = text(there);
  const isStrength = random.chance(0.3);
  const isAlone = random.chance(0.2);
  const [taught, next] = [random.chance(0.3), random.chance(0.3)].map((yes) =>
    yes ? skillOf(there) : undefined,
  );
  const item = {
    date: day,
    ...(isAlone && { kind: 'conference' }),
    [isStrength ? 'strength' : 'note']: words,
    ...(taught && { taught: SKILLS[taught] }),
    ...(next && { next: SKILLS[next] }),
    ...(teacher && { by: teacher }),
  };
  return {
    words: [
      ...['note', ids.join(','), words],
      ...(isStrength ? ['--strength'] : []),
      ...(isAlone ? ['--conference'] : []),
      ...(taught ? ['--taught', taught] : []),
      ...(next ? ['--next', next] : []),
    ],
    sure: true,
    judge: exactly(ids.map((id) => fact(student(id), 'notes[]', item))),
  };
}

/** Some writers, each under one of the flags. */
function dealt({ random, ids }: There, flags: string[], share = 0.6): Map<string, string> {
  const answers = ids.filter(() => random.chance(share)).map((id) => [id, random.pick(flags)]);
  return new Map(answers as [string, string][]);
}

const flagsOf = (answers: Map<string, string>) =>
  [...new Set(answers.values())].flatMap((flag) => [
    `--${flag.replace(' ', '-')}`,
    [...answers].flatMap(([id, said]) => (said === flag ? [id] : [])).join(','),
  ]);

/** A sheet with its head, if it is a new file, and these answers; a note beside an answer stays. */
function answered(
  { facts }: There,
  file: string,
  head: Record<string, unknown>,
  place: string,
  answers: Map<string, unknown>,
): Change {
  const key = place === 'writers' ? 'how' : 'stack';
  const values = [...answers].map(([id, answer]) => {
    const was = at(facts, file, `${place}.${id}`);
    const noted = was !== null && typeof was === 'object' ? { ...was, [key]: answer } : answer;
    return [`${place}.${id}`, typeof answer === 'string' ? noted : answer] as const;
  });
  return put(facts, file, { ...(has(facts, file) ? {} : head), ...Object.fromEntries(values) });
}

function sort(there: There): Line {
  const { random, day } = there;
  if (random.chance(0.25)) return support(there);
  const skill = skillOf(there);
  const answers = dealt(there, ['got it', 'almost', 'needs help', 'absent']);
  const file = `sorts/${day}-${SKILLS[skill]}${own(there)}.yaml`;
  const head = { date: day, skill: SKILLS[skill] };
  return {
    words: ['sort', skill, ...flagsOf(answers)],
    sure: answers.size > 0,
    judge: exact(answered(there, file, head, 'stacks', answers)),
  };
}

function support(there: There): Line {
  const { day } = there;
  const answers = dealt(there, ['most', 'medium', 'least']);
  const file = `sorts/${day}-support${own(there)}.yaml`;
  const head = { date: day, kind: 'support' };
  return {
    words: ['sort', '--support', ...flagsOf(answers)],
    sure: answers.size > 0,
    judge: exact(answered(there, file, head, 'stacks', answers)),
  };
}

/** Who is out is said in one file a day; who never was needs no word to be here. */
function attendance(word: 'absent' | 'here') {
  return (there: There): Line => {
    const file = `sorts/${there.day}-attendance.yaml`;
    const ids = some(there);
    const isTheirs = (fact: Fact, said: string) =>
      fact.file === file &&
      (/^(date|kind)$/.test(fact.place) ||
        (ids.some((id) => fact.place === `stacks.${id}`) && fact.value === JSON.stringify(said)));
    const other = word === 'absent' ? 'here' : 'absent';
    const isOut = (_: Change, now: Facts) =>
      word === 'absent' && ids.some((id) => at(now, file, `stacks.${id}`) === 'here')
        ? [`not absent in ${file}`]
        : [];
    return {
      words: [word, ids.join(',')],
      sure: true,
      judge: both(
        only(
          (one) => isTheirs(one, word),
          (one) => isTheirs(one, other),
        ),
        isOut,
      ),
    };
  };
}

function taught(there: There): Line {
  const { day, facts, random } = there;
  const skill = skillOf(there);
  const file = `taught/${day}-${SKILLS[skill]}${own(there)}.yaml`;
  const words = `read the first page w${there.n}`;
  const head = has(facts, file) ? {} : { date: day, skill: SKILLS[skill] };
  const lesson = random.chance(0.2) ? random.pick(LESSONS) : undefined;
  return {
    words: ['taught', skill, words, ...(lesson ? ['--lesson', lesson] : [])],
    sure: true,
    judge: exact(put(facts, file, { ...head, words, ...(lesson && { lesson }) })),
  };
}

function score(there: There): Line {
  const { random, day, n } = there;
  const piece = `Piece ${n}: "the dog"`;
  const given = some(there).map((id) => {
    const digits = TRAITS.map(() => (random.chance(0.2) ? '-' : String(1 + random.below(6))));
    return { id, digits: digits.every((one) => one === '-') ? ['3', ...digits.slice(1)] : digits };
  });
  const facts = given.map(({ id, digits }) => {
    // A trait that was passed over is kept as that.
    const traits = TRAITS.map((trait, i) => [trait, digits[i] === '-' ? '-' : Number(digits[i])]);
    const item = { date: day, rubric: 'six-traits', piece, ...Object.fromEntries(traits) };
    return fact(student(id), 'scores[]', item);
  });
  const scores = given.flatMap(({ id, digits }) => ['--scores', `${id}=${digits.join(',')}`]);
  return {
    words: ['score', '--rubric', 'six-traits', '--piece', piece, ...scores],
    sure: true,
    judge: exactly(facts),
  };
}

function importTable(there: There): Line {
  const { random, day, n, facts, beside } = there;
  if (random.chance(0.15)) return importCalendar(there);
  const file = join(beside, `scores ${n}.csv`);
  const piece = `Table ${n}`;
  const rows = some(there, 5).map((id) => {
    const name = String(at(facts, student(id), 'name') ?? id);
    return { id, name, scores: [1 + random.below(6), 1 + random.below(6)] };
  });
  const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;
  const lines = rows.map(({ name, scores }) => [quoted(name), ...scores].join(','));
  writeFileSync(file, ['Name,Ideas,Voice', ...lines, ''].join(random.pick(['\n', '\r\n'])));
  return {
    words: ['import', file, '--rubric', 'six-traits', '--piece', piece],
    judge: exactly(
      rows.map(({ id, scores: [ideas, voice] }) =>
        fact(student(id), 'scores[]', { date: day, rubric: 'six-traits', piece, ideas, voice }),
      ),
    ),
  };
}

function importCalendar({ beside, n, day, random }: There): Line {
  const file = join(beside, `days ${n}.ics`);
  const date = `2027-0${1 + random.below(5)}-${11 + random.below(9)}`;
  const event = `BEGIN:VEVENT\nDTSTART:${date.replaceAll('-', '')}\nSUMMARY:No School\nEND:VEVENT`;
  writeFileSync(file, `BEGIN:VCALENDAR\n${event}\nEND:VCALENDAR\n`);
  const isNew = (one: Fact) => one.place === 'days off[]' && one.value.includes(date);
  return {
    words: ['import', file],
    judge: only(
      (one) => one.file === 'class.yaml' && day < date && isNew(one),
      () => false,
    ),
  };
}

const MEETING = /^(date|focus|skill|lesson|kind|for)$/;

function meet(there: There): Line {
  const { random, day } = there;
  if (random.chance(0.15)) return everybody(there);
  const outcomes = ['has it', 'tried it', 'not yet', 'absent'];
  const isGroup = random.chance(0.3);
  const ids = isGroup ? [] : some(there);
  const answers = dealt(isGroup ? there : { ...there, ids }, outcomes, isGroup ? 0.3 : 1);
  const noted = random.chance(0.3) ? [...answers.keys()][0] : undefined;
  const words = text(there);
  const which = isGroup
    ? [String(1 + random.below(3))]
    : [ids.join(','), '--about', skillOf(there)];
  const isAnswer = ({ place, value }: Fact) =>
    [...answers].some(([id, how]) => {
      const said: unknown = JSON.parse(value);
      if (place !== `writers.${id}`) return false;
      if (typeof said === 'string') return said === how && id !== noted;
      const entry = said as { how?: string; note?: string };
      return entry.how === how && (id !== noted || entry.note === words);
    });
  const isOfDay = ({ file }: Fact) =>
    file.startsWith(`meetings/${day}-`) && file.endsWith(`${own(there)}.yaml`);
  const isWhole = ({ come }: Change, now: Facts) => {
    const files = new Set(come.map((key) => factOf(key).file));
    if (files.size > 1) return [`two meetings: ${[...files].join(' ')}`];
    const [file] = files;
    if (file === undefined) return [];
    return [...answers.keys()]
      .filter((id) => at(now, file, `writers.${id}`) === undefined)
      .map((id) => `no answer of ${id} in ${file}`);
  };
  return {
    words: [
      'meet',
      ...which,
      ...flagsOf(answers),
      ...(noted ? ['--note', `${noted}=${words}`] : []),
    ],
    sure: !isGroup && answers.size > 0,
    judge: both(
      only(
        (one) => isOfDay(one) && (MEETING.test(one.place) || isAnswer(one)),
        (one) => isOfDay(one) && [...answers.keys()].some((id) => one.place === `writers.${id}`),
      ),
      isWhole,
    ),
  };
}

/** A meeting with everybody is a lesson for everybody. */
function everybody(there: There): Line {
  const { day, facts, n } = there;
  const file = `taught/${day}-structure.end${own(there)}.yaml`;
  const words = `went back to the dog w${n}`;
  const head = has(facts, file) ? {} : { date: day, skill: 'structure.end' };
  return {
    words: ['meet', 'everybody', '--about', 'endings', '--note', words],
    judge: exact(put(facts, file, { ...head, words })),
  };
}

/** Only what scores left open can be looked at; nobody else gets an answer. */
function look(there: There): Line {
  const { random, day } = there;
  const id = one(there);
  const found = random.chance(0.5);
  const isTheirs = ({ file, place }: Fact) =>
    file.startsWith(`sorts/${day}-`) &&
    (/^(date|kind|skill|asked)/.test(place) || place === `stacks.${id}`);
  return {
    words: found ? ['look', '--found', `${id}=${skillOf(there)}`] : ['look', '--nothing', id],
    judge: only(
      isTheirs,
      ({ place, file }) => file.startsWith('sorts/') && place === `stacks.${id}`,
    ),
  };
}

/** Who meets whom is decided by confer; that each writer is there once, and nobody else, is not. */
function groupsOnly(words: string[], more?: Line['judge']): (there: There) => Line {
  return ({ ids }) => ({
    words,
    writes: /^(plans|prints)\//,
    judge: both(
      only(({ file }) => file.startsWith('groups/')),
      seatsOf(ids),
      more ?? (() => []),
    ),
  });
}

/** In each groups file that changed: no stranger, and nobody twice in groups and conferences. */
function seatsOf(ids: string[]): Line['judge'] {
  return ({ come }, now) => {
    const files = new Set(come.map((key) => factOf(key).file));
    return [...files].flatMap((file) => {
      const seated = [...now.keys()].map(factOf).flatMap(({ file: where, place, value }) => {
        if (where !== file) return [];
        if (place === 'groups[]') return JSON.parse(value).students as string[];
        return place === 'conferences[]' ? [JSON.parse(value).student as string] : [];
      });
      const twice = seated.filter((id, i) => seated.indexOf(id) !== i);
      const strangers = seated.filter((id) => !ids.includes(id));
      return [
        ...twice.map((id) => `${id} is twice in ${file}`),
        ...strangers.map((id) => `${id} in ${file} is nobody`),
      ];
    });
  };
}

const place = (there: There) =>
  there.random.pick(['1', '2', '3', 'conference', 'out', ...Object.keys(SKILLS)]);

function pin(there: There): Line {
  const { random, facts } = there;
  const id = one(there);
  if (random.chance(0.4)) {
    return {
      words: ['pin', id, '--off'],
      sure: true,
      judge: exact(put(facts, 'class.yaml', { [`pinned.${id}`]: undefined })),
    };
  }
  const skill = random.chance(0.3) ? 'conference' : skillOf(there);
  const to = SKILLS[skill] ?? skill;
  return {
    words: ['pin', id, skill],
    sure: true,
    judge: exact(put(facts, 'class.yaml', { [`pinned.${id}`]: to })),
  };
}

function unit(there: There): Line {
  const { random } = there;
  const [genre, stage] = [random.pick(GENRES), random.pick(STAGES)];
  const isNew = random.chance(0.5);
  const judge: Line['judge'] = (_, now) => [
    ...(isNew && at(now, 'class.yaml', 'genre') !== genre ? [`the genre is not ${genre}`] : []),
    ...(at(now, 'class.yaml', 'stage') !== stage ? [`the stage is not ${stage}`] : []),
  ];
  return {
    words: ['unit', ...(isNew ? [genre] : []), '--stage', stage],
    judge: both(
      only(({ file, place }) => file === 'class.yaml' && /^(genre|stage|units\[\])$/.test(place)),
      judge,
    ),
  };
}

function addWriter(there: There): Line {
  const { random, n } = there;
  const name = `${random.pick(NAMES)} ${'abcdefghijklmnop'[n % 16]}${'uvwxyz'[n % 6]}y`;
  const grade = random.chance(0.3) ? 5 : undefined;
  const isTheirs = ({ file, place, value }: Fact) =>
    /^students\//.test(file) &&
    ((place === 'name' && value === JSON.stringify(name)) || (place === 'grade' && value === '5'));
  return {
    words: ['add', name, ...(grade ? ['--grade', String(grade)] : [])],
    judge: both(
      only(isTheirs, () => false),
      ({ come }) =>
        come.length === (grade ? 2 : 1) ? [] : [`${come.length} facts for a new writer`],
    ),
  };
}

/** All facts of one file, in another. */
function moved(facts: Facts, from: string, to: string): Change {
  const gone = [...facts].flatMap(([key, count]) =>
    factOf(key).file === from ? Array.from({ length: count }, () => key) : [],
  );
  return { gone, come: gone.map((key) => to + key.slice(from.length)) };
}

function archive(there: There): Line {
  const { random, gone, facts, ids } = there;
  if (gone.length > 0 && random.chance(0.7)) {
    const id = random.pick(gone);
    const change = moved(facts, `archive/${id}.yaml`, student(id));
    return { words: ['archive', id, '--back'], judge: exact(change) };
  }
  // A class of two has no groups.
  const id = one(there);
  const change = moved(facts, student(id), `archive/${id}.yaml`);
  return {
    words: ['archive', id, ...(ids.length < 5 ? ['--dry-run'] : [])],
    sure: true,
    judge: ids.length < 5 ? nothing : exact(change),
  };
}

/** Ids stand as keys, as words of lists and in names of files; in what a teacher wrote of somebody they are words. */
function renamedIn(key: string, from: string, to: string): string {
  const { file, place, value } = factOf(key);
  const name = file
    .replace(new RegExp(`^students/${from}\\.yaml$`), `students/${to}.yaml`)
    .replace(new RegExp(`^(meetings/[-\\d]{10}-conference-)${from}(-.*)$`), `$1${to}$2`);
  if (/^(students|archive|taught)\//.test(file)) return [name, place, value].join('\t');
  const where = place.replace(
    new RegExp(`^(stacks|writers|pinned|out|no place|on track|proposed)\\.${from}$`),
    `$1.${to}`,
  );
  const isId =
    /^(groups\[\]|conferences\[\]|no evidence\[\]|absent\[\]|keep |proposed\.|reader stops|\[\])/.test(
      place,
    );
  const quoted = isId ? value.replaceAll(`"${from}"`, `"${to}"`) : value;
  return [name, where, isId ? sortedJson(quoted) : quoted].join('\t');
}

const sortedJson = (text: string) => fact('', '', JSON.parse(text)).split('\t')[2]!;

function changeId(there: There): Line {
  const { n, facts } = there;
  const id = one(there);
  const to = `w-${n}`;
  const both = [...facts].flatMap(([key, count]) => {
    const now = renamedIn(key, id, to);
    return now === key ? [] : Array.from({ length: count }, () => ({ key, now }));
  });
  const change = { gone: both.map(({ key }) => key), come: both.map(({ now }) => now) };
  return { words: ['id', id, to], sure: true, judge: exact(change), writes: /^(plans|prints)\// };
}

function texts(there: There): Line {
  const { random, day, n } = there;
  const title = `Night Train ${n}`;
  const isStudent = random.chance(0.4);
  const id = one(there);
  const item = isStudent
    ? { kind: 'student', title, writer: id, skills: ['structure.end'], 'child said yes': day }
    : { kind: 'book', title, by: 'Ada Moss', skills: ['structure.end'] };
  const how = isStudent ? ['--writer', id, '--child-said-yes'] : ['--by', 'Ada Moss'];
  return {
    words: ['texts', 'add', title, '--skill', 'endings', ...how],
    sure: true,
    judge: exactly([fact('texts.yaml', '[]', item)]),
  };
}

function transfer(there: There): Line {
  const { facts, n, beside } = there;
  const id = one(there);
  const room = join(beside, `room-${n}`);
  mkdirSync(join(room, 'students'), { recursive: true });
  writeFileSync(join(room, 'class.yaml'), 'name: Room 9\ngenre: narrative\n');
  return {
    words: ['transfer', id, room, ...(there.ids.length < 5 ? ['--dry-run'] : [])],
    judge: there.ids.length < 5 ? nothing : exact(moved(facts, student(id), `archive/${id}.yaml`)),
  };
}

/** What is gone was theirs or named them; what came is the same without them. */
function forget(there: There): Line {
  const { gone, ids, facts, random } = there;
  const id = gone.length > 0 && random.chance(0.7) ? random.pick(gone) : one(there);
  if (ids.includes(id) && ids.length < 5) return { words: ['forget', id], judge: nothing };
  const name = String(
    at(facts, student(id), 'name') ?? at(facts, `archive/${id}.yaml`, 'name') ?? id,
  );
  const names = (key: string) =>
    new RegExp(`(^|[^\\p{L}\\p{N}-])${id}($|[^\\p{L}\\p{N}-])`, 'u').test(key) ||
    key.includes(JSON.stringify(name));
  return {
    words: ['forget', id, '--yes'],
    writes: /^(plans|prints)\//,
    forGood: true,
    judge: both(
      only(
        (one) => /^(groups|class\.yaml|texts\.yaml)/.test(one.file),
        (one) => one.file.includes(`-conference-${id}-`) || names(Object.values(one).join(' ')),
      ),
      (_, now) =>
        [...now.keys()].filter((key) => {
          const { file, place } = factOf(key);
          return (
            file === student(id) ||
            file === `archive/${id}.yaml` ||
            (/\./.test(place) && place.endsWith(`.${id}`))
          );
        }),
    ),
  };
}

/** Beside the class; in it nothing changes. */
function elsewhere(name: 'init' | 'demo') {
  return ({ n, beside }: There): Line => ({
    words: [name, join(beside, `${name}-${n}`)],
    sure: true,
    judge: nothing,
  });
}

const pages =
  (make: (there: There) => string[]) =>
  (there: There): Line => ({ words: make(there), judge: nothing, writes: /^(plans|prints)\// });

/** By the name of the command; undo and redo are turned by what they turn back. */
export const MAKERS: Record<string, (there: There) => Line> = {
  note,
  sort,
  look,
  meet,
  taught,
  score,
  pin,
  unit,
  archive,
  texts,
  transfer,
  forget,
  absent: attendance('absent'),
  here: attendance('here'),
  import: importTable,
  add: addWriter,
  id: changeId,
  group: (there) =>
    groupsOnly([
      'group',
      ...(there.random.chance(0.3) ? ['--force'] : []),
      ...(there.random.chance(0.2) ? ['--absent', one(there)] : []),
    ])(there),
  plan: (there) => groupsOnly(['plan', ...(there.random.chance(0.3) ? ['--html'] : [])])(there),
  move: (there) => groupsOnly(['move', one(there), place(there)])(there),
  swap: (there) => groupsOnly(['swap', one(there), one(there)])(there),
  rename: (there) =>
    groupsOnly(['rename', there.random.pick(['1', '2', 'leads']), skillOf(there)])(there),
  dissolve: (there) => groupsOnly(['dissolve', there.random.pick(['1', '2', 'leads'])])(there),
  show: pages((there) => ['show', one(there), '--html']),
  week: pages(() => ['week', '--html']),
  print: pages((there) =>
    there.random.pick([
      ['print', 'needs'],
      ['print', 'goals', one(there)],
      ['print', 'story', one(there), '--html'],
      ['print', 'slips'],
      ['print', 'year', '--html'],
    ]),
  ),
  lessons: (there) => ({
    words: ['lessons', 'new', skillOf(there)],
    judge: nothing,
    writes: /^lessons\//,
  }),
  init: elsewhere('init'),
  demo: elsewhere('demo'),
};
