/** Decides which editor opens a file: the teacher's own, never one that a class folder names. */

import { spawnSync } from 'node:child_process';
import type { World } from '../world.ts';

export type EditorEnd = 'done' | 'no editor' | 'failed';

/** Opens a file and returns when the editor is closed. */
export function openEditor({ env }: World, root: string, file: string): EditorEnd {
  const [program, ...words] = (env.VISUAL?.trim() || env.EDITOR?.trim() || '').split(/\s+/);
  if (!program) return 'no editor';
  const { error, status } = spawnSync(program, [...words, file], { cwd: root, stdio: 'inherit' });
  return error || status !== 0 ? 'failed' : 'done';
}
