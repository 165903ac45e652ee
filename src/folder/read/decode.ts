/** Decides whether the bytes of a file are text, before any parser may guess. */

import { isUtf8 } from 'node:buffer';
import { stubProblem } from '../../core/files/stub.ts';
import type { Problem } from '../../core/problem.ts';
import { conflictProblems } from './conflicts.ts';

const RESTORE = 'restore the last good version, for example with: git restore';

/** Returns the text without its byte order mark, or the problems that make it unreadable. */
export function decode(file: string, bytes: Buffer): { text: string } | { problems: Problem[] } {
  const problem = (code: string, line: number, message: string, hint: string) => ({
    problems: [{ code, file, line, column: 1, message, hint }],
  });
  if (bytes.includes(0)) {
    const utf16 =
      (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    if (utf16) return problem('not-utf8', 1, 'this file is saved as UTF-16', 'save it as UTF-8');
    const line = lineNumberAt(bytes, bytes.indexOf(0));
    const message = 'this file is damaged: it contains NUL bytes';
    return problem('nul-bytes', line, message, `${RESTORE} ${file}`);
  }
  const text = utf8(bytes);
  if (text === undefined) {
    const line = lineNumberAt(bytes, firstBadByte(bytes));
    const hint = 'save it as UTF-8 in your editor';
    return problem('not-utf8', line, 'this file is not saved as UTF-8', hint);
  }
  if (text.trim() === '')
    return problem('empty-file', 1, 'this file is empty', `${RESTORE} ${file}`);
  const stub = stubProblem(file, text);
  if (stub) return { problems: [stub] };
  const conflicts = conflictProblems(file, text);
  return conflicts.length > 0 ? { problems: conflicts } : { text };
}

function utf8(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString('utf8').replace(/^\ufeff/, '') : undefined;
}

function firstBadByte(bytes: Buffer): number {
  const kept = Buffer.from(bytes.toString('utf8'), 'utf8');
  let at = 0;
  while (at < bytes.length && bytes[at] === kept[at]) at++;
  return at;
}

function lineNumberAt(bytes: Buffer, offset: number): number {
  return bytes.subarray(0, offset).filter((byte) => byte === 10).length + 1;
}
