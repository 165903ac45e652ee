/** The findings of all checks in a small class, as "code file path". */

import { crossCheck } from '../../../src/core/checks/cross-check.ts';
import { classWhere } from '../classes.ts';

export type Room = ReturnType<typeof classWhere>;

/** "code file path" of each finding in a class of ana and ben. */
export function found(
  change: (room: Room) => Partial<Room> | undefined = () => undefined,
  said = {},
  more = {},
): string[] {
  const room = classWhere({ ana: '', ben: '', ...said }, more);
  return crossCheck({ ...room, ...change(room) }).map(({ code, file, path, atKey }) =>
    `${code} ${file} ${path.join('.')}${atKey ? ' (key)' : ''}`.trim(),
  );
}
