/** Tells why a file is refused. */

import { expect } from 'vitest';
import { UnreadableTable } from '../../../src/folder/tables/unreadable-table.ts';

/** Returns why a file is refused; anything but UnreadableTable is thrown on. */
export async function refusal(read: () => unknown): Promise<string | undefined> {
  try {
    await read();
    return undefined;
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    expect(error.hint).not.toBe('');
    return error.message;
  }
}
