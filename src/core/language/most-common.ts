/** Decides which of several numbers is the usual one. */

/** Returns the value that stands most often, the first of equals; undefined without any. */
export function mostCommon(values: number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
