/** Decides which known word a mistyped word was probably meant to be; it is only suggested. */

/** Counts the edits (insert, delete, replace, swap neighbors) that turn one word into the other. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const replaced = rows[i - 1]![j - 1]! + (same ? 0 : 1);
      const atMost = swapped ? Math.min(replaced, rows[i - 2]![j - 2]! + 1) : replaced;
      row.push(Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, atMost));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/** A longer word is no typo. */
const LONGEST_WORD = 80;

/**
 * Returns the nearest known word, if it is close enough to be a typo: a third of its length is
 * different, and two letters are in both. "3" is no slip for "-", and "NA" none for "NS".
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    const longer = Math.max(word.length, candidate.length);
    const allowed = Math.max(1, Math.floor(longer / 3));
    if (edits <= allowed && edits < least && sharesTwo(word, candidate))
      [best, least] = [candidate, edits];
  }
  return best;
}

function sharesTwo(a: string, b: string): boolean {
  const left = [...b.toLowerCase()];
  const shared = [...a.toLowerCase()].filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return shared.length > 1;
}

/** Returns `did you mean "lead"?`, or the fallback if no word is close. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(word, known);
  return near === undefined ? otherwise : `did you mean "${near}"?`;
}

/** Returns true if one letter makes the difference between two words of four letters or more. */
export function isTypo(a: string, b: string): boolean {
  const isLong = Math.max(a.length, b.length) >= 4 && Math.max(a.length, b.length) <= LONGEST_WORD;
  return isLong && a !== b && distance(a, b) <= 1;
}
