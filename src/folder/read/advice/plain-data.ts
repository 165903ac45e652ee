/** Decides that text is the same in whatever signs it is written: é is one letter, or e and an accent. */

/** Returns plain data with all its text in NFC, so that an id is the same in every file. */
export function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key.normalize('NFC'), plain(one)]),
  );
}
