/** The measures and marks that the parts of the picture of a year share. */

export const WIDTH = 700;
export const LEFT = 96;
export const DAY = 3;
export const WEEK = 5 * DAY + 0.4;
/** A year is 39 weeks, breaks with it. */
export const RIGHT = LEFT + 39 * WEEK;

/** Where the middle of a day is. */
export type Place = (day: string) => number;

export function text(x: number, y: number, words: string, look = ''): string {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x}" y="${y}"${look && ` ${look}`}>${safe}</text>`;
}

/** Many round marks as one path: filled for a group, open for a conference. */
export function dots(places: [x: number, y: number][], kind: 'group' | 'conference'): string {
  const path = places.map(([x, y]) => `M${x.toFixed(1)} ${y.toFixed(1)}h.01`).join('');
  const drawn = (color: string, size: number) =>
    `<path d="${path}" stroke="${color}" stroke-width="${size}" stroke-linecap="round"/>`;
  return kind === 'group' ? drawn('#000', 4.6) : drawn('#000', 5.2) + drawn('#fff', 3);
}
