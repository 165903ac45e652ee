import { describe, expect, test } from 'vitest';
import { classOn } from '../../../src/core/evidence/class-on.ts';
import type { Lesson } from '../../../src/core/lessons/lesson.ts';
import { PAGES } from '../../../src/core/pages/pages.ts';
import { recordView, writerView } from '../../../src/core/pages/writer-view.ts';
import { day, groupsOn, ladder } from '../classes.ts';
import { LESSON, type More, viewOf } from './views.ts';

describe('one writer', () => {
  const view = (ana: string, groups = '', lesson?: Lesson, goal?: object, more: More = {}) => {
    const all = viewOf({ ana }, groupsOn('Nov 16', groups).content, more, lesson);
    Object.assign(all.classroom.students[0]!, { goal });
    return writerView('ana', all, classOn(all.classroom, all.date).candidates().get('ana'));
  };
  test('nothing known', () => {
    expect(view('')).toMatchObject({
      name: 'ANA',
      goal: { words: null, label: null, set: null },
      slip: null,
      steps: null,
      strengths: [],
    });
  });
  const rung = ladder.rungs.find(({ id }) => id === 'structure')!;
  test.each([
    ['the first need', 'needs structure.lead Nov 16', '', undefined, rung['child says']],
    [
      'the place in the groups before it',
      'needs ideas Nov 16',
      'structure.lead: ana',
      undefined,
      rung['child says'],
    ],
    [
      'a conference too',
      'needs ideas Nov 16',
      'conference structure.end: ana',
      undefined,
      rung['child says'],
    ],
    [
      'their own goal first',
      'needs ideas Nov 16',
      'ideas: ana',
      { skill: 'structure.lead', words: 'I start well.' },
      'I start well',
    ],
    ['a goal without words', '', '', { skill: 'structure.lead' }, rung['child says']],
    [
      'a goal that is met is behind them',
      'needs structure.lead Nov 16',
      '',
      { skill: 'ideas', met: day('Nov 17') },
      rung['child says'],
    ],
    ['a goal that is not on the ladder', '', '', { skill: 'cursive' }, 'cursive'],
  ])('the goal: %s', (_, ana, groups, goal, words) => {
    expect(view(ana, groups, undefined, goal).goal.words).toBe(words);
  });
  test('no open needs: the lane', () => {
    expect(view('got ideas Nov 16; least Nov 16').goal.label).toBe(
      ladder.rungs.find(({ lane }) => lane)!.label,
    );
  });
  test('for adults: the skill, or the rung; when it was set', () => {
    const lead = rung.skills.find(({ id }) => id === 'structure.lead')!;
    expect(view('needs structure.lead Nov 16').goal.label).toBe(lead.label);
    expect(view('needs structure Nov 16').goal.label).toBe(rung.label);
    expect(view('', '', undefined, { skill: 'ideas', set: day('Nov 16') }).goal.set).toBe(
      'Mon Nov 16',
    );
  });
  test('strengths: the newest six, not those to come', () => {
    const notes = [9, 10, 11, 12, 13, 16, 17].map((n) => `strength s${n} Nov ${n}`);
    const { strengths } = view([...notes, 'note x Nov 18', 'strength later Nov 21'].join('; '));
    expect(strengths.map(({ words }) => words)).toEqual(['s17', 's16', 's13', 's12', 's11', 's10']);
    expect(view('strength today Nov 20').strengths).toEqual([
      { date: 'Fri Nov 20', words: 'today' },
    ]);
  });
  test('the slip: its first line is its title; it has steps if they fit the goal', () => {
    const lead = 'needs structure.end Nov 16';
    expect(view(lead, '', LESSON)).toMatchObject({
      slip: { title: 'Start here', text: 'Text\n\nMore' },
      steps: '1. Start',
    });
    expect(view('needs ideas Nov 16', '', LESSON).steps).toBeNull();
    expect(view('', '', LESSON).steps).toBeNull();
    expect(view(lead, '', { ...LESSON, leaveWith: 'One line' }).slip).toEqual({
      title: 'Start in the middle',
      text: 'One line',
    });
  });
  test('the genre matches the grade', () => {
    expect(
      view('', '', undefined, undefined, { settings: { genre: 'opinion', grade: 6 } }).genre,
    ).toBe('argument');
  });
  test('goal cards and slips have nothing else', () => {
    const all = view('needs structure.lead Nov 16', '', LESSON);
    const fields = (name: string) =>
      Object.keys(
        (PAGES[name] as unknown as { fields: (of: object) => object }).fields({
          ...all,
          supports: ['x'],
        }),
      );
    expect(fields('goals')).toEqual(['name', 'goal', 'slip', 'steps']);
    expect(fields('slips')).toEqual(['name', 'slip']);
  });
  test('the teacher’s record: ten lines of notes, newest first, supports, scores', () => {
    const notes = [2, 3, 4, 5, 6, 9, 10, 11, 12].map((n) => `note n${n} Nov ${n}`);
    const { classroom, date } = viewOf({
      ana: [
        ...notes,
        'taught ideas Nov 13',
        'next structure.lead Nov 16',
        'note x Nov 23',
        'ideas 3 Nov 2; ideas 4 Nov 9; ideas 5 Nov 23',
      ].join('; '),
    });
    const ana = { ...classroom.students[0]!, supports: ['time'] };
    ana.scores[0]!.piece = 'dog';
    const found = recordView({} as never, ana, date, ladder);
    expect(found.next.map(({ words }) => words)).toEqual([
      'next leads',
      'taught ideas',
      'n12',
      'n11',
      'n10',
      'n9',
      'n6',
      'n5',
      'n4',
      'n3',
    ]);
    expect(found.supports).toEqual(['time']);
    expect(found.scores).toEqual([
      { date: 'Mon Nov 9', piece: 'six-traits', traits: 'ideas 4' },
      { date: 'Mon Nov 2', piece: 'dog', traits: 'ideas 3' },
    ]);
  });
});
