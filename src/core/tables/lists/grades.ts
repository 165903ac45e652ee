/** Decides which grade a cell says: "4", "04", "4th" and "Grade 4" are grade 4; "K" is none of ours. */

const GRADE =
  /^(?:grade|gr\.?|year|class)?\s*0?([1-9]|1[0-2])(?:st|nd|rd|th|[.ºª°]*)(?:\s*grade)?$/i;

/** Returns the grade from 1 to 12; undefined for anything else. */
export function gradeIn(cell: string): number | undefined {
  const found = GRADE.exec(cell.trim());
  return found ? Number(found[1]) : undefined;
}
