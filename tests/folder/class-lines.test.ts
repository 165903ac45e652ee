import { describe, expect, test } from 'vitest';
import { changeUnit, type Unit } from '../../src/core/classroom/units.ts';
import { withUnit } from '../../src/folder/edit/class-lines.ts';

const NOW = '2026-11-23';
const NEW = `{from: ${NOW}, genre: opinion}`;

describe('a unit goes into class.yaml, and nothing else changes', () => {
  const rows: [what: string, before: string, typed: Unit, after: string][] = [
    [
      'comments stay, and the unit before gets into the list',
      'name: Room 12\ngenre: narrative # till Friday\n# ours\npaper: A4\n',
      { genre: 'opinion' },
      `name: Room 12\ngenre: opinion # till Friday\n# ours\npaper: A4\nunits:\n  - {genre: narrative}\n  - ${NEW}\n`,
    ],
    [
      'no genre yet, and no line end',
      'name: Room 12',
      { genre: 'opinion', stage: 'planning' },
      `name: Room 12\ngenre: opinion\nstage: planning\nunits:\n  - {from: ${NOW}, genre: opinion, stage: planning}`,
    ],
    [
      'the stage of the unit before is removed',
      'genre: narrative\nstage: editing\nunits:\n- {genre: narrative, stage: editing} # fall\npaper: A4\n',
      { genre: 'opinion' },
      `genre: opinion\nunits:\n- {genre: narrative, stage: editing} # fall\n- ${NEW}\npaper: A4\n`,
    ],
    [
      'another stage changes two words',
      'units:\n  - from: 2026-11-09 # Monday\n    genre: opinion\n    stage: planning\ngenre: "opinion"\nstage: planning\n',
      { stage: 'drafting' },
      'units:\n  - from: 2026-11-09 # Monday\n    genre: opinion\n    stage: drafting\ngenre: "opinion"\nstage: drafting\n',
    ],
    [
      'the same day again',
      `genre: opinion\nstage: planning\nunits: [{genre: narrative}, {from: ${NOW}, genre: opinion, stage: planning}]\n`,
      { genre: 'informational' },
      `genre: informational\nunits: [{genre: narrative}, {from: ${NOW}, genre: informational}]\n`,
    ],
    [
      'all in braces, on Windows',
      '{genre: narrative}\r\n',
      { genre: 'opinion' },
      `{genre: opinion, units: [{genre: narrative}, ${NEW}]}\r\n`,
    ],
    ['the same unit', 'genre: opinion # ours\n', { genre: 'opinion' }, 'genre: opinion # ours\n'],
  ];
  test.each(rows)('%s', (_, before, typed, after) => {
    expect(withUnit(before, (settings) => changeUnit(settings, typed, NOW))).toEqual({
      ok: true,
      text: after,
    });
  });

  test('a file that is not understood is refused with the reason', () => {
    const edited = withUnit('genre: [narrative', (now) =>
      changeUnit(now, { genre: 'opinion' }, NOW),
    );
    expect(edited).toEqual({ ok: false, why: 'this file has problems (confer check)' });
  });
});
