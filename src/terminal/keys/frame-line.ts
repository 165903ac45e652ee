/** Defines a line of the key screen, and which lines go first where the terminal is small. */

export interface FrameLine {
  text: string;
  style?: 'bold' | 'dim';
  /** The highest is dropped first if there are too few rows; a line without it stays. */
  spare?: number;
}

export function withoutSpare(lines: FrameLine[], rows: number): FrameLine[] {
  let left = lines;
  while (left.length > rows) {
    const most = Math.max(...left.map(({ spare }) => spare ?? 0));
    if (most === 0) return left;
    const last = left.findLastIndex(({ spare }) => spare === most);
    left = left.filter((_, index) => index !== last);
  }
  return left;
}
