/** Plays every sample table: nobody who is no child becomes a writer, no score goes wrong, nothing private stays. */

import { describe, expect, test } from 'vitest';
import type { Layout } from './layout.ts';
import { bytes } from './layouts/bytes.ts';
import { canvas } from './layouts/canvas.ts';
import { canvasRubrics } from './layouts/canvas-rubrics.ts';
import { canvasScores } from './layouts/canvas-scores.ts';
import { columns } from './layouts/columns.ts';
import { districts } from './layouts/districts.ts';
import { google } from './layouts/google.ts';
import { grade } from './layouts/grades.ts';
import { lists } from './layouts/lists.ts';
import { moodle } from './layouts/moodle.ts';
import { names } from './layouts/names.ts';
import { neverKept } from './layouts/never-kept.ts';
import { oneRoster } from './layouts/oneroster.ts';
import { platforms } from './layouts/platforms.ts';
import { scoresAgain } from './layouts/scores/again.ts';
import { cells } from './layouts/scores/cells.ts';
import { strangers } from './layouts/scores/strangers.ts';
import { scoresWhat } from './layouts/scores/what.ts';
import { scoresWho } from './layouts/scores/who.ts';
import { workbooks } from './layouts-of-workbooks.ts';
import { play } from './play-layout.ts';

const FAMILIES: Record<string, Layout[]> = {
  'Canvas gradebook': canvas,
  'Canvas scores': canvasScores,
  'Canvas rubric': canvasRubrics,
  Moodle: moodle,
  OneRoster: oneRoster,
  'district offices': districts,
  platforms,
  Google: google,
  lists,
  names,
  bytes,
  columns,
  grades: grade,
  'never kept': neverKept,
  'whose scores': scoresWho,
  'near names and strangers': strangers,
  cells,
  'what was scored': scoresWhat,
  'workbooks and zips': workbooks,
  'the same table again': scoresAgain,
};

describe.each(Object.entries(FAMILIES))('%s', (_, layouts) => {
  test.each(layouts.map((layout) => [layout.name, layout] as const))('%s', async (_, layout) => {
    const faults = await play(layout);
    expect(faults, faults.join('\n')).toEqual([]);
  });
});
