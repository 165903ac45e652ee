/** Decides how a change of files is shown: which lines were removed and added. */

import { counted } from '../../core/language/wording.ts';
import { forScreen } from '../screen.ts';

/** The bytes of a file before and after a change; undefined if there is no file then. */
interface ChangedBytes {
  file: string;
  before: Uint8Array | undefined;
  after: Uint8Array | undefined;
}

const SHOWN_FILES = 6;
const SHOWN_STEP_LINES = 4;

/** Lists the files and, for some, the lines removed (-) and added (+). `dryRun`: would be. */
export function changeLines(changes: ChangedBytes[], dryRun = false): string[] {
  const was = dryRun ? 'would be' : 'was';
  const shown = changes.slice(0, SHOWN_FILES).flatMap((change) => fileLines(change, was));
  const more = changes.length - SHOWN_FILES;
  return more > 0 ? [...shown, `   and ${counted(more, 'more file')}`] : shown;
}

function fileLines({ file, before, after }: ChangedBytes, was: string): string[] {
  const name = `   ${forScreen(file)}`;
  if (before === undefined) return [`${name} ${was} created`];
  if (after === undefined) return [`${name} ${was} removed`];
  const [old, now] = [changedTextLines(before), changedTextLines(after)];
  const gone = only(old, now);
  const come = only(now, old);
  return [name, ...some(gone, '-'), ...some(come, '+')];
}

function some(lines: string[], mark: string): string[] {
  const shown = lines
    .slice(0, SHOWN_STEP_LINES)
    .map((line) => `     ${mark} ${forScreen(line.trim().replace(/^- /, ''))}`);
  const more = lines.length - SHOWN_STEP_LINES;
  return more > 0 ? [...shown, `     ${mark} and ${counted(more, 'more line')}`] : shown;
}

/** Returns the lines without checksums, which mean nothing to a reader. */
function changedTextLines(bytes: Uint8Array): string[] {
  return new TextDecoder()
    .decode(bytes)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '' && !/^(# |<!-- )Made by confer/.test(line));
}

/** Returns the lines of `lines` that are not in `others`, each as often as it is missing there. */
function only(lines: string[], others: string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
