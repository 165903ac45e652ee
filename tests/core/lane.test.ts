import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formGroups } from '../../src/core/groups/report/form-groups.ts';
import { makeLadder } from '../../src/core/ladder/ladder.ts';
import { conferenceWith } from '../../src/core/meetings/which-meeting.ts';
import { conferringFields } from '../../src/core/pages/class/conferring-page.ts';
import { namesAs } from '../../src/core/pages/view/names-on-pages.ts';
import { goalFor } from '../../src/core/pages/writer/goal.ts';
import { HOME } from '../confer.ts';
import { classOf, ladder, writers } from './classes.ts';
import { WORDS } from './pages/views.ts';

const TODAY = '2026-11-23';

const further = ladder.rungs.map((rung) =>
  rung.lane ? { ...rung, id: 'further', name: 'going further', 'child says': 'I go on' } : rung,
);
const withoutLane = ladder.rungs.filter(({ lane }) => !lane);

describe('the lane of a class is called what its ladder calls it', () => {
  test.each([
    ['a lane of its own', further, 'further', 'going further', 'I go on'],
    ['no lane', withoutLane, 'stretch', 'stretch', 'I am trying something hard on purpose'],
  ])('%s', (_, rungs, lane, name, goal) => {
    // Ana has no open needs, and needs the least support.
    const sorts: Parameters<typeof classOf>[1] = [
      ['2026-11-20', 'structure.lead', { ana: 'got it' }],
      ['2026-11-20', undefined, { ana: 'least' }],
    ];
    const own = makeLadder({ name: 'ours', rungs });
    const classroom = { ...classOf(writers('ana'), sorts), ladder: own };
    const groups = { date: TODAY };
    const view = {
      ...{ classroom, date: TODAY, groups, lessons: [], lessonOf: new Map(), allLessons: [] },
      words: WORDS,
      name: namesAs('full', classroom.students),
    };
    expect(own.lane).toBe(lane);
    expect(own.say(own.lane)).toBe(name);
    expect(conferringFields(view)).toMatchObject({ boxes: [{ next: name }] });
    expect(goalFor('ana', view, WORDS.en, 'en')?.words).toBe(goal);
    const [conference] = formGroups(classroom, TODAY, []).conferences;
    expect(conference?.focus).toBe(lane);
    expect(conferenceWith('ana', groups, classroom, TODAY).focus).toBe(lane);
  });
});

test('only the ladder code looks up its lane', () => {
  // A meeting's kind and a lesson's stack have one word for it, whatever the lane is called.
  const isWord = (line: string) => /\b(kind|KINDS|stack|LESSON_STACKS)\b|: 'need'/.test(line);
  const source = (name: string) =>
    readFileSync(join(HOME, 'src', name), 'utf8')
      .split('\n')
      .filter((line) => !isWord(line))
      .join('\n');
  const asks = readdirSync(join(HOME, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('core/ladder'))
    // Checks of a ladder that may have two lanes read the rungs themselves.
    .filter((name) => !name.startsWith('core/checks'))
    .filter((name) => /'stretch'|STRETCH|\(rung\) => rung\.lane|\(\{ lane \}\)/.test(source(name)));
  expect(asks).toEqual([]);
});
