/** Decides how lists and counts read in a sentence. */

/** Returns "Ana", "Ana and Ben" or "Ana, Ben and Kai". */
export function listed(items: string[], join = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${join} ${items.at(-1)}`;
}

/** Returns "1 writer" or "3 writers". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** Returns "needs" after one, "need" after more. */
export function verb(count: number, one: string, more: string): string {
  return count === 1 ? one : more;
}
