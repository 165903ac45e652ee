/** Decides what a key does while one answer is chosen for all who are left. */

import { openIn, placeRest } from '../../core/sheets/key-by-key.ts';
import type { Key } from '../keyboard/keyboard.ts';
import { plainKey } from '../keyboard/other-keyboards.ts';
import { savedAnswers } from './key-saved.ts';
import type { KeyScreen, KeySession } from './key-screen.ts';

export function startRest(session: KeySession): KeySession {
  const many = openIn(session.sorting).length;
  const status = many === 1 ? 'Which one for the last writer?' : `All ${many} into which one?`;
  return { ...session, mode: 'rest', status };
}

export function pressInRest(session: KeySession, key: Key, screen: KeyScreen): KeySession {
  const name = plainKey(key.name);
  const stack = screen.answers(session.sorting.current).find(([one]) => one === name)?.[1];
  if (stack === undefined) return { ...session, mode: 'answer', status: screen.question };
  const { next, changes } = placeRest(session.sorting, stack);
  const all = changes.length === 1 ? 'the last writer' : `the other ${changes.length}`;
  return savedAnswers(session, next, changes, screen, `Saved: ${all}, ${stack}.`);
}
