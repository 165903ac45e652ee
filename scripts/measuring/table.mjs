// Prints rows in columns, and the numbers that the measurements share.

export function printTable(head, rows) {
  const all = [head, ...rows].map((row) => row.map((cell) => String(cell)));
  const wide = head.map((_, i) => Math.max(...all.map((row) => row[i].length)));
  for (const row of all) {
    const cells = row.map((cell, i) => (i === 0 ? cell.padEnd(wide[i]) : cell.padStart(wide[i])));
    console.log(cells.join('  ').trimEnd());
  }
}

export const sum = (list) => list.reduce((total, one) => total + one, 0);
export const mean = (list) => sum(list) / list.length;
export const percent = (part, of) => (of === 0 ? '-' : `${Math.round((100 * part) / of)}%`);
export const ratio = (part, of, digits = 2) => (of === 0 ? '-' : (part / of).toFixed(digits));
/** The smallest number that `share` of the list does not exceed. */
export const quantile = (list, share) =>
  [...list].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * list.length) - 1)];
/** The standard error of a mean; NaN of a single number. */
export const errorOf = (list) =>
  Math.sqrt(sum(list.map((one) => (one - mean(list)) ** 2)) / (list.length - 1) / list.length);
